import assert from 'node:assert/strict';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { codeLenses } from '../../../server/src/features/code-lens.ts';
import { completions } from '../../../server/src/features/completion.ts';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { inlayHints } from '../../../server/src/features/inlay-hints.ts';
import { documentLinks } from '../../../server/src/features/links.ts';
import { documentSymbols } from '../../../server/src/features/symbols.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { fixture, knowledge, reader } from '../../support/check.ts';

function view(source: string) {
  const corpus = new Corpus(rules, knowledge.places);
  const files = fixture(source);
  for (const f of files) corpus.update(f.file, reader.read(f.text, f));
  return {
    corpus,
    uri: 'file:///wire',
    uriOf: (file: string) => `file:///wire/${file}`,
    judge: () => ({ judged: corpus.findings().map(finding => ({ finding })), stale: [] }),
    textOf: (file: string) => files.find(f => f.file === file)!.text,
  };
}
const ALL = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

describe('inlay hints', () => {
  const hints = (text: string, settings = { dates: true, figures: true }): string[] =>
    inlayHints(view(text), 'a.txt', ALL, settings).map(h => String(h.label));

  it('give the day behind words that leave it open', () => {
    assert.deepEqual(hints('MUSCAT, 15 May 2024 - The ferry left on Tuesday.'), ['2024-05-14']);
    assert.deepEqual(hints('مسقط، 15 مايو 2024 - غادرت العبارة أمس.'), ['2024-05-14 (أمس)']);
  });
  it('give the figures of a number in words', () => assert.deepEqual(hints('Some twenty-five boats came.'), ['25']));
  it('say nothing of what is plain already', () =>
    assert.deepEqual(hints('MUSCAT, 15 May 2024 - Two boats and 25 crews came on 14 May 2024.'), []));
  it('are given only where they are asked for', () => {
    const text = 'MUSCAT, 15 May 2024 - Twenty-five boats left on Tuesday.';
    assert.deepEqual(hints(text, { dates: false, figures: true }), ['25']);
    assert.deepEqual(hints(text, { dates: true, figures: false }), ['2024-05-14']);
  });
  it('never part the words of a line that runs from right to left', () => {
    const text = 'مسقط، 15 مايو 2024 - غادرت العبارة أمس، وتعود غدا.\nThe ferry left on Tuesday.';
    const found = inlayHints(view(text), 'a.txt', ALL, { dates: true, figures: true });
    const [first] = text.split('\n');
    assert.deepEqual(
      found.map(h => [h.label, h.position.line, h.position.character]),
      [
        ['2024-05-14 (أمس)', 0, first.length],
        ['2024-05-16 (غدا)', 0, first.length],
        ['2024-05-14', 1, 25],
      ],
    );
  });
  it('stand at the end of the words, within the range asked for', () => {
    const v = view('MUSCAT, 15 May 2024 - The ferry left on Tuesday.\n\nIt came back today.');
    const [hint] = inlayHints(
      v,
      'a.txt',
      { start: { line: 0, character: 0 }, end: { line: 0, character: 80 } },
      { dates: true, figures: true },
    );
    assert.deepEqual(hint.position, { line: 0, character: 47 });
  });
});

const TRADE = `
--- a.txt
MUSCAT, 3 March 2024 (Plain Wire) - Trade between Oman and Latvia reached $310 million in 2023, the Omani trade ministry said.

Nobody else tells of the gulls.
--- b.txt
RIGA, 5 March 2024 (Plain Wire) - Trade between Oman and Latvia reached $310 million in 2023, an official said.
--- c.txt
MUSCAT, 9 March 2024 (Plain Wire) - Trade between Oman and Latvia reached $130 million in 2023, a port report said.
`;

describe('code lenses', () => {
  const lenses = (source: string, file = 'a.txt', language: 'en' | 'ar' = 'en') => {
    const v = view(source);
    return codeLenses(v, file, v.corpus.findings(), language);
  };
  it('say in how many other articles a statement stands, and how many disagree', () => {
    const [lens, ...rest] = lenses(TRADE);
    assert.deepEqual(rest, []);
    assert.equal(lens.command?.title, 'in other articles: 2; disagreeing: 1');
    assert.equal(lens.command?.command, 'concord.compare');
  });
  it('say so in Arabic', () => assert.match(lenses(TRADE, 'a.txt', 'ar')[0].command!.title, /[\u0600-\u06ff]/));
  it('say nothing where nobody else speaks of it', () =>
    assert.deepEqual(lenses('MUSCAT, 3 March 2024 - The port of Sur took 12 boats in February.'), []));
});

