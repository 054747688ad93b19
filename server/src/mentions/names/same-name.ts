import { fold } from '../../text/fold.ts';
import { remembered } from '../../values/remembered.ts';
import { apart } from './translit.ts';
import { isVowel, letters, scriptOf, substitution } from './letters.ts';

/**
 * Whether two names are one name: `same` (one spelling, but for case endings, hamza, the article, diacritics, parts left out),
 * `variant` (two spellings of one name, as transliterations and slips of the hand give), `different`.
 */
export type Sameness = 'same' | 'variant' | 'different';

const ARTICLES = new Set(['al', 'el', 'ال', 'as', 'ar', 'ash', 'an', 'ad']);
/** Particles that some spellings leave out. */
const OPTIONAL = new Set([
  'bin',
  'ibn',
  'ben',
  'bint',
  'بن',
  'ابن',
  'بنت',
  'dr',
  'mr',
  'mrs',
  'دي',
  'دا',
  'دو',
  'de',
  'da',
  'do',
  'di',
  'du',
]);
/** Whether a word of a name is only a particle or an article: «بن», "al", "de". */
export function isParticle(word: string): boolean {
  const folded = fold(word);
  return ARTICLES.has(folded) || OPTIONAL.has(folded);
}

/** Words that are written together with the next one or apart. */
const COMPOUND = new Set(['عبد', 'ابو', 'ام', 'abdul', 'abdel', 'abd', 'abu', 'umm', 'mc', 'mac', 'o', 'بو', 'ولد']);
/** Whether a word of a name is only the first part of one: «عبد», «ولد», "Mc". */
export function isCompound(word: string): boolean {
  return COMPOUND.has(fold(word));
}

const FATHER = new Set(['ابو', 'ابي', 'ابا', 'abu', 'abou', 'abi', 'aba']);
const SERVANT = new Set(['abd', 'abdul', 'abdel', 'abdal']);
/** Alef that old spelling leaves out; else these would be two patterns of one root. */
const DEFECTIVE = new Set(['رحمن', 'اسمعيل', 'ابرهيم', 'اسحق', 'هرون', 'يس', 'سليمن', 'لقمن', 'معويه', 'داود', 'طه', 'هذا', 'منصر']);

/** Pairs of names whose sameness is remembered: an edit asks of the names beside it what the one before has asked. */
const REMEMBERED = 10_000;

/** Compares two names of one script or of two. Neither table nor language is asked: only what spelling can tell. */
export const sameName: (a: string, b: string) => Sameness = remembered(REMEMBERED, compareNames);

function compareNames(a: string, b: string): Sameness {
  const x = wordsOf(a),
    y = wordsOf(b);
  if (x.length === 0 || y.length === 0) return 'different';
  if (x.join(' ') === y.join(' ')) return 'same';
  // written together or apart
  const together = rawOf(a).join(''),
    other = rawOf(b).join('');
  if (together === other) return rawOf(a).length === rawOf(b).length ? 'same' : 'variant';
  return x.length <= y.length ? align(x, y) : align(y, x);
}

function rawOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}'’ʿʾ`]+/u)
    .map(w => w.replace(/['’ʿʾ`]/g, ''))
    .filter(Boolean);
}

/** The words of a name as they are compared: folded, particles and articles left out, compounds joined. */
function wordsOf(name: string): string[] {
  const raw = rawOf(name);
  const out: string[] = [];
  let open = false;
  raw.forEach((word, i) => {
    if (i < raw.length - 1 && (ARTICLES.has(word) || OPTIONAL.has(word))) return;
    let w = FATHER.has(word) && i < raw.length - 1 ? (scriptOf(word) === 'arabic' ? 'ابو' : 'abu') : SERVANT.has(word) ? 'abd' : word;
    if (scriptOf(w) === 'latin') w = apart(w);
    if (scriptOf(w) === 'arabic') w = /^ال.{3}/.test(w) ? w.slice(2) : w.replace(/^(عبد|ابو)ال(?=.{3})/, '$1');
    if (open) out[out.length - 1] += w;
    else out.push(w);
    open = COMPOUND.has(w) && i < raw.length - 1;
  });
  return out;
}

/** Sounds that variants of a name share, one letter a class; what transliteration adds and drops is left out. */
const CLASS: Record<string, string> = {};
for (const row of ['سصزثشژچ', 'كغجگقخ', 'بپفڤ', 'تطدضذظ', 'م', 'ن', 'ل', 'ر']) for (const c of row) CLASS[c] = row[0];

/** A key that the spellings of one name in one script or two share, and many other names too: variants are looked for under it. */
export function coarseKey(name: string): string {
  let out = '';
  for (const c of wordsOf(name).map(letters).join('')) {
    const k = CLASS[c] ?? (isVowel(c) || 'wyهحع'.includes(c) ? '' : c);
    if (k !== '' && k !== out[out.length - 1]) out += k;
  }
  return out.replace(/تس/g, 'س');
}

/** Aligns the words of two names, `x` not longer than `y`; a word may stand for two that the other writes apart. */
function align(x: readonly string[], y: readonly string[]): Sameness {
  if (x.join('') === y.join('')) return 'variant';
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
    return best === 'different' && [y.slice(-2), y].some(parts => sameWord(word, parts.join('')) !== 'different') ? 'variant' : best;
  }
  const together = joined(x, y);
  if (together !== 'different') return together;
  // parts left out: first and last must stand, or the first ones all
  return better(subsequence(x, y), every(x, y.slice(0, x.length)));
}

function every(x: readonly string[], y: readonly string[]): Sameness {
  let out: Sameness = 'same';
  for (let i = 0; i < x.length; i++) {
    const s = sameWord(x[i], y[i]);
    if (s === 'different') return 'different';
    if (s === 'variant') out = 'variant';
  }
  return out;
}

/** Joins neighbouring words of `y`, one pair at a time, until as many are left as in `x`. */
function joined(x: readonly string[], y: readonly string[]): Sameness {
  if (y.length < 2 || y.length - x.length > 1) return 'different';
  let best: Sameness = 'different';
  for (let i = 0; i + 1 < y.length; i++) {
    // an initial is left out, never written together with a name
    if (y[i].length === 1 || y[i + 1].length === 1) continue;
    const glued = [...y.slice(0, i), y[i] + y[i + 1], ...y.slice(i + 2)];
    if (glued.length === x.length && every(x, glued) !== 'different') best = 'variant';
    else if (glued.length < x.length && glued.length >= 2 && every(x.slice(-glued.length), glued) !== 'different') best = 'variant';
  }
  return best;
}

/** First and last word the same, and those between in order. */
function subsequence(x: readonly string[], y: readonly string[]): Sameness {
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

function sameWord(a: string, b: string): Sameness {
  if (a === b) return 'same';
  // an initial stands for any name that begins with it
  if (a.length === 1 || b.length === 1) return scriptOf(a) === 'latin' && a[0] === b[0] ? 'same' : 'different';
  // of two servants of God, the names of God are compared
  if (/^عبد.{3}/.test(a) && /^عبد.{3}/.test(b)) return sameWord(a.slice(3), b.slice(3));
  const cross = scriptOf(a) !== scriptOf(b);
  const x = letters(a),
    y = letters(b);
  if (x === y) return cross ? 'same' : 'variant';
  if (!cross && scriptOf(a) === 'arabic' && !DEFECTIVE.has(a) && !DEFECTIVE.has(b) && twoPatterns(a, b)) return 'different';
  if (!cross && swapped(a, b)) return 'variant';
  const n = Math.min(weight(x), weight(y));
  return distance(x, y, cross, scriptOf(a) === 'latin') <= allowance(n, cross) ? (cross ? 'same' : 'variant') : 'different';
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

/** Consonants of a row, doubled ones once. */
function weight(row: string): number {
  let n = 0;
  for (let i = 0; i < row.length; i++) {
    // ng is one sound, and a feminine ending none
    if (
      isVowel(row[i]) ||
      row[i] === row[i - 1] ||
      (i === row.length - 1 && (row[i] === 'ه' || (row[i - 1] === 'ن' && 'غجگ'.includes(row[i]))))
    )
      continue;
    n++;
  }
  return n;
}

/** How far two words of `n` consonants may differ: short words are told apart by little. */
function allowance(n: number, cross: boolean): number {
  if (n <= 1) return 0.25;
  if (n === 2) return cross ? 0.4 : 0.35;
  if (n === 3) return cross ? 0.65 : 0.95;
  return cross ? Math.min(1.5, 0.75 + 0.25 * (n - 4)) : Math.min(2.4, 1.1 + 0.35 * (n - 4));
}

/** Edit distance of two rows of letters by what transliteration makes cheap. */
function distance(x: string, y: string, cross: boolean, latin: boolean): number {
  let previous = new Float64Array(y.length + 1);
  for (let j = 1; j <= y.length; j++) previous[j] = previous[j - 1] + gap(y, j - 1, cross);
  for (let i = 1; i <= x.length; i++) {
    const row = new Float64Array(y.length + 1);
    row[0] = previous[0] + gap(x, i - 1, cross);
    for (let j = 1; j <= y.length; j++) {
      let cost = cross ? across(x[i - 1], y[j - 1]) : substitution(x[i - 1], y[j - 1], latin);
      const last = i === x.length && j === y.length;
      if (last) cost = ending(x[i - 1], y[j - 1], cost);
      else if (!cross && i >= x.length - 1 && j >= y.length - 1 && isVowel(x[i - 1]) && isVowel(y[j - 1]) && cost >= 0.7) cost += 0.25;
      else if (cross && i === 1 && j === 1 && isVowel(x[0]) && isVowel(y[0])) cost = 0;
      row[j] = Math.min(previous[j - 1] + cost, previous[j] + gap(x, i - 1, cross), row[j - 1] + gap(y, j - 1, cross));
    }
    previous = row;
  }
  return previous[y.length];
}

/** Between scripts the near consonants are nearer still, as one script lacks what the other tells apart, and ayn is a vowel's. */
function across(a: string, b: string): number {
  if ((a === 'ع' && isVowel(b)) || (b === 'ع' && isVowel(a))) return 0.1;
  const cost = substitution(a, b);
  return isVowel(a) || cost > 1 ? cost : cost / 4;
}

/** Vowels at the end tell Maria from Mario; final alef and ha do not. */
function ending(a: string, b: string, cost: number): number {
  if ((a === 'A' && b === 'ه') || (a === 'ه' && b === 'A')) return 0.1;
  if ((a === 'ه' && 'ae'.includes(b)) || (b === 'ه' && 'ae'.includes(a))) return 0.1;
  if (VOICED.has(a + b) || VOICED.has(b + a)) return Math.min(cost, 0.4);
  // a last consonant that is only near tells Stewart from Steward
  return isVowel(a) && isVowel(b) && cost >= 0.7 ? 1.5 : cost === 1 ? 1.3 : cost;
}

/** Last sounds of Romance names that papers write one for the other: López. */
const VOICED = new Set(['زس', 'زث', 'سث', 'شس']);

/** What it costs to leave out letter `i` of a row. */
function gap(row: string, i: number, cross: boolean): number {
  const c = row[i],
    before = row[i - 1] ?? '',
    after = row[i + 1] ?? '';
  if (c === before && !isVowel(c)) return 0.1;
  if (isVowel(c)) {
    const doubled = isVowel(before) || isVowel(after);
    if (i === 0) return isVowel(after) ? 0.25 : 1;
    if (i === row.length - 1)
      return c === 'e' ? 0.25 : before.toLowerCase() === c.toLowerCase() || (c === 'i' && 'ie'.includes(before)) ? 0.2 : 1.6;
    if (cross && c >= 'a') return isVowel(before) ? 0.6 : 0.1;
    if (c === before) return 0.1;
    return cross ? 0.6 : doubled ? 0.25 : 0.58;
  }
  if (c === 'ع') return cross ? 0.1 : i === 0 ? 1 : 0.5;
  if (c === 'ه' || c === 'ح')
    return i === 0 ? 1 : i === row.length - 1 ? (c === 'ه' ? ('ae'.includes(before) ? 0.15 : 1) : 1.2) : before === 'ك' ? 0.1 : 0.4;
  if (c === 'w' || c === 'y') return 0.6;
  // ts and s, ks and s, ng and n, tch and ch
  if (c === 'ت' && ((after !== '' && 'سزچش'.includes(after)) || (before === 'س' && after !== '' && !/[aeiou]/.test(row)))) return 0.5;
  if (('گكغج'.includes(c) && before === 'ن') || (c === 'ك' && after === 'س')) return 0.7;
  if (c === 'د' && after !== '' && 'جژز'.includes(after)) return 0.4;
  return 2;
}

/** Forms in which one Arabic root gives several names: `C` a consonant, the rest as it is. */
const PATTERNS = new Set([
  'CCC',
  'CاCC',
  'CCيC',
  'CCوC',
  'CCاC',
  'مCCC',
  'مCCوC',
  'مCCاC',
  'مCCيC',
  'اCCC',
  'اCCاC',
  'CCCان',
  'CCيCان',
  'CCاCC',
  'تCCيC',
  'مCاCC',
  'CيC',
  'CوC',
  'CاC',
  'CياC',
  'CوCاC',
  'CايC',
  'CواC',
  'CويC',
  'CCي',
  'CCا',
  'CCاء',
]);

/** Whether two words of one root stand in two patterns (حسن, حسين): two names, however near. */
function twoPatterns(a: string, b: string): boolean {
  const p = pattern(a),
    q = pattern(b);
  if (p === undefined || q === undefined || p.ending !== q.ending) return false;
  return p.form === q.form ? p.form.length > 3 && p.root.length === 3 && emphatic(p.root, q.root) : p.root === q.root;
}

/** Whether two roots differ only in sounds that Arabic tells apart and other languages do not. */
function emphatic(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !EMPHATIC.has(a[i] + b[i]) && !EMPHATIC.has(b[i] + a[i])) return false;
  return a !== b;
}
const EMPHATIC = new Set(['حه', 'ظز', 'ذز', 'ضد']);

function pattern(word: string): { form: string; root: string; ending: string } | undefined {
  const ending = /(?:اوي|ي|ه|يه)$/.exec(word.length > 3 ? word : '')?.[0] ?? '';
  const stem = ending ? word.slice(0, -ending.length) : word;
  for (const prefix of ['م', 'ا', 'ت', '']) {
    if (!stem.startsWith(prefix)) continue;
    const rest = stem.slice(prefix.length);
    let form = prefix,
      root = '';
    for (let i = 0; i < rest.length; i++) {
      const c = rest[i];
      if (i > 0 && (c === 'ا' || c === 'و' || c === 'ي')) form += c;
      else if (i === rest.length - 1 && c === 'ن' && rest[i - 1] === 'ا' && root.length >= 3) form += c;
      else {
        form += 'C';
        root += c;
      }
    }
    if (PATTERNS.has(form)) return { form, root, ending };
  }
  return undefined;
}
