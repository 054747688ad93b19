import assert from 'node:assert/strict';
import type { Message } from 'vscode-languageserver';
import { Holding } from '../../server/src/holding.ts';

const message = (method: string): Message => ({ jsonrpc: '2.0', method }) as Message;

describe('messages to a server that is loaded', () => {
  it('are held in their order, and pass when it is there', async () => {
    const holding = new Holding();
    const seen: string[] = [];
    const send = (method: string): unknown =>
      holding.handleMessage(message(method), m => void seen.push((m as unknown as { method: string }).method));
    void send('initialize');
    assert.deepEqual(seen, ['initialize']);
    let loaded = (): void => {};
    holding.until(new Promise<void>(resolve => (loaded = resolve)));
    void send('initialized');
    const last = send('textDocument/didOpen');
    await Promise.resolve();
    assert.deepEqual(seen, ['initialize']);
    loaded();
    await last;
    void send('textDocument/hover');
    assert.deepEqual(seen, ['initialize', 'initialized', 'textDocument/didOpen', 'textDocument/hover']);
  });

  it('are held for ever where it cannot be loaded', async () => {
    const holding = new Holding();
    holding.until(Promise.reject(new Error('gone')));
    let passed = false;
    await assert.rejects(async () => holding.handleMessage(message('initialized'), () => void (passed = true)), /gone/);
    assert.equal(passed, false);
  });
});
