import { check } from '../../support/check.ts';

describe('date-conflict: ends of what lasts, and agreed days', () => {
  const SPEAKS_DATE_CONFLICT: Record<string, string> = {
    'a day behind a town that is called Said, in two languages': `--- a.txt
تدشين عبارتين في ميناء بورسعيد

الخميس 23 أكتوبر 2025

دشنت هيئة الموانئ في بورسعيد، يوم ⟦الأربعاء 22 أكتوبر⟧، العبارتين نور ورحاب بحضور المحافظ، وتحمل كل منهما 40 سيارة و300 راكب.
--- b.txt
Two ferries for Port Said

CAIRO, Oct 27, 2025 - The ferries Nour and Rehab were launched in Port Said on ⟦October 25⟧ before the governor. Each carries 40 cars and 300 passengers.`,
    'today by its weekday, and a day in words that the other article has for the end': `--- a.txt
ملتقى الزيتون في حلب

حلب – سانا – الأحد 14 أيلول 2025

انطلقت ⟦اليوم الأحد⟧ في حلب أعمال الملتقى الوطني الأول للزيتون بمشاركة 150 خبيرا ومزارعا.

ويختتم الملتقى أعماله يوم الثلاثاء بإعلان التوصيات.
--- b.txt
اللاذقية – 19 أيلول 2025

خاب أمل مزارعي الساحل من الملتقى الوطني الأول للزيتون، الذي افتتح في حلب في ⟦السادس عشر من أيلول⟧ بمشاركة 150 خبيرا.`,
    'the opening in words, the end named too': `--- a.txt
GRAZ, May 6, 2025 - The Styrian beekeepers' congress opened in Graz on ⟦Monday, May 5⟧, with 200 experts from nine countries. It closes on May 8.
--- b.txt
VIENNA, May 12, 2025 - The Styrian beekeepers' congress, which opened in Graz on the ⟦eighth of May⟧ with 200 experts from nine countries, has asked for a ban on three poisons.`,
  };
  for (const [what, source] of Object.entries(SPEAKS_DATE_CONFLICT)) it(`${what}`, () => check('date-conflict', source));
  const QUIET_DATE_CONFLICT: Record<string, string> = {
    'the start and the end of one congress': `--- a.txt
GRAZ, May 6, 2025 - The Styrian beekeepers' congress opened in Graz on Monday, May 5, with 200 experts from nine countries.
--- b.txt
VIENNA, May 12, 2025 - The Styrian beekeepers' congress, which ended in Graz on the eighth of May with 200 experts from nine countries, has asked for a ban on three poisons.`,
    'today by its weekday, and the same day in words': `--- a.txt
ملتقى الزيتون في حلب

حلب – سانا – الأحد 14 أيلول 2025

انطلقت اليوم الأحد في حلب أعمال الملتقى الوطني الأول للزيتون بمشاركة 150 خبيرا ومزارعا.
--- b.txt
اللاذقية – 19 أيلول 2025

خاب أمل مزارعي الساحل من الملتقى الوطني الأول للزيتون، الذي افتتح في حلب في الرابع عشر من أيلول بمشاركة 150 خبيرا.`,
    'a departure and a landing': `--- a.txt
صلالة – 17 فبراير 2025

انطلقت ريم الحربي من صلالة يوم 10 فبراير في رحلة عبر بحر العرب على قارب تجديف طوله سبعة أمتار.
--- b.txt
SALALAH, Feb 20, 2025 - Reem al-Harbi landed on a beach on Sunday, February 16, after rowing across the Arabian Sea from Salalah in a boat seven metres long.`,
    'two feasts of two countries': `--- a.txt
الجزائر – الأحد 12 جانفي 2025

تحتفل الجزائر اليوم الأحد بعيد الربيع في ساحة البلدية.
--- b.txt
تونس – الثلاثاء 14 يناير 2025

تحتفل تونس اليوم الثلاثاء بعيد الربيع في ساحة القصبة.`,
    'what somebody said in a town that is called Said': `--- a.txt
CAIRO, Oct 27, 2025 - Two ferries were launched in Port Said on October 22, the ports authority of Egypt said.
--- b.txt
CAIRO, Oct 28, 2025 - Two ferries will serve Port Said, the ports authority of Egypt said on October 27.`,
  };
  for (const [what, source] of Object.entries(QUIET_DATE_CONFLICT)) it(`is silent about ${what}`, () => check('date-conflict', source));
});
