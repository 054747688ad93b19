import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ArticleReading } from '../../server/src/claims/reading.ts';
import { Paragraphs } from '../../server/src/mentions/paragraphs.ts';
import { articles } from '../bench/corpus/articles.ts';
import { reader } from '../support/check.ts';

const TEXTS = [...articles(40, 23)].map(a => a.text.split('\n\n').slice(0, 6).join('\n\n'));
/** What edits put into a text, each of it in the middle of something now and then. */
const PIECES = [
  '',
  ' ',
  '\n',
  '\n\n',
  '. ',
  '5',
  '1/25/2022',
  ' 30/1/2022 ',
  'May ',
  ' million',
  '%',
  ' on Tuesday',
  '\nThe fair of 2021 took three days, until 4 May.\n',
  '\n\nافتتح المعرض يوم الثلاثاء 5 مايو 2020 بمشاركة 30 شركة، وبلغت قيمة العقود 20 مليون جنيه.\n\n',
  'الأحد ',
  ' ألف',
];

interface Edit {
  at: number;
  cut: number;
  piece: number;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.constantFrom(0, 0, 0, 1, 7, 300),
  piece: fc.nat(PIECES.length - 1),
});

const edited = (text: string, { at, cut, piece }: Edit): string => {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + PIECES[piece] + text.slice(from + cut);
};
const told = (all: readonly ArticleReading[]): string =>
  JSON.stringify(all.map(({ id, language, published, mentions, claims }) => ({ id, language, published, mentions, claims })));

describe('a reading that knows the one before', () => {
  it('reads what one reads that knows nothing', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(fc.nat(TEXTS.length - 1), fc.array(edit, { minLength: 1, maxLength: 6 }), (n, edits) => {
        const before = new Paragraphs();
        let text = TEXTS[n];
        reader.read(text, { file: 'a.txt', before });
        for (const one of edits) {
          text = edited(text, one);
          assert.equal(told(reader.read(text, { file: 'a.txt', before })), told(reader.read(text, { file: 'a.txt' })));
        }
      }),
      { numRuns: 16, seed: 97 },
    );
  });

  it('reads the changed paragraph alone', () => {
    const read: string[] = [];
    const before = new Paragraphs();
    const ask = (seen: string): void => {
      const out: never[] = [];
      before.add('dates', { sentences: [], offset: 0, token: 0, seen }, out, () => read.push(seen));
    };
    for (const text of ['ab', 'ac']) {
      before.turn();
      for (const seen of text) ask(seen);
    }
    assert.deepEqual(read, ['a', 'b', 'c']);
    // what was not met is forgotten
    before.turn();
    ask('b');
    assert.deepEqual(read, ['a', 'b', 'c', 'b']);
  });
});
