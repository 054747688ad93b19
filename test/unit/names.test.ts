import assert from 'node:assert/strict';
import { mentions } from '../support/check.ts';
import type { NameMention } from '../../server/src/mentions/mention.ts';
import { nameKey } from '../../server/src/mentions/names/translit.ts';

const names = (text: string): string[] =>
  (mentions(text, {}, ['person', 'place', 'organization']) as NameMention[]).map(m => `${m.kind[0]}${m.kind[1]}:${m.name}`);

describe('names', () => {
  it('reads people behind offices and titles, without clitics', () => {
    assert.deepEqual(names('التقى وزير الزراعة التونسي سالم الهمامي نظيره المغربي كريم بناني.'), ['pe:سالم الهمامي', 'pe:كريم بناني']);
    assert.deepEqual(names('Kenyan Foreign Minister Amina Otieno met Mr. John Barasa on Monday.'), ['pe:Amina Otieno', 'pe:John Barasa']);
  });
  it('reads places of the gazetteer', () => {
    assert.deepEqual(names('وصل الوفد إلى سمرقند بأوزبكستان.'), ['pl:سمرقند', 'pl:أوزبكستان']);
    assert.deepEqual(names('The fair opened in Muscat on Sunday.'), ['pl:Muscat']);
  });
  it('knows the preposition على from the name علي', () => {
    assert.deepEqual(names('وافق الرئيس على خطة العمل.'), []);
    assert.deepEqual(names('قال الرئيس علي بونغو إن الخطة جاهزة.'), ['pe:علي بونغو']);
  });
  it('resolves a short form to the person of its article', () => {
    const found = mentions('قال وزير الزراعة الصيني ليو تشنغ اليوم إن العمل مستمر. وأضاف ليو أن الوقت كاف.', {}, [
      'person',
    ]) as NameMention[];
    assert.equal(found.length, 2);
    assert.equal(found[1].antecedent, found[0]);
    assert.equal(found[1].name, 'ليو');
  });
  it('reads no name in prose without any', () => {
    assert.deepEqual(names('وقالت المصادر إن الأسعار ارتفعت في السوق بعد قرار جديد.'), []);
    assert.deepEqual(names('The prices rose in the market after a new decision.'), []);
  });
});

describe('capitalised names', () => {
  const speaking: readonly (readonly [string, readonly string[]])[] = [
    ['The bridge was opened by Delwin Okparo, who lives in Brackenmoor.', ['pe:Delwin Okparo', 'pl:Brackenmoor']],
    [
      'The University of Ghana and the Institute for Ocean Studies signed the paper.',
      ['or:University of Ghana', 'or:Institute for Ocean Studies'],
    ],
    ['Shares in Talvex Holdings rose, and Talvex Airlines fell.', ['or:Talvex Holdings', 'or:Talvex Airlines']],
    ['The Northern Growers Association ( NGA ) met on the river. The NGA voted.', ['or:Northern Growers Association', 'or:NGA', 'or:NGA']],
    ['They walked along Tarrant Street to Lake Mirembe.', ['pl:Tarrant Street', 'pl:Lake Mirembe']],
    ['The singer Orlane Dubuque sang with Ravi Thakkar and Mina Solberg.', ['pe:Orlane Dubuque', 'pe:Ravi Thakkar', 'pe:Mina Solberg']],
    ['Police arrested J. R. Halvorsen, 45, in Oslo.', ['pe:J. R. Halvorsen', 'pl:Oslo']],
    ['She wrote for The Harbour Gazette.', ['or:The Harbour Gazette']],
    ['It was recorded by the band The Mild Capsule Sellers in 2009.', ['or:The Mild Capsule Sellers']],
    ['He served in the 14th Infantry Division.', ['or:14th Infantry Division']],
    ['The striker left Leeds United and played for Marseille.', ['or:Leeds United', 'or:Marseille']],
    ['NAIROBI, Nov 3 - Farmers met in the rain.', ['pl:NAIROBI']],
    ['LUSAKA 1997-02-11', ['pl:LUSAKA']],
    [
      'Vesna Tarkovic (Croatia) beat Inga Dahlqvist (Sweden) 6-4 6-2',
      ['pe:Vesna Tarkovic', 'pl:Croatia', 'pe:Inga Dahlqvist', 'pl:Sweden'],
    ],
    ["The list: Mark O'Dwyer, Pilar Quintanilla", ["pe:Mark O'Dwyer", 'pe:Pilar Quintanilla']],
    ['Workers of Talvex Post and Cable Corp met.', ['or:Talvex Post and Cable Corp']],
    ['They signed to the label Lantern in spring.', ['or:Lantern']],
    ['She was a guest of Newport County, losing to Walsall 3-1.', ['or:Newport County', 'or:Walsall']],
  ];
  for (const [text, expected] of speaking) it(text, () => assert.deepEqual(names(text), expected));
  const silent = [
    'Officials said that the Spring Festival was a success.',
    'The Japanese team won the Silver Cup.',
    'However, Most People Agree on Monday.',
    'German Christians and Muslims met in May.',
    'Children and parents came. Prices rose. Shares fell.',
    'The First World War ended in November.',
    'Yesterday the English Language Test was held.',
    'Winter came early, and Christmas was white.',
    'He studied the Bible and the Quran.',
    'A new DVD was sold on the Internet.',
    'The SWAT team came late.',
    'She recorded the album Crimson Orchard.',
    'They made her a Fellow in spring.',
    'They bought an Aria Deluxe in spring.',
  ];
  for (const text of silent) it(`is silent: ${text}`, () => assert.deepEqual(names(text), []));
  it('gives an office its country, portfolio and holder, counterparts too', () => {
    const [ghana, alice, simon] = mentions(
      "Ghana's transport minister, Alice Mensah, met her Zambian counterpart Simon Okot.",
      { language: 'en' },
      ['person', 'place'],
    ) as NameMention[];
    assert.equal(ghana.places?.[0], 'GH');
    assert.deepEqual([alice.office?.office, alice.office?.portfolio, alice.office?.of], ['minister', 'transport', 'GH']);
    assert.deepEqual([simon.office?.office, simon.office?.portfolio, simon.office?.of], ['minister', 'transport', 'ZM']);
  });
});

