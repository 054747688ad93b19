import { sentenceAt, isHeadline } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { NameMention } from '../mentions/mention.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import { apposition, asCapital, onCoast } from './container-phrases.ts';
import { demonyms, governor, HEADS, isLarge, latinAt, pastDirection, SETTLED, type Container } from './container-words.ts';

/** Of those, the ones that an adjective may say the owner of instead. */
const OWNED = new Set(['building', 'district', 'region']);
/** Words between a demonym and the noun ("the Indian lakeside city of"). */
const REACH = 3;

/** The containers that an article gives its places, in the order of their offsets. */
export function* containersOf(article: ArticleReading): Iterable<Container> {
  const places = new Map<number, NameMention>();
  for (const m of article.mentions) if (m.kind === 'place' && m.places?.length) places.set(m.first, m);
  for (const m of article.mentions) {
    if (m.kind !== 'place' || isFamilyName(article, m)) continue;
    const found = m.places?.length ? (isSmall(article, m) ? containerOf(article, m, places) : undefined) : ofTown(article, m, places);
    if (found) yield found;
  }
}

function containerOf(article: ArticleReading, place: NameMention, places: ReadonlyMap<number, NameMention>): Container | undefined {
  return (
    behind(article, place, places) ??
    apposition(article, place, places) ??
    asCapital(article, place, places) ??
    onCoast(article, place, places) ??
    adjectiveBehind(article, place) ??
    adjectiveBefore(article, place)
  );
}

/** Of a town that the tree does not hold, what the nouns for towns say: "the Swiss town of Orle", "Orle, a Swiss town". */
function ofTown(article: ArticleReading, place: NameMention, places: ReadonlyMap<number, NameMention>): Container | undefined {
  if (place.places?.length || article.places.townsNamed(place.name).length === 0) return undefined;
  if (SETTLED.has(governor(article, place)?.kind ?? '') && !isVillage(article, place.first - 1)) {
    const found = adjectiveBefore(article, place);
    if (found) return found;
  }
  return apposition(article, place, places);
}

function isVillage({ scan }: ArticleReading, i: number): boolean {
  for (let k = i; k >= Math.max(0, i - 2); k--) if (scan.value(k, 'place-head') === 'village') return true;
  return false;
}

/** Whether a given name stands right before a place's name: somebody is called so. */
function isFamilyName({ scan }: ArticleReading, m: NameMention): boolean {
  const before = m.first - 1;
  return (
    before >= 0 &&
    m.start === scan.tokens.start[m.first] &&
    (scan.tokens.shape[before] & Shape.Capital) !== 0 &&
    scan.at(before, 'given-name') !== undefined
  );
}

function isSmall(article: ArticleReading, m: NameMention): boolean {
  return m.places!.every(id => ['city', 'capital', 'town', 'state', 'building'].includes(article.places.get(id)?.kind ?? ''));
}

/** "Pokhara, India", "Pokhara in India", "بوخارا (الهند)", "بوخارا الواقعة في الهند". */
function behind(article: ArticleReading, place: NameMention, places: ReadonlyMap<number, NameMention>): Container | undefined {
  const { scan } = article;
  const { tokens } = scan;
  const govern = governor(article, place);
  if (!govern) return undefined;
  let at = place.last;
  const comma = scan.is(at, ','),
    bracket = scan.is(at, '(');
  if (comma || bracket) at++;
  const situated = scan.at(at, 'situated');
  if (situated) at = situated.end;
  const inside = scan.is(at, 'in') || scan.is(at, 'في') || scan.is(at, 'فى');
  if (inside) at++;
  else if (scan.is(at, '،') && scan.value(at + 1, 'place-head') === 'region') at++;
  const outer =
    places.get(at) ??
    (scan.is(at, 'the') ? places.get(at + 1) : undefined) ??
    (inside ? places.get(pastDirection(article, at)) : undefined);
  if (!outer || !isLarge(article, outer) || (tokens.shape[place.last] & Shape.Newline) !== 0) return undefined;
  const prefix = tokens.text.slice(tokens.start[outer.first], outer.start).replace(/ال$/, '');
  // «البصرة جنوبي العراق»
  const side =
    prefix === '' && !latinAt(article, outer) && scan.value(outer.first, 'place-head') === 'region' && outer.last - outer.first > 1;
  const joined = prefix === 'ب' || side || (situated !== undefined && prefix.startsWith('ل'));
  if (prefix !== '' && !joined) return undefined;
  const latin = tokens.text.charCodeAt(outer.start) < 0x250;
  if (!inside && !joined && !bracket && !(comma && latin)) return undefined;
  // with a word between, only what is there counts: "from Lyon in Germany" is a way, "against Milan in Germany" a match
  if ((inside || joined) && !comma && !['in', 'near'].includes(govern.kind) && !HEADS.has(govern.kind)) return undefined;
  if (govern.kind === 'line' && !comma && !bracket) return undefined;
  if (bracket ? !scan.is(outer.last, ')') : !closes(article, outer, comma && !(inside && ['in', 'near'].includes(govern.kind)), govern))
    return undefined;
  if (listed(article, govern.first)) return undefined;
  return {
    place,
    ids: outer.places!.filter(id => ['country', 'state'].includes(article.places.get(id)?.kind ?? '')),
    start: outer.start,
    end: outer.end,
  };
}

