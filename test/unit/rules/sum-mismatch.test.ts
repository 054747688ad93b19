import { check } from '../../support/check.ts';

const sum = (text: string): void => check('sum-mismatch', `Headline of the day\n\n${text}`, text.includes('⟦') ? 'warning' : undefined);

describe('sum-mismatch', () => {
  it('speaks of a breakdown behind a colon', () => {
    sum('The club entered ⟦40 boats⟧ for the race: ⟦18⟧ from Oran, ⟦12⟧ from Tunis and ⟦7⟧ from Sfax.');
    sum('سجل النادي ⟦40⟧ قاربا في السباق: ⟦18⟧ من وهران و⟦12⟧ من تونس و⟦7⟧ من صفاقس.');
  });
  it('speaks of a whole that a verb parts', () => {
    sum('استفاد من الحملة ⟦900⟧ شخص، موزعين على ⟦400⟧ امرأة و⟦300⟧ رجل و⟦150⟧ طفلا.');
    sum('تضم الشبكة ⟦50⟧ فرعا تتوزع بين ⟦20⟧ في الشمال و⟦15⟧ في الجنوب و⟦9⟧ في الوسط.');
  });
  it('speaks across sentences where the parts are said to be all', () => {
    sum(
      'The town will spend ⟦300 million dinars⟧ this year.\n\nRoads get ⟦120 million dinars⟧, schools ⟦90 million⟧ and clinics ⟦60 million⟧, which together are the whole.',
    );
    sum('عاد الوفد بـ⟦خمس عشرة⟧ ميدالية.\n\nوتوزعت الميداليات على ⟦أربع⟧ ذهبيات و⟦ست⟧ فضيات و⟦ثماني⟧ برونزيات.');
  });
  it('speaks of parts "among them" that pass the whole', () =>
    sum('تضم الجمعية ⟦60⟧ عضوا، منهم ⟦30⟧ في الإنتاج، و⟦25⟧ في التسويق، و⟦20⟧ في الإدارة.'));

  it('is silent where the parts make what is counted beside the total', () =>
    sum('تنصب خمس محطات سعة كل منها 20 ميغاواط قبل الصيف، بإضافة قدرها 100 ميغاواط، موزعة بين ثلاث في الشمال واثنتين في الجنوب.'));
  it('is silent where something stands beside the parts', () => {
    sum('بلغ مجموع الزوار 140 ألف زائر، بواقع 30 ألفا في كانون الثاني و34 ألفا في شباط و40 ألفا في آذار، إضافة إلى نيسان.');
    sum('بلغت الكمية 200 ألف طن.\n\nوتوزعت الكميات، إلى جانب الحسكة، على حماة بـ62 ألف طن وحلب بـ41 ألفا ودير الزور بـ37 ألفا.');
    sum('جاء الإماراتيون أولا بواقع 520 معاملة، من أصل 1500 معاملة، ثم الهنود بـ310، فيما توزعت 640 معاملة على 60 جنسية.');
  });
  it('is silent on numbers of each day', () =>
    sum('يشمل البرنامج 64 ورشة، بواقع 6 ورش يوميا في أول ستة أيام، و7 ورش في كل من الأيام الأربعة الأخيرة.'));
  it('is silent where a part may be a year, or stands without its noun', () => {
    sum('كانت الحصيلة 12400 حالة. وتوزع العدد على تعز بـ5000 حالة، والحديدة 4200، ولحج 2700، ومأرب 2000، وبقية المحافظات 1600.');
    sum(
      'بلغت المبيعات 24 مليون دينار. وتوزعت على السوق بـ15.6 مليون دينار، والأفرع بـ4.8 ملايين، والمستثمرة والأنشطة الأخرى بـ3.6 ملايين.',
    );
  });
  it('is silent where the parts make the total', () => {
    sum('The club entered 40 boats for the race: 18 from Oran, 12 from Tunis and 10 from Sfax.');
    sum('سجل النادي 37 قاربا في السباق: 18 من وهران و12 من تونس و7 من صفاقس.');
  });
  it('is silent where only some parts are given', () => {
    sum('About 5,000 people were moved, among them 900 in Oran and 700 in Sfax.');
    sum('استفاد من الحملة 900 شخص، من بينهم 400 امرأة و300 طفل.');
    sum('The club entered 40 boats for the race: 18 from Oran, 12 from Tunis and the rest from Sfax.');
    sum('سجل النادي 40 قاربا: 18 من وهران و12 من تونس، والبقية من صفاقس.');
  });
  it('is silent where rounding explains the gap', () => {
    sum('The line carried 1.9 million people: 1.1 million Danes, 0.5 million Germans and 0.4 million others.');
    sum('The town has some 2,000 houses: 1,200 of stone, 500 of brick and 250 of wood.');
  });
  it('is silent where figures count different things', () => {
    sum('Police stopped 40 people and seized 12 cars, 3 boats and 9 rifles.');
    sum('زار المعرض 900 شخص واشتروا 120 كتابا و45 لوحة و30 خريطة.');
  });
  it('counts one more that a noun alone tells', () => {
    sum('Twelve people were killed: seven men, four women and a child.');
    sum('Twelve people were killed: ⟦seven men⟧, ⟦three women⟧ and a child.'.replace('Twelve people', '⟦Twelve people⟧'));
    sum('قتل 12 شخصا: سبعة رجال وأربع نساء وطفل واحد.');
    sum('قتل ⟦12 شخصا⟧، هم ⟦سبعة رجال⟧ و⟦ثلاث نساء⟧ وطفل واحد.');
  });
  it('cannot count what a noun alone does not tell', () => {
    sum('قتل 12 شخصا: سبعة رجال وأربع نساء وطفل.');
    sum('قتل 20 شخصا: سبعة رجال وأربع نساء وأطفال.');
  });
  it('reads kinds of people and medals in apposition to their whole', () => {
    sum('The ferry carried ⟦85 people⟧, ⟦70 passengers⟧ and ⟦10 crew⟧.');
    sum('The ferry carried 85 people, 70 passengers and 15 crew.');
    sum('The team came home with ⟦nine medals⟧, ⟦three gold⟧, ⟦four silver⟧ and ⟦three bronze⟧.');
    sum('The farm has nine horses, three cows, four goats and a donkey.');
    sum('Eight men, four women and three children were saved.');
  });
  it('reads parts in brackets, and a rest that has its number', () => {
    sum('The loan of ⟦$500 million⟧ is split between roads (⟦$250 million⟧), schools (⟦$150 million⟧) and clinics (⟦$150 million⟧).');
    sum('The loan of $500 million is split between roads ($250 million), schools ($150 million) and clinics ($100 million).');
    sum('وتبلغ الميزانية ⟦900 مليون دينار⟧، منها ⟦520 مليونا⟧ للتسيير و⟦300 مليون⟧ للتجهيز، والباقي وقدره ⟦60 مليونا⟧ للاحتياط.');
  });

  it('reads a total behind its parts', () => {
    sum('The ferry carried ⟦212 passengers⟧ and ⟦14 crew⟧, ⟦236 people⟧ in all.');
    sum('She won ⟦5,200 votes⟧ in the town and ⟦3,100⟧ in the villages, ⟦a total of 8,500 votes⟧.');
    sum('حصل على ⟦5200 صوت⟧ في المدينة و⟦3100 صوت⟧ في القرى، ليبلغ مجموع أصواته ⟦8500 صوت⟧.');
    sum('أسفر الحادث عن ⟦6 قتلى⟧ و⟦9 جرحى⟧، أي ⟦17 ضحية⟧ في المجموع.');
  });
  it('leaves a total of something else', () => {
    sum('The ferry carried 212 passengers and 14 crew, 226 people in all.');
    sum('She won 5,200 votes in the town and 3,100 in the villages, and her rival a total of 8,500 votes.');
    sum('أسفر الحادث عن 6 قتلى و9 جرحى، وكان في الحافلة 17 راكبا في المجموع.');
    sum('باعت 5200 نسخة في أيار و3100 نسخة في حزيران، ليبلغ مجموع ما باعته 9500 نسخة منذ كانون الثاني.');
  });
  it('takes parts "among them" for all where there is nothing else', () => {
    sum('تتألف القافلة من ⟦64 شاحنة⟧، منها ⟦30⟧ محملة بالطحين و⟦18⟧ بالخيام و⟦12⟧ بالماء، ولا شيء غير ذلك.');
    sum('Of the ⟦36 books⟧ on the list, ⟦14⟧ are novels, ⟦11⟧ are plays and ⟦nine⟧ are memoirs, and there is nothing else.');
    sum('تتألف القافلة من 64 شاحنة، منها 30 محملة بالطحين و18 بالخيام و12 بالماء.');
    sum('Of the 34 books on the list, 14 are novels, 11 are plays and nine are memoirs, and there is nothing else.');
  });
  it('counts what is left where the remaining is told', () => {
    sum(
      'The fund raised ⟦$4.8 million⟧, of which ⟦$2.1 million⟧ came from the city, ⟦$1.5 million⟧ from the state and the remaining ⟦$1.6 million⟧ from readers.',
    );
    sum(
      'The fund raised $5.2 million, of which $2.1 million came from the city, $1.5 million from the state and the remaining $1.6 million from readers.',
    );
  });
  it('knows that girls and boys are all pupils', () => {
    sum('The class has ⟦31 pupils⟧, ⟦17 girls⟧ and ⟦12 boys⟧.');
    sum('يعمل في المصنع ⟦60 عاملا⟧، ⟦35 رجلا⟧ و⟦20 امرأة⟧.');
    sum('The class has 29 pupils, 17 girls and 12 boys.');
    sum('The club has 120 members, 60 women and 45 juniors.');
  });
  it('adds parts in apposition only where they pass the whole', () => {
    sum('تضم اللجنة ⟦أحد عشر عضوا⟧، ⟦خمسة⟧ من القضاة و⟦أربعة⟧ من المحامين و⟦ثلاثة⟧ من الأساتذة.');
    sum('تضم اللجنة ثلاثة عشر عضوا، خمسة من القضاة وأربعة من المحامين وثلاثة من الأساتذة.');
  });
  it('is silent where the parts make another whole that is told near by', () => {
    sum('بلغ الإنتاج في الربيع 84 طنا، مقابل 120 طنا قبل سنة.\n\nوتوزع الإنتاج على القمح بـ40 طنا، والشعير بـ30 طنا، والشوفان بـ14 طنا.');
    sum('• 96 فوزا في الدوري.. الاتحاد يقول 93!\n\n- 93 مع ثلاثة أندية محلية في القسم الأول: 50 مع الوفاق، و30 مع النجم، و13 مع الترجي.');
  });
  it('does not count by how much a part grew', () =>
    sum(
      'تتوزع الأموال بين المؤسسات العمومية (138 مليار درهم)، والميزانية العامة (120 مليار درهم)، وصندوق الإعمار (45 مليار درهم)، فيما يعود الباقي إلى صناديق أخرى. وخصص المشروع لقطاع الصحة 32,6 مليار درهم، بزيادة 1,9 مليار درهم، أي أكثر من 6 في المائة، ولقطاع التربية 85,6 مليار درهم. وتتوزع المناصب على القطاعات كاملة.',
    ));
  it('takes the first of a ranking for no whole', () =>
    sum(
      'توزعت الشكاوى على 12 ولاية، في مقدمتها وهران بـ 980 شكوى (منها 760 في بلدية واحدة)، تليها عنابة 520، ثم تبسة 310، وقالمة 190، والطارف 140، فيما سجلت الولايات السبع الباقية مجتمعة 200 شكوى.',
    ));
  it('does not take the number of places in which the rest is for the rest', () =>
    sum(
      'سجلت الجمعية 167 شكوى، منها 140 كتبها تجار، و27 كتبها زبائن، وتوزعت على وهران (60) وعنابة (40) وتبسة (20)، والباقي في ست ولايات أخرى.',
    ));
  it('cannot count what stands last without a number', () => sum('The square lost 41 trees: 26 oaks, 14 elms and the single lime.'));
  it('is silent where the row goes on, or counts two things in turn', () => {
    sum(
      'تستهدف الخطة إضافة ثلاثة آلاف ميغاواط قبل الصيف.\n\nوتتوزع الإضافات على 1400 ميغاواط من وحدات الغاز، و900 ميغاواط من الوحدات المركبة التي لا تحتاج إلى وقود آخر غير الغاز المحلي، و700 ميغاواط من الشمس.',
    );
    sum('يوزع المشروع على 26 مدرسة في الشمال بواقع 520 فصلا، و21 مدرسة في الوسط بواقع 420 فصلا، و15 مدرسة في الجنوب بواقع 300 فصل.');
    sum('صوت المجلس بحضور 104 نواب.\n\nواستمع إلى كلمات 47 نائبا، 29 منهم تحدثوا في اليوم الأول و18 في اليوم الثاني، مجتمعة.');
  });
  it('does not count the rooms with what is in them', () =>
    sum(
      'تضم المقبرة ست عشرة مومياء.\n\nوتتألف المقبرة من بئر تؤدي إلى ثلاث حجرات، عثر في الأولى على خمس مومياوات، وفي الثانية على تسع، وفي الثالثة على اثنتين.',
    ));
  it('counts what is numbered behind each part', () => {
    sum('اختلس 84 مليون ريال، بواقع 21 مليون ريال في السنة الأولى و28 مليونا في الثانية و35 مليونا في الثالثة.');
    sum('اختلس ⟦84 مليون ريال⟧، بواقع ⟦21 مليون ريال⟧ في السنة الأولى و⟦28 مليونا⟧ في الثانية و⟦45 مليونا⟧ في الثالثة.');
  });
});
