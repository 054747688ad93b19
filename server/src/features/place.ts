import type { Location, Range } from 'vscode-languageserver-types';
import type { ArticleReading } from '../claims/reading.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { Stale } from '../corpus/shelf.ts';
import type { Judgement } from '../corpus/decisions.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { LineMap } from '../text/lines.ts';

/** A corpus as the editor sees it: its files have URIs. */
export interface View {
  /** The folder's own; empty for documents that belong to none. */
  uri: string;
  corpus: Corpus;
  uriOf(file: string): string;
  /** The findings with what was decided about them, and the decisions that hold for none. */
  judge(): Pick<Judgement, 'judged' | 'stale'>;
}

/** A character of a script that is written from right to left. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const maps = new WeakMap<object, LineMap>();

/** The lines of the file that an article stands in. */
export function linesOf(article: ArticleReading): LineMap {
  const key = article.lines ?? article.text;
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new LineMap(article.lines ?? article.text.text)));
  return map;
}

/** The range of a span of an article's file. */
export function rangeOf(article: ArticleReading, span: { start: number; end: number }): Range {
  const lines = linesOf(article);
  return { start: lines.position(span.start), end: lines.position(span.end) };
}

/** The location of a span of an article's file. */
export function locationOf(view: View, article: ArticleReading, span: { start: number; end: number }): Location {
  return { uri: view.uriOf(article.file), range: rangeOf(article, span) };
}

/** The words of a span; undefined where the article's file has changed since it was read: it is read again in a moment. */
export function quoted(article: ArticleReading, { start, end }: { start: number; end: number }): string | undefined {
  try {
    return article.text.text.slice(start, end);
  } catch (error) {
    if (error instanceof Stale) return undefined;
    throw error;
  }
}

/** The article of a file that holds an offset. */
export function articleAt(view: View, file: string, offset: number): ArticleReading | undefined {
  const articles = view.corpus.articlesOf(file);
  return articles.find(a => offset >= a.text.start && offset <= a.text.end) ?? articles[0];
}

/** The shortest mention at an offset (the end of a word counts as in it), or undefined. */
export function mentionAt(view: View, article: ArticleReading, offset: number): Mention | undefined {
  let best: Mention | undefined;
  for (const m of view.corpus.mentionsOf(article))
    if (
      m.start <= offset &&
      offset <= m.end &&
      (!best || m.end - m.start < best.end - best.start || (m.end - m.start === best.end - best.start && isName(m)))
    )
      best = m;
  return best;
}

export function isName(m: Mention): m is NameMention {
  return m.kind === 'person' || m.kind === 'place' || m.kind === 'organization';
}

/** A span of a file as contract.md has it. */
export interface SpanRecord {
  file: string;
  /** UTF-16 units from the start of the file. */
  offset: number;
  length: number;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

/** A span of an article's file as contract.md has it. */
export function spanRecord(article: ArticleReading, { start, end }: { start: number; end: number }): SpanRecord {
  const { line, character } = linesOf(article).position(start);
  return { file: article.file, offset: start, length: end - start, line: line + 1, column: character + 1 };
}
