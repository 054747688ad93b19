import type { Scan } from '../../languages/scan.ts';
import { Shape, TokenKind } from '../../text/tokens.ts';
import { joined } from './digits.ts';
import type { NumberReading } from './number-words.ts';

/** Furthest that the address around a number is looked for. */
const ADDRESS = 400;

/** From this on a number before a counted thing counts it, whatever stands before the number. */
const COUNTED = 1000;

/** Whether the number stands inside an address of the web or of mail. */
export function inAddress(scan: Scan, n: NumberReading): boolean {
  const { tokens } = scan;
  const text = tokens.text;
  if (!(n.first > 0 && joined(scan, n.first)) && !(n.end < tokens.count && joined(scan, n.end))) return false;
  let from = n.start;
  while (from > 0 && n.start - from < ADDRESS && text.charCodeAt(from - 1) > 0x20) from--;
  if (n.start - from < 4) return false;
  const chunk = text.slice(from, n.start);
  return chunk.includes('://') || chunk.includes('www.') || chunk.includes('@');
}

/**
 * Whether a number names something instead of counting: Article 5, resolution 1701, G20, COVID-19, F-16, a score, a telephone
 * number, the number of a list's item.
 */
export function isLabel(scan: Scan, n: NumberReading, sentenceFirst: number): boolean {
  const { tokens } = scan;
  if (!n.digits || n.decimal) return n.digits && partOfRow(scan, n);
  if (partOfRow(scan, n)) return true;
  const before = n.first - 1;
  if (before >= sentenceFirst && joined(scan, n.first) && tokens.kind[before] === TokenKind.Word && !isClitic(scan, before)) return true;
  if (
    before > sentenceFirst &&
    joined(scan, n.first) &&
    isDash(scan, before) &&
    joined(scan, before) &&
    tokens.kind[before - 1] === TokenKind.Word
  )
    return true;
  if (n.width >= 9 && n.plain) return true;
  if (n.plain && before >= sentenceFirst) {
    for (let k = before; k >= Math.max(sentenceFirst, before - 2); k--)
      for (const m of scan.matches(k)) {
        if (m.sense.table !== 'figure' || m.sense.value !== 'label' || m.clitics.tail > 0) continue;
        // a full stop or colon may stand between: No. 5
        // "at a level of 11,847 points": so many of a thing are counted
        if (n.amount >= COUNTED && scan.at(n.end, 'noun')) continue;
        if (m.end === n.first || (m.end === n.first - 1 && (scan.is(m.end, '.') || scan.is(m.end, ':')))) return true;
      }
  }
  // the number of an item: "3. The council", "4) The council"
  if (
    n.plain &&
    n.first === sentenceFirst &&
    (tokens.shape[n.first] & Shape.Newline) !== 0 &&
    n.end < tokens.count &&
    joined(scan, n.end)
  ) {
    const mark = scan.word(n.end);
    if ((mark === '.' || mark === ')') && !joined(scan, n.end + 1)) return true;
  }
  return false;
}

/** Numbers that marks join in a row: scores (3-1), telephone numbers, addresses, hours. */
function partOfRow(scan: Scan, n: NumberReading): boolean {
  const { tokens } = scan;
  const next = n.end,
    before = n.first - 1;
  const marks = (i: number): boolean => ':/.'.includes(scan.word(i)) || isDash(scan, i);
  if (
    next + 1 < tokens.count &&
    joined(scan, next) &&
    joined(scan, next + 1) &&
    tokens.kind[next + 1] === TokenKind.Number &&
    tokens.kind[next] === TokenKind.Punctuation &&
    marks(next)
  )
    return true;
  return (
    before > 0 &&
    joined(scan, n.first) &&
    joined(scan, before) &&
    tokens.kind[before] === TokenKind.Punctuation &&
    tokens.kind[before - 1] === TokenKind.Number &&
    marks(before)
  );
}

function isDash(scan: Scan, i: number): boolean {
  const c = scan.tokens.text.charCodeAt(scan.tokens.start[i]);
  return c === 0x2d || (c >= 0x2010 && c <= 0x2014);
}

/** Arabic clitics stand joined to digits (و20, بـ50, ال15); currencies do too (Dh20). */
function isClitic(scan: Scan, i: number): boolean {
  const word = scan.word(i);
  const c = word.charCodeAt(0);
  if (c >= 0x621 && c <= 0x64a) return word.length <= 3;
  return scan.matches(i).some(m => m.sense.table === 'currency');
}
