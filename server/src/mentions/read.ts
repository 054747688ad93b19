import type { ArticleMentions } from './article.ts';
import { readDates } from './dates/read.ts';
import { readFigures } from './figures/read.ts';
import { readNames } from './names/read.ts';
import { paragraphsOf, type Paragraphs } from './paragraphs.ts';
import { publishedOf, type GivenDate } from './dates/published.ts';

/** Fills `reading.mentions` and `reading.published`. @param before what was read of the paragraphs of its file before */
export function readMentions(reading: ArticleMentions, given?: GivenDate, before?: Paragraphs): void {
  const known = before && { before, paragraphs: paragraphsOf(reading) };
  reading.published = publishedOf(reading, given);
  const dates = readDates(reading, known);
  const figures = readFigures(reading, dates, known);
  const names = readNames(reading, [...dates, ...figures]);
  reading.mentions = [...dates, ...figures, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
}
