import { dateOf, dayNumber, isoDate, weekdayOf, type DayInterval } from '../../values/days.ts';
import type { DateStep } from '../mention.ts';
import type { TimeForm } from './forms.ts';
import { pad } from './timex.ts';

export const DAY = 86_400;

/** What is known of the time from which a text speaks. */
export interface Context {
  /** The days that the article can be of. */
  published?: DayInterval;
  /** Seconds into that day, where known. */
  seconds?: number;
  /** Where the sentence's verbs point. */
  direction?: 'past' | 'future';
  /** The expression stands for itself, as in a calendar: what is open lies ahead. */
  alone?: boolean;
  /** The day last spoken of. */
  textDay?: number;
  /** Weekday of the article's day, where the day is not known. */
  weekday?: number;
}

/** A resolved time: its TIMEX3 value and the time that it covers. */
export interface Value {
  timex: string;
  /** Seconds since 1970; `to` is excluded. Missing where the words and the context leave it open. */
  from?: number;
  to?: number;
  /** Days that it surely lies in, where wider than `from` to `to`. */
  days?: DayInterval;
  steps: DateStep[];
  /** Covers less than a day. */
  fine?: boolean;
  /** A time of day without a date. */
  clock?: boolean;
}

/** Resolves a form within another. */
export type Resolve = (form: TimeForm, c: Context) => Value;

/** The day of the article, where it is known to the day. */
export function ref(c: Context): number | undefined {
  return c.published && c.published.from === c.published.to ? c.published.from : undefined;
}

/** The year of the article, where its days lie in one. */
export function refYear(c: Context): number | undefined {
  if (!c.published || !Number.isFinite(c.published.from) || !Number.isFinite(c.published.to)) return undefined;
  const a = dateOf(c.published.from).year;
  return dateOf(c.published.to).year === a ? a : undefined;
}

export function refMonth(c: Context): { year: number; month: number } | undefined {
  if (refYear(c) === undefined) return undefined;
  const a = dateOf(c.published!.from),
    b = dateOf(c.published!.to);
  return a.month === b.month ? a : undefined;
}

export function span(fromDay: number, toDay: number): { from: number; to: number } {
  return { from: fromDay * DAY, to: toDay * DAY };
}

export function ofInterval(i: DayInterval): { from: number; to: number } {
  return span(i.from, i.to + 1);
}

export function years(from: number, to: number): { from: number; to: number } {
  return span(dayNumber(from, 1, 1), dayNumber(to, 1, 1));
}

export function day(n: number, steps: DateStep[]): Value {
  return { timex: isoDate(n), ...span(n, n + 1), steps };
}

export function step(key: string, c: Context, values: Record<string, string> = {}): DateStep[] {
  const p = c.published;
  const bound = (d: number): string => (Number.isFinite(d) ? isoDate(d) : '…');
  return [
    {
      key: `date.${key}`,
      values: { published: p ? (p.from === p.to ? bound(p.from) : `${bound(p.from)}/${bound(p.to)}`) : '', ...values },
    },
  ];
}

export function monthAfter(year: number, month: number, by: number): { year: number; month: number } {
  const n = year * 12 + month - 1 + by;
  return { year: Math.floor(n / 12), month: (((n % 12) + 12) % 12) + 1 };
}

/** The Monday of a day's week. */
export const monday = (d: number): number => d - weekdayOf(d) + 1;

export function quarter(year: number, n: number, steps: DateStep[]): Value {
  return months(`${pad(year, 4)}-Q${n}`, year, n * 3 - 2, 3, steps);
}

export function months(timex: string, year: number, month: number, count: number, steps: DateStep[]): Value {
  const end = monthAfter(year, month, count);
  return { timex, ...span(dayNumber(year, month, 1), dayNumber(end.year, end.month, 1)), steps };
}
