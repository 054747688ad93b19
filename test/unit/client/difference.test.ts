import assert from 'node:assert/strict';
import { runsOf } from '../../../client/webviews/difference.ts';

const parts = (text: string, language = 'en') => {
  const [before, marked, after] = text.split('|');
  return { before, marked, after, language };
};
/** The runs of a passage beside another: [what differs], {what is marked}. */
const runs = (own: string, other?: string, language = 'en', theirs = language): string =>
  runsOf(parts(own, language), other === undefined ? undefined : parts(other, theirs))
    .map(({ text, marked, differs }) => {
      const inner = differs ? `[${text}]` : text;
      return marked ? `{${inner}}` : inner;
    })
    .join('');

describe('the differing words of two passages', () => {
  it('are those that the other has not', () =>
    assert.equal(
      runs('The mayor said |12| people were hurt.', 'The mayor said |15| people were hurt.'),
      'The mayor said {[12]} people were hurt.',
    ));

  it('are Arabic words as well', () =>
    assert.equal(
      runs('قال الوزير إن |12| شخصا أصيبوا في الحادث.', 'قال المحافظ إن |12| شخصا أصيبوا في الحادث.', 'ar'),
      'قال [الوزير] إن {12} شخصا أصيبوا في الحادث.',
    ));

  it('are none where the passages are the same', () =>
    assert.equal(runs('It rained on |Tuesday| in Nizwa.', 'It rained on |Tuesday| in Nizwa.'), 'It rained on {Tuesday} in Nizwa.'));

  it('are none in two languages, nor in sentences that share nothing', () => {
    assert.equal(runs('It cost |4 million|.', 'بلغت الكلفة |4 ملايين|.', 'en', 'ar'), 'It cost {4 million}.');
    assert.equal(runs('Crews met at |noon|.', 'Nobody wants the old ferry |back| here.'), 'Crews met at {noon}.');
  });

  it('leave the marked words marked where they begin or end inside', () =>
    assert.equal(
      runs('Work ends on |Friday, 3 May|, they said.', 'Work ends on |Friday, 10 May|, they said.'),
      'Work ends on {Friday, }{[3]}{ May}, they said.',
    ));

  it('need no other passage', () => assert.equal(runs('Entries close on |31 June|.'), 'Entries close on {31 June}.'));
});
