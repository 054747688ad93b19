/** The tree of people, places and organisations, the most mentioned first. */
import { EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Disposable, type TreeDataProvider } from 'vscode';
import type { EntityEntry } from '../../../server/src/features/entities.ts';
import { t } from '../strings';
import { plain } from './grouping';
import type { Store } from './store';
import { count, isolate } from './words';

type Kind = EntityEntry['kind'];
export type EntityNode = { readonly type: 'kind'; readonly kind: Kind } | { readonly type: 'entity'; readonly entity: EntityEntry };

const KINDS: readonly Kind[] = ['person', 'place', 'organization'];
const ICONS: Record<Kind, string> = { person: 'person', place: 'location', organization: 'organization' };

export class EntitiesTree implements TreeDataProvider<EntityNode>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: Disposable;
  private words = '';

  constructor(private readonly store: Store) {
    this.subscription = store.onDidChange(() => this.changed.fire());
  }

  get filter(): string {
    return this.words;
  }

  show(filter: string): void {
    this.words = filter;
    this.changed.fire();
  }

  getChildren(node?: EntityNode): EntityNode[] {
    if (node?.type === 'entity') return [];
    if (node) return this.of(node.kind).map(entity => ({ type: 'entity', entity }));
    return KINDS.filter(kind => this.of(kind).length).map(kind => ({ type: 'kind', kind }));
  }

  getTreeItem(node: EntityNode): TreeItem {
    return node.type === 'kind' ? this.kindItem(node.kind) : entityItem(node.entity);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private of(kind: Kind): EntityEntry[] {
    const wanted = plain(this.words);
    return this.store.entities.entities.filter(
      entity => entity.kind === kind && (!wanted || [entity.name, ...entity.also].some(name => plain(name).includes(wanted))),
    );
  }

  private kindItem(kind: Kind): TreeItem {
    const total = this.words ? this.of(kind).length : this.store.entities.totals[kind];
    const label = kindTitle(kind);
    const item = new TreeItem(label, kind === 'person' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
    item.id = kind;
    item.description = count(total);
    item.iconPath = new ThemeIcon(ICONS[kind]);
    item.contextValue = 'kind';
    item.accessibilityInformation = { label: `${label}, ${count(total)}` };
    return item;
  }
}

export function kindTitle(kind: Kind): string {
  return kind === 'person' ? t('People') : kind === 'place' ? t('Places') : t('Organisations');
}

function entityItem(entity: EntityEntry): TreeItem {
  const { name, mentions, articles, findings } = entity;
  const item = new TreeItem(isolate(name), TreeItemCollapsibleState.None);
  const counts = [t('mentions: {0}', count(mentions)), t('articles: {0}', count(articles))];
  if (findings.length) counts.push(t('findings: {0}', count(findings.length)));
  item.id = `${entity.corpus}\n${entity.id}`;
  item.description = findings.length ? `${count(mentions)} · ⚠ ${count(findings.length)}` : count(mentions);
  item.tooltip = [[name, ...entity.also].map(isolate).join(' · '), counts.join(' · ')].join('\n');
  item.iconPath = new ThemeIcon(ICONS[entity.kind]);
  item.contextValue = `entity.${entity.kind}`;
  item.accessibilityInformation = { label: [name, ...counts].join(', ') };
  item.command = { command: 'concord.openPassage', title: t('Go to the first mention'), arguments: [{ type: 'entity', entity }] };
  return item;
}
