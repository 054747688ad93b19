import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { firstOf, lettersOf } from '../../../server/src/features/spelt.ts';
import { articles } from '../../bench/corpus/articles.ts';
import { knowledge, reader } from '../../support/check.ts';

const TEXTS = [...articles(24, 9)].map(a => a.text.split('\n\n').slice(0, 3).join('\n\n'));
const FILES = 8;
/** What edits put before a text: some name nobody, some somebody whom others name too. */
const BEFORE = [
  '',
  'A note on rain.\n\n',
  'ملاحظة عن المطر.\n\n',
  'Dr Samir Barasa spoke in Cairo.\n\n',
  'وقال الدكتور سمير باراسا كلاما آخر.\n\n',
];

const nameOf = (n: number): string => `f${n}.txt`;

function corpusOf(files: ReadonlyMap<string, string>): Corpus {
  const corpus = new Corpus([], knowledge.places);
  for (const [file, text] of files) corpus.update(file, reader.read(text, { file }));
  return corpus;
}

/** All that is known of names, in an order of its own. */
function known(corpus: Corpus): unknown {
  const { register } = corpus;
  const at = (o: { article: { file: string }; mention: { start: number; end: number } } | undefined): string =>
    o === undefined ? '' : `${o.article.file} ${o.mention.start} ${o.mention.end}`;
  const entities = [...register.all()].map(e => ({
    id: e.id,
    name: e.name,
    at: e.occurrences.map(at).sort(),
    spelt: [...register.spellings(e)].sort(),
    offices: [...register.offices(e)].map(([office, ids]) => [office, [...ids].sort()]).sort(),
    introduced: at(register.introduction(e)),
  }));
  const articlesByFile = [...corpus.articles()].map(a => corpus.mentionsOf(a).map(m => [m.kind, m.start, m.end]));
  return [entities.sort((a, b) => (a.id < b.id ? -1 : 1)), articlesByFile];
}

describe('names under edits', () => {
  it('are those of a rebuild', function () {
    this.timeout(30_000);
    const edit = fc.record({
      file: fc.nat(FILES - 1),
      text: fc.option(fc.nat(TEXTS.length - 1), { nil: undefined }),
      before: fc.nat(BEFORE.length - 1),
      asked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), edits => {
        const files = new Map(TEXTS.slice(0, FILES).map((text, n) => [nameOf(n), text]));
        const corpus = corpusOf(files);
        known(corpus);
        for (const { file, text, before, asked } of edits) {
          const name = nameOf(file),
            old = files.get(name);
          // another text, or something before the one that is there
          const next = text === undefined ? (old === undefined ? undefined : BEFORE[before] + old) : TEXTS[text];
          if (next === undefined || (text !== undefined && text % 5 === 0)) files.delete(name);
          else files.set(name, next);
          corpus.update(name, files.has(name) ? reader.read(files.get(name)!, { file: name }) : []);
          if (asked) known(corpus);
        }
        assert.deepEqual(known(corpus), known(corpusOf(files)));
      }),
      { numRuns: 15, seed: 311 },
    );
  });

  it('are not computed anew where an edit only moves them', () => {
    const files = new Map(TEXTS.slice(0, FILES).map((text, n) => [nameOf(n), text]));
    const corpus = corpusOf(files);
    const before = [...corpus.register.all()],
      { version } = corpus.register;
    const places = before.map(e => e.occurrences.filter(o => o.article.file === nameOf(0)).map(o => o.mention.start));
    const text = `${TEXTS[0].replace(/\n/, '  \n')}`;
    corpus.update(nameOf(0), reader.read(text, { file: nameOf(0) }));
    const after = [...corpus.register.all()];
    assert.equal(corpus.register.version, version);
    assert.ok(after.every((e, i) => e === before[i]));
    const moved = after.map(e => e.occurrences.filter(o => o.article.file === nameOf(0)).map(o => o.mention.start));
    assert.notDeepEqual(moved, places);
    assert.ok(moved.flat().length > 0 && moved.flat().every((start, i) => [0, 2].includes(start - places.flat()[i])));
  });
});

describe('a search', () => {
  it('gives the first of an order as sorting all would', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 9 }), (things, most) => {
        assert.deepEqual(
          firstOf(things, most, (a, b) => a - b),
          [...things].sort((a, b) => a - b).slice(0, most),
        );
      }),
    );
  });

  it('passes over no text that holds all letters', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const letters = lettersOf(b);
        assert.equal(lettersOf(a + b + a) & letters, letters);
      }),
    );
  });
});
