import assert from 'node:assert/strict';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import type { Finding } from '../../server/src/corpus/finding.ts';
import type { Entity } from '../../server/src/corpus/register.ts';
import type { NameEntry } from '../../server/src/mentions/names/corrections.ts';
import { rules } from '../../server/src/rules/index.ts';
import { readRegister, withName, type NameChange } from '../../server/src/workspace/register-file.ts';
import { Malformed } from '../../server/src/workspace/yaml.ts';
import { fixture, knowledge, reader } from '../support/check.ts';

const entry = (name: string, more: Partial<NameEntry> = {}): NameEntry => ({
  name,
  same: [],
  apart: [],
  another: [],
  isName: true,
  ...more,
});

/** A fixture's corpus under corrections. */
function corpusOf(source: string, names: readonly NameEntry[] = []): { people: () => Entity[]; findings: () => Finding[]; corpus: Corpus } {
  const corpus = new Corpus(rules, knowledge.places);
  for (const f of fixture(source)) corpus.update(f.file, reader.read(f.text, { ...f, names }));
  return {
    corpus,
    people: () =>
      [...corpus.register.all()].filter(e => e.kind === 'person' && /\s/.test(e.name)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    findings: () => corpus.findings(),
  };
}
const counts = (entities: readonly Entity[]): unknown[] => entities.map(e => [e.name, e.occurrences.length]);

const TWO = `--- a.txt
Prize for poet

DAKAR, 3 June 2024 - The poet Bob Diagne received the prize. Diagne read for an hour.
--- b.txt
Poet reads

DAKAR, 4 June 2024 - The poet Robert Ndiaye received guests in Dakar. Ndiaye was applauded.`;

describe('names that people corrected', () => {
  it('that are one are one, in full and short forms, under the preferred name', () => {
    assert.deepEqual(counts(corpusOf(TWO).people()), [
      ['Bob Diagne', 2],
      ['Robert Ndiaye', 2],
    ]);
    const { people, corpus } = corpusOf(TWO, [entry('Robert Ndiaye', { same: ['Bob Diagne'] })]);
    assert.deepEqual(counts(people()), [['Robert Ndiaye', 4]]);
    assert.deepEqual([...corpus.register.spellings(people()[0])].sort(), [
      ['Bob Diagne', 1],
      ['Diagne', 1],
      ['Ndiaye', 1],
      ['Robert Ndiaye', 1],
    ]);
  });

  it('that are one hold one office', () => {
    const source = `--- a.txt published=2024-05-14
Measles campaign starts in Lusaka

Zambian Health Minister Grace Mumba opened the measles campaign in Lusaka.
--- b.txt published=2024-05-15
Lusaka starts measles campaign

The measles campaign in Lusaka was opened by Zambian Health Minister Peter Phiri.`;
    const roles = (names: readonly NameEntry[]): number =>
      corpusOf(source, names)
        .findings()
        .filter(f => f.rule === 'role-conflict').length;
    assert.equal(roles([]), 1);
    assert.equal(roles([entry('Grace Mumba', { same: ['Peter Phiri'] })]), 0);
  });

  it('that are two are no two spellings of one', () => {
    const source = `--- a.txt
Prize for poet

DAKAR, 3 June 2024 - The poet Fatou Diagne received the prize. Diagne read for an hour.
--- b.txt
Poet reads

DAKAR, 4 June 2024 - The poet Fatou Diagnne, who received the prize in Dakar, read again. Diagnne was applauded.`;
    const spellings = (names: readonly NameEntry[]): number =>
      corpusOf(source, names)
        .findings()
        .filter(f => f.rule === 'name-spelling').length;
    assert.equal(spellings([]), 1);
    assert.equal(spellings([entry('Fatou Diagne', { apart: ['Fatou Diagnne'] })]), 0);
    assert.equal(corpusOf(source, [entry('Fatou Diagne', { apart: ['Fatou Diagnne'] })]).people().length, 2);
    // one person in two spellings is still told of: the spelling is what is wrong
    assert.equal(spellings([entry('Fatou Diagne', { same: ['Fatou Diagnne'] })]), 1);
  });

  it("that are another's in one article are another's there only", () => {
    const source = TWO.replaceAll('Robert Ndiaye', 'Bob Diagne').replaceAll('Ndiaye', 'Diagne');
    assert.deepEqual(counts(corpusOf(source).people()), [['Bob Diagne', 4]]);
    const { people } = corpusOf(source, [entry('Bob Diagne', { another: ['b.txt'] })]);
    assert.deepEqual(counts(people()), [
      ['Bob Diagne', 2],
      ['Bob Diagne', 2],
    ]);
    assert.equal(new Set(people().map(e => e.id)).size, 2);
  });

  it('that are no names are none, with their short forms', () => {
    const { people } = corpusOf(TWO, [entry('Bob Diagne', { isName: false })]);
    assert.deepEqual(counts(people()), [['Robert Ndiaye', 2]]);
  });

  it('are one across scripts', () => {
    const source = `--- a.txt
RIGA, 4 March 2024 - Foreign Minister Ilona Kalnina opened the talks.
--- b.txt
ريغا، 4 مارس 2024 - قالت وزيرة الخارجية سلوى الطرابلسي إن المحادثات بدأت.`;
    assert.equal(corpusOf(source).people().length, 2);
    const [one, ...rest] = corpusOf(source, [entry('Ilona Kalnina', { same: ['سلوى الطرابلسي'] })]).people();
    assert.deepEqual(rest, []);
    assert.equal(one.name, 'Ilona Kalnina');
  });

  it('leave all others as they were', () => {
    const plain = corpusOf(TWO),
      other = corpusOf(TWO, [entry('Somebody Else', { same: ['Nobody Here'] })]);
    assert.deepEqual(counts(plain.people()), counts(other.people()));
    assert.deepEqual(plain.findings(), other.findings());
  });
});

describe('the file of names', () => {
  const after = (...changes: NameChange[]): string => changes.reduce((text, change) => withName(text, change), '');
  it('takes each change, in the order of names', () => {
    const text = after(
      { does: 'same', names: ['Robert Ndiaye'], others: ['Bob Diagne'] },
      { does: 'not-a-name', names: ['Monday Review'] },
      { does: 'another', names: ['Bob Diagne'], file: 'sport/b.txt' },
      { does: 'apart', names: ['Robert Ndiaye', 'Bob Diagne'], spelling: 'Roberta Ndiaye' },
    );
    assert.deepEqual(readRegister(text), {
      problems: [],
      entries: [
        entry('Monday Review', { isName: false }),
        entry('Robert Ndiaye', { same: ['Bob Diagne'], apart: ['Roberta Ndiaye'], another: ['sport/b.txt'] }),
      ],
    });
  });
  it('prefers a spelling, and keeps the one before among the others', () => {
    const text = after({ does: 'prefer', names: ['Diagnne', 'Diagne'], spelling: 'Diagne' });
    assert.deepEqual(readRegister(text).entries, [entry('Diagne', { same: ['Diagnne'] })]);
  });
  it('makes one entry of two that turn out to be one', () => {
    const text = after(
      { does: 'same', names: ['A One'], others: ['A Two'] },
      { does: 'same', names: ['B One'], others: ['B Two'] },
      { does: 'same', names: ['A One', 'A Two'], others: ['B One', 'B Two'] },
    );
    assert.deepEqual(readRegister(text).entries, [entry('A One', { same: ['A Two', 'B One', 'B Two'] })]);
  });
  it('splits off what was merged', () => {
    const text = after(
      { does: 'same', names: ['A One'], others: ['A Two'] },
      { does: 'apart', names: ['A One', 'A Two'], spelling: 'A Two' },
    );
    assert.deepEqual(readRegister(text).entries, [entry('A One', { apart: ['A Two'] })]);
  });
  it('keeps comments and all else that people wrote', () => {
    const text = '# ours\n\n- name: Zed Zed # the singer\n  same: [Zedd]\n';
    const changed = withName(text, { does: 'not-a-name', names: ['Monday Review'] });
    assert.match(changed, /^# ours/);
    assert.match(changed, /- name: Zed Zed # the singer\n {2}same: \[Zedd\]/);
  });
  it('says where it is wrong, and is not written into where it is malformed', () => {
    const text = '- name: A\n  sam: [B]\n- same: [C]\n';
    assert.deepEqual(
      readRegister(text).problems.map(p => [p.message.key, text.slice(p.start, p.end).trim()]),
      [
        ['ledger.field', 'sam'],
        ['register.no-name', 'same: [C]'],
      ],
    );
    assert.deepEqual(readRegister(text).entries, [entry('A')]);
    assert.throws(() => withName('- name: [', { does: 'not-a-name', names: ['A'] }), Malformed);
  });
});
