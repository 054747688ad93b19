import type { Lexicon } from '../../languages/lexicon.ts';
import type { Match } from '../../languages/scan.ts';
import { perLexicon, WordBits } from '../../languages/word-memo.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { ambiguous } from './family-names.ts';
import { foreignAt } from './name-words.ts';
import { thingBefore } from './arabic-alone.ts';
import { nameEnd } from './people.ts';
import { takePlace } from './take-name.ts';
import type { NameState } from './state.ts';
import { TOWN_BEGINNINGS } from './town-beginnings.ts';

/** Kinds of place nouns that belong to the name behind them ("مطار دمشق الدولي"); others stand before it ("مدينة حلب"). */
const INSIDE = new Set(['building', 'street', 'airport', 'port', 'sea', 'island']);
/** Place nouns behind which any definite word is a name. */
const TELLING = new Set([
  'مسجد',
  'جامع',
  'كنيسه',
  'شارع',
  'ميدان',
  'ساحه',
  'قلعه',
  'دير',
  'كاتدراييه',
  'ضريح',
  'قصر',
  'جسر',
  'كوبري',
  'ميذنه',
  'قبه',
  'برج',
  'مقام',
  'بوابه',
  'بيمارستان',
  'متحف',
]);
const ORDINARY_WORDS = new Set([
  'stop',
  'event',
  'measure',
  'noun',
  'period',
  'shift',
  'day',
  'speech',
  'portfolio',
  'currency',
  'unit',
  'figure',
  'part',
  'number',
  'scale',
  'cardinal',
  'ordinal',
  'office',
  'other',
  'both',
  'edition',
]);

/** Buildings, streets, airports and waters whose noun belongs to their name: they hold names of people and places. */
export function readLandmarks(state: NameState): void {
  const { scan } = state;
  const { tokens } = scan;
  const able = landmarkWords(scan.lexicon);
  // the end of the last place of several words: الشام in "بلاد الشام" is none of its own
  let within = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (able.of(tokens.word[i]) === 0 || !state.free(i) || tokens.text.charCodeAt(tokens.start[i]) < 0x600) continue;
    if (LISTED.test(scan.word(i)) && scan.at(i, 'place-head')) state.listHeads.push(i);
    const long = scan.at(i, 'places');
    if (long && long.end > i + 1 && !long.clitics.article && long.clitics.tail === 0) within = Math.max(within, long.end);
    const known = scan.at(i, 'state-name');
    const body = scan.matches(i - 1).some(m => m.sense.table === 'org-head' && m.end === i);
    if (
      known &&
      (i >= within || known.end > within || long?.first === i) &&
      !body &&
      known.clitics.tail === 0 &&
      !known.clitics.article &&
      !thingBefore(state, i)
    ) {
      const placed = scan.matches(i).filter(m => m.sense.table === 'places' && m.end === known.end);
      const end = known.end + (state.free(known.end) && !state.starts(known.end) && HOLY.has(scan.word(known.end)) ? 1 : 0);
      takePlace(state, i, end, scan.startOf(known), [...new Set(placed.map(m => m.sense.value))]);
      i = end - 1;
      continue;
    }
    // "بلدة أم الجمال", "جزيرة ساو بينتو"
    if (twoWordTown(state, i)) {
      takePlace(state, i, i + 2, tokens.start[i], []);
      i++;
      continue;
    }
    const other = body ? 0 : realmEnd(state, i) || toponymEnd(state, i);
    if (other > 0) {
      takePlace(state, i, other, tokens.start[i] + (/^[وفبل](?=(?:ال|تل|كفر|وادي|خرب|مرج|غوطه|ربوه))/.test(scan.word(i)) ? 1 : 0), []);
      i = other - 1;
      continue;
    }
    // «برج حمود», «دير الزور»: towns whose name begins with such a noun
    const town = scan
      .matches(i)
      .filter(
        m => m.sense.table === 'places' && m.end > i + 1 && m.clitics.tail === 0 && !m.clitics.article && isTown(state, m.sense.value),
      );
    if (town.length > 0 && INSIDE.has(scan.value(i, 'place-head') ?? '')) {
      takePlace(state, i, town[0].end, scan.startOf(town[0]), [
        ...new Set(town.filter(m => m.end === town[0].end).map(m => m.sense.value)),
      ]);
      i = town[0].end - 1;
      continue;
    }
    const head = scan
      .matches(i)
      .find(m => m.sense.table === 'place-head' && INSIDE.has(m.sense.value) && !m.clitics.article && m.clitics.tail === 0);
    if (
      !head ||
      (scan.is(i, 'طريق') && scan.is(i - 1, 'عن')) ||
      !state.free(head.end) ||
      state.starts(head.end) ||
      scan.word(i).slice(head.clitics.length).startsWith('ال')
    )
      continue;
    const end = landmarkEnd(state, head);
    if (end > head.end) {
      takePlace(state, i, end, scan.startOf(head), []);
      i = end - 1;
    }
  }
}

