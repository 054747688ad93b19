import assert from 'node:assert/strict';
import { mentions } from '../support/check.ts';
import type { NameMention } from '../../server/src/mentions/mention.ts';
import { nameKey } from '../../server/src/mentions/names/translit.ts';

const names = (text: string): string[] => (mentions(text, {}, ['person', 'place', 'organization']) as NameMention[]).map(m => `${m.kind[0]}${m.kind[1]}:${m.name}`);

describe('names', () => {
  it('reads people behind offices and titles, without clitics', () => {
    assert.deepEqual(names('التقى وزير الزراعة التونسي سالم الهمامي نظيره المغربي كريم بناني.'), ['pe:سالم الهمامي', 'pe:كريم بناني']);
    assert.deepEqual(names('Kenyan Foreign Minister Amina Otieno met Mr. John Barasa on Monday.'), ['pe:Amina Otieno', 'pe:John Barasa']);
  });
  it('reads places of the gazetteer', () => {
    assert.deepEqual(names('وصل الوفد إلى سمرقند بأوزبكستان.'), ['pl:سمرقند', 'pl:أوزبكستان']);
    assert.deepEqual(names('The fair opened in Muscat on Sunday.'), ['pl:Muscat']);
  });
  it('knows the preposition على from the name علي', () => {
    assert.deepEqual(names('وافق الرئيس على خطة العمل.'), []);
    assert.deepEqual(names('قال الرئيس علي بونغو إن الخطة جاهزة.'), ['pe:علي بونغو']);
  });
  it('resolves a short form to the person of its article', () => {
    const found = mentions('قال وزير الخارجية الصيني وانغ يي اليوم إن العمل مستمر. وأضاف وانغ أن الوقت كاف.', {}, ['person']) as NameMention[];
    assert.equal(found.length, 2);
    assert.equal(found[1].antecedent, found[0]);
    assert.equal(found[1].name, 'وانغ');
  });
  it('reads no name in prose without any', () => {
    assert.deepEqual(names('وقالت المصادر إن الأسعار ارتفعت في السوق بعد قرار جديد.'), []);
    assert.deepEqual(names('The prices rose in the market after a new decision.'), []);
  });
});

describe('the transliteration key', () => {
  for (const [a, b] of [['بوتين', 'بوتن'], ['بوتين', 'putin'], ['putin', 'путин'], ['زيلينسكي', 'زيلنسكي'], ['لافروف', 'lavrov']] as const)
    it(`${a} and ${b} are one`, () => assert.equal(nameKey([a]), nameKey([b])));
  for (const [a, b] of [['برايت', 'برايس'], ['حسن', 'خالد'], ['smith', 'smart'], ['وانغ', 'هوانغ']] as const)
    it(`${a} and ${b} are two`, () => assert.notEqual(nameKey([a]), nameKey([b])));
});
