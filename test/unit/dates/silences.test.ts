import assert from 'node:assert/strict';
import { Reader } from '../../../server/src/claims/read.ts';
import { knowledge } from '../../support/check.ts';

/** What sentences are made of: beginnings of time expressions, what makes them one, and what does not. */
const ENGLISH = {
  starts: ['On', 'In', 'By the end of', 'For', 'Since', 'The', 'A', 'Between', 'From', 'Last', 'About', 'At'],
  middles: ['7', '2019', '12 March', 'Monday', 'week', 'two', 'three days', 'half', 'May', '4 and 6', '15.30', '20', 'night', 'quarter'],
  ends: ['people left', 'of June', 'to 9 April', '2021', ', 2022', 'ago', 'and 12 March', 'pm', 'later', 'a year', '.', '(Tuesday)'],
};
const ARABIC = {
  starts: ['في', 'يوم', 'منذ', 'خلال', 'من', 'مساء', 'قبل', 'كل', 'بين', 'نحو', 'أول', 'الساعة'],
  middles: ['7', '2019', '12 مارس', 'الاثنين', 'أسبوع', 'يومين', 'ثلاثة أيام', 'نصف', 'أيار', '4 و6', '15:30', '٢٠', 'الليل', 'عام'],
  ends: ['أشخاص', 'من يونيو', 'إلى 9 أبريل', '2021', '، 2022', 'الماضي', 'و12 مارس', 'صباحا', 'المقبل', 'سنوات', '.', '(الثلاثاء)'],
};

function sentences({ starts, middles, ends }: typeof ENGLISH, tail: string): string[] {
  return starts.flatMap((start, s) =>
    middles.flatMap((middle, m) => ends.filter((_, e) => (s + m + e) % 3 === 0).map(end => `${start} ${middle} ${end} ${tail}`)),
  );
}

describe('what is remembered of rows of tokens without a time expression', () => {
  for (const [language, texts] of [
    ['en', sentences(ENGLISH, 'the committee met in the old town hall.')],
    ['ar', sentences(ARABIC, 'اجتمعت اللجنة في مبنى البلدية القديم.')],
  ] as const)
    it(`does not change what is read in another text (${language})`, () => {
      const read = (list: readonly string[]): Map<string, string> => {
        const reader = new Reader(knowledge);
        return new Map(
          list.map(text => [
            text,
            JSON.stringify(
              reader
                .read(text, { file: 'a.txt', language })
                .flatMap(a => a.mentions.map(m => [m.kind, m.start, m.end, 'timex' in m ? m.timex : ''])),
            ),
          ]),
        );
      };
      const forth = read(texts),
        back = read(texts.toReversed());
      for (const text of texts) assert.equal(forth.get(text), back.get(text), text);
      assert.ok([...forth.values()].filter(v => v.includes('"date"')).length > texts.length / 4);
    });

  it('does not take the first word of a month for no month, where it stood alone before', () => {
    const reader = new Reader(knowledge);
    const dates = (text: string): string[] =>
      reader.read(text, { file: 'a.txt', language: 'ar' }).flatMap(a => a.mentions.flatMap(m => (m.kind === 'date' ? [m.timex] : [])));
    assert.deepEqual(dates('درس في جامعة تشرين قبل رحيله.'), []);
    assert.deepEqual(dates('توقع الوزارة اتفاقا يوم 6 تشرين الثاني 2025.'), ['2025-11-06']);
  });
});
