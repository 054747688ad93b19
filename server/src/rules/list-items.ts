import type { ArticleReading } from '../claims/reading.ts';
import { TokenKind } from '../text/tokens.ts';
import { isMark } from './figures.ts';

/** The items of a list, by commas and conjunctions. */

/** A list in a text: its tokens, and how many items it has at least and at most. */
export interface List {
  first: number;
  end: number;
  fewest: number;
  most: number;
}

/** Longest item, in tokens. */
const ITEM = 8,
  ARABIC_ITEM = 5;

/** The items of a list that begins at token `from`, as far as commas and conjunctions part them. */
export function itemsOf(article: ArticleReading, from: number, end: number, names: boolean): List | undefined {
  // "between October and December"
  if (article.scan.at(from, 'range-word')) return undefined;
  return isArabic(article, from) ? arabicItems(article, from, end) : latinItems(article, from, end, names);
}

export function isArabic(article: ArticleReading, i: number): boolean {
  const { tokens } = article.scan;
  for (let k = i; k < Math.min(tokens.count, i + 3); k++) {
    const c = tokens.text.charCodeAt(tokens.start[k]);
    if (c >= 0x621 && c <= 0x6ff) return true;
    if ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a) return false;
  }
  return false;
}

function latinItems(article: ArticleReading, from: number, end: number, names: boolean): List | undefined {
  const { scan } = article,
    { tokens } = scan;
  let commas = 0,
    ands = 0,
    inner = 0,
    length = 0,
    stop = end,
    closed = false;
  for (let k = from; k < end; k++) {
    if (isMark(article, k, ':;()—–"“”')) return undefined;
    if (isMark(article, k, '.?!')) {
      stop = k;
      break;
    }
    const place = scan.matches(k).find(m => (m.sense.table === 'places' || m.sense.table === 'organization') && m.end > k + 1);
    if (place && Array.from({ length: place.end - k }, (_, n) => scan.word(k + n)).includes('and')) {
      length += place.end - k;
      k = place.end - 1;
      continue;
    }
    if (isMark(article, k, ',')) {
      // what follows the last item is a clause of its own
      if (ands > 0 && closed) {
        stop = k;
        break;
      }
      if (scan.is(k + 1, 'and')) {
        ands++;
        closed = true;
        k++;
      } else commas++;
      length = 0;
      continue;
    }
    if (scan.is(k, 'and') || scan.is(k, '&')) {
      if (ands > 0 || closed) inner++;
      ands++;
      closed = true;
      length = 0;
      continue;
    }
    if (tokens.kind[k] === TokenKind.Number || scan.at(k, 'cardinal') || (!(tokens.shape[k] & 4) && sentenceWord(article, k)))
      return undefined;
    if (names && length === 0 && !(tokens.shape[k] & 4)) return undefined;
    if (++length > ITEM) return undefined;
  }
  if (ands === 0 && commas === 0) return undefined;
  const most = commas + ands + 1;
  // without an "and" the row may go on
  if (ands === 0) return undefined;
  return { first: from, end: stop, fewest: inner > 0 ? most - inner : most, most };
}

/** Verbs that make a clause of what would be an item. */
function sentenceWord(article: ArticleReading, k: number): boolean {
  const { scan } = article;
  return scan
    .matches(k)
    .some(
      m =>
        m.end === k + 1 &&
        ((m.sense.table === 'stop' && m.sense.value === 'verb') ||
          m.sense.table === 'speech' ||
          (m.sense.table === 'arithmetic' && m.sense.value === 'open')),
    );
}

