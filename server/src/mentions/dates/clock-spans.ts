import { lengthAt } from './amounts.ts';
import { clockAt } from './clock.ts';
import type { Amount, ClockForm, Piece, RangeForm } from './forms.ts';
import type { Lens } from './lens.ts';

/** Hours told by where they begin and how long they last: "from 10 am for three hours", "for 1.5 hours from 4". */
export function clockSpanAt(L: Lens, i: number): Piece<RangeForm> | undefined {
  return beginningFirst(L, i) ?? lengthFirst(L, i);
}

function beginningFirst(L: Lens, i: number): Piece<RangeForm> | undefined {
  const from = L.at(i, 'range-word', 'from');
  const k = from ? from.end : i;
  if (!from && !L.isNumber(i)) return undefined;
  const clock = clockAt(L, k, from !== undefined);
  const for_ = clock && L.at(clock.end, 'date-word', 'for-length');
  const length = for_ && lengthAt(L, for_.end);
  const to = clock && length && later(clock.form, length.amounts);
  if (!to) return undefined;
  return { form: { is: 'range', from: clock.form, to }, first: i, end: length.end, start: from ? L.startOf(from) : clock.start };
}

function lengthFirst(L: Lens, i: number): Piece<RangeForm> | undefined {
  const for_ = L.at(i, 'date-word', 'for-length');
  const length = for_ && lengthAt(L, for_.end);
  if (!length) return undefined;
  const from = L.at(L.comma(length.end) ? length.end + 1 : length.end, 'range-word', 'from') ?? L.at(length.end, 'date-word', 'starting');
  const clock = from && clockAt(L, from.end, true);
  // "for two hours from five stations": a bare number is an hour only at the end of its clause
  if (!clock || (clock.form.bare && !L.endsClause(clock.end))) return undefined;
  const to = later(clock.form, length.amounts);
  return to && { form: { is: 'range', from: clock.form, to }, first: i, end: clock.end, start: L.startOf(for_) };
}

/** The hour so many hours and minutes after another; undefined for lengths in other units, or of a day and more. */
function later(from: ClockForm, amounts: readonly Amount[]): ClockForm | undefined {
  let minutes = 0;
  for (const { n, unit } of amounts) {
    if (unit !== 'hour' && unit !== 'minute') return undefined;
    minutes += unit === 'hour' ? n * 60 : n;
  }
  if (minutes <= 0 || minutes >= 1440 || !Number.isInteger(minutes)) return undefined;
  const total = from.hour * 60 + (from.minute ?? 0) + minutes;
  const minute = total % 60;
  return {
    is: 'clock',
    hour: Math.floor(total / 60) % 24,
    ...(minute !== 0 || from.minute !== undefined ? { minute } : {}),
    zone: from.zone,
  };
}
