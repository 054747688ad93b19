import { TokenKind } from '../../text/tokens.ts';
import type { NameMention } from '../mention.ts';
import { derivable, whole } from '../../languages/arabic-roots.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { officeAt, type OfficeSpan } from './offices.ts';
import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';

/** Words of one person's name at most. */
const MOST = 6;
/** Words of a name with its fathers' names. */
const LONGEST = 30;

/** People: behind titles and offices, by given names, before an apposed office, and behind verbs of saying. */
export function readPeople(state: NameState): void {
  const { scan } = state;
  for (let i = 0; i < scan.tokens.count; i++) {
    if (!state.free(i) || scan.tokens.text.charCodeAt(scan.tokens.start[i]) < 0x530) continue;
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
      if (end > at) {
        addPerson(state, at, end, 'introduced');
        i = end - 1;
        continue;
      }
    }
    if (!state.latin && arabicAlone(state, i)) {
      const end = arabicName(state, i, false);
      if (end > i) {
        apposed(state, addPerson(state, i, end, scan.at(i, 'person') ? 'known' : 'shape'));
        i = end - 1;
        continue;
      }
    }
    const given = scan.at(i, 'given-name');
    if (given && state.capital(i) && given.clitics.tail === 0 && !given.clitics.article && !wordBeforeName(state, i)) {
      const end = nameEnd(state, i, false);
      if (end - i >= 2 && paired(state, i, end)) {
        const person = addPerson(state, i, end, 'known');
        apposed(state, person);
        i = end - 1;
        continue;
      }
    }
  }
}

/** Whether a name may begin at token `i` without a title or a common given name: a famous name, a particle of names, a name in transliteration. */
function arabicAlone(state: NameState, i: number): boolean {
  const { scan } = state;
  if (
    state.stop(i) ||
    scan.matches(i - 1).some(m => m.sense.table === 'org-head' && m.end === i && !m.clitics.article && !scan.word(i - 1).startsWith('ال'))
  )
    return false;
  const matches = scan.matches(i);
  const person = matches.find(m => m.sense.table === 'person' && m.clitics.tail === 0 && !m.clitics.article);
  if (person)
    return (
      !matches.some(
        m => (m.sense.table === 'places' || m.sense.table === 'organization' || m.sense.table === 'given-name') && m.end > person.end,
      ) &&
      !thingBefore(state, i) &&
      !matches.some(m => m.clitics.length === 0 && CLASH.has(m.sense.table) && person.clitics.length > 0)
    );
  if (matches.length === 0) {
    if ((arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Foreign) === 0 || thingBefore(state, i)) return false;
    return cued(state, i);
  }
  const part = matches.find(m => m.sense.table === 'name-part' && m.clitics.length === 0);
  if (
    part &&
    (part.sense.value === 'head' || part.sense.value === 'compound') &&
    HEADS.has(scan.word(i)) &&
    state.free(i + 1) &&
    !state.stop(i + 1)
  ) {
    const next = scan.matches(i + 1);
    return next.length === 0
      ? (arabicShape(scan.lexicon, scan.tokens.word[i + 1]) & (ArabicShape.Verb | ArabicShape.Suffixed | ArabicShape.Prefixed)) === 0
      : next.some(m => NAMES.has(m.sense.table) && m.clitics.tail === 0 && (m.clitics.length === 0 || m.clitics.article));
  }
  // "دي ستيفانو", "فان نيستلروي"
  if (part && PARTICLES.has(scan.word(i)) && foreignAt(state, i + 1) && !thingBefore(state, i)) return true;
  const given = matches.find(
    m => (m.sense.table === 'given-name' || m.sense.table === 'surname') && m.clitics.length === 0 && m.clitics.tail === 0,
  );
  if (
    given === undefined ||
    thingBefore(state, i) ||
    matches.some(m => m.sense.table === 'places' || m.sense.table === 'organization' || m.sense.table === 'demonym')
  )
    return false;
  const shape = arabicShape(scan.lexicon, scan.tokens.word[i]);
  return (
    !ambiguous(state, i) &&
    ((shape & ArabicShape.Foreign) !== 0 || (given.sense.value !== 'f' && scan.word(i).length >= 5 && (shape & ArabicShape.Definite) === 0))
  );
}
const PARTICLES = new Set(['دي', 'فان', 'فون', 'ديل', 'سان', 'دو', 'دا', 'فن']);
const HEADS = new Set(['ابن', 'ابو', 'ابي', 'ابا', 'ال', 'عبد', 'ام']);
const NAMES = new Set(['given-name', 'surname', 'name-part', 'person']);
const CLASH = new Set(['event', 'measure', 'noun', 'stop', 'speech', 'period', 'figure']);

