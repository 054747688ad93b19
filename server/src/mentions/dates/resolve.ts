import { dateOf, dayNumber, daysInMonth, isoDate, monthInterval, weekdayOf, yearInterval, type DayInterval } from '../../values/days.ts';
import type { DateStep } from '../mention.ts';
import { islamicDay, islamicOf } from './calendars.ts';
import { feastDay, nthWeekday } from './feasts.ts';
import type { AgoForm, Amount, AtForm, ClockForm, DateForm, DaypartForm, FractionForm, HolidayForm, NthForm, PartForm, RangeForm, SeasonForm, SpanForm, TimeForm, Unit, UnitForm, WeekdayForm, WeekForm } from './forms.ts';
import { clockTimex, dateTimex, momentIso, pad, weekTimex } from './timex.ts';

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

const DAY = 86_400;
/** Within so many days of the article a date without a year is of the nearest year, whatever weekday stands beside it. */
const NEAR = 45;

/** Resolves what words say against what is known of the article's date. */
export function resolve(form: TimeForm, c: Context): Value {
  switch (form.is) {
    case 'date': return date(form, c);
    case 'offset': return offset(form.days, form.text === true, c);
    case 'now': return { timex: form.ref, steps: [], ...(ref(c) === undefined || form.ref !== 'PRESENT_REF' ? {} : span(ref(c)!, ref(c)! + 1)) };
    case 'unit': return unit(form, c);
    case 'ago': return ago(form, c);
    case 'span': return distance(form, c);
    case 'weekday': return weekday(form, c);
    case 'nth': return nth(form, c);
    case 'part': return part(form, c);
    case 'season': return season(form, c);
    case 'fraction': return fraction(form, c);
    case 'decade': return decade(form.year, form.short === true);
    case 'century': return { timex: `${pad(form.n - 1)}XX`, ...years((form.n - 1) * 100, form.n * 100), steps: [] };
    case 'week': return week(form, c);
    case 'holiday': return holiday(form, c);
    case 'clock': return { timex: clockTimex(form), steps: [], fine: true, clock: true, ...clockSpan(form) };
    case 'daypart': return { timex: `T${form.part}`, steps: [], fine: true, clock: true, ...partOfDay(form) };
    case 'at': return at(form, c);
    case 'range': return range(form, c);
    case 'bound': return resolve(form.of, c);
    case 'every': return { timex: form.timex, steps: [] };
  }
}

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

function refMonth(c: Context): { year: number; month: number } | undefined {
  if (refYear(c) === undefined) return undefined;
  const a = dateOf(c.published!.from), b = dateOf(c.published!.to);
  return a.month === b.month ? a : undefined;
}

function span(fromDay: number, toDay: number): { from: number; to: number } {
  return { from: fromDay * DAY, to: toDay * DAY };
}

function ofInterval(i: DayInterval): { from: number; to: number } {
  return span(i.from, i.to + 1);
}

function years(from: number, to: number): { from: number; to: number } {
  return span(dayNumber(from, 1, 1), dayNumber(to, 1, 1));
}

function day(n: number, steps: DateStep[]): Value {
  return { timex: isoDate(n), ...span(n, n + 1), steps };
}

function step(key: string, c: Context, values: Record<string, string> = {}): DateStep[] {
  const p = c.published;
  const bound = (d: number): string => (Number.isFinite(d) ? isoDate(d) : '…');
  return [{ key: `date.${key}`, values: { published: p ? (p.from === p.to ? bound(p.from) : `${bound(p.from)}/${bound(p.to)}`) : '', ...values } }];
}

/** The full year of two digits: within thirty years ahead of today's articles it is this century's. */
function fullYear(two: number, c: Context): number {
  const now = refYear(c) ?? 2025;
  let year = Math.floor(now / 100) * 100 + two;
  if (year > now + 30) year -= 100;
  else if (year <= now - 70) year += 100;
  return year;
}

function date(f: DateForm, c: Context): Value {
  if (f.calendar === 'islamic') return islamic(f, c);
  if (f.year !== undefined) return calendarDate(f, f.short ? fullYear(f.year, c) : f.year, []);
  if (f.month === undefined && f.day === undefined && f.weekday !== undefined) return weekday({ is: 'weekday', weekday: f.weekday }, c);
  if (f.month === undefined && f.day !== undefined) return dayOnly(f, c);
  const now = refYear(c);
  if (f.yearShift !== undefined && now !== undefined) return calendarDate(f, now + f.yearShift, step('year', c));
  if (f.yearShift !== undefined) return { timex: dateTimex(undefined, f.month, f.day), steps: [] };
  const year = openYear(f, c);
  if (year === undefined) return { timex: dateTimex(undefined, f.month, f.day), steps: [] };
  return calendarDate(f, year, step('year', c));
}

