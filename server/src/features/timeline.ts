import type { Location } from 'vscode-languageserver-types';
import type { ArticleReading } from '../claims/reading.ts';
import type { Finding } from '../corpus/finding.ts';
import type { Entity } from '../corpus/register.ts';
import { isoDate } from '../values/days.ts';
import { locationOf, type View } from './place.ts';
import { entitiesIn, headlineOf, oneLine, sentenceOf, SiteIndex, type Span } from './statements.ts';

/** Statements that one answer holds at most. */
const MOST = 5000;
/** A date of more days than this (a decade, a century) puts a statement nowhere on a scale of days. */
const LONGEST = 3 * 366;
/** Longest sentence that is sent whole, in UTF-16 units. */
const SENTENCE = 400;

/** A dated statement. */
export interface TimelineItem {
  /** First and last day, ISO 8601. */
  from: string;
  to: string;
  /** The words that give the date. */
  text: string;
  /** The sentence; the headline where the date is the article's own. */
  statement: string;
  kind: 'statement' | 'article';
  file: string;
  location: Location;
  /** Names of the people, places and organisations of the sentence, as the register prefers them. */
  names: string[];
  /** Fingerprints of the findings that mark something in the sentence, those that mark the date first. */
  findings: string[];
}

export interface Timeline {
  items: TimelineItem[];
  /** How many there are, whether listed or not. */
  total: number;
}

/**
 * The dated statements of a corpus, or of the sentences that name one entity, in the order of their days; and the articles
 * themselves by the days on which they were written.
 */
export function timeline(view: View, findings: readonly Finding[], entity?: Entity): Timeline {
  const sites = new SiteIndex(findings);
  const found: { from: number; to: number; article: ArticleReading; span: Span; kind: TimelineItem['kind'] }[] = [];
  const sentences = entity && sentencesNaming(entity);
  for (const article of view.corpus.articles()) {
    const own = sentences?.get(article);
    if (sentences && !own) continue;
    const { published } = article;
    const within = (span: Span): boolean => published?.start !== undefined && span.start < published.end! && published.start < span.end;
    if (published && isShort(published.days)) {
      const span = published.start === undefined ? { start: article.text.start, end: article.text.start } : spanOf(published);
      found.push({ ...published.days, article, span, kind: 'article' });
    }
    for (const mention of article.mentions) {
      if (!mention.temporal || mention.kind === 'duration' || mention.kind === 'time' || mention.kind === 'recurrence') continue;
      if (!mention.days || !isShort(mention.days) || within(mention)) continue;
      if (own && !own.has(sentenceOf(article, mention.start).start)) continue;
      found.push({ ...mention.days, article, span: { start: mention.start, end: mention.end }, kind: 'statement' });
    }
  }
  found.sort(
    (a, b) =>
      a.from - b.from ||
      a.to - b.to ||
      (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0) ||
      a.span.start - b.span.start,
  );
  const items = found.slice(0, MOST).map(({ from, to, article, span, kind }): TimelineItem => {
    const sentence = kind === 'article' ? span : sentenceOf(article, span.start);
    const marked = [...sites.at(article.file, span), ...sites.at(article.file, sentence)];
    return {
      from: isoDate(from),
      to: isoDate(to),
      text: oneLine(article, span),
      statement: kind === 'article' ? headlineOf(article) : shortened(oneLine(article, sentence)),
      kind,
      file: article.file,
      location: locationOf(view, article, span),
      names: kind === 'article' ? [] : entitiesIn(view, article, sentence).map(e => e.name),
      findings: [...new Set(marked.map(f => f.fingerprint))],
    };
  });
  return { items, total: found.length };
}

/** Starts of the sentences that name an entity, by article. */
function sentencesNaming(entity: Entity): Map<ArticleReading, Set<number>> {
  const out = new Map<ArticleReading, Set<number>>();
  for (const { article, mention } of entity.occurrences) {
    const own = out.get(article) ?? new Set<number>();
    out.set(article, own.add(sentenceOf(article, mention.start).start));
  }
  return out;
}

function isShort({ from, to }: { from: number; to: number }): boolean {
  return Number.isFinite(from) && Number.isFinite(to) && to - from < LONGEST;
}

function spanOf({ start, end }: { start?: number; end?: number }): Span {
  return { start: start!, end: end ?? start! };
}

function shortened(text: string): string {
  return text.length <= SENTENCE ? text : `${text.slice(0, text.lastIndexOf(' ', SENTENCE))} …`;
}
