/** How the tree of findings is laid out: filtered, grouped, counted. Pure. */
import type { EntityEntry } from '../../../server/src/features/entities.ts';
import type { FindingRecord } from '../protocol';

export type Grouping = 'rule' | 'article' | 'entity';

export interface Group {
  /** Unique among the groups of one layout. */
  readonly key: string;
  /** The rule's id, the file's name, the entity's name; undefined for findings that are about nobody. */
  readonly title?: string;
  readonly findings: readonly FindingRecord[];
}

export interface Layout {
  /** Groups of findings that are open. */
  readonly groups: readonly Group[];
  readonly decided: readonly FindingRecord[];
  /** Open findings before filtering, and how many of them the filter lets through. */
  readonly open: number;
  readonly shown: number;
}

const WEIGHT = { error: 0, warning: 1, information: 2 } as const;

/**
 * Lays findings out.
 * @param filter words that must all stand in the finding; letters are compared without their marks
 * @param entities for grouping by entity, in the order of the groups
 */
export function layOut(
  findings: readonly FindingRecord[],
  by: Grouping,
  filter = '',
  entities: readonly Pick<EntityEntry, 'id' | 'corpus' | 'name' | 'findings'>[] = [],
): Layout {
  const words = plain(filter).split(' ').filter(Boolean);
  const matching = words.length ? findings.filter(finding => words.every(word => textOf(finding).includes(word))) : findings;
  const open = matching.filter(finding => !finding.decision);
  return {
    groups: by === 'entity' ? groupByEntity(open, entities) : groupBy(open, by),
    decided: matching.filter(finding => finding.decision),
    open: findings.filter(finding => !finding.decision).length,
    shown: open.length,
  };
}

function groupBy(findings: readonly FindingRecord[], by: 'rule' | 'article'): Group[] {
  const groups = new Map<string, { title: string; findings: FindingRecord[] }>();
  for (const finding of findings) {
    const { uri, file } = finding.sites[0] ?? { uri: '', file: '' };
    const key = by === 'rule' ? finding.rule : uri;
    const group = groups.get(key) ?? { title: by === 'rule' ? finding.rule : file, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  const all = [...groups].map(([key, group]) => ({ key, ...group }));
  return by === 'article'
    ? all
    : all.sort((a, b) => worst(a) - worst(b) || b.findings.length - a.findings.length || compareText(a.key, b.key));
}

function groupByEntity(
  findings: readonly FindingRecord[],
  entities: readonly Pick<EntityEntry, 'id' | 'corpus' | 'name' | 'findings'>[],
): Group[] {
  const byFingerprint = new Map(findings.map(finding => [finding.fingerprint, finding]));
  const placed = new Set<string>();
  const groups: Group[] = [];
  for (const { id, corpus, name, findings: about } of entities) {
    const own = about.flatMap(fingerprint => byFingerprint.get(fingerprint) ?? []);
    for (const { fingerprint } of own) placed.add(fingerprint);
    if (own.length) groups.push({ key: `${corpus}\n${id}`, title: name, findings: own });
  }
  groups.sort((a, b) => b.findings.length - a.findings.length);
  const rest = findings.filter(({ fingerprint }) => !placed.has(fingerprint));
  return rest.length ? [...groups, { key: '', findings: rest }] : groups;
}

const worst = ({ findings }: { findings: readonly FindingRecord[] }): number =>
  Math.min(...findings.map(({ severity }) => WEIGHT[severity]));

const textOf = ({ rule, message, sites }: FindingRecord): string =>
  plain([rule, message, ...sites.flatMap(({ file, text, value }) => [file, text, value])].join(' '));

/** Letters without case, marks and what Arabic writes in two ways. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/\s+/g, ' ')
    .trim();

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
