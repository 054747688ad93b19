import assert from 'node:assert/strict';
import type { DateMention } from '../../../server/src/mentions/mention.ts';
import { findings, mentions } from '../../support/check.ts';

/** What a date is written with. */
interface Parts {
  iso: string;
  weekday: number;
  w: string;
  d: number;
  m: number;
  y: number;
  /** Names of the month in two national sets, and in the Maghreb. */
  a: string;
  b: string;
  maghreb: string;
  /** The day in words. */
  words: string;
  /** The same day in the Islamic calendar. */
  h: string;
  hy: number;
  hd: number;
  hm: number;
}

const DAYS: Parts[] = [
  {
    iso: '2015-07-15',
    weekday: 3,
    w: 'الأربعاء',
    d: 15,
    m: 7,
    y: 2015,
    a: 'يوليو',
    b: 'تموز',
    maghreb: 'يوليوز',
    words: 'الخامس عشر',
    h: 'رمضان',
    hy: 1436,
    hd: 28,
    hm: 9,
  },
  {
    iso: '2019-11-03',
    weekday: 7,
    w: 'الأحد',
    d: 3,
    m: 11,
    y: 2019,
    a: 'نوفمبر',
    b: 'تشرين الثاني',
    maghreb: 'نونبر',
    words: 'الثالث',
    h: 'ربيع الأول',
    hy: 1441,
    hd: 6,
    hm: 3,
  },
  {
    iso: '2008-08-22',
    weekday: 5,
    w: 'الجمعة',
    d: 22,
    m: 8,
    y: 2008,
    a: 'أغسطس',
    b: 'آب',
    maghreb: 'غشت',
    words: 'الثاني والعشرين',
    h: 'شعبان',
    hy: 1429,
    hd: 21,
    hm: 8,
  },
];
const eastern = (s: string): string => s.replace(/\d/g, c => String.fromCharCode(0x660 + Number(c)));

