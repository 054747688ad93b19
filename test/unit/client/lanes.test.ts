import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { place, type Extent } from '../../../client/webviews/lanes.ts';

const extent = (from: number, to: number, label = 0): Extent => ({ from, to, label });
const lanesOf = (items: readonly Extent[], lanes: number): (number | undefined)[] => {
  const { placed } = place(items, item => item, lanes);
  return items.map(item => placed.find(one => one.item === item)?.lane);
};

describe('the lanes of a timeline', () => {
  it('hold what follows at a distance in one lane', () =>
    assert.deepEqual(lanesOf([extent(0, 10), extent(50, 60), extent(100, 110)], 3), [0, 0, 0]));

  it('part what would cover another', () => assert.deepEqual(lanesOf([extent(0, 10), extent(5, 15), extent(8, 18)], 3), [0, 1, 2]));

  it('keep room for words', () => assert.deepEqual(lanesOf([extent(0, 10, 100), extent(50, 60, 100)], 2), [0, 1]));

  it('heap what finds no lane, and lose nothing', () => {
    const items = Array.from({ length: 9 }, (_, n) => extent(n, n + 10));
    const { placed, heaps } = place(items, item => item, 4);
    assert.equal(placed.length, 4);
    assert.equal(
      heaps.reduce((sum, heap) => sum + heap.items.length, 0),
      5,
    );
  });

  it('never cover one mark with another, nor with words', () => {
    const some = fc.record({
      from: fc.integer({ min: 0, max: 900 }),
      long: fc.integer({ min: 10, max: 80 }),
      label: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (given, lanes) => {
        const items = given.map(({ from, long, label }) => extent(from, from + long, label));
        const { placed, heaps } = place(items, item => item, lanes);
        assert.equal(placed.length + heaps.reduce((sum, heap) => sum + heap.items.length, 0), items.length);
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.lane === b.lane && a.from <= b.from) assert.ok(a.to + a.label <= b.from, JSON.stringify([a, b]));
      }),
      { numRuns: 200 },
    );
  });
});
