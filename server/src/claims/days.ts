import type { ArticleMentions } from '../mentions/article.ts';
import type { DateMention } from '../mentions/mention.ts';
import { dateOf, dayNumber, daysInMonth, weekdayOf, type DayInterval } from '../values/days.ts';
import { contextOf, sentenceAt } from './context.ts';
import { eventStatements, isAftermath, type EventStatement } from './events.ts';
import { daysOf, type Told } from './occasion.ts';

/** A day that a sentence gives what it tells. */
export interface DayTold extends Told {
  date: DateMention;
  /** Days that it may be; several where a weekday's direction, or a year, is not beyond doubt. */
  days: readonly DayInterval[];
  /** It is given by its number in the month. */
  explicit: boolean;
  /** It is given by two words that agree with the day of the article ("today, Sunday"). */
  agreed: boolean;
  /** It is the last day of something, or the first. */
  edge?: 'start' | 'end';
  /** It was still to come when the article was written. */
  coming: boolean;
  /** Parts of the day that are told beside it: a night is of two days. */
  night: ReadonlySet<string>;
  /** Of a journey, where it leads. */
  place?: string;
  /** Kinds of event that are named right before it too ("the session for the verdict on 18 October"). */
  chain: readonly string[];
}

/** Tokens before a day in which a word of an end stands, and a verb of saying, whose day it is then; tokens around it that tell of night. */
const REACH = 12,
  SAYING = 4,
  BESIDE = 4;
/** Kinds of event that say which end of something their day is. */
const EDGES: Record<string, 'start' | 'end'> = { opening: 'start', launch: 'start', closing: 'end', landing: 'end' };
/** What a session of one day is, besides a session; value of the `event` table. */
export const SITTING = 'sitting';
/** Tokens before a day in which the events stand that it is of. */
const CHAIN = 5;
/** What there is on every day of trading. */
const OF_TRADE = new Set(['closing', 'opening', 'session']);
const TRAVELS = new Set(['visit', 'departure', 'flight', 'voyage']);

const cache = new WeakMap<ArticleMentions, readonly DayTold[]>();

/** The days that an article gives to what it tells; its own date, and the days on which somebody said something, left out. */
export function daysTold(article: ArticleMentions): readonly DayTold[] {
  let known = cache.get(article);
  if (!known)
    cache.set(article, (known = article.mentions.flatMap(m => (m.temporal === true && m.kind === 'date' ? read(article, m) : []))));
  return known;
}

function read(article: ArticleMentions, m: DateMention): DayTold[] {
  const { published, scan } = article;
  if (published?.start !== undefined && m.start < (published.end ?? 0) && m.end > published.start) return [];
  // "now" is when it is told
  if (m.written.calendar || m.timex.endsWith('_REF')) return [];
  const explicit = m.written.day !== undefined;
  const days = daysOf(article, m).length > 0 ? daysOf(article, m) : inYears(article, m);
  if (days.length === 0 || days.some(d => d.to - d.from > 1)) return [];
  const sentence = sentenceAt(article, m.start);
  // the sentence that tells what is of that day
  let told = sentence;
  if (sentence < 0 || article.text.blocks[article.text.sentences[sentence].block]?.kind === 'residue') return [];
  if (isLimit(article, m)) return [];
  if (isOfDateline(article, m, contextOf(article, sentence).first)) return [];
  let events = eventStatements(article).filter(e => e.sentence === sentence);
  if (explicit && events.length === 0) {
    const next = sceneOf(article, sentence);
    events = eventStatements(article).filter(e => e.sentence === next);
    if (events.length > 0) told = next;
  }
  const own = events.filter(e => e.date === m);
  if (!explicit && own.length === 0) return [];
  if (own.every(e => OF_TRADE.has(e.type)) && isOfMarket(article, sentence)) return [];
  // "an attempt on 5 March was broken off before the launch": the day is of something else
  const ofDay =
    own.length > 0
      ? own
      : events.filter(e => told !== sentence || !isAftermath(article, Math.min(m.last, e.token), Math.max(m.first, e.token)));
  const types = ofDay.flatMap(e => [e.type, ...(isSitting(article, e) ? [SITTING] : [])]);
  const nearest = own.length > 0 ? Math.min(...own.map(e => Math.abs(e.token - m.first))) : Infinity;
  let edge: DayTold['edge'];
  const night: Set<string> = new Set();
  for (let i = m.first - BESIDE; i < m.last + BESIDE; i++) night.add(scan.value(i, 'daypart') ?? '');
  for (let i = m.first - 1; i >= Math.max(0, m.first - REACH); i--) {
    if (scan.tokens.start[i] < article.text.sentences[sentence].start) break;
    // "in Port Said on 25 October" says nothing
    if (m.first - i <= SAYING && m.first - i < nearest && scan.at(i, 'speech') && !isNamed(article, i)) return [];
    const word = scan.at(i, 'edge');
    if (word && (!word.sense.value.endsWith('-here') || m.first - word.end <= 1))
      edge ??= word.sense.value.replace('-here', '') as DayTold['edge'];
  }
  edge ??= types.map(t => EDGES[t]).find(Boolean);
  const place = own.find(e => TRAVELS.has(e.type))?.place?.places?.[0];
  const chain = events.filter(e => e.token < m.first && m.first - e.token <= CHAIN).map(e => e.type);
  const coming = published !== undefined && days.every(d => d.from > published.days.to);
  return [
    {
      sentence: told,
      types,
      date: m,
      days: edge === 'start' ? lasting(article, sentence, days) : days,
      explicit,
      agreed: isToday(article, m),
      edge,
      coming,
      night,
      place,
      chain,
    },
  ];
}

