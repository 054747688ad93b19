/** One running server: started for a set of folders, told when they change, stopped. */
import {
  type CancellationToken,
  type Disposable,
  type LogOutputChannel,
  type ExtensionContext,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import {
  CloseAction,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  ErrorAction,
  FileChangeType,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type RequestType,
  State,
} from 'vscode-languageclient';
import { serveFiles } from './files';
import { asProtocol, type FolderClient, type Platform } from './platform';
import {
  CheckWorkspaceRequest,
  type FindingRecord,
  FindingsChangedNotification,
  FindingsRequest,
  type Status,
  StatusNotification,
  ToolRequest,
} from './protocol';
import type { Filter } from './selector';

/** How often a server that dies is started again within three minutes, before the status says that it stopped. */
const RESTARTS = 4;

export class Session {
  private readonly client: FolderClient;
  private readonly disposables: Disposable[] = [];
  private deaths: number[] = [];

  /**
   * @param selector documents that the server hears of; fixed for the life of a session
   * @param onStatus called with every state of the index, and with `error` when the server is gone for good
   * @param onFindings called when findings may have changed
   */
  constructor(
    context: ExtensionContext,
    platform: Platform,
    output: LogOutputChannel,
    readonly selector: Filter[],
    folders: readonly WorkspaceFolder[],
    onStatus: (status: Status) => void,
    onFindings: () => void,
  ) {
    const stopped = (message: string): void => onStatus({ state: 'error', articles: 0, findings: 0, skipped: [], message });
    let told = false;
    const options: LanguageClientOptions = {
      documentSelector: selector,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticCollectionName: 'concord',
      // Text of articles reaches hovers: it stays text, and runs nothing.
      markdown: { isTrusted: false, supportHtml: false },
      synchronize: { configurationSection: 'concord' },
      initializationOptions: {
        settings: JSON.parse(JSON.stringify(workspace.getConfiguration('concord'))) as unknown,
        commands: true,
        // where the server may keep what it read
        storage: (context.storageUri ?? context.globalStorageUri).toString(true),
        home: `${context.extensionUri.toString(true)}/`,
      },
      middleware: {
        workspace: {
          workspaceFolders: () => this.client.folders.map(asProtocol),
          // Folders are judged first; `follow` then tells the server.
          didChangeWorkspaceFolders: async () => {},
          // The client says its settings at the start too, though the server has just asked for them: that would read all twice.
          didChangeConfiguration: async (sections, next) => {
            if (told) await next(sections);
            told = true;
          },
        },
      },
      initializationFailedHandler: error => {
        stopped(String(error));
        return false;
      },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          const now = Date.now();
          this.deaths = [...this.deaths.filter(time => now - time < 180_000), now];
          if (this.deaths.length <= RESTARTS) return { action: CloseAction.Restart, handled: true };
          stopped('');
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
    this.client = platform.client(context, options);
    this.client.folders = folders;
    serveFiles(this.client);
    this.disposables.push(
      this.client.onNotification(StatusNotification, onStatus),
      this.client.onNotification(FindingsChangedNotification, onFindings),
    );
  }

  async start(): Promise<void> {
    await this.client.start();
  }

  get running(): boolean {
    return this.client.state === State.Running;
  }

  get folders(): readonly WorkspaceFolder[] {
    return this.client.folders;
  }

  /** Tells the server which folders came and went. */
  async follow(folders: readonly WorkspaceFolder[]): Promise<void> {
    const key = (folder: WorkspaceFolder): string => folder.uri.toString();
    const before = new Set(this.client.folders.map(key));
    const after = new Set(folders.map(key));
    const added = folders.filter(folder => !before.has(key(folder))).map(asProtocol);
    const removed = this.client.folders.filter(folder => !after.has(key(folder))).map(asProtocol);
    this.client.folders = folders;
    if (added.length || removed.length)
      await this.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added, removed } });
  }

  /** Resolves when the server has read everything again. */
  async check(): Promise<void> {
    await this.client.sendRequest(CheckWorkspaceRequest);
  }

  /** Runs a tool of an assistant over a folder that is read, else over the first. @throws with the server's sentence */
  async tool(name: string, input: unknown, folder: string | undefined, token: CancellationToken): Promise<Record<string, unknown>> {
    const { answer, error } = await this.client.sendRequest(ToolRequest, { name, input, folder }, token);
    if (!answer) throw new Error(error);
    return answer;
  }

  /** Sends a request; rejects with the server's own words where it refuses. */
  request<P, R>({ method }: RequestType<P, R, void>, params: P): Promise<R> {
    return this.client.sendRequest<R>(method, params);
  }

  /** All present findings. */
  findings(): Promise<FindingRecord[]> {
    return this.client.sendRequest(FindingsRequest);
  }

  /** Tells of a file that this window wrote, ahead of the watcher. */
  async wrote(uri: string): Promise<void> {
    await this.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: FileChangeType.Changed }] });
  }

  async stop(): Promise<void> {
    for (const disposable of this.disposables) disposable.dispose();
    try {
      await this.client.dispose(3000);
    } catch {
      // A server that hangs or never came up is killed by the client; there is nothing left to stop.
    }
  }
}
