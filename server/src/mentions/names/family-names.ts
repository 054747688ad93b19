import { plain, whole } from '../../languages/arabic-roots.ts';
import type { Match } from '../../languages/scan.ts';
import { TokenKind } from '../../text/tokens.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { eastern, NAMES, sonOf, syllable } from './name-words.ts';
import type { NameState } from './state.ts';

/** Whether a word of no table goes on with (or begins) a name. */
export function unknownName(
  state: NameState,
  at: number,
  first: number,
  introduced: boolean,
  known: number,
  unknown: number,
  shape: number,
): boolean {
  const { scan } = state;
  if (introduced && at === first && sonOf(state, at)) return true;
  const word = scan.word(at);
  const foreign = (shape & ArabicShape.Foreign) !== 0;
  if (
    scan.matches(at).some(
      m =>
        // "بلحسن" is a family of the Maghreb
        !(foreign && (m.clitics.preposition === 'ك' || /^ب[لو]/.test(word)) && NAMES.has(m.sense.table)) &&
        !(at > first && isDefiniteName(m)) &&
        m.sense.table !== 'name-part' &&
        m.sense.table !== 'east-name' &&
        m.sense.table !== 'weak-name' &&
        m.clitics.tail === 0 &&
        m.sense.table !== 'places-weak',
    )
  )
    return false;
  // a preposition and a noun, "so that" and a verb: "بإدخال", "ليجهر"
  if (
    at > first &&
    word.length > 5 &&
    /^[بك]/.test(word) &&
    // باعامر and باصفار are families
    (scan.tokens.text[scan.tokens.start[at] + 1] === 'إ' || (!word.startsWith('با') && !transliterated(state, first, at))) &&
    plain(word.slice(1), scan.lexicon.roots)
  )
    return false;
  if (at > first && /^لي.{3}/.test(word) && !transliterated(state, first, at) && plain(word.slice(1), scan.lexicon.roots)) return false;
  if (at > first && /^(?:وال|بال|لل|فال).{2}/.test(word) && (arabicShape(scan.lexicon, scan.tokens.word[first]) & ArabicShape.Native) !== 0)
    return false;
  // "رامون كالديرون": like the ..., or the family's name of a foreigner
  if (!foreign && /^(وال|بال|لل|فال|كال)/.test(word))
    return /^[كف]ال/.test(word) && word.length > 5 && at === first + 1 && known > 0 && transliterated(state, first, at);
  if (at === first) {
    if (foreign && !(shape & ArabicShape.Definite)) return true;
    // "الشيخ القرضاوي": no word of the language has this root
    if (
      introduced &&
      (shape & (ArabicShape.Nisba | ArabicShape.Native)) === ArabicShape.Nisba &&
      scan.matches(first - 1).some(m => m.sense.table === 'title' && m.end === first && m.clitics.tail === 0) &&
      !scan.at(first - 1, 'office')
    )
      return state.closes(at + 1);
    return (
      introduced &&
      !(shape & (ArabicShape.Definite | ArabicShape.Verb | ArabicShape.Suffixed)) &&
      ((shape & ArabicShape.Native) === 0 ||
        ((shape & ArabicShape.Plural) === 0 && (goesOn(state, at + 1) || definiteFamily(state, at + 1)))) &&
      word.length > 2 &&
      !/.{2}(?:ات|تها|ته)$/.test(word) &&
      (/^[وفبلك]?ال.{2}/.test(scan.word(first - 1)) || scan.at(first - 1, 'places') !== undefined) &&
      (state.closes(at + 1) || state.closes(at + 2) || goesOn(state, at + 1) || definiteFamily(state, at + 1))
    );
  }
  // "توماس فريدمان", but "راؤول ودومينغوس"
  if (foreign) return !/^و[^ايل]/.test(word);
  if (introduced && syllable(state, first, at)) return true;
  if (foreignFamily(state, first, at, shape)) return true;
  // behind a name in transliteration a word of the language is none of it
  if (transliterated(state, first, at))
    return (
      (at - first === 2 && word.length <= 5 && eastern(state, first) && scan.word(first + 1).length <= 4) ||
      (at === first + 1 &&
        (word.length > 3 || (introduced && state.closes(at + 1))) &&
        (shape & (ArabicShape.Native | ArabicShape.Definite | ArabicShape.Verb)) === 0 &&
        ((introduced && state.closes(at + 1)) ||
          !/^[وفبلك]|.(?:ها|هم|ا|ه)$/.test(word) ||
          // no preposition stands before a verb: بيكون
          (/^[بك]/.test(word) && (word[1] === 'ي' || !whole(word.slice(1), scan.lexicon.roots)))))
    );
  if ((shape & ArabicShape.Definite) !== 0)
    return (
      ((shape & ArabicShape.Plural) === 0 &&
        known > 0 &&
        ((shape & ArabicShape.Nisba) !== 0 ||
          // "كاظم الساهر": the definite form of a given name
          (at === first + 1 && (state.closes(at + 1) || (scan.value(at, 'given-name') === 'm' && !ambiguous(state, first)))))) ||
      (introduced && at === first + 1 && definiteFamily(state, at))
    );
  // "الدكتور زياد عبيدات"
  if (introduced && at === first + 1 && known > 0 && word.endsWith('ات') && word.length > 4 && state.closes(at + 1))
    return scan.topic(at) === undefined && !/^[وفبل]/.test(word);
  if ((shape & ArabicShape.Verb) !== 0 || /.{2}(?:ها|هم|هما|هن|ات|يه|ته|وا)$/.test(word)) return false;
  // a family name of no table: behind a given name, or as the second word of a foreign name behind an office
  const closed = state.closes(at + 1) || ofOrigin(state, at + 1);
  if (/^[وفبل]/.test(word) && !closed) return false;
  // "صلاح الدين مزوار": two words are one name
  const compound =
    at === first + 2 &&
    known > 0 &&
    unknown === 0 &&
    (scan.value(at - 1, 'name-part') === 'tail' || scan.value(first, 'name-part') === 'compound');
  const strong = known > 0 && (compound || !ambiguous(state, first));
  if (known + unknown === 1 || compound)
    return (closed && (introduced || strong)) || ((introduced || strong) && known > 0 && word.length > 3 && !/^[وفبلك]|ا$/.test(word));
  // a third word: where the name must end behind it
  return known + unknown === 2 && (shape & (ArabicShape.Native | ArabicShape.Prefixed)) === 0 && closed && (introduced || strong);
}

