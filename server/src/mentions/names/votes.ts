import { Shape, TokenKind } from '../../text/tokens.ts';
import { initial, nameWord, tight } from './capitals.ts';
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
    else if ((f1 & Word.PlaceNoun) !== 0 && (f0 & Word.Given) === 0) votes.place += 3;
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
    if (initials > 0 && initials < n && !initial(state, words[n - 1])) votes.person += 3;
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

/** A single word of no table: a person's where it stands as people do, a place's behind a preposition of place. */
function alone(state: NameState, run: Run): void {
  const { scan } = state;
  const { first, last, votes } = run;
  const before = scan.word(first - 1);
  votes.person += 0.8;
  if (run.start) {
    if (
      SUBJECT.has(scan.word(last)) ||
      (/..(?:ed|s)$/.test(scan.word(last)) && scan.tokens.kind[last] === TokenKind.Word && !state.capital(last))
    )
      votes.person += 1.4;
  } else if (BEFORE_PEOPLE.has(before)) votes.person += 1.3;
  else if (before === 'a' || before === 'an') votes.thing += 3;
  else if (TOWARDS.has(before)) {
    votes.person -= 0.5;
    votes.place += 1.2;
  }
  if ((scan.is(last, "'") || scan.is(last, '’')) && scan.is(last + 1, 's')) votes.person += 0.8;
}
const SUBJECT = new Set([
  'was',
  'is',
  'has',
  'had',
  'did',
  'would',
  'could',
  'also',
  'then',
  'later',
  'never',
  'who',
  'went',
  'took',
  'made',
  'became',
  'began',
  'came',
  'gave',
  'won',
  'lost',
  'led',
  'left',
  'got',
  'says',
  'thought',
  'felt',
  'told',
  'met',
  'wrote',
  'held',
  'kept',
  'broke',
  'ran',
  'saw',
  'knew',
  'found',
  'and',
  'himself',
  'herself',
  'died',
  'grew',
]);
const BEFORE_PEOPLE = new Set([
  'when',
  'that',
  'as',
  'before',
  'after',
  'while',
  'because',
  'although',
  'if',
  'but',
  'by',
  'with',
  'than',
  'until',
  'though',
  'where',
  'what',
  'how',
  'and',
  'since',
  'whether',
  'both',
  'between',
  'asked',
  'told',
  'against',
  'whom',
  'like',
  'over',
  'behind',
]);
const TOWARDS = new Set([
  'to',
  'from',
  'at',
  'into',
  'through',
  'outside',
  'around',
  'towards',
  'toward',
  'via',
  'of',
  'on',
  'left',
  'reached',
]);

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

interface Cue {
  kind: string;
}

function cueBefore(state: NameState, b: number): Cue | undefined {
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
