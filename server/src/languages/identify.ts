/** Which language a text is in: by its script, and within a script by its commonest function words. */

const SAMPLE = 4000;

/** Commonest function words of the languages that share the Latin and Cyrillic scripts. */
const FUNCTION_WORDS: Record<string, readonly string[]> = {
  en: ['the', 'of', 'and', 'to', 'in', 'that', 'was', 'for', 'on', 'with', 'said', 'from'],
  fr: ['le', 'la', 'les', 'des', 'et', 'du', 'dans', 'une', 'pour', 'que', 'est', 'aux'],
  es: ['el', 'los', 'las', 'del', 'y', 'en', 'una', 'por', 'que', 'con', 'para', 'se'],
  de: ['der', 'die', 'das', 'und', 'den', 'von', 'mit', 'ist', 'im', 'dem', 'des', 'eine'],
  it: ['il', 'di', 'che', 'della', 'per', 'una', 'sono', 'nel', 'con', 'gli', 'del', 'dei'],
  pt: ['o', 'os', 'da', 'do', 'em', 'uma', 'para', 'com', 'que', 'não', 'dos', 'na'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'daha', 'çok', 'da', 'de', 'olan', 'kadar'],
  id: ['yang', 'dan', 'di', 'dengan', 'untuk', 'dari', 'pada', 'ini', 'dalam', 'tidak', 'itu', 'akan'],
  nl: ['de', 'het', 'een', 'van', 'en', 'dat', 'niet', 'zijn', 'voor', 'met', 'aan', 'ook'],
};

/** @returns a BCP 47 language, or undefined where the sample has too few letters to say */
export function identify(text: string, from = 0): string | undefined {
  const sample = text.slice(from, from + SAMPLE);
  const count = { arab: 0, latn: 0, cyrl: 0, hani: 0, kana: 0, hang: 0, hebr: 0, deva: 0, grek: 0, thai: 0 };
  let persian = 0,
    urdu = 0,
    ukrainian = 0;
  for (let i = 0; i < sample.length; i++) {
    const c = sample.charCodeAt(i);
    if (c < 0x80) {
      if ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a) count.latn++;
    } else if (c >= 0xc0 && c <= 0x24f) count.latn++;
    else if (c >= 0x370 && c <= 0x3ff) count.grek++;
    else if (c >= 0x400 && c <= 0x4ff) {
      count.cyrl++;
      if (c === 0x456 || c === 0x457 || c === 0x454) ukrainian++;
    } else if (c >= 0x5d0 && c <= 0x5ea) count.hebr++;
    else if (c >= 0x620 && c <= 0x6d3) {
      count.arab++;
      if (c === 0x67e || c === 0x6af || c === 0x686 || c === 0x6cc || c === 0x6a9) persian++;
      if (c === 0x6d2 || c === 0x679 || c === 0x6ba || c === 0x6d0) urdu++;
    } else if (c >= 0x900 && c <= 0x97f) count.deva++;
    else if (c >= 0xe00 && c <= 0xe7f) count.thai++;
    else if (c >= 0x3040 && c <= 0x30ff) count.kana++;
    else if (c >= 0x4e00 && c <= 0x9fff) count.hani++;
    else if (c >= 0xac00 && c <= 0xd7a3) count.hang++;
  }
  const [script, letters] = Object.entries(count).reduce((a, b) => (b[1] > a[1] ? b : a));
  if (letters === 0) return undefined;
  if (count.kana > 0 && (script === 'kana' || script === 'hani')) return 'ja';
  switch (script) {
    case 'arab':
      return urdu > letters * 0.01 ? 'ur' : persian > letters * 0.03 ? 'fa' : 'ar';
    case 'cyrl':
      return ukrainian > letters * 0.02 ? 'uk' : 'ru';
    case 'hani':
      return 'zh';
    case 'hang':
      return 'ko';
    case 'hebr':
      return 'he';
    case 'deva':
      return 'hi';
    case 'grek':
      return 'el';
    case 'thai':
      return 'th';
    default:
      return latin(sample);
  }
}

/** The languages of each function word, and the length of the longest. */
const languagesOf = new Map<string, string[]>();
for (const language in FUNCTION_WORDS)
  for (const word of FUNCTION_WORDS[language]) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
const LONGEST = Math.max(...[...languagesOf.keys()].map(w => w.length));

function latin(sample: string): string {
  const counts: Record<string, number> = {};
  // a word is a run of letters; most are longer than any function word and need not be looked up
  for (let i = 0; i < sample.length;) {
    if (!isLetter(sample, i)) {
      i++;
      continue;
    }
    const from = i;
    while (i < sample.length && isLetter(sample, i)) i += sample.codePointAt(i)! > 0xffff ? 2 : 1;
    if (i - from > LONGEST) continue;
    for (const language of languagesOf.get(sample.slice(from, i).toLowerCase()) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  }
  let best = 'en',
    most = 0;
  for (const language in FUNCTION_WORDS) {
    const n = counts[language] ?? 0;
    if (n > most) {
      most = n;
      best = language;
    }
  }
  return best;
}

const LETTER = /^\p{L}/u;

function isLetter(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  if (c < 0x80) return (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a;
  return LETTER.test(String.fromCodePoint(text.codePointAt(i)!));
}
