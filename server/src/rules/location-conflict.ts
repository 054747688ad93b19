/**
 * # location-conflict
 *
 * One event is put in two places of which neither lies in the other.
 *
 * A summit in Samarkand in the first paragraph and in Kazakhstan in the last; a signing in Kisumu in one report and in Mombasa in the
 * other.
 *
 * ## Why
 *
 * Where something happened is the first thing that a reader carries away, and the first that a correction has to take back. The slip
 * comes with background paragraphs from an older story, with two cities of one beat, and with translation.
 *
 * ## How it is decided
 *
 * An event's place is the one that its sentence puts it in ("in", "at", "في", "ب"); a dateline says where a report was filed and counts
 * for nothing. Within an article two statements of one kind of event are of the same event unless something sets them apart: another
 * time, another number, "previous", "next". Two articles are compared only where they tell of the same story, and only where neither
 * names the other's place at all: an article that knows both tells of two stages. The two places conflict where neither lies in the
 * other by the table of places (Samarkand → Uzbekistan): Moscow and Russia are no conflict.
 *
 * ## Limits
 *
 * A place that the tables do not know has no country, and is compared with nothing. Events without a word of their own in the tables of
 * events are not seen. Where an article names both places for stages of one event, it is silent.
 *
 * # العربية
 *
 * حدث واحد في مكانين لا يقع أحدهما في الآخر.
 *
 * قمة في سمرقند في الفقرة الأولى وفي كازاخستان في الأخيرة، أو توقيع في كيسومو في خبر وفي مومباسا في خبر آخر.
 *
 * ## لماذا
 *
 * مكان الحدث أول ما يبقى في ذهن القارئ، وأول ما يُضطر التصحيح إلى سحبه. يأتي الخطأ من فقرات خلفية منقولة من خبر أقدم، ومن مدينتين يغطيهما مراسل
 * واحد، ومن الترجمة.
 *
 * ## كيف يُحسم
 *
 * مكان الحدث هو الذي تضعه فيه جملته («في» و«بـ» وما في معناهما)، أما المكان في صدر الخبر فيدل على مكان تحريره ولا يُعتد به. وداخل المقال الواحد
 * تُعد العبارتان عن حدث واحد ما لم يفرق بينهما زمن أو رقم أو كلمة مثل «السابق» و«المقبل». ولا يُقارن مقالان إلا إذا رويا الخبر نفسه ولم يذكر
 * أيهما مكان الآخر. والتعارض أن لا يقع أحد المكانين في الآخر بحسب جدول الأماكن (سمرقند ← أوزبكستان)، فلا تعارض بين موسكو وروسيا.
 *
 * ## الحدود
 *
 * المكان الذي لا تعرفه الجداول لا بلد له ولا يُقارن بشيء، والحدث الذي لا كلمة له في جدول الأحداث لا يُرى. وإذا ذكر المقال المكانين لمرحلتين من
 * حدث واحد سكتت القاعدة.
 *
 * # Examples
 *
 * ```speaks en: one article, two countries
 * Leaders gather for water summit
 *
 * Eleven delegations came to the summit in ⟦Samarkand⟧ on Tuesday.
 *
 * Delegates will plant trees before the summit in ⟦Kazakhstan⟧ ends.
 * ```
 *
 * ```speaks ar: مقال واحد ودولتان
 * قادة المنطقة يبحثون قضايا المياه
 *
 * حضر أحد عشر وفدا القمة في ⟦سمرقند⟧ يوم الثلاثاء.
 *
 * ويغرس المشاركون أشجارا قبل أن تنتهي القمة في ⟦كازاخستان⟧.
 * ```
 *
 * ```speaks ar: خبران عن توقيع واحد
 * --- a.txt
 * كينيا وأوغندا توقعان اتفاق الصيد
 *
 * نيروبي – 14 مايو 2024
 *
 * جرى توقيع اتفاق الصيد بين كينيا وأوغندا في ⟦كيسومو⟧ بحضور الوزيرين بيتر أودينغو وجيمس موسوكي.
 * --- b.txt
 * اتفاق الصيد بين كينيا وأوغندا
 *
 * كمبالا – 15 مايو 2024
 *
 * حضر الوزيران بيتر أودينغو وجيمس موسوكي توقيع اتفاق الصيد بين كينيا وأوغندا في ⟦مومباسا⟧.
 * ```
 *
 * ```silent en: a city and its country
 * Leaders gather for water summit
 *
 * Eleven delegations came to the summit in Samarkand on Tuesday.
 *
 * It is the first time that the summit is held in Uzbekistan.
 * ```
 *
 * ```silent en: another summit
 * Leaders gather for water summit
 *
 * Eleven delegations came to the summit in Samarkand on Tuesday.
 *
 * The previous summit was held in Kazakhstan.
 * ```
 *
 * ```silent ar: مدينة وبلدها
 * قادة المنطقة يبحثون قضايا المياه
 *
 * حضر أحد عشر وفدا القمة في سمرقند يوم الثلاثاء.
 *
 * وهذه أول مرة تعقد فيها القمة في أوزبكستان.
 * ```
 */
