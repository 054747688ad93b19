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

  const pair = (a: string, b: string): string => `--- a.txt published=2025-03-01\n${a}\n--- b.txt published=2025-03-03\n${b}`;
  const SPEAK: Record<string, string> = {
    'two mayors of the town that the headlines name': pair(
      'Riga bans e-scooters from old town\n\nElectric scooters may no longer enter the old town of Riga, Mayor ⟦Ilze Kalnina⟧ said on Monday.',
      'Scooter firms protest in Riga\n\nScooter firms protested outside the city hall in Riga on Wednesday. Mayor ⟦Andris Ozols⟧ told them that the ban in the old town would stay.',
    ),
    'two harbour masters of a port': pair(
      'Fog shuts port of Split\n\nFog shut the port of Split on Saturday. Harbour master ⟦Ante Babic⟧ sent three ferries back.',
      'Ferries of Split sail again\n\nFerries sailed again on Monday. The harbour master of Split, ⟦Luka Maric⟧, said that the fog had shut the port for a day.',
    ),
    'two governors of a province': pair(
      'أمطار غزيرة في ميسان\n\nقال محافظ ميسان ⟦حبيب الفرطوسي⟧ إن الأمطار أغرقت أحياء في العمارة.',
      'ميسان تحصي خسائر الأمطار\n\nأعلن محافظ ميسان ⟦علي البهادلي⟧ تعويضات للمتضررين من الأمطار في العمارة.',
    ),
    'ministers with a lineage in their names': pair(
      'تمديد موسم الصيد في نواذيبو\n\nأعلن وزير الصيد ⟦سيدي ولد أعمر⟧ القرار في نواذيبو الموريتانية بعد لقاء الصيادين.',
      'صيادو نواذيبو يرحبون\n\nوعد ⟦المختار ولد سيدينا⟧، وزير الصيد الموريتاني، صيادي نواذيبو بتمديد موسم الصيد.',
    ),
    'two rectors of a university': pair(
      'Students occupy Tartu library\n\nThe rector of the University of Tartu, ⟦Mart Saar⟧, called the occupation of the library a mistake.',
      'Tartu students leave library\n\nStudents left the library in Tartu after talks with ⟦Kadri Tamm⟧, the rector of the University of Tartu.',
    ),
    'a minister of the country of headline and dateline, among others': [
      '--- a.txt\nالكويت تبني مستشفى في قرغيزستان\n\nالكويت – 17 سبتمبر 2024\n\nزار الكويت وزير الصحة في قرغيزستان ⟦نورلان أصلانوف⟧ لبحث بناء مستشفى في مدينة أوش بدعم من الكويت.',
      '--- b.txt\nKyrgyz hospitals get oxygen\n\nBISHKEK, Sept 18, 2024 - Every hospital in Kyrgyzstan will make its own oxygen, Health Minister ⟦Gulnara Sadykova⟧ said on Wednesday.\n\nA hospital in Osh is to be built with help from Kuwait. The plants come from South Korea.',
    ].join('\n'),
  };
  for (const [what, source] of Object.entries(SPEAK)) it(`marks ${what}`, () => check('role-conflict', source));
  it('gives one person one country, months later', () =>
    check(
      'role-conflict',
      "--- a.txt published=2025-03-01\nIslands ask for sea-grass fund\n\nPacific islands want a fund for sea grass. The money would go to villages, said ⟦Fiji⟧'s environment minister, Litia Nakalevu.\n" +
        '--- b.txt published=2025-06-12\nDivers mend sea grass\n\nDivers from Pacific islands began to mend sea grass. Litia Nakalevu, environment minister of ⟦Vanuatu⟧, told them that the fund for villages was near.',
    ));
  const QUIET: Record<string, string> = {
    'a deputy of a governor': pair(
      'أمطار غزيرة في ميسان\n\nقال محافظ ميسان حبيب الفرطوسي إن الأمطار أغرقت أحياء في العمارة.',
      'ميسان تحصي خسائر الأمطار\n\nأعلن نائب محافظ ميسان علي البهادلي تعويضات للمتضررين من الأمطار في العمارة.',
    ),
    'the mayor of another town': pair(
      'Riga bans e-scooters from old town\n\nElectric scooters may no longer enter the old town of Riga, Mayor Ilze Kalnina said on Monday.',
      "Scooter firms protest in Riga\n\nScooter firms protested in Riga on Wednesday against the ban in the old town. Tallinn's mayor Andris Ozols said he would not copy it.",
    ),
    'a minister of a neighbour, in the same capital': pair(
      'Zambia opens dam\n\nLUSAKA, March 1, 2025 - Energy Minister Grace Mumba opened the dam near Lusaka.',
      'Neighbours praise Zambian dam\n\nLUSAKA, March 3, 2025 - Energy Minister Peter Phiri of Malawi praised the dam near Lusaka.',
    ),
    'a retired bishop': pair(
      'Church of Bergen reopens\n\nBishop Olav Nes blessed the church in Bergen.',
      'Choir sings in Bergen church\n\nThe retired bishop Per Dahl sang in the church in Bergen, which Bishop Olav Nes had blessed.',
    ),
    'a former mayor': pair(
      'Riga bans e-scooters from old town\n\nElectric scooters may no longer enter the old town of Riga, Mayor Ilze Kalnina said on Monday.',
      'Scooter firms protest in Riga\n\nFormer mayor Andris Ozols joined scooter firms that protested against the ban in the old town of Riga on Wednesday.',
    ),
  };
  for (const [what, source] of Object.entries(QUIET)) it(`is silent about ${what}`, () => check('role-conflict', source));

  it('leaves two kings alone where neither text says when', () =>
    check(
      'role-conflict',
      `--- a.txt
قاد الملك الفرنسي لويس التاسع الحملة الصليبية إلى دمياط، وسيطر الصليبيون على المدينة ثم على المنصورة.
--- b.txt
وقاد الجيوش الصليبية إلى دمياط ملك فرنسا فيليب أوغست، ومعه ريتشارد ملك إنجلترا، وسيطر الصليبيون على المدينة.`,
    ));
});
