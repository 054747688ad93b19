/**
 * # calendar-mismatch
 *
 * A day or month given twice, by two calendars or two names, that is not the same.
 *
 * An Islamic date beside a Gregorian one that is months away; "سبتمبر/آب", two names that are not one month.
 *
 * ## Why
 *
 * Papers of two calendars give both dates so that each reader has his own. Where they differ, one half of the readers is told a wrong day,
 * and neither half can see it.
 *
 * ## How it is decided
 *
 * The Islamic date is reckoned by the calendar of Umm al-Qura. Sightings and other reckonings differ from it by up to two days; the rule
 * speaks from three. Two names of one month must have one number in all the national sets of names.
 *
 * ## Limits
 *
 * Coptic, Persian, Amazigh and Julian dates are not reckoned. An Islamic date without a year is taken to be the nearest.
 *
 * # العربية
 *
 * يوم أو شهر كُتب مرتين، بتقويمين أو باسمين، ولا يتفقان.
 *
 * تاريخ هجري يبعد أشهرا عن الميلادي الذي بجانبه، أو «سبتمبر/آب» وهما شهران.
 *
 * ## لماذا
 *
 * تكتب الصحف التاريخين ليجد كل قارئ تقويمه، فإن اختلفا قرأ نصف القراء يوما خطأ ولم ينتبه أحد.
 *
 * ## كيف يُحسم
 *
 * يُحسب الهجري بتقويم أم القرى، وتختلف عنه الرؤية والتقاويم الأخرى بيوم أو يومين، فلا يُنبه إلا على ثلاثة أيام فأكثر. والاسمان للشهر الواحد يجب أن يكون
 * لهما رقم واحد في كل أسماء الشهور العربية.
 *
 * ## الحدود
 *
 * لا تُحسب التواريخ القبطية والفارسية والأمازيغية واليوليانية. والهجري بلا سنة يُعد الأقرب.
 *
 * # Examples
 *
 * ```speaks en: four months apart
 * The fast began on ⟦1 Ramadan 1446⟧ (⟦July 1, 2025⟧), the council said.
 * ```
 *
 * ```silent en: the same day
 * The fast began on 1 Ramadan 1446 (March 1, 2025), the council said.
 * ```
 *
 * ```speaks ar: آب هو أغسطس
 * افتتح المعرض في 12 ⟦سبتمبر/آب⟧ 2025 بحضور كبير.
 * ```
 *
 * ```silent ar: شهر واحد باسمين
 * افتتح المعرض في 12 سبتمبر/أيلول 2025 بحضور كبير.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import { islamicDay, islamicOf } from '../mentions/dates/calendars.ts';
import { pad } from '../mentions/dates/timex.ts';
import type { WrittenDate } from '../mentions/mention.ts';
import { dayNumber, daysInMonth, isoDate } from '../values/days.ts';
import { siteOf } from './site.ts';
import { writtenDates, yearOf, type Written } from './written-dates.ts';

/** Days by which sighting and reckonings of the Islamic calendar differ from Umm al-Qura. */
const SLACK = 2;

export const calendarMismatch: Rule = {
  id: 'calendar-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: '{islamic} is {day} by Umm al-Qura, {off:day} from {gregorian}',
      months: '{a} and {b} are not one month',
      islamic: 'by the calendar of Umm al-Qura {islamic} is {day}, and {gregorian} is {other}',
      slack: 'sightings differ by up to two days, not by {off:day}',
      numbers: '{a} is month {first}, {b} is month {second}',
    },
    ar: {
      message: '{islamic} يوافق {day} وفق أم القرى، والفرق عن {gregorian} {off:day}',
      months: '{a} و{b} ليسا شهرا واحدا',
      islamic: 'وفق تقويم أم القرى {islamic} يوافق {day}، و{gregorian} يوافق {other}',
      slack: 'تختلف الرؤية بيوم أو يومين لا بـ{off:day.oblique}',
      numbers: '{a} هو الشهر {first} و{b} هو الشهر {second}',
    },
  },
  *article(article) {
    for (const w of writtenDates(article)) {
      const months = monthNames(article, w) ?? twins(article, w);
      if (months) yield months;
    }
  },
};

function monthNames(article: ArticleReading, w: Written): Draft | undefined {
  const twin = w.mention.written.monthTwin;
  const month = w.date.month,
    span = w.date.spans?.month;
  if (!twin || month === undefined || !span || twin.month === month) return undefined;
  // where a language has one set of names two that follow one another are a span of time: Feb/Mar
  if (article.language !== 'ar' && Math.abs(twin.month - month) % 10 === 1) return undefined;
  // "in June/July 2025"; a bracket or a day wants one month
  const stroke = /[/\\–-]/.test(article.text.text.slice(span.start, twin.start));
  if (w.date.day === undefined && stroke && Math.abs(twin.month - month) % 10 === 1) return undefined;
  const text = article.text.text.slice(span.start, twin.start).replace(/[\s/\\(]+$/, '');
  const other = article.text.text.slice(twin.start, twin.end);
  return {
    scope: 'within',
    message: { key: 'calendar-mismatch.months', values: { a: text, b: other } },
    reason: [{ key: 'calendar-mismatch.numbers', values: { a: text, b: other, first: String(month), second: String(twin.month) } }],
    sites: [siteOf(article, { start: span.start, end: twin.end }, `XXXX-${pad(month)}`)],
  };
}

function twins(article: ArticleReading, w: Written): Draft | undefined {
  const { twin } = w.date;
  if (!twin || twin.calendar !== 'islamic' || w.date.calendar || w.date.day === undefined || w.date.month === undefined) return undefined;
  const known = yearOf(article, w.date);
  if (!known || w.date.day > daysInMonth(known.year, w.date.month)) return undefined;
  const gregorian = dayNumber(known.year, w.date.month, w.date.day);
  const islamic = dayOf(twin, gregorian);
  if (islamic === undefined || Math.abs(islamic - gregorian) <= SLACK) return undefined;
  const text = article.text.text,
    spans = w.date.spans ?? {};
  const parts = [spans.day, spans.month, spans.year].filter(s => s !== undefined);
  const own = parts.length > 0 ? { start: Math.min(...parts.map(s => s.start)), end: Math.max(...parts.map(s => s.end)) } : w;
  const at = islamicOf(gregorian);
  const values = {
    islamic: text.slice(twin.start, twin.end),
    gregorian: text.slice(own.start, own.end),
    day: isoDate(islamic),
    off: String(Math.abs(islamic - gregorian)),
    other: `${at.year}-${pad(at.month)}-${pad(at.day)}`,
  };
  return {
    scope: 'within',
    message: { key: 'calendar-mismatch.message', values },
    reason: [
      { key: 'calendar-mismatch.islamic', values },
      { key: 'calendar-mismatch.slack', values },
    ],
    sites: [siteOf(article, twin, isoDate(islamic)), siteOf(article, own, isoDate(gregorian))],
  };
}

/** The day of an Islamic date; without a year, that nearest to the day it is said to be. */
function dayOf(twin: WrittenDate, near: number): number | undefined {
  if (twin.month === undefined || twin.day === undefined) return undefined;
  if (twin.year !== undefined)
    return twin.year < 1300 || twin.year > 1600
      ? undefined
      : (islamicDay(twin.year, twin.month, twin.day) ?? islamicDay(twin.year, twin.month, twin.day - 1));
  const now = islamicOf(near).year;
  const days = [now - 1, now, now + 1].map(y => islamicDay(y, twin.month!, twin.day!)).filter(d => d !== undefined);
  return days.length === 0 ? undefined : days.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a));
}
