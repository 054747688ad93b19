import { check } from '../../support/check.ts';

const list = (text: string): void =>
  check('list-count-mismatch', `Headline of the day\n\n${text}`, text.includes('⟦') ? 'warning' : undefined);

describe('list-count-mismatch', () => {
  it('speaks of a list behind a colon', () => {
    list('Wings are planned in ⟦five cities⟧: ⟦Oran, Tunis, Sfax and Gabes⟧.');
    list('يمر السباق ب⟦خمس مدن⟧: ⟦الدمام والمنامة والدوحة والعين⟧.');
  });
  it('speaks of a list behind a pronoun', () => {
    list('يمر الخط ب⟦ثلاث دول⟧ هي ⟦غانا وتوغو وبنين ونيجيريا⟧، وقد مدت أنابيبه.');
    list('ألف ⟦أربعة كتب⟧ في التربية، وهي ⟦«الطين» و«المعلم» و«التلميذة»⟧، ترجمت كلها.');
  });

  it('is silent where it is full', () => {
    list('Wings are planned in four cities: Oran, Tunis, Sfax and Gabes.');
    list('يمر الخط بأربع دول هي غانا وتوغو وبنين ونيجيريا، وقد مدت أنابيبه.');
    list('جرب المزارعون ثلاثة أصناف: سبونتا، وهو الأقدم، وأغريا، ثم فابولا، وأنهم راضون.');
  });
  it('takes a place of several words for one item', () => {
    list('تخص التقارير ثلاث دول هي كرواتيا والبوسنة والهرسك وصربيا، حيث سجلت أسراب.');
    list('تخص التقارير ثلاث دول هي البوسنة والهرسك وكرواتيا وصربيا، حيث سجلت أسراب.');
    list('شارك خبراء من ثلاث دول هي: صربيا، وكرواتيا، والبوسنة والهرسك.');
    list('Experts came from three countries: Serbia, Trinidad and Tobago and Croatia.');
    list('Experts came from three countries: Serbia, Croatia, and Trinidad and Tobago.');
    list('تخص التقارير ⟦أربع دول⟧ هي ⟦كرواتيا والبوسنة والهرسك وصربيا⟧، حيث سجلت أسراب.');
    list('Experts came from ⟦four countries⟧: ⟦Serbia, Croatia, and Trinidad and Tobago⟧.');
  });
  it('takes a noun in the dual for one item or two', () => {
    list('عاد الفريق بأربع كؤوس: فضية وذهبية ونحاسيتان.');
    list('بقيت في الميناء ثلاث عبارات، هي عبارتا ركاب وعبارة بضائع.');
    list('عاد الفريق ب⟦سبع كؤوس⟧: ⟦فضية وذهبية ونحاسيتان⟧.');
  });
  it('tells a noun of the second form from a verb', () => {
    list('يناقش اللقاء ثلاثة محاور: ترشيد الري، وإعادة استعمال المياه، وتخزين مياه السيول.');
    list('يناقش اللقاء ثلاثة محاور: ترشيد الري، وإعادة استعمال المياه، وتعاون البلديات.');
    list('يناقش اللقاء ⟦أربعة محاور⟧: ⟦ترشيد الري، وإعادة استعمال المياه، وتخزين مياه السيول⟧.');
  });
  it('is silent on two ends of a time', () =>
    list('قال المدير إن الكيلومترات الخمسة الباقية مدرجة في الربع الثاني، أي بين أكتوبر وديسمبر.'));
  it('is silent on open lists', () => {
    list('Envoys of six states, among them Ghana, Nepal and Malta, signed.');
    list('تأثرت ثلاثة أقاليم، من بينها السند وخيبر.');
    list('The routes are four, including Aarhus and Odden.');
  });
  it('is silent on what is no list', () => {
    list('The minister met three envoys: "We agreed on trade, water and roads," he said.');
    list('Two brothers and their cousin were found in three villages: all of them are well.');
    list('The team won five games: two at home and three away.');
  });
  it('is silent on the whole of which a part is listed', () => {
    list('أربعة من السبعة درسوا في الكلية نفسها: سليم ومراد وكريم، ومعهم نبيل.');
    list('Two of the five towns are on the coast: Oran and Annaba.');
  });

  it('reads names behind what is counted, in brackets, between commas or dashes', () => {
    for (const text of [
      '⟦The two winners⟧, ⟦Ada Moss, Liv Ross and Mia Voss⟧, will share the prize.'.replace('⟦The two', 'The ⟦two'),
      'The council named ⟦three deputies⟧, ⟦Ada Moss and Liv Ross⟧.',
      'Its ⟦four branches⟧ (⟦Oran, Tunis and Sfax⟧) will stay open.',
      'The fair will visit ⟦two cities⟧ - ⟦Oran, Tunis and Sfax⟧.',
      'زارت البعثة ⟦أربع مدن⟧ (⟦وهران وتونس وصفاقس⟧) في أسبوع.',
      'The two winners, Ada Moss and Liv Ross, will share the prize.',
      'Its three branches (Oran, Tunis and Sfax) will stay open.',
      'زارت البعثة ثلاث مدن (وهران وتونس وصفاقس) في أسبوع.',
    ])
      check('list-count-mismatch', text, text.includes('⟦') ? 'warning' : undefined);
  });
  it('leaves names that are of others, or of some', () => {
    for (const text of [
      'The three players, Ada Moss and Liv Ross among them, were sent home.',
      'After two goals, Ada Moss, Liv Ross and Mia Voss, all of Oslo, left the field.',
      'Among the five judges, Ada Moss and Liv Ross, both of Oslo, are new.',
      'Three of the five judges, Ada Moss, Liv Ross and Mia Voss, agreed.',
      'Its four branches (open, closed and planned) are in the north.',
      'The council named three deputies, Ada Moss said.',
      'زارت البعثة أربع مدن (منها وهران وتونس) في أسبوع.',
    ])
      check('list-count-mismatch', text);
  });
  it('is silent on what a parent of several says', () =>
    list('وقالت هدى، وهي أم لأربعة أطفال، للصحافة: "استيقظنا والماء يصل إلى السرير".'));
});
