import { dayMonthAt } from './calendar.ts';
import { weekdayPairAt } from './day-lists.ts';
import { marked } from './eastern.ts';
import type { ClockForm, DateForm, Piece, RangeForm, TimeForm } from './forms.ts';
import type { Lens } from './lens.ts';
import { clockPair, hoursOfDay } from './range-clocks.ts';
import { isDay, unitShiftAt } from './shifts.ts';
import { dayAt, monthAt, weekdayAt } from './words.ts';
import { yearAt } from './year-words.ts';

export type Read = (i: number) => Piece | undefined;
export type ReadClock = (i: number) => Piece<ClockForm> | undefined;

/** A range at a token: "من 20 إلى 22 مارس", "15-16 September", "between 4pm and 5pm", "2014–2018". */
export function rangeAt(L: Lens, i: number, read: Read, clock: (i: number) => Piece<ClockForm> | undefined): Piece | undefined {
  let k = i;
  const days = L.at(i, 'date-word', 'days-of');
  if (days) k = days.end;
  const between = L.at(k, 'range-word', 'between'),
    from = between ? undefined : L.at(k, 'range-word', 'from');
  const word = between ?? from;
  const start = days ? L.startOf(days) : word ? L.startOf(word) : L.startAt(i);
  if (word) k = word.end;
  const twoDays = L.at(k, 'date-word', 'days-of');
  if (twoDays) k = twoDays.end;
  const pair = weekdayPairAt(L, k);
  if (pair) return { ...pair, first: i, start: word || days ? start : pair.start };
  const month = days || twoDays ? undefined : monthLead(L, k, read, between !== undefined);
  const found =
    month ??
    dayLead(L, k, between !== undefined, word !== undefined || days !== undefined || twoDays !== undefined) ??
    pairOf(L, k, read, clock, between !== undefined, word !== undefined) ??
    clockPair(L, k, read, clock, between !== undefined, word !== undefined);
  if (!found) return undefined;
  return { ...found, first: i, start: word || days ? start : found.start };
}

/** The mark or word between the ends of a range: the token after it. */
export function link(L: Lens, i: number, between: boolean, words: boolean): { end: number; and: boolean; joined: boolean } | undefined {
  if (L.dash(i)) return { end: i + 1, and: false, joined: L.joined(i) && L.joined(i + 1) };
  const to = L.at(i, 'range-word', 'to') ?? L.at(i, 'range-word', 'until');
  if (to && words) return { end: to.end, and: false, joined: false };
  if (to && to.sense.language !== 'en') return { end: to.end, and: false, joined: false };
  if (to) return { end: to.end, and: false, joined: false };
  const and = L.at(i, 'date-word', 'and');
  if (and && (between || words)) return { end: and.end, and: true, joined: false };
  return between ? clitic(L, i) : undefined;
}

