import { check } from '../../support/check.ts';

const all = (rule: string, cases: readonly string[]): void => {
  for (const text of cases) check(rule, text.startsWith('---') ? text : `--- a.txt published=2024-06-05\n${text}`);
};

describe('duration-mismatch, beyond a length beside one range', () => {
  it('takes a beginning and an end that two verbs tell for a range', () => {
    all('duration-mismatch', [
      'The ⟦ten-day⟧ strike began on ⟦2 May 2024⟧ and ended on ⟦5 May 2024⟧.',
      'The festival, which opens on ⟦3 June 2024⟧ and closes on ⟦9 June 2024⟧, will last ⟦two weeks⟧, its director said.',
      'The course takes three weeks. It starts on 3 March 2025 and ends on 23 March 2025.',
    ]);
  });
  it('takes only those of what the length is told of', () => {
    all('duration-mismatch', [
      'The exhibition opened on 3 May 2024 and closes on 20 May 2024; a three-day workshop is part of it.',
      'He spent three years in prison. Elected in 2010, he left office in 2018.',
      'استمرت المفاوضات ثلاثة أيام، وبدأ الإضراب في 3 مايو 2024 وانتهى في 20 مايو 2024.',
    ]);
  });
  it('reads a length and the range behind it apart', () => {
    all('duration-mismatch', [
      'He served as mayor for ⟦twelve years⟧, ⟦from 2001 to 2009⟧, before moving to parliament.',
      'وتمتد الهدنة ⟦ستين يوما⟧، ⟦من الأول من يوليو إلى الخامس عشر من أغسطس 2024⟧.',
      'وشهدت البلاد أمطارا على ثلاثة أيام من 1 إلى 3 مارس 2025.',
    ]);
  });
  it('holds hours against hours', () => {
    all('duration-mismatch', [
      'The session lasted ⟦three hours⟧, ⟦from 10 a.m. to 11.30 a.m.⟧',
      'استمرت الجلسة ⟦ثلاث ساعات⟧، ⟦من العاشرة صباحا حتى الحادية عشرة والنصف صباحا⟧.',
      'A two-hour debate, held from 7 p.m. to 9 p.m., drew 300 people.',
      'The marathon session ran for nine hours, from 6 p.m. to 3 a.m.',
      'The five-hour flight left at 8 a.m. and the meeting ran from 3 p.m. to 4 p.m.',
      'A 48-hour stoppage, from 8 a.m. on 30 September to 8 a.m. on 2 October, is ready.',
    ]);
  });
  it('reads adjectives that hold a number of years', () => {
    all('duration-mismatch', [
      'الخطة ⟦الخمسية⟧ للأعوام ⟦2021-2023⟧ تشمل 40 مشروعا.',
      'الخطة الخمسية 2021-2025 تشمل 40 مشروعا.',
      'مفاوضات خمسية الأطراف جرت من 2018 إلى 2020.',
    ]);
  });
});

describe('duration-mismatch, whose length it is', () => {
  it('leaves lengths of another year out', () => {
    all('duration-mismatch', [
      'Tram drivers went back to work after a ⟦nine-day⟧ strike. The stoppage, which ran ⟦from 12 to 22 May⟧, was the longest since a 16-day walkout in 2018.',
    ]);
  });
  it('holds years against days of two years, and days whose year is not known', () => {
    all('duration-mismatch', [
      "The runner's ⟦three-year⟧ ban would run ⟦from August 1, 2025 to July 31, 2027⟧.",
      "The runner's two-year ban would run from August 1, 2025 to July 31, 2027.",
      'وقد استغرق العمل فيه ⟦سنتين⟧، ⟦من نيسان 2019 حتى كانون الثاني 2024⟧.',
      'The works took two years, from April 2019 to March 2021.',
      'The five-year stamps are sold from October 20 to October 6, says the notice.',
      'ويستمر الموسم ⟦أسبوعين⟧، ⟦من 14 إلى 20 نوفمبر⟧، ويتضمن عرضا.',
      'ويستمر الموسم أسبوعا، من 14 إلى 20 نوفمبر، ويتضمن عرضا.',
    ]);
  });
});

