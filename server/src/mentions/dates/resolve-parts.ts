import { dateOf, dayNumber, isoDate, monthInterval, weekdayOf, yearInterval } from '../../values/days.ts';
import type { DateStep } from '../mention.ts';
import {
  DAY,
  day,
  monday,
  monthAfter,
  months,
  ofInterval,
  quarter,
  ref,
  refYear,
  span,
  step,
  type Context,
  type Resolve,
  type Value,
} from './context.ts';
import { feastDay, nthWeekday } from './feasts.ts';
import type { DateForm, FractionForm, HolidayForm, NthForm, PartForm, SeasonForm, WeekForm } from './forms.ts';
import { calendarDate } from './resolve-dates.ts';
import { dateTimex, momentIso, pad, weekTimex } from './timex.ts';

export function nth(f: NthForm, c: Context, resolve: Resolve): Value {
  let of = resolve(f.of, c);
  const inMonth = (f.of.is === 'date' && f.of.month !== undefined) || (f.of.is === 'unit' && f.of.unit === 'month');
  if (of.from === undefined || of.to === undefined) {
    const month = f.of.is === 'date' ? f.of.month : undefined;
    const head = dateTimex(f.of.is === 'date' ? f.of.year : undefined, month);
    return {
      timex: f.weekday !== undefined ? `${head}-WXX-${f.weekday}-${f.n}` : f.unit === 'week' ? `${head}-W${pad(f.n)}` : head,
      steps: [],
    };
  }
  let first = Math.floor(of.from / DAY),
    last = Math.floor(of.to / DAY) - 1;
  // "the first Monday of May", said without a year: the coming one
  const again = f.of.is === 'date' && f.of.year === undefined && f.of.yearShift === undefined && c.alone && last < (ref(c) ?? 0);
  if (again) {
    of = calendarDate({ ...(f.of as DateForm) }, dateOf(first).year + 1, of.steps);
    first = Math.floor(of.from! / DAY);
    last = Math.floor(of.to! / DAY) - 1;
  }
  if (f.weekday !== undefined) {
    const at = dateOf(first);
    const n = inMonth
      ? nthWeekday(at.year, at.month, f.weekday, f.n)
      : f.n > 0
        ? first + ((f.weekday - weekdayOf(first) + 7) % 7) + (f.n - 1) * 7
        : last - ((weekdayOf(last) - f.weekday + 7) % 7) + (f.n + 1) * 7;
    return day(n, of.steps);
  }
  switch (f.unit) {
    case 'day':
      return day(f.n > 0 ? first + f.n - 1 : last + f.n + 1, of.steps);
    case 'week': {
      // the first week of a month is its first from Monday to Sunday; of a year, and counted from the end, what holds the Thursday
      if (inMonth && f.n > 0) {
        const start = first + ((8 - weekdayOf(first)) % 7) + (f.n - 1) * 7;
        return { timex: weekTimex(start), ...span(start, start + 7), steps: of.steps, days: { from: start - 8, to: start + 9 } };
      }
      const thursday =
        f.n > 0 ? first + ((4 - weekdayOf(first) + 7) % 7) + (f.n - 1) * 7 : last - ((weekdayOf(last) - 4 + 7) % 7) + (f.n + 1) * 7;
      const from = monday(thursday);
      return { timex: weekTimex(from), ...span(from, from + 7), steps: of.steps, days: { from: from - 3, to: from + 9 } };
    }
    case 'weekend': {
      const from = first + ((6 - weekdayOf(first) + 7) % 7) + (f.n > 0 ? f.n - 1 : 3) * 7;
      return { timex: `${weekTimex(from)}-WE`, ...span(from, from + 2), steps: of.steps };
    }
    case 'month': {
      const at = dateOf(first),
        m = f.n > 0 ? f.n : 13 + f.n;
      return m >= 1 && m <= 12 ? { timex: dateTimex(at.year, m), ...ofInterval(monthInterval(at.year, m)), steps: of.steps } : of;
    }
    case 'quarter': {
      const at = dateOf(first),
        q = f.n > 0 ? f.n : 5 + f.n;
      return q >= 1 && q <= 4 ? quarter(at.year, q, of.steps) : of;
    }
    case 'year': {
      const at = dateOf(first),
        y = f.n > 0 ? at.year + f.n - 1 : dateOf(last).year + f.n + 1;
      return { timex: pad(y, 4), ...ofInterval(yearInterval(y)), steps: of.steps };
    }
    default:
      return of;
  }
}

