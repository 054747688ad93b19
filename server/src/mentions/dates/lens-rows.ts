import type { Lexicon } from '../../languages/lexicon.ts';
import { perLexicon } from '../../languages/word-memo.ts';

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

/**
 * What was read at each token of a sentence: a row of {@link Memory} a token, cleared when it is first asked for in the turn of a
 * sentence. One for all texts of a lexicon, as they are read one after the other: to make the rows anew for each text costs as much
 * as reading many of its dates.
 */
export class Rows {
  readonly found: unknown[] = [];
  /** What each reader looked at, by the places of {@link found}; see `Lens.once`. */
  mosts = new Int32Array(0);
  leasts = new Int32Array(0);
  /** The turn in which a token's row was cleared, and the present one: a sentence, a turn. */
  private turns = new Int32Array(0);
  private turn = 0;

  /** Forgets the sentence before, for one of `size` tokens. */
  turnTo(size: number): void {
    this.turn++;
    if (this.turns.length >= size) return;
    this.turns = new Int32Array(size * 2);
    this.mosts = new Int32Array(size * 2 * Memory.Size);
    this.leasts = new Int32Array(size * 2 * Memory.Size);
    // a dense array: one with gaps is a hash table to the machine
    while (this.found.length < this.mosts.length) this.found.push(undefined);
  }

  /** The first place of the row of token `k` of the sentence. */
  of(k: number): number {
    const row = k * Memory.Size;
    if (this.turns[k] !== this.turn) {
      this.found.fill(undefined, row, row + Memory.Size);
      this.turns[k] = this.turn;
    }
    return row;
  }
}

export const rowsOf: (lexicon: Lexicon) => Rows = perLexicon(() => new Rows());
