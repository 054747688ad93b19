/**
 * # weekday-mismatch
 *
 * The weekday and the date beside it are not one day.
 *
 * "Thursday, 14 September 2022" was a Wednesday.
 *
 * ## Why
 *
 * A weekday is written from memory and a date from a calendar, and a calendar of the wrong year is close at hand. Readers who plan by it
 * come on the wrong day.
 *
 * ## How it is decided
 *
 * The weekday of the date is reckoned by the Gregorian calendar and compared with the one beside it. Without a year the year is that of
 * the article's own day. The Julian calendar is allowed for where the text names it, or the year makes it likely (to 1923).
 *
 * ## Limits
 *
 * Without a year the rule speaks only where the article's own day is known and lies within 45 days. Dates in digits that can be read in
 * two orders are silent where either order fits. Hijri dates are `calendar-mismatch`'s.
 *
 * # العربية
 *
 * اسم اليوم والتاريخ الذي إلى جانبه ليسا يوما واحدا.
 *
 * «الخميس 14 سبتمبر 2022» كان يوم أربعاء.
 *
 * ## لماذا
 *
 * يُكتب اسم اليوم من الذاكرة والتاريخ من التقويم، وتقويم السنة الخطأ في متناول اليد. ومن رتب موعده على ذلك جاء في اليوم الخطأ.
 *
 * ## كيف يُحسم
 *
 * يُحسب يوم التاريخ بالتقويم الميلادي ويُقارن بالمكتوب. وإذا خلا من السنة فهي سنة المقال. ويُقبل التقويم اليولياني حيث يسميه النص أو ترجحه السنة (حتى 1923).
 *
 * ## الحدود
 *
 * لا يُحكم على تاريخ بلا سنة إلا إذا عُرف يوم المقال وكان بينهما 45 يوما على الأكثر. والتاريخ بالأرقام الذي يُقرأ بترتيبين لا يُنبه إليه إذا صح بأحدهما.
 * والتاريخ الهجري شأن `calendar-mismatch`.
 *
 * # Examples
 *
 * ```speaks en: a Wednesday
 * The council met on ⟦Thursday, 14 September 2022⟧ in Gabes.
 * ```
 *
 * ```speaks ar: كان يوم أربعاء
 * اجتمع المجلس يوم ⟦الخميس 14 سبتمبر 2022⟧ في قابس.
 * ```
 *
 * ```silent en: right, and without a year
 * --- a.txt published=2022-09-20
 * The council met on Thursday, 15 September in Gabes. It will meet again on Friday.
 * ```
 *
 * ```silent en: the Julian calendar
 * The tsar received the delegation on Sunday, 9 January 1905 (Old Style).
 * ```
 *
 * ```silent ar: اسم يوم لحدث وتاريخ لآخر
 * اجتمع المجلس يوم الخميس 15 سبتمبر 2022 في قابس، ويعود إلى الاجتماع الاثنين.
 * ```
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
