import type { Lexicon } from '../../languages/lexicon.ts';
import { perLexicon, WordBits } from '../../languages/word-memo.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { NameMention } from '../mention.ts';
import { namedAfter, tailedEnd } from './bodies.ts';
import { arabicAlone, bareWord, originTold } from './arabic-alone.ts';
import { arabicName } from './arabic-name.ts';
import { ambiguous } from './family-names.ts';
import { caliphEnd, epithet, foreignAt, NAMES, wish } from './name-words.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { takePlace } from './take-name.ts';
import { officeAt, type OfficeSpan } from './offices.ts';
import { described, governed, relative, skipTitles, wordBeforeName } from './before-names.ts';
import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';

/** People: behind titles and offices, by given names, before an apposed office, and behind verbs of saying. */
export function readPeople(state: NameState): void {
  const { scan } = state;
  const able = personWords(scan.lexicon);
  for (let i = 0; i < scan.tokens.count; i++) {
    if (
      (able.of(scan.tokens.word[i]) & 1) === 0 &&
      (i === 0 || (able.of(scan.tokens.word[i - 1]) & 2) === 0) &&
      !scan.begins(i + 1, 'name-part')
    )
      continue;
    if (!state.free(i) || scan.tokens.text.charCodeAt(scan.tokens.start[i]) < 0x530) continue;
    // "حصة الأسد" is the lion's share
    const phrase = scan.at(i, 'common');
    if (phrase && phrase.end > i + 1 && phrase.clitics.tail === 0) {
      i = phrase.end - 1;
      continue;
    }
    const other = Math.max(placePhrase(state, i), tailedEnd(state, i), state.latin ? 0 : namedAfter(state, i));
    if (other > i) {
      i = other - 1;
      continue;
    }
    if (!state.latin && scan.begins(i + 1, 'name-part')) {
      const end = caliphEnd(state, i);
      if (end > i) {
        addPerson(state, i, end, 'shape');
        i = end - 1;
        continue;
      }
    }
    const office = officeAt(state, i);
    if (office) {
      state.offices.push(office);
      const at = skipTitles(state, comma(state, office.last));
      // "مدرب برينتون يونايتد"
      if (tailedEnd(state, at) > at) {
        i = Math.max(i, office.last - 1);
        continue;
      }
      const end = nameEnd(state, at, true);
      if (governed(state, office, at, end)) {
        takePlace(state, at, end, scan.tokens.start[at], []);
        i = end - 1;
      } else if (end > at && !described(state, i, at, end)) {
        addPerson(state, at, end, 'introduced', office);
        i = end - 1;
      } else i = Math.max(i, office.last - 1);
      continue;
    }
    const counterpart = scan.at(i, 'office-modifier');
    if (counterpart?.sense.value === 'counterpart') {
      const demonym = scan.at(counterpart.end, 'demonym');
      const at = skipTitles(state, demonym && !demonym.clitics.conjunction ? demonym.end : counterpart.end);
      const end = nameEnd(state, at, true);
      if (end > at) {
        const last = state.offices[state.offices.length - 1];
        addPerson(
          state,
          at,
          end,
          'introduced',
          last && demonym
            ? { ...last, start: scan.startOf(counterpart), end: scan.endOf(demonym), first: i, last: demonym.end, of: demonym.sense.value }
            : undefined,
        );
        i = end - 1;
        continue;
      }
    }
    const title = scan.at(i, 'title');
    if (title && (state.capital(i) || !state.latin)) {
      const at = skipTitles(state, title.end);
      const end = nameEnd(state, at, true);
      if (end > at && !described(state, i, at, end)) {
        addPerson(state, at, end, 'introduced');
        i = end - 1;
        continue;
      }
    }
    if (!state.latin && arabicAlone(state, i)) {
      const end = arabicName(state, i, said(state, i) || originTold(state, i));
      if (end > i) {
        const first = end === i + 1 && givenBefore(state, i) ? i - 1 : i;
        apposed(state, addPerson(state, first, end, scan.at(i, 'person') ? 'known' : 'shape'));
        i = end - 1;
        continue;
      }
    }
    const given = scan.at(i, 'given-name');
    if (given && state.capital(i) && given.clitics.tail === 0 && !given.clitics.article && !wordBeforeName(state, i)) {
      const isSaid = said(state, i);
      const end = nameEnd(state, i, isSaid);
      if ((end - i >= 2 && (isSaid || paired(state, i, end))) || (end > i && (wish(state, end) || relative(state, i)))) {
        const person = addPerson(state, i, end, 'known');
        apposed(state, person);
        i = end - 1;
        continue;
      }
    }
  }
}

/** Tables with whose words a person's name begins, or what stands before one, or a phrase that holds none. */
const BEGINNING = new Set([
  'common',
  'places',
  'org-head',
  'office-modifier',
  'office',
  'title',
  'person',
  'given-name',
  'surname',
  'name-part',
]);

/**
 * Bit 1 for a word at which {@link readPeople} may find something; elsewhere only where the word behind it is a part of names
 * («المستنصر بالله»), or the word before it one of a people, bit 2 («الفرنسي سافين لورين»).
 */
