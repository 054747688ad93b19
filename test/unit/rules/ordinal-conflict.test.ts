import { check } from '../../support/check.ts';

const rule = 'ordinal-conflict';
const one = (lead: string, later: string): string =>
  `--- a.txt published=2025-05-12\nPotters gather in Larkhall\n\n${lead}\n\nThe weather was fine.\n\n${later}`;
const arabic = (lead: string, later: string): string =>
  `--- a.txt published=2025-05-12\nخزافون في نابل\n\n${lead}\n\nوكان الطقس جميلا.\n\n${later}`;

describe(rule, () => {
  describe('within an article speaks', () => {
    it('of an edition that is its own', () =>
      check(
        rule,
        one(
          'The jury of the ⟦31st⟧ Larkhall Pottery Contest gave its ribbon to Maud Perrin on Sunday.',
          'For its ⟦30th⟧ edition the contest dropped the glazed class.',
        ),
        'warning',
      ));
    it('of a suffix that means it', () =>
      check(
        rule,
        arabic('افتتحت الدورة ⟦التاسعة⟧ لملتقى الخزف في نابل مساء الأحد.', 'ويضم الملتقى في دورته ⟦الثامنة⟧ أربعين خزافا من عشرة بلدان.'),
      ));
  });
  it('speaks of two sessions behind a weekday, in two languages', () =>
    check(
      rule,
      `--- a.txt published=2024-11-18
انعقدت الاثنين في الرباط الدورة ⟦الرابعة عشرة⟧ للجنة المغربية الأردنية المشتركة.
--- b.txt published=2024-11-19
Accords on farming were signed in Rabat on Monday at the ⟦15th⟧ session of the joint Moroccan-Jordanian commission.`,
    ));
  it('speaks of days that are a festival by their name', () =>
    check(
      rule,
      `--- a.txt published=2025-10-06
More than 60 makers came to the ⟦12th⟧ Carpathian Sheep Cheese Days in Rakhiv, where Oksana Lys won the first prize.
--- b.txt published=2025-10-10
Oksana Lys won the first prize of 60 makers at the Carpathian Sheep Cheese Days, held for the ⟦eleventh⟧ time in Rakhiv.`,
    ));
  it('is silent on a place that a season ended in', () =>
    check(
      rule,
      `--- a.txt published=2024-05-20
لعب مراد السالمي في دوري أوروبا للناشئين، واحتل فريق النهضة في ذلك الموسم المركز الرابع في دوري أوروبا للناشئين.
--- b.txt published=2024-05-22
أقيمت تصفيات دوري أوروبا للناشئين في الدورة الثانية في ست مدن، وشارك فيها فريق النهضة ولاعبه مراد السالمي.`,
    ));
  it('is silent on days that are only days', () =>
    check(
      rule,
      `--- a.txt published=2025-10-06
On the 12th of the hot days 60 makers came to the cheese market of Rakhiv, where Oksana Lys won the first prize.
--- b.txt published=2025-10-10
Oksana Lys won the first prize of 60 makers at the cheese market, held for the eleventh time in Rakhiv.`,
    ));
  describe('within an article is silent', () => {
    const silent = (name: string, text: string): void => {
      it(name, () => check(rule, text));
    };
    silent(
      'on the next one, to come',
      arabic('اختتمت الدورة التاسعة لملتقى الخزف في نابل مساء الأحد.', 'وستقام الدورة العاشرة من ملتقى الخزف في سليانة في مايو المقبل.'),
    );
    silent(
      'on the one before',
      one(
        'The jury of the 31st Larkhall Pottery Contest gave its ribbon to Maud Perrin on Sunday.',
        'At the previous, the 30th edition of the contest in Larkhall, nobody got one.',
      ),
    );
    silent(
      'on one of another year',
      one(
        'The jury of the 31st Larkhall Pottery Contest gave its ribbon to Maud Perrin on Sunday.',
        'At the 30th edition in 2024 the contest dropped the glazed class.',
      ),
    );
    silent(
      'on whose winner somebody was',
      one(
        'The jury of the 31st Larkhall Pottery Contest gave its ribbon to Maud Perrin on Sunday.',
        'The 30th Larkhall Pottery Contest was won by her aunt.',
      ),
    );
    silent(
      "on a prize-winner's count",
      one('The jury of the 31st Larkhall Pottery Contest met on Sunday.', 'Maud Perrin said it was her 30th contest as a potter.'),
    );
    silent(
      'on three of them',
      arabic(
        'افتتحت الدورة التاسعة لملتقى الخزف في نابل مساء الأحد.',
        'وشارك في دورتيه السابعة والثامنة أربعون خزافا. ومعرض الملتقى السابع باق.',
      ),
    );
  });
  it('is silent on the rounds of two leagues', () =>
    check(
      rule,
      '--- a.txt published=2025-11-08\nفوز الدحية في كرة اليد\n\nفاز فريق الدحية على فريق السهل في المباراة التي جمعتهما ضمن منافسات الجولة السابعة من الدوري.\n' +
        '--- b.txt published=2025-11-08\nفوز قلعة في الدوري\n\nفاز فريق قلعة على فريق تلة في المباراة التي جمعتهما ضمن منافسات الجولة الثامنة من الدوري.',
    ));

  describe('numbers that stand apart from their word', () => {
    it('speaks of "the 34th of its kind"', () =>
      check(
        rule,
        `--- a.txt published=2025-06-03
The ⟦33rd⟧ Alpine Yodel Festival opened in Lucerne on Tuesday under its director Urs Blatter.
--- b.txt published=2025-06-04
Director Urs Blatter opened the Alpine Yodel Festival in Lucerne on Tuesday, the ⟦thirty-fourth⟧ of its kind.`,
      ));
    it('speaks of «وهو الثالث عشر» and «دورته الـ58»', () => {
      check(
        rule,
        `--- a.txt published=2025-11-02
تستضيف ميدي المؤتمر ⟦الثاني عشر⟧ لصيادي البحر الأحمر الأسبوع المقبل، بحسب منسقه علي غيدي.
--- b.txt published=2025-11-13
طالب صيادون بخط ساخن، وقال علي غيدي إن مؤتمر صيادي البحر الأحمر في ميدي، وهو ⟦الثالث عشر⟧، أوصى بذلك.`,
      );
      check(
        rule,
        `--- a.txt published=2025-06-03
انطلق أمس مهرجان السنابل (الدورة ⟦57⟧) بمدينة الكاف بإدارة منية الورغي.
--- b.txt published=2025-06-05
يتواصل بالكاف مهرجان السنابل في دورته الـ⟦58⟧ بإدارة منية الورغي.`,
      );
    });
  });
  describe('of articles of one matter', () => {
    const a = `--- a.txt published=2025-08-25
Ada Krog of Sandvik won the Holmvik Fiddle Trophy on Sunday with a lament that she had learned from a fisherman.

Eighteen fiddlers reached the final of the ⟦41st⟧ contest, which was played in the rain.`;
    const b = (number: string): string => `--- b.txt published=2025-09-30
A silver trophy will spend the winter in a school, where Ada Krog of Sandvik teaches the fiddle. She won the Holmvik trophy last month.

"Our ${number} contest, and the best," its chairman, Olaf Brekke, said.`;
    it('speaks of the only high count of each', () => check(rule, `${a}\n${b('⟦40th⟧')}`));
    it('is silent on the same number, and where another is told', () => {
      const plain = a.replace(/[⟦⟧]/gu, '');
      check(rule, `${plain}\n${b('41st')}`);
      check(rule, `${plain}\n${b('40th').replace('Our 40th', 'The next, our 42nd')}`);
    });
  });
  it('is silent on the meetings of two bodies, and on two numbers of one sentence', () => {
    check(
      rule,
      `--- a.txt published=2025-03-04
تستضيف المنامة غدا الاجتماع الثامن للخبراء.
--- b.txt published=2025-03-05
افتتح اليوم في المنامة الاجتماع التاسع للجنة البحار.`,
    );
    check(
      rule,
      `--- a.txt published=2025-03-04
افتتاح المعرض الخامس للزهور

افتتحت البلدية اليوم المعرض الخامس للزهور، وأعلنت أن المعرض السادس سيقام في إربد.`,
    );
  });
  it('is silent on the days of a festival', () =>
    check(
      rule,
      '--- a.txt published=2025-05-18\nقادة في المدينة\n\nعقدت في المدينة القمة العربية التنموية في دورتها الخامسة.\n' +
        '--- b.txt published=2025-05-18\nالمهرجان يجذب الزوار\n\nبيعت 11 ألف تذكرة خلال أيام المهرجان الستة، مقابل ثمانية آلاف في الدورة الماضية.',
    ));
});