function calendarDate(f: DateForm, year: number, steps: DateStep[]): Value {
  const timex = dateTimex(year, f.month, f.day);
  if (year < 1 || year > 9999) return { timex, steps };
  if (f.month === undefined) return { timex, ...ofInterval(yearInterval(year)), steps };
  if (f.day === undefined) return { timex, ...ofInterval(monthInterval(year, f.month)), steps };
  if (f.day > daysInMonth(year, f.month)) return { timex, steps };
  if (f.nth !== undefined && f.weekday !== undefined && weekdayOf(dayNumber(year, f.month, f.day)) !== f.weekday) return day(nthWeekday(year, f.month, f.weekday, f.nth), steps);
  const n = dayNumber(year, f.month, f.day);
  const out: Value = { timex, ...span(n, n + 1), steps };
  if (f.alternative && f.alternative.day <= daysInMonth(year, f.alternative.month)) {
    const other = dayNumber(year, f.alternative.month, f.alternative.day);
    out.days = { from: Math.min(n, other), to: Math.max(n, other) };
  }
  return out;
}

/** Days within which a date lies at hand, and beyond which the one in the sentence's direction is too far, in days. */
const RECENT = 45, DISTANT = 250;

/** The year of a date that has none: the nearest in the direction of the sentence; where a weekday is told, the nearest that fits. */
function openYear(f: DateForm, c: Context): number | undefined {
  const r = ref(c);
  if (r === undefined) {
    const now = refYear(c);
    // a year that holds all days of publication: a month alone is most likely of it, a day or shift cannot be told
    return now !== undefined && f.monthShift === 0 ? now : undefined;
  }
  const now = dateOf(r);
  if (f.month === undefined) return now.year;
  const first = (year: number): number => dayNumber(year, f.month!, Math.min(f.day ?? 1, daysInMonth(year, f.month!)));
  const last = (year: number): number => (f.day === undefined ? dayNumber(year, f.month!, daysInMonth(year, f.month!)) : first(year));
  if (f.monthShift !== undefined) {
    if (f.monthShift === 0) return now.year;
    if (f.monthShift < 0) return last(now.year) < r && f.month !== now.month ? now.year : now.year - 1;
    return first(now.year) > r && f.month !== now.month ? now.year : now.year + 1;
  }
  const exists = (year: number): boolean => f.day === undefined || f.day <= daysInMonth(year, f.month!) || !(f.month === 2 && f.day === 29);
  let candidates: number[] = [];
  for (let y = now.year - 8; y <= now.year + 8; y++) if (exists(y)) candidates.push(y);
  const gap = (year: number): number => (r < first(year) ? first(year) - r : r > last(year) ? r - last(year) : 0);
  if (f.weekday !== undefined && f.day !== undefined) {
    const near = candidates.find(y => gap(y) <= NEAR);
    if (near !== undefined) return near;
    const fitting = candidates.filter(y => weekdayOf(first(y)) === f.weekday && Math.abs(y - now.year) <= 1);
    if (fitting.length > 0) candidates = fitting;
  }
  const past = (y: number): boolean => first(y) <= r, ahead = (y: number): boolean => last(y) >= r;
  const direction = c.direction ?? (c.alone ? 'future' : undefined);
  // what stands for itself in the article's own month is of that month
  if (c.alone && !c.direction && f.month === now.month && candidates.includes(now.year)) return now.year;
  const side = candidates.filter(y => (direction === 'past' ? past(y) : direction === 'future' ? ahead(y) : true));
  const nearest = (years: readonly number[]): number => years.reduce((a, b) => (gap(b) < gap(a) ? b : a));
  const directed = nearest(side.length > 0 ? side : candidates), any = nearest(candidates);
  // a cue of tense may belong to another clause: a day of last week is not put off to next year by it
  return gap(any) <= RECENT && gap(directed) > DISTANT && !c.alone ? any : directed;
}

/** A day of a month that is not named. */
function dayOnly(f: DateForm, c: Context): Value {
  const r = ref(c), m = refMonth(c);
  if (m && f.monthShift !== undefined) {
    const n = monthAfter(m.year, m.month, f.monthShift);
    return f.day! <= daysInMonth(n.year, n.month) ? day(dayNumber(n.year, n.month, f.day!), step('month', c)) : { timex: dateTimex(n.year, n.month, f.day), steps: step('month', c) };
  }
  if (r === undefined || f.monthShift !== undefined) return { timex: dateTimex(undefined, undefined, f.day), steps: [] };
  const now = dateOf(r);
  const candidates: number[] = [];
  for (let k = -12; k <= 12; k++) {
    const n = monthAfter(now.year, now.month, k);
    if (f.day! <= daysInMonth(n.year, n.month)) candidates.push(dayNumber(n.year, n.month, f.day!));
  }
  let list = candidates;
  if (f.weekday !== undefined) {
    const near = candidates.filter(d => weekdayOf(d) === f.weekday && Math.abs(d - r) <= NEAR);
    const any = candidates.filter(d => weekdayOf(d) === f.weekday);
    list = near.length > 0 ? near : any.length > 0 ? any : candidates;
  }
  const direction = c.direction ?? (c.alone ? 'future' : undefined);
  const side = list.filter(d => (direction === 'past' ? d <= r : direction === 'future' ? d >= r : true));
  const best = (side.length > 0 ? side : list).reduce((a, b) => (Math.abs(b - r) < Math.abs(a - r) ? b : a));
  return day(best, step('month', c));
}

