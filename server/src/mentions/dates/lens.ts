import type { Match, Scan } from '../../languages/scan.ts';
import { digitsOf, Shape, TokenKind, type Tokens } from '../../text/tokens.ts';
import { numberForms, type NumberForms } from '../figures/number-forms.ts';
import { numberAt, type NumberReading } from '../figures/number-words.ts';

/** A number found in a text: its value, how many digits it has (0 for words), and the token after it. */
export interface Count {
  value: number;
  width: number;
  end: number;
  start: number;
  ordinal: boolean;
  padded: boolean;
  plain: boolean;
  article?: boolean;
  conjunction?: boolean;
}

/** Dashes that join the ends of a range. */
const DASHES = new Set(['-', '‐', '‑', '–', '—', '~', '−']);

/** What a lens remembers of a token. */
type Memory = 'date' | 'atom' | 'joined' | 'shift' | 'day';
/** Remembered where nothing was found. */
const NOTHING = Symbol('nothing');

/**
 * A view of one sentence's tokens for the readers of time expressions: the tables, numbers and small words at a token, never
 * beyond the sentence's end.
 */
export class Lens {
  readonly tokens: Tokens;
  /** Tokens of the sentence: from `begin` to before `stop`. */
  begin = 0;
  stop = 0;
  /** Whether a date in digits puts the month first where both orders are possible. */
  monthFirst = false;

  private readonly memory: Record<Memory, unknown[]>;
  private readonly forms: NumberForms;
  private readonly withAnd = new Map<number, NumberReading | null>();
  private readonly withoutAnd = new Map<number, NumberReading | null>();

  constructor(
    readonly scan: Scan,
    readonly language: string,
  ) {
    this.tokens = scan.tokens;
    const { count } = scan.tokens;
    this.memory = {
      date: new Array(count),
      atom: new Array(count),
      joined: new Array(count),
      shift: new Array(count),
      day: new Array(count),
    };
    this.forms = numberForms(scan.lexicon);
  }

  /** What a reader finds at a token, read once; readers ask each other for the same token many times. */
  once<T>(memory: Memory, i: number, read: (L: Lens, i: number) => T): T {
    const known = this.memory[memory];
    const found = known[i];
    if (found !== undefined) return (found === NOTHING ? undefined : found) as T;
    const fresh = read(this, i);
    known[i] = fresh === undefined ? NOTHING : fresh;
    return fresh;
  }

  /** Whether a token lies in the sentence. */
  in(i: number): boolean {
    return i >= this.begin && i < this.stop;
  }

  /** The longest match of a table at a token that ends within the sentence. */
  at(i: number, table: string, value?: string): Match | undefined {
    if (!this.in(i) || !this.scan.lexicon.begins(this.tokens.word[i], this.scan.lexicon.bit(table, value))) return undefined;
    for (const m of this.scan.matches(i))
      if (m.sense.table === table && m.end <= this.stop && (value === undefined || m.sense.value === value)) return m;
    return undefined;
  }

  /** The token after a small word of the table `date-word`; `i` itself where none stands there. */
  skip(i: number, value: string): number {
    return this.at(i, 'date-word', value)?.end ?? i;
  }

  /** The token after "of" or "in". */
  within(i: number): number {
    const of = this.skip(i, 'of');
    return of > i ? of : this.skip(i, 'in');
  }

  /** Whether a small word stands at a token, written as a word of its own. */
  has(i: number, value: string): boolean {
    return this.at(i, 'date-word', value) !== undefined;
  }

  isNumber(i: number): boolean {
    return this.in(i) && this.tokens.kind[i] === TokenKind.Number;
  }

  isWord(i: number): boolean {
    return this.in(i) && this.tokens.kind[i] === TokenKind.Word;
  }

  /** Whether token `i` is the mark `mark`. */
  is(i: number, mark: string): boolean {
    return this.in(i) && this.tokens.kind[i] === TokenKind.Punctuation && this.tokens.text[this.tokens.start[i]] === mark;
  }

  dash(i: number): boolean {
    return this.in(i) && this.tokens.kind[i] === TokenKind.Punctuation && DASHES.has(this.tokens.text[this.tokens.start[i]]);
  }

  comma(i: number): boolean {
    return this.is(i, ',') || this.is(i, '،') || this.is(i, '，') || this.is(i, '、');
  }

  /** Whether nothing stands between token `i` and the one before it. */
  joined(i: number): boolean {
    return i > this.begin && (this.tokens.shape[i] & (Shape.Space | Shape.Newline)) === 0;
  }

  /** Whether a word is written with a capital within a sentence, as names are. */
  capitalName(i: number): boolean {
    return this.capital(i) && i > this.begin;
  }

  capital(i: number): boolean {
    return (this.tokens.shape[i] & Shape.Capital) !== 0;
  }

  /** Digits alone at a token. */
  digits(i: number): Count | undefined {
    if (!this.isNumber(i)) return undefined;
    const width = this.tokens.end[i] - this.tokens.start[i];
    if (width > 14) return undefined;
    const text = digitsOf(this.tokens, i);
    return {
      value: Number(text),
      width: text.length,
      end: i + 1,
      start: this.tokens.start[i],
      ordinal: false,
      padded: text.length > 1 && text[0] === '0',
      plain: true,
    };
  }

  /** A number in words at a token. */
  words(i: number, and = true): Count | undefined {
    if (!this.isWord(i) || this.forms.of(this.tokens.word[i]).length === 0) return undefined;
    const n = this.read(i, and, this.stop);
    return n && !n.digits && !n.fraction ? countOf(n) : undefined;
  }

  /** A number in digits or words, decimals and hedged scale words included. */
  number(i: number, and = true, stop = this.stop): Count | undefined {
    if (!this.in(i) || (this.isWord(i) && this.forms.of(this.tokens.word[i]).length === 0)) return undefined;
    const n = this.read(i, and, Math.min(stop, this.stop));
    return n && n.first === i ? countOf(n) : undefined;
  }

  /** Whether `[i, end)` is all that the sentence holds, but for its marks. */
  isAlone(i: number, end: number): boolean {
    for (let k = this.begin; k < this.stop; k++) if ((k < i || k >= end) && this.tokens.kind[k] !== TokenKind.Punctuation) return false;
    return true;
  }

  /** Whether a clause ends before token `i`: the sentence's end or a mark. */
  endsClause(i: number): boolean {
    return i >= this.stop || this.tokens.kind[i] === TokenKind.Punctuation;
  }

  /** A number at a token; what was read to the sentence's end is remembered. */
  private read(i: number, and: boolean, stop: number): NumberReading | undefined {
    if (stop !== this.stop) return numberAt(this.scan, i, { language: this.language, stop, and });
    const known = and ? this.withAnd : this.withoutAnd;
    let n = known.get(i);
    if (n === undefined) known.set(i, (n = numberAt(this.scan, i, { language: this.language, stop, and }) ?? null));
    return n ?? undefined;
  }

  /** Span of a match, clitics left out. */
  span(m: Match): { start: number; end: number } {
    return { start: this.scan.startOf(m), end: this.scan.endOf(m) };
  }

  /** Offset after the token before `end`. */
  endOf(end: number): number {
    return this.tokens.end[end - 1];
  }
}

function countOf(n: NumberReading): Count {
  return {
    value: n.amount,
    width: n.digits ? n.width : 0,
    end: n.end,
    start: n.start,
    ordinal: n.ordinal,
    padded: false,
    plain: n.plain,
    article: n.article,
    conjunction: n.conjunction,
  };
}
