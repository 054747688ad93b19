import assert from 'node:assert/strict';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { judge, quotesOf, type Decision, type Judged } from '../../../server/src/corpus/decisions.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { fixture, knowledge, reader } from '../../support/check.ts';

const TEXT = `--- a.txt
Museum opens in Tripoli

TRIPOLI, 14 May 2024 - The museum opened on Tuesday.
Its garden will be open until 31 September 2024, the curator said. It has old olive trees. Tea is served there.
--- b.txt
Library closes in Benghazi

BENGHAZI, 15 May 2024 - The library closes on 30 February 2025 for repairs.`;

/** The findings of a text, and a way to lay decisions about those of another text beside them. */
function corpusOf(source: string): { corpus: Corpus; textOf: (file: string) => string } {
  const corpus = new Corpus(rules, knowledge.places);
  for (const f of fixture(source)) corpus.update(f.file, reader.read(f.text, f));
  return { corpus, textOf: file => corpus.articlesOf(file)[0]?.text.text ?? '' };
}
function decided(source: string, file: string): Map<string, Decision> {
  const { corpus, textOf } = corpusOf(source);
  const finding = corpus.findings().find(f => f.sites[0].file === file)!;
  return new Map([
    [
      finding.fingerprint,
      {
        fingerprint: finding.fingerprint,
        rule: finding.rule,
        verdict: 'not-an-error',
        passages: quotesOf(finding, textOf),
      },
    ],
  ]);
}
function judged(decisions: Map<string, Decision>, source: string): { of: (file: string) => Judged | undefined; stale: number } {
  const { corpus, textOf } = corpusOf(source);
  const answer = judge(corpus.findings(), decisions, textOf);
  return { of: file => answer.judged.find(j => j.finding.sites[0].file === file), stale: answer.stale.length };
}

describe('a decision', () => {
  it('holds for its finding and for no other', () => {
    const { of, stale } = judged(decided(TEXT, 'a.txt'), TEXT);
    assert.equal(of('a.txt')?.decision?.verdict, 'not-an-error');
    assert.equal(of('b.txt')?.decision, undefined);
    assert.equal(of('b.txt')?.before, undefined);
    assert.equal(stale, 0);
  });
  it('survives edits elsewhere: lines above, sentences behind, other articles', () => {
    const edited = TEXT.replace('Museum opens in Tripoli', 'Museum opens its doors in Tripoli\n\nBy our own reporter')
      .replace('Tea is served', 'Nothing is served')
      .replace('for repairs', 'for good');
    assert.equal(judged(decided(TEXT, 'a.txt'), edited).of('a.txt')?.decision?.verdict, 'not-an-error');
  });
  it('comes back when the passage changes, and says that it was decided before', () => {
    for (const edited of [TEXT.replace('31 September', '31 June'), TEXT.replace('open until', 'closed from')]) {
      const { of, stale } = judged(decided(TEXT, 'a.txt'), edited);
      assert.equal(of('a.txt')?.decision, undefined);
      assert.equal(of('a.txt')?.before?.verdict, 'not-an-error');
      assert.equal(of('b.txt')?.before, undefined);
      assert.equal(stale, 1);
    }
  });
  it('is stale when its finding is gone', () => {
    const { of, stale } = judged(decided(TEXT, 'a.txt'), TEXT.replace('31 September', '30 September'));
    assert.equal(of('a.txt'), undefined);
    assert.equal(stale, 1);
  });
  it('is not told of at another finding of the same rule in the same file', () => {
    const other = TEXT.replace(/Its garden.*$/m, 'Visitors of the old harbour pay nothing before 30 February 2026, by order of the mayor.');
    const { of, stale } = judged(decided(TEXT, 'a.txt'), other);
    assert.equal(of('a.txt')?.finding.rule, 'impossible-date');
    assert.equal(of('a.txt')?.before, undefined);
    assert.equal(stale, 1);
  });
});
