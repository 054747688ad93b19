import { isoDate } from '../values/days.ts';
import type { Filed } from './filed.ts';
import type { Rule } from './finding.ts';
import { HashTable } from './hash-table.ts';

/** The articles under a key of a rule, by the month in which they were written. */
export interface Group {
  rule: Rule;
  key: string;
  /** Articles, and statements of theirs. */
  count: number;
  statements: number;
  months: Map<number, Filed[]>;
}

/** A key of an article: how many statements it has under it. */
interface Own {
  rule: Rule;
  key: string;
  statements: number;
}

/**
 * Which articles have a statement under a key of a rule. Most keys have one statement and meet nothing: they are an entry of a table and
 * no more, and become a {@link Group} with the second one.
 */
export class KeyIndex {
  /** By key: twice the number of the one article, or twice the number of the group and one. */
  private readonly table = new HashTable();
  private readonly articles: (Filed | undefined)[] = [];
  private readonly numbers = new Map<Filed, number>();
  private readonly groups: (Group | undefined)[] = [];
  private readonly freeArticles: number[] = [];
  private readonly freeGroups: number[] = [];

  constructor(private readonly rules: ReadonlyMap<string, Rule>) {}

  /** @param touched is told of the groups that the article is in */
  add(filed: Filed, touched: (group: Group) => void): void {
    const article = this.freeArticles.pop() ?? this.articles.length;
    this.articles[article] = filed;
    this.numbers.set(filed, article);
    for (const [id, own] of this.keysOf(filed)) {
      const at = this.table.get(id);
      if (at === undefined && own.statements === 1) {
        this.table.set(id, article * 2);
        continue;
      }
      let group = at !== undefined && at % 2 === 1 ? this.groups[at >> 1]! : undefined;
      if (!group) {
        group = { rule: own.rule, key: own.key, count: 0, statements: 0, months: new Map() };
        if (at !== undefined) join(group, this.articles[at >> 1]!, 1);
        const n = this.freeGroups.pop() ?? this.groups.length;
        this.groups[n] = group;
        this.table.set(id, n * 2 + 1);
      }
      join(group, filed, own.statements);
      touched(group);
    }
  }

  /**
   * @param touched is told of the groups that the article was in
   * @param gone is told of groups that are none any more
   */
  remove(filed: Filed, touched: (group: Group) => void, gone: (group: Group) => void): void {
    for (const [id, own] of this.keysOf(filed)) {
      const at = this.table.get(id)!;
      if (at % 2 === 0) {
        this.table.delete(id);
        continue;
      }
      const group = this.groups[at >> 1]!;
      leave(group, filed, own.statements);
      if (group.statements > 1) {
        touched(group);
        continue;
      }
      this.groups[at >> 1] = undefined;
      this.freeGroups.push(at >> 1);
      const [last] = [...group.months.values()].flat();
      if (last) this.table.set(id, this.numbers.get(last)! * 2);
      else this.table.delete(id);
      gone(group);
    }
    const article = this.numbers.get(filed)!;
    this.numbers.delete(filed);
    this.articles[article] = undefined;
    this.freeArticles.push(article);
  }

  /** The group of a key, named `<rule id>\n<key>`. */
  get(id: string): Group | undefined {
    const at = this.table.get(id);
    return at !== undefined && at % 2 === 1 ? this.groups[at >> 1] : undefined;
  }

  /** The groups that two articles are both in. */
  *shared(a: Filed, b: Filed): Iterable<Group> {
    const theirs = this.keysOf(b);
    for (const id of this.keysOf(a).keys()) {
      const group = theirs.has(id) && this.get(id);
      if (group) yield group;
    }
  }

  /** The keys of an article, each once. */
  private keysOf(filed: Filed): Map<string, Own> {
    const out = new Map<string, Own>();
    for (const { rule: name, keyed } of filed.statements()) {
      const rule = this.rules.get(name);
      if (!rule?.compare) continue;
      const id = `${name}\n${keyed.key}`;
      const own = out.get(id);
      if (own) own.statements++;
      else out.set(id, { rule, key: keyed.key, statements: 1 });
    }
    return out;
  }
}

function join(group: Group, filed: Filed, statements: number): void {
  group.count++;
  group.statements += statements;
  const month = monthOf(filed),
    list = group.months.get(month);
  if (list) list.push(filed);
  else group.months.set(month, [filed]);
}

function leave(group: Group, filed: Filed, statements: number): void {
  group.count--;
  group.statements -= statements;
  const month = monthOf(filed),
    list = group.months.get(month)!;
  list.splice(list.indexOf(filed), 1);
  if (list.length === 0) group.months.delete(month);
}

/** The month in which an article was written, counted from year 0; 0 where it is not known. */
export function monthOf({ published }: Pick<Filed, 'published'>): number {
  const from = published?.days.from;
  if (from === undefined || !Number.isFinite(from)) return 0;
  const [year, month] = isoDate(from).split('-').map(Number);
  return Math.max(0, year * 12 + month);
}
