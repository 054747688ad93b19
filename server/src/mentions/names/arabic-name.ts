import { TokenKind } from '../../text/tokens.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { articled, transliterated, unknownName } from './family-names.ts';
import { eastern, epithet, foreignAt, kin, NAMES, particleBefore, ruler, undotted, vanBefore, wish } from './name-words.ts';
import type { NameState } from './state.ts';

/** Words of one person's name at most. */
const MOST = 6;
/** Words of a name with its fathers' names. */
const LONGEST = 30;

/** Where an Arabic name of a person that begins at token `i` ends; `i` where none does. */
export function arabicName(state: NameState, i: number, introduced: boolean): number {
  const { scan } = state;
  const { tokens } = scan;
  let end = i,
    known = 0,
    unknown = 0;
  let pending = false,
    fathers = false,
    famous = false;
  if (undotted(state, i) || wish(state, i) || kin(state, i)) return i;
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
      !(introduced && end === i && eastern(state, i)) &&
      !(end > i && scan.matches(end).some(m => m.sense.table === 'name-part' && m.sense.value === 'tail' && m.clitics.length === 0))
    ) {
      if (!particle(state, i, end)) break;
      if (scan.is(end, 'بين')) {
        end++;
        break;
      }
    }
    // "علي كرم الله وجهه", "بورغ ابن عم غودفري"
    if (end > i && (wish(state, end) || kin(state, end))) break;
    // "المستنصر أمير تونس"
    if (famous && end > i && scan.at(end, 'weak-name')?.sense.value === 'of') break;
    // "يوسف الكبير", "الحجاج بن يوسف الثقفي"
    if (end > i && !pending && known > 0 && unknown === 0 && epithet(state, i, end)) return end + 1;
    // a title inside ends one name and begins the next
    if (end > i && !pending && scan.at(end, 'title') && !bareTitle(state, end) && state.nameable(end + 1)) {
      // "حسين الشيخ": a family's name, where no name follows
      if (end === i + 1 && known === 1 && scan.at(end, 'surname') && !nameAt(state, end + 1)) end++;
      break;
    }
    // "علي لاريجاني أمين المجلس", "عمرو موسى الأمين العام": what he is
    if (end > i && !pending && known + unknown > 1 && officeBehind(state, end)) break;
    const parts = scan.matches(end);
    if (end === i && parts.some(m => m.sense.table === 'org-head' && !m.clitics.article) && state.free(end + 1)) break;
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
      // "كابيلو راؤول": two people known by one name
      if (famous && end > i && !pending && (given?.sense.table !== 'given-name' || transliterated(state, i, end))) break;
      end = person.end;
      famous = given?.sense.table !== 'given-name' || person.end > person.first + 1;
      known += famous ? 2 : 1;
      pending = false;
      continue;
    }
    // "راوول امال ...": a word that is a name too goes not on with a foreign name
    if (
      given &&
      end > i &&
      !pending &&
      given.end === end + 1 &&
      // "ميشال عون", "اللواء شيركو شاكر إن"
      !parts.some(m => m.sense.table === 'surname' && m.clitics.length === 0 && m.clitics.tail === 0) &&
      !(introduced && end === i + 1 && given.sense.value === 'm' && !scan.word(end).startsWith('ال') && state.closes(end + 1)) &&
      transliterated(state, i, end) &&
      (scan.at(end, 'weak-name') || (given.sense.table === 'given-name' && articled(state, end)))
    )
      break;
    if (given && (given.end > end + 1 || !part)) {
      end = given.end;
      famous = false;
      known++;
      pending = false;
      continue;
    }
    if (end > i && !pending && !given && part && hollow(state, end)) break;
    if (
      part &&
      (part.clitics.length === 0 || end === i) &&
      (end > i ||
        part.sense.value === 'head' ||
        part.sense.value === 'compound' ||
        particleBefore(state, i) ||
        (scan.is(i, 'ولد') && foreignAt(state, i + 1))) &&
      (!given || part.sense.value !== 'inside')
    ) {
      // "فتحي أبو ضيف"
      pending =
        !(pending && hollow(state, end)) &&
        part.sense.value !== 'tail' &&
        (!given || (state.nameable(end + 1) && /^اب[ويا]$/.test(scan.word(end))));
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
        parts.some(
          m =>
            ((m.sense.table === 'speech' || m.sense.table === 'event') && !m.clitics.article) ||
            (m.sense.table === 'places' && m.clitics.preposition !== ''),
        ) ||
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

/** Whether the word at token `at` begins compound names ("فتح الله") and none here: "... فتح متجرا". */
function hollow(state: NameState, at: number): boolean {
  const { scan } = state;
  return (
    scan.value(at, 'name-part') === 'compound' &&
    !/^(?:عبد|ابو|ابي|ابا|ام|ال|ذو)$/.test(scan.word(at)) &&
    !scan.matches(at + 1).some(m => m.sense.table === 'name-part' && m.sense.value === 'tail')
  );
}

/** Whether a word of the tables of names or a foreign one stands at token `i`. */
function nameAt(state: NameState, i: number): boolean {
  return foreignAt(state, i) || state.scan.matches(i).some(m => NAMES.has(m.sense.table) && m.clitics.length === 0 && m.clitics.tail === 0);
}

/** Whether a title without its article stands at token `at` that is a given name of South Asia too, names on both sides: "خالد شيخ محمد". */
function bareTitle(state: NameState, at: number): boolean {
  const { scan } = state;
  return (
    (scan.is(at, 'شيخ') || scan.is(at, 'سيد')) &&
    scan.matches(at + 1).some(m => (m.sense.table === 'given-name' || m.sense.table === 'surname') && m.clitics.length === 0)
  );
}

/** Whether an office, and whose it is, stands at token `at`: "أمين المجلس", "الأمين العام". */
function officeBehind(state: NameState, at: number): boolean {
  const { scan } = state;
  if (scan.matches(at).some(m => m.sense.table === 'office' && m.end > at + 1 && m.clitics.length === 0)) return true;
  return scan
    .matches(at)
    .some(m => m.end === at + 1 && (m.sense.table === 'office' || (m.sense.table === 'weak-name' && m.sense.value === 'of'))) ||
    scan.is(at, 'امين')
    ? state.free(at + 1) &&
        !state.starts(at + 1) &&
        !scan.word(at).startsWith('ال') &&
        (scan.at(at + 1, 'org-head') !== undefined ||
          scan.at(at + 1, 'organization') !== undefined ||
          (scan.word(at + 1).startsWith('ال') &&
            !scan.matches(at + 1).some(m => m.sense.table === 'surname' || m.sense.table === 'name-part')))
    : false;
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
  return vanBefore(state, at) || (at > first && scan.is(at, 'فان') && tokens.text[tokens.start[at] + 1] === 'ا' && state.nameable(at + 1));
}
