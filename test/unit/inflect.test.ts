import assert from 'node:assert/strict';
import { expand } from '../../server/data/compile/source.mjs';
import { spellings } from '../../server/data/compile/spelling.mjs';

describe('inflected forms of the tables', () => {
  const has = (form: string, ...expected: string[]): void => {
    const forms: string[] = expand(form);
    for (const e of expected) assert.ok(forms.includes(e), `${form} lacks ${e}: ${forms.join(' ')}`);
  };
  it('gives a noun its pronouns and dual', () => has('زيارة+', 'زيارة', 'زيارتها', 'زيارتهما', 'زيارتين', 'زيارتي'));
  it('changes the seat of a hamza', () => has('لقاء+', 'لقاؤه', 'لقائهم', 'لقاءات'.slice(0, 4), 'لقاءين'));
  it('gives people their plurals', () => has('عامل*', 'عاملة', 'عاملون', 'عاملين', 'عاملات', 'عاملي'));
  it('gives verbs their persons', () => {
    has('زار!', 'زارت', 'زاروا');
    has('التقى!', 'التقت', 'التقوا', 'التقيا');
    has('يلتقي!', 'تلتقي', 'يلتقون', 'سيلتقي', 'ستلتقي', 'يلتقيان');
  });
  it('leaves forms without a mark, and marks without a word, alone', () => {
    assert.deepEqual(expand('زيارة'), ['زيارة']);
    assert.deepEqual(expand('+'), ['+']);
    assert.deepEqual(expand('(ال)دينار'), ['دينار', 'الدينار']);
    assert.deepEqual(expand('c++'), ['c++']);
  });
});

describe('spellings of foreign names', () => {
  it('write g as Egypt does', () => {
    assert.deepEqual(spellings('surname', 'فيرغسون'), ['فيرجسون']);
    assert.deepEqual(spellings('places', 'هونغ كونغ'), []);
    assert.deepEqual(spellings('places', 'وادي ستراسبورغ'), ['وادي ستراسبورج']);
  });
  it('leave Arabic words and other tables alone', () => {
    for (const word of ['غالب', 'المغرب', 'غضنفر', 'غادة']) assert.deepEqual(spellings('given-name', word), [], word);
    assert.deepEqual(spellings('event', 'غولدنبرغ'), []);
  });
});
