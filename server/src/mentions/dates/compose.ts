import { dateAt } from './calendar.ts';
import { clockAt, daypartAt } from './clock.ts';
import { clockSpanAt } from './clock-spans.ts';
import { listedDayAt } from './day-lists.ts';
import { marked } from './eastern.ts';
import type { AtForm, ClockForm, DateForm, DaypartForm, Piece, UnitForm, WeekdayForm } from './forms.ts';
import { holidayAt, holidayWeekendAt } from './holidays.ts';
import { Memory, type Count, type Lens } from './lens.ts';
import { centuryAt, decadeAt, fractionAt, longest, nthAt, partAt, seasonAt, shiftedMonthAt, weekAt, weekendAt, yearOnly } from './parts.ts';
import { rangeAt } from './ranges.ts';
import { distanceAt } from './relative.ts';
import { bareUnitAt, isDay, isDayAmongOthers, offsetAt, unitShiftAt } from './shifts.ts';
import { dateBehind } from './weekday-dates.ts';
import { weekdayFormAt, weekThenWeekdayAt } from './weekdays.ts';
import { dayAt, goesOn, monthAt, yearAt } from './words.ts';

/** The time expression that begins at a token, the longest that can be read: ranges, dates with times, single times. */
export function timeAt(L: Lens, i: number): Piece | undefined {
  return L.once(Memory.Time, i, readTimeAt);
}

function readTimeAt(L: Lens, i: number): Piece | undefined {
  const single = longest(L.once(Memory.ListedDay, i, listedDayAt), withHours(L, joinedAt(L, i)));
  const range = L.once(Memory.Range, i, readRangeAt);
  const hours = L.once(Memory.ClockSpan, i, clockSpanAt);
  const days = single?.form.is === 'unit' && single.form.unit === 'week' ? daysOfWeek(L, single, single.form) : undefined;
  if (days) return days;
  return longest<Piece>(hours && behindRange(L, hours), range && behindRange(L, range), single);
}

const readRangeAt = (L: Lens, i: number): Piece | undefined =>
  rangeAt(
    L,
    i,
    k => joinedAt(L, k),
    k => clockAt(L, k, true),
  );

/** "next week between Wednesday and Friday": a range of weekdays behind their week. */
function daysOfWeek(L: Lens, week: Piece, form: UnitForm): Piece | undefined {
  if (!L.at(week.end, 'range-word', 'between') && !L.at(week.end, 'range-word', 'from')) return undefined;
  const days = rangeAt(
    L,
    week.end,
    k => atomAt(L, k),
    k => clockAt(L, k, true),
  );
  if (days?.form.is !== 'range') return undefined;
  const { from, to } = days.form;
  if (from.is !== 'weekday' || to.is !== 'weekday' || from.shift !== undefined || from.week || to.shift !== undefined) return undefined;
  return { ...days, form: { is: 'range', from: { ...from, week: form }, to: { ...to, week: form } }, first: week.first, start: week.start };
}

/** "this evening from 7 to 8": hours behind a part of a day. */
function withHours(L: Lens, piece: Piece | undefined): Piece | undefined {
  if (piece?.form.is !== 'at' || piece.form.time.is !== 'daypart') return piece;
  const k = L.comma(piece.end) ? piece.end + 1 : piece.end;
  const hours = L.at(k, 'range-word')
    ? rangeAt(
        L,
        k,
        n => atomAt(L, n),
        n => clockAt(L, n, true),
      )
    : undefined;
  if (hours?.form.is !== 'range' || hours.form.from.is !== 'clock' || hours.form.to.is !== 'clock') return piece;
  const { part } = piece.form.time;
  return {
    ...piece,
    end: hours.end,
    form: { is: 'at', date: piece.form.date, time: { is: 'range', from: within(hours.form.from, part), to: within(hours.form.to, part) } },
  };
}

/** One time without its neighbours. */
export function atomAt(L: Lens, i: number): Piece | undefined {
  return L.once(Memory.Atom, i, readAtomAt);
}

