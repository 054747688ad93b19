import { check } from '../../support/check.ts';

const two = (a: string, b: string): string =>
  `--- a.txt published=2024-05-14\nMeasles campaign starts in Lusaka\n\n${a}\n--- b.txt published=2024-05-15\nLusaka starts measles campaign\n\n${b}`;

describe('role-conflict', () => {
  it('compares holders of the time of the articles', () =>
    check(
      'role-conflict',
      two(
        'Zambian Health Minister ⟦Grace Mumba⟧ opened the measles campaign in Lusaka on 14 May 2024.',
        'The measles campaign in Lusaka was opened by Zambian Health Minister ⟦Peter Phiri⟧.',
      ),
    ));
  const SILENT: Record<string, string> = {
    'a year long ago in the sentence': two(
      'Zambian Health Minister Grace Mumba opened the measles campaign in Lusaka.',
      'The measles campaign of Lusaka began in 1998, when Zambian Health Minister Peter Phiri signed its plan.',
    ),
    'a day long ago in the next sentence': two(
      'Zambian Health Minister Grace Mumba opened the measles campaign in Lusaka.',
      'The plan of the measles campaign in Lusaka was shown to Zambian Health Minister Peter Phiri. He signed it on 3 March 1998.',
    ),
    'a shadow minister': two(
      'Zambian Health Minister Grace Mumba opened the measles campaign in Lusaka.',
      'Zambian Shadow Health Minister Peter Phiri praised the measles campaign in Lusaka.',
    ),
    'a minister of nobody knows which of two countries': two(
      'Zambian Health Minister Grace Mumba opened the measles campaign in Lusaka.',
      'The measles campaign in Lusaka began on Tuesday. Health Minister Peter Phiri came from Malawi and thanked the people of Zambia.',
    ),
  };
  for (const [name, source] of Object.entries(SILENT)) it(`is silent: ${name}`, () => check('role-conflict', source));
});
