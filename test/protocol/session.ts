import path from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { Diagnostic, InitializeResult } from 'vscode-languageserver';
import { serve } from '../../server/src/server.ts';
import { diskPort } from '../../server/src/workspace/disk.ts';
import { knowledgeOf } from '../../server/src/workspace/knowledge.ts';

const DATA = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/data');

/** A client that talks to the server over streams of this process. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly diagnostics = new Map<string, { diagnostics: Diagnostic[]; version?: number }>();
  readonly statuses: { state: string; articles: number; findings: number; skipped: { uri: string; reason: string }[] }[] = [];
  readonly shown: string[] = [];
  published = 0;
  private waiting: (() => void)[] = [];

  /** @param options `initializationOptions` */
  constructor(
    private readonly settings: unknown = {},
    private readonly options?: unknown,
  ) {
    const up = new PassThrough(),
      down = new PassThrough();
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    serve(server, { knowledge: () => knowledgeOf(DATA), disk: diskPort });
    server.listen();
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification('textDocument/publishDiagnostics', (p: { uri: string; diagnostics: Diagnostic[]; version?: number }) => {
      this.published++;
      this.diagnostics.set(p.uri, p);
      this.wake();
    });
    this.connection.onNotification('concord/status', (s: Client['statuses'][number]) => {
      this.statuses.push(s);
      this.wake();
    });
    this.connection.onNotification('window/showMessage', (m: { message: string }) => {
      this.shown.push(m.message);
    });
    this.connection.onNotification('window/logMessage', () => {});
    this.connection.onRequest('workspace/configuration', () => [this.settings]);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('window/showMessageRequest', (m: { message: string }) => {
      this.shown.push(m.message);
      return null;
    });
    this.connection.listen();
  }

  /** Starts a session on folders and waits until they are read. */
  async start(folders: readonly string[], options: { locale?: string } = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      locale: options.locale ?? 'en',
      initializationOptions: this.options,
      workspaceFolders: folders.map(uri => ({ uri, name: uri })),
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
        window: { workDoneProgress: true },
      },
    });
    await this.connection.sendNotification('initialized', {});
    await this.until(() => this.statuses.some(s => s.state === 'ready'));
    return result;
  }

  /** Waits until a condition holds, looking again after each message. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>(resolve => this.waiting.push(resolve));
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
