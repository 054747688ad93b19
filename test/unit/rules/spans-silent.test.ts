import { check } from '../../support/check.ts';

/** Texts of books and papers in which a length and a range of time, or a year and an anniversary, are of two things. */
const SILENT: Record<string, readonly string[]> = {
  'duration-mismatch': [
    'Rates in Arvia changed little between 2003 and 2008, before which they decreased for at least two decades.',
    'لم تتغير النسبة بين 2003 و2008، وقبلها تراجعت على مدى عقدين.',
    'For the first eight years of his career, Larsen chose not to play in Dalby from 1988 through 1990.',
    'From 1901 to 1961 the assembly refused to follow the decennial censuses of Arvia.',
  ],
  'anniversary-mismatch': [
    "Peter of Arvia built an empire that was founded in 1721. In Dalby, five years after Peter's death, in 1730 Johan Strahl published an atlas.",
  ],
  'order-mismatch': ['Films are shown in a format of 2048 by 1080 pixels.', 'The screen has a resolution of 1920 by 1080 points.'],
};
const SPEAKS: Record<string, readonly string[]> = {
  'duration-mismatch': [
    'The ⟦three-week⟧ festival of Dalby runs ⟦from 3 to 9 June⟧ 2024.',
    'معرض يستمر ⟦أسبوعين⟧، ⟦من 3 إلى 7 يونيو 2024⟧.',
  ],
  'anniversary-mismatch': ['The theatre of Dalby, founded in ⟦1950⟧, celebrated its ⟦60th anniversary⟧ in 2015.'],
  'order-mismatch': ['The bridge was closed ⟦from 2014 to 2008⟧.'],
};

describe('spans of time of two things', () => {
  for (const [rule, texts] of Object.entries(SILENT))
    for (const text of texts) it(`${rule} is silent: ${text.slice(0, 60)}`, () => check(rule, `Headline\n\n${text}`));
  for (const [rule, texts] of Object.entries(SPEAKS))
    for (const text of texts) it(`${rule} speaks: ${text.slice(0, 60)}`, () => check(rule, `Headline\n\n${text}`));
});
