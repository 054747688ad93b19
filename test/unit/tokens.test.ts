import assert from 'node:assert/strict';
import { CharClass, classOf, fold, foldOf } from '../../server/src/text/fold.ts';
import { TokenKind, tokenize } from '../../server/src/text/tokens.ts';
import { Vocabulary } from '../../server/src/text/vocabulary.ts';
import { proclitics } from '../../server/src/languages/clitics.ts';

describe('fold', () => {
  it('makes alike what papers write in several ways', () => {
    assert.equal(fold('إِلَى مُوسْكُو'), 'الي موسكو');
    assert.equal(fold('١٢٣ ۴۵۶'), '123 456');
    assert.equal(fold('Ž ÉCOLE'), 'z ecole');
    assert.equal(fold('الســـعودية'), 'السعوديه');
  });
  it('says of each letter outside of blocks that are told as a whole what Unicode says of it', () => {
    for (let c = 0x80; c < 0xfe70; c++) {
      const unit = String.fromCharCode(c);
      const isArabic = /\p{sc=Arab}/u.test(unit);
      if (classOf[c] !== CharClass.Letter || isArabic || (c >= 0xac00 && c < 0xd7a4)) continue;
      assert.match(unit, /[\p{L}\p{M}]/u);
      assert.equal(foldOf[c], unit.normalize('NFKD').toLowerCase().charCodeAt(0), unit);
    }
    assert.deepEqual(
      [...'ي\u0301\u0640\u0902ᄀ가一ぁ\u2028\u00a0€'].map(unit => classOf[unit.charCodeAt(0)]),
      [1, 4, 4, 1, 1, 1, 6, 6, 5, 0, 3],
    );
  });
  it('keeps different letters apart', () => {
    assert.notEqual(fold('سين'), fold('شين'));
    assert.notEqual(fold('ذهب'), fold('دهب'));
  });
});

describe('tokenize', () => {
  const split = (text: string): string[] => {
    const t = tokenize(text, new Vocabulary());
    return Array.from({ length: t.count }, (_, i) => text.slice(t.start[i], t.end[i]));
  };
  it('splits words, numbers and marks', () => {
    assert.deepEqual(split('في 20 سبتمبر/أيلول، 2.5bn'), ['في', '20', 'سبتمبر', '/', 'أيلول', '،', '2', '.', '5', 'bn']);
    assert.deepEqual(split('上海合作'), ['上', '海', '合', '作']);
  });
  it('keeps marks inside words and offsets of the text', () => {
    const text = 'قالَ\u200fالوزيرُ';
    const t = tokenize(text, new Vocabulary());
    assert.equal(t.count, 1);
    assert.equal(t.kind[0], TokenKind.Word);
    assert.equal(t.end[0], text.length);
  });
  it('gives one id to the spellings that fold alike, another to others', () => {
    const v = new Vocabulary();
    const t = tokenize('أحمد احمد محمد', v);
    assert.equal(t.word[0], t.word[1]);
    assert.notEqual(t.word[0], t.word[2]);
  });
});

describe('proclitics', () => {
  const stems = (w: string): string[] => proclitics(w).map(r => r.stem);
  it('splits conjunctions, prepositions and the article', () => {
    assert.ok(stems('وللصين').includes('صين'));
    assert.ok(stems('وللصين').includes('الصين'));
    assert.ok(stems('بالرياض').includes('رياض'));
    assert.ok(stems('دولارا').includes('دولار'));
  });
  it('leaves words of other scripts and short words whole', () => {
    assert.deepEqual(stems('wagon'), ['wagon']);
    assert.deepEqual(stems('في'), ['في']);
  });
});
