import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover, Location, WorkspaceSymbol } from 'vscode-languageserver';
import { Client } from './session.ts';

const WRONG =
  'Fair opens in Sohar\nMUSCAT, 14 May 2024 - The fair opened on Tuesday.\nEntries close on 31 September 2024, the fair said.\n';
const RIGHT = WRONG.replace('31 September', '30 September');

describe('the server over streams', () => {
  let folder: string, client: Client;
  const file = (name: string): string => path.join(folder, name);
  const uri = (name: string): string => pathToFileURL(file(name)).toString();
  const codes = (name: string): unknown[] => client.diagnostics.get(uri(name))?.diagnostics.map(d => d.code) ?? [];
  const changed = (name: string, type: number): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    client = new Client();
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('pushes diagnostics for files that nobody opened', async () => {
    writeFileSync(file('a.txt'), WRONG);
    await client.start([pathToFileURL(folder).toString()]);
    assert.deepEqual(codes('a.txt'), ['impossible-date']);
    assert.equal(client.statuses.at(-1)?.articles, 1);
  });

  it('follows an edit, with the version of the document, and closes back to the file', async () => {
    writeFileSync(file('a.txt'), WRONG);
    await client.start([pathToFileURL(folder).toString()]);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri('a.txt'), languageId: 'plaintext', version: 1, text: WRONG },
    });
    const start = { line: 2, character: WRONG.split('\n')[2].indexOf('31') };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri('a.txt'), version: 2 },
      contentChanges: [{ range: { start, end: { ...start, character: start.character + 2 } }, text: '30' }],
    });
    await client.until(() => client.diagnostics.get(uri('a.txt'))?.diagnostics.length === 0);
    assert.equal(client.diagnostics.get(uri('a.txt'))?.version, 2);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri('a.txt') } });
    await client.until(() => codes('a.txt').length === 1);
  });

  it('answers of an open document while its folder is read again', async () => {
    writeFileSync(file('a.txt'), WRONG);
    await client.start([pathToFileURL(folder).toString()]);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri('a.txt'), languageId: 'plaintext', version: 1, text: WRONG },
    });
    void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const symbols = await client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: uri('a.txt') } });
    assert.equal(symbols.length, 1);
  });

  it('gives one answer for a burst of edits', async () => {
    writeFileSync(file('a.txt'), RIGHT);
    await client.start([pathToFileURL(folder).toString()]);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri('a.txt'), languageId: 'plaintext', version: 1, text: RIGHT },
    });
    const before = client.published;
    for (let version = 2; version <= 30; version++)
      void client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri('a.txt'), version },
        // the last one's diagnostics stand elsewhere
        contentChanges: [{ text: version === 30 ? `\n${WRONG}` : version % 2 ? RIGHT : WRONG }],
      });
    await client.until(() => client.published > before);
    await client.until(() => client.diagnostics.get(uri('a.txt'))?.version === 30);
    assert.deepEqual(codes('a.txt'), ['impossible-date']);
    assert.ok(client.published - before < 29, `${client.published - before} answers for 29 edits`);
  });

  it('follows created, renamed and deleted files and folders', async () => {
    await client.start([pathToFileURL(folder).toString()]);
    writeFileSync(file('a.txt'), WRONG);
    await changed('a.txt', 1);
    await client.until(() => codes('a.txt').length === 1);
    mkdirSync(file('sub'));
    renameSync(file('a.txt'), file('sub/b.txt'));
    await changed('a.txt', 3);
    await changed('sub/b.txt', 1);
    await client.until(() => codes('sub/b.txt').length === 1 && codes('a.txt').length === 0);
    rmSync(file('sub'), { recursive: true });
    await changed('sub', 3);
    await client.until(() => codes('sub/b.txt').length === 0);
  });

  it('follows a rename that comes as one change', async () => {
    await client.start([pathToFileURL(folder).toString()]);
    writeFileSync(file('a.txt'), WRONG);
    await changed('a.txt', 1);
    await client.until(() => codes('a.txt').length === 1);
    renameSync(file('a.txt'), file('b.txt'));
    await client.connection.sendRequest('workspace/symbol', { query: 'muscat' });
    const changes = [
      { uri: uri('b.txt'), type: 1 },
      { uri: uri('a.txt'), type: 3 },
    ];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.until(() => codes('b.txt').length === 1 && codes('a.txt').length === 0);
  });

  it('adds and removes workspace folders', async () => {
    writeFileSync(file('a.txt'), WRONG);
    const other = mkdtempSync(path.join(tmpdir(), 'concord-'));
    await client.start([pathToFileURL(other).toString()]);
    const added = [{ uri: pathToFileURL(folder).toString(), name: 'x' }];
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    await client.until(() => codes('a.txt').length === 1);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: added } });
    await client.until(() => codes('a.txt').length === 0);
    rmSync(other, { recursive: true });
  });

  it('answers hover, definition, references, symbols of a name', async () => {
    const text =
      'Talks in Muscat\nMUSCAT, 14 May 2024 - Foreign Minister Salim al-Harthy arrived in Muscat.\nAl-Harthy said the talks went well.\n';
    writeFileSync(file('a.txt'), text);
    await client.start([pathToFileURL(folder).toString()]);
    const position = { line: 2, character: 4 };
    const at = { textDocument: { uri: uri('a.txt') }, position };
    const [definition] = await client.connection.sendRequest<Location[]>('textDocument/definition', at);
    assert.equal(definition.range.start.line, 1);
    const references = await client.connection.sendRequest<Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: true },
    });
    assert.equal(references.length, 2);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', at);
    assert.match((hover.contents as { value: string }).value, /Foreign Minister/);
    const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'musc' });
    assert.ok(symbols.some(s => s.name === 'Muscat'));
    const highlights = await client.connection.sendRequest<unknown[]>('textDocument/documentHighlight', at);
    assert.equal(highlights.length, 2);
  });

  it('gives long answers in parts to who asks for that', async () => {
    const said = 'Foreign Minister Salim al-Harthy arrived in Muscat. ';
    writeFileSync(file('a.txt'), `Talks\nMUSCAT, 14 May 2024 - ${said.repeat(130)}\n`);
    await client.start([pathToFileURL(folder).toString()]);
    const asked = {
      textDocument: { uri: uri('a.txt') },
      position: { line: 1, character: 1 },
      context: { includeDeclaration: true },
    };
    const whole = await client.connection.sendRequest<Location[]>('textDocument/references', asked);
    assert.ok(whole.length > 130, String(whole.length));
    const parts: Location[][] = [];
    const listening = client.connection.onNotification('$/progress', (p: { token: string; value: Location[] }) => {
      if (p.token === 'parts') parts.push(p.value);
    });
    const rest = await client.connection.sendRequest<Location[]>('textDocument/references', { ...asked, partialResultToken: 'parts' });
    listening.dispose();
    assert.deepEqual([...parts.flat(), ...rest], whole);
    assert.ok(parts.length > 1 && rest.length === 0, `${parts.map(p => p.length).join()}, then ${rest.length}`);
  });

  it('names what it passed over and goes on', async () => {
    writeFileSync(file('a.txt'), WRONG);
    writeFileSync(file('b.txt'), new Uint8Array([0x89, 0x50, 0, 0, 1, 2, 3]));
    writeFileSync(file('c.txt'), '');
    await client.start([pathToFileURL(folder).toString()]);
    assert.deepEqual(codes('a.txt'), ['impossible-date']);
    assert.deepEqual(
      client.statuses.at(-1)?.skipped.map(s => [path.basename(s.uri), s.reason]),
      [
        ['b.txt', 'binary'],
        ['c.txt', 'empty'],
      ],
    );
  });

  it('is quiet about a folder that is gone', async () => {
    rmSync(folder, { recursive: true });
    await client.start([pathToFileURL(folder).toString()]);
    assert.equal(client.statuses.at(-1)?.skipped[0]?.reason, 'missing');
    mkdirSync(folder);
  });
});

