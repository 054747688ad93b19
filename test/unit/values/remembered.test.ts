import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { remembered } from '../../../server/src/values/remembered.ts';

describe('what is remembered of questions', () => {
  it('is what was answered, in any order of questions', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'ab', '', 'a b'), fc.constantFrom('b', 'a', '', 'ab', ' b')));
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 4 }), (asked, most) => {
        const ask = remembered(most, (a, b) => `${a}|${b}`);
        for (const [a, b] of asked) assert.equal(ask(a, b), `${a}|${b}`);
      }),
    );
  });

  it('is asked once for as long as it is among the last', () => {
    const asked: string[] = [];
    const ask = remembered(2, (a, b) => asked.push(a + b));
    for (const a of ['1', '2', '1', '2', '3', '1']) ask(a, '');
    assert.deepEqual(asked, ['1', '2', '3']);
    // both generations are full of others
    for (const a of ['4', '5', '6', '7']) ask(a, '');
    ask('1', '');
    assert.deepEqual(asked, ['1', '2', '3', '4', '5', '6', '7', '1']);
  });
});
