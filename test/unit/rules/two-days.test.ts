import { check } from '../../support/check.ts';

const one = (lead: string, later: string): string =>
  `--- a.txt published=2025-09-07\nThe granary case in Torrevale\n\n${lead}\n\nThe public stayed outside.\n\n${later}`;
const arabic = (lead: string, later: string): string =>
  `--- a.txt published=2025-09-07\nقضية مخازن الحبوب\n\n${lead}\n\nوبقي الجمهور في الخارج.\n\n${later}`;
const silent = (name: string, text: string): void => {
  it(name, () => check('date-conflict', text));
};

describe('two days of one event within an article', () => {
  it('speaks of a verdict', () =>
    check(
      'date-conflict',
      one(
        'The court in Torrevale will give its verdict on the five clerks of the granary on ⟦18 October⟧.',
        'Counsel for the clerks said that he trusted the court to find them innocent in its verdict on ⟦28 October⟧.',
      ),
      'warning',
    ));
  it('speaks of a verdict in Arabic', () =>
    check(
      'date-conflict',
      arabic(
        'حجزت المحكمة قضية المخازن والمتهمين الخمسة للنطق بالحكم بجلسة ⟦18 أكتوبر⟧.',
        'وقال محامي المتهم الثاني إنه يثق في المحكمة حين تنطق بحكمها على المتهمين ⟦يوم 28 أكتوبر⟧.',
      ),
    ));
  silent(
    'is silent on the hearing and the verdict',
    one(
      'The court in Torrevale will hear the five clerks of the granary on 18 October.',
      'Counsel for the clerks said that he trusted the court to find them innocent in its verdict on 28 October.',
    ),
  );
  silent(
    'is silent on two verdicts',
    one(
      'The court in Torrevale will give its verdict on the five clerks of the granary on 18 October.',
      'The verdict on another clerk of the granary is due from the court on 28 October.',
    ),
  );
  silent(
    'is silent on a verdict that was put off',
    arabic(
      'حجزت المحكمة قضية المخازن والمتهمين الخمسة للنطق بالحكم بجلسة 18 أكتوبر.',
      'وكانت المحكمة قد أرجأت النطق بالحكم على المتهمين الذي كان مقررا يوم 28 سبتمبر بدلا من 18 أكتوبر.',
    ),
  );
  silent(
    'is silent on an opening that was and one that comes',
    one(
      'The granary museum of Torrevale will open its new hall to visitors on 18 September.',
      'The granary museum of Torrevale opened its first hall to visitors on 28 August.',
    ),
  );
  silent(
    'is silent on two elections',
    one(
      'Torrevale holds the first round of its election of the granary guild on 18 October.',
      'The second round of the election of the granary guild is to follow on 28 October.',
    ),
  );
  silent(
    'is silent on a funeral and a wedding',
    one(
      'The funeral of the granary guard Tomas Reed will be held in Torrevale on 18 September.',
      'His daughter will hold her wedding in the granary of Torrevale on 28 September.',
    ),
  );
});