function monthAfter(year: number, month: number, by: number): { year: number; month: number } {
  const n = year * 12 + month - 1 + by;
  return { year: Math.floor(n / 12), month: (((n % 12) + 12) % 12) + 1 };
}

function islamic(f: DateForm, c: Context): Value {
  const timex = `${dateTimex(f.year, f.month, f.day)}`;
  let { year } = f;
  if (year === undefined) {
    const r = ref(c);
    if (r === undefined || f.month === undefined) return { timex: `XXXX-XX-XX`, steps: [] };
    const now = islamicOf(r);
    const gap = (y: number): number => Math.abs((y - now.year) * 354 + (f.month! - now.month) * 29.5 + ((f.day ?? 15) - now.day));
    year = [now.year - 1, now.year, now.year + 1].reduce((a, b) => (gap(b) < gap(a) ? b : a));
  }
  if (f.month === undefined) {
    const from = islamicDay(year, 1, 1), to = islamicDay(year + 1, 1, 1);
    return from === undefined || to === undefined ? { timex, steps: [] } : { timex: `${isoDate(from)}/${isoDate(to - 1)}`, ...span(from, to), days: { from: from - 2, to: to + 1 }, steps: step('islamic', c) };
  }
  const steps = step('islamic', c, { islamic: `${year}-${pad(f.month)}${f.day ? `-${pad(f.day)}` : ''}` });
  if (f.day === undefined) {
    const from = islamicDay(year, f.month, 1), to = f.month === 12 ? islamicDay(year + 1, 1, 1) : islamicDay(year, f.month + 1, 1);
    return from === undefined || to === undefined ? { timex, steps: [] } : { timex: `${isoDate(from)}/${isoDate(to - 1)}`, ...span(from, to), days: { from: from - 2, to: to + 1 }, steps };
  }
  const n = islamicDay(year, f.month, f.day);
  return n === undefined ? { timex, steps: [] } : { ...day(n, steps), days: { from: n - 2, to: n + 2 } };
}

function offset(days: number, text: boolean, c: Context): Value {
  const r = ref(c);
  if (text) {
    if (c.textDay !== undefined) return day(c.textDay + days, step('text', c));
    // nothing was spoken of: told from the day of writing, and not sure
    return r === undefined ? { timex: 'XXXX-XX-XX', steps: [] } : { timex: isoDate(r + days), steps: step('relative', c) };
  }
  if (r === undefined) {
    const p = c.published;
    const near = p && Number.isFinite(p.from) && Number.isFinite(p.to);
    const timex = c.weekday === undefined ? 'XXXX-XX-XX' : `XXXX-WXX-${((((c.weekday - 1 + days) % 7) + 7) % 7) + 1}`;
    return { timex, steps: [], ...(near ? { days: { from: p.from + days, to: p.to + days } } : {}) };
  }
  return day(r + days, step('relative', c));
}

const monday = (d: number): number => d - weekdayOf(d) + 1;

