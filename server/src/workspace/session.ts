import { URI } from 'vscode-uri';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Reader, type Knowledge } from '../claims/read.ts';
import { diagnosticsByFile } from '../features/diagnostics.ts';
import { findingRecords, type FindingRecord } from '../features/findings.ts';
import { CONFIG_FILES, readConfig } from './config.ts';
import { answerLedger, Refused, type LedgerAnswer, type LedgerRequest } from './deciding.ts';
import { DECISION_FILES } from './decision-book.ts';
import { ArticleFolder, OWN_FILES } from './folder.ts';
import { ownDiagnostics } from './own-diagnostics.ts';
import type { FilePort } from './port.ts';
import type { Settings } from './settings.ts';

/** Longest time that reading goes on without letting others run, in milliseconds. */
const SLICE = 10;

/** Longest file of decisions or settings that is read, in bytes. */
const OWN_MOST = 20_000_000;

/** Lets all that waits have its turn; browsers have no `setImmediate`. */
const soon: (then: () => void) => void = typeof setImmediate === 'function' ? setImmediate : then => setTimeout(then, 0);

/** What the session tells of its work. */
export interface Progress {
  report(done: number, total: number): void;
  readonly cancelled: boolean;
}

/** Documents that are open in the editor: their text goes before the file's. */
export interface OpenDocuments {
  text(uri: string): string | undefined;
  version(uri: string): number | undefined;
  uris(): Iterable<string>;
}

/** All folders of a workspace, kept up to date; what changed in their diagnostics goes to `publish`. */
export class Session {
  private folders: ArticleFolder[] = [];
  private loose: ArticleFolder;
  readonly reader: Reader;
  private readonly dirty = new Set<string>();
  private published = new Map<string, string>();

  constructor(
    private readonly knowledge: Knowledge,
    private settings: Settings,
    private readonly portOf: (folder: string) => FilePort,
    private readonly open: OpenDocuments,
    private readonly publish: (uri: string, diagnostics: Diagnostic[], version: number | undefined) => void,
    /** URI of the folder of the rules' pages; without it no diagnostic links to its rule's. */
    private readonly pages?: string,
  ) {
    this.reader = new Reader(knowledge);
    this.loose = this.folder('');
  }

  /** Number of articles and of skipped files, over all folders. */
  counts(): { articles: number; findings: number; skipped: { uri: string; reason: string }[] } {
    const all = [...this.folders, this.loose];
    return {
      articles: all.reduce((n, f) => n + f.corpus.size, 0),
      findings: this.findingCount,
      skipped: all.flatMap(f => [...f.skipped.values()].map(s => ({ uri: URI.file(s.file).toString(), reason: s.reason }))),
    };
  }

  private findingCount = 0;

  /** The folder and the name of a file, or of a loose document. */
  locate(uri: string): { view: ArticleFolder; file: string } {
    let best: { view: ArticleFolder; file: string } | undefined;
    for (const view of this.folders) {
      const file = view.nameOf(uri);
      if (file !== undefined && (!best || view.uri.length > best.view.uri.length)) best = { view, file };
    }
    return best ?? { view: this.loose, file: this.loose.nameOf(uri)! };
  }

  views(): readonly ArticleFolder[] {
    return [...this.folders, this.loose];
  }

  /** Takes new settings: everything is read again by `index`. */
  configure(settings: Settings): void {
    this.settings = settings;
    this.folders = this.folders.map(f => this.folder(f.uri, f.config));
    this.loose = this.folder('');
  }

  setFolders(uris: readonly string[]): void {
    this.folders = [...new Set(uris)].map(uri => this.folders.find(f => f.uri === uri) ?? this.folder(uri));
  }

  /** Reads all files of folders, in slices; a cancelled reading keeps what it has. */
  async index(uris: readonly string[], progress: Progress): Promise<void> {
    const work: { view: ArticleFolder; file: string; uri: string }[] = [];
    for (const view of this.folders.filter(f => uris.includes(f.uri))) await this.readConfig(view);
    for (const view of this.folders.filter(f => uris.includes(f.uri))) {
      view.complete = false;
      for (const name of DECISION_FILES) view.updateOwn(name, await this.readOwn(view, name));
      const found = await this.portOf(view.uri).find(view.uri);
      for (const s of found.skipped) view.skipped.set(s.file, s);
      for (const uri of found.uris) {
        const at = this.locate(uri);
        if (at.view === view && view.reads(at.file)) work.push({ view, file: at.file, uri });
      }
    }
    let until = performance.now() + SLICE;
    for (let i = 0; i < work.length && !progress.cancelled; i++) {
      const { view, file, uri } = work[i];
      if (this.folders.includes(view)) await this.load(view, file, uri);
      if (performance.now() < until) continue;
      progress.report(i + 1, work.length);
      await new Promise<void>(soon);
      until = performance.now() + SLICE;
    }
    if (!progress.cancelled) for (const view of this.folders) view.complete ||= uris.includes(view.uri);
    for (const uri of this.open.uris()) this.touch(uri);
    this.flush();
  }

  /** A file changed on disk, appeared or went away. */
  async fileChanged(uri: string, exists: boolean): Promise<void> {
    const { view, file } = this.locate(uri);
    if (view !== this.loose && OWN_FILES.includes(file)) return this.ownChanged(view, file);
    if (this.open.text(uri) !== undefined || view === this.loose) return;
    if (!exists) for (const name of view.remove(file)) void name;
    else if (view.reads(file)) await this.load(view, file, uri);
    else if (!/\.[^/]+$/.test(file)) await this.index([view.uri], { report: () => {}, cancelled: false });
  }

