/**
 * # weekday-mismatch
 *
 * A date whose weekday is not the one that stands beside it: "Monday, 14 May 2024" (a Tuesday).
 *
 * Why: a weekday and a date are two ways to say one day. Where they differ one of them is wrong, and readers who come to an event,
 * or cite it, are a day late.
 *
 * Speaks:
 * - "The court sits again on Monday, 14 May 2024."
 * - "تعقد الجلسة يوم الاثنين 14 أيار 2024."
 *
 * Silent:
 * - "on Tuesday, 14 May 2024": right
 * - "Sunday, 9 January 1905 (Old Style)": right by the Julian calendar, which the text names, or which the year makes likely
 * - "Monday, 14 May": no year, and nothing says of which year the article is
 * - "في 14 مايو نشرت صحيفة الاثنين": a title, not a weekday of the date
 *
 * Limits: without a year the rule speaks only where the article's own day is known and lies within 45 days. Dates in digits that can
 * be read in two orders are silent where either order fits. Hijri dates are `calendar-mismatch`'s.
 */
import type { Draft, Rule } from '../corpus/finding.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { dayNumber, daysInMonth, isoDate, weekdayOf } from '../values/days.ts';
import { siteOf } from './site.ts';
import { weekdayNames, writtenDates, yearOf, type Written } from './written-dates.ts';

/** Last year in which some country's papers still dated by the Julian calendar. */
const JULIAN_UNTIL = 1923;

export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: '{date} is a {rightEn}, not a {wrongEn}',
      calendar: '{date} falls on a {rightEn} by the Gregorian calendar',
      year: 'the year {year} is that of the article, which is of {published}',
      near: 'the {wrongEn} nearest to it is {other}',
    },
    ar: {
      message: '{date} يوافق {rightAr} لا {wrongAr}',
      calendar: '{date} يقع يوم {rightAr} بالتقويم الميلادي',
      year: 'السنة {year} هي سنة المقال المؤرخ في {published}',
      near: 'أقرب {wrongAr} إليه {other}',
    },
  },
  *article(article) {
    const seen = new Set<number>();
    for (const w of writtenDates(article)) {
      const draft = seen.has(w.start) ? undefined : check(article, w);
      if (!draft) continue;
      seen.add(w.start);
      yield draft;
    }
  },
};

function check(article: ArticleReading, w: Written): Draft | undefined {
  const { date, mention } = w;
  if (date.weekday === undefined || date.day === undefined || date.month === undefined || date.calendar) return undefined;
  // the relative day beside it says something too: another rule weighs the three
  const known = yearOf(article, date);
  if (!known || known.year < 1000 || known.year > 2200 || date.day > daysInMonth(known.year, date.month)) return undefined;
  const day = dayNumber(known.year, date.month, date.day), right = weekdayOf(day);
  if (right === date.weekday) return undefined;
  const { form } = mention;
  if (form.is === 'date' && form.alternative && weekdayOf(dayNumber(known.year, form.alternative.month, form.alternative.day)) === date.weekday) return undefined;
  if (known.year <= JULIAN_UNTIL && fitsJulian(day, known.year, date.weekday)) return undefined;
  if (saysJulian(article, mention.first)) return undefined;
  const off = ((date.weekday - right + 10) % 7) - 3;
  const names = { ...weekdayNames(right, 'right'), ...weekdayNames(date.weekday, 'wrong') };
  const values = { date: isoDate(day), ...names };
  return {
    scope: 'within',
    message: { key: 'weekday-mismatch.message', values },
    reason: [
      { key: 'weekday-mismatch.calendar', values },
      ...(known.written ? [] : [{ key: 'weekday-mismatch.year', values: { year: String(known.year), published: isoDate(article.published!.days.from) } }]),
      { key: 'weekday-mismatch.near', values: { ...values, other: isoDate(day + off) } },
    ],
    sites: [siteOf(article, w, isoDate(day))],
  };
}

/** Whether the date, read by the Julian calendar, has the weekday. */
function fitsJulian(day: number, year: number, weekday: number): boolean {
  const ahead = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return weekdayOf(day + ahead) === weekday;
}

/** Whether the sentences around a date name another calendar. */
function saysJulian(article: ArticleReading, token: number): boolean {
  const { scan } = article;
  for (let i = Math.max(0, token - 40); i < Math.min(scan.tokens.count, token + 40); i++) if (scan.at(i, 'other-calendar')) return true;
  return false;
}
