import assert from 'node:assert/strict';
import { fit } from '../../../server/src/features/adopt.ts';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { diagnosticsByFile } from '../../../server/src/features/diagnostics.ts';
import { edited, viewOf } from '../../support/view.ts';

const ALL = { annotations: true, commands: true };

/** The edits offered at the first diagnostic of a file, as titles and the texts that they make. */
function offered(source: string, file: string): { title: string; texts: string[] }[] {
  const view = viewOf(source);
  const diagnostics = diagnosticsByFile(view, view.judge().judged, 'en').get(file) ?? [];
  return codeActions(view, file, diagnostics.slice(0, 1), 'en', { annotations: false, commands: false }).map(action => ({
    title: action.title.replace(/[\u2066-\u2069]/g, ''),
    texts: edited(view.files, new Map(Object.entries(action.edit!.changes!))),
  }));
}

describe('a value in the place of another', () => {
  const cases: [to: string, from: string, number: boolean, expected: string | undefined][] = [
    ['12 people', '21 people', true, '21 people'],
    ['about 4.2 million dollars', '4.2 billion dollars', true, 'about 4.2 billion dollars'],
    ['$4.7 billion', '$4.7 million', true, '$4.7 million'],
    ['١٢ قتيلا', '21 قتيلا', true, '٢١ قتيلا'],
    ['بنحو 4.2 مليار روبية', '4.2 مليون روبية', true, 'بنحو 4.2 مليون روبية'],
    ['التاسعة', 'السابعة', true, 'السابعة'],
    ['Cotonou', 'Lome', false, 'Lome'],
    ['يوم الخميس 27 فبراير', 'مساء الجمعة 28 فبراير', false, 'مساء الجمعة 28 فبراير'],
    // where the two are written in different ways nobody could take one for the other
    ['180', 'مئتين وعشرة', true, undefined],
    ['تاسع', 'السابعة', true, undefined],
    ['17th', 'eighteenth', true, undefined],
    ['Somalia', 'جيبوتي', false, undefined],
    ['18 February', 'Saturday 15 February', false, undefined],
    ['last Tuesday', 'on 15 February', false, undefined],
    ['12 people', 'twelve', true, undefined],
    ['', 'Lome', false, undefined],
  ];
  for (const [to, from, number, expected] of cases)
    it(`${to} <- ${from}: ${expected ?? 'nothing'}`, () => {
      const fitted = fit(to, from, number);
      assert.equal(fitted && to.slice(0, fitted.at) + fitted.text, expected);
    });
});

describe('quick fixes', () => {
  const HEADLINE =
    'Storm kills 12 people in Sfax\n\nSFAX, 14 May 2024 - A storm killed 21 people in Sfax on Monday, the civil defence said.';

  it('adopt the other value, in one edit', () => {
    const [first, ...rest] = offered(HEADLINE, 'a.txt');
    assert.deepEqual(rest, []);
    assert.equal(first.title, 'Write 21 here, as in a.txt:3');
    assert.match(first.texts[0], /^Storm kills 21 people.*killed 21 people/s);
  });

  it('put the right weekday in the place of the wrong one', () => {
    const [first] = offered('Court\n\nThe court sat on Thursday, 14 May 2024 in Lyon.', 'a.txt');
    assert.equal(first.title, 'Write Tuesday here');
    assert.match(first.texts[0], /on Tuesday, 14 May 2024/);
    const [arabic] = offered('المحكمة\n\nعقدت المحكمة جلستها يوم الخميس 14 مايو 2024 في ليون.', 'a.txt');
    assert.match(arabic.texts[0], /يوم الثلاثاء 14 مايو 2024/);
  });

  it('write one spelling in all articles', () => {
    const source = `--- a.txt
Prize for poet

DAKAR, 3 June 2024 - The poet Fatou Diagne received the prize. Diagne read for an hour.
--- b.txt
Poet reads

DAKAR, 4 June 2024 - The poet Fatou Diagnne, who received the prize in Dakar, read again. Diagnne was applauded.`;
    const fixes = offered(source, 'a.txt');
    assert.deepEqual(
      fixes.map(f => f.title),
      ['Write Fatou Diagnne for Fatou Diagne in all articles (2)', 'Write Fatou Diagne for Fatou Diagnne in all articles (2)'],
    );
    assert.ok(!fixes[1].texts.join().includes('Diagnne'), fixes[1].texts.join());
    assert.equal(fixes[1].texts[0], viewOf(source).files[0].text);
    assert.ok(!/Diagne\b/.test(fixes[0].texts.join()));
  });

  it('offer no edit where the sites tell different things: a total and its parts', () => {
    const sum = 'Storm\n\nRIGA, 3 June 2024 - The storm killed 12 people: 7 in Riga and 4 in Jelgava.';
    const view = viewOf(sum);
    const diagnostics = [...diagnosticsByFile(view, view.judge().judged, 'en').values()].flat();
    assert.ok(diagnostics.length > 0);
    assert.deepEqual(offered(sum, 'a.txt'), []);
  });

  it('ask before each change where the client can show it, and offer the four decisions', () => {
    const view = viewOf(HEADLINE);
    const diagnostics = diagnosticsByFile(view, view.judge().judged, 'en').get('a.txt')!.slice(0, 1);
    const actions = codeActions(view, 'a.txt', diagnostics, 'en', ALL);
    assert.deepEqual(actions[0].edit?.changeAnnotations, { concord: { label: 'Take over the other value', needsConfirmation: true } });
    assert.deepEqual(
      actions.flatMap(a => (a.command?.arguments?.[0] as { verdict: string } | undefined)?.verdict ?? []),
      ['not-an-error', 'different-things', 'update', 'checked'],
    );
    for (const action of actions) assert.equal(action.diagnostics?.length, 1);
    assert.ok(codeActions(view, 'a.txt', diagnostics, 'ar', ALL).every(a => /[\u0621-\u064a]/.test(a.title)));
  });

  it('are none for the diagnostics of others', () => {
    const view = viewOf(HEADLINE);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
    assert.deepEqual(codeActions(view, 'a.txt', [{ range, message: 'spelling', source: 'other' }], 'en', ALL), []);
  });
});

describe('a passage that another one contradicts, itself unmarked', () => {
  it('has the quick fixes where the person asks for them, and none otherwise', () => {
    const view = viewOf(`--- a.txt published=2024-05-14
Measles campaign starts in Lusaka

Zambian Health Minister Grace Mumba opened the measles campaign in Lusaka.
--- b.txt published=2024-05-15
Lusaka starts measles campaign

The measles campaign in Lusaka was opened by Zambian Health Minister Peter Phiri.`);
    const [{ finding }] = view.judge().judged;
    const other = finding.sites[1];
    const line = 2;
    const text = view.files.find(f => f.file === other.file)!.text;
    const character = text.split('\n')[line].indexOf(other.text);
    const asked = codeActions(view, other.file, [], 'en', ALL, { line, character });
    assert.ok(asked.some(a => a.command?.command === 'concord.decide'));
    assert.deepEqual(codeActions(view, other.file, [], 'en', ALL), []);
    assert.deepEqual(codeActions(view, other.file, [], 'en', ALL, { line: 0, character: 0 }), []);
  });
});
