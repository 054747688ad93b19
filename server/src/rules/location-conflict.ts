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
 * time, another number, "previous", "next". Two articles are compared only where they tell of the same story, neither puts anything in
 * the other's place, and enough speaks for one occasion: names, amounts and things that the two sentences and their surroundings share, in
 * one language or two, kinds of event that go together, the same day. What happens in many places on one day (attacks, floods, protests)
 * needs more, journeys are left alone. The two places conflict where neither lies in the other by the table of places
 * (Samarkand → Uzbekistan): Moscow and Russia are no conflict. Of places that the table lacks, two of one kind conflict
 * ("University of X", "University of Y"), and two towns.
 *
 * ## Limits
 *
 * Of two places that no table knows and no noun introduces, more must be shared: one may lie in the other. Where an
 * article names both places for stages of one event, or says that it was moved, the rule is silent.
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
 * تُعد العبارتان عن حدث واحد ما لم يفرق بينهما زمن أو رقم أو كلمة مثل «السابق» و«المقبل». ولا يُقارن مقالان إلا إذا رويا الخبر نفسه، ولم يضع
 * أيهما شيئا في مكان الآخر، وكان فيما تشترك فيه الجملتان وما حولهما ما يكفي لعدهما عن مناسبة واحدة: أسماء ومقادير وأشياء، بلغة أو بلغتين، وأنواع
 * أحداث متلازمة، ويوم واحد. وما يقع في أماكن كثيرة في يوم واحد (الهجمات والفيضانات والاحتجاجات) يحتاج إلى أكثر، والرحلات لا يُنظر فيها. والتعارض أن لا
 * يقع أحد المكانين في الآخر بحسب جدول الأماكن (سمرقند ← أوزبكستان)، فلا تعارض بين موسكو وروسيا. ومما لا يعرفه الجدول يتعارض مكانان من نوع واحد («جامعة»
 * و«جامعة») ومدينتان.
 *
 * ## الحدود
 *
 * المكان العربي الذي لا يعرفه جدول ولا يسبقه اسم نوعه لا يُقارن بشيء. وإذا ذكر المقال المكانين لمرحلتين من حدث واحد، أو ذكر
 * أنه نُقل، سكتت القاعدة.
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
import { contextOf, sharedWords } from '../claims/context.ts';
import { eventStatements } from '../claims/events.ts';
import { HARM, kindsMeet } from '../claims/kinds.ts';
import { chance, occasion, tellsApart, tellsOfMoving } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { scenesOf, type Scene } from '../claims/scenes.ts';
import type { CorpusView } from '../corpus/corpus.ts';
import type { Draft, Glance, Message, Rule } from '../corpus/finding.ts';
import type { NameMention } from '../mentions/mention.ts';
import { sameName } from '../mentions/names/same-name.ts';
import { fold } from '../text/fold.ts';
import { otherRound } from './editions.ts';
import { apart, away, dated, holds, onePlace, stations, travels, type Spot } from './scenes-apart.ts';
import { countryNames, placePath, siteOf } from './site.ts';
import { twoPlaces } from './two-places.ts';

/** What must speak for two scenes being one, in shared names; in two languages less can be shared. */
const ENOUGH = 3.2,
  ENOUGH_TRANSLATED = 2.6;
/** What is taken off where an article names the other's place too, as no scene. */
const NAMED = 1.2;
/** More must, where something is only near a town. */
const NEAR = 0.2;
/** More must, where no event and no day is told of one of two places. */
const UNTOLD = 0.5;
/** More must, where only their position makes two names those of places: one may lie in the other. */
const UNSURE = 0.6;
/** Less must, where each article puts what it tells in one place only. */
const SOLE = 0.4;
/** A place with its sentence: all that a finding tells of. */
type Where = Pick<Scene, 'place' | 'head' | 'sentence'> & { town?: boolean; unsure?: boolean };

interface Seen {
  language: string;
  scenes: readonly Spot[];
}

const glance: Glance<Seen> = {
  of: article => ({
    language: article.language,
    scenes: scenesOf(article).map(({ types, head, town, own, near, unsure, place: { places, key, name } }) => {
      return { types, head, town, own, ...(near ? { near } : {}), ...(unsure ? { unsure } : {}), place: { places, key, name } };
    }),
  }),
  mayDiffer: (a, b, { places }) =>
    a.scenes.some(x =>
      b.scenes.some(
        y =>
          !travels(x) &&
          !travels(y) &&
          apart(places, x, y, a.language === b.language) &&
          !holds(places, b.scenes, x) &&
          !holds(places, a.scenes, y),
      ),
    ),
};

