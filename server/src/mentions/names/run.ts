import { Shape, TokenKind } from '../../text/tokens.ts';
import type { NameMention } from '../mention.ts';
import type { OfficeSpan } from './offices.ts';
import type { NameState } from './state.ts';
import { Word } from './word-flags.ts';

export type Kind = NameMention['kind'];

/** What speaks for each kind of a run of capitalised words; the highest wins. */
export interface Votes {
  person: number;
  place: number;
  organization: number;
  /** A film, a prize, a war, a word with a capital. */
  thing: number;
}

/** A run of capitalised words that is not decided yet. */
export interface Run {
  first: number;
  last: number;
  votes: Votes;
  office?: OfficeSpan;
  introduced: boolean;
  /** A sentence or line begins with it, so that its capital says nothing. */
  start: boolean;
  kind?: Kind;
}

export function take(state: NameState, first: number, last: number): Run {
  return { first, last, votes: { person: 0, place: 0, organization: 0, thing: 0 }, introduced: false, start: state.starts(first) };
}

export function decided(state: NameState, first: number, last: number, kind: Kind): Run {
  return { ...take(state, first, last), kind };
}

/** The flags of the last word of a run; of a table's phrase that ends it too. */
export function lastFlags(state: NameState, first: number, last: number): number {
  let k = last - 1;
  while (k > first && state.scan.tokens.kind[k] !== TokenKind.Word) k--;
  let f = state.flag(k);
  if (k > first && state.scan.at(k - 1, 'org-tail')?.end === k + 1) f |= Word.OrgTail;
  if (k > first + 1 && state.scan.at(k - 2, 'org-tail')?.end === k + 1) f |= Word.OrgTail;
  if (k > first && state.scan.at(k - 1, 'thing-tail')?.end === k + 1) f |= Word.Thing;
  return f;
}

/** The longest place or organisation of the tables that begins at `i` and ends by `last`. */
export function wholeName(state: NameState, i: number, last: number): { end: number; kind: Kind } | undefined {
  for (const m of state.scan.matches(i)) {
    if (m.end > last) continue;
    if (m.sense.table === 'organization') return { end: m.end, kind: 'organization' };
    if (m.sense.table === 'places' && !acronym(state, i, m.end)) return { end: m.end, kind: 'place' };
  }
  return undefined;
}

/**
 * Whether a word in capitals is too long for a country's letters and too short to be a place that is shouted: SWAT is no valley, but
 * BALTIMORE is a town, and so is what a line begins with before a comma, a date or a dash ("OSLO, Nov 3 -").
 */
export function acronym(state: NameState, first: number, last: number): boolean {
  const { tokens } = state.scan;
  const length = tokens.end[first] - tokens.start[first];
  return last === first + 1 && (tokens.shape[first] & Shape.Capitals) !== 0 && length > 3 && length < 6 && !dateline(state, first, last);
}

/** Whether the tokens begin a line as the place of a dateline does. */
export function dateline(state: NameState, first: number, last: number): boolean {
  const { tokens } = state.scan;
  return (
    (first === 0 || (tokens.shape[first] & Shape.Newline) !== 0) &&
    last < tokens.count &&
    (tokens.shape[last] & Shape.Newline) === 0 &&
    (tokens.kind[last] === TokenKind.Number ||
      (tokens.kind[last] === TokenKind.Punctuation && '(-–—'.includes(state.scan.word(last))) ||
      (state.scan.is(last, ',') &&
        (state.taken[last + 1] !== 0 || state.scan.at(last + 1, 'places') !== undefined || state.scan.at(last + 1, 'month') !== undefined)))
  );
}
