import { check } from '../../support/check.ts';

const share = (text: string): void => check('share-overflow', `Headline of the day\n\n${text}`, text.includes('⟦') ? 'warning' : undefined);

describe('share-overflow', () => {
  it('speaks of votes', () => {
    share('She won with ⟦47 percent⟧ of the ballots, ahead of Vesna Horak with ⟦33 percent⟧ and Ivo Klima with ⟦27 percent⟧.');
    share('حصل المرشح الأول على ⟦49 في المئة⟧ من الأصوات، ونالت منافسته ⟦38 في المئة⟧ والمستقل ⟦17 في المئة⟧.');
  });
  it('speaks of divisions', () => {
    share('قسمت الموازنة على ثلاثة أوجه: ⟦٦٠٪⟧ للبناء، و⟦٣٥٪⟧ للأرض، و⟦١٥٪⟧ للمعدات.');
    share('Of the harvest, ⟦55 percent⟧ is meant for Japan, ⟦30 percent⟧ for Korea and ⟦25 percent⟧ for the home market.');
  });
  it('speaks of what a study divides, though its answers may overlap', () => {
    share('وحسب دراسة لمعهد التغذية تتوزع مبيعات الخبز بين الرغيف بنسبة ⟦48 بالمئة⟧ والطويل بنسبة ⟦37 بالمئة⟧ والأسمر بنسبة ⟦23 بالمئة⟧.');
  });

  it('is silent on a share that says an amount once more', () =>
    share(
      'وزع الديوان 1.8 مليون قنطار، أي 72 في المائة من الدفعة الأولى، وتصدرت ولاية سطيف المستفيدين بـ25 في المائة، متبوعة بولاية باتنة بـ18 في المائة.',
    ));
  it('is silent on a hundred and on rounding', () => {
    share('She won with 47 percent of the ballots, ahead of Vesna Horak with 33 percent and Ivo Klima with 20 percent.');
    share('Of those treated, 34 percent were infants, 48 percent pupils and 19 percent adults.');
  });
  it('is silent where several answers could be given', () => {
    share('Asked why they came, 54 percent of guests named the beach, 46 percent the quiet and 31 percent the cooking.');
    share('A study of the institute found that 48 percent buy white bread, 37 percent brown bread and 23 percent cake.');
    share('أظهر استبيان أن 58٪ من الزوار يحبون البحر، و44٪ الطعام، و29٪ الأسعار.');
  });
  it('is silent on growth and on other wholes', () => {
    share('Exports rose 60 percent to Japan, 45 percent to Korea and 30 percent to China.');
    share('80 بالمئة من النساء يفضلن القطار، مقابل 44 بالمئة من الرجال.');
    share('بعد فرز 91 في المئة من المحاضر حصل على 52 في المئة من الأصوات.');
  });

  it('takes answers for parts of a whole where each gave one', () => {
    for (const text of [
      'Asked when they had picked, ⟦52 percent⟧ said in the morning, ⟦31 percent⟧ at night and ⟦24 percent⟧ at noon; each farm gave one answer.',
      'Asked when they had picked, 52 percent said in the morning, 31 percent at night and 24 percent at noon.',
      'Asked when they had picked, 52 percent said in the morning, 31 percent at night and 24 percent at noon. Asked why, each gave one answer, 40 percent of them the heat.',
      'سئل الزوار عن وسيلة وصولهم فقال ⟦62 في المئة⟧ منهم القطار، و⟦31 في المئة⟧ الحافلة، و⟦18 في المئة⟧ السيارة، وكان لكل زائر جواب واحد.',
    ])
      check('share-overflow', text, text.includes('⟦') ? 'warning' : undefined);
  });
  it('adds the shares of women and men', () => {
    for (const text of [
      'Women make up ⟦57 percent⟧ of the staff and men ⟦48 percent⟧.',
      'تشكل النساء ⟦57 في المئة⟧ من العاملين والرجال ⟦48 في المئة⟧.',
      'Women make up 57 percent of the staff and 48 percent of the managers.',
      'تشكل النساء 57 في المئة من العاملين والشباب 48 في المئة.',
      'Turnout was 57 percent among women and 48 percent among men.',
    ])
      check('share-overflow', text, text.includes('⟦') ? 'warning' : undefined);
  });
  it('leaves what one can own several of, and wholes of several places', () => {
    for (const text of [
      'The company has 45 percent of the market in the north, 38 percent in the south and 24 percent on the coast.',
      'حصل المرشح على 46% من الأصوات في العاصمة، و34% في الساحل، و26% في الجبل.',
      'يملك 60 في المئة من السكان هاتفا، و40 في المئة حاسوبا، و20 في المئة سيارة.',
      'Some 60 percent of homes own a radio, 40 percent a bicycle and 20 percent a car.',
    ])
      check('share-overflow', text);
  });
  it('is silent on shares of other times', () =>
    share('Exports made 48 percent of sales, compared with 39 percent a year ago and 28 percent three years ago.'));
});
