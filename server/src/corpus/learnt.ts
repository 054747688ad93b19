import type { ArticleReading } from '../claims/reading.ts';
import { afterUnits } from '../languages/scan.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { ArabicShape, arabicShape } from '../mentions/names/arabic-words.ts';
import { readPeoples } from '../mentions/names/peoples.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import type { Register } from './register.ts';

type Kind = NameMention['kind'];
const KINDS: readonly Kind[] = ['person', 'place', 'organization'];
/** Shortest word that is looked for alone, in folded units. */
const SHORTEST = 4;
/** Longest name that is looked for, in tokens. */
const LONGEST = 6;
/** Proclitics under which an Arabic name is looked for. */
const PREFIXES = ['', 'و', 'ل', 'ب', 'ف', 'ك', 'ول', 'وب', 'فل'];
/** Tables whose words are names. */
const OF_NAMES = new Set(['surname', 'given-name', 'person', 'places-weak', 'east-name']);
/** What a mention counts, and one that rests on its shape alone, in halves. */
const SURE = 2,
  GUESS = 1;

/** What the articles say of a name, a weight for each kind. */
type Weights = Record<Kind, number>;

/** What an article teaches of names, each once: its words, folded, with blanks between; what it is; what its mentions weigh. */
export interface Lessons {
  names: readonly string[];
  kinds: readonly Kind[];
  /** In halves. */
  weights: readonly number[];
}

/**
 * Names that articles introduce, so that another article's bare mention of them is read as a name: family names of people behind a
 * title, an office or a given name, and places and organisations that no table holds. An index from a name's words to what its
 * mentions weigh.
 */
export class Learnt {
  /** By the first word, then by all words. */
  private readonly names = new Map<string, Map<string, Weights>>();
  private readonly cache = new WeakMap<ArticleReading, { version: number; mentions: readonly Mention[] }>();

  /** Takes what an article teaches. */
  add(lessons: Lessons): void {
    this.count(lessons, 1);
  }

  /** Takes back what an article taught. */
  remove(lessons: Lessons): void {
    this.count(lessons, -1);
  }

  private count({ names, kinds, weights }: Lessons, sign: 1 | -1): void {
    names.forEach((name, i) => {
      const [first] = name.split(' ', 1);
      let group = this.names.get(first);
      if (!group) this.names.set(first, (group = new Map()));
      const known = group.get(name) ?? { person: 0, place: 0, organization: 0 };
      known[kinds[i]] += sign * weights[i];
      if (KINDS.some(k => known[k] > 0)) group.set(name, known);
      else group.delete(name);
      if (group.size === 0) this.names.delete(first);
    });
  }

  /** The mentions of an article as the whole corpus reads them: with names that only other articles make known. */
  in(article: ArticleReading, register: Register): readonly Mention[] {
    const known = this.cache.get(article);
    if (known?.version === register.version) return known.mentions;
    const found = [...this.read(article), ...peoplesOf(article)];
    const mentions = article.mentions.map(m => this.corrected(m, article));
    if (found.length > 0) {
      mentions.push(...found);
      mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    }
    this.cache.set(article, { version: register.version, mentions });
    return mentions;
  }

  /** A name of which its own article only guesses the kind, with the kind that the others agree on. */
  private corrected(m: Mention, article: ArticleReading): Mention {
    if ((m.kind !== 'person' && m.kind !== 'place' && m.kind !== 'organization') || m.evidence !== 'shape' || m.antecedent) return m;
    const weights = this.names.get(wordsOf(m, article)[0])?.get(wordsOf(m, article).join(' '));
    const kind = kindOf(weights);
    return kind && kind !== m.kind && weights![kind] >= 2 * SURE ? { ...m, kind, office: undefined } : m;
  }

  private read(article: ArticleReading): NameMention[] {
    const { scan, text } = article;
    const { tokens } = scan;
    const out: NameMention[] = [];
    if (this.names.size === 0) return out;
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
      const arabic = tokens.text.charCodeAt(tokens.start[i]) >= 0x600;
      if (!arabic && (tokens.shape[i] & Shape.Capital) === 0) continue;
      for (const prefix of arabic ? PREFIXES : NO_PREFIX) {
        const found = this.at(article, i, prefix, taken);
        if (!found) continue;
        out.push(found);
        i = found.last - 1;
        break;
      }
    }
    return out;
  }

  /** The longest name that begins at token `i` behind a proclitic. */
  private at(article: ArticleReading, i: number, prefix: string, taken: Uint8Array): NameMention | undefined {
    const { scan } = article;
    const { tokens } = scan;
    const word = scan.word(i);
    if (!word.startsWith(prefix)) return undefined;
    const first = word.slice(prefix.length);
    const group = this.names.get(first);
    if (!group) return undefined;
    const words = [first];
    let found: { last: number; kind: Kind } | undefined;
    for (let last = i + 1; ; last++) {
      const kind = kindOf(group.get(words.join(' ')));
      if (kind && (words.length > 1 ? standsApart(article, i, last, taken) : this.alone(article, i, prefix, kind, taken)))
        found = { last, kind };
      if (last >= tokens.count || words.length === LONGEST || taken[last] || (tokens.shape[last] & Shape.Newline) !== 0) break;
      words.push(scan.word(last));
    }
    if (!found) return undefined;
    const start = afterUnits(tokens.text, tokens.start[i], prefix.length),
      end = tokens.end[found.last - 1];
    return {
      kind: found.kind,
      start,
      end,
      first: i,
      last: found.last,
      name: tokens.text.slice(start, end),
      key: nameKey(words.slice(0, found.last - i)),
      evidence: 'introduced',
    };
  }

  /** Whether a single word is the name that it is elsewhere: no word of the language, and no part of another name. */
  private alone(article: ArticleReading, i: number, prefix: string, kind: Kind, taken: Uint8Array): boolean {
    const { scan } = article;
    const length = scan.word(i).length - prefix.length;
    if (length < SHORTEST && !(kind === 'organization' && (scan.tokens.shape[i] & Shape.Capitals) !== 0 && length > 1)) return false;
    if (scan.word(i).charCodeAt(0) >= 0x600) {
      const shape = arabicShape(scan.lexicon, scan.tokens.word[i]);
      const foreign = (shape & ArabicShape.Foreign) !== 0;
      // a word of the language is a family's name only as an adjective of origin
      if (!foreign && (kind === 'place' || ((shape & ArabicShape.Native) !== 0 && (shape & ArabicShape.Nisba) === 0))) return false;
      // Newton's law names no Newton
      if (scan.matches(i - 1).some(m => m.sense.value === 'thing-before' && m.end === i)) return false;
    }
    return (
      scan.matches(i).every(m => OF_NAMES.has(m.sense.table) || m.clitics.length > prefix.length) && standsApart(article, i, i + 1, taken)
    );
  }
}
const NO_PREFIX = [''];