import { contextOf, sharedWords, similarity, type Context } from '../claims/context.ts';
import { eventStatements, locative, type EventStatement } from '../claims/events.ts';
import { partiesMeet, sameOccasion, writtenIn } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { CorpusView } from '../corpus/corpus.ts';
import type { Draft, Message, Rule } from '../corpus/finding.ts';
import type { NameMention } from '../mentions/mention.ts';
import { disjointDays } from '../values/days.ts';
import type { PlaceTree } from '../values/places.ts';
import { placePath, siteOf } from './site.ts';

/** What two sentences of two articles must share beside the kind of event. */
const ALIKE = 2.4;
/** Tokens around an event word in which "last", "next", "previous" set it apart. */
const APART = 4;

/** How many times the bar for one story two reports of one scene pass. */
const SAME_SCENE = 1.5;
/** What the sentences of two scenes must share. */
const ALIKE_SCENE = 2;
/** Kinds of event that have stages in many places. */
const TRAVELS = ['e:visit', 'e:talks', 'e:departure', 'e:election', 'e:protest', 'e:championship', 'e:match'];
/** Days between two reports of one scene. */
const SOON = 10;
/** Sentences from the top in which an article says where it happens. */
const LEAD = 6;
/** Kinds of place that are a scene. */
const TOWNS = new Set(['city', 'capital', 'town', 'building', 'village', 'district']);

interface Scene {
  place: NameMention;
  context: Context;
}
type Placed = EventStatement & { place: NameMention };

export const locationConflict: Rule = {
  id: 'location-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'The same event is put in {a} and in {b}',
      path: '{text} is {path}',
      disjoint: 'neither place lies in the other',
      event: 'both sentences tell of one event: {what}',
    },
    ar: {
      message: 'الحدث نفسه مرة في {a} ومرة في {b}',
      path: '{text}: {path}',
      disjoint: 'لا يقع أحد المكانين في الآخر',
      event: 'الجملتان عن حدث واحد: {what}',
    },
  },
  *article(article) {
    const placed = withSidelines(article).filter((e): e is Placed => e.place !== undefined && !setApart(article, e));
    const told = new Set<string>();
    for (let i = 0; i < placed.length; i++)
      for (let k = i + 1; k < placed.length; k++) {
        const a = placed[i],
          b = placed[k];
        if (
          a.type !== b.type ||
          a.sentence === b.sentence ||
          told.has(a.type) ||
          !conflict(article.places, a.place, b.place) ||
          otherTime(a, b) ||
          !partiesMeet(a, b)
        )
          continue;
        if (!isDefinite(article, b)) continue;
        told.add(a.type);
        // the marked one stands alone: where other statements of the article agree with one of the two, the other is marked
        const agree = (p: NameMention): number =>
          article.mentions.filter(m => m.kind === 'place' && m.places?.length && !article.places.disjointSets(m.places, p.places ?? []))
            .length;
        const [first, second] = agree(a.place) < agree(b.place) ? [a, b] : [b, a];
        yield draft(article, first, article, second);
      }
  },
  *pair(a, b, corpus) {
    const candidates: { x: Placed; y: Placed; score: number }[] = [];
    for (const x of eventStatements(a))
      for (const y of eventStatements(b)) {
        if (!isPlaced(x) || !isPlaced(y) || !conflict(corpus.places, x.place, y.place) || !sameOccasion(a, x, b, y)) continue;
        if (knows(b, x.place, corpus) || knows(a, y.place, corpus) || setApart(a, x) || setApart(b, y)) continue;
        const score = similarity(x.context, y.context);
        if (score >= ALIKE) candidates.push({ x, y, score });
      }
    candidates.sort((p, q) => q.score - p.score);
    if (candidates.length > 0) yield draft(a, candidates[0].x, b, candidates[0].y);
    else yield* mainPlaces(a, b, corpus);
  },
};