function readAtomAt(L: Lens, i: number): Piece | undefined {
  return longest<Piece>(
    L.once(Memory.PartOfDay, i, partOfDayAt),
    anyDayAt(L, i),
    L.once(Memory.Nth, i, nthAt),
    L.once(Memory.Distance, i, readDistanceAt),
    L.once(Memory.Weekend, i, weekendAt),
    L.once(Memory.HolidayWeekend, i, holidayWeekendAt),
    unitShiftAt(L, i),
    L.once(Memory.Part, i, readPartAt),
    L.once(Memory.Fraction, i, fractionAt),
    L.once(Memory.Season, i, seasonAt),
    L.once(Memory.Decade, i, readDecadeAt),
    L.once(Memory.Century, i, centuryAt),
    L.once(Memory.Week, i, readWeekAt),
    L.once(Memory.YearAlone, i, yearAloneAt),
    clockAt(L, i),
    daypartAt(L, i, beforeClock(L, i)),
    L.once(Memory.DayOfMonth, i, dayOfMonthAt),
    L.once(Memory.TheUnit, i, theUnit),
  );
}

/** One day, however it is named. */
function anyDayAt(L: Lens, i: number): Piece | undefined {
  return L.once(Memory.AnyDay, i, readAnyDayAt);
}

function readAnyDayAt(L: Lens, i: number): Piece | undefined {
  return longest<Piece>(
    L.once(Memory.WeekThenWeekday, i, weekThenWeekdayAt),
    dateAt(L, i),
    L.once(Memory.ShiftedMonth, i, shiftedMonthAt),
    L.once(Memory.WeekdayForm, i, weekdayFormAt),
    L.once(Memory.Offset, i, offsetAt),
    holidayAt(L, i),
    L.has(i, 'the') || L.at(i, 'date-word', 'the-unit') ? dayUnit(L, i) : undefined,
  );
}

/** A time that a distance is counted from. */
function anchorAt(L: Lens, i: number): Piece | undefined {
  return longest<Piece>(anyDayAt(L, i), holidayAt(L, i, true), unitShiftAt(L, i), yearOnly(L, i, true), clockAt(L, i));
}

const readDistanceAt = (L: Lens, i: number): Piece | undefined => distanceAt(L, i, k => anchorAt(L, k));
const readPartAt = (L: Lens, i: number): Piece | undefined => partAt(L, i, k => anyDayAt(L, k));
const readDecadeAt = (L: Lens, i: number): Piece | undefined => decadeAt(L, i);
const readWeekAt = (L: Lens, i: number): Piece | undefined =>
  weekAt(L, i, k => dateAt(L, k) ?? holidayAt(L, k) ?? L.once(Memory.DayOfMonth, k, dayOfMonthAt));
const yearAloneAt = (L: Lens, i: number): Piece | undefined => yearOnly(L, i, false);

/** Whether a part of the day stands before an hour: "afternoon 7:00". */
function beforeClock(L: Lens, i: number): boolean {
  const m = L.at(i, 'daypart');
  return m !== undefined && ((L.isNumber(m.end) && L.is(m.end + 1, ':')) || L.at(m.end, 'clock', 'hour') !== undefined);
}

function dayUnit(L: Lens, k: number): Piece | undefined {
  const unit = isDayAmongOthers(L, k) ? undefined : bareUnitAt(L, k);
  return unit?.form.unit === 'day' ? unit : undefined;
}