function unit(f: UnitForm, c: Context): Value {
  const steps = step('relative', c);
  const r = ref(c), now = refYear(c), m = refMonth(c);
  if (f.text && f.shift !== 0 && c.textDay !== undefined) return unit({ ...f, text: undefined }, { ...c, published: { from: c.textDay, to: c.textDay }, textDay: undefined });
  const open = (timex: string): Value => ({ timex, steps: [] });
  switch (f.unit) {
    case 'day': case 'night': return r === undefined ? open('XXXX-XX-XX') : day(r + f.shift, steps);
    case 'week': case 'fortnight': {
      if (r === undefined) return open('XXXX-WXX');
      const from = monday(r) + f.shift * 7 * (f.unit === 'fortnight' ? 2 : 1);
      return { timex: weekTimex(from), ...span(from, from + 7), steps, days: { from: from - 2, to: from + 7 } };
    }
    case 'weekend': {
      if (r === undefined) return open('XXXX-WXX-WE');
      const from = monday(r) + f.shift * 7;
      return { timex: `${weekTimex(from)}-WE`, ...span(from + 5, from + 7), steps, days: { from: from + 3, to: from + 7 } };
    }
    case 'month': {
      if (!m) return open('XXXX-XX');
      const n = monthAfter(m.year, m.month, f.shift);
      return { timex: dateTimex(n.year, n.month), ...ofInterval(monthInterval(n.year, n.month)), steps };
    }
    case 'quarter': {
      if (!m) return open('XXXX-QX');
      const n = monthAfter(m.year, Math.floor((m.month - 1) / 3) * 3 + 1, f.shift * 3);
      return quarter(n.year, (n.month - 1) / 3 + 1, steps);
    }
    case 'half-year': {
      if (!m) return open('XXXX-HX');
      const n = monthAfter(m.year, m.month <= 6 ? 1 : 7, f.shift * 6);
      return months(`${pad(n.year, 4)}-H${n.month === 1 ? 1 : 2}`, n.year, n.month, 6, steps);
    }
    case 'year': return now === undefined ? open('XXXX') : { timex: pad(now + f.shift, 4), ...ofInterval(yearInterval(now + f.shift)), steps };
    case 'decade': return now === undefined ? open('XXXX') : decade(Math.floor(now / 10) * 10 + f.shift * 10, false);
    case 'century': { const n = now === undefined ? undefined : Math.floor(now / 100) + f.shift; return n === undefined ? open('XXXX') : { timex: `${pad(n)}XX`, ...years(n * 100, n * 100 + 100), steps }; }
    case 'hour': case 'minute': case 'second': {
      if (r === undefined) return open(`PT1${f.unit[0].toUpperCase()}`);
      const t = r * DAY + (c.seconds ?? 0), size = f.unit === 'hour' ? 3600 : f.unit === 'minute' ? 60 : 1;
      const from = f.shift < 0 ? t - size : t;
      return { timex: `${momentIso(from, true)}/${momentIso(from + size, true)}`, from, to: from + size, steps, fine: true };
    }
    default: return open('XXXX');
  }
}

function quarter(year: number, n: number, steps: DateStep[]): Value {
  return months(`${pad(year, 4)}-Q${n}`, year, n * 3 - 2, 3, steps);
}

function months(timex: string, year: number, month: number, count: number, steps: DateStep[]): Value {
  const end = monthAfter(year, month, count);
  return { timex, ...span(dayNumber(year, month, 1), dayNumber(end.year, end.month, 1)), steps };
}

/** Moves a day by calendar units; seconds by clock units. */
export function move(seconds: number, amounts: readonly Amount[], sign: number): number {
  let t = seconds;
  for (const a of amounts) {
    const n = a.n * sign;
    switch (a.unit) {
      case 'second': t += n; break;
      case 'minute': t += n * 60; break;
      case 'hour': t += n * 3600; break;
      case 'day': case 'night': t += n * DAY; break;
      case 'weekend': case 'week': t += n * 7 * DAY; break;
      case 'fortnight': t += n * 14 * DAY; break;
      default: {
        const perUnit: Partial<Record<Unit, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12, decade: 120, century: 1200, millennium: 12000 };
        const d = Math.floor(t / DAY), at = dateOf(d);
        const total = n * (perUnit[a.unit] ?? 1), whole = Math.trunc(total);
        const m = monthAfter(at.year, at.month, whole);
        t = (dayNumber(m.year, m.month, Math.min(at.day, daysInMonth(m.year, m.month))) + Math.round((total - whole) * 30)) * DAY + (t - d * DAY);
      }
    }
  }
  return t;
}

const fineUnits = new Set<Unit>(['hour', 'minute', 'second']);

function ago(f: AgoForm, c: Context): Value {
  const base = f.from ? resolve(f.from, c) : undefined;
  const fine = f.amounts.some(a => fineUnits.has(a.unit));
  const r = ref(c);
  // "two days later" is told from the day last spoken of; where none was, from the article's, without being sure
  const told = f.text && c.textDay !== undefined;
  const start = base ? base.from : told ? c.textDay! * DAY : r === undefined ? undefined : r * DAY + (fine ? (c.seconds ?? 0) : 0);
  if (start === undefined) return { timex: 'XXXX-XX-XX', steps: [] };
  if (f.text && !told) { const { timex, steps: own, fine: isFine } = ago({ ...f, text: undefined }, c); return { timex, steps: own, fine: isFine }; }
  const steps = base ? base.steps : step('relative', c);
  const t = move(start, f.amounts, f.sign);
  if (fine) return { timex: momentIso(t, true), from: t, to: t + 60, steps, fine: true };
  let d = Math.floor(t / DAY);
  if (f.weekday !== undefined) {
    if (f.from) d += (f.weekday - weekdayOf(d) + 7) % 7;
    else {
      // the first such weekday counts as one
      const whole = f.amounts[0].n;
      const first = f.sign > 0 ? r! + ((f.weekday - weekdayOf(r!) + 7) % 7 || 7) : r! - ((weekdayOf(r!) - f.weekday + 7) % 7 || 7);
      d = first + f.sign * (whole - 1) * 7;
    }
    return day(d, steps);
  }
  const coarse = f.amounts[f.amounts.length - 1].unit;
  const slack = coarse === 'day' || coarse === 'night' ? (f.amounts[0].n > 14 && f.amounts[0].n % 5 === 0 ? 3 : 0) : coarse === 'week' || coarse === 'fortnight' || coarse === 'weekend' ? 4 : coarse === 'month' ? 16 : coarse === 'quarter' ? 46 : 190 * Math.max(1, (f.amounts[0].unit === 'decade' ? 5 : 1));
  const days = slack > 0 && !f.from ? { from: d - slack, to: d + slack } : undefined;
  if (coarse === 'year' && f.amounts.length === 1 && !f.from) { const at = dateOf(d); return { timex: dateTimex(at.year, at.month), ...ofInterval(monthInterval(at.year, at.month)), days, steps }; }
  if ((coarse === 'decade' || coarse === 'century') && !f.from) { const at = dateOf(d); return { timex: dateTimex(at.year), ...ofInterval(yearInterval(at.year)), days: { from: d - 1900, to: d + 1900 }, steps }; }
  return { ...day(d, steps), days };
}

