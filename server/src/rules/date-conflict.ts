/**
 * # date-conflict
 *
 * One event is dated to two days.
 *
 * A find made on 6 May in one report and on 9 May in the other.
 *
 * ## Why
 *
 * A wrong day sends readers to the wrong page of every archive, and to the wrong evening of a concert.
 *
 * ## How it is decided
 *
 * An event's day is the one that its sentence gives it, resolved against the date of the article ("on Sunday", "أمس"). Two articles are
 * compared only where they tell of the same story. Each must give the event of that kind one day and no other, the other article must
 * not know that day at all, and the sentences must share what they speak of. A day is a set of one, a month a set of thirty: a month
 * meets its days. Dates of publication and datelines count for nothing.
 *
 * ## Limits
 *
 * Two rounds, stages or sessions have two days, and are silent. Days that are more than two months apart are taken for two events.
 *
 * # العربية
 *
 * حدث واحد بتاريخين.
 *
 * اكتشاف في السادس من مايو في خبر وفي التاسع منه في خبر آخر.
 *
 * ## لماذا
 *
 * اليوم الخاطئ يرسل القارئ إلى الصفحة الخاطئة من كل أرشيف، وإلى الأمسية الخاطئة من كل حفل.
 *
 * ## كيف يُحسم
 *
 * يوم الحدث هو الذي تعطيه جملته بعد رده إلى تاريخ المقال («الأحد»، «أمس»). ولا يُقارن مقالان إلا إذا رويا الخبر نفسه، وذكر كل منهما للحدث يوما
 * واحدا لا غير، ولم يعرف أيهما يوم الآخر، واشتركت الجملتان فيما تتحدثان عنه. واليوم مجموعة من يوم واحد، والشهر مجموعة من أيامه، فلا تعارض بين شهر
 * ويوم منه. ولا يُعتد بتاريخ النشر ولا بصدر الخبر.
 *
 * ## الحدود
 *
 * للجولات والمراحل والجلسات أيامها، وعنها تسكت القاعدة. وما زاد الفرق فيه على شهرين يُعد حدثين.
 *
 * # Examples
 *
 * ```speaks en: two reports of one find
 * --- a.txt published=2024-05-14
 * Roman mosaic found near Sousse
 *
 * Archaeologists led by Salma Gharbi discovered a Roman mosaic near Sousse on ⟦6 May 2024⟧.
 * --- b.txt published=2024-05-15
 * Mosaic comes to light near Sousse
 *
 * The Roman mosaic near Sousse was discovered on ⟦9 May 2024⟧ by archaeologists led by Salma Gharbi.
 * ```
 *
 * ```speaks ar: خبران عن اكتشاف واحد
 * --- a.txt published=2024-05-14
 * العثور على فسيفساء رومانية قرب سوسة
 *
 * اكتشف فريق سلمى الغربي فسيفساء رومانية قرب سوسة يوم ⟦6 مايو 2024⟧.
 * --- b.txt published=2024-05-15
 * فسيفساء رومانية قرب سوسة
 *
 * اكتشف فريق سلمى الغربي الفسيفساء الرومانية قرب سوسة في ⟦9 مايو 2024⟧.
 * ```
 *
 * ```silent en: a month and a day of it
 * --- a.txt published=2024-06-14
 * Archaeologists led by Salma Gharbi discovered a Roman mosaic near Sousse on 6 May 2024.
 * --- b.txt published=2024-06-15
 * The Roman mosaic near Sousse was discovered in May 2024 by archaeologists led by Salma Gharbi.
 * ```
 *
 * ```silent ar: اسم اليوم وتاريخه
 * --- a.txt published=2024-05-14
 * اكتشف فريق سلمى الغربي فسيفساء رومانية قرب سوسة يوم الاثنين.
 * --- b.txt published=2024-05-15
 * اكتشف فريق سلمى الغربي الفسيفساء الرومانية قرب سوسة في 13 مايو 2024.
 * ```
 */
import { contextOf, sentenceAt, sharedWords, similarity, type Context } from '../claims/context.ts';
import { eventStatements, type EventStatement } from '../claims/events.ts';
import { sameOccasion } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Message, Rule } from '../corpus/finding.ts';
import type { DateMention } from '../mentions/mention.ts';
import { isoDate, type DayInterval } from '../values/days.ts';
import { siteOf } from './site.ts';

/** What two sentences must share beside the kind of event. */
const ALIKE = 1.6;
/** The same where a day is told by its weekday alone. */
const ALIKE_WEEKDAY = 3;
/** Days between two reports' days of one event; further apart they are rather two events. */
const FAR = 62;

/** What the sentences of two reports' main days must share, and how near the days are. */
const ALIKE_MAIN = 1.6,
  NEAR = 21;

interface Told {
  date: DateMention & { days: DayInterval };
  context: Context;
}
type Dated = EventStatement & { date: DateMention & { days: DayInterval } };