/** Nouns of several towns, villages or quarters. */
const LISTED = /^[وفبل]?(?:مدن|بلدات|قري|احياء|محافظات|ولايات|مقاطعات|مخيمات|ضواحي)$/;
/** Adjectives of honour behind the name of a holy place. */
const HOLY = new Set(['المقدسه', 'المطهره', 'المشرفه', 'الشريف', 'الشريفه', 'المطهر', 'المقدس']);

/** Where the name of a realm of history ends that begins at token `i`: "السلطنة المملوكية", "الدولة السلوقية"; 0 where none does. */
function realmEnd(state: NameState, i: number): number {
  const { scan } = state;
  const realm = REALMS.get(realmWord(scan.word(i)));
  if (realm === undefined || !state.free(i + 1) || state.starts(i + 1)) return 0;
  const of = scan.word(i + 1);
  if (!/^ال.{3,}يه$/.test(of) || scan.at(i + 1, 'demonym')) return 0;
  if (realm && scan.matches(i + 1).length === 0) return i + 2;
  const people = `${of.slice(0, -2)}`;
  return [`${people}يون`, `${people}ون`, people].some(form =>
    scan.lexicon.sensesOf(form).some(s => s.table === 'people' && s.value === 'dynasty'),
  )
    ? i + 2
    : 0;
}
/** Nouns of realms, and whether any adjective of origin behind them makes a name. */
const REALMS = new Map([
  ['الدوله', false],
  ['المملكه', false],
  ['الاماره', false],
  ['الامبراطوريه', true],
  ['السلطنه', true],
  ['الخلافه', true],
]);

/** Where a name ends that a mound's, valley's or hamlet's noun begins at token `i` ("تل الرماد", "كفر سوسة"); 0 where none does. */
function toponymEnd(state: NameState, i: number): number {
  const { scan } = state;
  if (!isToponym(scan.word(i)) || !state.free(i + 1) || state.starts(i + 1) || state.stop(i + 1)) return 0;
  if (scan.matches(i).some(m => m.sense.table === 'places' && m.end > i + 1)) return 0;
  const matches = scan.matches(i + 1);
  if (matches.some(m => m.sense.table === 'places' && m.clitics.length === 0)) return i + 2;
  // "وادي موسى"
  if (
    /^[وفبل]?وادي$/.test(scan.word(i)) &&
    matches.some(m => VALLEY_OF.has(m.sense.table) && m.clitics.length === 0 && m.clitics.tail === 0)
  )
    return i + 2;
  const shape = arabicShape(scan.lexicon, scan.tokens.word[i + 1]);
  if (/^[وفبل]?كفر$/.test(scan.word(i)) && matches.length === 0 && (shape & (ArabicShape.Prefixed | ArabicShape.Verb)) === 0) return i + 2;
  return (shape & (ArabicShape.Definite | ArabicShape.Foreign)) !== 0 &&
    !matches.some(m => ORDINARY_WORDS.has(m.sense.table) && m.clitics.tail === 0)
    ? i + 2
    : 0;
}
const VALLEY_OF = new Set(['given-name', 'person', 'surname']);
const TOPONYMS = new Set(['تل', 'كفر', 'وادي', 'خربه', 'مرج', 'غوطه', 'ربوه']);

function isToponym(word: string): boolean {
  return TOPONYMS.has(word) || TOPONYMS.has(word.replace(/^[وفبل](?=.{2})/, ''));
}

/** A word as {@link REALMS} holds it. */
function realmWord(word: string): string {
  const bare = word.replace(/^[وفب](?=ال)/, '');
  return bare.startsWith('لل') ? `ال${bare.slice(2)}` : bare;
}

/** Tables with whose words the name of a building, a street or a place of several words begins. */
const BEGINNING = new Set(['places', 'state-name', 'place-head']);

/** 1 for a word with which one of the names of {@link readLandmarks} can begin: most begin none. */
const landmarkWords = perLexicon((lexicon: Lexicon) => {
  return new WordBits(word => {
    const text = lexicon.vocabulary.text(word);
    return lexicon.facts(word).tables.some(t => BEGINNING.has(t)) ||
      TOWN_BEGINNINGS.has(text) ||
      REALMS.has(realmWord(text)) ||
      isToponym(text)
      ? 1
      : 0;
  });
});

