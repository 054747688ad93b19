import assert from 'node:assert/strict';
import type { FindingRecord } from '../../../client/src/protocol.ts';
import { layOut, plain } from '../../../client/src/views/grouping.ts';

let count = 0;
/** A finding of a rule in files, with the words it marks. */
function finding(rule: string, sites: Record<string, string>, more: Partial<FindingRecord> = {}): FindingRecord {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  return {
    rule,
    severity: 'warning',
    scope: 'cross',
    message: `${rule} of ${Object.values(sites).join(' and ')}`,
    reason: '',
    folder: 'file:///',
    fingerprint: String(++count),
    sites: Object.entries(sites).map(([file, text]) => ({
      file,
      text,
      value: text,
      offset: 0,
      length: 1,
      line: 1,
      column: 1,
      uri: `file:///${file}`,
      range,
    })),
    ...more,
  };
}

const date = finding('date-conflict', { 'a.txt': '2 May', 'b.txt': '12 May' });
const place = finding('location-conflict', { 'a.txt': 'Nizwa', 'c.txt': 'Sohar' });
const never = finding('impossible-date', { 'c.txt': '31 June' }, { severity: 'error' });
const spelling = finding('name-spelling', { 'b.txt': 'كمراني' }, { severity: 'information' });
const decided = finding('date-conflict', { 'c.txt': '3 May' }, { decision: { verdict: 'update' } });
const all = [date, place, spelling, never, decided];

const shape = (by: 'rule' | 'article' | 'entity', filter = '', entities: Parameters<typeof layOut>[3] = []) =>
  layOut(all, by, filter, entities).groups.map(({ title, findings }) => [title, findings.map(f => f.fingerprint)]);

describe('the layout of findings', () => {
  it('by rule begins with what is worst', () =>
    assert.deepEqual(shape('rule'), [
      ['impossible-date', [never.fingerprint]],
      ['date-conflict', [date.fingerprint]],
      ['location-conflict', [place.fingerprint]],
      ['name-spelling', [spelling.fingerprint]],
    ]));

  it('by article goes by the marked passage', () =>
    assert.deepEqual(shape('article'), [
      ['a.txt', [date.fingerprint, place.fingerprint]],
      ['b.txt', [spelling.fingerprint]],
      ['c.txt', [never.fingerprint]],
    ]));

  it('by entity names one finding under each that it is about, and keeps the rest apart', () => {
    const entity = (name: string, ...findings: FindingRecord[]) => ({
      id: name,
      corpus: '',
      name,
      findings: findings.map(f => f.fingerprint),
    });
    assert.deepEqual(shape('entity', '', [entity('Sohar', place), entity('Oman', place, date), entity('Salalah')]), [
      ['Oman', [place.fingerprint, date.fingerprint]],
      ['Sohar', [place.fingerprint]],
      [undefined, [spelling.fingerprint, never.fingerprint]],
    ]);
  });

  it('keeps what was decided apart', () => {
    const { decided: apart, groups, open, shown } = layOut(all, 'rule');
    assert.deepEqual(apart, [decided]);
    assert.ok(groups.every(({ findings }) => !findings.includes(decided)));
    assert.deepEqual([open, shown], [4, 4]);
  });

  it('is filtered by all words, in any order, wherever they stand', () => {
    const { shown, open } = layOut(all, 'rule', 'sohar nizwa');
    assert.deepEqual([shown, open], [1, 4]);
    assert.deepEqual(shape('rule', 'C.TXT june'), [['impossible-date', [never.fingerprint]]]);
    assert.deepEqual(shape('rule', 'nothing like it'), []);
  });

  it('is filtered without regard to marks and to what Arabic writes in two ways', () => {
    assert.deepEqual(shape('rule', 'كَمراني'), [['name-spelling', [spelling.fingerprint]]]);
    assert.equal(plain('إقامةُ  الملتقى'), plain('اقامه الملتقي'));
    assert.notEqual(plain('سالم'), plain('سليم'));
  });
});
