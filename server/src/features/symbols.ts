import { SymbolKind, type DocumentSymbol, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { ArticleReading } from '../claims/reading.ts';
import type { Entity } from '../corpus/register.ts';
import { fold } from '../text/fold.ts';
import { isName, locationOf, rangeOf, type View } from './place.ts';

const KINDS = { person: SymbolKind.Class, place: SymbolKind.Namespace, organization: SymbolKind.Interface } as const;
/** Symbols that one answer holds at most. */
const MOST = 500;

/** The articles of a file, and under each the first mention of every person, place and organisation. */
export function documentSymbols(view: View, file: string): DocumentSymbol[] {
  return view.corpus.articlesOf(file).map(article => {
    const headline = article.text.headline ?? article.text.blocks[0] ?? { start: article.text.start, end: article.text.start };
    return {
      name: oneLine(article.text.text.slice(headline.start, headline.end)) || article.id,
      kind: SymbolKind.File,
      range: rangeOf(article, article.text),
      selectionRange: rangeOf(article, headline),
      children: namesOf(view, article),
    };
  });
}

function namesOf(view: View, article: ArticleReading): DocumentSymbol[] {
  const seen = new Set<Entity>();
  const out: DocumentSymbol[] = [];
  for (const mention of view.corpus.mentionsOf(article)) {
    if (!isName(mention)) continue;
    const entity = view.corpus.register.entityOf(mention, article);
    if (!entity || seen.has(entity)) continue;
    seen.add(entity);
    const range = rangeOf(article, mention);
    out.push({
      name: mention.name,
      detail: entity.name === mention.name ? undefined : entity.name,
      kind: KINDS[mention.kind],
      range,
      selectionRange: range,
    });
  }
  return out;
}

/**
 * People, places and organisations whose name or spelling holds the query's letters in order; those that begin with it first.
 */
export function workspaceSymbols(view: View, query: string): WorkspaceSymbol[] {
  const wanted = fold(query).replace(/\s+/g, ' ').trim();
  const ranked: { entity: Entity; rank: number }[] = [];
  for (const entity of view.corpus.register.all()) {
    let best = 3;
    for (const spelling of new Set([entity.name, ...view.corpus.register.spellings(entity).keys()]))
      best = Math.min(best, rank(fold(spelling), wanted));
    if (best < 3) ranked.push({ entity, rank: best });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || b.entity.occurrences.length - a.entity.occurrences.length || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, MOST)
    .flatMap(({ entity }) => {
      const at = view.corpus.register.introduction(entity);
      return at
        ? [
            {
              name: entity.name,
              kind: KINDS[entity.kind],
              location: locationOf(view, at.article, at.mention),
              containerName: at.article.file,
            },
          ]
        : [];
    });
}

function rank(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  let i = 0;
  for (const c of name) if (c === wanted[i]) i++;
  return i >= wanted.length ? 2 : 3;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
