import { check } from '../../support/check.ts';

/** Places told by other words than "in": capitals by their country, hosts, owners, "near"; events by "the accident". */
const two = (a: string, b: string): string => `--- a.txt\n${a}\n--- b.txt\n${b}`;

const SPEAKS: Record<string, string> = {
  'the capital of a country': two(
    'وفدان يتفقان على مسار الأنبوب\n\n9 نيسان 2025\n\nاختتم وفدا كازاخستان وأوزبكستان جولة محادثات ثالثة حول أنبوب الماء برئاسة يرلان أبدييف. وحسمت الجولة، التي احتضنتها ⟦العاصمة الكازاخية⟧ على مدى يومين، مسألة الكلفة.',
    'ماء للسهوب\n\n12 نيسان 2025\n\nقال يرلان أبدييف إن وفدي كازاخستان وأوزبكستان توصلا في جولتهما الثالثة في ⟦ألماتي⟧ إلى مسار أنبوب الماء وكلفته.',
  ),
  'a capital in English': two(
    'Potters of two countries meet\n\nApril 9, 2025 - The congress of Balkan potters chaired by Vesna Kolar opened on Tuesday in the ⟦Croatian capital⟧ with 214 delegates.',
    'Clay without borders\n\nApril 11, 2025 - The congress of Balkan potters, which Vesna Kolar opened in ⟦Split⟧ on Tuesday, has drawn 214 delegates.',
  ),
  'a town that hosts': two(
    'وهران تستضيف مهرجان القصبة\n\n3 جوان 2025\n\n⟦وهران⟧ تستضيف المهرجان السابع لعازفي القصبة بمشاركة 46 عازفا، كما أعلن المدير سمير بوعلام.',
    'القصبة تعود\n\n5 جوان 2025\n\nيشارك 46 عازفا في المهرجان السابع لعازفي القصبة الذي يقام في ⟦قسنطينة⟧، حسب المدير سمير بوعلام.',
  ),
  'a road near a town': two(
    'Six cotton pickers die\n\nOctober 2, 2025 - Six cotton pickers, four of them Syrians, died on Thursday when their bus overturned on a road ⟦near Sanliurfa⟧, officials said. The bus was run by Yelken Tur.',
    'Calls for safer buses\n\nOctober 5, 2025 - A bus of Yelken Tur full of cotton pickers overturned on Thursday outside ⟦Adana⟧, and six people, four of them Syrians, died.',
  ),
  'the accident, elsewhere': `قتيلان في خروج قطار عن سكته قرب ⟦سطيف⟧

الجزائر - 19 أوت 2025

لقي راكبان مصرعهما عندما خرجت أربع عربات من القطار عن القضبان فجر الثلاثاء.

وأوضح المدير كمال زروقي أن الحادث وقع في ⟦عنابة⟧، وأن السائق استخدم المكابح.`,
  'the site, elsewhere': `Four missing after slope gives way near ⟦Kukes⟧

TIRANA, March 27, 2025 - Rescuers were searching on Thursday for four quarry workers.

Officials said that roads to the site outside ⟦Gjirokaster⟧ would stay shut.`,
  'one market by its name': `إخماد حريق بسوق الأخشاب في ⟦طنطا⟧

الخميس 5 فبراير 2026

أخمدت الحماية المدنية حريق سوق الأخشاب في طنطا فجر اليوم.

وتصرف الوزارة إعانات للمتضررين من حريق سوق الأخشاب ⟦بدمنهور⟧.`,
  'an owner before the province': two(
    'سد يغمر قرية\n\n22 آذار 2025\n\nانهار فجر السبت سد كاني رش الترابي في محافظة ⟦دهوك⟧ بعد أمطار، وغمر 57 منزلا ونجا الحارس هيوا كريم.',
    "Watchman of the dam\n\nMarch 27, 2025 - Hiwa Karim walked the crest of the Kani Rash dam. On Saturday the dam, in Iraq's ⟦Kirkuk⟧ province, collapsed after rain and flooded 57 houses.",
  ),
  'a body that its host is told of': `اختتام ملتقى النحالين ⟦بطنجة⟧

الرباط - 6 أكتوبر 2025

اختتمت الأحد بطنجة أشغال ملتقى النحالين بمشاركة 300 نحال.

وقال رئيس الملتقى هشام العلوي إن احتضان ⟦فاس⟧ للملتقى دليل على ثقة النحالين.`,
};

