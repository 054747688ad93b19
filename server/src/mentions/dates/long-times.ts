import { markedYear } from './eastern.ts';
import type { CenturyForm, DateForm, DecadeForm, Piece } from './forms.ts';
import type { Lens } from './lens.ts';
import { unitShiftAt } from './shifts.ts';

/** Years, decades and centuries that stand alone. */
import { yearAt } from './year-words.ts';

/** A year alone: "2023", "عام 2023", "in 1974", where the words about it make it one. */
export function yearOnly(L: Lens, i: number, sure: boolean): Piece<DateForm> | undefined {
  const eastern = L.lexicon.table('date-word').has('year-mark') ? markedYear(L, i) : undefined;
  if (eastern) {
    const span = { start: eastern.start, end: L.endOf(eastern.end) };
    return { form: { is: 'date', year: eastern.value }, first: i, end: eastern.end, start: eastern.start, spans: { year: span } };
  }
  const year = yearAt(L, i, true);
  if (!year || year.year < 0) return undefined;
  const words = !L.isNumber(year.end - 1) && !year.noun;
  if (!year.noun && !sure && !(year.calendar || year.marked || saidAsYear(L, i, year.end, words))) return undefined;
  const form: DateForm = { is: 'date', year: year.year, short: year.short || undefined, calendar: year.calendar };
  return { form, first: i, end: year.end, start: year.start, spans: { year: year.span } };
}

/** Whether the words about four digits say that they are a year. */
function saidAsYear(L: Lens, i: number, end: number, words: boolean): boolean {
  // words alone count ("two thousand and two hundred"), but "nineteen twenty-eight" is no count
  if (L.isAlone(i, end)) return !words || L.words(i)?.end !== end;
  const before = i - 1,
    after = end;
  if (
    (L.at(after, 'unit') && !L.has(after, 'in')) ||
    L.at(after, 'period') ||
    L.at(after, 'scale') ||
    (L.at(after, 'currency') && !L.at(after, 'range-word'))
  )
    return false;
  if (words && !(L.in(before) && L.has(before, 'in-year'))) return false;
  if (L.is(before, '(') && L.is(after, ')')) return true;
  // "(1938 – 2025)"
  if (!words && L.is(before, '(') && L.dash(after) && L.digits(after + 1)?.width === 4 && L.is(after + 2, ')')) return true;
  if (!L.in(before)) return false;
  if (L.has(before, 'than')) return true;
  // "من مواليد 1948 بمدينة صفاقس"
  if (!words && [1, 2].some(n => L.at(i - n, 'birth')?.end === i)) return true;
  // "فيضان 1988", "the 1988 flood"
  if (L.at(before, 'event') && L.language === 'ar' && !looksCounted(L, after)) return true;
  if (L.at(after, 'event') && L.has(before, 'the')) return true;
  // "2007 and 2009"
  if (L.has(before, 'and') && yearAt(L, before - 1, false)?.end === before) return true;
  if (L.has(after, 'or') && (L.has(after + 1, 'after') || L.at(after + 1, 'date-word', 'hence-text'))) return true;
  const closes =
    L.endsClause(after) ||
    !L.isWord(after) ||
    L.has(after, 'and') ||
    L.at(after, 'range-word') !== undefined ||
    L.has(after, 'of') ||
    L.has(after, 'on');
  if (!words && year4(L, i) && (L.has(before, 'through-year') || isPartOf(L, before))) return true;
  if (L.has(before, 'in-year')) return closes || L.language === 'en' || !looksCounted(L, after);
  return (
    closes &&
    (L.at(before, 'range-word', 'since') !== undefined ||
      L.at(before, 'range-word', 'until') !== undefined ||
      L.at(before, 'range-word', 'from') !== undefined ||
      L.at(before, 'range-word', 'to') !== undefined ||
      L.at(before, 'range-word', 'between') !== undefined ||
      L.has(before, 'after') ||
      L.has(before, 'before') ||
      L.at(before, 'part') !== undefined)
  );
}

/** Whether digits are such as years of newspapers have. */
function year4(L: Lens, i: number): boolean {
  const digits = L.digits(i);
  return digits !== undefined && digits.value >= 1900 && digits.value < 2100;
}

/** "الأشهر التسعة الأولى من 2025": what stands before is a part of a year. */
function isPartOf(L: Lens, of: number): boolean {
  if (L.language !== 'ar' || !L.has(of, 'of') || !L.at(of - 1, 'ordinal')) return false;
  return [2, 3].some(n => L.at(of - n, 'period') !== undefined);
}

