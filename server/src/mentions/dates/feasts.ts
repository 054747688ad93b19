import { dayNumber, weekdayOf } from '../../values/days.ts';
import { calendarDays } from './calendars.ts';
import { hinduDay, sankranti } from './hindu.ts';

/**
 * The day of a feast in a Gregorian year.
 *
 * Rules, as in the table `holiday`: `12-25`; `11-WXX-4-4` the fourth Thursday of November (a negative last number counts from the
 * end); `easter-2`, `orthodox+1` days from Easter; `islamic-10-1`, `hebrew-Tishri-10`, `chinese-1-1`, `persian-1-1` by those calendars;
 * `hindu-7-30@18` the 30th lunar day of the 7th month, running at 18 o'clock; `solar-270` the sun's entry into a sidereal sign;
 * `cycle-365-2018-08-17` every so many days; `RULE|6-1|7+1` moved where it falls on a weekday; `WXX-5:RULE` the Friday on or after the day of a rule (`WXX-5<RULE` before it).
 * @returns undefined for a rule that it does not know or a year in which the day does not occur
 */
export function feastDay(rule: string, year: number): number | undefined {
  const moves = rule.split('|');
  if (moves.length > 1) {
    // `|6-1|7+1`: on a Saturday the day before, on a Sunday the day after; a last part without weekday moves all
    let base = feastDay(moves[0], year);
    for (const m of moves.slice(1)) {
      const own = /^([1-7])?([+-]\d)$/.exec(m);
      if (base === undefined || !own) return undefined;
      if (own[1] === undefined) base += Number(own[2]);
      else if (weekdayOf(base) === Number(own[1]))
        return base + Number(own[2]) + (/^[+-]/.test(moves[moves.length - 1]) ? Number(moves[moves.length - 1]) : 0);
    }
    return base;
  }
  const near = /^WXX-(\d)([<:>])(.+)$/.exec(rule);
  if (near) {
    const base = feastDay(near[3], year);
    if (base === undefined) return undefined;
    const ahead = (Number(near[1]) - weekdayOf(base) + 7) % 7;
    return near[2] === '<' ? base + (ahead === 0 ? -7 : ahead - 7) : base + (near[2] === '>' && ahead === 0 ? 7 : ahead);
  }
  const fixed = /^(\d\d)-(\d\d)([+-]\d+)?$/.exec(rule);
  if (fixed) return dayNumber(year, Number(fixed[1]), Number(fixed[2])) + Number(fixed[3] ?? 0);
  const nth = /^(\d\d)-WXX-(\d)-(-?\d)([+-]\d+)?$/.exec(rule);
  if (nth) return nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3])) + Number(nth[4] ?? 0);
  const moved = /^(easter|orthodox)([+-]\d+)?$/.exec(rule);
  if (moved) return (moved[1] === 'easter' ? easter(year) : orthodoxEaster(year)) + Number(moved[2] ?? 0);
  const hindu = /^hindu-(\d+)-(\d+)(?:@(\d+))?([+-]\d+)?$/.exec(rule);
  if (hindu) {
    const d = hinduDay(Number(hindu[1]), Number(hindu[2]), Number(hindu[3] ?? 6), year);
    return d === undefined ? undefined : d + Number(hindu[4] ?? 0);
  }
  const solar = /^solar-(\d+)([+-]\d+)?$/.exec(rule);
  if (solar) {
    const d = sankranti(Number(solar[1]), year);
    return d === undefined ? undefined : d + Number(solar[2] ?? 0);
  }
  const cycle = /^cycle-(\d+)-(\d{4})-(\d\d)-(\d\d)$/.exec(rule);
  if (cycle) return dayNumber(Number(cycle[2]), Number(cycle[3]), Number(cycle[4])) + Number(cycle[1]) * (year - Number(cycle[2]));
  const other = /^(islamic|hebrew|chinese|persian)-(\w+)-(\d+)([+-]\d+)?$/.exec(rule);
  if (other) {
    const days = calendarDays(other[1], other[2], Number(other[3]), year);
    return days.length > 0 ? days[days.length - 1] + Number(other[4] ?? 0) : undefined;
  }
  return undefined;
}

/** The n-th weekday of a month; negative counts from its end. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) {
    const first = dayNumber(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  }
  const last = dayNumber(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7;
}

/** Gregorian Easter Sunday (Meeus/Jones/Butcher). */
export function easter(year: number): number {
  const a = year % 19,
    b = Math.floor(year / 100),
    c = year % 100,
    d = b >> 2,
    e = b % 4;
  const f = Math.floor((b + 8) / 25),
    g = Math.floor((b - f + 1) / 3),
    h = (19 * a + b - d - g + 15) % 30;
  const i = c >> 2,
    k = c % 4,
    l = (32 + 2 * e + 2 * i - h - k) % 7,
    m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Easter of the eastern churches, on the Gregorian calendar (Meeus, Julian algorithm). */
export function orthodoxEaster(year: number): number {
  const a = year % 4,
    b = year % 7,
    c = year % 19,
    d = (19 * c + 15) % 30,
    e = (2 * a + 4 * b - d + 34) % 7;
  const n = d + e + 114;
  const julian = dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
  return julian + julianShift(year);
}

/** Days by which the Gregorian calendar is ahead of the Julian in a year's spring. */
export function julianShift(year: number): number {
  return Math.floor(year / 100) - Math.floor(year / 400) - 2;
}
