import { afterUnits } from '../../languages/scan.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { NameMention } from '../mention.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';

/** Marks between the members of a list. */
const MARKS = new Set(['،', ',', '-', '–', '/']);
/** Members of one list that are looked at. */
const MOST = 30;

/**
 * Members of an Arabic list that no table knows: what stands between two places of a list, or behind a name and its conjunction as a
 * foreign word alone, is of their kind ("في صفاقس، والمزونة، وقابس", "ماكرون وشولتس").
 */
export function readLists(state: NameState): void {
  for (const head of state.listHeads) behind(state, head);
  for (const name of state.names.slice()) if (name.kind !== 'organization' && !name.antecedent) follow(state, name);
}

/** Members of a list of places behind their noun, one of them known: "بلدات حاس وكفرنبل ومعرة النعمان". */
function behind(state: NameState, head: number): void {
  const first = state.scan.tokens.start[head + 1];
  if (first === undefined || state.starts(head + 1)) return;
  const members: Member[] = [];
  let like: NameMention | undefined;
  for (let n = 0, at = head + 1; n < MOST; n++) {
    const member = n === 0 ? { first: at, start: first, foreign: false } : memberAt(state, at);
    if (!member) break;
    if (state.free(member.first)) {
      if (!unknown(state, member)) break;
      members.push(member);
      at = member.first + 1;
      continue;
    }
    const known = state.names.find(m => m.first === member.first);
    if (known?.kind !== 'place') break;
    like ??= known;
    at = known.last;
  }
  if (like) for (const member of members) take(state, like, member);
}

interface Member {
  first: number;
  start: number;
  /** Whether no word of the language is like it. */
  foreign: boolean;
}

/** Goes along the list that a name begins. */
function follow(state: NameState, name: NameMention): void {
  let at = name.last;
  const pending: Member[] = [];
  for (let n = 0; n < MOST; n++) {
    const member = memberAt(state, at);
    if (!member) break;
    if (state.taken[member.first]) {
      // a known place behind unknown ones: they are places too
      const known = name.kind === 'place' && pending.length > 0 ? state.names.find(m => m.first === member.first) : undefined;
      if (known?.kind === 'place' && known.places && name.places) for (const m of pending.splice(0)) take(state, name, m);
      return;
    }
    if (!unknown(state, member)) break;
    pending.push(member);
    at = member.first + 1;
  }
  // "ماكرون وشولتس": one more, foreign, and the list ends
  if (pending.length === 1 && pending[0].foreign && joined(state, pending[0]) && ends(state, pending[0].first + 1))
    take(state, name, pending[0]);
}

/** The word of a list's next member, behind a mark or with its conjunction. */
function memberAt(state: NameState, at: number): Member | undefined {
  const { scan } = state;
  const { tokens } = scan;
  if (at >= tokens.count) return undefined;
  let i = at,
    parted = false;
  if (tokens.kind[i] !== TokenKind.Word ? MARKS.has(scan.word(i)) : scan.is(i, 'و')) {
    i++;
    parted = true;
  }
  if (i >= tokens.count || tokens.kind[i] !== TokenKind.Word || state.starts(i)) return undefined;
  const conjunction = scan.word(i).startsWith('و') && scan.word(i).length > 4;
  if (!parted && !conjunction) return undefined;
  const foreign = (arabicShape(scan.lexicon, tokens.word[i]) & ArabicShape.Foreign) !== 0;
  return {
    first: i,
    start: afterUnits(tokens.text, tokens.start[i], conjunction && (!parted || scan.word(i).startsWith('وال')) ? 1 : 0),
    foreign,
  };
}

/** Whether nothing is known of the word of a member, and it looks like no verb and no noun with a pronoun. */
function unknown(state: NameState, { first }: Member): boolean {
  const { scan } = state;
  if (!state.free(first) || scan.matches(first).length > 0 || scan.word(first).length < 4) return false;
  const shape = arabicShape(scan.lexicon, scan.tokens.word[first]);
  if ((shape & ArabicShape.Foreign) !== 0) return true;
  // a noun with its article has no pronoun: والمزونة
  return (shape & ArabicShape.Verb) === 0 && ((shape & ArabicShape.Suffixed) === 0 || /^و?ال.{3}/.test(scan.word(first)));
}

/** Whether the conjunction is written with the member. */
function joined(state: NameState, { first, start }: Member): boolean {
  return start > state.scan.tokens.start[first];
}

/** Whether a clause or a list ends before token `i`. */
function ends(state: NameState, i: number): boolean {
  const { tokens } = state.scan;
  return i >= tokens.count || tokens.kind[i] === TokenKind.Punctuation || state.starts(i) || state.stop(i);
}

function take(state: NameState, like: NameMention, { first, start }: Member): void {
  const { scan } = state;
  const end = scan.tokens.end[first];
  const name = state.written(start, end, first);
  state.add({
    kind: like.kind,
    start,
    end,
    first,
    last: first + 1,
    name,
    key: nameKey([start > scan.tokens.start[first] ? scan.word(first).slice(1) : scan.word(first)]),
    evidence: 'shape',
  });
}
