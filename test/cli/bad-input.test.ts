import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBadInput, type BadInput } from '../fixtures/bad-input.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** A user without rights, for what root may do and others may not. */
const NOBODY = { uid: 65534, gid: 65534 };

interface Report {
  articles: number;
  findings: { rule: string; severity: string; sites: { file: string; offset: number; length: number; text: string }[] }[];
}

describe('concord check, given bad input', () => {
  let input: BadInput;
  before(() => {
    input = makeBadInput();
  });
  after(() => input.remove());

  const run = (args: string[], user: object = {}) => {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], {
      encoding: 'utf8',
      timeout: 60_000,
      cwd: path.parse(cli).root,
      ...user,
    });
    if (error) throw error;
    return { status, stdout, lines: stderr.split('\n').filter(Boolean) };
  };
  const checkAll = (...options: string[]) => run(['check', input.folder, '--format', 'json', ...options]);

  it('names each file that it cannot use and why, in one line each, and no other', () => {
    const { lines } = checkAll();
    for (const { file, cause } of input.unusable) {
      const about = lines.filter(line => line.includes(file));
      assert.equal(about.length, 1, `${file}: ${about.join(' / ') || 'no line names it'}`);
      assert.match(about[0].replace(file, ''), cause);
      assert.ok(!about[0].includes('    at '), 'a stack trace is no message');
    }
    assert.equal(lines.length, input.unusable.length + (input.locked.privileged ? 0 : 1), lines.join('\n'));
  });

  it('reads the rest, whatever its encoding', () => {
    const expected = [...input.usable, ...(input.locked.privileged ? [input.locked] : [])];
    assert.equal((JSON.parse(checkAll().stdout) as Report).articles, expected.length);
    const read = run(['extract', input.folder])
      .stdout.split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as { id: string; language: string });
    for (const { file } of expected)
      assert.deepEqual(
        read.filter(r => r.id.endsWith(file)).map(r => r.language),
        ['ar'],
        file,
      );
  });

  it('exits by what it found in the rest: unusable files in a folder change nothing', () => {
    const { status, stdout } = checkAll();
    assert.equal(status, (JSON.parse(stdout) as Report).findings.some(f => f.severity !== 'information') ? 1 : 0);
    assert.equal(checkAll('--fail-on', 'never').status, 0);
  });

  it('exits with 2 and one line where the file that the call names cannot be used', () => {
    for (const { file, cause } of input.unusable.filter(({ file }) => file.endsWith('.txt'))) {
      const { status, lines } = run(['check', path.join(input.folder, file), '--format', 'json']);
      assert.equal(status, 2, file);
      assert.equal(lines.length, 1, `${file}: ${lines.join(' / ')}`);
      assert.ok(lines[0].includes(file), lines[0]);
      if (file !== 'self.txt') assert.match(lines[0].replace(file, ''), cause);
    }
  });

  it('exits with 2 and one line where a path does not exist', () => {
    const { status, stdout, lines } = run(['check', path.join(input.folder, 'gone'), '--format', 'json']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.equal(lines.length, 1);
    assert.match(lines[0], /gone does not exist/);
  });

  it('says so of a file without read permission', () => {
    // root reads every file: the command runs as another user where that user can reach it
    const user = input.locked.privileged ? NOBODY : {};
    if (input.locked.privileged && run(['--help'], user).status !== 0) {
      assert.ok(!checkAll().lines.some(line => line.includes(input.locked.file)));
      return;
    }
    const { lines, stdout } = run(['check', input.folder, '--format', 'json'], user);
    const about = lines.filter(line => line.includes(input.locked.file));
    assert.equal(about.length, 1);
    assert.match(about[0], /cannot be read|permission/i);
    assert.equal((JSON.parse(stdout) as Report).articles, input.usable.length);
  });
});
