import type { ArticleMentions } from '../mentions/article.ts';
import type { DateMention, DurationMention, FigureMention } from '../mentions/mention.ts';
import { dateOf, dayNumber, isoDate, type DayInterval } from '../values/days.ts';
import type { Context } from './context.ts';
import { daysOf } from './occasion.ts';

/** The time that a figure is for, as far as its sentence says. */
export interface FigurePeriod {
  days: DayInterval;
  timex: string;
  /** Other days that its words may mean: a weekday alone is of this week or of another. */
  others?: readonly DayInterval[];
  /** The days are its end, and its beginning is not told ("until the end of September"). */
  open?: boolean;
}

/** Words between a length of time and the date that it ends on, or whose first part it is, at most. */
const LINK = 3;
/** What another figure between a date and a figure adds to the units between them. */
const BEYOND = 200;
/** A date longer than this has first months. */
const YEAR = 360;

/** The date nearest to a figure in its sentence, a length of time that ends with it ("the six months to June") taken with it. */
export function figurePeriod(article: ArticleMentions, context: Context, m: FigureMention): FigurePeriod | undefined {
  // the day of a dateline is when it was written, not what it is about
  const { start = -1, end = -1 } = article.published?.source === 'dateline' ? article.published : {};
  let nearest: DateMention | undefined;
  for (const d of context.mentions) {
    if (d.temporal !== true || d.kind === 'duration' || d.kind === 'time' || d.days === undefined || (d.start < end && start < d.end))
      continue;
    // nor are hours ("in the 24 hours to Monday")
    if (isReferred(article, d) || isOfNextClause(article, m, d) || (d.kind === 'range' && d.timex.includes('T'))) continue;
    // "the highest since 2008"
    if (d.first > 0 && article.scan.matches(d.first - 1).some(x => x.sense.table === 'range-word' && x.sense.value === 'since')) continue;
    // "the violin of 1742 was sold on Saturday for ..."
    if (nearest && isHistory(article, d) !== isHistory(article, nearest)) {
      if (isHistory(article, nearest)) nearest = d;
      continue;
    }
    if (!nearest || distance(context, d, m) < distance(context, nearest, m)) nearest = d;
  }
  if (!nearest?.days) return undefined;
  const months = monthsBefore(article, context, nearest);
  const days = months === undefined ? undefined : withMonths(nearest.days, months.amount, months.first);
  if (days) return { days, timex: `${isoDate(days.from)}/${isoDate(days.to)}` };
  const may = daysOf(article, nearest);
  const { days: own, timex } = nearest;
  return { days: own, timex, ...(may.length > 1 ? { others: may } : {}), ...(isUntil(article, nearest) ? { open: true } : {}) };
}

/**
 * "at a cost of 6 million, and is to open in 2030": whether a day to come stands behind a figure, in a clause that has a verb of its own
 * and no figure.
 */
function isOfNextClause({ scan, published }: ArticleMentions, m: FigureMention, d: DateMention): boolean {
  if (d.first < m.last || published?.days === undefined || d.days === undefined || d.days.to <= published.days.to) return false;
  let i = m.last;
  while (i < d.first && !CLAUSE_MARKS.has(scan.word(i))) i++;
  for (; i < d.first; i++)
    if (
      scan.value(i, 'tense') === 'future' ||
      scan.value(i, 'stop') === 'verb' ||
      COMING.has(scan.value(i, 'mood') ?? '') ||
      scan.at(i, 'relative') !== undefined
    )
      return true;
  return false;
}

/** Marks behind which a clause may begin. */
const CLAUSE_MARKS = new Set([',', '،', ';', '؛', '–', '—']);
/** Moods of what is to come. */
const COMING = new Set(['forecast', 'plan', 'target']);

/** Days before an article from which on a year is history where a nearer time is told too. */
const LONG_AGO = 366 * 60;

function isHistory(article: ArticleMentions, d: DateMention): boolean {
  return article.published !== undefined && d.days !== undefined && article.published.days.from - d.days.to > LONG_AGO;
}

/** Whether a date says "the month", «الشهر نفسه»: the one spoken of before, whichever that is. */
function isReferred({ scan }: ArticleMentions, d: DateMention): boolean {
  const { year, month, day, weekday, offset } = d.written;
  if (year !== undefined || month !== undefined || day !== undefined || weekday !== undefined || offset !== undefined) return false;
  for (let i = Math.max(0, d.first - 1); i < d.last; i++) if (scan.at(i, 'same-time')) return true;
  // "the month"; "the past month" has a word more
  const units = d.last - d.first - (scan.is(d.first, 'the') ? 1 : 0);
  return units === 1 && d.last - d.first === 2 && scan.at(d.first + 1, 'period') !== undefined;
}

/** Whether "until", or "until the end of", stands before a date. */
function isUntil({ scan }: ArticleMentions, { first }: DateMention): boolean {
  for (let i = Math.max(0, first - 2); i < first; i++)
    if (scan.matches(i).some(x => x.sense.table === 'range-word' && x.sense.value === 'until')) return true;
  return false;
}

/** Months that stand before a date and are counted to it ("three months ended 30 June") or from its beginning ("first nine months of 2025"). */
function monthsBefore(article: ArticleMentions, context: Context, date: DateMention): { amount: number; first: boolean } | undefined {
  const before = context.mentions.find(
    (d): d is DurationMention => d.kind === 'duration' && d.last <= date.first && date.first - d.last <= LINK,
  );
  if (before?.amounts.length !== 1 || !['month', 'quarter'].includes(before.amounts[0].unit)) return undefined;
  const amount = before.amounts[0].n * (before.amounts[0].unit === 'quarter' ? 3 : 1);
  const { scan } = article;
  const isFirst = (i: number): boolean => scan.matches(i).some(x => x.sense.table === 'ordinal' && x.sense.value === '1');
  for (let i = Math.max(context.first, before.first - 1); i < date.first; i++) if (isFirst(i)) return { amount, first: true };
  for (let i = before.last; i < date.first; i++)
    if (scan.value(i, 'range-word') === 'to' || scan.at(i, 'edge')) return { amount, first: false };
  return undefined;
}

function withMonths({ from, to }: DayInterval, months: number, first: boolean): DayInterval | undefined {
  if (!Number.isInteger(months) || months < 1 || months > 24 || !Number.isFinite(from + to)) return undefined;
  if (first) {
    if (to - from < YEAR) return undefined;
    const { year, month, day } = dateOf(from);
    return { from, to: dayNumber(year, month + months, day) - 1 };
  }
  const { year, month } = dateOf(to);
  return { from: dayNumber(year, month - months + 1, 1), to };
}

/** Units between a date and a figure; a date beyond another figure is that one's. */
function distance({ mentions }: Context, d: DateMention, m: FigureMention): number {
  const [left, right] = d.start < m.start ? [d, m] : [m, d];
  const beyond = mentions.some(
    o => o.temporal === false && o.loose === undefined && o !== m && o.kind !== 'ordinal' && o.start >= left.end && o.end <= right.start,
  );
  return Math.max(0, right.start - left.end) + (beyond ? BEYOND : 0);
}
