import type { ArticleMentions, Published } from '../article.ts';
import { dayNumber } from '../../values/days.ts';

/** A date of publication that the caller, front matter or metadata gives. */
export interface GivenDate {
  value: string;
  source: string;
  start?: number;
  end?: number;
}

/** The date of an article, from what is given; undefined where nothing says. */
export function publishedOf(_reading: ArticleMentions, given?: GivenDate): Published | undefined {
  const m = given && /^(\d{4})-(\d\d)-(\d\d)/.exec(given.value);
  if (!m) return undefined;
  const day = dayNumber(+m[1], +m[2], +m[3]);
  return { days: { from: day, to: day }, source: given.source, start: given.start, end: given.end };
}
