import assert from 'node:assert/strict';
import { Scan } from '../../../server/src/languages/scan.ts';
import { numberAt, type NumberOptions, type NumberReading } from '../../../server/src/mentions/figures/number-words.ts';
import { tokenize } from '../../../server/src/text/tokens.ts';
import { reader } from '../../support/check.ts';

function first(text: string, language: string, options: NumberOptions = {}): NumberReading | undefined {
  const { lexicon } = reader.lexicon(language);
  const scan = new Scan(tokenize(text, lexicon.vocabulary), lexicon);
  for (let i = 0; i < scan.tokens.count; i++) {
    const n = numberAt(scan, i, { language, ...options });
    if (n) return n;
  }
  return undefined;
}

/** Each text begins (after clitics) with the number, which ends before ` |`. */
function reads(language: string, cases: Record<string, number>, ordinal = false): void {
  for (const [marked, amount] of Object.entries(cases)) {
    const [before, number, after] = marked.includes('[') ? marked.split(/[[\]]/) : ['', marked, ''];
    const n = first(before + number + after, language);
    assert.ok(n, `nothing in ${marked}`);
    assert.ok(Math.abs(n.amount - amount) <= 1e-9 * Math.abs(amount), `${marked}: ${n.amount}, not ${amount}`);
    assert.equal((before + number + after).slice(n.start, n.stop), number, marked);
    assert.equal(n.ordinal, ordinal, marked);
  }
}

describe('numbers in Arabic', () => {
  it('adds a hundred and a thousand of one to what is larger', () => {
    reads('ar', {
      'مليون ومئة ألف': 1_100_000,
      'ثلاثة ملايين ومائة وخمسون ألفا': 3_150_000,
      'ألف ومئة': 1100,
      '[خمسة آلاف ومئة وعشرون] قنطارا': 5120,
      '[مليون] ومئات الآلاف': 1_000_000,
      '[مئة] ومئة': 100,
    });
  });

  it('reads digits of every script, groups and decimals', () =>
    reads('ar', {
      '٢٫٥': 2.5,
      '2,5': 2.5,
      '2.5': 2.5,
      '١٬٢٠٠٬٠٠٠': 1200000,
      '12,345': 12345,
      '1.234.567': 1234567,
      '1.234,5': 1234.5,
      '۴۵': 45,
      '٤٠٠٠': 4000,
    }));
  it('holds both readings of a number whose mark is in doubt', () => {
    assert.deepEqual(first('363.378 ناخبا', 'ar')!.others, [363378]);
    assert.deepEqual(first('2.\u200f0 %', 'ar')!.amount, 0.2);
    assert.deepEqual(first('363.378 voters', 'en')!.others, []);
  });
  it('reads the grammar of number words', () =>
    reads('ar', {
      'ثلاثة عشر': 13,
      'خمسة وعشرون': 25,
      'مئتان وستة': 206,
      'ألف وتسعمئة وخمسة وأربعون': 1945,
      ألفين: 2000,
      'ألف ومئتين': 1200,
      'مليونا و200 ألف': 1200000,
      '3 ملايين و250 ألفا': 3250000,
      'مليونان ونصف': 2500000,
      'مليار ونصف المليار': 1500000000,
      'نصف مليون': 500000,
      'أربعة آلاف وسبعمئة': 4700,
      'ثلاثة أرباع': 0.75,
      'و[عشرة]': 10,
      'ب[مليون]': 1000000,
      'و[25]': 25,
      'خمسمئة ألف': 500000,
      ثلث: 1 / 3,
      'سالب ثلاثة': -3,
    }));
  it('reads fractions, decimals and powers in words and digits', () =>
    reads('ar', {
      'اثنان ونصف مليون': 2500000,
      'ثلاثة ونصف مليار': 3500000000,
      'مليار ونصف مليون': 1000500000,
      'المليون ونصف المليون': 1500000,
      'مئتان فاصلة واحد وسبعون': 200.71,
      'ثلاثة فاصلة خمسة وعشرين': 3.25,
      'صفر فاصلة صفر سبعة': 0.07,
      'اثنان وأربعة وخمسون جزءا من مئة': 2.54,
      'مئة وثلاثون خمس': 26,
      'واحد وعشرون أخماس': 4.2,
      '2ر5': 2.5,
      '٢ر٥': 2.5,
      '1.1^23': 1.1 ** 23,
      '٣+^٢': 8,
      '3 كرور': 30000000,
    }));
  it('reads digits in groups where something is counted', () => {
    reads('ar', { '[363 378] نسمة': 363378, '[12 500] درهم': 12500, '[12] 500': 12, 'المادتان [12] 345': 12 });
    reads('en', { '[363 378] people': 363378, '[12] 500 and': 12 });
  });
  it('makes no fraction of what is more than one', () => {
    for (const text of ['يعمل 24/7 طوال العام', 'سيعود 22/4', 'شاشة 16/9']) assert.equal(first(text, 'ar')!.fraction, false, text);
    reads('ar', { '١١/١٠': 1.1, '[3/4] السكان': 0.75 });
  });
  it('reads ordinals beyond a hundred', () => reads('ar', { 'الحادية عشرة بعد المئة': 111, 'الخامس والعشرون بعد المئتين': 225 }, true));
  it('reads ordinals', () =>
    reads('ar', { 'الثامن والعشرون': 28, 'الثاني عشر': 12, 'الحادية والعشرين': 21, الثالثة: 3, 'المئة والخامس': 105 }, true));
  it('leaves words that only look like numbers', () => {
    for (const text of ['آلاف المتظاهرين', 'أولا وقبل كل شيء', 'مرة ثانية', 'عاشوا هنا']) assert.equal(first(text, 'ar'), undefined, text);
  });
});

