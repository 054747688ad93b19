import type { ClaimValue } from '../../claims/claim.ts';
import type { ArticleReading } from '../../claims/reading.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entity } from '../../corpus/register.ts';
import type { Mention } from '../../mentions/mention.ts';
import { fold } from '../../text/fold.ts';
import { isoDate, type DayInterval } from '../../values/days.ts';
import { isName } from '../place.ts';
import { passageOf, type Passage } from './passage.ts';

/** A claim of a sentence, with its value in words of the interchange formats (ISO 8601, ISO 4217, ids of places). */
export interface ClaimFound {
  kind: string;
  text: string;
  value: string;
  mood: string;
  time?: string;
}

/** A sentence that answers a search, and what is read in it. */
export interface SentenceFound extends Omit<Passage, 'text'> {
  /** Day or days on which the article was published, where known. */
  published?: string;
  claims: ClaimFound[];
  names: { text: string; entity: string; name: string }[];
  values: { kind: string; text: string; value: string }[];
}

/** What a search may ask for. */
export interface Search {
  query: string;
  /** Only sentences with a claim of this kind. */
  kind?: string;
  limit: number;
  offset: number;
}

/**
 * The sentences that hold every word of the query: as written (folded, so that spellings of alef, case and digits do not matter), or
 * as a name of a person, place or organisation that has the word in any of its spellings in any language. Those with claims come
 * first, then those of the earlier file.
 */
export function searchClaims(corpus: Corpus, search: Search): { total: number; sentences: SentenceFound[] } {
  const words = [...new Set(fold(search.query).split(/\s+/).filter(Boolean))];
  const namesakes = words.map(word => entitiesWith(corpus, word));
  const found: { article: ArticleReading; sentence: number; mentions: Mention[]; claims: number }[] = [];
  for (const article of corpus.articles()) {
    const mentions = bySentence(article, corpus.mentionsOf(article));
    article.text.sentences.forEach((span, sentence) => {
      const claims = article.claims.filter(c => c.sentence === sentence && (search.kind === undefined || c.kind === search.kind));
      if (search.kind !== undefined && claims.length === 0) return;
      const own = mentions[sentence];
      let text: string | undefined;
      const holds = words.every(
        (word, i) =>
          (text ??= ` ${fold(article.text.text.slice(span.start, span.end))}`).includes(word) ||
          own.some(m => isName(m) && namesakes[i].has(corpus.register.entityOf(m, article)?.id ?? '')),
      );
      if (holds) found.push({ article, sentence, mentions: own, claims: claims.length });
    });
  }
  found.sort((a, b) => Number(b.claims > 0) - Number(a.claims > 0));
  return {
    total: found.length,
    sentences: found.slice(search.offset, search.offset + search.limit).map(f => sentenceFound(corpus, f.article, f.sentence, f.mentions)),
  };
}

function entitiesWith(corpus: Corpus, word: string): Set<string> {
  const out = new Set<string>();
  for (const entity of corpus.register.all())
    if (spellings(corpus, entity).some(s => fold(s).split(/\s+/).includes(word))) out.add(entity.id);
  return out;
}

function spellings(corpus: Corpus, entity: Entity): string[] {
  return [entity.name, ...corpus.register.spellings(entity).keys()];
}

function bySentence(article: ArticleReading, mentions: readonly Mention[]): Mention[][] {
  const { sentences } = article.text;
  const out: Mention[][] = sentences.map(() => []);
  let s = 0;
  for (const m of [...mentions].sort((a, b) => a.start - b.start)) {
    while (s < sentences.length && sentences[s].end <= m.start) s++;
    if (s < sentences.length && sentences[s].start <= m.start) out[s].push(m);
  }
  return out;
}

function sentenceFound(corpus: Corpus, article: ArticleReading, sentence: number, mentions: readonly Mention[]): SentenceFound {
  const { text } = article.text;
  const days = corpus.dated(article)?.days;
  const names: SentenceFound['names'] = [],
    values: SentenceFound['values'] = [];
  for (const m of mentions) {
    const written = text.slice(m.start, m.end);
    if (isName(m)) {
      const entity = corpus.register.entityOf(m, article);
      if (entity) names.push({ text: written, entity: entity.id, name: entity.name });
    } else if (m.temporal) values.push({ kind: m.kind, text: written, value: m.timex });
    else values.push({ kind: m.kind, text: written, value: amountText(m.amount, m.unit, m.comparator) });
  }
  const { text: _, ...passage } = passageOf(article, article.text.sentences[sentence]);
  return {
    ...passage,
    ...(days && Number.isFinite(days.from) && Number.isFinite(days.to) ? { published: daysText(days) } : {}),
    claims: article.claims
      .filter(c => c.sentence === sentence)
      .map(c => ({
        kind: c.kind,
        text: text.slice(c.start, c.end),
        value: valueText(c.value),
        mood: c.mood,
        ...(c.time ? { time: daysText(c.time) } : {}),
      })),
    names,
    values,
  };
}

/** A value as text: `120000000000 USD`, `2023-09-20`, `uz`. */
export function valueText(value: ClaimValue): string {
  switch (value.type) {
    case 'number':
      return amountText(value.amount, value.unit);
    case 'days':
      return daysText(value.days);
    case 'places':
      return value.places.join(', ');
    case 'holder':
      return value.name;
    case 'ordinal':
      return String(value.ordinal);
    case 'text':
      return value.text;
  }
}

function amountText(amount: number, unit?: string, comparator = '='): string {
  return `${comparator === '=' ? '' : `${comparator} `}${amount}${unit ? ` ${unit}` : ''}`;
}

function daysText({ from, to }: DayInterval): string {
  const bound = (day: number): string => (Number.isFinite(day) ? isoDate(day) : '..');
  return from === to ? bound(from) : `${bound(from)}/${bound(to)}`;
}
