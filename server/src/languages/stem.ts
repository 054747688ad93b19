/**
 * Light stems: what is left of a folded word when clitics, plural and case endings are taken off, so that "exports" meets "export"
 * and "والصادرات" meets "صادرات". They only ever compare words of one language in context; nothing is read from them.
 */

const ARABIC_ENDINGS = ['اتها', 'اته', 'ونها', 'ها', 'هم', 'هن', 'ات', 'ون', 'ين', 'ان', 'يه', 'ته', 'تي', 'وا', 'ه', 'ي', 'ا', 'ت'];
/** Shortest Arabic stem, in folded units. */
const ARABIC_LEAST = 3;

/** @param word a folded word */
export function stem(word: string): string {
  const first = word.charCodeAt(0);
  if (first >= 0x621 && first <= 0x64a) return arabic(word);
  if (first < 0x250) return latin(word);
  return word;
}

function arabic(word: string): string {
  let s = word;
  if ((s[0] === 'و' || s[0] === 'ف') && s.length > 4) s = s.slice(1);
  if (s.startsWith('لل') && s.length > 4) s = s.slice(2);
  else if ((s[0] === 'ب' || s[0] === 'ل' || s[0] === 'ك') && s.startsWith('ال', 1) && s.length > 5) s = s.slice(3);
  else if (s.startsWith('ال') && s.length > 4) s = s.slice(2);
  // behind the article too, where it is a letter of the word: برلمان and البرلمان have one stem
  if ((s[0] === 'ب' || s[0] === 'ل') && s.length > 5) s = s.slice(1);
  for (const ending of ARABIC_ENDINGS)
    if (s.length - ending.length >= ARABIC_LEAST && s.endsWith(ending)) return s.slice(0, -ending.length);
  return s;
}

function latin(word: string): string {
  if (word.length < 4) return word;
  let s = word;
  if (s.endsWith('ies') && s.length > 4) s = s.slice(0, -3) + 'y';
  else if (/(s|x|z|ch|sh)es$/.test(s) && s.length > 5) s = s.slice(0, -2);
  else if (s.endsWith('s') && !s.endsWith('ss') && !s.endsWith('us')) s = s.slice(0, -1);
  if (s.endsWith('ing') && s.length > 6) s = s.slice(0, -3);
  else if (s.endsWith('ed') && s.length > 5) s = s.slice(0, -2);
  if (s.length > 4 && s[s.length - 1] === s[s.length - 2] && !/[aeouls]$/.test(s)) s = s.slice(0, -1);
  return s.length > 5 && s.endsWith('e') ? s.slice(0, -1) : s;
}
