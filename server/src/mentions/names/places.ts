import { plain } from '../../languages/arabic-roots.ts';
import type { Lexicon } from '../../languages/lexicon.ts';
import { perLexicon, WordBits } from '../../languages/word-memo.ts';
import { afterUnits, type Match } from '../../languages/scan.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { thingBefore } from './arabic-alone.ts';
import { takePlace } from './take-name.ts';
import { nameKey } from './translit.ts';
import type { NameState } from './state.ts';
import { WhichPlace } from './which-place.ts';

/** 1 for a word with which a place's name can begin, of the tables or foreign; any other is one only behind the noun of what it is. */
const placeWords = perLexicon(
  (lexicon: Lexicon) =>
    new WordBits(word =>
      lexicon.facts(word).tables.some(t => t === 'places' || t === 'places-weak') ||
      (arabicShape(lexicon, word) & ArabicShape.Foreign) !== 0
        ? 1
        : 0,
    ),
);

/**
 * Places of the gazetteer. Where a name means several places, the likeliest goes first ({@link WhichPlace}). Names that are words too count only behind a place noun or a locative word.
 */
export function readPlaces(state: NameState): void {
  const { scan } = state;
  const { tokens } = scan;
  const found: Match[][] = [];
  const able = placeWords(scan.lexicon);
  for (let i = 0; i < tokens.count && !state.latin; i++) {
    if (able.of(tokens.word[i]) === 0 && !scan.begins(i - 1, 'place-head')) continue;
    if (!state.free(i)) continue;
    const matches = scan.matches(i).filter(m => m.sense.table === 'places' || (m.sense.table === 'places-weak' && headed(state, m)));
    if (matches.length === 0) {
      if (unknownPlace(state, i)) takePlace(state, i, i + 1, tokens.start[i], []);
      continue;
    }
    const longest = matches.filter(
      m => m.end === matches[0].end && m.clitics.length === matches[0].clitics.length && m.clitics.tail === matches[0].clitics.tail,
    );
    if (!usable(state, longest[0])) continue;
    found.push(longest);
    i = longest[0].end - 1;
  }
  const { places } = state.article;
  const certain: string[] = [];
  for (const group of found) if (group.length === 1) certain.push(group[0].sense.value);
  for (const { places: ids } of state.pending) if (ids?.length === 1) certain.push(ids[0]);
  const which = new WhichPlace(state, certain);
  for (const mention of state.pending)
    mention.places = mention.places?.length ? which.order(mention.places, undefined, mention.first) : undefined;
  for (const group of found) {
    const [m] = group;
    const ids = which.order(
      group.map(g => g.sense.value),
      m,
    );
    const { first, start } = frontOf(state, m, places.get(ids[0])?.kind);
    const kind = places.get(ids[0])?.kind;
    // "كربلاء المقدسة"
    const last = m.end + (TOWNS.has(kind ?? '') && state.free(m.end) && !state.starts(m.end) && scan.is(m.end, 'المقدسه') ? 1 : 0);
    const end = tokens.end[last - 1];
    const words = [];
    for (let i = first; i < m.end; i++) words.push(scan.word(i));
    state.add({
      kind: 'place',
      start,
      end,
      first,
      last,
      name: state.written(start, end, first),
      key: nameKey(words),
      places: ids,
      evidence: 'known',
    });
  }
}

const TOWNS = new Set(['city', 'capital', 'town']);

