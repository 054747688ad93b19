/**
 * # relative-date-mismatch
 *
 * A "yesterday" or "tomorrow" whose date is not the one that the article's own day gives.
 *
 * "Tomorrow, 17 May" in an article of 14 May; "أمس الأحد" in an article of a Tuesday.
 *
 * ## Why
 *
 * Copy is held over a day, and "tomorrow" stays. The reader who trusts it misses the match.
 *
 * ## How it is decided
 *
 * The article's day must be known to the day: from its dateline, its line of publication, front matter, metadata or its file's name. The
 * relative day is counted from it, and must be the weekday or date that stands beside it. A page that bears two days (of the dateline and of
 * printing) may count from either.
 *
 * ## Limits
 *
 * Where the article's day comes from a file or system and is one day off, the finding is information only: systems stamp the day of upload.
 * Relative days within quotation marks are the speaker's, and silent.
 *
 * # العربية
 *
 * «أمس» أو «غدا» لا يوافق اليوم أو التاريخ المكتوب معه يوم المقال.
 *
 * «غدا 17 أيار» في مقال مؤرخ في 14 أيار، أو «أمس الأحد» في مقال صدر الثلاثاء.
 *
 * ## لماذا
 *
 * يؤجَّل الخبر يوما وتبقى فيه «غدا»، فيفوت الموعد من وثق بها.
 *
 * ## كيف يُحسم
 *
 * يجب أن يُعرف يوم المقال: من صدر الخبر أو سطر النشر أو مقدمة الملف أو بياناته أو اسمه. يُحسب اليوم النسبي منه، ويجب أن يوافق اسم اليوم أو التاريخ الذي
 * بجانبه. وإذا حملت الصفحة يومين (تحرير الخبر وطبعه) صح الحساب من أيهما.
 *
 * ## الحدود
 *
 * إذا جاء يوم المقال من ملف أو نظام وكان الفرق يوما واحدا فالنتيجة للعلم فقط، لأن الأنظمة تختم بيوم الرفع. وما بين علامتي التنصيص كلام قائله فيُسكت عنه.
 *
 * # Examples
 *
 * ```speaks en: three days after the article
 * Cup final is sold out
 *
 * ⟦Wednesday 14 May 2025⟧
 *
 * The match kicks off ⟦tomorrow, 17 May⟧, and no tickets are left.
 * ```
 *
 * ```silent en: the day after
 * Cup final is sold out
 *
 * Wednesday 14 May 2025
 *
 * The match kicks off tomorrow, 15 May, and no tickets are left.
 * ```
 *
 * ```speaks ar: أمس كان السبت
 * نفاد تذاكر النهائي
 *
 * تونس – ⟦الأحد 18 ماي 2025⟧
 *
 * بيعت آخر التذاكر ⟦أمس الجمعة⟧ في شبابيك الملعب.
 * ```
 *
 * ```silent ar: اليوم السابق
 * نفاد تذاكر النهائي
 *
 * تونس – الأحد 18 ماي 2025
 *
 * بيعت آخر التذاكر أمس السبت في شبابيك الملعب.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Message, Rule } from '../corpus/finding.ts';
import type { DateMention } from '../mentions/mention.ts';
import { dateOf, dayNumber, daysInMonth, isoDate, weekdayOf } from '../values/days.ts';
import { siteOf } from './site.ts';
import { weekdayNames } from './written-dates.ts';

/** Sources of the date that the page itself prints; those of a file or system may be a day off. */
const PRINTED = new Set(['dateline']);

export const relativeDateMismatch: Rule = {
  id: 'relative-date-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      weekday: '{relative} of an article of {published} is {day}, a {rightEn}, not a {wrongEn}',
      date: '{relative} of an article of {published} is {day}, not {written}',
      sum: '{published} {sign} {offset:day} is {day}',
    },
    ar: {
      weekday: '{relative} في مقال مؤرخ في {published} هو {day}، {rightAr} لا {wrongAr}',
      date: '{relative} في مقال مؤرخ في {published} هو {day} لا {written}',
      sum: '{published} {sign} {offset:day} هو {day}',
    },
  },
  *article(article) {
    const { published } = article;
    if (!published || published.days.from !== published.days.to || published.source === 'inferred') return;
    for (const m of article.mentions) {
      if (m.temporal !== true || m.kind === 'duration' || m.written.offset === undefined) continue;
      const draft = check(article, m, m.written.offset, published.days.from);
      if (draft) yield draft;
    }
  },
};

function check(article: ArticleReading, m: DateMention, offset: number, today: number): Draft | undefined {
  const w = m.written;
  if (w.calendar || (w.weekday === undefined && (w.day === undefined || w.month === undefined)) || inQuotes(article, m.start))
    return undefined;
  const off = misfit(m, today + offset);
  if (off === undefined) return undefined;
  const published = article.published!;
  // a page can carry two days: that of the dateline and that of printing
  if (published.others?.some(d => misfit(m, d + offset) === undefined)) return undefined;
  const tolerant = !PRINTED.has(published.source) && [-1, 1].some(d => misfit(m, today + offset + d) === undefined);
  const expected = today + offset;
  const text = article.text.text,
    span = w.spans?.offset ?? m;
  const values: Record<string, string> = {
    relative: text.slice(span.start, span.end),
    published: isoDate(today),
    day: isoDate(expected),
    sign: offset < 0 ? '−' : '+',
    offset: String(Math.abs(offset)),
    ...weekdayNames(weekdayOf(expected), 'right'),
    ...weekdayNames(w.weekday ?? weekdayOf(expected), 'wrong'),
    written: off.day === undefined ? '' : isoDate(off.day),
  };
  const reason: Message[] = [{ key: 'relative-date-mismatch.sum', values }];
  const sites = [siteOf(article, m, isoDate(expected))];
  if (published.start !== undefined && published.end !== undefined && published.end <= text.length)
    sites.push(siteOf(article, { start: published.start, end: published.end }, isoDate(today)));
  return {
    scope: 'within',
    severity: tolerant ? 'information' : 'warning',
    message: { key: `relative-date-mismatch.${off.day === undefined ? 'weekday' : 'date'}`, values },
    reason,
    sites,
  };
}

/** How a mention's own words differ from the day that it should be; undefined where they fit. */
function misfit(m: DateMention, expected: number): { day?: number } | undefined {
  const w = m.written;
  if (w.day !== undefined && w.month !== undefined) {
    const year = w.year ?? nearestYear(w.month, w.day, expected);
    if (w.day > daysInMonth(year, w.month)) return undefined;
    const day = dayNumber(year, w.month, w.day);
    const { form } = m;
    if (form.is === 'date' && form.alternative) return undefined;
    return day === expected ? undefined : { day };
  }
  return w.weekday !== undefined && weekdayOf(expected) !== w.weekday ? {} : undefined;
}

function nearestYear(month: number, day: number, near: number): number {
  const { year } = dateOf(near);
  return [year, year - 1, year + 1].reduce((a, b) =>
    Math.abs(dayNumber(b, month, day) - near) < Math.abs(dayNumber(a, month, day) - near) ? b : a,
  );
}

const OPEN = '“«„"',
  CLOSE = '”»"';

/** Whether a place stands within quotation marks of its paragraph. */
function inQuotes(article: ArticleReading, at: number): boolean {
  const block = article.text.blocks.find(b => at >= b.start && at < b.end);
  if (!block) return false;
  let open = false;
  for (let i = block.start; i < at; i++) {
    const c = article.text.text[i];
    if (c === '"') open = !open;
    else if (OPEN.includes(c)) open = true;
    else if (CLOSE.includes(c)) open = false;
  }
  return open;
}
