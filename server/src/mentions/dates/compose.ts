import { behindRange, joinedAt, partOfDayAt, within } from './beside.ts';
import { dateAt } from './calendar.ts';
import { clockSpanAt } from './clock-spans.ts';
import { clockAt, daypartAt } from './clock.ts';
import { listedDayAt } from './day-lists.ts';
import { dayOfMonthAt } from './days-of-month.ts';
import type { Piece, UnitForm } from './forms.ts';
import { holidayAt, holidayWeekendAt } from './holidays.ts';
import { type Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';
import { centuryAt, decadeAt, yearOnly } from './long-times.ts';
import { fractionAt, longest, nthAt, partAt, seasonAt, shiftedMonthAt, weekAt, weekendAt } from './parts.ts';
import { rangeAt } from './ranges.ts';
import { distanceAt } from './relative.ts';
import { bareUnitAt, isDayAmongOthers, offsetAt, unitShiftAt } from './shifts.ts';
import { weekThenWeekdayAt, weekdayFormAt } from './weekdays.ts';

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

/** "the week", "the year", "my weekend": the present one, where nothing shows that another is meant. */
function theUnit(L: Lens, i: number): Piece | undefined {
  const unit = bareUnitAt(L, i);
  if (!unit || unit.form.unit === 'hour' || unit.form.unit === 'minute' || unit.form.unit === 'night') return undefined;
  if (L.isAlone(i, unit.end)) return unit;
  // a definite unit in running text ("the day of the vote", "the year 2008") is the present one only where its clause ends
  if (L.language === 'ar') return L.at(unit.end - 1, 'date-word', 'my-unit') ? unit : undefined;
  return L.endsClause(unit.end) && unit.form.unit !== 'day' && unit.form.unit !== 'century' ? unit : undefined;
}