/** Where the name of a place begins: a noun that any such place has is none of it ("مدينة دمياط"), a direction is ("شمال العراق"). */
function frontOf(state: NameState, m: Match, kind: string | undefined): { first: number; start: number } {
  const { scan } = state;
  const { tokens } = scan;
  const article = m.clitics.article ? (m.clitics.preposition === 'ل' ? 1 : 2) : 0;
  const whole = { first: m.first, start: afterUnits(tokens.text, tokens.start[m.first], m.clitics.length - article) };
  const head = scan.matches(m.first).find(x => x.sense.table === 'place-head' && x.end === m.first + 1 && !x.clitics.article);
  if (head && m.end > m.first + 1 && LEFT_OUT.has(head.sense.value) && !scan.word(m.first).endsWith('وادي')) {
    const next = m.first + 1;
    const named =
      scan.matches(next).some(x => x.sense.table === 'places' && x.clitics.length === 0) ||
      (arabicShape(scan.lexicon, tokens.word[next]) & ArabicShape.Foreign) !== 0 ||
      /(?:جبال|نهر)$/.test(scan.word(m.first));
    return named ? { first: next, start: tokens.start[next] } : whole;
  }
  if ((kind !== 'country' && kind !== 'region') || m.clitics.length > 0 || state.starts(m.first)) return whole;
  // "بلاد الشام"
  if (kind !== 'country' && m.clitics.length === 0 && /^[وفبل]?بلاد$/.test(scan.word(m.first - 1)) && state.free(m.first - 1))
    return { first: m.first - 1, start: tokens.start[m.first - 1] + (scan.word(m.first - 1).length > 4 ? 1 : 0) };
  let front = whole;
  for (let i = m.first - 1; i >= m.first - 2 && state.free(i); i--) {
    const side = scan
      .matches(i)
      .find(x => x.sense.table === 'place-head' && x.sense.value === 'region' && x.end === front.first && !x.clitics.article);
    if (!side || !SIDES.has(scan.word(i).slice(side.clitics.length))) break;
    front = { first: i, start: scan.startOf(side) };
    if (side.clitics.length > 0 || state.starts(i)) break;
  }
  return front;
}
const LEFT_OUT = new Set(['city', 'state', 'village', 'district', 'river', 'mountain']);
const SIDES = new Set(['شمال', 'جنوب', 'شرق', 'غرب', 'وسط', 'شمالي', 'جنوبي', 'شرقي', 'غربي']);

/** A word of no table behind a noun that places follow: "بلدة X", "قرية X". */
function unknownPlace(state: NameState, i: number): boolean {
  const { scan } = state;
  if (scan.matches(i).length > 0 || state.starts(i)) return false;
  const head = scan
    .matches(i - 1)
    .find(m => m.end === i && m.sense.table === 'place-head' && NAMED_BY.has(m.sense.value) && !m.clitics.article);
  if (
    !head &&
    (scan.is(i - 1, 'في') || (BESIDE.test(scan.word(i - 1)) && state.closes(i + 1))) &&
    (arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Foreign) !== 0 &&
    !/(?:ات|ون|ين)$/.test(scan.word(i))
  )
    return true;
  if (
    !head ||
    head.clitics.tail > 0 ||
    /^(?:[وفب]?ال|و?لل)/.test(scan.word(i - 1)) ||
    LOOSE.has(scan.word(i - 1).slice(head.clitics.length))
  )
    return false;
  const shape = arabicShape(scan.lexicon, scan.tokens.word[i]);
  if (PLURAL_HEAD.test(scan.word(i - 1))) return false;
  if ((shape & ArabicShape.Foreign) !== 0) return true;
  return (
    (shape & (ArabicShape.Verb | ArabicShape.Suffixed)) === 0 &&
    scan.word(i).length > 2 &&
    !/^(?:لل|وال|بال)/.test(scan.word(i)) &&
    (TOWN.has(head.sense.value) || (shape & ArabicShape.Definite) === 0) &&
    !(shape & ArabicShape.Plural && (shape & ArabicShape.Definite) === 0 && /(?:يه|ته)$/.test(scan.word(i)))
  );
}
/** Words before a place that stand before people too seldom. */
const BESIDE = /^[وب]?(?:قرب|نحو|صوب|قباله|اتجاه|باتجاه|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|ضواحي|ريف|مشارف)$/;
/** Kinds of places that are named more often than any word like them. */
const SEATS = new Set(['country', 'region', 'capital']);
const NAMED_BY = new Set(['city', 'state', 'village', 'district', 'mountain', 'river', 'island']);
/** Nouns of places that mean much else. */
const LOOSE = new Set([
  'جهه',
  'مركز',
  'دايره',
  'لواء',
  'قضاء',
  'منطقه',
  'مربع',
  'حي',
  'تل',
  'وادي',
  'واد',
  'سد',
  'قمه جبل',
  'سهل',
  'مديريه',
]);
const TOWN = new Set(['city', 'village']);
const PLURAL_HEAD = /(?:ات|مدن|قري|احياء|ضواحي|جبال|جزر|دول)$/;

