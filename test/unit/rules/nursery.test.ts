import { check } from '../../support/check.ts';

const vote = (text: string): void => check('vote-overflow', `Result of the day\n\n${text}`);
const extreme = (text: string): void => check('extreme-mismatch', `Figures of the day\n\n${text}`);

describe('vote-overflow', () => {
  it('speaks of more votes than voters', () => {
    vote('The roll of Salta has ⟦8,200 eligible voters⟧. Turnout was high. Elsa Rojo received ⟦8,900 votes⟧, her list said.');
    vote('ويبلغ عدد الناخبين المسجلين ⟦31 ألف ناخب⟧. وحصلت القائمة على ⟦34 ألف صوت⟧ في الجولة الأولى.');
  });
  it('speaks of people who may vote, and of people who did', () => {
    vote('Some of the ⟦914 members⟧ entitled to vote stayed at home. In the end ⟦1,020 members⟧ cast their ballots, the club said.');
    vote('يحق لهم التصويت ⟦3120 طبيبا⟧ في النقابة. وبلغ عدد المقترعين ⟦3412 طبيبا⟧ مساء السبت.');
    vote('عدد الناخبين على لوائح الشطب ⟦13870 ناخبا⟧، واقترع منهم ⟦14210 ناخبين⟧ بحسب الوزارة.');
    vote('ويبلغ عدد المسجلين في اللوائح الانتخابية ⟦8740⟧. وقد صوت يوم الأربعاء ⟦9120 ناخبا⟧.');
    vote('وتضم الهيئة الناخبة ⟦5230 ناخبا⟧. وعثر في الصناديق على ⟦5320 ورقة تصويت⟧.');
  });
  it('is silent of some voters only, of each voter with several names, and where a greater roll is told', () => {
    vote('The town has 2,300 newly registered voters. On Sunday 5,900 votes were counted.');
    vote('Of the voters 2,300 registered by post. On Sunday 5,900 votes were counted.');
    vote('The county has 2,300 registered Republican voters. In their primary 3,900 votes were cast.');
    vote('Some 640 delegates were entitled to vote. In the three rounds together 1,790 ballots were cast.');
    vote('Malta has 355,000 registered voters. For one day 402,000 ballots were printed.');
    vote('The school has 310 eligible voters among its parents. In town 560 votes were counted.');
    vote('وفي الدائرة الأولى 31 ألف ناخب مسجل. وفي الدائرة الثانية أدلى الناخبون بـ44 ألف صوت.');
    vote('The guild has 400 eligible voters, and every member marks up to five names. In all 1,100 votes were counted.');
    vote('Salta has 8,200 registered voters in its old town. The roll of 19,400 voters was closed in May, and 9,900 votes were counted.');
    vote('ويبلغ عدد الناخبين المسجلين 400 ناخب، ويختار كل ناخب أربعة مرشحين. وفرز 1100 صوت.');
    vote('وبلغ عدد الناخبين المسجلين الجدد 2300 ناخب. وفرز يوم الأحد 5900 صوت.');
  });
  it('is silent where the numbers fit, or are of two places, times or kinds', () => {
    vote('The roll of Salta has 8,200 eligible voters. Elsa Rojo received 4,900 votes, her list said.');
    vote('Lyon has 8,200 registered voters. In Turin the list of Elsa Rojo received 8,900 votes.');
    vote('Some 8,200 voters came to the polls by noon. By evening 8,900 votes had been counted.');
    vote('The village has 8,200 registered voters. Nationwide 2,300,000 votes were counted.');
    vote('The town had 8,200 registered voters in 1998. In 2024 some 8,900 votes were counted.');
    vote('Salta has 8,200 registered voters, and up to three votes each. In all 15,900 votes were counted.');
    vote('ويبلغ عدد الناخبين المسجلين 31 ألف ناخب. وحصلت القائمة على 14 ألف صوت في الجولة الأولى.');
  });
});

