import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/tokens.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { rootSet } from './arabic-roots.ts';
import { proclitics, type Clitics } from './clitics.ts';

/** The compiled tables of one language: table -> value -> forms. See server/data/README.md. */
export interface LanguageData {
  language: string;
  tables: Record<string, Record<string, readonly string[]>>;
}

/** One meaning of a form. */
export interface Sense {
  /** Name of the table, `month`. */
  readonly table: string;
  /** The value in the table, `9`. */
  readonly value: string;
  /** The language whose table it is. */
  readonly language: string;
}

/** A way to read one word: the word without some of its clitics. */
export interface Reading {
  /** Vocabulary id of what remains. */
  readonly word: number;
  readonly clitics: Clitics;
}

const APART = 'concept';

/** What can be known of a word alone; see {@link Lexicon.facts}. */
export interface WordFacts {
  /** The ways to read it, the whole word first. */
  readonly readings: readonly Reading[];
  /** The meanings of the word alone, the less split before the more. */
  readonly alone: readonly Single[];
  /** Where in the trie phrases of several words go on from it. */
  readonly open: readonly Opening[];
  /** The words as which it can stand inside a phrase: itself, and without its article or case ending. Empty where it never does. */
  readonly inner: readonly number[];
  /** The tables of which some form begins with it, clitics split off: of no other table need a match be looked for. */
  readonly tables: readonly string[];
}

/** A meaning of one word, with what is split off. */
interface Single {
  readonly sense: Sense;
  readonly clitics: Clitics;
}

/** A node from which phrases go on. */
interface Opening {
  readonly node: number;
  readonly clitics: Clitics;
}

/** Tables of what is no word itself. */
const NO_WORDS = new Set(['root']);
/** The facts of a word that no table holds. */
export const NO_FACTS: WordFacts = { readings: [], alone: [], open: [], inner: [], tables: [] };

/**
 * The words and phrases of one language (and of the companions whose script differs), in a trie over interned words. What can
 * be known of a single word (its clitics, the tables of which it can begin a form) is computed once per distinct form and
 * remembered; it depends on nothing but the form, so the order of texts does not matter.
 */
export class Lexicon {
  readonly languages: readonly string[];
  /** The tables in the order of their bits. */
  private readonly bitTables: string[] = [];
  /** Numbers of 32 bits in a row, a bit a table. */
  private readonly width: number;
  /** Bits of the forms below each child of the root, in rows by {@link topRow}. */
  private topBits: Int32Array;
  private topRows = 1;
  /** By node: the row of the child of the root above it. */
  private topRow = new Int32Array(1 << 12);
  /** By node: 1 where an edge leads on. */
  private inside = new Uint8Array(1 << 12);
  /** By word: 1 where it stands in a table, 2 where it does behind the first place of a phrase. */
  private standing = new Uint8Array(1 << 12);
  /** By word: 0 where nothing is known yet, 1 for a word that means nothing, else its facts by row. */
  private rowOf = new Int32Array(1 << 14);
  private readonly factsOf: WordFacts[] = [NO_FACTS, NO_FACTS];
  /** Trie edges by (node, word), open addressing. Node 0 is the root. */
  private edgeKeys: Float64Array;
  private edgeNodes: Int32Array;
  private edges = 0;
  private nodes = 1;
  private readonly senses: (Sense[] | undefined)[] = [undefined];
  private rootKeys?: ReadonlySet<string>;
  private readonly byTable = new Map<string, Map<string, readonly string[]>>();

  private concepts?: Lexicon;

  /** @param only the one table to hold; else all but those apart */
  constructor(
    private readonly data: readonly LanguageData[],
    readonly vocabulary = new Vocabulary(),
    only?: string,
  ) {
    this.languages = data.map(d => d.language);
    const bits = new Map<string, number>();
    for (const d of data)
      for (const table in d.tables)
        if ((only === undefined ? table !== APART : table === only) && !NO_WORDS.has(table) && !bits.has(table))
          bits.set(table, this.bitTables.push(table) - 1);
    this.width = (bits.size >> 5) + 1;
    this.topBits = new Int32Array(this.width << 12);
    let forms = 0;
    for (const d of data)
      for (const table in d.tables) if (bits.has(table)) for (const value in d.tables[table]) forms += d.tables[table][value].length;
    // most forms have one or two words of their own; moving edges costs as much as adding them
    const room = 1 << Math.ceil(Math.log2(forms * 4 + 16));
    this.edgeKeys = new Float64Array(room).fill(-1);
    this.edgeNodes = new Int32Array(room);
    for (const d of data)
      for (const table in d.tables) {
        if (only === undefined ? table === APART : table !== only) continue;
        const values = this.byTable.get(table) ?? new Map<string, readonly string[]>();
        this.byTable.set(table, values);
        for (const value in d.tables[table]) {
          const forms = d.tables[table][value];
          const others = values.get(value);
          values.set(value, others ? [...others, ...forms] : forms);
          if (NO_WORDS.has(table)) continue;
          const sense: Sense = { table, value, language: d.language };
          for (const form of forms) this.add(form, sense, bits.get(table)!);
        }
      }
  }

  /**
   * The table `concept` with the same numbers of words. It stands apart: nearly every noun of the news is in it, and that some table
   * knows a word tells readers of names that it is none.
   */
  get topics(): Lexicon {
    return (this.concepts ??= new Lexicon(this.data, this.vocabulary, APART));
  }

  /** The values of a table with their forms, in the order of the data. */
  table(name: string): ReadonlyMap<string, readonly string[]> {
    return this.byTable.get(name) ?? new Map();
  }

