import assert from 'node:assert/strict';
import { PlaceTree } from '../../server/src/values/places.ts';

const tree = new PlaceTree(() => ({
  '143': ['region', '', 0],
  AA: ['country', '143', 10],
  BB: ['country', '143', 10],
  'AA-N': ['state', 'AA', 0],
  'AA-S': ['state', 'AA', 0],
  'AA/Norton': ['city', 'AA-N', 5],
  'AA/Somewhere': ['city', 'AA', 5],
  'AA/Other': ['city', 'AA', 5],
  'AA/Lakeland': ['region', 'AA', 0],
  'AA/Palace': ['building', 'AA/Norton', 0],
  'AA/Dam': ['building', 'AA', 0],
  'BB/Bton': ['city', 'BB', 5],
  '001/Long Sea': ['sea', '001', 0],
}));

describe('places', () => {
  const disjoint: [string, string][] = [
    ['AA', 'BB'],
    ['AA/Norton', 'BB'],
    ['AA/Norton', 'AA-S'],
    ['AA/Somewhere', 'AA/Other'],
    ['AA/Palace', 'AA/Other'],
    ['AA-N', 'AA-S'],
    ['AA/Norton', 'BB/Bton'],
  ];
  const together: [string, string][] = [
    ['AA/Norton', 'AA'],
    ['AA/Palace', 'AA-N'],
    ['AA/Somewhere', 'AA-S'],
    ['AA/Somewhere', 'AA/Lakeland'],
    ['AA-N', 'AA/Lakeland'],
    ['AA/Dam', 'AA/Other'],
    ['001/Long Sea', 'AA/Norton'],
    ['AA', '143'],
    ['ZZ/Unheard', 'AA'],
  ];
  for (const [a, b] of disjoint)
    it(`${a} is not ${b}`, () => {
      assert.ok(tree.disjoint(a, b));
      assert.ok(tree.disjoint(b, a));
    });
  for (const [a, b] of together)
    it(`${a} may be ${b}`, () => {
      assert.ok(!tree.disjoint(a, b));
      assert.ok(!tree.disjoint(b, a));
    });
  it('a name of two places conflicts only where all its readings do', () => {
    assert.ok(!tree.disjointSets(['AA/Norton', 'BB/Bton'], ['BB']));
    assert.ok(tree.disjointSets(['AA/Norton', 'AA/Other'], ['BB']));
  });
});

describe('towns of which no more is known', () => {
  for (const list of ['\nelmbridge\tGB\nkarlby\tFI SE\noster\tUA\n', 'elmbridge\tGB\nkarlby\tFI SE\noster\tUA']) {
    const towns = new PlaceTree(
      () => ({}),
      () => list,
    );
    it(`are found by name in ${JSON.stringify(list.slice(0, 4))}...`, () => {
      assert.deepEqual(towns.townsNamed('Elmbridge'), ['GB']);
      assert.deepEqual(towns.townsNamed('Kärlby'), ['FI', 'SE']);
      assert.deepEqual(towns.townsNamed('Oster'), ['UA']);
      for (const none of ['Aa', 'Elm', 'Elmbridges', 'Karl', 'Zz', '']) assert.deepEqual(towns.townsNamed(none), []);
    });
  }
  it('are none where there is no list', () => assert.deepEqual(new PlaceTree().townsNamed('Elmbridge'), []));
});
