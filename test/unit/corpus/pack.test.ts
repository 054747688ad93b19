import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Packer, type Kept, Unpacker } from '../../../server/src/corpus/pack.ts';

function around(...values: unknown[]): unknown[] {
  const packer = new Packer();
  for (const value of values) packer.add(value);
  const unpacker = new Unpacker(packer.finish());
  return values.map((_, i) => unpacker.get(i));
}

describe('packing', () => {
  it('gives back what it was given', () => {
    const value = fc.letrec(tie => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.integer(),
        fc.double({ noNaN: true }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(undefined, null, true, false, 0, -0, Infinity, -Infinity, 239, 240, 2 ** 31, -(2 ** 31), '', 'القاهرة', '𝟜'),
        fc.array(tie('any')),
        fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', 'ص') }), tie('any'), { noNullPrototype: true }),
        fc.array(tie('any')).map(a => new Set(a)),
        fc.array(fc.tuple(tie('any'), tie('any'))).map(a => new Map(a)),
      ),
    })).any;
    fc.assert(
      fc.property(fc.array(value), values => {
        assert.deepStrictEqual(around(...values), values);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('keeps what is one object one, rings included', () => {
    const shared = { a: 1 };
    const ring: { self?: unknown } = {};
    ring.self = ring;
    const [both, back] = around([shared, shared], ring) as [object[], { self: unknown }];
    assert.equal(both[0], both[1]);
    assert.equal(back.self, back);
  });

  it('takes half of a pair for no character, whatever stands behind it', () => {
    assert.deepEqual(around('a\ud83d', '\ude00b', 'صباح', 'x'.repeat(99)), ['a\ufffd', '\ufffdb', 'صباح', 'x'.repeat(99)]);
  });

  it('forgets its strings and makes them again', () => {
    const packer = new Packer();
    packer.add({ city: 'Basra' });
    const unpacker = new Unpacker(packer.finish());
    unpacker.rest();
    assert.deepEqual(unpacker.get(0), { city: 'Basra' });
  });

  it('reads what is kept elsewhere again after it rested', () => {
    const packer = new Packer();
    packer.add([1, 2, 3]);
    packer.add({ city: 'Basra' });
    const packed = packer.finish();
    const reads: string[] = [];
    const kept: Kept = {
      count: 2,
      read: () => packed,
      readStarts: () => (reads.push('starts'), packed.starts),
      readValues: (from, to) => (reads.push(`${from}`), packed.values.subarray(from, to)),
      readStrings: () => (reads.push('strings'), packed),
    };
    const atHand = new Unpacker(kept, packed);
    assert.deepEqual([atHand.get(0), atHand.get(1), reads], [[1, 2, 3], { city: 'Basra' }, []]);
    const unpacker = new Unpacker(kept);
    const [one, two, shapes] = [...packed.starts].map(String);
    // of a row of numbers neither strings nor shapes are read
    assert.deepEqual(
      [unpacker.get(0), reads.splice(0)],
      [
        [1, 2, 3],
        ['starts', one],
      ],
    );
    assert.deepEqual([unpacker.get(1), reads.splice(0)], [{ city: 'Basra' }, [two, shapes, 'strings']]);
    unpacker.rest();
    assert.deepEqual([unpacker.get(1), reads.splice(0)], [{ city: 'Basra' }, [two, 'strings']]);
    assert.throws(() => unpacker.get(2), RangeError);
  });

  it('refuses what is no plain data', () => {
    assert.throws(() => around(new Uint8Array(2)), /Uint8Array cannot be packed/);
    assert.throws(() => around(() => 1), /function cannot be packed/);
  });

  it('throws on bytes that no packer made', () => {
    const packer = new Packer();
    packer.add([1, 2, { a: 'b' }]);
    const packed = packer.finish();
    assert.throws(() => new Unpacker(packed).get(1), /there is no value 1/);
    assert.throws(() => new Unpacker({ ...packed, values: packed.values.slice(0, 3) }).get(0), RangeError);
    assert.throws(() => new Unpacker({ ...packed, values: packed.values.fill(15) }).get(0), /tag 15/);
  });
});
