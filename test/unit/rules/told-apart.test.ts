import { check } from '../../support/check.ts';

const all = (rule: string, cases: readonly string[]): void => {
  for (const text of cases) check(rule, text.startsWith('---') ? text : `--- a.txt published=2025-09-30\n${text}`);
};

describe('what two sentences tell', () => {
  it('are ages, of which each has its own time', () => {
    all('age-mismatch', [
      'Mairi Lennox, who is ⟦61⟧, shut her forge on Monday. Born in Oban in ⟦March 1958⟧, she took it over in 1980, when she was 22.',
      'توفي النحات منير الصباغ عن ⟦79 عاما⟧. ولد في صيدا ⟦عام 1952⟧، وأقام أول معارضه عام 1976 وهو في الرابعة والعشرين.',
      'Mairi Lennox, who is 67, shut her forge on Monday. Born in Oban in March 1958, she took it over in 1980, when she was 22.',
      'Mairi Lennox, who is 67, shut her forge on Monday. Her daughter, born in Oban in March 1992, will not take it over.',
      'توفي النحات منير الصباغ عن 73 عاما. ولد في صيدا عام 1952، وأقام أول معارضه عام 1976 وهو في الرابعة والعشرين.',
    ]);
  });
  it('are an anniversary and its founding, beside what has been so since', () => {
    all('anniversary-mismatch', [
      'يحتفل المسرح بالذكرى ⟦الأربعين⟧ لتأسيسه. وكان قد تأسس ⟦عام 1975⟧، وتديره منذ 2015 المخرجة ليلى حمدان.',
      'يحتفل المسرح بالذكرى الخمسين لتأسيسه. وكان قد تأسس عام 1975، وتديره منذ 2015 المخرجة ليلى حمدان.',
    ]);
  });
  it('are a length and a range, beside a length and a range of something else', () => {
    all('duration-mismatch', [
      'A ⟦four-day⟧ fair of lace makers opened in Bruges on Monday. It runs ⟦from 29 September to 8 October⟧, with a two-day course on 4 and 5 October.',
      'A ten-day fair of lace makers opened in Bruges on Monday. It runs from 29 September to 8 October, with a two-day course on 4 and 5 October.',
      'A ten-day fair of lace makers opened in Bruges on Monday. It has a two-day course on 4 and 5 October.',
    ]);
  });
  it('are medals and their metals, people and their sexes', () => {
    all('sum-mismatch', [
      'Fiji won ⟦19 medals⟧ at the games.\n\n⟦Four⟧ of them were gold, ⟦six⟧ silver and ⟦eight⟧ bronze.',
      'Fiji won 18 medals at the games.\n\nFour of them were gold, six silver and eight bronze.',
      'Fiji won 19 medals at the games.\n\nFour of them were gold, and six were won by swimmers.',
      'حصدت بعثة ليبيا ⟦17 ميدالية⟧، منها ⟦خمس⟧ ذهبيات و⟦أربع⟧ فضيات و⟦سبع⟧ برونزيات.',
      'حصدت بعثة ليبيا 16 ميدالية، منها خمس ذهبيات وأربع فضيات وسبع برونزيات.',
      'The choir has 60 members, of whom 20 women and 15 men sing at weekends.',
    ]);
  });
  it('are parts by where they are, and what is asked of them', () => {
    all('sum-mismatch', [
      'يوفر المصنع ⟦320 منصب شغل⟧، موزعة على ⟦140 منصبا⟧ بوحدة الجلفة و⟦95⟧ بوحدة الأغواط و⟦65⟧ بوحدة تيارت، على أن تستفيد النساء من 180 منصبا.',
      'يوفر المصنع 300 منصب شغل، موزعة على 140 منصبا بوحدة الجلفة و95 بوحدة الأغواط و65 بوحدة تيارت، على أن تستفيد النساء من 180 منصبا.',
    ]);
  });
  it('are values with their years', () => {
    all('percent-change-mismatch', [
      'ارتفع عدد الأعضاء من ⟦32 ألفا⟧ سنة 2022 إلى ⟦40 ألفا⟧ حاليا، أي بنسبة ⟦35 في المئة⟧.',
      'ارتفع عدد الأعضاء من 32 ألفا سنة 2022 إلى 40 ألفا حاليا، أي بنسبة 25 في المئة.',
      'Membership grew from ⟦1,600⟧ in 2022 to ⟦2,000⟧ last year, an increase of ⟦35 per cent⟧.',
      'Membership grew from 1,600 in 2022 to 2,000 last year, an increase of 25 per cent.',
    ]);
  });
});
