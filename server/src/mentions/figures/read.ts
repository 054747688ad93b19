import type { ArticleMentions } from '../article.ts';
import type { DateMention, DurationMention, FigureMention } from '../mention.ts';

/** The figures of an article; tokens that dates and durations hold are theirs. */
export function readFigures(_reading: ArticleMentions, _dates: readonly (DateMention | DurationMention)[]): FigureMention[] {
  return [];
}
