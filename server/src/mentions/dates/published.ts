import { Scan } from '../../languages/scan.ts';
import { tokenAt, tokenize } from '../../text/tokens.ts';
import { dayNumber, daysInMonth, yearInterval, type DayInterval } from '../../values/days.ts';
import type { ArticleMentions, Published } from '../article.ts';
import { dateAt } from './calendar.ts';
import type { DateForm, Piece } from './forms.ts';
import { Lens } from './lens.ts';
import { numericOrder } from './numeric.ts';
import { resolve } from './resolve.ts';

/** A date of publication that the caller, front matter or metadata gives. */
export interface GivenDate {
  value: string;
  source: string;
  start?: number;
  end?: number;
}

/** Longest line that can be a line of dates and sections, in UTF-16 units. */
const LINE = 160;
/** Tokens of place and agency before and after the date of a dateline. */
const BEFORE = 9,
  AFTER = 8;

/**
 * The date of an article: as the caller gives it, else as the page says it (a line of publication, a dateline, the file's name), else
 * bounded by its copyright line. What only the sentences tell is found later, by `inferPublished`.
 */
export function publishedOf(reading: ArticleMentions, given?: GivenDate): Published | undefined {
  const own = given && givenDate(reading, given);
  if (own) return own;
  return pageDate(reading) ?? fileDate(reading.file) ?? copyrightBound(reading);
}

function givenDate(reading: ArticleMentions, given: GivenDate): Published | undefined {
  const where = { source: given.source, start: given.start, end: given.end };
  const m = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(given.value);
  if (m && valid(+m[1], +m[2], +m[3])) {
    const day = dayNumber(+m[1], +m[2], +m[3]);
    return { days: { from: day, to: day }, ...where, ...(m[4] ? { seconds: +m[4] * 3600 + +m[5] * 60 + +(m[6] ?? 0) } : {}) };
  }
  const scan = new Scan(tokenize(given.value, reading.scan.lexicon.vocabulary), reading.scan.lexicon);
  const L = lensOf(scan, reading.language);
  L.open(0, scan.tokens.count);
  for (let i = 0; i < L.stop; i++) {
    const date = dateAt(L, i);
    const days = date && daysOf(date.form);
    if (days) return { days, ...where };
  }
  const year = /^\s*(\d{4})\s*$/.exec(given.value);
  return year ? { days: yearInterval(+year[1]), ...where } : undefined;
}

function lensOf(scan: Scan, language: string): Lens {
  const L = new Lens(scan, language);
  L.monthFirst = numericOrder(scan, language);
  return L;
}

