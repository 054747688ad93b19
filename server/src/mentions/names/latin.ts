import { Shape, TokenKind } from '../../text/tokens.ts';
import type { NameMention } from '../mention.ts';
import { initial, nameWord, runEnd, tight } from './capitals.ts';
import { officeAt, type OfficeSpan } from './offices.ts';
import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';
import { Word } from './word-flags.ts';

type Kind = NameMention['kind'];

/** What speaks for each kind of a run of capitalised words; the highest wins. */
interface Votes {
  person: number;
  place: number;
  organization: number;
  /** A film, a prize, a war, a word with a capital. */
  thing: number;
}

/** A run of capitalised words that is not decided yet. */
interface Run {
  first: number;
  last: number;
  votes: Votes;
  office?: OfficeSpan;
  introduced: boolean;
  /** A sentence or line begins with it, so that its capital says nothing. */
  start: boolean;
  kind?: Kind;
}

/** Least lead of a kind over nothing at all. */
const ENOUGH = 2;

/** People, places and organisations of a text whose script has capitals: runs of capitalised words, each with what speaks for its kind. */
export function readCapitals(state: NameState): void {
  const runs: Run[] = [];
  const shouted = shoutedLines(state);
  const { scan } = state;
  const { tokens } = scan;
  for (let i = 0; i < tokens.count; i++) {
    if (state.taken[i] || tokens.kind[i] !== TokenKind.Word || tokens.text.charCodeAt(tokens.start[i]) >= 0x530) continue;
    const capital = (tokens.shape[i] & Shape.Capital) !== 0;
    if (!capital && state.flag(i) === 0) continue;
    if (shouted[i]) { i = readShouted(state, i) - 1; continue; }
    const office = officeAt(state, i);
    if (office && !nameTail(state, i, office)) {
      state.offices.push(office);
      let at = office.last;
      const comma = scan.is(at, ',') && nameWord(state, at + 1) && (state.flag(at + 1) & Word.Given) !== 0;
      at = skipTitles(state, comma ? at + 1 : at);
      if (nameWord(state, at) && (state.flag(at) & Word.Function) === 0 && (tokens.shape[at] & Shape.Newline) === 0) {
        if (ownBody(state, i, office)) runs.push(...bodiesIn(state, i, office.last));
        const run = take(state, at, personEnd(state, at));
        run.office = office;
        run.introduced = true;
        run.votes.person += 6;
        runs.push(run);
        i = run.last - 1;
      } else {
        runs.push(...bodiesIn(state, i, office.last));
        i = Math.max(i, office.last - 1);
      }
      continue;
    }
    if (!capital) {
      if (scan.value(i, 'office-modifier') === 'counterpart') {
        const run = counterpart(state, i);
        if (run) {
          runs.push(run);
          i = run.last - 1;
        }
      }
      continue;
    }
    const title = scan.at(i, 'title');
    if (title && nameWord(state, skipTitles(state, i))) {
      const at = skipTitles(state, i);
      const end = personEnd(state, at);
      const f = lastFlags(state, i, end);
      if ((state.flag(at) & (Word.Function | Word.Calendar)) === 0 && (f & (Word.OrgTail | Word.PlaceNoun | Word.Thing)) === 0 && !scan.at(i, 'organization') && !(wholePlace(state, i, end))) {
        const run = take(state, at, end);
        run.introduced = true;
        run.votes.person += 5;
        runs.push(run);
        i = run.last - 1;
        continue;
      }
    }
    for (const run of split(state, i, runEnd(state, i))) {
      runs.push(run);
      i = Math.max(i, run.last - 1);
    }
  }
  for (const run of runs) if (!run.kind) vote(state, run);
  settle(state, runs);
}

/** "her Ugandan counterpart Moses Okello": the office named last, of the country before it. */
function counterpart(state: NameState, i: number): Run | undefined {
  const { scan } = state;
  const at = skipTitles(state, scan.is(i + 1, ',') ? i + 2 : i + 1);
  const last = state.offices[state.offices.length - 1];
  if (!nameWord(state, at) || (state.flag(at) & Word.Function) !== 0) return undefined;
  const run = take(state, at, personEnd(state, at));
  run.introduced = true;
  run.votes.person += 5;
  let k = i - 1;
  while (k > 0 && k > i - 3 && !scan.at(k, 'demonym')) k--;
  const demonym = scan.at(k, 'demonym');
  const of = demonym?.end === i ? demonym.sense.value : undefined;
  if (last && of) run.office = { first: k, last: i + 1, start: scan.tokens.start[k], end: scan.tokens.end[i], office: last.office, portfolio: last.portfolio, of, modifiers: [] };
  return run;
}