/** Whether the words behind a container let it be one: no list, no possessor, no subject of the sentence. */
function closes(article: ArticleReading, outer: NameMention, comma: boolean, govern: { first: number }): boolean {
  const { scan } = article;
  const { tokens } = scan;
  const at = outer.last;
  if (at >= tokens.count || (tokens.shape[at] & Shape.Newline) !== 0) return true;
  const word = scan.word(at);
  if (tokens.kind[at] === TokenKind.Punctuation) {
    if ("'’-/&".includes(word)) return word === '-' && (tokens.shape[at] & Shape.Space) !== 0;
    if (word !== ',' && word !== '،') return true;
    // "Lyon, Germany, Milan": a list goes on
    const next = at + 1;
    return !article.mentions.some(m => m.kind !== 'person' && m.temporal === undefined && m.first === next);
  }
  if (['and', 'or', 'to'].includes(word) || word.startsWith('و')) return false;
  if (!comma) return tokens.text.charCodeAt(tokens.start[at]) >= 0x600 || (tokens.shape[at] & Shape.Capital) === 0;
  // "In Berlin, Italy beat Spain"
  const opens = govern.first === 0 || (tokens.shape[govern.first] & Shape.Capital) !== 0;
  if (opens) return false;
  return (
    scan.at(at, 'locative') !== undefined ||
    scan.at(at, 'weekday') !== undefined ||
    scan.at(at, 'shift') !== undefined ||
    scan.at(at, 'day') !== undefined ||
    ['on', 'where', 'when', 'after', 'before', 'during', 'who', 'which', 'with', 'as'].includes(word)
  );
}

/** Whether a place stands in a list: what governs it is itself behind "and" or a comma and another place. */
function listed(article: ArticleReading, first: number): boolean {
  const { scan } = article;
  return ['and', 'or', 'between'].includes(scan.word(first - 1)) || scan.is(first, 'between');
}

/** "في مدينة خوجند القرغيزية". */
function adjectiveBehind(article: ArticleReading, place: NameMention): Container | undefined {
  const { scan } = article;
  const at = place.last;
  const matches = demonyms(article, at).filter(m => m.clitics.article && !m.clitics.conjunction && !m.clitics.preposition);
  if (matches.length === 0) return undefined;
  const govern = governor(article, place);
  if (!govern || govern.kind === 'line') return undefined;
  // in titles an adjective says whose a place was («صحافة زنجبار العمانية»), unless the noun of a place stands before it
  if (!HEADS.has(govern.kind) && isTitle(article, place)) return undefined;
  const end = matches[0].end;
  // "القمة الروسية الأمريكية": two adjectives, or a hyphen, belong to what is before
  if (scan.at(end, 'demonym') || scan.is(end, '-') || (scan.word(end).startsWith('وال') && scan.at(end, 'demonym'))) return undefined;
  return { place, ids: matches.map(m => m.sense.value), start: scan.startOf(matches[0]) - 2, end: scan.endOf(matches[0]) };
}

function isTitle(article: ArticleReading, { start }: NameMention): boolean {
  const sentence = sentenceAt(article, start);
  return article.text.sentences[sentence]?.block === 0 || isHeadline(article, sentence);
}

/** "the Indian lakeside city of Pokhara", "Uzbekistan's city of Khujand". */
function adjectiveBefore(article: ArticleReading, place: NameMention): Container | undefined {
  const { scan } = article;
  const { tokens } = scan;
  const head = governor(article, place);
  if (!head || !HEADS.has(head.kind) || OWNED.has(head.kind) || tokens.text.charCodeAt(place.start) >= 0x250) return undefined;
  for (let i = head.first - 1; i >= 0 && i >= head.first - REACH; i--) {
    const matches = demonyms(article, i).filter(m => m.end <= head.first);
    if (matches.length > 0) {
      if (scan.is(i - 1, '-') || scan.is(i - 1, 'and') || scan.at(i - 1, 'demonym')) return undefined;
      return { place, ids: matches.map(m => m.sense.value), start: scan.startOf(matches[0]), end: scan.endOf(matches[0]) };
    }
    if (tokens.kind[i] !== TokenKind.Word || (tokens.shape[i] & Shape.Capital) !== 0 || scan.at(i, 'stop')) return undefined;
  }
  return undefined;
}
