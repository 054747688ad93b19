import { contextOf } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { fold } from '../text/fold.ts';
import { Shape, TokenKind, tokenAt } from '../text/tokens.ts';

/** Editions that are told by a name with capitals behind their number, or by a number behind their noun. */

/** The capitalised words of a name behind an ordinal: "the 17th Lake Ohrid Wine, Cheese and Honey Fair". */
export interface Name {
  first: number;
  last: number;
}

/** Words of a name at most; and those that stand in one without a capital. */
const LONGEST = 12;
const INSIDE = new Set(['and', 'of', 'the', 'for', '&', '-', "'", '’', 's']);
/** Tables of words that end a name that is none of a series: a body's, a street's, a person's, a length of time. */
const OTHERS = new Set([
  'org-tail',
  'org-head',
  'place-head',
  'office',
  'title',
  'period',
  'month',
  'weekday',
  'season',
  'given-name',
  'demonym',
  'currency',
]);
/** What is done to, or at, what is held again and again: values of `feat` and of `event`. */
const FEATS = new Set(['win', 'play', 'host', 'cross']);
const EVENTS = new Set([
  'win',
  'title',
  'final',
  'match',
  'championship',
  'race',
  'festival',
  'fair',
  'exhibition',
  'opening',
  'closing',
  'launch',
  'ceremony',
]);

/** The name with capitals that begins at a token; undefined where fewer than two words with a capital stand there. */
export function nameAfter(article: ArticleReading, first: number): Name | undefined {
  const { scan } = article;
  const { tokens } = scan;
  const capital = (i: number): boolean =>
    i < tokens.count &&
    tokens.kind[i] === TokenKind.Word &&
    (tokens.shape[i] & Shape.Capital) !== 0 &&
    (tokens.shape[i] & Shape.Newline) === 0;
  let last = first,
    words = 0;
  for (let i = first; i < Math.min(first + LONGEST, tokens.count);) {
    if (capital(i)) {
      words++;
      last = ++i;
      continue;
    }
    let k = i;
    while (k < i + 3 && (INSIDE.has(scan.word(k)) || (k === i && scan.is(k, ',') && listed(article, k)))) k++;
    if (i === first || k === i || !capital(k)) break;
    i = k;
  }
  return words >= 2 ? { first, last } : undefined;
}

/** Whether a comma within a name is one of a list: "Dates, Honey and Beekeeping". */
function listed({ scan }: ArticleReading, comma: number): boolean {
  const { shape } = scan.tokens;
  const capital = (i: number): boolean => (shape[i] & Shape.Capital) !== 0;
  return capital(comma + 1) && (scan.is(comma + 2, 'and') || (scan.is(comma + 2, ',') && scan.is(comma + 4, 'and'))) && capital(comma + 3);
}

/** The folded words of a name of a series that no table has a noun for; undefined where it may name something else that is numbered. */
export function seriesName(article: ArticleReading, name: Name, sentence: number): string | undefined {
  const { scan } = article;
  const end = scan.matches(name.last - 1);
  if (end.some(m => OTHERS.has(m.sense.table) && m.end === name.last)) return undefined;
  for (let i = name.first; i < name.last; i++) if (scan.matches(i).some(m => m.sense.value === 'street')) return undefined;
  if (article.mentions.some(m => m.kind === 'person' && m.first < name.last && m.last > name.first)) return undefined;
  const { first, last } = contextOf(article, sentence);
  for (let i = first; i < last; i++)
    if (FEATS.has(scan.value(i, 'feat') ?? '') || EVENTS.has(scan.value(i, 'event') ?? '') || scan.value(i, 'tense-ending') !== undefined)
      return fold(scan.tokens.text.slice(scan.tokens.start[name.first], scan.tokens.end[name.last - 1]));
  return undefined;
}

/** A plain number that stands where an edition's does is one of an edition up to this. */
const MOST = 150;
const NUMBER = new Set(['رقم', 'number', 'no', '.', '#']);

/**
 * The token of the edition word before a plain number that counts editions: «الدورة الـ27», «الدورة 27 من معرض», "edition number 27"; -1
 * where the number counts something else.
 */
export function editionWordOf(article: ArticleReading, m: FigureMention): number {
  const { scan } = article;
  if (m.kind !== 'number' || m.upTo !== undefined || !Number.isInteger(m.amount) || m.amount > MOST || m.comparator !== '=') return -1;
  if (m.loose !== undefined && m.loose !== 'label') return -1;
  const digits = tokenAt(scan.tokens, m.numberStart);
  // «أيام المهرجان الستة» are six days
  if (scan.tokens.kind[digits] === TokenKind.Word && !scan.is(digits, 'ال')) return -1;
  let k = Math.min(m.first, digits) - 1;
  let led = scan.is(digits, 'ال');
  if (scan.is(k, 'ال')) {
    led = true;
    k--;
  }
  while (NUMBER.has(scan.word(k))) {
    led = true;
    k--;
  }
  if (k < 0 || !scan.at(k, 'edition')) return -1;
  if (scan.tokens.text.charCodeAt(scan.tokens.start[k]) < 0x600) return scan.is(k, 'edition') ? k : -1;
  const own = scan.matches(k).find(x => x.sense.table === 'edition' && x.end === k + 1);
  if (!own || !(own.clitics.article || /(?:ه|ها|هما|هم)$/.test(scan.word(k)))) return -1;
  const next = tokenAt(scan.tokens, m.numberEnd);
  return led || scan.is(next, 'من') || scan.word(next).startsWith('لل') || scan.tokens.kind[next] !== TokenKind.Word ? k : -1;
}
