import type { Diagnostic } from 'vscode-languageserver-types';
import type { Judged } from '../corpus/decisions.ts';
import { diagnosticsByFile, type KnownLines } from '../features/diagnostics.ts';
import type { ArticleFolder } from './folder.ts';
import { ownDiagnostics } from './own-diagnostics.ts';

/** Takes the diagnostics of a document. */
export type Publish = (uri: string, diagnostics: Diagnostic[]) => void;

/** What was last shown of a folder in which something is decided or set. */
interface Shown {
  /** What was said of each finding's decision, by fingerprint. */
  decisions: ReadonlyMap<string, string>;
  /** URIs of the folder's own files that are marked. */
  own: ReadonlySet<string>;
}

/**
 * Publishes the diagnostics that changed, and only those: the files whose findings changed are looked at, and those of findings of which
 * something else is decided now.
 */
export class Publisher {
  private readonly published = new Map<string, string>();
  /** By folder; undefined for one in which nothing was decided and set. */
  private shown = new Map<ArticleFolder, Shown | undefined>();
  /** Whether everything is to be looked at again: folders or settings changed. */
  private all = true;
  private count = 0;

  constructor(
    private readonly publish: Publish,
    private readonly pages: string | undefined,
  ) {}

  /** Number of findings that nothing was decided about, when last published. */
  get findings(): number {
    return this.count;
  }

  /** Says that other folders, or folders with other settings, are published from now on. */
  reset(): void {
    this.all = true;
  }

  /** Publishes what is known while much is still compared. */
  partly(views: readonly ArticleFolder[]): void {
    for (const view of views) if (view.plain) this.some(view, view.corpus.found.takeChanged());
  }

  run(views: readonly ArticleFolder[]): void {
    const changed = views.map(view => ({ view, files: view.corpus.found.takeChanged() }));
    // the first decision, and the last one that is taken back, is about everything
    if (this.all || views.some(view => !this.shown.has(view) || (this.shown.get(view) === undefined) !== view.plain))
      this.everything(views);
    else
      for (const { view, files } of changed) {
        const shown = this.shown.get(view);
        if (shown) this.shown.set(view, this.decided(view, files, shown));
        else this.some(view, files);
      }
    this.all = false;
    this.count = views.reduce(
      (sum, view) => sum + (view.plain ? view.corpus.found.size : view.judge().judged.filter(j => !j.decision).length),
      0,
    );
  }

  private some(view: ArticleFolder, files: readonly string[]): void {
    const lines: KnownLines = new Map();
    for (const file of files) {
      const judged = view.corpus.found.of(file).map(finding => ({ finding }));
      const byFile = diagnosticsByFile(view, judged, view.settings.messageLanguage, this.pages, file, lines);
      this.set(view.uriOf(file), byFile.get(file) ?? []);
    }
  }

  /** The same where something is decided or set. */
  private decided(view: ArticleFolder, files: readonly string[], before: Shown): Shown {
    const { messageLanguage } = view.settings;
    const { judged } = view.judge();
    const decisions = decisionsOf(judged);
    // a remark may have become one about nothing by an edit elsewhere
    const wanted = new Map<string, Judged[]>([...files, ...view.corpus.remarks.keys()].map(file => [file, []]));
    for (const { finding } of judged)
      if (before.decisions.get(finding.fingerprint) !== decisions.get(finding.fingerprint))
        for (const { file } of finding.sites) wanted.set(file, []);
    for (const entry of judged) for (const file of new Set(entry.finding.sites.map(s => s.file))) wanted.get(file)?.push(entry);
    const own = ownDiagnostics(view, messageLanguage);
    const lines: KnownLines = new Map();
    const articles = new Set<string>();
    for (const [file, list] of wanted) {
      const uri = view.uriOf(file);
      articles.add(uri);
      const found = diagnosticsByFile(view, list, messageLanguage, this.pages, file, lines).get(file) ?? [];
      this.set(uri, [...found, ...(own.get(uri) ?? [])]);
    }
    for (const uri of articles) own.delete(uri);
    for (const uri of before.own) if (!own.has(uri) && !articles.has(uri)) this.set(uri, []);
    for (const [uri, list] of own) this.set(uri, list);
    return { decisions, own: new Set(own.keys()) };
  }

  private everything(views: readonly ArticleFolder[]): void {
    const next = new Map<string, Diagnostic[]>();
    this.shown = new Map();
    for (const view of views) {
      const judged = view.plain ? view.corpus.findings().map(finding => ({ finding })) : view.judge().judged;
      for (const [file, list] of diagnosticsByFile(view, judged, view.settings.messageLanguage, this.pages))
        next.set(view.uriOf(file), list);
      this.shown.set(view, undefined);
      if (view.plain) continue;
      const own = ownDiagnostics(view, view.settings.messageLanguage);
      for (const [uri, list] of own) next.set(uri, [...(next.get(uri) ?? []), ...list]);
      for (const file of view.corpus.remarks.keys()) own.delete(view.uriOf(file));
      this.shown.set(view, { decisions: decisionsOf(judged), own: new Set(own.keys()) });
    }
    for (const uri of this.published.keys()) if (!next.has(uri)) this.set(uri, []);
    for (const [uri, list] of next) this.set(uri, list);
  }

  private set(uri: string, list: Diagnostic[]): void {
    const text = list.length > 0 ? JSON.stringify(list) : undefined;
    if (this.published.get(uri) === text) return;
    if (text === undefined) this.published.delete(uri);
    else this.published.set(uri, text);
    this.publish(uri, list);
  }
}

/** What diagnostics say of decisions, by the fingerprints of findings. */
function decisionsOf(judged: readonly Judged[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const { finding, decision, before } of judged)
    if (decision) out.set(finding.fingerprint, 'decided');
    else if (before) out.set(finding.fingerprint, `before ${before.verdict} ${before.by} ${before.at}`);
  return out;
}
