import { check } from '../../support/check.ts';

const vote = (text: string): void => check('vote-overflow', `Result of the day\n\n${text}`);
const extreme = (text: string): void => check('extreme-mismatch', `Figures of the day\n\n${text}`);

describe('vote-overflow', () => {
  it('speaks of more votes than voters', () => {
    vote('The roll of Salta has ⟦8,200 eligible voters⟧. Turnout was high. Elsa Rojo received ⟦8,900 votes⟧, her list said.');
    vote('ويبلغ عدد الناخبين المسجلين ⟦31 ألف ناخب⟧. وحصلت القائمة على ⟦34 ألف صوت⟧ في الجولة الأولى.');
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
  });
  it('is silent on the same figures, in digits or in words', () => {
    check('translated-figure', `${original('240 workers')}\n${version('ويعمل فيه 240 عاملا. ')}`);
    check('translated-figure', `${original('240 workers')}\n${version('ويعمل فيه مئتان وأربعون عاملا. ')}`);
    check('translated-figure', `${original('some 240 workers')}\n${version('ويعمل فيه نحو 240 عاملا. ')}`);
  });
});
