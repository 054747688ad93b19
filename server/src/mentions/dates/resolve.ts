import { isoDate } from '../../values/days.ts';
import { DAY, day, ref, span, step, years, type Context, type Value } from './context.ts';
import type { AtForm, ClockForm, DaypartForm, RangeForm, TimeForm } from './forms.ts';
import { date, weekday, weekdayOfWeek } from './resolve-dates.ts';
import { ago, distance } from './resolve-distances.ts';
import { fraction, holiday, nth, part, season, week } from './resolve-parts.ts';
import { decade, unit } from './resolve-units.ts';
import { clockTimex, momentIso, pad } from './timex.ts';

/** Resolves what words say against what is known of the article's date. */
export function resolve(form: TimeForm, c: Context): Value {
  switch (form.is) {
    case 'date':
      return date(form, c);
    case 'offset':
      return offset(form.days, form.text === true, c);
    case 'now':
      return { timex: form.ref, steps: [], ...(ref(c) === undefined || form.ref !== 'PRESENT_REF' ? {} : span(ref(c)!, ref(c)! + 1)) };
    case 'unit':
      return unit(form, c);
    case 'ago':
      return ago(form, c, resolve);
    case 'span':
      return distance(form, c, resolve);
    case 'weekday':
      return form.week ? weekdayOfWeek(form, resolve(form.week, c)) : weekday(form, c);
    case 'nth':
      return nth(form, c, resolve);
    case 'part':
      return part(form, c, resolve);
    case 'season':
      return season(form, c, resolve);
    case 'fraction':
      return fraction(form, c, resolve);
    case 'decade':
      return decade(form.year, form.short === true);
    case 'century':
      return { timex: `${pad(form.n - 1)}XX`, ...years((form.n - 1) * 100, form.n * 100), steps: [] };
    case 'week':
      return week(form, c, resolve);
    case 'holiday':
      return holiday(form, c);
    case 'clock':
      return { timex: clockTimex(form), steps: [], fine: true, clock: true, ...clockSpan(form) };
    case 'daypart':
      return { timex: `T${form.part}`, steps: [], fine: true, clock: true, ...partOfDay(form) };
    case 'at':
      return at(form, c);
    case 'range':
      return range(form, c);
    case 'bound':
      return resolve(form.of, c);
    case 'every':
      return { timex: form.timex, steps: [] };
  }
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

function clockSpan(f: ClockForm): { from: number; to: number } {
  const from = f.hour * 3600 + (f.minute ?? 0) * 60 + (f.second ?? 0);
  return { from, to: from + (f.second !== undefined ? 1 : f.minute !== undefined ? 60 : 3600) };
}

/** Whether the words leave the year, or the week, of a time open. */
function loose(x: TimeForm): boolean {
  return x.is === 'part' || x.is === 'at'
    ? loose(x.is === 'at' ? x.date : x.of)
    : yearless(x) ||
        (x.is === 'date' && x.month === undefined && x.year === undefined && x.day !== undefined) ||
        (x.is === 'weekday' && x.shift === undefined && x.week === undefined);
}

function yearless(x: TimeForm): boolean {
  return (
    x.is === 'date' &&
    x.month !== undefined &&
    x.year === undefined &&
    x.yearShift === undefined &&
    x.monthShift === undefined &&
    x.weekday === undefined
  );
}

/** The context of what follows a moment. */
function since(c: Context, seconds: number): Context {
  const d = Math.floor(seconds / DAY);
  return { ...c, published: { from: d, to: d }, direction: 'future', alone: true };
}

/** Conventional hours of the parts of the day, for ISO intervals; what a reader may mean is wider. */
const CONVENTION: Record<DaypartForm['part'], [number, number]> = {
  MO: [8, 12],
  MI: [11, 13],
  MEL: [11, 13],
  MED: [16, 20],
  AF: [12, 16],
  EV: [16, 20],
  NI: [20, 24],
  DT: [8, 18],
};

/** The conventional hours of a part of the day, in seconds. */
export function conventionalHours(f: DaypartForm): { from: number; to: number } {
  let [a, b] = CONVENTION[f.part];
  if (f.half === 'start') b = a + 2;
  if (f.half === 'end') a = b - 2;
  return { from: a * 3600, to: b === 24 ? b * 3600 - 1 : b * 3600 };
}

const PART_HOURS: Record<DaypartForm['part'], [number, number]> = {
  MO: [0, 12],
  MI: [11, 15],
  MEL: [11, 16],
  MED: [16, 23],
  AF: [12, 19],
  EV: [16, 24],
  NI: [0, 24],
  DT: [6, 20],
};

function partOfDay(f: DaypartForm): { from: number; to: number } {
  const [a, b] = PART_HOURS[f.part];
  return { from: a * 3600, to: b * 3600 };
}

function at(f: AtForm, c: Context): Value {
  const d = resolve(f.date, c),
    t = resolve(f.time, c);
  // a moment of a known day is written out, as ISO 8601 has it
  const moment = f.time.is === 'clock' && d.from !== undefined ? momentIso(d.from + (t.from ?? 0), true) : undefined;
  const timex =
    moment ??
    (f.time.is === 'range'
      ? t.timex
          .split('/')
          .map(x => d.timex + x)
          .join('/')
      : d.timex + t.timex);
  if (d.from === undefined) return { timex, steps: d.steps, days: d.days, fine: true };
  return {
    timex,
    from: d.from + (t.from ?? 0),
    to: d.from + (t.to ?? DAY),
    days: d.days ?? { from: Math.floor(d.from / DAY), to: Math.floor(d.from / DAY) },
    steps: d.steps,
    fine: true,
  };
}

function range(f: RangeForm, c: Context): Value {
  let a = resolve(f.from, c),
    b = resolve(f.to, c);
  const r = ref(c);
  // a range without years that holds the article's day is the one that is going on
  if (r !== undefined && yearless(f.from) && yearless(f.to)) {
    const from = resolve(f.from, { ...c, direction: 'past' });
    const to = from.from === undefined ? from : resolve(f.to, since(c, from.from));
    if (to.to !== undefined && to.to > r * DAY) {
      a = from;
      b = to;
    }
  }
  if (a.clock && b.clock) {
    const wraps = b.from !== undefined && a.from !== undefined && b.from < a.from;
    return {
      timex: `${a.timex}/${b.timex}`,
      from: a.from,
      to: b.from === undefined ? undefined : b.from + (wraps ? DAY : 0),
      steps: [],
      fine: true,
      clock: true,
    };
  }
  // ends whose year or week is open are settled together: the second is the first that follows
  if (a.from !== undefined && b.from !== undefined && b.from < a.from) {
    if (loose(f.to)) b = resolve(f.to, since(c, a.from));
    else if (loose(f.from)) a = resolve(f.from, { ...since(c, b.from), direction: 'past' });
  }
  const from = a.from,
    to = b.to;
  const end = b.timex.startsWith('T') && a.timex.includes('T') ? a.timex.slice(0, a.timex.indexOf('T')) + b.timex : b.timex;
  const days = f.to.is === 'now' || f.from.is === 'now' || (f.to.is === 'offset') !== (f.from.is === 'offset');
  const start = (f.from.is === 'part' || days) && a.from !== undefined && !a.fine ? isoDate(Math.floor(a.from / DAY)) : a.timex;
  const stop = (f.to.is === 'part' || days) && b.to !== undefined ? isoDate(Math.floor(b.to / DAY) - 1) : end;
  return {
    timex: `${start}/${stop}`,
    from,
    to: from !== undefined && to !== undefined && to > from ? to : undefined,
    steps: [...a.steps, ...b.steps].slice(0, 1),
    fine: a.fine,
  };
}