describe('settings', () => {
  it('tells of a malformed one and uses its default', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    writeFileSync(path.join(folder, 'a.txt'), WRONG);
    const client = new Client({ rules: { 'impossible-date': 'loud' }, files: { include: 7 } });
    await client.start([pathToFileURL(folder).toString()]);
    await client.until(() => client.shown.length >= 2);
    assert.match(client.shown.join('\n'), /concord\.rules\.impossible-date/);
    assert.match(client.shown.join('\n'), /concord\.files\.include/);
    assert.equal(client.diagnostics.size, 1);
    await client.stop();
    rmSync(folder, { recursive: true });
  });
  it('silences a rule, and speaks Arabic', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    writeFileSync(path.join(folder, 'a.txt'), WRONG);
    const silent = new Client({ rules: { 'impossible-date': 'off' } });
    await silent.start([pathToFileURL(folder).toString()]);
    assert.equal(silent.diagnostics.size, 0);
    await silent.stop();
    const arabic = new Client({ messageLanguage: 'ar' });
    await arabic.start([pathToFileURL(folder).toString()]);
    assert.match([...arabic.diagnostics.values()][0].diagnostics[0].message as string, /[\u0621-\u064a]/);
    await arabic.stop();
    rmSync(folder, { recursive: true });
  });
});
