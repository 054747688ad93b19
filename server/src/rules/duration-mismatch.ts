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
 * A length told as an event's own ("a five-day strike", "lasting", "لمدة", «خطة خمسية») and one range of days, years or hours stand in
 * one sentence or in neighbours. A beginning and an end that two verbs tell in one sentence ("opens on 3 June and closes on 9 June") are a range. Days may be counted with both ends, with one of them, or as nights between; weeks, months and years allow for rounding. A
 * length that fits any range nearby is silent. Where the length is of a journey and the dates are of a meeting within it, the finding is
 * information.
 *
 * ## Limits
 *
 * Working days, recurring spans, hedged lengths and ages are not judged. Hours are held against hours only where both stand in one sentence.
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
 * مدة مروية للحدث نفسه («لمدة»، «تدوم»، «أيامه»، «خطة خمسية») ومدى واحد من الأيام أو السنوات أو الساعات في جملة واحدة أو جملتين متجاورتين. والبداية والنهاية
 * اللتان يرويهما فعلان في جملة واحدة («يفتتح في 3 حزيران ويختتم في 9 منه») مدى. وتُعد الأيام بحساب الطرفين أو أحدهما أو
 * الليالي بينهما، ويُتسامح في الأسابيع والشهور والسنوات بقدر التقريب. والمدة التي توافق أي مدى قريب لا يُنبه عليها. وإذا كانت المدة لرحلة والتاريخان لاجتماع في
 * أثنائها فالنتيجة للعلم فقط.
 *
 * ## الحدود
 *
 * لا يُحكم على أيام العمل ولا على ما يتكرر ولا على المدد التقريبية والأعمار. ولا تقاس الساعات بالساعات إلا في جملة واحدة.
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
import { sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { DurationMention } from '../mentions/mention.ts';
import { isoDate } from '../values/days.ts';
import { siteOf } from './site.ts';
import { ofOneThing, ownLengths, spansOf, workingDays, type TimeSpan } from './spans.ts';

/** Events that last longer than what they are made for. */
const JOURNEYS = new Set(['visit', 'trip', 'tour']);
/** Sentences between the only length of an article and its only range. */
const ALONE = 2;
const MINUTES = 60;
/** Factor between a range and a length in years beyond which they are of two things. */
const FAR = 2.5;
/** UTF-16 units between a length and its range at most. */
const BESIDE = 60;
/** UTF-16 units between what is told in one breath. */
const BREATH = 12;
/** Days from which on a range of days can be told in years, and by how many days it may be off then. */
const LONG = 250,
  SLACK = 60;

export const durationMismatch: Rule = {
  id: 'duration-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: '{length} is not the length of {range}',
      count: 'from {from} to {to} are {days:day}, both counted; {length} are {low} to {high}',
      hours: 'from {from} to {to} are {minutes:minute}, not {length}',
      travel: 'the length is told of one thing and the dates of another within it',
    },
    ar: {
      message: '{length} ليست مدة {range}',
      count: 'من {from} إلى {to} {days:day} بحساب الطرفين؛ و{length} من {low} إلى {high}',
      hours: 'من {from} إلى {to} {minutes:minute}، لا {length}',
      travel: 'المدة لشيء والتاريخان لشيء آخر في أثنائه',
    },
  },
  *article(article) {
    const spans = spansOf(article);
    if (spans.length === 0) return;
    const lengths = ownLengths(article, spans);
    for (const length of lengths) {
      const at = sentenceAt(article, length.start);
      const hours = isHours(length);
      // what another length of its own sentence fits is that one's
      const ranges = spans.filter(r => (r.minutes !== undefined) === hours && !lengths.some(l => l !== length && isOwn(article, l, r)));
      const alone = ranges.length === 1 && lengths.length === 1 && !hours;
      const near = ranges.filter(
        r => Math.abs(sentenceAt(article, r.start) - at) <= (hours ? 0 : alone && length.amounts[0].n > 1 ? ALONE : 1),
      );
      const same = near.filter(r => sentenceAt(article, r.start) === at);
      const range = same.length === 1 ? same[0] : same.length === 0 && near.length === 1 ? near[0] : undefined;
      // a length that fits any range of the neighbourhood is of that one
      if (!range || near.some(r => fits(length, r)) || isFarOff(length, range) || workingDays(article, range)) continue;
      // of two verbs, only their own sentence says whose they are
      if ((range.told !== undefined && same.length === 0) || !ofOneThing(article, length, range)) continue;
      // another length beside the same range may be its own
      const rivals = lengths.filter(
        l =>
          l !== length &&
          Math.abs(sentenceAt(article, l.start) - sentenceAt(article, range.start)) <= 1 &&
          !spans.some(r => r !== range && isOwn(article, l, r)),
      );
      if (rivals.some(l => fits(l, range)) || (same.length === 0 && rivals.length > 0)) continue;
      yield draft(article, length, range);
    }
  },
};

