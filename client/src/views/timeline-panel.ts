/** The timeline panel: of the whole corpus, or of one person, place or organisation. */
import { commands, Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import type { EntityEntry } from '../../../server/src/features/entities.ts';
import { TimelineRequest } from '../protocol';
import { inArabic, t } from '../strings';
import type { TimelineAnswer, TimelineMessage } from './messages';
import { Panel } from './panel';
import { openPlace } from './places';
import type { Store } from './store';
import { isolate } from './words';

export class TimelinePanel implements Disposable {
  private readonly panel: Panel<TimelineMessage, TimelineAnswer>;
  private readonly disposables: Disposable[];
  private entity: EntityEntry | undefined;

  constructor(
    context: ExtensionContext,
    private readonly store: Store,
  ) {
    this.panel = new Panel(
      context,
      () => ({ name: 'timeline', title: this.entity ? t('Timeline: {0}', isolate(this.entity.name)) : t('Timeline') }),
      answer => this.receive(answer),
    );
    this.disposables = [
      this.panel,
      store.onDidChange(() => this.panel.isOpen && void this.show(false)),
      commands.registerCommand('concord.showTimeline', (node?: { entity?: EntityEntry }) => this.open(node?.entity)),
    ];
  }

  /** What the panel shows, or undefined where it is closed. */
  get shown(): TimelineMessage | undefined {
    return this.panel.shown;
  }

  /** Whether its page has loaded. */
  get isReady(): boolean {
    return this.panel.isReady;
  }

  async open(entity?: EntityEntry): Promise<void> {
    this.entity = entity;
    await this.show(true);
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  private async show(reveal: boolean): Promise<void> {
    const { entity } = this;
    const timeline = await this.store.source.ask(TimelineRequest, entity ? { corpus: entity.corpus, entity: entity.id } : {});
    if (this.entity !== entity) return;
    this.panel.show(
      {
        title: entity ? t('Timeline: {0}', isolate(entity.name)) : t('Timeline of all articles'),
        items: timeline?.items ?? [],
        total: timeline?.total ?? 0,
        language: inArabic() ? 'ar' : 'en',
        words: {
          zoomIn: t('Zoom in'),
          zoomOut: t('Zoom out'),
          all: t('Show all'),
          svg: t('Export as SVG'),
          png: t('Export as PNG'),
          chart: t('{0} dated statements: {1}', '{0}', '{1}'),
          help: t('● statement · ■ article · ◇ in a finding. Arrow keys go from one to the next, + and - zoom, Enter opens the passage.'),
          empty: t('There are no dated statements here.'),
          more: t('+{0}', '{0}'),
          cut: t('The first {0} of {1} are shown.', '{0}', '{1}'),
          open: t('Go to the passage'),
          compare: t('Compare'),
          conflict: t('in a finding'),
          article: t('article'),
          statement: t('Statement'),
          onlyConflicts: t('Only what is in a finding'),
        },
      },
      reveal,
    );
  }

  private async receive(answer: TimelineAnswer): Promise<void> {
    switch (answer.type) {
      case 'open':
        return openPlace(answer.location, { beside: true });
      case 'compare':
        return void commands.executeCommand('concord.compare', { fingerprint: answer.fingerprint });
      case 'export':
        return save(
          `timeline.${answer.format}`,
          answer.format,
          answer.format === 'svg'
            ? new TextEncoder().encode(answer.content)
            : Uint8Array.from(atob(answer.content), letter => letter.charCodeAt(0)),
        );
    }
  }
}

/** Asks where to write a file, and writes it. */
export async function save(name: string, ending: string, bytes: Uint8Array): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    defaultUri: folder && Uri.joinPath(folder, name),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    void window.showErrorMessage(t('The file could not be written: {0}', error instanceof Error ? error.message : String(error)));
  }
}
