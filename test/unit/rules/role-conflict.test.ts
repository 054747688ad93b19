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
  const arabic = (a: string, b: string): string =>
    `--- a.txt published=2024-05-14\nاتفاق على خط بحري بين صلالة وعدن\n\n${a}\n--- b.txt published=2024-05-15\nخط بحري جديد بين صلالة وعدن\n\n${b}`;
  it('reads a holder with titles before the office, and a counterpart behind a comma', () =>
    check(
      'role-conflict',
      arabic(
        'وقع الاتفاق من الجانب العماني معالي الدكتور ⟦حمد بن سيف الغافري⟧ وزير النقل والموانئ وشؤون البحر، وحضر محافظ عدن.',
        'قال وزير النقل اليمني إن نظيره العماني، وزير النقل والموانئ وشؤون البحر ⟦راشد بن علي المعولي⟧، وافق على الخط البحري.',
      ),
    ));
  it('reads the country behind its noun with a preposition', () =>
    check(
      'role-conflict',
      arabic(
        'استقبل المحافظ في صلالة وزير الموانئ لجمهورية ⟦غينيا⟧ إبراهيم كوندي ديالو لبحث الخط البحري.',
        'غادر إبراهيم كوندي ديالو، وزير الموانئ في ⟦غانا⟧، صلالة بعد بحث الخط البحري.',
      ),
    ));
  it('compares a ministry of two fields with one of them, and takes a new thing for no new minister', () =>
    check(
      'role-conflict',
      arabic(
        'افتتح وزير النقل والموانئ العماني ⟦فهد الكيومي⟧ الخط البحري الجديد في صلالة.',
        'قال وزير الموانئ العماني ⟦نبيل الشنفري⟧ إن الخط البحري في صلالة يعمل كل أسبوع.',
      ),
    ));
  it('compares two holders within an article', () =>
    check(
      'role-conflict',
      'Measles campaign starts in Lusaka\n\nZambian Health Minister ⟦Grace Mumba⟧ opened the measles campaign in Lusaka.\n\nNurses gave the first vaccine at noon.\n\nZambian Health Minister ⟦Peter Phiri⟧ said that every child would get one.',
    ));
  const SILENT: Record<string, string> = {
    'a new minister': two(
      'Zambian Health Minister Grace Mumba opened the measles campaign in Lusaka.',
      'The measles campaign in Lusaka was praised by the new Zambian health minister, Peter Phiri.',
    ),
    'a new minister behind the name': two(
      'Zambian Health Minister Grace Mumba opened the measles campaign in Lusaka.',
      'The measles campaign in Lusaka was praised by Peter Phiri, the new Zambian health minister.',
    ),
    'two within an article, of whom one was':
      'Measles campaign starts in Lusaka\n\nZambian Health Minister Grace Mumba opened the measles campaign in Lusaka.\n\nFormer Zambian Health Minister Peter Phiri said that every child would get one.',
    'two within a sentence':
      'Measles campaign starts in Lusaka\n\nZambian Health Minister Grace Mumba opened the campaign, and Malawian Health Minister Peter Phiri came from Lilongwe.',
    'whom a minister receives, without a title': arabic(
      'استقبل سالم الرواس وزير النقل اليمني في صلالة لبحث الخط البحري.',
      'قال وزير النقل اليمني عادل مقبل إن الخط البحري مفيد لصلالة.',
    ),
    'ministers of two countries, each with his titles': arabic(
      'وقع من الجانب العماني معالي الدكتور حمد بن سيف الغافري وزير النقل، ومن الجانب اليمني معالي المهندس عادل بن صالح مقبل وزير النقل.',
      'شهد معالي المهندس عادل بن صالح مقبل وزير النقل اليمني توقيع اتفاق الخط البحري في صلالة.',
    ),
    'a name and its longer form': arabic(
      'وقع الاتفاق من الجانب العماني معالي الدكتور حمد بن سيف الغافري وزير النقل.',
      'قال وزير النقل العماني حمد الغافري إن الخط البحري مفيد لصلالة.',
    ),
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
