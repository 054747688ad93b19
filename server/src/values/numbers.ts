/**
 * Sets of numbers: what a statement of a figure allows. "More than 120" is (120, inf); "about 200" is what rounds to it; a figure
 * whose reading is in doubt (363.378) is the union of its readings.
 */

/** An interval of numbers; `lowOpen`/`highOpen` exclude the bound. */
export interface NumberInterval {
  low: number;
  high: number;
  lowOpen?: boolean;
  highOpen?: boolean;
}
/** A union of intervals, in no order; empty means nothing is known and meets everything. */
export type NumberSet = readonly NumberInterval[];

const SHOWN = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A number as messages show it, with commas and six decimals at most. One formatter: making it takes longer than all that it formats. */
export function shownNumber(n: number): string {
  return SHOWN.format(n);
}

/** Comparators of contract.md. */
export type Comparator = '=' | '~' | '>' | '>=' | '<' | '<=';

/** How far "about" reaches where the number's own rounding says less: a twentieth. */
const ABOUT = 0.05;
/** How far "nearly" and "just over" reach: a tenth. */
const NEAR = 0.1;

/**
 * The set of values that a number as written allows.
 *
 * - `=`: a count in digits is exact; a number with decimals or scale words is what rounds to it at its last written digit.
 * - `~`: a twentieth around, or the rounding, whichever is wider; of a whole number below ten, half a unit.
 * - `>`, `<` and the like: everything beyond; with `near` no further than a tenth.
 * @param amount  the number, already multiplied out
 * @param step    the unit of its last written digit (2.5 million: 100,000), at least 0
 * @param comparator  the hedge before it
 * @param near    whether the hedge keeps the value close ("nearly", "just over")
 */
export function allowed(amount: number, step: number, comparator: Comparator = '=', near = false): NumberSet {
  const half = step > 1 || !Number.isInteger(amount) ? step / 2 : 0;
  const reach = Math.max(Math.abs(amount) * NEAR, half);
  switch (comparator) {
    case '>':
      return [{ low: amount, high: near ? amount + reach : Infinity, lowOpen: true }];
    case '>=':
      return [{ low: amount, high: Infinity }];
    case '<':
      return [{ low: near ? amount - reach : -Infinity, high: amount, highOpen: true }];
    case '<=':
      return [{ low: -Infinity, high: amount }];
    case '~': {
      const small = Number.isInteger(amount) && Math.abs(amount) < 10 ? 0.5 : 0;
      const slack = Math.max(half, small, near ? reach : Math.abs(amount) * ABOUT);
      return [{ low: amount - slack, high: amount + slack }];
    }
    default:
      return [{ low: amount - half, high: amount + half }];
  }
}

/** Bounds that touch meet, open ones too: papers write "more than 3,000" and "3,000" of the same people. */
function meet(a: NumberInterval, b: NumberInterval): boolean {
  const low = Math.max(a.low, b.low),
    high = Math.min(a.high, b.high);
  // rounding leaves floats a hair apart: a relative tolerance of 1e-9 keeps touching bounds together
  return low - high <= 1e-9 * Math.max(1, Math.abs(low));
}

/** Whether no number is in both; sets of which nothing is known are never disjoint. */
export function disjointNumbers(a: NumberSet, b: NumberSet): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some(x => b.some(y => meet(x, y)));
}

/** Whether one of two amounts is whole and what the other, which is not, rounds to: 16.2 and 16 metres, 12.4 and 12 per cent. */
export function roundsToWhole(a: number, b: number): boolean {
  return Number.isInteger(a) !== Number.isInteger(b) && Math.abs(a - b) <= 0.5;
}

/** Sum of two sets, interval by interval. */
export function addNumbers(a: NumberSet, b: NumberSet): NumberSet {
  return a.flatMap(x =>
    b.map(y => ({
      low: x.low + y.low,
      high: x.high + y.high,
      lowOpen: x.lowOpen || y.lowOpen,
      highOpen: x.highOpen || y.highOpen,
    })),
  );
}

/** The set times a factor other than 0; a negative one turns the bounds round. */
export function scaleNumbers(a: NumberSet, factor: number): NumberSet {
  return a.map(x =>
    factor > 0
      ? { ...x, low: x.low * factor, high: x.high * factor }
      : { low: x.high * factor, high: x.low * factor, lowOpen: x.highOpen, highOpen: x.lowOpen },
  );
}

/** The set with every bound moved outwards by a share of itself (0.01: one per cent). */
export function widenNumbers(a: NumberSet, share: number): NumberSet {
  return a.map(x => ({ ...x, low: x.low - Math.abs(x.low) * share, high: x.high + Math.abs(x.high) * share }));
}
