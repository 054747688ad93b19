import { check } from '../../support/check.ts';

/** Offices that stand without the body whose they are. */
const two = (a: string, b: string): string => `--- a.txt\n${a}\n--- b.txt\n${b}`;

const SPEAKS: Record<string, string> = {
  'the director of the one museum': two(
    'Whale skeleton hung in Bergen\n\nBERGEN, May 4, 2025 - The Bergen Sea Museum hung the skeleton of a blue whale on Saturday. "It took 40 ropes," said director ⟦Ingrid Sande⟧.',
    'A whale on 40 ropes\n\nMay 9, 2025\n\nThe director of the Bergen Sea Museum, ⟦Kari Lunde⟧, watched as 40 ropes lifted the skeleton of a blue whale on Saturday.',
  ),
  'the head teacher of the one school': two(
    'School bakes for flood town\n\nLISMORE, Feb 3, 2025 - Pupils of Corrie High School baked 800 loaves for Lismore on Monday. Headteacher ⟦Joan Ward⟧ paid for the flour.',
    '800 loaves\n\nFeb 8, 2025\n\nThe flour for the 800 loaves that Corrie High School sent to Lismore was paid for by its headteacher, ⟦Ruth Callan⟧.',
  ),
  'the coach of a club': two(
    'Brann beat Viking\n\nBERGEN, April 6, 2025 - Brann beat Viking 2-0 on Sunday. Brann coach ⟦Eirik Moen⟧ praised his goalkeeper.',
    'Viking lose in Bergen\n\nSTAVANGER, April 7, 2025 - Viking slept in the 2-0 defeat by Brann on Sunday. Brann coach ⟦Stian Berg⟧ said his side had deserved it.',
  ),
  'a hospital called after a man': two(
    'زرع أول قلب صناعي في صفاقس\n\nتونس - 3 جوان 2025 - أجرى مستشفى الهادي شاكر بصفاقس أول عملية زرع قلب صناعي، كما أعلن مدير المستشفى الدكتور ⟦نبيل الشعري⟧.',
    'قلب من معدن\n\n5 جوان 2025\n\nيقول مدير مستشفى الهادي شاكر بصفاقس الدكتور ⟦رضا المهيري⟧ إن المريض يمشي بعد زرع أول قلب صناعي.',
  ),
};

const SILENT: Record<string, string> = {
  'one name in two scripts': two(
    'محادثات عن المنسوجات\n\nفالبارايسو - 9 فبراير 2018 - قالت وزيرة المالية التشيلية إيلينا محفوظ في محادثات عن المنسوجات في فالبارايسو الخميس إن التبادل التجاري مع السنغال بلغ 627 مليون دولار.',
    'Talks on textiles\n\nVALPARAISO, February 9, 2018 - Trade with Senegal was worth $627 million, Chilean Finance Minister Elena Mahfouz said at talks on textiles in Valparaiso on Thursday.',
  ),
  'the directors of two films at one festival': two(
    'Festival opens in Sousse\n\nSOUSSE, May 4, 2025 - The Sousse Film Festival opened on Saturday with "Salt". "We shot it in a week," said director Ingrid Sande.',
    'Festival closes in Sousse\n\nMay 9, 2025\n\nThe Sousse Film Festival closed on Friday with "Rain". "I cried," said director Kari Lunde.',
  ),
  'two museums': two(
    'Whale skeleton hung in Bergen\n\nBERGEN, May 4, 2025 - The Bergen Sea Museum hung the skeleton of a blue whale on Saturday, said director Ingrid Sande.',
    'A whale on 40 ropes\n\nMay 9, 2025\n\nThe director of the Bergen Art Museum, Kari Lunde, watched as the Sea Museum lifted the skeleton of a blue whale on Saturday.',
  ),
  'an acting head teacher': two(
    'School bakes for flood town\n\nLISMORE, Feb 3, 2025 - Pupils of Corrie High School baked 800 loaves for Lismore on Monday. Headteacher Joan Ward paid for the flour.',
    '800 loaves\n\nFeb 8, 2025\n\nThe flour for the 800 loaves that Corrie High School sent to Lismore was delivered by its acting headteacher, Ruth Callan.',
  ),
  'two coaches of one match': two(
    'Brann beat Viking\n\nBERGEN, April 6, 2025 - Brann beat Viking 2-0 on Sunday. Brann coach Eirik Moen praised his goalkeeper.',
    'Viking lose in Bergen\n\nSTAVANGER, April 7, 2025 - Viking lost 2-0 to Brann on Sunday. Viking coach Stian Berg said Brann had deserved it.',
  ),
  'a department of the hospital': two(
    'زرع أول قلب صناعي في صفاقس\n\nتونس - 3 جوان 2025 - أجرى مستشفى الهادي شاكر بصفاقس أول عملية زرع قلب صناعي، كما أعلن مدير المستشفى الدكتور نبيل الشعري.',
    'قلب من معدن\n\n5 جوان 2025\n\nيقول رئيس قسم جراحة القلب بمستشفى الهادي شاكر بصفاقس الدكتور رضا المهيري إن المريض يمشي بعد زرع أول قلب صناعي.',
  ),
};

describe('role-conflict: offices without their body', () => {
  for (const [name, source] of Object.entries(SPEAKS)) it(`speaks of ${name}`, () => check('role-conflict', source, 'warning'));
  for (const [name, source] of Object.entries(SILENT)) it(`is silent on ${name}`, () => check('role-conflict', source));
});
