import assert from 'node:assert/strict';
import { mentions } from '../../support/check.ts';

/** Figures and times of a text: `kind value`. */
function read(text: string, language: string): string[] {
  return mentions(text, { language })
    .filter(m => m.temporal !== undefined)
    .map(m => (m.temporal ? `${m.kind} ${m.timex}` : `${m.kind} ${Number(m.amount.toPrecision(12))}${m.unit ? ` ${m.unit}` : ''}`));
}

function reads(language: string, cases: Record<string, string[]>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(read(text, language), expected, text);
}

describe('what could be a date or a number', () => {
  it('reads four digits as a year only where the words say so', () => {
    reads('ar', {
      'وصل إلى المخيم 2000 شخص.': ['number 2000'],
      'افتتح المصنع في 2000 ثم توسع.': ['date 2000'],
      'وزعت 1995 سلة غذائية في الحي.': ['number 1995'],
    });
    reads('en', {
      'Some 2000 people came to the fair.': ['number 2000'],
      'The mill closed in 2000 for good.': ['date 2000'],
      'Inside were two thousand and two hundred letters.': ['number 2200'],
      'She was born in nineteen ninety-six.': ['date 1996'],
    });
  });
  it('gives both readings of a cell of a table', () => {
    reads('en', { '2000': ['date 2000', 'number 2000'], '3/15': ['date XXXX-03-15', 'number 0.2'] });
    reads('en', { '1.10': ['number 1.1'], '-4/5': ['number -0.8'], '- 10': ['number -10'] });
  });
  it('takes a point for a decimal', () => {
    reads('en', { 'The mean depth was 4.22 before the flood.': ['number 4.22'] });
    reads('ar', { 'بلغ المتوسط 4.22 في الحي': ['number 4.22'] });
  });
  it('tells zero from the month Safar', () => {
    reads('ar', {
      'فاز الضيوف بهدفين مقابل صفر.': ['number 2', 'number 0'],
      'انتهى اللقاء 2-صفر أمام جمهور كبير.': ['number 2', 'number 0'],
      'ولد الشاعر في 12 صفر 1340 في قرية جبلية.': ['date 1921-10-14'],
      'تبدأ الدروس في شهر صفر.': ['date XXXX-XX-XX'],
    });
  });
  it('tells hours from counts', () => {
    reads('ar', {
      'وزعت الكتب على خمسة وثلاثين تلميذا': ['number 35'],
      'قسم المبلغ على ثلاثة': ['number 3'],
      'تقام المباريات الأحد في ثلاثة ملاعب': ['date XXXX-WXX-7', 'number 3'],
      'يبدأ الحفل في الثامنة': ['time T08'],
      'يبدأ الحفل عند الساعة الثامنة مساء': ['time T20'],
    });
    reads('en', {
      'The talks lasted two hours.': ['duration PT2H'],
      'Around 4 of the guests stayed.': ['number 4'],
      'The raid began at 0400 hours.': ['time T04:00'],
      'He worked 2000 hours in the mine.': ['duration PT2000H'],
    });
  });
  it('tells quarters of a year from quarters of a whole', () => {
    reads('en', {
      'Three quarters of the crop was lost.': ['number 0.75'],
      'It fetched a quarter million dollars.': ['money 250000 USD'],
      'Sales fell in the last three quarters.': ['date XXXX-XX-XX'],
    });
    reads('ar', { 'غطت المياه ثلاثة أرباع الحقول': ['number 0.75'] });
  });
});

describe('figures of Arabic papers', () => {
  it('reads signs before the number', () => {
    reads('ar', { 'ارتفعت الأسعار بنسبة %2.5 في مارس': ['percentage 2.5 %', 'date XXXX-03'], 'بنسبة ٪٢٫٥': ['percentage 2.5 %'] });
  });
  it('reads decimals that marks of direction turned round', () => {
    const sets = (text: string): unknown =>
      mentions(text, { language: 'ar' }, ['percentage', 'money']).map(m => m.temporal === false && m.set.length);
    reads('ar', { 'نما الناتج 2.\u200f0 %': ['percentage 0.2 %'], 'نما الناتج 0.\u200f2 %': ['percentage 0.2 %'] });
    assert.deepEqual(sets('نما الناتج 5.\u200f12 %'), [2]);
    assert.deepEqual(sets('نما الناتج 5.12 %'), [1]);
  });
  it('reads a dot before three digits by what is counted', () => {
    reads('ar', {
      'حضر 3.500 عداء إلى الساحة': ['number 3500'],
      'بلغ العدد 12.000 بحسب البلدية': ['number 12000'],
      'تبلغ مساحة الحي 1.250 كيلومترا مربعا': ['quantity 1.25 square-kilometer'],
      'يبعد الحي 2.5 كيلومتر': ['quantity 2.5 kilometer'],
    });
  });
  it('reads the dual before what it counts', () => {
    reads('ar', {
      'شارك ألفا شخص في الحملة': ['number 2000'],
      'تبرع التاجر بمليونا دولار': ['money 2000000 USD'],
      'بلغ السكان مليونا و200 ألف نسمة': ['number 1200000'],
      'زرعوا خمسين ألفا': ['number 50000'],
    });
  });
  it('reads degrees, generations of telephony and motion up to a figure', () => {
    reads('ar', { 'بلغت الحرارة 40 مئوية': ['quantity 40 celsius'], 'أطلقت الشركة شبكة 5G في المدينة': ['number 5'] });
    const [up] = mentions('The tax went up to 7 per cent.', { language: 'en' }, ['percentage']);
    const [most] = mentions('It takes up to 7 per cent of income.', { language: 'en' }, ['percentage']);
    assert.equal(up.temporal === false && up.comparator, '=');
    assert.equal(most.temporal === false && most.comparator, '<=');
  });
  it('reads a verb of exceeding before its subject', () => {
    const comparator = (text: string): unknown => {
      const [m] = mentions(text, { language: 'ar' }, ['number', 'money']);
      return m.temporal === false && m.comparator;
    };
    assert.equal(comparator('تتجاوز قيمة العقد 120 مليار دولار.'), '>');
    assert.equal(comparator('تجاوز عدد المشاركين 120 طالبا.'), '>');
    assert.equal(comparator('لم يتجاوز عدد المشاركين 120 طالبا.'), '<=');
    assert.equal(comparator('يقل عدد المشاركين عن 120 طالبا.'), '<');
    assert.equal(comparator('لا يقل عدد المشاركين عن 120 طالبا.'), '>=');
    assert.equal(comparator('يزيد عدد المشاركين على 120 طالبا.'), '>');
    assert.equal(comparator('تجاوز المجلس الخلاف، وعين 3 قضاة.'), '=');
  });
  it('leaves pronouns and words that only look like numbers', () =>
    reads('ar', {
      'غادر أحد الوزراء القاعة': [],
      'ألف الكاتب رواية': [],
      'سبع الغابة نائم': [],
      'عين أحد عشر وزيرا': ['number 11'],
    }));
  it('reads dates in digits behind their noun', () =>
    reads('ar', { 'عقد الاجتماع يوم 15/7/2015 في المقر': ['date 2015-07-15'], 'عقد يوم 15-7-2015': ['date 2015-07-15'] }));
  it('reads ratios in words', () =>
    reads('ar', { 'نال واحدا على خمسة وعشرين من الأصوات': ['number 0.04'], 'مئة وثلاثة أرباع': ['number 100.75'] }));
});

describe('scripts of South Asia', () => {
  it('tell words by their vowel signs', () => reads('bn', { '১২৩ জন': ['number 123'], '১৪ জুন ২০২৪': ['date 2024-06-14'] }));
});
