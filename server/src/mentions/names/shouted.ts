import { Shape, TokenKind } from '../../text/tokens.ts';
import { nameWord } from './capitals.ts';
import { decided, take, wholeName } from './run.ts';
import { addRun } from './settle.ts';
import type { NameState } from './state.ts';
import { Word } from './word-flags.ts';

/** 1 for tokens of lines whose words nearly all have capitals: there, capitals say nothing. */
export function shoutedLines(state: NameState): Uint8Array {
  const { tokens } = state.scan;
  const out = new Uint8Array(tokens.count);
  for (let from = 0; from < tokens.count;) {
    let to = from + 1,
      words = 0,
      capital = 0,
      all = 0,
      figures = 0;
    while (to < tokens.count && (tokens.shape[to] & Shape.Newline) === 0) to++;
    for (let i = from; i < to; i++) {
      // "Anna Berg (Sweden) beat Ines Duarte (Portugal) 6-3 7-5"
      if (tokens.kind[i] === TokenKind.Number || state.scan.is(i, '(')) figures++;
      if (tokens.kind[i] !== TokenKind.Word || tokens.end[i] - tokens.start[i] < 4) continue;
      words++;
      if (tokens.shape[i] & Shape.Capital) capital++;
      if (tokens.shape[i] & Shape.Capitals) all++;
    }
    if (
      (words >= 3 && all >= words * 0.8) ||
      (words >= 6 && figures < 2 && capital >= words * 0.85 && to - from > 7 && !'.!?,;:'.includes(state.scan.word(to - 1)))
    )
      out.fill(1, from, to);
    from = to;
  }
  return out;
}

/** In a line of capitals only names of the tables are names; @returns the token to go on at */
export function readShouted(state: NameState, i: number): number {
  const { scan } = state;
  if (!nameWord(state, i)) return i + 1;
  const known = wholeName(state, i, Math.min(i + 8, scan.tokens.count));
  if (known && (state.flag(i) & Word.Function) === 0) {
    addRun(state, decided(state, i, known.end, known.kind), known.kind, 9);
    return known.end;
  }
  if ((state.flag(i) & Word.Given) !== 0 && (state.flag(i + 1) & Word.Surname) !== 0 && nameWord(state, i + 1)) {
    addRun(state, take(state, i, i + 2), 'person', 4);
    return i + 2;
  }
  return i + 1;
}
