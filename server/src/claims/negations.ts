import type { Lexicon } from '../languages/lexicon.ts';
import { stem } from '../languages/stem.ts';
import { perLexicon, WordMemo } from '../languages/word-memo.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Context } from './context.ts';
import type { Head } from './superlative-heads.ts';

/**
 * Ranks told by what is not: "no bridge in Zambia is longer", "there is no taller tower in Peru", "no Omani woman had climbed it before
 * her", «لا يوجد جسر أطول منه في البلاد».
 */
export interface Negation {
  rank: string;
  head: Head;
  /** Tokens of the description: what is ranked, and where. */
  first: number;
  end: number;
  /** Token behind all of it. */
  last: number;
}

const NOT = new Set(['لا', 'ليس', 'ليست', 'ولا', 'فلا', 'وليس']);
const BE = new Set(['is', 'was', 'are', 'stands', 'stood', 'has', 'had', 'have', 'runs', 'reaches', 'goes']);
/** What a comparative is told against, where it is the thing itself. */
const ITSELF = new Set(['it', 'this', 'that', 'them', 'him', 'her', 'these', 'those', 'they']);
/** Tokens between "no" and what it denies at most. */
const REACH = 16;

/** The rank that a negation at token `i` tells; undefined where it denies something else. */
export function negationAt(article: ArticleMentions, context: Context, i: number): Negation | undefined {
  const { scan } = article;
  const kind = kindOf(scan.lexicon).of(scan.tokens.word[i]);
  if (kind === 0) return undefined;
  return kind === ENGLISH ? english(article, context, i) : arabic(article, context, i);
}

const ENGLISH = 1,
  ARABIC = 2;

/** Which words deny, asked once a form. */
const kindOf = perLexicon(({ vocabulary }: Lexicon) => {
  return new WordMemo(word => {
    const text = vocabulary.text(word);
    return text === 'no' ? ENGLISH : NOT.has(text) ? ARABIC : 0;
  });
});

function english(article: ArticleMentions, context: Context, no: number): Negation | undefined {
  const { scan } = article;
  const at = scan.is(no + 1, 'other') ? no + 2 : no + 1;
  // "there is no taller tower in Peru"
  const direct = scan.at(at, 'comparative');
  if (direct) {
    let end = direct.end;
    while (end < context.last && scan.tokens.kind[end] === TokenKind.Word && !scan.is(end, 'than')) end++;
    if (scan.is(end, 'than') && !ITSELF.has(scan.word(end + 1))) return undefined;
    const head = nounPhrase(article, direct.end, end);
    return head && { rank: direct.sense.value, head, first: direct.end, end, last: end };
  }
  for (let i = at + 1; i < Math.min(at + REACH, context.last); i++) {
    if (scan.tokens.kind[i] === TokenKind.Punctuation && !scan.is(i, '-')) return undefined;
    if (!BE.has(scan.word(i))) continue;
    let next = i + 1;
    while (['ever', 'any', 'yet', 'been', 'is', 'was'].includes(scan.word(next))) next++;
    const than = scan.at(next, 'comparative');
    const head = nounPhrase(article, at, i);
    if (!head) return undefined;
    if (than) {
      const own = scan.is(than.end, 'than') && ITSELF.has(scan.word(than.end + 1));
      if (!own && scan.tokens.kind[than.end] === TokenKind.Word && than.end < context.last) return undefined;
      return { rank: than.sense.value, head, first: at, end: i, last: own ? than.end + 2 : than.end };
    }
    if (!['had', 'has', 'have'].includes(scan.word(i)) || !scan.at(next, 'feat')) return undefined;
    for (let k = next + 1; k < Math.min(next + REACH, context.last); k++)
      if (scan.is(k, 'before') && ITSELF.has(scan.word(k + 1))) return { rank: 'first', head, first: at, end: k, last: k + 2 };
    return undefined;
  }
  return undefined;
}

/** The noun that a phrase is about: the last word before one that governs another. */
function nounPhrase({ scan }: ArticleMentions, first: number, end: number): Head | undefined {
  let last = first;
  if (scan.at(first, 'stop') || scan.tokens.kind[first] !== TokenKind.Word) return undefined;
  while (last + 1 < end && scan.tokens.kind[last + 1] === TokenKind.Word && !scan.at(last + 1, 'stop')) last++;
  if (scan.at(last, 'woman')) return { name: 'woman', counted: true, first: last, end: last + 1 };
  const noun = scan.at(last, 'noun');
  if (noun) return { name: noun.sense.value, counted: true, first: last, end: noun.end };
  return { name: stem(scan.word(last)), counted: false, first: last, end: last + 1 };
}

function arabic(article: ArticleMentions, context: Context, not: number): Negation | undefined {
  const { scan } = article;
  let head: Head | undefined;
  for (let i = not + 1; i < Math.min(not + REACH, context.last); i++) {
    if (scan.tokens.kind[i] !== TokenKind.Word) return undefined;
    const rank = scan.matches(i).find(m => m.sense.table === 'superlative' && m.end === i + 1 && m.clitics.length === 0);
    if (rank && head) {
      if (!['منه', 'منها'].includes(scan.word(i + 1))) return undefined;
      let end = i + 2;
      while (end < context.last && scan.tokens.kind[end] === TokenKind.Word && !scan.at(end, 'speech')) end++;
      return { rank: rank.sense.value, head, first: head.end, end, last: end };
    }
    const noun = scan.matches(i).find(m => m.sense.table === 'noun' && m.clitics.length === 0 && m.clitics.tail === 0);
    if (noun && !head) head = { name: noun.sense.value, counted: true, first: i, end: noun.end };
  }
  return undefined;
}
