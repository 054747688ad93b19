/**
 * Days and intervals of days on the proleptic Gregorian calendar, as whole days since 1970-01-01. Calendars other than the
 * Gregorian are `Intl`'s.
 */

/** Days from `from` to `to`, both included; -Infinity and Infinity leave a side open. */
export interface DayInterval {
  from: number;
  to: number;
}

/** Day number of a Gregorian date; `month` 1-12. Days beyond the month's end run on, as in `Date.UTC`. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / 86_400_000);
}

/** Gregorian year, month (1-12) and day of a day number. */
export function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO weekday of a day number: 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Days of a Gregorian month; 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

/** Whether a Gregorian year has a 29 February. */
export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The ISO date of a day number: `2023-09-20`. */
export function isoDate(day: number): string {
  const d = dateOf(day);
  return `${String(d.year).padStart(4, '0')}-${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`;
}

/** The days of a month. */
export function monthInterval(year: number, month: number): DayInterval {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month, daysInMonth(year, month)) };
}

/** The days of a year. */
export function yearInterval(year: number): DayInterval {
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
}

/** Whether no day is in both. */
export function disjointDays(a: DayInterval, b: DayInterval): boolean {
  return a.to < b.from || b.to < a.from;
}

/** The days that are in both, or undefined where none is. */
export function intersectDays(a: DayInterval, b: DayInterval): DayInterval | undefined {
  const from = Math.max(a.from, b.from),
    to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}
