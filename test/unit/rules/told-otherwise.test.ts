import { check } from '../../support/check.ts';

/** Events told in other words in each of two reports: in two words apart, by who came, at towns of no table, by who did not go before. */
const two = (a: string, b: string): string => `--- a.txt\n${a}\n--- b.txt\n${b}`;

const SPEAKS: Record<string, Record<string, string>> = {
  'location-conflict': {
    'a commune that no table has': two(
      'هزة توقظ الغرب\n\nوهران – 11 مارس 2026\n\nحدد المركز بؤرة هزة بلغت 4,8 درجات فجر الأربعاء في بلدية ⟦بني صاف⟧ حيث تشققت جدران مدرسة العقيد لطفي.',
      'المدرسة المتشققة\n\nوهران – 15 مارس 2026\n\nشققت هزة الأربعاء، وهي بلغت 4,8 درجات ووقعت في بلدية ⟦حمام بوحجر⟧، جدران مدرسة العقيد لطفي.',
    ),
    'where people come for a congress': two(
      'Dockers pick leader\n\nMay 23, 2026 - Dock workers on Saturday elected Marta Zielinska by 311 of 540 votes at a congress held in ⟦Szczecin⟧.',
      'From the crane to the top\n\nMay 30, 2026\n\nThe delegates who came to ⟦Gdynia⟧ last Saturday for the congress of the dockers elected Marta Zielinska by 311 votes of 540.',
    ),
  },
  'date-conflict': {
    'a hospital that opens its doors': two(
      'مستشفى للأطفال\n\nأربيل – 30 أبريل 2026\n\nفتح مستشفى هيوا للأطفال أبوابه ⟦يوم الثلاثاء⟧ بسعة 180 سريرا في أربيل.',
      'أسرّة صغيرة\n\nأربيل – 4 مايو 2026\n\nيضم مستشفى هيوا للأطفال في أربيل، الذي افتتح في ⟦23 أبريل⟧، 180 سريرا.',
    ),
    'a fine and a sentence': two(
      'Skipper fined\n\nNelson, Tuesday, 18 November 2025\n\nCraig Tanner was fined $46,000 in the district court on ⟦Friday⟧ for hiding snapper, and the Kaikoa was forfeited.',
      'When the boat is the price\n\n1 December 2025\n\nThe court passed its sentence on Craig Tanner, of $46,000 and the loss of the Kaikoa, on ⟦11 November⟧.',
    ),
  },
  'superlative-conflict': {
    'no one before her': two(
      'Dunes on skis\n\n9 June 2025\n\nPetrus Shikongo has become ⟦the first Namibian to cross the Namib on skis⟧, in 19 days.',
      'The woman who taught the dunes to glide\n\n14 September 2025\n\nHilma Amadhila waxed a pair of skis and left Sesriem in 1998. ⟦No Namibian had crossed the Namib on skis before her⟧.',
    ),
  },
};

const SILENT: Record<string, Record<string, string>> = {
  'location-conflict': {
    'two meetings, each the news of its day': two(
      'Ministers meet over herring\n\nNov 4, 2025 - Hildur Arnadottir and Sverre Moen met in Akureyri on Monday to talk about the herring and went home without a deal.',
      'Herring deal\n\nNov 7, 2025 - Hildur Arnadottir and Sverre Moen shook hands over the herring at a meeting in Bergen on Thursday.',
    ),
    'another fire': two(
      'حريق يلتهم عشرة محال في الموصل\n\nالموصل – 5 أبريل 2026\n\nالتهم حريق فجر اليوم عشرة محال في سوق الأقمشة بالموصل.',
      'حرائق الأسواق\n\nبغداد – 9 أبريل 2026\n\nاندلع حريق آخر في سوق الخشب ببعقوبة والتهم عشرة محال.',
    ),
  },
  'role-conflict': {
    'two firms of one trade': two(
      'Fire guts furniture factory\n\nMarch 2, 2026 - A fire destroyed a furniture factory in Lodz on Sunday. Its flames, said Meblex director Jan Kruk, did great damage.',
      'Second factory burns\n\nMarch 5, 2026 - A furniture factory in Kalisz burned on Wednesday. The flames, said Drewpol director Ewa Sowa, did great damage.',
    ),
  },
  'ordinal-conflict': {
    'two versions of an app': two(
      'إطلاق تطبيق الخرائط\n\nالرياض – 3 مارس 2026\n\nأطلقت شركة مسار النسخة 57 من تطبيق الخرائط مسار، وفيها خرائط للمترو في الرياض.',
      'تحديث تطبيق الخرائط\n\nالرياض – 10 مارس 2026\n\nأصلحت شركة مسار خللا في النسخة 58 من تطبيق الخرائط مسار، وفيها خرائط للمترو في الرياض.',
    ),
  },
  'quote-conflict': {
    'words that are given back': two(
      'Mayor wanted\n\nMay 4, 2026 - "A city that cannot measure a gate should not buy a lorry," candidate Lerato Seretse said in Francistown.',
      'Mayor found\n\nMay 6, 2026 - Kagiso Molefe conceded in Francistown. "As she said herself, a city that cannot measure a gate should not buy a lorry," he told supporters.',
    ),
  },
  'date-conflict': {
    'an attempt and the launch': two(
      'Small rocket in orbit\n\nMarch 23, 2026 - The rocket Andromeda carried four satellites into orbit from Andoya on 21 March. An attempt on 5 March had been broken off before lift-off.',
      'Trawler in the zone\n\nMarch 7, 2026 - The rocket Andromeda with its four satellites stayed on the ground at Andoya on 5 March because of a trawler.',
    ),
  },
};

for (const [rule, cases] of Object.entries(SPEAKS))
  describe(`${rule}: told otherwise`, () => {
    for (const [name, source] of Object.entries(cases)) it(`marks ${name}`, () => check(rule, source));
  });
for (const [rule, cases] of Object.entries(SILENT))
  describe(`${rule}: not the same`, () => {
    for (const [name, source] of Object.entries(cases)) it(`is silent on ${name}`, () => check(rule, source));
  });
