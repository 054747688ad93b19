import { check } from '../../support/check.ts';

describe('ordinal-conflict: names of series', () => {
  const SPEAKS_ORDINAL_CONFLICT: Record<string, string> = {
    'titled series whose noun no table has': `--- a.txt published=2025-02-03
Tartu wins the broom

The ⟦38th⟧ Lake Peipus Curlathon ended in Tartu on Sunday with a win for Anu Tamm's rink, 7-6.
--- b.txt published=2025-02-06
A broom of corn

Liis Mets lost 7-6 to Anu Tamm's rink in the final of the ⟦39th⟧ Lake Peipus Curlathon in Tartu.`,
    'a long name with "and" in two languages': `--- a.txt published=2025-08-30
افتتاح معرض التمور في مسقط

افتتحت اليوم في مسقط فعاليات الدورة ⟦السابعة والعشرين⟧ من معرض مسقط الدولي للتمور والعسل، بمشاركة 320 عارضا من 12 دولة.
--- b.txt published=2025-08-31
Honey draws the crowd in Muscat

A beekeeper from Kenya drew the crowd as the ⟦28th⟧ Muscat International Dates, Honey and Beekeeping Exhibition opened on Saturday with 320 exhibitors from 12 countries.`,
    'edition in digits behind the article': `--- a.txt published=2025-08-30
افتتاح معرض التمور في مسقط

تحتضن مسقط الدورة الـ⟦27⟧ من معرض التمور والعسل بمشاركة 320 عارضا من 12 دولة.
--- b.txt published=2025-08-31
معرض التمور في مسقط

انطلق معرض التمور والعسل في مسقط في دورته ⟦الثامنة والعشرين⟧ بمشاركة 320 عارضا من 12 دولة.`,
    'edition with a cardinal': `--- a.txt published=2025-08-30
افتتاح معرض التمور في مسقط

تحتضن مسقط الدورة ⟦27⟧ من معرض التمور والعسل بمشاركة 320 عارضا من 12 دولة.
--- b.txt published=2025-08-31
معرض التمور في مسقط

انطلق معرض التمور والعسل في مسقط في دورته الـ ⟦28⟧ بمشاركة 320 عارضا من 12 دولة.`,
    'an edition by its number': `--- a.txt published=2025-08-30
Date fair opens in Muscat

The Muscat date and honey fair opened edition number ⟦27⟧ on Saturday with 320 exhibitors from 12 countries.
--- b.txt published=2025-08-31
Honey draws the crowd in Muscat

The ⟦28th⟧ date and honey fair in Muscat drew 320 exhibitors from 12 countries.`,
    'a running of a race': `--- a.txt published=2025-08-30
Storm shortens sailing race

The ⟦61st⟧ running of the Dalmatian Islands Trophy was shortened by a storm off Split, skippers Ana Maric and Ivo Babic said.
--- b.txt published=2025-09-01
Skippers wait for the wind off Split

Ana Maric and Ivo Babic sailed the ⟦62nd⟧ Dalmatian Islands Trophy off Split in a storm.`,
    'words: sixty-first': `--- a.txt published=2025-08-30
Storm shortens sailing race

The ⟦sixty-first⟧ Dalmatian Islands Regatta was shortened by a storm off Split, skippers Ana Maric and Ivo Babic said.
--- b.txt published=2025-09-01
Skippers wait for the wind off Split

Ana Maric and Ivo Babic sailed the ⟦62nd⟧ Dalmatian Islands Regatta off Split in a storm.`,
    'a name between its noun and its number in Arabic': `--- a.txt published=2025-08-30
عروض الدمى في نابل

افتتح في نابل مهرجان نيابوليس الدولي لمسرح الطفل ⟦الرابع والثلاثون⟧ بمشاركة فرق من تسع دول عربية.
--- b.txt published=2025-08-31
مهرجان الدمى في نابل

تشارك فرق من تسع دول عربية في الدورة ⟦الخامسة والثلاثين⟧ من مهرجان نيابوليس الدولي لمسرح الطفل في نابل.`,
    'what is held for the twelfth time': `--- a.txt published=2025-08-30
مهرجان العنب في الخليل

يقام مهرجان العنب في الخليل للمرة ⟦الثانية عشرة⟧ بمشاركة أربعين مزارعا من حلحول.
--- b.txt published=2025-08-31
الخليل تحتفل بالعنب

انطلقت في الخليل النسخة ⟦الثالثة عشرة⟧ من مهرجان العنب بمشاركة أربعين مزارعا من حلحول.`,
  };
  for (const [what, source] of Object.entries(SPEAKS_ORDINAL_CONFLICT)) it(`${what}`, () => check('ordinal-conflict', source));
  const QUIET_ORDINAL_CONFLICT: Record<string, string> = {
    regiments: `--- a.txt published=2025-08-30
Soldiers clear the road at Split

Soldiers of the 2nd Coastal Engineers Brigade cleared the road at Split after the storm, Colonel Ana Maric said.
--- b.txt published=2025-09-01
Storm debris gone at Split

Colonel Ana Maric thanked the 3rd Coastal Engineers Brigade for clearing the road at Split after the storm.`,
    streets: `--- a.txt published=2025-08-30
Bakery burns on East Side

A fire burned a bakery at 61st North Lake Street in Duluth, fire captain Ana Maric said.
--- b.txt published=2025-09-01
Bakery owner starts again

After the fire in Duluth the bakery moved to 62nd North Lake Street, fire captain Ana Maric said.`,
    'her titles against the edition': `--- a.txt published=2025-02-03
Tartu wins the broom

The 38th Lake Peipus Curlathon ended in Tartu on Sunday with a win for Anu Tamm's rink, 7-6.
--- b.txt published=2025-02-06
A broom of corn

Anu Tamm of Tartu won her 39th Estonian Curling Prize after the Lake Peipus Curlathon, 7-6.`,
    "last year's": `--- a.txt published=2025-02-03
Tartu wins the broom

The 38th Lake Peipus Curlathon ended in Tartu on Sunday with a win for Anu Tamm's rink, 7-6.
--- b.txt published=2025-02-06
A broom of corn

Anu Tamm of Tartu had lost the final of the 37th Lake Peipus Curlathon in February 2024 by 7-6.`,
    'birthdays and centuries': `--- a.txt published=2025-02-03
Tartu museum restores a broom

A broom of the 17th Century Tartu Guild was restored in Tartu by Anu Tamm.
--- b.txt published=2025-02-06
A broom of corn

Anu Tamm restored a broom of the 18th Century Tartu Guild in Tartu.`,
    'two series in one town': `--- a.txt published=2025-08-30
افتتاح معرض التمور في مسقط

افتتحت اليوم في مسقط فعاليات الدورة السابعة والعشرين من معرض التمور والعسل، بمشاركة 320 عارضا من 12 دولة.
--- b.txt published=2025-08-31
Book fair in Muscat

Publishers from Kenya came as the 28th Muscat International Book and Stationery Exhibition opened on Saturday.`,
    'a course of twenty-seven people': `--- a.txt published=2025-08-30
دورة لتدريب النحالين في نزوى

تخرج في نزوى 27 نحالا من الدورة التدريبية للنحالين.
--- b.txt published=2025-08-31
نحالو نزوى

شارك في الدورة 28 نحالا من نزوى.`,
  };
  for (const [what, source] of Object.entries(QUIET_ORDINAL_CONFLICT))
    it(`is silent about ${what}`, () => check('ordinal-conflict', source));
});