function valid(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day of a date that has all its parts. */
function daysOf(form: DateForm): DayInterval | undefined {
  if (form.year === undefined || form.month === undefined || form.day === undefined) return undefined;
  const value = resolve(form, {});
  if (value.from === undefined) return undefined;
  const day = Math.floor(value.from / 86_400);
  // an Islamic date alone is known to within a day or two, a date in digits to one of two
  return value.days ?? { from: day, to: day };
}

/** The day of a date, or the days between the two that it gives where its two names of the month are not of one ("13 October/November"). */
function daysOfBoth({ form, monthTwin }: Piece<DateForm>): DayInterval | undefined {
  const days = daysOf(form);
  if (!days || !monthTwin || monthTwin.month === form.month || form.calendar) return days;
  const twin = daysOf({ ...form, month: monthTwin.month });
  return twin ? { from: Math.min(days.from, twin.from), to: Math.max(days.to, twin.to) } : days;
}

/** The days of a month of a year. */
function resolvedDays(form: DateForm): DayInterval | undefined {
  const value = resolve(form, {});
  return value.from === undefined || value.to === undefined
    ? undefined
    : { from: Math.floor(value.from / 86_400), to: Math.floor(value.to / 86_400) - 1 };
}

interface Candidate {
  published: Published;
  rank: number;
}

/** Lines of the page that say when it was published, the surest first. */
function pageDate(reading: ArticleMentions): Published | undefined {
  const { text, scan } = reading;
  const L = lensOf(scan, reading.language);
  let best: Candidate | undefined,
    prose = 0;
  const others = new Set<number>();
  const take = (c: Candidate | undefined): void => {
    if (!c) return;
    if (c.published.days.from === c.published.days.to) others.add(c.published.days.from);
    if (!best || c.rank > best.rank) best = c;
  };
  for (const [n, block] of text.blocks.entries()) {
    const late = n >= text.blocks.length - 2;
    L.open(tokenAt(scan.tokens, block.start), tokenAt(scan.tokens, block.end));
    const short = block.end - block.start <= LINE;
    const early = n < 8 && prose < 2;
    if (short) take(labelled(L));
    if ((early || late) && short) take(dateLine(L, n === 0, early));
    if (early) take(dateline(L));
    if (!short) prose++;
  }
  if (!best) return undefined;
  const days = [...others].filter(d => d !== best!.published.days.from);
  return days.length > 0 ? { ...best.published, others: days } : best.published;
}

function found(L: Lens, date: Piece<DateForm>, rank: number): Candidate | undefined {
  const days = daysOfBoth(date);
  return days && { published: { days, start: date.start, end: L.endOf(date.end), source: 'dateline' }, rank };
}

/** "Published: 5 May 2024", "تاريخ النشر: ...". An update is worth less than a publication. */
function labelled(L: Lens): Candidate | undefined {
  for (let i = L.begin; i < Math.min(L.stop, L.begin + 4); i++) {
    const label = L.at(i, 'published');
    if (!label) continue;
    for (let k = label.end; k < L.stop; k++) {
      const date = dateAt(L, k);
      if (date && isOff(L, date.first)) return undefined;
      if (date) return found(L, date, label.sense.value === 'published' ? 4 : 2.5);
    }
  }
  return undefined;
}

/** A short line in which nothing but a date, names of sections and marks stands. */
function dateLine(L: Lens, headline: boolean, early: boolean): Candidate | undefined {
  for (let i = L.begin; i < L.stop; i++) {
    const date = dateAt(L, i);
    if (!date) continue;
    if (isOff(L, date.first)) return undefined;
    const month = date.form.day === undefined && date.form.month !== undefined && date.form.year !== undefined && early;
    const days = month ? resolvedDays(date.form) : daysOfBoth(date);
    if (!days) {
      i = date.end - 1;
      continue;
    }
    let others = 0,
      marks = 0;
    for (let k = L.begin; k < L.stop; k++) {
      if (k >= date.first && k < date.end) continue;
      if (L.isWord(k)) others++;
      else if (!L.isNumber(k)) marks++;
    }
    if (L.is(L.stop - 1, '.') && others > 0) return undefined;
    // set off by a mark on each side where something stands there
    const left = date.first === L.begin || !L.isWord(date.first - 1) || (date.first - L.begin <= 3 && others <= 3);
    const right =
      date.end === L.stop ||
      !L.isWord(date.end) ||
      L.at(date.end, 'zone') !== undefined ||
      L.at(date.end, 'clock') !== undefined ||
      others <= 3;
    if (headline && others > 0) return undefined;
    if (
      !left ||
      !right ||
      others > 12 ||
      (others > 4 && marks === 0) ||
      (month && (others > 6 || marks === 0 || (L.in(date.end) && L.isWord(date.end))))
    )
      return undefined;
    return { published: { days, start: date.start, end: L.endOf(date.end), source: 'dateline' }, rank: month ? 1 : early ? 3 : 2 };
  }
  return undefined;
}

/** Rank of a date that opens a line and has a colon behind it. */
const ENTRY = 1.5;

/** "NAIROBI, March 20, 2025 (Agency) - ...", "القاهرة – الأحد 28 جانفي 2024". */
function dateline(L: Lens): Candidate | undefined {
  for (let i = L.begin; i < Math.min(L.stop, L.begin + BEFORE); i++) {
    if (L.at(i, 'tense', 'past') || L.at(i, 'tense', 'future')) return undefined;
    const date = dateAt(L, i);
    if (!date) continue;
    if (isOff(L, date.first)) return undefined;
    if (date.form.day === undefined || date.form.month === undefined) return undefined;
    for (let k = date.end; k <= Math.min(L.stop - 1, date.end + AFTER); k++) {
      // "14 October 2019: 63 orders are signed" is an entry of a chronology, if the page says its date elsewhere
      if (L.is(k, ':') && date.first === L.begin) return found(L, date, ENTRY);
      if (L.dash(k) || L.is(k, '/') || L.is(k, '=') || L.is(k, ':') || (L.is(k, ')') && k > date.end)) return found(L, date, 3.5);
      if (L.is(k, '.')) break;
    }
    return date.end === L.stop ? found(L, date, 3) : undefined;
  }
  return undefined;
}

/** Whether a date is that of another day than the one of writing: "yesterday, 4 May 2024". */
function isOff(L: Lens, first: number): boolean {
  const k = L.comma(first - 1) || L.is(first - 1, '(') ? first - 2 : first - 1;
  for (let n = k; n > k - 3; n--) {
    const day = L.at(n, 'day');
    if (day?.end === k + 1) return day.sense.value !== '0';
  }
  return false;
}

/** `2024-05-01-name.txt`, `20240501_name.txt`. */
function fileDate(file: string): Published | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const m = /(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/.exec(name);
  if (!m || !valid(+m[1], +m[3], +m[4])) return undefined;
  const day = dayNumber(+m[1], +m[3], +m[4]);
  return { days: { from: day, to: day }, source: 'file-name' };
}

/** The last year of a copyright line: the article is not of a later one. */
function copyrightBound(reading: ArticleMentions): Published | undefined {
  const { text, scan } = reading;
  const { tokens } = scan;
  for (const block of text.blocks) {
    if (block.kind !== 'residue') continue;
    const stop = tokenAt(tokens, block.end);
    for (let i = tokenAt(tokens, block.start); i < stop; i++) {
      const sign = tokens.text[tokens.start[i]] === '©' || scan.at(i, 'copyright') !== undefined;
      if (!sign) continue;
      let year = 0,
        at = 0;
      for (let k = i + 1; k < Math.min(stop, i + 8); k++) {
        const n = tokens.end[k] - tokens.start[k] === 4 ? Number(tokens.text.slice(tokens.start[k], tokens.end[k])) : 0;
        if (n >= 1990 && n <= 2100 && n > year) {
          year = n;
          at = k;
        }
      }
      if (year > 0)
        return {
          days: { from: -Infinity, to: dayNumber(year, 12, 31) },
          source: 'copyright',
          start: tokens.start[at],
          end: tokens.end[at],
        };
    }
  }
  return undefined;
}
