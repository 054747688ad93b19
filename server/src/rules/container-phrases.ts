import type { ArticleReading } from '../claims/reading.ts';
import type { NameMention } from '../mentions/mention.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import {
  countriesOf,
  demonyms,
  governor,
  isLarge,
  isPlainWord,
  isPossessive,
  latinAt,
  pastDirection,
  SETTLED,
  type Container,
} from './container-words.ts';

/** Phrases behind a place's name that say whose town, whose capital, whose coast it is. */

/** Words between a country and the noun in an apposition ("Nepal's second largest lakeside city"). */
const APPOSED = 4;

/** "Pokhara, India's lakeside city", "Pokhara, a Tibetan town", «بوخارا، المدينة الأفغانية». */
export function apposition(article: ArticleReading, place: NameMention, places: ReadonlyMap<number, NameMention>): Container | undefined {
  const { scan } = article;
  const { tokens } = scan;
  let at = place.last;
  if (!scan.is(at, ',') && !scan.is(at, '،')) return undefined;
  if (!governor(article, place) || (tokens.shape[at] & Shape.Newline) !== 0) return undefined;
  at++;
  if (tokens.text.charCodeAt(tokens.start[at] ?? 0) >= 0x600) {
    const head = scan.matches(at).find(m => m.sense.table === 'place-head' && SETTLED.has(m.sense.value) && m.clitics.article);
    const origin = head && demonyms(article, head.end).filter(m => m.clitics.article && !m.clitics.conjunction && !m.clitics.preposition);
    if (!origin?.length || scan.at(origin[0].end, 'demonym')) return undefined;
    return { place, ids: origin.map(m => m.sense.value), start: scan.startOf(origin[0]) - 2, end: scan.endOf(origin[0]) };
  }
  if (['a', 'an', 'the'].includes(scan.word(at))) at++;
  const told = townIn(article, place, at, places);
  if (told) return told;
  // "a handsome Slovak city"
  for (let k = 0; k < ADJECTIVES && isPlainWord(article, at) && demonyms(article, at).length === 0; k++) at++;
  const outer = places.get(at);
  const origin = demonyms(article, at);
  const owner =
    outer && isLarge(article, outer) && isPossessive(article, outer.last)
      ? { ids: outer.places!, start: outer.start, end: outer.end, next: outer.last + 2 }
      : origin.length > 0
        ? { ids: origin.map(m => m.sense.value), start: scan.startOf(origin[0]), end: scan.endOf(origin[0]), next: origin[0].end }
        : undefined;
  if (!owner) return undefined;
  for (let i = owner.next; i <= owner.next + APPOSED; i++) {
    if (tokens.kind[i] !== TokenKind.Word || (tokens.shape[i] & (Shape.Capital | Shape.Newline)) !== 0 || scan.at(i, 'stop'))
      return undefined;
    const head = scan.matches(i).find(m => m.sense.table === 'place-head' && SETTLED.has(m.sense.value));
    if (!head) continue;
    // "India's port of Kochi": the noun is another's
    const next = head.end;
    if (scan.is(next, 'of') || scan.is(next - 1, 'of') || (tokens.shape[next] & Shape.Capital) !== 0) return undefined;
    if (scan.matches(next).some(m => m.sense.table === 'place-head' && SETTLED.has(m.sense.value))) continue;
    return { place, ids: owner.ids.filter(id => article.places.get(id)?.kind === 'country'), start: owner.start, end: owner.end };
  }
  return undefined;
}

/** Adjectives before a people's name ("a handsome Slovak city"). */
const ADJECTIVES = 2;

/** "Lviv, an old city in western Ukraine". */
function townIn(
  article: ArticleReading,
  place: NameMention,
  from: number,
  places: ReadonlyMap<number, NameMention>,
): Container | undefined {
  const { scan } = article;
  for (let i = from; i <= from + APPOSED && isPlainWord(article, i); i++) {
    const head = scan.matches(i).find(m => m.sense.table === 'place-head' && SETTLED.has(m.sense.value));
    if (!head) continue;
    if (!scan.is(head.end, 'in')) return undefined;
    const outer = places.get(pastDirection(article, head.end + 1));
    const ids = countriesOf(article, outer);
    if (!outer || ids.length === 0 || isPossessive(article, outer.last)) return undefined;
    return { place, ids, start: outer.start, end: outer.end };
  }
  return undefined;
}

/** Whose capital a place is said to be: "Nairobi, the capital of Kenya", "Kenya's capital, Nairobi", «العاصمة الكينية نيروبي». */
export function asCapital(article: ArticleReading, place: NameMention, places: ReadonlyMap<number, NameMention>): Container | undefined {
  const { scan } = article;
  const arabic = !latinAt(article, place);
  const peopleAt = (i: number): Container | undefined => {
    const [origin] = demonyms(article, i).filter(m => !arabic || (m.clitics.article && !m.clitics.preposition));
    return origin && { place, ids: [origin.sense.value], start: scan.startOf(origin) - (arabic ? 2 : 0), end: scan.endOf(origin) };
  };
  const countryAt = (m: NameMention | undefined): Container | undefined => {
    const ids = countriesOf(article, m);
    return m && ids.length > 0 ? { place, ids, start: m.start, end: m.end } : undefined;
  };
  const isComma = scan.is(place.last, ',') || scan.is(place.last, '،');
  if (isComma) {
    const at = place.last + (scan.is(place.last + 1, 'the') ? 2 : 1);
    const noun = scan.at(at, 'capital');
    if (noun) {
      if (!arabic) return scan.is(noun.end, 'of') ? countryAt(places.get(noun.end + 1)) : undefined;
      return scan.word(at).startsWith('ال') ? peopleAt(noun.end) : countryAt(places.get(noun.end));
    }
    const people = peopleAt(at);
    if (people && !arabic && scan.at(at + 1, 'capital') && !scan.is(at + 2, 'of')) return people;
  }
  // before the name
  const last = scan.is(place.first - 1, ',') || scan.is(place.first - 1, '،') ? place.first - 2 : place.first - 1;
  if (arabic) {
    if (place.start !== scan.tokens.start[place.first] || !scan.at(last - 1, 'capital')) return undefined;
    return peopleAt(last);
  }
  const owner = scan.at(last, 'capital') && scan.is(last - 1, 's') ? [...places.values()].find(m => m.last === last - 2) : undefined;
  return countryAt(owner);
}

/** "Varna, on Bulgaria's Black Sea coast", "Varna on the Bulgarian coast". */
export function onCoast(article: ArticleReading, place: NameMention, places: ReadonlyMap<number, NameMention>): Container | undefined {
  const { scan } = article;
  let at = scan.is(place.last, ',') ? place.last + 1 : place.last;
  if (!scan.is(at, 'on') || !governor(article, place)) return undefined;
  at = scan.is(at + 1, 'the') ? at + 2 : at + 1;
  const outer = places.get(at);
  const [origin] = demonyms(article, at);
  const ids = countriesOf(article, outer);
  const owner = outer !== undefined && ids.length > 0 && isPossessive(article, outer.last);
  if (!owner && !origin) return undefined;
  const from = owner ? outer.last + 2 : origin.end;
  for (let i = from; i <= from + APPOSED; i++)
    if (scan.is(i, 'coast') || scan.is(i, 'riviera'))
      return owner
        ? { place, ids, start: outer.start, end: outer.end }
        : { place, ids: [origin.sense.value], start: scan.startOf(origin), end: scan.endOf(origin) };
  return undefined;
}
