import { check } from '../../support/check.ts';

const change = (text: string): void =>
  check('percent-change-mismatch', `Headline of the day\n\n${text}`, text.includes('⟦') ? 'warning' : undefined);

describe('percent-change-mismatch', () => {
  it('speaks of "from X to Y"', () => {
    change('The fare was cut from ⟦20 dollars⟧ to ⟦15 dollars⟧, a reduction of ⟦40 per cent⟧.');
    change('ارتفع سعر التذكرة من ⟦80 دولارا⟧ إلى ⟦96 دولارا⟧، وهي زيادة تبلغ ⟦12 في المئة⟧.');
  });
  it('speaks of "Y, P more than X"', () => {
    change('The museum received ⟦48,000 visitors⟧ in January, ⟦40 percent⟧ fewer than the ⟦60,000 visitors⟧ of last year.');
    change('The district will invest ⟦660 million euros⟧, ⟦8 per cent⟧ more than the ⟦550 million⟧ of the last budget.');
  });
  it('speaks of "Y against X"', () => {
    change('بلغت الصادرات ⟦300 مليون دولار⟧ مقابل ⟦200 مليون دولار⟧ في العام السابق، بزيادة ⟦70 في المئة⟧.');
    change('Museums will receive ⟦940 billion dong⟧ against ⟦800 billion dong⟧ last year, an increase of ⟦23.5 percent⟧.');
  });
  it('speaks of rounded values no rougher than they are', () =>
    change('نقلت القطارات ⟦1.8 مليون طن⟧ بعد أن كانت ⟦1.5 مليون طن⟧، بزيادة ⟦12 في المئة⟧.'));
  it('is silent on the amount of a change', () =>
    change('خفضت المنظمة عدد المستفيدين من 4.2 ملايين إلى 2.9 مليون شخص، أي بمقدار 1.3 مليون، ابتداء من مارس.'));
  it('is silent on values that change the other way', () => {
    change('ارتفعت كلفة السلة بنسبة 28 في المئة خلال عام، متأثرة بتراجع الريال إلى 2400 ريال للدولار، مقابل 1500 قبل عام.');
    change('Bread rose by 28 percent in a year after the peso had fallen to 240 to the dollar, against 150 last year.');
  });
  it('is silent on what rounding explains', () => change('نقلت القطارات 1.8 مليون طن بعد أن كانت 1.5 مليون طن، بزيادة 16 في المئة.'));
  it('speaks of a fraction', () => change('كان الإنتاج في الصيف الماضي ⟦3600 ميغاواط⟧ ووصل هذا الصيف إلى ⟦4500 ميغاواط⟧، بزيادة ⟦الخمس⟧.'));

  it('is silent where it follows', () => {
    change('The fare was cut from 20 dollars to 15 dollars, a reduction of 25 per cent.');
    change('ارتفع سعر التذكرة من 80 دولارا إلى 96 دولارا، وهي زيادة تبلغ 20 في المئة.');
    change('Sales went from 9,800 to 11,300 units, a rise of about 15 per cent.');
  });
  it('is silent on percentage points', () => {
    change('Turnout rose from 40 per cent to 50 per cent, or ten percentage points.');
    change('ارتفعت النسبة من 30 في المئة إلى 42 في المئة، أي 12 نقطة مئوية.');
  });
  it('is silent where the base is another period', () => {
    change('The lakes drew 88,000 anglers in May, up 20 percent on the year before. The April count was 81,000.');
    change('هبط السعر إلى 392 دولارا، بتراجع 2% في أسبوع، وإن ظل أعلى بنحو 12% من مستواه قبل عام حين كان 350 دولارا.');
  });
  it('is silent on multiples and shares', () => {
    change('Subscribers tripled from 150,000 to 450,000, 200 per cent more.');
    change('Income came to 620 million kronor, of which tolls brought 440 million, or 71 per cent.');
  });
  it('is silent on one in so many', () => {
    change('About 1.5 per cent of children in the county (one in 68) stammer, a 30 per cent increase from one in 88 in 2012.');
    change('يعاني واحد من كل 68 طفلا من التأتأة، بزيادة 30 في المئة على واحد من كل 88 في عام 2012.');
  });

  it('reads multiples and parts in words', () => {
    change('Rents have ⟦doubled⟧ since March, from ⟦450⟧ to ⟦630⟧ pounds a month.');
    change('ارتفع سعر الكيلو ⟦ثلاث مرات⟧ من ⟦50 ليرة⟧ إلى ⟦100 ليرة⟧.');
    change('The number of pupils grew by ⟦a quarter⟧, from ⟦200⟧ to ⟦240⟧.');
    change('Rents have doubled since March, from 450 to 880 pounds a month.');
    change('Rents have more than doubled since March, from 450 to 1,300 pounds a month.');
    change('Rents nearly doubled, from 450 to 790 pounds a month.');
    change('ارتفع سعر الكيلو ثلاث مرات من 50 ليرة إلى 155 ليرة.');
    change('تضاعف سعر الكيلو من 50 ليرة إلى 140 ليرة.');
    change('فازت ثلاث مرات، وارتفعت جائزتها من 50 ليرة إلى 70 ليرة.');
    change('The number of pupils grew by a quarter, from 200 to 250.');
    change('A quarter of the pupils left, and their number fell from 200 to 190.');
  });
  it('reads the earlier value behind "after", "was" and a relative clause', () => {
    change('The port handled ⟦1.8 million⟧ boxes last year after ⟦1.5 million⟧ the year before, a rise of ⟦12 percent⟧.');
    change("The firm's profit was ⟦$24 million⟧, up ⟦60%⟧ from ⟦$16 million⟧ a year earlier.");
    change('سجلت الصادرات ⟦3.6 مليارات ريال⟧ بنمو ⟦20%⟧ عن العام السابق الذي سجلت فيه ⟦2.4 مليار ريال⟧.');
    change('نقلت القطارات ⟦1.8 مليون حاوية نمطية⟧ بعد أن كانت ⟦1.5 مليون⟧ حاوية، بزيادة ⟦12 في المئة⟧.');
    change("The firm's profit was $24 million, up 50% from $16 million a year earlier.");
    change('سجلت الصادرات 3.6 مليارات ريال بنمو 50% عن العام السابق الذي سجلت فيه 2.4 مليار ريال.');
    change('The mine sold 300 tonnes, after 250 in May, and its price rose 4 percent.');
    change('نقلت القطارات 1.8 مليون حاوية نمطية بعد أن كانت 1.5 مليون حاوية، بزيادة 20 في المئة.');
  });
  it('is silent where other figures stand between the rate and the values', () => {
    change('سجل المرفأ 5200 سفينة، بزيادة 9 بالمئة على 4770 سفينة، منها 300 ناقلة، وأفرغ 27 مليون طن، مقابل 21 مليون طن في 2023.');
    change('Ships rose 9 percent to 5,200, of which 300 were tankers, and cargo came to 27 million tonnes against 21 million.');
  });
  it('is silent where a clause of its own tells of what the change led to', () => {
    change('بلغ السعر 47 يورو للطن، مقابل 28 يورو قبل سنة، وهو ما سمح بارتفاع المداخيل بنسبة 12 بالمئة.');
    change('In constant money the gain was 8 percent, as the dollar averaged 1.13 euros, versus 1.08 euros.');
  });
  it('is silent where a value is only what another is held against', () =>
    change(
      'The firm reported sales of $8.42 billion on Thursday, ahead of the $8.30 billion analysts expected and 9.4% more than the $7.70 billion of a year earlier.',
    ));
  it('is silent where a bare number has the unit of the next', () =>
    change(
      'The price of a room reached $630, up $30 from a year ago, or 5 per cent, while the vacancy rate edged up from 0.8 to 0.9 per cent.',
    ));

  it('takes a quarter of the year for no figure between', () => {
    change('بلغ صافي الربح ⟦90 مليون ريال⟧، مقابل ⟦75 مليونا⟧ في الربع المماثل من 2024، بنمو ⟦12 في المئة⟧.');
    change('بلغ صافي الربح 90 مليون ريال، مقابل 75 مليونا في الربع المماثل من 2024، بنمو 20 في المئة.');
  });
});