describe('folding', () => {
  it('folds residue of several lines, and nothing else', () => {
    const v = view(`Ferry leaves early
MUSCAT, 3 March 2024 - The ferry left at noon, the harbour master said on Sunday.

Read also:
- Boats return to Sur
- Crews meet in Nizwa
- Fares rise again
`);
    assert.deepEqual(
      foldingRanges(v, 'a.txt').map(r => [r.startLine, r.endLine, r.kind]),
      [[3, 6, 'region']],
    );
    assert.deepEqual(foldingRanges(view('MUSCAT, 3 March 2024 - One line.\n\nAnother line.'), 'a.txt'), []);
  });
});

describe('document links', () => {
  const targets = (text: string): (string | undefined)[] => documentLinks(view(text), 'a.txt').map(l => l.target);
  it('lead to the sources that are named by address', () =>
    assert.deepEqual(targets('The report is at https://example.org/report?id=3, and the data at www.example.net. Both were read.'), [
      'https://example.org/report?id=3',
      'https://www.example.net',
    ]));
  it('stop at Arabic marks', () => assert.deepEqual(targets('نشر التقرير على www.example.org، وقرئ هناك.'), ['https://www.example.org']));
  it('follow nothing but the web', () =>
    assert.deepEqual(targets('Run javascript:alert(1) or file:///etc/passwd or command:x, said the note. Mail a@example.org.'), []));
});

describe('completion', () => {
  const offered = (source: string, file: string): string[] => {
    const v = view(source);
    return completions(v, file, v.textOf(file).length, 'en').map(c => c.label);
  };
  const KAZAKH = `
--- a.txt
MUSCAT, 14 May 2024 - Talks in Kazakhstan went on. Kazakhstan is waiting, and Kazakhstan said so.
--- b.txt
مسقط، 14 مايو 2024 - تواصلت المحادثات في كازاخستان.
`;
  it('offers names in the spelling of the script that is typed', () => {
    assert.deepEqual(offered(`${KAZAKH}--- c.txt\nMUSCAT, 15 May 2024 - The delegation came from Kaza`, 'c.txt'), ['Kazakhstan']);
    assert.deepEqual(offered(`${KAZAKH}--- c.txt\nمسقط، 15 مايو 2024 - وصل الوفد من كازا`, 'c.txt'), ['كازاخستان']);
  });
  it('offers nothing behind small letters, few letters or none', () => {
    for (const end of ['kaza', 'Ka', 'Kazakhstan,'])
      assert.deepEqual(offered(`${KAZAKH}--- c.txt\nMUSCAT, 15 May 2024 - The delegation came from ${end}`, 'c.txt'), [], end);
  });
  it('replaces what was typed', () => {
    const v = view(`${KAZAKH}--- c.txt\nThey flew to Kaza`);
    const text = v.textOf('c.txt');
    const [item] = completions(v, 'c.txt', text.length, 'en');
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    assert.deepEqual(item.textEdit.range.start, { line: 0, character: text.indexOf('Kaza') });
    assert.equal(item.filterText, 'Kaza');
  });
});

describe('the outline', () => {
  it('holds the names, dates and figures of each article in the order of the text', () => {
    const v = view('Boats return to Nizwa\n\nMUSCAT, 15 May 2024 - Twenty-five trucks came to Nizwa on Tuesday with $3 million of fish.');
    const [article] = documentSymbols(v, 'a.txt');
    assert.equal(article.name, 'Boats return to Nizwa');
    const children = article.children!.map(c => [c.name, c.detail]);
    assert.ok(children.some(([name, detail]) => name === 'Tuesday' && detail === '2024-05-14'));
    assert.ok(children.some(([name, detail]) => name === '$3 million' && detail === '3,000,000 USD'));
    assert.ok(children.some(([name]) => name === 'Nizwa'));
    const starts = article.children!.map(c => c.range.start.line * 1000 + c.range.start.character);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });
});
