import { dateAt } from './calendar.ts';
import { markedYear } from './eastern.ts';
import type { DateForm, FractionForm, NthForm, PartForm, Piece, SeasonForm, TimeForm, Unit, UnitForm, WeekForm } from './forms.ts';
import type { Lens } from './lens.ts';
import { decadeAt, yearOnly } from './long-times.ts';
import { bareUnitAt, unitShiftAt } from './shifts.ts';
import { monthAt, weekdayAt } from './words.ts';
import { yearAt } from './year-words.ts';

/** The longer time that a part is of: a date without a day, a unit, a year. */
function wholeAt(L: Lens, i: number): Piece | undefined {
  let k = L.within(i);
  const month = monthOnly(L, k);
  if (month) return month;
  const unit = bareUnitAt(L, k);
  const year = yearOnly(L, k, true);
  if (unit && (!year || unit.end >= year.end)) return unit;
  if (year) return year;
  k = L.skip(k, 'the');
  return k > i ? yearOnly(L, k, true) : undefined;
}

function monthOnly(L: Lens, i: number): Piece<DateForm> | undefined {
  const the = L.skip(i, 'the');
  const d = dateAt(L, the) ?? shiftedMonthAt(L, the);
  return d && d.form.day === undefined && d.form.month !== undefined && d.form.weekday === undefined ? d : undefined;
}

/** "last March", "this September", "next June". */
export function shiftedMonthAt(L: Lens, i: number): Piece<DateForm> | undefined {
  const s = L.at(i, 'shift');
  if (!s || L.at(i, 'date-word', 'behind')) return undefined;
  const date = dateAt(L, s.end);
  if (
    !date ||
    date.form.weekday !== undefined ||
    date.form.year !== undefined ||
    (date.form.month === undefined && date.form.day !== undefined && date.form.monthShift !== undefined)
  )
    return undefined;
  return { ...date, form: { ...date.form, monthShift: Number(s.sense.value) }, first: i, start: L.startOf(s) };
}

/** Early, mid, late; the rest of the week; later this month. */
export function partAt(L: Lens, i: number, day: (k: number) => Piece | undefined): Piece<PartForm> | undefined {
  const the = L.skip(i, 'the');
  const part = L.at(the, 'part') ?? L.at(the, 'part-of');
  if (!part) return undefined;
  let k = part.end;
  if (L.dash(k) && L.joined(k)) k++;
  const of = L.skip(k, 'of');
  const on = of > k ? of : L.skip(k, 'in-part');
  const start = the > i ? L.startAt(i) : L.startOf(part);
  const value = part.sense.value as PartForm['part'];
  const season = seasonAt(L, on);
  if (season && !L.isAlone(i, on)) return { form: { is: 'part', part: value, of: season.form }, first: i, end: season.end, start };
  const decade = decadeAt(L, L.skip(on, 'the'), true);
  const whole = wholeAt(L, on);
  if (whole && value === 'end' && whole.form.is === 'unit' && whole.form.unit === 'week' && L.at(the, 'date-word', 'weekend-of'))
    return undefined;
  const bare =
    (of > k || L.has(k - 1, 'of')) && !whole && L.language !== 'ar' && (L.endsClause(on + 1) || value === 'end')
      ? L.at(on, 'period')
      : undefined;
  if (bare && ['week', 'month', 'quarter', 'year', 'day'].includes(bare.sense.value))
    return {
      form: { is: 'part', part: value, of: { is: 'unit', unit: bare.sense.value as Unit, shift: 0 } },
      first: i,
      end: bare.end,
      start,
    };
  const best = longest(whole, decade);
  if (best && !(best.form.is === 'date' && best.form.year !== undefined && best.form.month === undefined && !L.isNumber(best.end - 1)))
    return { form: { is: 'part', part: value, of: best.form }, first: i, end: best.end, start };
  // "حريق آخر أمس": another one, and no day has such an end
  const another = value === 'end' && L.language === 'ar' && L.at(the, 'date-word', 'another') !== undefined;
  const single = !another && (value === 'end' || value === 'rest' || value === 'start') ? (day(L.skip(on, 'the')) ?? day(on)) : undefined;
  if (single && (single.form.is === 'offset' || single.form.is === 'weekday' || (single.form.is === 'unit' && single.form.unit === 'day')))
    return { form: { is: 'part', part: value, of: single.form }, first: i, end: single.end, start };
  return undefined;
}

