import type { DateForm, Piece } from './forms.ts';
import type { Scan } from '../../languages/scan.ts';
import { digitsOf, TokenKind } from '../../text/tokens.ts';
import type { Count, Lens } from './lens.ts';
import { goesOn, writesSolar } from './words.ts';

/**
 * Dates in digits alone: `2023-09-20`, `20/9/2023`, `20.09.2023`, `9/2023`, and, where the words before say that a date is meant,
 * `20/9`. Where both orders are possible the article's language decides and the other is kept.
 */
export function numericAt(L: Lens, i: number, behindWeekday: boolean): Piece<DateForm> | undefined {
  const a = L.digits(i);
  if (
    !a ||
    a.width > 4 ||
    a.width === 3 ||
    (L.joined(i) && !L.opens(i) && L.isNumber(i - 2) && (L.is(i - 1, '.') || L.is(i - 1, '/') || L.is(i - 1, ',')) && L.joined(i - 1))
  )
    return undefined;
  const mark = markAt(L, a.end);
  if (!mark) return spacedAt(L, i);
  if (mark.spaced && isRow(L, i)) return undefined;
  // 24\3\2011, 24_3_2011, 24–3–2011: dates only in full
  const rare = '–\\_'.includes(mark.text);
  const b = L.digits(mark.end);
  if (!b || b.width > 4 || b.width === 3) return undefined;
  const second = markAt(L, b.end, mark.text) ?? (L.comma(b.end) && mark.text === '/' ? { text: ',', end: b.end + 1 } : undefined);
  const c = second && L.digits(second.end);
  if (
    c &&
    second &&
    (c.width === 4 || c.width === 2 || c.width === 1) &&
    !(L.is(c.end, ':') && L.joined(c.end)) &&
    (second.text !== ',' || c.width === 4)
  ) {
    const tail = L.is(c.end, '.') && L.joined(c.end) && L.isNumber(c.end + 1) && L.joined(c.end + 1);
    const form = tail ? undefined : triple(L, a.value, a.width, b.value, c.value, c.width);
    if (form && !(rare && a.width < 4 && c.width < 4)) return piece(L, i, c.end, form);
  }
  if (rare) return undefined;
  if (
    c &&
    mark.text !== '/' &&
    second &&
    second.text === mark.text &&
    L.joined(c.end - 1) &&
    !behindWeekday &&
    a.width === 4 &&
    c.width === 4
  )
    return undefined;
  if (a.width === 4 && b.width <= 2 && a.value >= 1000 && a.value <= 2200 && b.value >= 1 && b.value <= 12) {
    if (mark.text === '.' && !(L.isAlone(i, b.end) || L.has(i - 1, 'of')))
      return alone(L, i, b.end, { is: 'date', year: a.value, month: b.value });
    // 2014-15 is a season, 2010-12 a span of years
    if (mark.text === '-' && b.value > a.value % 100 && !L.isAlone(i, b.end) && !mark.spaced && b.width === 2 && !b.padded && b.value > 12)
      return undefined;
    return piece(L, i, b.end, { is: 'date', year: a.value, month: b.value });
  }
  if (b.width === 4 && a.width <= 2 && b.value >= 1900 && b.value <= 2200 && a.value >= 1 && a.value <= 12)
    return piece(L, i, b.end, { is: 'date', year: b.value, month: a.value });
  if (a.width <= 2 && b.width <= 2) {
    const form = pair(L, a.value, b.value);
    if (!form) return undefined;
    // "24/8 هـ": the year is that of the article
    const hijri = L.at(b.end, 'era', 'hijri');
    if (hijri && L.language === 'ar' && a.value >= 1 && a.value <= 30 && b.value >= 1 && b.value <= 12)
      return piece(L, i, hijri.end, { is: 'date', day: a.value, month: b.value, calendar: 'islamic' });
    const before = i - 1;
    const listed =
      (L.comma(before) || L.has(before, 'or') || L.has(before, 'and')) &&
      L.isNumber(before - 1) &&
      L.is(before - 2, '/') &&
      L.isNumber(before - 3);
    const said =
      behindWeekday ||
      listed ||
      (L.in(before) &&
        (L.has(before, 'on') ||
          L.has(before, 'day-noun') ||
          L.at(before, 'range-word', 'from') !== undefined ||
          L.at(before, 'range-word', 'to') !== undefined ||
          L.at(before, 'shift') !== undefined));
    if (mark.text === '/' && !behindWeekday && isShare(L, a, b)) return undefined;
    if (
      mark.text === '/' &&
      (said || a.padded || b.padded) &&
      !L.at(b.end, 'percent') &&
      !(L.at(b.end, 'period') && !L.at(b.end, 'clock', 'hour'))
    )
      return piece(L, i, b.end, form);
    // a point parts a decimal, unless a weekday says that it parts a date
    if (mark.text === '.') return behindWeekday && !isMeasured(L, b.end) && !isHour(L, a, b) ? piece(L, i, b.end, form) : undefined;
    // "في 22-4": a score is not behind "in", and has two months' numbers
    const apart = L.language === 'ar' && mark.text === '-' && !mark.spaced && L.has(before, 'on') && Math.max(a.value, b.value) > 12;
    if (apart && L.endsClause(b.end)) return piece(L, i, b.end, form);
    return alone(L, i, b.end, form);
  }
  return undefined;
}

