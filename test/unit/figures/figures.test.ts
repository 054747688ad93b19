import assert from 'node:assert/strict';
import type { FigureMention } from '../../../server/src/mentions/mention.ts';
import { mentions } from '../../support/check.ts';

function figures(text: string, language: string): FigureMention[] {
  return mentions(text, { language }).filter((m): m is FigureMention => m.temporal === false);
}

/** `kind amount[-upTo] unit comparator noun`, empty parts left out. */
function shown(text: string, language: string): string[] {
  return figures(text, language).map(f => {
    const amount = Number(f.amount.toPrecision(13));
    return [
      f.kind,
      f.upTo === undefined ? amount : `${amount}-${f.upTo}`,
      f.unit,
      f.comparator === '=' ? '' : f.comparator,
      f.noun && `(${f.noun})`,
      f.loose && `!${f.loose}`,
    ]
      .filter(x => x !== undefined && x !== '')
      .join(' ');
  });
}

function reads(language: string, cases: Record<string, string[]>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(shown(text, language), expected, text);
}

describe('money', () => {
  it('reads symbols, codes and names before and behind the number', () =>
    reads('en', {
      'It cost $2.5 billion.': ['money 2500000000 USD'],
      'It cost US$4m in all.': ['money 4000000 USD'],
      'It cost Dh2.4bn.': ['money 2400000000 AED'],
      'It cost 20 dollars and 43 cents.': ['money 20.43 USD'],
      'It cost EUR 125.': ['money 125 EUR'],
      'They paid 300 Kuwaiti dinars.': ['money 300 KWD'],
      'They paid 7 million Swiss francs': ['money 7000000 CHF'],
    }));
  it('reads Arabic names', () =>
    reads('ar', {
      'بقيمة 120 مليار دولار.': ['money 120000000000 USD'],
      'بنحو 3.5 ملايين ريال سعودي': ['money 3500000 SAR ~'],
      'دفع 20 دولارا و43 سنتا': ['money 20.43 USD'],
      'أكثر من خمسين ألف درهم إماراتي': ['money 50000 AED >'],
    }));
  it('leaves a bare name open', () => reads('ar', { 'دفع 500 دينار': ['money 500 ?dinar'] }));
  it('takes no common word for a code', () =>
    reads('en', { 'They gave 20 all told.': ['number 20'], 'We saw 5 try to leave': ['number 5'] }));
});

describe('percentages and units', () => {
  it('reads the words of CLDR behind and before the number', () => {
    reads('de', { 'Rund 12,5 Prozent der Wähler': ['percentage 12.5 % ~'] });
    reads('tr', { 'Bütçe yüzde 12,5 arttı.': ['percentage 12.5 %'], 'Yaklaşık 2,5 milyar lira': ['money 2500000000 TRY ~'] });
    reads('fa', { 'بودجه ۱۲٫۵ درصد افزایش یافت.': ['percentage 12.5 %'] });
    reads('hi', { 'बजट 12.5 प्रतिशत बढ़ा।': ['percentage 12.5 %'] });
    reads('id', { 'Anggaran naik 12,5 persen.': ['percentage 12.5 %'] });
  });
  it('reads the dual of points, and signs before the number', () =>
    reads('ar', {
      'ارتفعت الفائدة نقطتين مئويتين.': ['percentage 2 pp'],
      'ارتفعت بنسبة % 2.5 خلال الشهر': ['percentage 2.5 %'],
      'بنسبة 2ر5 في المئة': ['percentage 2.5 %'],
      'حل في المرتبة الـ 21': ['ordinal 21'],
    }));
  it('tells per cent from points', () => {
    reads('en', {
      'It rose 12.5 per cent.': ['percentage 12.5 %'],
      'It rose 3 percentage points.': ['percentage 3 pp'],
      'by 25 basis points': ['percentage 0.25 pp'],
    });
    reads('ar', {
      'بنسبة 12٫5 في المئة': ['percentage 12.5 %'],
      'ثلاثين بالمئة': ['percentage 30 %'],
      '3 نقاط مئوية': ['percentage 3 pp'],
    });
  });
  it('reads units', () => {
    reads('en', {
      'some 40 square kilometres': ['quantity 40 square-kilometer ~'],
      'a six-mile trip': ['quantity 6 mile'],
      'He is 5 feet 3 inches': ['quantity 5.25 foot'],
      'It is 48m long': ['quantity 48 meter'],
    });
    reads('ar', {
      'على مسافة 17 كيلومترا': ['quantity 17 kilometer'],
      'وزن 5 كغ': ['quantity 5000 gram'],
      'بسرعة 120 كلم في الساعة': ['quantity 120 kilometer-per-hour'],
    });
  });
});

