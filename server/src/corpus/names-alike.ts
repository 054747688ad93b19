import type { Source } from './entities.ts';

/** What says where a name stands, and not what it is. */
const PLACES = new Set(['start', 'end', 'first', 'last']);

/** Whether one article names the same as another in the same order, and all that the register asks of the two is the same. */
export function namesAlike(a: Source, b: Source): boolean {
  return (
    a.names.length === b.names.length &&
    a.article.id === b.article.id &&
    a.article.file === b.article.file &&
    a.article.language === b.article.language &&
    a.article.published?.days.from === b.article.published?.days.from &&
    a.names.every((name, i) => alike(name, b.names[i]))
  );
}

/** Whether two values are the same but for where they stand; what is undefined is as if it were left out. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const x = a as Record<string, unknown>,
    y = b as Record<string, unknown>;
  for (const key in x) if (!PLACES.has(key) && !alike(x[key], y[key])) return false;
  for (const key in y) if (!PLACES.has(key) && !(key in x) && y[key] !== undefined) return false;
  return true;
}
