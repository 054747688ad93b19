import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Postings } from '../../../server/src/corpus/postings.ts';

describe('postings', () => {
  it('hold what a map of sets holds', () => {
    const items = Array.from({ length: 6 }, (_, n) => ({ n }));
    const step = fc.tuple(fc.constantFrom('a', 'b', 'وزير'), fc.constantFrom(...items), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const postings = new Postings<{ n: number }>(),
          map = new Map<string, Set<{ n: number }>>();
        for (const [key, item, adds] of steps) {
          const own = map.get(key) ?? new Set();
          map.set(key, own);
          if (adds && !own.has(item)) postings.add(key, item);
          if (!adds) postings.remove(key, item);
          own[adds ? 'add' : 'delete'](item);
        }
        for (const [key, own] of map) {
          const found = postings.of(key);
          assert.equal(found.length, own.size);
          assert.deepEqual(new Set(found), own);
        }
      }),
    );
  });
});