/** Tokens before the day of a dateline, and behind it, where its agency and its dash stand. */
const TOWN = 4,
  AGENCY = 5;

/** «عمان 27 شباط (الوكالة) –»: the day of writing, without its year, where another line says when that was. */
function isOfDateline({ scan, published }: ArticleMentions, m: DateMention, first: number): boolean {
  if (!published || m.first - first > TOWN || !m.days || m.days.from > published.days.to || m.days.to < published.days.from) return false;
  for (let i = m.last; i <= m.last + AGENCY; i++) if (/^[-–—]$/.test(scan.word(i))) return true;
  return false;
}

/** "By Monday evening the fire had burned": up to a day, which is none of its own. */
function isLimit({ scan }: ArticleMentions, { first, written }: DateMention): boolean {
  return (
    written.day === undefined &&
    scan.matches(first - 1).some(m => m.sense.table === 'range-word' && m.sense.value === 'until' && m.end === first)
  );
}

/** Whether a sentence tells of what is traded every day. */
export function isOfMarket(article: ArticleMentions, sentence: number): boolean {
  const { first, last } = contextOf(article, sentence);
  for (let i = first; i < last; i++) if (article.scan.begins(i, 'market') && article.scan.at(i, 'market')) return true;
  return false;
}

/** Whether the word of a session means one of a day («جلسة», "sitting"). */
function isSitting({ scan }: ArticleMentions, { token, type }: EventStatement): boolean {
  return type === 'session' && scan.matches(token).some(m => m.sense.table === 'event' && m.sense.value === SITTING);
}

/** The sentence behind one that only sets the scene of a day ("on the evening of the ninth she came close"): of its paragraph, without a day. */
function sceneOf(article: ArticleMentions, sentence: number): number {
  const { sentences } = article.text;
  const next = sentences[sentence + 1];
  if (!next || next.block !== sentences[sentence].block) return sentence;
  const dated = article.mentions.some(m => m.temporal === true && m.kind !== 'duration' && m.start >= next.start && m.end <= next.end);
  return dated ? sentence : sentence + 1;
}

/** Whether a name covers a token. */
function isNamed(article: ArticleMentions, i: number): boolean {
  return article.mentions.some(m => m.temporal === undefined && m.first <= i && i < m.last);
}

/** «اليوم الأحد», "yesterday, Saturday", in an article whose own day is known and agrees. */
function isToday({ published }: ArticleMentions, m: DateMention): boolean {
  const { offset, weekday } = m.written;
  if (offset === undefined || weekday === undefined || !published || published.days.from !== published.days.to) return false;
  return weekdayOf(published.days.from + offset) === weekday;
}

/** Days on which something goes on that begins on one of some days, where its sentence or the next says how long it lasts. */
function lasting(article: ArticleMentions, sentence: number, days: readonly DayInterval[]): readonly DayInterval[] {
  for (const m of article.mentions) {
    if (m.kind !== 'duration' || m.age || m.amounts.length !== 1 || m.amounts[0].unit !== 'day') continue;
    const at = sentenceAt(article, m.start);
    if (at === sentence || at === sentence + 1) return days.map(d => ({ from: d.from, to: d.to + m.amounts[0].n - 1 }));
  }
  return days;
}

/** A day and month whose year is open, in each year in which the article may have been written, and in those beside it. */
function inYears(article: ArticleMentions, m: DateMention): DayInterval[] {
  const written = article.published?.days;
  const { day, month, year } = m.written;
  if (day === undefined || month === undefined || year !== undefined) return [];
  if (!written || written.to - written.from > 366) return [];
  const y = dateOf(written.from).year;
  return [y - 1, y, y + 1]
    .filter(n => day <= daysInMonth(n, month))
    .map(n => ({ from: dayNumber(n, month, day), to: dayNumber(n, month, day) }));
}
