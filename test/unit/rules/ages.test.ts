import { check } from '../../support/check.ts';

const all = (rule: string, cases: readonly string[]): void => {
  for (const text of cases) check(rule, `--- a.txt published=2025-10-20\n${text}`);
};

describe('years that stand far from the word that they belong to', () => {
  it('takes a birth with places between its word and its year', () => {
    all('age-mismatch', [
      'The poet Farida Anwar, who has died in Leeds after a short illness aged ⟦68⟧, was born above a bakery in the old quarter of Aleppo on ⟦3 May 1950⟧.',
      'Retired farmer Josef Adler, ⟦84⟧, who was born in the house next to the market square in ⟦March 1931⟧, opened the fair.',
      'Ivo Hartmann turns ⟦60⟧ on Friday. He was born in a farmhouse outside the small town of Feldbach in the summer of ⟦1955⟧.',
      'غيب الموت، مساء أول أمس السبت في أحد مستشفيات العاصمة، الشاعر مروان الحسيني عن ⟦62 عاما⟧. وقد ولد الراحل في قرية صغيرة على ضفاف النهر، قريبا من الحدود الشمالية، عام ⟦1943⟧.',
    ]);
  });
  it('takes none behind which another clause begins', () => {
    all('age-mismatch', [
      'The poet Farida Anwar has died aged 75. She was born in Aleppo, moved with her parents to Leeds and entered the college in 1968.',
      'Born in Graz to a family of bakers, Karl Rupp, 70, began to write in 1978.',
      'توفيت الشاعرة فريدة أنور عن 75 عاما. ولدت في حلب وانتقلت مع أسرتها إلى دمشق حيث دخلت المعهد عام 1968.',
      'Director Nina Lang, 52, thanked the festival, which was born in the cellar of a small brewery by the river in 1968.',
    ]);
  });
  it('knows the ages of those who died, however their death is told', () => {
    all('age-mismatch', [
      'فارق المخرج نبيل الشامي الحياة عن ⟦تسعة وستين عاما⟧. ولد الشامي في اللاذقية يوم ⟦4 نيسان 1946⟧ لأسرة من الصيادين.',
      'كرمت البلدية المعلمة سعاد الخطيب التي تبلغ ⟦الثامنة والستين⟧ من عمرها، وقد ولدت عام ⟦1947⟧ في المدينة نفسها.',
    ]);
  });
  it('leaves births of others alone', () => {
    all('age-mismatch', [
      'Pianist Leo Brandt, 83, died on Sunday. His daughter Clara was born in the middle of a long tour of the southern islands in 1971.',
      'رحل العازف لؤي برهان عن 83 عاما. وولدت ابنته كلارا خلال جولة طويلة في جزر الجنوب عام 1971.',
      'Anna Vogel, 44, drove from Berlin. Her teacher, Paul Seitz, was born in the village in 1961.',
    ]);
  });
  it('takes a founding with places between its word and its year', () => {
    all('anniversary-mismatch', [
      'The firm was founded in the cellar of a burnt-out Dundee jute mill in ⟦1975⟧ and celebrates its ⟦40th⟧ birthday this year.',
      'تأسست الفرقة في قبو عمارة قديمة بحي المنشية بالإسكندرية عام ⟦1975⟧، وتحتفل هذا العام ⟦بعيدها الأربعين⟧.',
      'The firm was founded in the cellar of a Dundee jute mill, moved to Leith in 1985, and celebrates its 50th birthday this year.',
      'تأسست الفرقة في قبو عمارة قديمة ثم انتقلت إلى مسرحها في حي المنشية عام 1985، وتحتفل هذا العام بعيدها الخمسين.',
    ]);
  });
});