/** The past three weeks, the next five years. */
function distance(f: SpanForm, c: Context): Value {
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
    let d = Math.floor(now / DAY), left = n;
    while (left > 0) { d += f.sign; if (weekdayOf(d) <= 5) left--; }
    if (f.sign < 0) from = d * DAY;
    else to = (d + 1) * DAY;
  }
  const timex = fine ? `${momentIso(from, true)}/${momentIso(to, true)}` : `${momentIso(from, false)}/${momentIso(to - DAY, false)}`;
  return { timex, from, to, steps, fine, days: fine ? undefined : { from: Math.floor(from / DAY) - 1, to: Math.floor(to / DAY) + 1 } };
}

function weekday(f: WeekdayForm, c: Context): Value {
  const r = ref(c);
  if (f.week) {
    const w = resolve(f.week, c);
    return w.from === undefined ? { timex: `XXXX-WXX-${f.weekday}`, steps: [] } : day(Math.floor(w.from / DAY) + f.weekday - 1, w.steps);
  }
  if (r === undefined) return openWeekday(f, c);
  const steps = step('weekday', c);
  const ahead = (f.weekday - weekdayOf(r) + 7) % 7, back = (weekdayOf(r) - f.weekday + 7) % 7;
  switch (f.shift) {
    case -2: return day(monday(r) - 7 + f.weekday - 1, steps);
    case 2: return day(monday(r) + 7 + f.weekday - 1, steps);
    case -1: return { ...day(r - (back || 7), steps), days: { from: r - (back || 7) - 7, to: r - (back || 7) } };
    case 1: { const n = r + (ahead || 7) + 7 * ((f.times ?? 1) - 1); return { ...day(n, steps), days: { from: n, to: n + 7 } }; }
    case 0: { const n = monday(r) + f.weekday - 1; return day(n < r && c.direction !== 'past' && (c.alone || c.direction === 'future') ? n + 7 : n, steps); }
    default:
      if (c.direction === 'past') return day(r - back, steps);
      if (c.direction === 'future' || c.alone) return day(r + ahead, steps);
      return day(back <= ahead ? r - back : r + ahead, steps);
  }
}

function openWeekday(f: WeekdayForm, c: Context): Value {
  const p = c.published;
  const days = p && Number.isFinite(p.from) && Number.isFinite(p.to) ? { from: p.from - 7, to: p.to + 7 } : undefined;
  return { timex: `XXXX-WXX-${f.weekday}`, steps: [], days };
}

