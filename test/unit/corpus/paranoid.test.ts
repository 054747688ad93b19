import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ArticleReading } from '../../../server/src/claims/reading.ts';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import type { Rule, Site } from '../../../server/src/corpus/finding.ts';
import { packArticle } from '../../../server/src/corpus/digest.ts';
import { Packer, Unpacker } from '../../../server/src/corpus/pack.ts';
import { Shelf, Stale } from '../../../server/src/corpus/shelf.ts';
import { rules as all } from '../../../server/src/rules/index.ts';
import { articles } from '../../bench/corpus/articles.ts';
import { allRules, knowledge, reader } from '../../support/check.ts';

/** Shows which articles are taken for reports of one story, and how surely: what rules see of a pair beside its two articles. */
const witness: Rule = {
  id: 'witness',
  severity: 'information',
  since: '0.1.0',
  status: 'stable',
  messages: { en: {}, ar: {} },
  *pair(a, b, corpus) {
    const site = (file: string): Site => ({ file, start: 0, end: 1, text: '', value: String(corpus.storyWeight(a, b)) });
    yield { scope: 'cross', message: { key: 'witness', values: {} }, reason: [], sites: [site(a.file), site(b.file)] };
  },
};
const rules = [...all, witness];

/** Texts that tell some stories several times, the beginnings of generated articles; slips are frequent. */
const ALL = [...articles(140, 5)].map(a => a.text.split('\n\n').slice(0, 2).join('\n\n'));
// a few more speak of ministers than may tell one story by that: edits make it rare enough to tell one, and too frequent again
const OFTEN = 62;
const ministers = ALL.filter(t => /Minister|وزير/.test(t));
const TEXTS = [...ministers.slice(0, OFTEN), ...ALL.filter(t => !ministers.includes(t)), ...ministers.slice(OFTEN)];
const FILES = 90;

const known = new Map<string, ArticleReading[]>();
function read(file: string, text: string): ArticleReading[] {
  const key = `${file}\n${text}`;
  let readings = known.get(key);
  if (!readings) known.set(key, (readings = reader.read(text, { file })));
  return readings;
}

function findingsOf(files: ReadonlyMap<string, string>, order: (a: string, b: string) => number): string {
  const corpus = new Corpus(rules, knowledge.places, allRules);
  for (const file of [...files.keys()].sort(order)) corpus.update(file, read(file, files.get(file)!));
  return JSON.stringify(corpus.findings(), null, 1);
}

type Edit = { kind: 'write' | 'remove' | 'rename'; file: number; text: number; look: boolean };
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('write', 'write', 'write', 'remove', 'rename'),
  file: fc.nat(FILES - 1),
  text: fc.nat(TEXTS.length - 1),
  look: fc.boolean(),
});

const nameOf = (n: number): string => `f${String(n).padStart(3, '0')}.txt`;
const forwards = (a: string, b: string): number => (a < b ? -1 : 1);

/** Articles as a worker hands them over: packed, in batches. */
function packedFindings(files: ReadonlyMap<string, string>, batchOf: number): string {
  const shelf = new Shelf(reader, file => files.get(file));
  const corpus = new Corpus(rules, knowledge.places, allRules, shelf);
  const names = [...files.keys()];
  for (let i = 0; i < names.length; i += batchOf) {
    const packer = new Packer();
    const own = names.slice(i, i + batchOf).map(file => ({
      file,
      at: read(file, files.get(file)!).map(article => packArticle(packer, article, rules)),
    }));
    const batch = new Unpacker(packer.finish());
    for (const { file, at } of own) corpus.store(file, batch, at);
  }
  return JSON.stringify(corpus.findings(), null, 1);
}

describe('packed articles', () => {
  const files = new Map(TEXTS.map((text, n) => [nameOf(n), text]));
  for (const batchOf of [1, 7, 1000])
    it(`give the same findings, in batches of ${batchOf}`, () => {
      assert.equal(packedFindings(files, batchOf), findingsOf(files, forwards));
    });

  it('give no finding where the text has changed since', () => {
    const shelf = new Shelf(reader, () => 'something else');
    const corpus = new Corpus(rules, knowledge.places, allRules, shelf);
    const packer = new Packer();
    const [article] = read('a.txt', TEXTS[0]);
    const at = packArticle(packer, article, rules);
    corpus.store('a.txt', new Unpacker(packer.finish()), [at]);
    assert.throws(() => corpus.article('a.txt')!.text, Stale);
  });
});

describe('the corpus under random edits', () => {
  for (const begin of [0, 12, 82])
    it(`finds what a rebuild finds, in any order of files, beginning with ${begin} articles`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), edits => {
          const files = new Map<string, string>();
          const corpus = new Corpus(rules, knowledge.places, allRules);
          const write = (n: number, text: string): void => {
            files.set(nameOf(n), text);
            corpus.update(nameOf(n), read(nameOf(n), text));
          };
          const remove = (n: number): void => {
            files.delete(nameOf(n));
            corpus.update(nameOf(n), []);
          };
          for (let n = 0; n < begin; n++) write(n, TEXTS[n]);
          for (const { kind, file, text, look } of edits) {
            const old = files.get(nameOf(file));
            if (kind === 'write') write(file, TEXTS[text]);
            else remove(file);
            if (kind === 'rename' && old !== undefined) write((file + 7) % FILES, old);
            // findings are asked for between some edits: what they leave behind must not matter
            if (look) corpus.findings();
          }
          const incremental = JSON.stringify(corpus.findings(), null, 1);
          assert.equal(incremental, findingsOf(files, forwards));
          assert.equal(
            incremental,
            findingsOf(files, (a, b) => forwards(b, a)),
          );
        }),
        { numRuns: begin > 50 ? 4 : 8, seed: 4217 },
      );
    });
});