/** Arabic counts its nouns behind the number: "في 2000 قرية". A verb is no noun: "في 2000 زاد". */
export function looksCounted(L: Lens, i: number): boolean {
  if (!L.isWord(i) || L.word(i).startsWith('ال') || L.widthOf(i) < 3) return false;
  const tense = L.at(i, 'tense')?.sense.value;
  // «طالبا» is a student, and "they demanded"
  const isVerb = (tense === 'past' || tense === 'future') && !L.word(i).endsWith('ا') && !L.at(i, 'noun') && !L.at(i, 'counted');
  return !isVerb && (tense === 'none' || L.widthOf(i) >= 4);
}

/** "the 1990s", "the nineties", "السبعينيات", "ثمانينيات القرن الماضي". */
export function decadeAt(L: Lens, i: number, sure = false): Piece<DecadeForm> | undefined {
  // "les années 1990"
  const noun = L.at(L.skip(i, 'the'), 'date-word', 'decade-noun');
  const named = noun && L.isNumber(noun.end) ? L.digits(noun.end) : undefined;
  if (named && named.value % 10 === 0 && (named.width === 4 || named.width === 2) && !(L.isWord(named.end) && L.joined(named.end)))
    return {
      form: { is: 'decade', year: named.value, short: named.width === 2 || undefined },
      first: i,
      end: named.end,
      start: L.startAt(i),
    };
  const digits = L.digits(i);
  const start = L.startAt(i);
  if (digits && digits.value % 10 === 0 && (digits.width === 4 || digits.width === 2)) {
    let k = digits.end;
    if (L.is(k, "'") || L.is(k, '’') || (L.dash(k) && L.joined(k) && L.joined(k + 1))) k++;
    const s = L.at(k, 'date-word', 'decade-suffix');
    if (!s || (digits.width === 2 && !L.joined(k) && !sure && !L.endsClause(s.end))) return undefined;
    return { form: { is: 'decade', year: digits.value, short: digits.width === 2 || undefined }, first: i, end: s.end, start };
  }
  const century = L.at(i, 'date-word', 'two-thousand') ? 2000 : undefined;
  const words = century === undefined ? L.words(i) : undefined;
  const and = words && words.value === 2000 ? L.skip(words.end, 'and') : i;
  const m =
    L.at(i, 'decade') ??
    (and > i ? L.at(and, 'decade') : undefined) ??
    (words && words.value >= 15 && words.value <= 20 ? L.at(words.end, 'decade') : undefined);
  if (!m) return undefined;
  const value = Number(m.sense.value);
  const prefix = m.first === i ? undefined : words!.value === 2000 ? 2000 : words!.value * 100;
  if (prefix !== undefined) return { form: { is: 'decade', year: prefix + value }, first: i, end: m.end, start };
  const of = centuryAt(L, L.skip(m.end, 'of'));
  if (of) return { form: { is: 'decade', year: (of.form.n - 1) * 100 + value }, first: i, end: of.end, start: L.startOf(m) };
  const last = unitShiftAt(L, m.end);
  if (last?.form.unit === 'century' && last.form.shift <= 0)
    return { form: { is: 'decade', year: (last.form.shift < 0 ? 1900 : 2000) + value }, first: i, end: last.end, start: L.startOf(m) };
  if (value >= 100) return { form: { is: 'decade', year: value }, first: i, end: m.end, start: L.startOf(m) };
  return { form: { is: 'decade', year: value, short: true }, first: i, end: m.end, start: L.startOf(m) };
}

/** "the 21st century", "القرن التاسع عشر". */
export function centuryAt(L: Lens, i: number): Piece<CenturyForm> | undefined {
  const the = L.skip(i, 'the');
  const n = L.number(the);
  const behind = n?.ordinal ? L.at(n.end, 'period', 'century') : undefined;
  if (behind && n!.value >= 1 && n!.value <= 30)
    return { form: { is: 'century', n: n!.value }, first: i, end: behind.end, start: the > i ? L.startAt(i) : n!.start };
  const noun = L.at(i, 'period', 'century');
  const rank = noun && L.number(noun.end);
  if (noun && rank && (rank.ordinal || rank.plain) && rank.value >= 1 && rank.value <= 30)
    return { form: { is: 'century', n: rank.value }, first: i, end: rank.end, start: L.startOf(noun) };
  return undefined;
}