function take(state: NameState, first: number, last: number): Run {
  return { first, last, votes: { person: 0, place: 0, organization: 0, thing: 0 }, introduced: false, start: state.starts(first) };
}

function decided(state: NameState, first: number, last: number, kind: Kind): Run {
  return { ...take(state, first, last), kind };
}

/** Countries and bodies named inside an office ("Kenya's transport minister", "president of Ghana"). */
function bodiesIn(state: NameState, first: number, last: number): Run[] {
  const out: Run[] = [];
  for (let i = first; i < last; i++) {
    if (!nameWord(state, i)) continue;
    const known = state.scan.matches(i).find(m => (m.sense.table === 'organization' || m.sense.table === 'places') && m.end <= last);
    if (known) {
      out.push(decided(state, i, known.end, known.sense.table === 'places' ? 'place' : 'organization'));
      i = known.end - 1;
    }
  }
  return out;
}

function ownBody(_state: NameState, _i: number, office: OfficeSpan): boolean {
  return office.of !== undefined || office.organization !== undefined;
}

/** "General Motors", "Minister Street": an office that is only the beginning of another name. */
function nameTail(state: NameState, i: number, office: OfficeSpan): boolean {
  if (!state.capital(i)) return false;
  const end = runEnd(state, i);
  if (end <= office.last) return (lastFlags(state, i, end) & Word.OrgTail) !== 0 && office.last === end && end - i > 1 && state.scan.at(i, 'organization') !== undefined;
  const known = state.scan.at(i, 'organization');
  if (known && known.end > office.last) return true;
  const f = lastFlags(state, i, end);
  return (f & (Word.OrgTail | Word.Thing)) !== 0 && (f & (Word.Given | Word.Surname)) === 0 && end > office.last;
}

function skipTitles(state: NameState, i: number): number {
  const { scan } = state;
  for (let t = scan.at(i, 'title'); t && state.capital(i); t = scan.at(i, 'title')) i = scan.is(t.end, '.') ? t.end + 1 : t.end;
  return i;
}

/** Where the name of a person introduced at token `i` ends. */
function personEnd(state: NameState, i: number): number {
  const end = runEnd(state, i);
  for (let k = i + 1; k < end; k++) {
    if (JOINERS.has(state.scan.word(k)) && !state.capital(k) && state.scan.word(k) !== 'de' && state.scan.word(k) !== 'di' && state.scan.word(k) !== 'del') return k;
    if (state.scan.is(k, '&')) return k;
    if ((state.flag(k) & (Word.Title | Word.Office)) !== 0 && state.capital(k) && (state.flag(k) & (Word.Surname | Word.Given)) === 0) return k;
  }
  return end;
}
const JOINERS = new Set(['of', 'for', 'and', 'the', 'du', 'des', 'et']);

/** The flags of the last word of a run; of a table's phrase that ends it too. */
function lastFlags(state: NameState, first: number, last: number): number {
  let k = last - 1;
  while (k > first && state.scan.tokens.kind[k] !== TokenKind.Word) k--;
  let f = state.flag(k);
  if (k > first && state.scan.at(k - 1, 'org-tail')?.end === k + 1) f |= Word.OrgTail;
  if (k > first && state.scan.at(k - 1, 'thing-tail')?.end === k + 1) f |= Word.Thing;
  return f;
}

function wholePlace(state: NameState, first: number, last: number): boolean {
  return state.scan.at(first, 'places')?.end === last;
}

/**
 * The names in a run: words of no name are taken off its front (a sentence's first word, demonyms, titles), and a known name that
 * another follows is parted from it.
 */
