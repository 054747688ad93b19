import type { ArticleMentions } from '../mentions/article.ts';
import { disjointDays, type DayInterval } from '../values/days.ts';
import { similarity } from './context.ts';
import type { EventStatement } from './events.ts';

/**
 * Kinds of event that the same people hold again and again, in other places and on other days: two of them are one only where two
 * people or bodies are named in both.
 */
const REPEATED = new Set(['visit', 'meeting', 'talks', 'summit', 'attack', 'arrest', 'session', 'protest', 'match', 'award', 'concert']);
/** Kinds of event that one occasion goes by: a signing is a ceremony, talks are a meeting. */
const FAMILIES: readonly (readonly string[])[] = [
  ['signing', 'ceremony', 'agreement', 'opening', 'launch'],
  ['meeting', 'talks', 'summit', 'conference', 'forum', 'session'],
  ['festival', 'fair', 'exhibition', 'opening', 'concert'],
  ['explosion', 'fire', 'crash', 'attack', 'collapse'],
  ['match', 'championship', 'race', 'final'],
  ['trial', 'verdict', 'hearing'],
];
/** Days between two reports of one occasion that give it no day. */
const NEAR = 10;
/** What sentences must share where their kinds of event are only of one family. */
const FAMILY_ALIKE = 3;
/** A date that leaves more days than this open is no day of an occasion. */
const OPEN = 62;
/** What sentences must share where nothing tells when they were written. */
const TIMELESS = 6;

/** Whether two statements of one article can be of one occasion as far as their parties go; an article has one summit. */
export function partiesMeet(x: EventStatement, y: EventStatement): boolean {
  return !REPEATED.has(x.type) || x.type === 'summit' || sharedParties(x, y) > 0;
}

/**
 * Whether two statements of one kind of event can be of one occasion: their times meet, and their parties do.
 * @param checkTime false where the days themselves are what is compared
 */
export function sameOccasion(a: ArticleMentions, x: EventStatement, b: ArticleMentions, y: EventStatement, checkTime = true): boolean {
  if (
    x.type !== y.type &&
    !(FAMILIES.some(f => f.includes(x.type) && f.includes(y.type)) && similarity(x.context, y.context) >= FAMILY_ALIKE)
  )
    return false;
  if (REPEATED.has(x.type) && sharedParties(x, y) < 2) return false;
  const p = writtenIn(a),
    q = writtenIn(b);
  if (!p || !q) return similarity(x.context, y.context) >= TIMELESS;
  const dx = day(x),
    dy = day(y);
  if (checkTime && dx && dy) return !disjointDays(dx, dy);
  return Math.max(p.from, q.from) - Math.min(p.to, q.to) <= NEAR;
}

/** When an article was written, where that is known to about a month. */
export function writtenIn(article: ArticleMentions): DayInterval | undefined {
  const days = article.published?.days;
  return days && days.to - days.from <= OPEN ? days : undefined;
}

function day(e: EventStatement): DayInterval | undefined {
  const days = e.date?.days;
  return days && days.to - days.from <= OPEN ? days : undefined;
}

function sharedParties(x: EventStatement, y: EventStatement): number {
  let n = 0;
  for (const f of x.context.features.keys())
    if ((f[0] === 'p' || f[0] === 'o' || (f[0] === 'l' && f.includes('/'))) && y.context.features.has(f)) n++;
  return n;
}