  /** The roots of the Arabic table, weak radicals as one letter. */
  get roots(): ReadonlySet<string> {
    return (this.rootKeys ??= rootSet([...this.table('root').values()].flat()));
  }

  /** Adds a form, of one or more words. A form that holds no word or mark is ignored. */
  private add(form: string, sense: Sense, bit: number): void {
    let node = 0;
    for (const word of wordsOf(form, this.vocabulary)) {
      if (word >= this.standing.length) this.standing = wider(this.standing, word);
      this.standing[word] |= node === 0 ? 1 : 3;
      node = this.child(node, word, true);
    }
    if (node === 0) return;
    const senses = (this.senses[node] ??= []);
    for (const s of senses) if (s.table === sense.table && s.value === sense.value && s.language === sense.language) return;
    senses.push(sense);
    this.topBits[this.topRow[node] * this.width + (bit >> 5)] |= 1 << (bit & 31);
  }

  /** What is known of a word; {@link NO_FACTS} for a word that means nothing: many words, most of the time. */
  facts(word: number): WordFacts {
    if (word >= this.rowOf.length) this.rowOf = wider(this.rowOf, word);
    return this.factsOf[this.rowOf[word] || (this.rowOf[word] = this.learn(word))];
  }

  private learn(word: number): number {
    if (word === 0) return 1;
    const readings: Reading[] = [];
    for (const { stem, clitics } of proclitics(this.vocabulary.text(word))) {
      const id = this.vocabulary.find(stem);
      if (id !== 0 && id < this.standing.length && this.standing[id] !== 0) readings.push({ word: id, clitics });
    }
    if (readings.length === 0) return 1;
    const row = this.factsOf.length;
    const alone: Single[] = [],
      open: Opening[] = [],
      inner: number[] = [];
    const { width } = this;
    const bits = new Int32Array(width);
    for (const reading of readings) {
      const { clitics } = reading;
      // inside a phrase only the article and a case ending may differ
      if ((this.standing[reading.word] & 2) !== 0 && clitics.conjunction === '' && clitics.preposition === '') inner.push(reading.word);
      const node = this.step(0, reading.word);
      if (node < 0) continue;
      for (const sense of this.at(node)) alone.push({ sense, clitics });
      if (this.inside[node] !== 0) open.push({ node, clitics });
      for (let k = 0; k < width; k++) bits[k] |= this.topBits[this.topRow[node] * width + k];
    }
    alone.sort((a, b) => a.clitics.length + a.clitics.tail - b.clitics.length - b.clitics.tail);
    const tables = this.bitTables.filter((_, bit) => ((bits[bit >> 5] >>> (bit & 31)) & 1) !== 0);
    this.factsOf.push({ readings, alone, open, inner, tables });
    return row;
  }

  /** The node after `word`, or -1. */
  step(node: number, word: number): number {
    return this.child(node, word, false);
  }

  /** The meanings that end at a node. */
  at(node: number): readonly Sense[] {
    return this.senses[node] ?? NONE;
  }

  /**
   * The ways to read a word that some table holds, the whole word first, then with clitics split off. Empty for a word that
   * means nothing.
   */
  readingsOf(word: number): readonly Reading[] {
    return this.facts(word).readings;
  }

  /** Meanings of one folded word alone. */
  sensesOf(form: string): readonly Sense[] {
    const id = this.vocabulary.find(fold(form));
    const node = id === 0 ? -1 : this.step(0, id);
    return node < 0 ? NONE : this.at(node);
  }

  private child(node: number, word: number, add: boolean): number {
    const key = node * 0x200000 + word;
    let mask = this.edgeKeys.length - 1;
    let slot = mix(node, word) & mask;
    for (;;) {
      const k = this.edgeKeys[slot];
      if (k === key) return this.edgeNodes[slot];
      if (k < 0) break;
      slot = (slot + 1) & mask;
    }
    if (!add) return -1;
    if (++this.edges * 2 > this.edgeKeys.length) {
      this.grow();
      mask = this.edgeKeys.length - 1;
      slot = mix(node, word) & mask;
      while (this.edgeKeys[slot] >= 0) slot = (slot + 1) & mask;
    }
    this.edgeKeys[slot] = key;
    const made = this.nodes++;
    if (made >= this.topRow.length) {
      this.topRow = wider(this.topRow, made);
      this.inside = wider(this.inside, made);
    }
    this.inside[node] = 1;
    if (node === 0) {
      this.topRow[made] = this.topRows++;
      if (this.topRows * this.width > this.topBits.length) this.topBits = wider(this.topBits, this.topRows * this.width);
    } else this.topRow[made] = this.topRow[node];
    return (this.edgeNodes[slot] = made);
  }

  private grow(): void {
    const keys = this.edgeKeys,
      targets = this.edgeNodes;
    this.edgeKeys = new Float64Array(keys.length * 2).fill(-1);
    this.edgeNodes = new Int32Array(keys.length * 2);
    const mask = this.edgeKeys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] < 0) continue;
      const node = Math.floor(keys[i] / 0x200000),
        word = keys[i] % 0x200000;
      let slot = mix(node, word) & mask;
      while (this.edgeKeys[slot] >= 0) slot = (slot + 1) & mask;
      this.edgeKeys[slot] = keys[i];
      this.edgeNodes[slot] = targets[i];
    }
  }
}

const NONE: readonly Sense[] = [];

/** A longer copy of an array that has a place `index`. */
function wider<T extends Int32Array | Uint8Array>(array: T, index: number): T {
  const out = new (array.constructor as new (length: number) => T)(Math.max(array.length * 2, index + 1));
  out.set(array);
  return out;
}

function mix(node: number, word: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return h ^ (h >>> 15);
}
