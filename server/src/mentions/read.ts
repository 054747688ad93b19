import type { ArticleMentions } from './article.ts';
import { readDates } from './dates/read.ts';
import { readFigures } from './figures/read.ts';
import { readNames } from './names/read.ts';
import { publishedOf, type GivenDate } from './dates/published.ts';

/** Fills `reading.mentions` and `reading.published`. */
export function readMentions(reading: ArticleMentions, given?: GivenDate): void {
  reading.published = publishedOf(reading, given);
  const dates = readDates(reading);
  const figures = readFigures(reading, dates);
  const names = readNames(reading, [...dates, ...figures]);
  reading.mentions = [...dates, ...figures, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
}
