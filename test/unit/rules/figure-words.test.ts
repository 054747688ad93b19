import assert from 'node:assert/strict';
import { check, mentions } from '../../support/check.ts';

/** Figures told in words that are not next to what they count. Marks stand for the sites of a warning. */
const two = (a: string, b: string): string => `--- a.txt\n${a}\n--- b.txt\n${b}`;

const SPEAKS: Record<string, string> = {
  'a sum written with hyphens in the headline': `Lighthouse opens after ⟦14-million-kroner⟧ overhaul

TROMSO, Norway, 19 September 2025 - The lighthouse at Grimvik opened its gallery again on Friday.

The keeper's office said that the work had cost ⟦17 million kroner⟧, most of it paid by the state.`,
  'the only sum of an article': `وقف خيري بقيمة ⟦24 مليون درهم⟧ لترميم المكتبات

دبي - 3 مارس 2025

أعلنت مؤسسة الراوي إطلاق وقف لترميم المكتبات القديمة في المدارس.

وقالت المديرة هند المزروعي إن المؤسسة رصدت للوقف ⟦29 مليون درهم⟧ تصرف على خمس سنوات.`,
  'a digit left out': two(
    'Ferry party holds Lorn\n\nOBAN, 14 May 2024 - The ferry party kept the seat of Lorn on Monday, as Isla Munro finished ahead by ⟦426 votes⟧. Turnout was 51 percent.',
    'Lorn stays put\n\n15 May 2024 - Isla Munro of the ferry party won Lorn on Monday with a majority of ⟦1,426 votes⟧ on a turnout of 51 percent.',
  ),
  'people numbered behind their clause': two(
    'إنقاذ مهاجرين قبالة كريت\n\n3 أكتوبر 2025\n\nأنقذ خفر السواحل اليوناني مساء الخميس ⟦87 مهاجرا⟧ كانوا على متن قارب تائه قبالة جزيرة كريت.',
    'حكاية قارب كريت\n\n5 أكتوبر 2025\n\nعثر خفر السواحل اليوناني ليلة الخميس على القارب التائه قبالة كريت، ووصل كل الناجين، وعددهم ⟦78⟧، إلى مركز الإيواء في الجزيرة.',
  ),
  'two sentences of one body': `Heath fire in Lüneburg is out

HAMBURG, May 12, 2025 - Rain has put out a fire that blackened ⟦1,300 hectares⟧ of heath, the fire service said on Monday.

No house burned.

With ⟦3,100 hectares⟧ of heath lost to the flames, this was the worst fire since 2011, said Elke Harms.`,
  'a zero that moved': two(
    'محطة تحلية في طبرق\n\nطبرق - 9 تشرين الأول 2025\n\nوقعت هيئة المياه عقد محطة تحلية مياه البحر في طبرق، وتنتج المحطة ⟦130 ألف متر مكعب⟧ يوميا عند اكتمالها.',
    'مزارعو طبرق وماء البحر\n\n13 أكتوبر 2025\n\nأبرمت هيئة المياه عقد محطة تحلية مياه البحر في طبرق، وتصل طاقة المحطة إلى ⟦103 آلاف متر مكعب⟧ في اليوم.',
  ),
  'a month spoken of before': two(
    "Lesotho's trade gap widens\n\nMASERU, April 29, 2026 - Lesotho ran a trade deficit of ⟦$612 million⟧ in March, customs data released on Wednesday showed. Exports were $1.12 billion during the month.",
    'Wool and wages\n\n2 May 2026 - Lesotho shipped $1.12 billion worth of goods in March, customs figures showed on Wednesday, and was left with a gap of ⟦$812 million⟧ between what it bought and sold in the month.',
  ),
  'fewer than so many': two(
    'Walkout empties Lyon airport\n\nLYON, March 10, 2026 - Airlines cancelled ⟦about 1,100 flights⟧ at Lyon on Monday because of a strike by ground staff, airport operator Rhonaero said on Tuesday.',
    "Skiers limp home\n\n11 March 2026 - At Lyon, where ground staff held their strike on Monday, airport operator Rhonaero put the toll at ⟦fewer than 700 flights⟧ cancelled from the day's schedule.",
  ),
  'what follows is no plan': two(
    'ختام مهرجان الرمان\n\nالطائف - 16 أكتوبر 2025\n\nأسدل مهرجان رمان الطائف الستار على موسمه بمبيعات بلغت ⟦3.2 مليون ريال⟧ واستقبل 18 ألف زائر.',
    'رمان الطائف إلى آسيا\n\n18 أكتوبر 2025\n\nتستعد شركات لإرسال أولى الشحنات إلى ماليزيا مستفيدة من موسم جيد، إذ بلغت حصيلة المزاد في مهرجان رمان الطائف ⟦2.3 مليون ريال⟧.',
  ),
  'a crowd and its people': two(
    'Bell of Porthmel rings\n\nTRURO, June 2, 2025 - ⟦Some 3,200 people⟧ lined the harbour of Porthmel on Sunday to hear the bell ring. The tower cost 1.1 million pounds, said verger Jago Penrose.',
    'How a raffle saved a bell\n\nJune 7, 2025 - On Sunday a crowd of ⟦2,300⟧ stood along the harbour of Porthmel to hear a bell ring. A raffle paid the 1.1 million pounds, says verger Jago Penrose.',
  ),
  'doses of a shipment': two(
    'لقاحات إلى نواكشوط\n\nنواكشوط - 4 مارس 2025 - تسلمت وزارة الصحة الموريتانية الثلاثاء شحنة من ⟦350 ألف جرعة⟧ من لقاح الحصبة مقدمة من اليابان.',
    'Measles vaccine for Mauritania\n\nNOUAKCHOTT, March 5, 2025 - Mauritania has received ⟦530,000 doses⟧ of measles vaccine from Japan, the health ministry said.',
  ),
  'jobs and workers': two(
    'مصنع للإطارات في سوسة\n\nتونس - 3 نوفمبر 2025 - دشن وزير الصناعة الاثنين مصنعا للإطارات في سوسة يوفر ⟦620 موطن شغل⟧ باستثمار قدره 90 مليون دينار.',
    'إطارات سوسة\n\n5 نوفمبر 2025 - كلف مصنع الإطارات الذي دشن الاثنين في سوسة 90 مليون دينار ويشغل ⟦260 عاملا⟧.',
  ),
};