function nth(f: NthForm, c: Context): Value {
  let of = resolve(f.of, c);
  const inMonth = (f.of.is === 'date' && f.of.month !== undefined) || (f.of.is === 'unit' && f.of.unit === 'month');
  if (of.from === undefined || of.to === undefined) {
    const month = f.of.is === 'date' ? f.of.month : undefined;
    const head = dateTimex(f.of.is === 'date' ? f.of.year : undefined, month);
    return { timex: f.weekday !== undefined ? `${head}-WXX-${f.weekday}-${f.n}` : f.unit === 'week' ? `${head}-W${pad(f.n)}` : head, steps: [] };
  }
  let first = Math.floor(of.from / DAY), last = Math.floor(of.to / DAY) - 1;
  // "the first Monday of May", said without a year: the coming one
  const again = f.of.is === 'date' && f.of.year === undefined && f.of.yearShift === undefined && c.alone && last < (ref(c) ?? 0);
  if (again) { of = calendarDate({ ...(f.of as DateForm) }, dateOf(first).year + 1, of.steps); first = Math.floor(of.from! / DAY); last = Math.floor(of.to! / DAY) - 1; }
  if (f.weekday !== undefined) {
    const at = dateOf(first);
    const n = inMonth ? nthWeekday(at.year, at.month, f.weekday, f.n)
      : f.n > 0 ? first + ((f.weekday - weekdayOf(first) + 7) % 7) + (f.n - 1) * 7 : last - ((weekdayOf(last) - f.weekday + 7) % 7) + (f.n + 1) * 7;
    return day(n, of.steps);
  }
  switch (f.unit) {
    case 'day': return day(f.n > 0 ? first + f.n - 1 : last + f.n + 1, of.steps);
    case 'week': {
      // the first week of a month is its first from Monday to Sunday; of a year, and counted from the end, what holds the Thursday
      if (inMonth && f.n > 0) {
        const start = first + ((8 - weekdayOf(first)) % 7) + (f.n - 1) * 7;
        return { timex: weekTimex(start), ...span(start, start + 7), steps: of.steps, days: { from: start - 8, to: start + 9 } };
      }
      const thursday = f.n > 0 ? first + ((4 - weekdayOf(first) + 7) % 7) + (f.n - 1) * 7 : last - ((weekdayOf(last) - 4 + 7) % 7) + (f.n + 1) * 7;
      const from = monday(thursday);
      return { timex: weekTimex(from), ...span(from, from + 7), steps: of.steps, days: { from: from - 3, to: from + 9 } };
    }
    case 'weekend': { const from = first + ((6 - weekdayOf(first) + 7) % 7) + (f.n > 0 ? f.n - 1 : 3) * 7; return { timex: `${weekTimex(from)}-WE`, ...span(from, from + 2), steps: of.steps }; }
    case 'month': { const at = dateOf(first), m = f.n > 0 ? f.n : 13 + f.n; return m >= 1 && m <= 12 ? { timex: dateTimex(at.year, m), ...ofInterval(monthInterval(at.year, m)), steps: of.steps } : of; }
    case 'quarter': { const at = dateOf(first), q = f.n > 0 ? f.n : 5 + f.n; return q >= 1 && q <= 4 ? quarter(at.year, q, of.steps) : of; }
    case 'year': { const at = dateOf(first), y = f.n > 0 ? at.year + f.n - 1 : dateOf(last).year + f.n + 1; return { timex: pad(y, 4), ...ofInterval(yearInterval(y)), steps: of.steps }; }
    default: return of;
  }
}

function part(f: PartForm, c: Context): Value {
  const of = resolve(f.of, c);
  if (of.from === undefined || of.to === undefined) return { timex: of.timex, steps: of.steps };
  const from = Math.floor(of.from / DAY), to = Math.floor(of.to / DAY), n = to - from;
  const r = ref(c);
  if (n === 1) {
    if (f.part === 'rest' && r !== undefined) { const t = r * DAY + (c.seconds ?? 0); return { timex: `${momentIso(t, true)}/${isoDate(r)}T23:59:59`, from: t, to: to * DAY, steps: of.steps, fine: true }; }
    return f.part === 'end' ? { timex: `${of.timex}T23:59:59`, from: to * DAY - 60, to: to * DAY, days: { from, to: from }, steps: of.steps, fine: true } : of;
  }
  if (f.part === 'rest' && r !== undefined) return { timex: `${isoDate(r)}/${isoDate(to - 1)}`, ...span(r, to), steps: of.steps };
  const cut = (a: number, b: number): Value => ({ timex: of.timex, ...span(from + a, from + b), steps: of.steps, days: { from: from + a, to: from + b - 1 } });
  if (f.part === 'before' || f.part === 'after') return r !== undefined && r > from && r < to ? (f.part === 'before' ? cut(0, r - from) : cut(r - from, n)) : f.part === 'before' ? cut(0, Math.ceil(n / 2)) : cut(Math.floor(n / 2), n);
  if (n <= 7) return f.part === 'start' ? cut(0, 3) : f.part === 'mid' ? cut(2, 5) : cut(Math.max(0, n - 4), n);
  if (n <= 31) return f.part === 'start' ? cut(0, 10) : f.part === 'mid' ? cut(9, 20) : cut(20, n);
  const third = n / 3;
  return f.part === 'start' ? cut(0, Math.round(third)) : f.part === 'mid' ? cut(Math.round(third), Math.round(2 * third)) : cut(Math.round(2 * third), n);
}

const SEASON_MONTHS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

function season(f: SeasonForm, c: Context): Value {
  if (!f.of) return { timex: f.season, steps: [] };
  const of = resolve(f.of, c);
  if (of.from === undefined) return { timex: `XXXX-${f.season}`, steps: [] };
  const { year } = dateOf(Math.floor(of.from / DAY));
  const m = SEASON_MONTHS[f.season];
  const from = dayNumber(year, f.season === 'WI' ? 1 : m, 1);
  // the southern half of the world has its seasons the other way round, and a winter lies in two years: the set is the whole year
  return { timex: `${pad(year, 4)}-${f.season}`, ...span(from, dayNumber(year, 12, 31) + 1), days: { from: dayNumber(year, 1, 1) - (f.season === 'WI' ? 31 : 0), to: dayNumber(year, 12, 31) + (f.season === 'WI' ? 90 : 0) }, steps: of.steps };
}

