import type { ArticleReading } from '../claims/reading.ts';
import { sentenceAt } from '../claims/context.ts';
import type { Match } from '../languages/scan.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { stem } from '../languages/stem.ts';
import { coarseKey } from '../mentions/names/sound-keys.ts';
import { Shape, TokenKind, tokenAt } from '../text/tokens.ts';
import { bodyAt, isHouseAt } from './bodies.ts';
import { headAt, placed } from './heads.ts';
import { before, hasGiven, looseAt, looseBefore, unread, whole, type Named } from './holder-names.ts';
import { institutionOf, type Institution } from './institutions.ts';
import { unsaidOwner } from './office-owners.ts';
import { counterpart, second } from './office-peers.ts';
import { apposed, endingAt, isRealm, known, ofCentralBank, originOf, ownerOf, peerOrigin, restOfPortfolio } from './office-words.ts';
import { tellsOfThePast } from './past.ts';

/** An office that an article gives a person. */
export interface Holding {
  /** The holder's fullest name in the article. */
  name: string;
  /** The holder's name where the office stands. */
  start: number;
  end: number;
  /** `minister`, `president`; what the tables call one office by two words is one. */
  office: string;
  /** Portfolios in a fixed order, joined by `+`; empty where none is said or known. */
  portfolio: string;
  /** Country (ISO 3166-1) or other place whose office it is. */
  of?: string;
  /** The words of the country. */
  ofSpan?: { start: number; end: number };
  /** Key of the body whose office it is. */
  body?: string;
  /** Of an office of a town: the town, by its id or by its name where no table has it. */
  town?: string;
  /** Of an ambassador: the countries, or the body, to which. */
  to?: readonly string[];
  /** `deputy` and the like. */
  modifiers: readonly string[];
  /** What the name of the body means, where that can be told. */
  institution?: Institution;
  /** The body's head is told by a verb ("who heads"), its title is not. */
  verbal?: boolean;
  sentence: number;
}

/** Offices that a town, a port or a province has one of. */
export const LOCAL: ReadonlySet<string> = new Set(['mayor', 'harbour-master', 'fire-chief', 'bishop', 'governor', 'county-executive']);

/** Offices that a country has one of, and each of its towns and parts. */
const OF_BOTH: ReadonlySet<string> = new Set(['police-chief']);

/** Whether an office may be that of the town or province that its words name. */
function isOfTown(office: string): boolean {
  return LOCAL.has(office) || OF_BOTH.has(office);
}

/** Whether an office is that of a town, a port or a province. */
export function isLocal({ office, town }: Pick<Holding, 'office' | 'town'>): boolean {
  return LOCAL.has(office) || (OF_BOTH.has(office) && town !== undefined);
}

/** Offices that a body has, and no country. */
const OF_A_BODY: ReadonlySet<string> = new Set([
  'chair',
  'chairman',
  'chief-executive',
  'director',
  'director-general',
  'executive-director',
  'executive-secretary',
  'managing-director',
  'secretary-general',
  'rector',
  'dean',
  'editor',
  'curator',
  'coach',
]);

/** Tokens that an office's words may take behind its noun, and before it. */
const BEHIND = 12,
  BEFORE = 4;

/** Words between an office and its holder that say nothing of either. */
const JOINING = new Set(['of', 'for', 'the', '.', 'in', 'في', 'فى', 'حكومه', 'الحكومه', 'جمهوريه', 's', "'", '’', 'and', 'parliament']);
/** Words between an ambassador and the country or body to which. */
const ACCREDITED = new Set(['to', 'لدي', 'لدى', 'عند']);

const cache = new WeakMap<ArticleReading, readonly Holding[]>();

/** The offices of an article with their holders, those of other times left out. */
export function holdingsOf(article: ArticleReading): readonly Holding[] {
  let known = cache.get(article);
  if (!known) cache.set(article, (known = readAll(article)));
  return known;
}

