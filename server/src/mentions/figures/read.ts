import type { ArticleMentions } from '../article.ts';
import type { DateMention, DurationMention, FigureMention } from '../mention.ts';
import { numberAt } from './number-words.ts';

/** The figures of an article; tokens that dates and durations hold are theirs. */
export function readFigures(reading: ArticleMentions, _dates: readonly (DateMention | DurationMention)[]): FigureMention[] {
  const { scan, language } = reading;
  const out: FigureMention[] = [];
  for (let i = 0; i < scan.tokens.count; i++) {
    const n = numberAt(scan, i, { language });
    if (!n) continue;
    out.push({ kind: n.ordinal ? 'ordinal' : 'number', temporal: false, start: n.start, end: n.stop, first: n.first, last: n.end, amount: n.amount, comparator: '=', set: [], numberStart: n.start, numberEnd: n.stop });
    i = n.end - 1;
  }
  return out;
}
