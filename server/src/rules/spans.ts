import { contextOf, sentenceAt, isHeadline } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { topicsOf } from '../claims/topics.ts';
import type { DateMention, DurationMention, WrittenDate } from '../mentions/mention.ts';
import { tokenAt } from '../text/tokens.ts';
import { dayNumber, type DayInterval } from '../values/days.ts';

/** Spans of time that an article tells with their two ends, and the lengths that it tells of what goes on in them. */

/** A time from one end to another. */
export interface TimeSpan {
  start: number;
  end: number;
  first: number;
  last: number;
  days: DayInterval;
  /** What the ends are: days, months of known years, years, or "the end of May". */
  grain: 'day' | 'month' | 'year' | 'part';
  /** Whether both ends are told with their year. */
  dated?: boolean;
  /** For hours of a day: the minutes between them. */
  minutes?: number;
  /** The two ends as a reason shows them, where they are hours or days of a year that is not known. */
  from?: string;
  to?: string;
  /** Told by two dates and two verbs, not as one range: the token of the first verb. */
  told?: number;
  /** The passages that tell it. */
  sites: readonly { start: number; end: number; timex: string }[];
}

/** Tokens between a length and the range that follows it. */
const BESIDE = 2;
/** Tokens between a verb and its date. */
const TO_DATE = 3;
/** Longer times told in hours are of more than one day. */
const MOST_HOURS = 16;
const UNITS = new Set(['minute', 'hour', 'day', 'week', 'fortnight', 'month', 'year', 'decade']);

/** The spans of an article: its ranges of days, years and hours, and beginnings and ends that two verbs tell in one sentence. */
export function spansOf(article: ArticleReading): TimeSpan[] {
  const out: TimeSpan[] = [];
  const dates: DateMention[] = [];
  for (const m of article.mentions) {
    if (m.temporal !== true || m.kind === 'duration') continue;
    if (m.kind === 'range') {
      const span = rangeSpan(m) ?? clockSpan(article, m);
      if (span && !isLife(article, m)) out.push(span);
    } else if (m.kind === 'date' && m.days && !m.written.calendar) dates.push(m);
  }
  for (let k = 0; k + 1 < dates.length; k++) {
    const span = toldSpan(article, dates[k], dates[k + 1]);
    if (span) out.push(span);
  }
  return out;
}

/** A range from one day to another, or from one year to another. */
function rangeSpan(m: DateMention): TimeSpan | undefined {
  if (m.form.is !== 'range' || !m.written.from || !m.written.to) return undefined;
  const { from, to } = m.form;
  const { start, end, first, last, timex } = m;
  const days = m.days ?? daysOfAnyYear(m.written.from, m.written.to);
  if (!days || !(days.to > days.from)) return undefined;
  // where the year is not known it is not shown
  const ends = m.days ? [] : timex.split('/');
  const span = { start, end, first, last, days, from: ends[0], to: ends[1], sites: [{ start, end, timex }] };
  // "from early April", "from 1 April", each "to the end of May"
  if (to.is === 'part' && (from.is === 'part' || m.written.from.day !== undefined)) return m.days && { ...span, grain: 'part' };
  const a = grainOf(m.written.from),
    b = grainOf(m.written.to);
  const dated = m.written.from.year !== undefined && m.written.to.year !== undefined;
  return a && b && (a === b || (a !== 'month' && b !== 'month')) ? { ...span, grain: a, dated } : undefined;
}

/** A common year, for days whose year is not known. */
const ANY = 2023;

/** The days between two days of one year that is not known, told by day and month. */
function daysOfAnyYear(from: WrittenDate, to: WrittenDate): DayInterval | undefined {
  const day = (d: WrittenDate, month: number | undefined): number | undefined =>
    d.day === undefined || month === undefined || d.year !== undefined || d.calendar ? undefined : dayNumber(ANY, month, d.day);
  const a = day(from, from.month ?? to.month),
    b = day(to, to.month);
  return a === undefined || b === undefined ? undefined : { from: a, to: b };
}