function fraction(f: FractionForm, c: Context): Value {
  const kind = f.code[0], n = Number(f.code[1]);
  let of: Value | undefined;
  if (f.of) of = resolve(f.of, c);
  else {
    const now = refYear(c), r = ref(c);
    if (now === undefined) return { timex: `XXXX-${f.code}`, steps: [] };
    let year = now;
    if (r !== undefined && kind === 'Q') {
      const from = dayNumber(year, n * 3 - 2, 1), to = dayNumber(year, n * 3 + 1, 1);
      if (c.direction === 'past' && from > r) year--;
      else if ((c.direction === 'future' || c.alone) && to <= r) year++;
    }
    of = { timex: pad(year, 4), ...ofInterval(yearInterval(year)), steps: step('year', c) };
  }
  if (of.from === undefined || of.to === undefined) return { timex: `${/^\d{4}/.test(of.timex) ? of.timex.slice(0, 4) : 'XXXX'}-${f.code}`, steps: [] };
  const from = Math.floor(of.from / DAY), days = Math.floor(of.to / DAY) - from;
  const { year, month } = dateOf(from);
  if (days > 31) {
    if (kind === 'Q') return quarter(year, n, of.steps);
    if (kind === 'H') return months(`${pad(year, 4)}-H${n}`, year, n === 1 ? 1 : 7, 6, of.steps);
    return months(`${pad(year, 4)}-T${n}`, year, n * 4 - 3, 4, of.steps);
  }
  const parts = kind === 'H' ? 2 : kind === 'T' ? 3 : 4;
  const a = from + Math.round((days * (n - 1)) / parts), b = from + Math.round((days * n) / parts);
  return { timex: dateTimex(year, month), ...span(a, b), days: { from: a - 1, to: b }, steps: of.steps };
}

function decade(year: number, short: boolean): Value {
  const full = short ? (year >= 30 ? 1900 + year : 2000 + year) : year;
  return { timex: `${pad(Math.floor(full / 10), 3)}X`, ...years(full, full + 10), steps: [] };
}

function week(f: WeekForm, c: Context): Value {
  if (f.n !== undefined) {
    const of = f.of ? resolve(f.of, c) : undefined;
    const year = of?.from !== undefined ? dateOf(Math.floor(of.from / DAY)).year : refYear(c);
    if (year === undefined) return { timex: `XXXX-W${pad(f.n)}`, steps: [] };
    const from = monday(dayNumber(year, 1, 4)) + (f.n - 1) * 7;
    return { timex: `${pad(year, 4)}-W${pad(f.n)}`, ...span(from, from + 7), steps: of?.steps ?? step('year', c) };
  }
  const of = resolve(f.of!, c);
  if (of.from === undefined) return { timex: 'XXXX-WXX', steps: [] };
  const from = monday(Math.floor(of.from / DAY));
  return { timex: weekTimex(from), ...span(from, from + 7), steps: of.steps };
}

function holiday(f: HolidayForm, c: Context): Value {
  const open = (): Value => ({ timex: /^\d\d-\d\d$/.test(f.rule) ? `XXXX-${f.rule}` : /^\d\d-WXX/.test(f.rule) ? `XXXX-${f.rule}` : 'XXXX-XX-XX', steps: [] });
  const on = (year: number, steps: DateStep[]): Value => {
    const d = feastDay(f.rule, year);
    return d === undefined ? open() : { ...day(d, steps), days: { from: d - 2, to: d + 2 } };
  };
  if (f.year !== undefined) return on(f.year, []);
  const r = ref(c), now = refYear(c);
  if (f.ofYear && now !== undefined) return on(now + (f.shift ?? 0), step('year', c));
  if (r === undefined) return open();
  const all = [now! - 1, now!, now! + 1].map(y => feastDay(f.rule, y)).filter(d => d !== undefined);
  const before = all.filter(d => d < r), after = all.filter(d => d >= r);
  const direction = f.shift === undefined || f.shift === 0 ? (c.direction ?? (c.alone ? 'future' : undefined)) : f.shift < 0 ? 'past' : 'future';
  let pick: number | undefined;
  if (direction === 'past') pick = before[before.length - 1];
  else if (direction === 'future') pick = after[0];
  else pick = all.reduce<number | undefined>((a, b) => (a === undefined || Math.abs(b - r) < Math.abs(a - r) ? b : a), undefined);
  return pick === undefined ? open() : { ...day(pick, step('year', c)), days: { from: pick - 2, to: pick + 2 } };
}

