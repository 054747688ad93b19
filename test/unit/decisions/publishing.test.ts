import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-types';
import { ArticleFolder } from '../../../server/src/workspace/folder.ts';
import { baselineText, BASELINE_FILE, DECISIONS_FILE, withDecision } from '../../../server/src/workspace/ledger.ts';
import { Publisher } from '../../../server/src/workspace/publishing.ts';
import { parseSettings } from '../../../server/src/workspace/settings.ts';
import { knowledge, reader } from '../../support/check.ts';

const URI = 'file:///desk';
const { settings } = parseSettings({}, 'en');
/** Reports that disagree, and some that are wrong by themselves, with remarks or without. */
const TEXTS = [
  'Ferry sinks off Tano\n\nTANO, 4 March 2024 - A ferry sank off Tano on Monday and 12 people died, the port of Tano said.',
  'Ferry sinks off Tano\n\nTANO, 4 March 2024 - A ferry sank off Tano on Monday and 17 people died, the port of Tano said.',
  'Fair opens\n\nThe fair opens on 31 September 2025. Entries close on 30 February 2025.',
  'Fair opens\n\nThe fair opens on 30 September 2025.\n[concord: not-an-error impossible-date]\nEntries close on 30 February 2025.',
  'Fair opens\n\n[concord: not-an-error impossible-date]\nThe fair opens on 30 September 2025.\n[concord: nonsense]\nNobody comes.',
  'Fair closes\n\nThe fair closed on 31 June 2025.',
];
const FILES = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];

type Step =
  | { kind: 'write'; file: number; text: number; blank: boolean }
  | { kind: 'remove'; file: number }
  | { kind: 'decide'; nth: number }
  | { kind: 'baseline' | 'undecide' | 'unbaseline' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write'), file: fc.nat(3), text: fc.nat(TEXTS.length - 1), blank: fc.boolean() }) },
  fc.record({ kind: fc.constant('remove'), file: fc.nat(3) }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('decide'), nth: fc.nat(5) }) },
  fc.record({ kind: fc.constantFrom('baseline', 'undecide', 'unbaseline') }),
) as fc.Arbitrary<Step>;

/** What a client shows who was sent this. */
class Shown {
  readonly byUri = new Map<string, string>();
  sent = 0;
  readonly publisher = new Publisher((uri, list: Diagnostic[]) => {
    this.sent++;
    if (list.length > 0) this.byUri.set(uri, JSON.stringify(list));
    else this.byUri.delete(uri);
  }, undefined);
}

function take(folder: ArticleFolder, s: Step): void {
  switch (s.kind) {
    case 'write':
      return folder.update(FILES[s.file], `${URI}/${FILES[s.file]}`, `${s.blank ? '\n' : ''}${TEXTS[s.text]}`);
    case 'remove':
      return void folder.remove(FILES[s.file]);
    case 'decide': {
      const { judged } = folder.judge();
      if (judged.length === 0) return;
      const { fingerprint, rule, sites } = judged[s.nth % judged.length].finding;
      const passages = sites.map(({ file, text }) => ({ file, text }));
      const before = folder.book.files.get(DECISIONS_FILE)?.text ?? '';
      return folder.updateOwn(DECISIONS_FILE, withDecision(before, { fingerprint, rule, verdict: 'checked', by: 'Nour', passages }));
    }
    case 'baseline':
      return folder.updateOwn(BASELINE_FILE, baselineText(folder.corpus.findings()));
    default:
      return folder.updateOwn(s.kind === 'undecide' ? DECISIONS_FILE : BASELINE_FILE, undefined);
  }
}

describe('what is published', () => {
  it('is after any edits and decisions what is published of all at once', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), steps => {
        const folder = new ArticleFolder(URI, reader, knowledge.places, settings);
        folder.complete = true;
        const shown = new Shown();
        shown.publisher.run([folder]);
        for (const s of steps) {
          take(folder, s);
          while (folder.corpus.busy) folder.corpus.step();
          shown.publisher.run([folder]);
          const fresh = new Shown();
          fresh.publisher.run([folder]);
          assert.deepEqual(new Map([...shown.byUri].sort()), new Map([...fresh.byUri].sort()));
          assert.equal(shown.publisher.findings, fresh.publisher.findings);
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('is of the changed file alone where something was decided of another', () => {
    const folder = new ArticleFolder(URI, reader, knowledge.places, settings);
    folder.complete = true;
    for (const file of [0, 1, 2, 3]) take(folder, { kind: 'write', file, text: [2, 5, 3, 0][file], blank: false });
    take(folder, { kind: 'decide', nth: 0 });
    const shown = new Shown();
    shown.publisher.run([folder]);
    shown.sent = 0;
    take(folder, { kind: 'write', file: 1, text: 2, blank: true });
    shown.publisher.run([folder]);
    assert.equal(shown.sent, 1);
  });
});