function grainOf(d: WrittenDate): 'day' | 'month' | 'year' | undefined {
  if (d.day !== undefined) return 'day';
  if (d.month !== undefined) return d.year === undefined || d.calendar ? undefined : 'month';
  return d.year !== undefined && d.month === undefined && d.weekday === undefined ? 'year' : undefined;
}

/** "from 10 a.m. to 11.30 a.m.": hours whose half of the day is known on both sides. */
function clockSpan({ scan }: ArticleReading, m: DateMention): TimeSpan | undefined {
  const { form, start, end, first, last, timex } = m;
  const range = form.is === 'at' ? form.time : form;
  if (range.is !== 'range' || range.from.is !== 'clock' || range.to.is !== 'clock') return undefined;
  const { from, to } = range;
  if (from.open || to.open || from.zone !== to.zone) return undefined;
  const at = (c: typeof from): number => c.hour * 60 + (c.minute ?? 0);
  const minutes = (at(to) - at(from) + 24 * 60) % (24 * 60);
  // "from 8 a.m. on Monday to 8 a.m. on Wednesday" is longer than its hours tell
  if (minutes === 0 || scan.matches(last).some(w => w.sense.table === 'date-word' && w.sense.value === 'on')) return undefined;
  const written = (c: typeof from): string => `${c.hour}:${String(c.minute ?? 0).padStart(2, '0')}`;
  const sites = [{ start, end, timex }];
  return { start, end, first, last, days: { from: 0, to: 0 }, grain: 'day', minutes, from: written(from), to: written(to), sites };
}

/** "opens on 3 June and closes on 9 June", "began in 2015 and ended in 2022". */
function toldSpan(article: ArticleReading, from: DateMention, to: DateMention): TimeSpan | undefined {
  const a = grainOf(from.written);
  if (!a || grainOf(to.written) !== a || !(to.days!.from > from.days!.to)) return undefined;
  if (sentenceAt(article, from.start) !== sentenceAt(article, to.start)) return undefined;
  const begins = edgeBefore(article, from.first, 'start'),
    ends = edgeBefore(article, to.first, 'end');
  if (begins < 0 || ends < from.last) return undefined;
  return {
    start: from.start,
    end: to.end,
    first: from.first,
    last: to.last,
    days: { from: from.days!.from, to: to.days!.to },
    grain: a,
    dated: from.written.year !== undefined && to.written.year !== undefined,
    told: begins,
    sites: [from, to].map(({ start, end, timex }) => ({ start, end, timex })),
  };
}

/** The verb of a beginning or an end right before a date: its first token, or -1. */
function edgeBefore({ scan }: ArticleReading, first: number, edge: 'start' | 'end'): number {
  const life = edge === 'start' ? 'begin' : 'end';
  for (let i = first - 1; i >= Math.max(0, first - TO_DATE - 1); i--)
    for (const m of scan.matches(i)) {
      const { table, value } = m.sense;
      if ((table === 'edge' && value === edge) || (table === 'lifespan' && value === life)) return first - m.end <= TO_DATE ? i : -1;
      // the verb of the other end is nearer
      if ((table === 'edge' && (value === 'start' || value === 'end')) || (table === 'lifespan' && value !== 'join')) return -1;
    }
  return -1;
}

/** Years in brackets from which on they are a life. */
const LIFE = 30;

/** Whether years in brackets are somebody's: behind a person's name, or too many for anything else. */
function isLife(article: ArticleReading, m: DateMention): boolean {
  const { text } = article.text;
  if (text[m.start - 1] !== '(' || text[m.end] !== ')' || !m.days || m.written.from?.month !== undefined) return false;
  if (m.days.to - m.days.from > LIFE * 365) return true;
  return article.mentions.some(p => p.kind === 'person' && p.end <= m.start - 1 && m.start - p.end <= 2);
}

/** The lengths that an article tells as those of what happens: "a five-day strike", "which lasts three weeks", «خطة خمسية». */
export function ownLengths(article: ArticleReading, spans: readonly TimeSpan[]): DurationMention[] {
  const lengths = article.mentions.filter(
    (m): m is DurationMention => m.kind === 'duration' && !isOfRate(article, m) && toldOfEvent(article, m, spans),
  );
  return [...lengths, ...adjectives(article)].sort((a, b) => a.start - b.start);
}

