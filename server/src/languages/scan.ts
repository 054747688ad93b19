import { foldOf } from '../text/fold.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Clitics } from './clitics.ts';
import type { Lexicon, Sense, WordFacts } from './lexicon.ts';

/** A form of some table found in a text. */
export interface Match {
  readonly sense: Sense;
  /** Index of the first token. */
  readonly first: number;
  /** Index after the last token. */
  readonly end: number;
  /** What was split off the first token. */
  readonly clitics: Clitics;
}

const NONE: readonly Match[] = [];

/** The tokens of a text with what the lexicon knows of them; matches are computed on demand and remembered. */
export class Scan {
  private readonly found: (readonly Match[] | undefined)[];
  /** How many tokens behind its own the matches of a token depend on; with one added, 0 where they were not asked for. */
  private readonly further: Uint8Array;

  constructor(
    readonly tokens: Tokens,
    readonly lexicon: Lexicon,
  ) {
    this.found = new Array<readonly Match[] | undefined>(tokens.count);
    this.further = new Uint8Array(tokens.count);
  }

  /** All matches that begin at token `i`: longer before shorter, and of one length the less split before the more. */
  matches(i: number): readonly Match[] {
    if (i < 0 || i >= this.tokens.count) return NONE;
    const known = this.found[i];
    if (known !== undefined) return known;
    if (this.lexicon.facts(this.tokens.word[i]).tables.length === 0) return NONE;
    this.found[i] = walk(this.tokens, this.lexicon, i);
    this.further[i] = walked - i + 1;
    return this.found[i]!;
  }

  /** The last token that the matches at token `i` depend on. */
  reach(i: number): number {
    // where a phrase might have begun and did not, the word behind it was looked at too
    this.matches(i);
    return i + Math.max(0, this.further[i] - 1);
  }

  /** The longest concept of the table `concept` at token `i`; not remembered. */
  topic(i: number): Match | undefined {
    return walk(this.tokens, this.lexicon.topics, i)[0];
  }

  /** The longest match of a table at token `i`. */
  at(i: number, table: string): Match | undefined {
    if (!this.begins(i, table)) return undefined;
    for (const m of this.matches(i)) if (m.sense.table === table) return m;
    return undefined;
  }

  /** Whether token `i` can begin a form of a table; a match need not follow. */
  begins(i: number, table: string): boolean {
    if (i < 0 || i >= this.tokens.count) return false;
    const { tables } = this.lexicon.facts(this.tokens.word[i]);
    for (let k = 0; k < tables.length; k++) if (tables[k] === table) return true;
    return false;
  }

  /** The value of the longest match of a table at token `i`. */
  value(i: number, table: string): string | undefined {
    return this.at(i, table)?.sense.value;
  }

  /** The folded form of token `i`. */
  word(i: number): string {
    return i >= 0 && i < this.tokens.count ? this.lexicon.vocabulary.text(this.tokens.word[i]) : '';
  }

  /** Whether token `i` is the mark `mark` (one folded word or punctuation mark). */
  is(i: number, mark: string): boolean {
    return this.word(i) === mark;
  }

  /** Offset at which the text of a match begins once its clitics are left out. */
  startOf(match: Match): number {
    return afterUnits(this.tokens.text, this.tokens.start[match.first], match.clitics.length);
  }

  /** Offset at which a match ends. */
  endOf(match: Match): number {
    return this.tokens.end[match.end - 1];
  }
}

/** The offset after `units` folded units from `offset`: marks that fold to nothing are passed over. */
export function afterUnits(text: string, offset: number, units: number): number {
  while (units > 0 && offset < text.length) {
    if (foldOf[text.charCodeAt(offset)] !== 0) units--;
    offset++;
  }
  while (units === 0 && offset < text.length && foldOf[text.charCodeAt(offset)] === 0) offset++;
  return offset;
}

/** The last token that the last walk looked at. */
let walked = 0;

function walk(tokens: Tokens, lexicon: Lexicon, i: number): readonly Match[] {
  const { alone, open } = lexicon.facts(tokens.word[i]);
  // that the text ends here is looked at too
  walked = open.length > 0 ? i + 1 : i;
  const phrases = open.length > 0 && i + 1 < tokens.count ? phrasesAt(tokens, lexicon, i, open) : undefined;
  if (alone.length === 0) return phrases ?? NONE;
  // an array that grows takes room for many more
  if (phrases === undefined && alone.length === 1) return [single(alone[0], i)];
  if (phrases === undefined && alone.length === 2) return [single(alone[0], i), single(alone[1], i)];
  const out: Match[] = phrases ?? [];
  for (let k = 0; k < alone.length; k++) out.push(single(alone[k], i));
  return out;
}

function single({ sense, clitics }: WordFacts['alone'][number], i: number): Match {
  return { sense, first: i, end: i + 1, clitics };
}

/** The matches of more than one word that begin at token `i`. */
function phrasesAt(tokens: Tokens, lexicon: Lexicon, i: number, open: WordFacts['open']): Match[] | undefined {
  let inner = lexicon.facts(tokens.word[i + 1]).inner;
  if (inner.length === 0) return undefined;
  let out: Match[] | undefined;
  for (const { node: from, clitics } of open) {
    inner = lexicon.facts(tokens.word[i + 1]).inner;
    let nodes = steps(lexicon, from, tokens.word[i + 1], inner, undefined);
    for (let k = i + 2; nodes !== undefined; k++) {
      for (const node of nodes) for (const sense of lexicon.at(node)) (out ??= []).push({ sense, first: i, end: k, clitics });
      if (k > walked) walked = k;
      if (k >= tokens.count) break;
      inner = lexicon.facts(tokens.word[k]).inner;
      if (inner.length === 0) break;
      let next: number[] | undefined;
      for (const node of nodes) next = steps(lexicon, node, tokens.word[k], inner, next);
      nodes = next;
    }
  }
  return out !== undefined && out.length > 1
    ? out.sort((a, b) => b.end - a.end || a.clitics.length + a.clitics.tail - b.clitics.length - b.clitics.tail)
    : out;
}

/** Adds the nodes behind `node` on the ways in which a word can stand inside a phrase: as it is, else without its article or ending. */
function steps(lexicon: Lexicon, node: number, word: number, inner: readonly number[], out: number[] | undefined): number[] | undefined {
  // the whole word is the first of its readings
  const exact = inner[0] === word ? lexicon.step(node, word) : -1;
  if (exact >= 0) {
    if (out === undefined) return [exact];
    out.push(exact);
    return out;
  }
  for (let k = 0; k < inner.length; k++) {
    if (inner[k] === word) continue;
    const n = lexicon.step(node, inner[k]);
    if (n < 0) continue;
    if (out === undefined) out = [n];
    else out.push(n);
  }
  return out;
}
