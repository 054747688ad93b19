import assert from 'node:assert/strict';
import { check, findings } from '../../support/check.ts';

const two = (a: string, b: string): string =>
  `--- a.txt published=2024-05-02\nالمعرض يفتح أبوابه في صلالة\n\n${a}\n--- b.txt published=2024-05-04\nختام المعرض في صلالة\n\n${b}`;
const twoEnglish = (a: string, b: string): string =>
  `--- a.txt published=2024-05-02\nHarp festival opens in Galway\n\n${a}\n--- b.txt published=2024-05-04\nHarp festival of Galway ends\n\n${b}`;

describe('name-spelling', () => {
  it('marks a vowel written once and not again', () =>
    check(
      'name-spelling',
      two('قال وزير السياحة النمساوي ⟦هيرمان لايتنر⟧ إن المعرض كبير.', 'قال وزير السياحة النمساوي ⟦هيرمان ليتنر⟧ إنه شكر المنظمين.'),
      'information',
    ));
  it('marks two letters for one foreign sound, in one article', () =>
    check(
      'name-spelling',
      'وصول\n\nوصل الدكتور ⟦غريغوري ستانكوف⟧ أمس. وقال الدكتور غريغوري ستانكوف إنه سعيد. وسيعود الدكتور ⟦جريجوري ستانكوف⟧ غدا.',
    ));
  it('marks a short form that is spelt unlike its full name', () =>
    check(
      'name-spelling',
      'Prize for a harpist\n\nDr. ⟦Maeve Connolly⟧ won the prize. Dr. ⟦Maeve Conolly⟧ said she was glad. Dr. Maeve Connolly lives in Galway.',
    ));
  it('marks places of the tables once, in names of organisations too', () =>
    check(
      'name-spelling',
      '--- a.txt\nختام معرض السيارات\n\nاختتم معرض السيارات في ⟦شنغهاي⟧ أمس. وقال إن شنغهاي كبيرة.\n--- b.txt\nافتتاح معرض السيارات\n\nافتتح معرض السيارات أبوابه في ⟦شنجهاي⟧ صباحا.',
    ));
  it('marks two spellings of a town in one article', () =>
    check('name-spelling', 'قمة آسيوية\n\nوصل الوفد إلى ⟦كابول⟧ صباحا. وغادر كابول مساء. وكانت ⟦كابل⟧ هادئة.'));
  it('leaves each paper its spelling of a foreign town', () => {
    check(
      'name-spelling',
      '--- a.txt published=2024-03-01\nسباق الدراجات\n\nفاز الفريق الكوري بسباق الدراجات في سول.\n--- b.txt published=2024-05-09\nأسعار القمح\n\nارتفعت أسعار القمح في بورصة سيول أمس.',
    );
    check(
      'name-spelling',
      '--- a.txt published=2024-03-01\nمدرسة جديدة\n\nافتتحت مدرسة للبنات في كابل.\n--- b.txt published=2024-03-09\nثلوج\n\nتساقطت الثلوج على كابول أمس.',
    );
  });
  it('marks a place that no table has beside one that another article has', () =>
    check(
      'name-spelling',
      twoEnglish(
        'The harp festival drew crowds in ⟦Ballinrobe⟧ in Galway. The jury met in Ballinrobe.',
        'The harp festival of Galway ended in ⟦Ballynrobe⟧ and the jury left.',
      ),
    ));
  it('reports a name once, however often it occurs', () => {
    const repeated = Array.from(
      { length: 6 },
      (_, i) =>
        `--- f${i}.txt published=2024-05-0${i + 1}\nخبر رقم\n\nقال الرئيس الفنلندي ${i % 2 ? 'ماركو فيلانن' : 'ماركو فلانن'} إن العمل مستمر.`,
    ).join('\n');
    assert.equal(findings(repeated).filter(f => f.rule === 'name-spelling').length, 1);
  });
  it("marks a family's article that comes and goes", () =>
    check('name-spelling', two('افتتح الدكتور ⟦ماجد سنجقدار⟧ المعرض.', 'ختم الدكتور ⟦ماجد السنجقدار⟧ المعرض.'), 'information'));
  it('marks a hamza on its seat and without', () =>
    check('name-spelling', two('افتتح الدكتور ⟦وليد الطائفي⟧ المعرض.', 'ختم الدكتور ⟦وليد الطايفي⟧ المعرض.'), 'information'));
  it('marks a firm between quotation marks', () =>
    check('name-spelling', two('ترعى المعرض شركة «⟦لوميناث⟧» للعطور.', 'وزعت شركة «⟦لوميناس⟧» للعطور هداياها.'), 'information'));
  it('marks a name behind an office and the noun of its body', () =>
    check(
      'name-spelling',
      two('قال رئيس المجموعة ⟦غيرهارد فوغلر⟧ إنه سعيد.', 'شكر رئيس المجموعة ⟦جيرهارد فوجلر⟧ المنظمين.'),
      'information',
    ));
  const SILENT = [
    // another person of the family, with its article
    two('افتتح الدكتور ماجد سنجقدار المعرض.', 'ختم الدكتور رامي السنجقدار المعرض.'),
    // a servant of God has no family's article
    two('افتتح الدكتور سالم عبد اللطيف المعرض.', 'ختم الدكتور سالم عبداللطيف المعرض.'),
    // final ya and alef are the house's habit
    two('افتتح الدكتور إياد الأنصارى المعرض.', 'ختم الدكتور اياد الانصاري المعرض.'),
    // two firms
    two('ترعى المعرض شركة «لوميناث» للعطور.', 'وزعت شركة «لوتيراس» للعطور هداياها.'),
    // what is quoted is no name
    two('قال إن المعرض «ممتاز جدا» وسعيد به.', 'وصف زائر المعرض بأنه «ممتاز جد».'),
    two('افتتح الدكتور سالم الهاجري المعرض.', 'ختم الدكتور سليم الهاجري المعرض.'),
    two('افتتح الدكتور محمد العامري المعرض.', 'ختم الدكتور محمود العامري المعرض.'),
    two('افتتحت الدكتورة سميرة الراشدي المعرض.', 'ختم الدكتور سمير الراشدي المعرض.'),
    two('افتتح الدكتور حمدى الشرقاوى المعرض.', 'ختم الدكتور حمدي الشرقاوي المعرض.'),
    two('رحل الدكتور جابر أبو النجا أمس.', 'عرفنا الدكتور جابر أبي النجا شاعرا.'),
    two('افتتح الدكتور عبد الله الكندي المعرض.', 'ختم الدكتور عبدالله الكندي المعرض. وقال الكندي إنه كبير.'),
    two('افتتح الدكتور وليد إبراهيم السناني المعرض.', 'ختم الدكتور وليد السناني المعرض.'),
    twoEnglish('Dr. Emil Šarić played the harp in Galway.', 'Dr. Emil Saric left Galway.'),
    twoEnglish('Dr. John Barlow played the harp in Galway.', 'Dr. Joan Barlow left Galway.'),
    twoEnglish('Dr. Peter Barlow played the harp in Galway.', "Barlow's harp left Galway."),
    twoEnglish('Dr. Suhail al-Zadjali played in Galway.', 'Dr. Suhail Zadjali left Galway.'),
    'خبر\n\nقال الدكتور راشد النعماني كلاما.\n--- b.txt\nNews\n\nDr. Rashed al-Naamani spoke.',
    // an adjective, not the country
    'هدنة في الجنوب\n\nأكدت جهات سورية معارضة أن الهدنة صامدة. وقالت إن سوريا تحتاج إلى السلام.',
    // a name of few letters beside another's
    'Ex-leader Park Nak-yon to meet party on Saturday\n\nYoon vows to help small shops\n\nThe two have not met before.',
    // nothing but the name in common
    '--- a.txt published=2019-01-02\nخبر\n\nقال الطبيب الدكتور هيرمان لايتنر إن العملية نجحت.\n--- b.txt published=2024-01-02\nرياضة\n\nسجل الدكتور هيرمان ليتنر هدفا.',
  ];
  SILENT.forEach((text, i) => it(`is silent (${i + 1})`, () => check('name-spelling', text)));

  const NEAR: Record<string, string> = {
    'a letter of the family name, behind two nouns for one person':
      '--- a.txt published=2025-03-01\nعيادة متنقلة في تمنراست\n\nانطلقت في تمنراست عيادة متنقلة تشرف عليها الطبيبة ⟦زهرة بلقادي⟧ وتعالج البدو مجانا.\n--- b.txt published=2025-03-09\nشهر على عيادة البدو\n\nتقول الدكتورة ⟦زهرة بلقاضي⟧ إن العيادة المتنقلة في تمنراست استقبلت مئتي مريض من البدو.',
    'a given name that is a word, behind an athlete':
      '--- a.txt published=2025-03-01\nماراثون أكادير\n\nفازت العداءة المغربية ⟦ملكة الصبيحي⟧ بالماراثون في مدينة أكادير بعد سباق شاق على الكورنيش.\n--- b.txt published=2025-03-04\nأكادير تكرم أبطالها\n\nكرمت بلدية أكادير الفائزين في الماراثون، وتسلمت العداءة ⟦ملاك الصبيحي⟧ درعا وباقة ورد.',
    'the last consonant, months later':
      '--- a.txt published=2025-03-01\nLighthouse on Skye reopens\n\nThe lighthouse of Neist on Skye reopened after repairs led by engineer ⟦Fiona Lamont⟧.\n--- b.txt published=2025-06-20\nLight on Skye draws crowds\n\n⟦Fiona Lamond⟧, the engineer who repaired the Neist lighthouse, said that Skye had never seen so many visitors.',
    'a village of no table':
      '--- a.txt published=2025-03-01\nسيول في باتنة\n\nقطعت السيول الطريق المؤدي إلى قرية ⟦تاغزوت⟧ في ولاية باتنة ليلة أمس.\n--- b.txt published=2025-03-02\nعودة الحركة إلى الطريق\n\nفتحت السلطات الطريق إلى قرية ⟦تاغزوط⟧ في ولاية باتنة بعد السيول.',
    'a firm that reads like a person once':
      '--- a.txt published=2025-03-01\nTrawler firm fined\n\nA court in Vigo fined the company ⟦Pescaveira⟧ for fishing with small nets.\n--- b.txt published=2025-03-03\nFirm to appeal fine\n\n⟦Pescaveyra⟧ said it would appeal against the fine that a court in Vigo gave it for small nets.',
  };
  for (const [what, source] of Object.entries(NEAR)) it(`marks a slip: ${what}`, () => check('name-spelling', source, 'information'));
  const APART: Record<string, string> = {
    'a slip of names in articles of two matters':
      '--- a.txt published=2025-03-01\nBeekeepers of Ohrid count losses\n\nBeekeeper Goran Trajkovski said that frost had killed half the hives above Lake Ohrid.\n--- b.txt published=2025-03-20\nChess club wins in Leeds\n\nGoran Trajkovska of the Leeds chess club won on Saturday against a team from York.',
    'a slip of names with two offices':
      '--- a.txt published=2025-03-01\nCourt in Vigo hears trawler case\n\nJudge Marina Solano heard the case of the trawler in Vigo.\n--- b.txt published=2025-03-03\nTrawler case in Vigo ends\n\nAttorney General Marina Solana welcomed the verdict in the case of the trawler in Vigo.',
    'two of one race, of whom one article has both':
      '--- a.txt published=2025-03-01\nRegatta of Split\n\nHelmsman Ivan Maric won the regatta of Split.\n--- b.txt published=2025-03-02\nSplit regatta ends\n\nHelmsman Ivan Marin protested against the result of the regatta of Split after Ivan Maric had cut his line.',
    'two given names of one root':
      '--- a.txt published=2025-03-01\nسباق الهجن في نزوى\n\nفاز المتسابق حسن الهنائي بسباق الهجن في نزوى.\n--- b.txt published=2025-03-02\nختام سباق الهجن في نزوى\n\nحل المتسابق حسين الهنائي ثانيا في سباق الهجن في نزوى.',
    'a woman and a man':
      '--- a.txt published=2025-03-01\nSkaters win in Riga\n\nSkater Andrei Petrov won in Riga on Saturday.\n--- b.txt published=2025-03-02\nSkating in Riga ends\n\nSkater Andrea Petrova came second in Riga.',
  };
  for (const [what, source] of Object.entries(APART)) it(`is silent about ${what}`, () => check('name-spelling', source));

  it('knows the long name of a body again within its article', () => {
    check(
      'name-spelling',
      `--- a.txt
The ⟦Sandvik Harbor Rescue Society⟧ opened a school. It has 40 boats.

The ⟦Sandvik Harber Rescue Society⟧ wants a second one.`,
    );
    check(
      'name-spelling',
      `--- a.txt
The Sandvik North Rescue Society opened a school. The Sandvik South Rescue Society wants a second one.`,
    );
    check(
      'name-spelling',
      `--- a.txt
قالت وزارة الشؤون الدينية ذلك.

وأكدت وزارة الشؤون المدنية الأمر.`,
    );
  });
});
