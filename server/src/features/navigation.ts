import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver-types';
import type { ArticleReading } from '../claims/reading.ts';
import type { Entity } from '../corpus/register.ts';
import { articleAt, isName, locationOf, mentionAt, rangeOf, type View } from './place.ts';

/** The entity that is named at an offset of a file, with its article. */
export function entityAt(view: View, file: string, offset: number): { article: ArticleReading; entity: Entity } | undefined {
  const article = articleAt(view, file, offset);
  const mention = article && mentionAt(view, article, offset);
  const entity = mention && isName(mention) ? view.corpus.register.entityOf(mention, article) : undefined;
  return entity && { article: article!, entity };
}

/** Where the person, place or organisation at an offset is introduced: the mention with the fullest name and office. */
export function definition(view: View, file: string, offset: number): Location[] {
  const found = entityAt(view, file, offset);
  const introduction = found && view.corpus.register.introduction(found.entity, found.article);
  return introduction ? [locationOf(view, introduction.article, introduction.mention)] : [];
}

/** All places that name the entity at an offset, in the order of files and offsets. */
export function references(view: View, file: string, offset: number, declaration: boolean): Location[] {
  const found = entityAt(view, file, offset);
  if (!found) return [];
  const introduction = view.corpus.register.introduction(found.entity, found.article);
  return [...found.entity.occurrences]
    .filter(o => declaration || o.mention !== introduction?.mention)
    .sort((a, b) => (a.article.file < b.article.file ? -1 : a.article.file > b.article.file ? 1 : a.mention.start - b.mention.start))
    .map(o => locationOf(view, o.article, o.mention));
}

/** The places in the same file that name the entity at an offset. */
export function highlights(view: View, file: string, offset: number): DocumentHighlight[] {
  const found = entityAt(view, file, offset);
  return (found?.entity.occurrences ?? [])
    .filter(o => o.article.file === file)
    .sort((a, b) => a.mention.start - b.mention.start)
    .map(o => ({ range: rangeOf(o.article, o.mention), kind: DocumentHighlightKind.Text }));
}
