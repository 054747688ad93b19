import assert from 'node:assert/strict';
import { diagnosticsByFile } from '../../../server/src/features/diagnostics.ts';
import { hover } from '../../../server/src/features/hover.ts';
import type { View } from '../../../server/src/features/place.ts';
import { jsonReport } from '../../../server/src/commands/formats/json.ts';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import type { Finding } from '../../../server/src/corpus/finding.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { write } from '../../../server/src/rules/messages/index.ts';
import { findings, fixture, knowledge, reader } from '../../support/check.ts';

/** Articles of one story, each a text of its own. */
function story(...texts: string[]): string {
  return texts.map((t, i) => `--- ${'abcdef'[i]}.txt published=2024-05-1${4 + i}\n${t}`).join('\n');
}

const PLANT = (n: string, verb = 'will cost'): string =>
  `Desalination plant for Nouadhibou\n\nThe desalination plant that Waterhuis builds in Nouadhibou, Mauritania, ${verb} ${n}, energy minister Sidi Ould Brahim said.`;

function only(source: string, rule: string): Finding {
  const found = findings(source).filter(f => f.rule === rule && f.severity !== 'information');
  assert.equal(found.length, 1, found.map(f => f.sites.map(s => `${s.file} ${s.text}`).join(' | ')).join('\n'));
  return found[0];
}

describe('findings of one disagreement', () => {
  it('are one, and mark the article that stands alone', () => {
    const f = only(
      story(PLANT('$96 million'), PLANT('$96 million', 'costs'), PLANT('$69 million'), PLANT('$96 million', 'is to cost')),
      'figure-conflict',
    );
    assert.deepEqual(
      f.sites.map(s => s.file),
      ['c.txt', 'a.txt', 'b.txt', 'd.txt'],
    );
    assert.equal(f.marked, 1);
    assert.deepEqual(
      f.support!.map(s => [s.text, s.articles]),
      [
        ['$69 million', ['c.txt']],
        ['$96 million', ['a.txt', 'b.txt', 'd.txt']],
      ],
    );
    assert.equal(write(f.message, 'en', false), '$69 million here, $96 million there for the same quantity');
    const reason = f.reason.map(r => write(r, 'en', false));
    assert.ok(reason.includes('1 article with $69 million: c.txt') && reason.includes('3 articles with $96 million: a.txt, b.txt, d.txt'));
    assert.ok(f.reason.map(r => write(r, 'ar', false)).includes('في 3 مقالات $96 million: a.txt, b.txt, d.txt'));
  });

  it('mark both sides of a tie', () => {
    const f = only(story(PLANT('$96 million'), PLANT('$69 million')), 'figure-conflict');
    assert.equal(f.marked, 2);
    assert.deepEqual(
      f.support!.map(s => s.articles),
      [['a.txt'], ['b.txt']],
    );
  });

  it('mark the headline of an article that says something else below it', () => {
    const body = (n: string, head = n): string =>
      `Storm injures ${head} people in Mahdia\n\nA storm injured ${n} people in Mahdia on Monday, civil defence chief Anis Mabrouk said.`;
    const f = only(story(body('214', '241'), body('214'), body('214')), 'figure-conflict');
    assert.deepEqual([f.sites[0].file, f.sites[0].text, f.marked], ['a.txt', '241', 1]);
  });

  it('stay two where they are of two things', () => {
    const source = story(
      `${PLANT('$96 million')}\n\nThe plant will employ 240 workers, minister Brahim said.`,
      `${PLANT('$69 million')}\n\nThe plant will employ 420 workers, minister Brahim said.`,
    );
    const found = findings(source).filter(f => f.rule === 'figure-conflict');
    assert.equal(found.length, 2);
  });

  it('keep their name when one more article agrees with the larger side', () => {
    const before = only(story(PLANT('$69 million'), PLANT('$96 million'), PLANT('$96 million', 'costs')), 'figure-conflict');
    const after = only(
      story(PLANT('$69 million'), PLANT('$96 million'), PLANT('$96 million', 'costs'), PLANT('$96 million', 'is to cost')),
      'figure-conflict',
    );
    assert.equal(after.fingerprint, before.fingerprint);
  });

  const cases: Record<string, string[]> = {
    'location-conflict': ['كيسومو', 'مومباسا'].map(
      town =>
        `كينيا وأوغندا توقعان اتفاق الصيد\n\nنيروبي – 14 مايو 2024\n\nجرى توقيع اتفاق الصيد بين كينيا وأوغندا في ${town} بحضور الوزيرين بيتر أودينغو وجيمس موسوكي.`,
    ),
    'date-conflict': ['6 May 2024', '9 May 2024'].map(
      day => `Roman mosaic found near Sousse\n\nArchaeologists led by Salma Gharbi discovered a Roman mosaic near Sousse on ${day}.`,
    ),
    'role-conflict': ['Peris Langat', 'Joseph Muthoni'].map(
      name =>
        `Kenya to widen Nakuru highway\n\nKenyan Finance Minister ${name} opened the Nakuru highway on Monday. The highway has been widened.`,
    ),
  };
  for (const [rule, [one, other]] of Object.entries(cases))
    it(`${rule}: two against one, and one against one`, () => {
      const f = only(story(other, one, one), rule);
      assert.deepEqual([f.sites.map(s => s.file), f.marked], [['a.txt', 'b.txt', 'c.txt'], 1]);
      assert.equal(only(story(one, other), rule).marked, 2);
    });
});

describe('a disagreement of articles', () => {
  const files = fixture(story(PLANT('$96 million'), PLANT('$96 million', 'costs'), PLANT('$69 million')));
  const corpus = new Corpus(rules, knowledge.places);
  for (const f of files) corpus.update(f.file, reader.read(f.text, f));
  const judged = corpus.findings().map(finding => ({ finding }));
  const view: View = { uri: '', corpus, uriOf: file => `file:///${file}`, judge: () => ({ judged, stale: [] }) };

  it('gives a diagnostic to the lone statement only, with the others as related places', () => {
    const lists = diagnosticsByFile(view, judged, 'en');
    assert.deepEqual(
      [...lists.keys()].filter(file => lists.get(file)!.length > 0),
      ['c.txt'],
    );
    assert.equal(lists.get('c.txt')![0].relatedInformation!.length, 2);
  });

  it('is told in the hover of each of its statements', () => {
    for (const file of ['a.txt', 'c.txt']) {
      const { text } = files.find(f => f.file === file)!;
      const shown = JSON.stringify(hover(view, file, text.indexOf('million'), 'en')!.contents).replaceAll('\\', '');
      assert.match(shown, /2 articles/);
      assert.match(shown, /1 article/);
    }
  });

  it('is told in the JSON report', () => {
    const report = JSON.parse(jsonReport(3, judged, file => files.find(f => f.file === file)!.text, 'en')) as {
      findings: { marked: number; support: unknown }[];
    };
    assert.deepEqual(report.findings[0].support, [
      { value: '69,000,000 USD', articles: ['c.txt'] },
      { value: '96,000,000 USD', articles: ['a.txt', 'b.txt'] },
    ]);
    assert.equal(report.findings[0].marked, 1);
  });
});
