import { scriptOf } from '../mentions/names/letters.ts';
import { fold } from '../text/fold.ts';

/** Words to which the next belongs: their article is no part of a family's name. */
const COMPOUND = new Set(['عبد', 'ابو', 'ابي', 'ابا', 'ام', 'ابن', 'بن', 'بنت', 'ال']);
/** Shortest word that is one name with and without the article, in folded units. */
const SHORTEST = 4;
const MARKS = /[\u064b-\u0652\u0670\u0640]/g;

/**
 * Whether two full Arabic names are one but for habits that a desk settles once a person: the article of the family name (معلوف, المعلوف)
 * and the seat of a hamza (الصائغي, الصايغي). What all writers vary freely, alef and final ya, is no difference.
 */
export function onlyHabitsDiffer(a: string, b: string): boolean {
  const x = wordsOf(a),
    y = wordsOf(b);
  if (x.length < 2 || x.length !== y.length || scriptOf(fold(a)) !== 'arabic') return false;
  let differs = false;
  for (let i = 0; i < x.length; i++) {
    const p = fold(x[i]),
      q = fold(y[i]);
    if (p === q) {
      if (seats(x[i]) !== seats(y[i])) differs = true;
      continue;
    }
    const bare = (w: string): string => (w.startsWith('ال') ? w.slice(2) : w);
    if (i === 0 || COMPOUND.has(fold(x[i - 1])) || bare(p) !== bare(q) || bare(p).length < SHORTEST) return false;
    differs = true;
  }
  return differs;
}

function wordsOf(name: string): string[] {
  return name
    .replace(MARKS, '')
    .split(/[\s-]+/)
    .filter(Boolean);
}

/** The letters within a word that carry a hamza, or could. */
function seats(word: string): string {
  return word.slice(0, -1).replace(/[^ئؤيو]/g, '');
}
