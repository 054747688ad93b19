/** How two figures of one quantity that differ can both be right. */
import type { FigureStatement } from '../claims/figures.ts';
import { contextOf } from '../claims/context.ts';
import { writtenIn } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Message } from '../corpus/finding.ts';
import { otherPeriod, otherSource, sameDay, sameSource } from './same-quantity.ts';
import { clearSlip, slip, transposed } from './slips.ts';

/** How two figures that differ can both be right: a forecast beside a result, a toll that rises, two sources; undefined where nothing tells. */
export function reconcile(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): Message | undefined {
  const isSlip = slip(x, y);
  // a forecast of a body beside its estimate is the same one, as is a plan whose digits are those of a forecast
  const sameMood = x.mood === y.mood || (x.mood !== 'fact' && y.mood !== 'fact' && (isSlip || sameSource(x, y)));
  if (!sameMood && (otherPeriod(x, y) || !isSlip || (isGuess(x) !== isGuess(y) && !clearSlip(x, y)))) {
    const [article, hoped] = x.mood === 'fact' ? [b, y] : [a, x];
    return {
      key: 'figure-conflict.mood',
      values: { text: article.text.text.slice(hoped.mention.start, hoped.mention.end), mood: hoped.mood },
    };
  }
  const order = rises(a, x, b, y);
  if (order !== undefined) return { key: `figure-conflict.${order}`, values: {} };
  // two sources differ by what they count, not by a thousand or by two digits changed round
  return !isSlip && otherSource(x, y) ? { key: 'figure-conflict.sources', values: {} } : undefined;
}

/** Whether a figure is what somebody expects, and no plan. */
function isGuess({ mood }: FigureStatement): boolean {
  return mood === 'forecast' || mood === 'estimate' || mood === 'hope';
}

/**
 * Whether the later article gives the higher number of what only rises as a story goes on (`update`), or it is not known which is the
 * later (`order`). Any count may rise where no slip explains it and days lie between.
 */
function rises(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): 'update' | 'order' | undefined {
  // nobody's toll goes from 1,750 to 7,150
  if (slip(x, y) && (String(x.mention.amount).replace(/\D|0+$/g, '').length > 2 || (transposed(x, y) && sameSource(x, y))))
    return undefined;
  const toll = [...x.measures, ...y.measures].some(m => m.endsWith('+'));
  if (!toll && (x.unit !== '#' || slip(x, y))) return undefined;
  // what its source calls final rises no more
  if (isFinal(a, x) && isFinal(b, y)) return undefined;
  // what was there on a day that both tell of is not counted again
  if (!toll && sameDay(x, y)) return undefined;
  const p = writtenIn(a),
    q = writtenIn(b);
  if (!p || !q || !(p.to < q.from || q.to < p.from)) return toll ? 'order' : undefined;
  return p.to < q.from === y.mention.amount > x.mention.amount ? 'update' : undefined;
}

/** Sentences about a toll in which it may be called the last word. */
const ABOUT = 2;

/** Whether a sentence near a toll calls it the last word. */
function isFinal(article: ArticleReading, { sentence }: FigureStatement): boolean {
  const { scan, text } = article;
  for (let n = Math.max(0, sentence - ABOUT); n <= Math.min(text.sentences.length - 1, sentence + ABOUT); n++) {
    const { first, last } = contextOf(article, n);
    for (let i = first; i < last; i++) if (scan.value(i, 'contrast') === 'final') return true;
  }
  return false;
}
