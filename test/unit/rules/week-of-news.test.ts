import assert from 'node:assert/strict';
import { findings } from '../../support/check.ts';

/** Articles of one week of several papers, which agree. Nothing is to be found. */
const SILENT: Record<string, string> = {
  'years before a verb': `--- a.txt published=2025-10-15
قالت الوزارة إن عدد الزوار في الأشهر التسعة الأولى من 2025 زاد 21.4 بالمئة على أساس سنوي إلى 4.2 مليون.`,
  'ages from to': `--- a.txt published=2024-04-10
The study of 9,310 people aged 30 to 64 found an increase in risk of 31% compared with those walking between six and seven hours.`,
  'a stake that is cut': `--- a.txt published=2024-04-08
تبيع العائلة 42% من أسهم الشركة لتحتفظ بـ20%، فيما يخفض الصندوق المستثمر في الشركة منذ سنوات حصته من 38% إلى 16%.`,
  'riyals of another country': `--- a.txt published=2024-04-29
The airline, which is Saudi, made a profit of 41 million riyals ($10.9 million) in the quarter.

Oman is to sign contracts in Muscat for a plant. Omani officials will attend, Oman News said.`,
  'a length told to the metre': `--- a.txt published=2024-03-12
نفق حوت ضخم على شاطئ قابس أمس الاثنين وبلغ طول الحوت 16.2 مترا.
--- b.txt published=2024-03-12
نفق حوت ضخم على شاطئ قابس أمس الاثنين وبلغ طول الحوت 16 مترا.`,
  'closings of two days': `--- a.txt published=2025-10-17
أنهت أسعار النفط تعاملات أمس الخميس على انخفاض، إذ أغلق خام برنت عند 61.06 دولارا للبرميل.
--- b.txt published=2025-10-24
عاد النفط إلى الصعود، إذ أغلق خام برنت للبرميل عند 65.99 دولارا بعد أن كان 61.01 دولارا يوم الاثنين.`,
  'two rounds of a league': `--- a.txt published=2025-10-19
لحق الميناء بالجزيرة والساحل إلى صدارة الدوري بعد فوزه على القلعة 2-1 عصر اليوم الأحد في ختام المرحلة الرابعة.
--- b.txt published=2025-10-25
فوت الجزيرة فرصة اللحاق بالساحل في صدارة الدوري بعد فوزه الصعب على القلعة اليوم السبت ضمن المرحلة الخامسة.`,
  'those who are still in hospital': `--- a.txt published=2025-10-11
لقي 12 شخصا مصرعهم وأصيب 23 آخرون في حادث حافلة على الطريق السريع قرب السنية.
--- b.txt published=2025-10-14
ارتفعت حصيلة حادث الحافلة على الطريق السريع قرب السنية إلى 14 قتيلا، وغادر المستشفى تسعة من المصابين الـ21 الباقين.`,
  'the dead of a village and the rest': `--- a.txt published=2025-10-10
أعلنت منظمة الطوارئ مقتل 61 شخصا في قريتين جبليتين ضربهما الزلزال قرب راور.
--- b.txt published=2025-10-11
من ضحايا الزلزال 52 من سكان راور، فيما يتوزع الباقون، وعددهم 26، على قريتين جبليتين.`,
  'votes of a candidate and by how many more': `--- a.txt published=2025-10-11
حصل هاني منصور على 13804 أصوات في انتخابات نقيب أطباء الأسنان بنسبة 34%.
--- b.txt published=2025-10-18
في جولة الإعادة زادت أصوات هاني منصور في انتخابات نقيب أطباء الأسنان بمقدار 6923 صوتا.`,
  'a recount': `--- a.txt published=2021-09-20
نال جورج نادر، الفائز بالمقعد الخامس عشر في بلدية رأس المتن، 1999 صوتا في مقابل 1988 لرامي عقل.
--- b.txt published=2021-10-06
بعد إعادة الفرز صار لجورج نادر في بلدية رأس المتن 1997 صوتا ولرامي عقل 1989.`,
  floods: `--- a.txt published=2025-10-12
11 قتيلا في سيول شرق الجزائر

لقي 11 شخصا مصرعهم في سيول جارفة ضربت ولايتي قالمة وسوق أهراس شرق الجزائر.`,
  'missing people who are found': `--- a.txt published=2021-09-17
سبعة قتلى و20 مفقودا في انقلاب قارب للهجرة قبالة طرفاية.
--- b.txt published=2021-09-22
أوقفت السلطات البحث عن مفقودي القارب الذي انقلب قبالة طرفاية لتستقر الحصيلة في 14 قتيلا و13 مفقودا.`,
  'up to a day': `--- a.txt published=2021-09-15
أتى حريق غابة جونيبر في مقاطعة كالدر حتى مساء الإثنين على 8400 فدان.
--- b.txt published=2021-10-05
أعلنت سلطات مقاطعة كالدر أن حريق غابة جونيبر تمت السيطرة عليه يوم السبت الماضي بعدما التهم 24350 فدانا.`,
  'a change, not a value': `--- a.txt published=2021-10-08
Brent crude was up $1.26, or 1.5 per cent, at $83.65 a barrel in late trade.`,
  'the prize of an earlier festival': `--- a.txt published=2024-04-28
توج فيلم "طريق الملح" بالمرساة الذهبية لمهرجان سوسة للفيلم القصير. وكانت المرساة الذهبية للمهرجان قد آلت في الدورة العاشرة إلى فيلم "طابق ثان".
--- b.txt published=2024-04-22
تنطلق الدورة الحادية عشرة لمهرجان سوسة للفيلم القصير بمشاركة 84 فيلما يتنافس 14 منها على المرساة الذهبية.`,
  'a headline that rounds': `--- a.txt published=2022-06-20
Talmar swelters as mercury nears 49C in the south

The village of Wadi Hamr reached 48.9 degrees Celsius on Friday afternoon, as the mercury rose in all of the south of Talmar.`,
  'two shares held against each other': `--- a.txt published=2022-06-20
تراجع متوسط حجم الأسرة إلى 4.6 أفراد من 5.2، وبلغت نسبة من تقل أعمارهم عن 15 سنة 29.4% مقابل 33.8% في التعداد السابق.`,
  'a rate of a year': `--- a.txt published=2022-06-20
The Storbre glacier lost ice at an average rate of 1.1 metres a year between 2010 and 2020, according to research by a university.`,
  'a chronology below the day of writing': `--- a.txt
الأرز اليوم
تسلسل زمني: كيف وصلت قضية المصرف إلى يوم الحكم؟
الجمعة 24 تشرين الأول 2025
كتبت ندى الأسعد

يوم الخميس 20 تشرين الثاني المقبل تنطق القاضية بالحكم في القضية. هنا أبرز محطاتها:

14 تشرين الأول 2019: توقيع 63 أمر تحويل في يوم واحد.

17 تشرين الأول 2019: إقفال المصارف أسبوعين.`,
};

