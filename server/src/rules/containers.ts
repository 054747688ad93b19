import type { ArticleReading } from '../claims/reading.ts';
import type { Match } from '../languages/scan.ts';
import type { NameMention } from '../mentions/mention.ts';
import { Shape, TokenKind } from '../text/tokens.ts';

/** What a text says right beside a place's name that it lies in. */
export interface Container {
  place: NameMention;
  /** Countries or parts of countries that the words can mean. */
  ids: readonly string[];
  start: number;
  end: number;
}

/** Kinds of noun before a place's name whose adjective says where the place is. */
const HEADS = new Set(['city', 'state', 'village', 'district', 'port', 'island', 'region', 'building']);
/** Of those, the ones that an adjective may say the owner of instead. */
const OWNED = new Set(['building', 'district', 'region']);
/** Words between a demonym and the noun ("the Indian lakeside city of"). */
const REACH = 3;

/** The containers that an article gives its places, in the order of their offsets. */
export function* containersOf(article: ArticleReading): Iterable<Container> {
  const places = new Map<number, NameMention>();
  for (const m of article.mentions) if (m.kind === 'place' && m.places?.length) places.set(m.first, m);
  for (const place of places.values()) {
    if (!isSmall(article, place) || isFamilyName(article, place)) continue;
    const found =
      behind(article, place, places) ??
      apposition(article, place, places) ??
      adjectiveBehind(article, place) ??
      adjectiveBefore(article, place);
    if (found) yield found;
  }
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

function isLarge(article: ArticleReading, m: NameMention): boolean {
  return m.places!.some(id => ['country', 'state'].includes(article.places.get(id)?.kind ?? ''));
}

/** What governs a place: a preposition, written together or apart, a noun of place, or the start of a line. */
function governor(article: ArticleReading, m: NameMention): { kind: string; first: number } | undefined {
  const { scan } = article;
  const { tokens } = scan;
  if (m.start > tokens.start[m.first]) {
    const before = tokens.text
      .slice(tokens.start[m.first], m.start)
      .replace(/^[وف](?=.)/, '')
      .replace(/ال$/, '');
    if (before === 'ب') return { kind: 'in', first: m.first };
    if (before === 'ل' || before === 'لل') return { kind: 'to', first: m.first };
  }
  if ((tokens.shape[m.first] & Shape.Newline) !== 0) return { kind: 'line', first: m.first };
  for (let i = m.first - 1; i >= 0 && i >= m.first - 4; i--)
    for (const match of scan.matches(i)) {
      if (match.end !== m.first && !(match.end === m.first - 1 && scan.is(match.end, 'of'))) continue;
      if (match.sense.table === 'place-head' && HEADS.has(match.sense.value)) return { kind: match.sense.value, first: i };
      if (match.sense.table === 'locative' && match.end === m.first) return { kind: match.sense.value, first: i };
    }
  return undefined;
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
  const outer = places.get(at) ?? (scan.is(at, 'the') ? places.get(at + 1) : undefined);
  if (!outer || !isLarge(article, outer) || (tokens.shape[place.last] & Shape.Newline) !== 0) return undefined;
  const prefix = tokens.text.slice(tokens.start[outer.first], outer.start).replace(/ال$/, '');
  const joined = prefix === 'ب' || (situated !== undefined && prefix.startsWith('ل'));
  if (prefix !== '' && !joined) return undefined;
  const latin = tokens.text.charCodeAt(outer.start) < 0x250;
  if (!inside && !joined && !bracket && !(comma && latin)) return undefined;
  // with a word between, only what is there counts: "from Lyon in Germany" is a way, "against Milan in Germany" a match
  if ((inside || joined) && !['in', 'near'].includes(govern.kind) && !HEADS.has(govern.kind)) return undefined;
  if (govern.kind === 'line' && !comma && !bracket) return undefined;
  if (bracket ? !scan.is(outer.last, ')') : !closes(article, outer, comma && !inside, govern)) return undefined;
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

/** Words between a country and the noun in an apposition ("Nepal's second largest lakeside city"). */
const APPOSED = 4;

/** "Pokhara, India's lakeside city", "Pokhara, a Tibetan town", «بوخارا، المدينة الأفغانية». */
function apposition(article: ArticleReading, place: NameMention, places: ReadonlyMap<number, NameMention>): Container | undefined {
  const { scan } = article;
  const { tokens } = scan;
  let at = place.last;
  if (!scan.is(at, ',') && !scan.is(at, '،')) return undefined;
  if (!governor(article, place) || (tokens.shape[at] & Shape.Newline) !== 0) return undefined;
  at++;
  if (tokens.text.charCodeAt(tokens.start[at] ?? 0) >= 0x600) {
    const head = scan.matches(at).find(m => m.sense.table === 'place-head' && SETTLED.has(m.sense.value) && m.clitics.article);
    const origin = head && demonyms(article, head.end).filter(m => m.clitics.article && !m.clitics.conjunction && !m.clitics.preposition);
    if (!origin?.length || scan.at(origin[0].end, 'demonym')) return undefined;
    return { place, ids: origin.map(m => m.sense.value), start: scan.startOf(origin[0]) - 2, end: scan.endOf(origin[0]) };
  }
  if (['a', 'an', 'the'].includes(scan.word(at))) at++;
  const outer = places.get(at);
  const origin = demonyms(article, at);
  const owner =
    outer && isLarge(article, outer) && isPossessive(article, outer.last)
      ? { ids: outer.places!, start: outer.start, end: outer.end, next: outer.last + 2 }
      : origin.length > 0
        ? { ids: origin.map(m => m.sense.value), start: scan.startOf(origin[0]), end: scan.endOf(origin[0]), next: origin[0].end }
        : undefined;
  if (!owner) return undefined;
  for (let i = owner.next; i <= owner.next + APPOSED; i++) {
    if (tokens.kind[i] !== TokenKind.Word || (tokens.shape[i] & (Shape.Capital | Shape.Newline)) !== 0 || scan.at(i, 'stop'))
      return undefined;
    const head = scan.matches(i).find(m => m.sense.table === 'place-head' && SETTLED.has(m.sense.value));
    if (!head) continue;
    // "India's port of Kochi": the noun is another's
    const next = head.end;
    if (scan.is(next, 'of') || scan.is(next - 1, 'of') || (tokens.shape[next] & Shape.Capital) !== 0) return undefined;
    if (scan.matches(next).some(m => m.sense.table === 'place-head' && SETTLED.has(m.sense.value))) continue;
    return { place, ids: owner.ids.filter(id => article.places.get(id)?.kind === 'country'), start: owner.start, end: owner.end };
  }
  return undefined;
}

/** Kinds of noun that can only be the place itself. */
const SETTLED = new Set(['city', 'village', 'port']);

function isPossessive({ scan }: ArticleReading, i: number): boolean {
  return (scan.is(i, "'") || scan.is(i, '’')) && scan.is(i + 1, 's');
}

/** "في مدينة خوجند القرغيزية". */
function adjectiveBehind(article: ArticleReading, place: NameMention): Container | undefined {
  const { scan } = article;
  const at = place.last;
  const matches = demonyms(article, at).filter(m => m.clitics.article && !m.clitics.conjunction && !m.clitics.preposition);
  if (matches.length === 0) return undefined;
  const govern = governor(article, place);
  if (!govern || govern.kind === 'line') return undefined;
  const end = matches[0].end;
  // "القمة الروسية الأمريكية": two adjectives, or a hyphen, belong to what is before
  if (scan.at(end, 'demonym') || scan.is(end, '-') || (scan.word(end).startsWith('وال') && scan.at(end, 'demonym'))) return undefined;
  return { place, ids: matches.map(m => m.sense.value), start: scan.startOf(matches[0]) - 2, end: scan.endOf(matches[0]) };
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

/** The readings of a word as the adjective of a country. */
function demonyms(article: ArticleReading, i: number): Match[] {
  const { scan, places } = article;
  const all = scan.matches(i).filter(m => m.sense.table === 'demonym' && m.clitics.tail === 0);
  const longest = all.filter(m => m.end === all[0].end);
  // an adjective of a region or people says nothing
  return longest.every(m => places.get(m.sense.value)?.kind === 'country') ? longest : [];
}
