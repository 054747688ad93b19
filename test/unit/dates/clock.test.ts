import assert from 'node:assert/strict';
import { mentions } from '../../support/check.ts';

describe('hours in Arabic words', () => {
  it('are no counts behind "in"', () => {
    for (const [text, timex] of [
      ['توفي صباح الثلاثاء في أحد مستشفيات المدينة.', 'XXXX-WXX-2TMO'],
      ['قتل مساء الثلاثاء في ثلاثة حوادث متفرقة عشرة أشخاص.', 'XXXX-WXX-2TEV'],
      ['موعدنا مساء الثلاثاء في خمسة.', 'XXXX-WXX-2T17'],
      ['موعدنا مساء الثلاثاء الساعة خمسة ونصف.', 'XXXX-WXX-2T17:30'],
    ]) {
      const [first] = mentions(text).flatMap(m => (m.temporal === true ? [m.timex] : []));
      assert.equal(first, timex, text);
    }
  });
});