  /** An open document changed: it is read again when `flush` is called. */
  touch(uri: string): void {
    this.dirty.add(uri);
  }

  /** A document was closed: its file's text counts again. */
  async closed(uri: string): Promise<void> {
    this.dirty.delete(uri);
    const { view, file } = this.locate(uri);
    if (view === this.loose) view.remove(file);
    else if (view.reads(file)) await this.load(view, file, uri);
    this.flush();
  }

  /** Reads what changed in open documents, so that answers are of the newest text. */
  read(): void {
    for (const uri of this.dirty) {
      const text = this.open.text(uri);
      const { view, file } = this.locate(uri);
      if (text !== undefined && view.reads(file)) view.update(file, uri, text);
    }
    this.dirty.clear();
  }

  /** Reads what changed and publishes the diagnostics that differ from the last ones. */
  flush(): void {
    this.read();
    const next = new Map<string, Diagnostic[]>();
    this.findingCount = 0;
    for (const view of this.views()) {
      const { judged } = view.judge();
      this.findingCount += judged.filter(j => !j.decision).length;
      for (const [file, list] of diagnosticsByFile(view, judged, view.settings.messageLanguage, this.pages))
        next.set(view.uriOf(file), list);
      for (const [uri, list] of ownDiagnostics(view, view.settings.messageLanguage)) next.set(uri, [...(next.get(uri) ?? []), ...list]);
    }
    const before = this.published;
    this.published = new Map();
    for (const [uri, list] of next) {
      const text = JSON.stringify(list);
      this.published.set(uri, text);
      if (before.get(uri) !== text) this.publish(uri, list, this.open.version(uri));
    }
    for (const uri of before.keys()) if (!next.has(uri)) this.publish(uri, [], this.open.version(uri));
  }

  /** All findings, decided ones included, of the newest text. */
  findings(): FindingRecord[] {
    this.read();
    return this.views().flatMap(view => findingRecords(view, view.judge().judged, view.settings.messageLanguage));
  }

  /**
   * What the files of decisions are to hold after a request, by URI.
   * @throws {Refused} where it cannot be met
   */
  async ledger(request: LedgerRequest): Promise<Omit<LedgerAnswer, 'files'> & { files: { uri: string; text: string }[] }> {
    this.read();
    const answers: Awaited<ReturnType<Session['ledger']>>[] = [];
    for (const view of this.viewsOf(request)) {
      // the file as it is now: what was read of it may be older than the last decision
      const texts = new Map<string, string>();
      for (const name of DECISION_FILES) texts.set(name, (await this.readOwn(view, name)) ?? '');
      const { files, ...rest } = answerLedger(view, request, name => texts.get(name)!, view.settings.messageLanguage);
      answers.push({ ...rest, files: files.map(({ name, text }) => ({ uri: view.ownUri(name), text })) });
    }
    return {
      files: answers.flatMap(a => a.files),
      count: answers.reduce((sum, a) => sum + a.count, 0),
      remark: answers[0]?.remark,
    };
  }

  /** The folders that a request is about. */
  private viewsOf(request: LedgerRequest): ArticleFolder[] {
    if (request.action === 'sweep' || request.action === 'baseline') {
      if (!this.folders.every(view => view.complete)) throw new Refused({ key: 'ledger.indexing', values: {} });
      return this.folders;
    }
    const { fingerprint } = request;
    const holds = (view: ArticleFolder): boolean => {
      const { judged, stale } = view.judge();
      return judged.some(j => j.finding.fingerprint === fingerprint) || stale.some(d => d.fingerprint === fingerprint);
    };
    const found = this.folders.find(holds);
    if (found) return [found];
    throw new Refused({ key: holds(this.loose) ? 'ledger.loose' : 'ledger.gone', values: { fingerprint } });
  }

  private async readOwn(view: ArticleFolder, name: string): Promise<string | undefined> {
    const read = await this.portOf(view.uri).read(view.ownUri(name), OWN_MOST);
    return 'text' in read ? read.text : undefined;
  }

  /** One of a folder's own files changed: decisions are read again, and after its settings all its articles. */
  private async ownChanged(view: ArticleFolder, name: string): Promise<void> {
    if (DECISION_FILES.includes(name)) return view.updateOwn(name, await this.readOwn(view, name));
    if (await this.readConfig(view)) await this.index([view.uri], { report: () => {}, cancelled: false });
  }

  /** Reads a folder's own settings. Where they changed, another view takes the place of the folder's. @returns whether they did */
  private async readConfig(view: ArticleFolder): Promise<boolean> {
    let config: ArticleFolder['config'];
    for (const name of CONFIG_FILES) {
      const text = config ? undefined : await this.readOwn(view, name);
      if (text !== undefined) config = { name, text, ...readConfig(text) };
    }
    const at = this.folders.indexOf(view);
    if (at < 0 || (config?.name === view.config?.name && config?.text === view.config?.text)) return false;
    this.folders[at] = this.folder(view.uri, config);
    return true;
  }

  private folder(uri: string, config?: ArticleFolder['config']): ArticleFolder {
    return new ArticleFolder(uri, this.reader, this.knowledge.places, this.settings, config);
  }

  private async load(view: ArticleFolder, file: string, uri: string): Promise<void> {
    const own = this.open.text(uri);
    if (own !== undefined) return view.update(file, uri, own);
    const read = await this.portOf(view.uri).read(uri, view.settings.maxBytes);
    if ('text' in read) view.update(file, uri, read.text);
    else if (read.reason === 'missing') view.remove(file);
    else view.skip(file, read);
  }
}
