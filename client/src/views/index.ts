/** The view container: its trees, their commands, and what the empty views are told. */
import { commands, Disposable, type ExtensionContext, type TreeView, window } from 'vscode';
import { t } from '../strings';
import { ComparePanel } from './compare-panel';
import { EntitiesTree, type EntityNode } from './entities-tree';
import { FactSheets } from './fact-sheets';
import { FindingsTree, type FindingNode } from './findings-tree';
import type { Grouping } from './grouping';
import { openPlace, type Place, showReferences } from './places';
import type { Source } from './source';
import { registerState } from './state';
import { Store } from './store';
import { TimelinePanel } from './timeline-panel';
import { TimelineTree, type TimelineNode } from './timeline-tree';
import { count } from './words';

/** Where the grouping that a person chose is kept. */
const GROUPING = 'concord.grouping';

/** The trees, for the extension's own tests. */
export interface Views extends Disposable {
  readonly store: Store;
  readonly findings: FindingsTree;
  readonly entities: EntitiesTree;
  readonly timeline: TimelineTree;
  readonly compare: ComparePanel;
  readonly timelinePanel: TimelinePanel;
}

/** Makes the views of a window. They hold nothing and ask for nothing until the server runs. */
export function createViews(context: ExtensionContext, source: Source): Views {
  const store = new Store(source);
  const findings = new FindingsTree(store, context.workspaceState.get<Grouping>(GROUPING, 'rule'));
  const entities = new EntitiesTree(store);
  const timeline = new TimelineTree(store);
  const compare = new ComparePanel(context, store);
  const timelinePanel = new TimelinePanel(context, store);
  const findingsView = window.createTreeView('concord.findings', { treeDataProvider: findings, showCollapseAll: true });
  const entitiesView = window.createTreeView('concord.entities', { treeDataProvider: entities, showCollapseAll: true });
  const timelineView = window.createTreeView('concord.timeline', { treeDataProvider: timeline, showCollapseAll: true });

  const tell = (): void => {
    const { status } = source;
    void commands.executeCommand('setContext', 'concord.state', status?.state ?? 'off');
    void commands.executeCommand('setContext', 'concord.articles', status?.articles ?? 0);
    void commands.executeCommand('setContext', 'concord.known', store.known);
    void commands.executeCommand('setContext', 'concord.grouping', findings.grouping);
    void commands.executeCommand('setContext', 'concord.findingsFiltered', findings.filter !== '');
    void commands.executeCommand('setContext', 'concord.entitiesFiltered', entities.filter !== '');
    describe(findingsView, findings);
    entitiesView.message = entities.filter ? t('Filter: {0}', entities.filter) : undefined;
  };
  const group = (by: Grouping) => (): void => {
    findings.show(by, findings.filter);
    void context.workspaceState.update(GROUPING, by);
    tell();
  };
  const filterFindings = (words: string): void => {
    findings.show(findings.grouping, words);
    tell();
  };
  const filterEntities = (words: string): void => {
    entities.show(words);
    tell();
  };
  tell();
  const disposables = [
    store,
    findings,
    entities,
    timeline,
    findingsView,
    entitiesView,
    timelineView,
    compare,
    timelinePanel,
    new FactSheets(store),
    registerState(source),
    source.onStatusChanged(tell),
    store.onDidChange(tell),
    commands.registerCommand('concord.groupByRule', group('rule')),
    commands.registerCommand('concord.groupByArticle', group('article')),
    commands.registerCommand('concord.groupByEntity', group('entity')),
    commands.registerCommand('concord.filterFindings', () => askFilter(findings.filter, filterFindings)),
    commands.registerCommand('concord.clearFindingsFilter', () => filterFindings('')),
    commands.registerCommand('concord.filterEntities', () => askFilter(entities.filter, filterEntities)),
    commands.registerCommand('concord.clearEntitiesFilter', () => filterEntities('')),
    commands.registerCommand('concord.openPassage', async (node?: FindingNode | EntityNode | TimelineNode) => {
      const place = node && placeOf(node);
      if (place) await openPlace(place);
    }),
    commands.registerCommand('concord.showReferences', async (node?: EntityNode) => {
      if (node?.type === 'entity') await showReferences(node.entity.first);
    }),
  ];
  return { store, findings, entities, timeline, compare, timelinePanel, dispose: () => Disposable.from(...disposables).dispose() };
}

/** What a node of a tree stands for in the text. */
function placeOf(node: FindingNode | EntityNode | TimelineNode): Place | undefined {
  switch (node.type) {
    case 'finding':
      return node.finding.sites[0];
    case 'site':
      return node.site;
    case 'entity':
      return node.entity.first;
    case 'statement':
      return node.item.location;
    default:
      return undefined;
  }
}

/** Counts beside the title and on the icon; what a filter hides is said, so that nobody takes it for nothing. */
function describe(view: TreeView<FindingNode>, tree: FindingsTree): void {
  const { open, shown, decided } = tree.layout;
  view.description = decided.length ? t('open: {0}, decided: {1}', count(open), count(decided.length)) : open ? count(open) : '';
  view.badge = open ? { value: open, tooltip: t('Findings to look at: {0}', count(open)) } : undefined;
  view.message = tree.filter ? t('Filter: {0} ({1} of {2})', tree.filter, count(shown), count(open)) : undefined;
}

/** Asks for a filter and applies it with each letter; Escape brings the former one back. */
async function askFilter(before: string, apply: (words: string) => void): Promise<void> {
  const input = window.createInputBox();
  input.value = before;
  input.title = t('Filter');
  input.placeholder = t('Words that must all stand in it; empty for everything');
  let accepted = false;
  await new Promise<void>(resolve => {
    input.onDidChangeValue(apply);
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => resolve());
    input.show();
  });
  if (!accepted) apply(before);
  input.dispose();
}
