import type { NameMention } from '../mentions/mention.ts';
import type { Occurrence } from './entities.ts';
import { compare } from './name-keys.ts';

/** The fullest mention; of equals the earliest. */
export function best(occurrences: readonly Occurrence[]): Occurrence | undefined {
  const day = (o: Occurrence): number => o.article.published?.days.from ?? Infinity;
  let found: Occurrence | undefined,
    most = 0;
  for (const o of occurrences) {
    const own = fullnessOf(o.mention);
    if (found) {
      const order =
        most - own ||
        (day(o) === day(found) ? 0 : day(o) - day(found)) ||
        compare(o.article.id, found.article.id) ||
        o.mention.start - found.mention.start;
      if (order >= 0) continue;
    }
    found = o;
    most = own;
  }
  return found;
}

/** How much a mention says of whom it names. */
export function fullnessOf(mention: NameMention): number {
  return words(mention.name) * 4 + (mention.office ? 2 : 0) + (mention.evidence === 'introduced' ? 1 : 0);
}

/** Words of a name. */
export function words(name: string): number {
  let count = 1;
  for (let i = 1; i < name.length; i++) if (isSpace(name.charCodeAt(i)) && !isSpace(name.charCodeAt(i - 1))) count++;
  return count;
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0xa0 || (c >= 9 && c <= 13);
}
