import { check } from '../../support/check.ts';

describe('share-overflow: one answer each', () => {
  const SPEAKS_SHARE_OVERFLOW: Record<string, string> = {
    'a long opening before the shares': `--- a.txt
Cyclists of Graz counted

Of the 2,400 pupils who were asked in May for the one way in which they usually come to school, ⟦44 per cent⟧ said they walked, ⟦31 per cent⟧ took the tram, ⟦18 per cent⟧ cycled and ⟦13 per cent⟧ came by car.`,
    'a main reason, in Arabic': `--- a.txt
استطلاع عن أسباب الهجرة من القرى

سئل 900 شاب عن السبب الرئيسي الذي يدفعهم إلى الهجرة، فقال ⟦48 في المئة⟧ إنه العمل، و⟦29 في المئة⟧ إنه الدراسة، و⟦19 في المئة⟧ إنه السكن، و⟦11 في المئة⟧ إنه الماء.`,
  };
  for (const [what, source] of Object.entries(SPEAKS_SHARE_OVERFLOW)) it(`${what}`, () => check('share-overflow', source));
  const QUIET_SHARE_OVERFLOW: Record<string, string> = {
    'a long opening, and several answers': `--- a.txt
Cyclists of Graz counted

Of the 2,400 pupils who were asked in May for the ways in which they sometimes come to school, 44 per cent said they walked, 31 per cent took the tram, 18 per cent cycled and 13 per cent came by car. Several answers were possible.`,
    'shares that make a whole': `--- a.txt
Cyclists of Graz counted

Of the 2,400 pupils who were asked in May for the one way in which they usually come to school, 44 per cent said they walked, 31 per cent took the tram, 14 per cent cycled and 11 per cent came by car.`,
    'reasons of which several could be named, in Arabic': `--- a.txt
استطلاع عن أسباب الهجرة من القرى

سئل 900 شاب عن الأسباب التي تدفعهم إلى الهجرة، فقال 48 في المئة إنها العمل، و29 في المئة إنها الدراسة، و19 في المئة إنها السكن، و11 في المئة إنها الماء.`,
  };
  for (const [what, source] of Object.entries(QUIET_SHARE_OVERFLOW)) it(`is silent about ${what}`, () => check('share-overflow', source));
});