/** "this morning", "last night", "صباح اليوم", "فجر الأحد": a part of a day beside the word that says which day. */
function partOfDayAt(L: Lens, i: number): Piece<AtForm> | undefined {
  const s = L.at(i, 'shift');
  const k = s && !L.at(i, 'date-word', 'behind') ? s.end : undefined;
  const shifted = k === undefined ? undefined : daypartAt(L, k, true);
  if (shifted && k !== undefined && !L.has(k, 'in-part') && !L.has(k, 'the'))
    return {
      form: { is: 'at', date: { is: 'offset', days: Number(s!.sense.value) }, time: shifted.form },
      first: i,
      end: shifted.end,
      start: L.startOf(s!),
    };
  const night = L.at(i, 'day'),
    named = L.at(i, 'daypart');
  if (night && named && night.end === named.end && night.clitics.length === named.clitics.length)
    return {
      form: {
        is: 'at',
        date: { is: 'offset', days: Number(night.sense.value) },
        time: { is: 'daypart', part: named.sense.value as DaypartForm['part'] },
      },
      first: i,
      end: night.end,
      start: L.startOf(night),
      spans: { offset: L.span(night) },
    };
  const early = L.at(i, 'early-late');
  if (early) {
    const rest = partOfDayAt(L, early.end);
    if (rest && rest.form.time.is === 'daypart')
      return {
        ...rest,
        form: { ...rest.form, time: { ...rest.form.time, half: early.sense.value as 'start' | 'end' } },
        first: i,
        start: L.startOf(early),
      };
  }
  const part = daypartAt(L, i, true);
  if (!part || L.has(i, 'in-part')) return undefined;
  const day = dayAtToken(L, part.end);
  return day && day.form.is !== 'at'
    ? { ...day, form: { is: 'at', date: day.form, time: part.form }, first: i, start: part.start }
    : undefined;
}

/** "the week", "the year", "my weekend": the present one, where nothing shows that another is meant. */
function theUnit(L: Lens, i: number): Piece | undefined {
  const unit = bareUnitAt(L, i);
  if (!unit || unit.form.unit === 'hour' || unit.form.unit === 'minute' || unit.form.unit === 'night') return undefined;
  if (L.isAlone(i, unit.end)) return unit;
  // a definite unit in running text ("the day of the vote", "the year 2008") is the present one only where its clause ends
  if (L.language === 'ar') return L.at(unit.end - 1, 'date-word', 'my-unit') ? unit : undefined;
  return L.endsClause(unit.end) && unit.form.unit !== 'day' && unit.form.unit !== 'century' ? unit : undefined;
}

/** A day of a month that is not named: "the 24th", "on the 4th", "يوم 27". */
export function dayOfMonthAt(L: Lens, i: number): Piece<DateForm> | undefined {
  const east = eastDay(L, i);
  if (east) return east;
  const noun = L.at(i, 'date-word', 'day-noun');
  const k = noun ? noun.end : i;
  const the = L.has(k, 'the');
  const d = dayAt(L, k, noun !== undefined || the);
  if (!d || d.value > 31 || monthAt(L, d.end)) return undefined;
  const ofIt = sameMonthAt(L, i, d);
  if (ofIt)
    return {
      form: { is: 'date', day: d.value, sameMonth: true },
      first: i,
      end: ofIt,
      start: noun ? L.startOf(noun) : d.start,
      spans: { day: { start: d.start, end: L.endOf(d.end) } },
    };
  const on = (): boolean => L.in(i - 1) && L.has(i - 1, 'on-day');
  const closes = L.endsClause(d.end) || L.has(d.end, 'at-hour') || L.at(d.end, 'range-word', 'between') !== undefined;
  const said = noun
    ? (d.plain || d.ordinal) && (closes || !L.isWord(d.end))
    : the
      ? (d.width > 0 ? d.ordinal || closes : d.ordinal) && closes && ((d.width > 0 && L.language !== 'ar') || on())
      : closes && ((d.plain && L.stop - L.begin <= 8) || (d.ordinal && d.width > 0)) && on();
  if (!said || L.at(d.end, 'period') || L.at(d.end, 'unit') || L.at(d.end, 'percent')) return undefined;
  if (noun && L.at(noun.first, 'date-word', 'the-unit')) return undefined;
  return {
    form: { is: 'date', day: d.value },
    first: i,
    end: d.end,
    start: noun ? L.startOf(noun) : d.start,
    spans: { day: { start: d.start, end: L.endOf(d.end) } },
  };
}

/** 14日, 14일: a day of the month, where no length is told (14日間) and no distance (14日前). */
function eastDay(L: Lens, i: number): Piece<DateForm> | undefined {
  if (!L.isNumber(i) || !L.lexicon.table('date-word').has('day-mark')) return undefined;
  const d = marked(L, i, 'day-mark', 31);
  if (!d || d.width > 2 || (L.joined(d.end) && /^[间間간前前전後后후分]/.test(L.word(d.end)))) return undefined;
  if (L.has(d.end, 'ago') || L.has(d.end, 'hence')) return undefined;
  return {
    form: { is: 'date', day: d.value },
    first: i,
    end: d.end,
    start: d.start,
    spans: { day: { start: d.start, end: L.endOf(d.end) } },
  };
}

