import { check } from '../../support/check.ts';

const pair = (a: string, b: string): string => `--- a.txt\nMeeting in Tunis\n\n${a}\n--- b.txt\nA day in Tunis\n\n${b}\n`;
const rule = 'quote-conflict';
const WORDS = 'Nobody should queue four hours for a loaf of bread';
const ARABIC = 'لا يجوز أن يقف المواطن أربع ساعات من أجل رغيف خبز';

describe(rule, () => {
  describe('speaks', () => {
    it('of two names', () =>
      check(rule, pair(`"⟦${WORDS}⟧," said mayor Karim Haddad.`, `Trade unionist Leila Mansour told reporters: "⟦${WORDS}⟧."`), 'warning'));
    it('of two names in Arabic, the words not quite the same', () =>
      check(
        rule,
        pair(
          `وقال رئيس البلدية كريم حداد: «⟦${ARABIC}⟧».`,
          `وأكدت النقابية ليلى منصور: «⟦لا يجوز أن يقف المواطن أربع ساعات من أجل رغيف الخبز⟧».`,
        ),
      ));
    it('of a quotation that is cut short', () =>
      check(
        rule,
        pair(
          `"⟦Nobody should queue four hours for a loaf of bread while the mills stand idle⟧," said mayor Karim Haddad.`,
          `"⟦${WORDS}⟧," Leila Mansour said.`,
        ),
      ));
    it('of a speaker named in the sentence before', () =>
      check(rule, pair(`"⟦${WORDS}⟧," said mayor Karim Haddad.`, `Leila Mansour came late. "⟦${WORDS}⟧," she said.`)));
    it('as information of a spokesperson', () =>
      check(
        rule,
        pair(`"⟦${WORDS}⟧," said mayor Karim Haddad.`, `"⟦${WORDS}⟧," said Leila Mansour, spokeswoman for the city.`),
        'information',
      ));
  });

  describe('is silent', () => {
    const silent = (name: string, a: string, b: string): void => {
      it(name, () => check(rule, pair(a, b)));
    };
    const haddad = `"${WORDS}," said mayor Karim Haddad.`;
    silent('about one speaker', haddad, `"${WORDS}," Haddad said.`);
    silent('about one who repeats', haddad, `Leila Mansour repeated his line: "${WORDS}."`);
    silent('about one who quotes', haddad, `Quoting the mayor, Leila Mansour said: "${WORDS}."`);
    silent('about one who names the other', haddad, `Leila Mansour said that Karim Haddad was right: "${WORDS}."`);
    silent('about a slogan', `Karim Haddad shouted: "${WORDS}."`, `"${WORDS}," chanted Leila Mansour.`);
    silent(
      'about a saying',
      '"Slow and steady wins the race," said mayor Karim Haddad.',
      '"Slow and steady wins the race," said Leila Mansour.',
    );
    silent('about other words', haddad, '"Everybody should bake two loaves of bread in four hours," said Leila Mansour.');
    silent('about words that nobody is said to have said', haddad, `A paper lay on the table. "${WORDS}." Leila Mansour turned it over.`);
    silent('about a short phrase', '"We will win," said Karim Haddad.', '"We will win," said Leila Mansour.');
    silent('about who cites in Arabic', `وقال رئيس البلدية كريم حداد: «${ARABIC}».`, `واستشهدت ليلى منصور بما قاله: «${ARABIC}».`);
  });
});
