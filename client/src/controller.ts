/** Keeps the server in step with the window: which folders are open, what the settings say, what the person asks for. */
import {
  type CancellationToken,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import { enablement, judge } from './folders';
import type { Platform } from './platform';
import type { RequestType } from 'vscode-languageclient';
import type { FindingRecord, Status } from './protocol';
import { documentSelector, type Filter } from './selector';
import { Session } from './session';
import { StatusItem } from './status';
import { t } from './strings';
import type { Source } from './views/source';

interface Choice {
  readonly start: boolean;
  readonly folders: readonly WorkspaceFolder[];
  readonly selector: Filter[];
}

export class Controller implements Disposable, Source {
  private session: Session | undefined;
  private item: StatusItem | undefined;
  private skipped = new Set<string>();
  private last: Status | undefined;
  /** Starts and stops happen one after the other, whatever order their causes come in. */
  private queue: Promise<void> = Promise.resolve();
  private readonly changed = new EventEmitter<void>();
  /** The findings may have changed; they are gone where Concord no longer runs. */
  readonly onFindings = this.changed.event;
  private readonly statusChanged = new EventEmitter<void>();
  /** The state of the index is another. */
  readonly onStatusChanged = this.statusChanged.event;

  private readonly foldersChanged = new EventEmitter<void>();
  /** Fires when Concord starts, stops, or reads other folders. */
  readonly onDidChangeFolders = this.foldersChanged.event;

  constructor(
    private readonly context: ExtensionContext,
    private readonly platform: Platform,
    private readonly output: LogOutputChannel,
  ) {}

  /** The last state that the server told, or undefined where Concord does not run. */
  get status(): Status | undefined {
    return this.session && this.last;
  }

  /** The running server, or undefined. */
  get server(): Session | undefined {
    return this.session?.running ? this.session : undefined;
  }

  get running(): boolean {
    return this.session?.running ?? false;
  }

  /** The folders of this machine or of the virtual workspace that Concord reads; none where it does not run. */
  get folders(): readonly WorkspaceFolder[] {
    return this.session?.folders ?? [];
  }

  /** Runs a tool of an assistant. @throws where Concord does not run, or with the server's sentence */
  async tool(name: string, input: unknown, token: CancellationToken): Promise<Record<string, unknown>> {
    if (!this.session) throw new Error(t('Concord checks folders of articles; open one first.'));
    const active = window.activeTextEditor?.document.uri;
    return this.session.tool(name, input, active && workspace.getWorkspaceFolder(active)?.uri.toString(), token);
  }

  /** Judges the folders again, and starts, stops or informs the server accordingly. */
  update(): Promise<void> {
    return this.enqueue(async () => {
      await this.apply(await this.choose());
      this.foldersChanged.fire();
    });
  }

  /** A new server process, with everything read again. */
  restart(): Promise<void> {
    return this.enqueue(async () => {
      await this.stop();
      await this.apply(await this.choose());
    });
  }

  /** Reads all folders again; starts Concord where only its own judgement kept it off. */
  async check(): Promise<void> {
    if (!this.session) {
      if (enablement() === 'off') {
        void window.showInformationMessage(t('Concord is switched off in the settings (concord.enable).'));
        return;
      }
      if (!workspace.workspaceFolders?.length) {
        void window.showInformationMessage(t('Concord checks folders of articles; open one first.'));
        return;
      }
      await this.enqueue(async () => {
        await this.apply(await this.choose(true));
        this.foldersChanged.fire();
      });
      return;
    }
    const { session } = this;
    await window.withProgress({ location: ProgressLocation.Window, title: t('Concord checks the articles') }, async () => {
      try {
        await session.check();
      } catch (error) {
        void window.showErrorMessage(t('Concord could not check the articles: {0}', messageOf(error)));
      }
    });
  }

  /** What a server answers to a request of a view; undefined where none runs or it cannot answer. */
  async ask<P extends object, R>(type: RequestType<P, R, void>, parameters: P): Promise<R | undefined> {
    try {
      return await this.server?.request(type, parameters);
    } catch (error) {
      this.output.debug(`${type.method}: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** All present findings; undefined where no server runs. */
  async findings(): Promise<readonly FindingRecord[] | undefined> {
    try {
      return await this.server?.findings();
    } catch (error) {
      this.output.debug(messageOf(error));
      return undefined;
    }
  }

  dispose(): void {
    this.foldersChanged.dispose();
    this.item?.dispose();
    void this.shutdown();
  }

  async shutdown(): Promise<void> {
    await this.enqueue(() => this.stop());
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(step, step).catch((error: unknown) => this.output.error(messageOf(error)));
    return this.queue;
  }

  /** @param asked a person asked for a check: folders count unless the setting says `off` */
  private async choose(asked = false): Promise<Choice> {
    const open = workspace.workspaceFolders ?? [];
    const natures = await Promise.all(open.map(folder => judge(folder, this.platform)));
    const choices = open.map((folder, index) => {
      const articles = natures[index].articles || (asked && enablement(folder.uri) !== 'off');
      this.output.info(`${articles ? 'Reads' : 'Leaves'} ${folder.name}: ${natures[index].reason}.`);
      return { uri: folder.uri.toString(), scheme: folder.uri.scheme, articles };
    });
    const folders = open.filter((_, index) => choices[index].articles);
    const article = enablement() !== 'off' && workspace.textDocuments.some(document => document.languageId === 'article');
    return { start: folders.length > 0 || article, folders, selector: documentSelector(choices) };
  }

  private async apply({ start, folders, selector }: Choice): Promise<void> {
    if (!start) return this.stop();
    if (this.session && sameSelector(this.session.selector, selector)) return this.session.follow(folders);
    await this.stop();
    this.item = new StatusItem(
      selector.map(({ language, scheme, pattern }) => ({
        language,
        scheme,
        pattern: pattern && { baseUri: Uri.parse(pattern.baseUri), base: Uri.parse(pattern.baseUri).fsPath, pattern: pattern.pattern },
      })),
    );
    this.onStatus({ state: 'starting', articles: 0, findings: 0, skipped: [] });
    const session = new Session(
      this.context,
      this.platform,
      this.output,
      selector,
      folders,
      status => this.onStatus(status),
      () => this.changed.fire(),
    );
    this.session = session;
    try {
      await session.start();
    } catch (error) {
      this.onStatus({ state: 'error', articles: 0, findings: 0, skipped: [], message: messageOf(error) });
      void window.showErrorMessage(t('Concord could not start: {0}', messageOf(error)));
    }
  }

  private onStatus(status: Status): void {
    this.last = status;
    this.item?.show(status);
    this.statusChanged.fire();
    for (const { uri, reason } of status.skipped) {
      const line = `Skipped ${workspace.asRelativePath(Uri.parse(uri))}: ${reason}`;
      if (!this.skipped.has(line)) this.output.warn(line);
      this.skipped.add(line);
    }
  }

  private async stop(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    this.last = undefined;
    this.skipped.clear();
    this.item?.dispose();
    this.item = undefined;
    await session?.stop();
    if (session) this.changed.fire();
    this.statusChanged.fire();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const sameSelector = (left: Filter[], right: Filter[]): boolean => JSON.stringify(left) === JSON.stringify(right);