export const dateConflict: Rule = {
  id: 'date-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'The same event is dated {a} here and {b} there',
      days: '{text} is {day}',
      event: 'both sentences tell of one event: {what}',
    },
    ar: {
      message: 'تاريخ الحدث نفسه {a} هنا و{b} هناك',
      days: '{text} هو {day}',
      event: 'الجملتان عن حدث واحد: {what}',
    },
  },
  *pair(a, b) {
    const left = dated(a),
      right = dated(b);
    const candidates: { x: Dated; y: Dated; score: number }[] = [];
    for (const x of left)
      for (const y of right) {
        if (!sameOccasion(a, x, b, y, false) || Math.abs(x.date.days.from - y.date.days.from) > FAR || meets(x.date.days, y.date.days))
          continue;
        if (several(left, x) || several(right, y) || knows(b, x.date.days) || knows(a, y.date.days)) continue;
        if (!explicit(x) && !explicit(y)) continue;
        const score = similarity(x.context, y.context);
        if (score >= (explicit(x) && explicit(y) ? ALIKE : ALIKE_WEEKDAY)) candidates.push({ x, y, score });
      }
    candidates.sort((p, q) => q.score - p.score);
    if (candidates.length > 0) yield draft(a, candidates[0].x, b, candidates[0].y);
    else yield* mainDays(a, b);
  },
};

/** The one day that each of two reports gives and the other does not know, where their sentences tell of the same. */
function* mainDays(a: ArticleReading, b: ArticleReading): Iterable<Draft> {
  const p = ownDays(a, b),
    q = ownDays(b, a);
  if (p.length === 0 || q.length === 0 || severalDays(p) || severalDays(q)) return;
  let best: { x: Told; y: Told; score: number } | undefined;
  for (const x of p)
    for (const y of q) {
      const score = similarity(x.context, y.context);
      if (Math.abs(x.date.days.from - y.date.days.from) <= NEAR && (!best || score > best.score)) best = { x, y, score };
    }
  if (best && best.score >= ALIKE_MAIN) yield draft(a, best.x, b, best.y);
}

/** Days that an article gives by month and number and the other does not know; the first of each sentence. */
function ownDays(article: ArticleReading, other: ArticleReading): Told[] {
  const out: Told[] = [];
  const published = article.published?.days;
  for (const m of article.mentions) {
    if (
      m.temporal !== true ||
      m.kind !== 'date' ||
      !m.days ||
      m.days.from !== m.days.to ||
      m.written.day === undefined ||
      m.written.month === undefined
    )
      continue;
    if (published && meets(m.days, published)) continue;
    const sentence = sentenceAt(article, m.start);
    if (sentence < 0 || knows(other, m.days)) continue;
    out.push({ date: m as Told['date'], context: contextOf(article, sentence) });
  }
  return out;
}

function severalDays(told: readonly Told[]): boolean {
  return told.some(t => t.date.days.from !== told[0].date.days.from);
}

function dated(article: ArticleReading): Dated[] {
  const published = article.published;
  return eventStatements(article).filter(
    (e): e is Dated =>
      e.date?.days !== undefined &&
      e.date.kind === 'date' &&
      e.date.days.to - e.date.days.from <= 1 &&
      !(published?.start !== undefined && e.date.start >= published.start && e.date.end <= (published.end ?? 0)),
  );
}

/** A day given by month and number. */
function explicit(e: Dated): boolean {
  return e.date.written.day !== undefined && e.date.written.month !== undefined;
}

function meets(a: DayInterval, b: DayInterval): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function several(all: readonly Dated[], e: Dated): boolean {
  return all.some(o => o.type === e.type && !meets(o.date.days, e.date.days));
}

/** Whether an article names a day, its own date left out. */
function knows(article: ArticleReading, days: DayInterval): boolean {
  return article.mentions.some(
    m => m.temporal === true && m.kind !== 'duration' && m.days !== undefined && m.days.to - m.days.from <= 14 && meets(m.days, days),
  );
}

function draft(a: ArticleReading, x: Told, b: ArticleReading, y: Told): Draft {
  const value = (d: DayInterval): string => (d.from === d.to ? isoDate(d.from) : `${isoDate(d.from)}/${isoDate(d.to)}`);
  const sites = [siteOf(a, x.date, value(x.date.days)), siteOf(b, y.date, value(y.date.days))];
  const reason: Message[] = sites.map(s => ({ key: 'date-conflict.days', values: { text: s.text, day: s.value } }));
  return {
    scope: 'cross',
    message: { key: 'date-conflict.message', values: { a: sites[0].text, b: sites[1].text } },
    reason: [
      ...reason,
      ...x.date.steps,
      ...y.date.steps,
      { key: 'date-conflict.event', values: { what: sharedWords(a, x.context, y.context) } },
    ],
    sites,
  };
}