/** "1.1 metres a year", «1.1 متر في السنة»: what a rate is counted by. */
function isOfRate({ mentions, scan }: ArticleReading, m: DurationMention): boolean {
  if (m.amounts.length !== 1 || m.amounts[0].n !== 1) return false;
  const before = scan.is(m.first - 1, 'per') || scan.is(m.first - 1, 'في') ? m.first - 1 : m.first;
  return mentions.some(f => f.temporal === false && (f.last === before || f.nounLast === before));
}

/** Tokens between a length and the verbs of a beginning and an end, where all are said of one thing. */
const NEAR_VERBS = 6;

/**
 * Whether a length can be that of a span in its sentence. Hours stand right beside it; two verbs tell of what the length is told of
 * where nothing but it stands before them ("the ten-day strike began on"), or a verb of lasting behind them ("and will last two weeks").
 */
export function ofOneThing(article: ArticleReading, m: DurationMention, span: TimeSpan): boolean {
  const { scan } = article;
  const own = sentenceAt(article, m.start),
    other = sentenceAt(article, span.start);
  if (own !== other && span.minutes === undefined && !ofOneSubject(article, own, m.first, other)) return false;
  const marks = (from: number, to: number): number => {
    let n = 0;
    for (let i = from; i < to; i++) if (/^[,،;؛:]$/.test(scan.word(i))) n++;
    return n;
  };
  if (span.minutes !== undefined) return span.first >= m.last && span.first - m.last <= BESIDE + 2;
  // days of an unknown year may be of any: only those beside the length are its own
  if (span.told === undefined && span.from) return span.first >= m.last && span.first - m.last <= BESIDE;
  // "between 2003 and 2008, before which they fell for two decades"
  if (span.told === undefined)
    return !then(scan, Math.min(m.last, span.last), Math.max(m.first, span.first)) && !(own === other && parted(scan, span.last, m.first));
  if (m.last <= span.told) {
    const relative = marks(m.last, span.told) === 1 && scan.value(span.told - 1, 'lifespan') === 'join';
    const going = span.told - m.last === 1 && scan.word(span.told).endsWith('ing');
    return relative || going || (marks(m.last, span.told) === 0 && span.told - m.last <= NEAR_VERBS);
  }
  const cue = [1, 2].find(n => scan.at(m.first - n, 'length-cue')?.end === m.first);
  return m.first >= span.last && cue !== undefined && m.first - cue - span.last <= 3 && marks(span.last, m.first) <= 1;
}

/**
 * Whether a sentence tells on what another tells of: it begins with "it" or a verb of lasting right before its length, or both name one
 * thing, and nothing comes before.
 * @param length first token of the length
 */
function ofOneSubject(article: ArticleReading, own: number, length: number, other: number): boolean {
  const { scan } = article;
  const { first, last } = contextOf(article, own);
  if (then(scan, first, last)) return false;
  if (scan.is(first, 'it') || [0, 1].some(n => scan.at(first + n, 'length-cue')?.end === length) || isHeadline(article, own)) return true;
  // "It runs from 3 to 9 May", «وتستمر من 3 إلى 9 أيار», right behind the sentence of the length
  const next = contextOf(article, other).first;
  if (other === own + 1 && (scan.is(next, 'it') || scan.at(next, 'length-cue') !== undefined)) return true;
  const there = topicsOf(article, other);
  return [...topicsOf(article, own).keys()].some(f => /^[ecnwkom]:/.test(f) && there.has(f));
}

/** Whether a mark that ends a clause of its own stands between two tokens. */
function parted(scan: ArticleReading['scan'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[;؛]$/.test(scan.word(i))) return true;
  return false;
}

/** Whether some tokens turn to another time: "before which", "بعدها". */
function then(scan: ArticleReading['scan'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.matches(i).some(m => m.sense.table === 'contrast' && m.sense.value === 'then')) return true;
  return false;
}

