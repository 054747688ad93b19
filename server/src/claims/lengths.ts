import type { DurationMention, FigureMention } from '../mentions/mention.ts';
import { allowed } from '../values/numbers.ts';

const MINUTES: Record<string, number> = { minute: 1, hour: 60, day: 1440, week: 10080 };
/** Units of time in months. */
export const MONTHS: Record<string, number> = { month: 1, year: 12 };

/** Years alone. */
export const YEARS: Record<string, number> = { year: 1 };

/**
 * A length of time or an age as a figure, in minutes or in months; it may be rounded to its last unit. Undefined for seconds and for what
 * mixes the two, as no month has a number of minutes.
 */
export function lengthAsFigure(m: DurationMention): FigureMention | undefined {
  const unit = [MINUTES, MONTHS].find(table => m.amounts.every(a => table[a.unit] !== undefined));
  return unit && lengthIn(m, unit, Math.min(...m.amounts.map(a => unit[a.unit])));
}

/**
 * A length of time as a figure, in minutes, months or years.
 * @param sizes of its units, in minutes, {@link MONTHS} or {@link YEARS}
 * @param step to what it may be rounded
 * @returns undefined where a unit has no size, or nothing is told
 */
export function lengthIn(
  m: Pick<DurationMention, 'start' | 'end' | 'first' | 'last' | 'amounts' | 'comparator'>,
  sizes: Record<string, number>,
  step: number,
): FigureMention | undefined {
  if (m.amounts.length === 0 || m.amounts.some(a => sizes[a.unit] === undefined)) return undefined;
  const amount = m.amounts.reduce((sum, a) => sum + a.n * sizes[a.unit], 0);
  const { start, end, first, last, comparator } = m;
  return {
    kind: 'quantity',
    temporal: false,
    start,
    end,
    first,
    last,
    amount,
    unit: sizes === MONTHS ? 'month' : sizes === YEARS ? 'year' : 'minute',
    comparator,
    set: allowed(amount, step, comparator),
    numberStart: start,
    numberEnd: end,
  };
}