describe('Arabic names', () => {
  const speaking: readonly (readonly [string, readonly string[]])[] = [
    ['التقى الرئيس حمد بن خلفان بن ناصر الوفد.', ['pe:حمد بن خلفان بن ناصر']],
    ['افتتح الملك غوستاف الرابع المعرض.', ['pe:غوستاف الرابع']],
    ['كتب ابن خلدون مقدمته في القاهرة.', ['pe:ابن خلدون', 'pl:القاهرة']],
    ['وصل الطاقم إلى مطار مسقط الدولي.', ['pl:مطار مسقط الدولي']],
    ['قال سيرغيفسكي إن الوقت كاف.', ['pe:سيرغيفسكي']],
    ['فاز نادي بوراكيرو على نادي الشروق.', ['or:نادي بوراكيرو', 'or:نادي الشروق']],
    ['يسكن في بلدة كفرتاج منذ سنوات.', ['pl:كفرتاج']],
    ['صرح وزير الزراعة الصيني تشانغ ون بين اليوم بأن العمل مستمر.', ['pe:تشانغ ون بين']],
    ['زار وزير الصحة الأردني سالم الهمامي نظيره التونسي كريم بناني.', ['pe:سالم الهمامي', 'pe:كريم بناني']],
    ['صلى الناس في مسجد عمرو بن العاص.', ['pl:مسجد عمرو بن العاص']],
    ['قال الدكتور سلمان البرشكان، رئيس القسم، إن الدواء متوفر.', ['pe:سلمان البرشكان']],
    ['قال زياد هميسات إن الطريق مغلق.', ['pe:زياد هميسات']],
    ['أعلن اتحاد صناعة الأثاث عن معرضه.', ['or:اتحاد صناعة الأثاث']],
    ['نعت نقابة المهن البحرية الراحل أمس.', ['or:نقابة المهن البحرية']],
    ['وصل المعهد التونسي لبحوث الغابات والصيد إلى نتيجة.', ['or:المعهد التونسي لبحوث الغابات والصيد']],
    ['تقام الدورة في الأوروغواي.', ['pl:الأوروغواي']],
    ['أبحروا في نهر بردى.', ['pl:بردى']],
    ['اجتمع الكتاب في العالم العربي أمس.', ['pl:العالم العربي']],
    ['رمم صلاح الدين القلعة.', ['pe:صلاح الدين']],
    ['قال محمد ولد الطالب إن المطر قليل.', ['pe:محمد ولد الطالب']],
    ['قال وزير المياه الداه ولد مولاينا إن المطر قليل.', ['pe:الداه ولد مولاينا']],
    ['استقبل الدكتور نور الدين أيت سعدون الطلبة.', ['pe:نور الدين أيت سعدون']],
    ['عاد وزير الزراعة الفيتنامي فام ثانه أمس.', ['pe:فام ثانه']],
    ['استقبلهم والي زرغوفيك أمس.', ['pl:زرغوفيك']],
    ['استقبلهم الوالي زرغوفيك أمس.', ['pe:زرغوفيك']],
    ['تعادل برينتشستر يونايتد مع ضيفه.', ['or:برينتشستر يونايتد']],
  ];
  for (const [text, expected] of speaking) it(text, () => assert.deepEqual(names(text), expected));
  const silent = [
    'ورد ذكرها في كتاب قديم.',
    'فاز الفريق بكأس البرازيل.',
    'أكد الجانبان أهمية العمل في إطار الاتفاق.',
    'عرف المشروع باسم جديد.',
    'كان رد الفريق سريعا وكبيرا.',
    'تراجعت الأوراق المالية في النظريات الحديثة.',
    'يتماشى ذلك مع تيار العصر.',
    'انتظرت قيادة الفريق قرار إدارة المحطة.',
    'يزيد عدد الطلاب كل عام.',
    'حقق نجاحا كبيرا في حياة الناس.',
    'تجمع المنادون علي الرصيف الغربي.',
    'كان يعد من كل لاعب مفيد فريقا كاملا.',
    'نظمت جمعية خيرية الأسبوع الماضي سوقا.',
    'وقف إلى جانب المحراب.',
    'بحث عن كتابه فوجده في الدرج.',
    'كتبوا الرسالة على Berlin Office Writer أمس.',
  ];
  for (const text of silent) it(`is silent: ${text}`, () => assert.deepEqual(names(text), []));
});

