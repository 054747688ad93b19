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

function build(): void {
  const letter = /\p{L}|\p{M}/u;
  const ignorable = /[\p{Mn}\p{Cf}\u0640]/u;
  const ideograph = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
  const space = /\s/u;
  for (let c = 0; c < 0x10000; c++) {
    foldOf[c] = c;
    if (c < 0x80 && c > 0x20) {
      const small = c | 0x20;
      if (small >= 0x61 && small <= 0x7a) {
        classOf[c] = CharClass.Letter;
        foldOf[c] = small;
      } else classOf[c] = CharClass.Punctuation;
      continue;
    }
    if (c >= 0xac00 && c <= 0xd7a3) {
      classOf[c] = CharClass.Letter;
      continue;
    }
    if (c >= 0x4e00 && c <= 0x9fff) {
      classOf[c] = CharClass.Ideograph;
      continue;
    }
    if (c >= 0xd800 && c <= 0xf8ff) {
      classOf[c] = CharClass.Punctuation;
      continue;
    }
    const s = String.fromCharCode(c);
    if (c === 0x0a || c === 0x0d || c === 0x2028 || c === 0x2029) classOf[c] = CharClass.Newline;
    else if (c <= 0x20 || space.test(s)) classOf[c] = CharClass.Space;
    else if (ignorable.test(s) && !isVowelSign(c)) {
      classOf[c] = CharClass.Ignorable;
      foldOf[c] = 0;
    } else if (ideograph.test(s) && letter.test(s)) classOf[c] = CharClass.Ideograph;
    else if (letter.test(s)) {
      classOf[c] = CharClass.Letter;
      const arabic = ARABIC_FOLDS[s];
      if (arabic !== undefined) foldOf[c] = arabic.charCodeAt(0);
      else foldOf[c] = s.normalize('NFKD').toLowerCase().charCodeAt(0);
    } else classOf[c] = CharClass.Punctuation;
  }
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
    if (base && letter.test(base)) {
      const f = base.charCodeAt(0);
      foldOf[c] = foldOf[f];
      classOf[c] = classOf[f];
    }
  }
}
build();

/**
 * Folds a string to the form under which the vocabulary keeps it.
 * @returns the folded string; shorter than `text` where marks fold away
 */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const f = foldOf[text.charCodeAt(i)];
    if (f !== 0) out += String.fromCharCode(f);
  }
  return out;
}