const personWords = perLexicon(
  (lexicon: Lexicon) =>
    new WordBits(word => {
      const text = lexicon.vocabulary.text(word);
      const { tables } = lexicon.facts(word);
      const able =
        tables.some(t => BEGINNING.has(t)) || (arabicShape(lexicon, word) & ArabicShape.Foreign) !== 0 || text === 'علي' || text === 'ولد';
      return (able ? 1 : 0) | (tables.includes('demonym') && text.endsWith('ي') ? 2 : 0);
    }),
);

/** Where a place's name of several words ends that begins at token `i` ("العالم العربي", "آسيا الوسطى"); `i` where a person's may. */
function placePhrase(state: NameState, i: number): number {
  const { scan } = state;
  if (state.latin) return i;
  const place = scan.at(i, 'places');
  if (!place || place.end < i + 2 || place.clitics.tail > 0 || place.clitics.article) return i;
  const named = (at: number): boolean => scan.matches(at).some(m => NAMES.has(m.sense.table) && m.end === at + 1 && !m.clitics.article);
  if (named(i) && named(i + 1) && state.article.places.get(place.sense.value)?.kind !== 'capital') return i;
  return scan.at(i, 'title') && (named(place.end) || foreignAt(state, place.end)) ? i : place.end;
}

/** Whether a verb of saying stands right before token `i`. */
function said(state: NameState, i: number): boolean {
  return state.scan.matches(i - 1).some(m => m.sense.table === 'speech' && m.end === i);
}

/** Whether a word of no table and no root stands before a foreign family's name of one word: its given name ("سيغولين رويال"). */
function givenBefore(state: NameState, i: number): boolean {
  const { scan } = state;
  return (
    bareWord(state, i - 1) &&
    !state.starts(i) &&
    !scan.at(i, 'person') &&
    !/^[وفبلك]/.test(scan.word(i - 1)) &&
    (arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Foreign) !== 0 &&
    !scan.matches(i - 2).some(m => m.end === i - 1 && (m.sense.table === 'org-head' || m.sense.table === 'place-head'))
  );
}

/** Whether two words that begin with a given name are a name: not where the first is a word of the language and the second unknown. */
function paired(state: NameState, first: number, end: number): boolean {
  const { scan } = state;
  if (state.latin) return true;
  const given = scan.at(first, 'given-name');
  if (given && given.end - first >= 2 && given.clitics.length === 0) return true;
  if (given && given.end >= end) return false;
  if (given?.clitics.length === 0 && epithet(state, first, end - 1)) return true;
  for (let k = given?.end ?? first + 1; k < end; k++)
    if (
      scan.matches(k).some(m => NAMES.has(m.sense.table) && m.clitics.length === 0) ||
      (arabicShape(scan.lexicon, scan.tokens.word[k]) & (ArabicShape.Nisba | ArabicShape.Foreign)) !== 0
    )
      return true;
  return !ambiguous(state, first);
}

/** "Salim al-Harthy, the foreign minister": the office behind a comma is the person's. */
function apposed(state: NameState, person: NameMention): void {
  let at = person.last;
  if (!'،,('.includes(state.scan.word(at)) || state.scan.word(at) === '') return;
  at++;
  for (const article of ['the', 'a', 'an'])
    if (state.scan.is(at, article)) {
      at++;
      break;
    }
  const office = state.free(at) ? officeAt(state, at) : undefined;
  if (office) {
    person.office = plain(office);
    state.offices.push(office);
  }
}

function comma(state: NameState, i: number): number {
  const word = state.scan.word(i);
  // "وزير الخارجية الروسي، سيرغي لافروف"
  return (word === '،' || word === ',') &&
    state.free(i + 1) &&
    !state.scan.at(i + 1, 'office') &&
    (state.scan.at(i + 1, 'given-name') || state.scan.at(i + 1, 'title'))
    ? i + 1
    : i;
}

/**
 * Where a name that begins at token `i` ends; `i` where none does.
 * @param introduced whether a title or an office stands before it, so that unknown words can be names
 */
export function nameEnd(state: NameState, i: number, introduced: boolean): number {
  const { tokens } = state.scan;
  if (i >= tokens.count || !state.free(i)) return i;
  return tokens.text.charCodeAt(tokens.start[i]) >= 0x600 ? arabicName(state, i, introduced) : i;
}

function addPerson(state: NameState, first: number, last: number, evidence: NameMention['evidence'], office?: OfficeSpan): NameMention {
  const { scan } = state;
  const { tokens } = scan;
  const head = scan
    .matches(first)
    .find(m => (NAMES.has(m.sense.table) || m.sense.table === 'east-name') && m.clitics.tail === 0 && !m.clitics.article);
  const start = head ? scan.startOf(head) : tokens.start[first];
  const words: string[] = [];
  for (let i = first; i < last; i++)
    if (tokens.kind[i] === TokenKind.Word) words.push(i === first && head ? scan.word(i).slice(head.clitics.length) : scan.word(i));
  const end = tokens.end[last - 1];
  const person: NameMention = {
    kind: 'person',
    start,
    end,
    first,
    last,
    name: tokens.text.slice(start, end),
    key: nameKey(words),
    evidence,
    office: office && plain(office),
  };
  state.add(person);
  return person;
}

function plain(office: OfficeSpan): NonNullable<NameMention['office']> {
  const { first: _first, last: _last, ...rest } = office;
  return rest;
}
