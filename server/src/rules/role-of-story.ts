import { around } from '../claims/occasion.ts';
import { likeness, topicsOf } from '../claims/topics.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Glance } from '../corpus/finding.ts';
import { akin } from './akin.ts';
import { daysBetween } from './alike.ts';
import { kindsAgree } from './institutions.ts';
import { holdingsOf, type Holding } from './office-holders.ts';
import { HEADS } from './office-kinds.ts';
import { changes, names, shareWord } from './role-pairs.ts';

/**
 * Offices whose body at least one of two reports does not say ("chief executive Joseph Mutai", "the service's director"): where both tell
 * of one story, each of one holder, and the two holders say or do the same, it is one office.
 */

/** Offices that a body has one of, or that one story has one of. */
const ONE_OF = new Set([
  'chief-executive',
  'managing-director',
  'executive-director',
  'director-general',
  'director',
  'chair',
  'chairman',
  'president',
  'rector',
  'dean',
  'head-teacher',
  'curator',
  'conductor',
  'coach',
  'minister',
]);
/** Days between two such reports. */
const SOON = 21;
/** What the sentences about the two holders, and those around them, must share; and where an office is of many bodies. */
const ALIKE = 2.2,
  OF_MANY = 0.8;
/** What the two sentences themselves must share of an office that a story may have several of. */
const SAYING = 0.9;
/** Offices that a story may name several of, each of another body. */
const MANY = new Set(['director', 'chair', 'chairman', 'president', 'minister']);

/** An office as far as two of them are compared before their sentences are. */
type Spot = Pick<Holding, 'office' | 'name' | 'portfolio' | 'verbal'> & { bare: boolean };

export const glance: Glance<readonly Spot[]> = {
  of: article =>
    soleHoldings(article).map(h => ({ office: h.office, name: h.name, portfolio: h.portfolio, verbal: h.verbal, bare: isBare(h) })),
  mayDiffer: (a, b) => a.some(x => b.some(y => mayBeOne(x, y))),
};

/** The two holders that two articles give one office, where at least one does not say whose office it is. */
export function twoOfStory(a: ArticleReading, b: ArticleReading): readonly [Holding, Holding] | undefined {
  const left = soleHoldings(a),
    right = soleHoldings(b);
  if (left.length === 0 || right.length === 0 || daysBetween(a, b) > SOON) return undefined;
  let best: { x: Holding; y: Holding; score: number } | undefined;
  for (const x of left)
    for (const y of right) {
      if (!mayBeOne({ ...x, bare: isBare(x) }, { ...y, bare: isBare(y) })) continue;
      if (x.town !== undefined && y.town !== undefined && x.town !== y.town) continue;
      if (x.institution && y.institution && !kindsAgree(x.institution.kinds, y.institution.kinds)) continue;
      if (names(a, y.name) || names(b, x.name) || shareWord(x.name, y.name)) continue;
      const isOfMany = MANY.has(x.office) || MANY.has(y.office);
      const but = new Set([`h:${x.office}`, `h:${y.office}`]);
      // two directors of two films at one festival: what they say is not the same
      if (isOfMany && likeness(topicsOf(a, x.sentence), topicsOf(b, y.sentence), but) < SAYING) continue;
      const score = likeness(around(a, x.sentence), around(b, y.sentence), but) - (isOfMany ? OF_MANY : 0);
      if (score >= ALIKE && (!best || score > best.score)) best = { x, y, score };
    }
  if (!best || !akin(a, b) || !shareTelling(a, b)) return undefined;
  const { x, y } = best;
  return changes({ article: a, data: x }) || changes({ article: b, data: y }) ? undefined : [x, y];
}

/** Kinds of topic that two stories of one kind do not share by chance: people, bodies, amounts, names of no table. */
const TELLING = 'pofc';

/** Whether two articles share an amount or the name of somebody or something: two factories burn in one week. */
function shareTelling(a: ArticleReading, b: ArticleReading): boolean {
  const all = (article: ArticleReading): Set<string> => {
    const out = new Set<string>();
    article.text.sentences.forEach((_, n) => {
      for (const f of topicsOf(article, n).keys()) if (TELLING.includes(f[0])) out.add(f);
    });
    return out;
  };
  const other = all(b);
  return [...all(a)].some(f => other.has(f));
}

function mayBeOne(x: Spot, y: Spot): boolean {
  if (!x.bare && !y.bare) return false;
  if (x.portfolio !== y.portfolio) return false;
  // a minister whose portfolio or country is told is known by them
  if (x.office === 'minister' && (x.portfolio !== '' || !x.bare || !y.bare)) return false;
  return x.office === y.office || ((x.verbal === true || y.verbal === true) && HEADS.has(x.office) && HEADS.has(y.office));
}

/** Whether an article does not say whose office it is. */
function isBare(h: Holding): boolean {
  return h.body === undefined && h.institution === undefined && h.of === undefined && h.town === undefined;
}

const cache = new WeakMap<ArticleReading, readonly Holding[]>();

/** The offices that an article gives one holder, each once. */
function soleHoldings(article: ArticleReading): readonly Holding[] {
  let known = cache.get(article);
  if (known) return known;
  const all = holdingsOf(article).filter(h => ONE_OF.has(h.office));
  const out = new Map<string, Holding | undefined>();
  for (const h of all) {
    if (h.modifiers.length > 0) continue;
    const key = `${h.office}|${h.portfolio}`;
    const other = out.get(key);
    // two of one office are of two bodies
    if (other && other.name !== h.name && !shareWord(other.name, h.name)) out.set(key, undefined);
    else if (!out.has(key) || (other && isBare(other) && !isBare(h))) out.set(key, h);
  }
  known = [...out.values()].filter((h): h is Holding => h !== undefined && h.name.split(/\s+/).length > 1);
  cache.set(article, known);
  return known;
}
