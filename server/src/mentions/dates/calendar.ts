import { yearBehindDays } from './day-lists.ts';
import { easternAt } from './eastern.ts';
import type { DateForm, PartSpans, Piece } from './forms.ts';
import { type Count, type Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';
import { numericAt } from './numeric.ts';
import { withTwin } from './twins.ts';
import { behindWeekday, trailingWeekday } from './weekday-dates.ts';
import { type MonthWord, dayAt, hasOrdinalDot, monthAt, weekdayAt } from './words.ts';
import { yearAt } from './year-words.ts';
import { monthShift, withYear } from './years.ts';

/**
 * A calendar date at a token, in any order of its parts: weekday, day, month, year, with its twin in the other calendar.
 * A weekday alone is no calendar date (see `weekdays.ts`).
 */
export function dateAt(L: Lens, i: number): Piece<DateForm> | undefined {
  return L.once(Memory.Date, i, readDateAt);
}

function readDateAt(L: Lens, i: number): Piece<DateForm> | undefined {
  // "el martes 14 de mayo"
  const the = L.skip(i, 'the');
  const weekday = weekdayAt(L, i) ?? (the > i ? weekdayAt(L, the) : undefined);
  const date = weekday ? behindWeekday(L, i, weekday) : dayMonthAt(L, i);
  if (!date) return undefined;
  return withTwin(L, weekday ? date : trailingWeekday(L, date));
}

/** Day, month and year in any order; a month alone or with its year. */
export function dayMonthAt(L: Lens, i: number, behindWeekday = false): Piece<DateForm> | undefined {
  return behindWeekday ? L.once(Memory.DayMonthBehind, i, dayMonthBehind) : L.once(Memory.DayMonth, i, dayMonthPlain);
}

const dayMonthBehind = (L: Lens, i: number): Piece<DateForm> | undefined => readDayMonthAt(L, i, true);
const dayMonthPlain = (L: Lens, i: number): Piece<DateForm> | undefined => readDayMonthAt(L, i, false);

function readDayMonthAt(L: Lens, i: number, behindWeekday: boolean): Piece<DateForm> | undefined {
  const numeric = easternAt(L, i) ?? numericAt(L, i, behindWeekday);
  if (numeric) return numeric;
  // "يوم 15/7/2015"
  const noun = L.at(i, 'date-word', 'day-noun');
  const named = noun && L.isNumber(noun.end) ? numericAt(L, noun.end, true) : undefined;
  if (named) return { ...named, first: i, start: L.startOf(noun!) };
  const month = monthAt(L, i);
  if (month) return monthFirst(L, i, month);
  return dayFirst(L, i) ?? yearFirst(L, i);
}

function dayFirst(L: Lens, i: number): Piece<DateForm> | undefined {
  const noun = L.at(i, 'date-word', 'day-noun');
  const from = noun ? noun.end : i;
  const start = noun ? L.startOf(noun) : undefined;
  const d = dayAt(L, from);
  if (!d || d.value > 31) return undefined;
  const dayOf = L.at(d.end, 'date-word', 'day-noun');
  let k = d.end;
  // "third day of October", "اليوم الثالث من أكتوبر"
  if (d.ordinal && dayOf) k = dayOf.end;
  const separator = k;
  // "18th, December 2023"
  if (
    L.comma(k) &&
    d.ordinal &&
    d.plain &&
    L.isWord(k + 1) &&
    monthAt(L, k + 1)?.end !== undefined &&
    yearAt(L, monthAt(L, k + 1)!.end, false)
  )
    k++;
  while ((L.dash(k) || L.is(k, '/') || L.is(k, '.')) && k - separator < 1) k++;
  if (k === separator) k = L.skip(k, 'of');
  let month = monthAt(L, k) ?? (k > separator && L.has(k, 'the') ? monthAt(L, L.skip(k, 'the')) : undefined);
  if (L.dash(separator) && month && !L.joined(separator) && L.joined(k)) month = undefined;
  const spans: PartSpans = { day: { start: d.start, end: L.endOf(d.end) } };
  if (month) {
    const open = { is: 'date', day: d.value, month: month.month, calendar: month.calendar } as DateForm;
    return withYear(
      L,
      { form: open, first: i, end: month.end, start: start ?? d.start, spans: { ...spans, month: month.span }, monthTwin: month.twin },
      (L.joined(separator) && k > d.end) || (L.is(separator, '.') && L.is(month.end, '.')),
    );
  }
  if (k > separator && (L.dash(separator) || L.is(separator, '/') || L.is(separator, '.'))) return undefined;
  // "العاشر من الشهر نفسه"; "15 منه" needs more, see `dayOfMonthAt`
  const same = L.at(d.end, 'date-word', 'of-it');
  if (same && same.end - same.first > 1 && (d.ordinal || d.plain))
    return { form: { is: 'date', day: d.value, sameMonth: true }, first: i, end: same.end, start: start ?? d.start, spans };
  const shift = monthShift(L, d.end);
  if (shift && (L.has(d.end, 'of') || d.ordinal || d.plain || noun))
    return { form: { is: 'date', day: d.value, monthShift: shift.shift }, first: i, end: shift.end, start: start ?? d.start, spans };
  return undefined;
}

function monthFirst(L: Lens, i: number, month: MonthWord): Piece<DateForm> | undefined {
  const form: DateForm = { is: 'date', month: month.month, calendar: month.calendar };
  const base: Piece<DateForm> = { form, first: i, end: month.end, start: month.start, spans: { month: month.span }, monthTwin: month.twin };
  let k = month.end;
  const mark = (L.dash(k) || L.is(k, '/') || L.is(k, '.')) && L.in(k + 1) ? 1 : 0;
  k += mark;
  const year = yearAt(L, k, false);
  if (!year) {
    const d = dayAt(L, k, L.language !== 'ar');
    if (
      d &&
      d.value <= 31 &&
      (mark === 0 || L.joined(k)) &&
      !followsCount(L, d.end) &&
      !isDecimal(L, d) &&
      !L.comma(month.end) &&
      !(L.has(k, 'the') && !d.ordinal)
    ) {
      // "May twenty eighteen" is a year
      const words = d.width === 0 && !d.ordinal && d.value >= 17 && d.value <= 20 ? yearAt(L, k, true) : undefined;
      if (!words) {
        const day: Piece<DateForm> = {
          ...base,
          form: { ...form, day: d.value },
          end: d.end,
          spans: { ...base.spans, day: { start: d.start, end: L.endOf(d.end) } },
        };
        const whole = withYear(L, day, mark === 1);
        const year = whole.form.year === undefined && whole.end === d.end ? yearBehindDays(L, d.end, d.value) : undefined;
        return year ? { ...whole, form: { ...whole.form, year: year.year } } : whole;
      }
    }
  }
  const two = !year && mark === 0 ? L.digits(k) : undefined;
  if (two && two.width === 2 && two.value >= 50 && L.endsClause(two.end) && !L.is(two.end, '%'))
    return {
      ...base,
      form: { ...form, year: two.value, short: true },
      end: two.end,
      spans: { ...base.spans, year: { start: two.start, end: L.endOf(two.end) } },
    };
  return withYear(L, base, mark === 1);
}

/** Whether digits behind a month go on behind a mark: "in August 12,4 dinars"; but "May 12,13 and 14" are days. */
function isDecimal(L: Lens, d: Count): boolean {
  const mark = L.markAt(d.end);
  if (d.width === 0 || mark === undefined || !',.٫'.includes(mark) || !L.joined(d.end) || !L.joined(d.end + 1)) return false;
  const next = L.digits(d.end + 1);
  return next !== undefined && next.width < 4 && next.value !== d.value + 1;
}

/** Whether what follows makes the number before it a count of something rather than a day: "March 3 people". */
function followsCount(L: Lens, i: number): boolean {
  return (
    L.at(i, 'percent') !== undefined ||
    L.at(i, 'scale') !== undefined ||
    (L.at(i, 'currency') !== undefined && L.isWord(i) && !L.at(i, 'weekday'))
  );
}

function yearFirst(L: Lens, i: number): Piece<DateForm> | undefined {
  const year = yearAt(L, i, false);
  if (!year || year.short) return undefined;
  let k = year.end;
  // "2024. március 14"
  const dot = L.is(k, '.') && L.joined(k) && hasOrdinalDot(L);
  if (L.comma(k) || L.dash(k) || L.is(k, '/') || dot) k++;
  const month = monthAt(L, k);
  // "in 2019, March 2020": the month has a year of its own
  if (month && yearAt(L, month.end, false)) return undefined;
  if (!month || (L.language === 'ar' && k === year.end)) return undefined;
  const form: DateForm = { is: 'date', year: year.year, month: month.month, calendar: month.calendar };
  const out: Piece<DateForm> = {
    form,
    first: i,
    end: month.end,
    start: year.start,
    spans: { year: year.span, month: month.span },
    monthTwin: month.twin,
  };
  const mark = (L.dash(month.end) || L.is(month.end, '/')) && L.joined(month.end) ? 1 : 0;
  const d = dayAt(L, month.end + mark, false);
  if (d && d.value <= 31 && (mark || d.ordinal || d.plain) && !yearAt(L, month.end + mark, false)) {
    form.day = d.value;
    out.end = d.end;
    out.spans!.day = { start: d.start, end: L.endOf(d.end) };
  }
  return out;
}
