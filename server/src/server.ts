import {
  CodeLensRefreshRequest,
  CodeActionTriggerKind,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { initializeResult } from './capabilities.ts';
import { codeLenses } from './features/code-lens.ts';
import { completions } from './features/completion.ts';
import { codeActions, nameActions, type ActionSupport } from './features/code-actions.ts';
import { entityById, listEntities, type EntityList } from './features/entities.ts';
import { articleSheet, entitySheet, type FactSheet } from './features/fact-sheet.ts';
import { foldingRanges } from './features/folding.ts';
import { hover, hoverAlone } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { documentLinks } from './features/links.ts';
import { definition, highlights, locator, references } from './features/navigation.ts';
import { compare } from './features/passages.ts';
import { linesOf } from './features/place.ts';
import { prepareRename, rename } from './features/rename.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import type { SheetFormat } from './features/sheet-formats.ts';
import { openFindings } from './features/statements.ts';
import { prepareSearch } from './features/spelt.ts';
import { documentSymbols, searchNames, workspaceSymbol } from './features/symbols.ts';
import { timeline, type Timeline } from './features/timeline.ts';
import { write, type MessageLanguage } from './rules/messages/index.ts';
import type { Knowledge } from './claims/read.ts';
import { Stale } from './corpus/shelf.ts';
import { Refused, type LedgerRequest } from './workspace/deciding.ts';
import type { ArticleFolder } from './workspace/folder.ts';
import { nameInfo, type NameRequest } from './workspace/naming.ts';
import { Idle } from './workspace/idle.ts';
import { clientPort, type FilePort } from './workspace/port.ts';
import type { BulkReader } from './workspace/bulk.ts';
import { Session, type Progress } from './workspace/session.ts';
import { parseSettings, type Settings } from './workspace/settings.ts';
import { pause, Slices } from './workspace/slices.ts';

/** Which fact sheet: of the article at `uri`, or of an entity of a corpus. */
interface FactSheetRequest {
  uri?: string;
  corpus?: string;
  entity?: string;
  format: SheetFormat;
  /** Whether the corpus is the first folder of the client, from which the links of a preview lead. */
  rooted?: boolean;
}

/** How long nothing must have come before changes are answered, and how long a burst may put that off, in milliseconds. */
const QUIET = 1,
  LONGEST = 100;

/** Changes of files from which on their reading is shown as long work. */
const MANY = 50;

/** Work that is done after a start to compile what has not run yet, and on names that nobody has asked for, in milliseconds. */
const PRACTICE = 2500,
  NAMING = 5000;

/**
 * How long a hover waits for the names of other articles before it is answered of its own, in milliseconds, and articles that are taken in
 * beyond that: a small folder is known whole, however busy the machine is.
 */
const PATIENCE = 150,
  FURTHER = 100;

/** Elements of a part of a long answer. */
const PART = 100;

/** What the server stands on: Node, or a browser's worker. */
export interface Host {
  /** @param options the client's `initializationOptions` */
  knowledge(options: unknown): Knowledge;
  /** Files of this machine; without it the client reads all files. */
  disk?: FilePort;
  /** Reads many files of this machine. @param options the client's `initializationOptions` @param say takes a line for the log */
  bulk?(options: unknown, say: (text: string) => void): BulkReader;
  /** URI of the folder of the rules' pages, with a slash at its end, to which diagnostics link. */
  pages?(options: unknown): string | undefined;
}

/**
 * Answers the Language Server Protocol on a connection. The only file that speaks it.
 * @param answered what the client began with, where it has been answered already
 */
export function serve(connection: Connection, host: Host, answered?: InitializeParams): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session;
  let settings: Settings;
  let client: InitializeParams['capabilities'] = {};
  let locale = 'en';
  /** Whether the client has the commands that ask a person for a decision. */
  let ownCommands = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that is not answered yet. */
  let firstChange: number | undefined;
  let idle: Idle | undefined;

  const say = (key: string, values: Record<string, string> = {}): string =>
    write({ key, values }, settings.messageLanguage as MessageLanguage, false);

  const begin = (params: InitializeParams): void => {
    client = params.capabilities;
    locale = params.locale ?? 'en';
    ownCommands = (params.initializationOptions as { commands?: unknown } | undefined)?.commands === true;
    settings = parseSettings((params.initializationOptions as { settings?: unknown } | undefined)?.settings, locale).settings;
    const virtual = clientPort({
      findFiles: folder => connection.sendRequest('concord/findFiles', { folder }),
      readFile: uri => connection.sendRequest('concord/readFile', { uri }),
    });
    session = new Session(
      host.knowledge(params.initializationOptions),
      settings,
      folder => (host.disk && folder.startsWith('file:') ? host.disk : virtual),
      {
        text: uri => documents.get(uri)?.getText(),
        version: uri => documents.get(uri)?.version,
        uris: () => documents.keys(),
      },
      (uri, diagnostics, version) => void connection.sendDiagnostics({ uri, diagnostics, version }),
      client.textDocument?.publishDiagnostics?.codeDescriptionSupport ? host.pages?.(params.initializationOptions) : undefined,
      host.bulk?.(params.initializationOptions, text => connection.console.warn(text)),
    );
    const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: '' }] : []);
    session.setFolders(folders.map(f => f.uri));
  };
  if (answered) begin(answered);
  else
    connection.onInitialize(params => {
      begin(params);
      return initializeResult();
    });

  connection.onInitialized(async () => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(async event => {
        const gone = new Set(event.removed.map(f => f.uri));
        const kept = session
          .views()
          .map(v => v.uri)
          .filter(uri => uri !== '' && !gone.has(uri));
        session.setFolders([...kept, ...event.added.map(f => f.uri)]);
        await index(event.added.map(f => f.uri));
      });
    await configure();
    await index();
  });

  connection.onDidChangeConfiguration(async change => {
    await configure((change.settings as { concord?: unknown } | undefined)?.concord);
    await index();
  });

  /** Asks the client for its settings, or takes those it sent. */
  async function configure(sent?: unknown): Promise<void> {
    const raw: unknown = client.workspace?.configuration ? await connection.workspace.getConfiguration('concord') : sent;
    if (raw === undefined || raw === null) return;
    const parsed = parseSettings(raw, locale);
    settings = parsed.settings;
    session.configure(settings);
    for (const problem of parsed.problems) connection.window.showWarningMessage(write(problem, settings.messageLanguage, false));
  }

  async function index(uris = session.views().map(v => v.uri)): Promise<void> {
    status('indexing');
    try {
      await withProgress(progress => session.index(uris, progress));
      for (const skipped of session.counts().skipped) connection.console.warn(`${skipped.uri}: ${skipped.reason}`);
      status('ready');
      warmUp();
      // hints and lenses stand in documents that did not change themselves
      if (client.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
      if (client.workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
    } catch (error) {
      connection.console.error(String(error));
      status('error', (error as Error).message);
    }
  }

  /** Once, after a start: compiles while nobody waits what the first edits and requests run, and takes in the names that requests ask for. */
  function warmUp(): void {
    if (idle) return;
    const warming = session.warming();
    idle = new Idle([
      { step: () => warming.step(), most: PRACTICE },
      { step: () => session.stepNames(), most: NAMING },
    ]);
  }

  /** Does what somebody waits for: nothing else is done meanwhile. */
  function wanted<T>(work: () => Promise<T>): Promise<T> {
    return idle ? idle.during(work) : work();
  }

  /** Shows long work where the client can, which may cancel it. */
  async function withProgress(work: (progress: Progress) => Promise<void>): Promise<void> {
    const progress = client.window?.workDoneProgress ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin(say('progress.title'), 0, undefined, true);
    try {
      await work({
        report: (done, total) =>
          progress?.report(Math.round((100 * done) / total), say('progress.files', { done: String(done), total: String(total) })),
        get cancelled() {
          return progress?.token.isCancellationRequested ?? false;
        },
      });
    } finally {
      progress?.done();
    }
  }

  function status(state: 'indexing' | 'ready' | 'error', message?: string): void {
    void connection.sendNotification('concord/status', { state, ...session.counts(), message });
    if (state === 'ready') void connection.sendNotification('concord/findingsChanged');
  }

  /** A burst of changes gives one answer, for the last: it is given once nothing has come for a moment, or a burst lasts too long. */
  function schedule(): void {
    idle?.came();
    const now = performance.now();
    firstChange ??= now;
    clearTimeout(timer);
    const mine = setTimeout(
      async () => {
        // what has come already but was not looked at yet belongs to the burst
        await pause();
        if (timer !== mine && performance.now() < firstChange! + LONGEST) return;
        clearTimeout(timer);
        timer = firstChange = undefined;
        if (await wanted(() => session.flush())) status('ready');
      },
      Math.max(0, Math.min(QUIET, firstChange + LONGEST - now)),
    );
    timer = mine;
  }

  documents.onDidChangeContent(({ document }) => {
    session.touch(document.uri);
    schedule();
  });
  documents.onDidClose(({ document }) => void session.closed(document.uri));

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const all = changes.map(c => ({ uri: c.uri, exists: c.type !== FileChangeType.Deleted }));
    if (all.length < MANY) await session.filesChanged(all, { report: () => {}, cancelled: false });
    else await withProgress(progress => session.filesChanged(all, progress));
    schedule();
  });

  connection.onRequest('concord/check', async () => {
    session.configure(settings);
    await index();
    return session.counts();
  });

  /** A tool of an assistant, over the folder named (else the first). What cannot be answered is `error`, a sentence. */
  connection.onRequest(
    'concord/tool',
    async (
      { name, input, folder }: { name: string; input: unknown; folder?: string },
      token,
    ): Promise<{ answer?: object; error?: string }> => {
      const asked = (): ArticleFolder => session.views().find(v => v.uri === folder) ?? session.views()[0];
      await named(token, () => [asked()]);
      const view = asked();
      // with what checks their input, read when first asked for
      const { callTool } = await import('./features/assistant/tools.ts');
      return callTool(name, input, {
        corpus: view.corpus,
        reader: session.reader,
        findings: () => view.undecided(),
        language: settings.messageLanguage,
      });
    },
  );

  const support = (): ActionSupport => ({
    annotations: client.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    commands: ownCommands,
  });

  /** Answers of the newest text, once the names of its folder are taken in. */
  async function at<T>(uri: string, token: CancellationToken, answer: (view: ArticleFolder, file: string) => T): Promise<T> {
    await named(token, () => [session.locate(uri).view]);
    const { view, file } = session.locate(uri);
    return orStale(() => answer(view, file));
  }

  /** The same for what asks nothing of names: it need not wait for them. */
  function atOnce<T>(uri: string, token: CancellationToken, answer: (view: ArticleFolder, file: string) => T): T {
    orCancelled(token);
    idle?.came();
    session.read();
    const { view, file } = session.locate(uri);
    return orStale(() => answer(view, file));
  }

  /**
   * Waits until names are known of the newest text; others run meanwhile.
   * @param most milliseconds to wait
   * @returns whether they are known
   */
  function named(token: CancellationToken, views: () => readonly ArticleFolder[], most = Infinity): Promise<boolean> {
    return wanted(() => taken(token, views, most));
  }

  async function taken(token: CancellationToken, views: () => readonly ArticleFolder[], most: number): Promise<boolean> {
    orCancelled(token);
    session.read();
    const until = performance.now() + most;
    let more = FURTHER;
    const late = (): boolean => performance.now() >= until && --more < 0;
    for (let view; (view = views().find(v => v.corpus.namesBusy)); session.read()) {
      if (more < 0) return false;
      await session.takeNames(view, () => token.isCancellationRequested || late());
      orCancelled(token);
    }
    return true;
  }

  /** Waits until all entities can be searched; others run meanwhile. */
  async function searchable(token: CancellationToken, views: () => readonly ArticleFolder[]): Promise<void> {
    const slices = new Slices();
    do {
      await named(token, views);
      while (!slices.over && views().some(prepareSearch));
      orCancelled(token);
    } while (await slices.rest());
  }
  connection.onCodeAction((p, token) =>
    at(p.textDocument.uri, token, (view, file) => {
      const language = view.settings.messageLanguage;
      const { only, triggerKind, diagnostics } = p.context;
      const isAsked = triggerKind === CodeActionTriggerKind.Invoked;
      const fixes = codeActions(view, file, diagnostics, language, support(), isAsked ? p.range.start : undefined);
      return isAsked && (only ?? ['refactor']).includes('refactor') && ownCommands && view.uri !== ''
        ? [...fixes, ...nameActions(view, file, p.range.start, language)]
        : fixes;
    }),
  );
  connection.onPrepareRename((p, token) =>
    at(p.textDocument.uri, token, (view, file) => prepareRename(view, file, offsetIn(view, file, p.position)) ?? null),
  );
  connection.onRenameRequest((p, token) =>
    at(p.textDocument.uri, token, (view, file) => {
      const edits = rename(view, file, offsetIn(view, file, p.position), p.newName);
      return edits ? { changes: Object.fromEntries(edits) } : null;
    }),
  );

  connection.onRequest('concord/findings', () => session.findings());

  /** What a person's request makes of a folder's own files; a refusal says why, in the person's language. */
  async function orRefused<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw new ResponseError(LSPErrorCodes.RequestFailed, write(error.reason, settings.messageLanguage, false));
    }
  }
  connection.onRequest('concord/ledger', (request: LedgerRequest) => orRefused(session.ledger(request)));
  connection.onRequest('concord/correctName', (request: NameRequest) => orRefused(session.correctName(request)));
  connection.onRequest('concord/nameInfo', ({ uri, position }: Pick<NameRequest, 'uri' | 'position'>, token) =>
    at(uri, token, (view, file) => nameInfo(view, file, position) ?? null),
  );

  const offsetIn = (view: ArticleFolder, file: string, position: { line: number; character: number }): number => {
    const article = view.corpus.articlesOf(file)[0];
    return article ? linesOf(article).offset(position) : 0;
  };

  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const isKnown = await named(token, () => [session.locate(uri).view], PATIENCE);
    const { view, file } = session.locate(uri);
    const { messageLanguage } = view.settings;
    return orStale(() => {
      const offset = offsetIn(view, file, position);
      return isKnown ? hover(view, file, offset, messageLanguage) : hoverAlone(view, file, offset, messageLanguage);
    });
  });
  connection.onDefinition((p, token) =>
    at(p.textDocument.uri, token, (view, file) => definition(view, file, offsetIn(view, file, p.position))),
  );
  connection.onReferences((p, token, _, partial) =>
    at(p.textDocument.uri, token, (view, file) => ({
      all: references(view, file, offsetIn(view, file, p.position), p.context.includeDeclaration),
      locate: locator(view),
    })).then(({ all, locate }) => inParts(all, o => [locate(o)], token, partial)),
  );
  connection.onDocumentHighlight((p, token) =>
    at(p.textDocument.uri, token, (view, file) => highlights(view, file, offsetIn(view, file, p.position))),
  );
  connection.onDocumentSymbol((p, token) => at(p.textDocument.uri, token, (view, file) => documentSymbols(view, file)));
  connection.onWorkspaceSymbol(async (p, token, _, partial) => {
    await searchable(token, () => session.views());
    const found = await everywhere(token, view => searchNames(view, p.query).map(entity => ({ view, entity })));
    return inParts<(typeof found)[0][0], WorkspaceSymbol>(found.flat(), o => workspaceSymbol(o.view, o.entity), token, partial);
  });
  connection.languages.semanticTokens.on((p, token) =>
    at(p.textDocument.uri, token, (view, file) => ({ data: semanticTokens(view, file) })),
  );

  connection.languages.inlayHint.on((p, token) =>
    atOnce(p.textDocument.uri, token, (view, file) => {
      const wanted = view.settings.inlayHints;
      return wanted.dates || wanted.figures ? inlayHints(view, file, p.range, wanted) : [];
    }),
  );
  connection.onCodeLens((p, token) =>
    atOnce(p.textDocument.uri, token, (view, file) =>
      view.settings.codeLens ? codeLenses(view, file, openFindings(view), view.settings.messageLanguage) : [],
    ),
  );
  connection.onFoldingRanges((p, token) => atOnce(p.textDocument.uri, token, (view, file) => foldingRanges(view, file)));
  connection.onDocumentLinks((p, token) => atOnce(p.textDocument.uri, token, (view, file) => documentLinks(view, file)));
  connection.onCompletion(async (p, token) => {
    await searchable(token, () => [session.locate(p.textDocument.uri).view].filter(view => view.settings.completion));
    const items = await at(p.textDocument.uri, token, (view, file) =>
      view.settings.completion ? completions(view, file, offsetIn(view, file, p.position), view.settings.messageLanguage) : [],
    );
    // another letter may bring another name
    return { isIncomplete: true, items };
  });

  /** Answers of all folders at once, of the newest text. */
  async function everywhere<T>(token: CancellationToken, answer: (view: ArticleFolder) => T): Promise<T[]> {
    await named(token, () => session.views());
    return orStale(() => session.views().map(answer));
  }
  connection.onRequest('concord/entities', async (_: unknown, token: CancellationToken): Promise<EntityList> => {
    await searchable(token, () => session.views());
    const lists = await everywhere(token, view => listEntities(view, openFindings(view)));
    const total = (kind: keyof EntityList['totals']): number => lists.reduce((n, l) => n + l.totals[kind], 0);
    return {
      entities: lists.flatMap(l => l.entities),
      totals: { person: total('person'), place: total('place'), organization: total('organization') },
    };
  });
  connection.onRequest('concord/timeline', async (p: { corpus?: string; entity?: string } | null, token): Promise<Timeline> => {
    const all = await everywhere(token, view => {
      if (p?.corpus !== undefined && p.corpus !== view.uri) return undefined;
      const entity = p?.entity === undefined ? undefined : entityById(view, p.entity);
      return p?.entity === undefined || entity ? timeline(view, openFindings(view), entity) : undefined;
    });
    const lists = all.filter(l => l !== undefined);
    return { items: lists.flatMap(l => l.items), total: lists.reduce((n, l) => n + l.total, 0) };
  });
  connection.onRequest('concord/factSheet', async (p: FactSheetRequest, token: CancellationToken) => {
    let sheet: FactSheet | undefined;
    if (p.uri !== undefined) sheet = await at(p.uri, token, (view, file) => articleSheet(view, file, openFindings(view)));
    else
      sheet = (
        await everywhere(token, view => {
          const entity = view.uri === p.corpus && p.entity !== undefined ? entityById(view, p.entity) : undefined;
          return entity && entitySheet(view, entity, openFindings(view));
        })
      ).find(s => s !== undefined);
    if (!sheet) return null;
    // with what it needs to write HTML and CSV, read when first asked for
    const { writeSheet } = await import('./features/sheet-formats.ts');
    return { title: sheet.title, text: writeSheet(sheet, p.format, settings.messageLanguage, p.rooted) };
  });
  connection.onRequest('concord/compare', async (p: { fingerprint: string }, token: CancellationToken) => {
    const found = await everywhere(token, view => {
      const finding = view.corpus.findings().find(f => f.fingerprint === p.fingerprint);
      return finding && compare(view, finding, view.settings.messageLanguage);
    });
    return found.find(c => c !== undefined) ?? null;
  });

  connection.onShutdown(() => idle?.end());

  documents.listen(connection);
}

/** Ends a request that was cancelled with an error: without one the editor would show that nothing was found. */
function orCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** What needs the text of a file that has changed since it was read is not answered; the file is read again in a moment. */
function orStale<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    throw new ResponseError(LSPErrorCodes.ContentModified, error.message);
  }
}

/**
 * Makes a long answer, in slices; it is given part by part to a client that asks for that, so that it shows the first while the rest is
 * made.
 */
async function inParts<A, T>(
  found: readonly A[],
  make: (one: A) => readonly T[],
  token: CancellationToken,
  partial: { report(part: T[]): void } | undefined,
): Promise<T[]> {
  const slices = new Slices();
  let part: T[] = [];
  for (const one of found) {
    part.push(...orStale(() => make(one)));
    if (partial && part.length >= PART) {
      partial.report(part);
      part = [];
      await pause();
      orCancelled(token);
    } else if (slices.over && (await slices.rest())) orCancelled(token);
  }
  if (!partial || part.length === 0) return part;
  partial.report(part);
  return [];
}
