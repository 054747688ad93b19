import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../server/src/features/rename.ts';
import { edited, viewOf } from '../../support/view.ts';

/** Renames at the marked name; the result is the fixture after it. */
function renamed(source: string, newName: string): string {
  const view = viewOf(source);
  const file = view.files.find(f => f.marks.length > 0)!;
  return edited(view.files, rename(view, file.file, file.marks[0].start, newName)).join('\n---\n');
}

describe('renaming', () => {
  it('changes full names and short forms, in every article', () =>
    assert.equal(
      renamed(
        `--- a.txt
Talks in Riga

RIGA, 4 March 2024 - Foreign Minister ⟦Ilona Kalnina⟧ opened the talks. Kalnina's guests stayed until Friday.
--- b.txt
Guests leave

RIGA, 8 March 2024 - Foreign Minister Ilona Kalnina thanked her guests. "We will meet again," Kalnina said.`,
        'Ilona Kalniņa',
      ),
      `Talks in Riga

RIGA, 4 March 2024 - Foreign Minister Ilona Kalniņa opened the talks. Kalniņa's guests stayed until Friday.
---
Guests leave

RIGA, 8 March 2024 - Foreign Minister Ilona Kalniņa thanked her guests. "We will meet again," Kalniņa said.`,
    ));

  it('at a short form changes only that part of full names', () =>
    assert.equal(
      renamed('Talks\n\nRIGA, 4 March 2024 - Foreign Minister Ilona Kalnina opened the talks. ⟦Kalnina⟧ spoke for an hour.', 'Berzina'),
      'Talks\n\nRIGA, 4 March 2024 - Foreign Minister Ilona Berzina opened the talks. Berzina spoke for an hour.',
    ));

  it('brings all spellings to one', () =>
    assert.equal(
      renamed(
        'كييف، 4 مارس 2024 - استقبل الرئيس الأوكراني فولوديمير زيلينسكي الوفد. وقال ⟦زيلنسكي⟧ إن اللقاء كان مثمرا. وشكر الوفد زيلينسكي.',
        'زيلينسكي',
      ),
      'كييف، 4 مارس 2024 - استقبل الرئيس الأوكراني فولوديمير زيلينسكي الوفد. وقال زيلينسكي إن اللقاء كان مثمرا. وشكر الوفد زيلينسكي.',
    ));

  it('keeps clitics, and the article that a lam swallows', () =>
    assert.equal(
      renamed(
        'تونس، 4 مارس 2024 - التقى الرئيس التونسي ⟦عمر البشير⟧ نظيره. وقال الوفد للبشير إنه يشكره. وسلمت الرسالة لعمر البشير. وحضر البشير، وتحدثوا بالبشير.',
        'عمر القروي',
      ),
      'تونس، 4 مارس 2024 - التقى الرئيس التونسي عمر القروي نظيره. وقال الوفد للقروي إنه يشكره. وسلمت الرسالة لعمر القروي. وحضر القروي، وتحدثوا بالقروي.',
    ));

  it('keeps capitals of a headline', () =>
    assert.equal(
      renamed('KALNINA OPENS TALKS\n\nRIGA, 4 March 2024 - Foreign Minister ⟦Ilona Kalnina⟧ opened the talks.', 'Ilona Berzina').split(
        '\n',
      )[0],
      'BERZINA OPENS TALKS',
    ));

  it('leaves the inflection of a name of a father', () =>
    assert.equal(
      renamed('القاهرة، 4 مارس 2024 - قال الأمين العام ⟦أحمد أبو الغيث⟧ إن الاجتماع تأجل. والتقى الوزير بأبي الغيث أمس.', 'أحمد أبو الخير'),
      'القاهرة، 4 مارس 2024 - قال الأمين العام أحمد أبو الخير إن الاجتماع تأجل. والتقى الوزير بأبي الخير أمس.',
    ));

  it('leaves the other script, another person of the same family, and another name of a body', () => {
    const two = `--- a.txt
Foreign Minister ⟦Ilona Kalnina⟧ met Finance Minister Peteris Ozols in Riga on 4 March 2024.
--- b.txt
Finance Minister Peteris Ozols and the painter Aina Kalnina-Roze met in Riga on 5 March 2024.`;
    assert.match(renamed(two, 'Ilona Berzina'), /Aina Kalnina-Roze/);
    const un = 'The ⟦United Nations⟧ (UN) met in Geneva on 4 March 2024. The UN said it would meet again.';
    assert.equal(renamed(un, 'Union of Nations').match(/\bUN\b/g)?.length, 2);
  });

  it('says what is renamed: the name without its clitics, with its article', () => {
    const view = viewOf('صنعاء، 4 مارس 2024 - قال الوزير سالم البشير إن السد جاهز. وشكر الوفد ل⟦لبشير⟧. وانصرف جهده.');
    const [{ start }] = view.files[0].marks;
    assert.equal(prepareRename(view, 'a.txt', start + 2)?.placeholder, 'البشير');
    assert.equal(prepareRename(view, 'a.txt', view.files[0].text.indexOf('جهده')), undefined);
  });
});
