import { contextOf, sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import { dateOf } from '../values/days.ts';

/** Words between an ordinal and what it counts ("the 17th North Atlantic Fisheries Conference"). */
const REACH = 6;
/** Kinds of count that name one series: an edition is of whatever it is of. */
const SERIES = new Set(['edition', 'session', 'summit', 'conference', 'festival', 'championship']);
const TITLED = 'titled',
  TIME = 'time',
  OFTEN = 5;

/** An ordinal that counts the editions of a series. */
export interface Counted {
  mention: FigureMention;
  /** Value of the `edition` table. */
  kind: string;
  sentence: number;
  /** The year in which it was held, as far as its sentence says. */
  year?: number;
}

/** A count as far as two of them are compared before their sentences are. */
export type Count = Pick<Counted, 'kind' | 'year'> & { mention: Pick<FigureMention, 'amount'> };

/** Ordinals next to a word that editions are counted by. @param least the smallest that counts: "first" is said of much */
export function counted(article: ArticleReading, least = 2): Counted[] {
  const out: Counted[] = [];
  for (const m of article.mentions) {
    if (m.kind !== 'ordinal' || m.temporal !== false) continue;
    if (m.amount < least) continue;
    const kind = editionAfter(article, m.last) ?? editionBefore(article, m.first);
    // "won for the eleventh time" counts no edition
    if (kind === TIME && !held(article, m.first)) continue;
    const sentence = kind === undefined ? -1 : sentenceAt(article, m.start);
    if (sentence >= 0) out.push({ mention: m, kind: kind!, sentence, year: yearOf(article, m, sentence) });
  }
  return out;
}

/** The year that stands nearest to an ordinal in its sentence; the article's own where it names none. */
function yearOf(article: ArticleReading, m: FigureMention, sentence: number): number | undefined {
  const dates = contextOf(article, sentence).mentions.flatMap(d =>
    d.temporal === true &&
    (d.kind === 'date' || d.kind === 'range') &&
    d.days &&
    Number.isFinite(d.days.from) &&
    d.days.to - d.days.from <= 366
      ? [{ far: Math.min(Math.abs(d.first - m.last), Math.abs(m.first - d.last)), year: dateOf(d.days.from).year }]
      : [],
  );
  const nearest = dates.sort((p, q) => p.far - q.far)[0];
  const published = article.published?.days;
  if (nearest) return nearest.year;
  return published && Number.isFinite(published.from) && dateOf(published.from).year === dateOf(published.to).year
    ? dateOf(published.from).year
    : undefined;
}

/** Whether two counts can be of one series by the words that they count by. */
export function sameKind(x: Count, y: Count): boolean {
  const a = x.kind,
    b = y.kind;
  // "held for the eleventh time"; a second time may be of anything
  if (a === TIME || b === TIME) return SERIES.has(a === TIME ? b : a) && x.mention.amount >= OFTEN && y.mention.amount >= OFTEN;
  return a === b || (SERIES.has(a) && SERIES.has(b) && (a === 'edition' || b === 'edition'));
}

/** The edition word behind an ordinal; in Latin script the capitalised words of the name may stand between. */
function editionAfter(article: ArticleReading, last: number): string | undefined {
  const { scan } = article;
  for (let i = last; i < last + REACH; i++) {
    const value = scan.value(i, 'edition');
    // "the 12th Balkan Cheese Days"; not "the 12th of the days"
    if (value === TITLED) {
      if ((scan.tokens.shape[i] & Shape.Capital) !== 0 && i > last) return 'festival';
      continue;
    }
    if (value !== undefined) return value;
    // "the ninth international puppet biennial"; not "the second largest fair", nor "the third of the festival's days"
    const word = scan.tokens.kind[i] === TokenKind.Word || scan.is(i, '-');
    if (!word || scan.at(i, 'stop') || scan.at(i, 'superlative') || scan.tokens.text.charCodeAt(scan.tokens.start[i]) >= 0x600)
      return undefined;
  }
  return undefined;
}

/** Whether a verb of holding something stands before an ordinal ("held for the eleventh time", «يعقد للمرة الحادية عشرة»). */
function held(article: ArticleReading, first: number): boolean {
  for (let i = first - 1; i >= first - REACH; i--) if (article.scan.value(i, 'feat') === 'host') return true;
  return false;
}

/** The edition word up to two words before an ordinal ("الدورة الرابعة", "دورته الرابعة"). */
function editionBefore(article: ArticleReading, first: number): string | undefined {
  for (let i = first - 1; i >= first - 2; i--) {
    const value = article.scan.value(i, 'edition');
    if (value !== undefined && value !== TITLED) return value;
  }
  return undefined;
}

/** Whether two sentences count what they tell by two numbers of one kind: two stages of a race, two rounds of talks. */
export function otherRound(a: ArticleReading, x: number, b: ArticleReading, y: number): boolean {
  const here = counted(a, 1).filter(c => c.sentence === x);
  return (
    here.length > 0 &&
    counted(b, 1).some(c => c.sentence === y && here.some(h => h.kind === c.kind && h.mention.amount !== c.mention.amount))
  );
}

/** Whether an edition is named as that of something told before: "its 42nd edition", «دورته الرابعة», «هذه الدورة». */
export function isReferred(article: ArticleReading, c: Counted): boolean {
  const { scan } = article;
  for (let i = c.mention.first - 1; i >= c.mention.first - 2; i--) {
    if (scan.is(i, 'its') || scan.is(i, 'their')) return true;
    if (
      scan.matches(i).some(m => m.sense.table === 'edition') &&
      /(?:ه|ها|هما)$/.test(scan.word(i)) &&
      !/^[وفبكل]?(?:ال|لل)/.test(scan.word(i))
    )
      return !isTaMarbuta(article, i);
  }
  return false;
}

/** Whether a token ends in ta marbuta, which the fold writes as ha: the text itself tells. */
export function isTaMarbuta(article: ArticleReading, i: number): boolean {
  const { tokens } = article.scan;
  return /ة[\u064b-\u0652]*$/u.test(tokens.text.slice(tokens.start[i], tokens.end[i]));
}
