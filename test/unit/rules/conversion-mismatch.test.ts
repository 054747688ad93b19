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

  it('is silent on degrees between two temperatures', () => {
    conversion('A warming of 2 degrees Celsius (3.6 Fahrenheit) would kill most reefs.');
    conversion('ارتفاع حرارة الأرض درجتين مئويتين (3.6 درجات فهرنهايت) قد يقضي على معظمها.');
    conversion('A warming of ⟦2 degrees Celsius⟧ (⟦13.6 Fahrenheit⟧) would kill most reefs.');
  });
  it('is silent where a number of them makes the second', () => {
    conversion('The packers filled 46 million boxes of 4 kilograms, or 184,000 tonnes, in 37 days.');
    conversion('A pack weighs ⟦40 kilograms⟧, or ⟦4 tonnes⟧, on the old scales.');
  });
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

  it('reads what is measured, how often, and dashes between the two values', () => {
    for (const text of [
      'The pool holds ⟦2,000 cubic metres⟧ of fresh water, or ⟦200,000 litres⟧.',
      'يتسع الحوض لـ⟦ألفي متر مكعب⟧ من المياه العذبة، أي ⟦200 ألف لتر⟧.',
      'The well gives ⟦40,000 barrels⟧ a day, or ⟦8.4 million litres⟧.',
      'She ran ⟦15 kilometres⟧ - ⟦about 12.5 miles⟧ - in an hour.',
      'The pool holds 2,000 cubic metres of fresh water, or two million litres.',
      'The well gives 40,000 barrels a day, or 6.4 million litres.',
      'She ran 15 kilometres - about 9 miles - in an hour.',
      'يتسع الحوض لألفي متر مكعب من المياه العذبة، أي مليوني لتر.',
    ])
      check('conversion-mismatch', text, text.includes('⟦') ? 'warning' : undefined);
  });
  it('takes pounds beside kilograms for a weight', () => {
    for (const text of [
      'The fish weighed ⟦90 kilograms⟧ (⟦178 pounds⟧).',
      'The fish weighed ⟦178 pounds⟧ (⟦90 kg⟧).',
      'The fish weighed 90 kilograms (198 pounds).',
      'She bought 90 kilograms (178 pounds sterling) of silk.',
      'They sold 90 kilograms for 178 pounds.',
    ])
      check('conversion-mismatch', text, text.includes('⟦') ? 'warning' : undefined);
  });
});
