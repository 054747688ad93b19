import { similarity } from '../claims/context.ts';
import type { FigureStatement } from '../claims/figures.ts';
import { slip } from './slips.ts';

/** What it adds that both count one thing. */
const SAME_NOUN = 0.4;

/** Whether two figures of one article are of one thing, by measure, counted thing and the words of their sentences. @param least what these must share */
export function sameThing(a: FigureStatement, b: FigureStatement, least: number): boolean {
  const measure =
    a.measures.length > 0 && b.measures.length > 0
      ? a.measures[0] === b.measures[0] || (a.measures.includes(b.measures[0]) && b.measures.includes(a.measures[0]))
      : undefined;
  // "rose to", "worth" measure anything
  if (measure === false && !slip(a, b) && !a.measures[0].endsWith('-') && !b.measures[0].endsWith('-')) return false;
  if (a.unit === '#' && measure !== true && (a.noun === undefined || a.noun !== b.noun)) return false;
  return similarity(a.context, b.context) + (a.noun !== undefined && a.noun === b.noun ? SAME_NOUN : 0) >= least;
}
