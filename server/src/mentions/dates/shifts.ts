import type { Piece, Unit, UnitForm, OffsetForm, NowForm, TimeForm } from './forms.ts';
import { type Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';

/** Units that the present one is counted from: smaller ones are lengths only. */
const COUNTED = new Set<string>([
  'day',
  'night',
  'weekend',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
  'decade',
  'century',
  'hour',
  'minute',
]);

/** Units of which the last is one of a row, and never the one before the present. */
const UNDIVIDED = new Set<string>(['second', 'minute', 'hour', 'day', 'night']);

/** A unit before, at or after the present one: "last week", "هذا العام", "الشهر الماضي", "the week after next". */
export function unitShiftAt(L: Lens, i: number): Piece<UnitForm> | undefined {
  return L.once(Memory.Shift, i, readUnitShiftAt);
}

function readUnitShiftAt(L: Lens, i: number): Piece<UnitForm> | undefined {
  const phrase = L.at(i, 'unit-shift');
  if (phrase) {
    const [, unit, shift] = /^(\D+?)([-\d]+)$/.exec(phrase.sense.value)!;
    return make(i, phrase.end, L.startOf(phrase), unit as Unit, Number(shift), false);
  }
  // "في نفس الشهر"
  const same = L.at(i, 'date-word', 'same-unit');
  const whole = same && L.at(same.end, 'period');
  if (
    whole &&
    plain(whole.sense.value) &&
    !UNDIVIDED.has(whole.sense.value) &&
    L.at(same.end, 'date-word', 'the-unit') &&
    !L.at(same.end, 'date-word', 'plural-unit')
  )
    return make(i, whole.end, L.startOf(same), whole.sense.value as Unit, 0, true);
  const before = L.at(i, 'shift');
  if (before && !L.at(i, 'date-word', 'behind')) {
    let k = before.end;
    const again = L.at(k, 'shift');
    if (again && L.at(k, 'period') === undefined) k = again.end;
    const unit = L.at(k, 'period');
    if (unit && plain(unit.sense.value) && !unit.clitics.preposition && !unit.clitics.conjunction) {
      const shift = again && k === again.end && Number(before.sense.value) === 0 ? Number(again.sense.value) : Number(before.sense.value);
      // "these days", "this year's" are read, "هذه السنوات" is no one year
      if (L.at(unit.first, 'date-word', 'plural-unit')) return undefined;
      let end = unit.end;
      // "هذا الأسبوع المقبل" does not occur; "this year" may be told again behind
      if (
        L.language === 'ar' &&
        L.at(end, 'shift') &&
        Number(L.at(end, 'shift')!.sense.value) !== shift &&
        shift === 0 &&
        before.sense.language === 'ar'
      ) {
        const m = L.at(end, 'shift')!;
        end = m.end;
        return make(i, end, L.startOf(before), unit.sense.value as Unit, Number(m.sense.value), weak(L, m.first));
      }
      return make(i, end, L.startOf(before), unit.sense.value as Unit, shift, weak(L, i));
    }
    return undefined;
  }
  const the = L.skip(i, 'the');
  const unit = L.at(the, 'period');
  if (!unit || !plain(unit.sense.value) || unit.clitics.conjunction) return undefined;
  const start = the > i ? L.startAt(i) : L.startOf(unit);
  const twice = L.at(unit.end, 'date-word', 'after-next') ?? L.at(unit.end, 'date-word', 'before-last');
  if (twice) return make(i, twice.end, start, unit.sense.value as Unit, twice.sense.value === 'after-next' ? 2 : -2, false);
  const behind = L.at(unit.end, 'shift');
  // "السنة الأخيرة من ولايته", "الدقيقة الأخيرة": the last of some, not the one that has just gone by
  if (behind && L.at(unit.end, 'ordinal-last') && (UNDIVIDED.has(unit.sense.value) || L.has(behind.end, 'of'))) return undefined;
  if (
    behind &&
    !behind.clitics.preposition &&
    !behind.clitics.conjunction &&
    L.at(unit.end, 'date-word', 'behind') &&
    !L.at(unit.first, 'date-word', 'plural-unit')
  )
    return make(i, behind.end, start, unit.sense.value as Unit, Number(behind.sense.value), weak(L, unit.end));
  return undefined;
}

/** A unit with its article alone: "the week" is the present one. */
export function bareUnitAt(L: Lens, i: number): Piece<UnitForm> | undefined {
  const shifted = unitShiftAt(L, i);
  if (shifted) return shifted;
  const own = L.at(i, 'date-word', 'my-week');
  if (own) return make(i, own.end, L.startOf(own), 'week', 0, false);
  const the = L.has(i, 'the') ? L.skip(i, 'the') : L.skip(i, 'my');
  const unit = L.at(the, 'period');
  if (!unit || !plain(unit.sense.value) || unit.clitics.conjunction) return undefined;
  if (the === i && !L.at(i, 'date-word', 'the-unit')) return undefined;
  if (L.at(unit.first, 'date-word', 'plural-unit')) return undefined;
  return make(i, unit.end, the > i ? L.startAt(i) : L.startOf(unit), unit.sense.value as Unit, 0, false);
}

function make(first: number, end: number, start: number, unit: Unit, shift: number, text: boolean): Piece<UnitForm> {
  return { form: { is: 'unit', unit, shift, ...(text ? { text } : {}) }, first, end, start };
}

function weak(L: Lens, i: number): boolean {
  return L.at(i, 'shift-weak') !== undefined && !L.at(i, 'date-word', 'present');
}

function plain(value: string): boolean {
  return COUNTED.has(value);
}

/** Yesterday, tomorrow, today; the day before; now. */
export function offsetAt(L: Lens, i: number): Piece<OffsetForm | NowForm> | undefined {
  const relation = L.at(i, 'day-relation'),
    day = L.at(i, 'day'),
    now = L.at(i, 'now');
  if (relation && (!day || relation.end > day.end) && (!now || relation.end > now.end))
    return {
      form: { is: 'offset', days: Number(relation.sense.value), text: true },
      first: i,
      end: relation.end,
      start: L.startOf(relation),
    };
  if (now && (!day || now.end >= day.end))
    return { form: { is: 'now', ref: now.sense.value as NowForm['ref'] }, first: i, end: now.end, start: L.startOf(now) };
  if (!day || L.at(i, 'date-word', 'not-today')) return undefined;
  if (isDayAmongOthers(L, i)) return undefined;
  const spans = { offset: L.span(day) };
  return { form: { is: 'offset', days: Number(day.sense.value) }, first: i, end: day.end, start: L.startOf(day), spans };
}

/**
 * Whether "اليوم" is a day among others and not today: "اليوم الثالث من المعرض", "اليوم الأخير", "اليوم الوطني"; behind a preposition any
 * definite word makes it so ("في اليوم المحدد"), elsewhere a subject may follow ("أعلن اليوم الوزير").
 */
export function isDayAmongOthers(L: Lens, i: number): boolean {
  const unit = L.at(i, 'period', 'day');
  if (!unit || unit.sense.language !== 'ar' || unit.end !== i + 1) return false;
  const { end } = unit;
  if (L.at(end, 'ordinal-last') || L.has(end, 'day-adjective')) return true;
  if (L.words(end)?.ordinal && L.at(end, 'ordinal')) return true;
  const led = unit.clitics.preposition !== '' || L.has(i - 1, 'on-day');
  return led && L.isWord(end) && L.word(end).length > 4 && L.word(end).startsWith('ال') && !L.at(end, 'weekday') && !L.at(end, 'shift');
}

/** Whether a form names one day. */
export function isDay(form: TimeForm): boolean {
  switch (form.is) {
    case 'date':
      return form.day !== undefined;
    case 'offset':
    case 'weekday':
    case 'holiday':
      return true;
    case 'unit':
      return form.unit === 'day' || form.unit === 'night';
    case 'nth':
      return form.weekday !== undefined || form.unit === 'day';
    case 'ago':
      return form.amounts.every(a => a.unit !== 'hour' && a.unit !== 'minute' && a.unit !== 'second');
    default:
      return false;
  }
}
