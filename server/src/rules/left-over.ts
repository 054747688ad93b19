/** Which figures of two articles are left to be compared, once those that both give are paired off. */
import { disjointNumbers, roundsToWhole } from '../values/numbers.ts';
import { mayBeOne, otherPeriod, type Figure } from './same-quantity.ts';
import { isScaled, likeSize } from './slips.ts';

/** A bare number from this on can be of the unit that the sentence before named. */
const BARE = 1000;

/** Figures of two articles that may be of one quantity, of which not both articles have both, as far as the figures themselves tell. */
export function differing<T extends Figure>(a: readonly T[], b: readonly T[]): { x: T; y: T }[] {
  const left = new Set(leftOver(a, b)),
    right = new Set(leftOver(b, a));
  const isHope = (f: T): boolean => f.mood !== 'fact' && !f.aside && !f.headline && isCount(f);
  const out: { x: T; y: T }[] = [];
  for (const x of new Set([...left, ...a.filter(isHope)]))
    for (const y of new Set([...right, ...b.filter(isHope)])) {
      // a hope that both articles give is still one beside a result that only one of them gives
      if (!(left.has(x) && right.has(y)) && (isHope(x) === isHope(y) || !(left.has(x) || right.has(y)))) continue;
      if (mayBeOne(x, y) && (x.mood !== y.mood || !otherPeriod(x, y))) out.push({ x, y });
    }
  return out;
}

/** Figures of `own` that `other` does not have, whatever it says they count. */
export function leftOver<T extends Figure>(own: readonly T[], other: readonly T[]): T[] {
  return own.filter(
    f =>
      !f.aside &&
      isCount(f) &&
      // what the headline and the body both say is marked in the body
      !(f.headline && own.some(o => !o.headline && o.unit === f.unit && !disjointNumbers(o.mention.set, f.mention.set))) &&
      !other.some(
        o =>
          // "fewer than 700" holds every small number, whatever it counts
          (o.unit === f.unit || (o.unit === '#' && o.noun === undefined && o.mention.amount >= BARE)) &&
          likeSize(o, f) &&
          !((isOpen(o) || isOpen(f)) && (otherNoun(o, f) || !nearBound(o, f))) &&
          (!disjointNumbers(o.mention.set, f.mention.set) || (f.unit !== '#' && roundsToWhole(o.mention.amount, f.mention.amount))) &&
          !isScaled(o, f) &&
          (o.mention.amount === f.mention.amount || (o.mood === f.mood && !otherPeriod(o, f))),
      ),
  );
}

/** Whether a figure has no bound on one side: "more than 2,000 people" holds every number of whatever else. */
function isOpen({ mention }: Figure): boolean {
  return mention.set.some(s => s.high === Infinity || s.low === -Infinity || s.low === 0);
}

function otherNoun(o: Figure, f: Figure): boolean {
  return o.noun !== undefined && f.noun !== undefined && o.noun !== f.noun;
}

/** Times a bound by which a figure that it holds may differ from it and be meant by it: "costs that reach 1.7 billion" are no loan of 640 million. */
const BOUND = 1.5;

function nearBound(o: Figure, f: Figure): boolean {
  return Math.max(o.mention.amount, f.mention.amount) <= BOUND * Math.min(o.mention.amount, f.mention.amount);
}

/** One and two are words of grammar as much as figures ("one of them", a dual). */
export function isCount(f: Figure): boolean {
  return f.unit !== '#' || f.mention.amount > 2;
}

/** How many pairs of two lists of figures are in one unit. */
export function comparable(left: readonly Figure[], right: readonly Figure[]): number {
  const units = new Map<string, number>();
  for (const { unit } of left) units.set(unit, (units.get(unit) ?? 0) + 1);
  return right.reduce((n, { unit }) => n + (units.get(unit) ?? 0), 0);
}
