/**
 * # impossible-date
 *
 * A day that no calendar has.
 *
 * 31 April, 30 February, 29 February of a common year.
 *
 * ## Why
 *
 * Nothing can have happened, or be due, on such a day: the day or the month is a slip, and a deadline that does not exist brings letters.
 *
 * ## How it is decided
 *
 * A month of the Gregorian calendar has its 28 to 31 days; February has 29 in years that 4 divides and 100 does not, or 400 does. An
 * Islamic month has at most 30. A day in digits alone is judged where its order is plain (31/04/2024).
 *
 * ## Limits
 *
 * 29 February without a year is passed over, and so are days in words without a year ("the thirtieth of February" is a saying) and
 * corrections.
 *
 * # العربية
 *
 * يوم لا وجود له في التقويم.
 *
 * 31 نيسان، و30 شباط، و29 شباط من سنة غير كبيسة.
 *
 * ## لماذا
 *
 * لا يقع شيء ولا يحل موعد في يوم كهذا، فاليوم أو الشهر خطأ، وموعد لا وجود له يربك القراء.
 *
 * ## كيف يُحسم
 *
 * لكل شهر ميلادي أيامه من 28 إلى 31، ولشباط 29 في السنة الكبيسة: ما تقبل القسمة على 4 دون 100، أو على 400. والشهر الهجري لا يزيد على 30. والتاريخ
 * الرقمي يُحكم عليه حيث لا لبس في ترتيبه (31/04/2024).
 *
 * ## الحدود
 *
 * يُسكت عن 29 شباط بلا سنة، وعن يوم مكتوب بالحروف بلا سنة لأنه قد يكون مثلا سائرا، وعن التصويبات.
 *
 * # Examples
 *
 * ```speaks en: June has thirty days
 * Applications for the grant close on ⟦31 June⟧ at noon.
 * ```
 *
 * ```silent en: a leap year
 * The boat was launched on 29 February 2024.
 * ```
 *
 * ```speaks ar: أيلول ثلاثون يوما
 * آخر موعد للتسجيل ⟦31 أيلول 2025⟧ في مقر النادي.
 * ```
 *
 * ```silent ar: سنة كبيسة
 * أبحر القارب أول مرة في 29 شباط 2024.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import { daysInMonth, isLeap } from '../values/days.ts';
import { pad } from '../mentions/dates/timex.ts';
import { isGlued } from '../text/glue.ts';
import { isCorrection } from './sentences.ts';
import { siteOf } from './site.ts';
import { writtenDates, type Written } from './written-dates.ts';

export const impossibleDate: Rule = {
  id: 'impossible-date',
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'There is no {text}',
      length: 'month {month} has {days:day}',
      common: '{year} is no leap year: February has 28 days',
      islamic: 'a month of the Islamic calendar has 29 or 30 days',
    },
    ar: {
      message: 'لا وجود لتاريخ {text}',
      length: 'في الشهر {month} {days:day}',
      common: 'السنة {year} ليست كبيسة: أيام فبراير 28',
      islamic: 'الشهر الهجري 29 أو 30 يوما',
    },
  },
  *article(article) {
    for (const w of writtenDates(article)) {
      const draft = check(article, w);
      if (draft) yield draft;
      if (w.date.twin && w.date.twin.calendar !== w.date.calendar) {
        const twin = check(article, { ...w, date: w.date.twin, start: w.date.twin.start, end: w.date.twin.end });
        if (twin) yield twin;
      }
    }
  },
};

function check(article: ArticleReading, w: Written): Draft | undefined {
  const { day, month, year, calendar } = w.date;
  if (day === undefined || month === undefined) return undefined;
  const value = `${year === undefined ? 'XXXX' : pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const text = article.text.text.slice(w.start, w.end);
  // a version of a program has a first part of nought
  if (/^0\D/.test(text) || isGlued(article.text.text, w.start, w.end)) return undefined;
  // "the thirtieth of February" in words and without a year is a saying: never
  if ((year === undefined && !/\p{Nd}/u.test(text)) || isCorrection(article, w.start)) return undefined;
  const draft = (key: string, values: Record<string, string>): Draft => ({
    scope: 'within',
    message: { key: 'impossible-date.message', values: { text } },
    reason: [{ key: `impossible-date.${key}`, values }],
    sites: [siteOf(article, w, value)],
  });
  if (calendar === 'persian') return undefined;
  if (calendar) return day > 30 ? draft('islamic', {}) : undefined;
  const most = month === 2 ? 29 : daysInMonth(2024, month);
  if (day > most)
    return draft('length', { month: String(month), days: String(month === 2 && year !== undefined && !isLeap(year) ? 28 : most) });
  if (month === 2 && day === 29 && year !== undefined && year > 1582 && !isLeap(year)) return draft('common', { year: String(year) });
  return undefined;
}
