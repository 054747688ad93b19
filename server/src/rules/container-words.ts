import type { ArticleReading } from '../claims/reading.ts';
import type { Match } from '../languages/scan.ts';
import type { NameMention } from '../mentions/mention.ts';
import { Shape, TokenKind } from '../text/tokens.ts';

/** What the phrases are made of that say what a place lies in. */

/** What a text says right beside a place's name that it lies in. */
export interface Container {
  place: NameMention;
  /** Countries or parts of countries that the words can mean. */
  ids: readonly string[];
  start: number;
  end: number;
}

/** Kinds of noun before a place's name whose adjective says where the place is. */
export const HEADS = new Set(['city', 'state', 'village', 'district', 'port', 'island', 'region', 'building']);

export function isLarge(article: ArticleReading, m: NameMention): boolean {
  return m.places!.some(id => ['country', 'state'].includes(article.places.get(id)?.kind ?? ''));
}

/** What governs a place: a preposition, written together or apart, a noun of place, or the start of a line. */
export function governor(article: ArticleReading, m: NameMention): { kind: string; first: number } | undefined {
  const { scan } = article;
  const { tokens } = scan;
  if (m.start > tokens.start[m.first]) {
    const before = tokens.text
      .slice(tokens.start[m.first], m.start)
      .replace(/^[وف](?=.)/, '')
      .replace(/ال$/, '');
    if (before === 'ب') return { kind: 'in', first: m.first };
    if (before === 'ل' || before === 'لل') return { kind: 'to', first: m.first };
  }
  if ((tokens.shape[m.first] & Shape.Newline) !== 0) return { kind: 'line', first: m.first };
  for (let i = m.first - 1; i >= 0 && i >= m.first - 4; i--)
    for (const match of scan.matches(i)) {
      if (match.end !== m.first && !(match.end === m.first - 1 && scan.is(match.end, 'of'))) continue;
      if (match.sense.table === 'place-head' && HEADS.has(match.sense.value)) return { kind: match.sense.value, first: i };
      if (match.sense.table === 'locative' && match.end === m.first) return { kind: match.sense.value, first: i };
    }
  return undefined;
}

export function latinAt({ scan }: ArticleReading, m: NameMention): boolean {
  return scan.tokens.text.charCodeAt(m.start) < 0x250;
}

/** The token behind words for a side: "in [southern] Iran", "in [the north of] Iran". */
export function pastDirection({ scan }: ArticleReading, i: number): number {
  const from = scan.is(i, 'the') ? i + 1 : i;
  const side = scan.matches(from).find(m => m.sense.table === 'place-head' && m.sense.value === 'region');
  if (!side) return i;
  return scan.is(side.end, 'of') ? side.end + 1 : side.end;
}

export function isPlainWord({ scan }: ArticleReading, i: number): boolean {
  return scan.tokens.kind[i] === TokenKind.Word && (scan.tokens.shape[i] & (Shape.Capital | Shape.Newline)) === 0 && !scan.at(i, 'stop');
}

/** The countries that a name can mean, where it means one before all else ("Armenia" is also a town). */
export function countriesOf(article: ArticleReading, m: NameMention | undefined): readonly string[] {
  const isCountry = (id: string): boolean => article.places.get(id)?.kind === 'country';
  return m?.places && isCountry(m.places[0]) ? m.places.filter(isCountry) : [];
}

/** Kinds of noun that can only be the place itself. */
export const SETTLED = new Set(['city', 'village', 'port']);

export function isPossessive({ scan }: ArticleReading, i: number): boolean {
  return (scan.is(i, "'") || scan.is(i, '’')) && scan.is(i + 1, 's');
}

/** The readings of a word as the adjective of a country. */
export function demonyms(article: ArticleReading, i: number): Match[] {
  const { scan, places } = article;
  const all = scan.matches(i).filter(m => m.sense.table === 'demonym' && m.clitics.tail === 0);
  const longest = all.filter(m => m.end === all[0].end);
  // an adjective of a region or people says nothing
  return longest.every(m => places.get(m.sense.value)?.kind === 'country') ? longest : [];
}