function split(state: NameState, first: number, last: number): Run[] {
  const { scan } = state;
  let i = first;
  while (i < last) {
    const f = state.flag(i);
    if (!nameWord(state, i)) { i++; continue; }
    const known = wholeName(state, i, last);
    if (known) break;
    const next = i + 1 < last;
    if (state.starts(i) && i === first) {
      const common = (f & (Word.Function | Word.Common | Word.Calendar | Word.Speech)) !== 0 || state.common(i);
      const named = (f & (Word.Given | Word.Surname)) !== 0 && next && nameWord(state, i + 1) && (state.flag(i + 1) & (Word.Surname | Word.Given)) !== 0;
      const tailed = next && (f & Word.Function) === 0 && (lastFlags(state, i, last) & (Word.OrgTail | Word.PlaceNoun)) !== 0;
      if (common && !named && !tailed) { i++; continue; }
    }
    if ((f & Word.Function) !== 0 && !(initial(state, i) && scan.is(i + 1, '.'))) { i++; continue; }
    if (next && (f & Word.Demonym) !== 0 && (f & Word.Place) === 0 && (lastFlags(state, i, last) & (Word.OrgTail | Word.OrgHead | Word.PlaceNoun)) === 0 && (state.flag(i + 1) & Word.OrgHead) === 0 && !(tight(state, i + 1))) { i++; continue; }
    break;
  }
  if (i >= last) return [];
  // "London Mayor Sadiq Khan", "Reuters President X": a title inside parts what stands before it from the person behind it
  for (let k = i + 1; k < last - 1; k++) {
    const f = state.flag(k);
    if ((f & Word.Title) === 0 || !state.capital(k) || (f & (Word.Given | Word.Surname)) !== 0 || (lastFlags(state, i, last) & (Word.OrgTail | Word.PlaceNoun | Word.Thing)) !== 0) continue;
    const title = scan.at(k, 'title');
    const at = title ? skipTitles(state, k) : k + 1;
    if (!nameWord(state, at) || at >= last || scan.is(k - 1, 'of')) continue;
    const person = take(state, at, last);
    person.introduced = true;
    person.votes.person += 5;
    return [...split(state, i, k), person];
  }
  const known = wholeName(state, i, last);
  if (known && known.end < last && known.kind !== undefined) {
    const f = state.flag(known.end);
    // "Reuters Monday", "China Mr Wu": what follows is no part of it
    if ((f & (Word.Function | Word.Calendar)) !== 0) return [decided(state, i, known.end, known.kind), ...split(state, known.end + 1, last)];
  }
  return [take(state, i, last)];
}

/** The longest place or organisation of the tables that begins at `i` and ends by `last`. */
function wholeName(state: NameState, i: number, last: number): { end: number; kind: Kind } | undefined {
  for (const m of state.scan.matches(i)) {
    if (m.end > last) continue;
    if (m.sense.table === 'organization') return { end: m.end, kind: 'organization' };
    if (m.sense.table === 'places') return { end: m.end, kind: 'place' };
  }
  return undefined;
}

