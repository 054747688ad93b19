import type { ArticleMentions } from '../mentions/article.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { fold } from '../text/fold.ts';
import { tokenAt } from '../text/tokens.ts';
import { sentenceAt } from './context.ts';
import { looseNames, type LooseName } from './loose-names.ts';

/** A person, body or place as far as a passage names it: who may have said or done something. */
export interface Bearer {
  kind: NameMention['kind'];
  /** Parts of its transliteration key. */
  parts: readonly string[];
  /** Known place or organisation. */
  id?: string;
  name: string;
  /** No mention: see `loose-names.ts`. */
  loose?: boolean;
}

/** Parts of keys shorter than this tell nobody apart (bin, al, de). */
const TELLING = 2;

/** Sentences before one without a name in which its bearer is looked for. */
const BACK = 3;

/** The names between two tokens, a short form by the fuller name that it stands for. */
export function bearersIn(article: ArticleMentions, first: number, last: number): Bearer[] {
  return [
    ...article.mentions.filter((m): m is NameMention => isName(m) && m.first >= first && m.last <= last).map(bearerOf),
    ...looseNames(article)
      .filter(n => n.first >= first && n.last <= last)
      .map(looseBearer),
  ];
}

/** All names of an article of some kinds. */
export function bearersOf(article: ArticleMentions, kinds: readonly NameMention['kind'][]): Bearer[] {
  return article.mentions
    .filter((m): m is NameMention => isName(m) && kinds.includes(m.kind))
    .map(bearerOf)
    .concat(kinds.includes('person') ? looseNames(article).map(looseBearer) : []);
}

/** "She": the people of the nearest sentence before a token that names any; those of the whole article where none near does. */
export function namedBefore(article: ArticleMentions, first: number): Bearer[] {
  const { tokens } = article.scan;
  const at = sentenceAt(article, tokens.start[first]);
  for (let n = at - 1; n >= Math.max(0, at - BACK); n--) {
    const s = article.text.sentences[n];
    const people = bearersIn(article, tokenAt(tokens, s.start), tokenAt(tokens, s.end)).filter(b => b.kind === 'person');
    if (people.length > 0) return people;
  }
  return bearersOf(article, ['person']);
}

function isName(m: Mention): m is NameMention {
  return m.kind === 'person' || m.kind === 'organization' || m.kind === 'place';
}

function bearerOf(m: NameMention): Bearer {
  const named = m.antecedent ?? m;
  return { kind: m.kind, parts: named.key.split(/[ _]/).filter(Boolean), id: named.places?.[0] ?? named.organization, name: named.name };
}

function looseBearer(n: LooseName): Bearer {
  return { kind: 'person', parts: n.key.split(' ').filter(Boolean), name: n.name, loose: true };
}

/** Whether an article has the last word of a name anywhere. */
export function hasWordOf(article: ArticleMentions, bearer: Bearer): boolean {
  const last = fold(bearer.name.split(/\s+/).pop() ?? '');
  const { scan } = article;
  for (let i = 0; i < scan.tokens.count; i++) if (scan.word(i) === last) return true;
  return false;
}

/**
 * Whether two names may mean one bearer: when in doubt, they do.
 * @param least units of a part of a key from which on one may be wrong; fewer for names in two scripts
 */
export function mayBeOne(a: Bearer, b: Bearer, least = 5): boolean {
  if (a.kind !== b.kind) return false;
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  if (a.kind !== 'person') return a.parts.every(p => b.parts.includes(p)) || b.parts.every(p => a.parts.includes(p));
  const family = (x: Bearer): string => x.parts[x.parts.length - 1] ?? '';
  return alike(family(a), family(b), least) || within(a.parts, b.parts, least) || within(b.parts, a.parts, least);
}

/** Whether any of one may be any of the other. */
export function mayMeet(a: readonly Bearer[], b: readonly Bearer[], least?: number): boolean {
  return a.some(x => b.some(y => mayBeOne(x, y, least)));
}

function within(some: readonly string[], all: readonly string[], least: number): boolean {
  const telling = some.filter(p => p.length >= TELLING);
  return telling.length > 0 && telling.every(p => all.some(q => alike(p, q, least)));
}

/** The same part of a name, one letter more, less or other in long ones left out of account. */
function alike(a: string, b: string, least: number): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < least || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const rest = (s: string, skip: number): string => s.slice(i + skip);
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
}
