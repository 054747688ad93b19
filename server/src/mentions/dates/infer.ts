import { dateOf, dayNumber, daysInMonth, intersectDays, weekdayOf, yearInterval, type DayInterval } from '../../values/days.ts';
import type { ArticleMentions } from '../article.ts';
import type { DateMention } from '../mention.ts';
import { isDate } from './settle.ts';

/**
 * Narrows the date of an article by what its sentences say: a relative day with its date ("tomorrow, Monday 24 February 2025"),
 * past dates that it cannot be before, "last year" beside a month of that year. Sets `published` where that leaves less than
 * everything; returns whether it changed.
 */
export function inferPublished(article: ArticleMentions): boolean {
  const known = article.published;
  if (known && known.days.from === known.days.to) return false;
  const dates = article.mentions.filter(isDate);
  let days: DayInterval = known?.days ?? { from: -Infinity, to: Infinity };
  let passage: DateMention | undefined;
  let weekday = known?.weekday;
  const narrow = (by: DayInterval, m: DateMention): void => {
    const both = intersectDays(days, by);
    if (both && (both.from !== days.from || both.to !== days.to)) {
      days = both;
      passage = m;
    }
  };
  for (const m of dates) {
    const w = m.written;
    if (w.offset === undefined) continue;
    if (w.year !== undefined && w.month !== undefined && w.day !== undefined && !w.calendar && w.day <= daysInMonth(w.year, w.month)) {
      const day = dayNumber(w.year, w.month, w.day) - w.offset;
      narrow({ from: day, to: day }, m);
    } else if (w.weekday !== undefined) weekday ??= ((w.weekday - w.offset - 1 + 14) % 7) + 1;
  }
  for (const m of dates) {
    const { year } = m.written;
    if (year === undefined || !m.days || m.kind !== 'date' || year < 1990) continue;
    if (m.direction === 'past' && !m.alone) narrow({ from: m.days.from, to: Infinity }, m);
  }
  const span = lastYear(dates, days);
  if (span) narrow(span.days, span.by);
  // day and month of the day of writing, where the year alone was missing
  if (Number.isFinite(days.from) && Number.isFinite(days.to))
    for (const m of dates) {
      const w = m.written;
      if (w.offset === undefined || w.year !== undefined || w.month === undefined || w.day === undefined || w.calendar) continue;
      const fitting: number[] = [];
      for (let y = dateOf(days.from).year; y <= dateOf(days.to).year; y++) {
        if (w.day > daysInMonth(y, w.month)) continue;
        const day = dayNumber(y, w.month, w.day);
        if (day - w.offset >= days.from && day - w.offset <= days.to && (w.weekday === undefined || weekdayOf(day) === w.weekday))
          fitting.push(day - w.offset);
      }
      if (fitting.length === 1) narrow({ from: fitting[0], to: fitting[0] }, m);
    }
  if (days.from === (known?.days.from ?? -Infinity) && days.to === (known?.days.to ?? Infinity) && weekday === known?.weekday) return false;
  article.published = passage
    ? { days, source: 'inferred', start: passage.start, end: passage.end, weekday }
    : { ...known, days, source: known?.source ?? 'inferred', weekday };
  return true;
}

/** An article that speaks of "last year" and dates its past by a month of some year is of the year after, where its bounds allow no more. */
function lastYear(dates: readonly DateMention[], days: DayInterval): { days: DayInterval; by: DateMention } | undefined {
  const last = dates.find(m => m.form.is === 'unit' && m.form.unit === 'year' && m.form.shift === -1 && !m.form.text);
  if (!last || !Number.isFinite(days.from) || !Number.isFinite(days.to)) return undefined;
  const from = dateOf(days.from).year,
    to = dateOf(days.to).year;
  const dated = dates.some(m => m.written.year === from && m.written.month !== undefined && m.direction === 'past');
  return dated && to === from + 1 ? { days: yearInterval(to), by: last } : undefined;
}