function readAll(article: ArticleReading): Holding[] {
  const out: Holding[] = [];
  const { scan } = article;
  const starting = new Map<number, Mention>();
  const covered = new Map<number, NameMention>();
  for (const m of article.mentions)
    if (m.kind === 'person' || m.kind === 'organization' || m.kind === 'place') {
      // "the Archaeological Museum" is nobody
      if (m.kind === 'person' && isHouseAt(scan, m.last - 1)) continue;
      starting.set(m.first, m);
      if (m.kind === 'person') for (let i = m.first; i < m.last; i++) covered.set(i, m);
    }
  for (let i = 0; i < scan.tokens.count; i++) {
    const noun = scan.at(i, 'office');
    const peer = noun ? undefined : counterpart(article, i, starting, out);
    if (peer) out.push(peer);
    const head = headAt(article, i, starting, covered);
    if (head) out.push(placed(article, head));
    if (!noun || covered.has(i)) continue;
    // «وقال مديرها فلان»: whose, the sentence said
    const pronoun = noun.clitics.tail > 0 && noun.end === i + 1;
    if (pronoun && starting.get(noun.end)?.kind !== 'person') continue;
    const sentence = sentenceAt(article, scan.tokens.start[i]);
    if (sentence < 0) continue;
    const owner = OF_A_BODY.has(noun.sense.value) && (pronoun || scan.is(i - 1, 'its')) ? ownerOf(article, i, sentence) : undefined;
    if (pronoun && !owner && !(noun.sense.value === 'governor' && ofCentralBank(article, noun))) continue;
    const held = read(article, noun, starting, covered, owner);
    if (held) {
      const isBare = held.body === undefined && held.institution === undefined && held.town === undefined && held.of === undefined;
      out.push({ ...held, ...(isBare ? unsaidOwner(article, held.office, noun.first) : undefined), sentence });
      // "the transport ministers Amina Otieno of Kenya and John Okello of Uganda"
      const next = second(article, held, starting);
      if (next) out.push({ ...next, sentence });
    }
    i = noun.end - 1;
  }
  return out.filter(held => !tellsOfThePast(article, held.sentence));
}

