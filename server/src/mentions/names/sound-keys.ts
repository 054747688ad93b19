import { remembered } from '../../values/remembered.ts';
import { isVowel, letters } from './letters.ts';
import { nameOf } from './compared-words.ts';

/** Sounds that variants of a name share, one letter a class; what transliteration adds and drops is left out. */
const CLASS: Record<string, string> = {};
for (const row of ['سصزثشچç', 'كغجگقخژ', 'بپفڤ', 'تطدضذظ', 'م', 'ن', 'ل', 'ر']) for (const c of row) CLASS[c] = row[0];

/** A key that the spellings of one name in one script or two share, and many other names too: variants are looked for under it. */
export function coarseKey(name: string): string {
  return assimilate(sounds(nameOf(name).parts.map(p => p.row)));
}

/** The consonants of rows of letters by their classes, doubled ones once. */
function sounds(rows: readonly string[]): string {
  let out = '';
  for (const row of rows)
    for (const c of row) {
      const k = CLASS[c] ?? (isVowel(c) || 'wyهEحع'.includes(c) ? '' : c);
      if (k !== '' && k !== out[out.length - 1]) out += k;
    }
  return out;
}

/** What neighbours make of sounds: ts is s, n before a lip's sound m. */
function assimilate(sounds: string): string {
  return sounds.replace(/تس/g, 'س').replace(/نب/g, 'مب');
}

/** Names whose words are remembered as keys: each is asked for several times an article. */
const REMEMBERED_KEYS = 5_000;

/** Arabic letters that other scripts, and some writers, spell with a z. */
const SOUNDED = /[ذظ]/g;
/** What begins a word like an article, in three scripts: ألكسندر, Alexander, Александр. */
const LIKE_ARTICLE = /^(?:ال|[ae]l|[аэе]л)(?=.{3})/;

/**
 * The words of a name as keys, parted by spaces: under them, or those of some of them, its spellings meet. Finer than {@link coarseKey}:
 * a letter between d and z is a z. To be joined by {@link joinKeys}.
 */
export const wordKeys: (name: string) => string = name => rememberedKeys(name, '');

const rememberedKeys = remembered(REMEMBERED_KEYS, name =>
  nameOf(name)
    .parts.map(p => {
      const { length } = LIKE_ARTICLE.exec(p.full)?.[0] ?? '';
      return sounds([length > 0 ? letters(p.full.slice(length)) : p.row].map(row => row.replace(SOUNDED, 'ز'))).replace(/نك$/, 'ن') || 'ا';
    })
    .join(' '),
);

/** The key of words that one spelling writes together and another apart. */
export function joinKeys(words: readonly string[]): string {
  return assimilate(words.join('')).replace(/(.)\1+/g, '$1');
}
