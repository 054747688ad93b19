import { whole } from '../../languages/arabic-roots.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import type { NameState } from './state.ts';

/** Particles that begin foreign names. */
const PARTICLES = new Set(['دي', 'فان', 'فون', 'ديل', 'سان', 'دو', 'دا', 'فن']);

/** Tables of people's names. */
export const NAMES = new Set(['given-name', 'surname', 'name-part', 'person']);

/** Whether a wish for the person named before begins at token `i`: "كرم الله وجهه", "(عليه السلام)". */
export function wish(state: NameState, i: number): boolean {
  const { scan } = state;
  if (scan.is(i, '(')) i++;
  return WISHES.has(scan.word(i)) ? scan.is(i + 1, 'الله') : (scan.is(i, 'عليه') || scan.is(i, 'عليها')) && scan.is(i + 1, 'السلام');
}

const WISHES = new Set(['كرم', 'رضي', 'رحمه', 'رحمها', 'حفظه', 'حفظها', 'ادام', 'قدس', 'ايده']);

/** Whether what says whose relative the person named before is begins at token `i`: "ابن عم". */
export function kin(state: NameState, i: number): boolean {
  const { scan } = state;
  return (scan.is(i, 'ابن') || scan.is(i, 'ابنه') || scan.is(i, 'بنت')) && KIN.has(scan.word(i + 1));
}

/** Whether the word of no table at token `i` is somebody's, by the father behind it («الداه ولد سيدينا»). */
export function sonOf(state: NameState, i: number): boolean {
  const { scan } = state;
  return (
    scan.matches(i).length === 0 &&
    ['ولد', 'بن', 'بنت'].includes(scan.word(i + 1)) &&
    state.free(i + 1) &&
    !state.starts(i + 1) &&
    state.nameable(i + 2) &&
    !state.starts(i + 2)
  );
}

const KIN = new Set(['عم', 'عمه', 'خال', 'خاله', 'اخ', 'اخت', 'اخيه', 'اخته', 'شقيق', 'شقيقه', 'عمته', 'خالته']);

/** Whether "علي" is the preposition على as Egyptian papers write it, by the plain noun behind it ("علي اليسار"). */
export function undotted(state: NameState, i: number): boolean {
  const { scan } = state;
  if (!scan.is(i, 'علي') || !state.free(i + 1)) return false;
  const shape = arabicShape(scan.lexicon, scan.tokens.word[i + 1]);
  return (
    (shape & (ArabicShape.Definite | ArabicShape.Native)) === (ArabicShape.Definite | ArabicShape.Native) &&
    (shape & ArabicShape.Nisba) === 0 &&
    !scan.matches(i + 1).some(m => NAMES.has(m.sense.table) && m.clitics.length === 0) &&
    scan.at(i + 1, 'title') === undefined
  );
}

/** Whether a family name of East Asia stands at token `i`. */
export function eastern(state: NameState, i: number): boolean {
  if (state.scan.at(i, 'east-name')?.clitics.length !== 0) return false;
  // "هو لويس": a pronoun before a name
  return (
    !state.stop(i) ||
    !state.scan.matches(i).some(m => m.sense.table === 'stop' && m.sense.value === 'pronoun' && m.clitics.length === 0) ||
    !state.scan.matches(i + 1).some(m => NAMES.has(m.sense.table) && m.clitics.length === 0 && m.sense.table !== 'name-part')
  );
}

/** Whether the word at token `at` is the second of three short ones behind an office, or the third ("فام مينه تشينه"). */
export function syllable(state: NameState, first: number, at: number): boolean {
  const { scan } = state;
  if (!eastern(state, first) || at > first + 2 || !state.nameable(at) || scan.matches(at).length > 0) return false;
  if (at === first + 1) return scan.word(at).length <= 4 && syllable(state, first, at + 1);
  const word = scan.word(at);
  const shape = arabicShape(scan.lexicon, scan.tokens.word[at]);
  return !state.starts(at) && word.length <= 5 && (word.startsWith('تش') || (shape & ArabicShape.Native) === 0);
}

/** Whether a particle of foreign names stands at token `i`, and a foreign word or a name of the tables behind it ("دي ستيفانو"). */
export function particleBefore(state: NameState, i: number): boolean {
  const { scan } = state;
  if (!PARTICLES.has(scan.word(i)) || !state.free(i + 1) || state.starts(i + 1)) return false;
  return (
    foreignAt(state, i + 1) ||
    (state.nameable(i + 1) &&
      scan
        .matches(i + 1)
        .some(
          m =>
            (m.sense.table === 'given-name' || m.sense.table === 'surname' || m.sense.table === 'person') &&
            m.clitics.length === 0 &&
            m.clitics.tail === 0,
        ) &&
      !scan.matches(i + 1).some(m => m.sense.table === 'places' || m.sense.table === 'organization') &&
      (arabicShape(scan.lexicon, scan.tokens.word[i + 1]) & ArabicShape.Foreign) !== 0)
  );
}

