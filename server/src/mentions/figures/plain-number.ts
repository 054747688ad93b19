import type { Scan } from '../../languages/scan.ts';
import { digitsOf, Shape, TokenKind } from '../../text/tokens.ts';
import { joined } from './digits.ts';
import { vulgarFraction } from './fractions.ts';
import type { NumberForms } from './number-forms.ts';
import type { NumberReading } from './number-words.ts';

/** Marks behind which a number ends unless another number follows, or a hyphen or sign. */
const CLOSING = new Set(['.', ',', '،', '؛', ';', ':', ')', ']', '"', '”', '»', '!', '?', '؟', '%', '٪']);

/**
 * The commonest number of the news, in digits, whole, and with nothing beside it that could make it longer: a shorter way to what
 * {@link numberAt} finds. It is told by the token and the two behind it alone.
 * @returns undefined where the number may be another
 */
export function plainNumberAt(scan: Scan, forms: NumberForms, i: number, stop: number): NumberReading | undefined {
  const { tokens } = scan;
  const start = tokens.start[i],
    end = tokens.end[i];
  if (tokens.kind[i] !== TokenKind.Number || end - start > 4 || joined(scan, i)) return undefined;
  const k = i + 1;
  if (k < stop) {
    if (tokens.kind[k] === TokenKind.Number) return undefined;
    if (tokens.kind[k] === TokenKind.Word) {
      if ((tokens.shape[k] & (Shape.Space | Shape.Newline)) === 0 || forms.of(tokens.word[k]).length > 0) return undefined;
      if (scan.begins(k, 'number') || scan.begins(k, 'range-word')) return undefined;
    } else {
      if (!CLOSING.has(tokens.text[tokens.start[k]])) return undefined;
      if (k + 1 < stop && tokens.kind[k + 1] !== TokenKind.Word) return undefined;
      // 10.e5 and the like
      if (k + 1 < stop && joined(scan, k + 1)) return undefined;
    }
  }
  const digits = digitsOf(tokens, i);
  return {
    amount: Number(digits),
    step: 1,
    others: [],
    first: i,
    end: k,
    start,
    stop: end,
    ordinal: false,
    plain: true,
    digits: true,
    decimal: false,
    width: digits.length,
    fraction: false,
    article: false,
    preposition: false,
    conjunction: false,
    letter: false,
    scale: 1,
  };
}

/**
 * The last token that reading a number at `i` depends on, given that it was found to end before token `end` (`end = i` where none
 * was found). What stands behind a number is looked at for more of it; where that cannot be bounded by forms alone, Infinity.
 */
export function numberReach(scan: Scan, forms: NumberForms, i: number, end: number, stop: number): number {
  const { tokens } = scan;
  const first = tokens.kind[i];
  if (end === i && first !== TokenKind.Number) return first === TokenKind.Word ? wordAlone(scan, forms, i, stop) : markAlone(scan, i, stop);
  if (first === TokenKind.Punctuation || (first === TokenKind.Number && joined(scan, i))) return Infinity;
  let last = end;
  if (end < stop) {
    if (tokens.kind[end] === TokenKind.Number) return Infinity;
    if (tokens.kind[end] === TokenKind.Punctuation) {
      if (!CLOSING.has(tokens.text[tokens.start[end]])) return Infinity;
      last = end + 1;
      if (last < stop && (tokens.kind[last] !== TokenKind.Word || joined(scan, last))) return Infinity;
    } else {
      const t = wordReach(scan, forms, end);
      if (t === Infinity) return Infinity;
      last = Math.max(end, t);
      if (forms.of(tokens.word[end]).length > 0 && end + 1 < stop) {
        if (tokens.kind[end + 1] !== TokenKind.Word || forms.of(tokens.word[end + 1]).length > 0) return Infinity;
        last = Math.max(last, wordReach(scan, forms, end + 1), end + 1);
      }
    }
  }
  for (let k = i; k < end; k++) {
    if (k > i && tokens.kind[k] === TokenKind.Number && !joined(scan, k)) return Infinity;
    // marks that fold to nothing, and what kind of space it is, may say how digits are grouped
    if (k > i && tokens.start[k] - tokens.end[k - 1] > 1) return Infinity;
    if (k > i && tokens.start[k] > tokens.end[k - 1] && joined(scan, k)) return Infinity;
    if (tokens.kind[k] === TokenKind.Word && forms.of(tokens.word[k]).some(f => LEFTWARD.has(f.part))) return Infinity;
  }
  return last;
}

/** Parts that depend on what stands before them, or begin forms that are told by much that follows. */
const LEFTWARD = new Set(['fraction', 'point', 'over', 'minus']);

/** The last token that says that no number begins at a mark. */
function markAlone(scan: Scan, i: number, stop: number): number {
  const { tokens } = scan;
  const c = tokens.text.charCodeAt(tokens.start[i]);
  if (c === 0x2d || c === 0x2212 || vulgarFraction(scan, i) !== undefined) return Infinity;
  // a decimal point stands before a digit
  if (c === 0x2e || c === 0x66b) return i + 1 < stop && tokens.kind[i + 1] === TokenKind.Number ? Infinity : i + 1;
  return i;
}

/** The last token that says that no number begins at a word. */
function wordAlone(scan: Scan, forms: NumberForms, i: number, stop: number): number {
  const { tokens } = scan;
  const parts = forms.of(tokens.word[i]);
  if (parts.length === 0) return wordReach(scan, forms, i);
  if (!parts.every(f => SMALL.has(f.part))) return Infinity;
  if (!parts.some(f => f.part === 'one') || i + 1 >= stop) return i + 1;
  // "a": a half, a third, a million may follow, or the hyphen of one
  return scan.is(i + 1, '-') || forms.of(tokens.word[i + 1]).length > 0 ? Infinity : i + 1;
}

/** Parts that are no number themselves. */
const SMALL = new Set(['one', 'and', 'of', 'teen', 'vague']);

/** The last token that matches at a word depend on, or Infinity where it could go on with a number. */
function wordReach(scan: Scan, forms: NumberForms, k: number): number {
  if (joined(scan, k)) return Infinity;
  const word = scan.tokens.word[k];
  for (const f of forms.of(word)) if (LEFTWARD.has(f.part)) return Infinity;
  if (scan.at(k, 'number') !== undefined && !forms.of(word).some(f => f.part === 'and' || f.part === 'one' || f.part === 'of'))
    return Infinity;
  if (scan.at(k, 'range-word') !== undefined) return Infinity;
  return scan.reach(k);
}
