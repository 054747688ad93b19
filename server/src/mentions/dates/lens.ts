import type { Lexicon } from '../../languages/lexicon.ts';
import type { Match, Scan } from '../../languages/scan.ts';
import { digitsOf, Shape, TokenKind, type Tokens } from '../../text/tokens.ts';
import { numberForms, type NumberForms } from '../figures/number-forms.ts';
import { numberAt, type NumberReading } from '../figures/number-words.ts';
import { numberReach } from '../figures/plain-number.ts';
import { Memory, rowsOf, type Rows } from './lens-rows.ts';
import { silencesOf, type Silences } from './silences.ts';

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

/** Remembered where nothing was found. */
const NOTHING = Symbol('nothing');
/** A reader looked at something that no row of tokens decides, or at more tokens than are worth remembering. */
const FAR = 0x7ffffff;

/**
 * A view of one sentence's tokens for the readers of time expressions: the tables, numbers and small words at a token, never
 * beyond the sentence's end.
 */
export class Lens {
  private readonly row: Tokens;
  private from = 0;
  private to = 0;
  /** What was read at the tokens of the sentence, and what each reader looked at, as {@link least} and {@link most}. */
  private readonly rows: Rows;
  private readonly forms: NumberForms;
  /**
   * What the reader that is asked looked at: the first token, and twice the last, one more where it looked at how that is written
   * (its capitals, the space before it) and not at its form alone.
   */
  private least = 0;
  private most = 0;
  private readonly silent: Silences;
  private isMonthFirst = false;

  constructor(
    private readonly source: Scan,
    readonly language: string,
  ) {
    this.row = source.tokens;
    this.forms = numberForms(source.lexicon);
    this.silent = silencesOf(source.lexicon).for(language);
    this.rows = rowsOf(source.lexicon);
  }

  /** Turns to the tokens from `begin` to before `stop`. */
  open(begin: number, stop: number): void {
    this.from = begin;
    this.to = stop;
    this.rows.turnTo(stop - begin);
    this.silent.open(this.row, begin, stop);
  }

  private look(i: number): void {
    if (2 * i > this.most) this.most = 2 * i;
    if (i < this.least) this.least = i;
  }

  private lookAtShape(i: number): void {
    if (2 * i + 1 > this.most) this.most = 2 * i + 1;
    if (i < this.least) this.least = i;
  }

  /** Whether a date in digits puts the month first where both orders are possible. */
  get monthFirst(): boolean {
    this.most = FAR;
    return this.isMonthFirst;
  }

  set monthFirst(first: boolean) {
    this.isMonthFirst = first;
  }

  /** The scan of the text; {@link at} is for what stands at a token. */
  get scan(): Scan {
    this.most = FAR;
    return this.source;
  }

  get tokens(): Tokens {
    this.most = FAR;
    return this.row;
  }

  /** Tokens of the sentence: from `begin` to before `stop`. Set by {@link open}. */
  get begin(): number {
    this.most = FAR;
    return this.from;
  }

  get stop(): number {
    this.most = FAR;
    return this.to;
  }

  get lexicon(): Lexicon {
    return this.source.lexicon;
  }

  /**
   * What a reader finds at a token, read once; readers ask each other for the same token many times. A finding is shared: whoever
   * changes it works on a copy.
   *
   * A reader that finds nothing and has looked at nothing but the first tokens from its own on finds nothing wherever such tokens
   * stand: that is remembered for all texts ({@link Silences}), and the reader is not asked there again. What a reader looks at is
   * known because it can look only through the lens.
   */
  once<T>(place: number, i: number, read: (L: Lens, i: number) => T): T {
    if (i < this.from || i >= this.to) {
      this.look(i);
      return read(this, i);
    }
    const silence = this.silent.at(i, place);
    if (silence >= 0) {
      if (silence > this.most) this.most = silence;
      if (i < this.least) this.least = i;
      return undefined as T;
    }
    const { rows } = this;
    const at = rows.of(i - this.from) + place;
    const found = rows.found[at];
    if (found !== undefined) {
      if (rows.mosts[at] > this.most) this.most = rows.mosts[at];
      if (rows.leasts[at] < this.least) this.least = rows.leasts[at];
      return (found === NOTHING ? undefined : found) as T;
    }
    const { least, most } = this;
    this.least = i;
    this.most = 2 * i;
    const fresh = read(this, i);
    if (fresh === undefined && this.least >= i && this.most < FAR) this.silent.add(i, place, this.most);
    rows.found[at] = fresh === undefined ? NOTHING : fresh;
    rows.leasts[at] = this.least;
    rows.mosts[at] = this.most;
    if (least < this.least) this.least = least;
    if (most > this.most) this.most = most;
    return fresh;
  }

  /** Whether a token lies in the sentence. */
  in(i: number): boolean {
    this.look(i);
    return i >= this.from && i < this.to;
  }

  /** The longest match of a table at a token that ends within the sentence. */
  at(i: number, table: string, value?: string): Match | undefined {
    if (!this.in(i)) return undefined;
    const { tables, open } = this.source.lexicon.facts(this.row.word[i]);
    let k = tables.length;
    while (k > 0 && tables[k - 1] !== table) k--;
    if (k === 0) return undefined;
    // phrases of several words depend on the next
    if (open.length > 0) this.look(this.source.reach(i));
    for (const m of this.source.matches(i))
      if (m.sense.table === table && m.end <= this.to && (value === undefined || m.sense.value === value)) return m;
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
    return this.in(i) && this.row.kind[i] === TokenKind.Number;
  }

  isWord(i: number): boolean {
    return this.in(i) && this.row.kind[i] === TokenKind.Word;
  }

