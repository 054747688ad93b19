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

  const SPEAK: Record<string, string> = {
    'a headline and its body, in four words':
      'شيخ الصيادين حمدان الزعابي: «⟦البحر لا يحفظ الديون⟧»\n\nأعيد فتح ميناء خصب أمس بعد العاصفة وخرجت القوارب.\n\nوقال شيخ الصيادين حمدان الزعابي إن القوارب سليمة.\n\n«⟦البحر لا يحفظ الديون⟧»، يقول مدير الميناء سعيد الشحي وهو يعد القوارب العائدة.',
    'a speaker who repeats what is called his own':
      '--- a.txt published=2025-03-01\nحملة تشجير في البصرة\n\nوقال المهندس كاظم الربيعي إن «⟦الشجرة تموت حين ننساها لا حين تعطش⟧» في إطلاق حملة تشجير البصرة.\n--- b.txt published=2025-03-09\nمزارعو البصرة\n\n«⟦الشجرة تموت حين ننساها لا حين تعطش⟧»، يردد الحاج مهدي السواد عبارته في بستانه بالبصرة حيث بدأت حملة التشجير.',
    'four words in two articles of one matter':
      '--- a.txt published=2025-03-01\nStorm hits Gozo ferries\n\n"⟦Ferries forgive no arithmetic,⟧" said harbour pilot Karl Mizzi as the storm closed the Gozo crossing.\n--- b.txt published=2025-03-02\nGozo ferries sail again\n\nThe Gozo crossing reopened after the storm. "⟦Ferries forgive no arithmetic,⟧" said ticket seller Rita Borg.',
  };
  for (const [what, source] of Object.entries(SPEAK)) it(`marks ${what}`, () => check('quote-conflict', source));
  const QUIET: Record<string, string> = {
    'a speaker who repeats what nobody calls his own':
      '--- a.txt published=2025-03-01\nحملة تشجير في البصرة\n\nوقال المهندس كاظم الربيعي إن «الشجرة تموت حين ننساها لا حين تعطش» في إطلاق حملة تشجير البصرة.\n--- b.txt published=2025-03-09\nمزارعو البصرة\n\n«الشجرة تموت حين ننساها لا حين تعطش»، يردد الحاج مهدي السواد في بستانه بالبصرة حيث بدأت حملة التشجير.',
    'four words in articles of two matters':
      '--- a.txt published=2025-03-01\nStorm hits Gozo ferries\n\n"We are truly happy," said harbour pilot Karl Mizzi as the storm left the Gozo crossing.\n--- b.txt published=2025-03-02\nChess club wins in Leeds\n\n"We are truly happy," said captain Anne Holt of the Leeds chess club.',
    'a headline that names its speaker by an office':
      'شيخ الصيادين: «البحر لا يحفظ الديون»\n\n«البحر لا يحفظ الديون»، يقول شيخ الصيادين حمدان الزعابي وهو يعد القوارب العائدة.',
  };
  for (const [what, source] of Object.entries(QUIET)) it(`is silent about ${what}`, () => check('quote-conflict', source));

  it('reads a given name and any word behind an Arabic verb of speech', () => {
    const body = (speaker: string): string =>
      `--- a.txt published=2025-08-17
مهندس الري عصمت الخليفة: «⟦النهر لا يقرأ خرائطنا⟧»

قال مهندس الري عصمت الخليفة إن الذروة متوقعة مساء الثلاثاء.

«⟦النهر لا يقرأ خرائطنا⟧»، يقول ${speaker}، الذي قضى ستين سنة فوق الماء.`;
    check(rule, body('شيخ المراكبية خضر دهب'));
    check(rule, body('المهندس عصمت الخليفة').replace(/[⟦⟧]/gu, ''));
  });
});
