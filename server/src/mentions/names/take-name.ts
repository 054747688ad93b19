import type { NameMention } from '../mention.ts';
import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';

/** Span, name and key of what the tokens from `first` to before `last` name; a name without its clitics begins at the offset `start`. */
type Taken = Pick<NameMention, 'start' | 'end' | 'first' | 'last' | 'name' | 'key'>;

function taken(state: NameState, first: number, last: number, start: number, part: (word: string) => string): Taken {
  const words = [];
  for (let k = first; k < last; k++) words.push(part(state.scan.word(k)));
  const end = state.scan.tokens.end[last - 1];
  return { start, end, first, last, name: state.written(start, end, first), key: nameKey(words) };
}

/** Takes the tokens from `first` to before `last` for the name of a place. */
export function takePlace(state: NameState, first: number, last: number, start: number, places: readonly string[]): void {
  const name = taken(state, first, last, start, word => word);
  state.add({ kind: 'place', ...name, places: places.length > 0 ? places : undefined, evidence: 'shape' });
}

/** Takes them for the name of a body, whose key leaves out what Arabic writes joined to a noun. */
export function takeOrganization(
  state: NameState,
  first: number,
  last: number,
  start: number,
  evidence: 'known' | 'shape',
  organization?: string,
): void {
  const name = taken(state, first, last, start, word => word.replace(/^(و|ف|ب|ل)?ال(?=.{3})/, ''));
  state.add({ kind: 'organization', ...name, organization, evidence });
}