/** A day, then a full date: "20 إلى 22 مارس", "15-16 September", "19 و20 من كانون الأول", "4 to 23 next month". */
function dayLead(L: Lens, i: number, between: boolean, said: boolean): Piece<RangeForm> | undefined {
  const before = weekdayAt(L, i);
  // "ليل الأربعاء - الخميس 15-16", "Monday and Friday, 5 and 9 June": the weekday is not the first day's
  const shared =
    before &&
    (((L.dash(i - 1) || L.is(i - 1, '/') || L.has(i - 1, 'and') || L.comma(i - 1)) && L.at(i - 2, 'weekday') !== undefined) ||
      (L.language === 'ar' && L.at(i, 'weekday') !== undefined && L.at(i - 1, 'weekday') !== undefined));
  const weekday = shared ? undefined : before;
  const first = dayAt(L, weekday ? (L.comma(weekday.end) ? weekday.end + 1 : weekday.end) : i);
  if (!first || first.value > 31 || !(first.plain || first.ordinal || said)) return undefined;
  let k = first.end,
    last = first,
    and = false;
  const all = [first.value];
  // "11, 12 and 13 March"
  while ((L.comma(k) || (L.at(k, 'date-word', 'and') && L.language === 'ar')) && all.length < 6) {
    const next = dayAt(L, L.comma(k) ? k + 1 : L.skip(k, 'and'));
    if (
      !next ||
      !next.plain ||
      next.value !== last.value + 1 ||
      monthAt(L, L.skip(next.end, 'of')) ||
      unitShiftAt(L, L.skip(next.end, 'of'))
    )
      break;
    all.push(next.value);
    last = next;
    k = next.end;
    and = true;
  }
  const conj = L.at(k, 'date-word', 'and');
  const joint = link(L, k, between, true) ?? (conj ? { end: conj.end, and: true, joined: false } : clitic(L, k));
  if (!joint) return undefined;
  k = joint.end;
  const noun = L.at(k, 'date-word', 'day-noun');
  if (noun) k = noun.end;
  const behind = weekdayAt(L, k);
  if (behind) k = L.comma(behind.end) ? behind.end + 1 : behind.end;
  const to = dayMonthAt(L, L.skip(k, 'the')) ?? dayMonthAt(L, k);
  if (to && to.form.day !== undefined && (to.form.month !== undefined || to.form.monthShift !== undefined)) {
    if (to.form.alternative && !said) return undefined;
    and ||= joint.and && !between;
    const { day: _day, ...shared } = to.form;
    const fromForm: DateForm = { ...shared, day: first.value, ...(weekday ? { weekday: weekday.weekday } : {}), alternative: undefined };
    // two days that do not follow each other are two dates, not a range
    if (and && to.form.day !== last.value + 1) return undefined;
    // "3-2015" is no range, "28 - 2 July" is read as it stands
    const toForm: DateForm = behind ? { ...to.form, weekday: behind.weekday } : to.form;
    const fromPiece: Piece = {
      form: fromForm,
      first: i,
      end: first.end,
      start: first.start,
      spans: { day: { start: first.start, end: L.endOf(first.end) }, weekday: weekday?.span },
    };
    return {
      form: { is: 'range', from: fromForm, to: toForm },
      first: i,
      end: to.end,
      start: weekday ? weekday.start : first.start,
      from: fromPiece,
      to: { ...to, form: toForm, spans: { ...to.spans, weekday: behind?.span } },
      spans: to.spans,
      monthTwin: to.monthTwin,
    };
  }
  // "من السبت 9 حتى الأربعاء 13": days of a month that is not named
  const second = weekday && behind ? dayAt(L, k) : undefined;
  if (second && second.value <= 31 && weekday) {
    const a: DateForm = { is: 'date', weekday: weekday.weekday, day: first.value },
      b: DateForm = { is: 'date', weekday: behind!.weekday, day: second.value };
    return { form: { is: 'range', from: a, to: b }, first: i, end: second.end, start: weekday.start };
  }
  return undefined;
}

/** A conjunction written together with the word behind it: "والـ20", "والسادس عشر", "والجمعة". */
function clitic(L: Lens, i: number): { end: number; and: boolean; joined: boolean } | undefined {
  const with_ =
    L.at(i, 'date-word', 'the')?.clitics.conjunction ||
    L.words(i)?.conjunction ||
    L.at(i, 'weekday')?.clitics.conjunction ||
    L.at(i, 'day')?.clitics.conjunction ||
    L.at(i, 'now')?.clitics.conjunction ||
    L.at(i, 'month')?.clitics.conjunction;
  return with_ ? { end: i, and: true, joined: false } : undefined;
}

/** A month, then two days: "November 19-20", "April ninth through 17th". */
function monthLead(L: Lens, i: number, _read: Read, between: boolean): Piece<RangeForm> | undefined {
  const month = monthAt(L, i);
  if (!month) return undefined;
  const first = dayAt(L, month.end);
  if (!first || first.value > 31) return undefined;
  const joint = link(L, first.end, between, true);
  if (!joint) return undefined;
  const k = joint.end;
  const second = dayAt(L, k);
  if (!second || second.value > 31 || monthAt(L, L.skip(second.end, 'of')) || (second.width === 0 && !second.ordinal)) return undefined;
  if (joint.and && !between) return undefined;
  let { end } = second;
  const comma = L.comma(end) ? end + 1 : end;
  const year = yearAt(L, L.skip(comma, 'of'), false);
  if (year) end = year.end;
  const shared = { is: 'date' as const, month: month.month, calendar: month.calendar, ...(year ? { year: year.year } : {}) };
  const from: DateForm = { ...shared, day: first.value };
  const to: DateForm =
    second.value < first.value && !year
      ? { is: 'date', month: (month.month % 12) + 1, day: second.value }
      : { ...shared, day: second.value };
  return {
    form: { is: 'range', from, to },
    first: i,
    end,
    start: month.start,
    spans: { month: month.span, year: year?.span },
    from: {
      form: from,
      first: i,
      end: first.end,
      start: month.start,
      spans: { day: { start: first.start, end: L.endOf(first.end) }, month: month.span },
    },
    to: { form: to, first: k, end: second.end, start: second.start, spans: { day: { start: second.start, end: L.endOf(second.end) } } },
  };
}

