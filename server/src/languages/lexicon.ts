import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
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

/**
 * The words and phrases of one language (and of the companions whose script differs), in a trie over interned words. What can
 * be known of a single word (its clitics, whether it begins a phrase) is computed once per distinct form and remembered.
 */
/** Tables of what is no word itself. */
const NO_WORDS = new Set(['root']);

export class Lexicon {
  readonly languages: readonly string[];
  /** Trie edges by (node, word), open addressing. Node 0 is the root. */
  private edgeKeys = new Float64Array(1 << 12).fill(-1);
  private edgeNodes = new Int32Array(1 << 12);
  private edges = 0;
  private nodes = 1;
  private readonly senses: (Sense[] | undefined)[] = [undefined];
  private readonly readings: (readonly Reading[] | undefined)[] = [];
  private readonly inTables = new Set<number>();
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
    for (const d of data)
      for (const table in d.tables) {
        if (only === undefined ? table === APART : table !== only) continue;
        const values = this.byTable.get(table) ?? new Map<string, readonly string[]>();
        this.byTable.set(table, values);
        for (const value in d.tables[table]) {
          const forms = d.tables[table][value];
          values.set(value, [...(values.get(value) ?? []), ...forms]);
          if (NO_WORDS.has(table)) continue;
          const sense: Sense = { table, value, language: d.language };
          for (const form of forms) this.add(form, sense);
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
  add(form: string, sense: Sense): void {
    const tokens = tokenize(form, this.vocabulary);
    let node = 0;
    for (let i = 0; i < tokens.count; i++) {
      this.inTables.add(tokens.word[i]);
      node = this.child(node, tokens.word[i], true);
    }
    if (node === 0) return;
    const senses = (this.senses[node] ??= []);
    if (!senses.some(s => s.table === sense.table && s.value === sense.value && s.language === sense.language)) senses.push(sense);
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
   * means nothing: most words, most of the time.
   */
  readingsOf(word: number): readonly Reading[] {
    const known = this.readings[word];
    if (known !== undefined) return known;
    const out: Reading[] = [];
    if (word !== 0)
      for (const { stem, clitics } of proclitics(this.vocabulary.text(word))) {
        const id = this.vocabulary.find(stem);
        if (id !== 0 && this.inTables.has(id)) out.push({ word: id, clitics });
      }
    const kept = out.length ? out : NO_READINGS;
    this.readings[word] = kept;
    return kept;
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
    return (this.edgeNodes[slot] = this.nodes++);
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
const NO_READINGS: readonly Reading[] = [];

function mix(node: number, word: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return h ^ (h >>> 15);
}
