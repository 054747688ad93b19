/**
 * # weekday-mismatch
 *
 * A date whose weekday is not the one that stands beside it.
 *
 * "Monday, 14 May 2024" (a Tuesday); "الجمعة 3 تموز 2024" (a Wednesday).
 *
 * ## Why
 *
 * A weekday and a date are two ways to say one day. Where they differ one of them is wrong, and readers who come to an event, or cite it,
 * are a day late. It is the commonest slip of dates: the weekday is typed from memory, the date from the papers.
 *
 * ## How it is decided
 *
 * The weekday, day, month and year must stand together, or be joined by words that say they are one day ("5 March 2010, a Friday"). The date's weekday is calculated on the Gregorian calendar. A date without a year
 * is judged only where the article's own day is known and lies within 45 days, and it is taken to be of the nearest year. Dates in digits
 * that can be read in two orders are silent where either order fits.
 *
 * ## Limits
 *
 * Dates to 1923 are silent where the weekday fits the Julian calendar, and always where the text names another calendar. Small ordinals in
 * words ("الثلاثاء الثالث من أيلول") may count weekdays, and are not judged. A correction, which quotes the slip of another day, is
 * passed over. Islamic dates are the matter of `calendar-mismatch`.
 *
 * # العربية
 *
 * تاريخ لا يوافق اليوم المكتوب بجانبه.
 *
 * «الجمعة 3 تموز 2024» وهو يوم أربعاء، أو «Monday, 14 May 2024» وهو يوم ثلاثاء.
 *
 * ## لماذا
 *
 * اسم اليوم والتاريخ طريقتان لتعيين يوم واحد، فإن اختلفا فأحدهما خطأ، ومن قصد الموعد أو استشهد به تأخر يوما. وهو أكثر أخطاء التواريخ شيوعا: يُكتب
 * اليوم من الذاكرة والتاريخ من الوثيقة.
 *
 * ## كيف يُحسم
 *
 * يجب أن يتجاور اسم اليوم واليوم والشهر والسنة، أو تصل بينها ألفاظ تجعلها يوما واحدا («5 آذار 2010، وكان يوم جمعة»)، ويُحسب يوم الأسبوع بالتقويم الميلادي. ولا يُحكم على تاريخ بلا سنة إلا إذا عُرف يوم المقال وكان بينهما
 * 45 يوما أو أقل، ويُعد عندئذ من أقرب سنة. والتاريخ الرقمي الذي يُقرأ على وجهين يُسكت عنه إن صح أحدهما.
 *
 * ## الحدود
 *
 * يُسكت عن تواريخ ما قبل 1923 إن وافقت التقويم اليولياني، وعن كل تاريخ سمى نصه تقويما آخر، وعن «الثلاثاء الثالث من أيلول» لأنه قد يعني ثالث ثلاثاء، وعن
 * التصويبات لأنها تنقل الخطأ عمدا. أما الهجري فتنظر فيه `calendar-mismatch`.
 *
 * # Examples
 *
 * ```speaks en: a Tuesday
 * The harbour court sits again on ⟦Monday, 14 May 2024⟧ to hear the last witnesses.
 * ```
 *
 * ```silent en: the right weekday, and one that belongs to a title
 * The harbour court sits again on Tuesday, 14 May 2024, wrote the Monday Gazette.
 * ```
 *
 * ```speaks ar: يوم أربعاء
 * تنظر المحكمة في الطعن يوم ⟦الجمعة 3 تموز 2024⟧ في جلسة علنية.
 * ```
 *
 * ```silent ar: اليوم صحيح
 * تنظر المحكمة في الطعن يوم الأربعاء 3 تموز 2024 في جلسة علنية.
 * ```
 */
import type { Draft, Fix, Rule } from '../corpus/finding.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { dayNumber, daysInMonth, isoDate, weekdayOf } from '../values/days.ts';
import { isCorrection } from './sentences.ts';
import { siteOf } from './site.ts';
import { toldApart } from './weekday-apart.ts';
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
    for (const w of [...writtenDates(article), ...toldApart(article)]) {
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
  const day = dayNumber(known.year, date.month, date.day),
    right = weekdayOf(day);
  if (right === date.weekday) return undefined;
  const form = mention.form.is === 'at' ? mention.form.date : mention.form;
  if (form.is === 'date' && form.nth !== undefined) return undefined;
  if (
    form.is === 'date' &&
    form.alternative &&
    weekdayOf(dayNumber(known.year, form.alternative.month, form.alternative.day)) === date.weekday
  )
    return undefined;
  if (known.year <= JULIAN_UNTIL && fitsJulian(day, known.year, date.weekday)) return undefined;
  if (saysJulian(article, mention.first) || isCorrection(article, mention.start)) return undefined;
  const off = ((date.weekday - right + 10) % 7) - 3;
  const names = { ...weekdayNames(right, 'right'), ...weekdayNames(date.weekday, 'wrong') };
  const values = { date: isoDate(day), ...names };
  return {
    scope: 'within',
    message: { key: 'weekday-mismatch.message', values },
    reason: [
      { key: 'weekday-mismatch.calendar', values },
      ...(known.written
        ? []
        : [{ key: 'weekday-mismatch.year', values: { year: String(known.year), published: isoDate(article.published!.days.from) } }]),
      { key: 'weekday-mismatch.near', values: { ...values, other: isoDate(day + off) } },
    ],
    sites: [siteOf(article, w, isoDate(day))],
    fixes: fixOf(article, date.spans?.weekday, right),
  };
}

/** The right weekday in the place of the wrong one, where that is written out in one of the languages that we write. */
function fixOf(article: ArticleReading, span: { start: number; end: number } | undefined, right: number): Fix[] {
  const written = span && article.text.text.slice(span.start, span.end);
  const names: Record<string, string> = weekdayNames(right, 'right');
  if (!written) return [];
  if (/^[A-Za-z]+day$/i.test(written)) {
    const text = written === written.toUpperCase() ? names.rightEn.toUpperCase() : names.rightEn;
    return [{ site: 0, ...span, text }];
  }
  return written.startsWith('ال') ? [{ site: 0, ...span, text: names.rightAr }] : [];
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