export function part(f: PartForm, c: Context, resolve: Resolve): Value {
  const of = resolve(f.of, c);
  if (of.from === undefined || of.to === undefined) return { timex: of.timex, steps: of.steps };
  const from = Math.floor(of.from / DAY),
    to = Math.floor(of.to / DAY),
    n = to - from;
  const r = ref(c);
  if (n === 1) {
    if (f.part === 'rest' && r !== undefined) {
      const t = r * DAY + (c.seconds ?? 0);
      return { timex: `${momentIso(t, true)}/${isoDate(r)}T23:59:59`, from: t, to: to * DAY, steps: of.steps, fine: true };
    }
    return f.part === 'end'
      ? { timex: `${of.timex}T23:59:59`, from: to * DAY - 60, to: to * DAY, days: { from, to: from }, steps: of.steps, fine: true }
      : of;
  }
  if (f.part === 'rest' && r !== undefined) return { timex: `${isoDate(r)}/${isoDate(to - 1)}`, ...span(r, to), steps: of.steps };
  const cut = (a: number, b: number): Value => ({
    timex: of.timex,
    ...span(from + a, from + b),
    steps: of.steps,
    days: { from: from + a, to: from + b - 1 },
  });
  if (f.part === 'before' || f.part === 'after')
    return r !== undefined && r > from && r < to
      ? f.part === 'before'
        ? cut(0, r - from)
        : cut(r - from, n)
      : f.part === 'before'
        ? cut(0, Math.ceil(n / 2))
        : cut(Math.floor(n / 2), n);
  if (n <= 7) return f.part === 'start' ? cut(0, 3) : f.part === 'mid' ? cut(2, 5) : cut(Math.max(0, n - 4), n);
  if (n <= 31) return f.part === 'start' ? cut(0, 10) : f.part === 'mid' ? cut(9, 20) : cut(20, n);
  const third = n / 3;
  return f.part === 'start'
    ? cut(0, Math.round(third))
    : f.part === 'mid'
      ? cut(Math.round(third), Math.round(2 * third))
      : cut(Math.round(2 * third), n);
}

const SEASON_MONTHS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

export function season(f: SeasonForm, c: Context, resolve: Resolve): Value {
  if (!f.of) return { timex: f.season, steps: [] };
  const of = resolve(f.of, c);
  if (of.from === undefined) return { timex: `XXXX-${f.season}`, steps: [] };
  const { year } = dateOf(Math.floor(of.from / DAY));
  const m = SEASON_MONTHS[f.season];
  const from = dayNumber(year, f.season === 'WI' ? 1 : m, 1);
  // the southern half of the world has its seasons the other way round, and a winter lies in two years: the set is the whole year
  return {
    timex: `${pad(year, 4)}-${f.season}`,
    ...span(from, dayNumber(year, 12, 31) + 1),
    days: { from: dayNumber(year, 1, 1) - (f.season === 'WI' ? 31 : 0), to: dayNumber(year, 12, 31) + (f.season === 'WI' ? 90 : 0) },
    steps: of.steps,
  };
}

export function fraction(f: FractionForm, c: Context, resolve: Resolve): Value {
  const kind = f.code[0],
    n = Number(f.code[1]);
  let of: Value | undefined;
  if (f.of) of = resolve(f.of, c);
  else {
    const now = refYear(c),
      r = ref(c);
    if (now === undefined) return { timex: `XXXX-${f.code}`, steps: [] };
    let year = now;
    if (r !== undefined && kind === 'Q') {
      const from = dayNumber(year, n * 3 - 2, 1),
        to = dayNumber(year, n * 3 + 1, 1);
      if (c.direction === 'past' && from > r) year--;
      else if ((c.direction === 'future' || c.alone) && to <= r) year++;
    }
    of = { timex: pad(year, 4), ...ofInterval(yearInterval(year)), steps: step('year', c) };
  }
  if (of.from === undefined || of.to === undefined)
    return { timex: `${/^\d{4}/.test(of.timex) ? of.timex.slice(0, 4) : 'XXXX'}-${f.code}`, steps: [] };
  const from = Math.floor(of.from / DAY),
    days = Math.floor(of.to / DAY) - from;
  const { year, month } = dateOf(from);
  if (days > 31) {
    if (kind === 'Q') return quarter(year, n, of.steps);
    if (kind === 'H') return months(`${pad(year, 4)}-H${n}`, year, n === 1 ? 1 : 7, 6, of.steps);
    return months(`${pad(year, 4)}-T${n}`, year, n * 4 - 3, 4, of.steps);
  }
  const parts = kind === 'H' ? 2 : kind === 'T' ? 3 : 4;
  const a = from + Math.round((days * (n - 1)) / parts),
    b = from + Math.round((days * n) / parts);
  return { timex: dateTimex(year, month), ...span(a, b), days: { from: a - 1, to: b }, steps: of.steps };
}

