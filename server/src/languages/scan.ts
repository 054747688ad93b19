import { foldOf } from '../text/fold.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Clitics } from './clitics.ts';
import type { Lexicon, Sense } from './lexicon.ts';

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

  constructor(
    readonly tokens: Tokens,
    readonly lexicon: Lexicon,
  ) {
    this.found = new Array<readonly Match[] | undefined>(tokens.count);
  }

  /** All matches that begin at token `i`: longer before shorter, and of one length the less split before the more. */
  matches(i: number): readonly Match[] {
    if (i < 0 || i >= this.tokens.count) return NONE;
    return (this.found[i] ??= walk(this.tokens, this.lexicon, i));
  }

  /** The longest concept of the table `concept` at token `i`; not remembered. */
  topic(i: number): Match | undefined {
    return walk(this.tokens, this.lexicon.topics, i)[0];
  }

  /** The longest match of a table at token `i`. */
  at(i: number, table: string): Match | undefined {
    for (const m of this.matches(i)) if (m.sense.table === table) return m;
    return undefined;
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

function walk(tokens: Tokens, lexicon: Lexicon, i: number): readonly Match[] {
  const readings = lexicon.readingsOf(tokens.word[i]);
  if (readings.length === 0) return NONE;
  let out: Match[] | undefined;
  for (const reading of readings) {
    let nodes = [lexicon.step(0, reading.word)];
    if (nodes[0] < 0) continue;
    for (let k = i + 1; ; k++) {
      for (const node of nodes)
        for (const sense of lexicon.at(node)) (out ??= []).push({ sense, first: i, end: k, clitics: reading.clitics });
      if (k >= tokens.count) break;
      const next: number[] = [];
      for (const node of nodes) {
        const exact = lexicon.step(node, tokens.word[k]);
        if (exact >= 0) next.push(exact);
        else
          for (const r of lexicon.readingsOf(tokens.word[k])) {
            // inside a phrase only the article and a case ending may differ
            if (r.clitics.conjunction || r.clitics.preposition) continue;
            const n = lexicon.step(node, r.word);
            if (n >= 0) next.push(n);
          }
      }
      if (next.length === 0) break;
      nodes = next;
    }
  }
  if (!out) return NONE;
  return out.length === 1
    ? out
    : out.sort((a, b) => b.end - a.end || a.clitics.length + a.clitics.tail - b.clitics.length - b.clitics.tail);
}
