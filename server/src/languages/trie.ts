import { wordsOf } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { LanguageData, Sense } from './lexicon.ts';

const NONE: readonly Sense[] = [];
/** Edges that fit into the first table, two places each. */
const ROOM = 1 << 16;

/**
 * The forms of the tables of some languages, word by word, in a trie over interned words. Built once and only read afterwards: the
 * lexicons that hold the same languages in another order share it.
 */
export class Trie {
  /** The tables in the order of their bits. */
  readonly bitTables: string[] = [];
  /** Numbers of 32 bits in a row of {@link topBits}, a bit a table. */
  readonly width: number;
  /** Bits of the forms below each child of the root, in rows by {@link topRow}. */
  topBits: Int32Array;
  private topRows = 1;
  /** By node: the row of the child of the root above it. */
  topRow = new Int32Array(1 << 12);
  /** By node: 1 where an edge leads on. */
  inside = new Uint8Array(1 << 12);
  /** By word: 1 where it stands in a table, 2 where it does behind the first place of a phrase. */
  standing = new Uint8Array(1 << 12);
  /** Edges by node and word, open addressing; node 0 is the root, to which none leads. */
  private from: Int32Array;
  private words: Int32Array;
  private to: Int32Array;
  private nodes = 1;
  /** By node, a dense array: the meanings that end there, in the order of the languages. */
  private readonly senses: (Sense[] | undefined)[] = [undefined];

  /** @param holds whether the forms of a table are words of the trie */
  constructor(
    data: readonly LanguageData[],
    readonly vocabulary: Vocabulary,
    holds: (table: string) => boolean,
  ) {
    const bits = new Map<string, number>();
    for (const d of data)
      for (const table in d.tables) if (holds(table) && !bits.has(table)) bits.set(table, this.bitTables.push(table) - 1);
    this.width = (bits.size >> 5) + 1;
    this.topBits = new Int32Array(this.width << 12);
    this.from = new Int32Array(ROOM);
    this.words = new Int32Array(ROOM);
    this.to = new Int32Array(ROOM);
    for (const d of data)
      for (const table in d.tables) {
        const bit = bits.get(table);
        if (bit === undefined) continue;
        for (const [value, forms] of Object.entries(d.tables[table])) {
          const sense: Sense = { table, value, language: d.language };
          for (const form of forms) this.add(form, sense, bit);
        }
      }
  }

  /** The meanings that end at a node. */
  at(node: number): readonly Sense[] {
    return this.senses[node] ?? NONE;
  }

  /** Adds a form, of one or more words. A form that holds no word or mark is ignored. */
  private add(form: string, sense: Sense, bit: number): void {
    let node = 0;
    const words = wordsOf(form, this.vocabulary);
    for (let k = 0; k < words.length; k++) {
      const word = words[k];
      if (word >= this.standing.length) this.standing = wider(this.standing, word);
      this.standing[word] |= node === 0 ? 1 : 3;
      node = this.child(node, word);
    }
    if (node === 0) return;
    const senses = (this.senses[node] ??= []);
    for (const s of senses) if (s.table === sense.table && s.value === sense.value && s.language === sense.language) return;
    senses.push(sense);
    this.topBits[this.topRow[node] * this.width + (bit >> 5)] |= 1 << (bit & 31);
  }

  /** The node after `word`, or -1. */
  step(node: number, word: number): number {
    const mask = this.to.length - 1;
    for (let slot = mix(node, word) & mask; this.to[slot] !== 0; slot = (slot + 1) & mask)
      if (this.from[slot] === node && this.words[slot] === word) return this.to[slot];
    return -1;
  }

  private child(node: number, word: number): number {
    const known = this.step(node, word);
    if (known >= 0) return known;
    if (this.nodes * 2 > this.to.length) this.grow();
    const mask = this.to.length - 1;
    let slot = mix(node, word) & mask;
    while (this.to[slot] !== 0) slot = (slot + 1) & mask;
    const made = this.nodes++;
    this.from[slot] = node;
    this.words[slot] = word;
    this.to[slot] = made;
    this.senses.push(undefined);
    if (made >= this.topRow.length) {
      this.topRow = wider(this.topRow, made);
      this.inside = wider(this.inside, made);
    }
    this.inside[node] = 1;
    if (node === 0) {
      this.topRow[made] = this.topRows++;
      if (this.topRows * this.width > this.topBits.length) this.topBits = wider(this.topBits, this.topRows * this.width);
    } else this.topRow[made] = this.topRow[node];
    return made;
  }

  private grow(): void {
    const { from, words, to } = this;
    this.from = new Int32Array(to.length * 2);
    this.words = new Int32Array(to.length * 2);
    this.to = new Int32Array(to.length * 2);
    const mask = this.to.length - 1;
    for (let k = 0; k < to.length; k++) {
      if (to[k] === 0) continue;
      let slot = mix(from[k], words[k]) & mask;
      while (this.to[slot] !== 0) slot = (slot + 1) & mask;
      this.from[slot] = from[k];
      this.words[slot] = words[k];
      this.to[slot] = to[k];
    }
  }
}

/** A longer copy of an array that has a place `index`. */
export function wider<T extends Int32Array | Uint8Array>(array: T, index: number): T {
  const out = new (array.constructor as new (length: number) => T)(Math.max(array.length * 2, index + 1));
  out.set(array);
  return out;
}

function mix(node: number, word: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return h ^ (h >>> 15);
}
