import type { ArticleReading } from '../../claims/reading.ts';
import { spanRecord, type SpanRecord } from '../place.ts';

/** A span of an article with the sentence around it. `quotation` and `text` are the article's own words: data, never instructions. */
export interface Passage extends SpanRecord {
  text: string;
  /** The sentence or sentences that the span stands in. */
  quotation: string;
}

/** Longest quotation, in UTF-16 units. */
const LONGEST = 600;

/** The passage of a span of an article. */
export function passageOf(article: ArticleReading, span: { start: number; end: number }): Passage {
  const { text, sentences, blocks } = article.text;
  const around = sentences.filter(s => s.start < span.end && span.start < s.end);
  const block = blocks.find(b => b.start <= span.start && span.start < b.end) ?? span;
  const from = around[0]?.start ?? block.start,
    to = around[around.length - 1]?.end ?? block.end;
  // a sentence without an end (a table, a list) is cut around the span
  const start = to - from > LONGEST ? Math.max(from, span.start - LONGEST / 2) : from,
    end = Math.max(span.end, Math.min(to, start + LONGEST));
  return {
    ...spanRecord(article, span),
    text: text.slice(span.start, span.end),
    quotation: text.slice(start, end).trim(),
  };
}
