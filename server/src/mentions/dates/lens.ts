import type { Lexicon } from '../../languages/lexicon.ts';
import type { Match, Scan } from '../../languages/scan.ts';
import { digitsOf, Shape, TokenKind, type Tokens } from '../../text/tokens.ts';
import { perLexicon } from '../../languages/word-memo.ts';
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

/** What a lens remembers of each token of its sentence: a place for each reader that others ask again and again. */
export const Memory = {
  Date: 0,
  Atom: 1,
  Joined: 2,
  Shift: 3,
  Weekday: 4,
  BareWeekday: 5,
  Day: 6,
  StrictDay: 7,
  Month: 8,
  Year: 9,
  SureYear: 10,
  Length: 11,
  BareLength: 12,
  Clock: 13,
  SureClock: 14,
  Daypart: 15,
  DaypartBeside: 16,
  DayMonth: 17,
  DayMonthBehind: 18,
  Digits: 19,
  Number: 20,
  NumberApart: 21,
  Holiday: 22,
  HolidayAnchored: 23,
  PartOfDay: 24,
  Nth: 25,
  Distance: 26,
  Weekend: 27,
  HolidayWeekend: 28,
  Part: 29,
  Fraction: 30,
  Season: 31,
  Decade: 32,
  Century: 33,
  Week: 34,
  YearAlone: 35,
  DayOfMonth: 36,
  TheUnit: 37,
  Offset: 38,
  WeekdayForm: 39,
  WeekThenWeekday: 40,
  ShiftedMonth: 41,
  Time: 42,
  Every: 43,
  Duration: 44,
  ListedDay: 45,
  Range: 46,
  ClockSpan: 47,
  AnyDay: 48,
  Size: 49,
} as const;
/** Remembered where nothing was found. */
const NOTHING = Symbol('nothing');

/** The forms of words at which a reader finds nothing wherever they stand: a bit for each reader in {@link Memory}. */
class Never {
  private rows = new Int32Array(1 << 12);

  has(word: number, place: number): boolean {
    return ((this.rows[word * 2 + (place >> 5)] >>> (place & 31)) & 1) !== 0;
  }

  add(word: number, place: number): void {
    if (word * 2 + 1 >= this.rows.length) {
      const wider = new Int32Array(Math.max(this.rows.length, word * 2 + 2) * 2);
      wider.set(this.rows);
      this.rows = wider;
    }
    this.rows[word * 2 + (place >> 5)] |= 1 << (place & 31);
  }
}

interface NeverByLanguage {
  for(language: string): Never;
}
const neverOf: (lexicon: Lexicon) => NeverByLanguage = perLexicon((): NeverByLanguage => {
  const byLanguage = new Map<string, Never>();
  return {
    for(language: string): Never {
      let never = byLanguage.get(language);
      if (!never) byLanguage.set(language, (never = new Never()));
      return never;
    },
  };
});

/**
 * A view of one sentence's tokens for the readers of time expressions: the tables, numbers and small words at a token, never
 * beyond the sentence's end.
 */
export class Lens {
  private readonly row: Tokens;
  private from = 0;
  private to = 0;
  /** Whether a date in digits puts the month first where both orders are possible. */
  monthFirst = false;

  /** A row of {@link Memory} for each token of the sentence; cleared when the first finding of a sentence is remembered. */
  private memory: unknown[] = [];
  private cleared = false;
  private readonly forms: NumberForms;
  /** The token at which the reader that is asked began, and whether it looked at more than that token's form. */
  private origin = -1;
  private beyond = false;
  private readonly never: Never;

  constructor(
    private readonly source: Scan,
    readonly language: string,
  ) {
    this.row = source.tokens;
    this.forms = numberForms(source.lexicon);
    this.never = neverOf(source.lexicon).for(language);
  }

  /** Turns to the tokens from `begin` to before `stop`. */
  open(begin: number, stop: number): void {
    this.from = begin;
    this.to = stop;
    this.cleared = false;
  }

  /** The scan of the text; {@link at} is for what stands at a token. */
  get scan(): Scan {
    this.beyond = true;
    return this.source;
  }

  get tokens(): Tokens {
    this.beyond = true;
    return this.row;
  }

  /** Tokens of the sentence: from `begin` to before `stop`. Set by {@link open}. */
  get begin(): number {
    this.beyond = true;
    return this.from;
  }

  get stop(): number {
    this.beyond = true;
    return this.to;
  }

  get lexicon(): Lexicon {
    return this.source.lexicon;
  }

