import assert from 'node:assert/strict';
import { mentions } from '../../support/check.ts';

const KINDS = ['date', 'time', 'range', 'recurrence', 'duration'];

/** The TIMEX3 values of an Arabic text of Wednesday, 12 March 2025. */
const timex = (text: string): string[] =>
  mentions(text, { published: '2025-03-12', language: 'ar' }, KINDS).map(m => (m.temporal ? m.timex : ''));

const says = (cases: Record<string, string[]>): void => {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(timex(text), expected, text);
};

describe('Arabic times', () => {
  it('counts lengths with halves, and with the unit told again', () => {
    says({
      'استغرق الترميم عاما ونصف العام.': ['P1.5Y'],
      'دامت الجلسة ساعة وثلاثة أرباع الساعة.': ['PT105M'],
      'حكم على المتهم بـ5 سنوات ونصف السنة.': ['P5.5Y'],
      'طالبت النيابة بـ 12 شهرا وب3 سنوات.': ['P12M', 'P3Y'],
      'فاز المنتخب بـ5 أهداف وبـ3 ميداليات.': [],
      'وصلت الحافلة بعد ساعة وخمس عشرة دقيقة من الحادث.': ['PT75M'],
      'تعطل المصعد لمدة أسبوع وأربعة أيام.': ['P1W4D'],
      'بقي ربع المصنع مغلقا، ونصف العمال في بيوتهم.': [],
    });
  });

  it('tells one unit by its noun alone where words before or behind count it', () => {
    says({
      'أجلت المحكمة النطق بالحكم لأسبوعين.': ['P2W'],
      'توقف الضخ لأكثر من شهر.': ['P1M'],
      'مددت البلدية المهلة شهرا إضافيا.': ['P1M'],
      'سارت الأمور نحو عام الحسم تحت ساعة المحطة دون يوم راحة.': [],
      'تأجل اللقاء إلى يوم آخر لساعة متأخرة.': [],
    });
  });

  it('reads spans whose number is definite or vague', () => {
    says({
      'تراجع الإنتاج في السنوات الخمس الماضية.': ['2020-03-12/2025-03-11'],
      'سيزور الوزير الميناء في الأيام القليلة المقبلة.': ['2025-03-13/2025-03-15'],
      'اندلع حريق آخر أمس في المصنع.': ['2025-03-11'],
      'بدأ العمل في آخر الشهر الماضي.': ['2025-02'],
      'ارتفع عدد السكان في آخر أربع سنوات.': ['2021-03-12/2025-03-11'],
      'كانت آخر أربع سنوات من خدمته هادئة.': ['P4Y'],
      'سقطت أمطار غزيرة في آخر 24 ساعة.': ['2025-03-11T00:00:00/2025-03-12T00:00:00'],
      'أضاع الفريق فوزه في آخر خمس دقائق.': ['PT5M'],
      'سجلت فنادق الساحل 3 ملايين ليلة سياحية.': [],
      'أكل خمس التفاحات المقبلة من المزرعة.': [],
    });
  });

  it('puts an hour into the part of the day behind it', () => {
    says({
      'يفتح المعرض الساعة التاسعة صباح الخميس.': ['2025-03-13T09:00:00'],
      'هبطت الطائرة في العاشرة من مساء أمس.': ['2025-03-11T22:00:00'],
      'بدأ البث في السابعة مساء و15 دقيقة.': ['T19:15'],
      'ينطلق السباق يوم 20 الساعة الثامنة صباحا.': ['2025-03-20T08:00:00'],
      'سقط الجسر عند الظهر.': ['T12'],
      'حل الفريق في المرتبة التاسعة صباح الخميس.': ['2025-03-13TMO'],
    });
  });

  it('does not take a masculine ordinal for an hour', () => {
    says({
      'في الثاني والعشرين من الشهر الماضي سافر الوفد.': ['2025-02-22'],
      'شارك في الثاني من المعارض.': [],
    });
  });

  it('reads ranges between two moments', () => {
    says({
      'يغلق النفق من الساعة 10 مساء الجمعة إلى الساعة 5 صباح السبت.': ['2025-03-14T22:00:00/2025-03-15T05:00:00'],
      'عمل المخبز بين مارس 2019 وأمس.': ['2019-03-01/2025-03-11'],
    });
  });

  it('reads what comes again', () => {
    says({
      'تقام السوق أيام الأحد.': ['XXXX-WXX-7'],
      'يجتمع النادي مساء كل خميس.': ['XXXX-WXX-4TEV'],
      'تدفع الأجور في الخامس والعشرين من كل شهر.': ['XXXX-XX-25'],
      'تصدر النشرة مرتين في الأسبوع.': ['P1W'],
      'التقى الفريقان أيام الخميس والجمعة والسبت.': ['2025-03-06', '2025-03-07', '2025-03-08'],
    });
  });

  it('reads parts of a definite unit', () => {
    says({
      'كانت الشركة قد خفضت الأسعار في وقت سابق من العام.': ['2025'],
      'ارتفعت الصادرات في الربع الماضي.': ['2024-Q4'],
      'هطل المطر بغزارة الليلة الماضية.': ['2025-03-11TNI'],
      'يبدأ التسجيل في الأسبوع الذي يبدأ في 21 أبريل.': ['2025-W17'],
      'تسلق ربع الماضي من الفريق.': [],
    });
  });

  it('counts the same month from the one last spoken of', () => {
    says({ 'تأسس النادي في 3 مايو 2012 وفاز بالكأس في نفس الشهر.': ['2012-05-03', '2012-05'] });
  });

  it('knows eves and feasts with the noun of their day', () => {
    says({
      'أضيئت الشجرة في ليلة عيد الميلاد 2024.': ['2024-12-24'],
      'تعطل الدوائر يوم عيد الفطر.': ['2025-03-30'],
      'زار القرية في عيد الأضحى الماضي.': ['2024-06-16'],
      'سهر الناس في ليلة العيد.': ['TNI'],
    });
  });
});

