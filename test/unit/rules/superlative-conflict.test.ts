import { check } from '../../support/check.ts';

const pair = (a: string, b: string): string => `--- a.txt\nOne report\n\n${a}\n--- b.txt\nAnother report\n\n${b}\n`;
const rule = 'superlative-conflict';

describe(rule, () => {
  describe('speaks', () => {
    it('of one nationality told in two ways', () =>
      check(
        rule,
        pair(
          'Rosa Quintana in July became the ⟦first Bolivian woman to reach the top of Makalu⟧.',
          'Elena Mamani was the ⟦first woman from Bolivia to climb Makalu⟧.',
        ),
        'information',
      ));
    it('of two universities in one article', () =>
      check(
        rule,
        'جامعتان وتخصص\n\nأصبحت جامعة النيل ⟦أول جامعة عربية تمنح ماجستير علوم البحار⟧. وكانت جامعة الخليج ⟦أول جامعة عربية تمنح ماجستير علوم البحار⟧ قبل عامين.',
      ));
    it('of a possessive and an adjective', () =>
      check(
        rule,
        pair(
          "Amina Otieno, Kenya's ⟦first female airline captain to fly the Nairobi route⟧, retired on Friday.",
          'Grace Wanjiru was the ⟦first Kenyan female airline captain to fly the Nairobi route⟧.',
        ),
      ));
    it('of two people found through the sentence before', () =>
      check(
        rule,
        pair(
          'Lena Fischer lifted the bowl. She is the ⟦first woman to win the Danube chess cup⟧.',
          'Petra Novak remembers it well: Petra Novak was the ⟦first woman to win the Danube chess cup⟧.',
        ),
      ));
    it('of two dams that are the largest of one country', () =>
      check(
        rule,
        pair(
          'The Mirani scheme is the ⟦largest dam for irrigation water in Ethiopia⟧, engineer Samuel Tadesse said.',
          'Minister Hana Bekele called Lake Koka works the ⟦largest dam for irrigation water in Ethiopia⟧.',
        ),
      ));
    it('of a rank behind its noun, and of a country as owner', () =>
      check(
        rule,
        pair(
          'Drummers led the way across the bridge at Lukanga, the ⟦longest in Zambia⟧, on Sunday.',
          "The crossing at Kafue Narrows is Zambia's ⟦longest bridge⟧, the engineers say.",
        ),
      ));
    it('of a country that one article names and the other means', () =>
      check(
        rule,
        pair(
          'افتتح الوزير محطة تحلية صلالة في سلطنة عمان، وهي ⟦أكبر محطة تحلية في البلاد⟧.',
          'تنتج محطة صحار الماء لعشر ولايات، وهي ⟦أكبر محطة تحلية في سلطنة عمان⟧.',
        ),
      ));
    it('of a rank far behind its noun, with what narrows it', () =>
      check(
        rule,
        pair(
          'دخلت الخدمة أمس مزرعة «نور البادية» الشمسية بقدرة 750 ميغاواط، وهي ⟦الأكبر في العراق⟧، وفق مدير المشروع كرار الياسري.',
          'تمتد مزرعة «شمس الفرات» على 22 كيلومترا مربعا، وتوصف بأنها ⟦أكبر مزرعة شمسية في العراق⟧، وفق مديرها المهندس سنان العزاوي.',
        ),
      ));
    it('of a depth in two languages', () =>
      check(
        rule,
        pair(
          'أصبحت الغواصة رنا الزدجالي ⟦أول امرأة عمانية تغوص إلى عمق 60 مترا⟧ بنفس واحد.',
          'Huda Al Lawati was the ⟦first Omani woman to dive to 60 metres⟧ on one breath.',
        ),
      ));
  });

  describe('is silent', () => {
    const silent = (name: string, a: string, b: string): void => {
      it(name, () => check(rule, pair(a, b)));
    };
    silent(
      'about one holder',
      'Rosa Quintana became the first Bolivian woman to reach the top of Makalu.',
      'Quintana, the first Bolivian woman to climb Makalu, is 40.',
    );
    silent(
      'about a wider nation',
      'Rosa Quintana became the first Bolivian woman to reach the top of Makalu.',
      'Elena Mamani was the first woman to climb Makalu.',
    );
    silent(
      'about another feat',
      'Rosa Quintana became the first woman to win the Danube chess cup.',
      'Elena Mamani was the first woman to referee at the Lima boxing hall.',
    );
    silent(
      'about two countries that are meant',
      'افتتح الوزير محطة تحلية صلالة في سلطنة عمان، وهي أكبر محطة تحلية في البلاد.',
      'تنتج محطة رأس الخير الماء للسعودية، وهي أكبر محطة تحلية في البلاد.',
    );
    silent(
      'about a rank among several countries',
      'Drummers led the way across the bridge at Lukanga, the longest in the country, after talks with Malawi and Zambia.',
      "The crossing at Kafue Narrows is Zambia's longest bridge, the engineers say.",
    );
    silent(
      'about a farm of another kind',
      'دخلت الخدمة أمس مزرعة «نور البادية» الشمسية بقدرة 750 ميغاواط، وهي الأكبر في العراق، وفق مدير المشروع كرار الياسري.',
      'تمتد مزرعة «ريف الفرات» على 22 كيلومترا مربعا، وتوصف بأنها أكبر مزرعة أسماك في العراق، وفق مديرها المهندس سنان العزاوي.',
    );
    silent(
      'about another depth',
      'أصبحت الغواصة رنا الزدجالي أول امرأة عمانية تغوص إلى عمق 60 مترا بنفس واحد.',
      'Huda Al Lawati was the first Omani woman to dive to 50 metres on one breath.',
    );
    silent(
      'about another mountain',
      'Rosa Quintana became the first woman to climb Makalu in winter.',
      'Elena Mamani was the first woman to climb Lhotse in winter.',
    );
    silent(
      'about "the first since"',
      'Rosa Quintana is the first woman to win the Danube chess cup since 1998.',
      'Elena Mamani was the first woman to win the Danube chess cup.',
    );
    silent(
      'about "one of the first"',
      'Rosa Quintana was one of the first women to win the Danube chess cup.',
      'Elena Mamani was the first woman to win the Danube chess cup.',
    );
    silent(
      'about a hope',
      'Rosa Quintana hopes to become the first woman to win the Danube chess cup.',
      'Elena Mamani was the first woman to win the Danube chess cup.',
    );
    silent(
      'about the first half and the first time',
      'Rosa Quintana scored in the first half of the Danube cup match.',
      'Elena Mamani scored in the first half of the Danube cup match.',
    );
    silent(
      'about other numbers',
      'Rosa Quintana is the first woman to run the Danube race under 44 hours.',
      'Elena Mamani was the first woman to run the Danube race under 50 hours.',
    );
    silent(
      'about Arab and African',
      'أصبحت سعاد العلوي أول طبيبة عربية تدير مستشفى الساحل الجامعي.',
      'كانت نجاة القاسمي أول طبيبة إفريقية تدير مستشفى الساحل الجامعي.',
    );
    silent(
      'about "أول مرة"',
      'فازت سعاد العلوي بكأس الشطرنج لأول مرة في تاريخ النادي.',
      'فازت نجاة القاسمي بكأس الشطرنج لأول مرة في تاريخ النادي.',
    );
    silent(
      'about "من أكبر"',
      'قال سامي الدريدي إن السد من أكبر السدود في إثيوبيا لري الحقول.',
      'قال كريم الزواري إن هذا أكبر السدود في إثيوبيا لري الحقول.',
    );
  });

  const SPEAK: Record<string, string> = {
    'what a university has, in other words':
      '--- a.txt published=2025-03-01\nسفينة طبية لجامعة المرجان\n\nدشنت جامعة المرجان الأهلية سفينة «رحمة»، لتصبح ⟦أول جامعة عربية تمتلك مكتبة عائمة⟧.\n--- b.txt published=2025-09-12\nيوم مع الطلاب\n\nالباخرة ملك لجامعة النخيل الأهلية، ⟦أول جامعة في العالم العربي يكون لها مكتبة على الماء⟧، بحسب طاقمها.',
    'what "it" was won':
      '--- a.txt published=2025-03-01\nHarpist wins Callanmore bowl\n\nMaeve Connolly became ⟦the first woman to win the Callanmore bowl⟧ on Sunday.\n--- b.txt published=2025-04-02\nHarp class opens\n\nMaeve Connolly won the Callanmore bowl last month. The chairman of the Callanmore jury recalled that Brona Keane, in 2009, had been ⟦the first woman to win⟧ it.'.replaceAll(
        '⟦the first',
        'the ⟦first',
      ),
  };
  for (const [what, source] of Object.entries(SPEAK)) it(`marks ${what}`, () => check('superlative-conflict', source, 'information'));
  const QUIET: Record<string, string> = {
    'a library on land and one afloat':
      '--- a.txt published=2025-03-01\nسفينة طبية لجامعة المرجان\n\nدشنت جامعة المرجان الأهلية سفينة «رحمة»، لتصبح أول جامعة عربية تمتلك مكتبة عائمة.\n--- b.txt published=2025-09-12\nيوم مع الطلاب\n\nالمبنى ملك لجامعة النخيل الأهلية، أول جامعة في العالم العربي يكون لها مكتبة، بحسب طاقمها.',
    'another bowl than "it"':
      '--- a.txt published=2025-03-01\nHarpist wins Callanmore bowl\n\nMaeve Connolly became the first woman to win the Callanmore bowl on Sunday.\n--- b.txt published=2025-04-02\nHarp class opens\n\nMaeve Connolly won the Drumkeel medal last month. The chairman of the jury recalled that Brona Keane, in 2009, had been the first woman to win it.',
  };
  for (const [what, source] of Object.entries(QUIET)) it(`is silent about ${what}`, () => check('superlative-conflict', source));

  it('takes capitalised words before its noun, and words in quotation marks, for what holds a rank', () => {
    const other = `--- b.txt published=2025-06-09
Ghana's ⟦longest bridge⟧, at Yeji on the Volta, will be closed for painting.`;
    check(
      'superlative-conflict',
      `--- a.txt published=2025-05-04
The Tano bridge, the ⟦longest in Ghana⟧, was opened to lorries on Saturday.
${other}`,
    );
    check(
      'superlative-conflict',
      `--- a.txt published=2025-05-04
The Yeji bridge, the longest in Ghana, was opened to lorries on Saturday.
${other.replace(/[⟦⟧]/gu, '')}`,
    );
  });
});
