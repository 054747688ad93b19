import { Shape, TokenKind } from '../../text/tokens.ts';
import { alone } from './alone.ts';
import { beside, cueBefore } from './beside.ts';
import { initial, tight } from './capitals.ts';
import { definition } from './definition.ts';
import { acronym, lastFlags, wholeName, type Run } from './run.ts';
import type { NameState } from './state.ts';
import { Word } from './word-flags.ts';

/** Counts what speaks for each kind. */
export function vote(state: NameState, run: Run): void {
  const { scan } = state;
  const { tokens } = scan;
  const { first, last, votes } = run;
  const words: number[] = [];
  let capitals = 0,
    particles = 0,
    initials = 0,
    of = false,
    orgHead = -1,
    demonym = false;
  for (let k = first; k < last; k++) {
    if (tokens.kind[k] !== TokenKind.Word) continue;
    if (!state.capital(k)) {
      if ((state.flag(k) & Word.Particle) !== 0) particles++;
      else if (scan.is(k, 'of') || scan.is(k, 'for')) of = true;
      continue;
    }
    const f = state.flag(k);
    words.push(k);
    if (initial(state, k)) initials++;
    if ((tokens.shape[k] & Shape.Capitals) !== 0) capitals++;
    if ((f & Word.OrgHead) !== 0 && orgHead < 0) orgHead = words.length - 1;
    if ((f & Word.Demonym) !== 0) demonym = true;
  }
  const n = words.length;
  if (n === 0) {
    votes.thing = 9;
    return;
  }
  const f0 = state.flag(words[0]),
    f1 = lastFlags(state, first, last);
  const known = scan.matches(first).filter(m => m.end === last);
  const organization = known.some(m => m.sense.table === 'organization'),
    place = known.some(m => m.sense.table === 'places') && !acronym(state, first, last);
  const weak = known.some(m => m.sense.table === 'places-weak');
  if (organization) votes.organization += 6;
  if (place) votes.place += 4.5;
  if (known.some(m => m.sense.table === 'demonym') && !organization && !place) votes.thing += 6;
  if (
    known.some(
      m =>
        m.sense.table === 'month' ||
        m.sense.table === 'weekday' ||
        m.sense.table === 'currency' ||
        m.sense.table === 'event' ||
        m.sense.table === 'unit' ||
        (m.sense.table === 'stop' && !(place && capitals === 1)),
    )
  )
    votes.thing += 3;
  const start = wholeName(state, first, last);
  const partPlace = start && start.kind === 'place' && start.end < last;
  const partOrg = start && start.kind === 'organization' && start.end < last;
  // the nouns of names
  if (n > 1 && !organization && !place) {
    if ((f1 & Word.OrgTail) !== 0) votes.organization += (f1 & Word.PlaceNoun) !== 0 ? 3 : 5;
    else if (orgHead >= 0 && (of || orgHead === 0)) votes.organization += 4.5;
    if ((f1 & Word.PlaceNoun) !== 0 && (f1 & (Word.Surname | Word.Given)) === 0) votes.place += 4.5;
    else if ((f1 & Word.PlaceNoun) !== 0 && (n > 2 || (f0 & Word.Given) === 0)) votes.place += n > 2 ? 4.5 : 3;
    if (scan.is(last - 1, 'city')) votes.place += 3;
    if ((f1 & Word.Thing) !== 0) votes.thing += 5.5;
    if ((f0 & Word.Thing) !== 0 && of && orgHead < 0) votes.thing += 5;
    const head = scan.at(first, 'place-head');
    if (head && GEO.has(head.sense.value) && (f0 & (Word.Given | Word.Surname)) === 0 && head.end < last) votes.place += 4;
    if (of && !(orgHead >= 0) && head && head.end < last) votes.place += 4;
    if (FIRST_OF_PLACE.has(scan.word(first)) && !(f1 & (Word.Surname | Word.OrgTail))) votes.place += 2.5;
  }
  // people
  if (known.some(m => m.sense.table === 'person')) votes.person += 4;
  else if (n > 1 && scan.matches(words[n - 1]).some(m => m.sense.table === 'person' && m.end === last)) votes.person += 2.5;
  const given = (f0 & Word.Given) !== 0,
    family = (f1 & Word.Surname) !== 0;
  if (n > 1) {
    if (given) votes.person += (f0 & (Word.Place | Word.Common)) !== 0 ? 3 : 4;
    if (family) votes.person += 2.5;
    if (!given && n === 3 && (state.flag(words[1]) & Word.Given) !== 0) votes.person += 2;
    if (initials > 0 && initials < n && !initial(state, words[n - 1]) && !scan.is(first + 1, '&')) votes.person += 3;
    if (particles > 0 && !of) votes.person += 1.5;
    if (scan.at(last - 1, 'name-part')?.sense.value === 'suffix') votes.person += 2;
    if (n > 4) votes.person -= 2;
    // "an Aria Deluxe": one of many
    if (!given && !run.start && (scan.is(first - 1, 'a') || scan.is(first - 1, 'an'))) votes.thing += 2;
    if (capitals > 0 && capitals < n && initials < capitals) votes.person -= 1.5;
  } else {
    if (given) votes.person += (f0 & (Word.Place | Word.Common)) !== 0 ? 1 : 3;
    else if (family) votes.person += (f0 & (Word.Common | Word.Ordinary)) !== 0 ? 0.5 : 2.5;
  }
  if (n === 1 && capitals === 1 && tokens.end[first] - tokens.start[first] <= 6 && !place && !organization) votes.organization += 1.5;
  if (demonym && n > 1 && !organization) votes.thing += (f1 & (Word.OrgTail | Word.PlaceNoun)) !== 0 || orgHead >= 0 ? 0 : 2;
  // a place and more behind it: a club, a body of that place
  if (partPlace && !(given && family)) {
    const rest = state.flag(words[n - 1]);
    votes.organization += scan.word(words[n - 1]).endsWith('s') || (rest & Word.OrgTail) !== 0 ? 3 : 1.5;
  }
  // "Buffalo Bisons": a place that is a word too
  else if (n === 2 && scan.at(first, 'places-weak')?.end === first + 1 && (f1 & ~Word.Particle) === 0 && /[^s]s$/.test(scan.word(last - 1)))
    votes.organization += 3;
  if (partOrg) votes.organization += 2;
  const directed = (f0 & Word.Direction) !== 0 || DIRECTIONS.has(scan.word(first));
  if (directed && n > 1) {
    const rest = wholeName(state, words[1], last);
    if (rest && rest.kind === 'place' && rest.end === last) votes.place += 5;
    else votes.place += n === 2 && state.flag(words[1]) === 0 && COMPASS.has(scan.word(first)) ? 3 : 1;
  }
  // words of no table: most are people, acronyms are bodies
  const unknown = words.every(k => (state.flag(k) & ~Word.Particle) === 0 && !state.common(k) && !ordinary(scan.word(k)));
  if (unknown && !organization && !place && !weak) {
    if (capitals === n && n === 1 && tokens.end[first] - tokens.start[first] > 1) votes.organization += 1;
    else if (n === 2 || n === 3) votes.person += 2.2;
    else if (n === 1 && tokens.end[first] - tokens.start[first] > 2) alone(state, run);
  } else if (
    n > 1 &&
    n < 4 &&
    !organization &&
    !place &&
    words.some(k => state.flag(k) === 0 && !ordinary(scan.word(k)) && !state.common(k))
  )
    votes.person += 0.8;
  if (n === 1 && the(state, first) && !run.start && (f0 & (Word.OrgHead | Word.OrgTail)) !== 0 && !place) votes.organization += 5;
  if (n === 1 && the(state, first) && f0 === 0 && scan.word(first).endsWith('s') && !state.common(first)) votes.organization += 2;
  // a town of which no more is known
  if (unknown && n < 4 && !organization && !place && !weak && votes.person < 4) {
    const side = OF_PLACE.get(scan.word(first - 1)) ?? 0;
    if (side > 0 && state.article.places.townsNamed(tokens.text.slice(tokens.start[first], tokens.end[last - 1])).length > 0)
      votes.place += side;
  }
  // letters joined by an ampersand: B&SR
  if (scan.is(last - 2, '&') && tight(state, last - 1) && capitals + initials >= n) votes.organization += 4;
  // "F-100 Super Sabre", "CH-53", "BEL20": models and indexes
  if (model(state, first) || (scan.tokens.kind[last] === TokenKind.Number && tight(state, last) && !organization && !place))
    votes.thing += 5;
  if (scan.is(last, '-') && tight(state, last) && scan.tokens.kind[last + 1] === TokenKind.Number && tight(state, last + 1) && !place)
    votes.thing += 4;
  const is = definition(state, last);
  if (is && !place && !organization) votes[is] += 4;
  // the words beside it
  beside(state, run, n, place, weak);
  // a word of the language with a capital
  if (n === 1 && !organization && !place && !(cueBefore(state, first - 1)?.kind === 'organization' && !run.start)) {
    if ((f0 & (Word.Ordinary | Word.Common | Word.Thing)) !== 0 || state.common(first))
      votes.thing += capitals === 1 && (f0 & Word.Thing) !== 0 ? 5 : run.introduced ? 2 : 3;
  }
  if (
    n > 1 &&
    !organization &&
    !place &&
    words.every(
      k => (state.flag(k) & (Word.Ordinary | Word.Common)) !== 0 && (state.flag(k) & (Word.Given | Word.Surname | Word.Place)) === 0,
    ) &&
    votes.organization < 4 &&
    votes.place < 4
  )
    votes.thing += 3;
}