const SILENT: Record<string, string> = {
  'a headline told in other words': `Bridge reopens after 14-million-euro repair

GRAZ, Sept 19, 2025 - The footbridge over the Mur opened again on Friday.

The city paid 9 million euros, and the state gave the other 5 million euros.`,
  'a headline whose number stands without its noun': `Grower wins Nelson by 212 votes

NELSON, Sept 9, 2025 - Craig Fallow was declared mayor on Tuesday after special votes stretched a lead that had stood at 140 votes on Saturday night to 212.`,
  'a budget that is another article’s whole subject': `Council votes on £14m theatre

LEEDS, 19 September 2025 - The theatre's roof will be made of copper.

Last year the council spent £70m on roads.`,
  'rooms of two houses': `Old Mosul

MOSUL, May 12, 2025 - At the museum 12 rooms show tools of potters and boatmen, and a clock that has not run since 1988.

A film about the quarter won prizes.

The library, a building of 21 rooms, has kept its wooden ceilings.`,
  'a fire of another year in one body': `Heath fire in Lüneburg is out

HAMBURG, May 12, 2025 - Rain has put out a fire that blackened 1,300 hectares of heath, the fire service said on Monday.

In 2019 a fire there had destroyed 3,100 hectares of heath.`,
  'a part that is numbered': two(
    'إنقاذ مهاجرين قبالة كريت\n\n3 أكتوبر 2025\n\nأنقذ خفر السواحل اليوناني مساء الخميس 87 مهاجرا كانوا على متن قارب تائه قبالة جزيرة كريت.',
    'حكاية قارب كريت\n\n5 أكتوبر 2025\n\nأنقذ خفر السواحل اليوناني ليلة الخميس المهاجرين قبالة كريت، ونقل القاصرون منهم، وعددهم 19، إلى مدرسة.',
  ),
  'an output and a part that one town drinks': two(
    'محطة تحلية في طبرق\n\nطبرق - 9 تشرين الأول 2025\n\nوقعت هيئة المياه عقد محطة تحلية مياه البحر في طبرق، وتنتج المحطة 130 ألف متر مكعب يوميا عند اكتمالها.',
    'مزارعو طبرق وماء البحر\n\n13 أكتوبر 2025\n\nتستهلك طبرق 40 ألف متر مكعب في اليوم، كما تقول هيئة المياه التي أبرمت عقد محطة تحلية مياه البحر.',
  ),
  'a lead on the night and in the end': two(
    'Ferry party ahead in Lorn\n\nOBAN, 14 May 2024 - Isla Munro of the ferry party was ahead by 426 votes on Monday night with postal votes still to be counted.',
    'Lorn stays put\n\n16 May 2024 - Isla Munro of the ferry party won Lorn by 507 votes on Wednesday, once postal votes were in.',
  ),
  'the same month in other words': two(
    "Lesotho's trade gap widens\n\nMASERU, April 29, 2026 - Lesotho ran a trade deficit of $612 million in March, customs data released on Wednesday showed.",
    'Wool and wages\n\n2 May 2026 - In March the gap between what Lesotho bought and sold was $612 million; in the same month last year it had been $541 million.',
  ),
  'a number without its noun': two(
    'Fire closes school\n\nACCRA, Feb 11, 2025 - A fire burned down the science block of Mensah School in Kumasi on Monday night. Headmistress Ama Boateng said 600 microscopes were lost.',
    'Pupils ask for microscopes\n\nFeb 16, 2025 - Friends will give 200 microscopes to Mensah School in Kumasi, which lost 600 in the fire, headmistress Ama Boateng said.',
  ),
  'only a bound': two(
    'Walkout empties Lyon airport\n\nLYON, March 10, 2026 - Airlines cancelled about 650 flights at Lyon on Monday because of a strike by ground staff.',
    'Skiers limp home\n\n11 March 2026 - At Lyon, ground staff held their strike on Monday, and fewer than 700 flights were cancelled.',
  ),
  'the part of one town': two(
    'صادرات الرمان\n\n16 أكتوبر 2025\n\nبلغت صادرات تونس من الرمان 320 طنا هذا الموسم، حسب ديوان الغلال.',
    'رمان تستور\n\n18 أكتوبر 2025\n\nقال ديوان الغلال إن صادرات الرمان من تستور وحدها بلغت 140 طنا هذا الموسم.',
  ),
};

