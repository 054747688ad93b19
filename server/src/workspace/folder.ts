import { URI } from 'vscode-uri';
import type { Reader } from '../claims/read.ts';
import { Corpus } from '../corpus/corpus.ts';
import { judge, type Decision, type Judged } from '../corpus/decisions.ts';
import type { View } from '../features/place.ts';
import { rules } from '../rules/index.ts';
import type { PlaceTree } from '../values/places.ts';
import type { Skipped } from './files.ts';
import { BASELINE_FILE, DECISIONS_FILE, readBaseline, readDecisions, type Entry } from './ledger.ts';
import { fileFilter, type Settings } from './settings.ts';
import type { Problem } from './yaml.ts';

/** The folder's own files, which people can write: by name relative to it. */
export const OWN_FILES: readonly string[] = [DECISIONS_FILE, BASELINE_FILE];

/** One of the folder's own files as it was read. */
export interface OwnFile {
  text: string;
  problems: Problem[];
  /** What it says was decided. */
  entries: Entry[];
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
  readonly own = new Map<string, OwnFile>();
  /** Computed when asked for, dropped when anything changes. */
  private judgement?: { judged: readonly Judged[]; stale: readonly Decision[] };
  private decisions: ReadonlyMap<string, Decision> = new Map();
  private readonly uris = new Map<string, string>();
  private readonly wanted: (name: string) => boolean;

  /** @param uri the folder's, or empty for documents that belong to none */
  constructor(
    readonly uri: string,
    private readonly reader: Reader,
    places: PlaceTree,
    settings: Settings,
  ) {
    this.corpus = new Corpus(rules, places, settings.rules);
    this.wanted = fileFilter(settings);
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
    return this.uris.get(file) ?? this.uri;
  }

  /** Replaces what a file holds. */
  update(name: string, uri: string, text: string): void {
    this.judgement = undefined;
    this.skipped.delete(name);
    this.uris.set(name, uri);
    this.corpus.update(
      name,
      this.reader
        .read(text, { file: this.uri === '' ? name.replace(/\?.*/s, '') : name })
        .map(a => ({ ...a, file: name, id: a.id === a.file ? name : name + a.id.slice(a.file.length) })),
    );
  }

  /** Forgets a file; a name that is a folder's forgets all below it. @returns the names forgotten */
  remove(name: string): string[] {
    this.judgement = undefined;
    const gone = [...this.uris.keys()].filter(n => n === name || n.startsWith(`${name}/`));
    for (const n of gone) {
      this.corpus.update(n, []);
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
    this.judgement = undefined;
    if (text === undefined) this.own.delete(name);
    else this.own.set(name, { text, ...(name === BASELINE_FILE ? readBaseline : readDecisions)(text) });
    const all = OWN_FILES.flatMap(file => this.own.get(file)?.entries ?? []);
    // of two entries of one finding the first holds, and what a person decided goes before a baseline
    this.decisions = new Map(all.toReversed().map(entry => [entry.fingerprint, entry]));
  }

  /** The findings with what was decided about them, and the decisions that hold for none. */
  judge(): { judged: readonly Judged[]; stale: readonly Decision[] } {
    return (this.judgement ??= judge(this.corpus.findings(), this.decisions, file => this.textOf(file)));
  }

  /** The text of a file as read; empty for one that is not. */
  textOf(file: string): string {
    return this.corpus.articlesOf(file)[0]?.text.text ?? '';
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