function clockSpan(f: ClockForm): { from: number; to: number } {
  const from = f.hour * 3600 + (f.minute ?? 0) * 60 + (f.second ?? 0);
  return { from, to: from + (f.second !== undefined ? 1 : f.minute !== undefined ? 60 : 3600) };
}

/** Whether the words leave the year, or the week, of a time open. */
function loose(x: TimeForm): boolean {
  return x.is === 'part' ? loose(x.of) : yearless(x) || (x.is === 'date' && x.month === undefined && x.year === undefined && x.day !== undefined) || (x.is === 'weekday' && x.shift === undefined && x.week === undefined);
}

function yearless(x: TimeForm): boolean {
  return x.is === 'date' && x.month !== undefined && x.year === undefined && x.yearShift === undefined && x.monthShift === undefined && x.weekday === undefined;
}

/** The context of what follows a moment. */
function since(c: Context, seconds: number): Context {
  const d = Math.floor(seconds / DAY);
  return { ...c, published: { from: d, to: d }, direction: 'future' };
}

/** Conventional hours of the parts of the day, for ISO intervals; what a reader may mean is wider. */
const CONVENTION: Record<DaypartForm['part'], [number, number]> = { MO: [8, 12], MI: [11, 13], AF: [12, 16], EV: [16, 20], NI: [20, 24], DT: [8, 18] };

/** The conventional hours of a part of the day, in seconds. */
export function conventionalHours(f: DaypartForm): { from: number; to: number } {
  let [a, b] = CONVENTION[f.part];
  if (f.half === 'start') b = a + 2;
  if (f.half === 'end') a = b - 2;
  return { from: a * 3600, to: b === 24 ? b * 3600 - 1 : b * 3600 };
}

const PART_HOURS: Record<DaypartForm['part'], [number, number]> = { MO: [0, 12], MI: [11, 15], AF: [12, 19], EV: [16, 24], NI: [0, 24], DT: [6, 20] };

function partOfDay(f: DaypartForm): { from: number; to: number } {
  const [a, b] = PART_HOURS[f.part];
  return { from: a * 3600, to: b * 3600 };
}

function at(f: AtForm, c: Context): Value {
  const d = resolve(f.date, c), t = resolve(f.time, c);
  // a moment of a known day is written out, as ISO 8601 has it
  const moment = f.time.is === 'clock' && d.from !== undefined ? momentIso(d.from + (t.from ?? 0), true) : undefined;
  const timex = moment ?? (f.time.is === 'range' ? t.timex.split('/').map(x => d.timex + x).join('/') : d.timex + t.timex);
  if (d.from === undefined) return { timex, steps: d.steps, days: d.days, fine: true };
  return { timex, from: d.from + (t.from ?? 0), to: d.from + (t.to ?? DAY), days: d.days ?? { from: Math.floor(d.from / DAY), to: Math.floor(d.from / DAY) }, steps: d.steps, fine: true };
}

function range(f: RangeForm, c: Context): Value {
  let a = resolve(f.from, c), b = resolve(f.to, c);
  const r = ref(c);
  // a range without years that holds the article's day is the one that is going on
  if (r !== undefined && yearless(f.from) && yearless(f.to)) {
    const from = resolve(f.from, { ...c, direction: 'past' });
    const to = from.from === undefined ? from : resolve(f.to, since(c, from.from));
    if (to.to !== undefined && to.to > r * DAY) { a = from; b = to; }
  }
  if (a.clock && b.clock) {
    const wraps = b.from !== undefined && a.from !== undefined && b.from < a.from;
    return { timex: `${a.timex}/${b.timex}`, from: a.from, to: b.from === undefined ? undefined : b.from + (wraps ? DAY : 0), steps: [], fine: true, clock: true };
  }
  // ends whose year or week is open are settled together: the second is the first that follows
  if (a.from !== undefined && b.from !== undefined && b.from < a.from) {
    if (loose(f.to)) b = resolve(f.to, since(c, a.from));
    else if (loose(f.from)) a = resolve(f.from, { ...since(c, b.from), direction: 'past' });
  }
  const from = a.from, to = b.to;
  const end = b.timex.startsWith('T') && a.timex.includes('T') ? a.timex.slice(0, a.timex.indexOf('T')) + b.timex : b.timex;
  const days = f.to.is === 'now' || f.from.is === 'now' || (f.to.is === 'offset') !== (f.from.is === 'offset');
  const start = (f.from.is === 'part' || days) && a.from !== undefined && !a.fine ? isoDate(Math.floor(a.from / DAY)) : a.timex;
  const stop = (f.to.is === 'part' || days) && b.to !== undefined ? isoDate(Math.floor(b.to / DAY) - 1) : end;
  return { timex: `${start}/${stop}`, from, to: from !== undefined && to !== undefined && to > from ? to : undefined, steps: [...a.steps, ...b.steps].slice(0, 1), fine: a.fine };
}
