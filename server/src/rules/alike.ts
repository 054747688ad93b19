import { contextOf } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';

/** Sentences from the top that tell what an article is about, the headline included. */
const LEAD = 5;
/** Weights of what two leads share, by kind of feature; `f` are amounts. */
const WEIGHTS: Record<string, number> = { e: 0.8, m: 0.6, n: 0.6, p: 1, o: 1.2, l: 0.7, w: 0.5, f: 0.7 };
/** Smaller amounts are shared by chance. */
const TELLING = 10;
/** What they must share. */
const ENOUGH = 2.4;
/** Days between two reports of one story. */
const APART = 45;

const leads = new WeakMap<ArticleReading, ReadonlySet<string>>();

function leadOf(article: ArticleReading): ReadonlySet<string> {
  let out = leads.get(article) as Set<string> | undefined;
  if (out) return out;
  leads.set(article, (out = new Set<string>()));
  for (let n = 0; n < Math.min(LEAD, article.text.sentences.length); n++) {
    const { features, mentions } = contextOf(article, n);
    for (const f of features.keys()) out.add(f);
    for (const m of mentions)
      if (m.temporal === false && m.kind !== 'ordinal' && m.amount >= TELLING && m.loose === undefined)
        out.add(`f:${m.amount}${m.unit ?? ''}`);
  }
  return out;
}

/** Whether two articles look like reports of one story, by their first sentences and dates alone: nothing else of the corpus is asked. */
export function alike(a: ArticleReading, b: ArticleReading): boolean {
  if (daysBetween(a, b) > APART) return false;
  const other = leadOf(b);
  let sum = 0;
  for (const f of leadOf(a)) if (other.has(f)) sum += WEIGHTS[f[0]] ?? 0;
  return sum >= ENOUGH;
}

/** Days between the publication of two articles, at least; 0 where a date is not known. */
export function daysBetween(a: ArticleReading, b: ArticleReading): number {
  const x = a.published?.days,
    y = b.published?.days;
  return x && y ? Math.max(0, Math.max(x.from, y.from) - Math.min(x.to, y.to)) : 0;
}
