import type { ArticleMentions } from '../mentions/article.ts';
import type { FigureMention } from '../mentions/mention.ts';
import type { Match, Scan } from '../languages/scan.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Mood } from './claim.ts';
import type { Context } from './context.ts';
import { NEAR_BEFORE } from './measures.ts';

/** What the words about a figure say of it: how firmly it is said, and whether it is an aside. */

/** Words behind "according to" that name a source, at most. */
export const SOURCE = 5;
const MOODS = new Set<string>(['forecast', 'target', 'hope', 'plan', 'estimate']);

/** How firmly a sentence says a figure. */
export function moodOf(article: ArticleMentions, context: Context, m: FigureMention): Mood {
  // a cue holds from where it stands; the nearest one before the figure decides
  for (let i = m.first; i >= context.first; i--) {
    // "expected to rise to 40, after it fell by 12"
    if (i < m.first && article.scan.value(i, 'contrast') === 'anew') return 'fact';
    const value = article.scan.value(i, 'mood');
    if (value !== undefined && MOODS.has(value) && !isPast(article, i)) return value as Mood;
  }
  // "..., according to final estimates"
  for (let i = m.last; i < Math.min(context.last, m.last + NEAR_BEFORE); i++) {
    if (article.scan.value(i, 'speaker-cue') !== 'source') continue;
    for (let k = i + 1; k < Math.min(context.last, i + SOURCE); k++) {
      const value = article.scan.value(k, 'mood');
      if (value === 'estimate' || value === 'forecast') return value;
    }
  }
  return 'fact';
}

/** Tokens of "had been" before a word of mood. */
const HAD_BEEN = 2;

/** Whether a word of mood is the end of a longer form that tells of what was: "had been expected". */
function isPast({ scan }: ArticleMentions, i: number): boolean {
  for (let k = Math.max(0, i - HAD_BEEN); k < i; k++)
    if (scan.matches(k).some(x => x.sense.table === 'mood' && x.sense.value === 'past' && x.end > i)) return true;
  return false;
}

/** The word of contrast at a token; «وحدة», a unit, is not «وحده», alone, though the fold writes them as one. */
function contrastAt(scan: Scan, i: number): Match | undefined {
  const match = scan.at(i, 'contrast');
  if (match?.sense.value === 'alone' && scan.tokens.text[scan.tokens.end[i] - 1] === 'ة') return undefined;
  return match;
}

/** Whether "alone" behind a place stands near before a figure. */
export function isAlone({ scan }: ArticleMentions, context: Context, m: FigureMention): boolean {
  for (let i = Math.max(context.first, m.first - 5); i < Math.min(context.last, m.last + 3); i++)
    if (contrastAt(scan, i)?.sense.value === 'alone' && behindPlace(context, i)) return true;
  return false;
}

function behindPlace({ mentions }: Context, i: number): boolean {
  return mentions.some(o => o.kind === 'place' && o.last === i);
}

/** How a figure is set apart: by "against", "from", "among them", a bound ("holds up to"), or told of what is not ("six states free of it"). */
export type Aside = 'against' | 'subset' | 'limit' | 'without';

/** Those of whom some are a part of all that an accident or an attack struck. */
const HARMED: ReadonlySet<string> = new Set(['victim', 'dead', 'injured', 'missing']);

/**
 * Whether words beside a figure set it apart from what its sentence is about; `others` where it does so only if what was counted before it
 * is the same thing.
 */
export function asideOf(article: ArticleMentions, context: Context, m: FigureMention): Aside | 'others' | undefined {
  const { scan } = article;
  for (let i = m.first; i >= Math.max(context.first, m.first - 5); i--) {
    const cue = scan.at(i, 'contrast');
    const value = cue?.sense.value;
    // "one of 61 statues" tells the whole
    if (
      value === 'subset' &&
      scan.is(cue!.end - 1, 'of') &&
      (cue!.end === m.first || (cue!.end === m.first - 1 && scan.is(cue!.end, 'the')))
    )
      continue;
    if (value === 'alone' && !behindPlace(context, i)) return 'subset';
    if (value === 'whole' || value === 'others') return 'subset';
    if (value === 'was' && (i > context.first || hasAnother(context, m))) return 'against';
    // "gas from Trinidad at $412"
    if (value === 'from' && hasAnother(context, m)) return 'against';
    if (value === 'against' || value === 'subset' || value === 'limit') return value;
  }
  // what stands behind a comma is of another figure: "21 people, among them five children"
  for (let i = m.last; i < Math.min(context.last, m.last + 3); i++) {
    if (scan.tokens.kind[i] === TokenKind.Punctuation) break;
    const found = contrastAt(scan, i);
    const value = found?.sense.value;
    if (value === 'without' || value === 'others') return value;
    // «21 قتيلا منهم خمسة أطفال»: the next figure is the part
    if (value === 'subset' && context.mentions.some(o => o.temporal === false && o.first === found!.end)) break;
    if (value === 'subset' || (value === 'alone' && !behindPlace(context, i))) return 'subset';
  }
  // "eleven of the injured", "عشرة من الجرحى", «ثلاثة من ضحايا السيول»
  if (
    m.kind === 'number' &&
    (scan.is(m.last, 'of')
      ? scan.at(m.last + 1, 'stop')
      : scan.is(m.last, 'من') && (scan.word(m.last + 1).startsWith('ال') || HARMED.has(scan.value(m.last + 1, 'noun') ?? '')))
  )
    return 'subset';
  return undefined;
}

/** Whether a sentence has another figure in a figure's unit: what "was" is then told of an earlier time. */
function hasAnother({ mentions }: Context, m: FigureMention): boolean {
  return mentions.some(
    o => o.temporal === false && o !== m && o.kind !== 'ordinal' && o.loose === undefined && o.unit === m.unit && !otherNoun(o, m),
  );
}

/** Whether the two count things of two names. */
function otherNoun(a: FigureMention, b: FigureMention): boolean {
  return a.unit === undefined && a.noun !== undefined && b.noun !== undefined && a.noun !== b.noun;
}
