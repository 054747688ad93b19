import { TokenKind } from '../../text/tokens.ts';
import { joined } from './digits.ts';
import { measureOf, type Around, type Measure } from './measures.ts';
import { numberAt, type NumberReading } from './number-words.ts';

/** Two numbers that bound what is said. */
export interface RangeReading {
  low: number;
  high: number;
  measure?: Measure;
  first: number;
  end: number;
  start: number;
  numberStart: number;
  numberEnd: number;
}

/** How far before "from" a verb of change makes of "from ... to" two figures of two times. */
const CHANGE_REACH = 12;

/**
 * The range that begins with a number: "20-30", "between 20 and 30", "from 20 to 30 million", "بين 20 و30". Exports that rose from 20
 * to 30 are no range but two figures.
 * @param own what the number is of, as far as it says itself
 * @param sentenceFirst first token of the sentence
 */
export function rangeAt(around: Around, number: NumberReading, own: Measure | undefined, sentenceFirst: number): RangeReading | undefined {
  const { scan, language, stop, from } = around,
    { tokens } = scan;
  const i = number.first;
  if (number.ordinal || !mayGoOn(around, number, own) || isYearBefore(around, number)) return undefined;
  const opener = openerBefore(around, i);
  if (opener?.kind === 'from' && changeBefore(around, opener.token, sentenceFirst)) return undefined;
  const between = opener?.kind === 'between';
  let a: NumberReading | undefined = number;
  let second = behind(around, a, own, between);
  if (!second && between) {
    // all was read as one number ("خمسين ومئتين"): part it at its "and"
    a = numberAt(scan, i, { language, stop, and: false });
    second = a && behind(around, a, measureOf(a, around), true);
  }
  if (!a || !second) return undefined;
  const { n: b, dash, firstMeasure } = second;
  if (b.ordinal) return undefined;
  const measure =
    measureOf(b, { ...around, from: b.first }) ??
    (firstMeasure && firstMeasure.first < a.first ? { ...firstMeasure, end: b.end } : undefined);
  if (firstMeasure && firstMeasure.end > a.end && measure?.unit !== firstMeasure.unit) return undefined;
  let low = a.amount;
  // the scale of the second is the first's too: 20 to 30 million
  if (b.scale > 1 && a.scale === 1 && Math.abs(a.amount) < b.scale && a.amount < b.amount / b.scale + (between || opener ? Infinity : 0))
    low = Number((a.amount * b.scale).toPrecision(14));
  if (!(low < b.amount) || a.fraction !== b.fraction) return undefined;
  const end = measure ? Math.max(measure.end, b.end) : b.end;
  // bare small numbers with a dash between are scores, seasons, lists
  if (dash && !measure && b.scale === 1 && !(a.width >= 2 && end < stop && tokens.kind[end] === TokenKind.Word && !joined(scan, end)))
    return undefined;
  if (
    dash &&
    tokens.kind[b.end] === TokenKind.Punctuation &&
    joined(scan, b.end) &&
    joined(scan, b.end + 1) &&
    tokens.kind[b.end + 1] === TokenKind.Number
  )
    return undefined;
  if (!opener && !dash && !measure && b.scale === 1 && a.scale === 1 && !nounFollows(around, end)) return undefined;
  const first = firstMeasure && firstMeasure.first < a.first ? firstMeasure.first : a.first;
  if (first < from) return undefined;
  return {
    low,
    high: b.amount,
    measure,
    first,
    end,
    start: first < a.first ? tokens.start[first] : a.start,
    numberStart: a.start,
    numberEnd: b.stop,
  };
}

/** "سنة 2023 إلى 60 ألفا": whether a number is the year that a word before it says, and no lower bound. */
function isYearBefore({ scan, from }: Around, { first, digits, width, amount }: NumberReading): boolean {
  if (!digits || width !== 4 || amount < 1500 || amount > 2100 || first <= from) return false;
  const unit = scan.at(first - 1, 'period');
  return unit?.sense.value === 'year' && unit.end === first && unit.sense.language === 'ar';
}

interface Second {
  n: NumberReading;
  dash: boolean;
  firstMeasure?: Measure;
}

