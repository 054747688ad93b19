import { daysTold, type DayTold } from '../claims/days.ts';
import { contextOf } from '../claims/context.ts';
import { eventStatements } from '../claims/events.ts';
import { likeness, topicsOf } from '../claims/topics.ts';
import { tellsOfMoving } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { ONCE } from '../claims/kinds.ts';
import { isToCome, setApart } from '../claims/setting.ts';
import { dateOf, dayNumber, daysInMonth } from '../values/days.ts';

/** One event of an article that its lead dates to one day and a later sentence to another. */

/** Sentences from the top that are headline and lead. */
const LEAD = 4;
/** Days between the two at most, and what the sentences must share beyond their kind of event. */
const FAR = 31,
  ALIKE = 0.9;

/** The two days that an article gives one event, the later told first; undefined where it gives each event one. */
export function twoDays(article: ArticleReading): readonly [DayTold, DayTold] | undefined {
  const told = daysTold(article).filter(d => d.days.length === 1 && d.days[0].from === d.days[0].to);
  for (const x of told)
    for (const y of told)
      if (x.sentence < Math.min(LEAD, y.sentence) && x.explicit && y.explicit && oneEvent(article, x, y) && !others(told, x, y))
        return [y, x];
  return undefined;
}

function kinds(d: DayTold): readonly string[] {
  return [...d.types, ...d.chain].filter(t => ONCE.has(t));
}

function oneEvent(article: ArticleReading, x: DayTold, y: DayTold): boolean {
  const [p, q] = nearest(x, y);
  const gap = Math.abs(p - q);
  if (gap === 0 || gap > FAR || x.edge !== y.edge) return false;
  if (!kinds(x).some(t => kinds(y).includes(t))) return false;
  if ([x, y].some(d => isAnother(article, d) || tellsOfMoving(article, d.sentence)) || otherRound(article, x, y)) return false;
  const written = article.published?.days;
  const comes = (d: DayTold, day: number): boolean => (written ? day > written.to : isToCome(article, d.sentence));
  if (comes(x, p) !== comes(y, q)) return false;
  const kindsOfEvent = new Set(kinds(x).map(t => `e:${t}`));
  return likeness(topicsOf(article, x.sentence), topicsOf(article, y.sentence), kindsOfEvent) >= ALIKE;
}

/** The two days; where no year is written with the second, that of the year in which it is nearest to the first. */
function nearest(x: DayTold, y: DayTold): readonly [number, number] {
  const p = x.days[0].from,
    q = y.days[0].from;
  if (y.date.written.year !== undefined) return [p, q];
  const { year, month, day } = dateOf(q);
  const all = [year - 1, year, year + 1].filter(n => day <= daysInMonth(n, month)).map(n => dayNumber(n, month, day));
  return [p, all.sort((m, n) => Math.abs(m - p) - Math.abs(n - p))[0] ?? q];
}

/** Whether the two sentences number what they tell, and not alike: two rounds of an election. */
function otherRound(article: ArticleReading, x: DayTold, y: DayTold): boolean {
  const numbers = (d: DayTold): number[] =>
    contextOf(article, d.sentence).mentions.flatMap(m => (m.temporal === false && m.kind === 'ordinal' ? [m.amount] : []));
  const other = numbers(y);
  return numbers(x).some(n => other.length > 0 && !other.includes(n));
}

/** Whether words beside a day, or beside its event, set it apart. */
function isAnother(article: ArticleReading, d: DayTold): boolean {
  const own = eventStatements(article).filter(e => e.sentence === d.sentence && ONCE.has(e.type));
  return setApart(article, d.date.last) || own.some(e => setApart(article, e.token));
}

/** Whether the article gives that kind of event a third day. */
function others(told: readonly DayTold[], x: DayTold, y: DayTold): boolean {
  const days = new Set([x, y].map(d => d.days[0].from));
  return told.some(d => d.explicit && !days.has(d.days[0].from) && kinds(d).some(t => kinds(x).includes(t)));
}
