/** Forms in which one Arabic root gives several names: `C` a consonant, the rest as it is. */
const PATTERNS = new Set([
  'CCC',
  'CاCC',
  'CCيC',
  'CCوC',
  'CCاC',
  'مCCC',
  'مCCوC',
  'مCCاC',
  'مCCيC',
  'اCCC',
  'اCCاC',
  'CCCان',
  'CCيCان',
  'CCاCC',
  'تCCيC',
  'مCاCC',
  'CيC',
  'CوC',
  'CاC',
  'CياC',
  'CوCاC',
  'CايC',
  'CواC',
  'CواCC',
  'CويC',
  'CCي',
  'CCا',
  'CCاء',
]);

/** Alef that old spelling leaves out; else these would be two patterns of one root. */
const DEFECTIVE = new Set(['رحمن', 'اسمعيل', 'ابرهيم', 'اسحق', 'هرون', 'يس', 'سليمن', 'لقمن', 'معويه', 'داود', 'طه', 'هذا', 'منصر']);

/** Whether two words of one root stand in two patterns (حسن, حسين): two names, however near. */
export function twoPatterns(a: string, b: string): boolean {
  if (DEFECTIVE.has(a) || DEFECTIVE.has(b)) return false;
  const p = pattern(a),
    q = pattern(b);
  if (p === undefined || q === undefined || p.ending !== q.ending) return false;
  return p.form === q.form ? p.form.length > 3 && p.root.length === 3 && emphatic(p.root, q.root) : p.root === q.root;
}

/** Vowels that the last syllable of another script may have, by the pattern of an Arabic name. */
const LAST_VOWEL: Readonly<Record<string, RegExp>> = {
  CاCC: /^(?!a|A)/,
  CCاC: /a|A|o|u/,
  CCيC: /i|I|ea|y/,
  CCوC: /o|u|U|w/,
  مCCوC: /o|u|U|w/,
};
/** The vowels between the first two and the last two of three consonants or more, in a row of letters. */
const SYLLABLES = /^([^aeiouAIU])\1?([aeiouAIU]*)[^aeiouAIU].*?([aeiouAIU]*)[^aeiouAIU]$/;

/**
 * Whether the vowels of a name in another script are not those of an Arabic pattern: سمير, Samer; بسام, Basem.
 * @param row the letters of the other name
 */
export function otherPattern(word: string, row: string): boolean {
  const p = pattern(word);
  const vowels = p?.root.length === 3 && p.ending === '' ? LAST_VOWEL[p.form] : undefined;
  const spoken = vowels && SYLLABLES.exec(row.replace(/(.)\1/g, '$1'));
  if (!spoken || row.replace(/[aeiouAIU]/g, '').replace(/(.)\1/g, '$1').length !== (p!.form.startsWith('م') ? 4 : 3)) return false;
  // a foreign name begins with two consonants: Steve, Blake
  return (p!.form === 'CاCC' || spoken[2] !== '') && spoken[3] !== '' && !vowels.test(spoken[3]);
}

/** Sounds that no other language has, and what other languages' sounds are spelt with in several ways. */
const NATIVE = /[عح]/,
  SPELT_SEVERAL_WAYS = /[^غجكقخبفش]/g;

/**
 * Whether two words are Arabic names (by a letter that only Arabic has, or as an adjective of origin with its article) and differ in a
 * letter that varies in foreign names alone: الجعفري, الجعبري.
 */
export function nativesApart(a: { word: string; full: string }, b: { word: string; full: string }): boolean {
  const origin = (w: { word: string; full: string }): boolean => w.word !== w.full && w.full.startsWith('ال') && w.word.endsWith('ي');
  if (!(NATIVE.test(a.word) && NATIVE.test(b.word)) && !origin(a) && !origin(b)) return false;
  const [x, y] = [a, b].map(w => w.word.replace(SPELT_SEVERAL_WAYS, '').replace(/(.)\1+/g, '$1'));
  return x !== y;
}

/** Whether two words are of a pattern each, of two Arabic roots; a foreign g is in both its letters one. */
export function twoRoots(a: string, b: string): boolean {
  const p = pattern(a)?.root.replaceAll('غ', 'ج'),
    q = pattern(b)?.root.replaceAll('غ', 'ج');
  return p?.length === 3 && q?.length === 3 && p !== q;
}

/** Whether two roots differ only in sounds that Arabic tells apart and other languages do not. */
function emphatic(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !EMPHATIC.has(a[i] + b[i]) && !EMPHATIC.has(b[i] + a[i])) return false;
  return a !== b;
}
const EMPHATIC = new Set(['حه', 'ظز', 'ذز', 'ضد', 'قج', 'قغ', 'خه', 'خح', 'خج', 'خغ']);

function pattern(word: string): { form: string; root: string; ending: string } | undefined {
  const ending = /(?:اوي|ي|ه|يه)$/.exec(word.length > 3 ? word : '')?.[0] ?? '';
  const stem = ending ? word.slice(0, -ending.length) : word;
  for (const prefix of ['م', 'ا', 'ت', '']) {
    if (!stem.startsWith(prefix)) continue;
    const rest = stem.slice(prefix.length);
    // no root begins with a long vowel: ميشيل, مالك
    if (prefix === 'م' && /^[اوي]/.test(rest)) continue;
    let form = prefix,
      root = '';
    for (let i = 0; i < rest.length; i++) {
      const c = rest[i];
      if (i > 0 && (c === 'ا' || c === 'و' || c === 'ي')) form += c;
      else if (i === rest.length - 1 && c === 'ن' && rest[i - 1] === 'ا' && root.length >= 3) form += c;
      else {
        form += 'C';
        root += c;
      }
    }
    if (PATTERNS.has(form)) return { form, root, ending };
  }
  return undefined;
}
