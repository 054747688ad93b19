import assert from 'node:assert/strict';
import { Reader } from '../../../server/src/claims/read.ts';
import { knowledge, reader } from '../../support/check.ts';

const timexes = (by: Reader, text: string): string[] =>
  by.read(text, { file: 'a.txt' }).flatMap(a => a.mentions.flatMap(m => (m.temporal === true ? [m.timex] : [])));

const TEXTS = [
  'Talks resume on Monday\n25 November 2024 | World\n\nThe talks of last week were the second in a month, the envoy said.',
  'The second of May was a Thursday. In the week of the fair, the mayor waited a second.\n\nThe fair opens on the 14th.',
  'عاد الوفد أمس\n14 مارس 2024\n\nوقال الوزير إن الاجتماع الثاني سيعقد في الثاني من أبريل المقبل، بعد أسبوع من الأول.',
  'في الثاني والعشرين من الشهر الماضي، أعلنت البلدية إغلاق الجسر ثلاثة أيام.\n\nوأغلق الجسر منتصف العام.',
  'The bridge, closed in mid-May, opens next spring.\n\nBy Monday evening, 12 of the 24 hours had passed.',
];

describe('what readers of dates remember', () => {
  it('does not depend on the texts read before', () => {
    const [forwards, backwards] = [TEXTS, TEXTS.toReversed()].map(order => {
      const fresh = new Reader(knowledge);
      return new Map(order.map(text => [text, timexes(fresh, text)]));
    });
    for (const text of TEXTS) assert.deepEqual(forwards.get(text), backwards.get(text));
    assert.ok([...forwards.values()].every(found => found.length >= 2));
  });

  it('tells a phrase that the end of a text cuts off from one that goes on', () => {
    const fresh = new Reader(knowledge);
    assert.deepEqual(timexes(fresh, 'استمر الحفل طوال يوم'), ['P1D']);
    assert.deepEqual(timexes(fresh, 'سيعود في يوم الشكر'), ['XXXX-11-WXX-4-4']);
    assert.deepEqual(timexes(fresh, 'They waited the whole day'), timexes(reader, 'They waited the whole day'));
    assert.deepEqual(
      timexes(fresh, 'The ships sail on the day after tomorrow'),
      timexes(reader, 'The ships sail on the day after tomorrow'),
    );
  });

  it('does not reach from one sentence into the next', () => {
    assert.deepEqual(timexes(reader, TEXTS[0]).slice(0, 2), ['2024-11-25', '2024-11-25']);
  });
});
