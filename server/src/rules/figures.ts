/** What the rules that reckon share: the figures of each sentence, cues between them, and how sets are shown. */
import { isHeadline } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { TokenKind, tokenAt } from '../text/tokens.ts';
import type { NumberSet } from '../values/numbers.ts';

/** A sentence with the figures that count in it. */
export interface FigureSentence {
  index: number;
  /** First token, and after the last. */
  first: number;
  end: number;
  headline: boolean;
  figures: FigureMention[];
}

const known = new WeakMap<ArticleReading, FigureSentence[]>();

/** The sentences of an article with their figures; numbers that only name something are left out. Remembered with the article. */
export function figureSentences(article: ArticleReading): readonly FigureSentence[] {
  let all = known.get(article);
  if (!all) known.set(article, (all = read(article)));
  return all;
}

function read(article: ArticleReading): FigureSentence[] {
  const { text, scan } = article;
  const figures = article.mentions.filter((m): m is FigureMention => m.temporal === false && m.kind !== 'ordinal' && m.loose !== 'label');
  let at = 0;
  return text.sentences.map((s, index) => {
    while (at < figures.length && figures[at].start < s.start) at++;
    const own: FigureMention[] = [];
    for (let k = at; k < figures.length && figures[k].start < s.end; k++) own.push(figures[k]);
    return {
      index,
      first: tokenAt(scan.tokens, s.start),
      end: tokenAt(scan.tokens, s.end),
      headline: isHeadline(article, index),
      figures: own,
    };
  });
}

/** Whether a cue of the `arithmetic` table begins between two tokens. */
export function hasCue(article: ArticleReading, cue: string, from: number, to: number): boolean {
  return cueAt(article, cue, from, to) >= 0;
}

/** Token at which a cue of the `arithmetic` table begins between two tokens; -1 where none does. */
export function cueAt(article: ArticleReading, cue: string, from: number, to: number): number {
  for (let k = Math.max(0, from); k < to; k++)
    for (const m of article.scan.matches(k)) if (m.sense.table === 'arithmetic' && m.sense.value === cue && m.end <= to + 3) return k;
  return -1;
}

/** Whether a value of the table `contrast` says that a part is told. */
export function isPart(value: string | undefined): boolean {
  return value === 'subset' || value === 'whole' || value === 'others';
}

/** Whether a value of the table `contrast` says that another value follows, which the one told is held against. */
export function isHeldAgainst(value: string | undefined): boolean {
  return value === 'against' || value === 'was' || value === 'from';
}

/** The sign of the nearest verb or noun of change between two tokens: 1 rising, -1 falling, 0 for none. */
export function changeAt(article: ArticleReading, from: number, to: number): number {
  for (let k = to - 1; k >= from; k--)
    for (const m of article.scan.matches(k)) {
      if (m.sense.table !== 'figure') continue;
      if (m.sense.value === 'change+') return 1;
      if (m.sense.value === 'change-') return -1;
    }
  return 0;
}

/** Where a figure ends with its noun. */
export function endOf(m: FigureMention): number {
  return m.nounFirst !== undefined && m.nounFirst <= m.last + 2 ? Math.max(m.last, m.nounLast ?? m.last) : m.last;
}

/** Whether two figures can be of one kind: one unit, or one of them without any beside a number of like size. */
export function sameUnit(a: FigureMention, b: FigureMention): boolean {
  if (a.unit !== undefined && b.unit !== undefined) return a.unit === b.unit;
  if (a.unit !== undefined || b.unit !== undefined) {
    const bare = a.unit === undefined ? a : b,
      other = bare === a ? b : a;
    if (other.unit === '%' || other.unit === 'pp' || bare.noun !== undefined) return false;
    return bare.amount > 0 && other.amount / bare.amount < 1000 && bare.amount / other.amount < 1000;
  }
  return a.noun === undefined || b.noun === undefined || a.noun === b.noun;
}

/**
 * The set of a figure widened to what its zeros leave open: 50 kilometres may be 45 to 55, but no figure is taken for rougher than
 * `share` of itself.
 */
export function roughly(m: FigureMention, share: number): NumberSet {
  return m.set.map(s => {
    const low = s.low === -Infinity ? s.low : s.low - slack(s.low, share),
      high = s.high === Infinity ? s.high : s.high + slack(s.high, share);
    return { low, high };
  });
}

function slack(n: number, share: number): number {
  if (!Number.isInteger(n) || n === 0) return 0;
  let unit = 1;
  while (n % (unit * 10) === 0) unit *= 10;
  return Math.min(unit / 2, Math.max(0.5, Math.abs(n) * share));
}

/** A number for a person to read. */
export function shown(n: number): string {
  if (Math.abs(n) === Infinity) return n > 0 ? '∞' : '-∞';
  return Number(n.toPrecision(n >= 1000 && Number.isInteger(n) ? 15 : 4)).toLocaleString('en', { maximumFractionDigits: 4 });
}

/** A figure's normalised value with its unit. */
export function valueOf(m: FigureMention): string {
  return `${m.comparator === '=' ? '' : m.comparator}${shown(m.amount)}${m.unit ? ` ${m.unit}` : ''}`;
}

/** The text of tokens `from` to `to`. */
export function textBetween(article: ArticleReading, from: number, to: number): string {
  const { tokens } = article.scan;
  return to > from ? tokens.text.slice(tokens.start[from], tokens.end[to - 1]) : '';
}

/** Whether token `i` is one of the given marks. */
export function isMark(article: ArticleReading, i: number, marks: string): boolean {
  const { tokens } = article.scan;
  return i >= 0 && i < tokens.count && tokens.kind[i] === TokenKind.Punctuation && marks.includes(tokens.text[tokens.start[i]]);
}
