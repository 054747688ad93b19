import { plain as ofRoot } from '../../languages/arabic-roots.ts';
import { TokenKind } from '../../text/tokens.ts';
import { ambiguous } from './family-names.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { foreignName, HEADS } from './before-names.ts';
import { foreignAt, NAMES, particleBefore, undotted, vanBefore } from './name-words.ts';
import type { NameState } from './state.ts';

/** Whether a name may begin at token `i` without a title or a common given name: a famous name, a particle of names, a name in transliteration. */
export function arabicAlone(state: NameState, i: number): boolean {
  const { scan } = state;
  // "بان كي مون": the first word alone is a particle
  if (scan.matches(i).some(m => m.end >= i + 3 && PEOPLE.has(m.sense.table) && m.clitics.length === 0 && m.clitics.tail === 0))
    return !thingBefore(state, i);
  if (scan.is(i, 'علي')) return aliAlone(state, i);
  if (
    (state.stop(i) && !vanBefore(state, i)) ||
    (scan
      .matches(i - 1)
      .some(m => m.sense.table === 'org-head' && m.end === i && !m.clitics.article && !scan.word(i - 1).startsWith('ال')) &&
      !personCue(state, i))
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
    if (thingBefore(state, i)) return false;
    if ((arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Foreign) === 0) return originTold(state, i);
    // "مرتكبو الجرائم"
    if (/^م.{3,}و$/.test(scan.word(i)) && ofRoot(scan.word(i).slice(0, -1), scan.lexicon.roots)) return false;
    return cued(state, i);
  }
  if (spoke(state, i)) return true;
  if (son(state, i)) return true;
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
  if (part && particleBefore(state, i) && !thingBefore(state, i)) return true;
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
    (((shape & ArabicShape.Definite) === 0 &&
      scan.word(i).length >= 4 &&
      (given.sense.table === 'given-name' || (shape & ArabicShape.Native) === 0) &&
      personCue(state, i)) ||
      (shape & ArabicShape.Foreign) !== 0 ||
      (given.sense.value !== 'f' && scan.word(i).length >= 5 && (shape & ArabicShape.Definite) === 0))
  );
}
/** Whether a word right before token `i` says that a person follows, as it is written: "بقيادة", no "ب" and a command. */
function personCue(state: NameState, i: number): boolean {
  return state.scan
    .matches(i - 1)
    .some(m => m.sense.table === 'name-cue' && m.sense.value === 'person-before' && m.end === i && m.clitics.length === 0);
}

const CLASH = new Set(['event', 'measure', 'noun', 'stop', 'speech', 'period', 'figure']);

/** Whether علي stands alone at token `i` in a text that writes the preposition without dots, where no noun follows that a preposition has. */
function aliAlone(state: NameState, i: number): boolean {
  const { scan } = state;
  const { tokens } = scan;
  if (state.stop(i) || undotted(state, i) || !state.writesAla()) return false;
  const next = i + 1;
  if (GOVERNED.has(scan.word(next))) return false;
  return next >= tokens.count || tokens.kind[next] !== TokenKind.Word || state.starts(next) || state.stop(next);
}

/** Function words that a preposition stands before too. */
const GOVERNED = new Set([
  'من',
  'ما',
  'ان',
  'انه',
  'انها',
  'هذا',
  'هذه',
  'ذلك',
  'تلك',
  'كل',
  'بعض',
  'جميع',
  'غير',
  'نحو',
  'الذي',
  'التي',
  'هولاء',
  'مثل',
  'عدد',
  'اي',
  'يد',
]);

/** Whether a word stands at token `i` of which neither tables nor roots know anything. */
export function bareWord(state: NameState, i: number): boolean {
  const { scan } = state;
  return (
    state.free(i) &&
    !state.starts(i) &&
    scan.matches(i).length === 0 &&
    scan.word(i).length > 3 &&
    (arabicShape(scan.lexicon, scan.tokens.word[i]) & (ArabicShape.Native | ArabicShape.Definite | ArabicShape.Suffixed)) === 0
  );
}

