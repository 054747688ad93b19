import type { ArticleMentions } from '../mentions/article.ts';
import type { DurationMention, FigureMention } from '../mentions/mention.ts';
import { tokenAt } from '../text/tokens.ts';
import { allowed } from '../values/numbers.ts';
import { sentenceAt } from './context.ts';

/** Words behind a length of time in which the word stands that makes it a term of prison; before it, it stands anywhere in the sentence. */
const BEHIND = 3;
const MONTHS: Record<string, number> = { month: 1, year: 12 };

/** A term of prison as a figure, in months; undefined for any other length of time. */
export function termOf(article: ArticleMentions, m: DurationMention): FigureMention | undefined {
  if (m.age || m.amounts.length === 0) return undefined;
  let amount = 0;
  for (const { n, unit } of m.amounts) {
    if (MONTHS[unit] === undefined) return undefined;
    amount += n * MONTHS[unit];
  }
  const { scan } = article;
  const sentence = article.text.sentences[sentenceAt(article, m.start)];
  if (!sentence) return undefined;
  let isTerm = false;
  for (let i = tokenAt(scan.tokens, sentence.start); i < Math.min(scan.tokens.count, m.last + BEHIND) && !isTerm; i++)
    isTerm = scan.matches(i).some(x => x.sense.table === 'measure' && x.sense.value === 'sentence');
  if (!isTerm) return undefined;
  const { start, end, first, last, comparator } = m;
  const set = allowed(amount, 1, comparator);
  return {
    kind: 'quantity',
    temporal: false,
    start,
    end,
    first,
    last,
    amount,
    unit: 'month',
    comparator,
    set,
    numberStart: start,
    numberEnd: end,
  };
}
