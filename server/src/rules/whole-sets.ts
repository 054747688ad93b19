import type { ArticleReading } from '../claims/reading.ts';
import type { FigureMention } from '../mentions/mention.ts';

/** Tokens behind a part in which its kind stands ("five of them were gold"). */
const REACH = 5;

/** Whether the parts of a row are one of each kind of a set that has no others: gold, silver and bronze; men and women. */
export function isWholeSet({ scan }: ArticleReading, row: readonly FigureMention[]): boolean {
  const kinds = row.map((part, n) => {
    const stop = Math.min(part.last + REACH, row[n + 1]?.first ?? Infinity);
    for (let k = part.last; k < stop; k++) {
      const kind = scan.value(k, 'whole-set');
      if (kind !== undefined) return kind;
    }
    return undefined;
  });
  if (kinds[0] === undefined || new Set(kinds).size !== kinds.length) return false;
  const [set] = kinds[0].split(' ');
  const all = [...scan.lexicon.table('whole-set').keys()].filter(kind => kind.startsWith(`${set} `));
  return all.length === kinds.length && all.every(kind => kinds.includes(kind));
}
