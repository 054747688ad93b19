import assert from 'node:assert/strict';
import type { Decision } from '../../../server/src/corpus/decisions.ts';
import { baselineText, readBaseline, readDecisions, withDecision, withoutDecisions } from '../../../server/src/workspace/ledger.ts';
import { Malformed } from '../../../server/src/workspace/yaml.ts';

const decision = (fingerprint: string, file: string, more: Partial<Decision> = {}): Decision => ({
  fingerprint,
  rule: 'figure-conflict',
  verdict: 'update',
  reason: 'the toll rose: "12" was of the morning # not of the evening',
  by: 'سلمى',
  at: '2025-03-04T10:00:00Z',
  passages: [
    { file, text: 'a storm killed 12 people' },
    { file: 'b.txt', text: 'قتلت العاصفة ٢١ شخصا' },
  ],
  ...more,
});
const A = '00000000000000aa',
  B = '00000000000000bb',
  DIGITS = '0123456789012345',
  POWER = '12e4567890123456';

describe('the file of decisions', () => {
  it('gives back what was put in, reasons and passages in every script included', () => {
    const text = withDecision('', decision(A, 'a.txt'));
    const { entries, problems } = readDecisions(text);
    assert.deepEqual(problems, []);
    const [{ start, end, ...entry }] = entries;
    assert.deepEqual(entry, decision(A, 'a.txt'));
    assert.ok(start > 0 && end > start);
  });

  it('is in the order of files whatever the order of deciding, so that two people rarely change one line', () => {
    const one = withDecision(withDecision('', decision(A, 'b.txt')), decision(B, 'a.txt'));
    const other = withDecision(withDecision('', decision(B, 'a.txt')), decision(A, 'b.txt'));
    assert.equal(one, other);
    assert.deepEqual(
      readDecisions(one).entries.map(e => e.fingerprint),
      [B, A],
    );
  });

  it('changes no line of the others', () => {
    const before = withDecision(withDecision('', decision(A, 'a.txt')), decision(B, 'c.txt'));
    const after = withDecision(before, decision(POWER, 'b.txt'));
    assert.equal(withoutDecisions(after, new Set([POWER])), before);
    const kept = after.split('\n');
    for (const line of before.split('\n')) assert.ok(kept.includes(line), line);
  });

  it('keeps comments, and an order that a person gave it', () => {
    const text = [
      '# The desk of the evening edition.',
      '',
      '# asked twice',
      `- fingerprint: "${A}"`,
      '  verdict: checked # by telephone',
      `- fingerprint: "${B}"`,
      '  verdict: update',
      '',
    ].join('\n');
    const after = withDecision(text, decision(DIGITS, 'z.txt'));
    assert.ok(after.startsWith(text.trimEnd()), after);
    assert.ok(withoutDecisions(text, new Set([A])).startsWith('# The desk of the evening edition.\n'));
  });

  it('replaces a decision of the same finding', () => {
    const text = withDecision(withDecision('', decision(A, 'a.txt')), decision(A, 'a.txt', { verdict: 'checked' }));
    assert.deepEqual(
      readDecisions(text).entries.map(e => e.verdict),
      ['checked'],
    );
  });

  it('takes fingerprints that look like numbers for what they are', () => {
    for (const fingerprint of [DIGITS, POWER, '9999999999999999']) {
      assert.equal(readDecisions(`- fingerprint: ${fingerprint}\n  verdict: update\n`).entries[0]?.fingerprint, fingerprint);
      assert.deepEqual(
        readDecisions(withoutDecisions(`- fingerprint: ${fingerprint}\n  verdict: update\n`, new Set([fingerprint]))).entries,
        [],
      );
    }
  });

  it('is empty where it is empty, holds only a comment, or an empty list', () => {
    for (const text of ['', '# nothing yet\n', '[]\n', '---\n']) {
      assert.deepEqual(readDecisions(text), { entries: [], problems: [] }, text);
      assert.equal(readDecisions(withDecision(text, decision(A, 'a.txt'))).entries.length, 1, text);
    }
  });

  it('says once where it is malformed, keeps what can be read, and is not written into', () => {
    const text = `- fingerprint: "${A}"\n  verdict: update\n- fingerprint: "x\n  verdict: [update\n`;
    const { entries, problems } = readDecisions(text);
    assert.equal(problems.length, 1);
    assert.equal(problems[0].message.key, 'yaml.malformed');
    assert.ok(problems[0].start >= text.indexOf('"x'));
    assert.deepEqual(
      entries.map(e => e.fingerprint),
      [A],
    );
    assert.throws(() => withDecision(text, decision(B, 'b.txt')), Malformed);
  });

  it('says which entry does not count and why; the others do', () => {
    const text = `- fingerprint: abc\n  verdict: update\n- fingerprint: "${A}"\n  verdict: fine\n- fingerprint: "${B}"\n  verdict: checked\n  wer: me\n- 7\n`;
    const { entries, problems } = readDecisions(text);
    assert.deepEqual(
      problems.map(p => [p.message.key, text.slice(p.start, p.end)]),
      [
        ['ledger.fingerprint', 'abc'],
        ['ledger.verdict', 'fine'],
        ['ledger.field', 'wer'],
        ['ledger.no-entry', '7'],
      ],
    );
    assert.deepEqual(
      entries.map(e => e.fingerprint),
      [B],
    );
  });

  it('is a list and nothing else', () => {
    assert.deepEqual(
      readDecisions('decisions: none\n').problems.map(p => p.message.key),
      ['ledger.no-list'],
    );
  });
});

describe('the baseline', () => {
  it('is a list of fingerprints', () => {
    const findings = [DIGITS, A].map(fingerprint => ({ fingerprint, rule: 'sum-mismatch', sites: [{ file: 'a # b.txt' }] }));
    const { entries, problems } = readBaseline(baselineText(findings));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(e => [e.fingerprint, e.verdict]),
      [
        [DIGITS, 'baseline'],
        [A, 'baseline'],
      ],
    );
    assert.deepEqual(readBaseline(withoutDecisions(baselineText(findings), new Set([A, DIGITS]))).entries, []);
  });
  it('of no findings is empty', () => assert.deepEqual(readBaseline(baselineText([])), { entries: [], problems: [] }));
});
