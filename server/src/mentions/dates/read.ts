import type { ArticleMentions } from '../article.ts';
import type { DateMention, DurationMention } from '../mention.ts';

/** The dates, times and durations of an article, resolved against `reading.published`. */
export function readDates(_reading: ArticleMentions): (DateMention | DurationMention)[] {
  return [];
}