/** Whether what stands before or behind a foreign word says that a person is meant. */
function cued(state: NameState, i: number): boolean {
  const { scan } = state;
  if (
    scan.at(i + 1, 'speech') ||
    scan.at(i - 1, 'speech') ||
    (!state.stop(i + 1) && scan.matches(i + 1).some(m => m.sense.table === 'given-name' || m.sense.table === 'surname'))
  )
    return true;
  const before = scan.matches(i - 1).find(m => m.end === i && (m.sense.table === 'name-cue' || m.sense.table === 'title'));
  if (before) return before.sense.value !== 'thing-before';
  const placed = scan.matches(i - 1).some(m => m.end === i && (m.sense.table === 'org-head' || m.sense.table === 'place-head'));
  if (placed) return false;
  // "العالم الهولندي X", "X الهولندي": a man of a people
  if (ofPeople(state, i - 1, i)) return true;
  // two foreign words together
  if (foreignAt(state, i + 1) && !state.starts(i + 1)) return true;
  if (ofPeople(state, i + 1, i + 2)) return true;
  // the subject of a verb
  const shape = i > 0 ? arabicShape(scan.lexicon, scan.tokens.word[i - 1]) : 0;
  return (shape & ArabicShape.Verb) !== 0 && scan.matches(i - 1).length === 0;
}

/** Whether a definite masculine adjective of a people stands from token `i` to `end`, and no body's noun before it. */
function ofPeople(state: NameState, i: number, end: number): boolean {
  const { scan } = state;
  const demonym = scan.matches(i).find(m => m.sense.table === 'demonym' && m.end === end);
  const word = scan.word(i);
  return (
    demonym !== undefined &&
    demonym.clitics.conjunction === '' &&
    /^(?:ال|لل)/.test(word) &&
    word.endsWith('ي') &&
    !scan.matches(i - 1).some(m => (m.sense.table === 'org-head' || m.sense.table === 'place-head') && m.end === i)
  );
}

/** Whether a foreign word of no table stands at token `i`. */
function foreignAt(state: NameState, i: number): boolean {
  const { scan } = state;
  return (
    state.free(i) &&
    scan.matches(i).length === 0 &&
    (arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Foreign) !== 0 &&
    !/^[وف]/.test(scan.word(i))
  );
}

export function thingBefore(state: NameState, i: number): boolean {
  for (let k = i - 1; k >= i - 2 && k >= 0; k--)
    if (state.scan.matches(k).some(m => m.sense.table === 'name-cue' && m.sense.value === 'thing-before' && m.end <= i))
      return k === i - 1 || (state.scan.matches(i - 1).length > 0 && !state.stop(i - 1));
  return false;
}

/** Whether the given name at token `i` is a word of the language before a foreign name ("صديق راؤول"), or its preposition makes another word of it. */
function wordBeforeName(state: NameState, i: number): boolean {
  const { scan } = state;
  const given = scan.at(i, 'given-name');
  if (given && given.clitics.length > 0 && whole(scan.word(i), scan.lexicon.roots)) return true;
  return (
    given?.end === i + 1 &&
    ambiguous(state, i) &&
    state.free(i + 1) &&
    (arabicShape(scan.lexicon, scan.tokens.word[i + 1]) & ArabicShape.Foreign) !== 0 &&
    (arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Native) !== 0 &&
    scan.matches(i + 1).some(m => m.sense.table === 'given-name' || m.sense.table === 'person')
  );
}

/** Whether two words that begin with a given name are a name: not where the first is a word of the language and the second unknown. */
function paired(state: NameState, first: number, end: number): boolean {
  const { scan } = state;
  if (state.latin) return true;
  const given = scan.at(first, 'given-name');
  if (given && given.end >= end) return given.end - first >= 2 && given.clitics.length === 0;
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
  return (word === '،' || word === ',') && state.free(i + 1) && (state.scan.at(i + 1, 'given-name') || state.scan.at(i + 1, 'title'))
    ? i + 1
    : i;
}

