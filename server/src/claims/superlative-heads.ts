import { hasArticle } from '../languages/clitics.ts';
import { stem } from '../languages/stem.ts';
import type { Match } from '../languages/scan.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import { TokenKind } from '../text/tokens.ts';
import { placeMeant } from './here.ts';

/** The noun that a rank is said of. */
export interface Head {
  name: string;
  /** Whether it is in the `noun` table. */
  counted: boolean;
  first: number;
  /** Index after the noun and what stands with it: what comes before is the class. */
  end: number;
  /** Token of the noun, where it stands before the rank. */
  noun?: number;
  /** It is somebody by whom something was done: «العمانية الأولى التي». */
  ofWhom?: true;
}

/** What a rank is said of, by the noun behind it. */
export function headOf(article: ArticleMentions, cue: Match, end: number): Head | undefined {
  const { scan } = article;
  const first = cue.end;
  let last = first;
  if (article.language !== 'ar') {
    while (
      last + 1 < end &&
      scan.tokens.kind[last + 1] === TokenKind.Word &&
      !scan.at(last + 1, 'stop') &&
      scan.value(last + 1, 'feat') !== 'be' &&
      last - first < 5
    )
      last++;
    if (scan.at(first, 'stop')) return undefined;
  } else if (scan.at(first, 'stop')) return undefined;
  const origin = scan.at(last, 'demonym');
  if (origin && article.language === 'ar' && scan.word(last).endsWith('يه'))
    return { name: 'woman', counted: true, first: last, end: last + 1 };
  if (origin) return { name: 'person', counted: true, first: last, end: last + 1 };
  if (scan.at(last, 'woman')) return { name: 'woman', counted: true, first: last, end: last + 1 };
  const noun = scan.at(last, 'noun');
  if (noun && noun.end <= end) return { name: noun.sense.value, counted: true, first: last, end: noun.end };
  return { name: stem(scan.word(last)), counted: false, first: last, end: last + 1 };
}

/** Tokens before a rank without a noun behind it in which its noun stands, and behind it in which a place does. */
const NOUN_REACH = 16,
  PLACE_REACH = 3;

/**
 * The noun of a rank that has none behind it: "the bridge of Lukanga, the longest in Zambia", «الجسر هو الأطول في البلاد». A place must
 * follow: else the rank may be of anything.
 * @param first token with which the sentence begins
 */
export function headBefore(article: ArticleMentions, cue: Match, first: number): Head | undefined {
  const { scan } = article;
  const whom = whomBefore(article, cue, first);
  if (whom) return whom;
  if (
    !scan.matches(cue.end).some(m => m.sense.table === 'locative' && m.sense.value === 'in') &&
    !scan.is(cue.end, 'of') &&
    !scan.is(cue.end, 'on')
  )
    return undefined;
  const placed = (i: number): boolean =>
    article.mentions.some(m => m.kind === 'place' && m.first <= i && i < m.last && m.places !== undefined) ||
    placeMeant(article, i) !== undefined;
  if (!Array.from({ length: PLACE_REACH }, (_, k) => cue.end + 1 + k).some(placed)) return undefined;
  for (let i = cue.first - 1; i >= Math.max(first, cue.first - NOUN_REACH); i--) {
    const noun = scan.matches(i).find(m => m.sense.table === 'noun' && m.clitics.tail === 0 && m.end <= cue.first);
    // where the noun stands before its rank, what follows the rank is the place
    if (noun) return { name: noun.sense.value, counted: true, first: cue.end - 1, end: cue.end, noun: i };
  }
  return undefined;
}

const WHO = new Set(['الذي', 'التي']);

/** «المرأة الأولى التي», «السعودي الأول الذي»: of whom a clause says that they were the first. */
function whomBefore({ scan, language }: ArticleMentions, cue: Match, first: number): Head | undefined {
  if (language !== 'ar' || cue.sense.value !== 'first' || !hasArticle(scan.word(cue.first)) || !WHO.has(scan.word(cue.end)))
    return undefined;
  for (let i = cue.first - 1; i >= Math.max(first, cue.first - 2); i--) {
    if (!hasArticle(scan.word(i))) return undefined;
    const woman = scan.matches(i).some(m => m.sense.table === 'woman' && m.end === i + 1);
    const origin = scan.matches(i).some(m => m.sense.table === 'demonym' && m.clitics.article);
    const noun = scan.matches(i).find(m => m.sense.table === 'noun' && m.clitics.article && m.end === i + 1);
    // an adjective of origin goes on to its noun: «المرأة العمانية الأولى»
    if (origin && i - 1 >= first && hasArticle(scan.word(i - 1)) && i === cue.first - 1) continue;
    const name = woman || (origin && scan.word(i).endsWith('يه')) ? 'woman' : noun ? noun.sense.value : origin ? 'person' : undefined;
    return name === undefined ? undefined : { name, counted: true, first: cue.end, end: cue.end + 1, noun: i, ofWhom: true };
  }
  return undefined;
}
