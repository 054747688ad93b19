/**
 * # duration-mismatch
 *
 * A length that is not that of the dates beside it.
 *
 * "A five-day strike, from April 28 to May 1"; "سبعة أيام" between the 10th and the 14th.
 *
 * ## Why
 *
 * Programmes change and one of the two figures is left behind. Travellers book by it.
 *
 * ## How it is decided
 *
 * A length told as an event's own ("a five-day strike", "lasting", "لمدة") and one range of days or years stand in one sentence or in
 * neighbours. Days may be counted with both ends, with one of them, or as nights between; weeks, months and years allow for rounding. A
 * length that fits any range nearby is silent. Where the length is of a journey and the dates are of a meeting within it, the finding is
 * information.
 *
 * ## Limits
 *
 * Working days, recurring spans, hedged lengths and ages are not judged. Adjectives of length without a number ("decennial") are not read.
 *
 * # العربية
 *
 * مدة لا توافق التاريخين اللذين معها.
 *
 * «إضراب لخمسة أيام من 28 نيسان إلى 1 أيار»، أو «سبعة أيام» بين العاشر والرابع عشر.
 *
 * ## لماذا
 *
 * يتغير البرنامج ويبقى أحد الرقمين كما كان، وعليه يحجز المسافرون.
 *
 * ## كيف يُحسم
 *
 * مدة مروية للحدث نفسه («لمدة»، «تدوم»، «أيامه») ومدى واحد من الأيام أو السنوات في جملة واحدة أو جملتين متجاورتين. وتُعد الأيام بحساب الطرفين أو أحدهما أو
 * الليالي بينهما، ويُتسامح في الأسابيع والشهور والسنوات بقدر التقريب. والمدة التي توافق أي مدى قريب لا يُنبه عليها. وإذا كانت المدة لرحلة والتاريخان لاجتماع في
 * أثنائها فالنتيجة للعلم فقط.
 *
 * ## الحدود
 *
 * لا يُحكم على أيام العمل ولا على ما يتكرر ولا على المدد التقريبية والأعمار، ولا تُقرأ صفات المدة بلا رقم («عشرية»).
 *
 * # Examples
 *
 * ```speaks en: five days and ten
 * The museum holds ⟦a five-day⟧ auction ⟦from 10 to 19 March 2025⟧ in its hall.
 * ```
 *
 * ```silent en: three days, both ends counted
 * The museum holds a three-day auction from 30 June to 2 July 2025 in its hall.
 * ```
 *
 * ```speaks ar: خمسة أيام لا عشرة
 * يقام المزاد ⟦من 10 إلى 14 آذار 2025⟧ لمدة ⟦عشرة أيام⟧ في قاعة المتحف.
 * ```
 *
 * ```silent ar: خمسة أيام بحساب الطرفين
 * يقام المزاد من 10 إلى 14 آذار 2025 لمدة خمسة أيام في قاعة المتحف.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { DateMention, DurationMention } from '../mentions/mention.ts';
import { tokenAt } from '../text/tokens.ts';
import { isoDate, type DayInterval } from '../values/days.ts';
import { sentenceAt } from './sentences.ts';
import { siteOf } from './site.ts';

/** Events that last longer than what they are made for. */
const JOURNEYS = new Set(['visit', 'trip', 'tour']);

/** Tokens between a length and the range that follows it. */
const BESIDE = 1;
/** Sentences between the only length of an article and its only range. */
const ALONE = 2;

type Range = DateMention & { days: DayInterval };

