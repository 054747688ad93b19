import type { ArticleMentions } from '../mentions/article.ts';
import { tokenAt } from '../text/tokens.ts';
import { behindDateline, contextOf, mentionFeatures } from './context.ts';

/**
 * What a sentence speaks of, for comparing it with a sentence of another article in any language: the features of its context, and
 * besides them concepts (`k:`, in place of the stems of their words), countries of peoples (`l:`), offices and portfolios (`h:`),
 * amounts and lengths of time (`f:`).
 */
export type Topics = ReadonlyMap<string, number>;

/** What a shared feature weighs by its kind. */
const WEIGHTS: Record<string, number> = { c: 1, e: 1, m: 0.7, n: 0.7, k: 0.6, p: 1, o: 1, l: 0.4, w: 0.5, h: 0.5, f: 0.9 };
/** A town tells more than a country. */
const TOWN = 0.7;
/** Small numbers without a unit are shared by chance. */
const TELLING = 10;

const cache = new WeakMap<ArticleMentions, (Topics | undefined)[]>();

/** The topics of sentence `n` of an article; remembered with it. */
export function topicsOf(article: ArticleMentions, n: number): Topics {
  let all = cache.get(article);
  if (!all) cache.set(article, (all = []));
  return (all[n] ??= read(article, n));
}

function read(article: ArticleMentions, n: number): Topics {
  const context = contextOf(article, n);
  const { scan } = article;
  const out = new Map<string, number>();
  const add = (f: string): void => void out.set(f, f[0] === 'l' && /[/-]/.test(f) ? TOWN : WEIGHTS[f[0]]);
  const body = behindDateline(article, context);
  const concepts = new Map<number, string>();
  for (let i = body; i < context.last; i++) {
    const topic = scan.topic(i);
    if (topic && topic.end <= context.last)
      for (let k = i; k < topic.end; k++) if (!concepts.has(k)) concepts.set(k, `k:${topic.sense.value}`);
    for (const m of scan.matches(i)) {
      if (m.clitics.tail > 0 && m.end === i + 1) continue;
      if (m.sense.table === 'demonym') add(`l:${m.sense.value}`);
      else if (m.sense.table === 'portfolio' || m.sense.table === 'office') add(`h:${m.sense.value.replace(/-minister$/, '')}`);
    }
  }
  for (const [f, span] of context.features) {
    const i = tokenAt(scan.tokens, span.start);
    if (i < body && !againBehind(article, f, body, n)) continue;
    const concept = f[0] === 'w' ? concepts.get(i) : undefined;
    if (concept) add(concept);
    else if (f[0] !== 'w' || !scan.at(i, 'speech')) add(f);
  }
  for (const concept of concepts.values()) if (!out.has(concept)) add(concept);
  for (const m of context.mentions) {
    if (m.first < body) continue;
    if (m.kind === 'duration') add(`f:${m.timex}`);
    else if (m.temporal === false && m.kind !== 'ordinal' && (m.loose === undefined || m.loose === 'label') && m.upTo === undefined)
      if (m.amount >= TELLING || m.unit !== undefined) add(`f:${m.amount}${m.unit ?? ''}`);
  }
  return out;
}

/** Whether a name of the dateline is named behind it too. */
function againBehind(article: ArticleMentions, feature: string, body: number, n: number): boolean {
  return contextOf(article, n).mentions.some(
    m => m.first >= body && (m.kind === 'place' || m.kind === 'organization') && mentionFeatures(article, m).includes(feature),
  );
}

/** How much two sentences share: the sum of the weights of their common topics, from 0. @param but features left out of account */
export function likeness(a: Topics, b: Topics, but?: ReadonlySet<string>): number {
  let sum = 0;
  for (const [f, weight] of a) if (b.has(f) && !but?.has(f)) sum += weight;
  return sum;
}