/** The same things where they do not agree. */
const SPEAKING: Record<string, { text: string; rule: string }> = {
  'a length that no rounding explains': {
    rule: 'figure-conflict',
    text: `--- a.txt published=2024-03-12
نفق حوت ضخم على شاطئ قابس أمس الاثنين وبلغ طول الحوت 16.2 مترا.
--- b.txt published=2024-03-12
نفق حوت ضخم على شاطئ قابس أمس الاثنين وبلغ طول الحوت 61 مترا.`,
  },
  'riyals of no country': {
    rule: 'conversion-mismatch',
    text: `--- a.txt published=2024-04-29
The airline, which is Saudi, made a profit of 41 million riyals ($19.9 million) in the quarter. Saudi officials said so in Riyadh.`,
  },
  'a weekday that the day of writing belies': {
    rule: 'weekday-mismatch',
    text: `--- a.txt
الأرز اليوم
كيف وصلت قضية المصرف إلى يوم الحكم؟
الجمعة 24 تشرين الأول 2025
كتبت ندى الأسعد

يوم الأربعاء 20 تشرين الثاني المقبل تنطق القاضية بالحكم في القضية. هنا أبرز محطاتها:

14 تشرين الأول 2019: توقيع 63 أمر تحويل في يوم واحد.`,
  },
};

describe('a week of news', () => {
  for (const [what, text] of Object.entries(SILENT))
    it(`is silent: ${what}`, () =>
      assert.deepEqual(
        findings(text).filter(f => f.severity !== 'information'),
        [],
      ));
  for (const [what, { text, rule }] of Object.entries(SPEAKING))
    it(`speaks: ${what}`, () =>
      assert.deepEqual(
        findings(text).map(f => f.rule),
        [rule],
      ));
});
