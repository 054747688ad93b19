import type { ArticleMentions } from '../mentions/article.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Context } from './context.ts';

/** What a figure measures, by the words at it: "exports of 5 tonnes", "5 dead". */

/** Tokens before and after a figure in which the words that name its measure stand. */
export const NEAR_BEFORE = 8,
  NEAR_AFTER = 6;

/** A word for a measure, and its first token. */
export interface NamedMeasure {
  value: string;
  first: number;
}

/** The words of a sentence for measures; the words for units say nothing of what is measured, nor does "tax" in "after tax". */
export function namedMeasures({ scan }: ArticleMentions, { first, last, mentions }: Context): NamedMeasure[] {
  const out: NamedMeasure[] = [];
  const isUnit = (i: number): boolean =>
    mentions.some(m => m.kind === 'quantity' && m.loose === undefined && i < m.last && scan.tokens.start[i] >= m.numberStart);
  let covered = first;
  for (let i = first; i < last; i++) {
    if (i < covered || !scan.begins(i, 'measure') || isUnit(i)) continue;
    for (const { sense, end } of scan.matches(i)) {
      if (sense.table !== 'measure') continue;
      out.push({ value: sense.value, first: i });
      covered = Math.max(covered, end);
    }
  }
  return out;
}

/** Whether a comma or "and" stands between a figure and a word behind it, which is of the next figure then as often. */
function beginsAnew({ scan }: ArticleMentions, m: FigureMention, i: number): boolean {
  const { tokens } = scan;
  for (let k = m.last; k <= i; k++) {
    if (tokens.kind[k] === TokenKind.Punctuation && ',،;؛'.includes(tokens.text[tokens.start[k]])) return true;
    if (scan.matches(k).some(x => (x.sense.table === 'number' && x.sense.value === 'and') || x.clitics.conjunction)) return true;
  }
  return false;
}

/** The rate at which prices rise. */
const INFLATION = 'inflation';

/** What a figure measures. */
export interface Measured {
  /** The nearest first. */
  measures: string[];
  /** Nothing but words behind a comma names one. */
  remote: boolean;
}

/** The measures of a figure, the nearest first; those of the whole sentence where none is near. */
export function measuresAt(article: ArticleMentions, named: readonly NamedMeasure[], m: FigureMention): Measured {
  const near: { value: string; distance: number }[] = [];
  for (const { value, first: i } of named)
    if (i >= m.first - NEAR_BEFORE && i < m.last + NEAR_AFTER)
      near.push({
        value,
        distance: i < m.first ? m.first - i : i < m.last ? 0 : i - m.last + (beginsAnew(article, m, i) ? NEAR_BEFORE : 0),
      });
  near.sort((a, b) => a.distance - b.distance);
  const remote =
    near.length > 0 ? !near.some(n => n.distance <= NEAR_BEFORE) : named.every(n => n.first >= m.last && beginsAnew(article, m, n.first));
  const measures = [...new Set((near.length > 0 ? near : named).map(n => n.value))];
  // "rose", "worth", "a share of" say nothing of what is measured where another word does; of percentages they are the measure
  const strong = m.unit === '%' ? measures : measures.filter(v => !v.endsWith('-'));
  // by how much consumer prices rose is what inflation is
  const rate = m.unit === '%' && measures.includes(INFLATION) && measures.every(v => v === INFLATION || v === 'price' || v.endsWith('-'));
  return { measures: rate ? [INFLATION] : strong.length > 0 ? strong : measures, remote };
}
