import { digitsOf, Shape, TokenKind } from '../../text/tokens.ts';
import type { Scan } from '../../languages/scan.ts';

/** A number written in digits, scale words left out. */
export interface Digits {
  amount: number;
  /** The unit of the last written digit: 1 for an integer, 0.01 for two decimals. */
  step: number;
  /** Further readings that the writing allows: 363.378 is 363378 too. The number before anything else is known of it is `amount`. */
  others: readonly number[];
  /** Token after the last. */
  end: number;
  /** Whether it has a decimal part. */
  decimal: boolean;
  /** Number of digits of the integer part, zeros in front counted. */
  width: number;
  /** Whether its first digit is a zero in front of others (`007`). */
  padded: boolean;
}

/** Languages whose papers separate thousands with a dot as well as decimals. */
const POINT_ONLY = new Set(['en', 'he', 'hi', 'ja', 'ko', 'th', 'ur', 'zh', 'sw', 'ms', 'fil', 'am', 'bn', 'ta', 'te', 'mr', 'gu', 'pa']);
const DOT = 0x2e,
  COMMA = 0x2c,
  ARABIC_COMMA = 0x60c,
  ARABIC_DECIMAL = 0x66b,
  ARABIC_GROUP = 0x66c,
  /** The decimal mark of typewriters: 2ر5. */
  RA = 0x631,
  QUOTE = 0x27,
  CURLY = 0x2019;

/** Whether the language's papers write decimals with a point alone. */
export function pointOnly(language: string): boolean {
  return POINT_ONLY.has(language);
}

/** Whether the language's papers write decimals with a comma alone: "2.500 millones" are thousands. */
function commaDecimal(scan: Scan): boolean {
  return scan.lexicon.table('number').has('decimal-comma');
}

/**
 * Reads the digits that begin at token `i`: groups, decimals of both conventions, digits of every script.
 * @param language decides what a comma or dot may be
 * @param stop tokens from here on belong to others
 */
export function readDigits(scan: Scan, i: number, language: string, stop = scan.tokens.count): Digits | undefined {
  const { tokens } = scan;
  if (i >= stop) return undefined;
  if (tokens.kind[i] === TokenKind.Punctuation) return leadingPoint(scan, i, stop);
  if (tokens.kind[i] !== TokenKind.Number) return undefined;
  let end = i + 1;
  // inside a row that was no number (an address, a version, a list) each part stands for itself
  if (i >= 2 && isSeparator(scan, i - 1) && tokens.kind[i - 2] === TokenKind.Number && joined(scan, i) && joined(scan, i - 1))
    return integer(digitsOf(tokens, i), end);
  while (
    end + 1 < stop &&
    isSeparator(scan, end) &&
    tokens.kind[end + 1] === TokenKind.Number &&
    joined(scan, end) &&
    joined(scan, end + 1)
  )
    end += 2;
  if (end === i + 1) return spaced(scan, i, language, stop);
  const parts: string[] = [],
    marks: number[] = [];
  for (let k = i; k < end; k += 2) {
    parts.push(digitsOf(tokens, k));
    if (k + 1 < end) marks.push(separatorAt(scan, k + 1));
  }
  return joinParts(scan, i, parts, marks, language);
}

function joinParts(scan: Scan, i: number, parts: string[], marks: number[], language: string): Digits | undefined {
  const last = parts.length - 1,
    mark = marks[0];
  const at = (count: number): number => i + 2 * count - 1;
  if (last === 1) {
    const [whole, rest] = parts;
    const written = decimal(whole, rest, at(2));
    if (mark === ARABIC_DECIMAL || mark === RA) return written;
    const grouped = rest.length === 3 && whole.length <= 3 && whole[0] !== '0' ? integer(whole + rest, at(2)) : undefined;
    if (mark === ARABIC_GROUP || mark === QUOTE) return grouped ?? integer(whole, i + 1);
    if (mark === DOT) {
      const reversed = reversedByMark(scan, i) ? Number(`${rest}.${whole}`) : undefined;
      if (reversed !== undefined && whole.length < 3 && rest.length < 3)
        // no decimal is written to end in a zero: 0.2 stands as it is, 2.0 was 0.2
        return whole === '0'
          ? { ...written, others: [reversed] }
          : { ...written, amount: reversed, step: 10 ** -whole.length, others: [written.amount] };
      if (!grouped || pointOnly(language)) return written;
      if (commaDecimal(scan)) return { ...grouped, others: [written.amount] };
      // three zeros are a group sooner than decimals
      return rest === '000' ? { ...grouped, others: [written.amount] } : { ...written, others: [grouped.amount] };
    }
    if (grouped && mark === COMMA && commaDecimal(scan)) return { ...written, others: [grouped.amount] };
    if (grouped) return pointOnly(language) ? grouped : { ...grouped, others: [written.amount] };
    // 22,24 in a list is two numbers where the decimal mark is a point, but 1,3 and 5,00 are met in every language
    return written;
  }
  const same = marks.every(m => m === mark);
  const grouping = (count: number): boolean =>
    parts[0].length <= 3 &&
    parts[0].length > 0 &&
    parts.slice(1, count - 1).every(p => p.length === 3 || (mark === COMMA && p.length === 2)) &&
    parts[count - 1].length === 3;
  if (same && mark !== ARABIC_DECIMAL && grouping(parts.length)) return integer(parts.join(''), at(parts.length));
  const before = marks.slice(0, -1);
  if (before.every(m => m === mark) && marks[marks.length - 1] !== mark && mark !== ARABIC_DECIMAL && grouping(last))
    return decimal(parts.slice(0, -1).join(''), parts[last], at(parts.length));
  // addresses, versions, lists: each number for itself
  return integer(parts[0], i + 1);
}