/** Two reports of one occasion, each with one town where it happens: other words for the event, but one scene. */
function* mainPlaces(a: ArticleReading, b: ArticleReading, corpus: CorpusView): Iterable<Draft> {
  if (corpus.storyWeight(a, b) < SAME_SCENE || !soon(a, b)) return;
  const p = scene(a),
    q = scene(b);
  if (!p || !q || !conflict(corpus.places, p.place, q.place) || knows(a, q.place, corpus) || knows(b, p.place, corpus)) return;
  if (similarity(p.context, q.context) < ALIKE_SCENE || travels(p.context) || travels(q.context)) return;
  yield draft(a, p, b, q);
}

/** Whether a sentence tells of people who go from place to place. */
function travels(context: Context): boolean {
  return TRAVELS.some(f => context.features.has(f));
}

/** The one town in which an article's lead puts what it tells; undefined where it names several, or none. */
function scene(article: ArticleReading): Scene | undefined {
  let found: Scene | undefined;
  for (let n = 0; n < Math.min(article.text.sentences.length, LEAD); n++) {
    const context = contextOf(article, n);
    for (const m of context.mentions) {
      if (m.kind !== 'place' || !m.places?.length || !TOWNS.has(article.places.get(m.places[0])?.kind ?? '')) continue;
      if (locative(article, context, m) !== 'in') continue;
      if (found && conflict(article.places, found.place, m)) return undefined;
      found ??= { place: m, context };
    }
  }
  return found;
}

/** Whether two articles were published within days of each other. */
function soon(a: ArticleReading, b: ArticleReading): boolean {
  const p = writtenIn(a),
    q = writtenIn(b);
  return !!p && !!q && Math.max(p.from, q.from) - Math.min(p.to, q.to) <= SOON;
}

function isPlaced(e: EventStatement): e is Placed {
  return e.place !== undefined;
}

/** An event "on the sidelines of" another is where the other is. */
function withSidelines(article: ArticleReading): EventStatement[] {
  const events = [...eventStatements(article)];
  return events.map((e, i) => {
    const next = events[i + 1];
    if (e.place || !next?.place || next.sentence !== e.sentence) return e;
    for (let t = e.token + 1; t < next.token; t++) if (article.scan.at(t, 'sidelines')) return { ...e, place: next.place };
    return e;
  });
}

function conflict(places: PlaceTree, a: NameMention, b: NameMention): boolean {
  return places.disjointSets(a.places ?? [], b.places ?? []);
}

function otherTime(a: EventStatement, b: EventStatement): boolean {
  return !!a.date?.days && !!b.date?.days && disjointDays(a.date.days, b.date.days);
}

/** Whether "last", "next", "previous", "another" or a number sets the event apart. */
function setApart(article: ArticleReading, e: EventStatement): boolean {
  for (let i = e.token - APART; i <= e.token + APART; i++)
    for (const m of article.scan.matches(i)) {
      if (m.sense.table === 'shift' && m.sense.value !== '0') return true;
      if (m.sense.table === 'other') return true;
      if (m.sense.table === 'office-modifier' && m.sense.value === 'former') return true;
    }
  return false;
}

function isDefinite(article: ArticleReading, e: EventStatement): boolean {
  const word = article.scan.word(e.token);
  return /^[وفبلك]{0,2}(ال|لل)/.test(word) || ['the', 'this', 'le', 'la'].includes(article.scan.word(e.token - 1));
}

/** Whether an article names a place, or a place in it. */
function knows(article: ArticleReading, place: NameMention, corpus: CorpusView): boolean {
  return article.mentions.some(m => m.kind === 'place' && m.places?.some(p => place.places?.some(q => corpus.places.within(p, q))));
}

function draft(a: ArticleReading, x: Scene & { type?: string }, b: ArticleReading, y: Scene): Draft {
  const path = (article: ArticleReading, m: NameMention): Message => ({
    key: 'location-conflict.path',
    values: { text: m.name, path: placePath(article, m.places![0]) },
  });
  return {
    scope: a === b ? 'within' : 'cross',
    message: { key: 'location-conflict.message', values: { a: x.place.name, b: y.place.name } },
    reason: [
      path(a, x.place),
      path(b, y.place),
      { key: 'location-conflict.disjoint', values: {} },
      { key: 'location-conflict.event', values: { what: sharedWords(a, x.context, y.context) } },
    ],
    sites: [siteOf(a, x.place, x.place.places![0]), siteOf(b, y.place, y.place.places![0])],
  };
}
