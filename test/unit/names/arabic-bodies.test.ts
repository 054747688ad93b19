import assert from 'node:assert/strict';
import { mentions } from '../../support/check.ts';
import type { NameMention } from '../../../server/src/mentions/mention.ts';

const names = (text: string): string[] =>
  (mentions(text, {}, ['person', 'place', 'organization']) as NameMention[]).map(m => `${m.kind[0]}${m.kind[1]}:${m.name}`);

describe('bodies of Arabic text', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    // words of the language that the name of a body looks like
    ['تبحث اللجنة عن إيجاد حلول للأزمة.', []],
    ['جرت مبادلة السلع في السوق.', []],
    ['أعلنت شركة مبادلة نتائجها.', ['or:شركة مبادلة']],
    ['شارك عدد كافي من السكان.', []],
    // a company's product
    ['يعمل البرنامج على مايكروسوفت ويندوز فقط.', []],
    ['قالت مايكروسوفت إن الأرباح ارتفعت.', ['or:مايكروسوفت']],
    // an adjective, or what there is many of
    ['انضم إلى حزب متشدد قبل عام.', []],
    ['تأسست جامعة كاملة في الضاحية.', []],
    ['اشترى برنامج كمبيوتر جديدا.', []],
    ['تدعم الخطة مؤسسات الأبحاث.', []],
    ['اختار نادي أهلي صنعاء رئيسا جديدا.', ['or:نادي أهلي صنعاء']],
    ['استضافت جامعة طيبة المؤتمر.', ['or:جامعة طيبة']],
    // a firm with what it does, a people's army, a country's team
    ['فازت شركة هانوفيل الهندسية بالعقد.', ['or:شركة هانوفيل الهندسية']],
    ['تقدم جيش البيزنطيين نحو النهر.', ['or:جيش البيزنطيين']],
    ['يقود فريق البرتغال مدرب جديد.', ['or:فريق البرتغال']],
    ['عينت الرابطة مدرب برينتون يونايتد السابق.', ['or:برينتون يونايتد']],
    ['كان ممثلا لنادي بلاكمور في الاجتماع.', ['or:نادي بلاكمور']],
    // a club by the word that a currency shares with it
    ['فاز ريال مدريد أمس. وسجل الريال هدفين، وكان للريال فرص أخرى.', ['or:ريال مدريد', 'or:الريال', 'or:الريال']],
    ['انخفض الريال أمام الدولار.', []],
    ['دفع ريال مدريد المبلغ، وتراجع الريال السعودي.', ['or:ريال مدريد']],
  ];
  for (const [text, want] of cases) it(text, () => assert.deepEqual(names(text), want));
});
