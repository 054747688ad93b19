import type { ArticleReading } from '../claims/reading.ts';
import { sentenceAt } from '../claims/context.ts';
import type { Mention } from '../mentions/mention.ts';
import { whole } from './holder-names.ts';
import type { Holding } from './office-holders.ts';

/** Holders of an office that are named by another holder of it: a counterpart, the second of two. */

/** "her Ugandan counterpart, John Okello", «نظيره الأوغندي جون أوكيلو»: the office of the one named last in the sentence, for another country. */
export function counterpart(
  article: ArticleReading,
  i: number,
  starting: ReadonlyMap<number, Mention>,
  before: readonly Holding[],
): Holding | undefined {
  const { scan } = article;
  const word = scan.matches(i).find(m => m.sense.table === 'office-modifier' && m.sense.value === 'counterpart');
  if (!word) return undefined;
  const sentence = sentenceAt(article, scan.tokens.start[i]);
  const own = before.filter(h => h.sentence === sentence);
  const peer = own[0];
  const s = article.text.sentences[sentence];
  // whose counterpart it is must be beyond doubt: one office, of the first person of the sentence
  if (own.length !== 1 || !peer.of || scan.at(word.end, 'office')) return undefined;
  if (article.mentions.find(m => m.kind === 'person' && m.start >= s.start)?.start !== peer.start) return undefined;
  const behind = scan.at(word.end, 'demonym');
  const origin = behind ?? scan.matches(i - 1).find(m => m.sense.table === 'demonym' && m.end === i);
  let at = behind ? behind.end : word.end;
  if ([',', '،'].includes(scan.word(at))) at++;
  const m = starting.get(at);
  if (!origin || m?.kind !== 'person') return undefined;
  return {
    ...peer,
    name: whole(article, m).name,
    start: m.start,
    end: m.end,
    of: origin.sense.value,
    ofSpan: { start: scan.startOf(origin), end: scan.endOf(origin) },
    sentence,
  };
}

/** The second of two holders of a plural office, each with a country. */
export function second(
  article: ArticleReading,
  held: Omit<Holding, 'sentence'>,
  starting: ReadonlyMap<number, Mention>,
): Omit<Holding, 'sentence'> | undefined {
  const { scan } = article;
  if (!held.ofSpan || held.ofSpan.start < held.end) return undefined;
  for (const [first, m] of starting) {
    if (m.start < held.ofSpan.end || m.start > held.ofSpan.end + 6 || m.kind !== 'person') continue;
    if (!scan.is(first - 1, 'and') || !scan.is(m.last, 'of')) return undefined;
    const place = scan.at(m.last + 1, 'places');
    return (
      place && {
        ...held,
        name: m.name,
        start: m.start,
        end: m.end,
        of: place.sense.value,
        ofSpan: { start: scan.startOf(place), end: scan.endOf(place) },
      }
    );
  }
  return undefined;
}
