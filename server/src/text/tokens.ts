import { CharClass, classOf, foldOf } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a token is. */
export const TokenKind = { Word: 1, Number: 2, Punctuation: 3 } as const;

/** Flags of a token's written shape. */
export const Shape = {
  /** White space stands before it. */
  Space: 1,
  /** A line break stands before it. */
  Newline: 2,
  /** Begins with a capital. */
  Capital: 4,
  /** All capitals (two letters or more). */
  Capitals: 8,
  /** An empty line stands before it. */
  Paragraph: 16,
} as const;

/** The tokens of a text, in columns: token `i` is `text.slice(start[i], end[i])`. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offset of the first unit. */
  readonly start: Uint32Array;
  /** UTF-16 offset after the last unit. */
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  readonly shape: Uint8Array;
  /** Id of the folded form in the vocabulary; 0 for numbers of more than four digits. */
  readonly word: Uint32Array;
}

/** Columns that are filled and copied: what is kept of a text is as long as its tokens. */
let starts = new Uint32Array(1 << 12),
  ends = new Uint32Array(1 << 12),
  words = new Uint32Array(1 << 12);
let kinds = new Uint8Array(1 << 12),
  shapes = new Uint8Array(1 << 12);

function growColumns(): void {
  const wider = <T extends Uint32Array | Uint8Array>(from: T, to: T): T => {
    to.set(from);
    return to;
  };
  const capacity = starts.length * 2;
  starts = wider(starts, new Uint32Array(capacity));
  ends = wider(ends, new Uint32Array(capacity));
  words = wider(words, new Uint32Array(capacity));
  kinds = wider(kinds, new Uint8Array(capacity));
  shapes = wider(shapes, new Uint8Array(capacity));
}

/**
 * Splits `text[from, to)` in one pass: runs of letters (with their marks), runs of digits, single punctuation marks. `20th` is a
 * number and a word, `2.5` a number, a mark and a number: readers join what belongs together.
 */
export function tokenize(text: string, vocabulary: Vocabulary, from = 0, to = text.length): Tokens {
  const count = split(text, vocabulary, from, to);
  return {
    text,
    count,
    start: starts.slice(0, count),
    end: ends.slice(0, count),
    kind: kinds.slice(0, count),
    shape: shapes.slice(0, count),
    word: words.slice(0, count),
  };
}

/** The ids of the words and marks of a form, without all else that is known of tokens. */
export function wordsOf(form: string, vocabulary: Vocabulary): number[] {
  const out: number[] = [];
  // most forms are letters and spaces: a lexicon is made of some 70,000, before anything is read
  let from = -1;
  for (let i = 0; i < form.length; i++) {
    const cls = classOf[form.charCodeAt(i)];
    if (cls === CharClass.Letter) {
      if (from < 0) from = i;
    } else if (cls === CharClass.Space) {
      if (from >= 0) out.push(vocabulary.intern(form, from, i));
      from = -1;
    } else if (cls !== CharClass.Ignorable) return columnsOf(form, vocabulary);
  }
  if (from >= 0) out.push(vocabulary.intern(form, from, form.length));
  return out;
}

function columnsOf(form: string, vocabulary: Vocabulary): number[] {
  const count = split(form, vocabulary, 0, form.length);
  return Array.from(words.subarray(0, count));
}

/** Fills the columns; @returns the number of tokens */
function split(text: string, vocabulary: Vocabulary, from: number, to: number): number {
  let count = 0,
    flags: number = Shape.Newline | Shape.Paragraph,
    breaks = 1;
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    const cls = classOf[c];
    if (cls === CharClass.Space || cls === CharClass.Ignorable) {
      if (cls === CharClass.Space) flags |= Shape.Space;
      i++;
      continue;
    }
    if (cls === CharClass.Newline) {
      flags |= Shape.Newline | Shape.Space;
      if (!(c === 0x0a && i > from && text.charCodeAt(i - 1) === 0x0d) && breaks++ > 0) flags |= Shape.Paragraph;
      i++;
      continue;
    }
    breaks = 0;
    if (count === starts.length) growColumns();
    const first = i++;
    let tokenKind: number = TokenKind.Punctuation;
    if (cls === CharClass.Letter) {
      tokenKind = TokenKind.Word;
      let capitals = foldOf[c] !== c && isUpper(c) ? 1 : 0,
        letters = 1;
      if (capitals) flags |= Shape.Capital;
      while (i < to) {
        const next = text.charCodeAt(i),
          k = classOf[next];
        if (k !== CharClass.Letter && k !== CharClass.Ignorable) break;
        if (k === CharClass.Letter) {
          letters++;
          if (foldOf[next] !== next && isUpper(next)) capitals++;
        }
        i++;
      }
      if (capitals === letters && letters > 1) flags |= Shape.Capitals;
    } else if (cls === CharClass.Digit) {
      tokenKind = TokenKind.Number;
      while (i < to && classOf[text.charCodeAt(i)] === CharClass.Digit) i++;
    } else if (cls === CharClass.Ideograph) tokenKind = TokenKind.Word;
    starts[count] = first;
    ends[count] = i;
    kinds[count] = tokenKind;
    shapes[count] = flags;
    words[count] = tokenKind === TokenKind.Number && i - first > 4 ? 0 : vocabulary.intern(text, first, i);
    count++;
    flags = 0;
  }
  return count;
}

/** Capitals of the scripts before Arabic, 1 each. */
const upper = new Uint8Array(0x590);
for (let c = 0x41; c < upper.length; c++) {
  const s = String.fromCharCode(c);
  if (s !== s.toLowerCase()) upper[c] = 1;
}

function isUpper(c: number): boolean {
  if (c < 0x590) return upper[c] !== 0;
  if (c < 0x1c80) return false;
  const s = String.fromCharCode(c);
  return s !== s.toLowerCase();
}

/** The folded digits of a number token, as a decimal string. */
export function digitsOf(tokens: Tokens, i: number): string {
  let s = '';
  for (let k = tokens.start[i]; k < tokens.end[i]; k++) {
    const f = foldOf[tokens.text.charCodeAt(k)];
    if (f !== 0) s += String.fromCharCode(f);
  }
  return s;
}

/** Index of the first token that starts at or after `offset`; `tokens.count` where none does. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0,
    high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
