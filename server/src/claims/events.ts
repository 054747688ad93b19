import type { ArticleMentions } from '../mentions/article.ts';
import type { DateMention, NameMention } from '../mentions/mention.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { Match } from '../languages/scan.ts';
import { perLexicon, WordBits } from '../languages/word-memo.ts';
import { capitalsIn } from './capitals.ts';
import { behindDateline, boundsOf, contextOf, type Context, isHeadline } from './context.ts';
import { loosePlaces } from './loose-places.ts';

/** An event that a sentence tells of, with the place and the day that the sentence gives it. */
export interface EventStatement {
  /** Value of the `event` table. */
  type: string;
  sentence: number;
  context: Context;
  /** Token of the word that names it. */
  token: number;
  /** Places where it is put, the innermost of each group ("Samarkand, Uzbekistan" is Samarkand). */
  place?: NameMention;
  date?: DateMention;
  headline: boolean;
}

/** Tokens between a locative word and its place. */
const REACH = 6;

/** Tokens between a day and the event whose it is ("Tuesday's", in two). */
const POSSESSIVE = 2;

/** Kinds of event that are told with what they are for before their day: "entries for the race close on". */
const TERMS = new Set(['deadline', 'effect']);

const cache = new WeakMap<ArticleMentions, EventStatement[]>();

/** The events of an article's sentences. */
export function eventStatements(article: ArticleMentions): readonly EventStatement[] {
  let known = cache.get(article);
  if (!known) cache.set(article, (known = article.text.sentences.flatMap((_, n) => read(article, n))));
  return known;
}

/** What an article calls an accident or an attack when it speaks of it again ("the disaster", "the site"); their type is `again`. */
export function occurrences(article: ArticleMentions): readonly EventStatement[] {
  return article.text.sentences.flatMap((_, n) => read(article, n, 'occurrence'));
}

function read(article: ArticleMentions, n: number, table = 'event'): EventStatement[] {
  const { scan } = article;
  const bounds = boundsOf(article, n);
  const able = table === 'event' ? eventWords(scan.lexicon) : undefined;
  const words: { type: string; token: number; end: number }[] = [];
  for (let i = bounds.first; i < bounds.last; i++) {
    if (able?.of(scan.tokens.word[i]) === 0) continue;
    const framed = able ? inTwoWords(article, bounds, i) : undefined;
    if (framed) {
      words.push(framed);
      i = framed.end - 1;
      continue;
    }
    const m = scan.at(i, table);
    if (m && m.end <= bounds.last) {
      words.push({ type: isRound(article, m) ? 'talks' : m.sense.value, token: i, end: m.end });
      i = m.end - 1;
    }
  }
  if (words.length === 0) return [];
  const context = contextOf(article, n);
  const body = behindDateline(article, context);
  const mentions = [...context.mentions, ...capitalsIn(article, context), ...loosePlaces(article, context)]
    .sort((a, b) => a.first - b.first)
    .filter(m => m.first >= body);
  const places = mentions.filter((m): m is NameMention => m.kind === 'place' && isThere(locative(article, context, m)));
  const dates = mentions.filter(
    (m): m is DateMention => m.temporal === true && m.kind !== 'duration' && m.kind !== 'recurrence' && m.days !== undefined,
  );
  const headline = isHeadline(article, n);
  return words.map((w, k) => ({
    type: w.type,
    sentence: n,
    context,
    token: w.token,
    headline,
    place: owned(places, w, words, k),
    // "Tuesday's earthquake"
    date:
      dates.find(d => d.last <= w.token && w.token - d.last <= POSSESSIVE && isPossessive(article, d)) ??
      owned(
        dates,
        w,
        TERMS.has(w.type) ? words.slice(0, k + 1) : words,
        k,
        d => !isAftermath(article, d.last, w.token) && !(k > 0 && isGoverned(article, w)),
      ),
  }));
}

/** 1 for a word with which an event is named, alone or behind its verb. */
const eventWords = perLexicon(
  (lexicon: Lexicon) => new WordBits(word => (lexicon.facts(word).tables.some(t => t === 'event' || t === 'event-object') ? 1 : 0)),
);

/** Tokens between the two words of an event at most. */
const APART = 9;