function integer(digits: string, end: number): Digits {
  return {
    amount: Number(digits),
    step: 1,
    others: [],
    end,
    decimal: false,
    width: digits.length,
    padded: digits.length > 1 && digits[0] === '0',
  };
}

function decimal(whole: string, rest: string, end: number): Digits {
  return {
    amount: Number(`${whole || '0'}.${rest}`),
    step: 10 ** -rest.length,
    others: [],
    end,
    decimal: true,
    width: whole.length,
    padded: whole.length > 1 && whole[0] === '0',
  };
}

/** `.77`, where no digit stands before the mark. */
function leadingPoint(scan: Scan, i: number, stop: number): Digits | undefined {
  const { tokens } = scan;
  const mark = tokens.text.charCodeAt(tokens.start[i]);
  if ((mark !== DOT && mark !== ARABIC_DECIMAL) || i + 1 >= stop || tokens.kind[i + 1] !== TokenKind.Number || !joined(scan, i + 1))
    return undefined;
  const before = i - 1;
  if (before >= 0 && joined(scan, i) && tokens.kind[before] !== TokenKind.Punctuation) return undefined;
  if (before >= 0 && joined(scan, i) && scan.is(before, '.')) return undefined;
  return decimal('', digitsOf(tokens, i + 1), i + 2);
}

/** Groups of three with a space between: `1 234 567`, `40 000`. */
function spaced(scan: Scan, i: number, language: string, stop: number): Digits {
  const { tokens } = scan;
  let digits = digitsOf(tokens, i);
  const alone = integer(digits, i + 1);
  if (digits.length > 3 || digits[0] === '0') return alone;
  let end = i + 1,
    groups = 0,
    narrow = true;
  while (end < stop && tokens.kind[end] === TokenKind.Number && tokens.start[end] - tokens.end[end - 1] === 1 && width(scan, end) === 3) {
    if (tokens.text.charCodeAt(tokens.end[end - 1]) === 0x20) narrow = false;
    digits += digitsOf(tokens, end++);
    groups++;
  }
  if (groups === 0 || (end < stop && tokens.kind[end] === TokenKind.Number && !(tokens.shape[end] & Shape.Newline))) return alone;
  // an ordinary space also stands between two numbers
  if (!narrow && groups === 1 && (language === 'en' || language === 'ar') && !digits.endsWith('000') && !countsBehind(scan, i, end, stop))
    return alone;
  let rest = '';
  if (end + 1 < stop && isSeparator(scan, end) && joined(scan, end) && tokens.kind[end + 1] === TokenKind.Number && joined(scan, end + 1))
    rest = digitsOf(tokens, end + 1);
  return rest ? decimal(digits, rest, end + 2) : integer(digits, end);
}

/** What digits count: behind them a space between two groups of them is no end of a number. */
const COUNTED = new Set(['currency', 'unit', 'counted', 'percent', 'scale']);

/** "363 378 نسمة", "12 500 درهم": whether what is counted stands behind, and no number before. */
function countsBehind(scan: Scan, i: number, end: number, stop: number): boolean {
  const { tokens } = scan;
  if (end >= stop || tokens.kind[end] !== TokenKind.Word || (i > 0 && tokens.kind[i - 1] === TokenKind.Number)) return false;
  return scan.matches(end).some(m => COUNTED.has(m.sense.table) && m.clitics.length === 0);
}

function width(scan: Scan, i: number): number {
  return digitsOf(scan.tokens, i).length;
}

/** Whether token `i` follows the one before it without white space. */
export function joined(scan: Scan, i: number): boolean {
  return i > 0 && i < scan.tokens.count && (scan.tokens.shape[i] & (Shape.Space | Shape.Newline)) === 0;
}

function separatorAt(scan: Scan, i: number): number {
  const c = scan.tokens.text.charCodeAt(scan.tokens.start[i]);
  return c === CURLY ? QUOTE : c;
}

function isSeparator(scan: Scan, i: number): boolean {
  const c = separatorAt(scan, i);
  if (c === RA) return scan.tokens.end[i] - scan.tokens.start[i] === 1;
  return c === DOT || c === COMMA || c === ARABIC_COMMA || c === ARABIC_DECIMAL || c === ARABIC_GROUP || c === QUOTE;
}

/** Whether a right-to-left mark stands beside the point: the digits were typed in the order in which they are seen. */
function reversedByMark(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  for (let k = tokens.end[i]; k < tokens.start[i + 2]; k++) {
    const c = tokens.text.charCodeAt(k);
    if (c === 0x200f || c === 0x61c) return true;
  }
  // marks that fold to nothing may lie inside the digit token too
  return false;
}
