import { fold } from '../text/fold.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { rootSet } from './arabic-roots.ts';
import { proclitics, whole, type Clitics } from './clitics.ts';
import { Trie, wider } from './trie.ts';

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
const NO_WORDS = new Set(['root', 'noun-kin', 'measure-kin']);
/** The facts of a word that no table holds. */
export const NO_FACTS: WordFacts = { readings: [], alone: [], open: [], inner: [], tables: [] };

/**
 * The words and phrases of one language (and of the companions whose script differs). What can
 * be known of a single word (its clitics, the tables of which it can begin a form) is computed once per distinct form and
 * remembered; it depends on nothing but the form, so the order of texts does not matter.
 */
export class Lexicon {
  readonly languages: readonly string[];
  readonly vocabulary: Vocabulary;
  private readonly trie: Trie;
  /** By word: 0 where nothing is known yet, 1 for a word that means nothing, else its facts by row. */
  private rowOf = new Int32Array(1 << 14);
  private readonly factsOf: WordFacts[] = [NO_FACTS, NO_FACTS];
  /** The meanings at the nodes where the order of the languages changes them; filled by need. */
  private readonly ordered?: Map<number, readonly Sense[]>;
  private rootKeys?: ReadonlySet<string>;
  private readonly byTable = new Map<string, ReadonlyMap<string, readonly string[]>>();

  private concepts?: Lexicon;

  /**
   * @param like a lexicon of the same languages in another order, whose words it shares
   * @param only the one table to hold; else all but those apart
   */
  constructor(
    private readonly data: readonly LanguageData[],
    private readonly like?: Lexicon,
    vocabulary = like?.vocabulary ?? new Vocabulary(),
    private readonly only?: string,
  ) {
    this.languages = data.map(d => d.language);
    this.vocabulary = vocabulary;
    this.trie = like?.trie ?? new Trie(data, vocabulary, table => this.holds(table) && !NO_WORDS.has(table));
    if (like) this.ordered = new Map();
  }

  private holds(table: string): boolean {
    return this.only === undefined ? table !== APART : table === this.only;
  }

  /**
   * The table `concept` with the same numbers of words. It stands apart: nearly every noun of the news is in it, and that some table
   * knows a word tells readers of names that it is none.
   */
  get topics(): Lexicon {
    return (this.concepts ??= new Lexicon(this.data, this.like?.topics, this.vocabulary, APART));
  }

  /** The values of a table with their forms, in the order of the data. */
  table(name: string): ReadonlyMap<string, readonly string[]> {
    let known = this.byTable.get(name);
    if (!known) this.byTable.set(name, (known = this.holds(name) ? this.collect(name) : new Map()));
    return known;
  }

  private collect(name: string): ReadonlyMap<string, readonly string[]> {
    const out = new Map<string, readonly string[]>();
    for (const { tables } of this.data)
      for (const value in tables[name]) {
        const others = out.get(value);
        out.set(value, others ? [...others, ...tables[name][value]] : tables[name][value]);
      }
    return out;
  }

  /** The roots of the Arabic table, weak radicals as one letter. */
  get roots(): ReadonlySet<string> {
    return (this.rootKeys ??= rootSet([...this.table('root').values()].flat()));
  }

  /** What is known of a word; {@link NO_FACTS} for a word that means nothing: many words, most of the time. */
  facts(word: number): WordFacts {
    if (word >= this.rowOf.length) this.rowOf = wider(this.rowOf, word);
    return this.factsOf[this.rowOf[word] || (this.rowOf[word] = this.learn(word))];
  }

  private learn(word: number): number {
    if (word === 0) return 1;
    const { width, topBits, topRow, standing, below, bitTables } = this.trie;
    const readings: Reading[] = [];
    const text = this.vocabulary.text(word);
    // Persian and Urdu words begin with the letters of Arabic clitics and have none
    for (const { stem, clitics } of this.languages.includes('ar') ? proclitics(text) : [whole(text)]) {
      const id = this.vocabulary.find(stem);
      if (id !== 0 && id < standing.length && standing[id] !== 0) readings.push({ word: id, clitics });
    }
    if (readings.length === 0) return 1;
    const row = this.factsOf.length;
    const alone: Single[] = [],
      open: Opening[] = [],
      inner: number[] = [];
    const bits = new Int32Array(width);
    for (const reading of readings) {
      const { clitics } = reading;
      // inside a phrase only the article and a case ending may differ
      if ((standing[reading.word] & 2) !== 0 && clitics.conjunction === '' && clitics.preposition === '') inner.push(reading.word);
      const node = this.step(0, reading.word);
      if (node < 0) continue;
      for (const sense of this.at(node)) alone.push({ sense, clitics });
      if (below[node] !== 0) open.push({ node, clitics });
      for (let k = 0; k < width; k++) bits[k] |= topBits[topRow[node] * width + k];
    }
    alone.sort((a, b) => a.clitics.length + a.clitics.tail - b.clitics.length - b.clitics.tail);
    const tables = bitTables.filter((_, bit) => ((bits[bit >> 5] >>> (bit & 31)) & 1) !== 0);
    this.factsOf.push({ readings, alone, open, inner, tables });
    return row;
  }

  /** The node after `word`, or -1. */
  step(node: number, word: number): number {
    return this.trie.step(node, word);
  }

  /** The meanings that end at a node. */
  at(node: number): readonly Sense[] {
    const senses = this.trie.at(node);
    if (this.ordered === undefined || senses.length < 2) return senses;
    let known = this.ordered.get(node);
    if (!known) {
      const place = (s: Sense): number => this.languages.indexOf(s.language);
      this.ordered.set(node, (known = [...senses].sort((a, b) => place(a) - place(b))));
    }
    return known;
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
}

const NONE: readonly Sense[] = [];
