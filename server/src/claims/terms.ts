import type { ArticleMentions } from '../mentions/article.ts';
import type { DurationMention, FigureMention } from '../mentions/mention.ts';
import { tokenAt } from '../text/tokens.ts';
import { sentenceAt } from './context.ts';
import { lengthIn, MONTHS } from './lengths.ts';

/** Words behind a length of time in which the word stands that makes it a term of prison; before it, it stands anywhere in the sentence. */
const BEHIND = 3;

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
