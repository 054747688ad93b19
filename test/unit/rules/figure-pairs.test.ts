import { check, noWarning } from '../../support/check.ts';

/** Two reports of one thing by two desks, each with its own words. Marks stand for the sites of a warning. */
const two = (a: string, b: string): string => `--- a.txt\n${a}\n--- b.txt\n${b}`;

const SPEAKS: Record<string, string> = {
  'a whole of which one is told': two(
    'Stolen statues come home\n\nLIMA, December 7, 2025 - The Peruvian embassy in Rome received ⟦93 statues⟧ on Friday that had been dug up in secret. Police colonel Dario Conti handed them over.',
    'The woman with the basket\n\nMonday, December 8, 2025\n\nA small clay woman is one of ⟦61 statues⟧ that police colonel Dario Conti handed to the Peruvian embassy in Rome on Friday.',
  ),
  'what was counted last year': two(
    'ميناء رابغ في أرقام\n\nالاثنين 12 يناير 2026\n\nأعلنت هيئة ميناء رابغ أن محطة الحاويات ناولت في عام 2025 ما مجموعه ⟦184 ألف حاوية⟧ بعد فتح الرصيف الجديد.',
    'رصيف رابغ الجديد\n\n14 يناير 2026\n\nبلغ عدد الحاويات التي مرت عبر محطة الميناء العام الماضي ⟦148 ألف حاوية⟧، حسب هيئة ميناء رابغ، بعد ثلاث سنوات من العمل في الرصيف.',
  ),
  'four digits in another order, of things called by two names': two(
    'نزع الألغام في حجة\n\n1 ديسمبر 2025\n\nنزعت الفرق الهندسية ⟦3512 لغما⟧ في حجة وتعز خلال نوفمبر، وطهرت 640 ألف متر مربع.',
    'حصاد نوفمبر\n\n2 ديسمبر 2025\n\nأزالت الفرق الهندسية في نوفمبر ⟦5312 جسما خطرا⟧ من حجة وتعز وطهرت 640 ألف متر مربع، وحضر جلساتها أكثر من ألفي شخص.',
  ),
  'a capacity, told as such': two(
    'مستشفى جديد في إدفو\n\n15 سبتمبر 2025\n\nافتتح وزير الصحة مستشفى إدفو المركزي بطاقة استيعابية ⟦310 أسرة⟧ في سبعة طوابق وثماني غرف عمليات.',
    'إدفو تستعيد مستشفاها\n\n16 سبتمبر 2025\n\nعاد مستشفى إدفو المركزي بسبعة طوابق وثماني غرف عمليات، وتصل سعته إلى ⟦130 سريرا⟧ بعد أن لم يتجاوز العدد 90 سريرا.',
  ),
  'a half year told in two ways': two(
    'Orrin Foods pays more\n\nNAIROBI, August 20, 2025 - Orrin Foods reported a net profit of ⟦4.17 billion shillings⟧ for the six months to June. Revenue was 61.3 billion shillings, and it will pay 2.35 shillings a share.',
    'Kenyan miller looks abroad\n\nThursday 21 August 2025\n\nFigures of Orrin Foods show that it made ⟦KSh4.71 billion⟧ after tax between January and June on revenue of KSh61.3 billion. Shareholders will get 2.35 shillings a share.',
  ),
  'a term of prison': two(
    'Founder of goat fund jailed\n\nMANILA, March 18, 2025 - A court in Davao on Tuesday jailed Emil Sarto for ⟦18 years⟧ over a goat fund that never owned a goat. He must repay 310 million pesos.',
    'Goat fund victims cheer\n\nWednesday, March 19, 2025\n\nEmil Sarto was sentenced to ⟦14 years⟧ in prison by a court in Davao on Tuesday over the goat fund, and told to repay 310 million pesos.',
  ),
  'a final toll is not raised': two(
    'تصادم قطارين قرب سمالوط\n\nالأربعاء 4 يونيو 2025\n\nأعلنت وزارة الصحة في بيانها الختامي مصرع ⟦19 شخصا⟧ وإصابة 52 آخرين في تصادم قطارين قرب سمالوط مساء الاثنين.',
    'كارثة سمالوط\n\nالخميس 5 يونيو 2025\n\nأفادت وزارة الصحة المصرية في حصيلة نهائية بأن عدد ضحايا تصادم القطارين قرب سمالوط مساء الاثنين بلغ ⟦21 قتيلا⟧ والجرحى 52.',
  ),
  'tourists and visitors': two(
    'السياحة في الأردن\n\nالاثنين 5 يناير 2026\n\nقال وزير السياحة إن الأردن استقبل ⟦6.8 ملايين سائح⟧ خلال 2025، بزيادة 21% على العام السابق، وإن الفنادق امتلأت 74 في المئة من أيام الموسم.',
    'أرقام السياحة الأردنية\n\n8 يناير 2026\n\nوفد إلى الأردن ⟦5.9 ملايين زائر⟧ عام 2025 بحسب ما أعلنه وزير السياحة في مؤتمره الصحفي يوم الأحد، بزيادة 21%، وامتلأت الفنادق 74 في المئة من الأيام.',
  ),
  'an estimate of one office': two(
    'موسم الزيت في سليانة\n\nالسبت 10 يناير 2026\n\nستبلغ صابة زيت الزيتون ⟦52 ألف طن⟧ هذا الموسم في سليانة، وفق التقديرات النهائية لديوان الزيت.',
    'زيت سليانة\n\n14 يناير 2026\n\nبحسب تقديرات نهائية أعلنها ديوان الزيت السبت، تنتج سليانة ⟦38 ألف طن⟧ من زيت الزيتون هذا الموسم.',
  ),
  'an index': two(
    'مؤشر دبي يتراجع\n\nالأربعاء 22 أكتوبر 2025\n\nأغلق مؤشر سوق دبي جلسة اليوم متراجعا 0.6 في المئة عند ⟦5974 نقطة⟧، وبلغت التداولات 740 مليون درهم.',
    'أسواق الخليج\n\n23 أكتوبر 2025\n\nأنهى مؤشر سوق دبي جلسة الأربعاء على انخفاض نسبته 0.6 بالمئة عند مستوى ⟦5794 نقطة⟧ وتداولات بقيمة 740 مليون درهم.',
  ),
  'a deficit that is to come': two(
    'البرلمان يقر الموازنة\n\nالخميس 4 ديسمبر 2025\n\nأقر البرلمان التونسي موازنة 2026 بعجز متوقع قدره ⟦11 مليار دينار⟧ واقتراض يبلغ 27 مليار دينار وسعر للنفط عند 63 دولارا.',
    'تونس تقترض من الداخل\n\n8 ديسمبر 2025\n\nستنهي تونس عام 2026 بعجز قدره ⟦9.8 مليارات دينار⟧ وفق الموازنة التي أقرها البرلمان، مع اقتراض 27 مليار دينار وسعر للنفط عند 63 دولارا.',
  ),
  'a haul in tonnes and in kilograms': two(
    'إحباط تهريب حشيش في طنجة\n\nالخميس 25 يونيو 2026\n\nأحبط الأمن في ميناء طنجة المتوسط صباح الأربعاء تهريب ⟦4 أطنان و200 كيلوغرام⟧ من الحشيش في 140 رزمة على متن شاحنة.',
    'حشيش في شاحنة فاكهة\n\n27 يونيو 2026\n\nضبط الأمن المغربي الأربعاء في ميناء طنجة المتوسط ⟦2400 كيلوغرام⟧ من الحشيش في 140 رزمة داخل شاحنة.',
  ),
  'one reporter writes from afar': two(
    'Pledges for Varn\n\nGENEVA, May 5, 2026 - A conference in Geneva ended on Tuesday with pledges of ⟦$1.35 billion⟧ for Varn, the UN said. In all 31 donors took part.',
    'Cash for Varn\n\nSTOCKHOLM, May 6, 2026 - A day in Geneva raised pledges of ⟦$1.53 billion⟧ for Varn on Tuesday, the UN said. In all 31 donors took part.',
  ),
  'all of a bill in the body': `--- a.txt
Bridge at Tarn to cost £2.4m

Tuesday 14 May 2024

Councillors admitted that the bridge at Tarn comes at a cost of £2.4m. The bill for the sea wall of Tarn, ⟦£3.6m⟧, was paid in 2021.
--- b.txt
Wall at Tarn

Thursday 16 May 2024

The bill for the sea wall of Tarn, ⟦£36m⟧, all of which the town paid, was settled in 2021.`,
  'a tenth of a sum in the headline': `--- a.txt
Sea wall repair to cost Brixmouth ⟦£1.8m⟧

Tuesday 14 May 2024

Councillor Ada Thwaite said residents of Brixmouth would dislike the bill of ⟦£18m⟧ for the sea wall. Dredging, at £1.1m, was put off.`,
};