/** The token after "منه" behind a day: "إلى 15 منه" is of the month last spoken of, "أكل 15 منه" counts. */
function sameMonthAt(L: Lens, i: number, d: Count): number | undefined {
  const it = L.at(d.end, 'date-word', 'of-it');
  if (!it || !(d.plain || d.ordinal)) return undefined;
  const said =
    d.ordinal ||
    L.has(i, 'day-noun') ||
    L.has(i - 1, 'on-day') ||
    L.has(i - 1, 'dated') ||
    L.at(i - 1, 'range-word') !== undefined ||
    L.at(i - 1, 'weekday') !== undefined ||
    L.dash(i - 1) ||
    L.has(i - 1, 'and');
  return said ? it.end : undefined;
}

/** A time with what stands beside it: date and time of day, a relative day and its weekday. */
export function joinedAt(L: Lens, i: number): Piece | undefined {
  return L.once(Memory.Joined, i, readJoinedAt);
}

function readJoinedAt(L: Lens, i: number): Piece | undefined {
  let piece = atomAt(L, i);
  if (!piece) return undefined;
  for (let round = 0; round < 3; round++) {
    const next: Piece | undefined = attach(L, piece);
    if (!next) break;
    piece = next;
  }
  return piece;
}

function attach(L: Lens, piece: Piece): Piece | undefined {
  const { form, end } = piece;
  if (form.is === 'offset' && !form.text && piece.offset === undefined) {
    const named = offsetNamed(L, piece);
    if (named) return named;
  }
  if (isDay(form)) {
    const time = timeBehind(L, end);
    if (time) return { ...piece, form: { is: 'at', date: form, time: time.form }, end: time.end };
    if (form.is === 'weekday' && form.shift === undefined && form.week === undefined) {
      const k = L.comma(end) ? end + 1 : end;
      const day = offsetAt(L, k);
      if (day?.form.is === 'offset' && !day.form.text && L.comma(end))
        return {
          ...day,
          form: { is: 'date', weekday: form.weekday },
          first: piece.first,
          start: piece.start,
          end: day.end,
          offset: day.form.days,
          spans: { ...piece.spans, ...day.spans },
        };
    }
    const dated = form.is === 'weekday' && form.week === undefined ? datedWeekday(L, piece, form.weekday) : undefined;
    if (dated) return dated;
    if (form.is === 'ago') {
      const on = L.has(end, 'on') ? L.skip(end, 'on') : end;
      const w = on > end ? weekdayFormAt(L, on) : undefined;
      if (w && w.form.shift === undefined) return { ...piece, form: { ...form, weekday: w.form.weekday }, end: w.end };
    }
    return undefined;
  }
  if (form.is === 'at' && form.time.is === 'daypart') {
    const dated = form.date.is === 'weekday' && form.date.week === undefined ? datedWeekday(L, piece, form.date.weekday) : undefined;
    if (dated) return { ...dated, form: { ...form, date: dated.form } };
    const k = L.comma(end) ? end + 1 : end;
    const about = L.skip(k, 'about-hour');
    const time = about > k || L.has(k, 'at-hour') || L.at(k, 'clock', 'hour') || L.isNumber(k) ? clockAt(L, about, true) : undefined;
    return time && !(time.form.bare && L.isNumber(k) && !L.endsClause(time.end))
      ? { ...piece, form: { ...form, time: within(time.form, form.time.part) }, end: time.end }
      : undefined;
  }
  if (
    form.is === 'at' &&
    form.time.is === 'clock' &&
    form.date.is === 'date' &&
    form.date.year === undefined &&
    form.date.month !== undefined
  ) {
    const year = yearAt(L, end, false);
    return year
      ? { ...piece, form: { ...form, date: { ...form.date, year: year.year } }, end: year.end, spans: { ...piece.spans, year: year.span } }
      : undefined;
  }
  if (form.is === 'clock' || form.is === 'daypart') {
    let k = end;
    if (L.comma(k)) k++;
    const glue = L.skip(k, 'of') > k ? L.skip(k, 'of') : L.skip(k, 'on');
    const day = dayAtToken(L, glue);
    const behind = day && form.is === 'clock' && form.open ? daypartAt(L, day.end, true) : undefined;
    if (day && behind && day.form.is !== 'at')
      return {
        ...day,
        form: { is: 'at', date: day.form, time: within(form as ClockForm, behind.form.part) },
        first: piece.first,
        start: piece.start,
        end: behind.end,
      };
    if (day && day.form.is === 'at' && day.form.time.is === 'daypart' && form.is === 'clock')
      return {
        ...day,
        form: { is: 'at', date: day.form.date, time: within(form, day.form.time.part) },
        first: piece.first,
        start: piece.start,
      };
    if (day && day.form.is !== 'at')
      return { ...day, form: { is: 'at', date: day.form, time: form }, first: piece.first, start: piece.start };
    if (form.is === 'daypart') {
      const time = L.has(end, 'at-hour') || L.at(end, 'clock', 'hour') || L.isNumber(end) ? clockAt(L, end, true) : undefined;
      if (time) return { ...piece, form: within(time.form, form.part), end: time.end };
      const of = L.skip(end, 'in-part');
      const late = of > end ? clockAt(L, of, true) : undefined;
      if (late) return { ...piece, form: within(late.form, form.part), end: late.end };
    }
  }
  return undefined;
}

