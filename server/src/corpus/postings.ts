import { HashTable, hashOf } from './hash-table.ts';

/** Which things are under a text; most texts have one. @typeParam T no array */
export class Postings<T extends object> {
  private readonly table = new HashTable();
  private readonly slots: (T | T[] | undefined)[] = [];
  private readonly free: number[] = [];

  add(text: string, item: T): void {
    const [high, low] = hashOf(text);
    const at = this.table.get(high, low);
    if (at === undefined) {
      const slot = this.free.pop() ?? this.slots.length;
      this.table.set(high, low, slot);
      this.slots[slot] = item;
      return;
    }
    const known = this.slots[at]!;
    if (Array.isArray(known)) known.push(item);
    else this.slots[at] = [known, item];
  }

  remove(text: string, item: T): void {
    const [high, low] = hashOf(text);
    const at = this.table.get(high, low);
    if (at === undefined) return;
    const known = this.slots[at];
    if (Array.isArray(known)) {
      const n = known.indexOf(item);
      if (n >= 0) known.splice(n, 1);
      if (known.length > 0) return;
    } else if (known !== item) return;
    this.table.delete(high, low);
    this.slots[at] = undefined;
    this.free.push(at);
  }

  of(text: string): readonly T[] {
    const [high, low] = hashOf(text);
    const at = this.table.get(high, low);
    const known = at === undefined ? undefined : this.slots[at];
    return known === undefined ? [] : Array.isArray(known) ? known : [known];
  }
}
