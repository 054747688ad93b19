import { dateOf, isoDate, weekdayOf } from '../../values/days.ts';
import type { Amount, ClockForm, Unit } from './forms.ts';

/** Writing of TIMEX3 values. */

export const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** `2023-09-20` with `X` for what is not known. */
export function dateTimex(year: number | undefined, month?: number, day?: number, short?: boolean): string {
  const y = year === undefined ? 'XXXX' : short ? `XX${pad(year % 100)}` : pad(year, 4);
  if (month === undefined && day === undefined) return y;
  const m = month === undefined ? 'XX' : pad(month);
  return day === undefined ? `${y}-${m}` : `${y}-${m}-${pad(day)}`;
}

/** `2023-W38`, the ISO week of a day. */
export function weekTimex(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = dateOf(thursday);
  const first = Math.floor(Date.UTC(year, 0, 4) / 86_400_000);
  const week = Math.round((thursday - (first - weekdayOf(first) + 4)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week)}`;
}

/** `T15:30`. */
export function clockTimex(c: ClockForm): string {
  let s = `T${pad(c.hour)}`;
  if (c.minute !== undefined) s += `:${pad(c.minute)}`;
  if (c.second !== undefined) s += `:${pad(c.second)}`;
  return s;
}

const DATE_LETTERS: Partial<Record<Unit, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D', night: 'D' };
const CLOCK_LETTERS: Partial<Record<Unit, string>> = { hour: 'H', minute: 'M', second: 'S' };
/** Units that are told in multiples of another. */
const MULTIPLES: Partial<Record<Unit, [number, Unit]>> = {
  decade: [10, 'year'],
  century: [100, 'year'],
  millennium: [1000, 'year'],
  quarter: [3, 'month'],
  'half-year': [0.5, 'year'],
  fortnight: [2, 'week'],
};

/** An ISO 8601 duration. Parts of hours and days are told in the next smaller unit: an hour and a half, and an hour and thirty minutes, are `PT90M`. */
export function durationTimex(amounts: readonly Amount[]): string {
  let date = '',
    clock = '';
  for (const a of together(amounts.map(whole))) {
    if (a.unit === 'weekend') {
      date += `${a.n === 1 ? 1 : a.n}WE`;
      continue;
    }
    const letter = DATE_LETTERS[a.unit];
    if (letter) date += `${tidy(a.n)}${letter}`;
    else clock += `${tidy(a.n)}${CLOCK_LETTERS[a.unit]}`;
  }
  return `P${date}${clock ? `T${clock}` : ''}`;
}

/** Clock units one behind the other, and years with months, are one number of the smaller: equal lengths have one value. */
function together(amounts: readonly Amount[]): Amount[] {
  const out: Amount[] = [];
  for (const a of amounts) {
    const last = out[out.length - 1];
    const times =
      last && Number.isInteger(a.n)
        ? last.unit === 'hour' && a.unit === 'minute'
          ? 60
          : last.unit === 'hour' && a.unit === 'second'
            ? 3600
            : last.unit === 'minute' && a.unit === 'second'
              ? 60
              : last.unit === 'year' && a.unit === 'month'
                ? 12
                : 0
        : 0;
    if (times > 0 && Number.isInteger(last.n)) out[out.length - 1] = { n: last.n * times + a.n, unit: a.unit };
    else out.push(a);
  }
  return out;
}

function whole(a: Amount): Amount {
  const m = MULTIPLES[a.unit];
  let { n, unit } = m ? { n: a.n * m[0], unit: m[1] } : a;
  if (Number.isInteger(n)) return { n, unit };
  if (unit === 'day' && Number.isInteger(n * 24)) {
    n *= 24;
    unit = 'hour';
  } else if (unit === 'hour' && Number.isInteger(n * 60)) {
    n *= 60;
    unit = 'minute';
  } else if (unit === 'minute' && Number.isInteger(n * 60)) {
    n *= 60;
    unit = 'second';
  }
  return { n, unit };
}

function tidy(n: number): string {
  return String(Number(n.toPrecision(10)));
}

/** A day, or a day and a time of day, of seconds since 1970. */
export function momentIso(seconds: number, withTime: boolean): string {
  const day = Math.floor(seconds / 86400);
  const date = isoDate(day);
  if (!withTime) return date;
  const rest = seconds - day * 86400;
  return `${date}T${pad(Math.floor(rest / 3600))}:${pad(Math.floor((rest % 3600) / 60))}:${pad(Math.floor(rest % 60))}`;
}