describe('age-mismatch, at a death', () => {
  it('counts to the death where the sentence dates it', () => {
    all('age-mismatch', [
      'The poet, born in ⟦1950⟧, died in 2020 at the age of ⟦80⟧.',
      'ولد الشاعر ⟦عام 1950⟧ وتوفي عام 2020 عن عمر ناهز ⟦80 عاما⟧.',
      'The poet, born in 1950, died in 2020 at the age of 70.',
      'Dr Hana Weil (⟦1931-2019⟧), who died aged ⟦78⟧, was a pioneer of radiology.',
      'The painter (1901-1975) died at 74. His son was born in 1930.',
      '--- a.txt published=2025-01-09\nرحل أمس الملحن سامي الدريني عن عمر يناهز ⟦71 سنة⟧.\n\nالراحل من مواليد ⟦1948⟧ بمدينة صفاقس.',
    ]);
  });
  it('reads a life in brackets and an age behind its subject', () => {
    all('age-mismatch', [
      '--- a.txt published=2025-01-13\nنعت الأوساط الثقافية الشاعر حنا الصايغ (⟦1938⟧ – 2025) أمس.\n\nوقال رائد الحواري إن الراحل غاب عن عمر يناهز ⟦76 عاما⟧.',
      '--- a.txt published=2025-11-08\nلم يكن عبد الكبير أوشن، المزداد ⟦سنة 1994⟧ بالقرية، يملك حذاء.\n\nاليوم، وقد بلغ العداء ⟦السادسة والعشرين⟧ من عمره، يستعد للماراثون.',
    ]);
  });
  it('leaves the ages of others alone', () => {
    all('age-mismatch', [
      'His father, born in 1950, died in 2010. The singer, 45, spoke of him.',
      'حكم على المتهم (30 عاما) بالسجن. وهو من مواليد 1994.',
      'ولد عام 1950 وهاجر عام 1970 وهو في سن العشرين. وتوفي عام 2020 عن عمر ناهز السبعين.',
    ]);
  });
});

describe('anniversary-mismatch, in its own year', () => {
  it('counts to the year that the sentence names', () => {
    all('anniversary-mismatch', [
      'The museum, founded in ⟦1955⟧, marked its ⟦50th⟧ anniversary in 2015.',
      'احتفلت المدرسة في مايو 2023 ⟦بيوبيلها الذهبي⟧، وكانت قد فتحت أبوابها ⟦عام 1983⟧.',
      'The museum, founded in 1965, marked its 50th anniversary in 2015 and expects 60,000 visitors this year.',
    ]);
  });
  it('reads halves of a century, and years of service', () => {
    all('anniversary-mismatch', [
      '--- a.txt published=2025-03-06\nاحتفلت الجمعية أمس ⟦بمرور نصف قرن⟧ على تأسيسها، وقد أنشئت ⟦سنة 1965⟧ في بيت.',
      '--- a.txt published=2025-03-06\nوتحتفل العائلة بمرور قرن ونصف القرن على بناء المصبنة التي شيدت سنة 1874.',
      '--- a.txt published=2025-11-08\nThe lighthouse, built in ⟦1885⟧ and now in its ⟦120th⟧ year of service, never went dark.',
    ]);
  });
  it('leaves the beginnings of other things alone', () => {
    all('anniversary-mismatch', [
      'The club celebrates its 30th birthday. The stadium opened in 1980.',
      'Twenty years after the war, which ended in 1995, the bridge was rebuilt in 2015.',
      'أحيت المدينة الذكرى العشرين للزلزال الذي ضربها عام 2004، وكان المتحف قد افتتح عام 1990.',
      'The school opened in 1904; a new wing marks 20 years since the fire of 2004.',
    ]);
  });
});

describe('duration-mismatch, of two things', () => {
  it('leaves the length of what another sentence or clause tells of', () => {
    all('duration-mismatch', [
      'Work on the road will last two weeks. The fair runs from 1 to 3 May 2025.',
      'The fair runs from 3 to 9 May 2025; entry is free for three days.',
      'سبق المعرض إعداد استمر ثلاثة أشهر. ويقام المعرض من 3 إلى 9 أيار 2025.',
      'تستمر أعمال الطريق أسبوعين. ويقام المعرض من 1 إلى 3 أيار 2025.',
    ]);
  });
  it('holds the length of one thing against its range in another sentence', () => {
    all('duration-mismatch', [
      'The fair will last ⟦two weeks⟧. The fair runs ⟦from 1 to 3 May 2025⟧.',
      'The fair runs ⟦from 1 to 3 May 2025⟧. It will last ⟦two weeks⟧.',
      'يقام المعرض ⟦من 1 إلى 3 أيار 2025⟧. ويستمر المعرض ⟦أسبوعين⟧.',
    ]);
  });
});