/** Adjectives that hold a number of years: «الخطة الخمسية», "a decade-long drought". */
function adjectives({ scan }: ArticleReading): DurationMention[] {
  const out: DurationMention[] = [];
  for (let i = 0; i < scan.tokens.count; i++) {
    const m = scan.at(i, 'length-adjective');
    // «خماسية الأطراف»: of five parties
    if (!m || (!scan.word(i).startsWith('ال') && scan.word(m.end).startsWith('ال'))) continue;
    const years = Number(m.sense.value);
    out.push({
      kind: 'duration',
      temporal: true,
      start: scan.startOf(m),
      end: scan.endOf(m),
      first: i,
      last: m.end,
      timex: `P${years}Y`,
      comparator: '=',
      amounts: [{ n: years, unit: 'year' }],
    });
  }
  return out;
}

function toldOfEvent(article: ArticleReading, m: DurationMention, spans: readonly TimeSpan[]): boolean {
  if (m.age || m.amounts.length !== 1 || !UNITS.has(m.amounts[0].unit)) return false;
  if (m.amounts[0].unit === 'hour' && m.amounts[0].n > MOST_HOURS) return false;
  // «العقد»: a contract, or an unnamed decade
  if (m.amounts[0].unit === 'decade' && m.last - m.first === 1) return false;
  const { scan } = article;
  if (ofAnotherTime(article, m, spans)) return false;
  // "five working days", "three days of each year", "every two days"
  for (let i = m.first; i < m.last; i++) if (scan.at(i, 'date-word')?.sense.value === 'business') return false;
  if (scan.value(m.last, 'recurrence') !== undefined || scan.value(m.last + 1, 'recurrence') !== undefined) return false;
  // "the first eight years of his career": the beginning of something longer
  if (scan.is(m.last, 'of') && scan.matches(m.first - 1).some(w => w.sense.table === 'ordinal' || w.sense.table === 'ordinal-last'))
    return false;
  const hyphen = scan.is(m.last - 2, '-') || (scan.is(m.last, '-') && scan.at(m.last + 1, 'length-cue') !== undefined);
  if (hyphen) return true;
  for (let i = m.first - 1; i >= Math.max(0, m.first - 5); i--) {
    const cue = scan.at(i, 'length-cue');
    if (cue && cue.end <= m.first && m.first - cue.end <= 2) return true;
  }
  // "a residency of six weeks, from January 20": the range stands right behind; "on three days from 1 to 9 May" are some of them
  const follows = spans.some(r => r.first >= m.last && r.first - m.last <= BESIDE && r.told === undefined);
  if (follows && !scan.matches(m.first - 1).some(w => w.sense.table === 'date-word' && w.sense.value === 'on')) return true;
  return scan.at(m.first, 'length-cue') !== undefined;
}

/** Tokens between a length and the date that says when it was. */
const DATED = 4;

/** Whether a date right behind a length says that it was in another year than the spans of the article: "a 16-day walkout in 2018". */
function ofAnotherTime(article: ArticleReading, m: DurationMention, spans: readonly TimeSpan[]): boolean {
  const date = article.mentions.find(
    (d): d is DateMention =>
      d.temporal === true && d.kind === 'date' && d.days !== undefined && d.first >= m.last && d.first - m.last <= DATED,
  );
  if (!date || sentenceAt(article, date.start) !== sentenceAt(article, m.start)) return false;
  if (spans.some(s => s.sites.some(x => x.start <= date.start && date.end <= x.end))) return false;
  return spans.every(s => s.minutes !== undefined || s.days.to < date.days!.from || s.days.from > date.days!.to);
}

/** Whether the sentence of a span counts working days only. */
export function workingDays(article: ArticleReading, span: { start: number }): boolean {
  const { scan, text } = article;
  const sentence = text.sentences[sentenceAt(article, span.start)];
  for (let i = tokenAt(scan.tokens, sentence.start); i < scan.tokens.count && scan.tokens.start[i] < sentence.end; i++)
    if (
      scan.matches(i).some(m => m.sense.table === 'date-word' && m.sense.value === 'business') &&
      scan.at(article.language === 'ar' ? i - 1 : i + 1, 'period')
    )
      return true;
  return false;
}
