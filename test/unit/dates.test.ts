import assert from 'node:assert/strict';
import { mentions } from '../support/check.ts';

const KINDS = ['date', 'time', 'range', 'recurrence', 'duration'];

/** The TIMEX3 values of a text's times. */
function timex(text: string, published?: string, language?: string): string[] {
  return mentions(text, { published, language }, KINDS).map(m => (m.temporal ? m.timex : ''));
}

describe('dates', () => {
  const cases: [string, string, string[]][] = [
    [
      'day, month and year in every order',
      'The bridge opened on 3 May 2021, closed on June 9, 2022 and opened again on Tuesday, 2 July 2024.',
      ['2021-05-03', '2022-06-09', '2024-07-02'],
    ],
    ['numbers', 'It was signed on 2023-09-20 and published on 31/10/2023.', ['2023-09-20', '2023-10-31']],
    ['words', 'The fair ends on the twenty-first of March.', ['2025-03-21']],
    ['relative days', 'He arrived yesterday and leaves tomorrow.', ['2025-03-11', '2025-03-13']],
    ['units', 'Sales fell last month and should rise next year.', ['2025-02', '2026']],
    ['distances', 'The mine closed three weeks ago.', ['2025-02-19']],
    ['ranges', 'The show runs from 28 June to 2 July 2024.', ['2024-06-28/2024-07-02']],
    ['ranges of days', 'Delegates met on 15-16 September 2024.', ['2024-09-15/2024-09-16']],
    ['parts', 'Output peaked in the third quarter of 2023 and the first half of 2024.', ['2023-Q3', '2024-H1']],
    ['decades and centuries', 'Built in the 1990s on walls of the 15th century.', ['199X', '14XX']],
    ['times of day', 'The gates open at 8:30 a.m. and shut at 10 p.m.', ['T08:30', 'T22']],
    ['durations', 'Repairs took three days, the test half an hour.', ['P3D', 'PT30M']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(timex(text, '2025-03-12'), expected));

  const arabic: [string, string, string[]][] = [
    [
      'national months and dual names',
      'افتتح الجسر في 3 أيار/مايو 2021 وأغلق في 9 جوان 2022 ثم عاد في 2 شتنبر 2024.',
      ['2021-05-03', '2022-06-09', '2024-09-02'],
    ],
    ['ordinal words', 'يبدأ المعرض في الرابع عشر من نوفمبر 2024.', ['2024-11-14']],
    ['relative days', 'وصل الوفد أمس ويغادر بعد غد.', ['2025-03-11', '2025-03-14']],
    ['shifts behind', 'تراجعت المبيعات الشهر الماضي وستزيد العام المقبل.', ['2025-02', '2026']],
    ['ranges', 'يقام المهرجان من 20 إلى 22 مارس 2024.', ['2024-03-20/2024-03-22']],
    ['days with the article apart', 'يومي الـ 24 والـ 25 من شباط 2024', ['2024-02-24/2024-02-25']],
    ['Islamic dates with their twin', 'صدر القرار في 28 رمضان 1436، الموافق 15 يوليو 2015.', ['2015-07-15']],
    ['Arabic-Indic digits', 'في ١٢ يناير ٢٠١٦', ['2016-01-12']],
    ['times of day', 'تبدأ المباراة الساعة السابعة والنصف مساء.', ['T19:30']],
    ['durations', 'استمرت الرحلة ثلاثة أيام وساعتين.', ['P3DT2H']],
  ];
  for (const [name, text, expected] of arabic) it(`Arabic: ${name}`, () => assert.deepEqual(timex(text, '2025-03-12'), expected));

  it('leaves open what nothing settles', () => {
    assert.deepEqual(timex('They met on 20 September and again on Thursday.'), ['XXXX-09-20', 'XXXX-WXX-4']);
  });
  it('reads no date where there is none', () => {
    for (const text of [
      'They may march for change.',
      'The plane carried 2023 parcels.',
      'He scored a second time and won 3-2.',
      'Version 2.5 of the code',
      'ومن تيار العصر إلى روح الزمن',
      'شارك في أول زيارة له',
      'The Sunday Times reported the deal, and the Monday Gazette copied it.',
      'Sunday Mirror readers heard of the Friday Prayers there.',
      'The March for Life drew 300 people to the May Department Stores.',
      'أكل 30 منه ورمى 15 منها',
      'قالت وكالة مهر إن 15 تير بيعت، واشترى 11 دي ماريا',
    ])
      assert.deepEqual(timex(text, '2025-03-12'), [], text);
  });
  it('takes the side that the verb gives', () => {
    assert.deepEqual(timex('The minister resigned on Monday.', '2025-03-12'), ['2025-03-10']);
    assert.deepEqual(timex('The minister will resign on Monday.', '2025-03-12'), ['2025-03-17']);
    assert.deepEqual(timex('The minister will be heard on Monday.', '2025-03-12'), ['2025-03-17']);
    assert.deepEqual(timex('The summit to be held in June was announced.', '2025-03-12'), ['2025-06']);
    assert.deepEqual(timex('استقال الوزير يوم الاثنين.', '2025-03-12'), ['2025-03-10']);
    assert.deepEqual(timex('سيستقيل الوزير يوم الاثنين.', '2025-03-12'), ['2025-03-17']);
  });
  it('keeps the parts as written', () => {
    const [m] = mentions('يزور الوفد تركيا غدا، الاثنين 24 فبراير 2025.', {}, KINDS);
    assert.ok(m.temporal && m.kind === 'date');
    assert.deepEqual(
      { offset: m.written.offset, weekday: m.written.weekday, day: m.written.day, month: m.written.month, year: m.written.year },
      { offset: 1, weekday: 1, day: 24, month: 2, year: 2025 },
    );
  });
  it('takes no count for an hour or a day', () => {
    const cases: [string, string[]][] = [
      ['The vote passed on Wednesday by 24 votes to 11.', ['2025-03-12']],
      ['The bill was adopted on Thursday by 15 countries.', ['2025-03-06']],
      ['On Friday at 5 people gathered in the square.', ['2025-03-07']],
      ['They meet on Monday at 5 in the hall.', ['2025-03-10T05:00:00']],
      ['The council met on Monday at the 15th session of the assembly.', ['2025-03-10']],
      ['On Monday the 10th session opened.', ['2025-03-10']],
      ['It will close on Monday the 17th.', ['2025-03-17']],
    ];
    for (const [text, expected] of cases) assert.deepEqual(timex(text, '2025-03-12'), expected, text);
  });
  it('takes no share for a day', () => {
    const cases: [string, string[]][] = [
      ['The bank cut its rate by 1/4 point.', []],
      ['It happened in 2/3 of cases.', []],
      ['Shares were sold for 1/2 price.', []],
      ['A quorum of 3/5 was reached on 3/5.', ['2025-03-05']],
      ['انقطع التيار في 3/4 المناطق.', []],
      ['تكرر ذلك في 2/3 من الحالات.', []],
      ['صدر البيان في 3/5 الماضي.', ['2024-05-03']],
    ];
    for (const [text, expected] of cases) assert.deepEqual(timex(text, '2025-03-12'), expected, text);
  });
  it('reads a day in words as an answer gives it', () => {
    assert.deepEqual(timex('عدنا في السابع والعشرين.', '2025-03-12'), ['2025-02-27']);
    assert.deepEqual(timex('من أسبوع', '2025-03-12'), ['2025-03-05']);
    assert.deepEqual(timex('يتكون البرنامج من أسبوعين.', '2025-03-12'), ['P2W']);
    assert.deepEqual(timex('حل فريق البلدية في آخر المباريات التي جرت أمس في السابع والعشرين.', '2025-03-12'), ['2025-03-11']);
  });
  it('tells today from a day among others', () => {
    for (const text of [
      'اختتم المعرض في اليوم الأخير من المهرجان.',
      'شهد اليوم الأخير من المعرض إقبالا كبيرا.',
      'احتفلت البلاد باليوم الوطني.',
      'في اليوم الثالث من المعرض زاد الزوار.',
      'لليوم الثالث على التوالي',
      'سجل هدفا في الدقيقة الأخيرة من المباراة.',
      'في السنة الأخيرة من ولايته',
    ])
      assert.deepEqual(timex(text, '2025-03-12'), [], text);
    assert.deepEqual(timex('أعلن اليوم الوزير أن الجسر سيغلق.', '2025-03-12'), ['2025-03-12']);
    assert.deepEqual(timex('أغلق الجسر اليوم الأربعاء.', '2025-03-12'), ['2025-03-12']);
    assert.deepEqual(timex('تراجعت الأسعار في الأسبوع الأخير.', '2025-03-12'), ['2025-W10']);
  });
  it('reads days of the present month, and ranges that leave the month or year to the first end', () => {
    assert.deepEqual(timex('التقيا في 20 من الشهر.', '2025-03-12'), ['2025-03-20']);
    assert.deepEqual(timex('وفي الخامس من الشهر اجتمعوا.', '2025-03-12'), ['2025-03-05']);
    assert.deepEqual(timex('بعد عشرين من الأيام', '2025-03-12'), ['P20D']);
    assert.deepEqual(timex('سيقام المعرض من 19 نوفمبر إلى 20.', '2025-03-12'), ['2025-11-19/2025-11-20']);
    assert.deepEqual(timex('The fair runs from today to 22 February.', '2025-03-12'), ['2025-03-12/2026-02-22']);
  });
  it('reads feasts by their year, by a distance, and by other calendars', () => {
    const cases: [string, string, string][] = [
      ['en', 'Ramadan 2018 was hot.', '2018-05-16/2018-06-14'],
      ['ar', 'في 25 رمضان 2024', '2024-04-04'],
      ['en', 'Purim 2019', '2019-03-20'],
      ['en', 'Nowruz 2023', '2023-03-21'],
      ['en', 'Thanksgiving in nine months', '2025-11-27'],
      ['en', 'the night journey 2018', '2018-04-13'],
      ['en', 'World Food Day 2012', '2012-10-16'],
      ['ar', 'في اليوم العالمي للبيئة 2024', '2024-06-05'],
      ['en', 'the week of October 6th 2013', '2013-W41'],
    ];
    for (const [language, text, expected] of cases) assert.deepEqual(timex(text, '2025-03-12', language), [expected], text);
  });
  it('takes "منه" for the month last spoken of', () => {
    assert.deepEqual(timex('صدر القرار في 3 مارس 2020 ونفذ في 30 منه.', '2025-03-12'), ['2020-03-03', '2020-03-30']);
    assert.deepEqual(timex('استمرت الدورة من 10 يناير إلى 15 منه.', '2025-03-12'), ['2025-01-10/2025-01-15']);
    assert.deepEqual(timex('في 5 شباط وفي العاشر من الشهر نفسه', '2025-03-12'), ['2025-02-05', '2025-02-10']);
  });
  it('reads the Solar Hijri calendar', () => {
    assert.deepEqual(timex('ولد في 10 مهر 1300 هـ.ش.'), ['1921-10-02']);
    assert.deepEqual(timex('في 22 بهمن 1357 (11 فبراير 1979)'), ['1979-02-11']);
    assert.deepEqual(timex('It fell on 22 Bahman 1357 (11 February 1979).'), ['1979-02-11']);
  });
  it('reads no day of a month into a decimal', () => {
    assert.deepEqual(timex('بلغ السعر في شهر أوت 12,4 دينارا.', '2025-09-12'), ['2025-08']);
    assert.deepEqual(timex('It cost in August 12,4 dinars.', '2025-09-12', 'en'), ['2025-08']);
    assert.deepEqual(timex('بلغ مجموع زوار العام 968 ألفا.', '2025-09-12'), []);
    assert.deepEqual(timex('They met on May 12,2024.', '2025-03-12', 'en'), ['2024-05-12']);
  });
  it('reads no dates in the rows of a table', () => {
    assert.deepEqual(timex('2- الحامول: 10 - 7 - 2 - 1 - 23', '2025-09-12'), []);
    assert.deepEqual(timex('Oran 10 - 5 - 3 - 2 - 18', '2025-09-12', 'en'), []);
  });
});