/** What words before a town's name say for it. */
const OF_PLACE: ReadonlyMap<string, number> = new Map([
  ['in', 2],
  ['at', 2],
  ['from', 2],
  ['to', 1],
  ['near', 2],
  ['and', 0.8],
]);

function the(state: NameState, first: number): boolean {
  return first > 0 && state.scan.is(first - 1, 'the');
}

/** Whether a word of no table ends as words do that are no names. */
function ordinary(word: string): boolean {
  return word.length > 5 && ORDINARY.test(word);
}
const ORDINARY =
  /(?:ing|tions?|sions?|ments?|ness|ically|ously|fully|ingly|edly|ately|ously|ible|able|ables|ated|ized|ised|ology|ologist|ologists|ists?|isms?|ships?|hood|less|ious|eous|ivity|ality|ility|icity|aries|ories|ances?|ences?|ures|ively)$/;

const DIRECTIONS = new Set([
  'north',
  'south',
  'east',
  'west',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'upper',
  'lower',
  'greater',
  'downtown',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'new',
  'old',
  'inner',
  'outer',
  'mainland',
  'metropolitan',
]);
const COMPASS = new Set(['north', 'south', 'east', 'west']);
const GEO = new Set(['mountain', 'river', 'sea', 'island', 'port', 'airport']);
const FIRST_OF_PLACE = new Set([
  'mount',
  'mt',
  'lake',
  'fort',
  'ft',
  'port',
  'cape',
  'camp',
  'gulf',
  'bay',
  'isle',
  'san',
  'santa',
  'santo',
  'são',
  'sao',
  'los',
  'las',
  'el',
  'puerto',
  'villa',
  'rio',
  'rue',
  'via',
  'saint',
  'st',
  'ste',
  'grand',
  'new',
  'bad',
  'beit',
  'tel',
  'wadi',
  'jebel',
  'jabal',
  'deir',
  'ras',
  'umm',
  'ain',
  'kfar',
  'koh',
  'ban',
  'nizhny',
  'novo',
  'ust',
]);

/** Whether the tokens before `first` are letters, a hyphen and a number: the model of a machine, whose by-name follows. */
function model(state: NameState, first: number): boolean {
  const { tokens } = state.scan;
  return (
    first >= 3 &&
    tokens.kind[first - 1] === TokenKind.Number &&
    state.scan.is(first - 2, '-') &&
    tight(state, first - 1) &&
    tight(state, first - 2) &&
    (tokens.shape[first - 3] & Shape.Capital) !== 0 &&
    tokens.end[first - 3] - tokens.start[first - 3] < 4
  );
}
