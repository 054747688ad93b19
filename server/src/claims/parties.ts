import type { ArticleMentions } from '../mentions/article.ts';

const cache = new WeakMap<ArticleMentions, readonly string[]>();

/** How often each of the two must be named, and how much oftener than the third. */
const LEAST = 2,
  CLEARLY = 1.5;

/**
 * The two countries that an article means by "both countries": its two most named (by themselves, a town of theirs, or an office),
 * where they stand out from the third; else none.
 */
export function bothCountries(article: ArticleMentions): readonly string[] {
  let known = cache.get(article);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const m of article.mentions) {
    const country =
      m.kind === 'place' && m.places?.[0] ? article.places.country(m.places[0]) : m.kind === 'person' ? m.office?.of : undefined;
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  known =
    ranked.length >= 2 && ranked[1][1] >= LEAST && ranked[1][1] >= CLEARLY * (ranked[2]?.[1] ?? 0) ? [ranked[0][0], ranked[1][0]] : [];
  cache.set(article, known);
  return known;
}
