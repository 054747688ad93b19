import { dateOf } from '../values/days.ts';
import type { Filed } from './filed.ts';
import { HashTable } from './hash-table.ts';

/** The articles under a key of a rule, by the month in which they were written. */
export interface Group {
  /** What is known of the key itself: the rest stands with each statement. */
  high: number;
  low: number;
  /** Articles, and statements of theirs. */
  count: number;
  statements: number;
  months: Map<number, Filed[]>;
}

/** The text of which a key of a rule is the hash. */
export function keyText(rule: string, key: string): string {
  return `${rule}\n${key}`;
}

/**
 * Which articles have a statement under a key of a rule; keys are known by their hashes. Most have one statement and meet nothing: they
 * are an entry of a table and no more, and become a {@link Group} with the second one.
 */
export class KeyIndex {
  /** By key: twice the number of the one article, or twice the number of the group and one. */
  private readonly table = new HashTable();
  private readonly articles: (Filed | undefined)[] = [];
  private readonly numbers = new Map<Filed, number>();
  private readonly groups: (Group | undefined)[] = [];
  private readonly freeArticles: number[] = [];
  private readonly freeGroups: number[] = [];

  /** @param touched is told of the groups that the article is in */
  add(filed: Filed, touched: (group: Group) => void): void {
    const article = this.freeArticles.pop() ?? this.articles.length;
    this.articles[article] = filed;
    this.numbers.set(filed, article);
    const month = monthOf(filed);
    for (const key of keysOf(filed)) this.join(key, filed, article, month, touched);
  }

  /**
   * Puts another reading of an article in the place of one, of the same month.
   * @param kept is told of the groups that both are in with as many statements
   * @param touched is told of the groups that one of them is in
   * @param gone is told of groups that are none any more
   */
  replace(old: Filed, filed: Filed, kept: (group: Group) => void, touched: (group: Group) => void, gone: (group: Group) => void): void {
    const article = this.numbers.get(old)!;
    this.articles[article] = filed;
    this.numbers.delete(old);
    this.numbers.set(filed, article);
    const month = monthOf(filed);
    const before = keysOf(old),
      now = keysOf(filed);
    const same = (a: readonly Key[], [high, low, statements]: Key): boolean =>
      a.some(k => k[1] === low && k[0] === high && k[2] === statements);
    for (const key of before) {
      if (!same(now, key)) this.leave(key, old, month, touched, gone);
      else {
        const group = this.get(key[0], key[1]);
        if (!group) continue;
        const list = group.months.get(month)!;
        list[list.indexOf(old)] = filed;
        kept(group);
      }
    }
    for (const key of now) if (!same(before, key)) this.join(key, filed, article, month, touched);
  }

  /**
   * @param touched is told of the groups that the article was in
   * @param gone is told of groups that are none any more
   */
  remove(filed: Filed, touched: (group: Group) => void, gone: (group: Group) => void): void {
    const month = monthOf(filed);
    for (const key of keysOf(filed)) this.leave(key, filed, month, touched, gone);
    const article = this.numbers.get(filed)!;
    this.numbers.delete(filed);
    this.articles[article] = undefined;
    this.freeArticles.push(article);
  }

  private join([high, low, statements]: Key, filed: Filed, article: number, month: number, touched: (group: Group) => void): void {
    const at = this.table.get(high, low);
    if (at === undefined && statements === 1) {
      this.table.set(high, low, article * 2);
      return;
    }
    let group = at !== undefined && at % 2 === 1 ? this.groups[at >> 1]! : undefined;
    if (!group) {
      group = { high, low, count: 0, statements: 0, months: new Map() };
      if (at !== undefined) join(group, this.articles[at >> 1]!, monthOf(this.articles[at >> 1]!), 1);
      const n = this.freeGroups.pop() ?? this.groups.length;
      this.groups[n] = group;
      this.table.set(high, low, n * 2 + 1);
    }
    join(group, filed, month, statements);
    touched(group);
  }

  private leave(
    [high, low, statements]: Key,
    filed: Filed,
    month: number,
    touched: (group: Group) => void,
    gone: (group: Group) => void,
  ): void {
    const at = this.table.get(high, low)!;
    if (at % 2 === 0) {
      this.table.delete(high, low);
      return;
    }
    const group = this.groups[at >> 1]!;
    leave(group, filed, month, statements);
    if (group.statements > 1) {
      touched(group);
      return;
    }
    this.groups[at >> 1] = undefined;
    this.freeGroups.push(at >> 1);
    const [last] = [...group.months.values()].flat();
    if (last) this.table.set(high, low, this.numbers.get(last)! * 2);
    else this.table.delete(high, low);
    gone(group);
  }

  /** The group of a key. */
  get(high: number, low: number): Group | undefined {
    const at = this.table.get(high, low);
    return at !== undefined && at % 2 === 1 ? this.groups[at >> 1] : undefined;
  }

  /** The groups that two articles are both in. */
  *shared(a: Filed, b: Filed): Iterable<Group> {
    const theirs = keysOf(b);
    for (const [high, low] of keysOf(a)) {
      const group = theirs.some(key => key[0] === high && key[1] === low) && this.get(high, low);
      if (group) yield group;
    }
  }
}

/** A key of an article, with the number of its statements under it. */
type Key = [high: number, low: number, statements: number];

/** The keys of an article, each once. */
function keysOf(filed: Filed): Key[] {
  const hashes = filed.hashes();
  const out: Key[] = [];
  for (let i = 0; i < hashes.length; i += 2) {
    const known = out.find(([high, low]) => low === hashes[i + 1] && high === hashes[i]);
    if (known) known[2]++;
    else out.push([hashes[i], hashes[i + 1], 1]);
  }
  return out;
}

function join(group: Group, filed: Filed, month: number, statements: number): void {
  group.count++;
  group.statements += statements;
  const list = group.months.get(month);
  if (list) list.push(filed);
  else group.months.set(month, [filed]);
}

function leave(group: Group, filed: Filed, month: number, statements: number): void {
  group.count--;
  group.statements -= statements;
  const list = group.months.get(month)!;
  list.splice(list.indexOf(filed), 1);
  if (list.length === 0) group.months.delete(month);
}

/** The month in which an article was written, counted from year 0; 0 where it is not known. */
export function monthOf({ published }: Pick<Filed, 'published'>): number {
  const from = published?.days.from;
  if (from === undefined || !Number.isFinite(from)) return 0;
  const { year, month } = dateOf(from);
  return Math.max(0, year * 12 + month);
}
