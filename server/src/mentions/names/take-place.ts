import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';

/** Takes the tokens from `first` to before `last` for the name of a place. */
export function takePlace(state: NameState, first: number, last: number, start: number, places: readonly string[]): void {
  const { tokens } = state.scan;
  const words = [];
  for (let k = first; k < last; k++) words.push(state.scan.word(k));
  const end = tokens.end[last - 1];
  state.add({
    kind: 'place',
    start,
    end,
    first,
    last,
    name: state.written(start, end, first),
    key: nameKey(words),
    places: places.length > 0 ? places : undefined,
    evidence: 'shape',
  });
}
