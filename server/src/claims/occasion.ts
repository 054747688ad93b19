import type { ArticleMentions } from '../mentions/article.ts';
import type { DateMention } from '../mentions/mention.ts';
import { disjointDays, weekdayOf, type DayInterval } from '../values/days.ts';
import { contextOf, isHeadline } from './context.ts';
import type { EventStatement } from './events.ts';
import { kindsMeet, MANY, OF_A_PERSON, REPEATED } from './kinds.ts';
import { likeness, topicsOf, type Topics } from './topics.ts';

/**
 * Whether two sentences of two articles tell of one occasion: by what they speak of, by the kinds of event that they name, and by how
 * near the two articles are to being one story. A sum of evidence in the unit of a shared name.
 */

/** What an article tells of an occasion in one sentence, in so far as it is compared. */
export interface Told {
  sentence: number;
  /** Kinds of event that the compared value belongs to. */
  types: readonly string[];
  /** The day that the sentence gives the occasion, where it gives one. */
  date?: DateMention;
}

/** Days between two reports of one occasion at most. */
const NEAR = 45;
/** A date that leaves more days than this open is no day of an occasion. */
const OPEN = 62;
/** Days by which a report may be off and yet tell of the same day's occasion. */
const SLIP = 3;

/** What the two sentences themselves must share, or, where they name kinds of event that go together, they and those around them. */
const LEAST = 0.9,
  LEAST_AROUND = 1.5;
const TWO_WEEKS = 14;
const NO_KIND = -0.6;
const SAME_KIND = 0.6,
  SAME_FAMILY = 0.8,
  OTHER_KIND = -1.2,
  AGAIN = -1.8,
  AGAIN_SOON = -0.9;
/** Days between two reports within which the same people hardly meet twice. */
const SOON = 3;
const SAME_DAY = 1,
  SLIPPED = -1;
/** A story beyond doubt adds this much for each time that it passes the bar, up to `STORY_MOST`. */
const STORY = 0.8,
  STORY_MOST = 1.6;
const LEADS = 0.4;
/** Where nothing tells when they were written, two articles may be years apart. */
const TIMELESS = -2.5;
/** What the sentences before two sentences, and the headlines over them, share counts this much. */
const AROUND = 0.4;
/** Sentences from the top that are headline and lead. */
const LEAD = 4;

/** What tells one occasion from another of its kind: names, amounts, things; not countries, kinds, measures, offices, other words. */
const TELLING = new Set(['p', 'o', 'c', 'f', 'n', 'k']);
/** Those who are in every report of an attack or an accident. */
const EVERYWHERE: ReadonlySet<string> = new Set(['n:person', 'n:official', 'n:police', 'n:soldier', 'n:dead', 'n:injured', 'n:victim']);
const TOLD_APART = 1.1,
  TOLD_APART_ONCE = 0.6,
  COMPANY = 3;
/** What the leads of two articles, which say what all of them is about, must share besides. */
const TOLD_APART_AT_ALL = 0.7;
/** Amounts in common that make a vote or a match the same one. */
const FIGURES = 2;

/** Whether two statements can be of one among many: they share enough that is not shared by all of their kind. */
export function tellsApart(a: ArticleMentions, x: Told, b: ArticleMentions, y: Told, but: ReadonlySet<string>): boolean {
  const types = [...x.types, ...y.types];
  if (!types.some(t => MANY.has(t))) return true;
  const p = around(a, x.sentence),
    q = around(b, y.sentence);
  // people die every day: whose death or wedding it is must be said
  const common = x.types.filter(t => y.types.includes(t));
  const isPersonal = common.length > 0 ? common.every(t => OF_A_PERSON.has(t)) : types.some(t => OF_A_PERSON.has(t));
  if (isPersonal && ![...p.keys()].some(f => f[0] === 'p' && q.has(f))) return false;
  const least = types.some(t => REPEATED.has(t)) ? TOLD_APART : TOLD_APART_ONCE;
  if (telling(p, q, but) >= least) return true;
  // "the talks took place in": which they are, the lead has said
  return telling(withLead(a, p), withLead(b, q), but) >= least + TOLD_APART_AT_ALL;
}

