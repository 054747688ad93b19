// Makes one regular expression of a list of words, as a trie, so that a tokeniser does not try hundreds of alternatives one by one.

/** Letters that papers write for one another: the same classes as the engine's folded view (`server/src/text/fold.ts`). */
export const LETTER_CLASSES = ['اآأإٱ', 'يىیئ', 'وؤ', 'هةھہۀ', 'كک'];

/** Marks that may stand after any Arabic letter: harakat, superscript alef, tatweel. */
const MARKS = '[\u064b-\u0652\u0670\u0640]*';

const classOfLetter = new Map(LETTER_CLASSES.flatMap(letters => [...letters].map(letter => [letter, letters])));
const isArabicLetter = /[\u0621-\u064a\u0671-\u06d3]/u;
const isMark = /[\p{Mn}\u0640]/u;

/**
 * A regular expression (Oniguruma, without capture groups) that matches any of `words`, the longest first, whatever the forms of
 * alef, ya, waw, kaf and ta marbuta and with or without harakat. It says nothing of the characters around the word.
 * @param {readonly string[]} words at least one
 * @returns {string}
 */
export function anyOf(words) {
  const root = new Map();
  for (const word of words) {
    let node = root;
    for (const c of word.normalize('NFC')) {
      if (isMark.test(c)) continue;
      const letter = classOfLetter.get(c)?.[0] ?? (/\s/u.test(c) ? ' ' : c);
      if (!node.has(letter)) node.set(letter, new Map());
      node = node.get(letter);
    }
    node.set('', undefined);
  }
  if (root.size === 0 || root.has('')) throw new Error('a list of words is empty, or holds an empty word');
  return alternatives(root);
}

function alternatives(node) {
  const longer = [...node].filter(([letter]) => letter !== '').map(([letter, next]) => letterOf(letter) + alternatives(next));
  if (longer.length === 0) return '';
  const all = longer.length === 1 ? longer[0] : `(?:${longer.join('|')})`;
  return node.has('') ? `(?:${all})?` : all;
}

function letterOf(letter) {
  if (letter === ' ') return '[ \\x{A0}]{1,2}';
  const letters = classOfLetter.get(letter);
  if (letters) return `[${letters}]${MARKS}`;
  if (isArabicLetter.test(letter)) return letter + MARKS;
  if (letter === "'") return "['’ʻ]";
  return letter.replace(/[\\^$.|?*+()[\]{}#/-]/, '\\$&');
}
