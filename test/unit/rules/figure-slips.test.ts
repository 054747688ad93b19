import { check, noWarning } from '../../support/check.ts';

/** Two articles of one story. Marks stand for the sites of a finding. */
function pair(a: string, b: string, days: [string, string] = ['2025-05-14', '2025-05-14']): string {
  return `--- a.txt published=${days[0]}\n${a}\n--- b.txt published=${days[1]}\n${b}`;
}

const SPEAKS: Record<string, string> = {
  'billions and millions, of which one is "up to"': pair(
    'انطلاق أشغال ميناء الصويرة\n\nانطلقت أشغال ميناء الصويرة الجديد بكلفة تصل إلى ⟦7.8 مليارات درهم⟧، وينتظر أن يستقبل أولى السفن سنة 2029، حسب المدير عادل بنحمو.',
    'ميناء الصويرة يرى النور\n\nقال المدير عادل بنحمو إن ميناء الصويرة الجديد خصصت له ميزانية قدرها ⟦7.8 ملايين درهم⟧.',
  ),
  'a plan of another clause': pair(
    'Uruguay to bridge the Yi\n\nA bridge over the Yi near Durazno, with a price tag of ⟦$63 million⟧, is to be opened before the winter of 2028, engineer Pilar Etcheverry said.',
    'Durazno waits for its bridge\n\nEngineer Pilar Etcheverry says the budget of ⟦$63 billion⟧ for a bridge over the Yi near Durazno has been agreed.',
  ),
  'others who were hurt': pair(
    'مقتل 8 في حريق سوق بطنطا\n\nلقي 8 أشخاص مصرعهم وأصيب ⟦26 آخرون⟧ في حريق سوق القماش بطنطا صباح الأربعاء، في حصيلة نهائية، حسب مدير الإسعاف عمرو زيدان.',
    'حريق في طنطا\n\nقال مدير الإسعاف عمرو زيدان إن 8 أشخاص قتلوا وجرح ⟦62⟧ في حريق سوق القماش بطنطا صباح الأربعاء. وأكد أن الحصيلة نهائية.',
  ),
  'people and residents in a headline': `Flood drives ⟦13,000 people⟧ from homes in Sofala

Boats and lorries had moved ⟦31,000 residents⟧ of the Buzi valley to higher ground by Tuesday, district officer Amelia Tembe said.`,
  'a zero too many in a headline': `الجزائر تقتني ⟦400 قطار⟧

وقعت الشركة الوطنية للنقل بالسكك الحديدية، اليوم، عقدا لاقتناء ⟦40 قطارا⟧ تدخل الخدمة قبل نهاية السنة.`,
  'a lost digit of thousands': pair(
    'Maize for Beira\n\nThe freighter Lady Inga reached Beira on Monday with ⟦16,000 tonnes⟧ of maize for the disaster agency INGD.',
    'Relief maize unloaded\n\nThe freighter Lady Inga has put ashore ⟦6,000 tonnes⟧ of maize in Beira for the disaster agency INGD since Monday.',
  ),
  'narrow-body jets': pair(
    'شركة «طيران رأس الحد» تطلب طائرات\n\nأعلن رئيس «طيران رأس الحد» سالم الهنائي في معرض دبي طلب ⟦36 طائرة⟧ ضيقة البدن.',
    'Omani airline orders jets at Dubai show\n\nRas al-Hadd Air ordered ⟦63 narrow-body jets⟧ at the Dubai air show, its chairman Salem al-Hinai said.',
  ),
  'a count of one evening, told on two days': pair(
    'Haydn in Porto\n\nPORTO - On Friday 9 May 2025 the hall in Porto heard The Creation, sung by a choir of ⟦54 singers⟧ under Rui Salgado.',
    'A Creation full of light\n\nThe ⟦58 singers⟧ whom Rui Salgado led through The Creation in the hall in Porto on Friday 9 May 2025 were the heroes of the night.',
    ['2025-05-10', '2025-05-12'],
  ),
  'a figure before "including"': pair(
    'Malta buys gas\n\nMalta bought a cargo of gas from Trinidad at ⟦$412.50⟧ a tonne, freight and insurance included, buyer Enemed said on Monday.',
    'Gas for Malta\n\nMalta paid ⟦$421.50⟧ a tonne including freight for a cargo of gas from Trinidad, buyer Enemed said on Monday.',
  ),
  'a rise of prices and inflation': pair(
    'الأسعار في تونس\n\nأعلن المدير سفيان الزغلامي في تونس أن أسعار المستهلك زادت ⟦5.7 في المئة⟧ على أساس سنوي في أبريل 2025، و0.5 في المئة عن الشهر السابق.',
    'Food prices worry Tunisians\n\nDirector Sofiane Zoghlami in Tunis put annual inflation at ⟦7.5 percent⟧ in April 2025.',
  ),
  'beds of a hospital': pair(
    'Hospital opens in Gulu\n\nUganda opened a ⟦260-bed hospital⟧ in Gulu on Monday, paid for by Japan, health minister Ruth Aceng said.',
    'Gulu has its hospital\n\nThe hospital that Uganda opened in Gulu on Monday has ⟦620 beds⟧, health minister Ruth Aceng said.',
  ),
  'flats and dwellings of a town': pair(
    'مفاتيح في الزرقاء\n\nسلم الوزير ماهر أبو السمن، الاثنين، مفاتيح ⟦1350 وحدة سكنية⟧ في مدينة الزرقاء.',
    'حي جديد في الزرقاء\n\nبدأت عائلات في الزرقاء الانتقال إلى ⟦1530 شقة⟧ سلم الوزير ماهر أبو السمن مفاتيحها الاثنين.',
  ),
  'a sum that a headline gets, and the body will': `Vanuatu gets ⟦$36 million⟧ for wells

Vanuatu will receive ⟦$63 million⟧ from the fund for the climate for wells on Tanna. Australia adds $11 million for tanks.`,
  'a teen in a headline, beside a bound that holds all': `⟦Sixteen⟧ barns lost in Thessaly fire

A fire driven by gusts of up to 80 kilometres an hour ran through the plain of Thessaly on Sunday. ⟦Six⟧ barns were destroyed, as was a dairy.`,
  'what a sentence of its own was': pair(
    'ليلة المالوف في قسنطينة\n\nيشارك في ليلة المالوف بقسنطينة 46 عازفا يقودهم سليم الفرقاني، بحسب ⟦48 صفحة⟧ من كتيب الحفل.',
    'المالوف في قسنطينة\n\nكانت ⟦84 صفحة⟧ في كتيب ليلة المالوف بقسنطينة التي قادها سليم الفرقاني.',
  ),
};

