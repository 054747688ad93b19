import assert from 'node:assert/strict';
import { mentions } from '../../support/check.ts';
import type { NameMention } from '../../../server/src/mentions/mention.ts';

const names = (text: string): string[] =>
  (mentions(text, {}, ['person', 'place', 'organization']) as NameMention[]).map(m => `${m.kind[0]}${m.kind[1]}:${m.name}`);

describe('people of Arabic text', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    // particles before names that the tables hold
    ['وفي أول مواسم دي ستيفانو فاز الفريق مرتين.', ['pe:دي ستيفانو']],
    // no preposition stands before a verb: the second word is a family's name
    ['وصل ديفيد بيلاند إلى المحطة.', ['pe:ديفيد بيلاند']],
    ['تحدث فرانسيس بصراحة عن الأزمة.', ['pe:فرانسيس']],
    // wishes are no part of a name, and tell that one stands before them
    ['ولد علي رضي الله عنه في مكة.', ['pe:علي', 'pl:مكة']],
    ['قالت مريم (عليها السلام) ذلك.', ['pe:مريم']],
    ['افتتح الشيخ زايد رحمه الله المستشفى.', ['pe:زايد']],
    ['نسأل رحمه الله في كل وقت.', []],
    // whose relative somebody is
    ['زار جورج ابن عم غابرييل المعرض.', ['pe:جورج', 'pe:غابرييل']],
    ['جاء من بعده ابنه يزيد وحكم عشرين سنة.', ['pe:يزيد']],
    ['زار المعرض مع شقيقته سعاد.', ['pe:سعاد']],
    ['كان ابنه سعيدا بالجائزة.', []],
    // a noun before a name is none of it
    ['سأل رأي الغزالي في المسألة.', ['pe:الغزالي']],
    ['قال كريم بنزيما إن الفريق جاهز.', ['pe:كريم بنزيما']],
    ['خلف كابيلو راؤول في النادي.', ['pe:كابيلو', 'pe:راؤول']],
    // a pronoun is no family's name of the East
    ['رئيس النادي هو فرناندو كوستا.', ['pe:فرناندو كوستا']],
    // the place behind a preposition is none of the name
    ['ورد اسم محمد بن ببغداد في الوثيقة.', ['pe:محمد', 'pl:بغداد']],
    // titles of learned men and nobles, an adjective of origin between
    ['زار الكونت يوستاس القرية.', ['pe:يوستاس']],
    ['سجل المهاجم البرتغالي بينتافيرو هدفا.', ['pe:بينتافيرو']],
    ['دعا الفيزيائي الإيطالي كارلو بونديرا إلى مؤتمر.', ['pe:كارلو بونديرا']],
    ['قال الحارس إن الباب مغلق.', []],
    ['تصدى المهاجم السابق للكرة.', []],
    // the subject of what only people do
    ['وفي السنة نفسها اخترع هالفنسون آلة للطباعة.', ['pe:هالفنسون']],
    ['وفي السنة نفسها اخترع العمال آلة للطباعة.', []],
    // names of history: by which a caliph ruled, what somebody is called besides, of which tribe
    ['تولى المسترشد بالله الحكم شابا.', ['pe:المسترشد بالله']],
    ['بنى الحاكم بأمر الله المسجد.', ['pe:الحاكم بأمر الله']],
    ['الإيمان بالله والاستعانة بالله.', []],
    ['زار المؤمن بالله المكان.', []],
    ['كتب سقراط الحكيم ولم يبق شيء.', ['pe:سقراط الحكيم']],
    ['تراجع نفوذ بوتين السياسي.', ['pe:بوتين']],
    // one of the words is none of the name
    ['قام السلطان لاجين بإدخال بعض الإصلاحات.', ['pe:لاجين']],
    ['ظهر محمد ليجهر بالدعوة.', ['pe:محمد']],
    ['قال توماس ليبتون إن الكأس جاهزة.', ['pe:توماس ليبتون']],
    ['كرم الكابتن الفائز بالسباق.', []],
    ['سجل كل من بيرندون وزميله هدفا.', ['pe:بيرندون']],
    ['فتح ذلك مدى واسعا للعمل.', []],
    ['تتألف المباراة من فترتين زمنيتين متساويتين.', []],
    // what ends a name
    ['رمم الوالي ناظم باشا المسجد.', ['pe:ناظم باشا']],
    ['قال سلمان خان أمس إن الفيلم جاهز.', ['pe:سلمان خان']],
    // families whose name begins like a preposition
    ['قال الدكتور نبيل باصفوان إن الحملة مستمرة.', ['pe:نبيل باصفوان']],
    ['قالت الدكتورة أشجان باعثمان إن الحملة مستمرة.', ['pe:أشجان باعثمان']],
    ['قال الدكتور علي الأشول إن الحملة مستمرة.', ['pe:علي الأشول']],
    ['وفي المقابل يدافع مؤيدو الرئيس عن الخيار.', []],
    // words of the language with rare roots are nobody
    ['في النهاية احتدم النقاش وحاول طاقمه تهدئة الوضع.', []],
  ];
  for (const [text, want] of cases) it(text, () => assert.deepEqual(names(text), want));
});