/** Orders, marks and links of papers and agencies. */
const GREGORIAN: ((p: Parts) => string)[] = [
  p => `${p.w} ${p.d} ${p.a} ${p.y}`,
  p => `يوم ${p.w} ${p.d} ${p.b} ${p.y}`,
  p => `${p.w}، ${p.d} ${p.a}/${p.b} ${p.y}`,
  p => `${p.w} ، ${p.d} ${p.b}/${p.a} ، ${p.y}`,
  p => `${p.w}, ${p.d} ${p.a} (${p.b}), ${p.y}`,
  p => `${p.w} ${p.d} ${p.b} / ${p.a} ${p.y}م`,
  p => `${p.w} ${p.d} ${p.a} - ${p.b} ${p.y}`,
  p => `${p.w} - ${p.d} ${p.maghreb} - ${p.y}`,
  p => `${p.w}: ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} (${p.d} ${p.a} ${p.y})`,
  p => `(${p.w}) ${p.d} ${p.a} ${p.y}`,
  p => `${p.d} ${p.a} ${p.y} (${p.w})`,
  p => `${p.d} ${p.a} ${p.y}، ${p.w}،`,
  p => `يوم ${p.d} ${p.a} ${p.y} ${p.w}`,
  p => `${p.w} الموافق ${p.d} من ${p.a} ${p.y}`,
  p => `${p.w} الموافق لـ ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} المصادف ${p.d} ${p.b} ${p.y}`,
  p => `${p.w} الموافق ${p.words} من ${p.a} ${p.y}`,
  p => `${p.w}، ${p.words} من ${p.a} ${p.y}`,
  p => `${p.w} الموافق ${p.words} من شهر ${p.a} لعام ${p.y}`,
  p => `${p.w} الـ${p.d} من ${p.a} ${p.y}`,
  p => `${p.w} ${p.d} ${p.a} من عام ${p.y}`,
  p => `${p.w} الماضي ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} ${p.d}/${p.m}/${p.y}`,
  p => `${p.w} ${p.d} / ${p.m} / ${p.y}`,
  p => `${p.w} ${p.d}-${p.m}-${p.y}`,
  p => `${p.w} ${p.d}.${p.m}.${p.y}`,
  p => `${p.w} ${p.y}/${p.m}/${p.d}`,
  p => `${p.w} بتاريخ ${p.d}/${p.m}/${p.y}`,
  p => `مساء ${p.w} ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} ${p.d} ${p.a} ${p.y} الساعة العاشرة صباحا`,
  p => eastern(`${p.w} ${p.d} ${p.a} ${p.y}`),
  p => `${p.w} مساء ${p.d} ${p.b} ${p.y}`,
  p => `${p.w} ظهرا الموافق ${p.d}/${p.m}/${p.y}`,
  p => `نهار ${p.w} الواقع في ${p.d} ${p.b} ${p.y}`,
  p => `${p.w} الواقع فيه ${p.d} ${p.b} ${p.y}`,
  p => `${p.w} الموافق: ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} المصادف ليوم ${p.d} ${p.b} ${p.y}`,
  p => `${p.w} [${p.d} ${p.a} ${p.y}]`,
  p => `${p.w} | ${p.d} ${p.a} ${p.y}`,
  p => `${p.w}؛ ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} – ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} ${p.d}\\${p.m}\\${p.y}`,
  p => `${p.w} ${p.d}_${p.m}_${p.y}`,
  p => `${p.w} ${p.d}–${p.m}–${p.y}`,
  p => `${p.w} ${p.d} /${p.m}/ ${p.y}`,
  p => `${p.w} ${p.d} ${p.b}، ${p.a} ${p.y}`,
  p => `${p.w} ${p.d} ${p.b} "${p.a}" ${p.y}`,
  p => `${p.w} ${p.d} - ${p.a} - ${p.y}`,
  p => `يوم ${p.w}${p.d}${p.a} ${p.y}`,
  p => `${p.d} ${p.a} ${p.y} الموافق يوم ${p.w}`,
  p => `${p.d} ${p.a} ${p.y} المصادف ${p.w}`,
  p => `${p.d} ${p.b} ${p.y}، ${p.w}`,
  p => `(${p.w}) ${p.words} من ${p.a} ${p.y}`,
];
const ISLAMIC: ((p: Parts) => string)[] = [
  p => `${p.w} ${p.hd} ${p.h} ${p.hy}هـ الموافق ${p.d} ${p.a} ${p.y}م`,
  p => `${p.w} ${p.hd} من ${p.h} ${p.hy} هـ (${p.d} ${p.b} / ${p.a} ${p.y} م)`,
  p => `${p.w} ${p.hd} ${p.h} ${p.hy}، الموافق ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} ${p.hd} ${p.h} ${p.hy} - ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} ${p.hd} ${p.h} ${p.hy} / ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} ${p.d} ${p.a} ${p.y} الموافق ${p.hd} ${p.h} ${p.hy} للهجرة`,
  p => `${p.w} ${p.hd}/${p.hm}/${p.hy}هـ الموافق ${p.d}/${p.m}/${p.y}م`,
  p => `${p.w} ${p.hd}-${p.hm}-${p.hy} هـ ${p.d}-${p.m}-${p.y} م`,
  p => eastern(`${p.w} ${p.hd} ${p.h} ${p.hy} هـ ، الموافق ${p.d} ${p.a} ${p.y} م`),
  p => `${p.w} ${p.hd} ${p.h} ${p.hy} ${p.d} ${p.a} ${p.y}`,
  p => `${p.w} ${p.hd}/${p.hm}هـ الموافق ${p.d} ${p.b} ${p.y}`,
  p => `${p.w} ${p.hd} ${p.h}، ${p.hy}هـ الموافق ${p.d} ${p.a} ${p.y}م`,
];

function read(text: string): DateMention[] {
  return mentions(text, { language: 'ar' }).filter((m): m is DateMention => m.temporal === true && m.kind !== 'duration');
}

function holds(form: (p: Parts) => string): void {
  for (const p of DAYS) {
    const text = `عقد المجلس جلسته ${form(p)} بحضور 250 عضوا.`;
    const dates = read(text);
    assert.equal(dates.length, 1, text);
    assert.ok(dates[0].timex.startsWith(p.iso), `${text}: ${dates[0].timex}`);
    assert.equal(dates[0].written.weekday, p.weekday, text);
    const wrong = text.replace(p.w, p.w === 'الخميس' ? 'السبت' : 'الخميس');
    assert.deepEqual(rules(text), [], text);
    assert.deepEqual(rules(wrong), ['weekday-mismatch'], wrong);
  }
}

function rules(text: string): string[] {
  return findings(`--- a.txt language=ar\n${text}`).map(f => f.rule);
}

describe('weekdays with their dates, in the styles of Arabic papers', () => {
  for (const form of GREGORIAN) it(form(DAYS[0]), () => holds(form));
});

