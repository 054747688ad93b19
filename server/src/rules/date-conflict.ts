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
 * compared only where they tell of the same story. Neither may know the other's day at all, and enough must speak for one occasion: names,
 * amounts and things that the two sentences and their surroundings share, in one language or two, kinds of event that go together, the
 * nearness of the two stories. What happens many times a day or a week (attacks, matches, meetings) needs more; so do long articles.
 * A day is a set of one, a month a set of thirty: a month meets its days. Dates of publication, datelines and the days on which somebody
 * said something count for nothing. Within an article, the day that the lead gives an event of which there is one (a verdict, an election,
 * a funeral, an opening) is compared with the day that a later sentence gives it. Where one article tells of what was to come and the other of what came, the finding is information.
 *
 * ## Limits
 *
 * Two rounds, stages or sessions have two days, and are silent; so are the first and the last day of what lasts, the two days of one night,
 * and whatever was postponed. Days that are more than two months apart are taken for two events.
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
 * يوم الحدث هو الذي تعطيه جملته بعد رده إلى تاريخ المقال («الأحد»، «أمس»). ولا يُقارن مقالان إلا إذا رويا الخبر نفسه ولم يعرف أيهما يوم الآخر،
 * وكان فيما تشترك فيه الجملتان وما حولهما ما يكفي لعدهما عن مناسبة واحدة: أسماء ومقادير وأشياء، بلغة أو بلغتين، وأنواع أحداث متلازمة، وقرب
 * الخبرين. وما يتكرر في اليوم أو الأسبوع (الهجمات والمباريات والاجتماعات) يحتاج إلى أكثر، وكذلك المقالات الطويلة. وداخل المقال الواحد يُقارن اليوم الذي يعطيه صدرُه لحدث لا يتكرر
 * (حكم، اقتراع، جنازة، افتتاح) باليوم الذي تعطيه إياه جملة لاحقة. واليوم مجموعة من يوم واحد، والشهر
 * مجموعة من أيامه، فلا تعارض بين شهر ويوم منه. ولا يُعتد بتاريخ النشر ولا بصدر الخبر ولا بيوم التصريح. وإذا روى أحدهما ما كان منتظرا وروى الآخر ما
 * وقع فالنتيجة للعلم فقط.
 *
 * ## الحدود
 *
 * للجولات والمراحل والجلسات أيامها، وعنها تسكت القاعدة، كما تسكت عن أول يوم وآخر يوم لما يدوم، وعن يومي ليلة واحدة، وعما أُجل. وما زاد الفرق فيه على
 * شهرين يُعد حدثين.
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
 *
 * ```silent en: put off, and then held
 * --- a.txt published=2024-05-14
 * The opening of the Roman mosaic near Sousse by Salma Gharbi has been postponed from 20 May to 27 May.
 * --- b.txt published=2024-05-28
 * Salma Gharbi opened the hall of the Roman mosaic near Sousse on 27 May 2024.
 * ```
 */
import { contextOf, sharedWords } from '../claims/context.ts';
import { daysTold, SITTING, type DayTold } from '../claims/days.ts';
import { kindsMeet, OF_A_PERSON, ONCE } from '../claims/kinds.ts';
import { chance, daysOf, occasion, tellsApart, tellsOfMoving, writtenIn } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { scenesOf } from '../claims/scenes.ts';
import type { Draft, Glance, Message, Rule } from '../corpus/finding.ts';
import { isoDate, type DayInterval } from '../values/days.ts';
import { siteOf } from './site.ts';
import { otherRound } from './editions.ts';
import { twoDays } from './two-days.ts';

/** What must speak for two days being of one occasion, in shared names; in two languages less can be shared. */
const ENOUGH = 3.2,
  TRANSLATED = -0.6;
/** More must, where a day is told by its weekday or as "yesterday" (little more of what happens once), and where the days are further apart than a slip takes them. */
const BY_WEEKDAY = 0.8,
  BY_WEEKDAY_ONCE = 0.2,
  WIDE_GAP = 1,
  WIDE = 21;
