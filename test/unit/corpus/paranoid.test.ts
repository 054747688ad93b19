import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ArticleReading } from '../../../server/src/claims/reading.ts';
import { Corpus, type StoredFile } from '../../../server/src/corpus/corpus.ts';
import { MOST_UNDER_KEY } from '../../../server/src/corpus/comparisons.ts';
import type { Finding, Rule, Site, Statement } from '../../../server/src/corpus/finding.ts';
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
  // what rules see of stories where they compare under a key
  collect: article => [{ key: article.language, start: 0, end: 1 }],
  *compare(key, statements, corpus) {
    const weights = statements.slice(1).map((s, i) => corpus.storyWeight(statements[i].article, s.article));
    const site = (file: string): Site => ({ file, start: 0, end: 1, text: '', value: weights.map(w => (w < 1 ? '' : w)).join() });
    yield { scope: 'cross', message: { key, values: {} }, reason: [], sites: [site(statements[0].article.file)] };
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

type Edit = { kind: 'write' | 'tweak' | 'remove' | 'rename'; file: number; text: number; look: 'no' | 'begin' | 'all' };
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('write', 'write', 'tweak', 'tweak', 'tweak', 'tweak', 'remove', 'rename'),
  file: fc.nat(FILES - 1),
  text: fc.nat(TEXTS.length - 1),
  look: fc.constantFrom('no', 'begin', 'all'),
});

/** A text as somebody who types at it leaves it: most of what it says is the same, elsewhere. */
function tweaked(text: string, n: number): string {
  const words = [...text.matchAll(/[\p{L}\d]+/gu)];
  const { index = 0, 0: word = '' } = words[(n * 7919) % words.length] ?? {};
  const write = (words: string): string => text.slice(0, index) + words + text.slice(index + word.length);
  switch (n % 4) {
    case 0:
      return write(/\d/.test(word) ? String(Number(word) + 1) : word.slice(0, -1));
    case 1:
      return write('');
    case 2:
      return `${text}\nThe fair begins on April 31, 2022.`;
    default:
      return text.replace('\n\n', '\n\nAll of this was told before.\n\n');
  }
}

const nameOf = (n: number): string => `f${String(n).padStart(3, '0')}.txt`;
const forwards = (a: string, b: string): number => (a < b ? -1 : 1);

/** Articles as a worker hands them over: packed, in batches. */
function packed(files: ReadonlyMap<string, string>, batchOf: number): StoredFile[] {
  const names = [...files.keys()];
  const out: StoredFile[] = [];
  for (let i = 0; i < names.length; i += batchOf) {
    const packer = new Packer();
    const own = names.slice(i, i + batchOf).map(file => ({
      file,
      articles: read(file, files.get(file)!).map(article => packArticle(packer, article, rules)),
    }));
    const batch = new Unpacker(packer.finish());
    out.push(...own.map(o => ({ ...o, batch })));
  }
  return out;
}

function packedCorpus(files: ReadonlyMap<string, string>, stored: readonly StoredFile[] = []): Corpus {
  const shelf = new Shelf(reader, file => files.get(file));
  const corpus = new Corpus(rules, knowledge.places, allRules, shelf);
  for (const { file, batch, articles } of stored) corpus.store(file, batch, articles);
  return corpus;
}

function packedFindings(files: ReadonlyMap<string, string>, batchOf: number): string {
  return JSON.stringify(packedCorpus(files, packed(files, batchOf)).findings(), null, 1);
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
    assert.ok(corpus.article('a.txt')!.text.sentences.length > 0);
    assert.throws(() => corpus.article('a.txt')!.text.text, Stale);
  });
});

