import { isHuman } from '../claims/loose-names.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { FigureMention, Mention } from '../mentions/mention.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import { endOf, hasCue, isMark, type FigureSentence } from './figures.ts';
import { isArabic, itemsOf, type List } from './list-items.ts';

/** Lists of names that no colon or verb announces: in brackets, between commas or dashes, right behind what is counted. */

/** Tokens between what is counted and the dash before its names. */
const TO_DASH = 5;
/** Words of a name at most. */
const MOST = 5;
/** Kinds of counted things that have the name of a place. */
const PLACES = new Set([
  'country',
  'city',
  'town',
  'village',
  'province',
  'neighbourhood',
  'port',
  'airport',
  'state',
  'branch',
  'island',
  'river',
]);

/** "The two winners, Ada Moss, Liv Ross and Mia Voss, ...", "four branches (Oran, Tunis and Sfax)". */
export function namedBehind(article: ArticleReading, sentence: FigureSentence, count: FigureMention): List | undefined {
  const from = endOf(count);
  const opener = openerAt(article, sentence, from);
  if (!opener || (opener.close.includes(',') && ledBy(article, sentence, count))) return undefined;
  const list = isArabic(article, opener.at + 1)
    ? opener.close === ')'
      ? bracketed(article, opener.at + 1, sentence.end)
      : undefined
    : capitals(article, opener.at + 1, sentence.end, opener.close);
  if (!list || hasCue(article, 'open', from, Math.min(sentence.end, list.end + 4))) return undefined;
  const kinds = [count.noun!, article.scan.value((count.nounLast ?? 0) - 1, 'noun') ?? ''];
  return ofKind(article, kinds, list) ? list : undefined;
}

/** "Among the five judges, ...", "three of the five judges, ...": what stands behind the comma is the subject, or the three. */
function ledBy({ scan }: ArticleReading, sentence: FigureSentence, { first }: FigureMention): boolean {
  const before = scan.is(first - 1, 'the') ? first - 2 : first - 1;
  if (scan.is(before, 'of')) return true;
  return before >= sentence.first && before - sentence.first < 2 && scan.value(before, 'stop') === 'preposition';
}

/** The mark that opens a row of names behind a count, and the marks that close it. */
function openerAt(article: ArticleReading, sentence: FigureSentence, from: number): { at: number; close: string } | undefined {
  if (isMark(article, from, '(')) return { at: from, close: ')' };
  if (isMark(article, from, ',')) return { at: from, close: ',.' };
  for (let k = from; k < Math.min(sentence.end, from + TO_DASH); k++) {
    if (isMark(article, k, '-–—')) return (article.scan.tokens.shape[k] & Shape.Space) !== 0 ? { at: k, close: '-–—.' } : undefined;
    if (article.scan.tokens.kind[k] !== TokenKind.Word) return undefined;
  }
  return undefined;
}

/** A row of names in Latin script: capitalised words, commas between, "and" before the last, and a mark behind it. */
function capitals(article: ArticleReading, from: number, end: number, close: string): List | undefined {
  const { scan } = article,
    { tokens } = scan;
  let items = 1,
    ands = 0,
    length = 0;
  for (let k = from; k < end; k++) {
    const place = scan.matches(k).find(m => m.sense.table === 'places' && m.end > k + 1);
    if (place && length === 0) {
      length = place.end - k;
      k = place.end - 1;
      continue;
    }
    const and = scan.is(k, 'and');
    if (and || (isMark(article, k, ',') && ands === 0)) {
      const joined = !and && scan.is(k + 1, 'and');
      if (length === 0) return undefined;
      if (and || joined) ands++;
      items++;
      length = 0;
      if (joined) k++;
      continue;
    }
    if (isMark(article, k, close)) return ands === 1 && length > 0 ? { first: from, end: k, fewest: items, most: items } : undefined;
    if (tokens.kind[k] !== TokenKind.Word) return undefined;
    const proper = (tokens.shape[k] & Shape.Capital) !== 0;
    if (!proper && !(length === 0 && scan.is(k, 'the')) && !(length > 0 && (scan.is(k, 'of') || scan.is(k, 'de')))) return undefined;
    if (++length > MOST) return undefined;
  }
  return undefined;
}

/** The items between brackets. */
function bracketed(article: ArticleReading, from: number, end: number): List | undefined {
  for (let k = from; k < end; k++) if (isMark(article, k, ')')) return itemsOf(article, from, k, false);
  return undefined;
}

/** Whether names of a list are of what is counted: people, or places. */
function ofKind(article: ArticleReading, kinds: readonly string[], list: List): boolean {
  const has = (kind: Mention['kind']): boolean =>
    article.mentions.some(m => m.kind === kind && m.first >= list.first && m.last <= list.end);
  if (kinds.some(k => isHuman(article, k))) return has('person');
  if (kinds.some(k => PLACES.has(k))) return has('place');
  // "three sisters": every item must be a person
  return (
    article.mentions.filter(m => m.kind === 'person' && m.first >= list.first && m.last <= list.end).length === list.most && list.most > 2
  );
}
