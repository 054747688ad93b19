import type { Lexicon } from '../../languages/lexicon.ts';
import { perLexicon, WordMemo } from '../../languages/word-memo.ts';
import type { Lens } from './lens.ts';

/** Which way a word points. */
type Direction = 'past' | 'future';

/** The tense cues of a sentence: where they stand and which way they point. */
export interface Cue {
  at: number;
  end: number;
  direction: Direction;
}

/** Finds the cues of the tokens that a lens holds: the table `tense`, and the endings and beginnings of verbs that it lists. */
export function cuesOf(L: Lens): Cue[] {
  const out: Cue[] = [];
  for (let i = L.begin; i < L.stop; i++) {
    if (!L.isWord(i)) continue;
    const m = L.at(i, 'tense');
    if (m) {
      if (m.sense.value === 'auxiliary') continue;
      if (m.sense.value !== 'none' && !isParticiple(L, i, out)) out.push({ at: i, end: m.end, direction: m.sense.value as Direction });
      i = m.end - 1;
      continue;
    }
    const direction = byShape(L, i);
    if (direction && !isParticiple(L, i, out)) out.push({ at: i, end: i + 1, direction });
  }
  return out;
}

/** Furthest that "be" stands from its "will". */
const REACH = 3;

/** "will be held", "is to be opened": a participle that tells of what comes. */
function isParticiple(L: Lens, i: number, cues: readonly Cue[]): boolean {
  const last = cues[cues.length - 1];
  if (last?.direction !== 'future' || i - last.end > REACH) return false;
  // "to be" is one cue, which the participle follows
  return L.at(i - 1, 'tense', 'auxiliary') !== undefined;
}

/** Which way the ending or beginning of a word points, as an index of {@link DIRECTIONS}. */
const shapeOf = perLexicon((lexicon: Lexicon) => {
  const endings = [...lexicon.table('tense-ending')],
    beginnings = [...lexicon.table('tense-beginning')];
  return new WordMemo(id => {
    const word = lexicon.vocabulary.text(id);
    for (const [value, forms] of endings)
      for (const f of forms) if (word.length > f.length + 1 && word.endsWith(f)) return DIRECTIONS.indexOf(value as Direction);
    for (const [value, forms] of beginnings)
      for (const f of forms) if (word.length > f.length + 1 && word.startsWith(f)) return DIRECTIONS.indexOf(value as Direction);
    return 0;
  });
});
const DIRECTIONS: readonly (Direction | undefined)[] = [undefined, 'past', 'future'];

function byShape(L: Lens, i: number): Direction | undefined {
  const { tokens } = L;
  return tokens.end[i] - tokens.start[i] < 4 ? undefined : DIRECTIONS[shapeOf(L.lexicon).of(tokens.word[i])];
}

/** The direction that the words nearest to `[first, end)` give; what stands before counts more than what stands behind. */
export function directionAt(cues: readonly Cue[], first: number, end: number): Direction | undefined {
  let best: Cue | undefined,
    least = Infinity;
  for (const c of cues) {
    const distance = c.end <= first ? first - c.end : c.at >= end ? (c.at - end) * 1.6 + 2 : 0;
    if (distance < least) {
      least = distance;
      best = c;
    }
  }
  return best?.direction;
}