/** Counts what speaks for each kind. */
function vote(state: NameState, run: Run): void {
  const { scan } = state;
  const { tokens } = scan;
  const { first, last, votes } = run;
  const words: number[] = [];
  let capitals = 0, particles = 0, initials = 0, of = false, orgHead = -1, demonym = false, flagsAny = 0;
  for (let k = first; k < last; k++) {
    if (tokens.kind[k] !== TokenKind.Word) continue;
    if (!state.capital(k)) { if ((state.flag(k) & Word.Particle) !== 0) particles++; else if (scan.is(k, 'of') || scan.is(k, 'for')) of = true; continue; }
    const f = state.flag(k);
    words.push(k);
    flagsAny |= f;
    if (initial(state, k)) initials++;
    if ((tokens.shape[k] & Shape.Capitals) !== 0) capitals++;
    if ((f & Word.OrgHead) !== 0 && orgHead < 0) orgHead = words.length - 1;
    if ((f & Word.Demonym) !== 0) demonym = true;
  }
  const n = words.length;
  if (n === 0) { votes.thing = 9; return; }
  const f0 = state.flag(words[0]), f1 = lastFlags(state, first, last);
  const known = scan.matches(first).filter(m => m.end === last);
  const organization = known.some(m => m.sense.table === 'organization'), place = known.some(m => m.sense.table === 'places');
  const weak = known.some(m => m.sense.table === 'places-weak');
  if (organization) votes.organization += 6;
  if (place) votes.place += 4.5;
  if (known.some(m => m.sense.table === 'demonym') && !organization && !place) votes.thing += 6;
  if (known.some(m => m.sense.table === 'month' || m.sense.table === 'weekday' || m.sense.table === 'currency' || m.sense.table === 'event' || m.sense.table === 'unit' || m.sense.table === 'stop')) votes.thing += 3;
  const start = wholeName(state, first, last);
  const partPlace = start && start.kind === 'place' && start.end < last;
  const partOrg = start && start.kind === 'organization' && start.end < last;
  // the nouns of names
  if (n > 1 && !organization && !place) {
    if ((f1 & Word.OrgTail) !== 0) votes.organization += (f1 & Word.PlaceNoun) !== 0 ? 3 : 5;
    else if (orgHead >= 0 && (of || orgHead === 0)) votes.organization += 4.5;
    if ((f1 & Word.PlaceNoun) !== 0 && (f1 & (Word.Surname | Word.Given)) === 0) votes.place += 4.5;
    else if ((f1 & Word.PlaceNoun) !== 0 && (f0 & Word.Given) === 0) votes.place += 3;
    if ((f1 & Word.Thing) !== 0) votes.thing += 5.5;
    if ((f0 & Word.Thing) !== 0 && of) votes.thing += 5;
    const head = scan.at(first, 'place-head');
    if (head && GEO.has(head.sense.value) && (f0 & (Word.Given | Word.Surname)) === 0 && head.end < last) votes.place += 4;
    if (of && !(orgHead >= 0) && head && head.end < last) votes.place += 4;
    if (FIRST_OF_PLACE.has(scan.word(first)) && !(f1 & (Word.Surname | Word.OrgTail))) votes.place += 2.5;
  }
  // people
  if (known.some(m => m.sense.table === 'person')) votes.person += 4;
  else if (n > 1 && scan.matches(words[n - 1]).some(m => m.sense.table === 'person' && m.end === last)) votes.person += 2.5;
  const given = (f0 & Word.Given) !== 0, family = (f1 & Word.Surname) !== 0;
  if (n > 1) {
    if (given) votes.person += (f0 & (Word.Place | Word.Common)) !== 0 ? 3 : 4;
    if (family) votes.person += 2.5;
    if (!given && n === 3 && (state.flag(words[1]) & Word.Given) !== 0) votes.person += 2;
    if (initials > 0 && initials < n && !initial(state, words[n - 1])) votes.person += 3;
    if (particles > 0 && !of) votes.person += 1.5;
    if (scan.at(last - 1, 'name-part')?.sense.value === 'suffix') votes.person += 2;
    if (n > 4) votes.person -= 2;
    if (capitals > 0 && capitals < n && initials < capitals) votes.person -= 1.5;
  } else {
    if (given) votes.person += (f0 & (Word.Place | Word.Common)) !== 0 ? 1 : 3;
    else if (family) votes.person += (f0 & (Word.Common | Word.Ordinary)) !== 0 ? 0.5 : 2.5;
  }
  if (n === 1 && capitals === 1 && tokens.end[first] - tokens.start[first] <= 6 && !place && !organization) votes.organization += 1.5;
  if (demonym && n > 1 && !organization) votes.thing += (f1 & (Word.OrgTail | Word.PlaceNoun)) !== 0 || orgHead >= 0 ? 0 : 2;
  // a place and more behind it: a club, a body of that place
  if (partPlace && !(given && family)) {
    const direction = false;
    const rest = state.flag(words[n - 1]);
    if (!direction) votes.organization += scan.word(words[n - 1]).endsWith('s') || (rest & Word.OrgTail) !== 0 ? 3 : 1.5;
  }
  if (partOrg) votes.organization += 2;
  const directed = (f0 & Word.Direction) !== 0 || DIRECTIONS.has(scan.word(first));
  if (directed && n > 1) {
    const rest = wholeName(state, words[1], last);
    if (rest && rest.kind === 'place' && rest.end === last) votes.place += 5;
    else votes.place += 1;
  }
  // words of no table: most are people, acronyms are bodies
  const unknown = words.every(k => (state.flag(k) & ~Word.Particle) === 0 && !state.common(k) && !ordinary(scan.word(k)));
  if (unknown && !organization && !place && !weak) {
    if (capitals === n && n === 1 && tokens.end[first] - tokens.start[first] > 1) votes.organization += 1;
    else if (n === 2 || n === 3) votes.person += 2.2;
    else if (n === 1 && tokens.end[first] - tokens.start[first] > 2) alone(state, run);
  } else if (n > 1 && n < 4 && !organization && !place && words.some(k => state.flag(k) === 0 && !ordinary(scan.word(k)) && !state.common(k))) votes.person += 0.8;
  if (n === 1 && the(state, first) && !run.start && (f0 & (Word.OrgHead | Word.OrgTail)) !== 0 && !place) votes.organization += 5;
  if (n === 1 && the(state, first) && f0 === 0 && scan.word(first).endsWith('s') && !state.common(first)) votes.organization += 2;
  // the words beside it
  beside(state, run, n, place, weak);
  // a word of the language with a capital
  if (n === 1 && !organization && !place) {
    if ((f0 & (Word.Ordinary | Word.Common | Word.Thing)) !== 0 || state.common(first)) votes.thing += run.introduced ? 2 : 3;
  }
  if (n > 1 && !organization && !place && words.every(k => (state.flag(k) & (Word.Ordinary | Word.Common)) !== 0 && (state.flag(k) & (Word.Given | Word.Surname | Word.Place)) === 0) && votes.organization < 4 && votes.place < 4) votes.thing += 3;
}

