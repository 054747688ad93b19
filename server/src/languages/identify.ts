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

function latin(sample: string): string {
  const words = new Map<string, number>();
  for (const w of sample.toLowerCase().split(/[^\p{L}]+/u)) words.set(w, (words.get(w) ?? 0) + 1);
  let best = 'en',
    most = 0;
  for (const language in FUNCTION_WORDS) {
    let n = 0;
    for (const w of FUNCTION_WORDS[language]) n += words.get(w) ?? 0;
    if (n > most) {
      most = n;
      best = language;
    }
  }
  return best;
}
