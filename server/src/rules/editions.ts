import { hasArticle } from '../languages/clitics.ts';
import { contextOf, sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { FigureMention } from '../mentions/mention.ts';
import type { Scan } from '../languages/scan.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import { dateOf } from '../values/days.ts';
import { editionWordOf, nameAfter, seriesName } from './edition-names.ts';

/** Words between an ordinal and what it counts ("the 17th North Atlantic Fisheries Conference"). */
const REACH = 6;
/** Kinds of count that name one series: an edition is of whatever it is of. */
const SERIES = new Set(['edition', 'session', 'summit', 'conference', 'festival', 'championship', 'named']);
const TITLED = 'titled',
  TIME = 'time',
  NAMED = 'named',
  OFTEN = 5;

/** An ordinal that counts the editions of a series. */
export interface Counted {
  mention: FigureMention;
  /** Value of the `edition` table. */
  kind: string;
  sentence: number;
  /** The year in which it was held, as far as its sentence says. */
  year?: number;
  /** Of what no table has a noun for: its name, folded. */
  name?: string;
}

/** A count as far as two of them are compared before their sentences are. */
export type Count = Pick<Counted, 'kind' | 'year' | 'name'> & { mention: Pick<FigureMention, 'amount'> };

/** Ordinals next to a word that editions are counted by. @param least the smallest that counts: "first" is said of much */
export function counted(article: ArticleReading, least = 2): Counted[] {
  const out: Counted[] = [];
  for (const m of article.mentions) {
    if (m.temporal !== false || m.amount < least || (m.kind !== 'ordinal' && m.kind !== 'number')) continue;
    const word = m.kind === 'number' ? editionWordOf(article, m) : -1;
    if (m.kind === 'number' && word < 0) continue;
    let kind =
      word >= 0
        ? article.scan.value(word, 'edition')
        : (editionAfter(article, m.last, m.amount) ?? editionBefore(article, m.first, m.amount) ?? editionApart(article, m));
    if (word >= 0 && !SERIES.has(kind ?? '') && kind !== 'round') continue;
    // "won for the eleventh time" counts no edition
    if (kind === TIME && !held(article, m.first)) continue;
    const sentence = sentenceAt(article, m.start);
    if (sentence < 0 || isVersion(article, m)) continue;
    const titled = kind === undefined && m.amount > 1 ? nameAfter(article, m.last) : undefined;
    const name = titled && seriesName(article, titled, sentence);
    if (name !== undefined) kind = NAMED;
    if (kind !== undefined) out.push({ mention: m, kind, sentence, year: yearOf(article, m, sentence), name });
  }
  return out;
}

/** Tokens around a number in which what has versions stands. */
const VERSIONED = 4;

/** «النسخة 57 من تطبيق الخرائط»: an app has the next version every few weeks. */
function isVersion({ scan }: ArticleReading, m: FigureMention): boolean {
  for (let i = m.first - VERSIONED - 1; i < m.last + VERSIONED; i++) if (scan.at(i, 'software')) return true;
  return false;
}

/** The year that stands nearest to an ordinal in its sentence; the article's own where it names none. */
function yearOf(article: ArticleReading, m: FigureMention, sentence: number): number | undefined {
  const dates = contextOf(article, sentence).mentions.flatMap(d =>
    d.temporal === true &&
    (d.kind === 'date' || d.kind === 'range') &&
    d.days &&
    Number.isFinite(d.days.from) &&
    d.days.to - d.days.from <= 366
      ? [{ far: Math.min(Math.abs(d.first - m.last), Math.abs(m.first - d.last)), year: dateOf(d.days.from).year }]
      : [],
  );
  const nearest = dates.sort((p, q) => p.far - q.far)[0];
  const published = article.published?.days;
  if (nearest) return nearest.year;
  return published && Number.isFinite(published.from) && dateOf(published.from).year === dateOf(published.to).year
    ? dateOf(published.from).year
    : undefined;
}

/** Whether two counts can be of one series by the words that they count by. */
export function sameKind(x: Count, y: Count): boolean {
  const a = x.kind,
    b = y.kind;
  // "held for the eleventh time"; a second time may be of anything
  if (a === TIME || b === TIME) return SERIES.has(a === TIME ? b : a) && x.mention.amount >= OFTEN && y.mention.amount >= OFTEN;
  if (a === NAMED && b === NAMED) return x.name!.startsWith(y.name!) || y.name!.startsWith(x.name!);
  if (a === NAMED || b === NAMED) return a === 'edition' || b === 'edition';
  return a === b || (SERIES.has(a) && SERIES.has(b) && (a === 'edition' || b === 'edition'));
}

/** The edition word behind an ordinal; in Latin script the capitalised words of the name may stand between. */
function editionAfter(article: ArticleReading, last: number, amount: number): string | undefined {
  const { scan } = article;
  const name = nameAfter(article, last);
  for (let i = last; i < Math.max(last + REACH, name?.last ?? 0); i++) {
    const value = scan.value(i, 'edition');
    // "the 12th Balkan Cheese Days"; not "the 12th of the days"
    if (value === TITLED) {
      if ((scan.tokens.shape[i] & Shape.Capital) !== 0 && i > last) return 'festival';
      continue;
    }
    if (value !== undefined) return value;
    // "the ninth international puppet biennial"; not "the second largest fair", nor "the third of the festival's days"
    // "the ninth date and honey fair"; the second and something may be of anything
    if ((name && i < name.last) || (amount >= OFTEN && i > last && scan.is(i, 'and'))) continue;
    const word = scan.tokens.kind[i] === TokenKind.Word || scan.is(i, '-');
    if (!word || scan.at(i, 'stop') || scan.at(i, 'superlative') || scan.tokens.text.charCodeAt(scan.tokens.start[i]) >= 0x600)
      return undefined;
  }
  return undefined;
}

/** Whether a verb of holding something stands before an ordinal ("held for the eleventh time", «يعقد للمرة الحادية عشرة»). */
function held(article: ArticleReading, first: number): boolean {
  for (let i = first - 1; i >= first - REACH; i--) if (article.scan.value(i, 'feat') === 'host') return true;
  return false;
}

/** Words of a name between its noun and its number: «مهرجان الواحة الدولي للفنون الشعبية الرابع والثلاثون». */
const WITHIN = 8;
/** Up to this, a number behind a thing may count the things. */
const FEW = 10;
/** Tables of what words mean. */
const CONCEPTS = new Set(['portfolio', 'noun', 'event']);
/** Words behind a number that may be of its series. */
const LONGEST = 12;
/** Kinds of event that are no subject of a series: every one is a festival, or is opened. */
const GENERAL = new Set([
  'festival',
  'fair',
  'exhibition',
  'conference',
  'forum',
  'championship',
  'race',
  'summit',
  'session',
  'opening',
  'closing',
  'launch',
  'ceremony',
  'edition',
  'win',
  'final',
  'match',
  'title',
  'competition',
  'participants',
  'country',
  'cup',
]);

/**
 * What the series of a count is about: the concepts of its name's words, on the side on which its noun stands. Empty where none is known.
 */
export function subjectOf(article: ArticleReading, c: Counted): ReadonlySet<string> {
  const { scan } = article;
  const { tokens } = scan;
  const out = new Set<string>();
  const arabic = article.language === 'ar';
  const end = Math.min(contextOf(article, c.sentence).last, c.mention.last + LONGEST);
  const named = nameAfter(article, c.mention.last)?.last ?? 0;
  let noun = !arabic;
  for (let i = c.mention.last; i < end; i++) {
    if (tokens.kind[i] !== TokenKind.Word && i >= named && !scan.is(i, '-')) break;
    const kind = scan.value(i, 'edition');
    const series = kind !== undefined && kind !== 'edition' && kind !== TITLED;
    // an Arabic name goes on behind its noun, an English one up to it
    if (series && !arabic) break;
    if (arabic && noun && scan.matches(i).some(m => (m.sense.table === 'stop' || m.sense.table === 'locative') && m.clitics.length === 0))
      break;
    if (noun) for (const concept of conceptsOf(scan, i)) if (!GENERAL.has(concept)) out.add(concept);
    noun ||= series;
  }
  return out;
}

/** What a word means in any language. */
function conceptsOf(scan: Scan, i: number): string[] {
  const out = scan.matches(i).flatMap(m => (m.clitics.tail === 0 && CONCEPTS.has(m.sense.table) ? [m.sense.value] : []));
  const topic = scan.topic(i);
  return topic ? [...out, topic.sense.value] : out;
}

/** The edition word up to two words before an ordinal ("الدورة الرابعة", "دورته الرابعة"). */
function editionBefore(article: ArticleReading, first: number, amount: number): string | undefined {
  for (let i = first - 1; i >= first - 2; i--) {
    const value = article.scan.value(i, 'edition');
    if (value !== undefined && value !== TITLED) return value;
    // the season's fourth place
    if (article.scan.matches(i).some(m => m.sense.table === 'figure' && m.sense.value === 'ordinal-noun')) return undefined;
  }
  return farBefore(article, first, amount);
}

/** The noun of a series whose name stands between it and its number in Arabic, where nothing nearer is numbered. */
function farBefore(article: ArticleReading, first: number, amount: number): string | undefined {
  const { scan } = article;
  const { tokens } = scan;
  if (tokens.text.charCodeAt(tokens.start[first]) < 0x600 || !scan.word(first).startsWith('ال') || !/^(?:ال|لل)/.test(scan.word(first - 1)))
    return undefined;
  if (['period', 'weekday', 'month', 'day', 'office'].some(t => scan.at(first - 1, t))) return undefined;
  // the fourth child, but no thirty-fourth
  if (amount <= FEW && scan.at(first - 1, 'noun')) return undefined;
  for (let i = first - 3; i >= first - WITHIN && i >= 0; i--) {
    if (tokens.kind[i] !== TokenKind.Word || scan.at(i, 'stop') || scan.at(i, 'speech') || (tokens.shape[i + 1] & Shape.Newline) !== 0)
      return undefined;
    const m = scan.matches(i).find(x => x.sense.table === 'edition' && x.end === i + 1 && x.clitics.tail === 0);
    if (m) return ['festival', 'conference', 'championship'].includes(m.sense.value) && !m.clitics.article ? m.sense.value : undefined;
  }
  return undefined;
}

/** Tokens between an edition word and an ordinal in apposition to it. */
const KIND_REACH = 7;

/** "The festival, the 34th of its kind", «المؤتمر، وهو الثالث عشر»: the edition word stands before a comma. */
function editionApart({ scan, language }: ArticleReading, m: FigureMention): string | undefined {
  let k = m.first - 1;
  if (language === 'ar') {
    if (!scan.is(k, 'وهو') && !scan.is(k, 'وهي')) return undefined;
    k--;
  } else {
    if (scan.is(k, 'the')) k--;
    const kind = [0, 1, 2].some(n => scan.at(m.last + n, 'edition-apart'));
    if (!kind || !/^[,–—-]$/.test(scan.word(k))) return undefined;
  }
  if (/^[,،]$/.test(scan.word(k))) k--;
  for (let i = k; i > k - KIND_REACH; i--) {
    const value = scan.value(i, 'edition');
    if (value !== undefined && value !== TITLED) return value;
  }
  return undefined;
}

/** Kinds of count of which a sitting may be either: "the fourth session" of a committee is no "seventh meeting" of a council. */
const SITTINGS = new Set(['edition', 'session']);

/** Whether two sentences count what they tell by two numbers of one kind: two stages of a race, two rounds of talks. */
export function otherRound(a: ArticleReading, x: number, b: ArticleReading, y: number): boolean {
  const here = counted(a, 1).filter(c => c.sentence === x);
  return (
    here.length > 0 &&
    counted(b, 1).some(c => c.sentence === y && here.some(h => isOneKind(h.kind, c.kind) && h.mention.amount !== c.mention.amount))
  );
}

function isOneKind(a: string, b: string): boolean {
  return a === b || (SITTINGS.has(a) && SITTINGS.has(b));
}

/** Whether an edition is named as that of something told before: "its 42nd edition", «دورته الرابعة», «هذه الدورة». */
export function isReferred(article: ArticleReading, c: Counted): boolean {
  const { scan } = article;
  for (let i = c.mention.first - 1; i >= c.mention.first - 2; i--) {
    if (scan.is(i, 'its') || scan.is(i, 'their')) return true;
    if (scan.matches(i).some(m => m.sense.table === 'edition') && /(?:ه|ها|هما)$/.test(scan.word(i)) && !hasArticle(scan.word(i)))
      return !isTaMarbuta(article, i);
  }
  return false;
}

/** Whether a token ends in ta marbuta, which the fold writes as ha: the text itself tells. */
export function isTaMarbuta(article: ArticleReading, i: number): boolean {
  const { tokens } = article.scan;
  return /ة[\u064b-\u0652]*$/u.test(tokens.text.slice(tokens.start[i], tokens.end[i]));
}
