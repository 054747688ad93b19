import type { Match } from '../../languages/scan.ts';
import type { NameState } from './state.ts';

/** How far before a name "the capital" is looked for, a people's adjective between: "العاصمة الأردنية عمان". */
const REACH = 2;
/** Kinds of place that are no part of a country. */
const NATURAL = new Set(['sea', 'strait', 'river', 'canal', 'mountain']);
const TOWNS = new Set(['capital', 'city', 'town']);
/** What stands behind the town of a dateline. */
const DATELINE = /^ ?[-–—ـ(/]/;
/** Marks of short vowels and doubling, which tell عُمان from عمّان. */
const MARKS = /[\u064b-\u0652]/;

/**
 * Which of several places a name means: the one that the vowel marks or "the capital" before it tell, then the one in the country that
 * the article speaks of most, then in a dateline the town, then the most populous.
 */
export class WhichPlace {
  private readonly countries = new Map<string, number>();
  private counted = false;

  /** @param certain ids of places that the article names without doubt */
  constructor(
    private readonly state: NameState,
    certain: readonly string[],
  ) {
    for (const id of certain) this.count(state.article.places.country(id));
  }

  /**
   * The places that a name may mean, the likeliest first.
   * @param match the name in the text, where it stands in a table
   * @param first its first token
   */
  order(all: readonly string[], match?: Match, first = match?.first): string[] {
    const ids = [...new Set(all)];
    if (ids.length < 2) return ids;
    this.countPeoples();
    const { places } = this.state.article;
    const told = first === undefined ? undefined : this.told(ids, first, match);
    const towns = first === undefined ? [] : this.dateline(ids, first, match?.end ?? first + 1);
    return ids.sort(
      (a, b) =>
        Number(told?.includes(b) ?? false) - Number(told?.includes(a) ?? false) ||
        (this.countries.get(places.country(b) ?? '') ?? 0) - (this.countries.get(places.country(a) ?? '') ?? 0) ||
        Number(towns.includes(b)) - Number(towns.includes(a)) ||
        (places.get(b)?.weight ?? 0) - (places.get(a)?.weight ?? 0) ||
        (a < b ? -1 : 1),
    );
  }

  /** The towns among the places that a dateline may name: "عمان - بترا", "عمان (رويترز)". */
  private dateline(ids: readonly string[], first: number, end: number): readonly string[] {
    const { article, scan } = this.state;
    if (first > 0 && !this.state.opens(first)) return [];
    const at = scan.tokens.end[end - 1];
    return DATELINE.test(scan.tokens.text.slice(at, at + 2)) ? ids.filter(id => TOWNS.has(article.places.get(id)?.kind ?? '')) : [];
  }

  private count(country: string | undefined): void {
    if (country) this.countries.set(country, (this.countries.get(country) ?? 0) + 1);
  }

  /** Adjectives of a people speak of its country too; they are counted only where something is to be decided. */
  private countPeoples(): void {
    if (this.counted) return;
    this.counted = true;
    const { scan } = this.state;
    if (this.state.latin) return;
    for (let i = 0; i < scan.tokens.count; i++) this.count(scan.at(i, 'demonym')?.sense.value);
  }

  /** The places that what is written tells: by marks, by "the capital", or by "the" before a sea. */
  private told(ids: readonly string[], first: number, match?: Match): readonly string[] | undefined {
    const { scan, article } = this.state;
    const written = match ? scan.tokens.text.slice(scan.startOf(match), scan.endOf(match)) : '';
    if (MARKS.test(written)) {
      const forms = scan.lexicon.table('places');
      const marked = ids.filter(id => forms.get(id)?.includes(written));
      if (marked.length > 0) return marked;
    }
    // "across the Red Sea": waters and mountains have an article in English, a province of their name has none
    if (this.state.latin && scan.is(first - 1, 'the')) {
      const natural = ids.filter(id => NATURAL.has(article.places.get(id)?.kind ?? ''));
      if (natural.length > 0) return natural;
    }
    for (let i = first - 1; i >= first - REACH && i >= 0; i--) {
      if (scan.value(i, 'place-head') === 'city') return ids.filter(id => ['capital', 'city'].includes(article.places.get(id)?.kind ?? ''));
      if (!scan.at(i, 'demonym')) break;
    }
    return undefined;
  }
}
