/** Who is said to have died, and who to have said something, on which day. */
import { behindDateline, contextOf, sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { DateMention, NameMention } from '../mentions/mention.ts';
import { TokenKind } from '../text/tokens.ts';
import { isMark } from './figures.ts';

/** That somebody died, or spoke, on a day. */
export interface LastWord {
  is: 'death' | 'statement';
  /** The full name. */
  name: string;
  date: DateMention;
}

/** Tokens between a name and its verb at most. */
const NEAR = 6;
/** Tokens between a verb and its date, and tokens behind the date in which "that" stands. */
const FAR = 12,
  THAT = 3;
/** Tokens from the beginning of a sentence in which a date stands that is of its main verb. */
const HEAD = 4;

interface Verb {
  is: LastWord['is'];
  first: number;
  last: number;
}

/** The deaths and sayings of an article that are told with a day. */
export function* lastWords(article: ArticleReading): Iterable<LastWord> {
  for (const m of article.mentions) {
    if (m.kind !== 'person' || m.group) continue;
    let full = m;
    while (full.antecedent) full = full.antecedent;
    const { name } = full;
    const n = /\s/.test(name) ? sentenceAt(article, m.start) : -1;
    if (n < 0) continue;
    const { first, last } = contextOf(article, n);
    const verb = article.language === 'ar' ? arabicVerb(article, m, first, last) : englishVerb(article, m, first, last);
    if (!verb) continue;
    // what was said earlier is heard again; a death that is denied did not happen
    const not = verb.is === 'death' ? ['rumour'] : ['echo', 'rumour'];
    if (find(article, not, first, last) >= 0) continue;
    const date = dayOf(article, m, verb, first, last);
    if (date) yield { is: verb.is, name, date };
  }
}

function has({ scan }: ArticleReading, i: number, value: string): boolean {
  return scan.matches(i).some(m => m.sense.table === 'dying' && m.sense.value === value);
}

/** The first token between two at which one of some words of the `dying` table begins, or -1. */
function find(article: ArticleReading, values: readonly string[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (values.some(v => has(article, i, v))) return i;
  return -1;
}

/** A verb of dying or saying, or the noun "death", that begins at a token. */
function verbAt({ scan }: ArticleReading, i: number): Verb | undefined {
  for (const m of scan.matches(i)) {
    const { table, value } = m.sense;
    if (table === 'dying' && (value === 'died' || value === 'death')) return { is: 'death', first: i, last: m.end };
    if (table === 'speech' && value === 'fact') return { is: 'statement', first: i, last: m.end };
  }
  return undefined;
}

/** An Arabic verb stands before its subject, a title at most between: «توفي الشاعر فلان»; that of dying behind it, too. */
function arabicVerb(article: ArticleReading, m: NameMention, first: number, last: number): Verb | undefined {
  const { scan } = article;
  const { tokens } = scan;
  // «قال لفلان»
  if (tokens.start[m.first] < m.start) return undefined;
  for (let i = m.first - 1; i >= Math.max(first, m.first - NEAR); i--) {
    if (tokens.kind[i] !== TokenKind.Word || has(article, i, 'kin')) break;
    const verb = verbAt(article, i);
    if (verb) {
      if (isPast(article, first, i)) return undefined;
      // «محامي فلان» is another, «المحامي فلان» is he
      return verb.last >= m.first || scan.word(m.first - 1).startsWith('ال') ? verb : undefined;
    }
    if (scan.at(i, 'stop')) break;
  }
  let behind = m.last;
  if (isMark(article, behind, '،,') && has(article, behind + 1, 'who')) behind += 2;
  const verb = behind < last ? verbAt(article, behind) : undefined;
  return verb?.is === 'death' && has(article, behind, 'died') ? verb : undefined;
}

/** An English verb stands behind its subject, or before it behind a quotation. */
function englishVerb(article: ArticleReading, m: NameMention, first: number, last: number): Verb | undefined {
  const { scan } = article;
  const { tokens } = scan;
  const before = m.first > first ? m.first - 1 : -1;
  const death = find(article, ['death'], Math.max(first, m.first - 2), m.first);
  if (death >= 0) return { is: 'death', first: death, last: m.first };
  if (/^['’]s?\b/.test(tokens.text.slice(m.end, m.end + 2))) return undefined;
  if (before >= 0 && has(article, before, 'oblique')) return undefined;
  for (let i = m.last; i < Math.min(last, m.last + NEAR); i++) {
    const verb = verbAt(article, i);
    if (verb) return verb;
    if (tokens.kind[i] === TokenKind.Word) {
      if (has(article, i, 'kin') || scan.value(i, 'mood') === 'past') return undefined;
      if (!has(article, i, 'who') && !scan.at(i, 'stop')) break;
    } else if (tokens.kind[i] === TokenKind.Punctuation && !isMark(article, i, ',()')) break;
  }
  const verb = before > first ? verbAt(article, before) : undefined;
  return verb?.is === 'statement' && isMark(article, before - 1, ',"”') ? verb : undefined;
}

/** Whether "had" or «كان قد» stands before a verb in its clause. */
function isPast({ scan }: ArticleReading, first: number, verb: number): boolean {
  for (let i = Math.max(first, verb - 2); i < verb; i++) if (scan.value(i, 'mood') === 'past') return true;
  return false;
}

/** The one day on which a verb says that it was: close behind it and before what was said, or at the head of the sentence. */
function dayOf(article: ArticleReading, m: NameMention, verb: Verb, first: number, last: number): DateMention | undefined {
  const { start = -1, end = -1 } = article.published?.source === 'dateline' ? article.published : {};
  const head = behindDateline(article, contextOf(article, sentenceAt(article, m.start)));
  const from = Math.max(verb.last, m.last > verb.first ? m.last : verb.last);
  for (const d of article.mentions) {
    if (d.temporal !== true || d.kind === 'duration' || d.first < first || d.last > last || d.days?.from !== d.days?.to || !d.days)
      continue;
    if (d.start < end && start < d.end) continue;
    if (d.last <= Math.min(verb.first, m.first)) {
      if (
        d.first - head <= HEAD &&
        find(article, ['turn'], head, d.first) < 0 &&
        !otherVerb(article, d.last, Math.min(verb.first, m.first))
      )
        return d;
    } else if (d.first >= from && d.first - from <= FAR) {
      if (find(article, ['turn', 'that'], from, d.first) >= 0 || otherVerb(article, from, d.first)) continue;
      if (verb.is === 'death' || isBare(article, from, d.first) || saidBehind(article, d.last, last)) return d;
    }
  }
  return undefined;
}

function otherVerb(article: ArticleReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (verbAt(article, i)) return true;
  return false;
}

/** Whether nothing but prepositions stands between two tokens: "said on". */
function isBare({ scan }: ArticleReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.tokens.kind[i] !== TokenKind.Word || !scan.at(i, 'stop')) return false;
  return true;
}

/** Whether what was said begins behind a token: "that", a colon, a quotation. */
function saidBehind(article: ArticleReading, from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + THAT); i++) if (has(article, i, 'that') || isMark(article, i, ':«"“')) return true;
  return false;
}
