import assert from 'node:assert/strict';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { listEntities, entityById, type EntityEntry } from '../../../server/src/features/entities.ts';
import { compare, directionOf, type Comparison } from '../../../server/src/features/passages.ts';
import { timeline, type TimelineItem } from '../../../server/src/features/timeline.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { fixture, knowledge, reader } from '../../support/check.ts';

/** A corpus of a fixture, as the editor sees it. */
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

const BRIDGE = `
--- first.txt
Bridge at Dezful reopens after repairs
AHVAZ, 3 March 2024 (Plain Wire) - Transport Minister Darius Kamrani said on Sunday that the bridge at Dezful had reopened. The work cost $4 million.
Lorries may cross from 1 April 2024.
--- second.txt
Drivers wait for the Dezful bridge
TEHRAN, 9 March 2024 (Plain Wire) - Traffic over the bridge at Dezful is slow, Kamrani said. The deadline for claims is 31 June 2024.
`;

describe('the list of entities', () => {
  const list = (source: string): EntityEntry[] => {
    const v = view(source);
    return listEntities(v, v.corpus.findings()).entities;
  };
  it('counts mentions and articles of each, the most mentioned first', () => {
    const all = list(BRIDGE);
    const dezful = all.find(e => e.name === 'Dezful')!;
    assert.equal(dezful.kind, 'place');
    assert.equal(dezful.articles, 2);
    assert.ok(dezful.mentions >= 3, String(dezful.mentions));
    const places = all.filter(e => e.kind === 'place').map(e => e.mentions);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => b - a),
    );
  });
  it('goes to the first mention by the dates of the articles, not by the names of the files', () => {
    const all = list(BRIDGE.replace('first.txt', 'z.txt'));
    assert.equal(all.find(e => e.name === 'Dezful')?.first.uri, 'file:///wire/z.txt');
  });
  it('names the findings that are about an entity, and no others', () => {
    const v = view(`
--- a.txt
MUSCAT, 14 May 2024 - The fair in Sohar opens on 31 June 2024. Talks in Nizwa went on.
`);
    const findings = v.corpus.findings();
    assert.equal(findings.length, 1);
    const all = listEntities(v, findings).entities;
    assert.deepEqual(all.find(e => e.name === 'Sohar')?.findings, [findings[0].fingerprint]);
    assert.deepEqual(all.find(e => e.name === 'Nizwa')?.findings, []);
  });
  it('knows the other spellings of an entity, in any language', () => {
    const all = list(`
--- a.txt
MUSCAT, 14 May 2024 - Talks in Kazakhstan went on. Kazakhstan is waiting.
--- b.txt
مسقط، 14 مايو 2024 - تواصلت المحادثات في كازاخستان.
`);
    assert.deepEqual(all.find(e => e.name === 'Kazakhstan')?.also, ['كازاخستان']);
  });
  it('finds an entity again by its id', () => {
    const v = view(BRIDGE);
    for (const { id, name } of listEntities(v, []).entities) assert.equal(entityById(v, id)?.name, name);
    assert.equal(entityById(v, 'person:nobody'), undefined);
  });
  it('tells how many there are', () => {
    const v = view(BRIDGE);
    const { entities, totals } = listEntities(v, []);
    for (const kind of ['person', 'place', 'organization'] as const)
      assert.equal(totals[kind], entities.filter(e => e.kind === kind).length);
  });
});

describe('the timeline', () => {
  const of = (source: string, name?: string): TimelineItem[] => {
    const v = view(source);
    const entity = name === undefined ? undefined : [...v.corpus.register.all()].find(e => e.name === name);
    assert.ok(name === undefined || entity, name);
    return timeline(v, v.corpus.findings(), entity).items;
  };
  it('holds every dated statement in the order of the days, and the articles by their own', () => {
    const items = of(BRIDGE);
    assert.deepEqual(
      items.filter(i => i.kind === 'article').map(i => i.from),
      ['2024-03-03', '2024-03-09'],
    );
    assert.deepEqual(
      items.map(i => i.from),
      items.map(i => i.from).sort(),
    );
    assert.ok(items.some(i => i.kind === 'statement' && i.text === 'Sunday' && i.from === '2024-03-03'));
    const cross = items.find(i => i.from === '2024-04-01');
    assert.equal(cross?.statement, 'Lorries may cross from 1 April 2024.');
  });
  it('of an entity holds the sentences that name it, and no others', () => {
    const items = of(BRIDGE, 'Darius Kamrani').filter(i => i.kind === 'statement');
    assert.ok(items.some(i => i.text === 'Sunday'));
    assert.ok(!items.some(i => i.from === '2024-04-01'));
  });
  it('marks what findings mark', () => {
    const items = of('MUSCAT, 14 May 2024 - The fair closes on Tuesday, 15 May 2024. Prizes follow on 17 May 2024.');
    assert.ok(items.find(i => i.from === '2024-05-15')!.findings.length > 0);
    assert.deepEqual(items.find(i => i.from === '2024-05-17')!.findings, []);
  });
  it('marks of two dates in a sentence the one that a finding is about', () => {
    const items = of('MUSCAT, 14 May 2024 - The fair opened on 2 May 2024 and closes on Tuesday, 15 May 2024, the mayor said.');
    assert.deepEqual(
      items.filter(i => i.findings.length > 0).map(i => i.from),
      ['2024-05-15'],
    );
  });
  it('leaves out what stands nowhere on a scale of days', () => {
    const items = of('MUSCAT, 14 May 2024 - The canal was dug in the 18th century, and in the 1990s it was deepened.');
    assert.deepEqual(
      items.filter(i => i.kind === 'statement'),
      [],
    );
  });
});

describe('the passages of a finding', () => {
  const first = (source: string, language: 'en' | 'ar' = 'en'): Comparison => {
    const v = view(source);
    const [finding] = v.corpus.findings();
    assert.ok(finding);
    return compare(v, finding, language);
  };
  const SIDES = `
--- a.txt
Ferry strike ends in Bejaia
BEJAIA, 4 June 2024 - Crews met at noon. They voted by hand. Work resumes on Wednesday, 6 June 2024, at the port of Bejaia. Ferries are full. Cars wait. Fares stay.
`;
  it('hold the sentence in three parts and what stands above and below', () => {
    const { passages, rule, reason } = first(SIDES);
    assert.equal(rule, 'weekday-mismatch');
    assert.ok(reason.length > 0);
    const [p] = passages;
    assert.equal(p.before + p.marked + p.after, 'Work resumes on Wednesday, 6 June 2024, at the port of Bejaia.');
    assert.equal(p.above, 'BEJAIA, 4 June 2024 - Crews met at noon. They voted by hand.');
    assert.equal(p.below, 'Ferries are full. Cars wait.');
    assert.equal(p.direction, 'ltr');
    assert.equal(p.published, '2024-06-04');
    assert.equal(p.headline, 'Ferry strike ends in Bejaia');
    assert.equal(p.line, 2);
  });
  it('are read from right to left where the text is, whatever the messages', () => {
    const { passages, message } = first('عمان، 4 يونيو 2024 - يعود العمل يوم الأربعاء 6 يونيو 2024 في الميناء.', 'ar');
    assert.equal(passages[0].direction, 'rtl');
    assert.match(message, /[\u0600-\u06ff]/);
  });
  it('have the direction of most of their letters', () => {
    assert.equal(directionOf('شركة Acme توقع'), 'rtl');
    assert.equal(directionOf('Acme (أكمي) signs'), 'ltr');
    assert.equal(directionOf('2024'), 'ltr');
  });
});