/** Less must, where each article gives one day and no other. */
const SOLE = -0.5;
/** Kinds of event that last: days; and kinds that go from place to place. */
const LASTING = new Set([
  'conference',
  'forum',
  'seminar',
  'festival',
  'fair',
  'championship',
  'strike',
  'session',
  'trial',
  'summit',
  'talks',
  'drill',
  'election',
  'exhibition',
  'fire',
  'flood',
  'outbreak',
  'evacuation',
  'study',
  'protest',
  'clashes',
  'harvest',
]);
/** Of those, the ones that are announced for the day on which they begin. */
const ANNOUNCED = new Set(['strike', 'protest']);
const LONG = 5;
const JOURNEYS = new Set(['visit', 'departure', 'flight', 'voyage']);
/** Days between two reports' days of one event; further apart they are rather two events. */
const FAR = 62;
const NOTHING: ReadonlySet<string> = new Set();

/** A day told, as far as two of them are compared before their sentences are. */
type Day = Pick<DayTold, 'days' | 'explicit' | 'types' | 'edge' | 'place' | 'coming'>;

/** The days that an article gives to what it tells, and all that it names, three numbers a span. */
interface Seen {
  told: readonly Day[];
  named: readonly number[];
}

const glance: Glance<Seen> = {
  of: article => ({
    told: daysTold(article).map(({ days, explicit, types, edge, place, coming }) => ({ days, explicit, types, edge, place, coming })),
    named: namedDays(article),
  }),
  mayDiffer: (a, b) => rivals(unnamed(a.told, b.named), unnamed(b.told, a.named)).length > 0,
};

export const dateConflict: Rule = {
  id: 'date-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  exchangeable: true,
  messages: {
    en: {
      message: 'The same event is dated {a} here and {b} there',
      days: '{text} is {day}',
      event: 'both sentences tell of one event: {what}',
      planned: 'one tells what was to come, the other what came: the day may have been moved',
    },
    ar: {
      message: 'تاريخ الحدث نفسه {a} هنا و{b} هناك',
      days: '{text} هو {day}',
      event: 'الجملتان عن حدث واحد: {what}',
      planned: 'إحداهما عما كان منتظرا والأخرى عما وقع، وربما تغير الموعد',
    },
  },
  *article(article) {
    const found = twoDays(article);
    if (found) yield draft(article, found[0], article, found[1]);
  },
  glance,
  *pair(a, b, corpus) {
    const left = unnamed(daysTold(a), namedDays(b)),
      right = unnamed(daysTold(b), namedDays(a));
    const sole = soleDay(left) && soleDay(right);
    const story = corpus.storyWeight(a, b);
    const least = ENOUGH + chance(left.length * right.length);
    let best: { x: DayTold; y: DayTold; score: number; gap: number } | undefined;
    for (const { x, y, gap } of rivals(left, right)) {
      if (gap === 1 && oneNight(x, y)) continue;
      let score = occasion(a, x, b, y, story, NOTHING, false);
      if (score === undefined) continue;
      if (elsewhere(a, x, b, y) || eachItsNews(a, x, b, y)) continue;
      score -= a.language === b.language ? 0 : TRANSLATED;
      const once = x.types.some(t => (ONCE.has(t) || OF_A_PERSON.has(t)) && y.types.includes(t));
      score -= (x.explicit && (y.explicit || y.agreed)) || (x.agreed && y.explicit) ? 0 : once ? BY_WEEKDAY_ONCE : BY_WEEKDAY;
      score -= gap > WIDE ? WIDE_GAP : 0;
      score -= sole ? SOLE : 0;
      if (score < least || (best && score <= best.score) || otherRound(a, x.sentence, b, y.sentence)) continue;
      if (tellsApart(a, x, b, y, NOTHING)) best = { x, y, score, gap };
    }
    if (!best || tellsOfMoving(a, best.x.sentence) || tellsOfMoving(b, best.y.sentence)) return;
    yield draft(a, best.x, b, best.y);
  },
};

/** Days back to which an article's news reaches, and days between two articles beyond which each has its own. */
const NEWS = 3;

