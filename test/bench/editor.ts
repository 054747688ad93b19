import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver';
import { LineMap } from '../../server/src/text/lines.ts';

interface Published {
  uri: string;
  version?: number;
  diagnostics: Diagnostic[];
}

/** A client of the built server, over its standard streams. */
export class Editor {
  readonly published = new Map<string, Published>();
  ready = 0;
  private readonly child: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly versions = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  constructor(root: string) {
    this.child = spawn(process.execPath, [entryOf(root), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createProtocolConnection(new StreamMessageReader(this.child.stdout!), new StreamMessageWriter(this.child.stdin!));
    this.connection.onNotification('textDocument/publishDiagnostics', (p: Published) => {
      this.published.set(p.uri, p);
      this.wake();
    });
    this.connection.onNotification('concord/status', (s: { state: string }) => {
      if (s.state === 'ready') this.ready++;
      this.wake();
    });
    this.connection.onNotification('window/logMessage', () => {});
    this.connection.onNotification('window/showMessage', () => {});
    this.connection.onRequest('workspace/configuration', () => [{}]);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.listen();
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** @param storage folder where the server may keep what it read */
  async initialize(folder: string | undefined, storage?: string): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: folder === undefined ? [] : [{ uri: pathToFileURL(folder).href, name: 'bench' }],
      initializationOptions: storage === undefined ? {} : { storage: pathToFileURL(storage).href },
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    });
  }

  /** Lets the server begin and waits until everything is read. */
  async index(): Promise<void> {
    await this.connection.sendNotification('initialized', {});
    await this.until(() => this.ready > 0);
  }

  async open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    const before = this.ready;
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'article', version: 1, text } });
    await this.until(() => this.ready > before);
  }

  /** Replaces a range. @returns milliseconds until the document's diagnostics of that version are there */
  async edit(uri: string, range: { start: Position; end: Position }, text: string): Promise<number> {
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    const began = performance.now(),
      before = this.ready;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
    await this.until(() => this.published.get(uri)?.version === version);
    const took = performance.now() - began;
    await this.until(() => this.ready > before);
    return took;
  }

  /** Replaces a part of a document that has `text`. @returns milliseconds until the server has nothing more to say of it */
  async replace(uri: string, text: string, start: number, end: number, words: string): Promise<number> {
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    const lines = new LineMap(text);
    const began = performance.now(),
      before = this.ready;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: lines.position(start), end: lines.position(end) }, text: words }],
    });
    await this.until(() => this.ready > before);
    return performance.now() - began;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells of changes on the disk, and waits until they are read. */
  async changed(changes: readonly (readonly [uri: string, how: 'created' | 'deleted'])[]): Promise<void> {
    const before = this.ready;
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([uri, how]) => ({ uri, type: how === 'created' ? 1 : 3 })),
    });
    await this.until(() => this.ready > before);
  }

  /** @returns milliseconds until the answer is there, and the answer */
  async ask<T>(method: string, params: unknown): Promise<{ took: number; answer: T }> {
    const began = performance.now();
    const answer = await this.connection.sendRequest<T>(method, params);
    return { took: performance.now() - began, answer };
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await new Promise(resolve => this.child.once('exit', resolve));
    this.connection.dispose();
  }

  private async until(condition: () => boolean): Promise<void> {
    while (!condition())
      await new Promise<void>(resolve => {
        const wake = (): void => {
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
  }
}

/** The server of a build, which was a bundle of another name before. */
function entryOf(root: string): string {
  const file = path.join(root, 'dist/server.js');
  return existsSync(file) ? file : path.join(root, 'dist/server.cjs');
}

export interface Position {
  line: number;
  character: number;
}
