import type { ArticleReading } from '../claims/reading.ts';
import type { DateMention, Mention, NameMention, WrittenDate } from '../mentions/mention.ts';
import { yearInterval, type DayInterval } from '../values/days.ts';
import { before, beforeInClause } from './sentences.ts';

/** The births and lives of which an article tells. */

/** A birth as told: the days that it allows. */
export interface Birth {
  start: number;
  end: number;
  timex: string;
  days: DayInterval;
  /** Who was born, where a name stands beside the word: its key. */
  who?: string;
}

/** Years of the longest life. */
export const MOST = 115;

/** Tokens between a word of birth and its date with nothing but places between, or between a death and "at 74" behind it. */
export const FAR_BEHIND = 30;

/** The dates of birth that an article tells, and the first years of lives in brackets: "(1931-2019)". */
export function birthsOf(article: ArticleReading): Birth[] {
  const out: Birth[] = [];
  for (const m of article.mentions) {
    if (m.temporal !== true || m.kind === 'duration' || !m.days) continue;
    if (m.kind === 'date' && m.written.year !== undefined && dayOf(article, m, 'birth', 10)) {
      const at = beforeInClause(article, m.first, 'birth', 10, FAR_BEHIND);
      if (!isOfOther(article, at)) out.push({ ...birthOf(m, m.days), who: whoIsBorn(article, at) });
    }
    const life = lifeOf(article, m);
    if (life) out.push(birthOf(m, life.birth));
  }
  return out;
}

/** Tokens between a word of birth and its subject. */
const SUBJECT = 6;

/** "His daughter was born", «ولدت ابنته», "the festival, which was born": whether a word of kin, or what is nobody, is the subject of a birth. */
function isOfOther({ scan, language }: ArticleReading, birth: number): boolean {
  if ([1, 2].some(n => scan.is(birth - n, 'which') || scan.is(birth - n, 'that'))) return true;
  const isKin = (i: number): boolean => scan.matches(i).some(m => m.sense.table === 'dying' && m.sense.value === 'kin');
  if (language === 'ar') return isKin(birth + 1);
  for (let i = birth - 1; i > birth - SUBJECT && !scan.is(i, '.'); i--) if (isKin(i)) return true;
  return false;
}

/** The key of the person whose name stands before an English "born", or behind an Arabic verb. */
function whoIsBorn(article: ArticleReading, birth: number): string | undefined {
  const near = (m: Mention): boolean =>
    article.language === 'ar' ? m.first > birth && m.first - birth <= 2 : m.last <= birth && birth - m.last < SUBJECT;
  return article.mentions.findLast((m): m is NameMention => m.kind === 'person' && near(m))?.key;
}

/** Whether a date is that of a birth (or death): of the words for either the nearest before it, with no other date between. */
export function dayOf(article: ArticleReading, m: DateMention, what: 'birth' | 'death', reach: number): boolean {
  const at = beforeInClause(article, m.first, what, reach, FAR_BEHIND);
  if (at < 0 || before(article, m.first, what === 'birth' ? 'death' : 'birth', FAR_BEHIND) > at) return false;
  return !article.mentions.some(
    d => d.temporal === true && d.kind === 'date' && d.first > at && d.last <= m.first && d.written.year !== undefined,
  );
}

function birthOf({ start, end, timex }: DateMention, days: DayInterval): Birth {
  return { start, end, timex, days };
}

/** A life told by two years in brackets, read as one range or as two years with a dash between: at its range, or first year. */
export function lifeOf(article: ArticleReading, m: DateMention): { birth: DayInterval; death: DayInterval } | undefined {
  const { text } = article.text;
  if (text[m.start - 1] !== '(') return undefined;
  let years: readonly (WrittenDate | undefined)[] = [m.written.from, m.written.to];
  if (m.kind === 'range' && text[m.end] !== ')') return undefined;
  if (m.kind === 'date') {
    const next = article.mentions.find((d): d is DateMention => d.temporal === true && d.kind === 'date' && d.first === m.last + 1);
    if (!next || text[next.end] !== ')' || !/^\s*[-–—]\s*$/.test(text.slice(m.end, next.start))) return undefined;
    years = [m.written, next.written];
  }
  const [from, to] = years.map(d => (d?.month === undefined && !d?.calendar ? d?.year : undefined));
  if (from === undefined || to === undefined || to < from || to - from > MOST) return undefined;
  return { birth: yearInterval(from), death: yearInterval(to) };
}
