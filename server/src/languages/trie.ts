import { wordsOf } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { Edges } from './edges.ts';
import type { LanguageData, Sense } from './lexicon.ts';

const NONE: readonly Sense[] = [];
/** Edges of two languages of the news, about half of them. */
const ROOM = 1 << 15;

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
  /** By node: a bit for each word that leads on from it, of the bits of {@link bitOf}; 0 where none does. */
  below = new Int32Array(1 << 12);
  /** By word: 1 where it stands in a table, 2 where it does behind the first place of a phrase. */
  standing = new Uint8Array(1 << 12);
  private readonly edges = new Edges(ROOM);
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
    // most words lead nowhere, and to look for an edge costs more than to know that there is none
    if ((this.below[node] & bitOf(word)) === 0) return -1;
    return this.edges.find(node, word);
  }

  private child(node: number, word: number): number {
    const known = this.edges.find(node, word);
    if (known >= 0) return known;
    const made = this.edges.add(node, word);
    this.senses.push(undefined);
    if (made >= this.topRow.length) {
      this.topRow = wider(this.topRow, made);
      this.below = wider(this.below, made);
    }
    this.below[node] |= bitOf(word);
    if (node === 0) {
      this.topRow[made] = this.topRows++;
      if (this.topRows * this.width > this.topBits.length) this.topBits = wider(this.topBits, this.topRows * this.width);
    } else this.topRow[made] = this.topRow[node];
    return made;
  }
}

/** One of 32 bits for a word. */
function bitOf(word: number): number {
  return 1 << (Math.imul(word, 0x9e3779b1) >>> 27);
}

/** A longer copy of an array that has a place `index`. */
export function wider<T extends Int32Array | Uint8Array>(array: T, index: number): T {
  const out = new (array.constructor as new (length: number) => T)(Math.max(array.length * 2, index + 1));
  out.set(array);
  return out;
}