export const durationMismatch: Rule = {
  id: 'duration-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: '{length} is not the length of {range}',
      count: 'from {from} to {to} are {days:day}, both counted; {length} are {low} to {high}',
      travel: 'the length is told of one thing and the dates of another within it',
    },
    ar: {
      message: '{length} ليست مدة {range}',
      count: 'من {from} إلى {to} {days:day} بحساب الطرفين؛ و{length} من {low} إلى {high}',
      travel: 'المدة لشيء والتاريخان لشيء آخر في أثنائه',
    },
  },
  *article(article) {
    const ranges = article.mentions.filter(
      (m): m is Range => m.temporal === true && m.kind === 'range' && isSpan(m) && !isLife(article, m),
    );
    if (ranges.length === 0) return;
    const lengths = article.mentions.filter((m): m is DurationMention => m.kind === 'duration' && toldOfEvent(article, m));
    for (const length of lengths) {
      const at = sentenceAt(article, length.start);
      const alone = ranges.length === 1 && lengths.length === 1;
      const near = ranges.filter(r => Math.abs(sentenceAt(article, r.start) - at) <= (alone && length.amounts[0].n > 1 ? ALONE : 1));
      const same = near.filter(r => sentenceAt(article, r.start) === at);
      const range = same.length === 1 ? same[0] : same.length === 0 && near.length === 1 ? near[0] : undefined;
      // a length that fits any range of the neighbourhood is of that one
      if (!range || near.some(r => fits(length, r)) || workingDays(article, range)) continue;
      // another length beside the same range may be its own
      const rivals = lengths.filter(l => l !== length && Math.abs(sentenceAt(article, l.start) - sentenceAt(article, range.start)) <= 1);
      if (rivals.some(l => fits(l, range)) || (same.length === 0 && rivals.length > 0)) continue;
      yield draft(article, length, range);
    }
  },
};

/** A range from one day to another, or from one year to another. */
function isSpan(m: DateMention): boolean {
  if (!m.days || m.form.is !== 'range' || !m.written.from || !m.written.to) return false;
  const { from, to } = m.form;
  // "from early April", "from 1 April", each "to the end of May"
  if (to.is === 'part' && (from.is === 'part' || m.written.from.day !== undefined)) return m.days.to > m.days.from;
  const day = (d: NonNullable<DateMention['written']['from']>): boolean =>
    d.day !== undefined || (d.year !== undefined && d.month === undefined && d.weekday === undefined);
  return day(m.written.from) && day(m.written.to) && m.days.to > m.days.from;
}

/** Years in brackets from which on they are a life. */
const LIFE = 30;

/** Whether years in brackets are somebody's: behind a person's name, or too many for anything else. */
function isLife(article: ArticleReading, m: DateMention): boolean {
  const { text } = article.text;
  if (text[m.start - 1] !== '(' || text[m.end] !== ')' || m.written.from?.month !== undefined) return false;
  if (m.days!.to - m.days!.from > LIFE * 365) return true;
  return article.mentions.some(p => p.kind === 'person' && p.end <= m.start - 1 && m.start - p.end <= 2);
}

/** A length that is told as an event's own: "a five-day strike", "which lasts three weeks", "لمدة ثلاثة أيام". */
function toldOfEvent(article: ArticleReading, m: DurationMention): boolean {
  if (m.age || m.amounts.length !== 1 || !['day', 'week', 'fortnight', 'month', 'year', 'decade'].includes(m.amounts[0].unit)) return false;
  // «العقد»: a contract, or an unnamed decade
  if (m.amounts[0].unit === 'decade' && m.last - m.first === 1) return false;
  const { scan } = article;
  // "five working days", "three days of each year", "every two days"
  for (let i = m.first; i < m.last; i++) if (scan.at(i, 'date-word')?.sense.value === 'business') return false;
  if (scan.value(m.last, 'recurrence') !== undefined || scan.value(m.last + 1, 'recurrence') !== undefined) return false;
  const hyphen = scan.is(m.last - 2, '-') || (scan.is(m.last, '-') && scan.at(m.last + 1, 'length-cue') !== undefined);
  if (hyphen) return true;
  for (let i = m.first - 1; i >= Math.max(0, m.first - 5); i--) {
    const cue = scan.at(i, 'length-cue');
    if (cue && cue.end <= m.first && m.first - cue.end <= 2) return true;
  }
  // "a residency of six weeks, from January 20": the range stands right behind
  const follows = article.mentions.some(r => r.temporal === true && r.kind === 'range' && r.first >= m.last && r.first - m.last <= BESIDE);
  if (follows && scan.is(m.first - 1, 'of')) return true;
  const inside = scan.at(m.first, 'length-cue');
  return inside !== undefined;
}