function usable(state: NameState, m: Match): boolean {
  const { tokens } = state.scan;
  if (!state.capital(m.first) || state.insertion(m.first, m.end)) return false;
  // a case ending on a name is a word that happens to look like it
  if (m.clitics.tail > 0 || m.clitics.preposition === 'ك' || (m.clitics.article && !foreignCountry(state, m))) return false;
  if (thingBefore(state, m.first)) return false;
  // "مسقط رأسه"
  if (state.scan.matches(m.first).some(x => x.end > m.end && x.sense.table === 'common')) return false;
  // "وجيزة" is no "و" and Giza
  if (
    m.clitics.conjunction !== '' &&
    m.clitics.length === 1 &&
    !state.scan.word(m.first).startsWith('وو') &&
    m.end === m.first + 1 &&
    !SEATS.has(state.article.places.get(m.sense.value)?.kind ?? '') &&
    plain(state.scan.word(m.first), state.scan.lexicon.roots)
  )
    return governed(state, m);
  // a verb or a noun with its pronoun: فوجده is no وجدة
  if (
    (m.clitics.preposition !== '' || m.clitics.conjunction === 'ف') &&
    scanned(state, m).length < 5 &&
    tokens.text[tokens.end[m.end - 1] - 1] === 'ه'
  )
    return false;
  // so is a short one behind a letter that may be its own: بيرا in كبيرا
  if (m.clitics.preposition !== '' && !m.sense.value.match(/^[A-Z]{2}$/) && state.scan.endOf(m) - state.scan.startOf(m) < 4) return false;
  // one Arabic word that is also something else is no place without a governor
  if (
    m.end === m.first + 1 &&
    state.scan
      .matches(m.first)
      .some(
        x =>
          x.sense.table !== m.sense.table &&
          x.end >= m.end &&
          x.clitics.length <= m.clitics.length &&
          ['stop', 'month', 'event', 'cardinal', 'speech', 'period'].includes(x.sense.table),
      )
  )
    return governed(state, m);
  return true;
}

/** A name of one word as it is folded, without what is split off it. */
function scanned(state: NameState, m: Match): string {
  return state.scan.word(m.end - 1).slice(m.end === m.first + 1 ? m.clitics.length : 0);
}

/** Whether a country's foreign name has an article that the table does not write: الأوروغواي. */
function foreignCountry(state: NameState, m: Match): boolean {
  return (
    /^[A-Z]{2}$/.test(m.sense.value) &&
    m.end === m.first + 1 &&
    state.scan.word(m.first).length - m.clitics.length > 5 &&
    !state.scan.matches(m.first).some(x => x.sense.table === 'demonym')
  );
}

/** Whether a place noun stands right before: a name that is a word too needs one. */
function headed(state: NameState, m: Match): boolean {
  return (
    m.clitics.length === 0 &&
    state.scan
      .matches(m.first - 1)
      .some(x => x.sense.table === 'place-head' && x.end === m.first && !x.clitics.article && !state.scan.word(x.first).startsWith('ال'))
  );
}

function governed(state: NameState, m: Match): boolean {
  if (m.clitics.preposition === 'ب') return true;
  for (let i = m.first - 1; i >= m.first - 2 && i >= 0; i--)
    if (state.scan.matches(i).some(x => (x.sense.table === 'place-head' || x.sense.table === 'locative') && x.end <= m.first)) return true;
  return false;
}