/** Two times of one kind: "2 October to 22 October", "Tuesday to Thursday", "2014-2018", "from March to May". */
function pairOf(L: Lens, i: number, read: Read, clock: ReadClock, between: boolean, said: boolean): Piece | undefined {
  const year = L.isNumber(i) || L.language === 'ar' || said ? yearAt(L, i, said) : undefined;
  const a =
    read(i) ??
    (year && year.year > 0
      ? { form: { is: 'date' as const, year: year.year }, first: i, end: year.end, start: year.start, spans: { year: year.span } }
      : undefined);
  if (!a || a.form.is === 'range' || a.form.is === 'clock' || a.form.is === 'daypart') return undefined;
  if (a.form.is === 'offset' && a.form.text) return undefined;
  // "from March to date"
  const now = said && isDated(a.form) ? L.at(a.end, 'now') : undefined;
  if (now && now.end > a.end + 1 && L.at(a.end, 'range-word'))
    return { form: { is: 'range', from: a.form, to: { is: 'now', ref: 'PRESENT_REF' } }, first: i, end: now.end, start: a.start, from: a };
  const joint = link(L, a.end, between, said);
  if (!joint || (joint.and && !between)) return undefined;
  const hours =
    a.form.is === 'at' && a.form.time.is === 'clock' ? hoursOfDay(L, a, a.form.date, a.form.time, joint, clock, read) : undefined;
  if (hours) return hours;
  const k = L.skip(joint.end, 'the');
  let b = read(joint.end) ?? read(k);
  if (!b || (a.form.is === 'date' && a.form.year !== undefined && a.form.month === undefined && !sameKind(a.form, b.form))) {
    const y = yearAt(L, k, true);
    const plain = a.form.is === 'date' && a.form.year !== undefined;
    if (y && plain && y.year > 0 && (L.isNumber(k) || said))
      b = { form: { is: 'date', year: y.year }, first: k, end: y.end, start: y.start, spans: { year: y.span } };
    // "from April 27 to the third"
    const d =
      !b && a.form.is === 'date' && a.form.month !== undefined && a.form.day !== undefined && said ? dayAt(L, joint.end) : undefined;
    const east =
      !b && a.form.is === 'date' && a.form.month !== undefined && a.form.day !== undefined
        ? marked(L, joint.end, 'day-mark', 31)
        : undefined;
    if (east) b = { form: dayAfter(a.form as DateForm, east.value), first: joint.end, end: east.end, start: east.start };
    if (d && d.value <= 31 && (d.ordinal || (L.language === 'ar' && d.plain)) && L.endsClause(d.end))
      b = { form: dayAfter(a.form as DateForm, d.value), first: joint.end, end: d.end, start: d.start };
    // 2021-22: a season
    const short = !b && joint.joined && a.form.is === 'date' && L.isNumber(joint.end) ? L.digits(joint.end) : undefined;
    if (short && short.width === 2 && a.form.is === 'date' && short.value === (a.form.year! + 1) % 100 && !L.isNumber(short.end))
      b = { form: { is: 'date', year: a.form.year! + 1 }, first: joint.end, end: short.end, start: short.start };
  }
  // 3月14日至16日: the month is that of the first end
  if (
    b?.form.is === 'date' &&
    b.form.day !== undefined &&
    b.form.month === undefined &&
    b.form.monthShift === undefined &&
    b.form.weekday === undefined &&
    !b.form.sameMonth &&
    a.form.is === 'date' &&
    a.form.month !== undefined &&
    a.form.day !== undefined
  )
    b = { ...b, form: dayAfter(a.form, b.form.day) };
  if (!b || b.form.is === 'range' || !sameKind(a.form, b.form)) return undefined;
  // a dash in prose sets off a clause; between dates of one kind it stands close or both are full
  if (L.dash(a.end) && !joint.joined && !(full(a.form) && full(b.form)) && !said) return undefined;
  if (!said && !L.dash(a.end) && !ranged(a.form)) return undefined;
  const [from, to] = share(a.form, b.form);
  return {
    form: { is: 'range', from, to },
    first: i,
    end: b.end,
    start: a.start,
    from: { ...a, form: from },
    to: { ...b, form: to },
    spans: b.spans,
  };
}