/** A single word of no table: a person's where it stands as people do, a place's behind a preposition of place. */
function alone(state: NameState, run: Run): void {
  const { scan } = state;
  const { first, last, votes } = run;
  const before = scan.word(first - 1);
  votes.person += 0.8;
  if (run.start) {
    if (SUBJECT.has(scan.word(last)) || /..(?:ed|s)$/.test(scan.word(last)) && scan.tokens.kind[last] === TokenKind.Word && !state.capital(last)) votes.person += 1.4;
  } else if (BEFORE_PEOPLE.has(before)) votes.person += 1.3;
  else if (before === 'a' || before === 'an') votes.thing += 3;
  else if (TOWARDS.has(before)) { votes.person -= 0.5; votes.place += 1.2; }
  if ((scan.is(last, '\'') || scan.is(last, '’')) && scan.is(last + 1, 's')) votes.person += 0.8;
}
const SUBJECT = new Set(['was', 'is', 'has', 'had', 'did', 'would', 'could', 'also', 'then', 'later', 'never', 'who', 'went', 'took', 'made', 'became', 'began', 'came', 'gave', 'won', 'lost', 'led', 'left', 'got', 'says', 'thought', 'felt', 'told', 'met', 'wrote', 'held', 'kept', 'broke', 'ran', 'saw', 'knew', 'found', 'and', 'himself', 'herself', 'died', 'grew']);
const BEFORE_PEOPLE = new Set(['when', 'that', 'as', 'before', 'after', 'while', 'because', 'although', 'if', 'but', 'by', 'with', 'than', 'until', 'though', 'where', 'what', 'how', 'and', 'since', 'whether', 'both', 'between', 'asked', 'told', 'against', 'whom', 'like', 'over', 'behind']);
const TOWARDS = new Set(['to', 'from', 'at', 'into', 'through', 'outside', 'around', 'towards', 'toward', 'via', 'of', 'on', 'left', 'reached']);

function the(state: NameState, first: number): boolean {
  return first > 0 && state.scan.is(first - 1, 'the');
}

/** Whether a word of no table ends as words do that are no names. */
function ordinary(word: string): boolean {
  return word.length > 5 && ORDINARY.test(word);
}
const ORDINARY = /(?:ing|tions?|sions?|ments?|ness|ically|ously|fully|ingly|edly|ately|ously|ible|able|ables|ated|ized|ised|ology|ologist|ologists|ists?|isms?|ships?|hood|less|ious|eous|ivity|ality|ility|icity|aries|ories|ances?|ences?|ures|ively)$/;

const DIRECTIONS = new Set(['north', 'south', 'east', 'west', 'northern', 'southern', 'eastern', 'western', 'central', 'upper', 'lower', 'greater', 'downtown', 'northeast', 'northwest', 'southeast', 'southwest', 'new', 'old', 'inner', 'outer', 'mainland', 'metropolitan']);
const GEO = new Set(['mountain', 'river', 'sea', 'island', 'port', 'airport']);
const FIRST_OF_PLACE = new Set(['mount', 'mt', 'lake', 'fort', 'ft', 'port', 'cape', 'camp', 'gulf', 'bay', 'isle', 'san', 'santa', 'santo', 'são', 'sao', 'los', 'las', 'el', 'puerto', 'villa', 'rio', 'rue', 'via', 'saint', 'st', 'ste', 'grand', 'new', 'bad', 'beit', 'tel', 'wadi', 'jebel', 'jabal', 'deir', 'ras', 'umm', 'ain', 'kfar', 'koh', 'ban', 'nizhny', 'novo', 'ust']);

