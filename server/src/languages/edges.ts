/** Numbers of an edge, in one row: to look for one touches one place of memory, not three. */
const WIDTH = 3;

/**
 * The edges of a trie: from a node, by a word, to a node. Open addressing over a typed array, which keeps no object for an edge; grows by
 * doubling. Nodes are numbered from 1 as they are made; 0 is the root, to which none leads.
 */
export class Edges {
  /** Rows of the node from which an edge leads, its word, and the node to which it leads; 0 there in an empty row. */
  private rows: Int32Array;
  /** Number of rows less one; all its bits are ones. */
  private mask: number;
  private nodes = 1;

  /** @param room edges for which there is room at first, two places each; a power of two */
  constructor(room = 1 << 11) {
    this.rows = new Int32Array(room * 2 * WIDTH);
    this.mask = room * 2 - 1;
  }

  /** Number of nodes, the root included. */
  get size(): number {
    return this.nodes;
  }

  /** The node behind `word`, or -1. */
  find(node: number, word: number): number {
    const { rows, mask } = this;
    for (let slot = mix(node, word) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WIDTH;
      const to = rows[at + 2];
      if (to === 0) return -1;
      if (rows[at] === node && rows[at + 1] === word) return to;
    }
  }

  /** Makes a node behind `word`, where {@link find} found none. */
  add(node: number, word: number): number {
    if (this.nodes * 2 > this.mask) this.grow();
    this.place(node, word, this.nodes);
    return this.nodes++;
  }

  private place(node: number, word: number, to: number): void {
    const { rows, mask } = this;
    let slot = mix(node, word) & mask;
    while (rows[slot * WIDTH + 2] !== 0) slot = (slot + 1) & mask;
    const at = slot * WIDTH;
    rows[at] = node;
    rows[at + 1] = word;
    rows[at + 2] = to;
  }

  private grow(): void {
    const { rows } = this;
    this.rows = new Int32Array(rows.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < rows.length; at += WIDTH) if (rows[at + 2] !== 0) this.place(rows[at], rows[at + 1], rows[at + 2]);
  }
}

function mix(node: number, word: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  return h ^ (h >>> 15);
}
