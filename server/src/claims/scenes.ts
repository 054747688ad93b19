import type { ArticleMentions } from '../mentions/article.ts';
import type { DateMention, NameMention } from '../mentions/mention.ts';
import { fold } from '../text/fold.ts';
import { capitalsIn } from './capitals.ts';
import { behindDateline, contextOf, type Context } from './context.ts';
import { eventStatements, locative } from './events.ts';
import { loosePlaces } from './loose-places.ts';
import type { Told } from './occasion.ts';

/** A place in which a sentence puts what it tells. */
export interface Scene extends Told {
  place: NameMention;
  /** The noun that says what kind of place it is ("the city of", «جامعة»), folded. */
  head?: string;
  /** Only that it is a town is known of it. */
  town: boolean;
  /** An event word, or a day beside it, is put there, not only its sentence. */
  own: boolean;
  /** It is only near there. */
  near?: boolean;
  /** Nothing but where its name stands makes it a place. */
  unsure?: boolean;
}

/** Tables of nouns that say of what kind a place or a body is. */
const HEADS = ['place-head', 'org-head', 'org-tail'];
/** What a noun before a name says of a town. */
export const TOWN_HEADS: ReadonlySet<string> = new Set(['city', 'town', 'مدينه', 'بلده']);
/** Kinds of event that no one place holds, or that are told with a place to which they do not belong. */
const NO_SCENE = new Set([
  'study',
  'birth',
  'publication',
  'transfer',
  'migration',
  'departure',
  'recall',
  'loan',
  'investment',
  'donation',
  'sanctions',
  'tariff',
  'ban',
  'law',
  'rate-decision',
  'harvest',
  'drought',
  'heatwave',
  'vaccination',
  'exam',
  'census',
  'outbreak',
  'planting',
  'restitution',
  'listing',
  'merger',
  'retirement',
  'appointment',
  'resignation',
  'dismissal',
  'phone-call',
  'title',
  'record',
  'layoffs',
  'tender',
  'strike',
  'election',
  'referendum',
  'reelection',
  'prisoner-swap',
  'ceasefire',
  'bankruptcy',
  'charge',
]);

const cache = new WeakMap<ArticleMentions, readonly Scene[]>();

/** The scenes of an article's sentences; datelines and residue make none. */
export function scenesOf(article: ArticleMentions): readonly Scene[] {
  let known = cache.get(article);
  if (!known) cache.set(article, (known = article.text.sentences.flatMap((_, n) => read(article, n))));
  return known;
}

function read(article: ArticleMentions, n: number): Scene[] {
  const context = contextOf(article, n);
  const events = eventStatements(article).filter(e => e.sentence === n);
  const out: Scene[] = [];
  for (const m of [...context.mentions, ...capitalsIn(article, context), ...loosePlaces(article, context)]) {
    if (m.kind !== 'place' && m.kind !== 'organization') continue;
    const how = locative(article, context, m);
    const own = events.filter(e => e.place === m);
    const isNear =
      how === 'near' && m.kind === 'place' && (isTown(article, m) || !m.places?.length) && !bySide(article, m) && own.length > 0;
    if (how !== 'in' && !isNear) continue;
    // "in Alexandria, Virginia": the second says where the first is
    if (out.some(o => o.place.last === m.first || (o.place.last + 1 === m.first && isComma(article.scan.word(o.place.last))))) continue;
    if (saysWhereAnotherIs(article, context, m)) continue;
    const head = headOf(article, m);
    if (m.kind === 'organization' && head === undefined) continue;
    const town = m.kind === 'place' && !m.places?.length && article.places.townsNamed(m.name).length > 0;
    const unsure = !m.places?.length && head === undefined && !town && !containerOf(article, context, m);
    if (unsure && (own.length === 0 || article.language === 'ar')) continue;
    const all = (own.length > 0 ? own : events).map(e => e.type);
    const types = all.filter(t => !NO_SCENE.has(t));
    if (all.length > 0 && types.length === 0) continue;
    out.push({
      sentence: n,
      place: inContainer(article, context, asTown(article, m, head)),
      head,
      town,
      types,
      own: own.length > 0 || near(context, m),
      date: own.find(e => e.date)?.date ?? onlyDate(article, context, m),
      ...(isNear ? { near: true } : {}),
      ...(unsure ? { unsure } : {}),
    });
  }
  // of "in Alexandria, Virginia" the inner place is the scene
  const { places } = article;
  const holds = (o: NameMention, i: NameMention): boolean =>
    o !== i && !!o.places?.length && !!i.places?.length && places.within(i.places[0], o.places[0]) && o.places[0] !== i.places[0];
  return out.filter(s => !context.mentions.some(m => m.kind === 'place' && holds(s.place, m)));
}

function isTown({ places }: ArticleMentions, m: NameMention): boolean {
  if (!m.places?.length) return places.townsNamed(m.name).length > 0;
  return m.places.some(id => ['city', 'capital'].includes(places.get(id)?.kind ?? ''));
}