export const locationConflict: Rule = {
  id: 'location-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  exchangeable: true,
  messages: {
    en: {
      message: 'The same event is put in {a} and in {b}',
      path: '{text} is {path}',
      kind: '{text} is named with its kind: {kind}',
      town: '{text} is a town ({countries})',
      disjoint: 'neither place lies in the other',
      event: 'both sentences tell of one event: {what}',
    },
    ar: {
      message: 'الحدث نفسه مرة في {a} ومرة في {b}',
      path: '{text}: {path}',
      kind: '{text}: مسمى مع نوعه ({kind})',
      town: '{text} مدينة ({countries})',
      disjoint: 'لا يقع أحد المكانين في الآخر',
      event: 'الجملتان عن حدث واحد: {what}',
    },
  },
  *article(article) {
    for (const [x, y] of twoPlaces(article)) yield draft(article, x, article, y);
  },
  glance,
  *pair(a, b, corpus) {
    const story = corpus.storyWeight(a, b);
    let best: { x: Scene; y: Scene; score: number } | undefined;
    const least =
      (a.language === b.language ? ENOUGH : ENOUGH_TRANSLATED) +
      chance(scenesOf(a).length * scenesOf(b).length) -
      (onePlace(a) && onePlace(b) ? SOLE : 0);
    const theirs = scenesOf(b).map(s => dated(b, s));
    for (const x of scenesOf(a).map(s => dated(a, s)))
      for (const y of theirs) {
        if (!apart(a.places, x, y, a.language === b.language) || away(a, x) || away(b, y)) continue;
        if (stations(a, x, b, y) || isNamedBeside(a, x, y) || isNamedBeside(b, y, x)) continue;
        const but = new Set([x, y].flatMap(s => [...(s.place.places ?? []), s.place.key].map(id => `l:${id}`)));
        let score = occasion(a, x, b, y, story, but);
        // what is asked last compares names and costs most; it only takes away
        if (score === undefined) continue;
        score -= x.near || y.near ? NEAR : 0;
        score -= isUntold(x) === isUntold(y) ? 0 : UNTOLD;
        score -= x.unsure ? UNSURE : 0;
        if (score < least) continue;
        const elsewhere = [knows(b, x, corpus), knows(a, y, corpus)];
        if (elsewhere.includes('scene')) continue;
        score -= NAMED * elsewhere.filter(Boolean).length;
        if (otherRound(a, x.sentence, b, y.sentence) && !atOnce(x, y)) continue;
        if (buried(x) !== buried(y)) continue;
        if (apartInKind(b, x, y) || apartInKind(a, y, x)) continue;
        if (score >= least && (!best || score > best.score) && tellsApart(a, x, b, y, but)) best = { x, y, score };
      }
    if (!best || tellsOfMoving(a, best.x.sentence) || tellsOfMoving(b, best.y.sentence)) return;
    // what no word of the two sentences says cannot be checked by hand
    const { x, y } = best;
    if (kindsMeet(x.types, y.types) !== 'same' && sharedWords(a, contextOf(a, x.sentence), contextOf(b, y.sentence)) === '') return;
    yield draft(a, best.x, b, best.y);
  },
};

/**
 * Whether an article tells of the other's kind of event in another sentence than the one that is compared, and that one of none of its
 * kind: "the collision comes two days after a train left the rails in Toukh".
 */
function apartInKind(article: ArticleReading, other: Scene, own: Scene): boolean {
  if (own.types.length === 0 || other.types.some(t => own.types.includes(t))) return false;
  const told = eventStatements(article).filter(e => other.types.includes(e.type) && HARM.has(e.type) && !e.headline);
  return told.length > 0 && told.every(e => e.sentence !== own.sentence);
}

/** Days by which two editions of what is held every year are never apart. */
const AT_ONCE = 14;

/** Whether two scenes are of days so near to each other that a number that differs is a slip, and no other edition. */
function atOnce(x: Scene, y: Scene): boolean {
  const p = x.date?.days,
    q = y.date?.days;
  return !!p && !!q && [...x.types, ...y.types].some(t => YEARLY.has(t)) && Math.max(p.to, q.to) - Math.min(p.from, q.from) <= AT_ONCE;
}

/** Kinds of event that are held once a year at most. */
const YEARLY = new Set(['conference', 'forum', 'festival', 'fair', 'championship', 'seminar']);

/** Where somebody is buried is not where he died. */
function buried({ types }: Scene): boolean {
  return types.includes('funeral');
}

function isUntold({ types, own }: Scene): boolean {
  return types.length === 0 && !own;
}

/** How an article names the other's scene, or a place in it: as a scene of its own, as something else, or not at all. */
function knows(article: ArticleReading, { place }: Scene, corpus: CorpusView): 'scene' | 'name' | undefined {
  const isIn = (m: NameMention): boolean =>
    (m.places?.some(p => place.places?.some(q => corpus.places.within(p, q))) ?? false) || sameName(m.name, place.name) !== 'different';
  if (scenesOf(article).some(s => s.own && isIn(s.place))) return 'scene';
  if (article.mentions.some(m => (m.kind === 'place' || m.kind === 'organization') && isIn(m))) return 'name';
  const last = fold(place.name).split(/\s+/).pop() ?? '';
  const { scan } = article;
  for (let i = 0; i < scan.tokens.count; i++) if (scan.word(i) === last) return place.places?.length ? 'name' : 'scene';
  return undefined;
}

/** Whether the sentence of a scene names the other's place too: "four provinces: Lahij, Abyan and Shabwa". */
function isNamedBeside(article: ArticleReading, { sentence }: Scene, { place }: Scene): boolean {
  const { features } = contextOf(article, sentence);
  return [...(place.places ?? []), place.key].some(id => features.has(`l:${id}`));
}

function draft(a: ArticleReading, x: Where, b: ArticleReading, y: Where): Draft {
  const path = (article: ArticleReading, { place, head, town }: Where): Message =>
    town
      ? { key: 'location-conflict.town', values: { text: place.name, countries: countryNames(article, place) } }
      : place.places?.length
        ? { key: 'location-conflict.path', values: { text: place.name, path: placePath(article, place.places[0]) } }
        : { key: 'location-conflict.kind', values: { text: place.name, kind: head ?? '' } };
  const value = (p: NameMention): string => p.places?.[0] ?? p.name;
  return {
    scope: a === b ? 'within' : 'cross',
    message: { key: 'location-conflict.message', values: { a: x.place.name, b: y.place.name } },
    reason: [
      path(a, x),
      path(b, y),
      { key: 'location-conflict.disjoint', values: {} },
      { key: 'location-conflict.event', values: { what: sharedWords(a, contextOf(a, x.sentence), contextOf(b, y.sentence)) } },
    ],
    sites: [siteOf(a, x.place, value(x.place)), siteOf(b, y.place, value(y.place))],
  };
}
