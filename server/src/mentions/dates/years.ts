import type { DateForm, Piece } from './forms.ts';
import type { Lens } from './lens.ts';
import { looksCounted } from './long-times.ts';
import { unitShiftAt } from './shifts.ts';
import { yearAt, type YearWord } from './year-words.ts';

/** Adds the year, or what says which year, behind day and month. */
export function withYear(L: Lens, piece: Piece<DateForm>, marked: boolean): Piece<DateForm> {
  let k = piece.end;
  const year = (at: number, sure: boolean): YearWord | undefined => yearAt(L, at, sure);
  let found: YearWord | undefined;
  if (
    (L.dash(k) || L.is(k, '/') || L.is(k, '.')) &&
    (marked || L.joined(k + 1) || piece.form.day === undefined || L.is(k, '.') || L.is(k, '/') || spacedYear(L, k + 1, piece.first)) &&
    L.isNumber(k + 1)
  ) {
    const digits = L.digits(k + 1)!;
    if (digits.width === 4 && !rangeOfYears(L, k + 1)) found = year(k + 1, false);
    else if (digits.width === 2 && marked && piece.form.day !== undefined)
      found = {
        year: digits.value,
        short: true,
        end: digits.end,
        span: { start: digits.start, end: L.endOf(digits.end) },
        noun: false,
        start: digits.start,
      };
  }
  if (!found) {
    if (L.comma(k)) k++;
    let of = L.within(k);
    if (of > k) of = L.skip(of, 'the');
    found = year(of, false) ?? (of > k || k === piece.end || L.comma(piece.end) ? yearSure(L, of) : undefined);
    if (
      !found &&
      of > k &&
      L.isNumber(of) &&
      L.digits(of)!.width === 2 &&
      piece.form.day === undefined &&
      L.language === 'en' &&
      L.word(k) === 'of'
    ) {
      const d = L.digits(of)!;
      found = { year: d.value, short: true, end: d.end, span: { start: d.start, end: L.endOf(d.end) }, noun: false, start: d.start };
    }
    if (
      found &&
      found.noun === false &&
      L.comma(piece.end) &&
      piece.form.day === undefined &&
      L.language !== 'ar' &&
      !found.short &&
      of === k &&
      L.at(found.end, 'month')
    )
      found = undefined;
  }
  // ۲۴ خرداد ۹۹
  const two = !found && piece.form.calendar === 'persian' && piece.form.day !== undefined ? L.digits(piece.end) : undefined;
  if (two?.width === 2 && L.endsClause(two.end)) {
    const span = { start: two.start, end: L.endOf(two.end) };
    found = { year: two.value, short: true, end: two.end, span, noun: false, start: two.start };
  }
  if (found && found.year > 0) {
    const calendar = found.implied && piece.form.month !== undefined ? piece.form.calendar : (found.calendar ?? piece.form.calendar);
    return {
      ...piece,
      form: { ...piece.form, year: found.year, short: found.short || undefined, calendar },
      end: found.end,
      spans: { ...piece.spans, year: found.span },
    };
  }
  return withShift(L, piece);
}

/** "الأحد - 11 أبريل - 2012": a year behind a dash that stands apart, where it counts nothing. */
function spacedYear(L: Lens, i: number, first: number): boolean {
  return (
    L.language === 'ar' &&
    (L.dash(first - 1) ||
      L.at(first - 1, 'weekday') !== undefined ||
      L.at(first - 1, 'calendar-link') !== undefined ||
      L.endsClause(i + 1) ||
      L.at(i + 1, 'era') !== undefined ||
      !(L.isWord(i + 1) && looksCounted(L, i + 1)))
  );
}

function yearSure(L: Lens, i: number): YearWord | undefined {
  return L.isWord(i) ? yearAt(L, i, true) : undefined;
}

function rangeOfYears(L: Lens, i: number): boolean {
  return L.dash(i + 1) && L.joined(i + 1) && L.digits(i + 2)?.width === 4;
}

/** "of last year", "الجاري" behind a month. */
function withShift(L: Lens, piece: Piece<DateForm>): Piece<DateForm> {
  let k = piece.end;
  if (L.comma(k) && L.language === 'ar') k++;
  const of = L.skip(L.within(k), 'the');
  const year = unitShiftAt(L, of) ?? unitShiftAt(L, k);
  if (year && year.form.unit === 'year')
    return {
      ...piece,
      form: { ...piece.form, yearShift: year.form.shift },
      end: year.end,
      spans: { ...piece.spans, year: { start: year.start, end: L.endOf(year.end) } },
    };
  const m = L.at(piece.end, 'shift');
  if (m && !m.clitics.conjunction && !m.clitics.preposition && L.at(piece.end, 'date-word', 'behind') && !L.at(piece.end, 'shift-weak'))
    return { ...piece, form: { ...piece.form, monthShift: Number(m.sense.value) }, end: m.end };
  return piece;
}

/** "of next month", "من الشهر الجاري"; "of the month". */
export function monthShift(L: Lens, i: number): { shift: number; end: number } | undefined {
  let k = L.comma(i) && L.language === 'ar' ? i + 1 : i;
  k = L.within(k);
  const unit = unitShiftAt(L, k) ?? unitShiftAt(L, L.skip(k, 'the'));
  if (unit?.form.unit === 'month') return { shift: unit.form.shift, end: unit.end };
  // "20 من الشهر"
  if (
    k > i &&
    L.language === 'ar' &&
    L.at(k, 'period', 'month') &&
    L.at(k, 'date-word', 'the-unit') &&
    !L.at(k, 'date-word', 'plural-unit')
  )
    return { shift: 0, end: k + 1 };
  // "15 الجاري", where the month is meant
  if (k === i && L.isNumber(i - 1)) {
    const m = L.at(i, 'shift');
    if (m && L.at(i, 'date-word', 'behind') && !L.at(i, 'shift-weak') && Number(m.sense.value) === 0 && !m.clitics.conjunction)
      return { shift: 0, end: m.end };
  }
  return undefined;
}