describe('a corpus that is restored', () => {
  // one leaves its year to another
  const bridge = 'The harbour bridge of Split was opened in March';
  const behind = 'after Croatia signed the agreement with the builders.';
  const before = new Map(TEXTS.map((text, n) => [nameOf(n), text]))
    .set('x.txt', `Harbour bridge opens\n\n${bridge} of this year, ${behind}`)
    .set('y.txt', `Split bridge report\n\nSplit, May 2, 2023 (Agency) - ${bridge} 2023, ${behind}`);
  const stored = packed(before, 11);
  const first = packedCorpus(before, stored);
  const findings = JSON.stringify(first.findings());
  const packer = new Packer();
  packer.add(first.results(before.keys()));
  const results = packer.finish();
  const restored = (files: ReadonlyMap<string, string>): Corpus => {
    const corpus = packedCorpus(files);
    corpus.restore(new Unpacker(results).get(0), stored);
    return corpus;
  };

  it('has the findings that it had', () => {
    assert.equal(first.article('x.txt')?.published?.source, 'corpus');
    assert.equal(JSON.stringify(restored(before).findings()), findings);
  });

  it('finds what a rebuild finds after edits, and can be kept again', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.boolean(), fc.array(edit, { minLength: 1, maxLength: 12 }), (isLeft, edits) => {
        const files = new Map(before);
        const corpus = restored(files);
        for (const { kind, file, text, look } of edits) {
          const old = files.get(nameOf(file));
          if (kind === 'remove') files.delete(nameOf(file));
          else files.set(nameOf(file), kind === 'tweak' && old !== undefined ? tweaked(old, text) : TEXTS[text]);
          const now = files.get(nameOf(file));
          corpus.update(nameOf(file), now === undefined ? [] : read(nameOf(file), now), true);
          if (look === 'all') corpus.findings();
        }
        if (!isLeft) {
          files.delete('y.txt');
          corpus.update('y.txt', []);
        }
        const incremental = JSON.stringify(corpus.findings(), null, 1);
        assert.equal(incremental, findingsOf(files, forwards));
        assert.equal(corpus.article('x.txt')?.published?.source, isLeft ? 'corpus' : undefined);
        const kept = new Packer();
        kept.add(corpus.results(files.keys()));
        const again = packedCorpus(files);
        again.restore(new Unpacker(kept.finish()).get(0), packed(files, 30));
        assert.equal(JSON.stringify(again.findings(), null, 1), incremental);
      }),
      { numRuns: 5, seed: 11 },
    );
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
          /** What somebody knows who asks only for the files that changed. */
          const seen = new Map<string, Finding[]>();
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
            else if (kind === 'tweak') write(file, tweaked(old ?? TEXTS[file % TEXTS.length], text));
            else remove(file);
            if (kind === 'rename' && old !== undefined) write((file + 7) % FILES, old);
            // between some edits findings are asked for, or their comparison is begun: what that leaves behind must not matter
            if (look === 'begin') for (let i = 0; i < 20 && corpus.busy; i++) corpus.step();
            if (look === 'all') {
              corpus.findings();
              for (const changed of corpus.found.takeChanged()) seen.set(changed, corpus.found.of(changed));
            }
          }
          const incremental = JSON.stringify(corpus.findings(), null, 1);
          assert.equal(incremental, findingsOf(files, forwards));
          for (const changed of corpus.found.takeChanged()) seen.set(changed, corpus.found.of(changed));
          for (const [file, own] of seen) assert.deepEqual(own, corpus.found.of(file));
          const told = [...seen.values()].flat().map(f => f.fingerprint);
          for (const { fingerprint } of corpus.findings()) assert.ok(told.includes(fingerprint));
          assert.equal(
            incremental,
            findingsOf(files, (a, b) => forwards(b, a)),
          );
        }),
        { numRuns: begin > 50 ? 4 : 8, seed: 4217 },
      );
    });
});

describe('a key of very many articles', () => {
  const all: string[][] = [];
  const rule = (frequent?: 'by-month'): Rule => ({
    ...witness,
    id: 'frequent',
    pair: undefined,
    frequent,
    collect: () => [{ key: 'k', start: 0, end: 1 }],
    *compare(_, statements) {
      all.push(statements.map(s => s.article.id));
      const site = (s: Statement): Site => ({ file: s.article.file, start: 0, end: 1, text: '', value: String(statements.length) });
      yield { scope: 'cross', message: { key: 'k', values: {} }, reason: [], sites: [site(statements[0]), site(statements[1])] };
    },
  });
  const [article] = read('a.txt', TEXTS[0]);
  const day = (n: number): ArticleReading['published'] => ({ days: { from: n, to: n }, source: 'given' });
  const corpusOf = (frequent?: 'by-month'): Corpus => {
    const corpus = new Corpus([rule(frequent)], knowledge.places);
    for (let n = 0; n < MOST_UNDER_KEY + 4; n++)
      corpus.update(nameOf(n), [{ ...article, id: nameOf(n), file: nameOf(n), published: day(n % 2 === 0 ? 19_000 : 19_100) }]);
    return corpus;
  };

  it('is compared month by month, which the finding says', () => {
    const found = corpusOf('by-month').findings();
    assert.deepEqual(
      found.map(f => [f.sites[0].value, f.reason.map(r => r.key).join()]),
      [
        [String(MOST_UNDER_KEY / 2 + 2), 'corpus.capped'],
        [String(MOST_UNDER_KEY / 2 + 2), 'corpus.capped'],
      ],
    );
  });

  it('is a commonplace to a rule that does not ask for it', () => assert.deepEqual(corpusOf().findings(), []));

  it('is compared as a whole again when it is no more so frequent, and an edit compares its month only', () => {
    const corpus = corpusOf('by-month');
    corpus.findings();
    all.length = 0;
    corpus.update(nameOf(1), [{ ...article, id: nameOf(1), file: nameOf(1), published: day(19_100) }]);
    assert.equal(corpus.findings().length, 2);
    assert.deepEqual(
      all.map(ids => ids.length),
      [MOST_UNDER_KEY / 2 + 2],
    );
    for (const n of [2, 3, 4, 5]) corpus.update(nameOf(n), []);
    assert.deepEqual(
      corpus.findings().map(f => [f.sites[0].value, f.reason.length]),
      [[String(MOST_UNDER_KEY), 0]],
    );
  });
});