/** What the words before and behind a run say. */
function beside(state: NameState, run: Run, n: number, place: boolean, weak: boolean): void {
  const { scan } = state;
  const { first, last, votes } = run;
  let b = first - 1;
  const quoted = b >= 0 && '"“«‘\''.includes(scan.word(b)) && scan.word(b) !== '';
  if (quoted && scan.tokens.kind[last] === TokenKind.Punctuation && '"”»’\''.includes(scan.word(last))) votes.thing += 3;
  if (b >= 0 && scan.is(b, ',') === false && scan.is(b, 'the')) {
    votes.person -= 3;
    if (n === 1 && !place) votes.thing += scan.tokens.shape[first] & Shape.Capitals ? 0 : 0.5;
    votes.organization += 1;
    b--;
  }
  const before = b >= 0 ? cueBefore(state, b) : undefined;
  const the = b < first - 1;
  const word = scan.word(b);
  if (before?.kind === 'person' && !the) votes.person += 3.5;
  else if (before?.kind === 'club') votes.organization += place && !country(state, run) ? 5 : place ? 0 : 2.5;
  else if (before?.kind === 'organization') votes.organization += place ? 1 : 2.5;
  else if (before?.kind === 'place') votes.place += 3.5;
  else if (word === 'in' || word === 'near' || word === 'inside') { votes.place += weak ? 4 : 2.5; votes.person -= 1; }
  else if (word === 'at' || word === 'from' || word === 'to' || word === 'around' || word === 'across' || word === 'on' || word === 'through' || word === 'above' || word === 'into') { votes.place += 1.4; if (!run.introduced && (state.flag(first) & Word.Given) === 0) votes.person -= 0.8; }
  else if (word === 'by' && !the) votes.person += 1.5;
  else if ((word === 'with' || word === 'and') && !the) votes.person += 0.5;
  else if (word === 'for' && !the) votes.organization += 0.5;
  if (b >= 0 && (state.flag(b) & Word.Speech) !== 0 && !the) votes.person += 1.5;
  const after = cueAfter(state, last);
  if (after === 'person') votes.person += 3;
  else if (after === 'organization') votes.organization += 2;
  else if (after === 'place') votes.place += 2;
  if (last < scan.tokens.count && (state.flag(last) & Word.Speech) !== 0 && !the) votes.person += place ? 0 : 2;
  if (scan.is(last, '(')) {
    if (scan.is(last + 1, 'born') || (scan.tokens.kind[last + 1] === TokenKind.Number && n > 1)) votes.person += 3;
  }
  if (scan.is(last, ',')) {
    if (scan.is(last + 1, 'who')) votes.person += 3;
    else if (scan.tokens.kind[last + 1] === TokenKind.Number && scan.is(last + 2, ',')) votes.person += 3;
    else if (nameWord(state, last + 1) && n <= 2 && !the) {
      const next = scan.at(last + 1, 'places');
      if (next && PREPOSITIONS.has(word)) votes.place += 3;
      else if (next && run.votes.person < 2 && run.votes.organization < 2) votes.place += 1.5;
    }
  }
}
const PREPOSITIONS = new Set(['in', 'of', 'at', 'from', 'near', 'to', 'around', 'outside']);

function country(state: NameState, run: Run): boolean {
  return /^[A-Z]{2}$/.test(state.scan.at(run.first, 'places')?.sense.value ?? '');
}

interface Cue { kind: string }

