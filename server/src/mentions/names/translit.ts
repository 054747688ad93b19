/**
 * Keys under which the spellings of one name meet, in Arabic, Latin and Cyrillic script: a word is spelt out in Latin sounds, and
 * the sounds that transliterations disagree on (vowels, doubled letters, k/q/g, s/th) are folded into classes.
 */

const ARABIC: Record<string, string> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 's',
  ج: 'j',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'j',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ء: '',
  پ: 'b',
  چ: 'S',
  ڤ: 'f',
  گ: 'j',
  ژ: 'j',
};

const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'f',
  г: 'j',
  д: 'd',
  е: 'y',
  ж: 'j',
  з: 'z',
  и: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'w',
  п: 'b',
  р: 'r',
  с: 's',
  т: 't',
  у: 'w',
  ф: 'f',
  х: 'x',
  ц: 'ts',
  ч: 'tS',
  ш: 'S',
  щ: 'S',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'y',
  ю: 'yw',
  я: 'ya',
  і: 'y',
  ї: 'y',
  є: 'y',
  ґ: 'j',
};

/** Letter groups of Latin spellings that stand for one sound, longest first. */
const LATIN: readonly (readonly [string, string])[] = [
  ['tsch', 'tS'],
  ['shch', 'S'],
  ['sch', 'S'],
  ['tch', 'tS'],
  ['sh', 'S'],
  ['ch', 'tS'],
  ['kh', 'x'],
  ['gh', 'j'],
  ['th', 's'],
  ['dh', 'z'],
  ['zh', 'j'],
  ['ph', 'f'],
  ['ck', 'k'],
  ['qu', 'k'],
  ['ou', 'w'],
  ['oo', 'w'],
  ['ee', 'y'],
  ['ei', 'y'],
  ['ai', 'y'],
  ['ie', 'y'],
  ['ts', 'ts'],
  ['x', 'ks'],
  ['c', 'k'],
  ['q', 'k'],
  ['g', 'j'],
  ['p', 'b'],
  ['v', 'f'],
  ['w', 'w'],
  ['u', 'w'],
  ['o', 'w'],
  ['i', 'y'],
  ['e', 'y'],
  ['y', 'y'],
  ['a', 'a'],
];

/** The groups by their first letter: a word is spelt out group by group. */
const BY_LETTER = new Map<string, (readonly [string, string])[]>();
for (const group of LATIN) BY_LETTER.set(group[0][0], [...(BY_LETTER.get(group[0][0]) ?? []), group]);

/** One folded word in Latin sounds; other scripts are left as they are. */
export function sounds(word: string): string {
  const c = word.charCodeAt(0);
  if (c >= 0x600 && c < 0x700) return spelt(word, ARABIC);
  if (c >= 0x400 && c < 0x500) return spelt(word, CYRILLIC);
  if (c >= 0x250) return word;
  let out = '';
  for (let i = 0; i < word.length;) {
    const letter = word[i];
    let sound = letter >= 'a' && letter <= 'z' ? letter : '',
      length = 1;
    for (const [from, to] of BY_LETTER.get(letter) ?? [])
      if (word.startsWith(from, i)) {
        sound = to;
        length = from.length;
        break;
      }
    out += sound;
    i += length;
  }
  return out;
}

function spelt(word: string, letters: Readonly<Record<string, string>>): string {
  let out = '';
  for (const letter of word) out += letters[letter] ?? '';
  return out;
}

/**
 * The consonants of a word's sounds, doubled ones once; what a word begins with is kept: `a` for a vowel, `w` and `y` where they are
 * consonants. A word of vowels alone keeps its sounds.
 */
export function skeleton(word: string): string {
  const s = sounds(word).replace(/tS/g, 'S').replace(/nj$/, 'n');
  const first = /^[wy][awy]/.test(s) ? s[0] : /^[awy]/.test(s) ? 'a' : s.startsWith('h') ? 'h' : '';
  const rest = s.slice(first === '' ? 0 : 1).replace(/[awyh]/g, '');
  return (first + rest).replace(/(.)\1+/g, '$1') || s;
}

/** Particles that some spellings leave out. */
const PARTICLES = new Set(['al', 'el', 'ال', 'bin', 'ibn', 'بن', 'ابن', 'abu', 'de', 'da', 'van', 'von', 'der', 'ل']);

/**
 * The key of a name: the skeletons of its words, particles left out.
 * @param words folded words
 */
export function nameKey(words: readonly string[]): string {
  const parts = words.filter(w => !PARTICLES.has(w)).map(w => skeleton(apart(w)) || w);
  return (parts.length > 0 ? parts : words.map(w => w)).join(' ');
}

/** A word without an article written together with it: الحارثي, and in Latin letters "Alharthi", which its ending tells from "Albright". */
export function apart(word: string): string {
  return word.replace(/^ال(?=.{3})|^[ae]l(?=[^aeioul].{2,}[iy]$)/, '');
}
