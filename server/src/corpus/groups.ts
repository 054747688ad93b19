import type { Finding, Side, Site } from './finding.ts';

/**
 * Findings of pairs of articles that tell of one disagreement are one finding: three articles say 12, one says 15. Statements that
 * conflict with the same one and not with each other stand on one side; the side that fewer articles are on comes first and is marked,
 * and where none is smaller all are.
 */
export class Groups {
  private readonly bySite = new Map<string, Set<Finding>>();
  private readonly groupOf = new Map<Finding, { members: readonly Finding[]; shown: readonly Finding[] }>();
  /** Findings whose group is to be made anew. */
  private readonly pending = new Set<Finding>();

  /** Whether a finding can be one of several of one disagreement. */
  static takes(finding: Finding): boolean {
    return finding.sites.length === 2 && finding.support === undefined;
  }

  /** Takes a finding in. @returns what is no longer shown, as it is part of another group now */
  add(finding: Finding): readonly Finding[] {
    const gone: Finding[] = [];
    for (const key of keysOf(finding)) {
      const linked = this.bySite.get(key);
      if (!linked) this.bySite.set(key, new Set([finding]));
      else {
        for (const other of linked) gone.push(...this.dissolve(other));
        linked.add(finding);
      }
    }
    this.pending.add(finding);
    return gone;
  }

  /** Lets a finding go. @returns what is no longer shown */
  remove(finding: Finding): readonly Finding[] {
    const gone = this.dissolve(finding);
    this.pending.delete(finding);
    for (const key of keysOf(finding)) {
      const linked = this.bySite.get(key);
      linked?.delete(finding);
      if (linked?.size === 0) this.bySite.delete(key);
    }
    return gone;
  }

  /** Makes the groups that are to be made anew. @returns what is shown from now on */
  take(): Finding[] {
    const out: Finding[] = [];
    for (const first of this.pending) {
      if (this.groupOf.has(first)) continue;
      const members = this.linkedWith(first);
      const group = { members, shown: merged(members) };
      for (const member of members) this.groupOf.set(member, group);
      out.push(...group.shown);
    }
    this.pending.clear();
    return out;
  }

  private dissolve(finding: Finding): readonly Finding[] {
    const group = this.groupOf.get(finding);
    if (!group) return [];
    for (const member of group.members) {
      this.groupOf.delete(member);
      this.pending.add(member);
    }
    return group.shown;
  }

  /** All findings that common sites link with one. */
  private linkedWith(first: Finding): Finding[] {
    const group = new Set([first]),
      keys = new Set<string>();
    // a set gives what is added to it while one walks it; a site of a thousand findings is looked at once
    for (const finding of group)
      for (const key of keysOf(finding)) {
        if (keys.has(key)) continue;
        keys.add(key);
        for (const next of this.bySite.get(key)!) group.add(next);
      }
    return [...group];
  }
}

/** What links a finding with others: its sites, among findings of its rule and severity. */
function keysOf(finding: Finding): string[] {
  return finding.sites.map(site => `${finding.rule}\n${finding.severity}\n${idOf(site)}`);
}

/** One finding of several; what one article says against itself stays as it is. */
function merged(group: readonly Finding[]): readonly Finding[] {
  if (group.every(f => f.scope === 'within')) return group;
  const sites = new Map<string, Site>();
  const edges = new Map<string, Map<string, Finding>>();
  for (const finding of group) {
    const [a, b] = finding.sites;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      sites.set(idOf(x), x);
      const own = edges.get(idOf(x)) ?? new Map<string, Finding>();
      edges.set(idOf(x), own);
      const known = own.get(idOf(y));
      if (!known || compareFindings(finding, known) < 0) own.set(idOf(y), finding);
    }
  }
  const sides = sidesOf([...sites.values()].sort(compareSites), edges);
  const most = Math.max(...sides.map(filesOf).map(f => f.length));
  const isTie = sides.every(s => filesOf(s).length === most);
  const marked = isTie ? sides.flat().length : sides.filter(s => filesOf(s).length < most).flat().length;
  const [first] = sides[0];
  const shown = shownPair(first, sides, edges);
  const support: Side[] = sides.map(s => ({ value: s[0].value, text: s[0].text, articles: filesOf(s), sites: s.length }));
  const articles = new Set(support.flatMap(s => s.articles)).size;
  return [
    {
      ...turned(shown, first),
      scope: 'cross',
      reason: [
        ...shown.reason,
        ...(articles > 2
          ? support.map(s => ({
              key: 'support.side',
              values: { n: String(s.articles.length), text: s.text, files: s.articles.slice(0, MOST_NAMED).join(', ') },
            }))
          : []),
      ],
      sites: sides.flat(),
      support,
      marked,
    },
  ];
}

/** Articles of one side that a reason names at most. */
const MOST_NAMED = 6;

/** Puts each site on the first side on which nothing conflicts with it, one of its own value before others; smaller sides first. */
function sidesOf(sites: readonly Site[], edges: ReadonlyMap<string, ReadonlyMap<string, Finding>>): Site[][] {
  const sides: Site[][] = [];
  const sideOf = new Map<string, Site[]>();
  for (const site of sites) {
    const against = new Set<Site[] | undefined>();
    for (const id of edges.get(idOf(site))!.keys()) against.add(sideOf.get(id));
    const open = sides.filter(side => !against.has(side));
    let side = open.find(s => s[0].value === site.value) ?? open[0];
    if (side) side.push(site);
    else sides.push((side = [site]));
    sideOf.set(idOf(site), side);
  }
  return sides.sort((a, b) => filesOf(a).length - filesOf(b).length || compareSites(a[0], b[0]));
}

/** The finding whose message and proof stand for the group: of the marked site against the largest side. */
function shownPair(first: Site, sides: readonly Site[][], edges: ReadonlyMap<string, ReadonlyMap<string, Finding>>): Finding {
  const own = edges.get(idOf(first))!;
  for (const side of sides.toReversed()) for (const other of side) if (own.has(idOf(other))) return own.get(idOf(other))!;
  return [...own.values()].sort(compareFindings)[0];
}

/** A finding with its first value in the first place. */
function turned(finding: Finding, first: Site): Finding {
  if (idOf(finding.sites[0]) === idOf(first) || finding.scope === 'within') return finding;
  const { a, b, ...rest } = finding.message.values;
  return a === undefined || b === undefined ? finding : { ...finding, message: { ...finding.message, values: { ...rest, a: b, b: a } } };
}

function filesOf(side: readonly Site[]): string[] {
  return [...new Set(side.map(s => s.file))].sort();
}

function idOf(site: Site): string {
  return `${site.file}\n${site.start}\n${site.end}\n${site.value}`;
}

function compareSites(a: Site, b: Site): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
}

function compareFindings(a: Finding, b: Finding): number {
  if (a.fingerprint !== b.fingerprint) return a.fingerprint < b.fingerprint ? -1 : 1;
  const x = JSON.stringify(a),
    y = JSON.stringify(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
