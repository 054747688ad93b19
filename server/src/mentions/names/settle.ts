import { Shape, TokenKind } from '../../text/tokens.ts';
import type { NameMention } from '../mention.ts';
import { tight } from './capitals.ts';
import { officeAt } from './offices.ts';
import type { Kind, Run, Votes } from './run.ts';
import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';

/** Least lead of a kind over nothing at all. */
const ENOUGH = 2;

/** Decides each run, those of a text that recur with one another's votes, and takes the names. */
export function settle(state: NameState, runs: Run[]): void {
  for (let r = 1; r < runs.length; r++)
    if (abbreviates(state, runs[r - 1], runs[r])) {
      runs[r].votes.organization += 5;
      if (!runs[r - 1].kind && runs[r - 1].votes.place < 4) runs[r - 1].votes.organization += 2;
    }
  enumerate(state, runs);
  const same = new Map<string, Run[]>();
  const textOf = (r: Run): string => state.scan.tokens.text.slice(state.scan.tokens.start[r.first], state.scan.tokens.end[r.last - 1]);
  for (const run of runs) {
    const key = textOf(run);
    const list = same.get(key);
    if (list) list.push(run);
    else same.set(key, [run]);
  }
  for (const run of runs) {
    let { kind } = run;
    let strength = 9;
    if (!kind) {
      const sum: Votes = { ...run.votes };
      for (const other of same.get(textOf(run)) ?? [])
        if (other !== run) {
          if (other.kind) sum[other.kind] += 2;
          else for (const k of ['person', 'place', 'organization', 'thing'] as const) sum[k] = Math.max(sum[k], other.votes[k] - 0.5);
        }
      const best = KINDS.reduce((a, b) => (sum[b] > sum[a] ? b : a));
      strength = sum[best] - Math.max(0, sum.thing);
      if (strength < ENOUGH + (run.start && run.last - run.first === 1 ? 0.5 : 0)) continue;
      kind = best;
    }
    addRun(state, run, kind, strength);
  }
}

/** "Amateur Hockey Association (AHA)": the initials of the run before it, in brackets. */
function abbreviates(state: NameState, full: Run, short: Run): boolean {
  const { scan } = state;
  if (short.last - short.first !== 1 || !scan.is(short.first - 1, '(') || short.first - 1 !== full.last || !scan.is(short.last, ')'))
    return false;
  if ((scan.tokens.shape[short.first] & Shape.Capitals) === 0) return false;
  const letters = scan.word(short.first);
  let at = 0;
  for (let k = full.first; k < full.last && at < letters.length; k++)
    if (scan.tokens.kind[k] === TokenKind.Word && scan.word(k)[0] === letters[at]) at++;
  return at >= letters.length - 1 && letters.length >= 3 && full.last - full.first > 1;
}

/** Runs in one enumeration ("Tieck, Schelling and Novalis") speak for one another's kind. */
function enumerate(state: NameState, runs: Run[]): void {
  const { scan } = state;
  const linked = (a: Run, b: Run): boolean => {
    const gap = b.first - a.last;
    if (gap < 1 || gap > 2) return false;
    for (let k = a.last; k < b.first; k++) if (!LINKS.has(scan.word(k))) return false;
    return true;
  };
  const boost = (from: Run, to: Run): void => {
    if (to.kind) return;
    if (from.kind) {
      to.votes[from.kind] += 1.5;
      return;
    }
    const best = KINDS.reduce((a, b) => (from.votes[b] > from.votes[a] ? b : a));
    if (from.votes[best] >= 3 && from.votes[best] - from.votes.thing >= 2) to.votes[best] += 1.5;
  };
  const pairs: [Run, Run][] = [];
  for (let r = 1; r < runs.length; r++) if (linked(runs[r - 1], runs[r])) pairs.push([runs[r - 1], runs[r]]);
  for (const [a, b] of pairs) boost(a, b);
  for (const [a, b] of pairs.toReversed()) boost(b, a);
}
const KINDS = ['person', 'organization', 'place'] as const;
const LINKS = new Set([',', 'and', 'or', '&', ';', '/']);

