import type { Match, Scan } from '../../languages/scan.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Facts } from '../../values/facts.ts';
import { joined, readDigits } from './digits.ts';
import { codeFits, currencyBefore, currencyOfCountry, demonymAt, millionCode, withCents } from './money.ts';
import { isIdeograph } from './number-parse.ts';
import { numberAt, type NumberReading } from './number-words.ts';

/** What a number is of: a percentage, a sum of money, a quantity. */
export interface Measure {
  kind: 'percentage' | 'money' | 'quantity';
  unit: string;
  /** What the number is multiplied by (a subunit's share, a kilogram's grams), 1 mostly. */
  factor: number;
  /** Added to the number: the 43 cents of "20 dollars and 43 cents". */
  plus: number;
  /** First token of the measure, and after its last; both around the number where it stands on both sides. */
  first: number;
  end: number;
  /** A letter scale was read as the unit after all (`1.8m`). */
  number?: NumberReading;
}

export interface Around {
  scan: Scan;
  facts: Facts;
  language: string;
  /** Tokens before this one belong to what was read before. */
  from: number;
  /** Tokens from here on belong to others. */
  stop: number;
}

/** Forms of the metric system's mass that are given in grams, its base unit. */
const GRAMS: Record<string, number> = { kilogram: 1000, milligram: 1e-3, microgram: 1e-6, gram: 1 };

/** The unit, currency or percent sign of a number, behind it or before it. */
export function measureOf(n: NumberReading, around: Around): Measure | undefined {
  if (n.ordinal) return undefined;
  const before = currencyBefore(n, around);
  const behind = measureBehind(n, around);
  if (behind && behind.kind !== 'money') return behind.kind === 'percentage' || !before ? behind : before;
  // a symbol before the number wins; its name behind ("$10 dollars") only lengthens the span
  if (before) {
    const other = behind && around.scan.tokens.kind[behind.end] === TokenKind.Number && behind.plus === 0 ? undefined : behind;
    const end =
      other &&
      (other.unit === before.unit || (before.unit === 'USD' && before.end > n.end - 1 && /\$/.test(around.scan.word(before.first))))
        ? other.end
        : before.end;
    return { ...before, unit: other && end === other.end ? other.unit : before.unit, plus: before.plus, end };
  }
  if (behind) return behind;
  return percentBefore(n, around) ?? letterUnit(n, around);
}

/** `1.8m`, `48m`: a letter that could be a million and has neither money nor a counted noun beside it is the unit. */
function letterUnit(n: NumberReading, { scan, language, stop }: Around): Measure | undefined {
  if (!n.letter || /[A-Z]/.test(scan.tokens.text[scan.tokens.start[n.end - 1]])) return undefined;
  const next = n.end;
  if (
    next < stop &&
    scan.tokens.kind[next] === TokenKind.Word &&
    !scan.matches(next).some(m => (m.sense.table === 'figure' && m.sense.value === 'no-noun') || m.sense.table === 'stop') &&
    !isUnitPhrase(scan, next)
  )
    return undefined;
  const unit = scan.at(n.end - 1, 'unit');
  const number = numberAt(scan, n.first, { language, stop, letters: false });
  if (!unit || !number) return undefined;
  return { kind: 'quantity', unit: unit.sense.value, factor: 1, plus: 0, first: n.first, end: unit.end, number };
}

function isUnitPhrase(scan: Scan, i: number): boolean {
  const w = scan.word(i);
  return w === 'tall' || w === 'long' || w === 'wide' || w === 'high' || w === 'deep' || w === 'x';
}

function measureBehind(n: NumberReading, around: Around): Measure | undefined {
  const { scan, stop } = around;
  let k = n.end,
    closing = '';
  if (k >= stop) return undefined;
  if (scan.is(k, '-') && joined(scan, k) && joined(scan, k + 1)) k++;
  else if ((scan.is(k, '[') || scan.is(k, '(')) && k + 2 < stop) {
    closing = scan.is(k, '[') ? ']' : ')';
    k++;
  }
  if (k >= stop) return undefined;
  // millions d'euros, millones de dólares
  const of =
    n.scale > 1
      ? scan
          .matches(k)
          .find(m => m.sense.table === 'number' && m.sense.value === 'of' && m.sense.language !== 'en' && m.sense.language !== 'ar')
      : undefined;
  if (of && of.end < stop) k = isApostrophe(scan, of.end) ? of.end + 1 : of.end;
  const made = measureAt(n, k, around);
  if (!made || !closing) return closing ? undefined : made;
  return scan.is(made.end, closing) ? { ...made, end: made.end + 1 } : undefined;
}

