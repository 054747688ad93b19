/**
 * The edges of a trie: from a node, by a word, to a node. Open addressing over typed arrays, which keeps no object for an edge; grows by
 * doubling. Nodes are numbered from 1 as they are made; 0 is the root, to which none leads.
 */
export class Edges {
  private from: Int32Array;
  private words: Int32Array;
  private to: Int32Array;
  private nodes = 1;

  /** @param room edges for which there is room at first, two places each; a power of two */
  constructor(room = 1 << 11) {
    this.from = new Int32Array(room * 2);
    this.words = new Int32Array(room * 2);
    this.to = new Int32Array(room * 2);
  }

  /** Number of nodes, the root included. */
  get size(): number {
    return this.nodes;
  }

  /** The node behind `word`, or -1. */
  find(node: number, word: number): number {
    const mask = this.to.length - 1;
    for (let slot = mix(node, word) & mask; this.to[slot] !== 0; slot = (slot + 1) & mask)
      if (this.from[slot] === node && this.words[slot] === word) return this.to[slot];
    return -1;
  }

  /** Makes a node behind `word`, where {@link find} found none. */
  add(node: number, word: number): number {
    if (this.nodes * 2 >= this.to.length) this.grow();
    this.place(node, word, this.nodes);
    return this.nodes++;
  }

  private place(node: number, word: number, to: number): void {
    const mask = this.to.length - 1;
    let slot = mix(node, word) & mask;
    while (this.to[slot] !== 0) slot = (slot + 1) & mask;
    this.from[slot] = node;
    this.words[slot] = word;
    this.to[slot] = to;
  }

  private grow(): void {
    const { from, words, to } = this;
    this.from = new Int32Array(to.length * 2);
    this.words = new Int32Array(to.length * 2);
    this.to = new Int32Array(to.length * 2);
    for (let k = 0; k < to.length; k++) if (to[k] !== 0) this.place(from[k], words[k], to[k]);
  }
}

function mix(node: number, word: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  return h ^ (h >>> 15);
}
