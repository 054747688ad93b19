import { URI } from 'vscode-uri';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Reader, type Knowledge } from '../claims/read.ts';
import { findingRecords, type FindingRecord } from '../features/findings.ts';
import { CONFIG_FILES, overridden, readConfig } from './config.ts';
import { answerLedger, Refused, writable, type LedgerAnswer, type LedgerRequest } from './deciding.ts';
import { DECISION_FILES } from './decision-book.ts';
import { ArticleFolder, OWN_FILES, type Own } from './folder.ts';
import { changeOf, type NameRequest } from './naming.ts';
import { readRegister, REGISTER_FILE, withName } from './register-file.ts';
import type { BulkReader, Target } from './bulk.ts';
import type { FilePort } from './port.ts';
import { Publisher } from './publishing.ts';
import type { Settings } from './settings.ts';
import { Slices } from './slices.ts';
import { Warming } from './warming.ts';

/** Longest file of decisions or settings that is read, in bytes. */
const OWN_MOST = 20_000_000;

/** Time between two publications while much is compared, in milliseconds. */
const SHOWN = 400;

/** Articles that are read for practice at most. */
const FOR_PRACTICE = 60;

/** A file to read. */
interface Work {
  view: ArticleFolder;
  file: string;
  uri: string;
}

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
  private readonly publisher: Publisher;
  /** Counts the calls of {@link flush}: a later one goes on for an earlier. */
  private flushes = 0;

  constructor(
    private readonly knowledge: Knowledge,
    private settings: Settings,
    private readonly portOf: (folder: string) => FilePort,
    private readonly open: OpenDocuments,
    publish: (uri: string, diagnostics: Diagnostic[], version: number | undefined) => void,
    /** URI of the folder of the rules' pages; without it no diagnostic links to its rule's. */
    pages?: string,
    /** Reads many files of this machine. */
    private readonly bulk?: BulkReader,
  ) {
    this.reader = new Reader(knowledge);
    this.publisher = new Publisher((uri, diagnostics) => publish(uri, diagnostics, open.version(uri)), pages);
    this.loose = this.folder('');
  }

  /** Number of articles and of skipped files, over all folders. */
  counts(): { articles: number; findings: number; skipped: { uri: string; reason: string }[] } {
    const all = [...this.folders, this.loose];
    return {
      articles: all.reduce((n, f) => n + f.corpus.size, 0),
      findings: this.publisher.findings,
      skipped: all.flatMap(f => [...f.skipped.values()].map(s => ({ uri: URI.file(s.file).toString(), reason: s.reason }))),
    };
  }

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
    this.folders = this.folders.map(f => this.folder(f.uri, f.own));
    this.loose = this.folder('');
    this.publisher.reset();
    this.touchOpen();
  }

  setFolders(uris: readonly string[]): void {
    this.folders = [...new Set(uris)].map(uri => this.folders.find(f => f.uri === uri) ?? this.folder(uri));
    this.publisher.reset();
    this.touchOpen();
  }

  /** What is asked of an open document is answered of its text even before the folder is read again: editors keep an empty answer. */
  private touchOpen(): void {
    for (const uri of this.open.uris()) this.touch(uri);
  }

  /** Reads all files of folders, in slices; a cancelled reading keeps what it has. */
  async index(uris: readonly string[], progress: Progress): Promise<void> {
    const work: Work[] = [];
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
    await this.loadAll(work, progress);
    if (!progress.cancelled) for (const view of this.folders) view.complete ||= uris.includes(view.uri);
    for (const uri of this.open.uris()) this.touch(uri);
    await this.flush();
  }

  /** Reads files: those of this machine in threads where they are many, the others one after the other, in slices. */
  private async loadAll(work: readonly Work[], progress: Progress): Promise<void> {
    const total = work.length;
    const rest: Work[] = [];
    let done = 0;
    for (const view of new Set(work.map(w => w.view))) {
      const own = work.filter(w => w.view === view);
      const path = this.portOf(view.uri).pathOf;
      if (!this.bulk || !path || own.length < this.bulk.least) {
        rest.push(...own);
        continue;
      }
      // an open document is read as its file stands, and again as it is by `flush`
      const uris = new Map(own.map(w => [w.file, w.uri]));
      const before = done;
      const target: Target = {
        corpus: view.corpus,
        reader: this.reader,
        settings: view.settings,
        name: view.uri,
        took: name => view.took(name, uris.get(name) ?? `${view.uri}/${name}`),
        skip: (skipped, name) => view.skip(name, skipped),
        progress: n => {
          progress.report((done = before + n), total);
          return !progress.cancelled && this.folders.includes(view);
        },
      };
      const { save } = await this.bulk.load(
        own.map(w => ({ name: w.file, path: path(w.uri) })),
        target,
      );
      await this.compare(view);
      save();
      for (const { uri } of own) if (this.open.text(uri) !== undefined) this.touch(uri);
    }
    const slices = new Slices();
    for (const { view, file, uri } of rest) {
      if (progress.cancelled) return;
      if (this.folders.includes(view)) await this.load(view, file, uri);
      done++;
      if (await slices.rest()) progress.report(done, total);
    }
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

  /** Many files changed, as when a branch is checked out: what is to be read is read together. */
  async filesChanged(changes: readonly { uri: string; exists: boolean }[], progress: Progress): Promise<void> {
    const work: Work[] = [];
    const slices = new Slices();
    // of several changes of one file the last counts
    for (const [uri, exists] of new Map(changes.map(c => [c.uri, c.exists]))) {
      const { view, file } = this.locate(uri);
      if (exists && view !== this.loose && !OWN_FILES.includes(file) && view.reads(file) && this.open.text(uri) === undefined)
        work.push({ view, file, uri });
      else await this.fileChanged(uri, exists);
      await slices.rest();
    }
    await this.loadAll(work, progress);
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
    await this.flush();
  }

  /** Reads what changed in open documents, so that answers are of the newest text. */
  read(): void {
    for (const uri of this.dirty) {
      const text = this.open.text(uri);
      const { view, file } = this.locate(uri);
      if (text !== undefined && view.reads(file)) view.update(file, uri, text, true);
    }
    this.dirty.clear();
  }

  /** Compares what waits in a folder, in slices, and shows meanwhile what is known. */
  private async compare(view: ArticleFolder): Promise<void> {
    const slices = new Slices();
    let last = performance.now();
    while (view.corpus.busy && this.folders.includes(view)) {
      view.corpus.step();
      if (!(await slices.rest()) || performance.now() - last < SHOWN) continue;
      this.publisher.partly(this.views());
      last = performance.now();
    }
  }

  /**
   * Reads what changed, compares what waits, in slices, and publishes the diagnostics that differ from the last ones. A later call goes on
   * for an earlier one. @returns whether this call came to the end
   */
  async flush(): Promise<boolean> {
    const mine = ++this.flushes;
    this.read();
    let last = performance.now();
    const slices = new Slices();
    for (let view; (view = this.views().find(v => v.corpus.busy));) {
      while (view.corpus.busy && !slices.over) view.corpus.step();
      if (!slices.over) continue;
      await slices.rest();
      if (mine !== this.flushes) return false;
      if (performance.now() - last < SHOWN) continue;
      this.publisher.partly(this.views());
      last = performance.now();
    }
    this.publisher.run(this.views());
    return true;
  }

  /** Takes in the names of a folder, in slices; stops when told to. */
  async takeNames({ corpus }: ArticleFolder, stop: () => boolean): Promise<void> {
    const slices = new Slices();
    while (corpus.namesBusy && !stop()) {
      corpus.stepNames();
      await slices.rest();
    }
  }

  /** Takes in some names that nobody has asked for yet. @returns whether there are more */
  stepNames(): boolean {
    const view = this.views().find(v => v.corpus.namesBusy);
    const slices = new Slices();
    while (view?.corpus.namesBusy && !slices.over) view.corpus.stepNames();
    return view !== undefined;
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

  /** Reads a folder's own settings and names. Where they changed, another view takes the folder's place. @returns whether they did */
  private async readConfig(view: ArticleFolder): Promise<boolean> {
    const own: Own = {};
    for (const name of CONFIG_FILES) {
      const text = own.config ? undefined : await this.readOwn(view, name);
      if (text !== undefined) own.config = { name, text, ...readConfig(text) };
    }
    const register = await this.readOwn(view, REGISTER_FILE);
    if (register !== undefined) own.register = { text: register, ...readRegister(register) };
    const at = this.folders.indexOf(view);
    if (at < 0 || stampOf(own) === stampOf(view.own)) return false;
    this.folders[at] = this.folder(view.uri, own);
    this.publisher.reset();
    return true;
  }

  /**
   * What a person says of the name at a place: the text that the folder's register is to have.
   * @throws {Refused} where there is no name, or the file cannot be written into
   */
  async correctName(request: NameRequest): Promise<{ files: { uri: string; text: string }[] }> {
    this.read();
    const { view, file } = this.locate(request.uri);
    if (view === this.loose) throw new Refused({ key: 'ledger.loose', values: {} });
    const change = changeOf(view, file, request);
    if (!change) throw new Refused({ key: 'register.no-mention', values: {} });
    const text = (await this.readOwn(view, REGISTER_FILE)) ?? '';
    return {
      files: [
        { uri: view.ownUri(REGISTER_FILE), text: writable(REGISTER_FILE, text, t => withName(t, change), view.settings.messageLanguage) },
      ],
    };
  }

  /** What runs before the first edit what it will run: over some articles of the first folder. */
  warming(): Warming {
    const view = this.folders[0] as ArticleFolder | undefined;
    const names = view ? [...view.names()] : [];
    const some = names.filter((_, n) => n % Math.ceil(names.length / FOR_PRACTICE) === 0);
    const texts = some.map(name => async () => {
      const read = await this.portOf(view!.uri).read(view!.uriOf(name), view!.settings.maxBytes);
      return 'text' in read ? read.text : undefined;
    });
    return new Warming(this.reader, this.knowledge.places, this.settings, texts);
  }

  private folder(uri: string, own?: Own): ArticleFolder {
    const now = this.portOf(uri).readNow;
    const { maxBytes } = own?.config ? overridden(this.settings, own.config) : this.settings;
    const textNow = now && ((file: string): string | undefined => this.open.text(file) ?? now(file, maxBytes));
    return new ArticleFolder(uri, this.reader, this.knowledge.places, this.settings, own, textNow);
  }

  private async load(view: ArticleFolder, file: string, uri: string): Promise<void> {
    const own = this.open.text(uri);
    if (own !== undefined) return view.update(file, uri, own, true);
    const read = await this.portOf(view.uri).read(uri, view.settings.maxBytes);
    if ('text' in read) view.update(file, uri, read.text);
    else if (read.reason === 'missing') view.remove(file);
    else view.skip(file, read);
  }
}

/** What a folder's own files said, to tell whether they say something else now. */
function stampOf({ config, register }: Own): string {
  return JSON.stringify([config?.name, config?.text, register?.text]);
}