function isApostrophe(scan: Scan, i: number): boolean {
  const c = scan.tokens.text.charCodeAt(scan.tokens.start[i]);
  return c === 0x27 || c === 0x2019;
}

function measureAt(n: NumberReading, k: number, around: Around): Measure | undefined {
  const { scan, stop, facts } = around,
    { tokens } = scan;
  let percent: Match | undefined, money: Match | undefined, unit: Match | undefined, subunit: Match | undefined;
  for (const m of scan.matches(k)) {
    if (m.end > stop || m.clitics.conjunction || (m.clitics.preposition && m.sense.table !== 'percent')) continue;
    switch (m.sense.table) {
      case 'percent':
        percent ??= m;
        break;
      case 'currency':
        if (codeFits(scan, m)) money ??= m;
        break;
      case 'currency-subunit':
        subunit ??= m;
        break;
      case 'unit':
        if (unitFits(n, scan, m)) unit ??= m;
        break;
    }
  }
  const base = { first: n.first, factor: 1, plus: 0 };
  if (percent && percent.end >= (unit?.end ?? 0)) {
    const value = percent.sense.value;
    const factor = value === 'bp' ? 0.01 : value === 'permille' ? 0.1 : 1;
    return { ...base, kind: 'percentage', unit: value === 'bp' ? 'pp' : value === 'permille' ? '%' : value, factor, end: percent.end };
  }
  // a code that is joined to the next number belongs to it (USD50)
  if (money && money.end < stop && tokens.kind[money.end] === TokenKind.Number && joined(scan, money.end) && !joined(scan, k))
    money = undefined;
  if (!money && !unit) {
    const named = currencyOfCountry(scan, facts, k, stop) ?? millionCode(scan, facts, k);
    if (named) return withCents(n, { ...base, kind: 'money', unit: named.unit, factor: named.factor, end: named.end }, around);
  }
  if (money && (!unit || money.end > unit.end || (money.end === unit.end && !massFollows(scan, unit)))) {
    let code = money.sense.value,
      end = money.end;
    const demonym = end < stop ? demonymAt(scan, end) : undefined;
    // "دينار ليبي": the country stands behind the bare name
    if (demonym && !demonym.clitics.conjunction && money.sense.language === 'ar') {
      const own = facts.currencyOf(demonym.sense.value);
      if (own && facts.isCurrencyNamed(own, code)) {
        code = own;
        end = demonym.end;
      }
    }
    if (!subunit || subunit.end < end) return withCents(n, { ...base, kind: 'money', unit: code, end }, around);
  }
  if (subunit && (!unit || subunit.end >= unit.end)) return { ...base, kind: 'money', unit: subunit.sense.value, end: subunit.end };
  const bareCent = scan.matches(k).find(m => m.sense.table === 'figure' && m.sense.value === 'cent' && m.end <= stop);
  const small = scan.tokens.text.charCodeAt(tokens.start[k]) > 0x60;
  if (bareCent && n.digits && small && (!unit || unit.end === bareCent.end))
    return { ...base, kind: 'money', unit: 'USD/100', end: bareCent.end };
  if (!unit) return undefined;
  const id = unit.sense.value,
    grams = GRAMS[id];
  const made: Measure = { ...base, kind: 'quantity', unit: grams ? 'gram' : id, factor: grams ?? 1, end: unit.end };
  return compoundUnit(made, id, around);
}

