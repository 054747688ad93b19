import type { ArticleReading } from '../claims/reading.ts';
import { afterUnits } from '../languages/scan.ts';
import type { NameMention } from '../mentions/mention.ts';
import { ArabicShape, shapeOf } from '../mentions/names/arabic-words.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { fold } from '../text/fold.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import type { Register } from './register.ts';

/** Shortest family name that is looked for alone, in folded units. */
const SHORTEST = 4;
/** Proclitics under which an Arabic name is looked for. */
const PREFIXES = ['', 'و', 'ل', 'ب', 'ف', 'ك', 'ول', 'وب', 'فل'];
/** Tables whose words are names of people. */
const OF_PEOPLE = new Set(['surname', 'name-part']);

/**
 * Family names that articles introduce behind a title or an office, so that another article's bare name is read as a name. An index
 * from word to the number of mentions that introduce it.
 */
export class Learnt {
  private readonly words = new Map<string, number>();
  private readonly cache = new WeakMap<ArticleReading, { version: number; mentions: readonly NameMention[] }>();

  add(article: ArticleReading): void {
    for (const word of introduced(article)) this.words.set(word, (this.words.get(word) ?? 0) + 1);
  }

  remove(article: ArticleReading): void {
    for (const word of introduced(article)) {
      const left = (this.words.get(word) ?? 0) - 1;
      if (left > 0) this.words.set(word, left);
      else this.words.delete(word);
    }
  }

  /** The bare family names in an article that only other articles make known, each of exactly one person of the register. */
  in(article: ArticleReading, register: Register): readonly NameMention[] {
    const known = this.cache.get(article);
    if (known?.version === register.version) return known.mentions;
    const mentions = this.read(article, register);
    this.cache.set(article, { version: register.version, mentions });
    return mentions;
  }

  private read(article: ArticleReading, register: Register): NameMention[] {
    const { scan, text } = article;
    const { tokens } = scan;
    const out: NameMention[] = [];
    if (this.words.size === 0) return out;
    const taken = new Uint8Array(tokens.count);
    for (const m of article.mentions) for (let i = m.first; i < m.last; i++) taken[i] = 1;
    let b = 0;
    for (let i = 0; i < tokens.count; i++) {
      while (b < text.blocks.length - 1 && tokens.start[i] >= text.blocks[b].end) b++;
      if (
        taken[i] ||
        tokens.kind[i] !== TokenKind.Word ||
        text.blocks[b]?.kind === 'residue' ||
        tokens.start[i] < text.start ||
        tokens.end[i] > text.end
      )
        continue;
      const word = scan.word(i);
      if (word.length < SHORTEST) continue;
      const found = word.charCodeAt(0) >= 0x600 ? this.arabic(article, i, word) : this.latin(article, i, word, taken);
      if (!found) continue;
      const start = afterUnits(tokens.text, tokens.start[i], word.length - found.length);
      const mention: NameMention = {
        kind: 'person',
        start,
        end: tokens.end[i],
        first: i,
        last: i + 1,
        name: tokens.text.slice(start, tokens.end[i]),
        key: nameKey([found]),
        evidence: 'introduced',
      };
      if (register.holderOf(mention)) out.push(mention);
    }
    return out;
  }

  private arabic(article: ArticleReading, i: number, word: string): string | undefined {
    const { scan } = article;
    for (const prefix of PREFIXES) {
      if (!word.startsWith(prefix)) continue;
      const rest = word.slice(prefix.length);
      if (rest.length >= SHORTEST && this.words.has(rest))
        return scan
          .matches(i)
          .every(
            m =>
              m.sense.table === 'surname' ||
              m.sense.table === 'person' ||
              (m.sense.table !== 'name-part' && m.clitics.length > prefix.length),
          )
          ? rest
          : undefined;
    }
    return undefined;
  }

  private latin(article: ArticleReading, i: number, word: string, taken: Uint8Array): string | undefined {
    const { scan } = article;
    const { tokens } = scan;
    const capital = (k: number): boolean =>
      k >= 0 && k < tokens.count && tokens.kind[k] === TokenKind.Word && (tokens.shape[k] & Shape.Capital) !== 0;
    if (!this.words.has(word) || !capital(i)) return undefined;
    // beside another capitalised word it is part of another name
    const opens = (tokens.shape[i - 1] & Shape.Newline) !== 0 || i === 0 || '.!?"“:'.includes(scan.word(i - 2) || '.');
    if (
      (capital(i - 1) && !taken[i - 1] && !opens && (tokens.shape[i] & Shape.Newline) === 0) ||
      (capital(i + 1) && (tokens.shape[i + 1] & Shape.Newline) === 0)
    )
      return undefined;
    return scan.matches(i).every(m => OF_PEOPLE.has(m.sense.table)) ? word : undefined;
  }
}

/** The family names that an article introduces, once for each mention. */
function introduced(article: ArticleReading): string[] {
  const out: string[] = [];
  for (const m of article.mentions) {
    if (m.kind !== 'person' || m.evidence === 'shape' || m.antecedent || !m.key.includes(' ')) continue;
    const last =
      fold(m.name)
        .split(/[\s-]+/)
        .pop() ?? '';
    // an Arabic name without a title may end in a word that is none
    if (m.evidence === 'known' && last.charCodeAt(0) >= 0x600 && !(shapeOf(last, article.scan.lexicon.roots) & ArabicShape.Foreign))
      continue;
    if (last.length >= SHORTEST) out.push(last);
  }
  return out;
}