/** The peoples that an Arabic article names; no other stage asks for them. */
function peoplesOf(article: ArticleReading): NameMention[] {
  if (article.language !== 'ar') return [];
  const { tokens } = article.scan;
  const taken = new Uint8Array(tokens.count);
  for (const m of article.mentions) for (let i = m.first; i < m.last; i++) taken[i] = 1;
  for (const block of article.text.blocks)
    if (block.kind === 'residue')
      for (let i = 0; i < tokens.count; i++) if (tokens.start[i] >= block.start && tokens.end[i] <= block.end) taken[i] = 1;
  for (let i = 0; i < tokens.count; i++) if (tokens.start[i] < article.text.start || tokens.end[i] > article.text.end) taken[i] = 1;
  return readPeoples(article.scan, taken);
}

/** The kind of a name where the articles agree on it. */
function kindOf(weights: Weights | undefined): Kind | undefined {
  if (!weights) return undefined;
  const best = KINDS.reduce((a, b) => (weights[b] > weights[a] ? b : a));
  const rest = KINDS.reduce((sum, k) => (k === best ? sum : sum + weights[k]), 0);
  return weights[best] >= SURE && weights[best] >= 2 * rest ? best : undefined;
}

/** Whether no capitalised word stands beside the tokens from `first` to `last`, of whose name they would be a part. */
function standsApart(article: ArticleReading, first: number, last: number, taken: Uint8Array): boolean {
  const { scan } = article;
  const { tokens } = scan;
  const capital = (k: number): boolean =>
    k >= 0 && k < tokens.count && tokens.kind[k] === TokenKind.Word && (tokens.shape[k] & Shape.Capital) !== 0;
  if (tokens.text.charCodeAt(tokens.start[first]) >= 0x600) return true;
  const opens = first === 0 || (tokens.shape[first - 1] & Shape.Newline) !== 0 || '.!?"“:'.includes(scan.word(first - 2) || '.');
  return !(
    (capital(first - 1) && !taken[first - 1] && !opens && (tokens.shape[first] & Shape.Newline) === 0) ||
    (capital(last) && (tokens.shape[last] & Shape.Newline) === 0)
  );
}

/** The folded words of a name, without what stands before its span. */
function wordsOf(m: NameMention, { scan }: ArticleReading): string[] {
  const words: string[] = [];
  for (let i = m.first; i < m.last && words.length < LONGEST; i++) words.push(scan.word(i));
  words[0] = words[0].slice(m.start - scan.tokens.start[m.first]);
  return words;
}

/** What an article teaches of names. */
export function lessonsOf(article: ArticleReading): Lessons {
  const { scan } = article;
  const { tokens } = scan;
  const taught = new Map<string, { name: string; kind: Kind; weight: number }>();
  const teach = (words: readonly string[], kind: Kind, weight: number): void => {
    const name = words.join(' '),
      id = `${kind} ${name}`;
    const known = taught.get(id);
    if (known) known.weight += weight;
    else taught.set(id, { name, kind, weight });
  };
  for (const m of article.mentions) {
    if ((m.kind !== 'person' && m.kind !== 'place' && m.kind !== 'organization') || (m.kind === 'person' && m.antecedent)) continue;
    // what the tables hold is known everywhere
    if (m.kind !== 'person' && (m.kind === 'place' ? m.places?.length : m.organization)) continue;
    const weight = m.evidence === 'shape' ? GUESS : SURE;
    const words = wordsOf(m, article);
    if (words[0] === '') continue;
    teach(words, m.kind, weight);
    if (m.kind !== 'person' || words.length < 2 || m.last - m.first > LONGEST) continue;
    const family = words[words.length - 1];
    // an Arabic name without a title may end in a word that is none
    const foreign = family.charCodeAt(0) < 0x600 || (arabicShape(scan.lexicon, tokens.word[m.last - 1]) & ArabicShape.Foreign) !== 0;
    if (family.length >= SHORTEST && (foreign || m.evidence === 'introduced')) teach([family], 'person', weight);
  }
  const all = [...taught.values()];
  return { names: all.map(l => l.name), kinds: all.map(l => l.kind), weights: all.map(l => l.weight) };
}