describe('figure-conflict: words about a figure', () => {
  for (const [name, source] of Object.entries(SPEAKS)) it(`speaks of ${name}`, () => check('figure-conflict', source, 'warning'));
  for (const [name, source] of Object.entries(SILENT)) it(`is silent on ${name}`, () => check('figure-conflict', source));
});

describe('figure-conflict: a census', () => {
  it('is worth a note where the later article has more people', () =>
    check(
      'figure-conflict',
      two(
        'Census in Malawi\n\nLILONGWE, June 30, 2026 - Malawi counted ⟦21,874,310 people⟧ in the census held in April, the statistics office announced on Tuesday. Women make up 51.3 percent.',
        "A lake full of people\n\n4 July 2026 - Malawi has published this year's census: the country has ⟦23.4 million people⟧ and 51.3 percent women, the statistics office says.",
      ),
      'information',
    ));
});

describe('figure-conflict: what was expected and what came', () => {
  it('is worth a note', () =>
    check(
      'figure-conflict',
      two(
        'Violin up for sale\n\nVIENNA, March 2, 2025 - A violin of 1742 is to be sold in Vienna on Saturday. The auctioneer Hofer expects it to fetch ⟦2.4 million euros⟧.',
        'Violin sells for a record\n\nVIENNA, March 9, 2025 - A violin of 1742 was sold at auction in Vienna on Saturday for ⟦4.2 million euros⟧, the auctioneer Hofer said.',
      ),
      'information',
    ));
});

describe('figures with hyphens', () => {
  it('hold their scale and their currency', () => {
    for (const [text, amount, unit] of [
      ['A 14-million-euro repair.', 14e6, 'EUR'],
      ['The $1.2-billion loan.', 1.2e9, 'USD'],
      ['A 40-million-pound scheme.', 40e6, 'GBP'],
      ['The 20-kilometre road.', 20, 'kilometer'],
    ] as const) {
      const [m] = mentions(text, { language: 'en', published: '2025-06-10' }, ['money', 'quantity']);
      assert.ok(m?.temporal === false, text);
      assert.deepEqual([m.amount, m.unit], [amount, unit]);
    }
  });

  it('are no days of the month, and ranges stay ranges', () => {
    assert.deepEqual(
      mentions('It was sold on Saturday for 3.6 million euros.', { language: 'en', published: '2025-03-09' }, ['date', 'money']).map(
        m => m.kind,
      ),
      ['date', 'money'],
    );
    assert.deepEqual(mentions('The mayor, said Jan Vesely, wept.', { language: 'en', published: '2025-03-09' }, ['date']), []);
    assert.deepEqual(mentions('He took the 20-kilometre road.', { language: 'en', published: '2025-06-10' }, ['date']), []);
    assert.equal(mentions('It lasted 10-12 weeks.', { language: 'en' }, ['money']).length, 0);
    assert.equal(mentions('On the 20th - a Friday - it rained.', { language: 'en', published: '2025-06-10' }, ['date']).length, 2);
  });
});
