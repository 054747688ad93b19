import { hasArticle } from '../languages/clitics.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import type { NameMention } from '../mentions/mention.ts';
import { ArabicShape, arabicShape } from '../mentions/names/arabic-words.ts';
import { TOWN_BEGINNINGS } from '../mentions/names/town-beginnings.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import type { Context } from './context.ts';
import { nameable } from './loose-names.ts';

/**
 * Names of places that no table vouches for: too unsure to be mentions, but something may be put there. Arabic: what stands behind the
 * noun of a town or a village («في بلدية بني صاف»); Latin script: capitalised words that mean nothing right behind "in" or "near".
 */

/** Kinds of place whose noun says enough of the name behind it, values of the table `place-head`. */
const SETTLED = new Set(['city', 'village', 'district']);
/** Words of a Latin name at most. */
const MOST = 3;

const cache = new WeakMap<ArticleMentions, Map<number, readonly NameMention[]>>();

/** The loose places of a sentence, outside its mentions; a person whom only capitals make one may be a place. */
export function loosePlaces(article: ArticleMentions, context: Context): readonly NameMention[] {
  let known = cache.get(article);
  if (!known) cache.set(article, (known = new Map()));
  let found = known.get(context.first);
  if (!found) known.set(context.first, (found = read(article, context)));
  return found;
}

function read(article: ArticleMentions, context: Context): NameMention[] {
  const { scan } = article;
  const out: NameMention[] = [];
  for (let i = context.first; i + 1 < context.last; i++) {
    const end = article.language === 'ar' ? arabicEnd(article, context, i) : latinEnd(article, context, i);
    if (end <= i + 1) continue;
    const words: string[] = [];
    for (let k = i + 1; k < end; k++) if (scan.tokens.kind[k] === TokenKind.Word) words.push(scan.word(k));
    const start = scan.tokens.start[i + 1],
      stop = scan.tokens.end[end - 1];
    out.push({
      kind: 'place',
      start,
      end: stop,
      first: i + 1,
      last: end,
      name: scan.tokens.text.slice(start, stop),
      key: nameKey(words),
      evidence: 'shape',
    });
    i = end - 1;
  }
  return out;
}

/** The token behind the name that follows the noun of a town at `i`; `i` where none does. */
function arabicEnd(article: ArticleMentions, context: Context, i: number): number {
  const { scan } = article;
  if (!scan.begins(i, 'place-head')) return i;
  const head = scan.matches(i).find(m => m.sense.table === 'place-head' && m.end === i + 1);
  if (!head || head.clitics.tail > 0 || head.clitics.article || !SETTLED.has(head.sense.value)) return i;
  const k = i + 1;
  if (!isFree(context, k) || scan.tokens.kind[k] !== TokenKind.Word || scan.word(k).length < 3) return i;
  const compound = TOWN_BEGINNINGS.has(scan.word(k));
  if (compound)
    return k + 1 < context.last && isFree(context, k + 1) && scan.tokens.kind[k + 1] === TokenKind.Word && !scan.at(k + 1, 'stop')
      ? k + 2
      : i;
  // «في بلدة ساحلية», «هادئة»: adjectives
  const feminine =
    scan.word(k).endsWith('يه') ||
    (scan.word(k).endsWith('ه') && (arabicShape(scan.lexicon, scan.tokens.word[k]) & ArabicShape.Native) !== 0);
  return !hasArticle(scan.word(k)) && nameable(article, k) && !feminine ? k + 1 : i;
}

/** The token behind the capitalised words that follow "in" at `i`. */
function latinEnd(article: ArticleMentions, context: Context, i: number): number {
  const { scan } = article;
  const { tokens } = scan;
  if ((tokens.shape[i + 1] & Shape.Capital) === 0 || (!scan.begins(i, 'locative') && !scan.is(i, 'of'))) return i;
  const isLed = [i, i - 1, i - 2].some(n =>
    scan.matches(n).some(m => m.sense.table === 'locative' && m.end === i + 1 && m.sense.value !== 'from' && m.sense.value !== 'to'),
  );
  if (!isLed) return i;
  let end = i + 1;
  while (end < context.last && end - i <= MOST && isName(article, context, end)) end++;
  // "in Downing Street": what is known behind it makes it the name of something else
  const more = end < context.last && tokens.kind[end] === TokenKind.Word && (tokens.shape[end] & Shape.Capital) !== 0;
  return more ? i : end;
}

function isName(article: ArticleMentions, context: Context, k: number): boolean {
  const { scan } = article;
  const { tokens } = scan;
  return (
    tokens.kind[k] === TokenKind.Word &&
    (tokens.shape[k] & Shape.Capital) !== 0 &&
    (tokens.shape[k] & Shape.Capitals) === 0 &&
    scan.word(k).length > 2 &&
    isFree(context, k) &&
    scan.matches(k).length === 0
  );
}

/** Whether no name, date or figure covers a token; a person whom only capitals make one does not count. */
function isFree({ mentions }: Context, k: number): boolean {
  return !mentions.some(m => m.first <= k && k < m.last && !(m.kind === 'person' && m.evidence === 'shape' && !m.office));
}