function isDated(f: TimeForm): boolean {
  return f.is === 'date' || f.is === 'weekday' || f.is === 'offset';
}

function dayAfter(a: DateForm, day: number): DateForm {
  return day > a.day!
    ? { ...a, day }
    : { ...a, day, month: (a.month! % 12) + 1, year: a.year !== undefined && a.month === 12 ? a.year + 1 : a.year };
}

function full(f: TimeForm): boolean {
  return f.is === 'date' && (f.day !== undefined || f.month !== undefined) && f.month !== undefined;
}

/** "Monday to Friday" and "6 May to 8 May" are ranges without "from"; "Sunday to", "yesterday to" are not. */
function ranged(f: TimeForm): boolean {
  return f.is === 'date' || f.is === 'weekday' || f.is === 'fraction' || (f.is === 'at' && f.time.is === 'clock') || f.is === 'offset';
}

function sameKind(a: TimeForm, b: TimeForm): boolean {
  const rank = (f: TimeForm): number => {
    if (f.is === 'now') return 0;
    if (f.is === 'at') return f.time.is === 'clock' ? 5 : 4;
    if (isDay(f)) return 4;
    if (f.is === 'date') return f.month !== undefined ? 3 : 1;
    if (f.is === 'part') return 3;
    if (f.is === 'fraction' || f.is === 'season') return 2;
    if (f.is === 'unit') return f.unit === 'year' ? 1 : 3;
    if (f.is === 'week' || f.is === 'nth') return 3;
    return f.is === 'decade' || f.is === 'century' ? 1 : 6;
  };
  const x = rank(a),
    y = rank(b);
  if (x === 6 || y === 6) return false;
  if (x === 0 || y === 0 || x === y) return true;
  if (b.is === 'offset' && a.is === 'date') return true;
  if (x + y === 9 && b.is === 'clock') return true;
  return a.is === 'date' && b.is === 'date'
    ? true
    : a.is === 'part' || b.is === 'part' || (x <= 4 && y <= 4 && (a.is === 'offset' || a.is === 'nth' || b.is === 'nth'));
}

/** What one end leaves out is the other's: "28 June to 2 July 2023", "الاثنين إلى الأربعاء". */
function share(a: TimeForm, b: TimeForm): [TimeForm, TimeForm] {
  if (a.is === 'weekday' && b.is === 'weekday' && b.shift === undefined && b.week === undefined) return [a, { ...b, week: a.week }];
  if (a.is !== 'date' || b.is !== 'date') return [a, b];
  let from = a,
    to = b;
  if (a.year === undefined && b.year !== undefined && a.month !== undefined && !b.short) {
    const wraps = b.month !== undefined && a.month > b.month;
    from = { ...a, year: wraps ? b.year - 1 : b.year, yearShift: undefined };
  } else if (a.year === undefined && b.yearShift !== undefined) from = { ...a, yearShift: b.yearShift };
  else if (a.year !== undefined && b.year === undefined && b.month !== undefined && a.month !== undefined)
    to = { ...b, year: a.month > b.month ? a.year + 1 : a.year };
  if (b.sameMonth && a.month !== undefined) to = { ...a, day: b.day, weekday: b.weekday };
  if (a.month === undefined && a.day !== undefined && b.month !== undefined) from = { ...from, month: b.month };
  return [from, to];
}
