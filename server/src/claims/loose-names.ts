import { hasArticle } from '../languages/clitics.ts';
import type { Match, Scan } from '../languages/scan.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { Shape, TokenKind, tokenAt } from '../text/tokens.ts';

/**
 * Names of people that no title, office or table vouches for: too unsure to be mentions, but where two statements are compared by who
 * made them it is better to know that somebody else may be meant. Latin script: two capitalised words or more inside a sentence, or at
 * its start where neither word means anything; Arabic: a given name, or a noun for a person with the article, and unknown words
 * behind it.
 */
export interface LooseName {
  first: number;
  last: number;
  key: string;
  name: string;
}

/** Words of a name at most. */
const MOST = 4;
/** Tables whose words can be part of a name. */
const NAMES = new Set(['given-name', 'surname', 'name-part', 'not-names', 'places-weak']);

const cache = new WeakMap<ArticleMentions, LooseName[]>();

/** The loose names of an article's sentences, headlines and known names left out. */
export function looseNames(article: ArticleMentions): readonly LooseName[] {
  let known = cache.get(article);
  if (!known) cache.set(article, (known = read(article)));
  return known;
}

function read(article: ArticleMentions): LooseName[] {
  const { scan } = article;
  const { tokens } = scan;
  const covered = new Uint8Array(tokens.count);
  for (const m of article.mentions) if (m.kind !== 'ordinal' && m.kind !== 'number') covered.fill(1, m.first, m.last);
  const out: LooseName[] = [];
  for (const sentence of article.text.sentences) {
    if (article.text.blocks[sentence.block]?.kind !== 'body') continue;
    const first = tokenAt(tokens, sentence.start),
      stop = tokenAt(tokens, sentence.end);
    for (let i = first; i < stop; i++) {
      if (covered[i] || tokens.kind[i] !== TokenKind.Word) continue;
      const arabic = tokens.text.charCodeAt(tokens.start[i]) >= 0x600;
      const end = arabic ? arabicEnd(article, covered, i, first, stop) : latinEnd(article, covered, i, first, stop);
      if (end - i < 2) continue;
      const words: string[] = [];
      for (let k = i; k < end; k++) if (tokens.kind[k] === TokenKind.Word) words.push(scan.word(k));
      out.push({ first: i, last: end, key: nameKey(words), name: tokens.text.slice(tokens.start[i], tokens.end[end - 1]) });
      i = end - 1;
    }
  }
  return out;
}

function latinEnd(article: ArticleMentions, covered: Uint8Array, i: number, first: number, stop: number): number {
  const { scan } = article;
  const { tokens } = scan;
  const begins = (k: number): boolean => (tokens.shape[k] & Shape.Capital) !== 0 && (tokens.shape[k] & Shape.Capitals) === 0;
  if (!begins(i) || !nameable(article, i) || (i > first && begins(i - 1) && tokens.kind[i - 1] === TokenKind.Word)) return i;
  let end = i;
  while (end < stop && end - i < MOST && !covered[end] && tokens.kind[end] === TokenKind.Word && begins(end) && nameable(article, end))
    end++;
  // a word behind a name that belongs to it makes it the name of something else: "Magellan Strait"
  return end < stop && begins(end) && tokens.kind[end] === TokenKind.Word ? i : end;
}

function arabicEnd(article: ArticleMentions, covered: Uint8Array, i: number, first: number, stop: number): number {
  const { scan } = article;
  const { tokens } = scan;
  const given = scan.matches(i).some(m => m.sense.table === 'given-name' && m.clitics.length === 0);
  const lineage =
    i + 1 < stop &&
    scan.matches(i + 1).some(m => m.sense.table === 'name-part' && m.sense.value === 'inside' && m.clitics.length === 0) &&
    nameable(article, i);
  // "أم جابر": what somebody is called by a child's name
  const kunya =
    i + 1 < stop &&
    scan.matches(i).some(m => m.sense.table === 'name-part' && m.sense.value === 'head' && m.clitics.length === 0) &&
    (nameable(article, i + 1) || scan.matches(i + 1).some(m => m.sense.table === 'given-name' && m.clitics.length === 0)) &&
    !isDefinite(article, i + 1);
  if (kunya) return i + 2;
  if (!given && !lineage && !(i > first && !isDefinite(article, i) && apposed(article, i, first))) return i;
  // "سيدي ولد أعمر": the particle is a word of its own elsewhere
  let end = lineage && i + 2 < stop && fathers(article, i + 2) ? i + 3 : i;
  while (end < stop && end - i < MOST && !covered[end] && tokens.kind[end] === TokenKind.Word && nameable(article, end)) end++;
  return end;
}

/** Whether a word behind "بن" is a name: any word is («بن رجب»), but one that the sentence needs. */
function fathers(article: ArticleMentions, i: number): boolean {
  const { scan } = article;
  return scan.tokens.kind[i] === TokenKind.Word && !scan.at(i, 'stop') && !scan.at(i, 'speech');
}

/** Whether the words before an Arabic word are a noun for a person with the article, and its adjectives ("الحكمة التونسية"). */
function apposed(article: ArticleMentions, i: number, first: number): boolean {
  const { scan } = article;
  for (let k = i - 1; k >= Math.max(first, i - 3); k--) {
    const noun = scan.matches(k).find(m => m.sense.table === 'woman' || (m.sense.table === 'noun' && isHuman(article, m.sense.value)));
    if (noun) return noun.clitics.article;
    if (!isDefinite(article, k)) return false;
  }
  return false;
}

function isDefinite(article: ArticleMentions, i: number): boolean {
  return hasArticle(article.scan.word(i));
}

/** Whether a value of the `noun` table is a kind of people. */
export function isHuman(article: ArticleMentions, noun: string): boolean {
  return noun === 'woman' || noun === 'person' || isHumanNoun(article.scan, noun);
}

/** Whether the table `human` has a value of the table `noun`. */
export function isHumanNoun({ lexicon }: Scan, noun: string): boolean {
  return (lexicon.table('human').get('human') ?? []).includes(noun);
}

/** Whether a word can be part of a name: no table knows it as anything else. */
export function nameable(article: ArticleMentions, i: number): boolean {
  const { scan } = article;
  const matches = scan.matches(i);
  const given = matches.some(m => m.sense.table === 'given-name' && m.clitics.length === 0);
  // that a form is no verb in spite of its looks, or a given name that is a word too, says nothing against a name
  const silent = ({ sense }: Match): boolean =>
    NAMES.has(sense.table) || (sense.table === 'tense' && sense.value === 'none') || (given && sense.table === 'weak-name');
  return (
    scan.word(i).length > 1 &&
    !matches.some(m => !silent(m) && m.clitics.length === 0 && m.end === i + 1 && m.sense.language === article.language)
  );
}