/** How much of what tells one occasion from another two sentences share. */
function telling(p: Topics, q: Topics, but: ReadonlySet<string>): number {
  let sum = 0,
    countries = 0,
    words = 0;
  for (const [f, weight] of p) {
    if (!q.has(f) || but.has(f) || EVERYWHERE.has(f)) continue;
    if (TELLING.has(f[0]) || (f[0] === 'l' && /[/-]/.test(f))) sum += weight;
    else if (f[0] === 'w') words = Math.max(words, weight);
    else if (f[0] === 'l') countries++;
  }
  // "a paint factory": one word more tells one factory from another
  sum += words;
  // three countries are a company of their own
  if (countries >= COMPANY) sum += countries * (TOLD_APART / COMPANY);
  return sum;
}

/** The topics of a sentence and those of its article's first sentences. */
function withLead(article: ArticleMentions, topics: Topics): Topics {
  const out = new Map(topics);
  for (let n = 0; n < Math.min(LEAD, article.text.sentences.length); n++)
    for (const [f, weight] of topicsOf(article, n)) if (!out.has(f)) out.set(f, weight);
  return out;
}

/** How many amounts the surroundings of two statements share. */
function sharedFigures(a: ArticleMentions, x: Told, b: ArticleMentions, y: Told): number {
  const q = around(b, y.sentence);
  return [...around(a, x.sentence).keys()].filter(f => f[0] === 'f' && q.has(f)).length;
}

/** Comparisons beyond which chance alone finds likeness, and what each doubling of them asks for besides. */
const FEW = 6,
  PER_DOUBLING = 0.35;

/** What long articles must share beyond short ones: of many sentences, two are alike by chance. @param pairs sentences compared */
export function chance(pairs: number): number {
  return PER_DOUBLING * Math.max(0, Math.log2(pairs / FEW));
}

/** Whether two statements of one article can be of one occasion as far as their parties go; an article has one summit. */
export function partiesMeet(x: EventStatement, y: EventStatement): boolean {
  return !REPEATED.has(x.type) || x.type === 'summit' || sharedParties(x, y) > 0;
}

/**
 * How much speaks for two statements telling of one occasion; undefined where something speaks against it for sure.
 * @param story how many times the two articles pass the bar for one story
 * @param but features left out of account: the values that are compared
 * @param checkTime false where the days themselves are what is compared
 */
export function occasion(
  a: ArticleMentions,
  x: Told,
  b: ArticleMentions,
  y: Told,
  story: number,
  but: ReadonlySet<string>,
  checkTime = true,
): number | undefined {
  const p = writtenIn(a),
    q = writtenIn(b);
  if (p && q && Math.max(p.from, q.from) - Math.min(p.to, q.to) > NEAR) return undefined;
  const own = likeness(topicsOf(a, x.sentence), topicsOf(b, y.sentence), but);
  const wide = likeness(around(a, x.sentence), around(b, y.sentence), but);
  const kinds = kindsMeet(x.types, y.types);
  if (own < LEAST && (wide < LEAST_AROUND || (kinds !== 'same' && kinds !== 'family'))) return undefined;
  let score = own + AROUND * (wide - own);
  if (kinds === 'same') score += SAME_KIND;
  else if (kinds === 'family') score += SAME_FAMILY;
  else if (kinds === 'other') score += OTHER_KIND;
  else score += NO_KIND;
  const day = checkTime ? days(a, x, b, y) : undefined;
  if (day === 'apart') return undefined;
  if (day === 'same') score += SAME_DAY;
  else {
    if (day === 'slip') score += SLIPPED;
    const types = [...x.types, ...y.types];
    if (types.length > 0 && types.every(t => REPEATED.has(t)) && sharedFigures(a, x, b, y) < FIGURES) {
      if (!p || !q) return undefined;
      score += Math.max(p.from, q.from) - Math.min(p.to, q.to) <= SOON ? AGAIN_SOON : AGAIN;
    }
  }
  score += Math.max(-1, Math.min(STORY_MOST, (story - 1) * STORY));
  if (!p || !q) score += TIMELESS;
  if (x.sentence < LEAD && y.sentence < LEAD) score += LEADS;
  return score;
}