/** "نهاية الأسبوع", "نهاية هذا الأسبوع": the weekend. */
export function weekendAt(L: Lens, i: number): Piece<UnitForm> | undefined {
  const m = L.at(i, 'date-word', 'weekend-of');
  const week = m && (unitShiftAt(L, m.end) ?? (L.has(m.end, 'my-week') ? bareUnitAt(L, m.end) : undefined));
  return week?.form.unit === 'week' ? { ...week, form: { ...week.form, unit: 'weekend' }, first: i, start: L.startOf(m!) } : undefined;
}

/** The n-th weekday, day, week or month within something longer, or the last one. */
export function nthAt(L: Lens, i: number): Piece<NthForm> | undefined {
  const the = L.skip(i, 'the');
  const start = the > i ? L.startAt(i) : undefined;
  // "third Tuesday of", "ثالث ثلاثاء في", "last Monday of"
  const n = rankAt(L, the);
  if (n) {
    let k = n.end;
    const noun = L.at(k, 'date-word', 'day-noun');
    const w = weekdayAt(L, k, true);
    const unit = w ? undefined : L.at(k, 'period');
    k = w ? w.end : unit ? unit.end : k;
    if (w || (unit && !noun) || (noun && unit)) {
      const whole = wholeAt(L, k);
      const ok = whole && (L.within(k) > k || whole.form.is === 'unit' || L.language === 'ar' || whole.form.is === 'date');
      if (ok && fits(w ? 'day' : unit!.sense.value, whole.form))
        return { form: nth(n.value, w?.weekday, unit?.sense.value, whole.form), first: i, end: whole.end, start: start ?? n.start };
      if (w && !whole && !n.last && L.endsClause(k))
        return {
          form: nth(n.value, w.weekday, undefined, { is: 'unit', unit: 'month', shift: 0 }),
          first: i,
          end: k,
          start: start ?? n.start,
        };
    }
  }
  // "الثلاثاء الأخير من", "اليوم الثالث من", "الأسبوع الأول من"
  const w = weekdayAt(L, i);
  const unit = w ? undefined : L.at(i, 'period');
  if (!w && !unit) return undefined;
  const k = w ? w.end : unit!.end;
  const rank = L.language === 'ar' || w?.weekday === undefined ? rankAt(L, k) : undefined;
  if (!rank || (unit && !L.at(i, 'date-word', 'the-unit'))) return undefined;
  const whole = wholeAt(L, rank.end);
  if (!whole)
    return w && L.endsClause(rank.end) && rank.value > 0 && rank.value < 6
      ? { form: nth(rank.value, w.weekday, undefined, { is: 'unit', unit: 'month', shift: 0 }), first: i, end: rank.end, start: w.start }
      : undefined;
  if (!fits(w ? 'day' : unit!.sense.value, whole.form)) return undefined;
  return {
    form: nth(rank.value, w?.weekday, unit?.sense.value, whole.form),
    first: i,
    end: whole.end,
    start: w ? w.start : L.startOf(unit!),
  };
}

function nth(n: number, weekday: number | undefined, unit: string | undefined, of: TimeForm): NthForm {
  return weekday !== undefined ? { is: 'nth', n, weekday, of } : { is: 'nth', n, unit: unit as Unit, of };
}

/** Whether a unit lies within a longer time. */
function fits(unit: string, of: TimeForm): boolean {
  const outer =
    of.is === 'unit' ? of.unit : of.is === 'date' ? (of.month !== undefined || of.monthShift !== undefined ? 'month' : 'year') : '';
  const order = ['day', 'weekend', 'week', 'month', 'quarter', 'half-year', 'year', 'decade', 'century'];
  return order.indexOf(unit) >= 0 && order.indexOf(unit) < order.indexOf(outer);
}

