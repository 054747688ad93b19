import { remembered } from '../../values/remembered.ts';
import { letters, scriptOf, substitution } from './letters.ts';
import { isOne, nameOf, partOf, together, type Part } from './compared-words.ts';
import { nativesApart, otherPattern, twoPatterns, twoRoots } from './root-patterns.ts';
import { allowance, isNear, weight } from './spelling-distance.ts';

/**
 * Whether two names are one name: `same` (one spelling, but for case endings, hamza, the article, diacritics, parts left out),
 * `variant` (two spellings of one name, as transliterations and slips of the hand give), `different`.
 */
export type Sameness = 'same' | 'variant' | 'different';

/** Pairs of names whose sameness is remembered: an edit asks of the names beside it what the one before has asked. */
const REMEMBERED = 10_000;

/** Compares two names of one script or of two. Neither table nor language is asked: only what spelling can tell. */
export const sameName: (a: string, b: string) => Sameness = remembered(REMEMBERED, compareNames);

function compareNames(a: string, b: string): Sameness {
  const p = nameOf(a),
    q = nameOf(b);
  const x = p.parts,
    y = q.parts;
  if (x.length === 0 || y.length === 0) return 'different';
  if (x.length === y.length && x.every((w, i) => isOne(w, y[i]))) return 'same';
  // written together or apart
  if (p.together === q.together) return p.words === q.words ? 'same' : 'variant';
  return x.length <= y.length ? align(x, y) : align(y, x);
}

/** Aligns the words of two names, `x` not longer than `y`; a word may stand for two that the other writes apart. */
function align(x: readonly Part[], y: readonly Part[]): Sameness {
  if (x.map(p => p.word).join('') === y.map(p => p.word).join('')) return 'variant';
  if (x.length === y.length) {
    const all = every(x, y);
    if (all !== 'different') return all;
    // "شي جينبينغ" and "جين بينغ": other parts joined
    return joined(x, y);
  }
  if (x.length === 1) {
    // a family name alone, last or, in Chinese names, first; or written in one word
    const [word] = x;
    let best: Sameness = 'different';
    for (const candidate of [y[y.length - 1], y[0]]) best = better(best, sameWord(word, candidate));
    return best === 'different' && [y.slice(-2), y].some(parts => sameWord(word, parts.reduce(together)) !== 'different')
      ? 'variant'
      : best;
  }
  const one = joined(x, y);
  if (one !== 'different') return one;
  // parts left out: first and last must stand, or the first ones all
  return better(subsequence(x, y), every(x, y.slice(0, x.length)));
}

function every(x: readonly Part[], y: readonly Part[]): Sameness {
  let out: Sameness = 'same';
  let at = -1;
  for (let i = 0; i < x.length; i++) {
    const s = sameWord(x[i], y[i]);
    if (s === 'variant') out = 'variant';
    if (s !== 'different') continue;
    if (at >= 0) return 'different';
    at = i;
  }
  if (at < 0) return out;
  // one word is left: the others tell who it is
  const beside = x.reduce((n, w, i) => n + (i === at ? 0 : weight(w.row)), 0);
  return beside < TELLING || !beginAlike(x[at].row, y[at].row)
    ? 'different'
    : sameWord(x[at], y[at], BESIDE) === 'different'
      ? 'different'
      : 'variant';
}

/** Whether two rows begin with one sound, or nearly. */
function beginAlike(x: string, y: string): boolean {
  return substitution(x[0] ?? '', y[0] ?? '') <= 1;
}

/** Consonants of other words from which on a name is known by them, and what a word may then differ more. */
const TELLING = 2,
  BESIDE = 0.35;

/** Joins neighbouring words of `y`, one pair at a time, until as many are left as in `x`. */
function joined(x: readonly Part[], y: readonly Part[]): Sameness {
  if (y.length < 2 || y.length - x.length > 1) return 'different';
  let best: Sameness = 'different';
  for (let i = 0; i + 1 < y.length; i++) {
    // an initial is left out, never written together with a name
    if (y[i].word.length === 1 || y[i + 1].word.length === 1) continue;
    const glued = [...y.slice(0, i), together(y[i], y[i + 1]), ...y.slice(i + 2)];
    if (glued.length === x.length && every(x, glued) !== 'different') best = 'variant';
    else if (glued.length < x.length && glued.length >= 2 && every(x.slice(-glued.length), glued) !== 'different') best = 'variant';
  }
  return best;
}

