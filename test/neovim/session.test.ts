/** A session in a real Neovim over `concord lsp --stdio`: it shows diagnostics of a file that nobody opened, and a hover. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const installed = spawnSync('nvim', ['--version']).status === 0;

interface Seen {
  error?: string;
  /** File name to the codes of its diagnostics. */
  diagnostics: Record<string, { code: string; text: string }[]>;
  hover: string;
}

describe(`a Neovim session${installed ? '' : ' (not installed)'}`, () => {
  let base: string;
  let seen: Seen;

  before(function () {
    if (!installed) return this.skip();
    this.timeout(60_000);
    base = mkdtempSync(path.join(tmpdir(), 'concord-neovim-'));
    cpSync(path.join(root, 'test/vscode/fixture'), path.join(base, 'articles'), { recursive: true });
    const result = path.join(base, 'result.json');
    const { status, stderr } = spawnSync('nvim', ['--headless', '--clean', '-n', '-u', path.join(root, 'test/neovim/session.lua')], {
      cwd: path.join(base, 'articles'),
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        ...process.env,
        XDG_STATE_HOME: base,
        XDG_CACHE_HOME: base,
        CONCORD_NODE: process.execPath,
        CONCORD_CLI: path.join(root, 'dist/cli.js'),
        CONCORD_RESULT: result,
      },
    });
    assert.equal(status, 0, stderr);
    seen = JSON.parse(readFileSync(result, 'utf8')) as Seen;
    assert.equal(seen.error, undefined);
  });

  after(() => base && rmSync(base, { recursive: true, force: true }));

  it('shows what is wrong in the open file', () => {
    const found = seen.diagnostics['calendar.md'] ?? [];
    assert.ok(
      found.some(({ code, text }) => code === 'impossible-date' && text === '31 September 2024'),
      JSON.stringify(found),
    );
    assert.ok(found.some(({ code }) => code === 'weekday-mismatch'));
  });

  it('shows what is wrong in a file that is not open', () => {
    const found = seen.diagnostics['samarkand.txt'] ?? [];
    assert.ok(
      found.some(({ code }) => code === 'location-conflict'),
      JSON.stringify(seen.diagnostics),
    );
  });

  it('leaves an article without slips alone', () => assert.deepEqual(seen.diagnostics['harbour.txt'] ?? [], []));

  it('shows a hover', () => assert.match(seen.hover, /2024-10-02/));
});
