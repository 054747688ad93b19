/**
 * # impossible-date
 *
 * A day that no calendar has: 31 April, 30 February, 29 February of a common year.
 *
 * Why: nothing can have happened, or be due, on it; the day or the month is a slip.
 *
 * Speaks:
 * - "Applications close on 31 June."
 * - "آخر موعد للتسجيل 31 سبتمبر 2025."
 * - "born on 29 February 2023"
 *
 * Silent:
 * - "on 29 February 2024": a leap year
 * - "29 فبراير" without a year
 * - "30 رمضان": an Islamic month has 29 or 30 days
 *
 * Limits: a day in digits alone is judged only where its order is plain (31/04/2024).
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import { daysInMonth, isLeap } from '../values/days.ts';
import { pad } from '../mentions/dates/timex.ts';
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
      length: 'month {month} has {days} days',
      common: '{year} is no leap year: February has 28 days',
      islamic: 'a month of the Islamic calendar has 29 or 30 days',
    },
    ar: {
      message: 'لا وجود لتاريخ {text}',
      length: 'الشهر {month} أيامه {days}',
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
  const draft = (key: string, values: Record<string, string>): Draft => ({
    scope: 'within', message: { key: 'impossible-date.message', values: { text } }, reason: [{ key: `impossible-date.${key}`, values }], sites: [siteOf(article, w, value)],
  });
  if (calendar) return day > 30 ? draft('islamic', {}) : undefined;
  const most = month === 2 ? 29 : daysInMonth(2024, month);
  if (day > most) return draft('length', { month: String(month), days: String(month === 2 && year !== undefined && !isLeap(year) ? 28 : most) });
  if (month === 2 && day === 29 && year !== undefined && year > 1582 && !isLeap(year)) return draft('common', { year: String(year) });
  return undefined;
}
