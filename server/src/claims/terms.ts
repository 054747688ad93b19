import type { ArticleMentions } from '../mentions/article.ts';
import type { DurationMention, FigureMention, Mention } from '../mentions/mention.ts';
import { tokenAt } from '../text/tokens.ts';
import { sentenceAt } from './context.ts';
import { lengthIn, MONTHS, YEARS } from './lengths.ts';

/** Words behind a length of time in which the word stands that makes it a term of prison; before it, it stands anywhere in the sentence. */
const BEHIND = 3;

/** Years from which on a length of time is an amount that is measured: the age of a rock, the way of light. */
const EON = 10_000;

/**
 * Years in their thousands, millions and billions as a figure ("12 billion years ago", «عمرها 66 مليون سنة»); undefined for any other
 * mention.
 */
export function eonsOf(m: Mention): FigureMention | undefined {
  const isAgo = m.kind === 'date' && m.form.is === 'ago';
  const amounts = m.kind === 'duration' ? m.amounts : isAgo && m.form.is === 'ago' ? m.form.amounts : [];
  if (amounts.length !== 1 || amounts[0].unit !== 'year' || amounts[0].n < EON) return undefined;
  const { start, end, first, last } = m;
  return lengthIn({ start, end, first, last, amounts, comparator: m.kind === 'duration' ? m.comparator : '=' }, YEARS, 1);
}

/** A term of prison as a figure, in months; undefined for any other length of time. */
export function termOf(article: ArticleMentions, m: DurationMention): FigureMention | undefined {
  const figure = m.age ? undefined : lengthIn(m, MONTHS, 1);
  if (!figure) return undefined;
  const { scan } = article;
  const sentence = article.text.sentences[sentenceAt(article, m.start)];
  if (!sentence) return undefined;
  let isTerm = false;
  for (let i = tokenAt(scan.tokens, sentence.start); i < Math.min(scan.tokens.count, m.last + BEHIND) && !isTerm; i++)
    isTerm = scan.matches(i).some(x => x.sense.table === 'measure' && x.sense.value === 'sentence');
  return isTerm ? figure : undefined;
}