/** Whether a match is the definite form of a man's given name or of a family's: "كاظم الساهر", "وليد الكرتي". */
function isDefiniteName({ sense, clitics }: Match): boolean {
  return (sense.table === 'surname' || (sense.table === 'given-name' && sense.value !== 'f')) && clitics.article && clitics.length === 2;
}

/** Whether a definite word of no table stands at token `i` and ends what stands there: a family's name ("سامح العطار،"). */
function definiteFamily(state: NameState, i: number): boolean {
  const { scan } = state;
  if (!state.free(i) || state.starts(i) || scan.matches(i).length > 0 || scan.topic(i) !== undefined) return false;
  const shape = arabicShape(scan.lexicon, scan.tokens.word[i]);
  return (
    (shape & ArabicShape.Definite) !== 0 &&
    ((shape & ArabicShape.Plural) === 0 || scan.word(i).endsWith('ان')) &&
    scan.topic(i - 1) === undefined &&
    state.closes(i + 1)
  );
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

/**
 * Whether the word of no table at token `at`, behind a foreigner's given name, is the family's: no noun of the language is left where
 * the letter before it is taken for a preposition ("خورخي فالديرانو", "مامادو كايتا"), or it ends as foreign names do ("هنري موركلي").
 */
function foreignFamily(state: NameState, first: number, at: number, shape: number): boolean {
  const { scan } = state;
  const word = scan.word(at);
  if (at > first + 2 || word.length < 4 || (shape & (ArabicShape.Definite | ArabicShape.Verb)) !== 0) return false;
  if (
    !scan.matches(at - 1).some(m => m.sense.table === 'given-name' && (m.clitics.length === 0 || at - 1 === first) && m.clitics.tail === 0)
  )
    return false;
  for (let i = first; i < at; i++) if ((arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Native) !== 0) return false;
  if (ambiguous(state, first)) return false;
  if (/^و|.(?:ها|هم|ه|ات|ين|ون)$|^م.*و$/.test(word)) return false;
  if (word.endsWith('و')) return true;
  const roots = scan.lexicon.roots;
  if ((shape & ArabicShape.Native) !== 0) return word.endsWith('ي') && !(/^[بكل]/.test(word) && whole(word.slice(1), roots));
  return !/^[بكفل]/.test(word) || !whole(word.slice(1), roots);
}

/** Whether a man's adjective of origin stands at token `i` ("أوتو برايش النمساوي"). */
function ofOrigin(state: NameState, i: number): boolean {
  return (
    state.free(i) &&
    !state.starts(i) &&
    /^ال.{3,}ي$/.test(state.scan.word(i)) &&
    state.scan.matches(i).some(m => m.sense.table === 'demonym' && m.end === i + 1)
  );
}

/** Whether the words of a name so far are all foreign to Arabic. */
export function transliterated(state: NameState, first: number, at: number): boolean {
  const { lexicon, tokens } = state.scan;
  for (let i = first; i < at; i++)
    if (tokens.kind[i] === TokenKind.Word) {
      const shape = arabicShape(lexicon, tokens.word[i]);
      if ((shape & ArabicShape.Native) !== 0 || ((shape & ArabicShape.Foreign) === 0 && state.scan.word(i).length > 3)) return false;
    }
  return true;
}

/** Whether the word at token `i` begins with the article, by the alef as it is written: not "ألكسندر". */
export function articled(state: NameState, i: number): boolean {
  const { tokens } = state.scan;
  return tokens.text.charCodeAt(tokens.start[i]) === 0x627 && tokens.text.charCodeAt(tokens.start[i] + 1) === 0x644;
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
    split(state, i) ||
    (arabicShape(state.scan.lexicon, state.scan.tokens.word[i]) & VERBAL) === VERBAL
  );
}
const VERBAL = ArabicShape.Verb | ArabicShape.Native;

/** Whether a name stands at token `i` only where letters are split off that may be the word's own: not "وغسان", which is no word. */
function split(state: NameState, i: number): boolean {
  const { scan } = state;
  const name = scan.at(i, 'given-name') ?? scan.at(i, 'surname');
  if (!name) return true;
  if (name.clitics.length === 0) return false;
  // "لفرناندو": no word of the language
  if (/^[ول]/.test(scan.word(i)) && (arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Foreign) !== 0) return false;
  return (
    name.clitics.length > 1 ||
    name.clitics.conjunction !== 'و' ||
    plain(scan.word(i), scan.lexicon.roots) ||
    plain(scan.word(i).slice(1), scan.lexicon.roots)
  );
}
