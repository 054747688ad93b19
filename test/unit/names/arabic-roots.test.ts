import assert from 'node:assert/strict';
import { derivable, plain, rootSet, whole } from '../../../server/src/languages/arabic-roots.ts';

const roots = rootSet('كتب قول وصل بني شدد سيطر برز خرج قرا راس علم دفع'.split(' '));

describe('roots of Arabic', () => {
  const derived = [
    'كاتب والمكتبات يكتبون استكتبت مكاتبهم كتابه فكتبها للكتاب',
    'قايل مقال يقول قالوا اقاويل مقوله',
    'يصل صله اتصال ايصال موصول تواصلت',
    'بناء يبنون بانيه مبني ابنيه',
    'شد يشد اشتد شديد تشديد مشدود',
    'سيطره يسيطر مسيطرون سيطرت',
    'قراءه يقراون قاري رييس رووس',
  ];
  for (const line of derived) for (const word of line.split(' ')) it(`derives ${word}`, () => assert.equal(derivable(word, roots), true));
  for (const word of 'ستولمان بيرنابيو زيلينسكي غوتيريش انشتاين بوتراغوينيو هوهنشتاوفن'.split(' '))
    it(`does not derive ${word}`, () => assert.equal(derivable(word, roots), false));

  it('takes no letter of a plain word for a clitic', () => {
    for (const word of ['كاتب', 'المكتوب', 'يكتب', 'مدافع']) assert.equal(plain(word, roots), true, word);
    for (const word of ['بكاتب', 'ستالمان', 'باكتب']) assert.equal(plain(word, roots), false, word);
  });
  it('tells a noun from a preposition and a name', () => {
    assert.equal(whole('بروز', roots), true);
    assert.equal(whole('لاحمد', roots), false);
  });
});