/** Whether فان, the particle of Dutch names, stands at token `i` before a foreign word, and not فإن. */
export function vanBefore(state: NameState, i: number): boolean {
  return (
    state.scan.is(i, 'فان') &&
    state.scan.tokens.text[state.scan.tokens.start[i] + 1] === 'ا' &&
    (foreignAt(state, i + 1) || strangeAt(state, i + 1))
  );
}

/**
 * Whether a word of no table stands at token `i` of which no root makes a word of the language, unless letters of it are taken for
 * another word before it; and none stands behind these either: فورميل, but not بوسع.
 */
export function strangeAt(state: NameState, i: number): boolean {
  const { scan } = state;
  if (!state.free(i) || state.starts(i) || scan.matches(i).length > 0) return false;
  const word = scan.word(i);
  const shape = arabicShape(scan.lexicon, scan.tokens.word[i]);
  return (
    word.length >= 4 &&
    (shape & ORDINARY) === 0 &&
    !word.startsWith('و') &&
    (!/^[بكفل]/.test(word) || !whole(word.slice(1), scan.lexicon.roots))
  );
}
const ORDINARY = ArabicShape.Native | ArabicShape.Definite | ArabicShape.Verb | ArabicShape.Suffixed | ArabicShape.Plural;

/** Whether a foreign word of no table stands at token `i`. */
export function foreignAt(state: NameState, i: number): boolean {
  const { scan } = state;
  return (
    state.free(i) &&
    scan.matches(i).length === 0 &&
    (arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Foreign) !== 0 &&
    !/^[وف]/.test(scan.word(i))
  );
}

const EPITHETS = new Set(['الاكبر', 'الاصغر', 'الكبير', 'الصغير', 'العظيم', 'الحكيم', 'الناسك', 'الفاتح', 'الصديق', 'الشهيد', 'الكذاب']);
/** Endings of the names of Arabic history that an adjective of origin goes on with. */
const WITH_ORIGIN = /^(?:بن|ابن|الدوله|الدين)$/;

/** Whether what a person of history is called besides stands at token `at`, behind the name that begins at token `first`. */
export function epithet(state: NameState, first: number, at: number): boolean {
  const { scan } = state;
  if (!state.free(at) || state.starts(at)) return false;
  if (EPITHETS.has(scan.word(at))) return at === first + 1 && scan.matches(at).every(m => m.sense.table !== 'title');
  const shape = arabicShape(scan.lexicon, scan.tokens.word[at]);
  return (
    (shape & (ArabicShape.Nisba | ArabicShape.Plural)) === ArabicShape.Nisba &&
    at > first + 1 &&
    scan.matches(at).length === 0 &&
    (WITH_ORIGIN.test(scan.word(at - 2)) || WITH_ORIGIN.test(scan.word(at - 1)))
  );
}

/** Whether a name by which a caliph ruled begins at token `i`: "المسترشد بالله", "الحاكم بأمر الله"; its end, or `i`. */
export function caliphEnd(state: NameState, i: number): number {
  const { scan } = state;
  if (!state.free(i + 1) || state.starts(i + 1) || !/^ال.{3,}$/.test(scan.word(i)) || /ه$|ين$|ون$/.test(scan.word(i))) return i;
  if (scan.is(i + 1, 'بالله')) return RULING.test(scan.word(i)) ? i + 2 : i;
  return /^(?:لدين|بامر|باحكام|بنصر|لاعزاز)$/.test(scan.word(i + 1)) && scan.is(i + 2, 'الله')
    ? i + 3
    : scan.is(i + 1, 'لاعزاز') && scan.is(i + 2, 'دين') && scan.is(i + 3, 'الله')
      ? i + 4
      : i;
}
/** Participles that such names are made of. */
const RULING = /^ال(?!مومن|مشرك|كافر|مستعاذ)(?:م[^ا]?.ت?.{2,4}|.ا..|.زيز)$/;

/** Whether token `at` is the number of a ruler whose name the tokens before it are. */
export function ruler(state: NameState, first: number, at: number): boolean {
  const { scan } = state;
  const ordinal = scan.at(at, 'ordinal');
  if (!ordinal || !scan.word(at).startsWith('ال') || at - first > 3 || scan.word(at).endsWith('ه')) return false;
  return (
    scan.matches(first - 1).some(m => m.sense.table === 'title' || m.sense.table === 'office') ||
    scan.at(first, 'given-name') !== undefined ||
    (arabicShape(scan.lexicon, scan.tokens.word[first]) & ArabicShape.Foreign) !== 0
  );
}
