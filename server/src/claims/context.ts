import { stem } from '../languages/stem.ts';
import type { Lexicon, Sense } from '../languages/lexicon.ts';
import type { Match, Scan } from '../languages/scan.ts';
import { perLexicon, WordBits } from '../languages/word-memo.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import { bothCountries } from './parties.ts';
import type { Mention } from '../mentions/mention.ts';
import { Shape, TokenKind, tokenAt } from '../text/tokens.ts';

/**
 * What a sentence is about, as a set of features that sentences of other articles, and of other languages, can share: `e:` kinds of
 * event, `m:` measures, `n:` kinds of counted things, `p:` people, `o:` organisations, `l:` places (country or city), and for one
 * language `w:` stems of its words. Each with the span where it first stands.
 */
export interface Context {
  features: ReadonlyMap<string, { start: number; end: number }>;
  /** First and last token (exclusive) of the sentence. */
  first: number;
  last: number;
  mentions: readonly Mention[];
}

/** What covers a token: a name that means no concept, or a date, figure or organisation that may hold one. */
const NAME = 1,
  OTHER = 2;

const contexts = new WeakMap<ArticleMentions, (Context | undefined)[]>();

/** The context of sentence `n` of an article; computed when asked for, and remembered with the article. */
export function contextOf(article: ArticleMentions, n: number): Context {
  let all = contexts.get(article);
  if (!all) contexts.set(article, (all = []));
  return (all[n] ??= read(article, n));
}

/** Units before the day of a dateline at most, and tokens behind it in which its agency and its dash stand. */
const BEFORE_DAY = 60,
  DASH = 9;

/** The token with which what a sentence says begins, once a dateline at its head is left out. */
export function behindDateline(article: ArticleMentions, { first, last }: Context): number {
  const { scan, published } = article;
  const { tokens } = scan;
  if (published?.end === undefined || published.start === undefined) return first;
  const start = tokens.start[first];
  if (start > published.start || published.start - start > BEFORE_DAY || tokens.end[last - 1] <= published.start) return first;
  const at = tokenAt(tokens, published.end);
  for (let i = at; i < Math.min(at + DASH, tokens.count); i++)
    if (/^[-–—:/]$/.test(tokens.text.slice(tokens.start[i], tokens.end[i]))) return i + 1;
  return at;
}

/** Whether a sentence is a headline; false for no sentence. */
export function isHeadline({ text }: Pick<ArticleMentions, 'text'>, sentence: number): boolean {
  return text.blocks[text.sentences[sentence]?.block]?.kind === 'headline';
}

/** Index of the sentence that holds an offset, or -1. */
export function sentenceAt(article: ArticleMentions, offset: number): number {
  const { sentences } = article.text;
  let low = 0,
    high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < sentences.length && offset >= sentences[low].start ? low : -1;
}

/** The mentions of a row in the order of their offsets that lie between two of them. */
function mentionsWithin(mentions: readonly Mention[], start: number, end: number): Mention[] {
  let low = 0,
    high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < start) low = middle + 1;
    else high = middle;
  }
  const out: Mention[] = [];
  for (; low < mentions.length && mentions[low].start < end; low++) if (mentions[low].end <= end) out.push(mentions[low]);
  return out;
}

function featureOf(word: string): string {
  return word.length <= 2 ? '' : `w:${stem(word)}`;
}

/** The feature `w:` of each word, by its id in the vocabulary; empty for words too short to tell anything. */
const featuresOf = perLexicon(({ vocabulary }: Lexicon) => {
  const known: (string | undefined)[] = [];
  return {
    of(word: number): string {
      // a dense array: one with gaps is a hash table to the machine
      while (known.length <= word) known.push(undefined);
      return (known[word] ??= featureOf(vocabulary.text(word)));
    },
  };
});

/** What a word can begin, as bits. */
const Begins = { Concept: 1, Both: 2, Stop: 4 } as const;

const beginsOf = perLexicon(
  (lexicon: Lexicon) =>
    new WordBits(word => {
      const { tables } = lexicon.facts(word);
      return (
        (tables.some(t => CONCEPTS.some(([table]) => table === t)) ? Begins.Concept : 0) |
        (tables.includes('both') ? Begins.Both : 0) |
        (tables.includes('stop') ? Begins.Stop : 0)
      );
    }),
);

/** First and last token (exclusive) of a sentence. */
export function boundsOf({ text, scan }: ArticleMentions, n: number): { first: number; last: number } {
  const { start, end } = text.sentences[n];
  return { first: tokenAt(scan.tokens, start), last: tokenAt(scan.tokens, end) };
}