/** Whether the sentence of a range counts working days only. */
function workingDays(article: ArticleReading, range: Range): boolean {
  const { scan, text } = article;
  const sentence = text.sentences[sentenceAt(article, range.start)];
  for (let i = tokenAt(scan.tokens, sentence.start); i < scan.tokens.count && scan.tokens.start[i] < sentence.end; i++)
    if (
      scan.matches(i).some(m => m.sense.table === 'date-word' && m.sense.value === 'business') &&
      scan.at(article.language === 'ar' ? i - 1 : i + 1, 'period')
    )
      return true;
  return false;
}

/** Days that a length allows. */
function allowed(m: DurationMention): { low: number; high: number } {
  const { n, unit } = m.amounts[0];
  const slack = m.comparator === '=' ? 0 : 1;
  switch (unit) {
    // nights between, both ends counted, or one of them
    case 'day':
      return { low: n - slack, high: n + 1 + slack + (n > 20 ? 1 : 0) };
    case 'week':
      return { low: n * 7 - 2 - slack * 3, high: n * 7 + 2 + slack * 3 };
    case 'fortnight':
      return { low: n * 14 - 2, high: n * 14 + 2 };
    case 'month':
      return { low: n * 30 - 8 - n, high: n * 31 + 8 };
    default: {
      const years = unit === 'decade' ? n * 10 : n;
      return { low: (years - 1) * 365 - 5, high: (years + 1) * 366 + 5 };
    }
  }
}

function fits(length: DurationMention, range: Range): boolean {
  const { low, high } = allowed(length),
    days = range.days.to - range.days.from + 1;
  if (length.comparator === '>' || length.comparator === '>=') return days >= low;
  if (length.comparator === '<' || length.comparator === '<=') return days <= high;
  const { unit } = length.amounts[0];
  const { form } = range;
  const parts = form.is === 'range' && form.to.is === 'part';
  if (parts && unit !== 'month') return true;
  const years = range.written.from!.day === undefined && !parts;
  // a range of years is told by years, a range of days by nothing longer than it can hold
  if (years !== (unit === 'year' || unit === 'decade')) return true;
  return days >= low && days <= high;
}

function draft(article: ArticleReading, length: DurationMention, range: Range): Draft {
  const text = article.text.text,
    days = range.days.to - range.days.from + 1;
  const { low, high } = allowed(length);
  const values = {
    length: text.slice(length.start, length.end),
    range: text.slice(range.start, range.end),
    from: isoDate(range.days.from),
    to: isoDate(range.days.to),
    days: String(days),
    low: String(Math.max(1, low)),
    high: String(high),
  };
  // a journey holds more than the meeting that it is for
  const other = days < low && JOURNEYS.has(events(article, length) ?? '') && events(article, length) !== events(article, range);
  return {
    scope: 'within',
    severity: other ? 'information' : 'warning',
    message: { key: 'duration-mismatch.message', values },
    reason: [{ key: 'duration-mismatch.count', values }, ...(other ? [{ key: 'duration-mismatch.travel', values: {} }] : [])],
    sites: [siteOf(article, length, length.timex), siteOf(article, range, range.timex)],
  };
}

/** The kind of event that is named nearest to a mention, in its sentence. */
function events(article: ArticleReading, m: { first: number; last: number; start: number }): string | undefined {
  const { scan, text } = article;
  const sentence = text.sentences[sentenceAt(article, m.start)];
  let best: string | undefined,
    least = Infinity;
  for (let i = Math.max(0, m.first - 14); i < Math.min(scan.tokens.count, m.last + 5); i++) {
    if (scan.tokens.start[i] < sentence.start || scan.tokens.end[i] > sentence.end) continue;
    const e = scan.at(i, 'event');
    if (!e) continue;
    const distance = i < m.first ? m.first - i : i - m.last;
    if (distance < least) {
      least = distance;
      best = e.sense.value;
    }
  }
  return best;
}
