import assert from 'node:assert/strict';
import { scoreCase, type Case, type Reported } from '../support/case-scoring.ts';
import { labelledSentences, scoreSentence, valueText, type Extracted } from '../support/mention-scoring.ts';

describe('scoring a case', () => {
  const texts = { 'a.txt': 'The quay is 12 metres. Fish: 40 tons. Crew: 9.', 'b.txt': 'The quay is 21 metres. Fish: 45 tons. Crew: 9.' };
  const label = (rule: string, a: string, b: string) => ({
    rule,
    sites: [
      { file: 'a.txt', quote: a },
      { file: 'b.txt', quote: b },
    ],
    why: 'x',
  });
  const quay = label('figure-conflict', '12 metres', '21 metres'),
    fish = label('figure-conflict', '40 tons', '45 tons');
  const base: Case = { id: 'en-1', languages: ['en'], findings: [quay], must_not: [fish], texts };
  const finding = (rule: string, a: string, b: string, severity: Reported['severity'] = 'warning'): Reported => ({
    rule,
    severity,
    sites: [
      ['a.txt', a],
      ['b.txt', b],
    ].map(([file, text]) => ({
      file,
      text,
      start: texts[file as 'a.txt'].indexOf(text),
      end: texts[file as 'a.txt'].indexOf(text) + text.length,
    })),
  });
  const score = (findings: Reported[], c = base) => {
    const s = scoreCase(c, findings),
      r = s.rules.get('figure-conflict')!;
    return { found: r.found, false: r.falseAlarms, hit: r.trapsHit, notes: r.notes, other: r.asOtherRule, quiet: s.quiet };
  };
  const nothing = { found: 0, false: 0, hit: 0, notes: 0, other: 0, quiet: true };

  it('counts what is found and what is missed', () => {
    assert.deepEqual(score([finding('figure-conflict', '12', '21')]), { ...nothing, found: 1 });
    assert.deepEqual(score([]), nothing);
    assert.equal(scoreCase(base, []).lines.length, 1);
  });
  it('counts a trap that is hit as a false alarm', () =>
    assert.deepEqual(score([finding('figure-conflict', '40', '45')]), { ...nothing, false: 1, hit: 1, quiet: false }));
  it('counts what is on neither list as a false alarm, as information as a note', () => {
    assert.deepEqual(score([finding('figure-conflict', 'Crew: 9', 'Crew: 9')]), { ...nothing, false: 1, quiet: false });
    assert.deepEqual(score([finding('figure-conflict', '40', '45', 'information')]), { ...nothing, notes: 1 });
  });
  it('does not take another rule or a note for the finding', () => {
    assert.deepEqual(score([finding('date-conflict', '12', '21')]), { ...nothing, other: 1 });
    assert.deepEqual(score([finding('figure-conflict', '12', '21', 'information')]), { ...nothing, other: 1 });
  });
  it('takes a spelling for found though it is information', () => {
    const s = scoreCase({ ...base, findings: [{ ...quay, rule: 'name-spelling' }] }, [finding('name-spelling', '12', '21', 'information')]);
    assert.equal(s.rules.get('name-spelling')!.found, 1);
  });
  it('lets a second finding over the same places pass', () => {
    assert.deepEqual(score([finding('figure-conflict', '12', '21'), finding('figure-conflict', '12', 'Crew: 9')]), {
      ...nothing,
      found: 1,
    });
  });
  it('knows a clean case', () => {
    const clean = { ...base, findings: [] };
    assert.deepEqual(
      [scoreCase(clean, []).clean, scoreCase(clean, []).quiet, scoreCase(clean, [finding('figure-conflict', '40', '45')]).quiet],
      [true, true, false],
    );
  });
});

describe('scoring what is read', () => {
  const [sentence] = labelledSentences(
    '# a comment\n\n[2024-05-14] It took ⟦$3 million|money 3000000 USD⟧ in ⟦Sfax|place TN⟧.',
    'en-x.txt',
    'en',
  );
  const mention = (kind: string, text: string, value: Extracted['value']): Extracted => ({
    kind,
    text,
    value,
    offset: sentence.text.indexOf(text),
    length: text.length,
  });

  it('takes the labels out of a sentence', () => {
    assert.equal(sentence.text, 'It took $3 million in Sfax.');
    assert.equal(sentence.published, '2024-05-14');
    assert.equal(sentence.at, 'en-x.txt:3');
    assert.deepEqual(
      sentence.labels.map(l => [sentence.text.slice(l.start, l.end), l.kind, l.value]),
      [
        ['$3 million', 'money', '3000000 USD'],
        ['Sfax', 'place', 'TN'],
      ],
    );
  });
  it('refuses a mark that is not in form', () => {
    for (const line of ['It took ⟦$3 million⟧.', 'It took ⟦$3 million.', 'It took $3 million|money.'])
      assert.throws(() => labelledSentences(line, 'x', 'en'), /x:1: a mark is/, line);
  });
  it('writes values in one line', () => {
    assert.equal(valueText('money', { amount: 3000000, unit: 'USD', comparator: '=' }), '3000000 USD');
    assert.equal(valueText('quantity', { amount: 20, unit: 'kilometer', comparator: '>=' }), '>= 20 kilometer');
    assert.equal(valueText('range', { interval: '[3,5]' }), '[3,5]');
    assert.equal(valueText('date', { timex: '2024-05-14' }), '2024-05-14');
    assert.equal(valueText('person', { entity: 'x', name: 'Y' }), '');
  });
  it('counts right, missed and false by kind', () => {
    const notes: string[] = [];
    const scores = scoreSentence(
      sentence,
      [
        mention('money', '$3 million', { amount: 3000000, unit: 'USD', comparator: '=' }),
        mention('person', 'Sfax', { entity: 'x', name: 'Sfax' }),
      ],
      line => notes.push(line),
    );
    assert.deepEqual(Object.fromEntries(scores), {
      money: { labelled: 1, right: 1, read: 1 },
      person: { labelled: 0, right: 0, read: 1 },
      place: { labelled: 1, right: 0, read: 0 },
    });
    assert.equal(notes.length, 2);
  });
  it('does not take a wrong value for right', () => {
    const scores = scoreSentence(sentence, [mention('money', '$3 million', { amount: 3, unit: 'USD', comparator: '=' })], () => {});
    assert.deepEqual(scores.get('money'), { labelled: 1, right: 0, read: 1 });
  });
});