/** Whether a length and a range that stand beside each other in one sentence are of one thing, as they fit. */
function isOwn(article: ArticleReading, length: DurationMention, range: TimeSpan): boolean {
  return (
    sentenceAt(article, length.start) === sentenceAt(article, range.start) &&
    Math.max(range.start - length.end, length.start - range.end) < BESIDE &&
    (range.minutes !== undefined) === isHours(length) &&
    fits(length, range)
  );
}

function isHours(m: DurationMention): boolean {
  return m.amounts[0].unit === 'hour' || m.amounts[0].unit === 'minute';
}

/** Days that a length allows, or minutes. */
function allowed(m: DurationMention): { low: number; high: number } {
  const { n, unit } = m.amounts[0];
  const slack = m.comparator === '=' ? 0 : 1;
  switch (unit) {
    case 'minute':
      return { low: n - 5 - slack * 10, high: n + 5 + slack * 10 };
    case 'hour':
      return { low: (n - 0.5 * (1 + slack)) * MINUTES, high: (n + 0.5 * (1 + slack)) * MINUTES };
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

/** Whether a length in years and a range of months, not told in one breath, are so unlike that no slip explains it. */
function isFarOff(length: DurationMention, range: TimeSpan): boolean {
  if (range.minutes !== undefined || length.amounts[0].unit !== 'year') return false;
  if (range.start - length.end < BREATH && length.start - range.end < BREATH) return false;
  return (range.days.to - range.days.from + 1) * FAR < allowed(length).low;
}

function fits(length: DurationMention, range: TimeSpan): boolean {
  const { low, high } = allowed(length),
    size = range.minutes ?? range.days.to - range.days.from + 1;
  if (length.comparator === '>' || length.comparator === '>=') return size >= low;
  if (length.comparator === '<' || length.comparator === '<=') return size <= high;
  if (range.minutes !== undefined) return size >= low && size <= high;
  const { unit } = length.amounts[0];
  if (range.grain === 'part' && unit !== 'month') return true;
  const years = unit === 'year' || unit === 'decade';
  // from a day, or month, to one of another year: as exact as months are
  if (range.grain === 'month' && !years && unit !== 'month') return true;
  if (range.grain === 'month' && unit === 'month') return Math.abs(size - length.amounts[0].n * 30.44) <= SLACK;
  if (years && range.dated && range.grain !== 'year' && (range.grain === 'month' || size >= LONG))
    return Math.abs(size - length.amounts[0].n * (unit === 'decade' ? 3653 : 365.25)) <= SLACK;
  // a range of years is told by years, a range of days by nothing longer than it can hold
  if ((range.grain === 'year') !== years) return true;
  return size >= low && size <= high;
}

function draft(article: ArticleReading, length: DurationMention, range: TimeSpan): Draft {
  const text = article.text.text,
    days = range.days.to - range.days.from + 1;
  const { low, high } = allowed(length);
  const hours = range.minutes !== undefined;
  const values = {
    length: text.slice(length.start, length.end),
    range: range.sites.map(s => text.slice(s.start, s.end)).join(' – '),
    from: range.from ?? isoDate(range.days.from),
    to: range.to ?? isoDate(range.days.to),
    days: String(days),
    minutes: String(range.minutes ?? 0),
    low: String(Math.max(1, low)),
    high: String(high),
  };
  // a journey holds more than the meeting that it is for
  const other = days < low && JOURNEYS.has(events(article, length) ?? '') && events(article, length) !== events(article, range);
  return {
    scope: 'within',
    severity: other ? 'information' : 'warning',
    message: { key: 'duration-mismatch.message', values },
    reason: [
      { key: hours ? 'duration-mismatch.hours' : 'duration-mismatch.count', values },
      ...(other ? [{ key: 'duration-mismatch.travel', values: {} }] : []),
    ],
    sites: [siteOf(article, length, length.timex), ...range.sites.map(s => siteOf(article, s, s.timex))],
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
