import { sentenceAt } from '../claims/context.ts';
import type { Statement } from '../corpus/finding.ts';
import { isParticle } from '../mentions/names/compared-words.ts';
import { scriptOf } from '../mentions/names/letters.ts';
import { fold } from '../text/fold.ts';
import { akin } from './akin.ts';
import type { Spelling } from './spellings.ts';

/**
 * Slips of the hand: two full names of which one word differs by a letter, or by its long vowels. By themselves they are two people as
 * often as one; in two articles of one matter, of which neither has the other's form, and where nothing tells two people, they are one.
 */

/** Shortest word that a slip is looked for in, in folded units without the article. */
const SHORTEST = 4;
/** Folded units with which a family name begins that has a slip further on. */
const HEAD = 2;
/** Offices that say little of a person, so that another one says nothing against. */
const VAGUE = new Set([
  'official',
  'director',
  'chair',
  'chairman',
  'owner',
  'founder',
  'member',
  'leader',
  'managing-director',
  'chief-executive',
  'player',
  'captain',
  'expert',
]);

/** The words of a name as a slip is looked for: folded, without particles and articles. */
function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[\s-]+/)
    .filter(w => w !== '' && !isParticle(w))
    .map(w => (/^ال.{3}/.test(w) ? w.slice(2) : w));
}

/** The key under which a full name meets those that differ in its family name by a slip; undefined where none is looked for. */
export function slipKey(name: string): string | undefined {
  const words = wordsOf(name);
  const last = words[words.length - 1];
  if (words.length < 2 || last.length < SHORTEST) return undefined;
  return `s:${words.slice(0, -1).join(' ')}|${last.slice(0, HEAD)}`;
}

/** Words from which on the name of a body is known again though one of them is another. */
const LONG_NAME = 3;

/** The key under which the long name of a body meets those of its article that differ in a word between its first and its last. */
export function bodySlipKey(name: string): string | undefined {
  const words = wordsOf(name);
  return words.length >= LONG_NAME ? `s:b:${words.length}|${words[0]}|${words[words.length - 1]}` : undefined;
}

/** The pair of words in which two full names differ by a slip, all others the same; undefined where they differ otherwise. */
export function slipOf(a: string, b: string): [a: string, b: string] | undefined {
  const x = wordsOf(a),
    y = wordsOf(b);
  if (x.length < 2 || x.length !== y.length || scriptOf(x[0]) !== scriptOf(y[0])) return undefined;
  const at = x.findIndex((w, i) => w !== y[i]);
  if (at < 0 || x.some((w, i) => i > at && w !== y[i])) return undefined;
  const [p, q] = [x[at], y[at]];
  if (Math.min(p.length, q.length) < SHORTEST - (at < x.length - 1 ? 1 : 0)) return undefined;
  if (vowelless(p) === vowelless(q) || (at === x.length - 1 && oneEdit(p, q))) return [p, q];
  return undefined;
}

/** A word without what transliteration writes or leaves out. */
function vowelless(word: string): string {
  return (
    word[0] +
    word
      .slice(1)
      .replace(scriptOf(word) === 'arabic' ? /[اويىةهأ]/g : /[aeiouyh']/g, '')
      .replace(/(.)\1/g, '$1')
  );
}

/** One letter more, less or other, or two neighbours that have changed places. */
function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const rest = (s: string, skip: number): string => s.slice(i + skip);
  if (rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)) return true;
  return a.length === b.length && a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, 2) === rest(b, 2);
}

type Spelt = Statement & { data: Spelling };

/** Whether two statements of names that differ by a slip are of one person, by their articles. */
export function oneBearer(s: Spelt, t: Spelt, [p, q]: [string, string]): boolean {
  // a long name of an article is its own; people of one family name are as often two
  if (s.article === t.article) return s.data.kind === 'organization' && sentenceAt(s.article, s.start) !== sentenceAt(t.article, t.start);
  if (s.data.kind === 'organization') return false;
  const x = s.data.office?.office,
    y = t.data.office?.office;
  if (x && y && x !== y && !VAGUE.has(x) && !VAGUE.has(y)) return false;
  return !has(s, q) && !has(t, p) && akin(s.article, t.article, [s.data.name, t.data.name]);
}

/** Whether a statement's article has a word anywhere, with or without its clitics. */
function has({ article: { scan } }: Spelt, word: string): boolean {
  for (let i = 0; i < scan.tokens.count; i++) {
    const w = scan.word(i);
    if (
      w === word ||
      (w.length > word.length && w.length - word.length <= 3 && w.endsWith(word) && /^[وفبكل]?(ال|لل)?$/.test(w.slice(0, -word.length)))
    )
      return true;
  }
  return false;
}
