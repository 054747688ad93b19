import { stem } from '../languages/stem.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import { TokenKind, tokenAt } from '../text/tokens.ts';
import { bearersIn, namedBefore, type Bearer } from './bearers.ts';
import { looseNames, nameable } from './loose-names.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { sentenceAt, isHeadline } from './context.ts';

/** Words in quotation marks that an article puts in somebody's mouth. */
export interface QuoteStatement {
  /** Offsets of what stands between the marks. */
  start: number;
  end: number;
  /** Stems of all words, and of those that are no function words. */
  words: readonly string[];
  content: readonly string[];
  /** Who may have said it; empty where only an office is told that the article gives nobody. */
  speakers: readonly Bearer[];
  /** The sentence names the speaker; else the name is taken from the sentences before. */
  named: boolean;
  /** Offices in the words that attribute it. */
  offices: ReadonlySet<string>;
}

/** Closing mark by opening mark. */
const PAIRS: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"', '”': '“' };
/** Words of a quotation, and words that are no function words, that are needed to know it again. */
const LEAST_WORDS = 4,
  LEAST_CONTENT = 2;

interface Span {
  first: number;
  last: number;
  open: number;
}

/** The quotations of an article that some word attributes; slogans, sayings, titles, and what a speaker repeats are left out. */
export function quoteStatements(article: ArticleMentions): QuoteStatement[] {
  const out: QuoteStatement[] = [];
  for (const block of article.text.blocks) {
    if (block.kind === 'residue') continue;
    const spans = quotations(article, block.start, block.end);
    for (const span of spans) {
      const statement = read(article, span, spans);
      if (statement) out.push(statement);
    }
  }
  return out;
}

/** Quotations of a block as tokens between the marks; an opening mark without its closing one makes none. */
export function quotations(article: ArticleMentions, from: number, to: number): Span[] {
  const { tokens } = article.scan;
  const out: Span[] = [];
  const end = tokenAt(tokens, to);
  for (let i = tokenAt(tokens, from); i < end; i++) {
    const close = tokens.kind[i] === TokenKind.Punctuation ? PAIRS[tokens.text[tokens.start[i]]] : undefined;
    if (close === undefined) continue;
    let k = i + 1;
    while (k < end && tokens.text[tokens.start[k]] !== close) k++;
    if (k === end) continue;
    out.push({ first: i + 1, last: k, open: i });
    i = k;
  }
  return out;
}

function read(article: ArticleMentions, span: Span, all: readonly Span[]): QuoteStatement | undefined {
  const { scan } = article;
  const { tokens } = scan;
  if (isAnothers(article, span)) return undefined;
  const words: string[] = [],
    content: string[] = [];
  for (let i = span.first; i < span.last; i++) {
    if (tokens.kind[i] === TokenKind.Punctuation) continue;
    if (scan.at(i, 'proverb')) return undefined;
    const word = stem(scan.word(i));
    words.push(word);
    if (word.length > 2 && !scan.at(i, 'stop')) content.push(word);
  }
  if (words.length < LEAST_WORDS || content.length < LEAST_CONTENT) return undefined;
  // an address, a path or a code is one word to its reader
  if (tokens.text.slice(tokens.start[span.first], tokens.end[span.last - 1]).split(/\s+/).length < LEAST_WORDS) return undefined;
  const before = sentenceAt(article, tokens.start[span.open]),
    after = sentenceAt(article, tokens.start[span.last]);
  if (before < 0 || after < 0) return undefined;
  const first = tokenAt(tokens, article.text.sentences[before].start),
    last = tokenAt(tokens, article.text.sentences[after].end);
  const outside = (i: number): boolean => !all.some(s => i >= s.open && i <= s.last);
  const offices = new Set<string>();
  let citing = false,
    own = false;
  let attributed = span.open > 0 && scan.is(span.open - 1, ':') && span.open - 1 >= first;
  for (let i = first; i < last; i++) {
    if (!outside(i)) continue;
    for (const m of scan.matches(i)) {
      if (m.sense.table === 'citing') citing = true;
      // "repeats his phrase": nobody else's
      if (m.sense.table === 'own-words') own = attributed = true;
      if ((m.sense.table === 'speech' && m.sense.value !== 'deny') || m.sense.table === 'utter') attributed = true;
      if (m.sense.table === 'office') offices.add(m.sense.value);
    }
  }
  if (!attributed || (citing && !own)) return undefined;
  const named = unique(
    [...article.mentions.filter(m => m.kind === 'person'), ...looseNames(article)]
      .filter(m => m.first >= first && m.last <= last && outside(m.first))
      .flatMap(m => bearersIn(article, m.first, m.last)),
  );
  if (named.length === 0 && isHeadline(article, before)) named.push(...headlined(article, span.open - 1, first));
  if (named.length === 0) named.push(...toldBy(article, first, last, outside));
  const speakers = named.length > 0 ? named : offices.size > 0 ? holdersOf(article, offices) : unique(namedBefore(article, first));
  if (speakers.length === 0 && offices.size === 0) return undefined;
  return { start: tokens.start[span.first], end: tokens.end[span.last - 1], words, content, speakers, named: named.length > 0, offices };
}

