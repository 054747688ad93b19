import { stem } from '../languages/stem.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import type { DateMention, FigureMention } from '../mentions/mention.ts';
import { TokenKind } from '../text/tokens.ts';
import type { DayInterval } from '../values/days.ts';
import type { Mood } from './claim.ts';
import { contextOf, sentenceAt, type Context } from './context.ts';

/** A figure with what its sentence says of it. */
export interface FigureStatement {
  mention: FigureMention;
  sentence: number;
  context: Context;
  /** What it counts in: a currency, a unit, `%`, or `#` for counts. */
  unit: string;
  /** Measures that the words at the figure name, the nearest first; those of the whole sentence where none is near. */
  measures: readonly string[];
  /** What is counted: the value of the `noun` table, the same in every language, or the stem of a noun that the table lacks. */
  noun?: string;
  mood: Mood;
  /** Set apart by "against", "from", "among them": not what the sentence is about. */
  aside?: 'against' | 'subset';
  /** The period that the sentence names for it. */
  period?: { days: DayInterval; timex: string };
  headline: boolean;
}

/** Tokens before and after a figure in which the words that name its measure stand. */
const NEAR_BEFORE = 8,
  NEAR_AFTER = 6;
/** Words behind a number in which the counted thing stands. */
const NOUN_REACH = 3;
const MOODS = new Set<string>(['forecast', 'target', 'hope', 'plan', 'estimate']);

const cache = new WeakMap<ArticleMentions, FigureStatement[]>();

/** The figures of an article that state an amount; ordinals, bare small numbers without a noun, and ages are left out. */
export function figureStatements(article: ArticleMentions): readonly FigureStatement[] {
  let known = cache.get(article);
  if (!known) cache.set(article, (known = read(article)));
  return known;
}

function read(article: ArticleMentions): FigureStatement[] {
  const out: FigureStatement[] = [];
  for (const mention of article.mentions) {
    if (mention.temporal !== false || mention.kind === 'ordinal') continue;
    if (vague(article, mention)) continue;
    const sentence = sentenceAt(article, mention.start);
    if (sentence < 0) continue;
    const context = contextOf(article, sentence);
    const noun = nounOf(article, mention, context);
    if (mention.kind === 'number' && noun === undefined && mention.amount < 1000) continue;
    out.push({
      mention,
      sentence,
      context,
      unit: mention.unit ?? '#',
      measures: measuresAt(article, mention, context),
      noun,
      mood: moodOf(article, context, mention),
      aside: asideOf(article, context, mention),
      period: periodOf(context, mention),
      headline: article.text.blocks[article.text.sentences[sentence].block]?.kind === 'headline',
    });
  }
  return out;
}

/**
 * The counted thing: of the words behind the number that are counted things, the last of an unbroken row ("84 hospital workers"
 * are workers; Arabic puts it first), else the noun that the figure's reader saw, else what "the number of" is of.
 */
function nounOf(article: ArticleMentions, m: FigureMention, context: Context): string | undefined {
  const { scan } = article;
  if (m.unit !== undefined) return undefined;
  const from = m.nounFirst ?? m.last;
  const to = Math.min(context.last, m.nounLast !== undefined ? Math.max(m.nounLast, from + NOUN_REACH) : from + NOUN_REACH);
  for (let i = from; i < to; i++) {
    let match = scan.at(i, 'noun');
    if (match && article.language !== 'ar')
      for (let next = scan.at(match.end, 'noun'); next && next.end <= to; next = scan.at(match.end, 'noun')) match = next;
    if (match) return match.sense.value;
    if (scan.tokens.kind[i] !== TokenKind.Word || scan.at(i, 'stop')) break;
  }
  if (m.noun !== undefined) return stem(m.noun.split(' ')[0]);
  for (let i = m.first - 1; i >= Math.max(context.first, m.first - NEAR_BEFORE); i--) {
    const count = scan.at(i, 'count-word');
    const counted = count && scan.at(count.end, 'noun');
    if (counted) return counted.sense.value;
  }
  return undefined;
}

/** "Dozens", "several": no figure that another could contradict. */
function vague(article: ArticleMentions, m: FigureMention): boolean {
  for (let i = m.first; i < m.last; i++) if (article.scan.at(i, 'cardinal-vague')) return true;
  return false;
}

function measuresAt(article: ArticleMentions, m: FigureMention, context: Context): string[] {
  const near: { value: string; distance: number }[] = [];
  const all = new Set<string>();
  for (let i = context.first; i < context.last; i++)
    for (const match of article.scan.matches(i)) {
      if (match.sense.table !== 'measure') continue;
      all.add(match.sense.value);
      if (i >= m.first - NEAR_BEFORE && i < m.last + NEAR_AFTER)
        near.push({ value: match.sense.value, distance: i < m.first ? m.first - i : Math.max(0, i - m.last) });
    }
  near.sort((a, b) => a.distance - b.distance);
  const measures = [...new Set(near.length > 0 ? near.map(n => n.value) : all)];
  // "rose", "worth", "a share of" say nothing of what is measured where another word does; of percentages they are the measure
  const strong = m.unit === '%' ? measures : measures.filter(v => !v.endsWith('-'));
  return strong.length > 0 ? strong : measures;
}

function moodOf(article: ArticleMentions, context: Context, m: FigureMention): Mood {
  // a cue holds from where it stands; the nearest one before the figure decides
  for (let i = m.first; i >= context.first; i--) {
    const value = article.scan.value(i, 'mood');
    if (value !== undefined && MOODS.has(value)) return value as Mood;
  }
  return 'fact';
}

function asideOf(article: ArticleMentions, context: Context, m: FigureMention): FigureStatement['aside'] {
  for (let i = m.first; i >= Math.max(context.first, m.first - 5); i--) {
    const value = article.scan.value(i, 'contrast');
    if (value === 'against' || value === 'subset') return value;
  }
  for (let i = m.last; i < Math.min(context.last, m.last + 3); i++) if (article.scan.value(i, 'contrast') === 'subset') return 'subset';
  return undefined;
}

function periodOf(context: Context, m: FigureMention): FigureStatement['period'] {
  const dates = context.mentions.filter(
    (d): d is DateMention => d.temporal === true && d.kind !== 'duration' && d.days !== undefined && d.kind !== 'time',
  );
  const nearest = dates.sort((a, b) => distance(a, m) - distance(b, m))[0];
  return nearest?.days && { days: nearest.days, timex: nearest.timex };
}

function distance(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.end <= b.start ? b.start - a.end : a.start >= b.end ? a.start - b.end : 0;
}
