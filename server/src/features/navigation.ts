import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver-types';
import type { ArticleReading } from '../claims/reading.ts';
import type { Entity, Occurrence } from '../corpus/register.ts';
import type { LineMap } from '../text/lines.ts';
import { articleAt, isName, linesOf, locationOf, mentionAt, rangeOf, type View } from './place.ts';

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

/** All mentions of the entity at an offset, in the order of files and offsets. */
export function references(view: View, file: string, offset: number, declaration: boolean): Occurrence[] {
  const found = entityAt(view, file, offset);
  if (!found) return [];
  const introduction = view.corpus.register.introduction(found.entity, found.article);
  return [...found.entity.occurrences]
    .filter(o => declaration || o.mention !== introduction?.mention)
    .sort((a, b) => (a.article.file < b.article.file ? -1 : a.article.file > b.article.file ? 1 : a.mention.start - b.mention.start));
}

/** Tells where mentions stand, one after the other; those of one article come together. */
export function locator(view: View): (occurrence: Occurrence) => Location {
  let last: { article: ArticleReading; lines: LineMap } | undefined;
  return ({ article, mention }) => {
    // the lines of a packed article are unpacked each time that they are asked for
    if (last?.article !== article) last = { article, lines: linesOf(article) };
    const { lines } = last;
    return { uri: view.uriOf(article.file), range: { start: lines.position(mention.start), end: lines.position(mention.end) } };
  };
}

/** The places in the same file that name the entity at an offset. */
export function highlights(view: View, file: string, offset: number): DocumentHighlight[] {
  const found = entityAt(view, file, offset);
  return (found?.entity.occurrences ?? [])
    .filter(o => o.article.file === file)
    .sort((a, b) => a.mention.start - b.mention.start)
    .map(o => ({ range: rangeOf(o.article, o.mention), kind: DocumentHighlightKind.Text }));
}
