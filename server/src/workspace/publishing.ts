import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnosticsByFile, type KnownLines } from '../features/diagnostics.ts';
import type { ArticleFolder } from './folder.ts';
import { ownDiagnostics } from './own-diagnostics.ts';

/** Takes the diagnostics of a document. */
export type Publish = (uri: string, diagnostics: Diagnostic[]) => void;

/**
 * Publishes the diagnostics that changed, and only those. Where nobody decided anything, only the files whose findings changed are
 * looked at.
 */
export class Publisher {
  private readonly published = new Map<string, string>();
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
    if (this.all || !views.every(view => view.plain)) this.everything(views);
    else for (const { view, files } of changed) this.some(view, files);
    // what somebody decided may have been taken back: the next time everything is looked at once more
    this.all = !views.every(view => view.plain);
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

  private everything(views: readonly ArticleFolder[]): void {
    const next = new Map<string, Diagnostic[]>();
    for (const view of views) {
      const judged = view.plain ? view.corpus.findings().map(finding => ({ finding })) : view.judge().judged;
      for (const [file, list] of diagnosticsByFile(view, judged, view.settings.messageLanguage, this.pages))
        next.set(view.uriOf(file), list);
      if (view.plain) continue;
      for (const [uri, list] of ownDiagnostics(view, view.settings.messageLanguage)) next.set(uri, [...(next.get(uri) ?? []), ...list]);
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