function rankAt(L: Lens, i: number): { value: number; end: number; start: number; last: boolean } | undefined {
  const lastOf = L.at(i, 'ordinal-last');
  if (lastOf) return { value: Number(lastOf.sense.value), end: lastOf.end, start: L.startOf(lastOf), last: true };
  const n = L.number(i, true);
  if (n?.ordinal && n.value >= 1 && n.value <= 53) {
    const back = L.at(n.end, 'ordinal-last', '-1');
    return back
      ? { value: -n.value, end: back.end, start: n.start, last: true }
      : { value: n.value, end: n.end, start: n.start, last: false };
  }
  return undefined;
}

/** Quarters, halves and thirds: "Q3 2016", "الربع الثالث من العام", "2016 H2". */
export function fractionAt(L: Lens, i: number): Piece<FractionForm> | undefined {
  const east = L.isNumber(i) && L.lexicon.table('date-word').has('year-mark') ? markedYear(L, i) : undefined;
  const year = east ? { year: east.value, end: east.end } : L.isNumber(i) ? yearAt(L, i, false) : undefined;
  let k = i;
  if (year) {
    k = year.end;
    if (L.dash(k) || L.comma(k) || L.is(k, '/')) k++;
    k = L.skip(k, 'the');
  } else k = L.skip(i, 'the');
  const code = codeAt(L, k);
  if (!code) return undefined;
  const start = year || k > i ? L.startAt(i) : code.start;
  if (year) return { form: { is: 'fraction', code: code.code, of: { is: 'date', year: year.year } }, first: i, end: code.end, start };
  let end = code.end;
  if (L.dash(end) && L.isNumber(end + 1) && L.joined(end + 1) && yearAt(L, end + 1, false)) end++;
  const of = L.within(end);
  const whole = wholeAt(L, end);
  const inYear =
    whole &&
    ((whole.form.is === 'unit' && whole.form.unit === 'year') ||
      (whole.form.is === 'date' && whole.form.month === undefined && whole.form.year !== undefined));
  const inMonth =
    whole &&
    !inYear &&
    code.code[0] !== 'Q' &&
    ((whole.form.is === 'unit' && whole.form.unit === 'month') || (whole.form.is === 'date' && whole.form.month !== undefined));
  if (inYear || inMonth) return { form: { is: 'fraction', code: code.code, of: whole.form }, first: i, end: whole.end, start };
  // a third of something else, the first half of a match
  if (of > end || code.code[0] === 'T' || (code.code[0] === 'H' && !L.isAlone(i, end))) return undefined;
  return { form: { is: 'fraction', code: code.code }, first: i, end: code.end, start };
}

function codeAt(L: Lens, i: number): { code: string; end: number; start: number } | undefined {
  const m = L.at(i, 'half');
  if (m) {
    const quarter = m.sense.value[0] === 'Q';
    // "the last quarter" counts from the present
    if (quarter && L.at(i, 'shift') && L.language === 'en') return undefined;
    return { code: m.sense.value, end: m.end, start: L.startOf(m) };
  }
  // "q3" is a word and a number to the tokenizer
  const letter = L.at(i, 'date-word', 'quarter-letter') ?? L.at(i, 'date-word', 'half-letter');
  if (letter && L.isNumber(letter.end) && L.joined(letter.end)) {
    const n = L.digits(letter.end)!;
    const quarter = letter.sense.value === 'quarter-letter';
    if (n.value >= 1 && n.value <= (quarter ? 4 : 2)) return { code: `${quarter ? 'Q' : 'H'}${n.value}`, end: n.end, start: L.startAt(i) };
  }
  // 第一季度, 1분기
  const eastern = L.lexicon.table('date-word').has('year-mark');
  const n = L.number(eastern ? L.skip(i, 'rank') : i);
  if (n && L.at(n.end, 'period', 'quarter') && (n.ordinal || eastern) && n.value >= 1 && n.value <= 4) {
    const u = L.at(n.end, 'period', 'quarter')!;
    return { code: `Q${n.value}`, end: u.end, start: n.start };
  }
  return undefined;
}

