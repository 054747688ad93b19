import { check } from '../../support/check.ts';

describe('role-conflict: heads of bodies', () => {
  const SPEAKS_ROLE_CONFLICT: Record<string, string> = {
    'who heads an agency in English, and its chair in Arabic': `--- a.txt published=2025-03-04
Tallinn port loses ferry lines

Estonia's Maritime Administration counted 12 ferry lines in the port of Tallinn last year, said ⟦Kersti Lember⟧, who heads Estonia's Maritime Administration.
--- b.txt published=2025-03-05
ميناء تالين يخسر خطوط عبارات

قال رئيس هيئة الملاحة البحرية الإستونية ⟦أندرس كالفن⟧ إن ميناء تالين خسر خطوط عبارات، وإنه يعمل باثني عشر خطا.`,
    'who heads an agency, and its head': `--- a.txt published=2025-03-04
Rail passengers return in Latvia

The number of rail passengers in Latvia grew by 9 percent last year, said ⟦Maris Ozols⟧, who heads the Railway Safety Agency.
--- b.txt published=2025-03-05
Latvia's trains fill up

Rail passengers in Latvia grew by 9 percent, the head of the Railway Safety Agency, ⟦Peter Kalnins⟧, told reporters.`,
    'an agency head before his name, and an agency headed by another': `--- a.txt published=2025-03-04
Rail passengers return in Latvia

The number of rail passengers in Latvia grew by 9 percent last year, Railway Safety Agency head ⟦Maris Ozols⟧ said.
--- b.txt published=2025-03-05
Latvia's trains fill up

Rail passengers in Latvia grew by 9 percent, said the Railway Safety Agency, headed by ⟦Peter Kalnins⟧.`,
    'a minister, and who leads the ministry': `--- a.txt published=2025-03-04
Ghana buys rice seed for the north

Ghana's agriculture minister, ⟦Ama Boateng⟧, said 4,000 tonnes of rice seed had been bought for farmers in the north.
--- b.txt published=2025-03-06
Farmers in north Ghana wait for rice seed

The agriculture ministry, led by ⟦Kofi Mensah⟧, has promised rice seed to farmers in the north of Ghana.`,
    'وزيرة، ومن يقود الوزارة': `--- a.txt published=2025-03-04
تونس توزع بذور القمح على الفلاحين

أعلنت وزيرة الفلاحة التونسية ⟦هالة الشابي⟧ توزيع أربعة آلاف طن من بذور القمح على الفلاحين في باجة.
--- b.txt published=2025-03-06
فلاحو باجة ينتظرون بذور القمح

وعدت وزارة الفلاحة التونسية، التي يقودها ⟦منصف العياري⟧، بتوزيع بذور القمح على الفلاحين في باجة.`,
    'من يرأس هيئة، ورئيس الهيئة': `--- a.txt published=2025-03-04
إغلاق سبع آبار مخالفة في معان

أغلقت هيئة تنظيم المياه سبع آبار مخالفة في معان، وفق ما قاله ⟦فراس الطويسي⟧ الذي يرأس هيئة تنظيم المياه.
--- b.txt published=2025-03-05
معان: إغلاق آبار مخالفة

قال رئيس هيئة تنظيم المياه ⟦بشار العدوان⟧ إن سبع آبار مخالفة أغلقت في معان.`,
    'names that look alike by few consonants': `--- a.txt published=2025-02-02
الفاقد من القمح في الصوامع

أكد أمين عام وزارة التموين والتجارة المهندس ⟦عاصم المرعشلي⟧ أن الفاقد من القمح في الصوامع انخفض.
--- b.txt published=2025-02-05
صوامع القمح تخفض الفاقد

عرض أمين عام وزارة التموين والتجارة المهندس ⟦هاشم القلعاوي⟧ أسباب انخفاض الفاقد من القمح في الصوامع.`,
    'a minister whose country only the Arabic report names': `--- a.txt published=2025-05-10
KAMPALA, May 10, 2025 - Uganda will vaccinate two million children against measles, Health Minister ⟦Jane Akello⟧ said in Kampala on Saturday.
--- b.txt published=2025-05-11
أوغندا تطعم مليوني طفل ضد الحصبة

أعلن وزير الصحة الأوغندي ⟦موسى كاتو⟧ في كمبالا حملة لتطعيم مليوني طفل ضد الحصبة.`,
    "the country's minister, and one who speaks before his office": `--- a.txt published=2025-05-10
KAMPALA, May 10, 2025 - Two million children will be vaccinated against measles in Uganda, the country's health minister, ⟦Jane Akello⟧, said in Kampala on Saturday.
--- b.txt published=2025-05-11
أوغندا تطعم مليوني طفل ضد الحصبة

أعلن ⟦موسى كاتو⟧ وزير الصحة في أوغندا حملة لتطعيم مليوني طفل ضد الحصبة في كمبالا.`,
    'an office behind its holder, with its country behind "in"': `--- a.txt published=2025-05-10
Uganda starts measles drive

⟦Jane Akello⟧, the minister of health in Uganda, opened a measles campaign for two million children in Kampala.
--- b.txt published=2025-05-11
Measles campaign opens in Kampala

Ugandan Health Minister ⟦Musa Kato⟧ opened the measles campaign for two million children in Kampala.`,
    'the director of a museum in two languages': `--- a.txt published=2025-05-10
Mosaic found under a school in Paphos

A Roman mosaic of dolphins was found under a school in Paphos, said ⟦Eleni Christou⟧, director of the Paphos Archaeological Museum.
--- b.txt published=2025-05-11
العثور على فسيفساء رومانية في بافوس

قالت مديرة متحف بافوس الأثري ⟦سلمى بطرس⟧ إن فسيفساء رومانية عليها دلافين عثر عليها تحت مدرسة في بافوس.`,
    'its director, of the only body that the sentence names': `--- a.txt published=2025-05-10
Mosaic found under a school in Paphos

The Antiquities Service of Cyprus dug under a school in Paphos, where its director, ⟦Eleni Christou⟧, showed a Roman mosaic of dolphins.
--- b.txt published=2025-05-11
Dolphins of stone in Paphos

Roman dolphins lie under a school in Paphos. The mosaic is safe, said ⟦Maria Georgiou⟧, director of the Antiquities Service of Cyprus.`,
    'a governor of the bank of a country': `--- a.txt published=2025-05-10
LUSAKA, May 10, 2025 - The Bank of Zambia left its rate at 14 percent, Governor ⟦Grace Tembo⟧ said. Inflation in Zambia was 11 percent.
--- b.txt published=2025-05-11
البنك المركزي الزامبي يبقي الفائدة عند 14 بالمئة

قال محافظ البنك المركزي الزامبي ⟦يوسف العلوي⟧ إن الفائدة بقيت عند 14 بالمئة وإن التضخم بلغ 11 بالمئة.`,
  };
  for (const [what, source] of Object.entries(SPEAKS_ROLE_CONFLICT)) it(`${what}`, () => check('role-conflict', source));
  const QUIET_ROLE_CONFLICT: Record<string, string> = {
    'chair and director': `--- a.txt published=2025-03-04
Rail passengers return in Latvia

The number of rail passengers in Latvia grew by 9 percent last year, said Maris Ozols, who chairs the board of the Railway Safety Agency.
--- b.txt published=2025-03-05
Latvia's trains fill up

Rail passengers in Latvia grew by 9 percent, the director of the Railway Safety Agency, Peter Kalnins, told reporters.`,
    'same person in two scripts': `--- a.txt published=2025-03-04
Tallinn port loses ferry lines

Estonia's Maritime Administration counted 12 ferry lines in the port of Tallinn last year, said Kersti Lember, who heads Estonia's Maritime Administration.
--- b.txt published=2025-03-05
ميناء تالين يخسر خطوط عبارات

قالت رئيسة هيئة الملاحة البحرية الإستونية كيرستي ليمبر إن ميناء تالين خسر خطوط عبارات، وإنه يعمل باثني عشر خطا.`,
    'two bodies': `--- a.txt published=2025-03-04
Tallinn port loses ferry lines

Estonia counted 12 ferry lines in the port of Tallinn last year, said Kersti Lember, who heads Estonia's Maritime Administration.
--- b.txt published=2025-03-05
ميناء تالين يخسر خطوط عبارات

قال رئيس هيئة السياحة الإستونية أندرس كالفن إن ميناء تالين خسر خطوط عبارات، وإنه يعمل باثني عشر خطا.`,
    'department of the body': `--- a.txt published=2025-03-04
Tallinn port loses ferry lines

Estonia counted 12 ferry lines in the port of Tallinn last year, said Kersti Lember, who heads the statistics department of Estonia's Maritime Administration.
--- b.txt published=2025-03-05
ميناء تالين يخسر خطوط عبارات

قال رئيس هيئة الملاحة البحرية الإستونية أندرس كالفن إن ميناء تالين خسر خطوط عبارات، وإنه يعمل باثني عشر خطا.`,
    'who headed': `--- a.txt published=2025-03-04
Tallinn port loses ferry lines

Estonia counted 12 ferry lines in the port of Tallinn last year, said Kersti Lember, who headed Estonia's Maritime Administration until 2022.
--- b.txt published=2025-03-05
ميناء تالين يخسر خطوط عبارات

قال رئيس هيئة الملاحة البحرية الإستونية أندرس كالفن إن ميناء تالين خسر خطوط عبارات، وإنه يعمل باثني عشر خطا.`,
    'two countries': `--- a.txt published=2025-03-04
Ferry lines between Tallinn and Helsinki

Ferry lines between Tallinn and Helsinki will be fewer, said Kersti Lember, who heads Estonia's Maritime Administration.
--- b.txt published=2025-03-05
خطوط العبارات بين تالين وهلسنكي

قال رئيس هيئة الملاحة البحرية الفنلندية أندرس كالفن إن خطوط العبارات بين تالين وهلسنكي ستكون أقل.`,
    'delegation led by': `--- a.txt published=2025-03-04
Ghana buys rice seed for the north

Ghana's agriculture minister, Ama Boateng, said rice seed had been bought for farmers in the north.
--- b.txt published=2025-03-06
Farmers in north Ghana wait for rice seed

A delegation of the agriculture ministry, led by Kofi Mensah, has promised rice seed to farmers in the north of Ghana.`,
    'من أبلغ الوزير': `--- a.txt published=2025-05-11
حملة لتطعيم الأطفال في كمبالا

أبلغ موسى كاتو وزير الصحة الأوغندي أن حملة تطعيم الأطفال ضد الحصبة في كمبالا بدأت.
--- b.txt published=2025-05-12
تطعيم الأطفال ضد الحصبة في كمبالا

قال وزير الصحة الأوغندي سالم الراشدي إن حملة تطعيم الأطفال ضد الحصبة في كمبالا بدأت.`,
    "a ministry's head and the head of an agency of its field": `--- a.txt published=2025-05-11
Ghana buys rice seed for the north

The agriculture ministry, led by Kofi Mensah, bought rice seed for farmers in the north of Ghana.
--- b.txt published=2025-05-12
Farmers in north Ghana wait for rice seed

Farmers in the north of Ghana wait for rice seed, said Ama Boateng, who heads the agriculture agency.`,
  };
  for (const [what, source] of Object.entries(QUIET_ROLE_CONFLICT)) it(`is silent about ${what}`, () => check('role-conflict', source));
});
