import { dateOf, dayNumber, daysInMonth, isoDate, monthInterval, weekdayOf, yearInterval } from '../../values/days.ts';
import type { DateStep } from '../mention.ts';
import { islamicDay, islamicOf, persianDay, persianOf } from './calendars.ts';
import { DAY, day, monday, monthAfter, ofInterval, ref, refMonth, refYear, span, step, type Context, type Value } from './context.ts';
import { nthWeekday } from './feasts.ts';
import type { Calendar, DateForm, WeekdayForm } from './forms.ts';
import { dateTimex, pad } from './timex.ts';

/** The full year of two digits: within thirty years ahead of today's articles it is this century's. */
function fullYear(two: number, c: Context): number {
  const now = refYear(c) ?? 2025;
  let year = Math.floor(now / 100) * 100 + two;
  if (year > now + 30) year -= 100;
  else if (year <= now - 70) year += 100;
  return year;
}

/** Within so many days of the article a date without a year is of the nearest year, whatever weekday stands beside it. */
const NEAR = 45;

export function date(f: DateForm, c: Context): Value {
  if (f.calendar) return otherCalendar(f, c, f.calendar);
  if (f.year !== undefined) return calendarDate(f, f.short ? fullYear(f.year, c) : f.year, []);
  if (f.month === undefined && f.day === undefined && f.weekday !== undefined) return weekday({ is: 'weekday', weekday: f.weekday }, c);
  if (f.month === undefined && f.day !== undefined) return dayOnly(f, c);
  const now = refYear(c);
  if (f.yearShift !== undefined && now !== undefined) return calendarDate(f, now + f.yearShift, step('year', c));
  if (f.yearShift !== undefined) return { timex: dateTimex(undefined, f.month, f.day), steps: [] };
  // a day that no year has is left as it is written
  if (f.month !== undefined && f.day !== undefined && f.day > daysInMonth(2024, f.month))
    return { timex: dateTimex(undefined, f.month, f.day), steps: [] };
  const year = openYear(f, c);
  if (year === undefined) return { timex: dateTimex(undefined, f.month, f.day), steps: [] };
  return calendarDate(f, year, step('year', c));
}

export function calendarDate(f: DateForm, year: number, steps: DateStep[]): Value {
  const timex = dateTimex(year, f.month, f.day);
  if (year < 1 || year > 9999) return { timex, steps };
  if (f.month === undefined) return { timex, ...ofInterval(yearInterval(year)), steps };
  if (f.day === undefined) return { timex, ...ofInterval(monthInterval(year, f.month)), steps };
  if (f.day > daysInMonth(year, f.month)) return { timex, steps };
  if (f.nth !== undefined && f.weekday !== undefined && weekdayOf(dayNumber(year, f.month, f.day)) !== f.weekday)
    return day(nthWeekday(year, f.month, f.weekday, f.nth), steps);
  const n = dayNumber(year, f.month, f.day);
  const out: Value = { timex, ...span(n, n + 1), steps };
  if (f.alternative && f.alternative.day <= daysInMonth(year, f.alternative.month)) {
    const other = dayNumber(year, f.alternative.month, f.alternative.day);
    out.days = { from: Math.min(n, other), to: Math.max(n, other) };
  }
  return out;
}

/** Days within which a date lies at hand, and beyond which the one in the sentence's direction is too far, in days. */
const RECENT = 45,
  DISTANT = 250;

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
    // a month that is going on is not the last or next one, but a day of it may be behind or ahead
    const other = f.month !== now.month || f.day !== undefined;
    if (f.monthShift < 0) return last(now.year) < r && other ? now.year : now.year - 1;
    return first(now.year) > r && other ? now.year : now.year + 1;
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
  const past = (y: number): boolean => first(y) <= r,
    ahead = (y: number): boolean => last(y) >= r;
  const direction = c.direction ?? (c.alone ? 'future' : undefined);
  // what stands for itself in the article's own month is of that month
  if (c.alone && !c.direction && f.month === now.month && candidates.includes(now.year)) return now.year;
  const side = candidates.filter(y => (direction === 'past' ? past(y) : direction === 'future' ? ahead(y) : true));
  const nearest = (years: readonly number[]): number => years.reduce((a, b) => (gap(b) < gap(a) ? b : a));
  const directed = nearest(side.length > 0 ? side : candidates),
    any = nearest(candidates);
  // a cue of tense may belong to another clause: a day of last week is not put off to next year by it
  return gap(any) <= RECENT && gap(directed) > DISTANT && !c.alone ? any : directed;
}

