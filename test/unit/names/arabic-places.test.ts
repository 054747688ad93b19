import assert from 'node:assert/strict';
import { mentions } from '../../support/check.ts';
import type { NameMention } from '../../../server/src/mentions/mention.ts';

const names = (text: string): string[] =>
  (mentions(text, {}, ['person', 'place', 'organization']) as NameMention[]).map(m => `${m.kind[0]}${m.kind[1]}:${m.name}`);

const first = (text: string): string | undefined =>
  (mentions(text, {}, ['place']) as NameMention[]).find(m => /عم/.test(m.name))?.places?.[0];

describe('places of Arabic text', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    // a name of the gazetteer that a clitic and another name could make too
    ['وصل الوفد إلى كابل صباح الأحد.', ['pl:كابل']],
    ['توقفت السفينة بعد فترة وجيزة.', []],
    ['زار القاهرة والجيزة.', ['pl:القاهرة', 'pl:الجيزة']],
    ['شملت الحملة محافظات ميسان وبابل وواسط.', ['pl:ميسان', 'pl:بابل', 'pl:واسط']],
    ['عاد اللاعب إلى مسقط رأسه بعد غياب.', []],
    ['عاد الوفد إلى مسقط مساء.', ['pl:مسقط']],
    ['حضر لفيف من المثقفين الحفل.', []],
    ['تقع القرية على الضفة الأخرى من النهر.', []],
    // the Congo is one of two countries
    ['بدأ اللقاح في الكونغو هذا الأسبوع.', ['pl:الكونغو']],
    ['صارت مكة مركزا لتبادل الأفكار.', ['pl:مكة']],
    // realms of history, by the people that the adjective is of
    ['سقطت الدولة الحمدانية بعد عقود.', ['pl:الدولة الحمدانية']],
    ['انتشر الخط في السلطنة الزيانية.', ['pl:السلطنة الزيانية']],
    ['يطالب الحزب بقيام الدولة المدنية.', []],
    ['تدعم الدولة الصناعات المحلية.', []],
    // mounds, valleys and hamlets have their noun in their name
    ['عثر على الأثر في تل البيادر قرب النهر.', ['pl:تل البيادر']],
    ['نزحت العائلات من كفر شمعا.', ['pl:كفر شمعا']],
    ['نزل السيل في وادي كبير.', []],
    ['جفت الأشجار في وادي حنيفة هذا العام.', ['pl:وادي حنيفة']],
    ['فتح الفندق في وادي موسى.', ['pl:وادي موسى']],
    ['انتشر الورد في غوطة دمشق.', ['pl:غوطة دمشق']],
    ['اندلع حريق في وادي سحيق.', []],
    // a cable is no town, and a town no cable
    ['انقطع كابل بحري قبالة الساحل.', []],
    ['وصل إلى كابل وزير الزراعة.', ['pl:كابل']],
    // between two places of a list stands a third one
    ['نزل المطر في صفاقس، والمزونة، وقابس.', ['pl:صفاقس', 'pl:المزونة', 'pl:قابس']],
    ['تحدث في صفاقس، والمطر ينزل، عن قابس.', ['pl:صفاقس', 'pl:قابس']],
    ['وصلت المياه إلى بلدات الحصنية وتدمر والرويضات.', ['pl:الحصنية', 'pl:تدمر', 'pl:الرويضات']],
    ['وصلت المياه إلى قرى نائية وبلدات صغيرة.', []],
    ['وصلت المياه إلى أحياء دمشق وأسواقها.', ['pl:دمشق']],
    // two foreign words behind the noun of a building, the first a place's name
    ['أقيم الحفل في ملعب سانتياغو موريندا.', ['pl:ملعب سانتياغو موريندا']],
    ['افتتح متحف الفنون الجميلة بعد ترميمه.', ['pl:متحف الفنون الجميلة']],
    ['زار الحجاج كربلاء المقدسة.', ['pl:كربلاء المقدسة']],
    ['رممت الروضة الحسينية المطهرة.', ['pl:الروضة الحسينية المطهرة']],
  ];
  for (const [text, want] of cases) it(text, () => assert.deepEqual(names(text), want));
  it('takes a dateline for the town of that name', () => {
    assert.equal(first('عمان - وصل الوفد صباح الأحد.'), 'JO/Amman');
    assert.equal(first('عمان (رويترز) - وصل الوفد صباح الأحد.'), 'JO/Amman');
    assert.equal(first('وصل الوفد إلى عمان صباح الأحد.'), 'OM');
    assert.equal(first('عمان - وصل الوفد من مسقط صباح الأحد.'), 'OM');
  });
});
