import { eventStatements, locative, occurrences, type EventStatement } from '../claims/events.ts';
import { HARM, WIDE } from '../claims/kinds.ts';
import { partiesMeet, tellsOfMoving } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { bySide, scenesOf } from '../claims/scenes.ts';
import { setApart } from '../claims/setting.ts';
import { stem } from '../languages/stem.ts';
import type { NameMention } from '../mentions/mention.ts';
import { TokenKind } from '../text/tokens.ts';
import { disjointDays } from '../values/days.ts';
import type { PlaceTree } from '../values/places.ts';
import { counted, otherRound } from './editions.ts';
import { apart, travels, type Spot } from './scenes-apart.ts';

/** One event of an article that it puts in two places. */

/** Kinds of event that have a text: a place in it is one that it speaks of ("the agreement calls for troops in Kabul"). */
const HAS_TEXT = new Set(['agreement', 'ceasefire', 'law', 'lawsuit', 'study', 'sanctions', 'tender', 'publication', 'listing', 'award']);
/** An event with its place. */
type Placed = EventStatement & { place: NameMention };

/** The places of each event that an article puts in two, the one that stands alone first. */
export function* twoPlaces(article: ArticleReading): Iterable<readonly [Placed, Placed]> {
  const placed = withSidelines(article).filter(
    (e): e is Placed =>
      e.place !== undefined &&
      !setApart(article, e.token) &&
      !setApart(article, Math.min(e.place.last, e.context.last - 1)) &&
      !bySide(article, e.place) &&
      // "traffic towards Oran stood still"
      (travels({ types: [e.type] }) || locative(article, e.context, e.place) !== 'to'),
  );
  const told = new Set<string>();
  for (let i = 0; i < placed.length; i++)
    for (let k = i + 1; k < placed.length; k++) {
      const a = placed[i],
        b = placed[k];
      if (
        a.type !== b.type ||
        a.sentence === b.sentence ||
        HAS_TEXT.has(a.type) ||
        WIDE.has(a.type) ||
        told.has(a.type) ||
        !(conflict(article.places, a.place, b.place) || twoTowns(article, a.place, b.place)) ||
        otherTime(article, a, b) ||
        isAnotherRound(article, a, b) ||
        namedTogether(article, a.place, b.place) ||
        !partiesMeet(a, b)
      )
        continue;
      if (!isDefinite(article, b) && !isSameThing(article, a, b)) continue;
      told.add(a.type);
      // the marked one stands alone: where other statements of the article agree with one of the two, the other is marked
      const agree = (p: NameMention): number =>
        article.mentions.filter(m => m.kind === 'place' && m.places?.length && !article.places.disjointSets(m.places, p.places ?? []))
          .length;
      yield agree(a.place) < agree(b.place) ? [a, b] : [b, a];
    }
  if (told.size === 0) yield* spokenOfAgain(article, placed);
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

/** Whether two places of one article are towns by the noun before them, though the tree does not hold both. */
function twoTowns(article: ArticleReading, a: NameMention, b: NameMention): boolean {
  const [x, y] = [a, b].map(m => scenesOf(article).find(s => s.place.first === m.first));
  return x !== undefined && y !== undefined && !(a.places?.length && b.places?.length) && apart(article.places, x, y, true);
}

/** Whether the article names both places in one breath: "signals to Abu Dhabi and Rabat". */
function namedTogether({ mentions, places }: ArticleReading, a: NameMention, b: NameMention): boolean {
  const all = mentions.filter((m): m is NameMention => m.kind === 'place');
  const is = (m: NameMention, p: NameMention): boolean => !places.disjointSets(m.places ?? [], p.places ?? []) && m.places?.length !== 0;
  return all.some((m, i) => {
    const next = all[i + 1];
    return next !== undefined && next.first - m.last <= 1 && ((is(m, a) && is(next, b)) || (is(m, b) && is(next, a)));
  });
}

function conflict(places: PlaceTree, a: NameMention, b: NameMention): boolean {
  return places.disjointSets(a.places ?? [], b.places ?? []);
}

/** Whether an event is numbered, and the article has numbered another of its kind before: the fifth congress, the sixth. */
function isAnotherRound(article: ArticleReading, a: EventStatement, b: EventStatement): boolean {
  const all = counted(article, 1);
  const own = all.filter(c => c.sentence === b.sentence);
  return (
    own.some(c => all.some(o => o.kind === c.kind && o.sentence < b.sentence && o.mention.amount !== c.mention.amount)) ||
    otherRound(article, a.sentence, article, b.sentence)
  );
}

/** Days about an article's own in which what it tells happens. */
const NEWS = 60;

/** Whether two events of an article are of two times; one that it does not date is of its own. */
function otherTime({ published }: ArticleReading, a: EventStatement, b: EventStatement): boolean {
  const p = a.date?.days,
    q = b.date?.days;
  if (p && q) return disjointDays(p, q);
  const only = p ?? q;
  if (!only || !published) return false;
  return disjointDays(only, { from: published.days.from - NEWS, to: published.days.to + NEWS });
}

/** Words that make an English or French event one that was spoken of: "the fire", "its collapse", "the elephant's death". */
const DEFINITE = new Set(['the', 'this', 'that', 'its', 'his', 'her', 'their', 's', 'le', 'la']);

function isDefinite(article: ArticleReading, e: EventStatement): boolean {
  const word = article.scan.word(e.token);
  return /^[وفبلك]{0,2}(ال|لل)/.test(word) || DEFINITE.has(article.scan.word(e.token - 1));
}

/** Words of one thing behind an Arabic event: «حريق سوق الأقمشة». */
const OBJECT = 4;

/** Whether two events of one kind are told of the same thing by name: «حريق سوق الأقمشة» twice. */
function isSameThing({ scan }: ArticleReading, a: Placed, b: Placed): boolean {
  const said = new Set<string>();
  for (let i = a.context.first; i < a.context.last; i++)
    for (const w of [scan.word(i), scan.word(i).replace(/^[بلو]/, '')]) said.add(stem(w));
  let n = 0;
  for (let i = b.token + 1; i < Math.min(b.context.last, b.place.first, b.token + 1 + OBJECT); i++) {
    if (scan.tokens.kind[i] !== TokenKind.Word || scan.at(i, 'stop') || !said.has(stem(scan.word(i)))) return false;
    n++;
    if (/^(ال|لل)/.test(scan.word(i))) return n > 1;
  }
  return false;
}

/** Sentences from the top that tell what an article is about, the headline included. */
const LEAD = 4;
/** Tokens between such a word and its place at most. */
const SPOKEN = 6;

/** A disaster of the lead that a later sentence puts elsewhere by another name: "the accident", "the site". */
function* spokenOfAgain(article: ArticleReading, placed: readonly Placed[]): Iterable<readonly [Placed, Placed]> {
  const harm = placed.filter(e => HARM.has(e.type));
  const [first] = harm;
  if (!first || first.sentence >= LEAD) return;
  for (const e of occurrences(article)) {
    if (
      !e.place ||
      e.place.first < e.token ||
      e.place.first - e.token > SPOKEN ||
      e.sentence <= first.sentence ||
      setApart(article, e.token) ||
      bySide(article, e.place) ||
      locative(article, e.context, e.place) === 'to'
    )
      continue;
    const again: Placed = { ...e, place: e.place };
    if (
      !isDefinite(article, e) ||
      otherTime(article, first, e) ||
      !apart(article.places, spot(article, first.place), spot(article, e.place), true)
    )
      continue;
    // of several disasters it is not known which is meant
    if (
      harm.some(
        h => h.sentence !== e.sentence && h !== first && apart(article.places, spot(article, h.place), spot(article, first.place), true),
      )
    )
      return;
    if (tellsOfMoving(article, e.sentence)) return;
    yield [again, first];
    return;
  }
}

function spot({ places }: ArticleReading, place: NameMention): Spot {
  return { types: [], own: true, town: !place.places?.length && places.townsNamed(place.name).length > 0, place };
}
