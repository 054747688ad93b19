import type { ArticleReading } from '../claims/reading.ts';
import type { Match } from '../languages/scan.ts';
import type { FigureMention } from '../mentions/mention.ts';
import type { NumberSet } from '../values/numbers.ts';
import { changeAt, type FigureSentence } from './figures.ts';

/** Sizes of change that no figure tells: "doubled", "rose by a quarter", «ثلاثة أضعاف». */

/** A change of a size told in words. */
export interface WordedRate {
  by: FigureMention;
  direction: number;
  refers: boolean;
}

/** Parts of a multiple by which what is called it may be off. */
const ROUGH = 0.12;
/** Share of a part of a whole by which what is called it may be off ("a third" of what grew by 30 per cent). */
const ROUGH_PART = 0.12;
/** Tokens between a verb of change and its multiple or part. */
const TO_VERB = 5;

/** The changes of a sentence that words tell the size of. */
export function wordedRates(article: ArticleReading, sentence: FigureSentence): WordedRate[] {
  const out: WordedRate[] = [];
  for (let i = sentence.first; i < sentence.end; i++) {
    const found = multipleAt(article, sentence, i) ?? partAt(article, sentence, i);
    if (!found) continue;
    out.push(found);
    i = found.by.last - 1;
  }
  return out;
}

/** "Rents have doubled", «تضاعفت الأسعار ثلاث مرات»: how often a thing happened is no multiple, unless a verb of change says so. */
function multipleAt(article: ArticleReading, sentence: FigureSentence, i: number): WordedRate | undefined {
  const { scan } = article;
  const m = scan.matches(i).find(x => x.sense.table === 'multiple' && x.end <= sentence.end);
  if (!m || sentence.figures.some(f => f.first <= i && i < f.last && f.unit !== undefined)) return undefined;
  const verb = scan.matches(i).some(x => x.sense.table === 'figure' && x.sense.value.startsWith('change'));
  const change = verb ? 1 : changeAt(article, Math.max(sentence.first, i - TO_VERB), i);
  if (change === 0) return undefined;
  const factor = Number(m.sense.value);
  // "fell threefold" has no one sense
  if (change < 0 && factor > 1 && !verb) return undefined;
  const size = Math.abs(factor - 1) * 100;
  const bound = (share: number): number => (factor > 1 ? (factor * share - 1) * 100 : (1 - factor * share) * 100);
  const [low, high] = [bound(1 - ROUGH), bound(1 + ROUGH)].sort((p, q) => p - q);
  return made(article, i, m, size, hedged(article, i, low, high, size, factor > 1), factor > 1 ? 1 : -1);
}

/** "by a quarter", "a third more": a part of a whole in words that a verb of change stands before. */
function partAt(article: ArticleReading, sentence: FigureSentence, i: number): WordedRate | undefined {
  const { scan, language } = article;
  if (language === 'ar' || !(scan.is(i, 'a') || scan.is(i, 'one'))) return undefined;
  const m = scan.matches(i + 1).find(x => x.sense.table === 'fraction' && x.end <= sentence.end);
  if (!m || Number(m.sense.value) > 0.5 || sentence.figures.some(f => f.first <= i + 1 && i + 1 < f.last && f.kind !== 'ordinal'))
    return undefined;
  // "a third of its pupils", "a fifth consecutive month"
  if (scan.is(m.end, 'of') || !(scan.tokens.kind[m.end] !== scan.tokens.kind[i] || scan.at(m.end, 'stop') || m.end >= sentence.end))
    return undefined;
  const direction = changeAt(article, Math.max(sentence.first, i - TO_VERB), i);
  if (direction === 0) return undefined;
  const size = Number(m.sense.value) * 100;
  return made(article, i, m, size, hedged(article, i, size * (1 - ROUGH_PART), size * (1 + ROUGH_PART), size, true), direction);
}

/** What "more than", "nearly" and "about" before a size leave of the values that it allows. */
function hedged(article: ArticleReading, i: number, low: number, high: number, size: number, isRise: boolean): NumberSet {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--)
    for (const m of article.scan.matches(k)) {
      if (m.sense.table !== 'hedge' || m.end !== i) continue;
      const sign = m.sense.value;
      if (sign.includes('>')) return [{ low, high: Infinity }];
      if (sign.includes('<')) return [{ low: isRise ? Math.min(low, size * 0.6) : 0, high }];
      return [{ low: low * 0.8, high: high * 1.2 }];
    }
  return [{ low, high }];
}

function made(article: ArticleReading, first: number, m: Match, amount: number, set: NumberSet, direction: number): WordedRate {
  const { scan } = article;
  const start = scan.tokens.start[first],
    end = scan.endOf(m);
  const by: FigureMention = {
    kind: 'percentage',
    temporal: false,
    start,
    end,
    first,
    last: m.end,
    amount,
    unit: '%',
    comparator: '=',
    set,
    numberStart: start,
    numberEnd: end,
  };
  return { by, direction, refers: true };
}
