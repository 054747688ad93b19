import type { Lexicon } from '../../languages/lexicon.ts';
import { Edges } from '../../languages/edges.ts';
import { wider } from '../../languages/trie.ts';
import { perLexicon } from '../../languages/word-memo.ts';
import type { Tokens } from '../../text/tokens.ts';

/** Tokens of the longest row that is remembered. */
const LONGEST = 6;
/** Rows are kept in a tree; beyond so many nodes nothing is added: what is not remembered is read. */
const MOST_NODES = 1 << 17;
/** How a token stands, beside its shape: first in its sentence, or beyond its end, or however it may. */
const Stand = { First: 32, End: 64, Any: 65 } as const;

/**
 * Rows of tokens at which a reader of time expressions finds nothing, wherever they stand: news repeats itself, and most of what is
 * asked of a token was answered in another sentence. That a row is silent for a reader follows from the row alone, so what is found
 * in a text does not depend on the texts before it.
 *
 * A row is a path in a tree: each step is the form of a token and how it stands. A path of one step with {@link Stand.Any} is a form
 * however it stands. A node holds a bit for each reader.
 */
export class Silences {
  /** A step is an edge from `node * 128 + stand` by the word. */
  private readonly edges = new Edges();
  private bits = new Int32Array(1 << 12);

  private row!: Tokens;
  private begin = 0;
  private stop = 0;
  /** For each token of the sentence the nodes of the rows that begin there, and how many they are, with one added. */
  private paths = new Int32Array(0);
  private known = new Uint8Array(0);

  /** Turns to the sentence of tokens from `begin` to before `stop`. */
  open(row: Tokens, begin: number, stop: number): void {
    this.row = row;
    this.begin = begin;
    this.stop = stop;
    const size = stop - begin;
    if (this.known.length < size) {
      this.known = new Uint8Array(size * 2);
      this.paths = new Int32Array(size * 2 * (LONGEST + 1));
    } else this.known.fill(0, 0, size);
  }

  /**
   * Whether a reader is silent at a token of the sentence.
   * @returns -1 where that is not known; else the last token of the row that says it, times two, plus one where how it stands counts
   */
  at(i: number, reader: number): number {
    const k = i - this.begin;
    const count = this.known[k] || this.follow(i);
    const first = k * (LONGEST + 1);
    for (let d = 0; d < count - 1; d++) {
      const node = this.paths[first + d];
      if (((this.bits[node * 2 + (reader >> 5)] >>> (reader & 31)) & 1) !== 0) return d === 0 ? 2 * i : 2 * (i + d) - 1;
    }
    return -1;
  }

  /** Remembers that a reader that looked at `most` (as {@link at} returns it) and nothing else found nothing. */
  add(i: number, reader: number, most: number): void {
    let node = 0;
    if (most <= 2 * i) {
      const word = this.row.word[i];
      if (word === 0) return;
      node = this.child(0, word, Stand.Any, true);
    } else {
      const last = Math.min(most >> 1, this.stop);
      if (last - i >= LONGEST) return;
      for (let k = i; k <= last && node >= 0; k++) node = this.step(node, k, true);
    }
    if (node > 0) this.bits[node * 2 + (reader >> 5)] |= 1 << (reader & 31);
  }

  /** Finds the rows that begin at a token. */
  private follow(i: number): number {
    const first = (i - this.begin) * (LONGEST + 1);
    const word = this.row.word[i];
    let count = 0,
      node = word === 0 ? -1 : this.child(0, word, Stand.Any, false);
    // a place of its own for the form, known or not: the root says nothing
    this.paths[first + count++] = node < 0 ? 0 : node;
    node = 0;
    for (let k = i; k <= this.stop && count <= LONGEST; k++) {
      node = this.step(node, k, false);
      if (node < 0) break;
      this.paths[first + count++] = node;
    }
    return (this.known[i - this.begin] = count + 1);
  }

  private step(node: number, k: number, add: boolean): number {
    if (k >= this.stop) return this.child(node, 0, Stand.End, add);
    const word = this.row.word[k];
    // a number of many digits has no form
    if (word === 0) return -1;
    const stand = this.row.shape[k] | (k === this.begin ? Stand.First : 0);
    return this.child(node, word, stand, add);
  }

  private child(node: number, word: number, stand: number, add: boolean): number {
    const key = node * 128 + stand;
    const known = this.edges.find(key, word);
    if (known >= 0 || !add || this.edges.size >= MOST_NODES) return known;
    const made = this.edges.add(key, word);
    if (made * 2 + 1 >= this.bits.length) this.bits = wider(this.bits, made * 2 + 1);
    return made;
  }
}

/** The silences of a lexicon's languages. */
export const silencesOf: (lexicon: Lexicon) => { for(language: string): Silences } = perLexicon(() => {
  const byLanguage = new Map<string, Silences>();
  return {
    for(language: string): Silences {
      let known = byLanguage.get(language);
      if (!known) byLanguage.set(language, (known = new Silences()));
      return known;
    },
  };
});
