import { isVowel, substitution } from './letters.ts';

/** Whether two rows of letters are nearer than `most`. @param latin both are of Latin script @param cross they are of two scripts */
export function isNear(x: string, y: string, most: number, cross: boolean, latin: boolean): boolean {
  return liquidsApart(x, y) <= most && distance(x, y, cross, latin) <= most;
}

/** Consonants of a row, doubled ones once. */
export function weight(row: string): number {
  let n = 0;
  for (let i = 0; i < row.length; i++) {
    // ng is one sound, and a feminine ending none
    if (
      isVowel(row[i]) ||
      row[i] === row[i - 1] ||
      (i === row.length - 1 && (row[i] === 'ه' || row[i] === 'E' || (row[i - 1] === 'ن' && 'غجگ'.includes(row[i]))))
    )
      continue;
    n++;
  }
  return n;
}

/** What two rows differ by at least: an l, an r, an m or an n that only one has costs the most, unless it is doubled. */
function liquidsApart(x: string, y: string): number {
  let n = 0;
  for (const liquid of ['ل', 'ر', 'من']) {
    const [p, q] = [counts(x, liquid), counts(y, liquid)];
    n += Math.max(0, p.once - q.all, q.once - p.all);
  }
  return 2 * n;
}

/** How many letters of a row are of some, and how many if doubled ones count once. */
function counts(row: string, some: string): { all: number; once: number } {
  let all = 0,
    once = 0;
  for (let i = 0; i < row.length; i++) {
    if (!some.includes(row[i])) continue;
    all++;
    if (row[i] !== row[i - 1]) once++;
  }
  return { all, once };
}

/** How far two words of `n` consonants may differ: short words are told apart by little. */
export function allowance(n: number, cross: boolean): number {
  if (n <= 1) return 0.25;
  if (n === 2) return cross ? 0.4 : 0.35;
  if (n === 3) return cross ? 0.65 : 0.95;
  return cross ? Math.min(1.5, 0.75 + 0.25 * (n - 4)) : Math.min(2.4, 1.1 + 0.35 * (n - 4));
}

/** Edit distance of two rows of letters by what transliteration makes cheap. */
function distance(x: string, y: string, cross: boolean, latin: boolean): number {
  const gapsX = gaps(x, cross),
    gapsY = gaps(y, cross);
  let before = new Float64Array(y.length + 1),
    previous = new Float64Array(y.length + 1),
    row = new Float64Array(y.length + 1);
  for (let j = 1; j <= y.length; j++) previous[j] = previous[j - 1] + gapsY[j - 1];
  for (let i = 1; i <= x.length; i++) {
    row[0] = previous[0] + gapsX[i - 1];
    const two = i > 1 ? DIGRAPHS.get(x[i - 2] + x[i - 1]) : undefined;
    for (let j = 1; j <= y.length; j++) {
      const cost = replacement(x, i - 1, y, j - 1, cross, latin);
      let best = Math.min(previous[j - 1] + cost, previous[j] + gapsX[i - 1], row[j - 1] + gapsY[j - 1]);
      // two letters for one sound
      if (two?.has(y[j - 1])) best = Math.min(best, before[j - 1] + two.get(y[j - 1])![cross ? 1 : 0]);
      if (j > 1) {
        const other = DIGRAPHS.get(y[j - 2] + y[j - 1])?.get(x[i - 1]);
        if (other) best = Math.min(best, previous[j - 2] + other[cross ? 1 : 0]);
      }
      row[j] = best;
    }
    [before, previous, row] = [previous, row, before];
  }
  return previous[y.length];
}

function gaps(row: string, cross: boolean): number[] {
  return Array.from(row, (_, i) => gap(row, i, cross));
}

