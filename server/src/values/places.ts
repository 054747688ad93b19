/** The containment tree of places, and the sets of places that a name allows. */

/** A place of the tree. `kind`: `country`, `region`, `city`, `sea`, `building`, ... */
export interface Place {
  id: string;
  kind: string;
  parent: string;
  /** Population in thousands; 0 where unknown. */
  weight: number;
  /**
   * Other countries (ISO 3166-1, separated by blanks) that have a place of its name, however small, and its own, where another part of
   * it has one; `*` in disputed and dependent
   * territories; `=` for a part of a country all of whose towns are known to be its.
   */
  namesakes: string;
}

/** What is known of each place, by its id. */
export type PlaceTable = Record<string, readonly [kind: string, parent: string, weight: number, namesakes?: string]>;

function placesOf(table: PlaceTable): Map<string, Place> {
  const out = new Map<string, Place>();
  for (const id in table) {
    const [kind, parent, weight, namesakes] = table[id];
    out.set(id, { id, kind, parent, weight: weight ?? 0, namesakes: namesakes ?? '' });
  }
  return out;
}

/** Places by id; the source is `dist/data/places.json`. */
export class PlaceTree {
  private known?: ReadonlyMap<string, Place>;
  private list?: string;

  /**
   * @param readPlaces the places, read when one is first asked for
   * @param readTowns the text of `dist/data/towns.txt`, read when a town is first asked for
   */
  constructor(
    private readonly readPlaces: () => PlaceTable = () => ({}),
    private readonly readTowns: () => string = () => '',
  ) {}

  private get places(): ReadonlyMap<string, Place> {
    return (this.known ??= placesOf(this.readPlaces()));
  }

  get(id: string): Place | undefined {
    return this.places.get(id);
  }

  /** The ids of all places. */
  ids(): Iterable<string> {
    return this.places.keys();
  }

  /**
   * The countries that have a town of this name which the tree does not hold: no more is known of it than that it is a town.
   * @param name in Latin letters
   */
  townsNamed(name: string): readonly string[] {
    const key = name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    if (key === '') return [];
    const list = (this.list ??= this.readTowns());
    // the lines stand in the order of their names: halves are asked, the line's beginning looked for in each
    let low = 0,
      high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : list.lastIndexOf('\n', middle - 1) + 1;
      const tab = list.indexOf('\t', start);
      const end = list.indexOf('\n', start);
      const town = tab < 0 || (end >= 0 && tab > end) ? '' : list.slice(start, tab);
      if (town === key) return list.slice(tab + 1, end < 0 ? list.length : end).split(' ');
      if (town < key) low = end < 0 ? list.length : end + 1;
      else high = start;
    }
    return [];
  }

  /** The towns of a country that the tree does not hold, as their names are listed: Latin letters without marks and spaces. */
  townsOf(country: string): string[] {
    const out: string[] = [];
    for (const line of (this.list ??= this.readTowns()).split('\n')) {
      const tab = line.indexOf('\t');
      if (
        tab > 0 &&
        line
          .slice(tab + 1)
          .split(' ')
          .includes(country)
      )
        out.push(line.slice(0, tab));
    }
    return out;
  }

  /** The place and all that hold it, from the inside out. */
  path(id: string): string[] {
    const out: string[] = [];
    for (let p: string | undefined = id; p && !out.includes(p); p = this.places.get(p)?.parent) out.push(p);
    return out;
  }

  /** Whether `inner` is `outer` or lies in it. */
  within(inner: string, outer: string): boolean {
    return this.path(inner).includes(outer);
  }

  /** The country (ISO 3166-1 alpha-2) of a place, or undefined for seas and regions of the world. */
  country(id: string): string | undefined {
    return this.path(id).find(p => this.places.get(p)?.kind === 'country');
  }

  /**
   * Whether the two cannot be one place: neither lies in the other, and the tree knows enough of both to say so. Unknown places
   * are never disjoint from anything; nor are waters, mountains and loose regions (the Gulf), whose shores the tree does not hold,
   * nor a town of which only the country is known from a part of that country.
   */
  disjoint(a: string, b: string): boolean {
    const p = this.places.get(a),
      q = this.places.get(b);
    if (!p || !q || isLoose(p) || isLoose(q)) return false;
    return !this.within(a, b) && !this.within(b, a) && !this.mayHold(p, q) && !this.mayHold(q, p);
  }

  /** Whether `inner` may lie in `outer` for all the tree says: it is the smaller kind, and only what holds both is known of it. */
  private mayHold(outer: Place, inner: Place): boolean {
    if (size(outer) <= size(inner) || inner.parent === '') return false;
    if (this.within(outer.id, inner.parent)) return true;
    // of its part of the country only the other towns are known
    const part = this.places.get(inner.parent);
    return part !== undefined && isUnnamed(part) && outer.namesakes !== WHOLE && this.within(outer.id, part.parent);
  }

  /** Whether no reading of the one name can be any reading of the other. */
  disjointSets(a: readonly string[], b: readonly string[]): boolean {
    return a.length > 0 && b.length > 0 && a.every(x => b.every(y => this.disjoint(x, y)));
  }
}

/** Mark of a part of a country all of whose towns are known. */
const WHOLE = '=';

/** A part of a country without a name: it holds towns apart, and nobody speaks of it. */
function isUnnamed(place: Place): boolean {
  return place.id.includes('-~');
}

const LOOSE = new Set(['sea', 'strait', 'river', 'mountain']);

/** Places without borders that the tree could hold. */
function isLoose(place: Place): boolean {
  return LOOSE.has(place.kind) || place.id.startsWith('001/');
}

/** Order of kinds by what can lie in what: buildings, cities, parts of countries, regions of countries, countries, regions of the world. */
function size({ id, kind }: Place): number {
  if (kind === 'region') return /^\d/.test(id) ? 5 : 3.5;
  return kind === 'country' ? 4 : kind === 'state' ? 3 : kind === 'city' || kind === 'capital' ? 2 : 1;
}
