import type { ArticleReading } from '../claims/reading.ts';
import { sentenceAt } from '../claims/context.ts';
import type { DateMention, WrittenDate } from '../mentions/mention.ts';
import { TokenKind } from '../text/tokens.ts';
import { isMark } from './figures.ts';
import type { Written } from './written-dates.ts';

/** Weekdays that are told of a date whose words do not hold them, with nothing but joining words between. */

/** A day of the week as a mention says it, or the first and last of several. */
interface Weekdays {
  first: DateMention;
  last: DateMention;
  from: number;
  to: number;
}

/**
 * The dates that an article gives a weekday in other words: "5 March 2010, a Friday", «وكان يوم جمعة», «يوم الأحد الساعة العاشرة، 5 أيار
 * 2019», "(5 and 6 May 2023)" behind two weekdays.
 */
export function* toldApart(article: ArticleReading): Iterable<Written> {
  const dates = article.mentions.filter((m): m is DateMention => m.temporal === true && m.kind !== 'duration');
  for (let k = 0; k + 1 < dates.length; k++) {
    const a = dates[k],
      b = dates[k + 1];
    if (isDated(a)) {
      if (isPlain(b) && saidBehind(article, a, b)) yield told(a, { first: b, last: b, from: b.written.weekday!, to: b.written.weekday! });
    } else if (isDated(b) && a.written.weekday !== undefined && a.written.day === undefined && saidBefore(article, a, b))
      yield told(b, { first: a, last: a, from: a.written.weekday, to: a.written.weekday });
    else if (isSpan(b)) {
      const days = weekdaysAt(article, dates, k, -1);
      if (days && fits(days, b) && linked(article, days.last.last, b.first, b.last)) yield* ends(b, days);
    } else if (isSpan(a)) {
      const days = weekdaysAt(article, dates, k + 1, 1);
      if (days && fits(days, a) && isMark(article, a.last, '(') && days.first.first === a.last + 1 && isMark(article, days.last.last, ')'))
        yield* ends(a, days);
    }
  }
}

/** A date with day, month and year, and no weekday. */
function isDated({ written: w }: DateMention): boolean {
  return w.day !== undefined && w.month !== undefined && w.year !== undefined && w.weekday === undefined && !w.calendar && !w.from;
}

/** A weekday of which no more is said. */
function isPlain({ form }: DateMention): boolean {
  return form.is === 'weekday' && form.shift === undefined && form.week === undefined;
}

/** A range of days whose month and year are written, without weekdays. */
function isSpan({ written: { from, to } }: DateMention): boolean {
  const isDay = (d: WrittenDate | undefined): boolean =>
    d?.day !== undefined && d.month !== undefined && d.year !== undefined && d.weekday === undefined && !d.calendar;
  return isDay(from) && isDay(to) && from!.month === to!.month && from!.year === to!.year;
}

/** One weekday and the next, joined by "and", or a range of weekdays; the mention at `k` is the last (-1) or the first (1) of them. */
function weekdaysAt(article: ArticleReading, dates: readonly DateMention[], k: number, side: 1 | -1): Weekdays | undefined {
  const m = dates[k],
    { from, to } = m.written;
  if (from?.weekday !== undefined && to?.weekday !== undefined && from.day === undefined && to.day === undefined)
    return { first: m, last: m, from: from.weekday, to: to.weekday };
  const other = dates[k + side];
  if (!other || !isPlain(m) || !isPlain(other)) return undefined;
  const [first, last] = side < 0 ? [other, m] : [m, other];
  const joined =
    last.first === first.last ||
    (last.first === first.last + 1 && article.scan.matches(first.last).some(x => x.sense.table === 'date-word' && x.sense.value === 'and'));
  return joined ? { first, last, from: first.written.weekday!, to: last.written.weekday! } : undefined;
}

/** Whether as many days lie between two weekdays as between the ends of a range: else the weekdays are those of every week. */
function fits({ from, to }: Weekdays, { written }: DateMention): boolean {
  const days = written.to!.day! - written.from!.day!;
  return days > 0 && days < 7 && (to - from + 7) % 7 === days;
}

function told(date: DateMention, { first, last, from }: Weekdays): Written {
  const span = first.written.spans?.weekday;
  return {
    mention: date,
    date: { ...date.written, weekday: from, spans: { ...date.written.spans, ...(span ? { weekday: span } : {}) } },
    start: Math.min(date.start, first.start),
    end: Math.max(date.end, last.end),
  };
}

function* ends(range: DateMention, days: Weekdays): Iterable<Written> {
  const start = Math.min(range.start, days.first.start),
    end = Math.max(range.end, days.last.end);
  yield { mention: range, date: { ...range.written.from!, weekday: days.from }, start, end };
}

/** "5 March 2010, a Friday,": a link before the weekday, and nothing behind it that it could be a word of. */
function saidBehind(article: ArticleReading, a: DateMention, b: DateMention): boolean {
  const { scan } = article;
  const k = isMark(article, a.last, ',،-–—(') ? a.last + 1 : a.last;
  if (!links(article, k, b.first, 'behind') || !oneSentence(article, a, b)) return false;
  const sentence = article.text.sentences[sentenceAt(article, b.start)];
  const next = b.last;
  if (next >= scan.tokens.count || scan.tokens.start[next] >= sentence.end || scan.tokens.kind[next] === TokenKind.Punctuation) return true;
  return scan.at(next, 'stop') !== undefined || scan.at(next, 'locative') !== undefined;
}

/** "Sunday of last week, 5 May 2019", «الأحد في 5 أيار 2019», «يوم الأحد وهو 5 أيار 2019». */
function saidBefore(article: ArticleReading, a: DateMention, b: DateMention): boolean {
  if (!oneSentence(article, a, b)) return false;
  const { form } = a;
  const comma = isMark(article, a.last, ',،');
  const k = comma ? a.last + 1 : a.last;
  const more =
    (form.is === 'weekday' && (form.week !== undefined || form.shift !== undefined)) || (form.is === 'at' && form.time.is !== 'range');
  if (k === b.first) return more && (comma || (article.language === 'ar' && form.is === 'at'));
  if (links(article, k, b.first, 'before')) {
    // "last, 5 May": a mark must set it apart
    return article.language === 'ar' || isMark(article, b.first - 1, ',');
  }
  const opens =
    a.first === 0 || isMark(article, a.first - 1, ',،-–—(') || sentenceAt(article, a.start) !== sentenceAt(article, a.start - 1);
  return !comma && opens && form.is === 'weekday' && form.week === undefined && links(article, k, b.first, 'in');
}

function oneSentence(article: ArticleReading, a: DateMention, b: DateMention): boolean {
  const at = sentenceAt(article, a.start);
  return at >= 0 && sentenceAt(article, b.start) === at;
}

/** Whether a link of the table, and no more than a comma behind it, lies between two tokens. */
function links(article: ArticleReading, from: number, to: number, value: string): boolean {
  return article.scan
    .matches(from)
    .some(
      m =>
        m.sense.table === 'weekday-link' && m.sense.value === value && (m.end === to || (m.end === to - 1 && isMark(article, m.end, ',،'))),
    );
}

/** Whether two weekdays and a range of days are joined: by a comma, a bracket around the days, or a link. */
function linked(article: ArticleReading, from: number, to: number, end: number): boolean {
  const bracket = isMark(article, from, '(') && isMark(article, end, ')');
  if (from === to || (to === from + 1 && (bracket || isMark(article, from, ',،')))) return true;
  return links(article, from, to, 'before');
}