/** Whether the name at token `i` is followed by the father's: "المقداد بن ربيعة". */
function son(state: NameState, i: number): boolean {
  const { scan } = state;
  return (
    (scan.is(i + 1, 'بن') || scan.is(i + 1, 'بنت')) &&
    state.free(i + 1) &&
    !state.starts(i + 1) &&
    !state.starts(i + 2) &&
    state.nameable(i + 2) &&
    scan
      .matches(i)
      .some(m => (m.sense.table === 'given-name' || m.sense.table === 'surname') && m.clitics.length === 0 && m.clitics.tail === 0) &&
    !scan.matches(i).some(m => m.sense.table === 'title' || m.sense.table === 'demonym')
  );
}

const PEOPLE = new Set(['person', 'given-name', 'surname']);

/** Whether who speaks stands at token `i`, by the family's name alone: "قال المالكي إن", "وأضاف ولد داداه أن". */
function spoke(state: NameState, i: number): boolean {
  const { scan } = state;
  if (!scan.matches(i - 1).some(m => m.sense.table === 'speech' && m.end === i && m.clitics.tail === 0)) return false;
  const end =
    scan.is(i, 'ولد') && foreignAt(state, i + 1)
      ? i + 2
      : scan.matches(i).every(m => m.sense.table === 'surname' || (m.end === i + 1 && m.clitics.length > 0 && !OFFICE.has(m.sense.table)))
        ? (scan.matches(i).find(m => m.sense.table === 'surname' && m.clitics.length === 0 && m.clitics.tail === 0)?.end ?? i)
        : i;
  return end > i && (state.stop(end) || end >= scan.tokens.count || scan.tokens.kind[end] !== TokenKind.Word);
}
/** Whether an unknown word at token `i` that may be Arabic begins a foreigner's name: a man of a people is told of, and a foreign name goes on ("الفرنسي سافين لورين"). */
export function originTold(state: NameState, i: number): boolean {
  const { scan } = state;
  return (
    ofPeople(state, i - 1, i) &&
    scan.matches(i).length === 0 &&
    !scan.matches(i - 2).some(m => m.end === i - 1 && m.sense.table === 'stop' && m.sense.value === 'noun') &&
    (arabicShape(scan.lexicon, scan.tokens.word[i]) &
      (ArabicShape.Verb | ArabicShape.Suffixed | ArabicShape.Definite | ArabicShape.Native)) ===
      0 &&
    foreignName(state, i + 1)
  );
}

/** Tables of what may speak and is nobody's name. */
const OFFICE = new Set(['office', 'title', 'demonym', 'noun', 'people']);

/** Whether what stands before or behind a foreign word says that a person is meant. */
function cued(state: NameState, i: number): boolean {
  const { scan } = state;
  if (
    scan.at(i + 1, 'speech') ||
    scan.at(i - 1, 'speech') ||
    (!state.stop(i + 1) && scan.matches(i + 1).some(m => m.sense.table === 'given-name' || m.sense.table === 'surname'))
  )
    return true;
  const before =
    scan.matches(i - 1).find(m => m.end === i && (m.sense.table === 'name-cue' || m.sense.table === 'title')) ??
    // "كل من"
    scan.matches(i - 2).find(m => m.end === i && m.sense.table === 'name-cue');
  if (before) return before.sense.value !== 'thing-before';
  const placed = scan.matches(i - 1).some(m => m.end === i && (m.sense.table === 'org-head' || m.sense.table === 'place-head'));
  if (placed) return false;
  // "العالم الهولندي X", "X الهولندي": a man of a people
  if (ofPeople(state, i - 1, i)) return true;
  // two foreign words together
  if (foreignAt(state, i + 1) && !state.starts(i + 1)) return true;
  if (ofPeople(state, i + 1, i + 2)) return true;
  // "دنيز بايكال زعيم حزب", "كوستاس وزير الدفاع"
  const next = bareWord(state, i + 1) ? i + 2 : i + 1;
  if (
    !/^[وف]|ت$/.test(scan.word(i)) &&
    !state.starts(next) &&
    scan.matches(next).some(m => m.sense.table === 'office' && m.clitics.length === 0 && m.clitics.tail === 0)
  )
    return true;
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

export function thingBefore(state: NameState, i: number): boolean {
  for (let k = i - 1; k >= i - 2 && k >= 0; k--)
    if (state.scan.matches(k).some(m => m.sense.table === 'name-cue' && m.sense.value === 'thing-before' && m.end <= i))
      return k === i - 1 || (state.scan.matches(i - 1).length > 0 && !state.stop(i - 1));
  return false;
}
