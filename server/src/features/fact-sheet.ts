import type { Location } from 'vscode-languageserver-types';
import { disjoint } from '../claims/algebra.ts';
import type { Claim } from '../claims/claim.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { opponents, type Finding, type Message } from '../corpus/finding.ts';
import type { Entity } from '../corpus/register.ts';
import { isoDate } from '../values/days.ts';
import { locationOf, type View } from './place.ts';
import { headlineOf, oneLine, sentenceOf, SiteIndex } from './statements.ts';

/** Facts that one sheet holds at most. */
const MOST = 1000;
/** Other articles that a fact names at most on either side. */
const OTHERS = 6;

/** Another article that says something under the same key. */
export interface Voice {
  file: string;
  /** Its words for the value. */
  text: string;
  location: Location;
}

/** What an article says, with those that say the same and those that say otherwise. */
export interface Fact {
  kind: Claim['kind'];
  /** The words that give the value. */
  text: string;
  /** The sentence. */
  passage: string;
  file: string;
  location: Location;
  /** When the article was written, ISO 8601, where one day is known. */
  published?: string;
  /** Whom the sentence names as its source. */
  source?: string;
  mood: Claim['mood'];
  agreeing: Voice[];
  /** Values that cannot both be true, though no rule holds the two for one thing. */
  differing: Voice[];
  /** What findings lay against it. */
  conflicts: { fingerprint: string; rule: string; message: Message; against: Voice[] }[];
}

export interface FactSheet {
  title: string;
  /** The person, place or organisation, or the article, that it is of. */
  of: Entity['kind'] | 'article';
  /** Of an entity: its spellings with counts, the commonest first, and its offices with the articles that give them. */
  spellings: [string, number][];
  offices: [string, string[]][];
  mentions: number;
  articles: number;
  facts: Fact[];
  /** How many facts there are, whether listed or not. */
  total: number;
}

/** What the corpus says of an entity: every claim of the sentences that name it. */
export function entitySheet(view: View, entity: Entity, findings: readonly Finding[]): FactSheet {
  const { register } = view.corpus;
  const sentences = new Map<ArticleReading, Set<number>>();
  for (const { article, mention } of entity.occurrences) {
    const own = sentences.get(article) ?? new Set<number>();
    sentences.set(article, own.add(sentenceOf(article, mention.start).start));
  }
  const said = [...sentences].flatMap(([article, own]) =>
    article.claims.filter(claim => own.has(sentenceOf(article, claim.start).start)).map(claim => ({ article, claim })),
  );
  return {
    title: entity.name,
    of: entity.kind,
    spellings: [...register.spellings(entity)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    offices: [...register.offices(entity)].map(([office, ids]) => [office, [...ids].sort()]),
    mentions: entity.occurrences.length,
    articles: sentences.size,
    ...factsOf(view, said, findings),
  };
}

/** What the articles of a file say. */
export function articleSheet(view: View, file: string, findings: readonly Finding[]): FactSheet {
  const articles = view.corpus.articlesOf(file);
  const said = articles.flatMap(article => article.claims.map(claim => ({ article, claim })));
  return {
    title: articles.length > 0 ? headlineOf(articles[0]) : file,
    of: 'article',
    spellings: [],
    offices: [],
    mentions: 0,
    articles: articles.length,
    ...factsOf(view, said, findings),
  };
}

type Said = { article: ArticleReading; claim: Claim };

function factsOf(view: View, said: readonly Said[], findings: readonly Finding[]): Pick<FactSheet, 'facts' | 'total'> {
  const sites = new SiteIndex(findings);
  const sorted = [...said].sort(
    (a, b) => dayOf(a.article) - dayOf(b.article) || compareText(a.article.id, b.article.id) || a.claim.start - b.claim.start,
  );
  // one value can be a claim under several keys: it is one line of the sheet
  const byPlace = new Map<string, Said[]>();
  for (const one of sorted) {
    const place = `${one.article.id}\n${one.claim.start}\n${one.claim.end}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
  }
  const facts = [...byPlace.values()].slice(0, MOST).map(claims => factOf(view, claims, sites));
  return { facts, total: byPlace.size };
}

function factOf(view: View, claims: readonly Said[], sites: SiteIndex): Fact {
  const [{ article, claim }] = claims;
  const conflicts = sites.at(article.file, claim).map(({ site, finding }) => ({
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    message: finding.message,
    against: opponents(finding, site)
      .map(other => voiceAt(view, other.file, other))
      .filter(voice => voice !== undefined),
  }));
  const contradicted = new Set(conflicts.flatMap(c => c.against.map(keyOf)));
  const agreeing = new Map<string, Voice>(),
    differing = new Map<string, Voice>();
  for (const own of claims)
    for (const other of view.corpus.claimsOf(own.claim.key)) {
      if (other.article.id === article.id) continue;
      const voice = voiceAt(view, other.article.file, other.claim);
      if (!voice || contradicted.has(keyOf(voice))) continue;
      const side = disjoint(own.claim.value, other.claim.value, view.corpus.places) ? differing : agreeing;
      if (side.size < OTHERS) side.set(keyOf(voice), voice);
    }
  const days = article.published?.days;
  return {
    kind: claim.kind,
    text: oneLine(article, claim),
    passage: oneLine(article, sentenceOf(article, claim.start)),
    file: article.file,
    location: locationOf(view, article, claim),
    published: days && days.from === days.to ? isoDate(days.from) : undefined,
    source: claim.source,
    mood: claim.mood,
    agreeing: sorted(agreeing),
    differing: sorted(differing),
    conflicts,
  };
}

function voiceAt(view: View, file: string, span: { start: number; end: number }): Voice | undefined {
  const article = view.corpus.articlesOf(file).find(a => span.start >= a.text.start && span.start <= a.text.end);
  return article && { file, text: oneLine(article, span), location: locationOf(view, article, span) };
}

const keyOf = ({ location: { uri, range } }: Voice): string => `${uri}\n${range.start.line}\n${range.start.character}`;
const sorted = (voices: ReadonlyMap<string, Voice>): Voice[] => [...voices.values()].sort((a, b) => compareText(keyOf(a), keyOf(b)));
const dayOf = ({ published }: ArticleReading): number => published?.days.from ?? Infinity;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