describe('counts and hedges', () => {
  it('reads the counted noun', () => {
    reads('ar', {
      'مقتل 12 شخصا وإصابة 30 آخرين': ['number 12 (person)', 'number 30'],
      'وصل 2000 لاجئ': ['number 2000 (refugee)'],
      'مقتل شخصين': ['number 2 (person)'],
      'حضر ثلاثة وزراء': ['number 3 (minister)'],
    });
    reads('en', {
      'five ministers and 12 people': ['number 5 (minister)', 'number 12 (person)'],
      '1,200 Syrian refugees': ['number 1200 (refugee)'],
      '20 more giraffes fled': ['number 20 (giraffe)'],
    });
  });
  it('reads hedges before and behind', () => {
    reads('ar', {
      'ما لا يقل عن 40 قتيلا': ['number 40 >= (killed)'],
      '40 شخصا على الأقل': ['number 40 >= (person)'],
      'لأكثر من 200 شخص': ['number 200 > (person)'],
    });
    reads('en', {
      'at least 40 people': ['number 40 >= (person)'],
      '40 people or more': ['number 40 >= (person)'],
      'nearly 200 people': ['number 200 < (person)'],
      'about 200 people': ['number 200 ~ (person)'],
    });
  });
  it('bounds what a hedge and rounding allow', () => {
    const set = (text: string, language = 'en'): unknown => figures(text, language)[0].set;
    assert.deepEqual(set('12 people'), [{ low: 12, high: 12 }]);
    assert.deepEqual(set('2.5 million people'), [{ low: 2450000, high: 2550000 }]);
    assert.deepEqual(set('more than 120 billion dollars'), [{ low: 120e9, high: Infinity, lowOpen: true }]);
    assert.deepEqual(set('nearly 200 people'), [{ low: 180, high: 200, highOpen: true }]);
    assert.equal(figures('363.378 شخصا', 'ar')[0].amount, 363378);
    assert.equal(figures('363.378 شخصا', 'ar')[0].set.length, 2);
  });
});

describe('ranges', () => {
  it('reads both bounds', () => {
    reads('en', {
      'between 20 and 30 million people': ['range 20000000-30000000 (person)'],
      '20-30 people came': ['range 20-30 (person)'],
      'from $20 to $30 million': ['range 20000000-30000000 USD'],
      'some 15 to 20 per cent': ['range 15-20 % ~'],
    });
    reads('ar', {
      'بين 20 و30 مليونا': ['range 20000000-30000000'],
      'بين خمسين ومئتين': ['range 50-200'],
      'من 10 إلى 15 في المئة': ['range 10-15 %'],
    });
  });
  it('leaves a change from one to the other as two', () => {
    reads('en', {
      'Sales rose from 20 to 30 million euros.': ['number 20', 'money 30000000 EUR'],
      'they lost 3-1': ['number 3 !label', 'number 1 !label'],
    });
    reads('ar', { 'ارتفعت المبيعات من 20 مليونا إلى 30 مليونا': ['number 20000000', 'number 30000000'] });
  });
});

describe('numbers that count nothing', () => {
  it('takes no number for the noun of the one before it', () =>
    reads('ar', {
      'ثم سبعة وثمانية.': ['number 7', 'number 8'],
    }));

  it('marks labels', () => {
    reads('en', {
      'Article 5 of the pact': ['number 5 !label'],
      'the G20 summit': ['number 20 !label'],
      'an F-16 and COVID-19': ['number 16 !label', 'number 19 !label'],
      'call 00971501234567': ['number 971501234567 !label'],
    });
    reads('ar', { 'كوفيد-19': ['number 19 !label'], 'القرار 1701': ['number 1701 !label'], 'المادة 5 من الدستور': ['number 5 !label'] });
  });
  it('reads none in addresses', () => reads('en', { 'See https://a.example/p?q=30%25&n=17 for more.': [] }));
  it('marks vague amounts', () => {
    reads('en', { 'dozens of people fled': ['range 24-100 ~ (person) !vague'] });
    reads('ar', { 'عشرات الآلاف.': ['range 20000-100000 ~ !vague'] });
  });
});
