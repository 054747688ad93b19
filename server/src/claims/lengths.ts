import type { DurationMention, FigureMention } from '../mentions/mention.ts';
import { allowed } from '../values/numbers.ts';

const MINUTES: Record<string, number> = { minute: 1, hour: 60, day: 1440, week: 10080 };
const MONTHS: Record<string, number> = { month: 1, year: 12 };

/**
 * A length of time or an age as a figure, in minutes or in months; it may be rounded to its last unit. Undefined for seconds and for what
 * mixes the two, as no month has a number of minutes.
 */
export function lengthAsFigure(m: DurationMention): FigureMention | undefined {
  const sizes = [MINUTES, MONTHS].find(table => m.amounts.every(a => table[a.unit] !== undefined));
  if (!sizes || m.amounts.length === 0) return undefined;
  const amount = m.amounts.reduce((sum, a) => sum + a.n * sizes[a.unit], 0);
  const step = Math.min(...m.amounts.map(a => sizes[a.unit]));
  const { start, end, first, last, comparator } = m;
  return {
    kind: 'quantity',
    temporal: false,
    start,
    end,
    first,
    last,
    amount,
    unit: sizes === MINUTES ? 'minute' : 'month',
    comparator,
    set: allowed(amount, step, comparator),
    numberStart: start,
    numberEnd: end,
  };
}
