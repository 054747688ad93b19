import { foldOf } from './fold.ts';

/**
 * Interned folded words: each distinct folded form has one small integer, so that later stages compare and remember by number
 * and no string is made for a word that means nothing. Open addressing over typed arrays; grows by doubling.
 */
export class Vocabulary {
  /** Pairs of a word's id, 0 in an empty place, and its hash. */
  private slots = new Int32Array(1 << 16);
  private offsets = new Uint32Array((1 << 14) + 1);
  private pool = new Uint16Array(1 << 17);
  private poolEnd = 0;
  private count = 1;
  private readonly strings: (string | undefined)[] = [''];

  /** Number of words, the empty word 0 included. */
  get size(): number {
    return this.count;
  }

  /**
   * The id of the folded form of `text[start, end)`; a new one where it was not seen.
   * @returns 0 for a span that folds to nothing
   */
  intern(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5 | 0;
    let length = 0;
    if (this.poolEnd + (end - start) > this.pool.length) this.growPool(end - start);
    const base = this.poolEnd;
    for (let i = start; i < end; i++) {
      const f = foldOf[text.charCodeAt(i)];
      if (f === 0) continue;
      this.pool[base + length++] = f;
      hash = Math.imul(hash ^ f, 0x01000193);
    }
    if (length === 0) return 0;
    return this.place(hash ^ (hash >>> 15), base, length, true);
  }

  /** The id of an already folded word, or 0 where no text and no table held it. */
  find(folded: string): number {
    let hash = 0x811c9dc5 | 0;
    if (this.poolEnd + folded.length > this.pool.length) this.growPool(folded.length);
    const base = this.poolEnd;
    for (let i = 0; i < folded.length; i++) {
      const f = folded.charCodeAt(i);
      this.pool[base + i] = f;
      hash = Math.imul(hash ^ f, 0x01000193);
    }
    return folded.length === 0 ? 0 : this.place(hash ^ (hash >>> 15), base, folded.length, false);
  }

  /** The folded word of an id. */
  text(id: number): string {
    let s = this.strings[id];
    if (s === undefined) {
      s = '';
      for (let i = this.offsets[id]; i < this.offsets[id + 1]; i++) s += String.fromCharCode(this.pool[i]);
      this.strings[id] = s;
    }
    return s;
  }

  /** UTF-16 units of the folded word of an id. */
  widthOf(id: number): number {
    return id === 0 ? 0 : this.offsets[id + 1] - this.offsets[id];
  }

  private place(hash: number, base: number, length: number, add: boolean): number {
    const { slots } = this;
    const last = slots.length - 1;
    // places are even numbers
    let slot = (hash << 1) & last;
    for (;;) {
      const id = slots[slot];
      if (id === 0) break;
      if (slots[slot + 1] === hash && this.same(id, base, length)) return id;
      slot = (slot + 2) & last;
    }
    if (!add) return 0;
    const id = this.count++;
    if (id + 2 >= this.offsets.length) this.growWords();
    this.offsets[id] = base;
    this.poolEnd = base + length;
    this.offsets[id + 1] = this.poolEnd;
    slots[slot] = id;
    slots[slot + 1] = hash;
    // a dense array: one with gaps is a hash table to the machine
    this.strings.push(undefined);
    if (this.count * 4 > slots.length) this.rehash();
    return id;
  }

  private same(id: number, base: number, length: number): boolean {
    const start = this.offsets[id];
    if (this.offsets[id + 1] - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.pool[start + i] !== this.pool[base + i]) return false;
    return true;
  }

  private growPool(room: number): void {
    const bigger = new Uint16Array(Math.max(this.pool.length * 2, this.poolEnd + room));
    bigger.set(this.pool);
    this.pool = bigger;
  }

  private growWords(): void {
    const offsets = new Uint32Array(this.offsets.length * 2);
    offsets.set(this.offsets);
    this.offsets = offsets;
  }

  private rehash(): void {
    const before = this.slots;
    const slots = (this.slots = new Int32Array(before.length * 2));
    const last = slots.length - 1;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from] === 0) continue;
      let slot = (before[from + 1] << 1) & last;
      while (slots[slot] !== 0) slot = (slot + 2) & last;
      slots[slot] = before[from];
      slots[slot + 1] = before[from + 1];
    }
  }
}
