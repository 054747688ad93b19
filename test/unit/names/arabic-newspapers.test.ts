import assert from 'node:assert/strict';
import { mentions } from '../../support/check.ts';
import type { NameMention } from '../../../server/src/mentions/mention.ts';

const names = (text: string): string[] =>
  (mentions(text, {}, ['person', 'place', 'organization']) as NameMention[]).map(m => `${m.kind[0]}${m.kind[1]}:${m.name}`);

describe('names as Arabic papers write them', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    // who speaks is known by the family's name
    ['قال السامرائي إن الاجتماع تأجل.', ['pe:السامرائي']],
    ['وأضاف ولد سيدينو أن اللجنة ستنعقد.', ['pe:ولد سيدينو']],
    ['قال المحامي إن الاجتماع تأجل.', []],
    ['قال السوداني الذي رافقه إن الطريق مغلق.', []],
    // what somebody is stands behind the name and is none of it
    ['التقى كمال برنادوت أمين المجلس الأعلى للتجارة.', ['pe:كمال برنادوت', 'or:المجلس الأعلى للتجارة']],
    ['تحدث سامي البارودي الأمين العام للرابطة.', ['pe:سامي البارودي']],
    ['رفض فرانتز كولباكر زعيم المعارضة العرض.', ['pe:فرانتز كولباكر']],
    ['واستدعت وزير الخارجية.', []],
    // foreign families begin with any letter
    ['كتب توماس فرايدنبرغ في مقال.', ['pe:توماس فرايدنبرغ']],
    ['وصل باتريك فان ديرلوك إلى المحطة.', ['pe:باتريك فان ديرلوك']],
    ['فازت سيغولدين روايلان بالجائزة.', ['pe:سيغولدين روايلان']],
    // months that are given names
    ['استقبل رجب طيب الوفد.', ['pe:رجب طيب']],
    ['يعود في رمضان كثيرون إلى قراهم.', []],
    // the definite form of a given name is a family's
    ['غنى الفنان كاظم الباسم في الحفل.', ['pe:كاظم الباسم']],
    ['ظهرت منار الهدى في الأفق.', []],
    // councils of those whose offices are words, bodies of a higher kind, what banks and firms are
    ['أقر مجلس النواب النيبالي القانون.', ['or:مجلس النواب النيبالي']],
    ['حذرت المفوضية العليا لشؤون المياه من الجفاف.', ['or:المفوضية العليا لشؤون المياه']],
    ['افتتح المعهد العالي للفنون المسرحية.', ['or:المعهد العالي للفنون المسرحية']],
    ['ارتفع سهم بنك عجمان الوطني.', ['or:بنك عجمان الوطني']],
    ['أضرب عمال شركة المنيا للغزل والنسيج.', ['or:شركة المنيا للغزل والنسيج']],
    ['قدمت الشركة للعملاء هدايا.', []],
    // parties by their creed or aim, and movements that somebody leads
    ['انضم الحزب الاشتراكي إلى الحكومة.', ['or:الحزب الاشتراكي']],
    ['انضم الحزب السياسي إلى الحكومة.', []],
    ['قال زعيم حركة التغيير الديمقراطي إنه سيترشح.', ['or:حركة التغيير الديمقراطي']],
    ['توقفت حركة المرور اليومية.', []],
    ['أسس رئيس حزب عدالة الأمة مدرسة.', ['or:حزب عدالة الأمة']],
    // the noun of the press says only what it is
    ['نشرت صحيفة نيويورك تايمز الخبر.', ['or:نيويورك تايمز']],
    // clubs that are words and towns, where they play
    ['فاز الأهلي على فالنسيا بهدفين.', ['or:الأهلي', 'or:فالنسيا']],
    ['خسر النصر أمام الهلال أمس.', ['or:النصر', 'or:الهلال']],
    ['حقق الجيش النصر في المعركة.', []],
    ['رأى الناس الهلال مساء أمس.', []],
    ['فازت فالنسيا بتنظيم المعرض.', ['pl:فالنسيا']],
    // towns of two words behind their noun
    ['وصلت القافلة إلى بلدة أم الرشراش.', ['pl:أم الرشراش']],
    ['يسكن في جزيرة ساو بينتولا منذ عام.', ['pl:ساو بينتولا']],
    ['عاد إلى مدينة أبيه.', []],
  ];
  for (const [text, want] of cases) it(text, () => assert.deepEqual(names(text), want));
});
