/** What says where something stands in its text, and not what it is. */
const PLACES = new Set(['start', 'end', 'first', 'last']);

/** Whether two plain values are the same but for where they stand; what is undefined is as if it were left out. */
export function sameElsewhere(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Set || a instanceof Map || b instanceof Set || b instanceof Map)
    return a.constructor === b.constructor && sameElsewhere([...(a as Set<unknown>)], [...(b as Set<unknown>)]);
  const x = a as Record<string, unknown>,
    y = b as Record<string, unknown>;
  for (const key in x) if (!PLACES.has(key) && !sameElsewhere(x[key], y[key])) return false;
  for (const key in y) if (!PLACES.has(key) && !(key in x) && y[key] !== undefined) return false;
  return true;
}
