import { dayMonthAt } from './calendar.ts';
import type { DateForm, Piece, RangeForm } from './forms.ts';
import type { Count, Lens } from './lens.ts';
import { dayAt, monthAt, weekdayAt } from './words.ts';
import { yearAt, type YearWord } from './year-words.ts';

/** Days that are told together and share a month: "Wednesday and Thursday, 15-16 July", "5 and 12 March", "March 5 and 12". */

/** Most days that share one month. */
const MOST = 6;

/**
 * Weekdays that follow each other, then their days: "يومي الأربعاء والخميس 15 و16 يوليو", "Wednesday and Thursday, 15 and 16 July",
 * "أيام الأربعاء والخميس والجمعة 15 و16 و17 يوليو".
 */
export function weekdayPairAt(L: Lens, i: number): Piece<RangeForm> | undefined {
  const weekdays = inRow(L, i, k => {
    const w = weekdayAt(L, k);
    return w && !w.plural ? w : undefined;
  });
  const a = weekdays[0],
    b = weekdays[weekdays.length - 1];
  if (weekdays.length < 2 || weekdays.some((w, n) => n > 0 && (w.weekday - weekdays[n - 1].weekday + 7) % 7 !== 1)) return undefined;
  // "السبت والأحد الثامن عشر والتاسع عشر من أبريل"
  const days = inRow(L, L.comma(b.end) ? b.end + 1 : b.end, k => {
    const d = dayAt(L, k);
    return d && (d.plain || (L.language === 'ar' && d.ordinal && d.article)) && d.value <= 31 ? d : undefined;
  });
  const n = weekdays.length - 1;
  // days that do not follow each other are no range
  if (days.length < n || days.some((d, k) => k < n && d.value !== days[0].value + k)) return undefined;
  const from = days[0];
  const k = joint(L, days[n - 1].end);
  const to = k === undefined ? undefined : dayMonthAt(L, k);
  if (!to || to.form.month === undefined || to.form.day !== from.value + n) return undefined;
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

/** What a reader finds at a token and behind each joint, or comma, that follows. */
function inRow<T extends { end: number }>(L: Lens, i: number, read: (k: number) => T | undefined): T[] {
  const out: T[] = [];
  for (let at: number | undefined = i; at !== undefined && out.length < MOST;) {
    const found = read(at);
    if (!found) break;
    out.push(found);
    at =
      joint(L, L.comma(found.end) && !read(found.end + 1) ? found.end + 1 : found.end) ?? (L.comma(found.end) ? found.end + 1 : undefined);
  }
  return out;
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
  // what stands before is looked at last: where nothing is listed behind the day, the day and what follows say so
  if (link(L, d.end) === undefined || monthAt(L, L.skip(d.end, 'of')) || !opens(L, i)) return undefined;
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