describe('Islamic dates with their twins', () => {
  for (const form of ISLAMIC) it(form(DAYS[1]), () => holds(form));
  it('keeps the twin as written', () => {
    const [m] = read('صدر القرار في 28 رمضان 1436، الموافق 15 يوليو 2015.');
    assert.deepEqual([m.timex, m.written.twin?.year, m.written.twin?.month, m.written.twin?.day], ['2015-07-15', 1436, 9, 28]);
  });
  it('reads the first day by its name', () => {
    assert.equal(read('يبدأ الصوم في غرة رمضان 1436.')[0].timex, '2015-06-18');
    assert.equal(read('يسري العقد من فاتح نوفمبر 2025.')[0].timex, '2025-11-01');
  });
});

describe('a weekday and a date that are two', () => {
  const silent = [
    'قال الأحد إن قرار 14 يوليو 2015 باطل.',
    'نشرت صحيفة الأحد 3 مقالات في مايو 2015.',
    'أصيب في الجمعة الماضي 15 شخصا في مارس 2015.',
    'تستمر الدورة من مساء السبت حتى 15 يوليو 2015.',
    'يومي الأربعاء والخميس 15 و16 يوليو 2015',
    'ليل الأربعاء - الخميس 15-16 يوليو 2015',
    'الأربعاء والسبت 15 و18 يوليو 2015',
    'بين الأربعاء 15 والجمعة 17 يوليو 2015',
    'ليلة الأربعاء الخميس 15-16 يوليو 2015',
    'يومي الأربعاء والخميس الخامس عشر والسادس عشر من يوليو 2015',
    'الأربعاء ١ - ٥ يوليو ٢٠١٥',
    'يجتمع المجلس في الأربعاء الثالث من أيلول 2015.',
    'اجتماع الأربعاء - 12 عضوا من مجلس 2015',
  ];
  for (const text of silent) it(text, () => assert.deepEqual(rules(text), []));
});

describe('a weekday beside a relative day', () => {
  const timex = (text: string, language: string): string[] =>
    mentions(text, { language, published: '2015-07-20' }).map(m => (m.temporal ? m.timex : ''));
  it('is that day, whatever part of it is told', () => {
    assert.deepEqual(timex('وصل الوفد مساء أمس الأحد.', 'ar'), ['2015-07-19TEV']);
    assert.deepEqual(timex('يغادر الوفد عصر غد الثلاثاء.', 'ar'), ['2015-07-21TAF']);
    assert.deepEqual(timex('بحث المجلس اليوم الاثنين الأزمة.', 'ar'), ['2015-07-20']);
  });
  it('is the date behind it', () => {
    assert.deepEqual(timex('He died last Wednesday, July 15, at home.', 'en'), ['2015-07-15']);
    assert.deepEqual(timex('He died on Wednesday evening, July 15, 2015, at home.', 'en'), ['2015-07-15TEV']);
    assert.deepEqual(timex('They will meet next Wednesday (July 22) in the hall.', 'en'), ['2015-07-22']);
  });
});

describe('days that share a month', () => {
  const timex = (text: string, language: string): string[] =>
    mentions(text, { language, published: '2024-05-14' }).map(m => (m.temporal ? m.timex : `${m.kind}`));
  it('are each a date', () => {
    assert.deepEqual(timex('The courts met on 5 and 12 March.', 'en'), ['2024-03-05', '2024-03-12']);
    assert.deepEqual(timex('The courts met on 5, 12 and 19 March 2023.', 'en'), ['2023-03-05', '2023-03-12', '2023-03-19']);
    assert.deepEqual(timex('The courts met on March 5, 12 and 19, 2023.', 'en'), ['2023-03-05', '2023-03-12', '2023-03-19']);
    assert.deepEqual(timex('انعقدت المحكمة أيام 5 و12 و19 آذار 2023.', 'ar'), ['2023-03-05', '2023-03-12', '2023-03-19']);
  });
  it('are a range where they follow each other', () =>
    assert.deepEqual(timex('يومي الأربعاء والخميس 15 و16 أيار', 'ar'), ['2024-05-15/2024-05-16']));
  it('are none where something is counted', () => {
    assert.deepEqual(timex('On March 5 and 12 people died.', 'en'), ['2024-03-05', 'number']);
    assert.deepEqual(timex('They killed 5 and 12 March rallies followed.', 'en'), ['number', '2024-03-12']);
    assert.deepEqual(timex('أصيب 5 و12 مارس موعد المحاكمة', 'ar'), ['number', '2024-03-12']);
  });
});