/** A day of a month that is not named. */
function dayOnly(f: DateForm, c: Context): Value {
  const r = ref(c),
    m = refMonth(c);
  if (f.sameMonth) {
    if (c.textDay === undefined) return { timex: dateTimex(undefined, undefined, f.day), steps: [] };
    const spoken = dateOf(c.textDay);
    return f.day! <= daysInMonth(spoken.year, spoken.month)
      ? day(dayNumber(spoken.year, spoken.month, f.day!), step('text', c))
      : { timex: dateTimex(spoken.year, spoken.month, f.day), steps: step('text', c) };
  }
  if (m && f.monthShift !== undefined) {
    const n = monthAfter(m.year, m.month, f.monthShift);
    return f.day! <= daysInMonth(n.year, n.month)
      ? day(dayNumber(n.year, n.month, f.day!), step('month', c))
      : { timex: dateTimex(n.year, n.month, f.day), steps: step('month', c) };
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

/** How a calendar is reckoned, and the days by which its reckonings differ. */
const RECKONED = {
  islamic: { dayOf: islamicDay, of: islamicOf, year: 354, slack: 2 },
  persian: { dayOf: persianDay, of: persianOf, year: 365, slack: 0 },
};

/** A date of another calendar, as days of the Gregorian. */
function otherCalendar(f: DateForm, c: Context, calendar: Calendar): Value {
  const timex = `${dateTimex(f.year, f.month, f.day)}`;
  const { dayOf, of, year: length, slack } = RECKONED[calendar];
  let { year } = f;
  // "Ramadan 2024", "25 رمضان 2024": the month that begins in that year of ours
  if (year !== undefined && year > 1600 && f.month !== undefined) {
    const first = of(dayNumber(year, 1, 1)).year;
    const begins = (y: number): number => dateOf(dayOf(y, f.month!, 1) ?? 0).year;
    year = [first, first + 1, first - 1].find(y => begins(y) === f.year) ?? first;
  }
  // ۲۴ خرداد ۹۹
  if (year !== undefined && f.short) year += year < 50 ? 1400 : 1300;
  if (year === undefined) {
    const r = ref(c);
    if (r === undefined || f.month === undefined) return { timex: `XXXX-XX-XX`, steps: [] };
    const now = of(r);
    const gap = (y: number): number =>
      Math.abs((y - now.year) * length + (f.month! - now.month) * (length / 12) + ((f.day ?? 15) - now.day));
    year = [now.year - 1, now.year, now.year + 1].reduce((a, b) => (gap(b) < gap(a) ? b : a));
  }
  const between = (from: number | undefined, to: number | undefined, steps: DateStep[]): Value =>
    from === undefined || to === undefined
      ? { timex, steps: [] }
      : { timex: `${isoDate(from)}/${isoDate(to - 1)}`, ...span(from, to), days: { from: from - slack, to: to - 1 + slack }, steps };
  if (f.month === undefined) return between(dayOf(year, 1, 1), dayOf(year + 1, 1, 1), step(calendar, c));
  const steps = step(calendar, c, { [calendar]: `${year}-${pad(f.month)}${f.day ? `-${pad(f.day)}` : ''}` });
  if (f.day === undefined)
    return between(dayOf(year, f.month, 1), f.month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, f.month + 1, 1), steps);
  const n = dayOf(year, f.month, f.day);
  return n === undefined ? { timex, steps: [] } : { ...day(n, steps), days: { from: n - slack, to: n + slack } };
}

/** The weekday of a week. */
export function weekdayOfWeek(f: WeekdayForm, week: Value): Value {
  return week.from === undefined
    ? { timex: `XXXX-WXX-${f.weekday}`, steps: [] }
    : day(Math.floor(week.from / DAY) + f.weekday - 1, week.steps);
}

/** A weekday near the article's day. */
export function weekday(f: WeekdayForm, c: Context): Value {
  const r = ref(c);
  if (r === undefined) return openWeekday(f, c);
  const steps = step('weekday', c);
  const ahead = (f.weekday - weekdayOf(r) + 7) % 7,
    back = (weekdayOf(r) - f.weekday + 7) % 7;
  switch (f.shift) {
    case -2:
      return day(monday(r) - 7 + f.weekday - 1, steps);
    case 2:
      return day(monday(r) + 7 + f.weekday - 1, steps);
    case -1: {
      const n = r - (back || 7) - 7 * ((f.times ?? 1) - 1);
      return { ...day(n, steps), days: { from: n - 7, to: n } };
    }
    case 1: {
      const n = r + (ahead || 7) + 7 * ((f.times ?? 1) - 1);
      return { ...day(n, steps), days: { from: n, to: n + 7 } };
    }
    case 0: {
      const n = monday(r) + f.weekday - 1;
      return day(n < r && c.direction !== 'past' && (c.alone || c.direction === 'future') ? n + 7 : n, steps);
    }
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
