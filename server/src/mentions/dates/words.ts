import type { Calendar, Extent } from './forms.ts';
import { type Count, type Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';

/** A month name, with a second name of the same month where the text gives one. */
export interface MonthWord {
  month: number;
  calendar?: Calendar;
  end: number;
  start: number;
  span: Extent;
  twin?: { month: number; start: number; end: number };
  first: number;
}
export interface WeekdayWord {
  weekday: number;
  end: number;
  start: number;
  span: Extent;
  plural: boolean;
}
/** A month at a token: its name, or "month" and its name or number (شهر عشرة). */
export function monthAt(L: Lens, i: number): MonthWord | undefined {
  return L.once(Memory.Month, i, readMonthAt);
}

function readMonthAt(L: Lens, i: number): MonthWord | undefined {
  const noun = L.at(i, 'date-word', 'month-noun');
  if (noun) {
    const k = L.skip(noun.end, 'of');
    const name = monthName(L, k, true);
    const begin = L.startOf(noun);
    if (name) return { ...name, start: begin, first: i };
    const count = k === noun.end ? (L.words(k) ?? L.digits(k)) : undefined;
    if (count && count.value >= 1 && count.value <= 12 && Number.isInteger(count.value))
      return { month: count.value, end: count.end, start: begin, span: { start: count.start, end: L.endOf(count.end) }, first: i };
    return undefined;
  }
  return monthName(L, i, false);
}

/** Letters of a month's name that a preposition may be written together with, where no number follows. */
const SHORTEST = 3;

function monthName(L: Lens, i: number, sure: boolean): MonthWord | undefined {
  const m = L.at(i, 'month');
  if (!m) return undefined;
  if (!sure && (isWeak(L, i, m.end, 'month') || isCount(L, i, m.end) || isGiven(L, i, m.end))) return undefined;
  // باب is a gate sooner than "in August"
  if (m.clitics.preposition && m.end === i + 1 && L.word(i).length - m.clitics.length < SHORTEST && !L.digits(m.end)) return undefined;
  const { value } = m.sense;
  const calendar = CALENDARS[value[0]];
  if (calendar === 'persian' && !sure && !isSolar(L, i, m.end)) return undefined;
  const month = numberOf(value);
  let end = m.end;
  // "Dec." but not the full stop of the sentence
  if (L.is(end, '.') && L.joined(end) && end - m.first === 1 && L.widthOf(m.first) <= 5 && L.in(end + 1)) end++;
  const out: MonthWord = { month, calendar, end, start: L.startOf(m), span: L.span(m), first: i };
  const slash = L.is(end, '/') || L.is(end, '\\');
  const close = L.is(end, '(') ? ')' : L.is(end, '"') ? '"' : L.is(end, '«') ? '»' : undefined;
  const loose = L.language === 'ar' && (L.dash(end) || L.comma(end) || (close !== undefined && close !== ')'));
  const named = slash || close === ')' || loose ? L.at(end + 1, 'month') : undefined;
  // "يونيو - حزيران": a dash or comma joins two names of one month, or parts two months
  const second = named && loose && named.sense.value !== value ? undefined : named;
  if (second && CALENDARS[second.sense.value[0]] === calendar && (!close || L.is(second.end, close))) {
    out.twin = { month: numberOf(second.sense.value), ...L.span(second) };
    out.end = close ? second.end + 1 : second.end;
  } else if (L.language === 'ar') {
    // "آذار مارس": two names of one month side by side
    const beside = L.at(end, 'month');
    if (beside && beside.clitics.length === 0 && beside.sense.value === value) {
      out.twin = { month, ...L.span(beside) };
      out.end = beside.end;
    }
  }
  return out;
}

/** Calendars by the letter before the number of their months in the table `month`. */
const CALENDARS: Record<string, Calendar> = { h: 'islamic', p: 'persian' };
const numberOf = (value: string): number => Number(value.replace(/^\D/, ''));

/** Years of the Solar Hijri calendar that texts of our time tell of. */
export const isSolarYear = (year: number): boolean => year >= 1200 && year < 1500;

/** Whether a language's papers date by the Solar Hijri calendar. */
export function writesSolar(L: Lens): boolean {
  return L.lexicon.table('date-word').has('solar-years');
}

/**
 * Whether a name of a Solar Hijri month is one: many are common words or names. Where papers date by that calendar a number beside it is
 * enough, elsewhere a day must stand before it and a year of that calendar, or the other calendar, behind it.
 */
function isSolar(L: Lens, i: number, end: number): boolean {
  const before = L.has(i - 1, 'of') || L.dash(i - 1) || L.is(i - 1, '/') ? i - 2 : i - 1;
  const day = L.isNumber(before) || L.words(before)?.ordinal === true;
  const k = L.comma(end) || L.dash(end) || L.is(end, '/') ? end + 1 : end;
  const year = L.digits(L.skip(L.skip(k, 'of'), 'year-noun'));
  const dated = year !== undefined && year.width === 4 && isSolarYear(year.value);
  if (writesSolar(L)) return day || dated;
  return day && (dated || L.is(end, '(') || L.at(end, 'calendar-link') !== undefined);
}

/**
 * Whether a month's name is the number that is written like it (صفر: Safar, zero): it is a month only between a day and a year or
 * era, behind a weekday's day, or behind a day's "of".
 */
function isCount(L: Lens, i: number, end: number): boolean {
  if (end !== i + 1 || !L.at(i, 'cardinal') || L.at(i, 'month')!.clitics.preposition)
    return end === i + 1 && L.at(i, 'cardinal') !== undefined;
  const k = L.comma(end) || ((L.dash(end) || L.is(end, '/')) && L.joined(end)) ? end + 1 : end;
  const year = L.digits(L.skip(k, 'year-noun'));
  if (year?.width === 4 && year.value > 1000 && year.value < 2200) return false;
  const of = L.at(i - 1, 'date-word', 'of');
  const day = of ? i - 2 : i - 1;
  const before = L.isNumber(day) && !L.joined(i) ? day : of ? undefined : -1;
  if (before === undefined) return L.words(day)?.ordinal !== true && !L.at(day, 'ordinal') && !L.at(day, 'cardinal');
  if (before < 0) return true;
  return !(of || L.at(end, 'calendar-link') || L.is(end, '(') || L.has(day - 1, 'day-noun') || L.at(day - 1, 'weekday'));
}

/** Whether a month's name begins a person's: "رجب طيب", "رمضان عبد الله". */
function isGiven(L: Lens, i: number, end: number): boolean {
  const given = L.at(i, 'given-name');
  if (!given || given.clitics.length > 0 || L.isNumber(i - 1)) return false;
  return given.end > end || (L.is(end, 'عبد') && L.at(end, 'given-name') !== undefined);
}

/** Whether a form that is also a common word (may, march, sun) stands where it need not be a date. */
function isWeak(L: Lens, i: number, end: number, table: string): boolean {
  if (end !== i + 1 || !L.at(i, 'weak', table)) return false;
  const beside = (k: number): boolean => L.isNumber(k) || (L.words(k)?.value ?? 99) <= 31;
  const mark = (k: number): boolean => L.dash(k) || L.is(k, '/');
  if ((mark(i - 1) && L.joined(i) && beside(i - 2)) || (mark(end) && L.joined(end) && beside(end + 1))) return false;
  // "(Jan. 12, 2023)"
  if (L.is(end, '.') && L.joined(end) && beside(end + 1)) return false;
  // "the March for Life", "the May Department Stores"
  if (table === 'month' && L.has(i - 1, 'the') && L.isWord(end) && !beside(end) && (L.capital(end) || L.at(end, 'stop', 'preposition')))
    return true;
  if (beside(i - 1) || beside(end) || (beside(i - 2) && L.has(i - 1, 'of')) || (L.has(end, 'the') && beside(end + 1))) return false;
  if (L.opens(i) && L.stop - i <= 2) return false;
  const before = i - 1;
  // "mayor Jan Vesely"
  if (table === 'month' && L.isWord(end) && L.capital(end) && L.at(i, 'given-name') && !L.has(before, 'on')) return true;
  if (
    L.in(before) &&
    (L.has(before, 'on') ||
      L.has(before, 'of') ||
      L.at(before, 'range-word') ||
      L.at(before, 'shift') ||
      L.at(before, 'part') ||
      L.at(before, 'weekday'))
  )
    return false;
  if (L.comma(end) && L.at(end + 1, 'month') !== undefined) return false;
  return !(L.capital(i) && !L.opens(i) && L.isWord(before));
}

/** Whether a weekday is part of a name: "The Sunday Times", "the Friday Prayers", "Saturday Night Live", "Good Friday". */
function isName(L: Lens, i: number, end: number): boolean {
  if (!L.capital(i)) return false;
  const feast = L.at(i - 1, 'holiday');
  if (feast && feast.end >= end) return true;
  if (!L.isWord(end) || !L.capital(end) || L.joined(end)) return false;
  return L.at(end, 'weekday-name') !== undefined || (L.has(i - 1, 'the') && !L.at(end, 'month') && !L.at(end, 'daypart'));
}

/** A weekday at a token, "يوم" before it included; `bare` accepts Arabic forms without their article, where the context says so. */
export function weekdayAt(L: Lens, i: number, bare = false): WeekdayWord | undefined {
  return bare ? L.once(Memory.BareWeekday, i, weekdayBare) : L.once(Memory.Weekday, i, weekdayFull);
}

const weekdayBare = (L: Lens, i: number): WeekdayWord | undefined => readWeekdayAt(L, i, true);
const weekdayFull = (L: Lens, i: number): WeekdayWord | undefined => readWeekdayAt(L, i, false);

function readWeekdayAt(L: Lens, i: number, bare: boolean): WeekdayWord | undefined {
  let k = i,
    start = -1;
  const noun = L.at(i, 'date-word', 'day-noun');
  if (noun) {
    // "اليوم الأربعاء" is today
    if (noun.clitics.article) return undefined;
    k = noun.end;
    start = L.startOf(noun);
    if (!L.at(k, 'weekday') && !L.at(k, 'weekday-bare')) return undefined;
  }
  const m = L.at(k, 'weekday') ?? (bare || noun ? L.at(k, 'weekday-bare') : undefined);
  if (!m || (k > i && m.clitics.conjunction)) return undefined;
  if (m.sense.table === 'weekday' && (isWeak(L, k, m.end, 'weekday') || isName(L, k, m.end))) return undefined;
  let end = m.end;
  const short = m.end === k + 1 ? L.widthOf(k) <= 5 : L.endOf(m.end) - L.startAt(k) <= 5;
  if (short && L.is(end, '.') && L.joined(end) && (L.in(end + 1) || L.opens(i))) end++;
  const plural = L.at(k, 'weekday-plural') !== undefined;
  return { weekday: Number(m.sense.value), end, start: start >= 0 ? start : L.startOf(m), span: L.span(m), plural };
}

/** Whether what stands at a token is no noun that a number before it could count or rank: a mark, a function word, a word of time. */
export function goesOn(L: Lens, i: number): boolean {
  return (
    L.endsClause(i) ||
    L.isNumber(i) ||
    L.has(i, 'about-hour') ||
    L.has(i, 'about-the-hour') ||
    ['stop', 'daypart', 'weekday', 'day', 'zone', 'range-word', 'clock', 'ampm', 'shift', 'now'].some(table => L.at(i, table) !== undefined)
  );
}

/** Whether a language of the article marks ordinals by a full stop. */
export function hasOrdinalDot(L: Lens): boolean {
  return L.lexicon.table('date-word').has('ordinal-dot');
}

/** A day of the month at a token: "14", "14th", "the fourteenth", "الرابع عشر", "الـ19". `loose` accepts cardinal words. */
export function dayAt(L: Lens, i: number, loose = true): Count | undefined {
  return loose ? L.once(Memory.Day, i, dayLoose) : L.once(Memory.StrictDay, i, dayStrict);
}

const dayLoose = (L: Lens, i: number): Count | undefined => readDayAt(L, i, true);
const dayStrict = (L: Lens, i: number): Count | undefined => readDayAt(L, i, false);

function readDayAt(L: Lens, i: number, loose: boolean): Count | undefined {
  const firstDay = L.at(i, 'date-word', 'first-day');
  if (firstDay)
    return {
      value: 1,
      width: 0,
      end: firstDay.end,
      start: L.startOf(firstDay),
      ordinal: true,
      padded: false,
      plain: false,
      article: true,
    };
  const the = L.at(i, 'date-word', 'the');
  const k = the ? the.end : i;
  const start = the ? L.startOf(the) : undefined;
  const digits = L.digits(k);
  if (digits) {
    if (digits.width > 2 || digits.value < 1 || digits.value > 99) return undefined;
    let end = digits.end,
      ordinal = false;
    if (L.at(end, 'ordinal-suffix') && L.isWord(end) && (L.joined(end) || !L.at(end, 'weekday'))) {
      end++;
      ordinal = true;
    }
    // "3. bis 5. Juni"
    if (!ordinal && L.is(end, '.') && L.joined(end) && !(L.isNumber(end + 1) && L.joined(end + 1)) && hasOrdinalDot(L)) {
      end++;
      ordinal = true;
    }
    if (
      !ordinal &&
      (L.is(end, '%') ||
        L.is(end, '٪') ||
        ((L.is(end, '.') || L.is(end, ':') || L.is(end, '٫')) &&
          L.joined(end) &&
          L.isNumber(end + 1) &&
          L.joined(end + 1) &&
          L.in(end + 2) &&
          !L.is(end + 2, '.')))
    )
      return undefined;
    return { ...digits, end, ordinal: ordinal || the !== undefined, start: start ?? digits.start };
  }
  const words = L.words(k, true);
  if (!words || !Number.isInteger(words.value) || words.value < 1 || words.value > 31 || (!loose && !words.ordinal && !the))
    return undefined;
  return { ...words, start: start ?? words.start };
}
