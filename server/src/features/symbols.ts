import { SymbolKind, type DocumentSymbol, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { ArticleReading } from '../claims/reading.ts';
import type { Entity } from '../corpus/register.ts';
import { fold } from '../text/fold.ts';
import type { Mention } from '../mentions/mention.ts';
import { isoDate } from '../values/days.ts';
import { shownNumber } from '../values/numbers.ts';
import { isName, locationOf, rangeOf, type View } from './place.ts';
import { firstOf, lettersOf, speltOf } from './spelt.ts';

const KINDS = { person: SymbolKind.Class, place: SymbolKind.Namespace, organization: SymbolKind.Interface } as const;
/** Symbols that one answer holds at most. */
const MOST = 200;

/** The articles of a file, and under each, in the order of the text, its dates and figures and the first mention of every name. */
export function documentSymbols(view: View, file: string): DocumentSymbol[] {
  return view.corpus.articlesOf(file).map(article => {
    const headline = article.text.headline ?? article.text.blocks[0] ?? { start: article.text.start, end: article.text.start };
    const days = article.published?.days;
    return {
      name: oneLine(article.text.text.slice(headline.start, headline.end)) || article.id,
      detail: days && days.from === days.to ? isoDate(days.from) : undefined,
      kind: SymbolKind.File,
      range: rangeOf(article, article.text),
      selectionRange: rangeOf(article, headline),
      children: childrenOf(view, article),
    };
  });
}

function childrenOf(view: View, article: ArticleReading): DocumentSymbol[] {
  const seen = new Set<Entity>();
  const out: DocumentSymbol[] = [];
  let reached = -1;
  for (const mention of view.corpus.mentionsOf(article)) {
    // of mentions inside one another the outermost: an outline has no overlaps
    if (mention.start < reached) continue;
    const symbol = symbolOf(view, article, mention, seen);
    if (!symbol) continue;
    reached = mention.end;
    const range = rangeOf(article, mention);
    out.push({ ...symbol, range, selectionRange: range });
  }
  return out;
}

function symbolOf(
  view: View,
  article: ArticleReading,
  mention: Mention,
  seen: Set<Entity>,
): Pick<DocumentSymbol, 'name' | 'detail' | 'kind'> | undefined {
  if (isName(mention)) {
    const entity = view.corpus.register.entityOf(mention, article);
    if (!entity || seen.has(entity)) return undefined;
    seen.add(entity);
    return { name: mention.name, detail: entity.name === mention.name ? undefined : entity.name, kind: KINDS[mention.kind] };
  }
  const name = oneLine(article.text.text.slice(mention.start, mention.end));
  if (mention.temporal) return { name, detail: mention.timex === name ? undefined : mention.timex, kind: SymbolKind.Event };
  if (mention.loose || mention.kind === 'ordinal') return undefined;
  const amount = `${shownNumber(mention.amount)}${mention.unit ? ` ${mention.unit}` : ''}`;
  return { name, detail: amount === name ? undefined : amount, kind: SymbolKind.Number };
}

/** What a search found: an entity, and how well its name answers. */
interface Ranked {
  entity: Entity;
  rank: number;
}

/** How well a name answers where it holds the letters in their order and no more. */
const LOOSE = 2;

/**
 * People, places and organisations whose name or spelling holds the query's letters in order; those that begin with it first, and of
 * those the most mentioned.
 */
export function searchNames(view: View, query: string): Entity[] {
  const wanted = fold(query).replace(/\s+/g, ' ').trim();
  return firstOf(ranked(view, wanted), MOST, byRank).map(r => r.entity);
}

function* ranked(view: View, wanted: string): Iterable<Ranked> {
  const letters = lettersOf(wanted);
  for (const entity of view.corpus.register.all()) {
    const spelt = speltOf(view, entity);
    if ((letters & spelt.letters) !== letters) continue;
    let best = LOOSE + 1;
    for (const spelling of spelt.folded) best = Math.min(best, rank(spelling, wanted));
    if (best <= LOOSE) yield { entity, rank: best };
  }
}

function byRank(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || b.entity.occurrences.length - a.entity.occurrences.length || (a.entity.id < b.entity.id ? -1 : 1);
}

/** An entity as a symbol of the workspace, where it is introduced; none where that is not known. */
export function workspaceSymbol(view: View, entity: Entity): WorkspaceSymbol[] {
  const at = view.corpus.register.introduction(entity);
  if (!at) return [];
  const location = locationOf(view, at.article, at.mention);
  return [{ name: entity.name, kind: KINDS[entity.kind], location, containerName: at.article.file }];
}

function rank(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  let i = 0;
  for (const c of name) if (c === wanted[i]) i++;
  return i >= wanted.length ? LOOSE : LOOSE + 1;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
