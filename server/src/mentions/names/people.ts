import { Shape, TokenKind } from '../../text/tokens.ts';
import type { NameMention } from '../mention.ts';
import { officeAt, type OfficeSpan } from './offices.ts';
import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';

/** Words of one person's name at most. */
const MOST = 6;

/** People: behind titles and offices, by given names, before an apposed office, and behind verbs of saying. */
export function readPeople(state: NameState): void {
  const { scan } = state;
  for (let i = 0; i < scan.tokens.count; i++) {
    if (!state.free(i)) continue;
    const office = officeAt(state, i);
    if (office) {
      state.offices.push(office);
      const at = skipTitles(state, comma(state, office.last));
      const end = nameEnd(state, at, true);
      if (end > at) {
        addPerson(state, at, end, 'introduced', office);
        i = end - 1;
      } else i = Math.max(i, office.last - 1);
      continue;
    }
    const title = scan.at(i, 'title');
    if (title && (state.capital(i) || !state.latin)) {
      const at = skipTitles(state, title.end);
      const end = nameEnd(state, at, true);
      if (end > at) {
        addPerson(state, at, end, 'introduced');
        i = end - 1;
        continue;
      }
    }
    const given = scan.at(i, 'given-name');
    if (given && state.capital(i) && given.clitics.tail === 0 && !(given.clitics.article)) {
      const end = nameEnd(state, i, false);
      if (end - i >= 2) {
        const person = addPerson(state, i, end, 'known');
        apposed(state, person);
        i = end - 1;
        continue;
      }
    }
    if (state.latin) {
      const end = latinShape(state, i);
      if (end > 0) {
        apposed(state, addPerson(state, i, end, 'shape'));
        i = end - 1;
      }
    }
  }
}

/** "Salim al-Harthy, the foreign minister": the office behind a comma is the person's. */
function apposed(state: NameState, person: NameMention): void {
  let at = person.last;
  if (!'،,('.includes(state.scan.word(at)) || state.scan.word(at) === '') return;
  at++;
  for (const article of ['the', 'a', 'an']) if (state.scan.is(at, article)) { at++; break; }
  const office = state.free(at) ? officeAt(state, at) : undefined;
  if (office) {
    person.office = plain(office);
    state.offices.push(office);
  }
}

function comma(state: NameState, i: number): number {
  const word = state.scan.word(i);
  // "وزير الخارجية الروسي، سيرغي لافروف"
  return (word === '،' || word === ',') && state.free(i + 1) && (state.scan.at(i + 1, 'given-name') || state.scan.at(i + 1, 'title')) ? i + 1 : i;
}

function skipTitles(state: NameState, i: number): number {
  for (let t = state.scan.at(i, 'title'); t; t = state.scan.at(i, 'title')) i = state.scan.is(t.end, '.') ? t.end + 1 : t.end;
  return state.scan.is(i, '.') ? i + 1 : i;
}

/**
 * Where a name that begins at token `i` ends; `i` where none does.
 * @param introduced whether a title or an office stands before it, so that unknown words can be names
 */
function nameEnd(state: NameState, i: number, introduced: boolean): number {
  const { tokens } = state.scan;
  if (i >= tokens.count || !state.free(i)) return i;
  return tokens.text.charCodeAt(tokens.start[i]) >= 0x600 ? arabicName(state, i, introduced) : latinName(state, i);
}

function arabicName(state: NameState, i: number, introduced: boolean): number {
  const { scan } = state;
  let end = i, known = 0, unknown = 0;
  let pending = false;
  while (end < scan.tokens.count && end - i < MOST && state.free(end) && (end === i || !state.starts(end))) {
    if (state.stop(end)) break;
    // a title inside ends one name and begins the next
    if (end > i && scan.at(end, 'title') && state.nameable(end + 1)) break;
    const part = scan.at(end, 'name-part');
    const given = scan.matches(end).find(m => (m.sense.table === 'given-name' || m.sense.table === 'surname') && m.clitics.length === 0 && m.clitics.tail === 0);
    if (part && part.clitics.length === 0 && (end > i || part.sense.value === 'head' || part.sense.value === 'compound') && (!given || part.sense.value !== 'inside')) {
      pending = part.sense.value !== 'tail' && !given;
      known++;
      end++;
      continue;
    }
    if (given) {
      end = given.end;
      known++;
      pending = false;
      continue;
    }
    if (!state.nameable(end)) break;
    if (!pending && !unknownName(state, end, i, introduced, known, unknown)) break;
    unknown++;
    end++;
    pending = false;
  }
  return pending ? end - 1 : end;
}

