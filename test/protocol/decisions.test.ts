import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { FindingRecord } from '../../server/src/features/findings.ts';
import { Client } from './session.ts';

const TEXT = 'Fair opens in Sohar\nMUSCAT, 14 May 2024 - The fair opened on Tuesday.\nEntries close on 31 September 2024, the fair said.\n';

describe('decisions, over streams', () => {
  let folder: string, client: Client;
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).toString();
  const codes = (name: string): unknown[] => client.diagnostics.get(uri(name))?.diagnostics.map(d => d.code) ?? [];
  const findings = (): Promise<FindingRecord[]> => client.connection.sendRequest('concord/findings');
  /** Asks, and writes as a client does. */
  const ledger = async (request: unknown): Promise<{ files: { uri: string; text: string }[]; count: number }> => {
    const answer = await client.connection.sendRequest<{ files: { uri: string; text: string }[]; count: number }>(
      'concord/ledger',
      request,
    );
    for (const file of answer.files) {
      mkdirSync(path.join(folder, '.concord'), { recursive: true });
      writeFileSync(fileURLToPath(file.uri), file.text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file.uri, type: 2 }] });
    }
    return answer;
  };
  const edit = async (text: string): Promise<void> => {
    writeFileSync(path.join(folder, 'a.txt'), text);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('a.txt'), type: 2 }] });
  };

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    writeFileSync(path.join(folder, 'a.txt'), TEXT);
    client = new Client();
    await client.start([pathToFileURL(folder).toString()]);
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('gives all findings with their places', async () => {
    const [finding, ...rest] = await findings();
    assert.deepEqual(rest, []);
    const { fingerprint, folder: of, ...fields } = finding;
    assert.match(fingerprint, /^[0-9a-f]{16}$/);
    assert.equal(of, pathToFileURL(folder).toString());
    const character = TEXT.split('\n')[2].indexOf('31');
    assert.deepEqual(fields, {
      rule: 'impossible-date',
      severity: 'error',
      scope: 'within',
      message: 'There is no 31 September 2024',
      reason: 'month 9 has 30 days',
      sites: [
        {
          file: 'a.txt',
          offset: TEXT.indexOf('31'),
          length: 17,
          line: 3,
          column: character + 1,
          text: '31 September 2024',
          value: '2024-09-31',
          uri: uri('a.txt'),
          range: { start: { line: 2, character }, end: { line: 2, character: character + 17 } },
        },
      ],
    });
  });

  it('takes a decision, shows it no more, and brings it back when the passage changes', async () => {
    const [{ fingerprint }] = await findings();
    const answer = await ledger({
      action: 'decide',
      fingerprint,
      verdict: 'not-an-error',
      reason: 'a joke',
      by: 'Amal',
      at: '2025-01-02T03:04:05Z',
    });
    assert.deepEqual(
      answer.files.map(f => f.uri),
      [uri('.concord/decisions.yaml')],
    );
    await client.until(() => codes('a.txt').length === 0);
    const [decided] = await findings();
    assert.deepEqual(decided.decision, { verdict: 'not-an-error', who: 'Amal', when: '2025-01-02T03:04:05Z', why: 'a joke' });
    assert.equal(client.statuses.at(-1)?.findings, 0);

    await edit(TEXT.replace('Fair opens', 'The fair opens\n\nWith music'));
    await client.until(() => client.statuses.length > 2);
    assert.ok((await findings())[0].decision);

    await edit(TEXT.replace('31 September', '31 June'));
    await client.until(() => codes('a.txt').length === 1);
    assert.match(
      client.diagnostics.get(uri('a.txt'))!.diagnostics[0].message as string,
      /Decided before \(.*not an error.*Amal, 2025-01-02/,
    );
    const [again] = await findings();
    assert.equal(again.decision, undefined);
    assert.equal(again.before?.who, 'Amal');
    assert.deepEqual(codes('.concord/decisions.yaml'), ['stale-decision']);

    await ledger({ action: 'decide', fingerprint: again.fingerprint, verdict: 'checked' });
    await client.until(() => codes('a.txt').length === 0 && codes('.concord/decisions.yaml').length === 0);
  });

  it('takes a decision back', async () => {
    const [{ fingerprint }] = await findings();
    await ledger({ action: 'decide', fingerprint, verdict: 'checked' });
    await client.until(() => codes('a.txt').length === 0);
    await ledger({ action: 'undecide', fingerprint });
    await client.until(() => codes('a.txt').length === 1);
  });

  it('sweeps stale decisions out', async () => {
    const [{ fingerprint }] = await findings();
    await ledger({ action: 'decide', fingerprint, verdict: 'checked' });
    await client.until(() => codes('a.txt').length === 0);
    await edit(TEXT.replace('31 September', '30 September'));
    await client.until(() => codes('.concord/decisions.yaml').length === 1);
    assert.equal((await ledger({ action: 'sweep' })).count, 1);
    await client.until(() => codes('.concord/decisions.yaml').length === 0);
    assert.deepEqual(await ledger({ action: 'sweep' }), { files: [], count: 0 });
  });

  it('accepts all that is there as a baseline, and marks what comes after', async () => {
    assert.equal((await ledger({ action: 'baseline' })).count, 1);
    await client.until(() => codes('a.txt').length === 0);
    assert.equal((await findings())[0].decision?.verdict, 'baseline');
    await edit(`${TEXT}Prizes are given on 30 February 2025, too.\n`);
    await client.until(() => codes('a.txt').length === 1);
    const [{ fingerprint }] = (await findings()).filter(f => f.decision);
    await ledger({ action: 'undecide', fingerprint });
    await client.until(() => codes('a.txt').length === 2);
  });

  it('reads remarks in the text, and tells of those that are about nothing', async () => {
    await edit(TEXT.replace('Entries', '[concord: not-an-error impossible-date]\nEntries'));
    await client.until(() => codes('a.txt').length === 0);
    const [{ fingerprint, decision }] = await findings();
    assert.equal(decision?.remark?.range.start.line, 2);
    const answer = await ledger({ action: 'undecide', fingerprint });
    assert.equal(answer.count, 0);
    await edit(TEXT.replace('Entries', '[concord: not-an-error impossible-date]\nEntries').replace('31 September', '30 September'));
    await client.until(() => codes('a.txt').includes('stale-decision'));
  });

  it("follows the folder's own settings as they change, and marks what is wrong in them", async () => {
    const configure = async (text: string | undefined): Promise<void> => {
      if (text === undefined) rmSync(path.join(folder, 'concord.yaml'));
      else writeFileSync(path.join(folder, 'concord.yaml'), text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('concord.yaml'), type: 2 }] });
    };
    await configure('rules:\n  impossible-date: information\nmessageLanguage: ar\n');
    await client.until(() => client.diagnostics.get(uri('a.txt'))?.diagnostics[0]?.severity === 3);
    assert.match(client.diagnostics.get(uri('a.txt'))!.diagnostics[0].message as string, /[\u0621-\u064a]/);
    await configure('rules:\n  impossible-date: loud\n');
    await client.until(() => (client.diagnostics.get(uri('concord.yaml'))?.diagnostics.length ?? 0) > 0);
    const [{ range }] = client.diagnostics.get(uri('concord.yaml'))!.diagnostics;
    assert.deepEqual(range, { start: { line: 1, character: 19 }, end: { line: 1, character: 23 } });
    await client.until(() => client.diagnostics.get(uri('a.txt'))?.diagnostics[0]?.severity === 1);
    await configure('rules:\n  impossible-date: off\n');
    await client.until(() => codes('a.txt').length === 0 && client.diagnostics.get(uri('concord.yaml'))!.diagnostics.length === 0);
    await configure(undefined);
    await client.until(() => codes('a.txt').length === 1);
  });

  it('refuses what cannot be: a finding that is gone, a file that is malformed', async () => {
    await assert.rejects(ledger({ action: 'decide', fingerprint: '0000000000000000', verdict: 'checked' }), /no finding/);
    mkdirSync(path.join(folder, '.concord'));
    writeFileSync(path.join(folder, '.concord/decisions.yaml'), '# mine\n- fingerprint: [\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('.concord/decisions.yaml'), type: 1 }],
    });
    await client.until(() => client.diagnostics.has(uri('.concord/decisions.yaml')));
    assert.equal(client.diagnostics.get(uri('.concord/decisions.yaml'))!.diagnostics.length, 1);
    assert.deepEqual(codes('a.txt'), ['impossible-date']);
    const [{ fingerprint }] = await findings();
    await assert.rejects(ledger({ action: 'decide', fingerprint, verdict: 'checked' }), /decisions\.yaml, line \d/);
  });
});