/** An event told in two words that stand apart, at the second: «فتح المستشفى أبوابه», "carried two satellites into orbit". */
function inTwoWords(
  { scan }: ArticleMentions,
  { first, last }: { first: number; last: number },
  i: number,
): { type: string; token: number; end: number } | undefined {
  if (!scan.begins(i, 'event-object')) return undefined;
  const objects = scan.matches(i).filter(m => m.sense.table === 'event-object' && m.end <= last);
  if (objects.length === 0) return undefined;
  for (let k = i - 1; k >= Math.max(first, i - APART); k--) {
    if (scan.tokens.kind[k] === TokenKind.Punctuation && /^[,،;؛:]$/.test(scan.word(k))) return undefined;
    const verb = scan.begins(k, 'event-verb')
      ? scan.matches(k).find(m => m.sense.table === 'event-verb' && objects.some(o => o.sense.value === m.sense.value))
      : undefined;
    if (verb) return { type: verb.sense.value.split('/')[0], token: i, end: objects[0].end };
  }
  return undefined;
}

/** Whether a word of a journey is a round of talks: it has a number («جولة ثالثة»), or talks are spoken of before it. */
function isRound({ scan }: ArticleMentions, m: Match): boolean {
  if (m.sense.value !== 'visit' || scan.value(m.first, 'edition') !== 'round') return false;
  if (scan.at(m.end, 'ordinal')) return true;
  for (let i = m.first - 1; i >= 0; i--) if (scan.value(i, 'event') === 'talks') return true;
  return false;
}

/**
 * What belongs to an event word: the first that follows it before the next event word; else, where the sentence has one event
 * word, or this is its last, the nearest before it.
 */
function owned<T extends { first: number }>(
  items: readonly T[],
  word: { token: number; end: number },
  words: readonly { token: number }[],
  k: number,
  isOwn: (item: T) => boolean = () => true,
): T | undefined {
  const next = words[k + 1]?.token ?? Infinity;
  const after = items.find(m => m.first >= word.end && m.first < next);
  if (after) return after;
  const previous = words[k - 1]?.token ?? -1;
  const before = items.filter(m => m.first < word.token && m.first > previous && isOwn(m));
  return before[before.length - 1];
}

/** Whether "after" or "before" stands between a day and an event: "died on Friday, two days after the pile-up". */
export function isAftermath(article: ArticleMentions, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (article.scan.at(i, 'aftermath')) return true;
  return false;
}

/** Whether an event stands behind a preposition, as what the sentence's own event is about: "stopped the search for those missing in the sinking". */
function isGoverned({ scan }: ArticleMentions, { token }: { token: number }): boolean {
  if (scan.matches(token).some(m => m.sense.table === 'event' && m.clitics.preposition !== '')) return true;
  const before = ['the', 'a', 'their', 'its', 'his', 'her'].includes(scan.word(token - 1)) ? token - 2 : token - 1;
  return ['in', 'from'].includes(scan.value(before, 'locative') ?? '') || scan.is(before, 'of');
}

function isPossessive(article: ArticleMentions, m: DateMention): boolean {
  const { scan } = article;
  return ["'", '’', 's'].includes(scan.word(m.last)) || scan.is(m.last - 1, 's');
}

/** An origin ("a delegation from Tashkent") is no place where something is. */
function isThere(how: string | undefined): boolean {
  return how !== undefined && how !== 'from';
}

/** Tokens between a word of home, or an envoy, and the place where somebody lives or serves. */
const HOME = 3;

/** Whether a place is where somebody lives, was born or serves: "a resident of Agadir", «سفير تركيا بالقاهرة». */
function isHome({ scan }: ArticleMentions, context: Context, place: NameMention): boolean {
  for (let i = place.first - 1; i >= Math.max(context.first, place.first - HOME); i--)
    for (const m of scan.matches(i)) {
      if (m.end > place.first) continue;
      if (m.sense.table === 'home' || (m.sense.table === 'office' && ENVOYS.has(m.sense.value))) return true;
    }
  return false;
}

/** Whether a place says where a firm or an expert is from: "a bank in Tamale", «شركة في وهران». */
function isSeat({ scan }: ArticleMentions, place: NameMention): boolean {
  const before = place.first - 1;
  const at = place.start > scan.tokens.start[place.first] ? before + 1 : scan.at(before, 'locative')?.sense.value === 'in' ? before : -1;
  return [at - 1, at - 2].some(
    i => i >= 0 && scan.matches(i).some(m => m.sense.table === 'noun' && m.end === at && AGENTS.has(m.sense.value)),
  );
}