/** Units of a letter or two need digits before them; signs for feet and inches are quotation marks as often. */
function unitFits(n: NumberReading, scan: Scan, m: Match): boolean {
  const { tokens } = scan;
  const length = tokens.end[m.end - 1] - tokens.start[m.first];
  if (m.sense.value === 'richter') return true;
  if (tokens.kind[m.first] === TokenKind.Punctuation && !/[°˚º]/.test(tokens.text[tokens.start[m.first]])) return false;
  if (length > 2) return true;
  // only Latin abbreviations are that short; "طن" is a word
  if (length === 2 && tokens.text.charCodeAt(tokens.start[m.first]) >= 0x600) return true;
  if (!n.digits || n.scale > 1) return false;
  if (length === 1) {
    // 5G is a generation of telephony
    if (m.sense.value === 'gram' && tokens.text[tokens.start[m.first]] === 'G') return false;
    // 20 C, 5 F: a capital with a space before a further capital word is an initial
    if (!joined(scan, m.first) && m.end < tokens.count && tokens.kind[m.end] === TokenKind.Word && scan.word(m.first) !== 'm') return false;
    return true;
  }
  return (
    joined(scan, m.first) ||
    // "1,250 in 2023"
    (tokens.kind[m.end] !== TokenKind.Word && (tokens.kind[m.end] !== TokenKind.Number || joined(scan, m.end))) ||
    m.sense.language === 'ar' ||
    !/^(?:in|mi|am|pm|ha|st|mt|cf)$/.test(scan.word(m.first))
  );
}

function massFollows(scan: Scan, m: Match): boolean {
  return scan.is(m.end, 'of') && !/^(?:aid|debt|loans|funding|credit|public|taxpayers)$/.test(scan.word(m.end + 1));
}

/** "5 ft 2 in", "5 feet and 2 inches": the smaller unit of the same kind behind the larger. */
function compoundUnit(m: Measure, id: string, around: Around): Measure {
  const { scan, stop, language, facts } = around;
  let k = m.end;
  if (k >= stop) return m;
  if (scan.matches(k).some(x => x.sense.table === 'number' && x.sense.value === 'and' && x.end === k + 1)) k++;
  if (k + 1 >= stop || scan.tokens.kind[k] !== TokenKind.Number) return m;
  const digits = readDigits(scan, k, language, stop);
  if (!digits) return m;
  let unit = scan.matches(digits.end).find(x => x.sense.table === 'unit' && x.end <= stop)?.sense.value;
  let end = digits.end + 1;
  if (unit) end = scan.matches(digits.end).find(x => x.sense.table === 'unit' && x.end <= stop)!.end;
  else if (id === 'foot' && scan.is(digits.end, 'in')) unit = 'inch';
  if (!unit || unit === id) return m;
  const ratio = facts.ratio(unit, id);
  if (ratio === undefined || ratio >= 1 || digits.amount * ratio >= 1) return m;
  return { ...m, plus: digits.amount * ratio * m.factor, end };
}

/** What is called a rate without a sign is below this. */
const LARGEST_RATE = 1000;

/** "بالمئة 10", "per cent of 210": the sign before the number, where no other number stands before the sign. */
function percentBefore(n: NumberReading, { scan, from, language }: Around): Measure | undefined {
  const { tokens } = scan;
  for (let length = 3; length >= 1; length--) {
    const k = n.first - length;
    if (k < from) continue;
    const rate = scan.matches(k).find(x => x.sense.table === 'figure' && x.sense.value === 'percent-before' && x.end === n.first);
    if (rate && !n.fraction && n.amount < LARGEST_RATE && !scan.is(n.end, '/') && scan.value(n.end, 'range-word') !== 'to')
      return { kind: 'percentage', unit: '%', factor: 1, plus: 0, first: k, end: n.end };
    const m = scan
      .matches(k)
      .find(
        x => x.sense.table === 'percent' && x.sense.value === '%' && (x.end === n.first || (x.end === n.first - 1 && scan.is(x.end, 'of'))),
      );
    // "بنسبة %2.5": a sign joined to the number that no number stands before
    const own =
      m !== undefined &&
      (isIdeograph(scan, k) ||
        ((joined(scan, n.first) || language === 'ar') && !joined(scan, k) && length === 1 && tokens.kind[k - 1] !== TokenKind.Number));
    if (!m || (!own && k > 0 && tokens.kind[k - 1] !== TokenKind.Punctuation && !(tokens.shape[k] & 2))) continue;
    return { kind: 'percentage', unit: '%', factor: 1, plus: 0, first: k, end: n.end };
  }
  return undefined;
}
