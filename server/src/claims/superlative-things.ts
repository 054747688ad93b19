import type { ArticleMentions } from '../mentions/article.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import type { Bearer } from './bearers.ts';
import type { Context } from './context.ts';
import type { Head } from './superlative-heads.ts';

/** Things that hold a rank and that no name is read for. */

/** "The Tano bridge, the longest in the country": the capitalised words before the noun of a rank. */
export function nameBefore(article: ArticleMentions, context: Context, head: Head): Bearer | undefined {
  const { tokens } = article.scan;
  if (head.noun === undefined || article.language === 'ar') return undefined;
  let first = head.noun;
  while (first - 1 > context.first && (tokens.shape[first - 1] & Shape.Capital) !== 0 && tokens.kind[first - 1] === TokenKind.Word) first--;
  return first < head.noun ? thing(article, first, head.noun) : undefined;
}

/** Words of a name in quotation marks at most. */
const QUOTED = 4;

/** A thing that its sentence names in quotation marks, outside the description from `from` to `end`: «كاب الغزلان». */
export function quotedName(article: ArticleMentions, context: Context, from: number, end: number): Bearer | undefined {
  const { scan } = article;
  for (let i = context.first; i + 1 < context.last; i++) {
    if ((i >= from && i < end) || !(scan.is(i, '«') || scan.is(i, '“'))) continue;
    let last = i + 1;
    while (last < context.last && scan.tokens.kind[last] === TokenKind.Word && last - i <= QUOTED) last++;
    if (last > i + 1 && (scan.is(last, '»') || scan.is(last, '”'))) return thing(article, i + 1, last);
  }
  return undefined;
}

function thing({ scan }: ArticleMentions, first: number, last: number): Bearer {
  const { tokens } = scan;
  const words: string[] = [];
  for (let k = first; k < last; k++) words.push(scan.word(k));
  const parts = nameKey(words).split(' ').filter(Boolean);
  return { kind: 'place', parts, name: tokens.text.slice(tokens.start[first], tokens.end[last - 1]), loose: true };
}