const SILENT: Record<string, string> = {
  'a capital and its name': two(
    'وفدان يتفقان على مسار الأنبوب\n\n9 نيسان 2025\n\nاختتم وفدا كازاخستان وأوزبكستان جولة محادثات ثالثة حول أنبوب الماء برئاسة يرلان أبدييف. وحسمت الجولة، التي احتضنتها العاصمة الكازاخية على مدى يومين، مسألة الكلفة.',
    'ماء للسهوب\n\n12 نيسان 2025\n\nقال يرلان أبدييف إن وفدي كازاخستان وأوزبكستان توصلا في جولتهما الثالثة في أستانا إلى مسار أنبوب الماء وكلفته.',
  ),
  'the capital, and a town near it': two(
    'Potters of two countries meet\n\nApril 9, 2025 - The congress of Balkan potters chaired by Vesna Kolar opened on Tuesday in the Croatian capital with 214 delegates.',
    'Clay without borders\n\nApril 11, 2025 - The congress of Balkan potters, which Vesna Kolar opened in Zagreb on Tuesday, has drawn 214 delegates.',
  ),
  'an economic capital': two(
    'معرض القطن\n\n9 نيسان 2025\n\nافتتح معرض القطن السنوي في العاصمة الاقتصادية لمصر بحضور المدير سامح الدالي و214 عارضا.',
    'القطن المصري\n\n11 نيسان 2025\n\nافتتح معرض القطن السنوي في الإسكندرية بحضور المدير سامح الدالي و214 عارضا.',
  ),
  'a village near a town, and the town': two(
    'Six cotton pickers die\n\nOctober 2, 2025 - Six cotton pickers died on Thursday when their bus overturned near Adana, officials said. The bus was run by Yelken Tur.',
    'Calls for safer buses\n\nOctober 5, 2025 - A bus of Yelken Tur full of cotton pickers overturned in Adana on Thursday, and six people died.',
  ),
  'another accident': `قتيلان في خروج قطار عن سكته قرب سطيف

الجزائر - 19 أوت 2025

لقي راكبان مصرعهما عندما خرجت أربع عربات من القطار عن القضبان فجر الثلاثاء.

وهذا ثاني حادث هذا العام بعد الحادث السابق في عنابة في شهر ماي.`,
  'the site and its province': `Four missing after slope gives way near Kukes

TIRANA, March 27, 2025 - Rescuers were searching on Thursday for four quarry workers.

Officials said that the site in northern Albania would stay shut.`,
  'two markets': `إخماد حريق بسوق الأخشاب في طنطا

الخميس 5 فبراير 2026

أخمدت الحماية المدنية حريق سوق الأخشاب في طنطا فجر اليوم.

وتصرف الوزارة إعانات للمتضررين من حريق مخزن الورق بدمنهور.`,
  'hosts of other rounds': `اختتام ملتقى النحالين بطنجة

الرباط - 6 أكتوبر 2025

اختتمت الأحد بطنجة أشغال الملتقى الخامس للنحالين بمشاركة 300 نحال.

وتقرر أن تحتضن فاس الملتقى السادس بعد عامين، بعد أن احتضنت وجدة الملتقى الرابع.`,
  'hosts of other years': `Cheese fair ends in Parma

ROME, Oct 6, 2025 - The cheese fair ended in Parma on Sunday with 214 sellers.

Modena will host the fair next year. Turin hosted it in 2023.`,
  'where a firm and a bank are': two(
    'Fire closes school\n\nACCRA, Feb 11, 2025 - A fire burned down the science block of Mensah School in Kumasi on Monday night. Headmistress Ama Boateng said 600 microscopes were lost.',
    'Pupils ask for microscopes\n\nFeb 16, 2025 - A firm in Tamale will give 200 microscopes to Mensah School, which lost 600 in the fire on Monday, headmistress Ama Boateng said.',
  ),
  'hospitals of a disaster': `انهيار سد ترابي قرب دهوك

22 آذار 2025

انهار فجر السبت سد ترابي قرب دهوك، ونقل المصابون إلى مستشفى الطوارئ في أربيل.

وقال طبيب في أربيل إن الكارثة كان يمكن تفاديها.`,
};

describe('location-conflict: words about a place', () => {
  for (const [name, source] of Object.entries(SPEAKS)) it(`speaks of ${name}`, () => check('location-conflict', source, 'warning'));
  for (const [name, source] of Object.entries(SILENT)) it(`is silent on ${name}`, () => check('location-conflict', source));
});