function cueBefore(state: NameState, b: number): Cue | undefined {
  const { scan } = state;
  for (let k = b; k >= 0 && k >= b - 2; k--) {
    if (state.flag(k) === 0 && scan.matches(k).length === 0) continue;
    const m = scan.matches(k).find(x => x.end === b + 1 && (x.sense.table === 'name-cue' || x.sense.table === 'place-head' || x.sense.table === 'office'));
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

/** Decides each run, those of a text that recur with one another's votes, and takes the names. */
function settle(state: NameState, runs: Run[]): void {
  for (let r = 1; r < runs.length; r++) if (abbreviates(state, runs[r - 1], runs[r])) {
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
  if (short.last - short.first !== 1 || !scan.is(short.first - 1, '(') || short.first - 1 !== full.last || !scan.is(short.last, ')')) return false;
  if ((scan.tokens.shape[short.first] & Shape.Capitals) === 0) return false;
  const letters = scan.word(short.first);
  let at = 0;
  for (let k = full.first; k < full.last && at < letters.length; k++) if (scan.tokens.kind[k] === TokenKind.Word && scan.word(k)[0] === letters[at]) at++;
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
    if (from.kind) { to.votes[from.kind] += 1.5; return; }
    const best = KINDS.reduce((a, b) => (from.votes[b] > from.votes[a] ? b : a));
    if (from.votes[best] >= 3 && from.votes[best] - from.votes.thing >= 2) to.votes[best] += 1.5;
  };
  const pairs: [Run, Run][] = [];
  for (let r = 1; r < runs.length; r++) if (linked(runs[r - 1], runs[r])) pairs.push([runs[r - 1], runs[r]]);
  for (const [a, b] of pairs) boost(a, b);
  for (const [a, b] of pairs.reverse()) boost(b, a);
}
const KINDS = ['person', 'organization', 'place'] as const;
const LINKS = new Set([',', 'and', 'or', '&', ';', '/']);

/** What belongs to an organisation's name before its first free word: The (Times), 65th (Wing), Eighth (Air Force), 6(PR). */
function withFront(state: NameState, first: number, last: number): number {
  const { scan } = state;
  const { tokens } = scan;
  const before = first - 1;
  if (before < 0 || tokens.shape[first] & Shape.Newline) return first;
  if (scan.is(before, 'the')) return (tokens.shape[before] & Shape.Capital) !== 0 && !state.starts(before) && state.taken[before] === 0 ? before : first;
  if (tokens.kind[before] === TokenKind.Number && tight(state, first)) return before;
  if (state.taken[before] === 0 || scan.value(last - 1, 'org-tail') !== 'forces' && scan.value(last - 2, 'org-tail') !== 'forces') return first;
  if (tokens.kind[before] === TokenKind.Word && (tokens.shape[before] & Shape.Capital) !== 0 && scan.at(before, 'ordinal')) return before;
  return tokens.kind[before] === TokenKind.Word && tight(state, before) && tokens.kind[before - 1] === TokenKind.Number ? before - 1 : first;
}

function addRun(state: NameState, run: Run, kind: Kind, strength: number): void {
  const { scan } = state;
  const { tokens } = scan;
  let { first, last } = run;
  for (let i = first; i < last; i++) if (state.taken[i]) return;
  if (first > 0 && tokens.kind[first - 1] === TokenKind.Number && tight(state, first) && state.taken[first - 1] === 0) first--;
  if (tokens.kind[last - 1] === TokenKind.Punctuation && kind !== 'organization' && kind !== 'place' && !scan.is(last - 1, '.')) last--;
  const words: string[] = [];
  for (let i = first; i < last; i++) if (tokens.kind[i] === TokenKind.Word) words.push(scan.word(i));
  if (kind === 'organization') first = withFront(state, first, last);
  const start = tokens.start[first], end = tokens.end[last - 1];
  const matches = scan.matches(first).filter(m => m.end === last);
  const mention: NameMention = { kind, start, end, first, last, name: tokens.text.slice(start, end), key: nameKey(words), evidence: run.introduced ? 'introduced' : strength >= 4 ? 'known' : 'shape' };
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

/** 1 for tokens of lines whose words nearly all have capitals: there, capitals say nothing. */
function shoutedLines(state: NameState): Uint8Array {
  const { tokens } = state.scan;
  const out = new Uint8Array(tokens.count);
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1, words = 0, capital = 0, all = 0;
    while (to < tokens.count && (tokens.shape[to] & Shape.Newline) === 0) to++;
    for (let i = from; i < to; i++) {
      if (tokens.kind[i] !== TokenKind.Word || tokens.end[i] - tokens.start[i] < 4) continue;
      words++;
      if (tokens.shape[i] & Shape.Capital) capital++;
      if (tokens.shape[i] & Shape.Capitals) all++;
    }
    if ((words >= 3 && all >= words * 0.8) || (words >= 6 && capital >= words * 0.85 && to - from > 7 && !'.!?,;:'.includes(state.scan.word(to - 1)))) out.fill(1, from, to);
    from = to;
  }
  return out;
}

/** In a line of capitals only names of the tables are names; @returns the token to go on at */
function readShouted(state: NameState, i: number): number {
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
