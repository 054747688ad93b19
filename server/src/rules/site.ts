import type { ArticleReading } from '../claims/reading.ts';
import type { Site } from '../corpus/finding.ts';
import type { NameMention } from '../mentions/mention.ts';

/** The site of a span of an article. @param value its normalised value */
export function siteOf(article: ArticleReading, span: { start: number; end: number }, value: string): Site {
  return { file: article.file, start: span.start, end: span.end, text: article.text.text.slice(span.start, span.end), value };
}

/** A place and what holds it, from the inside out, as the article's language names them: "Samarkand → Uzbekistan → Asia". */
export function placePath(article: ArticleReading, id: string): string {
  const names = article.scan.lexicon.table('places');
  // what holds it and has no name in this language (a district, the world) tells its reader nothing
  const path = article.places.path(id).flatMap((p, i) => names.get(p)?.[0] ?? (i === 0 ? p.split('/').pop()! : []));
  // a town and the province of its name are named once
  return path.filter((name, i) => name !== path[i - 1]).join(' → ');
}

/** The countries that have a town of a place's name, as the article's language calls them. */
export function countryNames(article: ArticleReading, place: NameMention): string {
  const names = article.scan.lexicon.table('places');
  return article.places
    .townsNamed(place.name)
    .map(id => names.get(id)?.[0] ?? id)
    .join(', ');
}
