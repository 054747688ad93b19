import { contextOf, isHeadline } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';

/** Where an article is at home: of what country and town "the health minister", "the mayor" of it are. */
export interface Home {
  /** Country that its headline and its dateline agree on. */
  country?: string;
  /** Town of its headline, else of its dateline, else the only one that it names. */
  town?: string;
}

/** Units before the day of a dateline in which its town stands. */
const DATELINE = 40;

const homes = new WeakMap<ArticleReading, Home>();

/** The home of an article, as far as its head tells. */
export function homeOf(article: ArticleReading): Home {
  let known = homes.get(article);
  if (known) return known;
  const { places, published, text } = article;
  const head = { countries: new Set<string>(), towns: new Set<string>() };
  text.sentences.forEach((_, n) => {
    if (isHeadline(article, n))
      for (const [kind, ids] of Object.entries(namedIn(article, n))) for (const id of ids) head[kind as keyof typeof head].add(id);
  });
  const line = article.mentions.find(
    m =>
      m.kind === 'place' &&
      (m.places?.length || places.townsNamed(m.name).length > 0) &&
      published?.start !== undefined &&
      m.end <= published.start &&
      m.end > published.start - DATELINE,
  );
  const town = line?.kind === 'place' ? (line.places?.[0] ?? line.key) : undefined;
  const country = town === undefined ? undefined : places.country(town);
  known = {
    country: head.countries.size === 1 && country !== undefined && head.countries.has(country) ? country : undefined,
    town:
      head.towns.size === 1
        ? [...head.towns][0]
        : head.towns.size === 0
          ? town === undefined
            ? onlyTown(article)
            : town !== country
              ? town
              : undefined
          : undefined,
  };
  homes.set(article, known);
  return known;
}

/** The only town that an article names that has no dateline. */
function onlyTown(article: ArticleReading): string | undefined {
  const towns = new Set<string>();
  article.text.sentences.forEach((_, n) => {
    for (const t of namedIn(article, n).towns) towns.add(t);
  });
  return towns.size === 1 ? [...towns][0] : undefined;
}

/** The countries, by themselves, their people and their towns, and the towns that a sentence names. */
export function namedIn(article: ArticleReading, sentence: number): { countries: Set<string>; towns: Set<string> } {
  const { places, scan } = article;
  const countries = new Set<string>(),
    towns = new Set<string>();
  const { first, last, mentions } = contextOf(article, sentence);
  for (const m of mentions) {
    if (m.kind !== 'place') continue;
    if (!m.places?.length) {
      // a town that the tree does not hold is known by its name
      if (places.townsNamed(m.name).length > 0) towns.add(m.key);
      continue;
    }
    const [id] = m.places;
    const country = places.country(id);
    if (country !== undefined) countries.add(country);
    if (country !== id) towns.add(id);
  }
  for (let i = first; i < last; i++) {
    const people = scan.at(i, 'demonym');
    if (people && people.clitics.tail === 0 && places.get(people.sense.value)?.kind === 'country') countries.add(people.sense.value);
  }
  return { countries, towns };
}

/** The country whose minister an article means that names several: the one where it is at home, if the sentence names no other. */
export function homeCountry(article: ArticleReading, sentence: number): string | undefined {
  const { country } = homeOf(article);
  return country !== undefined && [...namedIn(article, sentence).countries].every(c => c === country) ? country : undefined;
}

/** The town whose mayor an article means that does not say so, if the sentence names no other. */
export function homeTown(article: ArticleReading, sentence: number): string | undefined {
  const { town } = homeOf(article);
  return town !== undefined && [...namedIn(article, sentence).towns].every(t => t === town) ? town : undefined;
}

/** The one country that an article names, by itself, its people or its places; undefined where it names several. */
export function onlyCountry(article: ArticleReading): string | undefined {
  const found = countriesOf(article);
  return found.size === 1 ? [...found][0] : undefined;
}

/** Countries that an article names, by themselves, their people or their places: all where they are fewer than two. */
export function countriesOf(article: ArticleReading): Set<string> {
  const found = new Set<string>();
  const { scan, places } = article;
  for (const m of article.mentions)
    if (m.kind === 'place' && m.places?.length) {
      const c = places.country(m.places[0]);
      if (c) found.add(c);
    }
  for (let i = 0; i < scan.tokens.count && found.size < 2; i++) {
    const m = scan.at(i, 'demonym');
    if (m && m.clitics.tail === 0 && places.get(m.sense.value)?.kind === 'country') found.add(m.sense.value);
  }
  return found;
}
