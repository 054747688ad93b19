import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleReading } from '../../server/src/claims/reading.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import type { Finding } from '../../server/src/corpus/finding.ts';
import { rules } from '../../server/src/rules/index.ts';
import { isoDate } from '../../server/src/values/days.ts';
import { knowledge, reader } from '../support/check.ts';

const SEEDS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../shared/seeds');

/** Five real articles, read in place where they stand beside the project. */
describe('the seeds', function () {
  let corpus: Corpus, findings: Finding[];
  const file = (start: string): ArticleReading[] => [...corpus.articles()].filter(a => a.file.startsWith(start));
  const of = (rule: string): string[][] =>
    findings.filter(f => f.rule === rule).map(f => [f.severity, f.sites[0].file.slice(0, 3), ...new Set(f.sites.map(s => s.text))]);

  before(function () {
    if (!existsSync(SEEDS)) {
      console.warn(`SKIPPED: the seeds are not beside the project (${SEEDS})`);
      this.skip();
    }
    corpus = new Corpus(rules, knowledge.places);
    for (const name of readdirSync(SEEDS).sort())
      corpus.update(name, reader.read(readFileSync(path.join(SEEDS, name), 'utf8'), { file: name }));
    findings = corpus.findings();
  });

  it('puts the summit of 004 in two places', () => {
    const own = of('location-conflict');
    assert.equal(own.length, 1);
    assert.deepEqual(own[0].slice(0, 2), ['warning', '004']);
    assert.ok(own[0].includes('كازاخستان') && own[0].some(t => t.includes('سمرقند')), own[0].join(' | '));
  });

  it('reconciles the two figures of trade in 000', () => {
    const own = of('figure-conflict');
    assert.equal(own.length, 1);
    assert.deepEqual(own[0].slice(0, 2), ['information', '000']);
    assert.ok(own[0].some(t => t.includes('120')) && own[0].some(t => t.includes('200')));
  });

  it('names each pair of spellings once', () => {
    const own = of('name-spelling');
    assert.equal(own.length, 3);
    assert.ok(own.every(f => f[0] === 'information'));
    for (const wanted of [
      ['بوتن', 'بوتين'],
      ['جينبينغ', 'بينج', 'بينغ'],
      ['شنجهاي', 'شنغهاي'],
    ])
      assert.ok(
        own.some(f => wanted.every(w => f.slice(2).some(t => t.includes(w)))),
        wanted.join(' / '),
      );
  });

  it('is silent on everything else', () => {
    const others = findings.filter(f => !['location-conflict', 'figure-conflict', 'name-spelling'].includes(f.rule));
    assert.ok(
      others.every(f => f.rule === 'duration-mismatch' && f.severity === 'information' && f.sites[0].file.startsWith('004')),
      others.map(f => `${f.rule} ${f.sites.map(s => s.text).join(' | ')}`).join('\n'),
    );
    assert.ok(others.length <= 1);
  });

  it('finds two articles in 002, each with its own tomorrow', () => {
    const articles = file('002');
    assert.equal(articles.length, 2);
    const tomorrow = (a: ArticleReading): string | undefined => {
      const m = a.mentions.find(x => x.temporal === true && x.kind !== 'duration' && x.written.offset === 1);
      return m && m.temporal === true && m.kind !== 'duration' ? m.timex : undefined;
    };
    assert.equal(tomorrow(articles[0]), '2023-12-19');
    const second = articles[1].published?.days;
    assert.ok(second === undefined || !Number.isFinite(second.from) || isoDate(second.from) >= '2024', 'the second article is not of 2023');
    assert.match(tomorrow(articles[1]) ?? '', /^(XXXX-WXX-1|2025-02-24)$/);
  });

  it('knows the years of 000 and 001', () => {
    const year = (days: { from: number; to: number } | undefined): string =>
      [days?.from, days?.to].map(d => (d === undefined || !Number.isFinite(d) ? '?' : isoDate(d).slice(0, 4))).join('-');
    const dated = (start: string): string => year(corpus.dated(file(start)[0])?.days);
    assert.equal(dated('001'), '2024-2024');
    assert.equal(dated('000'), '2023-2023');
  });

  it('tells the two Wangs apart', () => {
    const entity = (start: string): Set<string | undefined> =>
      new Set(
        file(start)
          .slice(0, 1)
          .flatMap(a =>
            corpus
              .mentionsOf(a)
              .filter(m => m.kind === 'person' && m.name === 'وانغ')
              .map(m => (m.kind === 'person' ? corpus.register.entityOf(m, a)?.id : undefined)),
          ),
      );
    const minister = entity('003'),
      spokesman = entity('002');
    assert.equal(minister.size, 1);
    assert.equal(spokesman.size, 1);
    assert.notDeepEqual(minister, spokesman);
  });
});
