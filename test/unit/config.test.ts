import assert from 'node:assert/strict';
import { overridden, readConfig } from '../../server/src/workspace/config.ts';
import { parseSettings } from '../../server/src/workspace/settings.ts';

/** What is wrong: the key of its message, and the words marked. */
const problems = (text: string): unknown[] => readConfig(text).problems.map(p => [p.message.key, text.slice(p.start, p.end)]);

describe('the settings of a folder', () => {
  it('have the names of the editor, nested or with dots', () => {
    const nested = readConfig('files:\n  exclude: [drafts/**]\n  maxSizeMB: 5\nrules:\n  name-spelling: off\nmessageLanguage: ar\n');
    const dotted = readConfig('files.exclude: [drafts/**]\nfiles.maxSizeMB: 5\nrules.name-spelling: off\nmessageLanguage: ar\n');
    assert.deepEqual(nested, dotted);
    assert.deepEqual(nested.problems, []);
    const settings = overridden(parseSettings({}).settings, nested);
    assert.deepEqual(settings.exclude, ['drafts/**']);
    assert.equal(settings.maxBytes, 5_000_000);
    assert.deepEqual(settings.rules, { 'name-spelling': 'off' });
    assert.equal(settings.messageLanguage, 'ar');
  });
  it('go over those of the window, and leave what they do not name', () => {
    const { settings } = parseSettings(
      { files: { exclude: ['old/**'], maxSizeMB: 3 }, rules: { 'sum-mismatch': 'off', 'name-spelling': 'error' } },
      'ar',
    );
    const over = overridden(settings, readConfig('rules:\n  name-spelling: warning\nfiles.maxSizeMB: 20\n'));
    assert.deepEqual(over.rules, { 'sum-mismatch': 'off', 'name-spelling': 'warning' });
    assert.deepEqual(over.exclude, ['old/**']);
    assert.equal(over.maxBytes, 20_000_000);
    assert.equal(over.messageLanguage, 'ar');
  });
  it('may be empty, or hold comments only', () => {
    for (const text of ['', '# nothing yet\n', '---\n', 'rules:\nfiles:\n']) assert.deepEqual(problems(text), [], JSON.stringify(text));
  });
  it('are told of at their line where they are wrong; the others count', () => {
    const text =
      'files:\n  maxSizeMB: 900\n  incldue: [a]\nrules:\n  figure-conflict: loud\n  no-such-rule: off\n  name-spelling: off\nsize: 3\n';
    assert.deepEqual(problems(text), [
      ['config.value', '900'],
      ['config.unknown', 'incldue'],
      ['config.value', 'loud'],
      ['config.unknown', 'no-such-rule'],
      ['config.unknown', 'size'],
    ]);
    assert.deepEqual(overridden(parseSettings({}).settings, readConfig(text)).rules, { 'name-spelling': 'off' });
  });
  it('of a wrong shape count for nothing', () => {
    assert.deepEqual(problems('- a\n- b\n'), [['config.no-map', '- a\n- b\n']]);
    assert.deepEqual(problems('files.include: "**/*.txt"\nrules: loud\n'), [
      ['config.value', '"**/*.txt"'],
      ['config.value', 'loud'],
    ]);
    assert.deepEqual(problems('files: [\n').length, 1);
  });
  it("leave out what is a person's own or the machine's", () => {
    assert.deepEqual(problems('author: Amal\n'), [['config.unknown', 'author']]);
    assert.deepEqual(problems('trace.server: verbose\n'), [['config.unknown', 'trace.server']]);
  });
});
