import { dateOf, dayNumber, daysInMonth, monthInterval, weekdayOf, yearInterval } from '../../values/days.ts';
import { DAY, day, monthAfter, ofInterval, ref, step, type Context, type Resolve, type Value } from './context.ts';
import { UNIT_DAYS, type AgoForm, type Amount, type SpanForm, type Unit } from './forms.ts';
import { unit } from './resolve-units.ts';
import { dateTimex, momentIso } from './timex.ts';

/** Moves a day by calendar units; seconds by clock units. */
export function move(seconds: number, amounts: readonly Amount[], sign: number): number {
  let t = seconds;
  for (const a of amounts) {
    const n = a.n * sign;
    switch (a.unit) {
      case 'second':
        t += n;
        break;
      case 'minute':
        t += n * 60;
        break;
      case 'hour':
        t += n * 3600;
        break;
      case 'day':
      case 'night':
        t += n * DAY;
        break;
      case 'weekend':
      case 'week':
        t += n * 7 * DAY;
        break;
      case 'fortnight':
        t += n * 14 * DAY;
        break;
      default: {
        const perUnit: Partial<Record<Unit, number>> = {
          month: 1,
          quarter: 3,
          'half-year': 6,
          year: 12,
          decade: 120,
          century: 1200,
          millennium: 12000,
        };
        const d = Math.floor(t / DAY),
          at = dateOf(d);
        const total = n * (perUnit[a.unit] ?? 1),
          whole = Math.trunc(total);
        const m = monthAfter(at.year, at.month, whole);
        t =
          (dayNumber(m.year, m.month, Math.min(at.day, daysInMonth(m.year, m.month))) + Math.round((total - whole) * 30)) * DAY +
          (t - d * DAY);
      }
    }
  }
  return t;
}

const fineUnits = new Set<Unit>(['hour', 'minute', 'second']);

export function ago(f: AgoForm, c: Context, resolve: Resolve): Value {
  const base = f.from ? resolve(f.from, c) : undefined;
  const fine = f.amounts.some(a => fineUnits.has(a.unit));
  const r = ref(c);
  // "two days later" is told from the day last spoken of; where none was, from the article's, without being sure
  const told = f.text && c.textDay !== undefined;
  const start = base ? base.from : told ? c.textDay! * DAY : r === undefined ? undefined : r * DAY + (fine ? (c.seconds ?? 0) : 0);
  if (start === undefined) return { timex: 'XXXX-XX-XX', steps: [] };
  if (f.text && !told) {
    const { timex, steps: own, fine: isFine } = ago({ ...f, text: undefined }, c, resolve);
    return { timex, steps: own, fine: isFine };
  }
  const steps = base ? base.steps : step('relative', c);
  if (f.business && f.amounts.length === 1 && f.amounts[0].unit === 'day')
    return day(workday(Math.floor(start / DAY), f.amounts[0].n, f.sign), steps);
  const t = move(start, f.amounts, f.sign);
  // "on Tuesday, two years later, the case ended": what has passed is not told from the day that it led to
  if (told && f.sign > 0 && r !== undefined && c.textDay! <= r && t >= (r + 1) * DAY) return { timex: 'XXXX-XX-XX', steps: [] };
  if (fine) return { timex: momentIso(t, true), from: t, to: t + 60, steps, fine: true };
  let d = Math.floor(t / DAY);
  if (f.weekday !== undefined) {
    if (f.from) d += (f.weekday - weekdayOf(d) + 7) % 7;
    else if (f.near) d += ((f.weekday - weekdayOf(d) + 10) % 7) - 3;
    else {
      // the first such weekday counts as one
      const whole = f.amounts[0].n;
      const first = f.sign > 0 ? r! + ((f.weekday - weekdayOf(r!) + 7) % 7 || 7) : r! - ((weekdayOf(r!) - f.weekday + 7) % 7 || 7);
      d = first + f.sign * (whole - 1) * 7;
    }
    return day(d, steps);
  }
  const coarse = f.amounts[f.amounts.length - 1].unit;
  const slack =
    coarse === 'day' || coarse === 'night'
      ? f.amounts[0].n > 14 && f.amounts[0].n % 5 === 0
        ? 3
        : 0
      : coarse === 'week' || coarse === 'fortnight' || coarse === 'weekend'
        ? 4
        : coarse === 'month'
          ? 16
          : coarse === 'quarter'
            ? 46
            : 190 * Math.max(1, f.amounts[0].unit === 'decade' ? 5 : 1);
  // what is told as a few may be twice as many
  const wide = f.vague ? Math.max(slack, Math.ceil(f.amounts[0].n * 1.5 * UNIT_DAYS[coarse])) : slack;
  const days = wide > 0 && !f.from ? { from: d - wide, to: d + wide } : undefined;
  if (coarse === 'year' && f.amounts.length === 1 && !f.from) {
    const at = dateOf(d);
    return { timex: dateTimex(at.year, at.month), ...ofInterval(monthInterval(at.year, at.month)), days, steps };
  }
  if ((coarse === 'decade' || coarse === 'century') && !f.from) {
    const at = dateOf(d);
    return { timex: dateTimex(at.year), ...ofInterval(yearInterval(at.year)), days: { from: d - 1900, to: d + 1900 }, steps };
  }
  return { ...day(d, steps), days };
}

/** The n-th day from Monday to Friday before or after a day. */
function workday(from: number, n: number, sign: number): number {
  let d = from;
  for (let left = n; left > 0;) {
    d += sign;
    if (weekdayOf(d) <= 5) left--;
  }
  return d;
}

/** The past three weeks, the next five years. */
export function distance(f: SpanForm, c: Context, resolve: Resolve): Value {
  const fine = f.amounts.some(a => fineUnits.has(a.unit));
  const base = f.from ? resolve(f.from, c) : undefined;
  const r = ref(c);
  const now = base ? base.from : r === undefined ? undefined : r * DAY + (fine ? (c.seconds ?? 0) : 0);
  if (now === undefined) return { timex: 'XXXX-XX-XX', steps: [] };
  const steps = base ? base.steps : step('relative', c);
  const { unit: u, n } = f.amounts[0];
  if (f.amounts.length === 1 && !f.from && !f.within && (u === 'decade' || u === 'quarter' || u === 'century')) {
    const one = unit({ is: 'unit', unit: u, shift: 0 }, c);
    const from = f.sign < 0 ? move(one.from!, f.amounts, -1) : one.to!;
    const to = f.sign < 0 ? one.from! : move(one.to!, f.amounts, 1);
    return { timex: `${momentIso(from, false)}/${momentIso(to - DAY, false)}`, from, to, steps };
  }
  let from = f.sign < 0 ? move(now, f.amounts, -1) : base || fine || f.within ? now : now + DAY;
  let to = f.sign < 0 ? now : move(from, f.amounts, 1);
  if (f.business && u === 'day') {
    const d = workday(Math.floor(now / DAY), n, f.sign);
    if (f.sign < 0) from = d * DAY;
    else to = (d + 1) * DAY;
  }
  const timex = fine ? `${momentIso(from, true)}/${momentIso(to, true)}` : `${momentIso(from, false)}/${momentIso(to - DAY, false)}`;
  return { timex, from, to, steps, fine, days: fine ? undefined : { from: Math.floor(from / DAY) - 1, to: Math.floor(to / DAY) + 1 } };
}
