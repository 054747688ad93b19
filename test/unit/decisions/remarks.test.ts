import assert from 'node:assert/strict';
import { judge } from '../../../server/src/corpus/decisions.ts';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { maskRemarks, readRemarks } from '../../../server/src/text/remarks.ts';
import { knowledge, reader } from '../../support/check.ts';

/** The remark's words, and the text that it is about. */
function read(text: string): unknown[] {
  return readRemarks(text).map(r => [r.verdict, r.rule, r.reason, text.slice(r.start, r.end), text.slice(r.from, r.to)]);
}

describe('a remark', () => {
  it('alone on its line is about the next line that holds anything', () => {
    const remark = '<!-- concord: not-an-error figure-conflict the second counts the missed -->';
    assert.deepEqual(read(`Fair\n\n${remark}\n\nTwelve came.\nMore came.\n`), [
      ['not-an-error', 'figure-conflict', 'the second counts the missed', remark, 'Twelve came.'],
    ]);
  });
  it('at the end of a line is about that line', () =>
    assert.deepEqual(read('Fair\nTwelve came. <!-- concord: update -->\nMore came.'), [
      ['update', undefined, undefined, '<!-- concord: update -->', 'Twelve came. <!-- concord: update -->'],
    ]));
  it('has a form for text without markup', () =>
    assert.deepEqual(read('الخبر\r\n[concord: checked weekday-mismatch سألنا المكتب]\r\nافتتح المعرض.\r\n'), [
      ['checked', 'weekday-mismatch', 'سألنا المكتب', '[concord: checked weekday-mismatch سألنا المكتب]', 'افتتح المعرض.\r'],
    ]));
  it('above another is about the same line', () =>
    assert.deepEqual(
      readRemarks('[concord: checked]\n[concord: update date-conflict]\nThey met.').map(r => r.from),
      [51, 51],
    ));
  it('may go over several lines, and name no rule where the reason begins', () =>
    assert.deepEqual(readRemarks('<!-- concord:\n checked\n asked the desk -->\nThey met.')[0].reason, 'asked the desk'));
  it('without anything below is about nothing', () => {
    const [{ from, to }] = readRemarks('They met.\n[concord: checked]\n');
    assert.equal(from, to);
  });

  for (const text of [
    'The ship Concord: not-an-error it was.',
    'He said [concord: a word of Latin] and left.',
    '<!-- a comment about concord -->',
    'Concord: the town was founded in 1635.',
  ])
    it(`is not: ${text}`, () => assert.deepEqual(readRemarks(text), []));

  it('is no article text: every other unit stays in its place', () => {
    const text = 'Fair\n[concord: checked on 31 September 2024]\nIt closed. <!-- concord: update\n31 June 2024 --> Done.\n';
    const masked = maskRemarks(text);
    assert.equal(masked.length, text.length);
    assert.equal(masked.replace(/\s+/g, ' '), 'Fair It closed. Done. ');
    for (const file of ['a.txt', 'a.md', 'a.html'])
      assert.deepEqual(
        reader
          .read(`Fair in Riga\n\n<!-- concord: checked on 31 September 2024 -->\nIt closed on 14 May 2024 in Riga.\n`, { file })
          .flatMap(a => a.mentions.filter(m => m.kind === 'date')).length,
        1,
        file,
      );
  });
});

describe('a remark beside a finding', () => {
  const SENTENCE = 'Its garden will be open until 31 September 2024, the curator of the museum said.';
  const judged = (text: string, file = 'a.txt') => {
    const corpus = new Corpus(rules, knowledge.places);
    corpus.update(file, reader.read(text, { file }));
    return judge(corpus.findings(), new Map(), () => text, new Map([[file, readRemarks(text)]]));
  };
  it('decides it', () => {
    for (const text of [
      `Museum opens\n\n[concord: not-an-error impossible-date a joke]\n${SENTENCE}\n`,
      `Museum opens\n\n[concord: not-an-error]\n${SENTENCE}\n`,
      `Museum opens\n\n${SENTENCE} <!-- concord: not-an-error impossible-date a joke -->\n`,
    ]) {
      const {
        judged: [{ decision }],
        staleRemarks,
      } = judged(text);
      assert.equal(decision?.verdict, 'not-an-error');
      assert.ok(decision.remark && text.slice(decision.remark.start, decision.remark.end).includes('concord'));
      assert.deepEqual(staleRemarks, []);
    }
  });
  it('of another rule, on another line, or with another word does not', () => {
    for (const [text, stale] of [
      [`Museum opens\n\n[concord: not-an-error date-conflict]\n${SENTENCE}\n`, 1],
      [`[concord: not-an-error]\nMuseum opens\n\n${SENTENCE}\n`, 1],
      [`Museum opens\n\n[concord: fine impossible-date]\n${SENTENCE}\n`, 0],
    ] as const) {
      const { judged: list, staleRemarks } = judged(text);
      assert.equal(list.length, 1, text);
      assert.equal(list[0].decision, undefined);
      assert.equal(staleRemarks.length, stale);
    }
  });
});
