import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spawn } from 'node:child_process';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver';

const CLI = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli.js');

/** The diagnostics that a server process publishes for one article. */
async function published(folder: string, codeDescriptionSupport: boolean, locale: string): Promise<Diagnostic[]> {
  const server = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  try {
    const first = new Promise<Diagnostic[]>(resolve => {
      connection.onNotification('textDocument/publishDiagnostics', (p: { diagnostics: Diagnostic[] }) => resolve(p.diagnostics));
    });
    connection.listen();
    const uri = pathToFileURL(folder).href;
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: uri,
      locale,
      workspaceFolders: [{ uri, name: 'articles' }],
      capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport } } },
    });
    await connection.sendNotification('initialized', {});
    const diagnostics = await first;
    await connection.sendRequest('shutdown');
    const ended = once(server, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    return diagnostics;
  } finally {
    connection.dispose();
    server.kill('SIGKILL');
  }
}

describe('the link of a diagnostic, from the built server', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'concord-pages-'));
    writeFileSync(
      path.join(folder, 'a.txt'),
      'Storm kills 12 people in Sfax\n\nA storm killed 21 people in Sfax on Monday, the civil defence said.\n',
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('leads to a page that is there, in the language of the messages', async () => {
    for (const [locale, ending] of [
      ['en', 'figure-conflict.md'],
      ['ar', 'figure-conflict.ar.md'],
    ]) {
      const diagnostics = await published(folder, true, locale);
      assert.ok(diagnostics.length > 0);
      for (const d of diagnostics) {
        assert.ok(d.codeDescription!.href.endsWith(`/docs/rules/${ending}`), d.codeDescription!.href);
        assert.ok(existsSync(fileURLToPath(d.codeDescription!.href)), d.codeDescription!.href);
      }
    }
  });
  it('is left out for a client that does not know such links', async () => {
    for (const d of await published(folder, false, 'en')) assert.equal(d.codeDescription, undefined);
  });
});
