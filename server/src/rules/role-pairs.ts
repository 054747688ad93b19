import { writtenIn } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Statement } from '../corpus/finding.ts';
import { isCompound, isParticle } from '../mentions/names/compared-words.ts';
import { sameName } from '../mentions/names/same-name.ts';
import { coarseKey } from '../mentions/names/sound-keys.ts';
import { tokenAt } from '../text/tokens.ts';
import { akin } from './akin.ts';
import { alike, daysBetween } from './alike.ts';
import { kindsAgree } from './institutions.ts';
import { successionsIn, type Holding } from './office-holders.ts';
import { countriesOf, homeOf, onlyCountry } from './office-homes.ts';
import { OF_A_COUNTRY } from './office-kinds.ts';

/** Whether what two statements say of offices cannot both be true. */

/** Days between two such articles. */
const SOON = 14;
/** Days between two articles at most. */
const APART = 31;
/** Tokens between "new" and the name of a holder of whom it may be said. */
const BESIDE = 6,
  BEHIND = 3;
/** Consonants of a word that tell it from others by themselves. */
const TELLING = 3;
/** A statement that somebody holds an office. */
export type Held = Statement & { data: Holding };

/** What is asked of two statements by the first letter of their key. */
export const TESTS: Readonly<Record<string, (a: Held, b: Held) => boolean>> = { h: twoHolders, c: twoHoldersOfStory, b: twoHeadsOfBody };

function twoHolders(a: Held, b: Held): boolean {
  // two texts of no known time may be of two reigns
  if (a.article !== b.article && !writtenIn(a.article) && !writtenIn(b.article)) return false;
  if (a.articleId === b.articleId && !(OF_A_COUNTRY.has(a.data.office) && a.data.of !== undefined && a.data.sentence !== b.data.sentence))
    return false;
  if (!shareFolios(a.data.portfolio, b.data.portfolio)) return false;
  if (a.data.office === 'ambassador' && !a.data.to?.some(t => b.data.to?.includes(t))) return false;
  const x = a.data.name,
    y = b.data.name;
  return sameName(x, y) === 'different' && !shareWord(x, y);
}

/** Whether all portfolios of one minister are the other's too: "youth and culture" and "culture". */
function shareFolios(a: string, b: string): boolean {
  const x = a.split('+'),
    y = b.split('+');
  return x.every(p => y.includes(p)) || y.every(p => x.includes(p));
}

/** The same where the country is said in one article at most: only in one story, and where no article names the other's holder. */
function twoHoldersOfStory(a: Held, b: Held): boolean {
  if (a.data.of !== undefined && b.data.of !== undefined) return false;
  // among several countries it cannot be known whose minister it is
  if ([a, b].some(h => h.data.of === undefined && countriesOf(h.article).size > 1)) return false;
  if (!twoHolders(a, b) || daysBetween(a.article, b.article) > SOON) return false;
  return !names(a.article, b.data.name) && !names(b.article, a.data.name);
}

/** The same where bodies are known by what their names mean: in one country, and only where no article names the other's holder. */
function twoHeadsOfBody(a: Held, b: Held): boolean {
  const [x, y] = [a, b].map(h => h.data.institution!.country ?? h.data.of ?? onlyCountry(h.article) ?? homeOf(h.article).country);
  if (x !== undefined && y !== undefined && x !== y) return false;
  if (a.data.office !== b.data.office && !a.data.verbal && !b.data.verbal) return false;
  if (a.article === b.article || !kindsAgree(a.data.institution!.kinds, b.data.institution!.kinds)) return false;
  return twoHolders(a, b) && !names(a.article, b.data.name) && !names(b.article, a.data.name);
}

export function names(article: ArticleReading, name: string): boolean {
  return article.mentions.some(m => m.kind === 'person' && (sameName(m.name, name) !== 'different' || shareWord(m.name, name)));
}

/** Whether two names have a word in common, however spelt: a longer and a shorter form of one name. */
export function shareWord(x: string, y: string): boolean {
  const keysOf = (name: string): string[] => name.split(/[\s-]+/).filter(w => !isParticle(w) && !isCompound(w));
  // a short key is that of many words: عاصم and هاشم
  return keysOf(x).some(w =>
    keysOf(y).some(
      v =>
        (coarseKey(w) === coarseKey(v) && (coarseKey(w).length >= TELLING || sameName(w, v) !== 'different')) || sameName(w, v) === 'same',
    ),
  );
}

export function twoCountries(a: Held, b: Held): boolean {
  const { data: x } = a,
    { data: y } = b;
  const { places } = a.article;
  if (x.office !== y.office || x.modifiers.join() !== y.modifiers.join() || sameName(x.name, y.name) === 'different') return false;
  const portfolios = [x.portfolio, y.portfolio];
  if (portfolios[0] !== portfolios[1] && portfolios.every(p => p !== '' && !p.startsWith('w:'))) return false;
  return places.get(x.of!)?.kind === 'country' && places.get(y.of!)?.kind === 'country' && places.disjoint(x.of!, y.of!);
}

/** Whether two articles speak of one time and one story, and neither says that the office changes hands. */
export function sameTime(a: Held, b: Held, passes: boolean): boolean {
  if (a.article !== b.article) {
    const apart = daysBetween(a.article, b.article);
    // one person is not minister of two countries within a year; an office has another holder sooner
    if (
      !passes
        ? !akin(a.article, b.article, [a.data.name, b.data.name])
        : !(apart <= APART && alike(a.article, b.article)) && !(apart <= SOON && (akin(a.article, b.article) || areWhole(a, b)))
    )
      return false;
  }
  return !passes || (!changes(a) && !changes(b));
}

/**
 * Whether both name the town or province whose office it is, each with the full name of another holder of whom the other says nothing:
 * within two weeks it is one chair, whatever the two articles are about.
 */
function areWhole(a: Held, b: Held): boolean {
  const isWhole = ({ data }: Held): boolean => data.town !== undefined && data.town === data.of && data.ofSpan !== undefined;
  return (
    isWhole(a) &&
    isWhole(b) &&
    writtenIn(a.article) !== undefined &&
    writtenIn(b.article) !== undefined &&
    !names(a.article, b.data.name) &&
    !names(b.article, a.data.name)
  );
}

/** Whether a sentence of the article that names the holder, or such an office, tells of a succession. */
export function changes(h: { article: ArticleReading; data: Holding }): boolean {
  const { article } = h;
  return article.text.sentences.some((s, n) => {
    const at = successionsIn(article, n);
    if (at.length === 0) return false;
    const tells = (span: { start: number; end: number }): boolean =>
      at.some(m => m.sense.value !== 'beside' || isBeside(article, m.first, span));
    return (
      (n === h.data.sentence && tells(h.data)) ||
      article.mentions.some(
        m =>
          m.kind === 'person' &&
          m.start >= s.start &&
          m.end <= s.end &&
          tells(m) &&
          (n === h.data.sentence || sameName(m.name, h.data.name) !== 'different'),
      )
    );
  });
}

/** Whether a word stands before a name, or behind a comma behind it: "the new minister, N", "N, the new minister". */
function isBeside({ scan }: ArticleReading, at: number, name: { start: number; end: number }): boolean {
  const first = tokenAt(scan.tokens, name.start),
    last = tokenAt(scan.tokens, name.end);
  if (at < first) return first - at <= BESIDE;
  return at - last <= BEHIND && (scan.is(last, ',') || scan.is(last, '،'));
}
