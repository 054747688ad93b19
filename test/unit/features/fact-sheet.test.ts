import assert from 'node:assert/strict';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { articleSheet, entitySheet, type FactSheet } from '../../../server/src/features/fact-sheet.ts';
import { sheetCsv, sheetHtml, sheetMarkdown, writeSheet } from '../../../server/src/features/sheet-formats.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { fixture, knowledge, reader } from '../../support/check.ts';

function view(source: string) {
  const corpus = new Corpus(rules, knowledge.places);
  for (const f of fixture(source)) corpus.update(f.file, reader.read(f.text, f));
  return {
    corpus,
    uri: 'file:///wire',
    uriOf: (file: string) => `file:///wire/${file}`,
    judge: () => ({ judged: corpus.findings().map(finding => ({ finding })), stale: [] }),
  };
}
function sheetOf(source: string, name: string): FactSheet {
  const v = view(source);
  const entity = [...v.corpus.register.all()].find(e => e.name === name);
  assert.ok(entity, name);
  return entitySheet(v, entity, v.corpus.findings());
}
const plain = { language: 'en', isolate: false } as const;

const TRADE = `
--- a.txt
Oman and Latvia trade more
MUSCAT, 3 March 2024 (Plain Wire) - Trade between Oman and Latvia reached $310 million in 2023, the Omani trade ministry said.
--- b.txt
Latvia sends a delegation
RIGA, 5 March 2024 (Plain Wire) - Trade between Oman and Latvia reached $310 million in 2023, an official said.
--- c.txt
Ports of Oman grow
MUSCAT, 9 March 2024 (Plain Wire) - Trade between Oman and Latvia reached $130 million in 2023, a port report said.
`;

describe('the fact sheet', () => {
  it('of an entity holds what the sentences that name it say, by date', () => {
    const sheet = sheetOf(TRADE, 'Latvia');
    assert.equal(sheet.of, 'place');
    assert.equal(sheet.articles, 3);
    const figures = sheet.facts.filter(f => f.kind === 'figure');
    assert.deepEqual(
      figures.map(f => [f.file, f.text]),
      [
        ['a.txt', '$310 million'],
        ['b.txt', '$310 million'],
        ['c.txt', '$130 million'],
      ],
    );
    assert.deepEqual(
      figures.map(f => f.published),
      ['2024-03-03', '2024-03-05', '2024-03-09'],
    );
  });

  it('names those that agree and those that a finding lays against it', () => {
    const [first, , last] = sheetOf(TRADE, 'Latvia').facts.filter(f => f.kind === 'figure');
    assert.deepEqual(
      first.agreeing.map(v => v.file),
      ['b.txt'],
    );
    assert.ok(last.conflicts.some(c => c.rule === 'figure-conflict' && c.against.length > 0));
    assert.deepEqual(last.agreeing, []);
    assert.ok(!last.differing.some(v => last.conflicts.some(c => c.against.some(a => a.file === v.file))));
  });

  it('of an article holds its own statements only', () => {
    const v = view(TRADE);
    const sheet = articleSheet(v, 'c.txt', v.corpus.findings());
    assert.equal(sheet.title, 'Ports of Oman grow');
    assert.ok(sheet.facts.length > 0);
    assert.ok(sheet.facts.every(f => f.file === 'c.txt'));
    assert.deepEqual(articleSheet(v, 'none.txt', []).facts, []);
  });

  it('is Markdown with a link to each source', () => {
    const text = sheetMarkdown(sheetOf(TRADE, 'Latvia'), { ...plain, link: v => `${v.location.uri}#L${v.location.range.start.line + 1}` });
    assert.match(text, /^# Latvia$/m);
    assert.match(text, /\(<file:\/\/\/wire\/a\.txt#L2>\)/);
    assert.match(text, /^- ✓ .*b\\\.txt/m);
    assert.match(text, /^- ⚠ .*figure\\-conflict/m);
  });

  it('leads from a preview to the articles of the first folder, and nowhere from another', () => {
    const sheet = sheetOf(TRADE, 'Latvia');
    assert.match(writeSheet(sheet, 'preview', 'en', true), /\]\(<\/a\.txt#L2>\)/);
    assert.doesNotMatch(writeSheet(sheet, 'preview', 'en', false), /\]\(/);
    assert.match(writeSheet(sheet, 'markdown', 'en'), /\]\(<a\.txt#L2>\)/);
    assert.match(writeSheet(sheet, 'html', 'en'), /<a href="a\.txt">/);
  });

  it('is Arabic where the messages are', () => {
    const text = sheetMarkdown(sheetOf(TRADE, 'Latvia'), { language: 'ar', isolate: false });
    assert.match(text, /<div dir="rtl">/);
    assert.match(text, /^## [\u0600-\u06ff ]+$/m);
    assert.doesNotMatch(text, /sheet\.|[\u2066-\u2069]/);
  });

  it('keeps what an article says from being markup', () => {
    const evil = `
--- <img src=x onerror=alert(1)>.txt
MUSCAT, 3 March 2024 - Trade between Oman and <b>Latvia</b> [click](command:run) reached $310 million in 2023, <script>alert(1)</script> they said.
`;
    const sheet = sheetOf(evil, 'Oman');
    for (const text of [sheetHtml(sheet, plain), sheetHtml(sheet, { language: 'ar', isolate: true })]) {
      assert.doesNotMatch(text, /<script|<img|<b>Latvia|href="command/);
      assert.match(text, /alert/);
    }
  });

  it('is a table for spreadsheets, without formulas', () => {
    const sheet = sheetOf(TRADE, 'Latvia');
    sheet.facts[0].passage = '=HYPERLINK("x")';
    const text = sheetCsv(sheet, plain);
    assert.ok(text.startsWith('\ufeff'));
    assert.equal(text.trimEnd().split('\r\n').length, sheet.facts.length + 1);
    assert.match(text, /"'=HYPERLINK/);
  });
});
