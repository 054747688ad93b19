import type { ReadingScore } from '../../server/docs/accuracy.ts';
import { sameName } from '../../server/src/mentions/names/same-name.ts';

/** A labelled pair of `name-pairs.tsv`. */
export interface NamePair {
  same: boolean;
  a: string;
  b: string;
}

/** The pairs of a file, `same` or `different`, a tab, and two names with a bar between. */
export function namePairs(text: string): NamePair[] {
  return text
    .split('\n')
    .filter(l => l !== '' && !l.startsWith('#'))
    .map(line => {
      const [label, names] = line.split('\t');
      const [a, b] = names.split(' | ');
      return { same: label === 'same', a, b };
    });
}

/** How many pairs of a language are told apart rightly; a pair is Arabic where its names are written so. */
export function scorePairs(text: string, language: string, show: (line: string) => void): ReadingScore {
  const score: ReadingScore = { labelled: 0, right: 0, read: 0 };
  for (const { same, a, b } of namePairs(text)) {
    if (a.charCodeAt(0) >= 0x600 !== (language === 'ar')) continue;
    const read = sameName(a, b) !== 'different';
    score.labelled++;
    score.read++;
    if (read === same) score.right++;
    else show(`name-pairs.tsv: ${a} / ${b} read as ${read ? 'one name' : 'two'}`);
  }
  return score;
}