  /**
   * What a reader finds at a token, read once; readers ask each other for the same token many times. A finding is shared: whoever
   * changes it works on a copy.
   *
   * A reader that finds nothing at a word and has looked at nothing but its form finds nothing wherever the form stands: that is
   * remembered for all texts, and the reader is not asked there again. What a reader looks at is known because it can look only through
   * the lens; whatever the lens hands out beside the form of the first token counts as more than it.
   */
  once<T>(place: number, i: number, read: (L: Lens, i: number) => T): T {
    if (i < this.from || i >= this.to) {
      this.beyond = true;
      return read(this, i);
    }
    const { origin } = this,
      word = this.row.kind[i] === TokenKind.Word ? this.row.word[i] : 0;
    if (word !== 0 && this.never.has(word, place)) {
      if (i !== origin) this.beyond = true;
      return undefined as T;
    }
    if (!this.cleared) this.clear();
    const at = (i - this.from) * Memory.Size + place;
    const found = this.memory[at];
    if (found !== undefined) {
      this.beyond = true;
      return (found === NOTHING ? undefined : found) as T;
    }
    const before = this.beyond;
    this.origin = i;
    this.beyond = false;
    const fresh = read(this, i);
    if (fresh === undefined && !this.beyond && word !== 0) {
      this.never.add(word, place);
      this.beyond = before || i !== origin;
    } else {
      this.memory[at] = fresh === undefined ? NOTHING : fresh;
      this.beyond = true;
    }
    this.origin = origin;
    return fresh;
  }

  private clear(): void {
    const size = (this.stop - this.begin) * Memory.Size;
    this.memory.fill(undefined, 0, Math.min(size, this.memory.length));
    while (this.memory.length < size) this.memory.push(undefined);
    this.cleared = true;
  }

  /** Whether a token lies in the sentence. */
  in(i: number): boolean {
    if (i !== this.origin) this.beyond = true;
    return i >= this.from && i < this.to;
  }

  /** The longest match of a table at a token that ends within the sentence. */
  at(i: number, table: string, value?: string): Match | undefined {
    if (!this.in(i) || !this.source.begins(i, table)) return undefined;
    // phrases of several words depend on the next
    if (this.source.lexicon.facts(this.row.word[i]).open.length > 0) this.beyond = true;
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
    return this.in(i) && this.row.kind[i] === TokenKind.Punctuation && this.row.text[this.row.start[i]] === mark;
  }

  dash(i: number): boolean {
    return this.in(i) && this.row.kind[i] === TokenKind.Punctuation && DASHES.has(this.row.text[this.row.start[i]]);
  }

  comma(i: number): boolean {
    return this.is(i, ',') || this.is(i, '،') || this.is(i, '，') || this.is(i, '、');
  }

  /** Whether nothing stands between token `i` and the one before it. */
  joined(i: number): boolean {
    this.beyond = true;
    return i > this.from && (this.row.shape[i] & (Shape.Space | Shape.Newline)) === 0;
  }

  /** Whether a word is written with a capital within a sentence, as names are. */
  capitalName(i: number): boolean {
    this.beyond = true;
    return this.capital(i) && i > this.from;
  }

  capital(i: number): boolean {
    this.beyond = true;
    return (this.row.shape[i] & Shape.Capital) !== 0;
  }

  /** Digits alone at a token. */
  digits(i: number): Count | undefined {
    return this.isNumber(i) ? this.once(Memory.Digits, i, readDigits) : undefined;
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
    this.beyond = true;
    for (let k = this.from; k < this.to; k++) if ((k < i || k >= end) && this.row.kind[k] !== TokenKind.Punctuation) return false;
    return true;
  }

  /** Whether a clause ends before token `i`: the sentence's end or a mark. */
  endsClause(i: number): boolean {
    if (i !== this.origin) this.beyond = true;
    return i >= this.to || this.row.kind[i] === TokenKind.Punctuation;
  }

  /** A number at a token; what was read to the sentence's end is remembered. */
  private read(i: number, and: boolean, stop: number): NumberReading | undefined {
    this.beyond = true;
    if (stop !== this.to) return numberAt(this.source, i, { language: this.language, stop, and });
    return and ? this.once(Memory.Number, i, readNumber) : this.once(Memory.NumberApart, i, readNumberApart);
  }

  /** Span of a match, clitics left out. */
  span(m: Match): { start: number; end: number } {
    return { start: this.source.startOf(m), end: this.source.endOf(m) };
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

function readDigits({ tokens }: Lens, i: number): Count | undefined {
  if (tokens.end[i] - tokens.start[i] > 14) return undefined;
  const text = digitsOf(tokens, i);
  return {
    value: Number(text),
    width: text.length,
    end: i + 1,
    start: tokens.start[i],
    ordinal: false,
    padded: text.length > 1 && text[0] === '0',
    plain: true,
  };
}

function readNumber(L: Lens, i: number): NumberReading | undefined {
  return numberAt(L.scan, i, { language: L.language, stop: L.stop, and: true });
}

function readNumberApart(L: Lens, i: number): NumberReading | undefined {
  return numberAt(L.scan, i, { language: L.language, stop: L.stop, and: false });
}
