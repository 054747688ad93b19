import type { Calendar, Extent } from './forms.ts';
import { type Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';
import { isSolarYear, writesSolar } from './words.ts';

export interface YearWord {
  year: number;
  short: boolean;
  end: number;
  span: Extent;
  calendar?: Calendar;
  noun: boolean;
  /** Nothing but the number says which calendar it is of. */
  implied?: boolean;
  /** A word behind it says that it is a year (2019 году). */
  marked?: boolean;
  start: number;
}

/** A year at a token: four digits, or fewer behind "year"; number words; `'87`. */
export function yearAt(L: Lens, i: number, sure: boolean): YearWord | undefined {
  return sure ? L.once(Memory.SureYear, i, yearSure) : L.once(Memory.Year, i, yearUnsure);
}

const yearSure = (L: Lens, i: number): YearWord | undefined => readYearAt(L, i, true);

const yearUnsure = (L: Lens, i: number): YearWord | undefined => readYearAt(L, i, false);

function readYearAt(L: Lens, i: number, sure: boolean): YearWord | undefined {
  const the = L.skip(i, 'the');
  let noun = L.at(the, 'date-word', 'year-noun') ?? L.at(i, 'date-word', 'year-noun');
  if (noun && !noun.clitics.conjunction) {
    const k = L.skip(noun.end, 'of');
    const year = bareYear(L, k, true, true);
    if (year) return made(year, true, the > i ? L.startAt(i) : L.startOf(noun));
    noun = undefined;
  }
  const year = bareYear(L, i, sure, false);
  return year && made(year, false, L.startAt(i));
}

/** A year with where it begins. All are made here: objects of one shape. */
function made(year: Omit<YearWord, 'noun' | 'start'>, noun: boolean, start: number): YearWord {
  return {
    year: year.year,
    short: year.short,
    end: year.end,
    span: year.span,
    calendar: year.calendar,
    noun,
    implied: year.implied,
    marked: year.marked,
    start,
  };
}

function bareYear(L: Lens, i: number, sure: boolean, noun: boolean): Omit<YearWord, 'noun' | 'start'> | undefined {
  const digits = L.digits(i);
  if (digits) {
    if (!noun && (digits.width !== 4 || digits.value < 1000 || digits.value > 2200)) return undefined;
    if (noun && (digits.width > 4 || digits.width < 2)) return undefined;
    const next = digits.end;
    if (
      (L.is(next, '.') || L.is(next, ',') || L.is(next, '٫') || L.is(next, ':')) &&
      L.joined(next) &&
      L.isNumber(next + 1) &&
      L.joined(next + 1)
    )
      return undefined;
    // "(...) visitors of the year 968 thousand": an amount, whatever it is told of
    if (L.isWord(next) && L.at(next, 'scale') && !L.joined(next)) return undefined;
    const behind = digits.width === 4 ? L.at(next, 'date-word', 'year-behind') : undefined;
    if (behind)
      return {
        year: digits.value,
        short: false,
        marked: true,
        end: behind.end,
        span: { start: digits.start, end: L.endOf(digits.end) },
      };
    return era(L, {
      year: digits.value,
      short: noun && digits.width === 2,
      end: digits.end,
      span: { start: digits.start, end: L.endOf(digits.end) },
    });
  }
  if ((L.is(i, "'") || L.is(i, '’') || L.is(i, '‘')) && L.isNumber(i + 1) && L.joined(i + 1)) {
    const short = L.digits(i + 1)!;
    if (short.width !== 2) return undefined;
    return { year: short.value, short: true, end: short.end, span: { start: L.startAt(i), end: L.endOf(short.end) } };
  }
  if (!sure) return undefined;
  return yearWords(L, i, noun);
}

/** "two thousand and fifteen", "nineteen ninety six", "ألفين وثمانية عشر". */
export function yearWords(L: Lens, i: number, noun: boolean): Omit<YearWord, 'noun' | 'start'> | undefined {
  const a = L.words(i);
  if (!a || a.ordinal || !Number.isInteger(a.value)) return undefined;
  const span = (end: number): Extent => ({ start: a.start, end: L.endOf(end) });
  if (a.value >= 1000 && a.value <= 2200) return { year: a.value, short: false, end: a.end, span: span(a.end) };
  if (a.value >= 10 && a.value <= 20) {
    const b = L.words(a.end);
    // "nineteen zero one"
    const unit = b?.value === 0 ? L.words(b.end) : undefined;
    if (unit && unit.value > 0 && unit.value < 10 && !unit.ordinal)
      return { year: a.value * 100 + unit.value, short: false, end: unit.end, span: span(unit.end) };
    if (b && b.value >= 10 && b.value < 100 && !b.ordinal)
      return { year: a.value * 100 + b.value, short: false, end: b.end, span: span(b.end) };
  }
  if (noun && a.value >= 100 && a.value < 1000) return { year: a.value, short: false, end: a.end, span: span(a.end) };
  return undefined;
}

const ERAS: Record<string, Calendar> = { hijri: 'islamic', 'solar-hijri': 'persian' };

function era(L: Lens, year: Omit<YearWord, 'noun' | 'start'>): Omit<YearWord, 'noun' | 'start'> | undefined {
  let m = L.at(year.end, 'era');
  // "2016 H2" is a half of the year
  if (m && L.isNumber(m.end) && L.joined(m.end)) m = undefined;
  // one letter is an era only where nothing else can be meant: behind digits, and no word of the text
  if (!m) return isSolarYear(year.year) && writesSolar(L) ? { ...year, calendar: 'persian', implied: true } : year;
  const value = m.sense.value;
  if (value === 'bce') return { ...year, calendar: undefined, year: -1, end: m.end };
  let end = m.end;
  if (
    L.is(end, '.') &&
    L.joined(end) &&
    m.end - m.first === 1 &&
    L.in(end + 1) &&
    !L.tokens.text.slice(L.tokens.start[end + 1]).startsWith('\n') &&
    L.isWord(end + 1) &&
    L.joined(end + 1)
  )
    end++;
  m = undefined;
  return { ...year, end, calendar: ERAS[value] };
}
