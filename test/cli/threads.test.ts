import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { articles } from '../bench/corpus/articles.ts';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');

describe('threads', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'concord-threads-'));
    // the beginnings are enough to tell a story, and quick to read
    for (const { name, text } of articles(220, 3)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text.split('\n\n').slice(0, 2).join('\n\n'));
    }
    writeFileSync(path.join(folder, 'empty.txt'), '');
    writeFileSync(path.join(folder, 'page.html'), '<html><body><h1>Fair opens</h1><p>The fair opened on April 31, 2022.</p></body></html>');
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const check = (...args: string[]): { out: string; error: string; status: number | null } => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'check', folder, '--format', 'json', '--no-cache', ...args], {
      encoding: 'utf8',
    });
    return { out: stdout, error: stderr, status };
  };

  it('change nothing about the findings, however many', function () {
    this.timeout(120_000);
    const alone = check('--threads', '0');
    const { findings } = JSON.parse(alone.out) as { findings: { rule: string; scope: string }[] };
    assert.ok(findings.some(f => f.rule === 'impossible-date') && findings.some(f => f.scope === 'cross'));
    for (const threads of ['1', '3']) assert.deepEqual(check('--threads', threads), alone);
  });

  it('are a number', () => assert.match(check('--threads', 'many').error, /--threads is a whole number, not "many"/));
});
