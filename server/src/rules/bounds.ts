/** Which figures of an article are averages and bounds, and of what: the words that say so and those between them and the number. */
import { behindDateline, contextOf, isHeadline, sentenceAt } from '../claims/context.ts';
import { figurePeriod } from '../claims/figure-period.ts';
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import { lengthAsFigure } from '../claims/lengths.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { stem } from '../languages/stem.ts';
import { TokenKind } from '../text/tokens.ts';
import { cueAt, hasCue, isMark } from './figures.ts';

/** Order of the words: what stands higher is more. */
export const RANK = { least: 0, mean: 1, most: 2 } as const;
export type Kind = keyof typeof RANK;

/** What "at most" behind a number makes of it, too. */
const HEDGE: Record<Kind, string> = { least: '>=', mean: '~', most: '<=' };

/** A figure that is an average, a maximum or a minimum. */
export interface Bound {
  f: FigureStatement;
  kind: Kind;
  /** First token of the word that says so. */
  cue: number;
  /** Stems of what it is of, as the words between it and the number tell; empty where they do not. */
  words: readonly string[];
  /** Its word stands behind the number: "60 km/h at most". */
  behind: boolean;
}

/** Tokens before and behind a number in which its word stands. */
const BEFORE = 10,
  BEHIND = 3;
/** Tokens before a number in which the word stands that holds another against it. */
const AGAINST = 5;
/** Words before an Arabic adjective ("the heat, the greatest") that say what it is of. */
const HEAD = 2;
/** Tables whose words say nothing of what is measured. */
const EMPTY = new Set(['stop', 'hedge', 'speech', 'figure', 'range-word', 'number', 'cardinal', 'scale', 'unit', 'currency', 'now']);

/** The averages and bounds of an article, lengths of time and ages among them, in the order of the text. */
export function boundsOf(article: ArticleReading): Bound[] {
  const { scan } = article;
  if (!scan.lexicon.table('arithmetic').has('mean')) return [];
  const out: Bound[] = [];
  for (const f of [...figureStatements(article), ...lengths(article)]) {
    if (isSetAgainst(article, f)) continue;
    const bound = boundOf(article, f);
    if (bound) out.push(bound);
  }
  return out.sort((a, b) => a.f.mention.start - b.f.mention.start);
}

/** Whether a figure is what another is held against ("from 320"); a verb that also tells what was before («كان») is no such word here. */
function isSetAgainst({ scan }: ArticleReading, { aside, mention }: FigureStatement): boolean {
  if (aside !== 'against') return false;
  for (let i = mention.first; i >= mention.first - AGAINST; i--) {
    const matches = scan.matches(i);
    if (matches.some(m => m.sense.table === 'contrast'))
      return !matches.some(m => m.sense.table === 'arithmetic' && (m.sense.value === 'was' || m.sense.value === 'carry'));
  }
  return true;
}

function boundOf(article: ArticleReading, f: FigureStatement): Bound | undefined {
  const { context, mention } = f;
  // another number between the word and this one has the word for itself
  const others = context.mentions.filter(m => m.temporal === false || m.kind === 'duration').filter(m => m.start !== mention.start);
  const from = Math.max(context.first, mention.first - BEFORE, ...others.filter(m => m.last <= mention.first).map(m => m.last)),
    to = Math.min(context.last, mention.last + BEHIND, ...others.filter(m => m.first >= mention.last).map(m => m.first));
  if (hasCue(article, 'beside-mean', from, to)) return undefined;
  const before = kindsIn(article, from, mention.first);
  const found = before.length > 0 ? before : kindsIn(article, mention.first, to);
  if (found.length !== 1) return undefined;
  const { kind, cue } = found[0];
  if (mention.comparator !== '=' && mention.comparator !== HEDGE[kind]) return undefined;
  // what is allowed is no measurement
  if (kind !== 'mean' && hasCue(article, 'limit', context.first, context.last)) return undefined;
  const behind = before.length === 0;
  return { f, kind, cue, behind, words: behind ? [] : wordsBetween(article, f, cue, mention.first) };
}

function kindsIn(article: ArticleReading, from: number, to: number): { kind: Kind; cue: number }[] {
  return (Object.keys(RANK) as Kind[]).flatMap(kind => {
    const cues = [kind, `${kind}-of`].map(name => cueAt(article, name, from, to)).filter(at => at >= 0);
    return cues.length > 0 ? [{ kind, cue: Math.min(...cues) }] : [];
  });
}

/** Stems of the words that say what a bound is of: behind its cue, before an Arabic adjective, and in a phrase at the sentence's head. */
function wordsBetween(article: ArticleReading, { context, sentence }: FigureStatement, cue: number, number: number): string[] {
  const { scan } = article;
  const isAdjective = article.language === 'ar' && hasCue(article, 'behind-noun', cue, cue + 1);
  const first = behindDateline(article, context);
  const place = scan.matches(first).find(m => m.sense.table === 'locative');
  let comma = first;
  if (place && !isHeadline(article, sentence)) while (comma < cue && !isMark(article, comma, ',،:')) comma++;
  return [...contentStems(article, first, comma), ...contentStems(article, isAdjective ? Math.max(comma, cue - HEAD) : cue, number)];
}

/** Stems of the words between two tokens that say something by themselves. */
export function contentStems(article: ArticleReading, from: number, to: number): string[] {
  const { scan } = article;
  const { tokens } = scan;
  const out: string[] = [];
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== TokenKind.Word) continue;
    const matches = scan.matches(i);
    const empty = matches.find(m => EMPTY.has(m.sense.table) || (m.sense.table === 'arithmetic' && CUES.has(m.sense.value)));
    if (empty) i = Math.max(i, empty.end - 1);
    else if (scan.word(i).length > 1) out.push(stem(scan.word(i)));
  }
  return out;
}

const CUES = new Set(['most', 'least', 'mean', 'most-of', 'least-of', 'carry', 'was', 'new']);

/** Lengths of time and ages as figures, of sentences that name a bound. */
function lengths(article: ArticleReading): FigureStatement[] {
  const out: FigureStatement[] = [];
  for (const m of article.mentions) {
    if (m.kind !== 'duration' || m.amounts.length === 0) continue;
    const sentence = sentenceAt(article, m.start);
    if (sentence < 0) continue;
    const context = contextOf(article, sentence);
    if (!hasBoundWord(article, context.first, context.last)) continue;
    const mention = lengthAsFigure(m);
    if (mention)
      out.push({
        mention,
        sentence,
        context,
        body: article.scan.tokens.start[behindDateline(article, context)] ?? 0,
        unit: mention.unit!,
        measures: [],
        mood: 'fact',
        period: figurePeriod(article, context, mention),
        headline: isHeadline(article, sentence),
      });
  }
  return out;
}

function hasBoundWord(article: ArticleReading, first: number, last: number): boolean {
  return kindsIn(article, first, last).length > 0;
}
