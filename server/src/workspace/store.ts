import type { Corpus } from '../corpus/corpus.ts';
import { Unpacker } from '../corpus/pack.ts';
import type { Batch } from './batches.ts';
import type { Skipped } from './files.ts';

/** Files the articles of a batch. @returns UTF-16 units */
export function storeBatch(
  { packed, outcomes }: Batch,
  { corpus, skip }: { corpus: Corpus; skip(skipped: Skipped, name: string): void },
): number {
  const unpacker = new Unpacker(packed);
  let units = 0;
  for (const outcome of outcomes) {
    if ('skipped' in outcome) skip(outcome.skipped, outcome.name);
    else {
      units += outcome.units;
      corpus.store(outcome.name, unpacker, outcome.articles);
    }
  }
  unpacker.rest();
  return units;
}
