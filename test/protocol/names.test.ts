import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, Hover } from 'vscode-languageserver';
import type { NameInfo } from '../../server/src/workspace/naming.ts';
import { Client } from './session.ts';

const A = 'Prize for poet\n\nDAKAR, 3 June 2024 - The poet Bob Diagne received the prize. Diagne read for *an hour*.\n';
const B = 'Poet reads\n\nDAKAR, 4 June 2024 - The poet Robert Ndiaye received guests. Ndiaye left Dakar on 31 June 2024.\n';

describe('the register of names, over streams', () => {
  let folder: string, client: Client;
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).toString();
  const at = (name: string, text: string, words: string) => {
    const line = text.split('\n').findIndex(l => l.includes(words));
    return { uri: uri(name), position: { line, character: text.split('\n')[line].indexOf(words) + 1 } };
  };
  const info = (place: ReturnType<typeof at>): Promise<NameInfo | null> => client.connection.sendRequest('concord/nameInfo', place);
  const hover = async ({ uri: of, position }: ReturnType<typeof at>): Promise<string> =>
    (
      (await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri: of }, position })).contents as {
        value: string;
      }
    ).value;
  /** Asks, writes as a client does, and waits until the folder was read again. */
  const correct = async (request: object): Promise<void> => {
    const seen = client.statuses.length;
    const { files } = await client.connection.sendRequest<{ files: { uri: string; text: string }[] }>('concord/correctName', request);
    for (const file of files) {
      mkdirSync(path.join(folder, '.concord'), { recursive: true });
      writeFileSync(fileURLToPath(file.uri), file.text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file.uri, type: 2 }] });
    }
    await client.until(() => client.statuses.slice(seen).some(s => s.state === 'ready' && s.articles === 2));
  };

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    writeFileSync(path.join(folder, 'a.txt'), A);
    writeFileSync(path.join(folder, 'b.txt'), B);
    client = new Client({}, { commands: true });
    await client.start([pathToFileURL(folder).toString()]);
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('makes one of two, for hover, definition and symbols at once, and two again', async () => {
    const bob = at('a.txt', A, 'Bob Diagne'),
      robert = at('b.txt', B, 'Robert Ndiaye');
    const before = await info(bob);
    assert.equal(before?.name, 'Bob Diagne');
    const other = before.others.find(o => o.name === 'Robert Ndiaye')!;
    await correct({ ...bob, does: 'same', other: other.id });
    const after = await info(bob);
    assert.equal(after?.id, (await info(robert))?.id);
    assert.deepEqual(after?.spellings.map(s => s.text).sort(), ['Bob Diagne', 'Robert Ndiaye']);
    await correct({ ...bob, does: 'prefer', spelling: 'Robert Ndiaye' });
    assert.match(await hover(bob), /^\*\*\u2068Robert Ndiaye\u2069\*\*/);
    await correct({ ...bob, does: 'apart', spelling: 'Bob Diagne' });
    assert.notEqual((await info(bob))?.id, (await info(robert))?.id);
  });

  it('forgets what is no name', async () => {
    const bob = at('a.txt', A, 'Bob Diagne');
    await correct({ ...bob, does: 'not-a-name' });
    assert.equal(await info(bob), null);
    assert.ok(await info(at('b.txt', B, 'Robert Ndiaye')));
  });

  it('shows a card: mentions with links, and nothing that the article could make of it', async () => {
    const bob = at('a.txt', A, 'Bob Diagne');
    const { others } = (await info(bob))!;
    await correct({ ...bob, does: 'same', other: others.find(o => o.name === 'Robert Ndiaye')!.id });
    const text = (await hover(bob)).replace(/\\(?=[-().:])/g, '');
    assert.match(text, /spellings: .*Bob Diagne\u2069 \(1\)/);
    assert.match(text, /first mention: .*2024-06-03.*\[a\.txt:3\]\(file:.*a\.txt#L3\)/);
    assert.match(text, /last mention: .*2024-06-04.*\[b\.txt:3\]/);
  });

  it('offers what can be said of a name when it is asked for, not at every step of the cursor', async () => {
    const { uri: of, position } = at('a.txt', A, 'Bob Diagne');
    const actions = (triggerKind: number): Promise<CodeAction[]> =>
      client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: of },
        range: { start: position, end: position },
        context: { diagnostics: [], triggerKind },
      });
    assert.deepEqual(
      (await actions(1)).map(a => (a.command!.arguments![0] as { does: string }).does),
      ['same', 'another', 'not-a-name'],
    );
    assert.deepEqual(await actions(2), []);
  });

  it('tells where the file is wrong, and does not write into it', async () => {
    mkdirSync(path.join(folder, '.concord'));
    writeFileSync(path.join(folder, '.concord/register.yaml'), '- nam: Bob\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('.concord/register.yaml'), type: 1 }],
    });
    await client.until(() => (client.diagnostics.get(uri('.concord/register.yaml'))?.diagnostics.length ?? 0) === 1);
    writeFileSync(path.join(folder, '.concord/register.yaml'), '- name: [\n');
    await assert.rejects(
      client.connection.sendRequest('concord/correctName', { ...at('a.txt', A, 'Bob Diagne'), does: 'not-a-name' }),
      /register\.yaml, line \d/,
    );
    await assert.rejects(
      client.connection.sendRequest('concord/correctName', { ...at('a.txt', A, 'an hour'), does: 'not-a-name' }),
      /no name/,
    );
  });
});