/** Whether a unit, a currency or a scale stands behind a number: "sold on Saturday for 3.6 million euros". */
function isMeasured(L: Lens, end: number): boolean {
  return ['scale', 'currency', 'unit', 'percent', 'period'].some(table => L.at(end, table) !== undefined);
}

/** Whether two numbers are an hour and its minutes: "Saturday 11.30 am". */
function isHour(L: Lens, a: Count, b: Count): boolean {
  return a.value <= 24 && b.width === 2 && b.value < 60 && (L.at(b.end, 'ampm') !== undefined || L.at(b.end, 'daypart') !== undefined);
}

/** Whether two numbers are a fraction of what stands behind them: "in 2/3 of cases", "by 1/4 point", "في 3/4 المناطق". */
function isShare(L: Lens, a: Count, b: Count): boolean {
  if (a.value >= b.value || a.width > 1 || b.value > 10) return false;
  if (L.has(b.end, 'of')) return true;
  if (L.language === 'ar') return L.isWord(b.end) && L.word(b.end).startsWith('ال') && !L.at(b.end, 'shift');
  return L.language === 'en' && !goesOn(L, b.end);
}

/** Numbers from which on what marks part is a row of a table. */
const ROW = 4;

/** Whether a number is one of many with spaced marks between: "10 - 7 - 2 - 1 - 23". */
function isRow(L: Lens, i: number): boolean {
  let count = 1;
  for (let k = i; L.isNumber(k - 2) && spacedMark(L, k - 1); k -= 2) count++;
  for (let k = i; count < ROW && L.isNumber(k + 2) && spacedMark(L, k + 1); k += 2) count++;
  return count >= ROW;
}

function spacedMark(L: Lens, i: number): boolean {
  return (L.dash(i) || L.is(i, '/')) && !L.joined(i) && !L.joined(i + 1);
}

/** `2016 10 16`. */
function spacedAt(L: Lens, i: number): Piece<DateForm> | undefined {
  const a = L.digits(i),
    b = a && L.digits(a.end),
    c = b && L.digits(b.end);
  if (!c || a.width !== 4 || b.width !== 2 || c.width !== 2 || L.isNumber(c.end)) return undefined;
  const form = triple(L, a.value, 4, b.value, c.value, 2);
  return form && piece(L, i, c.end, form);
}

/** What stands for itself, a cell of a table or an answer, may be a date in two numbers. */
function alone(L: Lens, i: number, end: number, form: DateForm): Piece<DateForm> | undefined {
  const signed = L.dash(i - 1) && L.joined(i);
  return L.isAlone(i, end) && !signed ? piece(L, i, end, form) : undefined;
}

function piece(L: Lens, i: number, end: number, form: DateForm): Piece<DateForm> {
  const start = L.startAt(i);
  const out: Piece<DateForm> = {
    form,
    first: i,
    end,
    start,
    spans: { day: form.day === undefined ? undefined : { start, end: L.endOf(end) } },
  };
  return form.year === undefined || form.short ? out : withEra(L, out);
}

/** Years of the Islamic calendar that papers write without its mark, in Arabic. */
const ISLAMIC_YEARS = { from: 1300, to: 1500 };

