/**
 * What the words of a time expression say, before any day of reference is known: the parse that `resolve.ts` turns into values,
 * again and again where the date of the article becomes better known.
 */

/** Units of time of the table `period`. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'night'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

export interface Amount {
  n: number;
  unit: Unit;
}

/** Calendars beside the Gregorian: that of Umm al-Qura, and the Solar Hijri one of Iran and Afghanistan. */
export type Calendar = 'islamic' | 'persian';

/** A calendar date, some of whose parts may be missing. */
export interface DateForm {
  is: 'date';
  year?: number;
  /** The year has two digits only. */
  short?: boolean;
  /** Years from that of the article: "of last year". */
  yearShift?: number;
  month?: number;
  /** Months from that of the article: "the 20th of next month"; with `month` the nearest such month before (-1) or after (1). */
  monthShift?: number;
  /** The month is that last spoken of: "15 منه". */
  sameMonth?: boolean;
  day?: number;
  weekday?: number;
  calendar?: Calendar;
  /** The weekday may be the n-th of its month instead: "الثلاثاء الثالث من أيلول". */
  nth?: number;
  /** The other reading of 04/05/2023. */
  alternative?: { month: number; day: number };
}
/** A distance in days: from the day of the article, or (`text`) from the day last spoken of. */
export interface OffsetForm {
  is: 'offset';
  days: number;
  text?: boolean;
}
export interface NowForm {
  is: 'now';
  ref: 'PRESENT_REF' | 'FUTURE_REF' | 'PAST_REF';
}
/** A unit counted from the present one: last week, this year. `text`: counted from the time last spoken of. */
export interface UnitForm {
  is: 'unit';
  unit: Unit;
  shift: number;
  text?: boolean;
}
/** A length before or after a time. `day`: the weekday on which it then falls. */
export interface AgoForm {
  is: 'ago';
  amounts: Amount[];
  sign: -1 | 1;
  from?: TimeForm;
  weekday?: number;
  /** The weekday is that nearest to the day so far away ("in three days, on Friday"), not one of so many. */
  near?: boolean;
  /** Its days are working days. */
  business?: boolean;
  /** Its amount is the least that is meant: "a few days ago". */
  vague?: boolean;
  /** Counted from the time last spoken of: "two days later". */ text?: boolean;
}
/** The past three weeks, the next five years; `business` days. */
export interface SpanForm {
  is: 'span';
  amounts: Amount[];
  sign: -1 | 1;
  business?: boolean;
  from?: TimeForm;
  within?: boolean;
}
/** `shift`: -1 the last, 1 the coming one, ±2 that of the last or next week; 0 that of this week. */
export interface WeekdayForm {
  is: 'weekday';
  weekday: number;
  shift?: number;
  week?: TimeForm;
  times?: number;
}
/** The n-th weekday or unit within a longer time; negative counts from its end. */
export interface NthForm {
  is: 'nth';
  n: number;
  weekday?: number;
  unit?: Unit;
  of: TimeForm;
}
export interface PartForm {
  is: 'part';
  part: 'start' | 'mid' | 'end' | 'rest' | 'before' | 'after';
  of: TimeForm;
}
export interface SeasonForm {
  is: 'season';
  season: 'SP' | 'SU' | 'FA' | 'WI';
  of?: TimeForm;
}
/** `Q3`, `H1` of a year, `T1` of a month. */
export interface FractionForm {
  is: 'fraction';
  code: string;
  of?: TimeForm;
}
/** A decade by its first year, or by its digits alone (`70`). */
export interface DecadeForm {
  is: 'decade';
  year: number;
  short?: boolean;
}
export interface CenturyForm {
  is: 'century';
  n: number;
}
/** A week of the year by its number, or the week that holds a day. */
export interface WeekForm {
  is: 'week';
  n?: number;
  of?: TimeForm;
  kind?: 'week' | 'weekend';
  /** Weeks begin on Sundays. */
  sunday?: boolean;
}
/** A feast; `rule` as in the table `holiday`. */
export interface HolidayForm {
  is: 'holiday';
  rule: string;
  year?: number;
  shift?: number;
  /** `shift` counts years, not feasts. */ ofYear?: boolean;
  /** Months from the present in whose year it falls: "Thanksgiving in nine months". */
  months?: number;
}
/** A time of day. `open`: nothing says whether before or after noon. */
export interface ClockForm {
  is: 'clock';
  hour: number;
  minute?: number;
  second?: number;
  open?: boolean;
  zone?: string;
  /** An hour in one number, without anything that makes it a time. */ bare?: boolean;
}
export interface DaypartForm {
  is: 'daypart';
  part: 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT' | 'MEL' | 'MED';
  half?: 'start' | 'end';
}
export interface AtForm {
  is: 'at';
  date: TimeForm;
  time: TimeForm;
}
export interface RangeForm {
  is: 'range';
  from: TimeForm;
  to: TimeForm;
}
/** A time bounded on one side: since, until, after, before. */
export interface BoundForm {
  is: 'bound';
  side: 'since' | 'after' | 'before' | 'until';
  of: TimeForm;
}
export interface EveryForm {
  is: 'every';
  timex: string;
}

export type TimeForm =
  | DateForm
  | OffsetForm
  | NowForm
  | UnitForm
  | AgoForm
  | SpanForm
  | WeekdayForm
  | NthForm
  | PartForm
  | SeasonForm
  | FractionForm
  | DecadeForm
  | CenturyForm
  | WeekForm
  | HolidayForm
  | ClockForm
  | DaypartForm
  | AtForm
  | RangeForm
  | BoundForm
  | EveryForm;

export interface Extent {
  start: number;
  end: number;
}

/** Places of the parts of a date. */
export type PartSpans = Partial<Record<'weekday' | 'day' | 'month' | 'year' | 'offset', Extent>>;

/** A stretch of tokens with what it says. */
export interface Piece<F extends TimeForm = TimeForm> {
  form: F;
  first: number;
  /** Token after the last. */
  end: number;
  /** UTF-16 offset of the first unit, clitics left out. */
  start: number;
  spans?: PartSpans;
  /** The same day in the other calendar. */
  twin?: Piece<DateForm>;
  /** A second name given for the month. */
  monthTwin?: { month: number; start: number; end: number };
  /** Ends of a range. */
  from?: Piece;
  to?: Piece;
  /** Relative day said beside the date ("tomorrow, Monday"). */
  offset?: number;
}

/** Days of a unit, on average; for ordering and for weeks. */
export const UNIT_DAYS: Record<Unit, number> = {
  second: 1 / 86400,
  minute: 1 / 1440,
  hour: 1 / 24,
  night: 1,
  day: 1,
  weekend: 2,
  week: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
  'half-year': 182,
  year: 365,
  decade: 3652,
  century: 36524,
  millennium: 365242,
};
