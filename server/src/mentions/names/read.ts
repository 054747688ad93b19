import type { ArticleMentions } from '../article.ts';
import type { Mention, NameMention } from '../mention.ts';

/** The names of an article; spans of dates and figures hold none. */
export function readNames(_reading: ArticleMentions, _others: readonly Mention[]): NameMention[] {
  return [];
}
