import { eventStatements } from '../claims/events.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { scenesOf, TOWN_HEADS, type Scene } from '../claims/scenes.ts';
import { setApart } from '../claims/setting.ts';
import type { NameMention } from '../mentions/mention.ts';
import { sameName } from '../mentions/names/same-name.ts';
import type { PlaceTree } from '../values/places.ts';

/** When two places in which two articles put something cannot be one, and when they need not be. */

/** Kinds of event that go from place to place. */
const TRAVELS = new Set(['visit', 'departure', 'election', 'flight', 'voyage', 'migration', 'storm']);
/** Kinds of place that are a scene; in a country more than one thing happens. */
const TOWNS = new Set(['city', 'capital', 'town', 'building', 'village', 'district', 'state']);

/** A scene as far as two of them are compared before their sentences are. */
export type Spot = Pick<Scene, 'types' | 'head' | 'town' | 'own' | 'near' | 'unsure'> & {
  place: Pick<NameMention, 'places' | 'key' | 'name'>;
};

/** Whether two scenes cannot be one place: by the table of places, or as two of one kind ("University of X", "University of Y"). */
export function apart(places: PlaceTree, x: Spot, y: Spot, oneLanguage: boolean): boolean {
  const p = x.place.places ?? [],
    q = y.place.places ?? [];
  if (p.length > 0 && q.length > 0) return places.disjointSets(p, q) && [...p, ...q].every(id => TOWNS.has(places.get(id)?.kind ?? ''));
  const parts = (s: Spot): string[] => s.place.key.split(/[ _]/);
  if (
    !oneLanguage ||
    parts(x)
      .slice(1)
      .some(k => parts(y).includes(k)) ||
    x.place.key === y.place.key
  )
    return false;
  const isTown = (s: Spot): boolean =>
    s.town ||
    (s.unsure === true && x.unsure === y.unsure) ||
    (s.head !== undefined && TOWN_HEADS.has(s.head)) ||
    (s.place.places ?? []).some(id => ['city', 'capital'].includes(places.get(id)!.kind));
  return (x.head !== undefined && x.head === y.head) || (isTown(x) && isTown(y) && sameName(x.place.name, y.place.name) === 'different');
}

/** Kinds of event that a traveller has at each station, and sentences from the top in which an article tells that he travels. */
const AT_STATIONS = new Set(['meeting', 'talks', ...TRAVELS]);
const LEAD = 4;

/** Whether two scenes in two countries can be two stations of one journey: who travels is received in each. */
export function stations(a: ArticleReading, x: Scene, b: ArticleReading, y: Scene): boolean {
  if (![...x.types, ...y.types].every(t => AT_STATIONS.has(t))) return false;
  const country = ({ place }: Scene): string | undefined => (place.places?.[0] ? a.places.country(place.places[0]) : undefined);
  if (country(x) === country(y)) return false;
  return [a, b].some(article => eventStatements(article).some(e => e.sentence < LEAD && (e.type === 'visit' || e.type === 'departure')));
}

/** Whether all scenes of an article are one place. */
export function onePlace(article: ArticleReading): boolean {
  const [first, ...rest] = scenesOf(article);
  return rest.every(s => s.place.key === first.place.key || (s.place.places ?? []).some(id => first.place.places?.includes(id)));
}

/** Whether what is told in a scene goes from place to place. */
export function travels({ types }: Pick<Scene, 'types'>): boolean {
  return types.length > 0 && types.every(t => TRAVELS.has(t));
}

/** Whether one of some scenes lies in the place of another article's. */
export function holds(places: PlaceTree, scenes: readonly Spot[], { place }: Spot): boolean {
  return scenes.some(s => s.own && (s.place.places?.some(p => place.places?.some(q => places.within(p, q))) ?? false));
}

/** «حريق آخر», "another fire": whether a word right beside an event says that it is a further one. */
function isAnother({ scan, language }: ArticleReading, token: number): boolean {
  return scan.at(language === 'ar' ? (scan.at(token, 'event')?.end ?? token + 1) : token - 1, 'other') !== undefined;
}

/** A scene with the day that the article gives the same event at the same place in another sentence, where its own gives none. */
export function dated(article: ArticleReading, s: Scene): Scene {
  if (s.date) return s;
  const again = scenesOf(article).find(o => o.date && o.place.key === s.place.key && o.types.some(t => s.types.includes(t)));
  return again ? { ...s, date: again.date } : s;
}

/** Whether words beside a scene set it apart, or tell of people on the way. */
export function away(article: ArticleReading, s: Scene): boolean {
  if (travels(s)) return true;
  if (eventStatements(article).some(e => e.sentence === s.sentence && s.types.includes(e.type) && isAnother(article, e.token))) return true;
  const days = s.date?.days;
  if (days && days.to - days.from <= 1) return false;
  return eventStatements(article).some(e => e.sentence === s.sentence && s.types.includes(e.type) && setApart(article, e.token));
}