export function week(f: WeekForm, c: Context, resolve: Resolve): Value {
  if (f.n !== undefined) {
    const of = f.of ? resolve(f.of, c) : undefined;
    const year = of?.from !== undefined ? dateOf(Math.floor(of.from / DAY)).year : refYear(c);
    if (year === undefined) return { timex: `XXXX-W${pad(f.n)}`, steps: [] };
    const from = monday(dayNumber(year, 1, 4)) + (f.n - 1) * 7;
    return { timex: `${pad(year, 4)}-W${pad(f.n)}`, ...span(from, from + 7), steps: of?.steps ?? step('year', c) };
  }
  const of = resolve(f.of!, c);
  if (of.from === undefined) return { timex: f.kind === 'weekend' ? 'XXXX-WXX-WE' : 'XXXX-WXX', steps: [] };
  if (f.kind === 'weekend') {
    // from Thursday on the weekend ahead, until Tuesday the one behind
    const d = Math.floor(of.from / DAY),
      n = weekdayOf(d);
    const saturday = n <= 2 ? d - n - 1 : d - n + 6;
    return { timex: `${weekTimex(saturday)}-WE`, ...span(saturday, saturday + 2), steps: of.steps };
  }
  // "the week of Sunday, 6 October" begins with that day where weeks begin on Sundays
  const named = Math.floor(of.from / DAY);
  const from = monday(f.sunday && weekdayOf(named) === 7 ? named + 1 : named);
  return { timex: weekTimex(from), ...span(from, from + 7), steps: of.steps };
}

export function holiday(f: HolidayForm, c: Context): Value {
  const open = (): Value => ({
    timex: /^\d\d-\d\d$/.test(f.rule) ? `XXXX-${f.rule}` : /^\d\d-WXX/.test(f.rule) ? `XXXX-${f.rule}` : 'XXXX-XX-XX',
    steps: [],
  });
  const on = (year: number, steps: DateStep[]): Value => {
    const d = feastDay(f.rule, year);
    return d === undefined ? open() : { ...day(d, steps), days: { from: d - 2, to: d + 2 } };
  };
  if (f.year !== undefined) return on(f.year, []);
  const r = ref(c),
    now = refYear(c);
  if (f.months !== undefined && r !== undefined) {
    const { year, month } = dateOf(r);
    return on(monthAfter(year, month, f.months).year, step('year', c));
  }
  if (f.ofYear && now !== undefined) return on(now + (f.shift ?? 0), step('year', c));
  if (r === undefined) return open();
  const all = [now! - 1, now!, now! + 1].map(y => feastDay(f.rule, y)).filter(d => d !== undefined);
  const before = all.filter(d => d < r),
    after = all.filter(d => d >= r);
  const direction =
    f.shift === undefined || f.shift === 0 ? (c.direction ?? (c.alone ? 'future' : undefined)) : f.shift < 0 ? 'past' : 'future';
  let pick: number | undefined;
  if (direction === 'past') pick = before[before.length - 1];
  else if (direction === 'future') pick = after[0];
  else pick = all.reduce<number | undefined>((a, b) => (a === undefined || Math.abs(b - r) < Math.abs(a - r) ? b : a), undefined);
  return pick === undefined ? open() : { ...day(pick, step('year', c)), days: { from: pick - 2, to: pick + 2 } };
}