describe('extreme-mismatch', () => {
  it('speaks of a maximum below its average and a minimum above it', () => {
    extreme('The average price was ⟦320 euros⟧ a tonne. The highest price was ⟦280 euros⟧ a tonne.');
    extreme('The average temperature was ⟦12 degrees Celsius⟧, and the minimum temperature ⟦15 degrees Celsius⟧.');
    extreme('بلغ متوسط سعر الطن ⟦320 يورو⟧. وبلغ أقصى سعر للطن ⟦280 يورو⟧.');
  });
  it('speaks of what is named beside both, of lengths of time and of ages', () => {
    extreme('The average monthly fee was ⟦140 euros⟧. The highest monthly fee was ⟦120 euros⟧, in a villa.');
    extreme('The mean age of the sailors was ⟦34 years⟧, and the oldest of the sailors was ⟦31 years⟧.');
    extreme('At the fair, horses sold for ⟦4,200 euros on average⟧ and ⟦3,900 euros at most⟧.');
    extreme('The average depth of the lake is ⟦14 metres⟧ and its greatest depth ⟦9 metres⟧.');
    extreme('بلغ متوسط مدة الانتظار في العيادة ⟦50 دقيقة⟧. وبلغت أطول مدة انتظار ⟦40 دقيقة⟧.');
    extreme('The mean price of a flat was ⟦312,000 euros⟧; the most expensive flat sold for ⟦298,000 euros⟧.');
    extreme('بلغ متوسط العلامات ⟦81 نقطة⟧، فيما كانت أعلى علامة ⟦77 نقطة⟧.');
    extreme('كان متوسط سمك الجليد ⟦30 سنتيمترا⟧، وأدنى سمك ⟦45 سنتيمترا⟧.');
  });
  it('is silent where an extreme is of a part or another time, or is what is allowed', () => {
    extreme('The average price of grain was 320 euros. The highest price of barley was 280 euros.');
    extreme('The average rent was 840 euros. In the old town, the highest rent was 790 euros.');
    extreme('In the 1980s the average catch was 640 tonnes. Since the ban the highest catch has been 210 tonnes.');
    extreme('The maximum speed allowed on the road is 60 kilometres per hour. The average speed was 74 kilometres per hour.');
    extreme('Wheat fetched 1.10 euros a kilo on average, with barley at 0.95 euros a kilo at most.');
    extreme('The average ticket costs 96 euros. Seats in the highest gallery cost 28 euros.');
    extreme('Oil cost 82 dollars a barrel on average last year. This week the highest price was 79 dollars a barrel.');
    extreme('بلغ متوسط سعر البرميل 82 دولارا في العام الماضي. وبلغ أعلى سعر هذا الأسبوع 79 دولارا.');
    extreme('Runners needed 4 hours on average. The slowest runner needed 5 hours and the fastest runner 3 hours.');
    extreme('السرعة القصوى المسموح بها 60 كيلومترا في الساعة. وبلغ متوسط السرعة 74 كيلومترا في الساعة.');
    extreme('بلغ متوسط سعر الحبوب 320 يورو. وبلغ أعلى سعر للشعير 280 يورو.');
    extreme('بلغ متوسط درجات الحرارة الصغرى 19 درجة مئوية. وبلغت أدنى درجة حرارة 22 درجة مئوية.');
  });
  it('is silent where they fit, or are of two things', () => {
    extreme('The average price was 280 euros a tonne. The highest price was 320 euros a tonne.');
    extreme('The average temperature was 15 degrees Celsius, and the minimum temperature 12 degrees Celsius.');
    extreme('Rain was 30 millimetres above average. The highest rainfall was 22 millimetres.');
    extreme('The highest average price was 280 euros. The average price was 320 euros in the year before.');
    extreme('The average price in Lyon was 320 euros. The highest price in Turin was 280 euros.');
    extreme('The average wage is 3,200 euros. The maximum fine is 2,800 euros.');
    extreme('بلغ متوسط سعر الطن 280 يورو. وبلغ أقصى سعر للطن 320 يورو.');
    extreme('بلغ متوسط الأعمار 34 سنة، وأقصى عقوبة 20 سنة.');
  });
});