/** Whether the name of a town of two words of no table begins at token `i`, behind the noun of what it is. */
function twoWordTown(state: NameState, i: number): boolean {
  const { scan } = state;
  if (!TOWN_BEGINNINGS.has(scan.word(i)) || state.starts(i)) return false;
  const head = scan
    .matches(i - 1)
    .find(m => m.end === i && m.sense.table === 'place-head' && SETTLED.has(m.sense.value) && !m.clitics.article && m.clitics.tail === 0);
  if (
    !head ||
    scan
      .word(i - 1)
      .slice(head.clitics.length)
      .startsWith('ال')
  )
    return false;
  if (scan.matches(i).some(m => m.sense.table === 'places' && m.clitics.length === 0)) return false;
  const next = i + 1;
  return (
    state.free(next) &&
    !state.starts(next) &&
    !state.stop(next) &&
    (foreignAt(state, next) ||
      (arabicShape(scan.lexicon, scan.tokens.word[next]) & ArabicShape.Definite) !== 0 ||
      scan.matches(next).some(m => m.sense.table === 'given-name' && m.clitics.length === 0) ||
      (scan.matches(next).length === 0 && state.closes(next + 1)))
  );
}
const SETTLED = new Set(['city', 'village', 'island', 'district', 'mountain']);

/** Where foreign words go on with the name of a building behind a place's name that begins like it ("سانتياغو بيرنابيو"). */
function foreignEnd(state: NameState, end: number): number {
  return foreignAt(state, end) && !state.starts(end) && !/^[بلك]/.test(state.scan.word(end)) ? end + 1 : end;
}

function isTown(state: NameState, id: string): boolean {
  return ['city', 'capital', 'town'].includes(state.article.places.get(id)?.kind ?? '');
}

function landmarkEnd(state: NameState, head: Match): number {
  const { scan } = state;
  let end = head.end;
  const place = scan
    .matches(end)
    .find(
      m =>
        (m.sense.table === 'places' || m.sense.table === 'places-weak' || m.sense.table === 'state-name') &&
        m.clitics.length === 0 &&
        m.clitics.tail === 0,
    );
  const word = scan.word(head.first).slice(head.clitics.length);
  const generic = word.endsWith('ات');
  const people = scan.at(end, 'people');
  if (place) end = foreignEnd(state, place.end);
  else if (people?.sense.value === 'tribe' && people.clitics.length === 0) end = people.end;
  else {
    const shape = arabicShape(scan.lexicon, scan.tokens.word[end]);
    const matches = scan.matches(end);
    if (
      // "بسجن عبد الله": what is done to somebody
      (word === 'سجن' ? (shape & ArabicShape.Foreign) !== 0 && !scan.at(end, 'given-name') : true) &&
      (matches.some(
        m =>
          (m.sense.table === 'given-name' ||
            m.sense.table === 'person' ||
            m.sense.table === 'name-part' ||
            m.sense.table === 'title' ||
            m.sense.table === 'surname') &&
          m.clitics.length === 0 &&
          m.clitics.tail === 0,
      ) ||
        (shape & ArabicShape.Foreign) !== 0)
    ) {
      const titled = scan.at(end, 'title');
      const from = titled && titled.clitics.length === 0 ? titled.end : end;
      const reached = nameEnd(state, from, true);
      const person = reached === from + 1 && scan.at(from, 'given-name') && ambiguous(state, from) ? from : reached;
      end = person > from ? person : titled && TELLING.has(word) ? titled.end : end;
    }
    if (
      end === head.end &&
      TELLING.has(word) &&
      !generic &&
      (shape & ArabicShape.Definite) !== 0 &&
      !matches.some(m => ORDINARY_WORDS.has(m.sense.table) && m.clitics.tail === 0)
    ) {
      end++;
      // "متحف الفنون الجميلة": what it shows, with its adjective
      if (word === 'متحف' && state.free(end) && !state.starts(end) && /^ال.{3,}ه$/.test(scan.word(end)) && !scan.at(end, 'shift')) end++;
    }
  }
  if (end === head.end) return end;
  const bareEnd = end;
  // "مطار دمشق الدولي", "جامع دمشق الكبير"
  for (let k = 0; k < 2 && state.free(end) && !state.starts(end); k++) {
    const shape = arabicShape(scan.lexicon, scan.tokens.word[end]);
    if (
      (shape & ArabicShape.Definite) === 0 ||
      state.stop(end) ||
      ((shape & ArabicShape.Plural) !== 0 && !scan.word(end).endsWith('يه')) ||
      scan
        .matches(end)
        .some(
          m =>
            m.sense.table === 'shift' ||
            m.sense.table === 'demonym' ||
            m.sense.table === 'day' ||
            m.sense.table === 'speech' ||
            m.sense.table === 'office-modifier',
        )
    )
      break;
    if (
      !(shape & ArabicShape.Nisba) &&
      !/^ال(?:كبير|صغير|دولي|جديد|قديم|اعظم|كبري|وطني|وطنيه|مركزي|رييسي|رييسيه)/.test(scan.word(end)) &&
      !scan.word(end).endsWith('يه')
    )
      break;
    end++;
  }
  // "ميناء بربرة": the place alone is the name, where the noun makes no other of it
  return place && end === bareEnd && OUTSIDE.has(head.sense.value) && word !== 'جزر' ? head.end : end;
}
const OUTSIDE = new Set(['port', 'airport', 'sea', 'island']);