/** Counted things that act from where they are, values of the table `noun`. */
const AGENTS = new Set([
  'company',
  'bank',
  'expert',
  'researcher',
  'official',
  'investor',
  'lawyer',
  'trader',
  'customer',
  'organisation',
  'donor',
]);

/** Offices that are named with the place where they are held, values of the table `office`. */
const ENVOYS = new Set(['ambassador', 'consul']);

/** Tokens between a place and the verb that says that it holds something: a comma, "which". */
const WHICH = 2;

/** Whether a place holds an event: "Oran, which hosted the fair", «عمان تستضيف القمة». */
function isHost({ scan }: ArticleMentions, context: Context, place: NameMention): boolean {
  for (let i = place.last; i <= Math.min(context.last - 1, place.last + WHICH); i++) {
    if (scan.at(i, 'host')) return true;
    if (scan.tokens.kind[i] !== TokenKind.Punctuation && !scan.at(i, 'stop')) return false;
  }
  return false;
}

/** Tokens between "for" and the event that people come for. */
const PURPOSE = 4;

/** Whether what people come to a place for is told behind it: "came to Gdynia last Saturday for the congress", «إلى طنجة لحضور المعرض». */
function isGathering({ scan }: ArticleMentions, context: Context, place: NameMention): boolean {
  let i = place.last;
  const day = context.mentions.find(m => m.temporal === true && m.kind === 'date' && m.last > i && m.first - i <= 1);
  if (day) i = day.last;
  if (scan.at(i, 'attending')) return true;
  if (!scan.is(i, 'for')) return false;
  for (let k = i + 1; k <= Math.min(i + PURPOSE, context.last - 1); k++) if (scan.at(k, 'event')) return true;
  return false;
}

/** How a place stands in its sentence: in it, towards it, near it, from it; undefined where no locative word governs it. */
export function locative(article: ArticleMentions, context: Context, place: NameMention): string | undefined {
  const { scan } = article;
  const { tokens } = scan;
  if (isHome(article, context, place) || isSeat(article, place)) return 'from';
  if (isHost(article, context, place)) return 'in';
  // the preposition may be written together with the name (بسمرقند)
  const own = tokens.text.slice(tokens.start[place.first], place.start);
  if (own.endsWith('ب')) return 'in';
  if (own.endsWith('ل')) return 'to';
  for (let i = place.first - 1, passed = 0; i >= context.first && passed < REACH; i--, passed++) {
    // "ضرب زلزال بقوة 5.6 درجات مدينة بم": an amount between is one thing
    const amount = context.mentions.find(m => m.temporal === false && m.first <= i && i < m.last);
    if (amount) {
      i = amount.first;
      passed--;
      continue;
    }
    const m = scan.matches(i).find(x => x.sense.table === 'locative' && x.end <= place.first);
    if (m) {
      // the end of a longer one? "بالقرب من", "miles from"
      for (let k = Math.max(context.first, i - 3); k < i; k++) {
        const longer = scan.at(k, 'locative');
        if (longer && longer.end > i && longer.end <= place.first) return longer.sense.value;
      }
      return m.sense.value === 'to' && isGathering(article, context, place) ? 'in' : m.sense.value;
    }
    const word = scan.word(i);
    // "in Iraq's Halabja": the owner is stepped over
    const owner = word === 's' ? context.mentions.find(m => m.kind === 'place' && m.last === i - 1) : undefined;
    if (owner) {
      i = owner.first;
      passed--;
      continue;
    }
    if (tokens.kind[i] === TokenKind.Punctuation && word !== '-' && word !== '"') return undefined;
    if (scan.matches(i).some(x => x.sense.table === 'place-head' || x.sense.table === 'direction')) {
      // "بمدينة صلالة": the preposition is on the head noun
      if (scan.matches(i).some(x => x.sense.table === 'place-head' && x.clitics.preposition === 'ب')) return 'in';
      continue;
    }
    if (scan.at(i, 'stop') || word.length <= 3) continue;
    if (passed >= 3) return undefined;
  }
  return undefined;
}
