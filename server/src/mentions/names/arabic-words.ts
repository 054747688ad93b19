import { derivable, plain, whole } from '../../languages/arabic-roots.ts';
import type { Lexicon } from '../../languages/lexicon.ts';

/** What the shape of an Arabic word that no table holds says, as bits. */
export const ArabicShape = {
  /** No root gives it: a name in transliteration, or a loan word. */
  Foreign: 1,
  Verb: 2,
  /** Ends in a pronoun. */
  Suffixed: 4,
  /** Begins with a letter that may be a proclitic: a preposition or a conjunction. */
  Prefixed: 8,
  /** Has the article. */
  Definite: 16,
  /** A definite adjective of origin: الثقفي. */
  Nisba: 32,
  /** An ending of feminines, plurals and duals: seldom a person's name. */
  Plural: 64,
  /** Plainly a word of the language, its first letter included. */
  Native: 128,
} as const;

const FOREIGN_LETTER = /[پچڤگژ]/;
const SLAVIC = /.{3}(?:وفسكي|يفسكي|انسكي|ينسكي|وفيتش|يفيتش|ستاين|شتاين|وفنا|يفنا)$/;
/** Present and future forms, and the commonest shapes of past ones that pronouns or numbers end. */
const VERB = /^(?:و?س?[يتن]..+|[وف]?است..+|[وف]?ا[نفت]ت..+|ف[يت].{4,})$/;
const SUFFIX = /.{2}(?:ها|هم|هما|هن|نا|كم|ته|اته|ه)$/;
const PLURAL = /.{2}(?:ات|ون|ين|ان|تان|تين|يه|ته)$/;
/** Endings of ordinary words that loan words take too. */
const CASE_END = /(?:يه|يا|يات|يون|يين|ها|هم)$/;

const memo = new WeakMap<Lexicon, Int16Array[]>();

/** The shape of a vocabulary word, judged once for each distinct word of a lexicon. */
export function arabicShape(lexicon: Lexicon, word: number): number {
  let box = memo.get(lexicon);
  if (!box) memo.set(lexicon, (box = [new Int16Array(1 << 12).fill(-1)]));
  if (word >= box[0].length) {
    const wider = new Int16Array(Math.max(word + 1, box[0].length * 2)).fill(-1);
    wider.set(box[0]);
    box[0] = wider;
  }
  const known = box[0][word];
  return known >= 0 ? known : (box[0][word] = shapeOf(lexicon.vocabulary.text(word), lexicon.roots));
}

/** The shape of one folded word. */
export function shapeOf(word: string, roots: ReadonlySet<string>): number {
  const c = word.charCodeAt(0);
  if (c < 0x621 || c > 0x6d3 || word.length < 3) return 0;
  let bits = 0;
  const definite = /^ال.{2}/.test(word);
  if (definite) bits |= ArabicShape.Definite;
  if (definite && /^ال.{2,}ي$/.test(word)) bits |= ArabicShape.Nisba;
  if (/^(?:وال|بال|لل|فال|كال|[وفبلك]).{2}/.test(word)) bits |= ArabicShape.Prefixed;
  if (!definite && VERB.test(word)) bits |= ArabicShape.Verb;
  if (SUFFIX.test(word)) bits |= ArabicShape.Suffixed;
  if (PLURAL.test(word)) bits |= ArabicShape.Plural;
  if (
    !definite &&
    word.length >= 4 &&
    (FOREIGN_LETTER.test(word) ||
      (SLAVIC.test(word) && !(word.endsWith('نا') && whole(word, roots))) ||
      (!CASE_END.test(word) && !derivable(word, roots)))
  )
    bits |= ArabicShape.Foreign;
  if (plain(word, roots)) bits |= ArabicShape.Native;
  return bits;
}
