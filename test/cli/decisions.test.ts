import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli.js');
const TEXT = 'Fair opens in Sohar\nMUSCAT, 14 May 2024 - The fair opened on Tuesday.\nEntries close on 31 September 2024, the fair said.\n';

describe('decisions on the command line', () => {
  let folder: string;
  const run = (...args: string[]): { status: number | null; out: string; err: string } => {
    const done = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    return { status: done.status, out: done.stdout, err: done.stderr };
  };
  const findings = (...args: string[]): { fingerprint: string; decision?: { verdict: string; who?: string; why?: string } }[] =>
    (JSON.parse(run('check', '--format', 'json', ...args).out) as { findings: ReturnType<typeof findings> }).findings;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    writeFileSync(path.join(folder, 'a.txt'), TEXT);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are kept, respected, shown on request, and taken back', () => {
    const [{ fingerprint }] = findings();
    assert.equal(run('decide', fingerprint, '--verdict', 'not-an-error', '--reason', 'a joke', '--by', 'Amal').status, 0);
    assert.deepEqual(findings(), []);
    const [{ decision }] = findings('--decided');
    assert.equal(decision?.verdict, 'not-an-error');
    assert.equal(decision.who, 'Amal');
    assert.equal(decision.why, 'a joke');
    const { status, out } = run('check');
    assert.equal(status, 0);
    assert.match(out, /errors: 0 .* decided: 1/);
    assert.match(run('check', '--decided').out, /not an error, Amal, \d{4}-\d\d-\d\d, a joke/);
    assert.match(run('check', '--decided', '--format', 'sarif').out, /"kind": "external"/);
    assert.equal(run('decide', fingerprint, '--undo').status, 0);
    assert.equal(run('check').status, 1);
  });

  it('come from remarks in the text too', () => {
    writeFileSync(path.join(folder, 'a.txt'), TEXT.replace('Entries', '[concord: not-an-error impossible-date a joke]\nEntries'));
    assert.equal(run('check').status, 0);
    const [{ fingerprint }] = findings('--decided');
    assert.match(run('decide', fingerprint, '--undo').err, /in the text of a\.txt/);
  });

  it('are swept out when they hold for nothing any more', () => {
    const [{ fingerprint }] = findings();
    run('decide', fingerprint, '--verdict', 'checked');
    writeFileSync(path.join(folder, 'a.txt'), TEXT.replace('31 September', '30 September'));
    assert.match(run('decide', '--sweep').err, /1 decision taken out/);
    assert.doesNotMatch(readFileSync(path.join(folder, '.concord/decisions.yaml'), 'utf8'), /fingerprint/);
  });

  it('begin with a baseline, after which only what is new is shown', () => {
    assert.match(run('check', '--baseline').err, /1 finding taken into the baseline/);
    assert.equal(run('check').status, 0);
    writeFileSync(path.join(folder, 'b.txt'), TEXT.replace('31 September', '31 June'));
    assert.equal(findings().length, 1);
  });

  it('that are malformed are told of with file and line, and nothing is written into them', () => {
    run('decide', findings()[0].fingerprint, '--verdict', 'checked');
    const file = path.join(folder, '.concord/decisions.yaml');
    const text = readFileSync(file, 'utf8') + '- fingerprint: [\n';
    writeFileSync(file, text);
    writeFileSync(path.join(folder, 'b.txt'), TEXT.replace('31 September', '31 June'));
    const { err } = run('check');
    assert.match(err, /^concord: \.concord\/decisions\.yaml:\d+:\d+: [^\n]+\n$/);
    const [{ fingerprint }] = findings();
    assert.match(run('decide', fingerprint, '--verdict', 'checked').err, /decisions\.yaml, line \d+/);
    assert.equal(readFileSync(file, 'utf8'), text);
  });

  it('refuse what cannot be used, in one line', () => {
    for (const args of [
      ['decide'],
      ['decide', 'nonsense', '--verdict', 'checked'],
      ['decide', '0000000000000000'],
      ['decide', '0000000000000000', '--verdict', 'fine'],
      ['decide', '0000000000000000', '--verdict', 'checked'],
      ['check', '--baseline', '--ndjson'],
    ]) {
      const { status, err } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, /^concord: [^\n]+\n$/);
    }
  });
});

describe("a folder's own settings on the command line", () => {
  it('silence a rule, leave out files, choose the language; what is wrong is told of', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    const check = (): { out: string; err: string } => {
      const { stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', folder], { encoding: 'utf8' });
      return { out: stdout, err: stderr };
    };
    writeFileSync(path.join(folder, 'a.txt'), TEXT);
    writeFileSync(path.join(folder, 'draft-b.txt'), TEXT);
    assert.match(check().out, /articles: 2 · errors: 2/);
    writeFileSync(
      path.join(folder, 'concord.yaml'),
      'files:\n  exclude: [draft-*]\nmessageLanguage: ar\nrules:\n  impossible-date: loud\n',
    );
    const { out, err } = check();
    assert.match(out, /المقالات: 1 · الأخطاء: 1/);
    assert.match(err, /^concord: concord\.yaml:5:20: The setting rules\.impossible-date[^\n]*\n$/);
    writeFileSync(path.join(folder, 'concord.yaml'), 'rules:\n  impossible-date: off\n');
    assert.match(check().out, /errors: 0/);
    rmSync(folder, { recursive: true });
  });
});
