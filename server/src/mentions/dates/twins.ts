import { dayMonthAt } from './calendar.ts';
import type { DateForm, Piece } from './forms.ts';
import type { Lens } from './lens.ts';
import { behindWeekday } from './weekday-dates.ts';
import { weekdayAt } from './words.ts';

/** Adds the same day in the other calendar: "28 رمضان 1436، الموافق 15 يوليو 2015", "15 Safar 1445 (31 August 2023)". */
export function withTwin(L: Lens, date: Piece<DateForm>): Piece<DateForm> {
  if (date.form.day === undefined || date.form.month === undefined) return date;
  let k = date.end;
  if (L.comma(k) || L.dash(k) || L.is(k, '/')) k++;
  const open = L.is(k, '(');
  if (open) k++;
  const link = L.at(k, 'calendar-link');
  if (link) k = link.end;
  // "28-09-1436 هـ 15-07-2015 م", "7 صفر 1416 6 يوليو 1995": the mark of the calendar parts them, or the year
  const close = k === date.end && !L.at(date.end - 1, 'era');
  if (close && date.form.year === undefined) return date;
  const weekday = weekdayAt(L, k);
  const other = weekday ? behindWeekday(L, k, weekday) : dayMonthAt(L, k);
  if (!other || other.form.day === undefined || other.form.month === undefined || other.form.calendar === date.form.calendar) return date;
  if ((open && !L.is(other.end, ')')) || (close && other.form.year === undefined)) return date;
  // two calendars, neither of them ours
  if (date.form.calendar && other.form.calendar) return date;
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
