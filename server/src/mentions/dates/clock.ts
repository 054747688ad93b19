import type { ClockForm, DaypartForm, Piece } from './forms.ts';
import { type Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';

type Half = 'am' | 'pm' | DaypartForm['part'];

/**
 * A time of day: "10:30", "8 p.m.", "الساعة السابعة والنصف مساء", "half past seven", "20 min past eight".
 * @param sure the words around say that a time is meant, so that a bare number is enough
 */
export function clockAt(L: Lens, i: number, sure = false): Piece<ClockForm> | undefined {
  return sure ? L.once(Memory.SureClock, i, clockSure) : L.once(Memory.Clock, i, clockPlain);
}

const clockSure = (L: Lens, i: number): Piece<ClockForm> | undefined => readClockAt(L, i, true);
const clockPlain = (L: Lens, i: number): Piece<ClockForm> | undefined => readClockAt(L, i, false);

function readClockAt(L: Lens, i: number, sure: boolean): Piece<ClockForm> | undefined {
  const start = L.startAt(i);
  // "the morning at 7", "بعد الظهر الساعة 7"
  const at = L.at(i, 'clock', 'hour');
  const lead = at && L.language === 'ar' ? at : undefined;
  let k = lead ? lead.end : i;
  const on = lead ? k : L.skip(k, 'at-hour');
  // Arabic "في" stands before everything; before an hour in words only
  const said = sure || lead !== undefined || (on > k && !(L.language === 'ar' && !L.isWord(on)));
  k = on;
  const named = (on > i ? namedHour(L, i) : undefined) ?? namedHour(L, k);
  if (named) return withZone(L, { ...named, first: i, start: Math.min(start, named.start) });
  const past = pastHour(L, k);
  if (past) return withZone(L, { ...past, first: i, start: on > i ? start : past.start });
  const read = hourAt(L, k, said, sure || lead !== undefined || L.has(i, 'alarm'));
  if (!read) return undefined;
  const { end, known } = read;
  const half = halfAt(L, end);
  let stop = half ? half.end : end;
  if (!half && L.at(stop, 'clock', 'hour') && L.language !== 'ar') stop = L.at(stop, 'clock', 'hour')!.end;
  const late = half ?? (stop > end ? halfAt(L, stop) : undefined);
  if (late) stop = late.end;
  // "التاسعة مساء و15 دقيقة"
  const rest = late && L.language === 'ar' && read.form.minute === undefined ? minutesBehind(L, stop, false) : undefined;
  if (rest?.sure) {
    read.form.minute = rest.minute;
    stop = rest.end;
  }
  const oclock = stop > end;
  if (!known && !oclock && L.at(stop, 'period')) return undefined;
  if (!known && !oclock && !(said && (lead || L.endsClause(stop) || sure || L.at(stop, 'zone') || startsDate(L, stop)))) return undefined;
  const form: ClockForm = { ...read.form, ...(known || oclock ? {} : { bare: true }) };
  if (late) applyHalf(form, late.half);
  else if (form.hour > 12 || form.hour === 0) form.open = undefined;
  const exact = L.at(stop, 'clock', 'exact');
  return withZone(L, { form, first: i, end: exact ? exact.end : stop, start: lead ? L.startOf(lead) : read.start });
}

function startsDate(L: Lens, i: number): boolean {
  // "في التاسعة من صباح الأحد"
  if (L.language === 'ar' && L.at(L.skip(i, 'of'), 'daypart')) return true;
  return L.at(i, 'weekday') !== undefined || L.at(i, 'day') !== undefined || (L.has(i, 'on') && L.at(i + 1, 'weekday') !== undefined);
}

interface Hour {
  form: ClockForm;
  end: number;
  start: number;
  known: boolean;
}

/** Hours and minutes, in digits or words. `known`: the writing alone says that it is a time. */
function hourAt(L: Lens, i: number, said: boolean, sure: boolean): Hour | undefined {
  const d = L.digits(i);
  if (d) {
    if (L.at(d.end, 'percent') || L.at(d.end, 'currency')) return undefined;
    const colon =
      (L.is(d.end, ':') ||
        (L.is(d.end, '.') && said) ||
        (L.is(d.end, '.') && (halfBehind(L, d.end + 2) || L.at(d.end + 2, 'clock', 'hour') !== undefined))) &&
      L.joined(d.end) &&
      L.joined(d.end + 1);
    const minutes = colon ? L.digits(d.end + 1) : undefined;
    // "closed at 6.50 dollars", "valued at 6.65 billion": a number that goes on is no hour
    const paid =
      minutes !== undefined &&
      !halfBehind(L, minutes.end) &&
      ['percent', 'currency', 'scale', 'unit'].some(t => L.at(minutes.end, t) !== undefined) &&
      !L.is(d.end, ':');
    if (paid) return undefined;
    if (d.width <= 2 && minutes && minutes.width === 2 && minutes.value < 60 && d.value < 25) {
      const seconds = L.is(minutes.end, ':') && L.joined(minutes.end) ? L.digits(minutes.end + 1) : undefined;
      const second = seconds && seconds.width === 2 && seconds.value < 60 ? seconds : undefined;
      if (L.is(minutes.end, ':') && L.joined(minutes.end) && !second) return undefined;
      // ratios and scores are written so too: a dot needs am, pm or "at"
      return {
        form: { is: 'clock', hour: d.value % 24, minute: minutes.value, second: second?.value, open: d.value <= 12 && !d.padded },
        end: second ? second.end : minutes.end,
        start: d.start,
        known: L.is(d.end, ':') || halfBehind(L, minutes.end),
      };
    }
    if (colon && L.is(d.end, ':')) return undefined;
    // "0600 hours", "1500 hours GMT", but not "2000 hours of work"
    const hours = L.at(d.end, 'clock', 'hours');
    if (
      (d.width === 3 || d.width === 4) &&
      (halfBehind(L, d.end) || (d.padded && d.width === 4 && (said || hours !== undefined)) || (hours && L.at(hours.end, 'zone'))) &&
      d.value % 100 < 60 &&
      d.value < 2400
    )
      return {
        form: { is: 'clock', hour: Math.floor(d.value / 100), minute: d.value % 100, open: hours ? undefined : true },
        end: hours ? hours.end : d.end,
        start: d.start,
        known: true,
      };
    if (d.width > 2 || d.value > 24) return undefined;
    const mark = L.joined(d.end) ? (L.at(d.end, 'clock', 'ish') ?? L.at(d.end, 'clock', 'h-mark')) : undefined;
    if (mark?.sense.value === 'ish') return { form: hour(d.value, undefined, d.padded), end: mark.end, start: d.start, known: true };
    // "15h30"
    const behindMark = mark && L.joined(mark.end) ? L.digits(mark.end) : undefined;
    if (behindMark && behindMark.width === 2 && behindMark.value < 60)
      return { form: hour(d.value, behindMark.value, true), end: behindMark.end, start: d.start, known: true };
    if (/^[.,/٫،]$/.test(L.word(d.end)) && L.joined(d.end) && L.joined(d.end + 1) && L.digits(d.end + 1)) return undefined;
    const more = minutesBehind(L, d.end, said);
    return {
      form: { is: 'clock', hour: d.value % 24, minute: more?.minute, open: d.value <= 12 && !d.padded },
      end: more?.end ?? d.end,
      start: d.start,
      known: more !== undefined || (L.isWord(d.end) && halfBehind(L, d.end)),
    };
  }
  const w = L.at(i, 'weekday') ? undefined : L.words(i, false);
  if (!w || !Number.isInteger(w.value) || w.value < 1 || w.value > 24) return undefined;
  const arabic = L.language === 'ar';
  // Arabic tells the hour by feminine ordinals: السابعة; "قسم على ثلاثة", "في خمسة" count
  if (arabic && !w.ordinal && !(said && sure)) return undefined;
  // «فجر اليوم في أحد المستشفيات», «مساء الثلاثاء في ثلاثة حوادث»: a noun behind it is counted
  if (arabic && !w.ordinal && !L.at(i - 1, 'clock', 'hour') && L.isWord(w.end) && !L.words(w.end) && !isOfTime(L, w.end)) return undefined;
  if (w.ordinal && !arabic) return undefined;
  if (arabic && w.ordinal && !feminine(L, i) && !halfBehind(L, w.end)) return undefined;
  const more = minutesBehind(L, w.end, said || halfBehind(L, w.end));
  return {
    form: { is: 'clock', hour: w.value % 24, minute: more?.minute, open: w.value <= 12 },
    end: more?.end ?? w.end,
    start: w.start,
    known: (more !== undefined && (more.sure || said)) || halfBehind(L, more?.end ?? w.end),
  };
}

function hour(value: number, minute: number | undefined, sure: boolean): ClockForm {
  return { is: 'clock', hour: value % 24, minute, open: value <= 12 && !sure };
}

function isOfTime(L: Lens, i: number): boolean {
  return (
    halfBehind(L, i) || ['clock', 'daypart', 'ampm', 'zone', 'day', 'weekday', 'date-word', 'range-word', 'period'].some(t => L.at(i, t))
  );
}

function feminine(L: Lens, i: number): boolean {
  const word = L.word(i);
  return word.endsWith('ه') || word.endsWith('ولي') || word.endsWith('حدي');
}

/** "والنصف", "إلا ربعا", "وعشرين دقيقة", "thirty". */
function minutesBehind(L: Lens, i: number, said: boolean): { minute: number; end: number; sure: boolean } | undefined {
  const shift = L.at(i, 'clock');
  if (shift && /^[+-]/.test(shift.sense.value) && L.language === 'ar') {
    const n = Number(shift.sense.value);
    const less = L.at(shift.end, 'date-word', 'minus');
    const sub = less && L.number(less.end);
    if (sub && L.at(sub.end, 'period', 'minute')) return { minute: n - sub.value, end: L.at(sub.end, 'period', 'minute')!.end, sure: true };
    return { minute: n, end: shift.end, sure: true };
  }
  if (L.language === 'ar') {
    const less = L.at(i, 'date-word', 'minus');
    const k = less ? less.end : L.skip(i, 'and');
    const n = L.number(k, true);
    if (!n || (k === i && !n.start) || n.value >= 60 || n.ordinal || !Number.isInteger(n.value)) return undefined;
    const spaced = k > i || L.tokens.start[i] < n.start;
    const unit = L.at(n.end, 'period', 'minute');
    if (!spaced || (!unit && n.plain) || (!unit && !said && !halfBehind(L, n.end))) return undefined;
    return { minute: less ? -n.value : n.value, end: unit ? unit.end : n.end, sure: unit !== undefined };
  }
  const k = L.dash(i) && L.joined(i) ? i + 1 : i;
  const w = L.words(k, false);
  if (!w || w.ordinal || w.value < 5 || w.value > 59 || !(said || halfBehind(L, w.end))) return undefined;
  return { minute: w.value, end: w.end, sure: false };
}

/** "half past seven", "quarter to 8", "20 minutes past eight", "fifteen to four". */
function pastHour(L: Lens, i: number): Piece<ClockForm> | undefined {
  const fixed = L.at(i, 'clock');
  let minutes: number | undefined,
    k = i,
    start = L.startAt(i);
  if (fixed && /^[+-]\d/.test(fixed.sense.value) && fixed.sense.language !== 'ar') {
    minutes = Number(fixed.sense.value);
    k = fixed.end;
    start = L.startOf(fixed);
  } else {
    const n = L.number(i, false);
    if (!n || n.ordinal || n.value < 1 || n.value > 59 || !Number.isInteger(n.value) || L.language === 'ar') return undefined;
    const unit = L.at(n.end, 'period', 'minute');
    const side = L.at(unit ? unit.end : n.end, 'clock', 'past') ?? L.at(unit ? unit.end : n.end, 'clock', 'to');
    if (!side || (side.sense.value === 'to' && !unit)) return undefined;
    minutes = side.sense.value === 'past' ? n.value : -n.value;
    k = side.end;
    start = n.start;
  }
  const h = L.number(k, false);
  if (!h || h.ordinal || h.value < 1 || h.value > 24 || !Number.isInteger(h.value)) return undefined;
  let end = h.end;
  const o = L.at(end, 'clock', 'hour');
  if (o) end = o.end;
  const half = halfAt(L, end);
  const total = h.value * 60 + minutes;
  const form: ClockForm = { is: 'clock', hour: Math.floor(total / 60), minute: ((total % 60) + 60) % 60, open: true };
  if (half) applyHalf(form, half.half);
  return { form, first: i, end: half ? half.end : end, start };
}

/** Noon and midnight; "12 midnight". */
function namedHour(L: Lens, i: number): Piece<ClockForm> | undefined {
  const d = L.number(i, false);
  const k = d && d.value === 12 ? d.end : i;
  const o = k > i ? L.at(k, 'clock', 'hour') : undefined;
  const m = L.at(o ? o.end : k, 'named-hour');
  if (!m) return undefined;
  const [hour] = m.sense.value.split(':').map(Number);
  if (hour !== 0 && hour !== 12 && k > i) return undefined;
  if (k === i && L.language === 'ar' && !L.at(i, 'date-word', 'hour-alone') && !L.isAlone(i, m.end) && m.end - m.first === 1)
    return undefined;
  return { form: { is: 'clock', hour }, first: i, end: m.end, start: L.startOf(m) };
}

function halfBehind(L: Lens, i: number): boolean {
  return halfAt(L, i) !== undefined;
}

/** "a.m.", "in the evening", "صباحا", "بعد الظهر". */
function halfAt(L: Lens, i: number): { half: Half; end: number } | undefined {
  if (L.comma(i)) return undefined;
  const letters = L.at(i, 'ampm');
  if (letters && (letters.end - letters.first > 1 || L.endOf(letters.end) - L.tokens.start[i] > 1 || L.joined(i) || L.language === 'ar')) {
    let end = letters.end;
    if (L.is(end, '.') && L.joined(end) && end - 1 > letters.first && L.in(end + 1)) end++;
    return { half: letters.sense.value as Half, end };
  }
  const k = L.skip(L.skip(i, 'in-part'), 'the');
  const m = L.at(k, 'daypart');
  if (m && (k > i || (L.language === 'ar' && (L.at(k, 'date-word', 'daypart-adverb') !== undefined || m.end - m.first > 1))))
    return { half: m.sense.value as Half, end: m.end };
  return undefined;
}

function applyHalf(form: ClockForm, half: Half): void {
  form.open = undefined;
  const h = form.hour;
  if (h > 12) return;
  switch (half) {
    case 'am':
    case 'MO':
      if (h === 12) form.hour = 0;
      break;
    case 'pm':
    case 'AF':
    case 'EV':
    case 'MED':
      if (h < 12) form.hour = h + 12;
      break;
    case 'MEL':
    case 'MI':
      if (h < 10) form.hour = h + 12;
      break;
    case 'NI':
      form.hour = h === 12 ? 0 : h >= 5 ? h + 12 : h;
      break;
    case 'DT':
      break;
  }
}

function withZone(L: Lens, piece: Piece<ClockForm>): Piece<ClockForm> {
  if (piece.form.minute !== undefined && piece.form.minute < 0) {
    piece.form.minute += 60;
    piece.form.hour = (piece.form.hour + 23) % 24;
  }
  let k = piece.end;
  const open = L.is(k, '(');
  if (open) k++;
  const word = L.at(k, 'clock', 'zone');
  if (word) k = word.end;
  const zone = L.at(k, 'zone');
  if (!zone || (!word && L.language === 'ar' && zone.sense.value !== '0') || (open && !L.is(zone.end, ')'))) {
    return word && !open && word.end - word.first > 1 ? { ...piece, end: word.end, form: { ...piece.form, zone: '0' } } : piece;
  }
  return { ...piece, end: zone.end, form: { ...piece.form, zone: zone.sense.value } };
}

/** A part of the day: "in the morning", "صباحا", "late afternoon"; `beside` a date nothing more is needed. */
export function daypartAt(L: Lens, i: number, beside = false): Piece<DaypartForm> | undefined {
  return beside ? L.once(Memory.DaypartBeside, i, daypartBeside) : L.once(Memory.Daypart, i, daypartAlone);
}

const daypartBeside = (L: Lens, i: number): Piece<DaypartForm> | undefined => readDaypartAt(L, i, true);
const daypartAlone = (L: Lens, i: number): Piece<DaypartForm> | undefined => readDaypartAt(L, i, false);

function readDaypartAt(L: Lens, i: number, beside: boolean): Piece<DaypartForm> | undefined {
  const lead = L.skip(i, 'in-part');
  const the = L.skip(lead, 'the');
  const early = L.at(the, 'early-late');
  let k = early ? early.end : the;
  if (early && L.dash(k) && L.joined(k)) k++;
  const of = early ? L.skip(L.skip(k, 'of'), 'in-part') : k;
  k = early ? L.skip(of, 'the') : k;
  const m = L.at(k, 'daypart');
  if (!m || m.clitics.conjunction) return undefined;
  // "ليلة رأس السنة"
  const feast = L.at(k, 'holiday');
  if (feast && feast.end > m.end) return undefined;
  const adverb =
    L.at(k, 'date-word', 'daypart-adverb') !== undefined || (L.language === 'ar' && L.at(k, 'date-word', 'afternoon') !== undefined);
  if (!beside && !(lead > i) && !early && !adverb && !m.clitics.preposition && !L.isAlone(i, m.end)) return undefined;
  let end = m.end;
  const late = L.at(end, 'early-late');
  if (late && L.language === 'ar') end = late.end;
  const half = (early ?? (end > m.end ? late : undefined))?.sense.value as 'start' | 'end' | undefined;
  return {
    form: { is: 'daypart', part: m.sense.value as DaypartForm['part'], half },
    first: i,
    end,
    start: lead > i ? L.startAt(i) : early ? L.startOf(early) : L.startOf(m),
  };
}