  /** Whether token `i` is the mark `mark`. */
  is(i: number, mark: string): boolean {
    return this.markAt(i) === mark;
  }

  /** The mark at a token; undefined at a word or a number. */
  markAt(i: number): string | undefined {
    return this.in(i) && this.row.kind[i] === TokenKind.Punctuation ? this.row.text[this.row.start[i]] : undefined;
  }

  dash(i: number): boolean {
    const mark = this.markAt(i);
    return mark !== undefined && DASHES.has(mark);
  }

  comma(i: number): boolean {
    return this.is(i, ',') || this.is(i, '،') || this.is(i, '，') || this.is(i, '、');
  }

  /** Whether token `i` is the first of the sentence. */
  opens(i: number): boolean {
    this.lookAtShape(i);
    return i === this.from;
  }

  /** The folded form of token `i`; empty beyond the sentence. */
  word(i: number): string {
    return this.in(i) ? this.source.word(i) : '';
  }

  /** Whether nothing stands between token `i` and the one before it. */
  joined(i: number): boolean {
    this.lookAtShape(i);
    return i > this.from && (this.row.shape[i] & (Shape.Space | Shape.Newline)) === 0;
  }

  /** Whether a word is written with a capital within a sentence, as names are. */
  capitalName(i: number): boolean {
    return this.capital(i) && i > this.from;
  }

  capital(i: number): boolean {
    this.lookAtShape(i);
    return (this.row.shape[i] & Shape.Capital) !== 0;
  }

  /** Digits alone at a token. */
  digits(i: number): Count | undefined {
    return this.isNumber(i) ? this.once(Memory.Digits, i, readDigits) : undefined;
  }

  /** The folded digits of a number token. */
  digitsAt(i: number): string {
    this.look(i);
    return digitsOf(this.row, i);
  }

  /** A number in words at a token. */
  words(i: number, and = true): Count | undefined {
    if (!this.isWord(i) || this.forms.of(this.row.word[i]).length === 0) return undefined;
    const n = this.read(i, and, this.to);
    return n && !n.digits && !n.fraction ? countOf(n) : undefined;
  }

  /** A number in digits or words, decimals and hedged scale words included. */
  number(i: number, and = true, stop = this.to): Count | undefined {
    if (!this.in(i) || (this.isWord(i) && this.forms.of(this.row.word[i]).length === 0)) return undefined;
    const n = this.read(i, and, Math.min(stop, this.to));
    return n && n.first === i ? countOf(n) : undefined;
  }

  /** Whether `[i, end)` is all that the sentence holds, but for its marks. */
  isAlone(i: number, end: number): boolean {
    // mostly a word near behind says that it is not
    for (let k = end; k < this.to; k++) {
      this.look(k);
      if (this.row.kind[k] !== TokenKind.Punctuation) return false;
    }
    this.most = FAR;
    for (let k = this.from; k < i; k++) if (this.row.kind[k] !== TokenKind.Punctuation) return false;
    return true;
  }

  /** Whether a clause ends before token `i`: the sentence's end or a mark. */
  endsClause(i: number): boolean {
    this.look(i);
    return i >= this.to || this.row.kind[i] === TokenKind.Punctuation;
  }

  /** A number at a token; what was read to the sentence's end is remembered. */
  private read(i: number, and: boolean, stop: number): NumberReading | undefined {
    if (stop !== this.to) {
      this.most = FAR;
      return numberAt(this.source, i, { language: this.language, stop, and });
    }
    return and ? this.once(Memory.Number, i, readNumber) : this.once(Memory.NumberApart, i, readNumberApart);
  }

  /** The number at a token, read to the sentence's end; what it is read from is known where it is plain. */
  numberOf(i: number, and: boolean): NumberReading | undefined {
    if (this.row.kind[i] === TokenKind.Word && this.forms.opens(this.row.word[i]) === 0) {
      this.look(i);
      return undefined;
    }
    const number = numberAt(this.source, i, { language: this.language, stop: this.to, and });
    const reach = numberReach(this.source, this.forms, i, number ? number.end : i, this.to);
    if (reach === Infinity) this.most = FAR;
    else this.lookAtShape(reach);
    return number;
  }

  /** Offset at which a match begins, clitics left out. */
  startOf(m: Match): number {
    return this.source.startOf(m);
  }

  /** Span of a match, clitics left out. */
  span(m: Match): { start: number; end: number } {
    return { start: this.source.startOf(m), end: this.source.endOf(m) };
  }

  /** UTF-16 units of a token. */
  widthOf(i: number): number {
    this.look(i);
    const width = this.row.end[i] - this.row.start[i];
    // marks that fold to nothing are no part of its form; nor is what stands beyond the sentence known
    if (i >= this.to || width !== this.source.lexicon.vocabulary.widthOf(this.row.word[i])) this.most = FAR;
    return width;
  }

  /** Offset at which a token begins. */
  startAt(i: number): number {
    return this.row.start[i];
  }

  /** Offset after the token before `end`. */
  endOf(end: number): number {
    return this.row.end[end - 1];
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

function readDigits(L: Lens, i: number): Count | undefined {
  const text = L.digitsAt(i);
  if (text.length === 0 || text.length > 14) return undefined;
  return {
    value: Number(text),
    width: text.length,
    end: i + 1,
    start: L.startAt(i),
    ordinal: false,
    padded: text.length > 1 && text[0] === '0',
    plain: true,
  };
}

const readNumber = (L: Lens, i: number): NumberReading | undefined => L.numberOf(i, true);
const readNumberApart = (L: Lens, i: number): NumberReading | undefined => L.numberOf(i, false);