describe('numbers in English', () => {
  it('reads digits and scale words', () =>
    reads('en', {
      '2.5 million': 2500000,
      '$[2.4bn]': 2400000000,
      '12,345.67': 12345.67,
      '12,34,567': 1234567,
      '4 thousand 3 hundred': 4300,
      '1 234 567': 1234567,
      '-5': -5,
      '7 lakh': 700000,
      '10k': 10000,
    }));
  it('reads number words', () =>
    reads('en', {
      'twenty-one': 21,
      'one hundred and sixteen': 116,
      'three million two hundred thousand': 3200000,
      'two and a half': 2.5,
      'a dozen': 12,
      'half a million': 500000,
      'two thirds': 2 / 3,
      'two point five million': 2500000,
      'forty thousand': 40000,
      'three million and a half': 3500000,
      'minus four': -4,
      'three-quarters': 0.75,
      'one and a half million': 1500000,
      'two and a half billion': 2500000000,
      'three and a quarter million': 3250000,
      'a hundred and a half': 100.5,
      'six billion and a half million': 6000500000,
      'two hundred point seventy-one': 200.71,
      'a hundredth': 0.01,
    }));
  it('leaves half a million of something else alone', () => assert.equal(first('two and half a million fled', 'en')!.amount, 2));
  it('reads ordinals', () =>
    reads('en', { '28th': 28, 'twenty-fifth': 25, 'thirty first': 31, twentysecond: 22, '[third] quarter': 3 }, true));
  it('keeps neighbours apart', () => {
    const between = first('one hundred and two hundred', 'en')!;
    assert.equal(between.amount, 100);
    assert.equal(first('3 million and 4 million', 'en')!.amount, 3000000);
    assert.equal(first('22,24,26', 'en')!.amount, 22);
    assert.equal(first('twenty and 30', 'en', { and: false })!.amount, 20);
  });
  it('makes no number of an article or a plural', () => {
    for (const text of ['hundreds of people', 'a man', 'the quarter']) assert.equal(first(text, 'en'), undefined, text);
  });
});

describe('numbers in other languages', () => {
  it('reads words from the tables of CLDR', () => {
    reads('es', { '2.500 millones': 2500000000, '1,250': 1.25 });
    assert.deepEqual(first('1.250', 'de')!.others, [1.25]);
    reads('de', { zweiundzwanzig: 22, '1.234,5': 1234.5, '3 Millionen': 3000000 });
    reads('zh', { '3万': 30000, '2亿5000万': 250000000, 三百五十: 350 });
    reads('es', { 'treinta y dos': 32, '1.234.567': 1234567 });
    reads('ru', { 'двадцать пять тысяч': 25000, '2,5': 2.5 });
  });
  it('reads the twenties of French', () =>
    reads('fr', {
      'quatre-vingt-dix-sept': 97,
      'quatre-vingts': 80,
      'soixante et onze': 71,
      'soixante-dix-huit': 78,
      'dix-sept': 17,
      'mille deux cents': 1200,
      'deux mille trois cent quarante-cinq': 2345,
    }));
  it('reads scale words that need no one before them', () => {
    reads('es', { 'mil doscientos': 1200 });
    reads('pt', { 'mil e duzentos': 1200 });
    reads('ja', { 百二十三: 123, 一万二千: 12000 });
    reads('ko', { '1억 2천만': 120000000 });
  });
  it('reads empty places of ideographs', () => reads('zh', { 二千零一十五: 2015, 三千零五: 3005 }));
  it('takes no word for a figure of cheques', () => assert.equal(first('参加者', 'ja'), undefined));
});