function arabicItems(article: ArticleReading, from: number, end: number): List | undefined {
  const { scan } = article,
    { tokens } = scan;
  let sure = 1,
    doubtful = 0,
    style: 'comma' | 'and' | undefined,
    length = 0,
    stop = end;
  for (let k = from; k < end; k++) {
    if (isMark(article, k, ':;؛()[]')) return undefined;
    if (isMark(article, k, '.؟!?')) {
      stop = k;
      break;
    }
    if (isMark(article, k, '،,')) {
      const next = skipQuotes(article, k + 1);
      const and = next < end && opensWithAnd(article, next);
      if (style === 'and' || !and) {
        if (style === undefined && !and) return undefined;
        // "أ، ب، ج" without "and" is a row too, but a clause may follow instead
        stop = k;
        break;
      }
      if (clauseAfterAnd(article, next)) {
        if (relative(article, next)) {
          // an aside on the item before: pass over it
          let m = next;
          while (m < end && !isMark(article, m, '،,.')) m++;
          if (m >= end || isMark(article, m, '.')) {
            stop = k;
            break;
          }
          k = m - 1;
          continue;
        }
        // what only its letters make a verb may be a noun that no table has: one item more
        if (!clauseSurely(article, next)) doubtful++;
        stop = k;
        break;
      }
      style = 'comma';
      sure++;
      length = 0;
      if (isDual(article, next)) doubtful++;
      k = next;
      continue;
    }
    if (tokens.kind[k] === TokenKind.Punctuation) continue;
    if (tokens.kind[k] === TokenKind.Number) return undefined;
    // a place of several words is one item, whatever joins them: البوسنة والهرسك
    const place = wholePlace(article, k);
    const and = k > from && !(place && !place.joined) ? andOf(article, k) : 0;
    if (place && (and > 0 || length === 0 || !place.joined)) {
      if (and > 0) {
        if (style === 'comma') doubtful++;
        else {
          sure++;
          style = 'and';
        }
        length = 0;
      }
      length += place.end - k;
      if (length > ARABIC_ITEM + 1) return undefined;
      k = place.end - 1;
      continue;
    }
    if (isDual(article, k) && (and > 0 || length === 0)) doubtful++;
    if (and > 0) {
      if (style === 'comma') doubtful++;
      else {
        if (and === 2) sure++;
        else doubtful++;
        style = 'and';
      }
      length = 0;
      continue;
    }
    if (scan.is(k, 'ثم') && length > 0) {
      sure++;
      length = 0;
      continue;
    }
    if (
      scan
        .matches(k)
        .some(
          m =>
            m.end === k + 1 &&
            m.clitics.length === 0 &&
            (m.sense.table === 'speech' || (m.sense.table === 'arithmetic' && m.sense.value === 'open')) &&
            isVerb(scan.word(k)),
        )
    )
      return undefined;
    if (length === 0 && scan.matches(k).some(m => m.sense.table === 'cardinal' || m.sense.table === 'fraction')) return undefined;
    // what runs on is a clause, and how many items it closed cannot be known
    if (++length > ARABIC_ITEM || (length === 1 && k === from && scan.word(k).startsWith('ان'))) return undefined;
  }
  if (style === undefined) return undefined;
  // an item in the dual is two ("أخوه ورجلان"), and "two years and a half" is one length
  for (const f of article.mentions)
    if ((f.temporal === false || f.kind === 'duration') && f.first >= from && f.last <= stop) return undefined;
  return { first: from, end: stop, fewest: sure, most: sure + doubtful };
}

/** A place of several words that begins at a token; `joined` with an "and" that is no part of its name. */
function wholePlace(article: ArticleReading, k: number): { end: number; joined: boolean } | undefined {
  const found = article.scan
    .matches(k)
    .filter(m => m.sense.table === 'places' && m.end > k + 1 && m.clitics.tail === 0)
    .sort((a, b) => b.end - a.end)[0];
  return found && { end: found.end, joined: found.clitics.conjunction !== '' };
}

function isVerb(word: string): boolean {
  return word.length > 2 && 'يتقا'.includes(word[0]);
}

function skipQuotes(article: ArticleReading, k: number): number {
  while (isMark(article, k, '«"“\'')) k++;
  return k;
}

function opensWithAnd(article: ArticleReading, k: number): boolean {
  return article.scan.word(k).startsWith('و') || article.scan.is(k, 'ثم');
}

/** "وهو", "وهي", "والتي": an aside; "ويقطع", "وقال": another clause. */
function clauseAfterAnd(article: ArticleReading, k: number): boolean {
  const word = article.scan.word(k);
  return (
    clauseSurely(article, k) ||
    // of this form nouns are many and verbs few: وتجميع
    (/^و[يت]/.test(word) && !word.endsWith('ه') && word.length > 4 && !/^وت..ي.$/.test(word) && !known(article, k))
  );
}

function clauseSurely(article: ArticleReading, k: number): boolean {
  return (
    relative(article, k) ||
    /^وان(?:ه[اما]?|هم)?$/.test(article.scan.word(k)) ||
    article.scan.matches(k).some(m => m.clitics.conjunction !== '' && (m.sense.table === 'speech' || m.sense.table === 'stop'))
  );
}

/** Names that end as duals do. */
const NAMES = new Set(['places', 'organization', 'given-name', 'surname']);

/** Whether a word looks like a noun in the dual, which is two items: وبرونزيتان، باخرتا قمح. */
function isDual({ scan }: ArticleReading, k: number): boolean {
  return /^.{4,}(?:ان|تين|تا)$/.test(scan.word(k)) && !scan.matches(k).some(m => NAMES.has(m.sense.table));
}

function relative(article: ArticleReading, k: number): boolean {
  return /^و(?:هو|هي|هم|هما|التي|الذي|اللذان|منها|منهم)$/.test(article.scan.word(k));
}

function known(article: ArticleReading, k: number): boolean {
  return article.scan.matches(k).some(m => m.sense.table === 'places' || m.sense.table === 'counted' || m.sense.table === 'demonym');
}

/** Whether a word begins with "and": 2 surely, 1 perhaps, 0 not. */
function andOf(article: ArticleReading, k: number): 0 | 1 | 2 {
  const { scan } = article;
  const word = scan.word(k);
  if (word === 'و') return 2;
  if (!word.startsWith('و') || word.length < 3) return 0;
  const matches = scan.matches(k);
  if (
    matches.some(m => m.clitics.length === 0 && (m.sense.table === 'places' || m.sense.table === 'org-head' || m.sense.table === 'office'))
  )
    return 0;
  if (word.startsWith('وال') || word.startsWith('ولل') || matches.some(m => m.clitics.conjunction !== '')) return 2;
  return matches.some(m => m.sense.table === 'arithmetic' && m.sense.value === 'not-and') ? 1 : 2;
}