/** Tokens at the head of a quotation in which its speaker may say whose words it is. */
const SAYING = 6;

/** Whether a quotation itself says that its words are somebody else's: "As she said, ...", «كما قال فلان». */
function isAnothers({ scan }: ArticleMentions, { first, last }: Span): boolean {
  if (!scan.is(first, 'as') && !scan.is(first, 'كما')) return false;
  for (let i = first + 1; i < Math.min(first + SAYING, last); i++) {
    if (scan.tokens.kind[i] === TokenKind.Punctuation) return false;
    if (scan.at(i, 'speech') || scan.at(i, 'utter')) return true;
  }
  return false;
}

/** Tables whose words are family names too, where a name is wanted. */
const FAMILY = new Set(['title', 'given-name', 'weak-name', 'name-cue']);
/** Tokens between an Arabic verb of speech and the name of who speaks. */
const TO_NAME = 4;

/**
 * Who an Arabic verb of speech has behind it, where no name is read: a given name and the word behind it, whatever else that can be
 * («يقول شيخ المراكبية خضر دهب»).
 */
function toldBy(article: ArticleMentions, first: number, last: number, outside: (i: number) => boolean): Bearer[] {
  const { scan } = article;
  const { tokens } = scan;
  if (article.language !== 'ar') return [];
  for (let i = first; i < last; i++) {
    if (!outside(i) || !scan.at(i, 'speech')) continue;
    for (let k = i + 1; k < Math.min(last - 1, i + 1 + TO_NAME) && tokens.kind[k] === TokenKind.Word && !scan.at(k, 'stop'); k++) {
      const given = scan.matches(k).some(m => m.sense.table === 'given-name' && m.clitics.length === 0);
      if (!given || tokens.kind[k + 1] !== TokenKind.Word || scan.at(k + 1, 'stop')) continue;
      const name = tokens.text.slice(tokens.start[k], tokens.end[k + 1]);
      return [
        {
          kind: 'person',
          parts: nameKey([scan.word(k), scan.word(k + 1)])
            .split(' ')
            .filter(Boolean),
          name,
          loose: true,
        },
      ];
    }
  }
  return [];
}

/** Who stands before the colon of a headline: two words that no table knows as anything but a name, and that the article has again. */
function headlined(article: ArticleMentions, colon: number, first: number): Bearer[] {
  const { scan } = article;
  const { tokens } = scan;
  const at = colon - 2;
  if (at < first || !scan.is(colon, ':') || tokens.kind[at] !== TokenKind.Word || !nameable(article, at)) return [];
  // «الخليفة» is a family name as well as a title
  if (!nameable(article, at + 1) && !scan.matches(at + 1).every(m => FAMILY.has(m.sense.table) || m.clitics.length > 0)) return [];
  const words = [scan.word(at), scan.word(at + 1)];
  const names = [...looseNames(article), ...article.mentions.filter(m => m.kind === 'person')];
  for (let i = colon + 1; i + 1 < tokens.count; i++)
    if (scan.word(i) === words[0] && scan.word(i + 1) === words[1])
      // «شيخ الصيادين»: what somebody is, before his name
      return names.some(n => n.first === i + 2)
        ? []
        : [
            {
              kind: 'person',
              parts: nameKey(words).split(' ').filter(Boolean),
              name: tokens.text.slice(tokens.start[at], tokens.end[at + 1]),
              loose: true,
            },
          ];
  return [];
}

function unique(bearers: readonly Bearer[]): Bearer[] {
  const seen = new Map<string, Bearer>();
  for (const b of bearers) seen.set(b.parts.join(' '), b);
  return [...seen.values()];
}

/** "The minister said": the people whom the article gives that office. */
function holdersOf(article: ArticleMentions, offices: ReadonlySet<string>): Bearer[] {
  const holders = article.mentions.flatMap(m =>
    m.kind === 'person' && m.office && offices.has(m.office.office) ? bearersIn(article, m.first, m.last) : [],
  );
  return unique(holders);
}
