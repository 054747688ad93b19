import type { ArticleReading } from '../claims/reading.ts';
import { contextOf } from '../claims/context.ts';
import type { DateMention } from '../mentions/mention.ts';
import { isoDate } from '../values/days.ts';

/** Years from which on a sentence tells of other times than the article's. */
const LONG_AGO = 2;

/**
 * Whether a sentence tells of years long before the article: it names such a year and none of the article's own time; or it names none,
 * and the next one of its paragraph names a day or a month of such a year. The article's time is its day, or else the latest year that
 * it names.
 */
export function tellsOfThePast(article: ArticleReading, sentence: number): boolean {
  const now = yearOfArticle(article);
  if (now === undefined) return false;
  const own = years(article, sentence);
  if (own.length > 0) return own.every(d => now - d.written.year! >= LONG_AGO);
  const { sentences } = article.text;
  if (sentences[sentence + 1]?.block !== sentences[sentence].block) return false;
  const next = years(article, sentence + 1).filter(d => d.written.month !== undefined);
  return next.length > 0 && next.every(d => now - d.written.year! >= LONG_AGO);
}

function years(article: ArticleReading, sentence: number): DateMention[] {
  return contextOf(article, sentence).mentions.filter(isDated);
}

function isDated(m: ArticleReading['mentions'][number]): m is DateMention {
  return m.temporal === true && m.kind === 'date' && m.written.year !== undefined && m.written.calendar === undefined;
}

const yearsOfArticles = new WeakMap<ArticleReading, { year: number | undefined }>();

function yearOfArticle(article: ArticleReading): number | undefined {
  let known = yearsOfArticles.get(article);
  if (!known) yearsOfArticles.set(article, (known = { year: findYear(article) }));
  return known.year;
}

function findYear(article: ArticleReading): number | undefined {
  const day = article.published?.days;
  if (day && Number.isFinite(day.from) && Number.isFinite(day.to)) return Number(isoDate(day.from).slice(0, 4));
  const all = article.mentions.filter(isDated).map(d => d.written.year!);
  return all.length > 0 ? Math.max(...all) : undefined;
}
