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

/**
 * Splits `text[from, to)` in one pass: runs of letters (with their marks), runs of digits, single punctuation marks. `20th` is a
 * number and a word, `2.5` a number, a mark and a number: readers join what belongs together.
 */
export function tokenize(text: string, vocabulary: Vocabulary, from = 0, to = text.length): Tokens {
  let capacity = Math.max(16, (to - from) >> 2);
  let start = new Uint32Array(capacity),
    end = new Uint32Array(capacity),
    word = new Uint32Array(capacity);
  let kind = new Uint8Array(capacity),
    shape = new Uint8Array(capacity);
  let count = 0,
    flags: number = Shape.Newline | Shape.Paragraph,
    breaks = 1;
  const grow = (): void => {
    capacity *= 2;
    const wider = <T extends Uint32Array | Uint8Array>(a: T, b: T): T => {
      b.set(a);
      return b;
    };
    start = wider(start, new Uint32Array(capacity));
    end = wider(end, new Uint32Array(capacity));
    word = wider(word, new Uint32Array(capacity));
    kind = wider(kind, new Uint8Array(capacity));
    shape = wider(shape, new Uint8Array(capacity));
  };
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
    if (count === capacity) grow();
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
    start[count] = first;
    end[count] = i;
    kind[count] = tokenKind;
    shape[count] = flags;
    word[count] = tokenKind === TokenKind.Number && i - first > 4 ? 0 : vocabulary.intern(text, first, i);
    count++;
    flags = 0;
  }
  return { text, count, start, end, kind, shape, word };
}

function isUpper(c: number): boolean {
  if (c < 0x80) return c >= 0x41 && c <= 0x5a;
  if (c >= 0x590 && c < 0x1c80) return false;
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