function skipTitles(state: NameState, i: number): number {
  for (let t = state.scan.at(i, 'title'); t; t = state.scan.at(i, 'title')) i = state.scan.is(t.end, '.') ? t.end + 1 : t.end;
  if (state.scan.is(i, '.')) return i + 1;
  // "السلطان العثماني سليم": an adjective of origin between the title and the name
  if (originBeforeName(state, i)) return i + 1;
  return i;
}

/** Whether a definite adjective of origin stands at token `i`, and a name that it is no part of behind it. */
function originBeforeName(state: NameState, i: number): boolean {
  const { scan } = state;
  if (!state.free(i) || !state.free(i + 1) || state.starts(i + 1) || state.stop(i + 1)) return false;
  const shape = arabicShape(scan.lexicon, scan.tokens.word[i]);
  if ((shape & ArabicShape.Nisba) === 0 && !(scan.at(i, 'demonym') && scan.word(i).startsWith('ال'))) return false;
  const next = arabicShape(scan.lexicon, scan.tokens.word[i + 1]);
  return (
    scan
      .matches(i + 1)
      .some(m => (m.sense.table === 'given-name' || m.sense.table === 'person') && m.clitics.length === 0 && m.clitics.tail === 0) ||
    (scan.matches(i + 1).length === 0 && (next & ArabicShape.Foreign) !== 0 && (next & ArabicShape.Definite) === 0)
  );
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

function arabicName(state: NameState, i: number, introduced: boolean): number {
  const { scan } = state;
  const { tokens } = scan;
  let end = i,
    known = 0,
    unknown = 0;
  let pending = false,
    fathers = false,
    famous = false;
  while (end < tokens.count && end - i < (fathers ? LONGEST : MOST) && (end === i || !state.starts(end))) {
    if (state.taken[end]) {
      // "لويس التاسع": the number of a ruler
      if (end > i && !pending && known + unknown > 0 && ruler(state, i, end)) {
        end = scan.at(end, 'ordinal')!.end;
        if (scan.is(end, 'عشر')) end++;
      }
      break;
    }
    if (tokens.kind[end] !== TokenKind.Word || tokens.text.charCodeAt(tokens.start[end]) < 0x600) break;
    if (
      state.stop(end) &&
      !(end > i && scan.matches(end).some(m => m.sense.table === 'name-part' && m.sense.value === 'tail' && m.clitics.length === 0))
    ) {
      if (!particle(state, i, end)) break;
      if (scan.is(end, 'بين')) {
        end++;
        break;
      }
    }
    // a title inside ends one name and begins the next
    if (end > i && !pending && scan.at(end, 'title') && state.nameable(end + 1)) break;
    const parts = scan.matches(end);
    if (end === i && parts.some(m => m.sense.table === 'org-head' && m.clitics.length === 0) && state.free(end + 1)) break;
    const person = parts.find(
      m => m.sense.table === 'person' && m.clitics.tail === 0 && !m.clitics.article && (end === i || m.clitics.length === 0),
    );
    const given = parts.find(
      m =>
        (m.sense.table === 'given-name' || m.sense.table === 'surname') &&
        (m.clitics.length === 0 || (end === i && !m.clitics.article)) &&
        m.clitics.tail === 0,
    );
    const part = scan.at(end, 'name-part');
    if (person && (!given || person.end >= given.end)) {
      end = person.end;
      known += 2;
      pending = false;
      famous = given?.sense.table !== 'given-name' || person.end > person.first + 1;
      continue;
    }
    // "راوول امال ...": a word that is a name too goes not on with a foreign name
    if (
      given &&
      end > i &&
      !pending &&
      given.end === end + 1 &&
      transliterated(state, i, end) &&
      (scan.at(end, 'weak-name') || (given.sense.table === 'given-name' && scan.word(end).startsWith('ال')))
    )
      break;
    if (given && (given.end > end + 1 || !part)) {
      end = given.end;
      famous = false;
      known++;
      pending = false;
      continue;
    }
    if (
      part &&
      (part.clitics.length === 0 || end === i) &&
      (end > i ||
        part.sense.value === 'head' ||
        part.sense.value === 'compound' ||
        (PARTICLES.has(scan.word(i)) && foreignAt(state, i + 1))) &&
      (!given || part.sense.value !== 'inside')
    ) {
      pending = part.sense.value !== 'tail' && (!given || (state.nameable(end + 1) && /^اب[ويا]$/.test(scan.word(end))));
      fathers ||= part.sense.value === 'inside';
      famous = false;
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
    const shape = arabicShape(scan.lexicon, tokens.word[end]);
    if (pending) {
      // what a name's particle begins goes on with any word that may be a name
      if (
        parts.some(m => m.sense.table === 'speech' || m.sense.table === 'event') ||
        ((shape & ArabicShape.Prefixed) !== 0 && (shape & ArabicShape.Foreign) === 0 && parts.length === 0 && end - i < 1)
      )
        break;
    } else if (
      !state.nameable(end) ||
      (famous && (shape & ArabicShape.Foreign) === 0) ||
      !unknownName(state, end, i, introduced, known, unknown, shape)
    )
      break;
    unknown++;
    end++;
    pending = false;
  }
  while (pending && end > i) {
    end--;
    pending = end > i && scan.at(end - 1, 'name-part') !== undefined && scan.at(end - 1, 'given-name') === undefined;
  }
  return end;
}

/** Whether a particle of foreign names stands at `at`, not the function word of its letters (فان in فان دايك, not فإن). */
function particle(state: NameState, first: number, at: number): boolean {
  const { scan } = state;
  const { tokens } = scan;
  // "وانغ ون بين": the third syllable of an introduced name, where nothing between two things follows
  if (scan.is(at, 'بين') && at === first + 2 && eastern(state, first) && scan.word(first + 1).length <= 3)
    return (
      at + 1 >= tokens.count ||
      tokens.kind[at + 1] !== TokenKind.Word ||
      state.taken[at + 1] !== 0 ||
      state.starts(at + 1) ||
      scan.at(at + 1, 'day') !== undefined ||
      scan.at(at + 1, 'speech') !== undefined
    );
  return at > first && scan.is(at, 'فان') && tokens.text[tokens.start[at] + 1] === 'ا' && state.nameable(at + 1);
}

/** Whether a family name of East Asia stands at token `i`. */
function eastern(state: NameState, i: number): boolean {
  return state.scan.at(i, 'east-name')?.clitics.length === 0;
}

/** Whether token `at` is the number of a ruler whose name the tokens before it are. */
function ruler(state: NameState, first: number, at: number): boolean {
  const { scan } = state;
  const ordinal = scan.at(at, 'ordinal');
  if (!ordinal || !scan.word(at).startsWith('ال') || at - first > 3 || scan.word(at).endsWith('ه')) return false;
  return (
    scan.matches(first - 1).some(m => m.sense.table === 'title' || m.sense.table === 'office') ||
    scan.at(first, 'given-name') !== undefined ||
    (arabicShape(scan.lexicon, scan.tokens.word[first]) & ArabicShape.Foreign) !== 0
  );
}

/** Whether a word of no table goes on with (or begins) a name. */
function unknownName(
  state: NameState,
  at: number,
  first: number,
  introduced: boolean,
  known: number,
  unknown: number,
  shape: number,
): boolean {
  const { scan } = state;
  const word = scan.word(at);
  const foreign = (shape & ArabicShape.Foreign) !== 0;
  if (
    scan
      .matches(at)
      .some(
        m =>
          m.sense.table !== 'name-part' &&
          m.sense.table !== 'east-name' &&
          m.sense.table !== 'weak-name' &&
          m.clitics.tail === 0 &&
          m.sense.table !== 'places-weak',
      )
  )
    return false;
  if (!foreign && /^(وال|بال|لل|فال|كال)/.test(word)) return false;
  if (at === first) {
    if (foreign && !(shape & ArabicShape.Definite)) return true;
    return (
      introduced &&
      !(shape & (ArabicShape.Definite | ArabicShape.Verb | ArabicShape.Suffixed)) &&
      ((shape & ArabicShape.Native) === 0 || ((shape & ArabicShape.Plural) === 0 && goesOn(state, at + 1))) &&
      word.length > 2 &&
      !/.{2}(?:ات|تها|ته)$/.test(word) &&
      (/^[وفبلك]?ال/.test(scan.word(first - 1)) || scan.at(first - 1, 'places') !== undefined) &&
      (state.closes(at + 1) || state.closes(at + 2) || goesOn(state, at + 1))
    );
  }
  if (foreign) return !/^[وف][^ايل]/.test(word);
  // behind a name in transliteration a word of the language is none of it
  if (transliterated(state, first, at))
    return (
      (at - first === 2 && word.length <= 5 && eastern(state, first) && scan.word(first + 1).length <= 4) ||
      (at === first + 1 &&
        (word.length > 3 || (introduced && state.closes(at + 1))) &&
        (shape & (ArabicShape.Native | ArabicShape.Definite | ArabicShape.Verb)) === 0 &&
        ((introduced && state.closes(at + 1)) ||
          !/^[وفبلك]|.(?:ها|هم|ا|ه)$/.test(word) ||
          (/^[بك]/.test(word) && !derivable(word.slice(1), scan.lexicon.roots))))
    );
  if ((shape & ArabicShape.Definite) !== 0)
    return (
      known > 0 && ((shape & ArabicShape.Nisba) !== 0 || (at === first + 1 && state.closes(at + 1))) && (shape & ArabicShape.Plural) === 0
    );
  if ((shape & ArabicShape.Verb) !== 0 || /.{2}(?:ها|هم|هما|هن|ات|يه|ته|وا)$/.test(word)) return false;
  // a family name of no table: behind a given name, or as the second word of a foreign name behind an office
  const closed = state.closes(at + 1);
  if (/^[وفبل]/.test(word) && !closed) return false;
  const strong = known > 0 && !ambiguous(state, first);
  if (known + unknown === 1)
    return (closed && (introduced || strong)) || ((introduced || strong) && known > 0 && word.length > 3 && !/^[وفبلك]|ا$/.test(word));
  // a third word: where the name must end behind it
  return known + unknown === 2 && (shape & (ArabicShape.Native | ArabicShape.Prefixed)) === 0 && closed && (introduced || strong);
}

/** Whether the word at token `i` can only go on with a name: a name of the tables, a particle, a family's adjective of origin. */
function goesOn(state: NameState, i: number): boolean {
  const { scan } = state;
  if (!state.free(i) || state.starts(i) || state.stop(i)) return false;
  const matches = scan.matches(i);
  if (matches.some(m => NAMES.has(m.sense.table) && m.clitics.length === 0 && m.clitics.tail === 0)) return true;
  return (
    matches.length === 0 &&
    (arabicShape(scan.lexicon, scan.tokens.word[i]) & (ArabicShape.Nisba | ArabicShape.Foreign)) !== 0 &&
    state.closes(i + 1)
  );
}

/** Whether the words of a name so far are all foreign to Arabic. */
function transliterated(state: NameState, first: number, at: number): boolean {
  const { lexicon, tokens } = state.scan;
  for (let i = first; i < at; i++)
    if (tokens.kind[i] === TokenKind.Word) {
      const shape = arabicShape(lexicon, tokens.word[i]);
      if ((shape & ArabicShape.Native) !== 0 || ((shape & ArabicShape.Foreign) === 0 && state.scan.word(i).length > 3)) return false;
    }
  return true;
}

/** Whether the given name at token `i` is also a word of the language (ورد, خليفة, باسم). */
export function ambiguous(state: NameState, i: number): boolean {
  return (
    state.scan
      .matches(i)
      .some(
        m =>
          m.end === i + 1 &&
          m.sense.table !== 'given-name' &&
          m.sense.table !== 'surname' &&
          m.sense.table !== 'name-part' &&
          m.sense.table !== 'person' &&
          m.sense.table !== 'weak-name' &&
          m.sense.table !== 'east-name' &&
          m.clitics.length === 0 &&
          m.clitics.tail === 0,
      ) ||
    state.scan.at(i, 'weak-name') !== undefined ||
    (state.scan.at(i, 'given-name') ?? state.scan.at(i, 'surname'))?.clitics.length !== 0 ||
    (arabicShape(state.scan.lexicon, state.scan.tokens.word[i]) & ArabicShape.Verb) !== 0
  );
}

function addPerson(state: NameState, first: number, last: number, evidence: NameMention['evidence'], office?: OfficeSpan): NameMention {
  const { scan } = state;
  const { tokens } = scan;
  const head = scan
    .matches(first)
    .find(
      m =>
        (m.sense.table === 'given-name' || m.sense.table === 'surname' || m.sense.table === 'name-part' || m.sense.table === 'person') &&
        m.clitics.tail === 0 &&
        !m.clitics.article,
    );
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
