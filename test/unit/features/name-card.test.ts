import assert from 'node:assert/strict';
import { hover, hoverAlone } from '../../../server/src/features/hover.ts';
import { viewOf } from '../../support/view.ts';

/** The card of the first marked name, without isolates and escapes. */
function card(source: string, language: 'en' | 'ar' = 'en', ask = hover): string[] {
  const view = viewOf(source);
  const file = view.files.find(f => f.marks.length > 0)!;
  const found = ask(view, file.file, file.marks[0].start + 1, language);
  return (found!.contents as { value: string }).value
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\\(?=[^\w\s])/g, '')
    .split(/\s*\n+/);
}

const OFFICES = `--- a.txt published=2024-05-14
Measles campaign starts in Lusaka

Zambian Health Minister ⟦Grace Mumba⟧ opened the measles campaign in Lusaka. Mumba spoke for an hour.
--- b.txt published=2024-07-01
Ports reopen

Transport Minister Grace Mumba reopened the port of Mpulungu in Zambia.`;

describe('the card of a name', () => {
  it('names the offices, with their times and the articles that say so', () => {
    const lines = card(OFFICES);
    assert.equal(lines[0], '**Grace Mumba**');
    assert.ok(
      lines.some(l => l === 'Zambian Health Minister (2024-05-14): [a.txt:3](a.txt#L3)'),
      lines.join('\n'),
    );
    assert.ok(lines.some(l => l.startsWith('Transport Minister (2024-07-01): [b.txt:3]')));
  });
  it('is that of the article alone while the names of the others are not known, and says so', () => {
    const lines = card(OFFICES, 'en', hoverAlone);
    assert.equal(lines[0], '**Grace Mumba**');
    assert.ok(lines.some(l => l.startsWith('Zambian Health Minister (2024-05-14)')));
    assert.ok(!lines.some(l => l.includes('b.txt')));
    assert.match(lines.at(-1)!, /still being read/);
    assert.ok(!card(OFFICES).some(l => l.includes('still being read')));
  });
  it('names the first and the last mention', () => {
    const lines = card(OFFICES);
    assert.ok(lines.some(l => l.startsWith('first mention: 2024-05-14 [a.txt:3]')));
    assert.ok(lines.some(l => l.startsWith('last mention: 2024-07-01 [b.txt:3]')));
    assert.ok(!card('Talks\n\nSalma Farouk opened the talks in ⟦Lusaka⟧.').some(l => l.startsWith('first mention')));
  });
  it('tells what disagrees, with the way there', () => {
    const lines = card(`--- a.txt published=2024-05-14
Measles campaign starts in Lusaka

Zambian Health Minister ⟦Grace Mumba⟧ opened the measles campaign in Lusaka.
--- b.txt published=2024-05-15
Lusaka starts measles campaign

The measles campaign in Lusaka was opened by Zambian Health Minister Peter Phiri.`);
    assert.ok(
      lines.some(l => l.startsWith('⚠') && /Peter Phiri/.test(l) && /\]\([ab]\.txt#L3\)$/.test(l)),
      lines.join('\n'),
    );
  });
  it('says in the language of the reader where a place lies, without codes', () => {
    for (const source of ['The talks opened in ⟦Lusaka⟧ on 4 March 2024.', 'افتتحت المحادثات في ⟦لوساكا⟧ يوم 4 مارس 2024.']) {
      const [english] = card(source).filter(l => l.startsWith('lies in'));
      assert.match(english, /^lies in (?:[A-Z][A-Za-z ]+ → )*Zambia → [A-Za-z →]+$/);
      assert.ok(card(source, 'ar').some(l => /زامبيا/.test(l) && !/[A-Za-z0-9]/.test(l)));
    }
  });
});
