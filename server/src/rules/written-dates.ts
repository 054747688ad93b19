import type { ArticleReading } from '../claims/reading.ts';
import type { DateMention, WrittenDate } from '../mentions/mention.ts';
import { dateOf, dayNumber, daysInMonth } from '../values/days.ts';

/** A date as written, with the mention that holds it and where it stands. */
export interface Written {
  mention: DateMention;
  date: WrittenDate;
  start: number;
  end: number;
}

/** The dates of an article as written, the ends of ranges each for itself. */
export function* writtenDates(article: ArticleReading): Iterable<Written> {
  for (const m of article.mentions) {
    if (m.temporal !== true || m.kind === 'duration') continue;
    const { from, to } = m.written;
    if (from && to) {
      yield { mention: m, date: from, ...extent(m, from) };
      yield { mention: m, date: to, ...extent(m, to) };
    } else yield { mention: m, date: m.written, ...extent(m, m.written) };
  }
}

/** From the first written part to the last; the whole mention where parts have no places. */
function extent(m: DateMention, date: WrittenDate): { start: number; end: number } {
  const spans = Object.values(date.spans ?? {});
  if (spans.length === 0 || (!m.written.from && !m.written.to)) return { start: m.start, end: m.end };
  return { start: Math.min(...spans.map(s => s.start)), end: Math.max(...spans.map(s => s.end)) };
}

/** How the year of a date is known. */
export interface KnownYear {
  year: number;
  written: boolean;
}

/** Days around the article's own within which a date without a year is surely of the nearest year. */
const NEAR = 45;

/** The year of a date: as written, or the nearest to the article's known day where the two lie close together. */
export function yearOf(article: ArticleReading, date: WrittenDate): KnownYear | undefined {
  if (date.year !== undefined) return { year: date.year, written: true };
  const days = article.published?.days;
  if (!days || days.from !== days.to || date.month === undefined || date.day === undefined) return undefined;
  const now = dateOf(days.from).year;
  for (const year of [now, now - 1, now + 1]) {
    if (date.day > daysInMonth(year, date.month)) continue;
    if (Math.abs(dayNumber(year, date.month, date.day) - days.from) <= NEAR) return { year, written: false };
  }
  return undefined;
}

const FORMATS = {
  en: new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }),
  ar: new Intl.DateTimeFormat('ar', { weekday: 'long', timeZone: 'UTC' }),
};

/** Names of a weekday (ISO 1-7) for the messages of both languages: `{weekdayEn}`, `{weekdayAr}`. */
export function weekdayNames(weekday: number, prefix = 'weekday'): Record<string, string> {
  // 5 January 1970 was a Monday
  const date = new Date((weekday + 3) * 86_400_000);
  return { [`${prefix}En`]: FORMATS.en.format(date), [`${prefix}Ar`]: FORMATS.ar.format(date) };
}
