import { sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Entity } from '../corpus/register.ts';
import type { Finding, Site } from '../corpus/finding.ts';
import { articleAt, isName, type View } from './place.ts';

/** A span of a file's text. */
export interface Span {
  start: number;
  end: number;
}

/** The sentence that holds an offset, or, where it stands in none (a dateline's residue), its block or the offset alone. */
export function sentenceOf(article: ArticleReading, offset: number): Span {
  const { sentences, blocks } = article.text;
  const n = sentenceAt(article, offset);
  const holder = n >= 0 ? sentences[n] : blocks.find(b => b.start <= offset && offset < b.end);
  return holder ?? { start: offset, end: offset };
}

/** The text of a span on one line. */
export function oneLine(article: ArticleReading, span: Span): string {
  return article.text.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}

/** The headline of an article on one line; its id where it has none. */
export function headlineOf(article: ArticleReading): string {
  const { headline, blocks } = article.text;
  const block = headline ?? blocks.find(b => b.kind !== 'residue');
  return (block && oneLine(article, block).slice(0, 200)) || article.id;
}

/** The people, places and organisations that a span names, each once, in the order of the text. */
export function entitiesIn(view: View, article: ArticleReading, span: Span): Entity[] {
  const out = new Set<Entity>();
  for (const mention of view.corpus.mentionsOf(article)) {
    if (mention.start >= span.end) break;
    if (mention.end <= span.start || !isName(mention)) continue;
    const entity = view.corpus.register.entityOf(mention, article);
    if (entity) out.add(entity);
  }
  return [...out];
}

/**
 * Whom and what a finding is about: those that a site itself names, and those that the sentences of at least two sites name (of the
 * one, where there is one).
 */
export function entitiesOf(view: View, finding: Finding): Entity[] {
  const marked = new Set<Entity>();
  const counts = new Map<Entity, number>();
  const sentences = new Set<string>();
  for (const site of finding.sites) {
    const article = articleAt(view, site.file, site.start);
    if (!article) continue;
    for (const entity of entitiesIn(view, article, site)) marked.add(entity);
    const sentence = sentenceOf(article, site.start);
    const place = `${article.id}\n${sentence.start}`;
    if (sentences.has(place)) continue;
    sentences.add(place);
    for (const entity of entitiesIn(view, article, sentence)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const enough = Math.min(2, sentences.size);
  return [...new Set([...marked, ...[...counts].filter(([, n]) => n >= enough).map(([entity]) => entity)])];
}

/** The findings that nobody has decided about. */
export function openFindings(view: View): Finding[] {
  return view
    .judge()
    .judged.filter(({ decision }) => !decision)
    .map(({ finding }) => finding);
}

/** The sites of findings by file, for asking what is marked in a span. */
export class SiteIndex {
  private readonly byFile = new Map<string, { site: Site; finding: Finding }[]>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings)
      for (const site of finding.sites) {
        const list = this.byFile.get(site.file);
        if (list) list.push({ site, finding });
        else this.byFile.set(site.file, [{ site, finding }]);
      }
  }

  /** Sites that meet a span, each with its finding. */
  at(file: string, span: Span): { site: Site; finding: Finding }[] {
    return (this.byFile.get(file) ?? []).filter(({ site }) => site.start < span.end && span.start < site.end);
  }
}