function read(article: ArticleMentions, n: number): Context {
  const sentence = article.text.sentences[n];
  const { scan } = article;
  const { tokens } = scan;
  const words = featuresOf(scan.lexicon),
    begins = beginsOf(scan.lexicon);
  const { first, last } = boundsOf(article, n);
  const features = new Map<string, { start: number; end: number }>();
  const add = (feature: string, start: number, end: number): void => {
    if (!features.has(feature)) features.set(feature, { start, end });
  };
  const mentions = mentionsWithin(article.mentions, sentence.start, sentence.end);
  const named = new Uint8Array(last - first);
  for (const m of mentions) {
    for (const f of mentionFeatures(article, m)) add(f, m.start, m.end);
    for (let i = Math.max(m.first, first); i < Math.min(m.last, last); i++)
      named[i - first] = m.kind === 'person' || m.kind === 'place' ? NAME : OTHER;
  }
  let covered = first;
  for (let i = first; i < last; i++) {
    const able = begins.of(tokens.word[i]);
    const both = (able & Begins.Both) !== 0 ? scan.at(i, 'both') : undefined;
    if (both) for (const id of bothCountries(article)) add(`l:${id}`, scan.startOf(both), scan.endOf(both));
    if (i < covered || named[i - first] === NAME) continue;
    const concept = (able & Begins.Concept) !== 0 ? conceptsAt(scan, i) : undefined;
    if (concept) {
      for (const f of concept.features) add(f, scan.startOf(concept.match), scan.endOf(concept.match));
      covered = concept.match.end;
      continue;
    }
    if (named[i - first] || tokens.kind[i] !== TokenKind.Word) continue;
    const feature = words.of(tokens.word[i]);
    if (feature === '' || ((able & Begins.Stop) !== 0 && scan.at(i, 'stop'))) continue;
    const proper = i > first && (tokens.shape[i] & Shape.Capital) !== 0 && scan.matches(i).length === 0;
    add(proper ? `c:${scan.word(i)}` : feature, tokens.start[i], tokens.end[i]);
  }
  return { features, first, last, mentions };
}

/** Tables of concepts, in the order in which a word that is in several is told: one word is one piece of evidence. */
const CONCEPTS = [
  ['measure', 'm'],
  ['event', 'e'],
  ['noun', 'n'],
] as const;

/** The concept that begins at a token: the longest, and of equals the first table's. Two senses in one table are both told. */
export function conceptsAt(scan: Scan, i: number): { features: string[]; match: Match } | undefined {
  const matches = scan.matches(i);
  if (matches.length === 0) return undefined;
  // the longest first; of one length the first table's
  let best: Match | undefined,
    rank: number = CONCEPTS.length;
  for (const m of matches) {
    if (best && m.end !== best.end) break;
    for (let r = 0; r < rank; r++)
      if (m.sense.table === CONCEPTS[r][0]) {
        best = m;
        rank = r;
      }
  }
  if (!best) return undefined;
  const features: string[] = [];
  for (const m of matches) {
    if (m.end !== best.end || m.sense.table !== best.sense.table) continue;
    const feature = conceptOf(m.sense, CONCEPTS[rank][1]);
    if (!features.includes(feature)) features.push(feature);
  }
  return { features, match: best };
}

const concepts = new WeakMap<Sense, string>();

/** The feature of a sense of a table of concepts: made once, as it is looked up by again and again. */
function conceptOf(sense: Sense, letter: string): string {
  let known = concepts.get(sense);
  if (known === undefined) concepts.set(sense, (known = `${letter}:${sense.value}`));
  return known;
}

/** Features of a name; none for dates and figures. */
export function mentionFeatures(article: ArticleMentions, m: Mention): string[] {
  switch (m.kind) {
    case 'person':
      return familyKeys(m.key).map(k => `p:${k}`);
    case 'organization':
      return [`o:${m.organization ?? m.key}`];
    case 'place': {
      const id = m.places?.[0];
      if (!id) return [`l:${m.key}`];
      const country = article.places.country(id);
      return country && country !== id ? [`l:${id}`, `l:${country}`] : [`l:${id}`];
    }
    default:
      return [];
  }
}

/** The last part of a person's key: what a second mention is called by. */
function familyKeys(key: string): string[] {
  const parts = key.split(/[ _]/).filter(Boolean);
  return parts.length > 0 ? [parts[parts.length - 1]] : [];
}

/** Weights of shared features by kind. Names and measures tell more than words. */
const WEIGHTS: Record<string, number> = { c: 1, e: 1, m: 1.5, n: 0.8, p: 1, o: 1, l: 0.5, w: 0.6 };

/** The features of a context, with or without their spans. */
interface Features {
  features: { keys(): Iterable<string>; has(feature: string): boolean };
}

/** How much two contexts share: the sum of the weights of their common features, from 0. */
export function similarity(a: Features, b: Features): number {
  let sum = 0;
  for (const f of a.features.keys()) if (b.features.has(f)) sum += WEIGHTS[f[0]] ?? 0;
  return sum;
}

/** Words that a reason names at most. */
const MOST_SHARED = 8;

/** Kinds of features that are names. */
const NAMES = 'polc';

/** Whether two contexts share a name, and not only words. @param more kinds of features, letters, that tell as much */
export function shareName(a: Features['features'], b: Features['features'], more = ''): boolean {
  for (const f of a.keys()) if ((NAMES.includes(f[0]) || more.includes(f[0])) && b.has(f)) return true;
  return false;
}

/** What two sentences share, in the first one's own words: names and measures before other words. */
export function sharedWords(article: ArticleMentions, a: Context, b: Context): string {
  const spans = [...a.features]
    .filter(([f]) => b.features.has(f))
    .sort(([f], [g]) => Number(f[0] === 'w') - Number(g[0] === 'w'))
    .map(([, s]) => s);
  const words = new Set(spans.map(s => article.text.text.slice(s.start, s.end).replace(/\s+/g, ' ')));
  return [...words].slice(0, MOST_SHARED).join(article.language === 'ar' ? '، ' : ', ');
}