/** What belongs to an organisation's name before its first free word: The (Times), 65th (Wing), Eighth (Air Force), 6(PR). */
function withFront(state: NameState, first: number, last: number): number {
  const { scan } = state;
  const { tokens } = scan;
  const before = first - 1;
  if (before < 0 || tokens.shape[first] & Shape.Newline) return first;
  if (scan.is(before, 'the'))
    return (tokens.shape[before] & Shape.Capital) !== 0 && !state.starts(before) && state.taken[before] === 0 ? before : first;
  if (tokens.kind[before] === TokenKind.Number && tight(state, first)) return before;
  // "65 Air Division", "93d Infantry"
  if (
    scan.value(last - 1, 'org-tail') === 'forces' &&
    tokens.kind[before] === TokenKind.Number &&
    tokens.end[before] - tokens.start[before] < 4
  )
    return before;
  if (state.taken[before] === 0 || (scan.value(last - 1, 'org-tail') !== 'forces' && scan.value(last - 2, 'org-tail') !== 'forces'))
    return first;
  if (tokens.kind[before] === TokenKind.Word && (tokens.shape[before] & Shape.Capital) !== 0 && scan.at(before, 'ordinal')) return before;
  return tokens.kind[before] === TokenKind.Word && tight(state, before) && tokens.kind[before - 1] === TokenKind.Number
    ? before - 1
    : first;
}

export function addRun(state: NameState, run: Run, kind: Kind, strength: number): void {
  const { scan } = state;
  const { tokens } = scan;
  let { first, last } = run;
  for (let i = first; i < last; i++) if (state.taken[i]) return;
  if (first > 0 && tokens.kind[first - 1] === TokenKind.Number && tight(state, first) && state.taken[first - 1] === 0) first--;
  if (tokens.kind[last - 1] === TokenKind.Punctuation && kind !== 'organization' && kind !== 'place' && !scan.is(last - 1, '.')) last--;
  const words: string[] = [];
  for (let i = first; i < last; i++) if (tokens.kind[i] === TokenKind.Word) words.push(scan.word(i));
  if (kind === 'organization') first = withFront(state, first, last);
  const start = tokens.start[first],
    end = tokens.end[last - 1];
  const matches = scan.matches(first).filter(m => m.end === last);
  const mention: NameMention = {
    kind,
    start,
    end,
    first,
    last,
    name: tokens.text.slice(start, end),
    key: nameKey(words),
    evidence: run.introduced ? 'introduced' : strength >= 4 ? 'known' : 'shape',
  };
  if (kind === 'organization') {
    const known = matches.find(m => m.sense.table === 'organization');
    mention.organization = known?.sense.value;
    mention.evidence = known ? 'known' : 'shape';
  } else if (kind === 'place') {
    const ids = matches.filter(m => m.sense.table === 'places' || m.sense.table === 'places-weak').map(m => m.sense.value);
    mention.evidence = ids.length > 0 ? 'known' : 'shape';
    mention.places = ids;
    state.pending.push(mention);
  } else if (run.office) {
    const { first: _first, last: _last, ...office } = run.office;
    mention.office = office;
  } else apposed(state, mention);
  state.add(mention);
}

/** "Salim al-Harthy, the foreign minister": the office behind a comma is the person's. */
function apposed(state: NameState, person: NameMention): void {
  const { scan } = state;
  let at = person.last;
  if (!scan.is(at, ',') && !scan.is(at, '(')) return;
  at++;
  if (scan.is(at, 'the') || scan.is(at, 'a') || scan.is(at, 'an')) at++;
  const office = state.free(at) ? officeAt(state, at) : undefined;
  if (!office) return;
  const { first: _first, last: _last, ...plain } = office;
  person.office = plain;
  state.offices.push(office);
}