/** "last Wednesday, July 15", "Wednesday evening (15 July)": the date behind a weekday that more is said of. */
function datedWeekday(L: Lens, piece: Piece, weekday: number): Piece<DateForm> | undefined {
  const date = dateBehind(L, piece.end);
  return (
    date && {
      ...date,
      form: { ...date.form, weekday },
      first: piece.first,
      start: piece.start,
      spans: { ...date.spans, ...piece.spans },
    }
  );
}

/** The clock time in a part of the day: "in the morning at 7", "this evening at 8". */
function within(time: ClockForm, part: string): ClockForm {
  const form = { ...time };
  if (form.open) {
    if ((part === 'AF' || part === 'EV' || (part === 'NI' && form.hour >= 5)) && form.hour < 12) form.hour += 12;
    if (part === 'MI' && form.hour < 10) form.hour += 12;
    if ((part === 'NI' || part === 'MO') && form.hour === 12) form.hour = 0;
  }
  form.open = undefined;
  return form;
}

function dayAtToken(L: Lens, i: number): Piece | undefined {
  const piece = longest<Piece>(
    weekThenWeekdayAt(L, i),
    dateAt(L, i),
    shiftedMonthAt(L, i),
    weekdayFormAt(L, i),
    offsetAt(L, i),
    nthAt(L, i),
  );
  if (!piece) return undefined;
  if (piece.form.is === 'offset') return piece.form.text ? undefined : (offsetNamed(L, piece) ?? piece);
  return isDay(piece.form) ? piece : undefined;
}

