import { hasArticle } from '../languages/clitics.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import type { NameMention } from '../mentions/mention.ts';

/** Kinds of place of the tree by the noun that stands for one: "the city", «الولاية», "the country". */
const KINDS: Record<string, readonly string[]> = {
  city: ['city', 'capital', 'town'],
  state: ['state'],
  country: ['country'],
};
/** Nouns that stand for the country of an article, beside those that can stand before its name. */
const COUNTRY = new Set([
  'country',
  'nation',
  'kingdom',
  'republic',
  'sultanate',
  'emirate',
  'البلاد',
  'المملكه',
  'السلطنه',
  'الدوله',
  'الجمهوريه',
]);

const cache = new WeakMap<ArticleMentions, ReadonlyMap<string, string | undefined>>();

/**
 * The place that a definite noun means in an article ("the city", «في الولاية», "in the country"): the only one of its kind that the article
 * names. Undefined where the noun has a name of its own, or where the article names several.
 * @param i token of the noun
 */
export function placeMeant(article: ArticleMentions, i: number): string | undefined {
  const { scan } = article;
  if (article.mentions.some(m => m.kind === 'place' && m.first <= i + 1 && i < m.last)) return undefined;
  const definite = hasArticle(scan.word(i)) || scan.is(i - 1, 'the');
  if (!definite) return undefined;
  const bare = scan
    .word(i)
    .replace(/^[وفب](?=ال)/, '')
    .replace(/^لل/, 'ال');
  const noun = scan.matches(i).find(m => m.sense.table === 'place-head' && KINDS[m.sense.value] && m.end === i + 1 && m.clitics.tail === 0);
  const kind = COUNTRY.has(bare) ? 'country' : noun?.sense.value;
  return kind === undefined ? undefined : only(article).get(kind);
}

/** The only country that an article names, by itself or by its places. */
export function onlyCountry(article: ArticleMentions): string | undefined {
  return only(article).get('country');
}

/** The only town, part of a country, and country of an article, by kind. */
function only(article: ArticleMentions): ReadonlyMap<string, string | undefined> {
  let known = cache.get(article);
  if (known) return known;
  const found = new Map<string, Set<string>>(Object.keys(KINDS).map(k => [k, new Set()]));
  const { places } = article;
  for (const m of article.mentions) {
    if (m.kind !== 'place' || !m.places?.length) continue;
    const [id] = (m as NameMention).places!;
    for (const [kind, kinds] of Object.entries(KINDS)) {
      if (kind === 'country') {
        const country = places.country(id);
        if (country) found.get(kind)!.add(country);
      } else if (kinds.includes(places.get(id)?.kind ?? '')) found.get(kind)!.add(id);
    }
  }
  cache.set(article, (known = new Map([...found].map(([kind, ids]) => [kind, ids.size === 1 ? [...ids][0] : undefined]))));
  return known;
}
