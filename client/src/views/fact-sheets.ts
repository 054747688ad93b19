/** Fact sheets: of a person, place, organisation or article, as a document that the editor previews and a file that it writes. */
import { commands, Disposable, EventEmitter, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import type { EntityEntry } from '../../../server/src/features/entities.ts';
import { type FactSheetParams, FactSheetRequest } from '../protocol';
import { t } from '../strings';
import type { Store } from './store';
import { save } from './timeline-panel';
import { isolate } from './words';

export const SCHEME = 'concord-facts';

const FORMATS = [
  { label: 'Markdown', format: 'markdown', ending: 'md' },
  { label: 'HTML', format: 'html', ending: 'html' },
  { label: 'CSV', format: 'csv', ending: 'csv' },
] as const;

/** What a sheet is of; it is kept in the query of the sheet's address. */
type Subject = Pick<FactSheetParams, 'uri' | 'corpus' | 'entity'>;

export class FactSheets implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  private readonly disposables: Disposable[];

  constructor(private readonly store: Store) {
    this.disposables = [
      this.changed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      // an open sheet follows the articles
      store.onDidChange(() => {
        for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) this.changed.fire(uri);
      }),
      commands.registerCommand('concord.factSheet', (node?: { entity?: EntityEntry }) => this.open(node?.entity)),
      commands.registerCommand('concord.exportFactSheet', (node?: { entity?: EntityEntry }) => this.export(node?.entity)),
    ];
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const sheet = await this.ask(subjectOf(uri), 'preview');
    return sheet?.text ?? t('There is nothing to say about it any more.');
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  /** Opens the sheet of `entity`, else of the article in the active editor, else of an entity that the person picks. */
  async open(entity?: EntityEntry): Promise<void> {
    const chosen = await this.choose(entity);
    if (!chosen) return;
    const uri = addressOf(chosen.title, chosen.subject);
    const document = await workspace.openTextDocument(uri);
    // a window may be without the editor's own Markdown extension
    if ((await commands.getCommands(true)).includes('markdown.showPreview')) await commands.executeCommand('markdown.showPreview', uri);
    else await window.showTextDocument(document);
  }

  async export(entity?: EntityEntry): Promise<void> {
    const chosen = await this.choose(entity);
    const form = chosen && (await window.showQuickPick(FORMATS, { title: t('Export the fact sheet: {0}', chosen.title) }));
    if (!form) return;
    const sheet = await this.ask(chosen.subject, form.format);
    if (sheet) await save(`${fileName(sheet.title)}.${form.ending}`, form.ending, new TextEncoder().encode(sheet.text));
  }

  private ask(subject: Subject, format: FactSheetParams['format']): Promise<{ title: string; text: string } | null | undefined> {
    const root = workspace.workspaceFolders?.[0]?.uri.toString();
    const rooted = root !== undefined && (subject.corpus ?? subject.uri ?? '').startsWith(root);
    return this.store.source.ask(FactSheetRequest, { ...subject, format, rooted });
  }

  private async choose(entity?: EntityEntry): Promise<{ title: string; subject: Subject } | undefined> {
    if (entity) return { title: entity.name, subject: { corpus: entity.corpus, entity: entity.id } };
    const active = window.activeTextEditor?.document.uri;
    if (active?.scheme === SCHEME) return { title: active.path.slice(1), subject: subjectOf(active) };
    const items = this.store.entities.entities.map(other => ({
      label: isolate(other.name),
      description: other.also.map(isolate).join(' · '),
      entity: other,
    }));
    const article = active && { label: t('This article'), description: workspace.asRelativePath(active), entity: undefined };
    const picked = await window.showQuickPick(article ? [article, ...items] : items, { title: t('Fact sheet'), matchOnDescription: true });
    if (!picked) return undefined;
    if (picked.entity) return this.choose(picked.entity);
    return { title: active!.path.split('/').pop()!, subject: { uri: active!.toString() } };
  }
}

const addressOf = (title: string, subject: Subject): Uri =>
  Uri.from({ scheme: SCHEME, path: `/${fileName(title)}.md`, query: JSON.stringify(subject) });

const subjectOf = ({ query }: Uri): Subject => JSON.parse(query) as Subject;

/** A title as the name of a file on any system. */
const fileName = (title: string): string =>
  title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80) || 'facts';
