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
  /** What was done is told before: "no one from Malta had managed that before him". */
  refers?: true;
}

const NOT = new Set(['لا', 'ليس', 'ليست', 'ولا', 'فلا', 'وليس']);
const BE = new Set(['is', 'was', 'are', 'stands', 'stood', 'has', 'had', 'have', 'runs', 'reaches', 'goes']);
/** «لم يسبقها إلى قمة الجبل أحد» */
const NEVER = new Set(['لم', 'ولم', 'فلم']);
/** Verbs that stand for what was told ("had done it"), and what stands for it. */
const DOING = new Set(['done', 'managed', 'achieved', 'accomplished', 'attempted', 'tried', 'dared', 'succeeded']);
const IT = new Set(['that', 'it', 'this', 'so']);
/** What a comparative is told against, where it is the thing itself. */
const ITSELF = new Set(['it', 'this', 'that', 'them', 'him', 'her', 'these', 'those', 'they']);
/** Tokens between "no" and what it denies at most. */
const REACH = 16;

/** The rank that a negation at token `i` tells; undefined where it denies something else. */
export function negationAt(article: ArticleMentions, context: Context, i: number): Negation | undefined {
  const { scan } = article;
  const kind = kindOf(scan.lexicon).of(scan.tokens.word[i]);
  if (kind === 0) return undefined;
  return kind === ENGLISH ? english(article, context, i) : kind === ARABIC ? arabic(article, context, i) : precededBy(article, context, i);
}

const ENGLISH = 1,
  ARABIC = 2,
  NEVER_DONE = 3;

/** Which words deny, asked once a form. */
const kindOf = perLexicon(({ vocabulary }: Lexicon) => {
  return new WordMemo(word => {
    const text = vocabulary.text(word);
    return text === 'no' || text === 'nobody' ? ENGLISH : NOT.has(text) ? ARABIC : NEVER.has(text) ? NEVER_DONE : 0;
  });
});

function english(article: ArticleMentions, context: Context, no: number): Negation | undefined {
  const { scan } = article;
  const at = scan.is(no, 'nobody') ? no : scan.is(no + 1, 'other') ? no + 2 : no + 1;
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
    const head = anybody(article, at) ?? nounPhrase(article, at, i);
    if (!head) return undefined;
    if (than) {
      const own = scan.is(than.end, 'than') && ITSELF.has(scan.word(than.end + 1));
      if (!own && scan.tokens.kind[than.end] === TokenKind.Word && than.end < context.last) return undefined;
      return { rank: than.sense.value, head, first: at, end: i, last: own ? than.end + 2 : than.end };
    }
    const refers = DOING.has(scan.word(next)) && IT.has(scan.word(next + 1));
    if (!['had', 'has', 'have'].includes(scan.word(i)) || !(refers || scan.at(next, 'feat'))) return undefined;
    for (let k = next + 1; k < Math.min(next + REACH, context.last); k++)
      if (scan.is(k, 'before') && ITSELF.has(scan.word(k + 1)))
        return { rank: 'first', head, first: at, end: refers ? i : k, last: k + 2, ...(refers ? { refers } : {}) };
    return undefined;
  }
  return undefined;
}

/** "no one", "nobody". */
function anybody({ scan }: ArticleMentions, at: number): Head | undefined {
  return scan.is(at, 'one') || scan.is(at, 'nobody') ? { name: 'person', counted: true, first: at, end: at + 1 } : undefined;
}

/** Words between «لم يسبقها إلى» and who did not at most. */
const DEED = 9;

/** «لم تسبقها إلى قيادة القطار أي تونسية»: who did it first is the one who was not preceded. */
function precededBy(article: ArticleMentions, context: Context, not: number): Negation | undefined {
  const { scan } = article;
  if (!/^[يت]سبق(?:ه|ها|هما|هم|هن)$/.test(scan.word(not + 1)) || !scan.is(not + 2, 'الي')) return undefined;
  const first = not + 3;
  for (let i = first; i < Math.min(first + DEED, context.last); i++) {
    if (scan.tokens.kind[i] !== TokenKind.Word) return undefined;
    if (scan.is(i, 'احد'))
      return { rank: 'first', head: { name: 'person', counted: true, first: i, end: i + 1 }, first, end: i, last: i + 1 };
    if (!scan.is(i, 'اي') && !scan.is(i, 'ايه')) continue;
    const who = i + 1;
    const woman = scan.at(who, 'woman') !== undefined || (scan.at(who, 'demonym') !== undefined && scan.word(who).endsWith('يه'));
    if (!woman && !scan.at(who, 'demonym') && !scan.at(who, 'noun')) return undefined;
    const noun = scan.at(who, 'noun')?.sense.value ?? 'person';
    let last = who + 1;
    while (last < context.last && scan.at(last, 'demonym')) last++;
    return { rank: 'first', head: { name: woman ? 'woman' : noun, counted: true, first: who, end: who + 1 }, first, end: last, last };
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
  if (scan.at(last, 'demonym')) return { name: 'person', counted: true, first: last, end: last + 1 };
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