function read(
  article: ArticleReading,
  noun: Match,
  starting: ReadonlyMap<number, Mention>,
  covered: ReadonlyMap<number, NameMention>,
  owner?: NameMention,
): Omit<Holding, 'sentence'> | undefined {
  const { scan } = article;
  const { tokens } = scan;
  const modifiers: string[] = [];
  const portfolios = new Set<string>();
  let of: string | undefined, ofSpan: Holding['ofSpan'], body: string | undefined, to: readonly string[] | undefined;
  let town: string | undefined, institution: Institution | undefined;
  if (owner) {
    body = owner.organization ?? owner.key;
    institution = institutionOf(article, owner.first, owner.last);
  }
  const isEnvoy = noun.sense.value === 'ambassador',
    isLocal = LOCAL.has(noun.sense.value);
  const modifier = (i: number): Match | undefined => scan.matches(i).find(m => m.sense.table === 'office-modifier' && m.clitics.tail === 0);
  const country = (m: Match): void => {
    if (of !== undefined) return;
    // of what a name can mean, what its reader chose
    const named = starting.get(m.first);
    of = (named?.kind === 'place' && named.places?.[0]) || m.sense.value;
    ofSpan = { start: scan.startOf(m), end: scan.endOf(m) };
  };
  // before the noun: "Kenya's former transport minister", "نائب وزير"
  let first = noun.first;
  for (let i = noun.first - 1; i >= noun.first - BEFORE && i >= 0; i--) {
    if (covered.has(i) || (tokens.shape[i + 1] & Shape.Newline) !== 0) break;
    const m = modifier(i);
    if (m && m.end <= first) {
      modifiers.push(m.sense.value);
      first = i;
      continue;
    }
    const latin = tokens.text.charCodeAt(tokens.start[i]) < 0x250;
    if (!latin) break;
    // "Viborg coach", "the Harlow Mills chief executive"
    const owner = body === undefined && first === noun.first ? endingAt(article, i) : undefined;
    if (owner) {
      body = owner.organization ?? owner.key;
      institution = institutionOf(article, owner.first, owner.last);
      first = owner.first;
      break;
    }
    const word = scan.word(i);
    if (word === 's' || word === "'" || word === '’' || word === '-') continue;
    // "the rescue service's director", "Villamaria's mayor"
    const isOwner = tokens.kind[i] === TokenKind.Word && (scan.is(i + 1, "'") || scan.is(i + 1, '’'));
    if (isOwner && isLocal && town === undefined && (tokens.shape[i] & Shape.Capital) !== 0) {
      town = townUpTo(article, i);
      if (town !== undefined) {
        first = i;
        continue;
      }
    }
    const theirs = isOwner && (tokens.shape[i] & Shape.Capital) === 0 ? ownerFrom(article, i) : undefined;
    if (theirs !== undefined) {
      first = theirs;
      break;
    }
    const folio = scan.matches(i).find(x => x.sense.table === 'portfolio' && x.end === first);
    if (folio) {
      portfolios.add(folio.sense.value);
      first = i;
      continue;
    }
    const place = scan.matches(i).find(x => (x.sense.table === 'demonym' || x.sense.table === 'places') && x.end <= first);
    if (place) {
      country(place);
      first = i;
      continue;
    }
    if (word === 'and' && portfolios.size > 0) {
      first = i;
      continue;
    }
    // "Meblex director": a name that no table has
    if (body === undefined && !isLocal && first === noun.first && unknownTown(article, i) !== undefined && !isSentenceStart(article, i)) {
      body = `${article.language}:${word}`;
      first = i;
    }
    break;
  }
  const peer = peerOrigin(article, first);
  if (peer) country(peer);
  // behind it: portfolio, body and country, until the name
  let at = noun.end;
  // «رئيس المجلس الدولي»: the first word of the body is part of the office's form
  const begun =
    noun.sense.value === 'chair'
      ? bodyAt(article, noun.end - 1, i => starting.get(i)?.kind === 'person' || unread(article, i, covered) !== undefined)
      : undefined;
  if (begun && begun.end > noun.end) {
    body = begun.key;
    institution = institutionOf(article, noun.end - 1, begun.end);
    at = begun.end;
  }
  for (const limit = Math.min(at + BEHIND, tokens.count); at < limit;) {
    if ((tokens.shape[at] & Shape.Paragraph) !== 0) return undefined;
    const mention = starting.get(at);
    // "استقبل الرئيس الصيني لبوتين": whom a preposition governs is somebody else
    if (mention?.kind === 'person' && mention.start > tokens.start[at]) return undefined;
    if (mention?.kind === 'person')
      return finish(article, mention, noun, { modifiers, portfolios, of, ofSpan, body, town, to, institution });
    if (isEnvoy && of !== undefined && to === undefined && mention && mention.first >= at) {
      const name = mention as NameMention;
      to = name.kind === 'place' ? countriesOf(article, name) : [name.organization ?? name.key];
      at = mention.last;
      continue;
    }
    if (isEnvoy && of !== undefined && (ACCREDITED.has(scan.word(at)) || scan.at(at, 'locative'))) {
      at++;
      continue;
    }
    // «مدرب شباب الخليل»: a club by its first word and its town
    const home = noun.sense.value === 'coach' && body === undefined && at === noun.end ? starting.get(at + 1) : undefined;
    if (home?.kind === 'place' && tokens.kind[at] === TokenKind.Word && !scan.at(at, 'stop') && !latinAt(article, at)) {
      body = `${article.language}:${stem(scan.word(at))} ${placeKey(home as NameMention)}`;
      at = home.last;
      continue;
    }
    if (isLocal && mention?.kind === 'place' && town === undefined) {
      town = placeKey(mention as NameMention);
      if (of === undefined && (mention as NameMention).places?.length) {
        [of] = (mention as NameMention).places!;
        ofSpan = { start: mention.start, end: mention.end };
      }
      at = mention.last;
      continue;
    }
    // «وزير الموانئ»: a portfolio, though ports are bodies too
    const folio = scan.matches(at).some(m => m.sense.table === 'portfolio' && m.clitics.tail === 0);
    if (body === undefined && !isEnvoy && !folio) {
      const found = bodyAt(article, at, i => starting.get(i)?.kind === 'person' || unread(article, i, covered) !== undefined);
      if (found) {
        body = found.key;
        institution = institutionOf(article, at, found.end);
        at = found.end;
        continue;
      }
    }
    if (mention?.kind === 'organization' && body === undefined) {
      body = (mention as NameMention).organization ?? (mention as NameMention).key;
      institution = institutionOf(article, mention.first, mention.last);
      at = mention.last;
      // «الأهلي الفيومي»: of the clubs of one name, the one of a town
      if (!known(scan, at) && /^ال.{4}/.test(scan.word(at)) && starting.get(at + 1)?.kind === 'person') body += ` ${scan.word(at++)}`;
      continue;
    }
    const m = modifier(at);
    if (m) {
      modifiers.push(m.sense.value);
      at = m.end;
      continue;
    }
    const found = scan.matches(at).find(x => ['portfolio', 'demonym', 'places', 'title'].includes(x.sense.table) && x.clitics.tail === 0);
    if (found) {
      if (found.sense.table === 'portfolio') portfolios.add(found.sense.value);
      else if (found.sense.table !== 'title') country(found);
      at = found.end;
      continue;
    }
    const word = scan.word(at);
    const latin = tokens.text.charCodeAt(tokens.start[at]) < 0x250;
    const led =
      (body !== undefined && scan.is(at - 1, '،')) ||
      // «سفيرة النمسا في السودان فلانة»
      (isEnvoy && to !== undefined) ||
      scan.matches(at - 1).some(x => (x.sense.table === 'demonym' || x.sense.table === 'title') && x.end === at);
    // «وزير الزراعة في النيجر مامان إبراهيم»: behind a place only where one of the two words is a given name
    const placed = !led && scan.matches(at - 1).some(x => x.sense.table === 'places' && x.end === at && x.clitics.conjunction === '');
    const fallback = led || (placed && hasGiven(scan, at)) ? unread(article, at, covered) : undefined;
    if (fallback) return finish(article, fallback, noun, { modifiers, portfolios, of, ofSpan, body, town, to, institution });
    // a portfolio of no table: the words behind "for", or the definite words behind the noun
    if (
      tokens.kind[at] === TokenKind.Word &&
      portfolios.size < 3 &&
      (latin
        ? (scan.is(at - 1, 'for') || scan.is(at - 1, 'of')) && (tokens.shape[at] & Shape.Capital) === 0 && !JOINING.has(word)
        : at === noun.end && /^ال.{3}/.test(word))
    ) {
      portfolios.add(`w:${word}`);
      at++;
      continue;
    }
    if (JOINING.has(word) || isRealm(scan, at)) {
      at++;
      continue;
    }
    const rest = portfolios.size > 0 && word.startsWith('و') ? restOfPortfolio(article, at, starting) : undefined;
    if (rest !== undefined) {
      at = rest;
      continue;
    }
    const loose = portfolios.size > 0 || of !== undefined || body !== undefined || town !== undefined ? looseAt(article, at) : undefined;
    if (loose) return finish(article, loose, noun, { modifiers, portfolios, of, ofSpan, body, town, to, institution });
    if (word === ',' || word === '،') {
      const nationality = scan.at(at + 1, 'demonym');
      const next = nationality ? nationality.end : at + 1;
      if (
        starting.get(next)?.kind === 'person' ||
        scan.at(next, 'title') ||
        (!latin && (nationality || body !== undefined) && unread(article, next, covered))
      ) {
        at = next;
        continue;
      }
      break;
    }
    break;
  }
  const holder = before(article, first, covered) ?? apposed(article, first, covered) ?? looseBefore(article, first);
  const origin = holder && of === undefined ? originOf(article, holder) : undefined;
  if (origin) country(origin);
  // "Laos's transport minister when the bridge was begun"
  if (holder && scan.at(at, 'once')) modifiers.push('former');
  if (holder) return finish(article, holder, noun, { modifiers, portfolios, of, ofSpan, body, town, to, institution });
  return undefined;
}