/** "28/9/1436هـ", "15/7/2015م": the mark of the calendar behind a date in digits; without one the year tells it. */
function withEra(L: Lens, date: Piece<DateForm>): Piece<DateForm> {
  const m = L.at(date.end, 'era');
  const era = m && m.sense.value !== 'bce' && !m.clitics.conjunction ? m.sense.value : undefined;
  const { year, day } = date.form;
  const near = year! >= ISLAMIC_YEARS.from && year! < ISLAMIC_YEARS.to;
  const islamic = (era ? era === 'hijri' : L.language === 'ar' && near) && (day ?? 1) <= 30;
  const solar = era ? era === 'solar-hijri' : near && writesSolar(L);
  const calendar = solar ? 'persian' : islamic ? 'islamic' : undefined;
  const form: DateForm = calendar ? { ...date.form, calendar, alternative: undefined } : date.form;
  return { ...date, form, end: era ? m!.end : date.end };
}

function markAt(L: Lens, i: number, same?: string): { text: string; end: number; spaced: boolean } | undefined {
  const text = L.markAt(i);
  if (text === undefined || !'/-.‐–\\_'.includes(text) || (same && text !== same) || !L.isNumber(i + 1)) return undefined;
  const spaced = !L.joined(i) || !L.joined(i + 1);
  if (spaced && '.–_'.includes(text)) return undefined;
  return { text, end: i + 1, spaced };
}

function triple(L: Lens, a: number, width: number, b: number, c: number, cWidth: number): DateForm | undefined {
  if (width === 4) {
    if (cWidth > 2) return undefined;
    const form = ordered(a, b, c) ?? ordered(a, c, b);
    return a >= 1000 && a <= 2200 ? form : undefined;
  }
  if (cWidth === 1) return undefined;
  const short = cWidth === 2 || undefined;
  const dmy = ordered(c, b, a),
    mdy = ordered(c, a, b);
  const monthFirst = L.monthFirst;
  const first = monthFirst ? (mdy ?? dmy) : (dmy ?? mdy);
  if (!first) {
    // 16/04/21 with the year in front
    return short && ordered(a, b, c) ? { ...ordered(a, b, c)!, short } : impossible(a, b, c, short);
  }
  if (short && !monthFirst && dmy === undefined && a > 12) return undefined;
  const second = first === mdy ? dmy : mdy;
  // elsewhere the day comes first; only American papers leave a doubt
  return {
    ...first,
    short,
    alternative: second && a !== b && L.language === 'en' ? { month: second.month!, day: second.day! } : undefined,
  };
}

/** A date that no calendar has is kept as written where its order is plain: 31/04/2024. */
function impossible(a: number, b: number, year: number, short?: boolean): DateForm | undefined {
  if (short || year < 1900 || year > 2100) return undefined;
  if (a >= 1 && a <= 31 && b >= 1 && b <= 12) return { is: 'date', year, month: b, day: a };
  return undefined;
}

function pair(L: Lens, a: number, b: number): DateForm | undefined {
  const dm = a >= 1 && a <= 31 && b >= 1 && b <= 12,
    md = b >= 1 && b <= 31 && a >= 1 && a <= 12;
  if (!dm && !md) return undefined;
  const monthFirst = md && (L.monthFirst || !dm);
  const form: DateForm = { is: 'date', month: monthFirst ? a : b, day: monthFirst ? b : a };
  if (dm && md && a !== b && L.language === 'en') form.alternative = { month: form.day!, day: form.month! };
  return form;
}

function ordered(year: number, month: number, day: number): DateForm | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { is: 'date', year, month, day };
}

/** Whether a language's papers put the month first, unless the text itself proves otherwise by a number that is no month. */
export function numericOrder(scan: Scan, language: string): boolean {
  const { tokens } = scan;
  let first = language === 'en';
  for (let i = 0; i + 4 < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.Number || tokens.kind[i + 1] !== TokenKind.Punctuation || tokens.text[tokens.start[i + 1]] !== '/')
      continue;
    if (
      tokens.kind[i + 2] !== TokenKind.Number ||
      tokens.text[tokens.start[i + 3]] !== '/' ||
      tokens.kind[i + 4] !== TokenKind.Number ||
      tokens.end[i + 4] - tokens.start[i + 4] !== 4
    )
      continue;
    const a = Number(digitsOf(tokens, i)),
      b = Number(digitsOf(tokens, i + 2));
    if (a > 12 && b <= 12) first = false;
    else if (b > 12 && a <= 12) first = true;
  }
  return first;
}
