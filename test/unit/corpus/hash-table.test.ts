import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { HashTable, hashOf } from '../../../server/src/corpus/hash-table.ts';

describe('a table by hash', () => {
  it('holds what a map holds', () => {
    const text = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('', 'وزير', 'role\nEG', 'role\nAE'));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.option(fc.nat(1000))), { maxLength: 300 }), steps => {
        const table = new HashTable(),
          map = new Map<string, number>();
        for (const [key, number] of steps) {
          if (number === null) {
            table.delete(...hashOf(key));
            map.delete(key);
          } else {
            table.set(...hashOf(key), number);
            map.set(key, number);
          }
          assert.equal(table.size, map.size);
        }
        for (const [key] of steps) assert.equal(table.get(...hashOf(key)), map.get(key));
      }),
    );
  });

  it('tells many alike texts apart', () => {
    const table = new HashTable();
    const of = (n: number): [number, number] => hashOf(`name-spelling\np:arabic:${n}`);
    for (let n = 0; n < 50_000; n++) table.set(...of(n), n);
    for (let n = 0; n < 50_000; n++) assert.equal(table.get(...of(n)), n);
    for (let n = 0; n < 50_000; n += 2) table.delete(...of(n));
    for (let n = 0; n < 50_000; n++) assert.equal(table.get(...of(n)), n % 2 === 0 ? undefined : n);
  });
});
