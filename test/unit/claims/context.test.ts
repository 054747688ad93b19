import assert from 'node:assert/strict';
import { contextOf, similarity } from '../../../server/src/claims/context.ts';
import { reader } from '../../support/check.ts';

const context = (text: string, language: string): ReturnType<typeof contextOf> =>
  contextOf(reader.read(text, { file: 'a.txt', language })[0], 0);
const concepts = (text: string, language: string): string[] =>
  [...context(text, language).features.keys()].filter(f => /^[emn]:/.test(f)).sort();

describe('contexts of sentences', () => {
  it('tell the same concepts in every language', () => {
    const expected = ['e:flood', 'm:dead+', 'n:village'];
    assert.deepEqual(concepts('The floods killed many in the villages.', 'en'), expected);
    assert.deepEqual(concepts('أودت الفيضانات بالقرى وسقط قتلى كثر.', 'ar'), expected);
    assert.deepEqual(concepts('Les inondations ont fait des morts dans les villages.', 'fr'), expected);
  });
  it('know suffix pronouns and verbs', () => {
    assert.ok(concepts('بدأ الرئيس زيارته وسيلتقي نظيره.', 'ar').includes('e:visit'));
    assert.ok(concepts('بدأ الرئيس زيارته وسيلتقي نظيره.', 'ar').includes('e:meeting'));
  });
  it('tell the longest phrase only', () => {
    assert.deepEqual(concepts('وقف إطلاق النار ساري المفعول.', 'ar'), ['e:ceasefire']);
  });
  it('tell one word once, though it is in several tables', () => {
    assert.deepEqual(concepts('The workers rested.', 'en'), ['m:workforce']);
  });
  it('share nothing where nothing is shared', () => {
    assert.equal(similarity(context('The ferry was late.', 'en'), context('تأجل افتتاح المتحف.', 'ar')), 0);
  });
});
