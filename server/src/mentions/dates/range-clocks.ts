import { dateAt } from './calendar.ts';
import type { ClockForm, Piece, TimeForm } from './forms.ts';
import type { Lens } from './lens.ts';
import { link, rangeAt, type Read, type ReadClock } from './ranges.ts';

/** Ranges of hours. */
import { isDay } from './shifts.ts';

/** "on 12 December at 4 - 6:30 pm", "2023-09-23 1:30 p.m. to 4": the second hour of a day that stands with the first. */
export function hoursOfDay(
  L: Lens,
  a: Piece,
  date: TimeForm,
  first: ClockForm,
  joint: { end: number; and: boolean; joined: boolean },
  clock: ReadClock,
  read: Read,
): Piece | undefined {
  // "from 4pm on Monday to 5pm on Tuesday": the second hour has a day of its own
  const own = read(joint.end)?.form;
  if (own?.is === 'at' && own.time.is === 'clock') return undefined;
  const second = joint.and ? undefined : clock(joint.end);
  if (!second || (second.form.bare && !L.endsClause(second.end)) || (L.dash(a.end) && !joint.joined && second.form.bare)) return undefined;
  return { ...a, form: { is: 'at', date, time: { is: 'range', ...settled(first, second.form) } }, end: second.end };
}

/** Two times of day: "4pm-5pm", "5 to 6 in the evening", "من 5 إلى 6 مساء". */
export function clockPair(
  L: Lens,
  i: number,
  read: Read,
  clock: (i: number) => Piece<ClockForm> | undefined,
  between: boolean,
  said: boolean,
): Piece | undefined {
  const dated = read(i);
  if (dated && isDay(dated.form)) {
    // "tomorrow from 3 to 4"
    const inner = rangeAt(L, dated.end, read, clock);
    if (inner && inner.form.is === 'range' && inner.form.from.is === 'clock')
      return { ...dated, form: { is: 'at', date: dated.form, time: inner.form }, end: inner.end };
  }
  const a = clock(i);
  if (!a) return undefined;
  const joint = link(L, a.end, between, true);
  if (!joint || (joint.and && !between)) return undefined;
  const b = clock(joint.end);
  if (!b) return undefined;
  const plainA = a.form.bare === true,
    plainB = b.form.bare === true;
  // two bare numbers are hours only behind "from" or "between" and before nothing that is counted
  if (plainA && plainB && !(said && L.endsClause(b.end)) && !L.at(b.end, 'zone') && !beforeDay(L, b.end)) return undefined;
  if (plainA && plainB && !said && !beforeDay(L, b.end)) return undefined;
  return { form: { is: 'range', ...settled(a.form, b.form) }, first: i, end: b.end, start: a.start };
}

/** Two hours of one half of the day: what the one says of it holds for the other. */
function settled(a: ClockForm, b: ClockForm): { from: ClockForm; to: ClockForm } {
  const from = { ...a },
    to = { ...b };
  if (from.open && !to.open) {
    const half = to.hour >= 12 ? 12 : 0;
    const moved = from.hour === 12 ? half : from.hour + half;
    if (moved * 60 + (from.minute ?? 0) < to.hour * 60 + (to.minute ?? 0)) from.hour = moved % 24;
    else if (half === 0) from.hour = (from.hour + 12) % 24;
    from.open = undefined;
  } else if (to.open && !from.open) {
    if (to.hour < from.hour && to.hour + 12 >= from.hour && to.hour <= 12) to.hour += 12;
    to.open = undefined;
  }
  if (from.open && to.open && to.hour < from.hour && to.hour < 12 && from.hour < 12) to.hour += 12;
  return { from, to };
}

function beforeDay(L: Lens, i: number): boolean {
  const k = L.skip(L.skip(i, 'of'), 'on');
  return L.at(k, 'weekday') !== undefined || L.at(k, 'day') !== undefined || dateAt(L, k) !== undefined;
}
