import { dateOf } from '../values/days.ts';
import type { Filed } from './filed.ts';
import { HashTable } from './hash-table.ts';

/** The articles under a key of a rule. */
export interface Group {
  /** What is known of the key itself: the rest stands with each statement. */
  readonly high: number;
  readonly low: number;
  /** Articles, and statements of theirs. */
  count: number;
  statements: number;
  /** The numbers of the articles, as many as there are, in no order. */
  articles: Int32Array;
}

/** The text of which a key of a rule is the hash. */
export function keyText(rule: string, key: string): string {
  return `${rule}\n${key}`;
}

/** An index as plain numbers. Articles are told by their numbers in an order that who keeps it knows. */
export interface KeyColumns {
  months: Int32Array;
  /** Three numbers an entry: the hash of the key, and the one article. */
  single: Int32Array;
  /** An entry behind the other: the hash of the key, statements, articles, and these. */
  groups: Int32Array;
}

/** What is told of groups. */
type Tell = (group: Group) => void;

/**
 * Which articles have a statement under a key of a rule; keys are known by their hashes. Most have one statement and meet nothing: they
 * are an entry of a table and no more, and become a {@link Group} with the second one.
 */
export class KeyIndex {
  /** By key: twice the number of the one article, or twice the number of the group and one. */
  private table = new HashTable();
  private readonly articles: (Filed | undefined)[] = [];
  private readonly months: number[] = [];
  private readonly numbers = new Map<Filed, number>();
  private readonly groups: (Group | undefined)[] = [];
  private readonly freeArticles: number[] = [];
  private readonly freeGroups: number[] = [];

  /** @param touched is told of the groups that the article is in */
  add(filed: Filed, touched: Tell): void {
    const article = this.freeArticles.pop() ?? this.articles.length;
    this.articles[article] = filed;
    this.months[article] = monthOf(filed);
    this.numbers.set(filed, article);
    for (const key of keysOf(filed)) this.join(key, article, touched);
  }

  /**
   * Puts another reading of an article in the place of one, of the same month.
   * @param kept is told of the groups that both are in with as many statements
   * @param touched is told of the groups that one of them is in
   * @param gone is told of groups that are none any more
   */
  replace(old: Filed, filed: Filed, kept: Tell, touched: Tell, gone: Tell): void {
    const article = this.numbers.get(old)!;
    this.articles[article] = filed;
    this.numbers.delete(old);
    this.numbers.set(filed, article);
    const before = keysOf(old),
      now = keysOf(filed);
    const has = (keys: readonly Key[], [high, low, statements]: Key): boolean =>
      keys.some(k => k[1] === low && k[0] === high && k[2] === statements);
    for (const key of before) {
      const group = has(now, key) ? this.get(key[0], key[1]) : undefined;
      if (group) kept(group);
      else if (!has(now, key)) this.leave(key, article, touched, gone);
    }
    for (const key of now) if (!has(before, key)) this.join(key, article, touched);
  }

  /**
   * @param touched is told of the groups that the article was in
   * @param gone is told of groups that are none any more
   */
  remove(filed: Filed, touched: Tell, gone: Tell): void {
    const article = this.numbers.get(filed)!;
    for (const key of keysOf(filed)) this.leave(key, article, touched, gone);
    this.numbers.delete(filed);
    this.articles[article] = undefined;
    this.freeArticles.push(article);
  }

