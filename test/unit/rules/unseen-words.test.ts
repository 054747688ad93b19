import { check } from '../../support/check.ts';

describe('figures of one thing in other words', () => {
  it('does not take a bound far off for a figure that both reports give', () => {
    check(
      'figure-conflict',
      `--- a.txt published=2025-05-06
تعميق مدخل ميناء الصويرة

أعلنت وكالة الموانئ انتهاء أشغال جرف المدخل الشمالي لميناء الصويرة وتعميقه إلى ⟦7.5 متر⟧، بعدما كان العمق القديم لا يتجاوز 4 أمتار.

وقال مدير الميناء عبد الرحيم الوزاني إن كلفة الأشغال بلغت 84 مليون درهم.
--- b.txt published=2025-05-08
مراكب الصيد الكبيرة تعود إلى الصويرة

عادت مراكب الصيد الكبيرة إلى ميناء الصويرة بعدما صار عمق مدخله الشمالي ⟦5.7 متر⟧ إثر أشغال كلفت 84 مليون درهم، حسب مديره عبد الرحيم الوزاني.`,
    );
    check(
      'figure-conflict',
      `--- a.txt published=2025-05-06
Harbour dredged at Essaouira

The northern entrance of Essaouira's harbour has been dredged to 7.5 metres, director Karim Ouazzani said.
--- b.txt published=2025-05-08
Big boats back in Essaouira

The big boats are back. The old basin, said director Karim Ouazzani, keeps its depth of up to 5.7 metres.`,
    );
  });
  it('compares ages in thousands, millions and billions of years', () => {
    check(
      'figure-conflict',
      `--- a.txt published=2025-05-06
Old rock, young find

Geologists working in the hills above Nain have dated a crystal to ⟦3.9 billion years⟧, said team leader Sarah Okpik. It was measured at a laboratory in Ottawa.
--- b.txt published=2025-05-09
A grain of salt with a long memory

The crystal that Sarah Okpik's team picked from a stream bed above Nain is ⟦3.9 million years⟧ old. It was measured at a laboratory in Ottawa.`,
    );
    check(
      'figure-conflict',
      `--- a.txt published=2025-05-06
نيزك قديم في الصحراء

عثر فريق سارة العلوي قرب طانطان على نيزك عمره ⟦4.5 مليار سنة⟧، وقيس عمره في مختبر بالرباط.
--- b.txt published=2025-05-09
حجر من السماء

يبلغ عمر النيزك الذي عثر عليه فريق سارة العلوي قرب طانطان ⟦4.5 مليون سنة⟧، وقد قيس في مختبر بالرباط.`,
    );
    check(
      'figure-conflict',
      `--- a.txt published=2025-05-06
Old rock, young find

Geologists working in the hills above Nain have dated a crystal to 3.9 billion years, said team leader Sarah Okpik.
--- b.txt published=2025-05-09
A grain of salt with a long memory

The crystal that Sarah Okpik's team picked above Nain is about 3,900 million years old.`,
    );
  });
  it('knows who is counted in a headline by a word of no table', () => {
    const cases = [
      '⟦7,300⟧ queue for council flats in Ormsby\n\nThe council has ⟦3,700 families⟧ waiting for a flat, 200 more than a year ago, a report on council flats shows.',
      '7,300 queue for council flats in Ormsby\n\nThe council has 7,300 families waiting for a flat. Another 3,700 people wait for a garden plot.',
    ];
    for (const text of cases) check('figure-conflict', `--- a.txt published=2025-08-12\n${text}`);
  });
});

describe('sums of rows after which nothing is left', () => {
  it('takes "no other" for the end of the row', () => {
    for (const text of [
      'The canner said on Wednesday that it would close its three plants, cutting ⟦520⟧ posts.\n\nThe closures will cost ⟦260 workers⟧ their jobs in Brant, ⟦150⟧ in Delta and ⟦90⟧ in Orono. No other plant is affected.',
      'أتى الجراد على ⟦530 هكتارا⟧ من حقول الذرة في ولاية كسلا خلال أسبوع.\n\nوجاءت محلية ود الحليو أولا بـ⟦240 هكتارا⟧ من الذرة الرفيعة، تليها محلية أروما بـ⟦150 هكتارا⟧ من السمسم، ثم محلية تلكوك بـ⟦110 هكتارات⟧، ولم تسجل أضرار في باقي المحليات.',
      'The canner said on Wednesday that it would cut 520 posts.\n\nThe closures will cost 260 workers their jobs in Brant, 150 in Delta and 90 in Orono.',
      'أتى الجراد على 530 هكتارا من حقول الذرة في ولاية كسلا خلال أسبوع.\n\nوجاءت محلية ود الحليو أولا بـ240 هكتارا من الذرة الرفيعة، تليها محلية أروما بـ150 هكتارا من السمسم، ثم محلية تلكوك بـ110 هكتارات، ولم تسجل خسائر في الأرواح.',
    ])
      check('sum-mismatch', `--- a.txt published=2026-01-14\n${text}`);
  });
});

