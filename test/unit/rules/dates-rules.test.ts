import { check } from '../../support/check.ts';

/** Texts in which a rule speaks (marked) or is silent. */
function suite(rule: string, speaks: readonly string[], silent: readonly string[]): void {
  describe(rule, () => {
    for (const text of speaks) it(`speaks: ${text.replace(/\n+/g, ' ').slice(0, 90)}`, () => check(rule, text));
    for (const text of silent) it(`is silent: ${text.replace(/\n+/g, ' ').slice(0, 90)}`, () => check(rule, text));
  });
}

suite(
  'calendar-mismatch',
  [
    'It was signed on ⟦1 Muharram 1447⟧ (⟦January 2, 2025⟧).',
    'صدر المرسوم في ⟦12 شوال 1446⟧ الموافق ⟦12 أيلول 2025⟧.',
    'عاد الوفد في 3 ⟦أيار (يونيو)⟧ 2024.',
  ],
  [
    'في يونيو/يوليو 2025 تقام الدورة.',
    'It was signed on 1 Muharram 1447 (June 26, 2025).',
    'It was signed on 1 Muharram 1447 (June 27, 2025), by sighting.',
    'صدر المرسوم في 12 شوال 1446 الموافق 10 أبريل 2025.',
    'عاد الوفد في 3 أيار (مايو) 2024 وغادر في 4 حزيران/جوان.',
    'The year 1446 and the year 2025 are named in one line.',
  ],
);

suite(
  'order-mismatch',
  [
    'The war of ⟦1918–1914⟧ is in the book.',
    'بقي في المنصب ⟦من 2012 إلى 2009⟧ ثم استقال.',
    'The fair runs ⟦from 18 September to 11 September⟧.',
  ],
  [
    'The war of 1914–1918 is in the book.',
    'The dig covers the years from 1100 to 600 BC.',
    'The run was brought forward from 23 May to 9 May.',
    'The bar is open from 22:00 to 02:00 and the pool from November to March.',
    'They travel from 28 to 2 July.',
    'The 2024-25 season begins in August.',
    'تستمر المسابقة من الثامنة مساء إلى الثانية فجرا.',
    'أُجل الموعد من 23 أيار إلى 9 أيار.',
  ],
);

suite(
  'relative-date-mismatch',
  [
    'Ferry is late\n\n⟦Tuesday 3 June 2025⟧\n\nThe ferry leaves ⟦tomorrow, Friday⟧, the captain said.',
    'تأخر العبارة\n\nصفاقس – ⟦الثلاثاء 3 جوان 2025⟧\n\nتبحر العبارة ⟦غدا الجمعة⟧ حسب الربان.',
  ],
  [
    'Ferry is late\n\nTuesday 3 June 2025\n\nThe ferry leaves tomorrow, Wednesday, the captain said.',
    'Ferry is late\n\nTuesday 3 June 2025\n\n"We leave tomorrow, Friday," he told the crew on Thursday.',
    'Ferry is late\n\nThe ferry leaves tomorrow, Friday, the captain said.',
    'Ferry is late\n\nTuesday 3 June 2025\n\nThe ferry left on Sunday and will be back on Friday.',
    'تأخر العبارة\n\nصفاقس – الثلاثاء 3 جوان 2025\n\nتبحر العبارة بعد غد الخميس حسب الربان.',
    // of two months that are not one, either may be meant: 11 December 2025 is a Thursday
    'تأخر العبارة\n\nبيروت – 11 تشرين الثاني/ديسمبر 2025\n\nأبحرت العبارة اليوم الخميس حسب الربان.',
  ],
);

suite(
  'duration-mismatch',
  ['The ⟦three-day⟧ fair runs ⟦from 7 to 15 November 2024⟧.', 'يستمر المعرض ⟦من 7 إلى 15 نوفمبر 2024⟧ لمدة ⟦ثلاثة أيام⟧.'],
  [
    'The nine-day fair runs from 7 to 15 November 2024.',
    'The two-night stay runs from 30 December to 1 January.',
    'The five-day course takes five working days, from 12 to 18 September 2024.',
    'He waited three days. The fair runs from 7 to 15 November 2024.',
    'يستمر المعرض من 7 إلى 15 نوفمبر 2024 لمدة تسعة أيام.',
  ],
);

suite(
  'age-mismatch',
  [
    '--- a.txt published=2025-11-08\nBrewer Ilse Kern, ⟦58⟧, won the prize. Kern was born in ⟦February 1972⟧.',
    '--- a.txt published=2023-03-27\nكرم المسرح نوري الكافي، ابن ⟦الثانية والثمانين⟧، وهو من مواليد ⟦1951⟧.',
  ],
  [
    '--- a.txt published=2025-11-08\nBrewer Ilse Kern, 53, won the prize. Kern was born in February 1972.',
    '--- a.txt published=2025-11-08\nIlse Kern was born in February 1972. She left home at the age of 19.',
    '--- a.txt published=2025-11-08\nIlse Kern, 53, and her son Jan, 21, run the brewery. She was born in February 1972.',
    '--- a.txt\nBrewer Ilse Kern, 58, won the prize. Kern was born in February 1972.',
    '--- a.txt published=2023-03-27\nكرم المسرح نوري الكافي، ابن الثانية والسبعين، وهو من مواليد 1951.',
  ],
);

suite(
  'anniversary-mismatch',
  [
    '--- a.txt published=2025-05-02\nThe club, founded in ⟦1934⟧, marks its ⟦80th⟧ anniversary today.',
    '--- a.txt published=2025-05-02\nيحتفل النادي الذي تأسس ⟦عام 1934⟧ بمرور ⟦ثمانين⟧ سنة على انطلاقه.',
  ],
  [
    '--- a.txt published=2025-05-02\nThe club, founded in 1934, marks its 91st anniversary today.',
    '--- a.txt published=2025-05-02\nThe club, founded in 1934, kept its 60th anniversary in 1994.',
    '--- a.txt published=2025-05-02\nThe club, founded in 1934, prepares for its 92nd anniversary next year.',
    '--- a.txt published=2025-05-02\nThe club was founded in 1934. Its hall is of 1945 and marks its 80th anniversary.',
    '--- a.txt published=2025-05-02\nيحتفل النادي الذي تأسس عام 1934 بمرور واحد وتسعين سنة على انطلاقه.',
  ],
);
