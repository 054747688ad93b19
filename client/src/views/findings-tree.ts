/** The tree of findings: groups, their findings, and under each finding its passages. */
import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type Disposable,
  type TreeDataProvider,
} from 'vscode';
import type { FindingRecord, SiteRecord } from '../protocol';
import { t } from '../strings';
import { type Group, type Grouping, layOut, type Layout } from './grouping';
import type { Store } from './store';
import { count, isolate, ruleTitle, severityTitle, verdictTitle } from './words';

/** Menus pass these to commands; `fingerprint` is what the commands of decisions ask for. */
export type FindingNode =
  | { readonly type: 'group'; readonly group: Group; readonly by: Grouping }
  | { readonly type: 'decided'; readonly findings: readonly FindingRecord[] }
  | {
      readonly type: 'finding';
      readonly finding: FindingRecord;
      readonly fingerprint: string;
      /** Where in the tree it stands. */ readonly under: string;
    }
  | { readonly type: 'site'; readonly site: SiteRecord; readonly fingerprint: string };

export class FindingsTree implements TreeDataProvider<FindingNode>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: Disposable;
  private laidOut: Layout | undefined;

  constructor(
    private readonly store: Store,
    private by: Grouping,
    private words = '',
  ) {
    this.subscription = store.onDidChange(() => this.refresh());
  }

  get grouping(): Grouping {
    return this.by;
  }

  get filter(): string {
    return this.words;
  }

  show(by: Grouping, filter: string): void {
    this.by = by;
    this.words = filter;
    this.refresh();
  }

  get layout(): Layout {
    return (this.laidOut ??= layOut(this.store.findings, this.by, this.words, this.store.entities.entities));
  }

  getChildren(node?: FindingNode): FindingNode[] {
    if (!node) {
      const { groups, decided } = this.layout;
      const nodes: FindingNode[] = groups.map(group => ({ type: 'group', group, by: this.by }));
      return decided.length ? [...nodes, { type: 'decided', findings: decided }] : nodes;
    }
    if (node.type === 'group') return node.group.findings.map(nodeUnder(`${node.by}\n${node.group.key}`));
    if (node.type === 'decided') return node.findings.map(nodeUnder('decided'));
    if (node.type === 'finding') return node.finding.sites.map(site => ({ type: 'site', site, fingerprint: node.fingerprint }));
    return [];
  }

  getTreeItem(node: FindingNode): TreeItem {
    switch (node.type) {
      case 'group':
        return groupItem(node.group, node.by);
      case 'decided':
        return decidedItem(node.findings);
      case 'finding':
        return findingItem(node.finding, node.under);
      case 'site':
        return siteItem(node.site);
    }
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private refresh(): void {
    this.laidOut = undefined;
    this.changed.fire();
  }
}

const nodeUnder =
  (under: string) =>
  (finding: FindingRecord): FindingNode => ({ type: 'finding', finding, fingerprint: finding.fingerprint, under });

function groupItem({ key, title, findings }: Group, by: Grouping): TreeItem {
  const label = title === undefined ? t('About nobody in particular') : by === 'rule' ? ruleTitle(title) : title;
  const item = new TreeItem(isolate(label), TreeItemCollapsibleState.Expanded);
  item.id = `group\n${by}\n${key}`;
  item.description = count(findings.length);
  item.tooltip = by === 'rule' && title ? `${label} (${title})` : label;
  item.contextValue = 'group';
  item.accessibilityInformation = { label: t('{0}, {1} findings', label, count(findings.length)) };
  // An article has the icon that the theme gives its file.
  if (by === 'article' && key) item.resourceUri = Uri.parse(key);
  item.iconPath = by === 'article' ? ThemeIcon.File : new ThemeIcon(by === 'rule' ? 'checklist' : 'symbol-misc');
  return item;
}

function decidedItem(findings: readonly FindingRecord[]): TreeItem {
  const item = new TreeItem(t('Decided'), TreeItemCollapsibleState.Collapsed);
  item.id = 'decided';
  item.description = count(findings.length);
  item.iconPath = new ThemeIcon('check-all');
  item.contextValue = 'decided';
  item.accessibilityInformation = { label: t('{0}, {1} findings', t('Decided'), count(findings.length)) };
  return item;
}

const ICONS = {
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  information: new ThemeIcon('info'),
} as const;

function findingItem(finding: FindingRecord, under: string): TreeItem {
  const { decision, sites, severity } = finding;
  const label = labelOf(finding);
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  // the same after a refresh: what is open stays open, and a menu that is open means the same finding
  item.id = `${under}\n${finding.fingerprint}`;
  const files = [...new Set(sites.map(site => site.file))].map(isolate).join(' · ');
  item.description = decision ? `${verdictTitle(decision.verdict)} · ${files}` : files;
  item.tooltip = tooltipOf(finding);
  item.iconPath = decision ? new ThemeIcon('pass') : ICONS[severity];
  item.contextValue = decision ? 'finding.decided' : 'finding.open';
  item.accessibilityInformation = {
    label: [decision ? verdictTitle(decision.verdict) : severityTitle(severity), finding.message, files].join(', '),
  };
  item.command = { command: 'concord.openPassage', title: t('Go to the passage'), arguments: [{ type: 'site', site: sites[0] }] };
  return item;
}

/** The values that stand against each other, each in its own direction. */
function labelOf({ sites, rule }: FindingRecord): string {
  const texts = [...new Set(sites.map(({ text }) => text.replace(/\s+/g, ' ').trim()))].filter(Boolean);
  return texts.length ? texts.slice(0, 3).map(isolate).join(' ↔ ') : ruleTitle(rule);
}

/** Everything in it is plain text: an article's words are never markup. */
function tooltipOf({ message, reason, decision, rule }: FindingRecord): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendText(message);
  for (const step of reason.split('\n').filter(Boolean)) tooltip.appendMarkdown('\n\n').appendText(step);
  if (decision) {
    tooltip.appendMarkdown('\n\n---\n\n');
    tooltip.appendText([verdictTitle(decision.verdict), decision.who, decision.when, decision.why].filter(Boolean).join(' · '));
  }
  return tooltip.appendMarkdown('\n\n').appendText(rule);
}

function siteItem(site: SiteRecord): TreeItem {
  const item = new TreeItem(isolate(site.text.replace(/\s+/g, ' ')), TreeItemCollapsibleState.None);
  const place = `${site.file}:${site.line}`;
  item.description = isolate(place);
  item.tooltip = `${place} · ${site.value}`;
  item.iconPath = new ThemeIcon('go-to-file');
  item.contextValue = 'site';
  item.accessibilityInformation = { label: t('{0}, in {1}, line {2}', site.text, site.file, site.line) };
  item.command = { command: 'concord.openPassage', title: t('Go to the passage'), arguments: [{ type: 'site', site }] };
  return item;
}
