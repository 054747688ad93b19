import type { DateForm, PartSpans, Piece } from './forms.ts';
import { easternAt } from './eastern.ts';
import { Memory, type Lens } from './lens.ts';
import { yearBehindDays } from './day-lists.ts';
import { numericAt } from './numeric.ts';
import { unitShiftAt } from './shifts.ts';
import { dayAt, hasOrdinalDot, monthAt, weekdayAt, yearAt, type MonthWord, type WeekdayWord, type YearWord } from './words.ts';

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

function behindWeekday(L: Lens, i: number, w: WeekdayWord): Piece<DateForm> | undefined {
  let k = w.end,
    open = false;
  // "(الأربعاء) 15 يوليو"
  if (L.is(i - 1, '(') && L.is(k, ')') && L.isNumber(k + 1)) k++;
  // "الأربعاء الماضي 15 يوليو", "الأربعاء المقبل الموافق 22 يوليو"
  const shift = L.language === 'ar' ? L.at(k, 'shift') : undefined;
  if (shift && !shift.clitics.conjunction && !shift.clitics.preposition && L.at(k, 'date-word', 'behind')) k = shift.end;
  const shifted = k;
  if (L.comma(k) || L.dash(k) || L.is(k, '/') || (L.is(k, ':') && L.isNumber(k + 1) && !L.joined(k + 1))) k++;
  if (L.language === 'ar' && L.at(k, 'calendar-link')) k = L.at(k, 'calendar-link')!.end;
  if (L.language === 'ar' && L.at(k, 'date-word', 'dated')) k = L.at(k, 'date-word', 'dated')!.end;
  if (L.is(k, '(')) {
    open = true;
    k++;
  }
  const noun = L.at(k, 'date-word', 'day-noun');
  if (noun && noun.end < L.stop) k = noun.end;
  // "صحيفة الاثنين في 14 أيار": without "يوم" the two need not be one day
  const on = L.language === 'ar' && !L.at(i, 'date-word', 'day-noun') ? k : L.skip(k, 'on');
  let date =
    dayMonthAt(L, k, true) ??
    (on > k ? dayMonthAt(L, on, true) : undefined) ??
    (on > k || shifted > w.end ? undefined : dayMonthAt(L, L.skip(k, 'of'), true));
  if (!date && !open && shifted === w.end && !L.dash(w.end)) {
    // "Thursday 21", "Friday the fifteen", "الخميس في الحادي والعشرين"
    const at = L.at(k, 'date-word', 'of') ?? (L.language === 'ar' || L.has(on, 'the') ? L.at(k, 'date-word', 'on') : undefined);
    const d = dayAt(L, at ? at.end : k, L.has(at ? at.end : k, 'the'));
    // "الأربعاء في أول زيارة" and "the second Sunday" are no dates: words need their article, and first to third a preposition too
    const worded =
      d && d.width === 0 ? (L.language === 'ar' ? d.article === true && (at !== undefined || d.value > 3) : L.has(k, 'the')) : true;
    const alone =
      d &&
      worded &&
      !L.comma(w.end) &&
      d.value <= 31 &&
      (d.ordinal || L.endsClause(d.end)) &&
      !(d.plain && !d.ordinal && (L.dash(d.end) || L.is(d.end, ':') || L.is(d.end, '/')));
    if (d && alone) {
      date = {
        form: { is: 'date', day: d.value },
        first: k,
        end: d.end,
        start: d.start,
        spans: { day: { start: d.start, end: L.endOf(d.end) } },
      };
      const month = monthShift(L, d.end);
      if (month) {
        date.form.monthShift = month.shift;
        date.end = month.end;
      }
    }
  }
  if (!date) return undefined;
  // what is found is shared
  date = { ...date };
  if (open) {
    if (!L.is(date.end, ')')) return undefined;
    date.end++;
  }
  // a small ordinal in words may count weekdays
  const worded =
    date.form.day !== undefined &&
    date.form.day <= 5 &&
    L.language === 'ar' &&
    date.spans?.day !== undefined &&
    !/\d/.test(L.tokens.text.slice(date.spans.day.start, date.spans.day.end));
  if (worded) date.form = { ...date.form, nth: date.form.day };
  return { ...date, form: { ...date.form, weekday: w.weekday }, first: i, start: w.start, spans: { ...date.spans, weekday: w.span } };
}