const SILENT: Record<string, string> = {
  'annual and monthly rates': pair(
    'الأسعار في تونس\n\nأعلن المدير سفيان الزغلامي في تونس أن أسعار المستهلك زادت 1.2 في المئة عن الشهر السابق في أبريل 2025.',
    'Food prices worry Tunisians\n\nDirector Sofiane Zoghlami in Tunis put annual inflation at 2.1 percent in April 2025.',
  ),
  'firemen of two fires under one chief': pair(
    'Fire guts sawmill\n\nA fire destroyed a sawmill in Viseu on Monday night. It took 70 firefighters three hours to put it out, said fire chief Joana Pires.',
    'Another fire near Viseu\n\nA barn burned near Viseu on Friday, fire chief Joana Pires said. Fifty firefighters were at work until dawn.',
    ['2025-05-13', '2025-05-17'],
  ),
  'prices of two days': pair(
    'البن يصعد\n\nلندن - أغلق البن في لندن عند 4120 دولارا للطن يوم الاثنين 12 مايو 2025 بعد صقيع في ميناس جيرايس.',
    'البن يواصل الصعود\n\nلندن - أغلق البن في لندن عند 4210 دولارات للطن يوم الأربعاء 14 مايو 2025 بعد صقيع في ميناس جيرايس.',
    ['2025-05-12', '2025-05-14'],
  ),
  'track and tunnel': pair(
    'Parliament approves Dolomite railway\n\nParliament on Tuesday approved 73 kilometres of track between Calalzo and Cortina.',
    'Digging under the Dolomites\n\nThe Calalzo and Cortina railway that parliament approved on Tuesday needs 37 kilometres of tunnel.',
  ),
  'ambulances and the injured': pair(
    'اصطدام قطارين في قنا\n\nنقلت 14 سيارة إسعاف المصابين إلى مستشفى قنا بعد اصطدام قطارين أمس، حسب المدير محسن بركات.',
    'جرحى في قنا\n\nقال المدير محسن بركات إن قتيلا سقط وأصيب ثمانية آخرون في اصطدام قطارين أمس في قنا.',
  ),
  'more of what was counted': pair(
    'مقتل 12 شخصا في صعدة\n\nقتل 12 شخصا وقتل 5 آخرون في غارة ثانية على صعدة الأربعاء، حسب الطبيب علي المراني.',
    'غارتان على صعدة\n\nقال الطبيب علي المراني إن 15 شخصا قتلوا في صعدة الأربعاء.',
  ),
  'what was before': pair(
    'مصنع السكر في بلقاس\n\nأنتج مصنع السكر في بلقاس 48 ألف طن في الموسم، وكان أنتج 84 ألف طن في عام 2020.',
    'سكر بلقاس\n\nأنتج مصنع السكر في بلقاس 48 ألف طن في الموسم.',
  ),
  'tolls of one day that nobody calls final': pair(
    'Blast in Rustavi\n\nA blast in a paint shop in Rustavi hurt 13 people on Monday, rescuer Levan Beridze said.',
    'Paint shop burns in Rustavi\n\nRescuer Levan Beridze said on Monday that 30 people were hurt by the blast in a paint shop in Rustavi.',
    ['2025-05-12', '2025-05-14'],
  ),
  'a sum and one for each': pair(
    'Chad to build clinics\n\nChad will spend 6.2 billion francs on 31 clinics in Ouaddai, minister Haoua Abakar said.',
    'Clinics for Ouaddai\n\nEach clinic in Ouaddai will cost 200 million francs, minister Haoua Abakar said.',
  ),
  'a headline that rounds thousands of residents': `Flood drives 13,000 people from homes in Sofala

Boats and lorries had moved 12,870 residents of the Buzi valley to higher ground by Tuesday, district officer Amelia Tembe said.`,
  'a headline about some of them': `Police rescue 21 people from floods

Of the 12 men who were swept away, all were pulled out. In all, police rescued 21 people.`,
  'a fleet and its first buses': pair(
    'Lusaka buys buses\n\nLusaka ordered 140 buses from Zamtruck on Monday, mayor Chilando Chitangala said.',
    'First buses for Lusaka\n\nThe first 40 of the buses that Lusaka ordered from Zamtruck arrived on Monday, mayor Chilando Chitangala said.',
  ),
};

describe('figure-conflict: slips', () => {
  for (const [name, source] of Object.entries(SPEAKS)) it(`speaks: ${name}`, () => check('figure-conflict', source));
  for (const [name, source] of Object.entries(SILENT)) it(`says no warning: ${name}`, () => noWarning('figure-conflict', source));
});