/** What it costs to read letter `i` of one row for letter `j` of another, by what stands around them. */
function replacement(x: string, i: number, y: string, j: number, cross: boolean, latin: boolean): number {
  const a = x[i],
    b = y[j];
  const left = x.length - 1 - i,
    other = y.length - 1 - j;
  let cost = cross ? across(x, i, y, j) : substitution(a, b, latin);
  if (i === 0 && j === 0) cost = cross && isVowel(a) && isVowel(b) ? 0 : Math.min(cost, opening(x, y));
  // an n before a lip's sound: جنبلاط, جمبلاط
  if (left > 0 && other > 0 && 'نم'.includes(a) && 'نم'.includes(b) && 'بپ'.includes(x[i + 1]) && 'بپ'.includes(y[j + 1]))
    cost = Math.min(cost, 0.35);
  if (left === 0 && other === 0) return ending(a, b, cost);
  if (left > 1 || other > 1) return cost;
  if (left === 1 && other === 1 && ENDS.some(ends => ends.has(x.slice(i)) && ends.has(y.slice(j)))) return Math.min(cost, 0.4);
  return !cross && isVowel(a) && isVowel(b) && cost >= 0.7 ? cost + 0.25 : cost;
}

/** Ends that are spelt either way: of Slavic family names after a sibilant, one letter of the original (Хрущёв), and of French names (Michel). */
const ENDS = [new Set(['Uف', 'Iف', 'eڤ', 'oڤ', 'eف', 'oف']), new Set(['Iل', 'Aل'])];

/** Two letters that stand for one of another spelling: what it costs in one script, and in two. */
const DIGRAPHS = new Map<string, Map<string, readonly [within: number, cross: number]>>();
for (const [letters, within, cross] of [
  ['تسز', 0.3, 0.1],
  ['تسس', 0.4, 0.3],
  ['تسç', 0.2, 0.1],
  ['تزز', 0.2, 0.1],
  ['دزز', 0.2, 0.1],
  ['دجج', 0.1, 0],
  ['دژج', 0.1, 0],
  ['دIج', 0.6, 0.2],
  ['AIi', 2, 0.1],
  ['AIe', 2, 0.2],
  ['AUo', 2, 0.1],
  ['AUu', 2, 0.2],
  ['eaI', 2, 0.1],
  ['eaA', 2, 0.3],
  ['eiI', 2, 0.1],
  ['ieI', 2, 0.1],
  ['aiI', 2, 0.1],
  ['aeA', 2, 0.2],
  ['auU', 2, 0.2],
  ['euU', 2, 0.2],
  ['oeU', 2, 0.2],
  ['aoA', 2, 0.2],
  ['ehه', 2, 0],
  ['ahه', 2, 0],
  ['ehE', 2, 0],
  ['ahE', 2, 0],
] as const) {
  const two = letters.slice(0, 2);
  if (!DIGRAPHS.has(two)) DIGRAPHS.set(two, new Map());
  DIGRAPHS.get(two)!.set(letters[2], [within, cross]);
}

/** What it costs to read one first letter for another where the next ones say more: an h that French does not sound, ayn and alef. */
function opening(x: string, y: string): number {
  const [a, b] = [x[0], y[0]];
  if ((a === 'ه' && b === 'A' && isVowel(x[1] ?? '')) || (b === 'ه' && a === 'A' && isVowel(y[1] ?? ''))) return 0.6;
  return (a === 'ع' && b === 'A') || (a === 'A' && b === 'ع') ? 0.5 : 2;
}

/** Whether one consonant and an e, that ends the word or stands before its last letter, follow a letter. */
function muteBehind(row: string, i: number): boolean {
  return row[i + 2] === 'e' && i + 2 >= row.length - 2 && !isVowel(row[i + 1]);
}

/** Between scripts the near consonants are nearer still, as one script lacks what the other tells apart, and ayn is a vowel's. */
function across(x: string, i: number, y: string, j: number): number {
  const a = x[i],
    b = y[j];
  if ((a === 'ع' && isVowel(b)) || (b === 'ع' && isVowel(a))) return 0.1;
  // Portuguese nh: مورينيو, Mourinho
  if ((a === 'ه' && b === 'I' && x[i - 1] === 'ن') || (b === 'ه' && a === 'I' && y[j - 1] === 'ن')) return 0.2;
  // English a before a mute e: غيتس, Gates
  if ((a === 'I' && b === 'a' && muteBehind(y, j)) || (b === 'I' && a === 'a' && muteBehind(x, i))) return 0.2;
  // English u of a closed syllable: ماسك, Musk
  if ((a === 'A' && b === 'u') || (a === 'u' && b === 'A')) return 0.35;
  const cost = substitution(a, b);
  return isVowel(a) || cost > 1 ? cost : cost / 4;
}