function trailingWeekday(L: Lens, date: Piece<DateForm>): Piece<DateForm> {
  if (date.form.day === undefined || date.form.month === undefined) return date;
  let k = date.end;
  const wide = L.is(k, '（');
  const open = L.is(k, '(') || wide;
  if (open || L.comma(k)) k++;
  const w = weekdayAt(L, k);
  if (!w || w.plural || (open && !L.is(w.end, wide ? '）' : ')')) || L.tokens.start[k] - L.endOf(date.end) > 4) return date;
  // "in 2023, Monday was" and "on 3 March Sunday's": only beside a comma or bracket, and not before a further date
  // "يوم 14 ديسمبر 2002 السبت"
  const bare =
    L.language === 'ar' && k === date.end && date.form.year !== undefined && !L.at(w.end, 'shift') && !dayMonthAt(L, w.end, true);
  // 5月14日星期二
  const joined = k === date.end && L.joined(k);
  if (!open && !bare && !joined && (!L.comma(date.end) || dayMonthAt(L, w.end, true) || L.comma(w.end) === false) && !(w.end >= L.stop))
    return date;
  return { ...date, form: { ...date.form, weekday: w.weekday }, end: open ? w.end + 1 : w.end, spans: { ...date.spans, weekday: w.span } };
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
  if (named) return { ...named, first: i, start: L.scan.startOf(noun!) };
  const month = monthAt(L, i);
  if (month) return monthFirst(L, i, month);
  return dayFirst(L, i) ?? yearFirst(L, i);
}

function dayFirst(L: Lens, i: number): Piece<DateForm> | undefined {
  const noun = L.at(i, 'date-word', 'day-noun');
  const from = noun ? noun.end : i;
  const start = noun ? L.scan.startOf(noun) : undefined;
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
    return finish(
      L,
      { form: open, first: i, end: month.end, start: start ?? d.start, spans: { ...spans, month: month.span }, monthTwin: month.twin },
      (L.joined(separator) && k > d.end) || (L.is(separator, '.') && L.is(month.end, '.')),
    );
  }
  if (k > separator && (L.dash(separator) || L.is(separator, '/') || L.is(separator, '.'))) return undefined;
  const shift = monthShift(L, d.end);
  if (shift && (L.has(d.end, 'of') || d.ordinal || d.plain || noun))
    return { form: { is: 'date', day: d.value, monthShift: shift.shift }, first: i, end: shift.end, start: start ?? d.start, spans };
  return undefined;
}