/** Whether each article tells, by a weekday or "yesterday", of what has just happened, and the two were not written at about the same time. */
function eachItsNews(a: ArticleReading, x: DayTold, b: ArticleReading, y: DayTold): boolean {
  const p = writtenIn(a),
    q = writtenIn(b);
  if (x.explicit || y.explicit || !p || !q || Math.max(p.from, q.from) - Math.min(p.to, q.to) <= NEWS) return false;
  const isNew = (t: DayTold, written: DayInterval): boolean => t.days.every(d => d.to <= written.to && d.from >= written.from - NEWS);
  return isNew(x, p) && isNew(y, q);
}

/** Days of two articles that may be given to one thing, as far as the days themselves and their kinds of event tell. */
function rivals<T extends Day>(left: readonly T[], right: readonly T[]): { x: T; y: T; gap: number }[] {
  const out: { x: T; y: T; gap: number }[] = [];
  for (const x of left)
    for (const y of right) {
      const gap = between(x, y);
      if (gap === undefined || gap > FAR || (!x.explicit && !y.explicit && !['same', 'family'].includes(kindsMeet(x.types, y.types) ?? '')))
        continue;
      if (otherStage(x, y) || !sameEnd(x, y, gap) || several(left, x) || several(right, y)) continue;
      out.push({ x, y, gap });
    }
  return out;
}

/** Kinds of event that have a day of their own in what goes on: of one of them and of another kind, two days are right. */
const STAGES = new Set([
  'funeral',
  'arrest',
  'charge',
  'trial',
  'hearing',
  'verdict',
  'appeal',
  'release',
  'rescue',
  'restitution',
  'auction',
  'award',
]);
/** Of those, the ones that are told with what they are for. */
const TERMS = new Set(['deadline', 'effect']);

/** Whether two days are of two stages of one story: a death and the funeral, the close of entries and the race. */
function otherStage(x: Day, y: Day): boolean {
  if ([...TERMS].some(t => x.types.includes(t) !== y.types.includes(t))) return true;
  const one = x.types.some(t => y.types.includes(t)) || x.types.length === 0 || y.types.length === 0;
  return !one && [...x.types, ...y.types].some(t => STAGES.has(t));
}

/** Whether two days can be the same end of something; of what lasts, a day in its midst is none. */
function sameEnd(x: Day, y: Day, gap: number): boolean {
  const common = x.types.filter(t => y.types.includes(t));
  const travels = (types: readonly string[]): boolean => types.length > 0 && types.every(t => JOURNEYS.has(t));
  if (common.length > 0 ? travels(common) : travels(x.types) || travels(y.types)) return x.place !== undefined && x.place === y.place;
  if (x.edge !== undefined && y.edge !== undefined) return x.edge === y.edge;
  const lasts =
    !common.includes(SITTING) &&
    (common.length > 0 ? common : [...x.types, ...y.types]).some(t => LASTING.has(t) && !(x.coming && y.coming && ANNOUNCED.has(t)));
  if (x.edge === undefined && y.edge === undefined) return !lasts || gap > LONG;
  const [known, other] = x.edge ? [x, y] : [y, x];
  if (!lasts) return true;
  // before its beginning, behind its end, or behind the days that it is said to last
  if (known.edge === 'start') return other.days.every(d => d.to < known.days[0].from) || known.days[0].to > known.days[0].from;
  return other.days.every(d => d.from > known.days[0].to);
}

/** Whether two neighbouring days can be the evening and the morning of one night. */
function oneNight(x: DayTold, y: DayTold): boolean {
  const [early, late] = x.days[0].from < y.days[0].from ? [x, y] : [y, x];
  return early.night.has('NI') || early.night.has('EV') || late.night.has('NI') || late.night.has('MO');
}

/** Days between the nearest of what two dates may mean; undefined where they may be one day. */
function between(x: Pick<Day, 'days'>, y: Pick<Day, 'days'>): number | undefined {
  let least = Infinity;
  for (const p of x.days)
    for (const q of y.days) {
      if (meets(p, q)) return undefined;
      least = Math.min(least, Math.max(p.from, q.from) - Math.min(p.to, q.to));
    }
  return least;
}

function meets(a: DayInterval, b: DayInterval): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function soleDay(told: readonly DayTold[]): boolean {
  return told.length > 0 && told.every(t => between(t, told[0]) === undefined);
}

