/**
 * Sets of numbers: what a statement of a figure allows. "More than 120" is (120, inf); "about 200" is what rounds to it; a figure
 * whose reading is in doubt (363.378) is the union of its readings.
 */

/** An interval of numbers; `lowOpen`/`highOpen` exclude the bound. */
export interface NumberInterval { low: number; high: number; lowOpen?: boolean; highOpen?: boolean }
/** A union of intervals, in no order; empty means nothing is known and meets everything. */
export type NumberSet = readonly NumberInterval[];

/** Comparators of contract.md. */
export type Comparator = '=' | '~' | '>' | '>=' | '<' | '<=';

/** How far "about" reaches when the number itself is not round: a twentieth. */
const ABOUT = 0.05;

/**
 * The set of values that a number as written allows.
 * @param amount  the number, already multiplied out
 * @param step    the unit of its last written significant digit (2.5 million: 100,000), at least 0
 * @param comparator  the hedge before it
 */
export function allowed(amount: number, step: number, comparator: Comparator = '='): NumberSet {
  switch (comparator) {
    case '>': return [{ low: amount, high: Infinity, lowOpen: true }];
    case '>=': return [{ low: amount, high: Infinity }];
    case '<': return [{ low: -Infinity, high: amount, highOpen: true }];
    case '<=': return [{ low: -Infinity, high: amount }];
    case '~': {
      const slack = Math.max(step, Math.abs(amount) * ABOUT);
      return [{ low: amount - slack, high: amount + slack }];
    }
    default: {
      // a count is exact; a figure given with scale words or decimals is rounded to its last written digit
      const half = step > 1 || !Number.isInteger(amount) ? step / 2 : 0;
      return [{ low: amount - half, high: amount + half }];
    }
  }
}

function meet(a: NumberInterval, b: NumberInterval): boolean {
  const low = Math.max(a.low, b.low), high = Math.min(a.high, b.high);
  if (low < high) return true;
  // rounding leaves floats a hair apart: a relative tolerance of 1e-9 keeps touching bounds together
  if (low - high > 1e-9 * Math.max(1, Math.abs(low))) return false;
  const open = (low === a.low && a.lowOpen) || (low === b.low && b.lowOpen) || (high === a.high && a.highOpen) || (high === b.high && b.highOpen);
  return !open;
}

/** Whether no number is in both; sets of which nothing is known are never disjoint. */
export function disjointNumbers(a: NumberSet, b: NumberSet): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some(x => b.some(y => meet(x, y)));
}

/** Sum of two sets, interval by interval. */
export function addNumbers(a: NumberSet, b: NumberSet): NumberSet {
  return a.flatMap(x => b.map(y => ({
    low: x.low + y.low, high: x.high + y.high, lowOpen: x.lowOpen || y.lowOpen, highOpen: x.highOpen || y.highOpen,
  })));
}

/** The set times a positive factor. */
export function scaleNumbers(a: NumberSet, factor: number): NumberSet {
  return a.map(x => ({ ...x, low: x.low * factor, high: x.high * factor }));
}
