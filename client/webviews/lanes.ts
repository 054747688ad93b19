/** Where each statement of a timeline is drawn, so that none covers another. Pure. */

/** What takes room: its ends in pixels along the scale, and how wide its words are. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly label: number;
}

export interface Placed<T> {
  readonly item: T;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  /** Room for words behind it, in pixels; 0 where there is none. */
  readonly label: number;
}

/** Statements for which no lane had room, drawn as one. */
export interface Heap<T> {
  readonly at: number;
  readonly items: readonly T[];
}

const GAP = 6;
/** Statements that find no lane are heaped by this many pixels. */
const HEAP = 48;

/**
 * Puts items, in the order of their beginnings, into the first lane where they fit with their words; else where they fit without;
 * else on a heap.
 * @param lanes how many there are, at least 1
 */
export function place<T>(items: readonly T[], extentOf: (item: T) => Extent, lanes: number): { placed: Placed<T>[]; heaps: Heap<T>[] } {
  const ends = Array.from({ length: lanes }, () => -Infinity);
  const placed: Placed<T>[] = [];
  const heaps = new Map<number, T[]>();
  // beginnings in pixels run with the days, or against them where the scale runs from right to left
  for (const item of [...items].sort((a, b) => extentOf(a).from - extentOf(b).from)) {
    const { from, to, label } = extentOf(item);
    const lane = ends.findIndex(end => end + GAP <= from);
    if (lane < 0) {
      const heap = Math.floor(from / HEAP);
      heaps.set(heap, [...(heaps.get(heap) ?? []), item]);
      continue;
    }
    placed.push({ item, lane, from, to, label });
    ends[lane] = to + (label ? GAP + label : 0);
  }
  return { placed: withRoom(placed), heaps: [...heaps].map(([heap, own]) => ({ at: (heap + 0.5) * HEAP, items: own })) };
}

/** Words end where the next mark of their lane begins. */
function withRoom<T>(placed: readonly Placed<T>[]): Placed<T>[] {
  const next = new Map<number, number>();
  const out: Placed<T>[] = [];
  for (const one of placed.toReversed()) {
    const room = (next.get(one.lane) ?? Infinity) - one.to - 2 * GAP;
    out.push({ ...one, label: Math.max(0, Math.min(one.label, room)) });
    next.set(one.lane, one.from);
  }
  return out.toReversed();
}