/** A season with its year or shift, or with its article. */
export function seasonAt(L: Lens, i: number): Piece<SeasonForm> | undefined {
  const the = L.skip(i, 'the');
  const s = L.at(the, 'shift');
  const shift = s && !L.at(the, 'date-word', 'behind') ? Number(s.sense.value) : undefined;
  const m = L.at(shift === undefined ? the : s!.end, 'season');
  if (!m) return undefined;
  const season = m.sense.value as SeasonForm['season'];
  const start = the > i ? L.startAt(i) : shift === undefined ? L.startOf(m) : L.startOf(s!);
  if (shift !== undefined) return { form: { is: 'season', season, of: { is: 'unit', unit: 'year', shift } }, first: i, end: m.end, start };
  let k = m.end;
  const behind = L.at(k, 'shift');
  if (behind && L.at(k, 'date-word', 'behind') && !behind.clitics.conjunction)
    return {
      form: { is: 'season', season, of: { is: 'unit', unit: 'year', shift: Number(behind.sense.value) } },
      first: i,
      end: behind.end,
      start,
    };
  k = L.comma(k) ? k + 1 : k;
  const year = wholeYear(L, k);
  if (year) return { form: { is: 'season', season, of: year.form }, first: i, end: year.end, start };
  const before = i - 1;
  const said =
    the > i ||
    L.isAlone(i, m.end) ||
    L.at(i, 'date-word', 'the-season') ||
    (L.in(before) && (L.has(before, 'in-year') || L.at(before, 'part')));
  return said && !L.capitalName(m.first) ? { form: { is: 'season', season }, first: i, end: m.end, start } : undefined;
}

function wholeYear(L: Lens, i: number): Piece | undefined {
  const k = L.within(i);
  const unit = unitShiftAt(L, L.skip(k, 'the')) ?? unitShiftAt(L, k);
  if (unit?.form.unit === 'year') return unit;
  return yearOnly(L, k, true);
}

/** "week 27 of 2018", "the week of the 18th", "the week beginning February 4". */
export function weekAt(L: Lens, i: number, date: (k: number) => Piece | undefined): Piece<WeekForm> | undefined {
  const the = L.skip(i, 'the');
  const m = L.at(the, 'period', 'week');
  if (!m || m.clitics.conjunction) return undefined;
  const start = the > i ? L.startAt(i) : L.startOf(m);
  const n = L.digits(m.end);
  if (
    n &&
    n.value >= 1 &&
    n.value <= 53 &&
    !monthAt(L, L.skip(n.end, 'of')) &&
    !(L.at(n.end, 'period') && !L.at(n.end, 'clock', 'hour')) &&
    !L.is(n.end, ':')
  ) {
    const year = wholeYear(L, n.end);
    return { form: { is: 'week', n: n.value, of: year?.form }, first: i, end: year?.end ?? n.end, start };
  }
  const of = L.at(m.end, 'date-word', 'week-of');
  // "أسبوع 16 أيلول"
  const day = L.language === 'ar' && !of && !L.at(the, 'date-word', 'the-unit') ? date(m.end) : undefined;
  if (day?.form.is === 'date' && day.form.day !== undefined && day.form.month !== undefined)
    return { form: { is: 'week', of: day.form }, first: i, end: day.end, start };
  if (!of) return undefined;
  const begun = date(L.skip(of.end, 'on')) ?? date(of.end);
  return begun
    ? { form: { is: 'week', of: begun.form, ...(L.language === 'en' ? { sunday: true } : {}) }, first: i, end: begun.end, start }
    : undefined;
}

export function longest<P extends Piece>(...pieces: (P | undefined)[]): P | undefined {
  let best: P | undefined;
  for (const p of pieces) if (p && (!best || p.end > best.end)) best = p;
  return best;
}