describe('a name of several places', () => {
  const country = (text: string): readonly (string | undefined)[] =>
    (mentions(text, {}, ['place']) as NameMention[]).map(m => m.places?.[0]);
  it('is told by the capital before it', () => assert.deepEqual(country('وصل الوفد إلى العاصمة الأردنية عمان.'), ['JO/Amman']));
  it('is told by its vowel marks', () => {
    assert.deepEqual(country('تساقط المطر على عمّان.'), ['JO/Amman']);
    assert.deepEqual(country('وقعت عُمان الاتفاق.'), ['OM']);
  });
  it('is told by the people that the article speaks of', () =>
    assert.deepEqual(country('عمان - قال وزير المياه الأردني إن السد ممتلئ.'), ['JO/Amman']));
  it('is the country where nothing tells', () => assert.deepEqual(country('زار الوفد عمان.'), ['OM']));
});

describe('the transliteration key', () => {
  for (const [a, b] of [
    ['بوتين', 'بوتن'],
    ['بوتين', 'putin'],
    ['putin', 'путин'],
    ['زيلينسكي', 'زيلنسكي'],
    ['لافروف', 'lavrov'],
    ['الحارثي', 'alharthi'],
    ['الغامدي', 'ghamdi'],
  ] as const)
    it(`${a} and ${b} are one`, () => assert.equal(nameKey([a]), nameKey([b])));
  for (const [a, b] of [
    ['برايت', 'برايس'],
    ['حسن', 'خالد'],
    ['smith', 'smart'],
    ['وانغ', 'هوانغ'],
    ['برايت', 'albright'],
  ] as const)
    it(`${a} and ${b} are two`, () => assert.notEqual(nameKey([a]), nameKey([b])));
});

describe('foreign names in Arabic', () => {
  const speaking: readonly (readonly [string, readonly string[]])[] = [
    ['قال الوزير النرويجي هالفورسن إن الخطة جاهزة.', ['pe:هالفورسن']],
    ['سلم الفرنسي بوتشان دوفريتش الكأس.', ['pe:بوتشان دوفريتش']],
    ['غاب يورغنسن ستيفلر الدنماركي عن السباق.', ['pe:يورغنسن ستيفلر']],
    ['بنى الجسر السلطان العثماني مراد الثاني.', ['pe:مراد الثاني']],
    ['انتقدت الصحف دي لافونتيني.', ['pe:دي لافونتيني']],
    ['وقعت شركة زيروكس العقد.', ['or:زيروكس']],
    ['تعادل منتخب أسكتلندا في اللقاء.', ['or:منتخب أسكتلندا']],
    ['تأسست المؤسسة الوطنية للبحار قبل الحرب.', ['or:المؤسسة الوطنية للبحار']],
    ['تساقط الثلج على شمال لبنان.', ['pl:شمال لبنان']],
  ];
  for (const [text, expected] of speaking) it(text, () => assert.deepEqual(names(text), expected));
  const silent = [
    'ركب المهندس التوربين والمحول الكهرومغناطيسي.',
    'كان بروز المشكلة متأخرا.',
    'تحدث الطلبة بحماس عن المشروع الصغير.',
    'وثق الكتاب في الرئيس صلاحيات كاملة.',
    'انتشر الخبر عن طريق الهاتف.',
    'استخدموا برنامج الفيديو والبروتوكول.',
  ];
  for (const text of silent) it(`silent: ${text}`, () => assert.deepEqual(names(text), []));
});

describe('what a sentence says of a name', () => {
  const speaking: readonly (readonly [string, readonly string[]])[] = [
    ['Brackwater is a village among low hills.', ['pl:Brackwater']],
    ['Tolvarn ( born 1901 ) was a British singer.', ['pe:Tolvarn']],
    ['Grevelle is an Australian rock band.', ['or:Grevelle']],
    ['The boxer Leroy "Hammer" Dunstan lost the bout on points.', ['pe:Leroy "Hammer" Dunstan']],
    ['He sat in the Iowa Senate.', ['or:Iowa Senate']],
    ['They printed the UK Edition.', ['pl:UK']],
  ];
  for (const [text, expected] of speaking) it(text, () => assert.deepEqual(names(text), expected));
  const silent = [
    'The old F-9 Swift Kestrel flew.',
    'He won by KO.',
    'A SWAT team waited outside the gate for the man.',
    'She is a Fellow.',
  ];
  for (const text of silent) it(`silent: ${text}`, () => assert.deepEqual(names(text), []));
});