describe('order-mismatch, of openings, closings and values', () => {
  it('holds an opening against a closing told by two verbs', () => {
    all('order-mismatch', [
      'The show opens ⟦on 20 November 2025⟧ and closes ⟦on 12 November 2025⟧.'.replaceAll('⟦on ', 'on ⟦'),
      'يفتتح المعرض في ⟦20 نوفمبر 2025⟧ ويختتم في ⟦12 نوفمبر 2025⟧.',
      'The show opens on 12 November 2025 and closes on 20 November 2025.',
      'يفتتح المعرض في 12 نوفمبر 2025 ويختتم في 20 نوفمبر 2025.',
    ]);
  });
  it('reads "until the 14th of it"', () => {
    all('order-mismatch', [
      'باب التسجيل مفتوح ⟦من 25 سبتمبر الجاري إلى غاية 14 منه⟧.',
      'باب التسجيل مفتوح من 14 سبتمبر الجاري إلى غاية 25 منه.',
    ]);
  });
  it('leaves years that are compared, values that change and days that are moved', () => {
    all('order-mismatch', [
      'The difference between 2020 and 2016 is small.',
      'The results of 2020 and 2019 differ, and those between 2020 and 2019 do not.',
      'It cut its staff from 1994 to 1987 people.',
      'خفض عدد العمال من 1994 إلى 1987 عاملا.',
      'الفرق بين عامي 2020 و2016 كبير.',
      'تقدم موعد السباق من 24 إلى 17 أكتوبر 2025.',
    ]);
  });
});

describe('anniversary-mismatch, in decades, and of what', () => {
  const dated = (texts: readonly string[]): void =>
    all(
      'anniversary-mismatch',
      texts.map(t => `--- a.txt published=2025-05-03\n${t}`),
    );
  it('counts decades and centuries roughly', () => {
    dated([
      'Founded in ⟦1975⟧, the choir marks ⟦four⟧ decades of singing with a concert.',
      '⟦A century after⟧ it opened in ⟦1905⟧, the cinema is to close.',
      'The library opened in 1983 and marks four decades of lending this week.',
      'A century after it opened in 1922, the cinema is to close.',
      'The theatre opened in 1915. A century after the war, it still has its first curtain.',
    ]);
  });
  it('reads candles and possessives', () => {
    dated([
      'يحيي النادي الذي تأسس ⟦سنة 1925⟧ ذكراه ⟦التسعين⟧ بمباراة ودية.',
      'تطفئ الجامعة هذا العام شمعتها ⟦الخمسين⟧. وقد فتحت أبوابها في ⟦أكتوبر 1985⟧.',
      'يحيي النادي الذي تأسس سنة 1935 ذكراه التسعين بمباراة ودية.',
      'تطفئ الجامعة هذا العام شمعتها الأربعين. وقد فتحت أبوابها في أكتوبر 1985.',
    ]);
  });
  it('leaves the anniversaries of other events', () => {
    dated([
      'The brewery, founded in 1950, moved to the harbour 40 years ago.',
      'The choir was formed in 1975. Its conductor marks 20 years of service on Saturday.',
      'The club, founded in 1985, celebrates the 25th anniversary of its cup win.',
      'افتتح المتحف عام 1980، ويحتفل مديره بمرور عشرين عاما على تعيينه.',
      'يحيي النادي الذي تأسس سنة 1985 الذكرى الخامسة والعشرين لفوزه بالكأس.',
    ]);
  });
});

describe('order-mismatch, of what is done to people', () => {
  it('knows arrests and releases', () => {
    all('order-mismatch', [
      'He was arrested on ⟦5 May 2023⟧ and released on ⟦2 May 2023⟧.',
      'اعتقل في ⟦5 مايو 2023⟧ وأفرج عنه في ⟦2 مايو 2023⟧.',
      'He was arrested on 5 May 2023 and released on 12 May 2023.',
      'اعتقل في 5 مايو 2023 وأفرج عنه في 12 مايو 2023.',
    ]);
  });
  it('leaves a length and a range that are of two things', () =>
    check(
      'duration-mismatch',
      'حكم في الإيجار\n\nأجر المالك المحل بعقد مؤرخ في 1 مارس 2023 ومدته ثلاث سنوات، إلا أن المستأجر توقف عن السداد اعتبارا من مايو 2025 وحتى ديسمبر من العام نفسه.',
    ));
});
