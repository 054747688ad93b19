import type { ArticleReading } from '../claims/reading.ts';
import type { Match } from '../languages/scan.ts';
import { stem } from '../languages/stem.ts';
import { TokenKind } from '../text/tokens.ts';
import { isHouse } from './bodies.ts';
import { homeOf } from './office-homes.ts';
import { hasArticle } from '../languages/clitics.ts';

/** What the words of an institution's name mean, in any language: "Oman's Civil Aviation Authority", «هيئة الطيران المدني العمانية». */
export interface Institution {
  /** What it deals with: concepts in a fixed order, and stems of words that no table knows, which meet in one language only. */
  means: string;
  /** What kinds of body its nouns can name: `council`, `company`. */
  kinds: readonly string[];
  /** The country that its name holds. */
  country?: string;
}

/** Tables of what a body deals with, in the order in which a word that is in several is told. */
const CONCEPTS = ['portfolio', 'event', 'measure', 'noun'];
/** Tables of the nouns that say of what kind a body is. */
const HEADS = new Set(['org-head', 'org-tail']);
/** Kinds of body that one language names by a word of another kind: agencies and authorities, ministries and departments. */
const PUBLIC = ['council', 'organization', 'ministry', 'media'],
  PRIVATE = ['company', 'organization'];
/** Words that a body's name holds in one report and not in another. */
const PLAIN = new Set(['general', 'national', 'state', 'public', 'supreme', 'higher', 'central', 'عام', 'وطني', 'قومي', 'اعلي', 'مركزي']);
/** Letters of a word that is taken for a place though no reader of names did. */
const LONG = 5;
/** Words that govern others. */
const SKIPPED = new Set(['the', 'of', 'for', 'and', 'on', '&', "'", '’', 's', 'شوون', 'لشوون']);

/**
 * What the words of a name mean; undefined where they name nothing by their meaning: a board of a body, a name of people.
 * @param first token of its first word
 * @param last token behind it
 */
export function institutionOf(article: ArticleReading, first: number, last: number): Institution | undefined {
  const { scan, places } = article;
  const { tokens } = scan;
  const found = new Set<string>(),
    kinds = new Set<string>();
  let country: string | undefined, headed: Match | undefined;
  for (let i = first; i < last;) {
    const word = scan.word(i);
    const bare = word.replace(/^و?(?:ال|لل)/, '');
    if (SKIPPED.has(word) || PLAIN.has(bare.replace(/ه$/, '')) || (tokens.kind[i] !== TokenKind.Word && word !== '-')) {
      if (tokens.kind[i] !== TokenKind.Word && !SKIPPED.has(word)) return undefined;
      i++;
      continue;
    }
    const own = scan.matches(i).filter(m => m.clitics.tail === 0 && m.end <= last);
    const concept = CONCEPTS.map(t => own.find(m => m.sense.table === t)).find(m => m !== undefined);
    const topic = scan.topic(i);
    const named = article.mentions.find(m => m.kind === 'place' && m.first === i);
    const origin = own.find(
      m =>
        m.sense.table === 'demonym' ||
        (m.sense.table === 'places' &&
          (named !== undefined || (m.clitics.length === 0 && bare.length >= LONG && places.get(m.sense.value)?.kind !== 'state'))),
    );
    if (origin && (!concept || origin.end >= concept.end)) {
      const id = (named?.kind === 'place' && named.places?.[0]) || origin.sense.value;
      if (places.get(id)?.kind === 'country') country ??= id;
      else found.add(id);
      i = origin.end;
      continue;
    }
    // "the city's chamber of commerce", «غرفة تجارة المدينة»: of the town where the article is at home
    if (concept?.sense.value === 'city' && i > first && (hasArticle(word) || scan.is(i - 1, 'the'))) {
      const { town } = homeOf(article);
      if (town !== undefined) found.add(town);
      i = concept.end;
      continue;
    }
    // a kind's noun stands at the head of an Arabic name, at the end of an English one or before "of"
    const arabic = tokens.text.charCodeAt(tokens.start[i]) >= 0x600;
    const head = own.find(m => HEADS.has(m.sense.table) && (arabic ? i === first : m.end === last || scan.is(m.end, 'of')));
    const house = own.find(m => m.sense.table === 'noun' && isHouse(m.sense.value) && (arabic ? i === first : m.end === last));
    if (house && (!head || head.sense.value === 'venue')) {
      kinds.add(house.sense.value);
      i = house.end;
      continue;
    }
    if (head) {
      for (const m of own) if (HEADS.has(m.sense.table) && m.end === head.end) kinds.add(m.sense.value);
      if ((word.endsWith('مجلس') && scan.is(head.end, 'اداره')) || (kinds.size > 0 && headed && scan.is(headed.end, 'of')))
        return undefined;
      headed = head;
      i = head.end;
      continue;
    }
    if (concept && concept.sense.table === 'portfolio') found.add(concept.sense.value);
    else if (topic && topic.end <= last && (!concept || topic.end >= concept.end)) {
      found.add(topic.sense.value);
      i = topic.end;
      continue;
    } else if (concept) found.add(concept.sense.value);
    else found.add(`${article.language}:${stem(bare)}`);
    i = concept?.end ?? i + 1;
  }
  if (found.size === 0 || kinds.size === 0) return undefined;
  return { means: [...found].sort().join(' '), kinds: [...kinds], country };
}

/** Whether two bodies can be of one kind. */
export function kindsAgree(a: readonly string[], b: readonly string[]): boolean {
  return a.some(k => b.includes(k)) || [PUBLIC, PRIVATE].some(f => a.some(k => f.includes(k)) && b.some(k => f.includes(k)));
}
