import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');
const TEXT = 'Fair opens in Sohar\nMUSCAT, 14 May 2024 - The fair opened on Tuesday.\nEntries close on 31 September 2024, the fair said.\n';

describe('concord mcp', () => {
  let folder: string, client: Client;
  const call = async (name: string, input: Record<string, unknown> = {}): Promise<{ error: boolean; answer: any }> => {
    const { content, isError } = await client.callTool({ name, arguments: input });
    const [{ text }] = content as { text: string }[];
    return { error: isError === true, answer: isError ? text : JSON.parse(text) };
  };

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    writeFileSync(path.join(folder, 'a.txt'), TEXT);
    client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp', folder] }));
  });
  afterEach(async () => {
    await client.close();
    rmSync(folder, { recursive: true });
  });

  it('offers tools that only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(t => t.name),
      ['search_claims', 'show_entity', 'list_findings', 'explain_finding', 'check_draft'],
    );
    assert.ok(tools.every(t => t.annotations?.readOnlyHint === true && t.annotations.openWorldHint === false));
  });

  it('answers with file, span and quotation', async () => {
    const { answer: list } = await call('list_findings');
    const { answer } = await call('explain_finding', { fingerprint: list.findings[0].fingerprint });
    const [passage] = answer.passages;
    assert.deepEqual([passage.file, TEXT.slice(passage.offset, passage.offset + passage.length)], ['a.txt', '31 September 2024']);
    assert.equal(passage.quotation, 'Entries close on 31 September 2024, the fair said.');
  });

  it('sees what changed since the last answer', async () => {
    assert.equal((await call('list_findings')).answer.total, 1);
    writeFileSync(path.join(folder, 'a.txt'), TEXT.replace('31 September', '30 September'));
    writeFileSync(path.join(folder, 'b.txt'), TEXT);
    const { answer } = await call('list_findings');
    assert.deepEqual([answer.articles, answer.findings.map((f: { file: string }) => f.file)], [2, ['b.txt']]);
    rmSync(path.join(folder, 'b.txt'));
    assert.deepEqual((await call('list_findings')).answer, { articles: 1, total: 0, findings: [] });
  });

  it('says in a sentence what it cannot answer', async () => {
    const { error, answer } = await call('search_claims', {});
    assert.equal(error, true);
    assert.match(answer, /query/);
  });

  it('needs a folder that exists', () => {
    const done = spawnSync(process.execPath, [CLI, 'mcp', path.join(folder, 'none')], { encoding: 'utf8', input: '' });
    assert.equal(done.status, 2);
    assert.match(done.stderr, /^concord: .*none does not exist\n$/);
  });
});
