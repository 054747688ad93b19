/** The numbers of two articles side by side, where the one may be the other's translation. */
import { isHeadline, sentenceAt } from '../claims/context.ts';
import { figureStatements } from '../claims/figures.ts';
import { lengthAsFigure } from '../claims/lengths.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { FigureMention } from '../mentions/mention.ts';
import type { Facts } from '../values/facts.ts';
import { digitsOf, TokenKind } from '../text/tokens.ts';
import { disjointNumbers } from '../values/numbers.ts';
import { cueAt, isMark } from './figures.ts';

/** A number of an article's body. */
export interface Figure {
  mention: FigureMention;
  unit: string;
  /** The number as its words or digits give it, before a length of time was told in another unit. */
  written: number;
  /** The counted thing, by a table that is the same in every language. */
  noun?: string;
  /** Measures are not asked for here; `slip` compares figures that have them. */
  measures: readonly string[];
}

/** One and two are words of grammar as much. */
const GRAMMAR = 2;
/** Tokens before a number in which stands that it is another told again. */
const AGAIN = 3;

const known = new WeakMap<ArticleReading, readonly Figure[]>();

/** The numbers of an article's body that a version of it keeps, lengths of time among them: also those of which no rule knows what they count. */
export function numbersOf(article: ArticleReading): readonly Figure[] {
  let out = known.get(article);
  if (out) return out;
  const nouns = new Map(figureStatements(article).map(f => [f.mention.start, f.noun]));
  out = article.mentions.flatMap(m => {
    const mention = m.kind === 'duration' ? lengthAsFigure(m) : m;
    if (mention?.temporal !== false || mention.kind === 'ordinal' || mention.loose !== undefined) return [];
    const written = m.kind === 'duration' ? m.amounts[0].n : mention.amount;
    if (m.kind === 'duration' ? written <= 1 : mention.unit === undefined && written <= GRAMMAR) return [];
    const sentence = sentenceAt(article, mention.start);
    if (sentence < 0 || isHeadline(article, sentence)) return [];
    return [{ mention, unit: mention.unit ?? '#', written, noun: nouns.get(mention.start), measures: [] }];
  });
  known.set(article, out);
  return out;
}

/** Whether two numbers may be one: no value lies outside what both allow, and the one is not read in a unit that the other is not in. */
export function sameNumber(x: Figure, y: Figure, facts: Facts): boolean {
  if (x.mention.amount === y.mention.amount && (x.unit === '#' || y.unit === '#')) return true;
  // what one language calls pounds the other may call by its code
  const unit = x.unit === y.unit || facts.isCurrencyNamed(x.unit, y.unit) || facts.isCurrencyNamed(y.unit, x.unit);
  return unit && (!disjointNumbers(x.mention.set, y.mention.set) || rounds(x, y) || rounds(y, x));
}

/** Whether a number is another rounded to fewer digits: 1,500 for 1,483. */
function rounds(x: Figure, y: Figure): boolean {
  let step = 1;
  const rough = x.mention.amount;
  if (!Number.isInteger(rough) || rough === 0) return false;
  while (rough % (step * 10) === 0) step *= 10;
  return y.mention.amount % step !== 0 && Math.abs(y.mention.amount - rough) <= step / 2;
}

const digits = new WeakMap<ArticleReading, ReadonlySet<string>>();

/** Whether an article has a number in digits anywhere: in a date, too, or in what is not read as a figure. */
export function hasDigits(article: ArticleReading, { written }: Figure): boolean {
  let all = digits.get(article) as Set<string> | undefined;
  if (!all) {
    const { tokens } = article.scan;
    digits.set(article, (all = new Set()));
    for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] === TokenKind.Number) all.add(digitsOf(tokens, i));
  }
  return all.has(String(written));
}

/** Indexes of the longest row of numbers that both have in one order. */
export function inOrder(xs: readonly Figure[], ys: readonly Figure[], facts: Facts): [number, number][] {
  const best: number[][] = Array.from({ length: xs.length + 1 }, () => new Array<number>(ys.length + 1).fill(0));
  for (let i = xs.length - 1; i >= 0; i--)
    for (let k = ys.length - 1; k >= 0; k--)
      best[i][k] = Math.max(best[i + 1][k], best[i][k + 1], sameNumber(xs[i], ys[k], facts) ? best[i + 1][k + 1] + 1 : 0);
  const out: [number, number][] = [];
  for (let i = 0, k = 0; i < xs.length && k < ys.length;) {
    if (sameNumber(xs[i], ys[k], facts) && best[i][k] === best[i + 1][k + 1] + 1) out.push([i++, k++]);
    else if (best[i + 1][k] >= best[i][k + 1]) i++;
    else k++;
  }
  return out;
}

/** Whether a number tells another one again, in the reader's money or measure: in brackets, behind "or about", «أي». */
export function isToldAgain(article: ArticleReading, { mention }: Figure): boolean {
  for (let i = mention.first - 1; i >= mention.first - AGAIN; i--) if (isMark(article, i, '([')) return true;
  return cueAt(article, 'same', mention.first - 1, mention.first) >= 0;
}

/** Whether a number is written in digits. */
export function inDigits(article: ArticleReading, { mention }: Figure): boolean {
  return /\p{Nd}/u.test(article.text.text.slice(mention.numberStart, mention.numberEnd));
}
