/**
 * Names of any script in one row of letters: consonants as the Arabic letters of their sounds, long vowels of Arabic script as `A`
 * `I` `U`, vowels of other scripts as `a` `e` `i` `o` `u`. Two spellings of one name differ here where transliteration does. What Arabic
 * and Latin endings leave open has letters of its own: `Y` a final ى (Mustafa, Ali), `E` a final ه without dots, `ç` a c that is soft or Slavic.
 */

const LATIN: readonly (readonly [string, string])[] = [
  ['tsch', 'چ'],
  ['shch', 'ش'],
  ['sch', 'ش'],
  ['tch', 'چ'],
  ['dzh', 'ج'],
  ['eau', 'o'],
  ['cz', 'چ'],
  ['sz', 'ش'],
  ['sh', 'ش'],
  ['ch', 'چ'],
  ['kh', 'خ'],
  ['gh', 'غ'],
  ['th', 'ث'],
  ['dh', 'ذ'],
  ['zh', 'ژ'],
  ['dj', 'ج'],
  ['ph', 'ف'],
  ['ou', 'U'],
  ['oo', 'U'],
  ['ee', 'I'],
  ['ł', 'ل'],
  ['ø', 'o'],
  ['đ', 'د'],
  ['ı', 'i'],
  ['æ', 'e'],
  ['ß', 'س'],
  ['þ', 'ث'],
  ['ð', 'ذ'],
  ['ck', 'ك'],
  ['qu', 'ق'],
  ['b', 'ب'],
  ['p', 'پ'],
  ['t', 'ت'],
  ['d', 'د'],
  ['f', 'ف'],
  ['v', 'ڤ'],
  ['g', 'گ'],
  ['j', 'ج'],
  ['k', 'ك'],
  ['c', 'ك'],
  ['q', 'ق'],
  ['s', 'س'],
  ['z', 'ز'],
  ['x', 'كس'],
  ['l', 'ل'],
  ['m', 'م'],
  ['r', 'ر'],
  ['n', 'ن'],
  ['h', 'ه'],
  ['w', 'w'],
  ['y', 'i'],
];

const ARABIC: Record<string, string> = { ا: 'A', و: 'U', ي: 'I', ء: '', گ: 'گ' };

const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'ب',
  в: 'ڤ',
  г: 'گ',
  д: 'د',
  е: 'e',
  ж: 'ژ',
  з: 'ز',
  и: 'i',
  к: 'ك',
  л: 'ل',
  м: 'م',
  н: 'ن',
  о: 'o',
  п: 'پ',
  р: 'ر',
  с: 'س',
  т: 'ت',
  у: 'u',
  ф: 'ف',
  х: 'خ',
  ц: 'تس',
  ч: 'چ',
  ш: 'ش',
  щ: 'ش',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ї: 'i',
  є: 'e',
  ґ: 'گ',
};

/** The script of a folded word as far as spelling goes. */
export function scriptOf(word: string): 'arabic' | 'cyrillic' | 'latin' | 'other' {
  const c = word.charCodeAt(0);
  return c >= 0x600 && c < 0x700 ? 'arabic' : c >= 0x400 && c < 0x500 ? 'cyrillic' : c < 0x250 ? 'latin' : 'other';
}

/** Ends of Slavic family names whose last c is ч or ć: Petrović, Vučić, Mladić. */
const SLAVIC = /(?:[oe]v|ij|[cdszj])ic$/;

/**
 * One folded word as letters; a word of another script stands as it is.
 * @param last the last letter as written, where that says more than the folded one
 */
export function letters(word: string, last = ''): string {
  switch (scriptOf(word)) {
    case 'arabic':
      return arabic(word, last);
    case 'cyrillic':
      return [...word].map(c => CYRILLIC[c] ?? c).join('');
    case 'latin':
      return latin(word);
    default:
      return word;
  }
}

function arabic(word: string, last: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const c = word[i];
    // و and ي that begin a word or stand before a long vowel are consonants
    if (i === 0 && (c === 'و' || c === 'ي')) out += c === 'و' ? 'w' : 'y';
    else if (c === 'ت' && word[i + 1] === 'ش') {
      out += 'چ';
      i++;
    } else if (i > 0 && i === word.length - 1) out += c === 'ي' && last === 'ى' ? 'Y' : c === 'ه' && last === 'ه' ? 'E' : (ARABIC[c] ?? c);
    else out += ARABIC[c] ?? c;
  }
  return out;
}

