import { sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { tokenAt } from '../text/tokens.ts';

/** Whether a form of a table stands within `reach` tokens before a token, in its sentence. Returns its token, or -1. */
export function before(article: ArticleReading, token: number, table: string, reach: number, value?: string): number {
  const { scan, text } = article;
  const sentence = text.sentences[sentenceAt(article, scan.tokens.start[token])];
  if (!sentence) return -1;
  for (let i = token - 1; i >= 0 && token - i <= reach && scan.tokens.start[i] >= sentence.start; i--)
    for (const m of scan.matches(i))
      if (m.sense.table === table && m.end <= token && (value === undefined || m.sense.value === value)) return i;
  return -1;
}

/** Subjects with which another clause begins. */
const SUBJECTS = new Set(['he', 'she', 'it', 'they', 'who', 'which']);

/**
 * As {@link before}, and beyond `reach` as far as `far` while only phrases of place and time stand between, and no word begins another
 * clause: "born on the same site, in the old cottage hospital, in July 1937".
 */
export function beforeInClause(article: ArticleReading, token: number, table: string, reach: number, far: number): number {
  const near = before(article, token, table, reach);
  if (near >= 0) return near;
  const at = before(article, token, table, far);
  if (at < 0) return -1;
  const { scan } = article;
  for (let i = at + 1; i < token; i++) {
    const joined = scan.matches(i).some(m => m.sense.table === 'feat' || m.sense.table === 'speech' || m.clitics.conjunction !== '');
    if (joined || scan.value(i, 'stop') === 'conjunction' || SUBJECTS.has(scan.word(i)) || /^[.;؛:!?؟]$/.test(scan.word(i))) return -1;
    // behind a comma another place or time, not "moved to Leith"
    if (scan.is(i, ',') && i + 1 < token && scan.value(i + 1, 'stop') !== 'preposition') return -1;
  }
  return at;
}

/** Whether the sentence of an offset, or one beside it, corrects an earlier text: what it quotes is wrong on purpose. */
export function isCorrection(article: ArticleReading, offset: number): boolean {
  const { scan, text } = article;
  const at = sentenceAt(article, offset);
  if (at < 0) return false;
  const from = text.sentences[Math.max(0, at - 1)].start,
    to = text.sentences[Math.min(text.sentences.length - 1, at + 1)].end;
  for (let i = tokenAt(scan.tokens, from); i < scan.tokens.count && scan.tokens.start[i] < to; i++)
    if (scan.at(i, 'correction')) return true;
  return text.headline !== undefined && scan.at(tokenAt(scan.tokens, text.headline.start), 'correction') !== undefined;
}

/** As {@link before}, behind a token. */
export function behind(article: ArticleReading, token: number, table: string, reach: number, value?: string): number {
  const { scan, text } = article;
  if (token >= scan.tokens.count) return -1;
  const sentence = text.sentences[sentenceAt(article, scan.tokens.start[Math.max(0, token - 1)])];
  if (!sentence) return -1;
  for (let i = token; i < scan.tokens.count && i - token < reach && scan.tokens.end[i] <= sentence.end; i++)
    for (const m of scan.matches(i)) if (m.sense.table === table && (value === undefined || m.sense.value === value)) return i;
  return -1;
}
