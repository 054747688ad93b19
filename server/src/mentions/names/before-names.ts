import { whole } from '../../languages/arabic-roots.ts';
import { ambiguous } from './family-names.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { foreignAt, particleBefore } from './name-words.ts';
import type { OfficeSpan } from './offices.ts';
import type { NameState } from './state.ts';

export function skipTitles(state: NameState, i: number): number {
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
      .some(
        m =>
          (m.sense.table === 'given-name' ||
            m.sense.table === 'person' ||
            (m.sense.table === 'surname' && (next & ArabicShape.Foreign) !== 0) ||
            (m.sense.table === 'name-part' && m.sense.value === 'head' && HEADS.has(scan.word(i + 1)))) &&
          m.clitics.length === 0 &&
          m.clitics.tail === 0,
      ) ||
    particleBefore(state, i + 1) ||
    (scan.matches(i + 1).length === 0 &&
      (next & ArabicShape.Definite) === 0 &&
      ((next & ArabicShape.Foreign) !== 0 ||
        // "الكيميائي الفرنسي سامي لوران"
        ((next & (ArabicShape.Verb | ArabicShape.Suffixed)) === 0 && foreignName(state, i + 2))))
  );
}

/** Whether a foreign name of the tables or an unknown one stands at token `i`. */
export function foreignName(state: NameState, i: number): boolean {
  const { scan } = state;
  return (
    state.free(i) &&
    !state.starts(i) &&
    (foreignAt(state, i) ||
      ((arabicShape(scan.lexicon, scan.tokens.word[i]) & (ArabicShape.Native | ArabicShape.Definite)) === 0 &&
        scan
          .matches(i)
          .some(m => (m.sense.table === 'given-name' || m.sense.table === 'surname') && m.clitics.length === 0 && m.clitics.tail === 0)))
  );
}

export const HEADS = new Set(['ابن', 'ابو', 'ابي', 'ابا', 'ال', 'عبد', 'ام']);

/** Whether a relative's noun with a pronoun stands before token `i`: "ابنه يزيد". */
export function relative(state: NameState, i: number): boolean {
  return (
    state.scan.at(i, 'given-name')?.clitics.length === 0 &&
    /^[وفل]?(?:ابن|ابنت|اخ[ويا]|اخت|شقيق|شقيقت|زوج|زوجت|والد|والدت|نجل|كريمت|حفيد|حفيدت|ارملت|خطيبت|طليقت)(?:ه|ها|هما|هم)$/.test(
      state.scan.word(i - 1),
    )
  );
}

/** Whether a single word behind a noun only describes it: "لاعب مفيد", a useful player; "الكابتن الفائز". */
export function described(state: NameState, title: number, first: number, last: number): boolean {
  const { scan } = state;
  return (
    last === first + 1 &&
    first === title + 1 &&
    scan.word(title).includes('ال') === scan.word(first).startsWith('ال') &&
    scan.at(first, 'weak-name') !== undefined
  );
}

/** Whether a single unknown word behind an indefinite office of a place is the place: "والي اترارزة", where a person's name would follow it. */
export function governed(state: NameState, office: OfficeSpan, first: number, last: number): boolean {
  return (
    OF_PLACES.has(office.office) &&
    last === first + 1 &&
    first === office.last &&
    office.of === undefined &&
    !/^[وفبل]?ال.{3}/.test(state.scan.word(office.first)) &&
    foreignAt(state, first)
  );
}

const OF_PLACES = new Set(['governor', 'mayor']);

const PERSONAL = new Set(['surname', 'given-name', 'person']);

/** Whether a word that is a family's name and no word of the language stands at token `i`. */
function familyAt(state: NameState, i: number): boolean {
  const { scan } = state;
  if (!state.free(i) || state.starts(i)) return false;
  const whole = scan.matches(i).filter(m => m.clitics.length === 0 && m.clitics.tail === 0);
  return whole.some(m => m.sense.table === 'surname') && whole.every(m => PERSONAL.has(m.sense.table)) && !scan.word(i).startsWith('ال');
}

/** Whether the given name at token `i` is a word of the language before a foreign name ("صديق راؤول"), or its preposition makes another word of it. */
export function wordBeforeName(state: NameState, i: number): boolean {
  const { scan } = state;
  const given = scan.at(i, 'given-name');
  if (given && given.clitics.length > 0 && whole(scan.word(i), scan.lexicon.roots))
    return !(
      given.clitics.conjunction === 'و' &&
      given.clitics.length === 1 &&
      given.end === i + 1 &&
      !scan.at(i, 'weak-name') &&
      familyAt(state, i + 1)
    );
  return (
    given?.end === i + 1 &&
    ambiguous(state, i) &&
    state.free(i + 1) &&
    scan.at(i, 'weak-name')?.sense.value === 'of' &&
    scan
      .matches(i + 1)
      .some(
        m =>
          m.clitics.length === 0 &&
          (m.sense.table === 'given-name' || m.sense.table === 'person') &&
          ((arabicShape(scan.lexicon, scan.tokens.word[i + 1]) & ArabicShape.Foreign) !== 0 ||
            (m.sense.table === 'person' && scan.word(i + 1).startsWith('ال'))),
      )
  );
}
