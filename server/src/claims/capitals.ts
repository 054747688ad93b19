import { hasArticle } from '../languages/clitics.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import type { NameMention } from '../mentions/mention.ts';
import type { PlaceTree } from '../values/places.ts';
import type { Context } from './context.ts';
import { onlyCountry } from './here.ts';

const known = new WeakMap<PlaceTree, ReadonlyMap<string, string>>();

/** The capitals of the tree by country; a country with several has none. */
function capitals(places: PlaceTree): ReadonlyMap<string, string> {
  let all = known.get(places);
  if (all) return all;
  const found = new Map<string, string | undefined>();
  for (const id of places.ids()) {
    const country = places.get(id)!.kind === 'capital' ? places.country(id) : undefined;
    if (country) found.set(country, found.has(country) ? undefined : id);
  }
  known.set(places, (all = new Map([...found].filter((e): e is [string, string] => e[1] !== undefined))));
  return all;
}

/**
 * Capitals that a sentence names by their country alone: "the Jordanian capital", "Jordan's capital", «العاصمة الأردنية», «عاصمة الأردن»;
 * and "the capital" where the article names one country.
 */
export function capitalsIn(article: ArticleMentions, { first, last, mentions }: Context): NameMention[] {
  const { scan, places } = article;
  const out: NameMention[] = [];
  for (let i = first; i < last; i++) {
    const noun = scan.begins(i, 'capital') ? scan.at(i, 'capital') : undefined;
    if (!noun || noun.end > last) continue;
    const found = countryAt(article, mentions, noun.first, noun.end);
    const capital = found && capitals(places).get(found.country);
    if (!capital || mentions.some(m => m.kind === 'place' && m.first >= found.end && m.first <= found.end + 1)) continue;
    const start = scan.tokens.start[found.first] + (found.first === noun.first ? noun.clitics.length : 0),
      end = scan.tokens.end[found.end - 1];
    const name = scan.tokens.text.slice(start, end);
    out.push({ kind: 'place', start, end, first: found.first, last: found.end, name, key: capital, places: [capital], evidence: 'known' });
  }
  return out;
}

interface Named {
  country: string;
  first: number;
  end: number;
}

/** The country whose capital a noun means, with the tokens of both. */
function countryAt(article: ArticleMentions, mentions: Context['mentions'], first: number, end: number): Named | undefined {
  const { scan, places } = article;
  const isCountry = (id: string | undefined): id is string => places.get(id ?? '')?.kind === 'country';
  const arabic = scan.tokens.text.charCodeAt(scan.tokens.start[first]) >= 0x600;
  const origin = (i: number): string | undefined =>
    scan.matches(i).find(m => m.sense.table === 'demonym' && m.clitics.tail === 0 && m.end === i + 1 && (!arabic || m.clitics.article))
      ?.sense.value;
  const country = (at: number): string | undefined => {
    const m = mentions.find((x): x is NameMention => x.kind === 'place' && x.first === at);
    return m?.places?.[0];
  };
  if (arabic) {
    const behind = origin(end);
    if (isCountry(behind)) return { country: behind, first, end: end + 1 };
    const of = country(end);
    if (isCountry(of) && !hasArticle(scan.word(first))) return { country: of, first, end: end + 1 };
  } else {
    const before = origin(first - 1);
    if (isCountry(before)) return { country: before, first: first - 1, end };
    const of = scan.is(end, 'of') ? country(end + 1) : undefined;
    if (isCountry(of)) return { country: of, first, end: end + 2 };
    const owner = scan.is(first - 1, 's') ? mentions.find((x): x is NameMention => x.kind === 'place' && x.last === first - 2) : undefined;
    if (owner && isCountry(owner.places?.[0])) return { country: owner.places[0], first: owner.first, end };
  }
  // "in the capital"
  // «العاصمة الاقتصادية» is another
  const definite = arabic
    ? hasArticle(scan.word(first)) && !scan.word(end).startsWith('ال')
    : scan.is(first - 1, 'the') && !scan.is(end, 'of');
  const only = definite ? onlyCountry(article) : undefined;
  return only === undefined ? undefined : { country: only, first, end };
}
