import assert from 'node:assert/strict';
import { Corpus, type RuleSettings } from '../../server/src/corpus/corpus.ts';
import type { Draft, Rule, Severity } from '../../server/src/corpus/finding.ts';
import { knowledge, reader } from '../support/check.ts';

/** A rule that finds one thing in every article. */
function rule(own: Pick<Rule, 'severity' | 'status'>, found?: Severity): Rule {
  return {
    id: 'port-conflict',
    since: '0.1.0',
    messages: { en: {}, ar: {} },
    ...own,
    *article(article): Iterable<Draft> {
      yield {
        scope: 'within',
        severity: found,
        message: { key: 'x', values: {} },
        reason: [],
        sites: [{ file: article.file, start: 0, end: 4, text: 'Port', value: 'port' }],
      };
    },
  };
}

function severities(r: Rule, settings: RuleSettings): Severity[] {
  const corpus = new Corpus([r], knowledge.places, settings);
  corpus.update('a.txt', reader.read('Port opens', { file: 'a.txt' }));
  return corpus.findings().map(f => f.severity);
}

describe('the severity of a finding', () => {
  const set = (severity: Severity | 'off'): RuleSettings => ({ 'port-conflict': severity });

  it("is the rule's own, the finding's, or the reader's", () => {
    assert.deepEqual(severities(rule({ severity: 'warning', status: 'stable' }), {}), ['warning']);
    assert.deepEqual(severities(rule({ severity: 'warning', status: 'stable' }, 'error'), {}), ['error']);
    assert.deepEqual(severities(rule({ severity: 'warning', status: 'stable' }), set('error')), ['error']);
    assert.deepEqual(severities(rule({ severity: 'warning', status: 'stable' }), set('off')), []);
  });
  it('stays information where the two can be reconciled', () => {
    assert.deepEqual(severities(rule({ severity: 'warning', status: 'stable' }, 'information'), set('error')), ['information']);
  });
  it('rises where the rule itself gives information', () => {
    assert.deepEqual(severities(rule({ severity: 'information', status: 'stable' }), set('warning')), ['warning']);
  });
  it('is none for a rule of the nursery until somebody sets it', () => {
    assert.deepEqual(severities(rule({ severity: 'warning', status: 'nursery' }), {}), []);
    assert.deepEqual(severities(rule({ severity: 'warning', status: 'nursery' }), set('information')), ['information']);
  });
});
