import { URI } from 'vscode-uri';
import type { Reader } from '../claims/read.ts';
import { Corpus } from '../corpus/corpus.ts';
import type { Judgement } from '../corpus/decisions.ts';
import { Shelf, Stale } from '../corpus/shelf.ts';
import type { Finding } from '../corpus/finding.ts';
import type { View } from '../features/place.ts';
import { rules } from '../rules/index.ts';
import { Paragraphs } from '../mentions/paragraphs.ts';
import type { NameEntry } from '../mentions/names/corrections.ts';
import type { PlaceTree } from '../values/places.ts';
import { CONFIG_FILES, overridden, type Config } from './config.ts';
import { DECISION_FILES, DecisionBook } from './decision-book.ts';
import type { Skipped } from './files.ts';
import { REGISTER_FILE } from './register-file.ts';
import { fileFilter, type Settings } from './settings.ts';
import type { Problem } from './yaml.ts';

/** The folder's own files, which people can write: by name relative to it. */
export const OWN_FILES: readonly string[] = [...CONFIG_FILES, REGISTER_FILE, ...DECISION_FILES];

/** A folder's own files that bear on how articles are read, as they were read. */
export interface Own {
  config?: Config & { name: string; text: string };
  register?: { text: string; entries: NameEntry[]; problems: Problem[] };
}

/**
 * A folder of articles that is one corpus: its files by their names relative to it, so that findings and their fingerprints are
 * those of the command line on the same folder.
 */
export class ArticleFolder implements View {
  readonly corpus: Corpus;
  readonly skipped = new Map<string, Skipped>();
  /** Whether all files were read: before that nothing is known to be stale. */
  complete = false;
  /** Those of the window with those of the folder over them. */
  readonly settings: Settings;
  readonly book = new DecisionBook();
  /** Computed when asked for, dropped when anything changes. */
  private judgement?: Judgement;
  private readonly uris = new Map<string, string>();
  /** URIs of files that are no more, for what was said of them. */
  private readonly former = new Map<string, string>();
  /** What was read of the paragraphs of open files, which are read at each edit. */
  private readonly paragraphs = new Map<string, Paragraphs>();
  private readonly packs: boolean;
  private readonly wanted: (name: string) => boolean;

  /** @param uri the folder's, or empty for documents that belong to none */
  constructor(
    readonly uri: string,
    private readonly reader: Reader,
    places: PlaceTree,
    settings: Settings,
    /** The folder's own files of settings and names, where it has them. */
    readonly own: Own = {},
    /** The text of a file at once, by its URI; without it readings are kept whole. */
    textNow?: (uri: string) => string | undefined,
  ) {
    this.packs = textNow !== undefined && uri !== '';
    const over = own.config ? overridden(settings, own.config) : settings;
    this.settings = own.register ? { ...over, names: own.register.entries } : over;
    const shelf = textNow && new Shelf(reader, file => textNow(this.uriOf(file)));
    this.corpus = new Corpus(rules, places, this.settings.rules, shelf);
    this.wanted = fileFilter(this.settings);
  }

  /** The name under which a file of this folder is known, or undefined where it lies elsewhere. */
  nameOf(uri: string): string | undefined {
    if (this.uri === '') return URI.parse(uri).path.split('/').pop() + `?${uri}`;
    const folder = URI.parse(this.uri),
      file = URI.parse(uri);
    const base = folder.path.endsWith('/') ? folder.path : folder.path + '/';
    return folder.scheme === file.scheme && folder.authority === file.authority && file.path.startsWith(base)
      ? file.path.slice(base.length)
      : undefined;
  }

  /** Whether the settings read a file of that name. */
  reads(name: string): boolean {
    return this.uri === '' || this.wanted(name);
  }

  uriOf(file: string): string {
    return this.uris.get(file) ?? this.former.get(file) ?? this.uri;
  }

  /** Whether nothing was decided and set in this folder: what is found is what is shown. */
  get plain(): boolean {
    return !this.own.config && !this.own.register && this.book.files.size === 0 && this.corpus.remarks.size === 0;
  }

  /** Replaces what a file holds. @param open it is open in an editor: what is read of it is soon asked for again */
  update(name: string, uri: string, text: string, open = false): void {
    this.took(name, uri);
    if (!open) this.paragraphs.delete(name);
    else if (!this.paragraphs.has(name)) this.paragraphs.set(name, new Paragraphs());
    const before = this.paragraphs.get(name);
    this.corpus.update(
      name,
      this.reader
        .read(text, { file: this.uri === '' ? name.replace(/\?.*/s, '') : name, names: this.settings.names, before })
        // as it is where it can be: what was computed of it is remembered with the object
        .map(a => (a.file === name ? a : { ...a, file: name, id: a.id === a.file ? name : name + a.id.slice(a.file.length) })),
      this.packs && !open,
    );
  }

  /** Says that a file was read into the corpus. */
  took(name: string, uri: string): void {
    this.judgement = undefined;
    this.skipped.delete(name);
    this.uris.set(name, uri);
  }

  /** Forgets a file; a name that is a folder's forgets all below it. @returns the names forgotten */
  remove(name: string): string[] {
    this.judgement = undefined;
    const gone = [...this.uris.keys()].filter(n => n === name || n.startsWith(`${name}/`));
    for (const n of gone) {
      this.corpus.update(n, []);
      this.paragraphs.delete(n);
      this.former.set(n, this.uris.get(n)!);
      this.uris.delete(n);
    }
    this.skipped.delete(name);
    return gone;
  }

  skip(name: string, skipped: Skipped): void {
    this.judgement = undefined;
    this.corpus.update(name, []);
    this.skipped.set(name, skipped);
  }

  /** Takes the text of one of {@link OWN_FILES}; undefined where there is no such file. */
  updateOwn(name: string, text: string | undefined): void {
    if (!DECISION_FILES.includes(name)) return;
    this.judgement = undefined;
    this.book.update(name, text);
  }

  /** The findings with what was decided about them, and the decisions that hold for none. */
  judge(): Judgement {
    return (this.judgement ??= this.book.judge(this.corpus, file => this.textOf(file)));
  }

  /** The findings that nothing was decided about. */
  undecided(): Finding[] {
    return this.judge()
      .judged.filter(j => !j.decision)
      .map(j => j.finding);
  }

  /** The text of a file as read; empty for one that is not. */
  textOf(file: string): string {
    try {
      return this.corpus.articlesOf(file)[0]?.text.text ?? '';
    } catch (error) {
      // it will be read again in a moment
      if (error instanceof Stale) return '';
      throw error;
    }
  }

  /** URI of one of the folder's own files. */
  ownUri(name: string): string {
    const folder = URI.parse(this.uri);
    return folder.with({ path: `${folder.path.replace(/\/$/, '')}/${name}` }).toString();
  }

  /** Names of all files read. */
  names(): Iterable<string> {
    return this.uris.keys();
  }
}
