import { sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Match } from '../languages/scan.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import { whole } from './holder-names.ts';
import { institutionOf } from './institutions.ts';
import type { Holding } from './office-holders.ts';

/**
 * Who is at the head of a body, told without the name of an office: "N, who heads Oman's Ports Authority", "the health ministry, led by N",
 * "Ports Authority head N", «فلان الذي يرأس هيئة الموانئ», «وزارة الصحة التي يقودها فلان».
 */

/** A body beside a word of heading. */
interface Body {
  first: number;
  last: number;
  /** The country that stands before it. */
  of?: string;
  ofSpan?: Holding['ofSpan'];
}

/** Words of a body's name that begins with no capital: "the food safety agency". */
const LOWER = 5;
/** Words that may stand before a body whose head is told behind it; behind any other, something else may be led. */
const OPEN = new Set(['that', 'when', 'as', 'but', 'while', 'where', 'because', 'ان', 'لكن', 'و']);

/** The holder that a word of the table `heading` at token `i` gives a body; undefined where it gives none for sure. */
export function headAt(
  article: ArticleReading,
  i: number,
  starting: ReadonlyMap<number, Mention>,
  covered: ReadonlyMap<number, NameMention>,
): Omit<Holding, 'sentence'> | undefined {
  const { scan } = article;
  if (!scan.begins(i, 'heading')) return undefined;
  const word = scan.matches(i).find(m => m.sense.table === 'heading' && m.clitics.length === 0 && m.clitics.tail === 0);
  if (!word) return undefined;
  const arabic = scan.tokens.text.charCodeAt(scan.tokens.start[i]) >= 0x600;
  let person: NameMention | undefined, body: Body | undefined;
  if (word.sense.value === 'heads') {
    // "N, who runs", "N runs"
    const said = covered.get(i - 1);
    if (!said && !isRelative(article, i - 1, i)) return undefined;
    person = said ?? covered.get(isComma(scan.word(i - 2)) ? i - 3 : i - 2);
    body = bodyFrom(article, word.end, starting);
  } else {
    person = holderAt(article, word.end, starting);
    body = word.sense.value === 'noun' ? bodyUpTo(article, i, starting) : bodyBefore(article, i, arabic, starting);
  }
  if (!person || !body) return undefined;
  return held(article, person, body);
}

/** Whether a pronoun that begins a clause stands at a token, of the same gender and time as the verb behind it. */
function isRelative({ scan }: ArticleReading, at: number, verb: number): boolean {
  const word = scan.word(at);
  if (word === 'who') return true;
  return (word === 'الذي' || word === 'الذى' ? 'ي' : word === 'التي' || word === 'التى' ? 'ت' : '-') === scan.word(verb)[0];
}

function isComma(word: string): boolean {
  return word === ',' || word === '،';
}

/** The person whose name begins at a token, or behind titles there. */
function holderAt({ scan }: ArticleReading, at: number, starting: ReadonlyMap<number, Mention>): NameMention | undefined {
  for (let k = at, title: Match | undefined; ; k = title.end) {
    const m = starting.get(k);
    if (m?.kind === 'person') return m;
    title = scan.matches(k).find(x => x.sense.table === 'title' && x.clitics.tail === 0);
    if (!title || title.end > at + 3) return undefined;
  }
}

/** The body that begins at a token, behind "the" and the name of its country. */
function bodyFrom(article: ArticleReading, at: number, starting: ReadonlyMap<number, Mention>): Body | undefined {
  const { scan } = article;
  const out: Body = { first: at, last: at };
  let k = scan.is(at, 'the') ? at + 1 : at;
  const origin = scan.matches(k).find(m => (m.sense.table === 'places' || m.sense.table === 'demonym') && m.clitics.length === 0);
  if (origin && scan.tokens.text.charCodeAt(scan.tokens.start[k]) < 0x600 && starting.get(k)?.kind !== 'organization') {
    k = isPossessive(article, origin.end) ? origin.end + 2 : origin.end;
    out.of = origin.sense.value;
    out.ofSpan = { start: scan.startOf(origin), end: scan.endOf(origin) };
  }
  const named = starting.get(k);
  const last = named?.kind === 'organization' ? named.last : lowerEnd(article, k);
  if (last === undefined) return undefined;
  // "the agency's board", "the ministry of health's"
  return isPossessive(article, last) ? undefined : { ...out, first: k, last: ministryEnd(article, last) };
}

function isPossessive({ scan }: ArticleReading, i: number): boolean {
  return ["'", '’'].includes(scan.word(i)) && scan.is(i + 1, 's');
}

/** "the ministry of transport": where its portfolio ends; the token itself where none follows. */
function ministryEnd({ scan }: ArticleReading, last: number): number {
  if (scan.value(last - 1, 'org-head') !== 'ministry' || !(scan.is(last, 'of') || scan.is(last, 'for'))) return last;
  const folio = scan.at(last + 1, 'portfolio');
  return folio ? folio.end : last;
}

/** Where a name without capitals ends that goes up to the noun of a body: "food safety agency", "agriculture ministry". */
function lowerEnd({ scan }: ArticleReading, at: number): number | undefined {
  for (let k = at; k < at + LOWER; k++) {
    if (scan.tokens.kind[k] !== TokenKind.Word || scan.at(k, 'stop') || scan.tokens.text.charCodeAt(scan.tokens.start[k]) >= 0x600)
      return undefined;
    const head = scan.matches(k).find(m => (m.sense.table === 'org-tail' || m.sense.table === 'org-head') && m.end === k + 1);
    if (!head || (k === at && !scan.is(k + 1, 'of'))) continue;
    const next = k + 1;
    if (scan.matches(next).some(m => m.sense.table === 'org-tail')) continue;
    return scan.is(next, 'of') && head.sense.value !== 'ministry' ? undefined : next;
  }
  return undefined;
}

