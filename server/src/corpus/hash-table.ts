/**
 * A text as two whole numbers of 31 bits. That two of ten million texts have the same is less likely than one in ten thousand; who
 * looks something up by them must be able to live with that.
 */
export function hashOf(text: string): [high: number, low: number] {
  let a = 0x811c9dc5,
    b = 0x27d4eb2f;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b) ^ (b >>> 13);
  }
  return [(a ^ (b >>> 15)) & 0x7fffffff, (b ^ Math.imul(a, 0x9e3779b1)) & 0x7fffffff];
}

/** Whole numbers by the {@link hashOf hash} of a text: 12 bytes an entry where a map of strings takes 200. */
export class HashTable {
  private highs = new Int32Array(16);
  private lows = new Int32Array(16);
  /** One more than the number; 0 where nothing is. */
  private numbers = new Int32Array(16);
  private count = 0;

  /** @param expected how many entries there is to be room for */
  constructor(expected = 0) {
    while (this.numbers.length < expected * 2) this.grow();
  }

  get size(): number {
    return this.count;
  }

  /** Tells all entries, in no order. */
  each(tell: (high: number, low: number, number: number) => void): void {
    const { highs, lows, numbers } = this;
    for (let i = 0; i < numbers.length; i++) if (numbers[i] !== 0) tell(highs[i], lows[i], numbers[i] - 1);
  }

  get(high: number, low: number): number | undefined {
    const n = this.numbers[this.find(high, low)];
    return n === 0 ? undefined : n - 1;
  }

  /** @param number from 0 */
  set(high: number, low: number, number: number): void {
    if (this.count * 2 >= this.numbers.length) this.grow();
    const at = this.find(high, low);
    if (this.numbers[at] === 0) this.count++;
    this.put(at, high, low, number + 1);
  }

  delete(high: number, low: number): void {
    let hole = this.find(high, low);
    if (this.numbers[hole] === 0) return;
    this.count--;
    const mask = this.numbers.length - 1;
    // what was moved on for want of this place moves back
    for (let at = (hole + 1) & mask; this.numbers[at] !== 0; at = (at + 1) & mask) {
      if (((at - this.lows[at]) & mask) < ((at - hole) & mask)) continue;
      this.put(hole, this.highs[at], this.lows[at], this.numbers[at]);
      hole = at;
    }
    this.numbers[hole] = 0;
  }

  /** The place of a hash, or the free one where it belongs. */
  private find(high: number, low: number): number {
    const mask = this.numbers.length - 1;
    for (let at = low & mask; ; at = (at + 1) & mask)
      if (this.numbers[at] === 0 || (this.lows[at] === low && this.highs[at] === high)) return at;
  }

  private put(at: number, high: number, low: number, number: number): void {
    this.highs[at] = high;
    this.lows[at] = low;
    this.numbers[at] = number;
  }

  private grow(): void {
    const { highs, lows, numbers } = this;
    const length = numbers.length * 2;
    this.highs = new Int32Array(length);
    this.lows = new Int32Array(length);
    this.numbers = new Int32Array(length);
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i] === 0) continue;
      let at = lows[i] & (length - 1);
      while (this.numbers[at] !== 0) at = (at + 1) & (length - 1);
      this.put(at, highs[i], lows[i], numbers[i]);
    }
  }
}
