/** The containment tree of places, and the sets of places that a name allows. */

/** A place of the tree. `kind`: `country`, `region`, `city`, `sea`, `building`, ... */
export interface Place { id: string; kind: string; parent: string; weight: number }

/** Places by id; the source is `dist/data/places.json`. */
export class PlaceTree {
  private readonly places = new Map<string, Place>();

  constructor(source: Record<string, readonly [kind: string, parent: string, weight: number]> = {}) {
    for (const id in source) this.places.set(id, { id, kind: source[id][0], parent: source[id][1], weight: source[id][2] ?? 0 });
  }

  get(id: string): Place | undefined {
    return this.places.get(id);
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

  /** Whether the two cannot be one place: neither lies in the other. Unknown places are never disjoint from anything. */
  disjoint(a: string, b: string): boolean {
    if (!this.places.has(a) || !this.places.has(b)) return false;
    return !this.within(a, b) && !this.within(b, a);
  }

  /** Whether no reading of the one name can be any reading of the other. */
  disjointSets(a: readonly string[], b: readonly string[]): boolean {
    return a.length > 0 && b.length > 0 && a.every(x => b.every(y => this.disjoint(x, y)));
  }
}