/** A time of day behind a day. */
function timeBehind(L: Lens, end: number): Piece<ClockForm> | Piece | undefined {
  let k = end;
  if (L.comma(k) || L.dash(k)) k++;
  if (L.isWord(k) && L.word(k) === 't' && L.joined(k)) {
    const iso = clockAt(L, k + 1, true);
    return iso && { ...iso, form: { ...iso.form, open: undefined } };
  }
  // Arabic "في" stands before places and dates as often as before hours
  const sure = L.at(k, 'clock', 'hour') !== undefined || (L.language !== 'ar' && L.has(k, 'at-hour'));
  const part = daypartAt(L, k, k === end || L.has(k, 'in-part'));
  const about = L.at(k, 'date-word', 'about-hour');
  const hour = about ? clockAt(L, about.end, true) : clockAt(L, k, sure);
  // "on Wednesday by 24 votes", "on Friday at 5 people": a number that counts is no hour
  const clock = hour?.form.bare && L.language === 'en' && !goesOn(L, hour.end) ? undefined : hour;
  if (clock && (!part || clock.end > part.end)) {
    const behind = daypartAt(L, clock.end, false);
    return behind && clock.form.open ? { ...clock, form: within(clock.form, behind.form.part), end: behind.end } : clock;
  }
  if (!part) {
    const half = L.language !== 'ar' && !L.comma(end) ? L.at(end, 'ampm') : undefined;
    return half && L.endOf(half.end) - L.tokens.start[end] > 1
      ? { form: { is: 'daypart', part: half.sense.value === 'am' ? 'MO' : 'AF' }, first: end, end: half.end, start: L.startAt(end) }
      : undefined;
  }
  const next = L.comma(part.end) ? part.end + 1 : part.end;
  const exact =
    L.has(next, 'at-hour') || L.at(next, 'clock', 'hour') || (L.isNumber(next) && L.is(L.digits(next)!.end, ':'))
      ? clockAt(L, next, true)
      : undefined;
  return exact ? { ...exact, form: within(exact.form, part.form.part) } : part;
}

/** "غدا، الاثنين", "today (Monday 5 May)", "أمس السبت 12 مارس": the relative day and the date that it names. */
function offsetNamed(L: Lens, piece: Piece): Piece | undefined {
  if (piece.form.is !== 'offset') return undefined;
  let k = piece.end;
  const open = L.is(k, '(');
  if (L.comma(k) || open) k++;
  const date = dateAt(L, k) ?? weekdayFormAt(L, k);
  if (!date) return undefined;
  if (date.form.is === 'weekday' && ((date.form as WeekdayForm).shift !== undefined || (date.form as WeekdayForm).week !== undefined))
    return undefined;
  if (date.form.is === 'date' && date.form.weekday === undefined && (date.form.day === undefined || date.form.month === undefined))
    return undefined;
  let { end } = date;
  if (open) {
    if (!L.is(end, ')')) return undefined;
    end++;
    const dated = date.form.is === 'weekday' ? dateAt(L, end) : undefined;
    if (dated && dated.form.day !== undefined && dated.form.month !== undefined && dated.form.weekday === undefined)
      return {
        ...dated,
        form: { ...dated.form, weekday: (date.form as WeekdayForm).weekday },
        first: piece.first,
        start: piece.start,
        offset: piece.form.days,
        spans: { ...dated.spans, ...date.spans, ...piece.spans },
      };
  }
  const form: DateForm = date.form.is === 'date' ? date.form : { is: 'date', weekday: (date.form as WeekdayForm).weekday };
  return { ...date, form, first: piece.first, start: piece.start, end, offset: piece.form.days, spans: { ...date.spans, ...piece.spans } };
}

/** "between 10 and 11:30 on 1/1/2015": the day behind a range of hours. */
function behindRange(L: Lens, range: Piece): Piece {
  if (range.form.is !== 'range' || range.form.from.is !== 'clock' || range.form.to.is !== 'clock') return range;
  let k = range.end;
  if (L.comma(k)) k++;
  const glue = L.skip(k, 'of') > k ? L.skip(k, 'of') : L.skip(k, 'on');
  // "last night" is a part of a day before it is a day
  const day = longest<Piece>(partOfDayAt(L, glue), dayAtToken(L, glue)) ?? (glue > k ? dayOfMonthAt(L, glue) : undefined);
  if (!day) return range;
  if (day.form.is === 'at') {
    const { time } = day.form;
    if (time.is !== 'daypart') return range;
    return {
      ...range,
      end: day.end,
      spans: day.spans,
      form: {
        is: 'at',
        date: day.form.date,
        time: { is: 'range', from: within(range.form.from, time.part), to: within(range.form.to, time.part) },
      },
    };
  }
  const part = daypartAt(L, day.end, true);
  return {
    ...range,
    end: part ? part.end : day.end,
    spans: day.spans,
    form: {
      is: 'at',
      date: day.form,
      time: part ? { is: 'range', from: within(range.form.from, part.form.part), to: within(range.form.to, part.form.part) } : range.form,
    },
  };
}