function monthFirst(L: Lens, i: number, month: MonthWord): Piece<DateForm> | undefined {
  const form: DateForm = { is: 'date', month: month.month, calendar: month.calendar };
  const base: Piece<DateForm> = { form, first: i, end: month.end, start: month.start, spans: { month: month.span }, monthTwin: month.twin };
  let k = month.end;
  const mark = (L.dash(k) || L.is(k, '/') || L.is(k, '.')) && k + 1 < L.stop ? 1 : 0;
  k += mark;
  const year = yearAt(L, k, false);
  if (!year) {
    const d = dayAt(L, k, L.language !== 'ar');
    if (
      d &&
      d.value <= 31 &&
      (mark === 0 || L.joined(k)) &&
      !followsCount(L, d.end) &&
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
        const whole = finish(L, day, mark === 1);
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
  return finish(L, base, mark === 1);
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

/** Adds the year, or what says which year, behind day and month. */
function finish(L: Lens, piece: Piece<DateForm>, marked: boolean): Piece<DateForm> {
  let k = piece.end;
  const year = (at: number, sure: boolean): YearWord | undefined => yearAt(L, at, sure);
  let found: YearWord | undefined;
  if (
    (L.dash(k) || L.is(k, '/') || L.is(k, '.')) &&
    (marked || L.joined(k + 1) || piece.form.day === undefined || L.is(k, '.') || L.is(k, '/') || spacedYear(L, k + 1, piece.first)) &&
    L.isNumber(k + 1)
  ) {
    const digits = L.digits(k + 1)!;
    if (digits.width === 4 && !rangeOfYears(L, k + 1)) found = year(k + 1, false);
    else if (digits.width === 2 && marked && piece.form.day !== undefined)
      found = {
        year: digits.value,
        short: true,
        end: digits.end,
        span: { start: digits.start, end: L.endOf(digits.end) },
        noun: false,
        start: digits.start,
      };
  }
  if (!found) {
    if (L.comma(k)) k++;
    let of = L.within(k);
    if (of > k) of = L.skip(of, 'the');
    found = year(of, false) ?? (of > k || k === piece.end || L.comma(piece.end) ? yearSure(L, of) : undefined);
    if (
      !found &&
      of > k &&
      L.isNumber(of) &&
      L.digits(of)!.width === 2 &&
      piece.form.day === undefined &&
      L.language === 'en' &&
      L.scan.word(k) === 'of'
    ) {
      const d = L.digits(of)!;
      found = { year: d.value, short: true, end: d.end, span: { start: d.start, end: L.endOf(d.end) }, noun: false, start: d.start };
    }
    if (
      found &&
      found.noun === false &&
      L.comma(piece.end) &&
      piece.form.day === undefined &&
      L.language !== 'ar' &&
      !found.short &&
      of === k &&
      L.at(found.end, 'month')
    )
      found = undefined;
  }
  if (found && found.year > 0) {
    const calendar = found.calendar ?? piece.form.calendar;
    return {
      ...piece,
      form: { ...piece.form, year: found.year, short: found.short || undefined, calendar },
      end: found.end,
      spans: { ...piece.spans, year: found.span },
    };
  }
  return withShift(L, piece);
}

/** "الأحد - 11 أبريل - 2012": a year behind a dash that stands apart, where it counts nothing. */
function spacedYear(L: Lens, i: number, first: number): boolean {
  return L.language === 'ar' && (L.dash(first - 1) || L.endsClause(i + 1) || L.at(i + 1, 'era') !== undefined);
}

function yearSure(L: Lens, i: number): YearWord | undefined {
  return L.isWord(i) ? yearAt(L, i, true) : undefined;
}

function rangeOfYears(L: Lens, i: number): boolean {
  return L.dash(i + 1) && L.joined(i + 1) && L.digits(i + 2)?.width === 4;
}

/** "of last year", "الجاري" behind a month. */
function withShift(L: Lens, piece: Piece<DateForm>): Piece<DateForm> {
  let k = piece.end;
  if (L.comma(k) && L.language === 'ar') k++;
  const of = L.skip(L.within(k), 'the');
  const year = unitShiftAt(L, of) ?? unitShiftAt(L, k);
  if (year && year.form.unit === 'year')
    return {
      ...piece,
      form: { ...piece.form, yearShift: year.form.shift },
      end: year.end,
      spans: { ...piece.spans, year: { start: year.start, end: L.endOf(year.end) } },
    };
  const m = L.at(piece.end, 'shift');
  if (m && !m.clitics.conjunction && !m.clitics.preposition && L.at(piece.end, 'date-word', 'behind') && !L.at(piece.end, 'shift-weak'))
    return { ...piece, form: { ...piece.form, monthShift: Number(m.sense.value) }, end: m.end };
  return piece;
}

/** "of next month", "من الشهر الجاري"; "of the month". */
function monthShift(L: Lens, i: number): { shift: number; end: number } | undefined {
  let k = L.comma(i) && L.language === 'ar' ? i + 1 : i;
  k = L.within(k);
  const unit = unitShiftAt(L, k) ?? unitShiftAt(L, L.skip(k, 'the'));
  if (unit?.form.unit === 'month') return { shift: unit.form.shift, end: unit.end };
  // "15 الجاري", where the month is meant
  if (k === i && L.isNumber(i - 1)) {
    const m = L.at(i, 'shift');
    if (m && L.at(i, 'date-word', 'behind') && !L.at(i, 'shift-weak') && Number(m.sense.value) === 0 && !m.clitics.conjunction)
      return { shift: 0, end: m.end };
  }
  return undefined;
}

/** Adds the same day in the other calendar: "28 رمضان 1436، الموافق 15 يوليو 2015", "15 Safar 1445 (31 August 2023)". */
function withTwin(L: Lens, date: Piece<DateForm>): Piece<DateForm> {
  if (date.form.day === undefined || date.form.month === undefined) return date;
  let k = date.end;
  if (L.comma(k) || L.dash(k) || L.is(k, '/')) k++;
  const open = L.is(k, '(');
  if (open) k++;
  const link = L.at(k, 'calendar-link');
  if (link) k = link.end;
  // "28-09-1436 هـ 15-07-2015 م": the mark of the calendar parts them
  if (k === date.end && !L.at(date.end - 1, 'era')) return date;
  const weekday = weekdayAt(L, k);
  const other = weekday ? behindWeekday(L, k, weekday) : dayMonthAt(L, k);
  if (!other || other.form.day === undefined || other.form.month === undefined || other.form.calendar === date.form.calendar) return date;
  if (open && !L.is(other.end, ')')) return date;
  const gregorian = date.form.calendar ? other : date,
    islamic = date.form.calendar ? date : other;
  return {
    ...gregorian,
    form: { ...gregorian.form, weekday: gregorian.form.weekday ?? islamic.form.weekday },
    first: date.first,
    start: date.start,
    end: open ? other.end + 1 : other.end,
    twin: islamic,
    spans: { ...gregorian.spans, weekday: gregorian.spans?.weekday ?? islamic.spans?.weekday },
  };
}
