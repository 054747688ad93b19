import type { ArticleMentions } from '../mentions/article.ts';
import { contextOf, sentenceAt } from './context.ts';

/** What sets a statement apart from another of its kind: which one it is of, and whether it is of what comes. */

/** Tokens around a word in which "last", "next", "previous" set it apart. */
const APART = 4;

/** Whether "last", "next", "previous", "another" beside a token tell of another than the one at hand. */
export function setApart(article: ArticleMentions, token: number): boolean {
  const { first, last, mentions } = contextOf(article, sentenceAt(article, article.scan.tokens.start[token]));
  for (let i = Math.max(first, token - APART); i <= Math.min(last - 1, token + APART); i++) {
    // "last week" is when, not which
    if (mentions.some(m => m.temporal === true && m.first <= i && i < m.last)) continue;
    for (const m of article.scan.matches(i)) {
      if (m.sense.table === 'shift' && m.sense.value !== '0') return true;
      if (m.sense.table === 'other') return true;
      if (m.sense.table === 'office-modifier' && m.sense.value === 'former') return true;
    }
  }
  return false;
}

const COMES = new Set(['plan', 'forecast', 'hope', 'target', 'cancelled']);

/** Whether a sentence tells of what is to come. */
export function isToCome(article: ArticleMentions, sentence: number): boolean {
  const { first, last } = contextOf(article, sentence);
  for (let i = first; i < last; i++)
    if (
      article.scan
        .matches(i)
        .some(m => (m.sense.table === 'tense' && m.sense.value === 'future') || (m.sense.table === 'mood' && COMES.has(m.sense.value)))
    )
      return true;
  return false;
}