describe('heads of a police', () => {
  const first = `--- a.txt published=2025-10-07
ضبط وقود مهرب في البصرة

قال قائد شرطة البصرة اللواء ⟦عادل الركابي⟧، الثلاثاء، إن مفارزه ضبطت صهريجا محملا بوقود مهرب قرب أبي الخصيب.
`;
  it('are of the town or province that their words name, whatever the article is about', () => {
    check(
      'role-conflict',
      `${first}--- b.txt published=2025-10-10
أهالي القرنة يحتجون على انقطاع المياه

تجمع العشرات من أهالي القرنة أمام دائرة الماء. وحضر قائد شرطة البصرة العميد ⟦نصير العبادي⟧ ووعد المحتجين بنقل مطالبهم.`,
    );
    check(
      'role-conflict',
      `--- a.txt published=2025-10-07
Burglary in a chapel

Leeds police chief ⟦Dorothy Hale⟧ said on Tuesday that two men had been held over a burglary in a chapel.
--- b.txt published=2025-10-09
Night buses return

The police chief of Leeds, ⟦Martin Ogden⟧, rode the first night bus home with two constables.`,
    );
  });
  it('are two in two provinces, and where the office changes hands', () => {
    const bare = first.replace(/[⟦⟧]/g, '');
    check(
      'role-conflict',
      `${bare}--- b.txt published=2025-10-10
أهالي القرنة يحتجون

تجمع العشرات من أهالي القرنة. وحضر نائب قائد شرطة البصرة العميد نصير العبادي، وقال قائد شرطة ميسان العميد رعد الكناني إن الطريق آمن.`,
    );
    check(
      'role-conflict',
      `${bare}--- b.txt published=2025-10-20
أهالي القرنة يحتجون

قال قائد شرطة البصرة الجديد العميد نصير العبادي إن الطريق آمن، بعد يومين من تعيينه خلفا للركابي.`,
    );
  });
});

describe('what two desks word apart', () => {
  it('is one name where a sound is told by one letter or two', () => {
    check(
      'name-spelling',
      `--- a.txt published=2025-08-04
Cable ring goes on trial in Benoni

The state says the ring was led by former technician ⟦Sipho Mathebula⟧, who knew the alarm system of the Benoni substation. Advocate Rina Coetzee said that he would plead not guilty.
--- b.txt published=2025-12-12
Fifteen years over stripped substations

⟦Sipho Matebula⟧ was convicted in Benoni on 29 counts of theft from substations, said advocate Rina Coetzee. Sipho Matebula will appeal.`,
    );
  });
  it('is two names in one article', () => {
    check(
      'name-spelling',
      `--- a.txt published=2025-08-04
Cable ring goes on trial in Benoni

The state says the ring was led by Sipho Mathebula. His cousin Sipho Matebula drove the van, advocate Rina Coetzee said in Benoni.`,
    );
  });
  it('is one office by its place and field', () => {
    check(
      'role-conflict',
      `--- a.txt published=2025-06-03
مخزون الحبوب في الساحل

قال وزير الزراعة ⟦في النيجر⟧ مامان إبراهيم في داكار إن بلاده مستعدة لاستضافة مخزون الحبوب المشترك لدول غرب إفريقيا في مارادي.
--- b.txt published=2025-06-04
West African grain reserve

⟦Nigeria's⟧ agriculture minister, Maman Ibrahim, offered in Dakar to host the common West African grain reserve in Maradi.`,
    );
    check(
      'role-conflict',
      `--- a.txt published=2025-10-21
County gets solar fridges

KITUI, Tuesday, October 21, 2025 (KNA) - Receiving the fridges for vaccines, County Executive for Health Dr. ⟦Anne Mbula⟧ said nurses in Kitui would be trained before the health forum.
--- b.txt published=2025-10-25
Health promoters demand phones

Health promoters from across Kitui want new phones. Speaking at the health forum, Mr. ⟦Peter Mutua Nzomo⟧, the County Executive for Health, said nurses would have 700 of them.`,
    );
  });
  it('is no other holder where none is named, and another office by another field', () => {
    check(
      'role-conflict',
      `--- a.txt published=2025-06-03
مخزون الحبوب

قال وزير الزراعة في النيجر مامان إبراهيم في داكار إن بلاده مستعدة لاستضافة مخزون الحبوب.
--- b.txt published=2025-06-04
مخزون الحبوب في داكار

قال وزير الزراعة في النيجر بحضور ممثلين عن المزارعين في داكار إن بلاده مستعدة لاستضافة مخزون الحبوب.`,
    );
    check(
      'role-conflict',
      `--- a.txt published=2025-10-21
County gets solar fridges

KITUI, Tuesday, October 21, 2025 (KNA) - County Executive for Health Dr. Anne Mbula said nurses in Kitui would be trained before the health forum.
--- b.txt published=2025-10-25
Health promoters demand phones

At the health forum in Kitui, Mr. Peter Mutua Nzomo, the County Executive for Roads, said nurses would have a road.`,
    );
  });
  it('is two sittings by their numbers', () => {
    check(
      'location-conflict',
      `--- a.txt published=2026-01-26
اللجنة المشتركة في مسقط

عُقدت بمسقط اليوم أعمال الدورة الرابعة للجنة العُمانية التنزانية المشتركة، وبحثت زيادة التبادل التجاري والصادرات.
--- b.txt published=2026-01-28
مجلس الأعمال العُماني التنزاني

ناقش مجلس الأعمال العُماني التنزاني في اجتماعه السابع الذي عقد بصلالة زيادة التبادل التجاري والصادرات.`,
    );
  });
});