/** Whether a word of no table goes on with (or begins) a name. */
function unknownName(state: NameState, at: number, first: number, introduced: boolean, known: number, unknown: number): boolean {
  const { scan } = state;
  const word = scan.word(at);
  if (scan.matches(at).some(m => m.sense.table !== 'name-part') || /^(وال|بال|لل|فال|كال)/.test(word)) return false;
  const definite = /^ال.{2}/.test(word);
  // an indefinite word of no table behind an office: a foreign name, where the name soon ends
  if (at === first) return introduced && !definite && !isVerb(word) && word.length > 2 && (state.closes(at + 1) || state.closes(at + 2));
  if (/.{3}(ها|هم|ه)$/.test(word) && unknown > 0) return false;
  if (definite) return known > 0;
  // a family name of no table: behind a given name, or as the second word of a foreign name behind an office
  if (isVerb(word) && !state.closes(at + 1)) return false;
  if (known + unknown === 1) return (introduced && (known > 0 || state.closes(at + 1))) || state.closes(at + 1) || scan.at(first - 1, 'speech') !== undefined;
  // a third word: where the name must end behind it
  return known + unknown === 2 && state.closes(at + 1) && !isVerb(word) && introduced;
}

/** Whether a word looks like a verb in the present or future. */
function isVerb(word: string): boolean {
  return /^(و|ف)?(س?[يت]..|س?ن.ت).+/.test(word);
}

function latinName(state: NameState, i: number): number {
  const { scan } = state;
  const { tokens } = scan;
  let end = i, last = i;
  while (end < tokens.count && end - i < MOST + 3 && state.taken[end] === 0) {
    if (end > i && (tokens.shape[end] & Shape.Newline)) break;
    const word = scan.word(end);
    if (tokens.kind[end] === TokenKind.Punctuation) {
      const initial = word === '.' && end > i && tokens.end[end - 1] - tokens.start[end - 1] === 1;
      const joined = (word === '-' || word === '\'' || word === '’') && end > i && tokens.end[end - 1] === tokens.start[end] && tokens.start[end + 1] === tokens.end[end] && tokens.kind[end + 1] === TokenKind.Word && (state.capital(end + 1) || word === '-') && scan.word(end + 1) !== 's';
      if (!initial && !joined) break;
      end++;
      if (initial) last = end;
      continue;
    }
    if (tokens.kind[end] !== TokenKind.Word) break;
    if (state.capital(end)) {
      if (end > i && !state.nameable(end) && !scan.at(end, 'given-name') && !scan.at(end, 'surname') && (scan.at(end, 'month') ?? scan.at(end, 'weekday') ?? scan.at(end, 'office') ?? scan.at(end, 'org-head') ?? scan.at(end, 'org-tail'))) break;
      end++;
      last = end;
      continue;
    }
    if (end > i && scan.at(end, 'name-part') && state.capital(end + (scan.is(end + 1, '-') ? 2 : 1)) && tokens.kind[end + (scan.is(end + 1, '-') ? 2 : 1)] === TokenKind.Word) {
      end += scan.is(end + 1, '-') ? 2 : 1;
      continue;
    }
    break;
  }
  return last;
}

/** Capitalised words without a known given name: a person only where a verb of saying, an age or a clause about a person follows. */
function latinShape(state: NameState, i: number): number {
  const { scan } = state;
  if (!state.capital(i) || !state.nameable(i) || state.starts(i)) return 0;
  if ((scan.tokens.shape[i] & Shape.Capitals) !== 0) return 0;
  const end = latinName(state, i);
  let words = 0;
  for (let k = i; k < end; k++) if (scan.tokens.kind[k] === TokenKind.Word && state.capital(k)) words++;
  if (words < 2 || words > 4) return 0;
  const follows = scan.at(end, 'speech') ?? (scan.is(end, ',') && (scan.is(end + 1, 'who') || scan.tokens.kind[end + 1] === TokenKind.Number) ? true : undefined);
  const before = scan.at(i - 1, 'speech');
  return follows || before ? end : 0;
}

function addPerson(state: NameState, first: number, last: number, evidence: NameMention['evidence'], office?: OfficeSpan): NameMention {
  const { scan } = state;
  const { tokens } = scan;
  const head = scan.matches(first).find(m => (m.sense.table === 'given-name' || m.sense.table === 'surname' || m.sense.table === 'name-part') && m.clitics.tail === 0);
  const start = head ? scan.startOf(head) : tokens.start[first];
  const words: string[] = [];
  for (let i = first; i < last; i++) if (tokens.kind[i] === TokenKind.Word) words.push(i === first && head ? scan.word(i).slice(head.clitics.length) : scan.word(i));
  const end = tokens.end[last - 1];
  const person: NameMention = { kind: 'person', start, end, first, last, name: tokens.text.slice(start, end), key: nameKey(words), evidence, office: office && plain(office) };
  state.add(person);
  return person;
}

function plain(office: OfficeSpan): NonNullable<NameMention['office']> {
  const { first: _first, last: _last, ...rest } = office;
  return rest;
}