describe('hours and days told by their length', () => {
  const timex = (text: string): string[] =>
    mentions(text, { language: 'en', published: '2024-05-14' }).map(m => (m.temporal ? m.timex : `${m.kind}`));
  it('reads where they begin and how long they last', () => {
    assert.deepEqual(timex('The road is shut from 9 am for 4 hours 20 minutes.'), ['T09/T13:20']);
    assert.deepEqual(timex('The road is shut for two hours from 2 p.m.'), ['T14/T16']);
    assert.deepEqual(timex('The road is shut for three days from Monday.'), ['2024-05-13/2024-05-15']);
    assert.deepEqual(timex('The hall will open on 12 December at 4-6:30 p.m.'), ['2024-12-12T16/2024-12-12T18:30']);
    assert.deepEqual(timex('Shots were heard between 8 and 10:15 last night.'), ['2024-05-13T20/2024-05-13T22:15']);
  });
  it('reads weekends of feasts, working days, days of each month', () => {
    assert.deepEqual(timex('It will open over Memorial Day weekend.'), ['2024-W21-WE']);
    assert.deepEqual(timex('The court answers in four business days.'), ['2024-05-20']);
    assert.deepEqual(timex('The market is held on the 19th of every month.'), ['XXXX-XX-19']);
    assert.deepEqual(timex('He was elected in nineteen zero one.'), ['1901']);
    assert.deepEqual(timex('Orders fell in 2016 H2.'), ['2016-H2']);
  });
  it('keeps lengths and sums of money apart from dates', () => {
    assert.deepEqual(timex('The fair will last three days.'), ['P3D']);
    assert.deepEqual(timex('She sold it for $ 14 November 23.'), ['money', '2023-11-23']);
    assert.deepEqual(timex('For two hours from five stations came no word.'), ['PT2H', 'number']);
  });
});

describe('yesterday with its date', () => {
  it('is not the day of the article', () => {
    const [m] = mentions('كتب مراسلنا:\nأمس الثلاثاء 25-10-2022\nعقد المجلس جلسة طويلة.', { language: 'ar' });
    assert.ok(m.temporal === true && m.timex === '2022-10-25');
    assert.deepEqual(rules('كتب مراسلنا:\nأمس الثلاثاء 25-10-2022\nعقد المجلس جلسة طويلة.'), []);
    assert.deepEqual(rules('كتب مراسلنا:\nغدا (الخميس 27 أكتوبر 2022)\nيعقد المجلس جلسة طويلة.'), []);
  });
  it('is not twelve o’clock', () =>
    assert.deepEqual(
      read('انتهت المهلة الأثنين - 24 من أبريل 2006م في المدينة.').map(d => d.timex),
      ['2006-04-24'],
    ));
});

describe('a weekday and what stands beside it', () => {
  const of = (text: string, published?: string): string[] =>
    mentions(text, { language: 'ar', published }).flatMap(m => (m.temporal === true ? [m.timex] : []));
  it('is one day with a date behind «في» where the calendar says so', () => {
    assert.deepEqual(of('افتتح السوق الخميس في 12 مارس 2026.'), ['2026-03-12']);
    assert.deepEqual(of('افتتح السوق الخميس في الثاني عشر من مارس 2026.'), ['2026-03-12']);
    assert.deepEqual(of('كتبت صحيفة الاثنين في 12 مارس 2026 عن السوق.'), ['XXXX-WXX-1', '2026-03-12']);
    assert.deepEqual(of('افتتح السوق الخميس في الثاني عشر من مارس.'), ['XXXX-WXX-4', 'XXXX-03-12']);
  });
  it('has its month named twice, with nothing between', () => {
    assert.deepEqual(of('افتتح السوق الخميس 12 آذار مارس 2026.'), ['2026-03-12']);
    assert.deepEqual(of('افتتح السوق الخميس 17 ديسمبر كانون الأول 2026.'), ['2026-12-17']);
    assert.deepEqual(of('قورن آذار نيسان في الجدول.').length, 2);
  });
  it('is counted back and on', () => {
    assert.deepEqual(of('افتتح السوق الخميس ما قبل الماضي.', '2026-03-20'), ['2026-03-12']);
    assert.deepEqual(of('افتتح السوق يوم الخميس الماضي.', '2026-03-20'), ['2026-03-19']);
    assert.deepEqual(of('يفتتح السوق الخميس بعد المقبل.', '2026-03-20'), ['2026-04-02']);
  });
  it('stands before an hour with its minutes behind a point', () => {
    assert.deepEqual(
      of('يبدأ السباق السبت 11.30 صباحا.').filter(t => t.includes('11-30')),
      [],
    );
    assert.deepEqual(of('افتتح السوق الخميس 12.3.2026 صباحا.')[0]?.slice(0, 10), '2026-03-12');
  });
});