/** First and last word the same, and those between in order. */
function subsequence(x: readonly Part[], y: readonly Part[]): Sameness {
  let out = better('different', sameWord(x[0], y[0]));
  if (out === 'different') return out;
  let at = 1;
  for (let i = 1; i < x.length; i++) {
    const from = i === x.length - 1 ? y.length - 1 : at;
    let found: Sameness = 'different';
    for (let k = from; k < y.length && found === 'different'; k++) {
      found = sameWord(x[i], y[k]);
      at = k + 1;
    }
    if (found === 'different') return found;
    if (found === 'variant') out = 'variant';
  }
  return out;
}

function better(a: Sameness, b: Sameness): Sameness {
  return a === 'same' || b === 'same' ? 'same' : a === 'variant' || b === 'variant' ? 'variant' : 'different';
}

/** @param more what the words beside let these two differ more, see {@link allowance} */
function sameWord(p: Part, q: Part, more = 0): Sameness {
  if (isOne(p, q)) return 'same';
  const { word: a } = p,
    { word: b } = q;
  // an initial stands for any name that begins with it
  if (a.length === 1 || b.length === 1) return scriptOf(a) === 'latin' && a[0] === b[0] ? 'same' : 'different';
  // of two servants of God, the names of God are compared; their little servant is another name
  const servants = [a, b].map(w => /^(عبد|عبيد)(?=.{3})/.exec(w)?.[0]);
  if (servants[0] !== undefined && servants[1] !== undefined)
    return servants[0] === servants[1] ? sameWord(partOf(a.slice(servants[0].length)), partOf(b.slice(servants[1].length))) : 'different';
  const cross = scriptOf(a) !== scriptOf(b);
  if (p.row === q.row) return cross ? 'same' : 'variant';
  if (!cross && scriptOf(a) === 'arabic' && (twoPatterns(a, b) || nativesApart(p, q))) return 'different';
  if (cross && patternApart(p, q)) return 'different';
  if (!cross && swapped(a, b)) return 'variant';
  // جمال الدين, كمال الدين
  const rooted = more > 0 && twoRoots(a, b);
  const near = (x: string, y: string): boolean => {
    const most = allowance(Math.min(weight(x), weight(y)), cross) + (rooted ? 0 : more);
    return isNear(x, y, most, cross, scriptOf(a) === 'latin');
  };
  // one writes what looks like an article, the other tells that it is none: اليزابيث, إليزابيث
  const nearWhole = (x: string | undefined, y: string): boolean => x !== undefined && weight(y) > SHORT && near(x, y);
  const one =
    near(p.row, q.row) ||
    (q.whole === undefined && nearWhole(p.whole, q.row)) ||
    (p.whole === undefined && nearWhole(q.whole, p.row)) ||
    (cross && assimilated(p, q, near));
  return one ? (cross ? 'same' : 'variant') : 'different';
}

/** Whether one of two words is an Arabic name, and the other, in Latin letters, sounds another pattern of its root. */
function patternApart(p: Part, q: Part): boolean {
  const [arabic, latin] = scriptOf(p.word) === 'arabic' ? [p, q] : [q, p];
  return scriptOf(arabic.word) === 'arabic' && scriptOf(latin.word) === 'latin' && otherPattern(arabic.word, latin.row);
}

/** Consonants of a word that has other words near it: ألمانيا, المنيا. */
const SHORT = 3;

/** An article that is spelt as it sounds: السبسي, Essebsi. */
function assimilated(p: Part, q: Part, near: (x: string, y: string) => boolean): boolean {
  const [arabic, latin] = scriptOf(p.word) === 'arabic' ? [p, q] : [q, p];
  return arabic.whole !== undefined && /^[ea]([dlnrstz])\1./.test(latin.word) && near(arabic.row, letters(latin.word.slice(2)));
}

/** Letters of a word from which on two neighbours that change places are a slip of the hand, and no other name. */
const LONG = 6;
const VOWEL = /[aeiouyاوي]/;

/** Whether two neighbours have changed places, two vowels or two consonants: else it may be another name (ناصر, نصار; Marian, Marina). */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < LONG) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) && VOWEL.test(a[i]) === VOWEL.test(b[i]);
}
