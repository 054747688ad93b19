import type { Location } from 'vscode-languageserver-types';
import type { ArticleReading } from '../claims/reading.ts';
import type { Finding } from '../corpus/finding.ts';
import type { Entity } from '../corpus/register.ts';
import type { DateMention, Mention } from '../mentions/mention.ts';
import { isoDate, type DayInterval } from '../values/days.ts';
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
  /** Fingerprints of the findings that mark the date, or something in the sentence to which no other date stands nearer. */
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
      if (!isDated(mention) || within(mention)) continue;
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
    const marked = sites
      .at(article.file, sentence)
      .filter(({ site }) => kind === 'article' || nearestDate(article, site, sentence) === span.start);
    return {
      from: isoDate(from),
      to: isoDate(to),
      text: oneLine(article, span),
      statement: kind === 'article' ? headlineOf(article) : shortened(oneLine(article, sentence)),
      kind,
      file: article.file,
      location: locationOf(view, article, span),
      names: kind === 'article' ? [] : entitiesIn(view, article, sentence).map(e => e.name),
      findings: [...new Set(marked.map(({ finding }) => finding.fingerprint))],
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

/** Where the date stands that is nearest to a site in its sentence. */
function nearestDate(article: ArticleReading, site: Span, sentence: Span): number | undefined {
  let best: number | undefined,
    least = Infinity;
  for (const mention of article.mentions) {
    if (mention.start < sentence.start || mention.end > sentence.end || !isDated(mention)) continue;
    const distance = Math.max(mention.start - site.end, site.start - mention.end, -1);
    if (distance < least) [best, least] = [mention.start, distance];
  }
  return best;
}

/** Whether a mention is one that the timeline shows. */
function isDated(mention: Mention): mention is DateMention & { days: DayInterval } {
  return (
    mention.temporal === true &&
    mention.kind !== 'duration' &&
    mention.kind !== 'time' &&
    mention.kind !== 'recurrence' &&
    mention.days !== undefined &&
    isShort(mention.days)
  );
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