describe('statement-after-death', () => {
  const two = (a: string, b: string): void =>
    check(
      'statement-after-death',
      `--- a.txt published=2024-05-20\nSculptor mourned in Bergen\n\n${a}\n--- b.txt published=2024-05-21\nMuseum for sculptor in Bergen\n\n${b}`,
    );
  it('speaks across articles', () => {
    two(
      'Sculptor Henrik Solberg died in Bergen on ⟦3 May 2024⟧. His museum will open in Bergen.',
      'Sculptor Henrik Solberg told reporters in Bergen on ⟦9 May 2024⟧ that his museum would open.',
    );
  });
  it('speaks within one article, by the name that it goes on with, by a noun, and behind a title', () => {
    const one = (text: string): void => check('statement-after-death', `--- a.txt published=2024-05-20\nA town in mourning\n\n${text}`);
    one(
      'Henrik Solberg, 77, a sculptor, lived here. Solberg died on ⟦3 May 2024⟧. Solberg told the council on ⟦9 May 2024⟧ that he was glad.',
    );
    one('The death of Henrik Solberg on ⟦3 May 2024⟧ came early. On ⟦9 May 2024⟧ Henrik Solberg told the council that he was glad.');
    one('أعلنت العائلة وفاة سامر العطار يوم ⟦3 مايو 2024⟧. وأكد النحات سامر العطار يوم ⟦9 مايو 2024⟧ أن المتحف جاهز.');
    one('وقالت العائلة إن سامر العطار فارق الحياة في ⟦3 مايو 2024⟧. وفي ⟦9 مايو 2024⟧ صرح سامر العطار بأن المتحف جاهز.');
  });
  it('is silent of what is said of another day, by others, of what was recorded and of rumours', () => {
    const one = (text: string): void =>
      check(
        'statement-after-death',
        `--- a.txt published=2024-05-20\nA town in mourning\n\nHenrik Solberg died on 3 May 2024 in Bergen. ${text}`,
      );
    one('Henrik Solberg said the museum would open on 9 May 2024.');
    one('Henrik Solberg said that on 9 May 2024 the museum would open.');
    one('A spokesman for Henrik Solberg said on 9 May 2024 that the museum would open.');
    one("Henrik Solberg's widow said on 9 May 2024 that the museum would open.");
    one('In a film recorded in spring and shown last week, Henrik Solberg said on 9 May 2024 he would carve until the end.');
    one('On 9 May 2024 critics said Henrik Solberg told the truth in stone.');
    one('The clerk told Henrik Solberg on 9 May 2024 that the museum would open.');
    one('His grandson, also Henrik Solberg, said on 9 May 2028 that the museum would open.');
    const denied = 'A false report had it that Henrik Solberg died on 3 May 2024. Henrik Solberg told us on 9 May 2024 that he was well.';
    check('statement-after-death', `--- a.txt published=2024-05-20\nA town in mourning\n\n${denied}`);
    const ar = (text: string): void =>
      check('statement-after-death', `--- a.txt published=2024-05-20\nمدينة في حداد\n\nتوفي سامر العطار في 3 مايو 2024 في حلب. ${text}`);
    ar('وقالت أرملة سامر العطار في 9 مايو 2024 إن المتحف جاهز.');
    ar('وقال محامي سامر العطار في 9 مايو 2024 إن المتحف جاهز.');
    ar('وقال سامر العطار إن المتحف سيفتتح في 9 مايو 2024.');
    ar('وأعلن سامر العطار افتتاح المتحف في 9 مايو 2024.');
    ar('وفي حوار مسجل بثته القناة قال سامر العطار في 9 مايو 2024 إن المتحف جاهز.');
    ar('وكان قد قال سامر العطار في 9 مايو 2024 إن المتحف جاهز.');
  });
  it('is silent before the death, of others, and of what had been said', () => {
    two(
      'Sculptor Henrik Solberg died in Bergen on 13 May 2024. His museum will open in Bergen.',
      'Sculptor Henrik Solberg told reporters in Bergen on 9 May 2024 that his museum would open.',
    );
    two(
      'Sculptor Henrik Solberg died in Bergen on 3 May 2024. His museum will open in Bergen.',
      'Director Marit Nygaard told reporters in Bergen on 9 May 2024 that the museum of Henrik Solberg would open.',
    );
    two(
      'Sculptor Henrik Solberg died in Bergen on 3 May 2024. His museum will open in Bergen.',
      'Henrik Solberg had said that the museum would open on 9 May 2024, which it did in Bergen.',
    );
  });
});

