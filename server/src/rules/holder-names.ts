import { looseNames } from '../claims/loose-names.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Scan } from '../languages/scan.ts';
import type { NameMention } from '../mentions/mention.ts';
import { TokenKind } from '../text/tokens.ts';

/** Where the name of an office's holder stands, though the reader of names did not see it, or saw a part. */

/** Who stands where an office's holder does, as a name: a mention, or two words that are one in all but the reader's tables. */
export type Named = Pick<NameMention, 'name' | 'start' | 'end' | 'first' | 'last' | 'antecedent'>;

const OF_PEOPLE = new Set(['surname', 'given-name', 'name-part', 'person']);
/** Folded units from which a word of no table behind an office is taken for part of a name. */
const LONG = 5;

/** Two words of no table, or of people's only, behind an office. */
export function unread(article: ArticleReading, i: number, covered: ReadonlyMap<number, NameMention>): Named | undefined {
  const { scan } = article;
  const { tokens } = scan;
  const isName = (k: number): boolean =>
    k < tokens.count &&
    tokens.kind[k] === TokenKind.Word &&
    scan.word(k).length > 2 &&
    (!covered.has(k) || (k === i + 1 && covered.get(k)!.first === k && covered.get(k)!.last === k + 1)) &&
    (!/^(ال|[وفبل]ال|لل|[يتل]...)/.test(scan.word(k)) || isGiven(k)) &&
    scan.matches(k).every(m => OF_PEOPLE.has(m.sense.table) || m.clitics.length > 0 || m.clitics.tail > 0);
  const isGiven = (k: number): boolean =>
    scan
      .matches(k)
      .some(m => m.sense.table === 'given-name' && m.clitics.conjunction === '' && m.clitics.preposition === '' && m.clitics.tail === 0);
  if (tokens.text.charCodeAt(tokens.start[i] ?? 0) < 0x600 || !isName(i) || !isName(i + 1)) return undefined;
  // two short words of no table may be a verb's object
  const known =
    isGiven(i) ||
    scan.matches(i).some(m => OF_PEOPLE.has(m.sense.table) && m.clitics.length === 0 && m.clitics.tail === 0) ||
    scan.matches(i - 1).some(m => m.sense.table === 'title' && m.end === i);
  if (!known && (scan.word(i).length < LONG || scan.word(i + 1).length < LONG)) return undefined;
  const start = tokens.start[i],
    end = tokens.end[i + 1];
  return { first: i, last: i + 2, start, end, name: tokens.text.slice(start, end) };
}

/** Whether a word or the next is a given name, with nothing joined to it. */
export function hasGiven(scan: Scan, i: number): boolean {
  return [i, i + 1].some(k => scan.matches(k).some(m => m.sense.table === 'given-name' && m.clitics.length === 0 && m.clitics.tail === 0));
}

/** A name that the reader cut after its first word, with the next. */
export function whole(article: ArticleReading, m: NameMention): Named {
  const { scan } = article;
  const { tokens } = scan;
  if (
    m.antecedent ||
    m.last - m.first > 1 ||
    tokens.text.charCodeAt(m.start) < 0x600 ||
    m.last >= tokens.count ||
    tokens.kind[m.last] !== TokenKind.Word
  )
    return m;
  if (scan.word(m.last).length < 3 || !scan.matches(m.last).every(x => OF_PEOPLE.has(x.sense.table) || x.clitics.tail > 0)) return m;
  return { ...m, last: m.last + 1, end: tokens.end[m.last], name: tokens.text.slice(m.start, tokens.end[m.last]) };
}

/** "Amina Otieno, Kenya's foreign minister": the person whose name ends before a comma before the office. */
export function before(article: ArticleReading, first: number, covered: ReadonlyMap<number, NameMention>): NameMention | undefined {
  const { scan } = article;
  let i = first - 1;
  if (['the', 'a', 'an'].includes(scan.word(i))) i--;
  if (![',', '،'].includes(scan.word(i))) return undefined;
  return covered.get(i - 1);
}

/** The Arabic name with a lineage («سيدي ولد أعمر») that no reader of names vouches for, behind an office. */
export function looseAt(article: ArticleReading, i: number): Named | undefined {
  if (!isLineage(article, i + 1)) return undefined;
  return looseNames(article).find(n => n.first === i && n.last > i + 1) && named(article, i);
}

/** The same before a comma before the office. */
export function looseBefore(article: ArticleReading, first: number): Named | undefined {
  if (!article.scan.is(first - 1, '،') || ![first - 3, first - 4].some(i => isLineage(article, i))) return undefined;
  const found = looseNames(article).find(n => n.last === first - 1);
  return found && named(article, found.first);
}

function isLineage({ scan }: ArticleReading, i: number): boolean {
  return scan.matches(i).some(m => m.sense.table === 'name-part' && m.sense.value === 'inside' && m.clitics.length === 0);
}

function named(article: ArticleReading, first: number): Named {
  const { tokens } = article.scan;
  const { last, name } = looseNames(article).find(n => n.first === first)!;
  return { first, last, name, start: tokens.start[first], end: tokens.end[last - 1] };
}