function latin(word: string): string {
  let out = '';
  const slavic = SLAVIC.test(word);
  for (let i = 0; i < word.length;) {
    const group = LATIN.find(([from]) => word.startsWith(from, i));
    const next = word[i + 1] ?? '-';
    let sound = group ? group[1] : /[a-z]/.test(word[i]) ? word[i] : '';
    if (group?.[0] === 'c' && ('eiy'.includes(next) || (slavic && next === '-'))) sound = 'ç';
    else if (i === 0 && group?.[0] === 'y') sound = 'y';
    else if (i === 0 && group?.[0] === 'x') sound = next === 'i' ? 'ش' : 'ز';
    // "iy" is one sound
    if (sound !== 'i' || out[out.length - 1] !== 'i') out += sound;
    i += group ? group[0].length : 1;
  }
  return out;
}

const VOWELS = 'AIUYaeiou';

/** Whether a letter of a row is a vowel. */
export function isVowel(letter: string): boolean {
  return letter !== '' && VOWELS.includes(letter);
}

/** Consonants that transliterations take for one another. */
const NEAR = new Set([
  'غج',
  'غگ',
  'غك',
  'جگ',
  'جك',
  'گك',
  'گق',
  'قك',
  'قغ',
  'قج',
  'خك',
  'خق',
  'خه',
  'خح',
  'خچ',
  'خغ',
  'خج',
  'حه',
  'غه',
  'گه',
  'ژج',
  'ژز',
  'زج',
  'ژش',
  'چش',
  'چج',
  'چك',
  'بپ',
  'بڤ',
  'بف',
  'فڤ',
  'فپ',
  'ڤw',
  'فw',
  'yج',
  'yچ',
  'سص',
  'سز',
  'سث',
  'ثت',
  'ثذ',
  'تط',
  'دض',
  'دذ',
  'دظ',
  'ذز',
  'ذظ',
  'زظ',
  'ضظ',
  'ضز',
  'طد',
  'تد',
  'شس',
  'çس',
  'çچ',
  'çش',
  'çك',
  'هE',
]);
/** Of those, the ones that tell names apart nearly as well as any. */
const FAR_NEAR = new Set([
  'خه',
  'تد',
  'طد',
  'شس',
  'جك',
  'غك',
  'زج',
  'خح',
  'خچ',
  'خج',
  'غه',
  'گه',
  'چج',
  'چك',
  'بڤ',
  'بف',
  'سز',
  'فپ',
  'ژش',
  'ثذ',
  'yچ',
]);
const LIPS = new Set(['بپ', 'بڤ', 'فپ']);

/**
 * What it costs to read one letter for another: 0 for the same sound, about 0.4 for a usual difference, 2 for another sound.
 * @param latin both are of Latin script, which tells lips' sounds apart
 */
export function substitution(a: string, b: string, latin = false): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return vowels(a, b);
  const pair = NEAR.has(a + b) ? a + b : NEAR.has(b + a) ? b + a : '';
  if (pair && latin && (LIPS.has(pair) || pair === 'تد')) return 2;
  if (pair) return FAR_NEAR.has(pair) ? 1 : pair === 'هE' || pair === 'çس' ? 0 : pair === 'خغ' ? 0.7 : pair === 'حه' ? 0.6 : 0.35;
  // w and y are vowels too
  if (('فڤ'.includes(a) && b === 'U') || ('فڤ'.includes(b) && a === 'U')) return 0.7;
  if ((a === 'w' && 'uoU'.includes(b)) || (b === 'w' && 'uoU'.includes(a))) return 0.2;
  if (('yج'.includes(a) && 'iI'.includes(b)) || ('yج'.includes(b) && 'iI'.includes(a))) return a === 'y' || b === 'y' ? 0.1 : 0.4;
  return 2;
}

const COSTS: Record<string, number> = {
  ae: 0.35,
  ei: 0.3,
  ou: 0.3,
  ao: 0.7,
  au: 0.9,
  ai: 1,
  eo: 0.9,
  eu: 0.7,
  io: 1.2,
  iu: 1,
  AI: 0.8,
  AU: 1.15,
  IU: 1.3,
  Aa: 0,
  Ae: 0.3,
  Ii: 0,
  Ie: 0.1,
  Uu: 0,
  Uo: 0,
  Ao: 0.5,
  Au: 0.8,
  Ai: 0.8,
  Ia: 0.8,
  Io: 1.2,
  Iu: 1.2,
  Ua: 0.8,
  Ue: 0.8,
  Ui: 1.2,
  Ya: 0,
  YA: 0.15,
  Yi: 0,
  YI: 0,
  Ye: 0.1,
};

function vowels(a: string, b: string): number {
  return COSTS[a + b] ?? COSTS[b + a] ?? 1;
}