/** Whether one day is the first of something and the other the last. */
function otherEnd(a: Day['edge'], b: Day['edge']): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Whether an article gives the same kind of event another day too, which is not its other end. */
function several(all: readonly Day[], e: Day): boolean {
  return all.some(o => o !== e && !otherEnd(o.edge, e.edge) && kindsMeet(o.types, e.types) === 'same' && between(o, e) !== undefined);
}

/** Of days told, those that the other article does not name. */
function unnamed<T extends Day>(told: readonly T[], named: readonly number[]): T[] {
  return told.filter(t => {
    for (let i = 0; i < named.length; i += 3)
      if (t.days.some(d => named[i] <= d.to && d.from <= named[i + 1]) && !otherEnd(t.edge, EDGES[named[i + 2]])) return false;
    return true;
  });
}

/** Ends of something by their number in a glance. */
const EDGES: readonly Day['edge'][] = [undefined, 'start', 'end'];

/** First and last of the days that an article names, and which end of something they are, one behind the other. */
function namedDays(article: ArticleReading): number[] {
  const out: number[] = [];
  const edges = new Map<unknown, number>(daysTold(article).map(t => [t.date, EDGES.indexOf(t.edge)]));
  for (const m of article.mentions)
    if (m.temporal === true && m.kind !== 'duration' && m.days && m.days.to - m.days.from <= 14)
      // "next Thursday" is one of two days, not those between
      for (const d of daysOf(article, m)) out.push(d.from, d.to, edges.get(m) ?? 0);
  return out;
}

/** Whether the two sentences put what they tell in two places. */
function elsewhere(a: ArticleReading, x: DayTold, b: ArticleReading, y: DayTold): boolean {
  const p = scenesOf(a).filter(s => s.sentence === x.sentence && s.place.places?.length),
    q = scenesOf(b).filter(s => s.sentence === y.sentence && s.place.places?.length);
  return (
    p.length > 0 &&
    q.length > 0 &&
    p.every(s => q.every(t => a.places.disjointSets(s.place.places!, t.place.places!))) &&
    between(x, y)! > 3
  );
}

/** Whether a day was still to come when its article was written. */
function toCome(article: ArticleReading, told: DayTold): boolean | undefined {
  const published = article.published?.days;
  return published && published.to - published.from <= 31 ? told.days[0].from > published.to : undefined;
}

function isHeadline(article: ArticleReading, offset: number): boolean {
  const { headline } = article.text;
  return headline !== undefined && offset >= headline.start && offset < headline.end;
}

function draft(a: ArticleReading, x: DayTold, b: ArticleReading, y: DayTold): Draft {
  const value = (t: DayTold): string => {
    const [d] = t.days;
    return d.from === d.to ? isoDate(d.from) : `${isoDate(d.from)}/${isoDate(d.to)}`;
  };
  const sites = [siteOf(a, x.date, value(x)), siteOf(b, y.date, value(y))];
  const reason: Message[] = sites.slice(0, 2).map(s => ({ key: 'date-conflict.days', values: { text: s.text, day: s.value } }));
  // a headline that gives the same day has the same slip
  for (const [article, told] of [
    [a, x],
    [b, y],
  ] as const)
    for (const m of article.mentions)
      if (
        m !== told.date &&
        m.temporal === true &&
        m.kind === 'date' &&
        m.days &&
        isHeadline(article, m.start) &&
        m.days.from === m.days.to
      )
        if (told.days.some(d => meets(d, m.days!))) sites.push(siteOf(article, m, isoDate(m.days.from)));
  const planned = a !== b && toCome(a, x) !== undefined && toCome(b, y) !== undefined && toCome(a, x) !== toCome(b, y);
  return {
    scope: a === b ? 'within' : 'cross',
    severity: planned ? 'information' : 'warning',
    message: { key: 'date-conflict.message', values: { a: sites[0].text, b: sites[1].text } },
    reason: [
      ...reason,
      ...x.date.steps,
      ...y.date.steps,
      { key: 'date-conflict.event', values: { what: sharedWords(a, contextOf(a, x.sentence), contextOf(b, y.sentence)) } },
      ...(planned ? [{ key: 'date-conflict.planned', values: {} }] : []),
    ],
    sites,
  };
}