/** The body whose name ends at a token. */
function bodyUpTo(article: ArticleReading, last: number, starting: ReadonlyMap<number, Mention>): Body | undefined {
  const { scan } = article;
  for (let k = last - 1; k >= last - LOWER - 2; k--) {
    const m = starting.get(k);
    if (m && m.last > last) return undefined;
    if (m?.kind === 'organization' && m.last === last) return withOrigin(article, { first: k, last });
    if (m && m.kind !== 'place') return undefined;
    if (scan.tokens.text.charCodeAt(scan.tokens.start[k]) < 0x600 && isOpening(article, k) && lowerEnd(article, k + 1) === last)
      return withOrigin(article, { first: k + 1, last });
  }
  return undefined;
}

/** "the", "Oman's" or "Omani" before a name. */
function isOpening({ scan }: ArticleReading, k: number): boolean {
  return scan.is(k, 'the') || (scan.is(k, 's') && ["'", '’'].includes(scan.word(k - 1))) || scan.at(k, 'demonym') !== undefined;
}

function withOrigin({ scan }: ArticleReading, body: Body): Body {
  let k = body.first - 1;
  if (scan.is(k, 's')) k -= 2;
  const origin = scan.matches(k).find(m => (m.sense.table === 'places' || m.sense.table === 'demonym') && m.end === k + 1);
  if (!origin || scan.tokens.text.charCodeAt(scan.tokens.start[k]) >= 0x600) return body;
  return { ...body, first: body.first, of: origin.sense.value, ofSpan: { start: scan.startOf(origin), end: scan.endOf(origin) } };
}

/** The body before "headed by" and «التي يرأسها», where nothing else in its sentence can be what is headed. */
function bodyBefore(article: ArticleReading, i: number, arabic: boolean, starting: ReadonlyMap<number, Mention>): Body | undefined {
  const { scan } = article;
  let last = i;
  if (arabic) {
    if (!isRelative(article, i - 1, i) && !['التي', 'التى', 'الذي', 'الذى'].includes(scan.word(i - 1))) return undefined;
    last = i - 1;
  } else if (scan.is(last - 1, 'is') && scan.is(last - 2, 'which')) last -= 2;
  if (isComma(scan.word(last - 1))) last--;
  const body = bodyUpTo(article, last, starting);
  if (!body) return undefined;
  if (arabic) return body;
  let k = body.first - 1;
  if (scan.is(k, 's')) k -= 2;
  if (body.of !== undefined) k--;
  if (scan.is(k, 'the')) k--;
  const begins = k < 0 || (scan.tokens.shape[k + 1] & Shape.Newline) !== 0 || scan.tokens.kind[k] !== TokenKind.Word;
  return begins || OPEN.has(scan.word(k)) || scan.at(k, 'speech') ? body : undefined;
}

/** What office the head of a body holds: a ministry's is a minister, a central bank's its governor. */
function held(article: ArticleReading, named: NameMention, body: Body): Omit<Holding, 'sentence'> | undefined {
  const { scan } = article;
  const person = whole(article, named);
  let root = person;
  for (let i = 0; root.antecedent && i < 8; i++) root = root.antecedent;
  const institution = institutionOf(article, body.first, body.last);
  const base = {
    name: root.name,
    start: person.start,
    end: person.end,
    modifiers: [],
    of: institution?.country ?? body.of,
    ofSpan: body.ofSpan,
  };
  const isMinistry = [body.first, body.last - 1].some(k => scan.topic(k)?.sense.value === 'ministry');
  const folios = new Set<string>();
  for (let k = body.first; k < body.last; k++) {
    if (isCentralBank(article, k)) return { ...base, office: 'central-bank-governor', portfolio: '' };
    const folio = isMinistry ? scan.at(k, 'portfolio') : undefined;
    if (folio) folios.add(folio.sense.value);
  }
  if (folios.size > 0) return { ...base, office: 'minister', portfolio: [...folios].sort().join('+') };
  if (isMinistry || !institution) return undefined;
  return { ...base, office: 'chair', portfolio: '', institution, verbal: true };
}

/** Whether words at a token name a central bank: "the central bank", or the bank of a country ("Bank of Zambia", «بنك كينيا»). */
export function isCentralBank({ scan, places }: ArticleReading, i: number): boolean {
  if (scan.topic(i)?.sense.value === 'centralbank') return true;
  const bank = scan.matches(i).find(m => m.sense.value === 'bank' && HEADS.has(m.sense.table) && m.clitics.tail === 0 && m.end === i + 1);
  if (!bank) return false;
  const arabic = scan.tokens.text.charCodeAt(scan.tokens.start[i]) >= 0x600;
  if (!arabic && !scan.is(i + 1, 'of')) return false;
  const place = scan.matches(arabic ? i + 1 : i + 2).find(m => m.sense.table === 'places' && m.clitics.length === 0);
  return place !== undefined && places.get(place.sense.value)?.kind === 'country';
}

/** Tables of the nouns that a body's name begins or ends with. */
const HEADS = new Set(['org-head', 'org-tail']);

/** The sentence of a holding. */
export function placed(article: ArticleReading, held: Omit<Holding, 'sentence'>): Holding {
  return { ...held, sentence: sentenceAt(article, held.start) };
}
