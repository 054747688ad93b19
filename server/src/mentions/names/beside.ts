import { Shape, TokenKind } from '../../text/tokens.ts';
import { nameWord } from './capitals.ts';
import type { Run } from './run.ts';
import type { NameState } from './state.ts';
import { Word } from './word-flags.ts';

/** What the words before and behind a run say. */
export function beside(state: NameState, run: Run, n: number, place: boolean, weak: boolean): void {
  const { scan } = state;
  const { first, last, votes } = run;
  let b = first - 1;
  const quoted = b >= 0 && '"“«‘\''.includes(scan.word(b)) && scan.word(b) !== '';
  if (quoted && scan.tokens.kind[last] === TokenKind.Punctuation && '"”»’\''.includes(scan.word(last))) votes.thing += 3;
  if (b >= 0 && scan.is(b, ',') === false && scan.is(b, 'the')) {
    votes.person -= 3;
    if (n === 1 && !place) votes.thing += scan.tokens.shape[first] & Shape.Capitals ? 0 : 0.5;
    votes.organization += 1;
    // "the band The Paper Lanterns": the article is the name's own
    if (state.capital(b) && !state.starts(b) && cueBefore(state, b - 1)?.kind === 'organization') votes.organization += 2;
    b--;
  }
  const before = b >= 0 ? cueBefore(state, b) : undefined;
  const the = b < first - 1;
  const word = scan.word(b);
  if (before?.kind === 'person' && !the) votes.person += 3.5;
  else if (before?.kind === 'thing') votes.thing += the || place ? 0 : 3;
  else if (before?.kind === 'club') votes.organization += !place ? 2.5 : country(state, run) || scan.is(first + 1, ',') ? 0 : 5;
  else if (before?.kind === 'organization') votes.organization += place ? 1 : 2.5;
  else if (before?.kind === 'place') votes.place += 3.5;
  else if (word === 'in' || word === 'near' || word === 'inside') {
    votes.place += weak ? 4 : 2.5;
    votes.person -= 1;
  } else if (
    word === 'at' ||
    word === 'from' ||
    word === 'to' ||
    word === 'around' ||
    word === 'across' ||
    word === 'on' ||
    word === 'through' ||
    word === 'above' ||
    word === 'into'
  ) {
    votes.place += 1.4;
    if (!run.introduced && (state.flag(first) & Word.Given) === 0) votes.person -= 0.8;
  } else if (word === 'by' && !the) votes.person += 1.5;
  else if ((word === 'with' || word === 'and') && !the) votes.person += 0.5;
  else if (word === 'for' && !the) votes.organization += 0.5;
  if (b >= 0 && (state.flag(b) & Word.Speech) !== 0 && !the) votes.person += 1.5;
  // "his first band, Squirrel"
  if (scan.is(first - 1, ',') && b === first - 1) {
    const cue = cueBefore(state, first - 2);
    if (cue?.kind === 'organization' || cue?.kind === 'person') votes[cue.kind] += 1.5;
  }
  const after = cueAfter(state, last);
  if (after === 'person') votes.person += 3;
  else if (after === 'organization') votes.organization += 2;
  else if (after === 'place') votes.place += 2;
  if (last < scan.tokens.count && (state.flag(last) & Word.Speech) !== 0 && !the) votes.person += place ? 0 : 2;
  if (scan.is(last, '(')) {
    if (scan.is(last + 1, 'born') || (scan.tokens.kind[last + 1] === TokenKind.Number && n > 1)) votes.person += 3;
    // "Anna Berg (Sweden)"
    const from = n > 1 && !place ? scan.at(last + 1, 'places') : undefined;
    if (from && scan.is(from.end, ')')) votes.person += 2;
  }
  if (scan.is(last, ',')) {
    if (scan.is(last + 1, 'who')) votes.person += 3;
    else if (scan.tokens.kind[last + 1] === TokenKind.Number && scan.is(last + 2, ',')) votes.person += 3;
    else if (nameWord(state, last + 1) && n <= 2 && !the) {
      const next = scan.at(last + 1, 'places');
      if (next && PREPOSITIONS.has(word)) votes.place += 3;
      else if (next && votes.organization < 2 && votes.person < 2) votes.place += 1.5;
      else if (next && votes.organization < 2 && votes.person < 2.5 && !run.start && nameless(state, first - 1)) votes.place += 2;
    }
  }
}
/** Whether the token before a run is no number and no point of a list, behind which people stand with their countries. */
function nameless(state: NameState, i: number): boolean {
  return state.scan.tokens.kind[i] !== TokenKind.Number && !state.scan.is(i, '.');
}
const PREPOSITIONS = new Set(['in', 'of', 'at', 'from', 'near', 'to', 'around', 'outside']);

function country(state: NameState, run: Run): boolean {
  const id = state.scan.at(run.first, 'places')?.sense.value ?? '';
  const kind = state.article.places.get(id)?.kind;
  return kind === 'country' || kind === 'region' || id === 'GB-ENG' || id === 'GB-SCT' || id === 'GB-WLS';
}

interface Cue {
  kind: string;
}

/** What a noun, a cue or an office whose last word is token `b` says of the kind of the name behind it. */
export function cueBefore(state: NameState, b: number): Cue | undefined {
  const { scan } = state;
  for (let k = b; k >= 0 && k >= b - 2; k--) {
    if (state.flag(k) === 0 && scan.matches(k).length === 0) continue;
    const m = scan
      .matches(k)
      .find(x => x.end === b + 1 && (x.sense.table === 'name-cue' || x.sense.table === 'place-head' || x.sense.table === 'office'));
    if (!m) continue;
    if (m.sense.table === 'name-cue') {
      if (m.sense.value.endsWith('-before')) return { kind: m.sense.value.slice(0, -7) };
      continue;
    }
    if (m.sense.table === 'office') return { kind: 'person' };
    if (scan.is(b, 'of')) return { kind: 'place' };
  }
  return undefined;
}

function cueAfter(state: NameState, i: number): string | undefined {
  const m = state.scan.matches(i).find(x => x.sense.table === 'name-cue' && x.sense.value.endsWith('-after'));
  return m?.sense.value.slice(0, -6);
}
