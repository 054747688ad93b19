/**
 * The folded view of text: one table from UTF-16 unit to folded unit and one to its class, so that reading is a single pass.
 *
 * Folding makes alike what papers write in several ways: case, Latin and Cyrillic diacritics, the forms of alef, ya, waw and
 * kaf, ta marbuta, digits of every script. Harakat, tatweel and invisible marks fold to nothing (0). Folding never changes
 * offsets: it is a view, unit by unit.
 */

/** What a UTF-16 unit is to the tokenizer. */
export const CharClass = {
  Space: 0,
  Letter: 1,
  Digit: 2,
  Punctuation: 3,
  /** Marks that belong to the word around them and mean nothing: harakat, tatweel, direction marks. */
  Ignorable: 4,
  Newline: 5,
  /** Letters of scripts written without spaces: each is a token. */
  Ideograph: 6,
} as const;

const ARABIC_FOLDS: Record<string, string> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ھ: 'ه',
  ہ: 'ه',
  ۀ: 'ه',
};

/** First code points of runs of ten decimal digits in the basic plane (Unicode general category Nd). */
const DIGIT_RUNS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090,
  0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
  0xff10,
];

/** Class of each UTF-16 unit; see {@link CharClass}. */
export const classOf = new Uint8Array(0x10000);
/** Folded unit of each UTF-16 unit; 0 for ignorable ones. */
export const foldOf = new Uint16Array(0x10000);

/** Marks of the scripts of South and South-East Asia are vowels: জন (people) is not জুন (June). */
function isVowelSign(c: number): boolean {
  return (c >= 0x900 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff);
}

/** Han ideographs and Hangul syllables: classes of whole blocks. */
const HAN = [0x4e00, 0xa000] as const,
  HANGUL = [0xac00, 0xd7a4] as const;
const LETTER = /[\p{L}\p{M}]+/gu;

/** All units in their order. */
function allUnits(): string {
  const CHUNK = 0x2000;
  let out = '';
  for (let from = 0; from < 0x10000; from += CHUNK) out += String.fromCharCode(...Array.from({ length: CHUNK }, (_, i) => from + i));
  return out;
}

/** Made of the runs that patterns find in the row of all units: to ask of each unit would take a tenth of a server's start. */
function build(): void {
  const units = allUnits();
  const mark = (pattern: RegExp, of: number): void => {
    for (const { index, 0: run } of units.matchAll(pattern)) classOf.fill(of, index, index + run.length);
  };
  // a later class goes before an earlier one
  classOf.fill(CharClass.Punctuation);
  mark(LETTER, CharClass.Letter);
  classOf.fill(CharClass.Letter, ...HANGUL);
  mark(/(?:(?=[\p{L}\p{M}])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])+/gu, CharClass.Ideograph);
  classOf.fill(CharClass.Ideograph, ...HAN);
  for (let c = 0; c < 0x10000; c++) foldOf[c] = c;
  for (const { index, 0: run } of units.matchAll(/[\p{Mn}\p{Cf}\u0640]+/gu))
    for (let c = index; c < index + run.length; c++)
      if (!isVowelSign(c)) {
        classOf[c] = CharClass.Ignorable;
        foldOf[c] = 0;
      }
  mark(/[\0-\x20\s]+/g, CharClass.Space);
  mark(/[\n\r\u2028\u2029]+/g, CharClass.Newline);
  foldLetters(units);
  for (const first of DIGIT_RUNS)
    for (let d = 0; d < 10; d++) {
      classOf[first + d] = CharClass.Digit;
      foldOf[first + d] = 0x30 + d;
    }
  classOf[0xfeff] = CharClass.Ignorable;
  foldOf[0xfeff] = 0;
  // Arabic presentation forms fold to their letters, ligatures to the first of them
  for (let c = 0xfe70; c < 0xfefd; c++) {
    const base = String.fromCharCode(c).normalize('NFKD');
    if (/\p{L}|\p{M}/u.test(base)) {
      const f = base.charCodeAt(0);
      foldOf[c] = foldOf[f];
      classOf[c] = classOf[f];
    }
  }
}

/** Letters that are looked at together, whether any of them folds: whole scripts have no case and no diacritics. */
const TOGETHER = 32;

/** Folds case, diacritics and forms: letters are decomposed many at a time, with marks of none between them. */
function foldLetters(units: string): void {
  const folding: number[] = [];
  for (const { index, 0: run } of units.matchAll(LETTER))
    for (let from = index; from < index + run.length; from += TOGETHER) {
      const to = Math.min(from + TOGETHER, index + run.length);
      if ([HAN, HANGUL].some(block => from >= block[0] && to <= block[1])) continue;
      const some = units.slice(from, to);
      if (some.normalize('NFKD').toLowerCase() === some) continue;
      for (let c = from; c < to; c++) if (classOf[c] === CharClass.Letter && (c < HANGUL[0] || c >= HANGUL[1])) folding.push(c);
    }
  const forms = folding.map(c => units[c]).join('\0');
  const folded = forms.normalize('NFKD').toLowerCase().split('\0');
  folding.forEach((c, i) => (foldOf[c] = folded[i].charCodeAt(0)));
  for (const letter in ARABIC_FOLDS) foldOf[letter.charCodeAt(0)] = ARABIC_FOLDS[letter].charCodeAt(0);
}
build();

/** Units from which on a string that grows unit by unit is a chain of strings, and how many are made one string in one go. */
const SHORT = 13,
  PIECE = 1024;
const piece = new Uint16Array(PIECE);

/**
 * Folds a string to the form under which the vocabulary keeps it.
 * @returns the folded string; shorter than `text` where marks fold away
 */
export function fold(text: string): string {
  let out = '';
  if (text.length < SHORT) {
    for (let i = 0; i < text.length; i++) {
      const f = foldOf[text.charCodeAt(i)];
      if (f !== 0) out += String.fromCharCode(f);
    }
    return out;
  }
  for (let i = 0; i < text.length;) {
    let length = 0;
    for (; i < text.length && length < PIECE; i++) {
      const f = foldOf[text.charCodeAt(i)];
      if (f !== 0) piece[length++] = f;
    }
    out += String.fromCharCode.apply(null, piece.subarray(0, length) as unknown as number[]);
  }
  return out;
}