/** Words of an owner without a name before its noun at most. */
const OWNER = 3;

/** "the rescue service": where an owner without capitals begins behind its article; undefined where none does. */
function ownerFrom({ scan }: ArticleReading, last: number): number | undefined {
  for (let i = last; i > last - OWNER && i >= 0; i--) {
    if (scan.tokens.kind[i] !== TokenKind.Word || (scan.tokens.shape[i] & Shape.Capital) !== 0) return undefined;
    if (['the', 'its', 'their'].includes(scan.word(i - 1))) return i;
  }
  return undefined;
}

/** The town whose name ends at a token: a place, or a capitalised word that means nothing. */
function townUpTo(article: ArticleReading, i: number): string | undefined {
  const place = article.mentions.find((m): m is NameMention => m.kind === 'place' && m.first <= i && i < m.last);
  if (place) return place.last === i + 1 ? placeKey(place) : undefined;
  return unknownTown(article, i);
}

function latinAt({ scan }: ArticleReading, i: number): boolean {
  return scan.tokens.text.charCodeAt(scan.tokens.start[i]) < 0x250;
}

function isSentenceStart(article: ArticleReading, i: number): boolean {
  const n = sentenceAt(article, article.scan.tokens.start[i]);
  return n < 0 || article.text.sentences[n].start === article.scan.tokens.start[i];
}