describe('translated-figure', () => {
  const original = (jobs: string): string =>
    `--- a.txt published=2024-05-14\nQuarry near Aswan to close\n\nThe quarry near Aswan in Egypt will close after 62 years, director Magdi Fanous said. It employs ${jobs} and sold 48,000 tonnes of granite last year. The owner will spend 7 million pounds on trees. A railway of 31 kilometres will be taken up.`;
  const version = (jobs: string): string =>
    `--- b.txt published=2024-05-15\nإغلاق محجر قرب أسوان\n\nيغلق المحجر الواقع قرب أسوان في مصر بعد 62 عاما، بحسب مديره مجدي فانوس. ${jobs}وباع العام الماضي 48 ألف طن من الغرانيت. وسينفق المالك 7 ملايين جنيه على الأشجار. ويُرفع خط حديد طوله 31 كيلومترا.`;
  it('speaks of a figure that was changed or left out', () => {
    check('translated-figure', `${original('⟦240 workers⟧')}\n${version('ويعمل فيه ⟦420 عاملا⟧. ')}`);
    const short = version('ويعمل فيه 240 عاملا. ')
      .replace('48 ألف طن', '⟦48 ألف طن⟧')
      .replace(' وسينفق المالك 7 ملايين جنيه على الأشجار.', '');
    check('translated-figure', `${original('240 workers').replace('7 million pounds', '⟦7 million pounds⟧')}\n${short}`, 'information');
    check(
      'translated-figure',
      `${original('240 workers').replace('31 kilometres', '⟦31 kilometres⟧')}\n${version('ويعمل فيه 240 عاملا. ').replace('31 كيلومترا', '⟦13 كيلومترا⟧')}`,
    );
    check(
      'translated-figure',
      `${original('240 workers').replace('48,000 tonnes', '⟦48,000 tonnes⟧')}\n${version('ويعمل فيه 240 عاملا. ').replace('48 ألف طن', '⟦480 ألف طن⟧')}`,
    );
  });
  it('is silent on what is rounded, told in another measure or told again', () => {
    check('translated-figure', `${original('238 workers')}\n${version('ويعمل فيه 240 عاملا. ')}`);
    check('translated-figure', `${original('two dozen workers')}\n${version('ويعمل فيه 24 عاملا. ')}`);
    check('translated-figure', `${original('240 workers').replace('31 kilometres', '19 miles')}\n${version('ويعمل فيه 240 عاملا. ')}`);
    check('translated-figure', `${original('240 workers').replace('62 years', 'six decades')}\n${version('ويعمل فيه 240 عاملا. ')}`);
    check('translated-figure', `${original('240 workers').replace('pounds', 'pounds ($144,000)')}\n${version('ويعمل فيه 240 عاملا. ')}`);
  });
  it('is silent on a version that was shortened, or written anew', () => {
    check('translated-figure', `${original('240 workers, 34 guards, 52 drivers')}\n${version('')}`);
    const anew = version('')
      .replace('يغلق المحجر', 'سيُرفع خط حديد طوله 31 كيلومترا، ويغلق المحجر')
      .replace(' ويُرفع خط حديد طوله 31 كيلومترا.', '');
    check('translated-figure', `${original('240 workers')}\n${anew}`);
  });
  it('is silent on the same figures, in digits or in words', () => {
    check('translated-figure', `${original('240 workers')}\n${version('ويعمل فيه 240 عاملا. ')}`);
    check('translated-figure', `${original('240 workers')}\n${version('ويعمل فيه مئتان وأربعون عاملا. ')}`);
    check('translated-figure', `${original('some 240 workers')}\n${version('ويعمل فيه نحو 240 عاملا. ')}`);
  });
});