describe('code actions and renaming, over streams', () => {
  it('offer edits and decisions to a client that has the commands, and rename a name', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    const text =
      'Storm kills 12 people in Sfax\n\nSFAX, 14 May 2024 - A storm killed 21 people in Sfax on Monday, Governor Salwa Trabelsi said. Trabelsi said more.\n';
    writeFileSync(path.join(folder, 'a.txt'), text);
    const uri = pathToFileURL(path.join(folder, 'a.txt')).toString();
    const client = new Client({}, { commands: true });
    const { capabilities } = await client.start([pathToFileURL(folder).toString()]);
    assert.ok(capabilities.codeActionProvider && capabilities.renameProvider);
    const [diagnostic] = client.diagnostics.get(uri)!.diagnostics;
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    assert.deepEqual(
      actions.map(a => (a.edit ? 'edit' : a.command?.command)),
      ['edit', ...Array.from({ length: 4 }, () => 'concord.decide')],
    );
    const position = { line: 2, character: text.split('\n')[2].indexOf('Trabelsi said more') + 2 };
    const prepared = await client.connection.sendRequest<{ placeholder: string }>('textDocument/prepareRename', {
      textDocument: { uri },
      position,
    });
    assert.equal(prepared.placeholder, 'Trabelsi');
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position,
      newName: 'Trabelsy',
    });
    assert.deepEqual(
      edit.changes![uri].map(e => e.newText),
      ['Trabelsy', 'Trabelsy'],
    );
    assert.equal(
      await client.connection.sendRequest('textDocument/prepareRename', { textDocument: { uri }, position: { line: 2, character: 30 } }),
      null,
    );
    await client.stop();
    rmSync(folder, { recursive: true });
  });
});