describe('times of both languages', () => {
  const english = (text: string): string[] =>
    mentions(text, { published: '2025-03-12', language: 'en' }, KINDS).map(m => (m.temporal ? m.timex : ''));

  it('take less than a distance for the time up to it', () => {
    assert.deepEqual(english('The mayor resigned less than two weeks after 3 May 2024.'), ['2024-05-03/2024-05-17']);
    assert.deepEqual(english('The mayor resigned more than two weeks after 3 May 2024.'), ['2024-05-17']);
    says({ 'استقال العمدة بعد أقل من أسبوعين من 3 مايو 2024.': ['2024-05-03/2024-05-17'] });
  });

  it('reach from a day and hour to those of another day', () => {
    assert.deepEqual(english('The tunnel will close from 10pm on Friday to 5am on Saturday.'), ['2025-03-14T22:00:00/2025-03-15T05:00:00']);
    assert.deepEqual(english('The hall is open on 15 March at 4 - 6:30 pm.'), ['2025-03-15T16/2025-03-15T18:30']);
    assert.deepEqual(english('Sales from January to date fell.'), ['2025-01-01/2025-03-12']);
  });

  it('tell a weekday near a distance from weekdays counted', () => {
    assert.deepEqual(english('The talks begin in 6 days on Monday.'), ['2025-03-17']);
    assert.deepEqual(english('The talks begin three Mondays from now.'), ['2025-03-31']);
  });

  it('name hours by meals, working days and days with an hour', () => {
    assert.deepEqual(english('They met on Sunday lunchtime, and the bus runs every weekday.'), ['2025-03-09TMEL', 'P1WD']);
    assert.deepEqual(english('The fair opens on 20 at 8:30 in the old mill by the river.'), ['2025-03-20T08:30:00']);
    assert.deepEqual(english('A room for 20 at 8:30 in the old mill by the river cost little.'), ['T08:30']);
    says({ 'التقيا وقت الغداء.': ['TMEL'] });
  });

  it('take what will be within a length from now on', () => {
    says({
      'ستصل القافلة خلال يومين.': ['2025-03-12/2025-03-13'],
      'قتل ثلاثة جنود خلال يومين.': ['P2D'],
      'شارك في ألف ومئتين.': [],
    });
  });
});
