import type { ArticleReading } from '../claims/reading.ts';
import type { Site } from '../corpus/finding.ts';

/** The site of a span of an article. @param value its normalised value */
export function siteOf(article: ArticleReading, span: { start: number; end: number }, value: string): Site {
  return { file: article.file, start: span.start, end: span.end, text: article.text.text.slice(span.start, span.end), value };
}