  /** The month of an article. */
  monthOf(filed: Filed): number {
    return this.months[this.numbers.get(filed)!];
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

  /** The articles of a group, of one month or of all. */
  articlesOf({ articles, count }: Group, month?: number): Filed[] {
    const out: Filed[] = [];
    for (let i = 0; i < count; i++) if (month === undefined || this.months[articles[i]] === month) out.push(this.articles[articles[i]]!);
    return out;
  }

  /** The months in which the articles of a group were written. */
  monthsOf({ articles, count }: Group): Set<number> {
    const out = new Set<number>();
    for (let i = 0; i < count; i++) out.add(this.months[articles[i]]);
    return out;
  }

  /** The index as numbers. @param order the articles in the order of their new numbers; those that it lacks are left out */
  columns(order: readonly Filed[]): KeyColumns {
    if (order.length < this.numbers.size) return this.without(order).columns(order);
    const numbers = new Int32Array(this.articles.length).fill(-1);
    order.forEach((filed, i) => (numbers[this.numbers.get(filed)!] = i));
    const single: number[] = [],
      groups: number[] = [];
    this.table.each((high, low, at) => {
      if (at % 2 === 0) {
        single.push(high, low, numbers[at >> 1]);
        return;
      }
      const { articles, count, statements } = this.groups[at >> 1]!;
      groups.push(high, low, statements, count);
      for (let i = 0; i < count; i++) groups.push(numbers[articles[i]]);
    });
    const months = Int32Array.from(order, filed => this.monthOf(filed));
    return { months, single: Int32Array.from(single), groups: Int32Array.from(groups) };
  }

  /** Takes the columns of an index into an empty one. @param order the articles in the order of their numbers */
  restore({ months, single, groups }: KeyColumns, order: readonly Filed[]): void {
    order.forEach((filed, i) => {
      this.articles[i] = filed;
      this.months[i] = months[i];
      this.numbers.set(filed, i);
    });
    let many = 0;
    for (let i = 0; i < groups.length; i += 4 + groups[i + 3]) many++;
    this.table = new HashTable(single.length / 3 + many);
    for (let i = 0; i < single.length; i += 3) this.table.set(single[i], single[i + 1], single[i + 2] * 2);
    for (let i = 0; i < groups.length;) {
      const [high, low, statements, count] = groups.subarray(i, i + 4);
      const articles = groups.slice(i + 4, i + 4 + count);
      this.table.set(high, low, (this.groups.push({ high, low, count, statements, articles }) - 1) * 2 + 1);
      i += 4 + count;
    }
  }

  /** An index of those articles alone. */
  private without(kept: readonly Filed[]): KeyIndex {
    const all = [...this.numbers.keys()];
    const copy = new KeyIndex();
    copy.restore(this.columns(all), all);
    const wanted = new Set(kept);
    for (const filed of all)
      if (!wanted.has(filed))
        copy.remove(
          filed,
          () => {},
          () => {},
        );
    return copy;
  }

  private join([high, low, statements]: Key, article: number, touched: Tell): void {
    const at = this.table.get(high, low);
    if (at === undefined && statements === 1) {
      this.table.set(high, low, article * 2);
      return;
    }
    let group = at !== undefined && at % 2 === 1 ? this.groups[at >> 1]! : undefined;
    if (!group) {
      group = { high, low, count: 0, statements: 0, articles: new Int32Array(2) };
      if (at !== undefined) enter(group, at >> 1, 1);
      const n = this.freeGroups.pop() ?? this.groups.length;
      this.groups[n] = group;
      this.table.set(high, low, n * 2 + 1);
    }
    enter(group, article, statements);
    touched(group);
  }

  private leave([high, low, statements]: Key, article: number, touched: Tell, gone: Tell): void {
    const at = this.table.get(high, low)!;
    if (at % 2 === 0) {
      this.table.delete(high, low);
      return;
    }
    const group = this.groups[at >> 1]!;
    group.statements -= statements;
    group.articles[group.articles.indexOf(article)] = group.articles[--group.count];
    if (group.statements > 1) {
      touched(group);
      return;
    }
    this.groups[at >> 1] = undefined;
    this.freeGroups.push(at >> 1);
    if (group.count > 0) this.table.set(high, low, group.articles[0] * 2);
    else this.table.delete(high, low);
    gone(group);
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

function enter(group: Group, article: number, statements: number): void {
  if (group.count === group.articles.length) {
    const wider = new Int32Array(group.count * 2);
    wider.set(group.articles);
    group.articles = wider;
  }
  group.articles[group.count++] = article;
  group.statements += statements;
}

/** The month in which an article was written, counted from year 0; 0 where it is not known. */
export function monthOf({ published }: Pick<Filed, 'published'>): number {
  const from = published?.days.from;
  if (from === undefined || !Number.isFinite(from)) return 0;
  const { year, month } = dateOf(from);
  return Math.max(0, year * 12 + month);
}
