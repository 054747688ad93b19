import { clockAt } from './clock.ts';
import { marked } from './eastern.ts';
import type { DateForm, Piece } from './forms.ts';
import type { Count, Lens } from './lens.ts';
import { dayAt, monthAt } from './words.ts';

/** Sentences of so many tokens are answers and headings. */
const SHORT = 8;

/** A day of a month that is not named: "the 24th", "on the 4th", "يوم 27". */
export function dayOfMonthAt(L: Lens, i: number): Piece<DateForm> | undefined {
  const east = eastDay(L, i);
  if (east) return east;
  const noun = L.at(i, 'date-word', 'day-noun');
  const k = noun ? noun.end : i;
  const the = L.has(k, 'the');
  const d = dayAt(L, k, noun !== undefined || the);
  if (!d || d.value > 31 || monthAt(L, d.end)) return undefined;
  const ofIt = sameMonthAt(L, i, d);
  if (ofIt)
    return {
      form: { is: 'date', day: d.value, sameMonth: true },
      first: i,
      end: ofIt,
      start: noun ? L.startOf(noun) : d.start,
      spans: { day: { start: d.start, end: L.endOf(d.end) } },
    };
  const on = (): boolean => L.in(i - 1) && L.has(i - 1, 'on-day');
  // "the 20-kilometre road"
  if (d.width > 0 && L.dash(d.end) && L.isWord(d.end + 1) && L.joined(d.end) && L.joined(d.end + 1)) return undefined;
  // 3/4, 22-4, 4.22: the number goes on
  if (!L.isWord(d.end) && L.isNumber(d.end + 1) && L.joined(d.end) && L.joined(d.end + 1) && d.width > 0) return undefined;
  const hour = hourBehind(L, d.end) && (noun !== undefined || L.language !== 'en' || L.word(i - 1) === 'on');
  const closes = L.endsClause(d.end) || L.has(d.end, 'at-hour') || hour || L.at(d.end, 'range-word', 'between') !== undefined;
  // "عدت في السابع والعشرين", "عدت للثاني والعشرين": short as an answer
  const answer =
    L.language === 'ar' &&
    d.width === 0 &&
    d.ordinal &&
    d.article === true &&
    d.value > 10 &&
    L.stop - L.begin <= SHORT &&
    (on() || L.word(i).startsWith('لل'));
  const said = noun
    ? (d.plain || d.ordinal) && (closes || !L.isWord(d.end))
    : the
      ? (d.width > 0 ? d.ordinal || closes : d.ordinal) && closes && ((d.width > 0 && L.language !== 'ar') || on())
      : closes && (answer || (((d.plain && (hour || L.stop - L.begin <= SHORT)) || (d.ordinal && d.width > 0)) && on()));
  if (!said || (L.at(d.end, 'period') && !L.at(d.end, 'clock', 'hour')) || L.at(d.end, 'unit') || L.at(d.end, 'percent')) return undefined;
  if (noun && L.at(noun.first, 'date-word', 'the-unit')) return undefined;
  return {
    form: { is: 'date', day: d.value },
    first: i,
    end: d.end,
    start: noun ? L.startOf(noun) : d.start,
    spans: { day: { start: d.start, end: L.endOf(d.end) } },
  };
}

/** "يوم 15 الساعة الثامنة", "on 15 at 8:30", "on 15, 8 p.m.": an hour behind a day makes sure of it. */
function hourBehind(L: Lens, i: number): boolean {
  if (L.language === 'ar') return L.at(i, 'clock', 'hour') !== undefined;
  const k = L.comma(i) ? i + 1 : i;
  if (!L.isNumber(L.skip(k, 'at-hour')) || L.word(k) === 'by') return false;
  const clock = clockAt(L, k);
  return clock !== undefined && !clock.form.bare;
}

/** 14日, 14일: a day of the month, where no length is told (14日間) and no distance (14日前). */
function eastDay(L: Lens, i: number): Piece<DateForm> | undefined {
  if (!L.isNumber(i) || !L.lexicon.table('date-word').has('day-mark')) return undefined;
  const d = marked(L, i, 'day-mark', 31);
  if (!d || d.width > 2 || (L.joined(d.end) && /^[间間간前前전後后후分]/.test(L.word(d.end)))) return undefined;
  if (L.has(d.end, 'ago') || L.has(d.end, 'hence')) return undefined;
  return {
    form: { is: 'date', day: d.value },
    first: i,
    end: d.end,
    start: d.start,
    spans: { day: { start: d.start, end: L.endOf(d.end) } },
  };
}

/** The token after "منه" behind a day: "إلى 15 منه" is of the month last spoken of, "أكل 15 منه" counts. */
function sameMonthAt(L: Lens, i: number, d: Count): number | undefined {
  const it = L.at(d.end, 'date-word', 'of-it');
  if (!it || !(d.plain || d.ordinal)) return undefined;
  const said =
    d.ordinal ||
    L.has(i, 'day-noun') ||
    L.has(i - 1, 'on-day') ||
    L.has(i - 1, 'dated') ||
    L.at(i - 1, 'range-word') !== undefined ||
    // "إلى غاية 15 منه"
    L.at(i - 2, 'range-word')?.end === i ||
    L.at(i - 1, 'weekday') !== undefined ||
    L.dash(i - 1) ||
    L.has(i - 1, 'and');
  return said ? it.end : undefined;
}
