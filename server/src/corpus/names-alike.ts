import type { Source } from './entities.ts';
import { sameElsewhere } from './same-elsewhere.ts';

/** Whether one article names the same as another in the same order, and all that the register asks of the two is the same. */
export function namesAlike(a: Source, b: Source): boolean {
  return (
    a.names.length === b.names.length &&
    a.article.id === b.article.id &&
    a.article.file === b.article.file &&
    a.article.language === b.article.language &&
    a.article.published?.days.from === b.article.published?.days.from &&
    a.names.every((name, i) => sameElsewhere(name, b.names[i]))
  );
}
