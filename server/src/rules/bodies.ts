import { hasArticle } from '../languages/clitics.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Scan } from '../languages/scan.ts';
import { stem } from '../languages/stem.ts';
import { ArabicShape, arabicShape } from '../mentions/names/arabic-words.ts';
import { Shape, TokenKind } from '../text/tokens.ts';

/** The words of an institution behind an office: "director of the Bergen Sea Museum", «رئيس المجلس الدولي للزيتون». */
export interface Body {
  /** Language and the first stems of its name. */
  key: string;
  /** Token behind it. */
  end: number;
}

/** Stems that a key has at most, and tokens that a name has. */
const KEYED = 5,
  LONGEST = 8;
/** Kinds of counted thing that an English name of an institution ends in. */
const HOUSES = new Set([
  'museum',
  'hospital',
  'university',
  'school',
  'library',
  'theatre',
  'cinema',
  'centre',
  'institution',
  'company',
  'factory',
  'bank',
  'port',
  'airport',
  'station',
  'mosque',
  'church',
  'orchestra',
  'choir',
  'band',
  'observatory',
  'laboratory',
  'newspaper',
  'refinery',
  'club',
  'farm',
  'committee',
  'organisation',
  'hotel',
  'park',
  'cooperative',
  'party',
  'clinic',
  'festival',
  'team',
  'channel',
  'stadium',
]);

/** Whether a kind of counted thing is one of which single ones have names and heads: a museum, a port. */
export function isHouse(noun: string): boolean {
  return HOUSES.has(noun);
}

/** Whether a token is the noun of such a kind in a Latin script, with a capital: "Archaeological Museum". */
export function isHouseAt(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  if (tokens.text.charCodeAt(tokens.start[i]) >= 0x250 || (tokens.shape[i] & Shape.Capital) === 0) return false;
  return scan.matches(i).some(m => m.sense.table === 'noun' && m.end === i + 1 && isHouse(m.sense.value));
}

/**
 * The institution whose name begins at a token behind an office, as far as the holder's name follows it.
 * @param isHolder whether a person's name begins at a token
 */
export function bodyAt(article: ArticleReading, at: number, isHolder: (token: number) => boolean): Body | undefined {
  const { scan } = article;
  return scan.tokens.text.charCodeAt(scan.tokens.start[at]) >= 0x600 ? arabic(article, at, isHolder) : latin(article, at, isHolder);
}

function arabic(article: ArticleReading, at: number, isHolder: (token: number) => boolean): Body | undefined {
  const { scan } = article;
  const head = headAt(article, at);
  if (!head) return undefined;
  const end = nameEnd(article, at, isHolder);
  if (end === undefined) return undefined;
  // "the company": whose name the article has before
  if (end === at + 1) return /^(ال|لل)/.test(scan.word(at)) ? earlier(article, at, head, end) : undefined;
  return { key: keyOf(article, at, end), end };
}

/** The noun for a kind of institution at a token, without its clitics. */
function headAt(article: ArticleReading, at: number): string | undefined {
  const { scan } = article;
  const m = scan.matches(at).find(x => x.sense.table === 'org-head' && x.end === at + 1 && x.clitics.tail === 0);
  const noun =
    m ?? scan.matches(at).find(x => x.sense.table === 'noun' && x.end === at + 1 && HOUSES.has(x.sense.value) && x.clitics.tail === 0);
  return noun && stem(scan.word(at));
}

/** Where a name ends that a holder follows, with a comma, a title or his people's name between; undefined where none does. */
function nameEnd(article: ArticleReading, at: number, isHolder: (token: number) => boolean): number | undefined {
  const { scan } = article;
  const { tokens } = scan;
  let named: number | undefined;
  for (let k = at + 1; k <= at + LONGEST && k < tokens.count; k++) {
    if ((tokens.shape[k] & Shape.Newline) !== 0) return named;
    const comma = [',', '،'].includes(scan.word(k));
    let next = comma ? k + 1 : k;
    const origin = scan.matches(next).find(m => m.sense.table === 'demonym' && m.clitics.article);
    const title = scan.matches(origin ? origin.end : next).find(m => m.sense.table === 'title' && m.clitics.tail === 0);
    if (title) next = title.end;
    else if (origin) next = origin.end;
    // «مدير مستشفى الهادي شاكر الدكتور ...»: a house can be called after somebody
    if (isHolder(next)) {
      if (k > at + 1 || next > k || hasArticle(scan.word(at))) return k;
      named = k;
    }
    if (comma || tokens.kind[k] !== TokenKind.Word || scan.at(k, 'speech')) return named;
  }
  return named;
}

function keyOf(article: ArticleReading, from: number, end: number): string {
  const words: string[] = [];
  const { scan } = article;
  for (let k = from; k < end && words.length < KEYED; k++) {
    const known = k === from ? scan.matches(k).find(m => m.sense.table === 'org-head' || m.sense.table === 'noun') : undefined;
    words.push(stem(scan.word(k).slice(known?.clitics.length ?? 0)));
  }
  return `${article.language}:${words.join(' ')}`;
}

/** Whether a word can go on with the name of a body: no function word, and no verb («متحف عدن يستعيد»). */
function isOfName({ scan }: ArticleReading, i: number): boolean {
  const { tokens } = scan;
  if (tokens.kind[i] !== TokenKind.Word || (tokens.shape[i] & Shape.Newline) !== 0 || scan.at(i, 'stop') || scan.at(i, 'speech'))
    return false;
  return !scan.word(i).startsWith('ي') || (arabicShape(scan.lexicon, tokens.word[i]) & ArabicShape.Verb) === 0;
}

/** The first name before a token that begins with the same noun and is no "the". */
function earlier(article: ArticleReading, at: number, head: string, end: number): Body | undefined {
  const { scan } = article;
  for (let k = 0; k < at; k++) {
    if (headAt(article, k) !== head || /^[وفبك]?(ال|لل)/.test(scan.word(k))) continue;
    let last = k + 1;
    while (last < at && last - k < KEYED && isOfName(article, last)) last++;
    if (last - k >= 2) return { key: keyOf(article, k, last), end };
  }
  return undefined;
}

/** "of the Copenhagen museum that", "of Bergen Sea Museum,". */
function latin(article: ArticleReading, at: number, isHolder: (token: number) => boolean): Body | undefined {
  const { scan } = article;
  const { tokens } = scan;
  if (!scan.is(at - 1, 'of') && !scan.is(at - 1, 'at') && !(scan.is(at - 1, 'the') && (scan.is(at - 2, 'of') || scan.is(at - 2, 'at'))))
    return undefined;
  if (scan.is(at, 'the')) return undefined;
  for (let k = at; k < at + LONGEST && k < tokens.count; k++) {
    if (tokens.kind[k] !== TokenKind.Word || isHolder(k)) return undefined;
    const house = scan.at(k, 'noun');
    if (
      house &&
      HOUSES.has(house.sense.value) &&
      k > at &&
      (house.end >= tokens.count || tokens.kind[house.end] !== TokenKind.Word || !capital(article, house.end))
    )
      return { key: keyOf(article, at, house.end), end: house.end };
  }
  return undefined;
}

function capital(article: ArticleReading, i: number): boolean {
  return (article.scan.tokens.shape[i] & Shape.Capital) !== 0;
}
