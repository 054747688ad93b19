import { contextOf, sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Match, Scan } from '../languages/scan.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { Shape, TokenKind, tokenAt } from '../text/tokens.ts';
import { isCentralBank } from './heads.ts';
import type { Named } from './holder-names.ts';

/** What the words around an office say of it: whose it is, where its portfolio ends, who stands before it. */

/** Words of a portfolio beyond what the tables know: «وتقنية المعلومات». */
const REST = 4;
/** Titles before a name at most. */
const TITLES = 3;
/** The organisations of an article by the token behind them. */
const endings = new WeakMap<ArticleReading, Map<number, NameMention>>();

/** The one organisation that a sentence names before a token: "its" director is that one's. */
export function ownerOf(article: ArticleReading, before: number, sentence: number): NameMention | undefined {
  const { first } = contextOf(article, sentence);
  const named = article.mentions.filter((m): m is NameMention => m.kind === 'organization' && m.first >= first && m.last <= before);
  return named.length > 0 && named.every(m => m.key === named[0].key) ? named[0] : undefined;
}

export function known(scan: Scan, i: number): boolean {
  return scan.matches(i).some(m => m.clitics.length === 0 && m.clitics.tail === 0);
}

/** The organisation whose name ends at a token. */
export function endingAt(article: ArticleReading, i: number): NameMention | undefined {
  let known = endings.get(article);
  if (!known) {
    endings.set(article, (known = new Map()));
    for (const m of article.mentions) if (m.kind === 'organization' && !known.has(m.last)) known.set(m.last, m);
  }
  return known.get(i + 1);
}

/** «لجمهورية», «بمملكة»: the noun of a country with a preposition before its name. */
export function isRealm(scan: Scan, i: number): boolean {
  return scan
    .matches(i)
    .some(
      m =>
        m.sense.table === 'place-head' &&
        m.sense.value === 'country' &&
        m.clitics.preposition !== '' &&
        m.clitics.tail === 0 &&
        m.end === i + 1,
    );
}

/** «نظيره العماني، وزير النقل»: the country of a counterpart whose office is told behind a comma. */
export function peerOrigin({ scan }: ArticleReading, first: number): Match | undefined {
  if (!scan.is(first - 1, '،')) return undefined;
  const origin = scan.matches(first - 2).find(m => m.sense.table === 'demonym' && m.clitics.article && m.end === first - 1);
  const peer = scan.matches(first - 3).some(m => m.sense.table === 'office-modifier' && m.sense.value === 'counterpart');
  return origin && peer ? origin : undefined;
}

/** Where a portfolio ends that goes on with "and": before its holder's name or title; undefined where neither follows. */
export function restOfPortfolio(article: ArticleReading, at: number, starting: ReadonlyMap<number, Mention>): number | undefined {
  const { scan } = article;
  for (let k = at + 1; k <= at + REST; k++) {
    if (scan.tokens.kind[k] !== TokenKind.Word || scan.at(k, 'speech')) return undefined;
    const next = starting.get(k);
    if (next?.kind === 'person') return next.start === scan.tokens.start[k] ? k : undefined;
    if (
      scan
        .matches(k)
        .some(m => (m.sense.table === 'title' || m.sense.table === 'demonym') && m.clitics.tail === 0 && m.clitics.preposition === '')
    )
      return k;
  }
  return undefined;
}

/** «معالي المهندس سالم الراشدي وزير النقل»: the person with a title, or who speaks, whose name ends where the office begins. */
export function apposed(article: ArticleReading, first: number, covered: ReadonlyMap<number, NameMention>): NameMention | undefined {
  const { scan } = article;
  const m = covered.get(first - 1);
  if (!m || m.last !== first || m.last - m.first < 2 || scan.tokens.text.charCodeAt(m.start) < 0x600) return undefined;
  if ((scan.tokens.shape[first] & Shape.Newline) !== 0) return undefined;
  const before = scan.matches(m.first - 1).filter(x => x.end === m.first && x.clitics.tail === 0);
  if (before.some(x => x.sense.table === 'title')) return m;
  // «أكد سالم الراشدي وزير النقل»: who speaks; not whom somebody told something
  const speaks = before.some(x => x.sense.table === 'speech' && x.sense.value === 'fact' && x.clitics.preposition === '');
  return speaks && !before.some(x => x.sense.table === 'addressing') ? m : undefined;
}

/** «من الجانب العماني معالي المهندس ...»: the people before a name and its titles. */
export function originOf({ scan }: ArticleReading, m: Named): Match | undefined {
  let k = m.first - 1;
  while (k > m.first - 1 - TITLES && scan.matches(k).some(x => x.sense.table === 'title' && x.end === k + 1)) k--;
  return scan.matches(k).find(x => x.sense.table === 'demonym' && x.clitics.article && x.clitics.tail === 0 && x.end === k + 1);
}

/** Whether a governor's sentence speaks of a central bank: banks have governors, and provinces. */
export function ofCentralBank(article: ArticleReading, noun: Match): boolean {
  const { scan, text } = article;
  const sentence = text.sentences[sentenceAt(article, scan.tokens.start[noun.first])];
  if (!sentence) return false;
  for (let i = tokenAt(scan.tokens, sentence.start); i < scan.tokens.count && scan.tokens.start[i] < sentence.end; i++)
    if (isCentralBank(article, i)) return true;
  return false;
}