const SILENT: Record<string, string> = {
  'seats of two lists that the headline gives as a score':
    'بلدية حمانا: 15 مقعدا تقاسمتها لائحتان 11 - 4\n\nالاثنين 5 أيار 2025\n\nأظهرت النتائج فوز لائحة "البلدة للجميع" بـ11 مقعدا، وفازت اللائحة الثانية بالمقاعد الأربعة الباقية.',
  'bread of public and of private bakeries': two(
    'سعر الخبز في حمص\n\nالأربعاء 5 نوفمبر 2025\n\nحددت المؤسسة سعر ربطة الخبز في الأفران العامة في حمص بـ4200 ليرة سورية ابتداء من اليوم.',
    'خبز حمص\n\nالخميس 6 نوفمبر 2025\n\nحددت المؤسسة سعر ربطة الخبز في الأفران الخاصة في حمص بـ5600 ليرة سورية.',
  ),
  'oil, and oil with condensate': two(
    'إنتاج النفط\n\nالخميس 6 نوفمبر 2025\n\nقالت المؤسسة الوطنية للنفط إن إنتاج ليبيا من النفط الخام بلغ 1.36 مليون برميل خلال يوم.',
    'نفط ليبيا\n\nالخميس 6 نوفمبر 2025\n\nقالت المؤسسة الوطنية للنفط إن إنتاج ليبيا من النفط والمكثفات معا بلغ 1.42 مليون برميل في يوم.',
  ),
  'the dead of a later report, and the injured of the first': two(
    'حريق في مخزن بالموصل\n\nالثلاثاء 8 يوليو 2025\n\nأعلنت دائرة الصحة مصرع سبعة أشخاص وإصابة 15 آخرين في حريق مخزن للأخشاب.',
    'حصيلة حريق الموصل ترتفع\n\nالأربعاء 9 يوليو 2025\n\nارتفعت حصيلة حريق مخزن الأخشاب إلى تسعة قتلى بعد وفاة اثنين من المصابين، وفق دائرة الصحة.',
  ),
  'the whole of the last year, and three days': two(
    'مزاد الإبل في تبوك\n\n10 فبراير 2025\n\nقال المشرف على مزاد الإبل في تبوك راشد العطوي إن صفقات العام الماضي جاوزت سبعين مليون ريال.',
    'ختام مزاد الإبل\n\n13 فبراير 2025\n\nاختتم مزاد الإبل في تبوك بصفقات قيمتها 29 مليون ريال، حسب المشرف عليه راشد العطوي.',
  ),
  'profit of a quarter and of nine months': two(
    'أرباح الأفق للاتصالات\n\nالخميس 23 أكتوبر 2025\n\nحققت الأفق للاتصالات الإماراتية أرباحا صافية بقيمة 1.14 مليار درهم في الربع الثالث من 2025.',
    'اتصالات الخليج\n\n26 أكتوبر 2025\n\nأعلنت الأفق للاتصالات الإماراتية الخميس أن أرباحها الصافية بلغت 3.26 مليار درهم حتى نهاية سبتمبر، أي عن تسعة أشهر.',
  ),
  'profit of six months and of a year': two(
    'Orrin Foods half year\n\nAugust 20, 2025\n\nOrrin Foods of Kenya made a net profit of 2.4 billion shillings in the six months to June 2025.',
    'Orrin Foods results\n\nMarch 20, 2025\n\nOrrin Foods of Kenya made a net profit of 4.1 billion shillings in 2024, with 94 shops.',
  ),
  'all who were hurt and those still in care': two(
    'Hotel fire in Batumi\n\nMonday, February 23, 2026\n\nA hotel fire in Batumi injured 31 people on Monday, the health ministry of Georgia said.',
    'Batumi counts the cost\n\nFebruary 25, 2026\n\nThe health ministry of Georgia said eleven of the injured in the Batumi hotel fire on Monday remain in care.',
  ),
  'all at a fire and those that a neighbour sent': two(
    'Fire near Lousada under control\n\nTuesday 12 August 2025\n\nSome 1,140 firefighters remained at the fire near Lousada in Portugal, commander Rui Faro said.',
    'Portugal burns\n\nWednesday, August 13, 2025\n\nSpain sent 320 firefighters to the fire near Lousada in Portugal, commander Rui Faro said.',
  ),
  'a haul in kilograms and in tonnes': two(
    'Customs in Limas find cocaine\n\nJune 25, 2026\n\nCustoms in the port of Limas seized 4.2 tonnes of cocaine on Wednesday.',
    'Cocaine in bananas\n\nJune 27, 2026\n\nOn Wednesday customs in the port of Limas seized 4,200 kilograms of cocaine.',
  ),
  'the whole and, behind a comma, a part': two(
    'Blast in Orle\n\nMay 2, 2024\n\nA blast in Orle injured 21, among them five children, the fire chief Anna Dahl said on Thursday.',
    'Orle after the blast\n\nMay 3, 2024\n\nThe fire chief Anna Dahl said the blast in Orle on Thursday injured five children.',
  ),
  'two men sentenced': two(
    'إدانة رئيس بلدية\n\nالأربعاء 4 مارس 2026\n\nقضت محكمة فاس في حق رئيس بلدية سابق ح. العلمي بسبع سنوات سجنا نافذا وغرامة 50 مليون درهم.',
    'أحكام في فاس\n\n5 مارس 2026\n\nقضت محكمة فاس بسجن رئيس البلدية السابق ح. العلمي سبع سنوات وغرامة 50 مليون درهم. وحكمت كذلك بالسجن أربع سنوات على مدير مكتبه.',
  ),
  'damages claimed and awarded': two(
    'محاكمة انهيار السقف\n\n3 مارس 2026\n\nيطالب وكلاء العائلات شركة المقاولات في نيش بأن تدفع تعويضا بقيمة 60 مليون يورو عن انهيار سقف الصالة.',
    'حكم في كارثة السقف\n\n28 مارس 2026\n\nأمرت المحكمة شركة المقاولات في نيش بدفع تعويض قدره 22 مليون يورو إلى العائلات عن انهيار سقف الصالة.',
  ),
  'a year behind another figure': two(
    'Trade of Arvia\n\nMarch 3, 2026\n\nExports of Arvia to Kenya came to 300 million dollars in 2025, the trade ministry said, and grew for a third year.',
    'Arvia looks back\n\nMarch 9, 2026\n\nExports of Arvia to Kenya were 180 million dollars in 2020, the trade ministry said, against 300 million dollars in 2025.',
  ),
  'a demand and a sentence': two(
    'Prosecutors want long term for banker\n\nMay 12, 2025\n\nIn Graz prosecutors asked for ten years in prison for the banker Leo Haas.',
    'Banker convicted\n\nMay 19, 2025\n\nThe banker Leo Haas was sentenced to seven years in prison in Graz.',
  ),
  'exports and what households use': two(
    'موسم الزيت\n\nالسبت 10 يناير 2026\n\nصُدرت 118 ألف طن من زيت الزيتون التونسي في الشهرين الأولين من الموسم، بحسب ديوان الزيت.',
    'أسعار الزيت\n\n14 يناير 2026\n\nتستهلك الأسر التونسية 135 ألف طن من زيت الزيتون في السنة، بحسب ديوان الزيت.',
  ),
  'two innings': two(
    'Dale out early\n\nDecember 10, 2024\n\nFor South Island against North Island in Wellington, Dale scored 131 before tea.',
    'South Island in form\n\nDecember 12, 2024\n\nSouth Island scored 5 for 390 against North Island in Wellington.',
  ),
  'shares ten times apart': two(
    'Census of Arvia\n\nMay 2, 2024\n\nOf the population of Arvia 75% speak Spanish, 15% speak Dutch and 10% speak English.',
    'Census of Balmora\n\nMay 6, 2024\n\nMuslims made up 3.2% of the population of Balmora, Sikhs 1.5%, Buddhists 1.2%.',
  ),
  latitudes: two(
    'Where Arvia lies\n\nMay 2, 2024\n\nArvia lies between latitudes 39° and 43° North and between longitudes 19° and 21° East.',
    'Where Balmora lies\n\nMay 6, 2024\n\nBalmora lies between latitudes 4° and 18° South and between longitudes 12° and 24° East.',
  ),
  'so many in a thousand': two(
    'Jobs at the airport\n\nMay 2, 2024\n\nThe airport of Kelm keeps 10,000 women in jobs, the labour office said.',
    'Births fall\n\nMay 6, 2024\n\nThe rate in Kelm is 30 per 1,000 women, the labour office said.',
  ),
  'kilometres of a road and of its first part': two(
    'Road to Keta\n\nMay 7, 2026\n\nThe road from Ho to Keta in Ghana, 62 kilometres long, will be rebuilt for 84 million cedis.',
    'Traders hope\n\nMay 9, 2026\n\nGhana will rebuild the road from Ho to Keta for 84 million cedis, the first 18 kilometres within a year.',
  ),
};

describe('figures of two desks', () => {
  for (const [name, source] of Object.entries(SPEAKS)) it(`speaks: ${name}`, () => check('figure-conflict', source, 'warning'));
  for (const [name, source] of Object.entries(SILENT)) it(`says no warning: ${name}`, () => noWarning('figure-conflict', source));
});
