import { dayMonthAt } from './calendar.ts';
import type { DateForm, Piece, RangeForm } from './forms.ts';
import type { Count, Lens } from './lens.ts';
import { dayAt, monthAt, weekdayAt } from './words.ts';
import { yearAt, type YearWord } from './year-words.ts';

/** Days that are told together and share a month: "Wednesday and Thursday, 15-16 July", "5 and 12 March", "March 5 and 12". */

/** Most days that share one month. */
const MOST = 6;

/** Two weekdays, then their two days: "يومي الأربعاء والخميس 15 و16 يوليو", "Wednesday and Thursday, 15 and 16 July". */
export function weekdayPairAt(L: Lens, i: number): Piece<RangeForm> | undefined {
  const a = weekdayAt(L, i);
  if (!a || a.plural) return undefined;
  const second = joint(L, a.end);
  const b = second === undefined ? undefined : weekdayAt(L, second);
  if (!b || b.plural || b.weekday === a.weekday) return undefined;
  const from = dayAt(L, L.comma(b.end) ? b.end + 1 : b.end);
  // "السبت والأحد الثامن عشر والتاسع عشر من أبريل"
  if (!from || !(from.plain || (L.language === 'ar' && from.ordinal && from.article)) || from.value > 31) return undefined;
  const k = joint(L, from.end);
  const to = k === undefined ? undefined : dayMonthAt(L, k);
  // days that do not follow each other are no range
  if (!to || to.form.month === undefined || to.form.day !== from.value + 1 || (b.weekday - a.weekday + 7) % 7 !== 1) return undefined;
  const first: DateForm = { ...to.form, day: from.value, weekday: a.weekday, alternative: undefined };
  const last: DateForm = { ...to.form, weekday: b.weekday };
  return {
    form: { is: 'range', from: first, to: last },
    first: i,
    end: to.end,
    start: a.start,
    from: {
      form: first,
      first: i,
      end: from.end,
      start: a.start,
      spans: { weekday: a.span, day: { start: from.start, end: L.endOf(from.end) } },
    },
    to: { ...to, form: last, spans: { ...to.spans, weekday: b.span } },
    spans: to.spans,
    monthTwin: to.monthTwin,
  };
}

/** The token after what joins two days: a dash, a stroke, "and", "to"; a conjunction may be written together with what follows. */
function joint(L: Lens, i: number): number | undefined {
  if (L.dash(i) || L.is(i, '/')) return i + 1;
  const word = L.at(i, 'date-word', 'and') ?? L.at(i, 'range-word', 'to');
  if (word) return word.end;
  // "ليلة الثلاثاء الأربعاء 23-24 مايو": two weekdays side by side
  return L.language === 'ar' &&
    ((L.at(i, 'weekday') && L.at(i - 1, 'weekday')) ||
      L.at(i, 'weekday')?.clitics.conjunction ||
      L.words(i)?.conjunction ||
      L.at(i, 'date-word', 'the')?.clitics.conjunction)
    ? i
    : undefined;
}

/** One of several days whose month stands with the last or the first of them: "on [5] and 12 March", "on March 5 and [12]". */
export function listedDayAt(L: Lens, i: number): Piece<DateForm> | undefined {
  const d = plainDay(L, i);
  return d && (beforeMonth(L, i, d) ?? behindMonth(L, i, d));
}

function plainDay(L: Lens, i: number): Count | undefined {
  if (!L.isNumber(i)) return undefined;
  const d = dayAt(L, i);
  return d && d.plain && d.value <= 31 ? d : undefined;
}

function beforeMonth(L: Lens, i: number, d: Count): Piece<DateForm> | undefined {
  if (monthAt(L, L.skip(d.end, 'of')) || !opens(L, i)) return undefined;
  let k = d.end,
    last = d.value;
  for (let n = 1; n < MOST; n++) {
    const next = link(L, k);
    if (next === undefined) return undefined;
    const date = dayMonthAt(L, next);
    if (date?.form.day !== undefined && date.form.month !== undefined) {
      if (date.form.day <= last || date.form.alternative) return undefined;
      return made(L, i, d, { ...date.form, day: d.value, weekday: undefined });
    }
    const day = plainDay(L, next);
    if (!day || day.value <= last) return undefined;
    last = day.value;
    k = day.end;
  }
  return undefined;
}

function behindMonth(L: Lens, i: number, d: Count): Piece<DateForm> | undefined {
  if (L.language === 'ar' || !(L.endsClause(d.end) || link(L, d.end) !== undefined)) return undefined;
  let k = i,
    least = d.value;
  for (let n = 1; n < MOST; n++) {
    const before = linkBefore(L, k);
    const day = before === undefined ? undefined : plainDay(L, before);
    if (before === undefined || !day || day.value >= least) return undefined;
    least = day.value;
    k = before;
    const named = L.at(k - 1, 'month');
    const month = named && named.end === k ? monthAt(L, k - 1) : undefined;
    if (month) {
      const year = yearBehindDays(L, d.end, d.value);
      const out = made(L, i, d, { is: 'date', month: month.month, day: d.value, ...(year ? { year: year.year } : {}) });
      return year && L.comma(d.end) && year.start === L.tokens.start[d.end + 1] ? { ...out, end: year.end } : out;
    }
  }
  return undefined;
}

/** The year that stands behind a list of days of one month, whose first ends at a token: "March 5[, 12 and 19, 2023]". */
export function yearBehindDays(L: Lens, i: number, day: number): YearWord | undefined {
  let k = i,
    last = day;
  for (let n = 0; n < MOST; n++) {
    const year = L.comma(k) ? yearAt(L, k + 1, false) : undefined;
    if (year) return year;
    const next = link(L, k);
    const d = next === undefined ? undefined : plainDay(L, next);
    if (!d || d.value <= last) return undefined;
    last = d.value;
    k = d.end;
  }
  return undefined;
}

/** Whether days may be listed from here: behind "on", "the days of", a comma or "and" of the same list, or at the beginning. */
function opens(L: Lens, i: number): boolean {
  if (L.opens(i) || L.has(i - 1, 'on') || L.has(i - 1, 'days-of') || L.at(i - 1, 'weekday')) return true;
  const before = linkBefore(L, i);
  return before !== undefined && plainDay(L, before) !== undefined && opens(L, before);
}

function link(L: Lens, i: number): number | undefined {
  const k = L.comma(i) ? i + 1 : i;
  const and = L.at(k, 'date-word', 'and');
  if (and) return and.end;
  return k > i ? k : undefined;
}

function linkBefore(L: Lens, i: number): number | undefined {
  let k = i - 1;
  if (L.has(k, 'and')) k--;
  else if (!L.comma(k)) return undefined;
  if (L.comma(k)) k--;
  return L.isNumber(k) ? k : undefined;
}

function made(L: Lens, i: number, d: Count, form: DateForm): Piece<DateForm> {
  return { form, first: i, end: d.end, start: d.start, spans: { day: { start: d.start, end: L.endOf(d.end) } } };
}