/** Whether what stands behind the number can be a second bound; "and" may be inside the number. */
function mayGoOn({ scan, stop, from }: Around, n: NumberReading, own: Measure | undefined): boolean {
  const { tokens } = scan;
  for (const k of own && own.end > n.end ? [n.end, own.end] : [n.end]) {
    if (k >= stop) continue;
    if (
      tokens.kind[k] === TokenKind.Punctuation
        ? isDash(tokens.text.charCodeAt(tokens.start[k]))
        : scan.matches(k).some(m => m.sense.table === 'range-word' || m.sense.table === 'cardinal' || m.sense.table === 'scale')
    )
      return true;
  }
  return n.end - n.first > 2 && n.first > from && scan.matches(n.first - 1).some(m => m.sense.table === 'range-word');
}

/** The second number, behind a dash, "to" or (after "between") "and". */
function behind(around: Around, a: NumberReading, firstMeasure: Measure | undefined, between: boolean): Second | undefined {
  const { scan, language, stop } = around,
    { tokens } = scan;
  const ends = firstMeasure && firstMeasure.end > a.end ? [a.end, firstMeasure.end] : [a.end];
  for (const k of ends) {
    if (k >= stop) continue;
    if (tokens.kind[k] === TokenKind.Punctuation) {
      if (!isDash(tokens.text.charCodeAt(tokens.start[k])) || !joined(scan, k) || !joined(scan, k + 1) || between) continue;
      const n = secondAt(around, k + 1);
      if (n && a.digits && n.digits) return { n, dash: true, firstMeasure };
      continue;
    }
    if (tokens.kind[k] !== TokenKind.Word) continue;
    const words = scan.matches(k).filter(m => m.sense.table === 'range-word' && m.end < stop);
    const to = words.find(m => m.sense.value === (between ? 'and' : 'to'));
    if (to) {
      const n = to.end === k + 1 || !between ? secondAt(around, to.end) : undefined;
      if (n) return { n, dash: false, firstMeasure };
    }
    if (between) {
      // Arabic "and" stands joined to a word
      const n = numberAt(scan, k, { language, stop });
      if (n?.conjunction) return { n, dash: false, firstMeasure };
    }
  }
  return undefined;
}

/** A number at `k`, or behind a currency sign there. */
function secondAt(around: Around, k: number): NumberReading | undefined {
  const { scan, language, stop } = around;
  for (let skip = 0; skip < 3 && k + skip < stop; skip++) {
    if (skip > 0 && !scan.matches(k).some(m => m.sense.table === 'currency' && m.end === k + skip)) continue;
    const n = numberAt(scan, k + skip, { language, stop });
    if (n) return n;
  }
  return undefined;
}

function openerBefore({ scan, from }: Around, i: number): { kind: 'from' | 'between'; token: number } | undefined {
  for (let k = i - 1; k >= Math.max(from, i - 5); k--)
    for (const m of scan.matches(k)) {
      if (m.sense.table !== 'range-word' || (m.sense.value !== 'from' && m.sense.value !== 'between')) continue;
      if (
        m.end === i ||
        (m.end < i && scan.matches(m.end).some(c => (c.sense.table === 'currency' || c.sense.table === 'hedge') && c.end === i))
      )
        return { kind: m.sense.value, token: k };
    }
  return undefined;
}

function changeBefore({ scan }: Around, i: number, sentenceFirst: number): boolean {
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - CHANGE_REACH); k--)
    if (scan.matches(k).some(m => m.sense.table === 'figure' && m.sense.value.startsWith('change'))) return true;
  return false;
}

function nounFollows({ scan, stop }: Around, k: number): boolean {
  return (
    k < stop &&
    scan.tokens.kind[k] === TokenKind.Word &&
    !scan.matches(k).some(m => m.sense.table === 'stop' || (m.sense.table === 'figure' && m.sense.value === 'no-noun'))
  );
}

function isDash(c: number): boolean {
  return c === 0x2d || (c >= 0x2010 && c <= 0x2015) || c === 0x7e || c === 0xff5e;
}
