/**
 * Whole numbers by text, of which only 64 bits are kept: 12 bytes an entry where a map of strings takes 200. That two of ten million
 * texts have the same bits is less likely than one in a hundred thousand; who asks for a text gets the other one's number then.
 */
export class HashTable {
  private high = new Uint32Array(16);
  private low = new Uint32Array(16);
  /** One more than the number; 0 where nothing is. */
  private numbers = new Int32Array(16);
  private count = 0;

  get size(): number {
    return this.count;
  }

  get(text: string): number | undefined {
    const n = this.numbers[this.find(text)];
    return n === 0 ? undefined : n - 1;
  }

  /** @param number from 0 */
  set(text: string, number: number): void {
    if (this.count * 2 >= this.numbers.length) this.grow();
    const at = this.find(text);
    if (this.numbers[at] === 0) this.count++;
    this.high[at] = this.hashedHigh;
    this.low[at] = this.hashedLow;
    this.numbers[at] = number + 1;
  }

  delete(text: string): void {
    let hole = this.find(text);
    if (this.numbers[hole] === 0) return;
    this.count--;
    const mask = this.numbers.length - 1;
    // what was moved on for want of this place moves back
    for (let at = (hole + 1) & mask; this.numbers[at] !== 0; at = (at + 1) & mask) {
      if (((at - this.low[at]) & mask) < ((at - hole) & mask)) continue;
      this.put(hole, this.high[at], this.low[at], this.numbers[at]);
      hole = at;
    }
    this.numbers[hole] = 0;
  }

  private hashedHigh = 0;
  private hashedLow = 0;

  /** The place of a text, or the free one where it belongs. */
  private find(text: string): number {
    let a = 0x811c9dc5,
      b = 0x27d4eb2f;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      a = Math.imul(a ^ c, 0x01000193);
      b = Math.imul(b ^ c, 0x85ebca6b) ^ (b >>> 13);
    }
    const high = (this.hashedHigh = (a ^ (b >>> 15)) >>> 0),
      low = (this.hashedLow = (b ^ Math.imul(a, 0x9e3779b1)) >>> 0);
    const mask = this.numbers.length - 1;
    for (let at = low & mask; ; at = (at + 1) & mask)
      if (this.numbers[at] === 0 || (this.low[at] === low && this.high[at] === high)) return at;
  }

  private put(at: number, high: number, low: number, number: number): void {
    this.high[at] = high;
    this.low[at] = low;
    this.numbers[at] = number;
  }

  private grow(): void {
    const { high, low, numbers } = this;
    const length = numbers.length * 2;
    this.high = new Uint32Array(length);
    this.low = new Uint32Array(length);
    this.numbers = new Int32Array(length);
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i] === 0) continue;
      let at = low[i] & (length - 1);
      while (this.numbers[at] !== 0) at = (at + 1) & (length - 1);
      this.put(at, high[i], low[i], numbers[i]);
    }
  }
}
