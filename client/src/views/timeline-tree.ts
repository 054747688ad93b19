/** The dated statements as a tree of years, months and statements: the timeline for whoever reads rather than looks. */
import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Disposable, type TreeDataProvider } from 'vscode';
import type { TimelineItem } from '../../../server/src/features/timeline.ts';
import { TimelineRequest } from '../protocol';
import { inArabic, t } from '../strings';
import type { Store } from './store';
import { count, isolate } from './words';

export type TimelineNode =
  | { readonly type: 'period'; readonly period: string; readonly items: readonly TimelineItem[] }
  | { readonly type: 'statement'; readonly item: TimelineItem };

export class TimelineTree implements TreeDataProvider<TimelineNode>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: Disposable;
  private items: Promise<readonly TimelineItem[]> | undefined;

  constructor(private readonly store: Store) {
    this.subscription = store.onDidChange(() => {
      this.items = undefined;
      this.changed.fire();
    });
  }

  async getChildren(node?: TimelineNode): Promise<TimelineNode[]> {
    if (node?.type === 'statement') return [];
    if (!node) return periods(await this.all(), 4);
    if (node.period.length === 4) return periods(node.items, 7);
    return node.items.map(item => ({ type: 'statement', item }));
  }

  getTreeItem(node: TimelineNode): TreeItem {
    return node.type === 'period' ? periodItem(node.period, node.items) : statementItem(node.item);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** Asked for when the tree is looked at, not before. */
  private all(): Promise<readonly TimelineItem[]> {
    return (this.items ??= this.store.source.ask(TimelineRequest, {}).then(timeline => timeline?.items ?? []));
  }
}

/** @param length of the part of an ISO date that names a period: 4 for years, 7 for months */
function periods(items: readonly TimelineItem[], length: 4 | 7): TimelineNode[] {
  const byPeriod = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const period = item.from.slice(0, length);
    const own = byPeriod.get(period) ?? [];
    own.push(item);
    byPeriod.set(period, own);
  }
  return [...byPeriod].map(([period, own]) => ({ type: 'period', period, items: own }));
}

function periodItem(period: string, items: readonly TimelineItem[]): TreeItem {
  const month = period.length > 4;
  const item = new TreeItem(month ? monthTitle(period) : period, TreeItemCollapsibleState.Collapsed);
  const marked = items.filter(({ findings }) => findings.length).length;
  item.id = period;
  item.description = marked ? `${count(items.length)} · ⚠ ${count(marked)}` : count(items.length);
  item.iconPath = new ThemeIcon(month ? 'calendar' : 'history');
  item.accessibilityInformation = { label: t('{0}, statements: {1}, in findings: {2}', period, count(items.length), count(marked)) };
  return item;
}

const monthTitle = (period: string): string =>
  new Date(`${period}-01T00:00:00Z`).toLocaleDateString(inArabic() ? 'ar-u-nu-latn' : 'en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

function statementItem(item: TimelineItem): TreeItem {
  const days = item.from === item.to ? item.from : `${item.from} – ${item.to}`;
  const node = new TreeItem(isolate(item.statement), TreeItemCollapsibleState.None);
  node.description = isolate(`${days} · ${item.file}`);
  node.tooltip = `${item.statement}\n${days} · ${item.file}`;
  node.iconPath = item.findings.length
    ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
    : new ThemeIcon(item.kind === 'article' ? 'file' : 'circle-small');
  node.contextValue = item.findings.length ? 'statement.marked' : 'statement';
  node.accessibilityInformation = {
    label: [days, item.findings.length ? t('in findings: {0}', item.findings.length) : '', item.statement, item.file]
      .filter(Boolean)
      .join(', '),
  };
  node.command = { command: 'concord.openPassage', title: t('Go to the passage'), arguments: [{ type: 'statement', item }] };
  return node;
}