/** A capitalised word of no table and no name, where a town's name stands. */
function unknownTown({ scan, mentions }: ArticleReading, i: number): string | undefined {
  const { tokens } = scan;
  if (tokens.kind[i] !== TokenKind.Word || (tokens.shape[i] & Shape.Capital) === 0 || scan.matches(i).length > 0) return undefined;
  if (mentions.some(m => m.first <= i && i < m.last)) return undefined;
  return coarseKey(tokens.text.slice(tokens.start[i], tokens.end[i]));
}

function placeKey(m: NameMention): string {
  return m.places?.[0] ?? coarseKey(m.name);
}

/** The countries in which a place may lie. */
function countriesOf(article: ArticleReading, m: NameMention): string[] {
  return [...new Set((m.places ?? []).flatMap(id => article.places.country(id) ?? []))];
}

function finish(
  article: ArticleReading,
  named: NameMention | Named,
  noun: Match,
  parts: Pick<Holding, 'of' | 'ofSpan' | 'body' | 'town' | 'to' | 'institution'> & { modifiers: string[]; portfolios: Set<string> },
): Omit<Holding, 'sentence'> | undefined {
  const mention = 'kind' in named ? whole(article, named as NameMention) : named;
  let root: Named = mention;
  for (let i = 0; root.antecedent && i < 8; i++) root = root.antecedent;
  let { of, ofSpan } = parts;
  const { scan } = article;
  // "Mayor Hernan Ocampo of Villamaria"
  let { town } = parts;
  if (town === undefined && LOCAL.has(noun.sense.value) && scan.is(mention.last, 'of')) {
    const place = article.mentions.find((m): m is NameMention => m.kind === 'place' && m.first === mention.last + 1);
    town = place ? placeKey(place) : unknownTown(article, mention.last + 1);
  }
  // "Amina Otieno of Kenya"
  if (!of && scan.is(mention.last, 'of')) {
    const place = scan.at(mention.last + 1, 'places');
    if (place) {
      of = place.sense.value;
      ofSpan = { start: scan.startOf(place), end: scan.endOf(place) };
    }
  }
  const bank = noun.sense.value === 'governor' && ofCentralBank(article, noun);
  const special = /^(?!prime)(.+)-minister$/.exec(noun.sense.value);
  const portfolios = new Set(parts.portfolios);
  if (special) portfolios.add(special[1] === 'foreign' ? 'foreign-affairs' : special[1]);
  return {
    name: root.name,
    start: mention.start,
    end: mention.end,
    office: special ? 'minister' : bank ? 'central-bank-governor' : noun.sense.value,
    portfolio: [...portfolios].sort().join('+'),
    of,
    ofSpan,
    body: bank ? undefined : parts.body,
    town: town ?? (isOfTown(noun.sense.value) && !bank && of !== undefined && article.places.get(of)?.kind !== 'country' ? of : undefined),
    to: parts.to,
    modifiers: parts.modifiers,
    institution: bank ? undefined : parts.institution,
  };
}

/** The words of a sentence that say that an office changes hands; those of value `beside` only where they stand beside it. */
export function successionsIn(article: ArticleReading, sentence: number): Match[] {
  const s = article.text.sentences[sentence];
  const { scan } = article;
  const out: Match[] = [];
  for (let i = tokenAt(scan.tokens, s.start); i < scan.tokens.count && scan.tokens.start[i] < s.end; i++) {
    const m = scan.at(i, 'succession');
    if (m && m.clitics.tail === 0) out.push(m);
  }
  return out;
}
