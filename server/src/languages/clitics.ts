/**
 * The proclitics of Arabic, written together with the word after them: the conjunctions و ف, the prepositions ب ل ك, the article
 * ال (li- and the article together are لل), and the accusative alef at the end of an indefinite noun.
 */

/** What was split off a word. */
export interface Clitics {
  /** Folded units split off at the front; 0 for none. */
  readonly length: number;
  /** و or ف; empty for none. */
  readonly conjunction: string;
  /** ب, ل or ك; empty for none. */
  readonly preposition: string;
  /** Whether ال was split off. */
  readonly article: boolean;
  /** Folded units split off at the end (the accusative alef). */
  readonly tail: number;
}

export interface CliticReading {
  readonly stem: string;
  readonly clitics: Clitics;
}

const NOTHING: Clitics = { length: 0, conjunction: '', preposition: '', article: false, tail: 0 };

/** A word with nothing split off. */
export function whole(folded: string): CliticReading {
  return { stem: folded, clitics: NOTHING };
}

/**
 * All ways to split a folded word, the whole word first, then in the order of ever more split off. Words of other scripts have
 * one way. A stem keeps at least two units.
 */
export function proclitics(folded: string): CliticReading[] {
  const out: CliticReading[] = [whole(folded)];
  const first = folded.charCodeAt(0);
  if (first < 0x621 || first > 0x64a || folded.length < 3) return out;
  const bare = (stem: string, length: number, conjunction: string, preposition: string): void => {
    if (length > 0) push(stem, { length, conjunction, preposition, article: false, tail: 0 });
    if (stem.startsWith('ال')) push(stem.slice(2), { length: length + 2, conjunction, preposition, article: true, tail: 0 });
  };
  const push = (stem: string, clitics: Clitics): void => {
    if (stem.length < 2) return;
    out.push({ stem, clitics });
    if (stem.length > 3 && stem.endsWith('ا')) out.push({ stem: stem.slice(0, -1), clitics: { ...clitics, tail: 1 } });
  };
  const prepositions = (stem: string, length: number, conjunction: string): void => {
    const p = stem[0];
    if ((p === 'ب' || p === 'ل' || p === 'ك') && stem.length > 2) {
      bare(stem.slice(1), length + 1, conjunction, p);
      // the article after li- loses its alef: للصين is ل + الصين
      if (p === 'ل' && stem[1] === 'ل' && stem.length > 3) {
        push('ال' + stem.slice(2), { length: length + 1, conjunction, preposition: p, article: false, tail: 0 });
        push(stem.slice(2), { length: length + 2, conjunction, preposition: p, article: true, tail: 0 });
      }
    }
  };
  if (folded.length > 3 && folded.endsWith('ا')) out.push({ stem: folded.slice(0, -1), clitics: { ...NOTHING, tail: 1 } });
  bare(folded, 0, '', '');
  prepositions(folded, 0, '');
  const c = folded[0];
  if (c === 'و' || c === 'ف') {
    bare(folded.slice(1), 1, c, '');
    prepositions(folded.slice(1), 1, c);
  }
  return out;
}

/** Whether a folded Arabic word has its article, behind at most one letter that is split off: والمدينة, للمدينة. */
export function hasArticle(word: string): boolean {
  return /^[وفبكل]?(?:ال|لل)/.test(word);
}
