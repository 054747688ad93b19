/**
 * # impossible-date
 *
 * A date that no calendar has.
 *
 * 31 September, 30 February, 29 February 2023.
 *
 * ## Why
 *
 * It cannot be true, whatever happened: a digit is wrong, and the reader cannot know which.
 *
 * ## How it is decided
 *
 * Day and month are looked up in the calendar that the month name belongs to; 29 February is right in leap years only, and where no year
 * is given always. A Hijri month has thirty days at most.
 *
 * ## Limits
 *
 * Dates in digits alone are judged only where neither order of day and month makes a date.
 *
 * # العربية
 *
 * تاريخ لا وجود له في أي تقويم.
 *
 * 31 سبتمبر، و30 فبراير، و29 فبراير 2023.
 *
 * ## لماذا
 *
 * لا يمكن أن يصح أيا كان ما حدث: رقم فيه خطأ، ولا يعرف القارئ أيه.
 *
 * ## كيف يُحسم
 *
 * يُنظر في اليوم والشهر بتقويم اسم الشهر. ويصح 29 فبراير في السنة الكبيسة وحدها، وحيث لم تُذكر سنة يصح دائما. والشهر الهجري لا يزيد على ثلاثين يوما.
 *
 * ## الحدود
 *
 * التاريخ المكتوب بالأرقام وحدها لا يُحكم عليه إلا إذا لم يصح بأي ترتيب لليوم والشهر.
 *
 * # Examples
 *
 * ```speaks en: September has thirty days
 * The lease ends on ⟦31 September 2024⟧.
 * ```
 *
 * ```speaks ar: لسبتمبر ثلاثون يوما
 * ينتهي العقد في ⟦31 سبتمبر 2024⟧.
 * ```
 *
 * ```speaks en: no leap year
 * The boy was born on ⟦29 February 2023⟧.
 * ```
 *
 * ```silent en: a leap year
 * The boy was born on 29 February 2024, and the lease ends on 31 August.
 * ```
 *
 * ```silent ar: سنة كبيسة
 * ولد الطفل في 29 فبراير 2024، وينتهي العقد في 31 أغسطس.
 * ```
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