/** Vowels at the end tell Maria from Mario; final alef and ha do not. */
function ending(a: string, b: string, cost: number): number {
  const soft = (c: string): boolean => c === 'ه' || c === 'E';
  if ((a === 'A' && soft(b)) || (soft(a) && b === 'A')) return 0.1;
  if ((soft(a) && 'ae'.includes(b)) || (soft(b) && 'ae'.includes(a))) return 0.1;
  // French é: كاغامه, كاغامي
  if ((a === 'E' && 'IY'.includes(b)) || (b === 'E' && 'IY'.includes(a))) return 1;
  if (VOICED.has(a + b) || VOICED.has(b + a)) return Math.min(cost, 0.4);
  // a last consonant that is only near tells Stewart from Steward
  return isVowel(a) && isVowel(b) && cost >= 0.7 ? 1.5 : cost === 1 ? 1.3 : cost;
}

/** Last sounds of Romance names that papers write one for the other: López. */
const VOICED = new Set(['زس', 'زث', 'سث', 'شس']);

/** What it costs to leave out letter `i` of a row. */
function gap(row: string, i: number, cross: boolean): number {
  const c = row[i],
    before = row[i - 1] ?? '',
    after = row[i + 1] ?? '';
  if (c === before && !isVowel(c)) return 0.1;
  if (isVowel(c)) {
    const doubled = isVowel(before) || isVowel(after);
    // a vowel before two consonants is put there to speak them: إمبابي, Mbappé
    if (i === 0) return isVowel(after) ? 0.25 : row.length > 3 && !isVowel(row[2]) && after !== row[2] ? 0.6 : 1;
    // علي is no علوي
    if (c === 'U' && i === row.length - 2 && 'IY'.includes(after) && !isVowel(before)) return 1;
    if (i === row.length - 1)
      return before === 'U' && c === 'A'
        ? 1
        : c === 'e'
          ? 0.25
          : before.toLowerCase() === c.toLowerCase() || (c === 'i' && 'ie'.includes(before))
            ? 0.2
            : cross || c >= 'a'
              ? 1.6
              : 2.5;
    if (cross && c >= 'a') return isVowel(before) ? 0.7 : 0.1;
    if (c === before) return 0.1;
    return cross ? 0.6 : doubled ? 0.25 : 0.58;
  }
  if (c === 'ع') return cross ? 0.1 : i === 0 ? 1 : 0.5;
  if (c === 'E') return before === 'I' ? 0.25 : 1.2;
  if (c === 'ه' || c === 'ح')
    return i === 0
      ? 1
      : i === row.length - 1
        ? c === 'ه'
          ? 'ae'.includes(before)
            ? 0.15
            : cross
              ? 1
              : 2
          : 1.2
        : before === 'ك'
          ? 0.1
          : c === 'ح' && !cross
            ? 0.8
            : 0.4;
  if (c === 'w' || c === 'y') return 0.6;
  // ts and s, ks and s, ng and n, tch and ch
  if (
    c === 'ت' &&
    ((after !== '' && 'سزچش'.includes(after)) || (before === 'س' && after !== '' && !isVowel(after) && !/[aeiou]/.test(row)))
  )
    return 0.5;
  // French and German ends that are not sounded
  if (cross && i === row.length - 1 && before === 'ن' && 'دت'.includes(c)) return 0.5;
  if (('گكغج'.includes(c) && before === 'ن') || (c === 'ك' && after === 'س')) return 0.7;
  if (c === 'د' && after !== '' && 'جژز'.includes(after)) return 0.4;
  return 2;
}
