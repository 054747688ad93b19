import { similarity } from '../claims/context.ts';
import type { FigureStatement } from '../claims/figures.ts';
import { slip, transposed } from './slips.ts';

/** What it adds that both count one thing. */
const SAME_NOUN = 0.4;

/** Counts from which on two digits in another order are hardly chance in one article. */
const MANY = 100;

/** Whether two figures of one article are of one thing, by measure, counted thing and the words of their sentences. @param least what these must share */
export function sameThing(a: FigureStatement, b: FigureStatement, least: number): boolean {
  const measure =
    a.measures.length > 0 && b.measures.length > 0
      ? a.measures[0] === b.measures[0] || (a.measures.includes(b.measures[0]) && b.measures.includes(a.measures[0]))
      : undefined;
  // "rose to", "worth" measure anything
  if (measure === false && !slip(a, b) && !a.measures[0].endsWith('-') && !b.measures[0].endsWith('-')) return false;
  // "9,400 waiting" over "4,900 people waiting": a word of no table may be for whoever is counted
  const isSlip = (a.unread ?? b.unread) !== undefined && transposed(a, b) && Math.min(a.mention.amount, b.mention.amount) >= MANY;
  if (a.unit === '#' && measure !== true && !isSlip && (a.noun === undefined || a.noun !== b.noun)) return false;
  return similarity(a.context, b.context) + (a.noun !== undefined && a.noun === b.noun ? SAME_NOUN : 0) >= least;
}