/** When an article was written, where that is known to about a month. */
export function writtenIn(article: Pick<ArticleMentions, 'published'>): DayInterval | undefined {
  const days = article.published?.days;
  return days && days.to - days.from <= OPEN ? days : undefined;
}

/**
 * The days that a date may mean. Of a weekday alone that is to come, also the one that has passed: a sentence of what will be can name
 * what was ("will be dredged under a contract signed on Sunday").
 */
export function daysOf(article: ArticleMentions, date: DateMention): readonly DayInterval[] {
  if (!date.days) return [];
  const { weekday, day, offset } = date.written;
  const { from, to } = date.days;
  if (weekday === undefined || day !== undefined || offset !== undefined) return [date.days];
  // "last Sunday" may be either of two
  if (to > from && to - from <= TWO_WEEKS)
    return Array.from({ length: to - from + 1 }, (_, n) => from + n)
      .filter(d => weekdayOf(d) === weekday)
      .map(d => ({ from: d, to: d }));
  const published = article.published?.days;
  return published && from > published.to ? [date.days, { from: from - 7, to: to - 7 }] : [date.days];
}

function days(a: ArticleMentions, x: Told, b: ArticleMentions, y: Told): 'same' | 'slip' | 'apart' | undefined {
  const p = x.date ? daysOf(a, x.date) : [],
    q = y.date ? daysOf(b, y.date) : [];
  const open = (d: readonly DayInterval[]): boolean => d.length === 0 || d[0].to - d[0].from > OPEN;
  if (open(p) || open(q)) return undefined;
  if (p.some(d => q.some(e => !disjointDays(d, e)))) return p[0].to - p[0].from <= 1 && q[0].to - q[0].from <= 1 ? 'same' : undefined;
  if (p.every(d => isNews(a, d)) && q.every(d => isNews(b, d)) && writtenIn(a)!.from !== writtenIn(b)!.from) return 'apart';
  return p.some(d => q.some(e => Math.max(d.from, e.from) - Math.min(d.to, e.to) <= SLIP)) ? 'slip' : 'apart';
}

/** Whether a day is that of the article, or the one before: of two articles of two days, each tells its own news. */
function isNews(article: ArticleMentions, day: DayInterval): boolean {
  const own = writtenIn(article);
  return own !== undefined && own.from === own.to && day.from === day.to && own.from - day.from >= 0 && own.from - day.from <= 1;
}

const widened = new WeakMap<ArticleMentions, (Topics | undefined)[]>();

/** The topics of a sentence, of the one before it, and of the headline. */
export function around(article: ArticleMentions, n: number): Topics {
  let all = widened.get(article);
  if (!all) widened.set(article, (all = []));
  if (all[n]) return all[n];
  const out = new Map(topicsOf(article, n));
  for (const k of [n - 1, 0])
    if (k >= 0 && k !== n && (k > 0 || isHeadline(article, k)))
      for (const [f, weight] of topicsOf(article, k)) if (!out.has(f)) out.set(f, weight);
  return (all[n] = out);
}

function sharedParties(x: EventStatement, y: EventStatement): number {
  let n = 0;
  for (const f of x.context.features.keys())
    if ((f[0] === 'p' || f[0] === 'o' || (f[0] === 'l' && f.includes('/'))) && y.context.features.has(f)) n++;
  return n;
}

/** Tokens behind "instead of" in which the day or the place stands that was given up. */
const BEHIND = 3;

/** Words of moving an event ("postponed", "instead of"), or of a correction, in a sentence or beside it. */
export function tellsOfMoving(article: ArticleMentions, sentence: number): boolean {
  const { scan, text } = article;
  for (let n = Math.max(0, sentence - 1); n <= Math.min(text.sentences.length - 1, sentence + 1); n++) {
    const { first, last, mentions } = contextOf(article, n);
    for (let i = first; i < last; i++) {
      const word = scan.at(i, 'postponed');
      if (word?.sense.value === 'sentence') return true;
      if (word && mentions.some(m => (m.kind === 'place' || m.kind === 'date') && m.first >= word.end && m.first - word.end <= BEHIND))
        return true;
    }
  }
  return false;
}
