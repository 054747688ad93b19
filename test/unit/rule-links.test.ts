import assert from 'node:assert/strict';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import type { Finding } from '../../server/src/corpus/finding.ts';
import { diagnosticsByFile } from '../../server/src/features/diagnostics.ts';
import { knowledge, reader } from '../support/check.ts';

const PAGES = 'file:///concord/docs/rules/';

describe('the link of a diagnostic to the page of its rule', () => {
  const corpus = new Corpus([], knowledge.places);
  corpus.update('a.txt', reader.read('Port opens\nThe port opened.', { file: 'a.txt' }));
  const view = {
    uri: 'file:///articles',
    judge: () => ({ judged: [], stale: [], staleRemarks: [] }),
    corpus,
    uriOf: (file: string) => `file:///articles/${file}`,
  };
  const site = { file: 'a.txt', start: 0, end: 4, text: 'Port', value: 'port' };
  const finding: Finding = {
    rule: 'location-conflict',
    severity: 'warning',
    scope: 'within',
    fingerprint: 'x',
    reason: [],
    message: { key: 'location-conflict.message', values: { a: 'Sfax', b: 'Gabes' } },
    sites: [site, { ...site, start: 15, end: 19 }],
  };
  const links = (language: 'en' | 'ar', pages?: string): unknown[] =>
    [...diagnosticsByFile(view, [{ finding }], language, pages).values()].flat().map(d => d.codeDescription?.href);

  it('goes to the page in the language of the messages, from both sides', () => {
    assert.deepEqual(links('en', PAGES), [`${PAGES}location-conflict.md`, `${PAGES}location-conflict.md`]);
    assert.deepEqual(links('ar', PAGES), [`${PAGES}location-conflict.ar.md`, `${PAGES}location-conflict.ar.md`]);
  });
  it('is not there where there are no pages', () => assert.deepEqual(links('en'), [undefined, undefined]));
});
