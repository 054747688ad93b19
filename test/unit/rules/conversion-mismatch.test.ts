import { check } from '../../support/check.ts';

const conversion = (text: string, header = ''): void =>
  check('conversion-mismatch', `${header}\nHeadline of the day\n\n${text}`, text.includes('⟦') ? 'warning' : undefined);

describe('conversion-mismatch', () => {
  it('speaks of units', () => {
    conversion('The road is ⟦30 kilometres⟧ (⟦25 miles⟧) long.');
    conversion('يمتد الطريق مسافة ⟦30 كيلومترا⟧ (⟦25 ميلا⟧).');
    conversion('It was ⟦35 degrees Celsius⟧ (⟦105 Fahrenheit⟧) in the hall.');
  });
  it('speaks of pegged currencies', () => {
    conversion('The contract is worth ⟦Dh2.4bn⟧ (⟦$853m⟧).');
    conversion('بكلفة ⟦71 مليون دينار أردني⟧ (نحو ⟦140 مليون دولار⟧).');
  });
  it('speaks of a rate that the article leaves', () =>
    conversion('Bread costs 200 roubles ($2), milk 300 roubles ($3) and a coat ⟦9,000 roubles⟧ (⟦$45⟧).'));

  it('is silent where it is right, as rough as it is said', () => {
    conversion('The bridge is thirty metres (roughly 100 feet) high and 140 km (87 miles) away.');
    conversion('درجة الحرارة 31 درجة مئوية (87.8 فهرنهايت).');
    conversion('خصصت الشركة 15 مليون درهم إماراتي (نحو 4.1 مليون دولار).');
    conversion('Some 1,200 hectares, nearly 3,000 acres, are to be replanted.');
  });
  it('is silent on floating rates and unknown countries', () => {
    conversion('It costs 310 Egyptian pounds, or about $10.');
    conversion('يباع بـ500 ريال (20 دولارا).');
    conversion('The peg of the Lebanese pound has gone: 900,000 Lebanese pounds ($10).', '--- a.txt published=2024-03-01');
  });
  it('is silent on two values of two things', () => conversion('They walked 30 kilometres, and 25 miles more by bus.'));
});