/** Whether a place only says on which side of it something is: what is south of the capital may be in another town. */
export function bySide({ scan }: ArticleMentions, place: NameMention): boolean {
  return [1, 2].some(n => scan.value(place.first - n, 'place-head') === 'region');
}

/** What a place lies in by the words right behind it: «بمعتمدية سبيطلة من ولاية القصرين», "in Lukanga, Zambia". */
function containerOf(article: ArticleMentions, context: Context, m: NameMention): NameMention | undefined {
  const { scan } = article;
  const outer = context.mentions.find(
    (o): o is NameMention => o.kind === 'place' && !!o.places?.length && o.first >= m.last && o.first - m.last <= BESIDE + 1,
  );
  if (!outer || !outer.places!.every(id => ['state', 'country', 'city'].includes(article.places.get(id)?.kind ?? ''))) return undefined;
  let led = false;
  for (let i = m.last; i < outer.first; i++) {
    const head = scan.matches(i).some(x => x.sense.table === 'place-head' && x.sense.value === 'state');
    if (!head && !scan.at(i, 'locative')) return undefined;
    led ||= head;
  }
  return led ? outer : undefined;
}

/** A place that the tree does not hold, with what the words behind it say that it lies in. */
function inContainer(article: ArticleMentions, context: Context, m: NameMention): NameMention {
  if (m.places?.length) return m;
  const outer = containerOf(article, context, m);
  const states = outer?.places!.filter(id => article.places.get(id)?.kind === 'state');
  return states?.length ? { ...m, places: states } : m;
}

/** "A collector from Alexandria in Virginia": the place behind one where nothing happens says where that one is. */
function saysWhereAnotherIs(article: ArticleMentions, context: Context, m: NameMention): boolean {
  const before = context.mentions.find(
    (o): o is NameMention => o.kind === 'place' && o.last <= m.first && m.first - o.last <= BESIDE && o !== m,
  );
  if (!before || locative(article, context, before) === 'in') return false;
  for (let i = before.last; i < m.first; i++)
    if (!article.scan.matches(i).some(x => x.sense.table === 'place-head' || x.sense.table === 'locative')) return false;
  return locative(article, context, before) === 'from';
}

/** Tokens between a place and a day that are told together ("in Kigoma on Friday"). */
const BESIDE = 2;

function near(context: Context, m: NameMention): boolean {
  return context.mentions.some(
    d => d.temporal === true && d.kind === 'date' && (d.first >= m.last ? d.first - m.last : m.first - d.last) <= BESIDE,
  );
}

function isComma(word: string): boolean {
  return word === ',' || word === '،';
}

/** Of a name that a town and its province have, "the city of" means the town. */
function asTown(article: ArticleMentions, m: NameMention, head: string | undefined): NameMention {
  const isTown = (id: string): boolean => ['city', 'capital'].includes(article.places.get(id)?.kind ?? '');
  return head !== undefined && TOWN_HEADS.has(head) && m.places?.some(isTown) ? { ...m, places: m.places.filter(isTown) } : m;
}

/** The one date of a sentence, or the nearest to a name. */
function onlyDate(article: ArticleMentions, context: Context, near: NameMention): DateMention | undefined {
  const body = behindDateline(article, context);
  const dates = context.mentions.filter(
    (m): m is DateMention =>
      m.temporal === true &&
      (m.kind === 'date' || m.kind === 'range') &&
      m.days !== undefined &&
      m.first >= body &&
      // "on Sunday, three days after a bus overturned in"
      !isDaysAfter(article, context, m.last, near.first),
  );
  const far = (m: DateMention): number => Math.min(Math.abs(m.first - near.last), Math.abs(near.first - m.last));
  // "today" may be part of a name ("study day"), or of when it is told
  const today = (m: DateMention): number => Number(m.written.offset === 0);
  return dates.sort((a, b) => today(a) - today(b) || far(a) - far(b))[0];
}

/** Whether a length of time and "after" stand between a day and a place: the day is of what came of what happened there. */
function isDaysAfter({ scan }: ArticleMentions, context: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      scan.at(i, 'aftermath') &&
      context.mentions.some(m => m.kind === 'duration' && m.first >= from && (m.last === i || m.first === i + 1))
    )
      return true;
  return false;
}

/** The noun for the kind of place within a name or before it. */
function headOf(article: ArticleMentions, m: NameMention): string | undefined {
  const { scan } = article;
  for (let i = m.first - 2; i < m.last; i++) {
    const head = scan.matches(i).find(x => HEADS.includes(x.sense.table) && x.end === i + 1);
    if (head && (i >= m.first || i === m.first - 1 || scan.is(i + 1, 'of'))) return fold(scan.word(i)).slice(head.clitics.length);
  }
  return undefined;
}
