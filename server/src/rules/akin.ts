import { contextOf } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { stem } from '../languages/stem.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { fold } from '../text/fold.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import { alike, daysBetween } from './alike.ts';

/**
 * Whether two articles have to do with one another, all of their text read: a report and a feature of half a year later that returns to
 * it. Weaker than `alike`, and only good for a pair that something rare already joins (one name, one quotation, one rank).
 */

/** Weights of what two texts share: `e` `m` `n` concepts, `p` people, `o` bodies, `l` towns, `c` countries, `x` capitalised and `u` other words of no table, `w` the rest. */
const WEIGHTS: Record<string, number> = { e: 0.3, m: 0.3, n: 0.3, p: 1, o: 1.2, l: 1, c: 0.4, x: 1, u: 0.35, w: 0.12 };
/** What they must share: of pairs of articles on different matters, one in two hundred does. */
const ENOUGH = 2;
/** Shortest word of no table that tells anything, in folded units. */
const SHORTEST = 5;
/** Days between two articles. */
const APART = 400;

const read = new WeakMap<ArticleReading, ReadonlySet<string>>();

function featuresOf(article: ArticleReading): ReadonlySet<string> {
  const known = read.get(article);
  if (known) return known;
  const out = new Set<string>();
  read.set(article, out);
  const { scan, text, places } = article;
  text.sentences.forEach((sentence, n) => {
    if (text.blocks[sentence.block]?.kind === 'residue') return;
    const { features, first, last } = contextOf(article, n);
    for (const f of features.keys()) out.add(f[0] === 'l' && places.get(f.slice(2))?.kind === 'country' ? `c${f.slice(1)}` : f);
    for (let i = first; i < last; i++) {
      const word = scan.word(i);
      if (scan.tokens.kind[i] !== TokenKind.Word || word.length < SHORTEST || scan.matches(i).length > 0) continue;
      if ((scan.tokens.shape[i] & Shape.Capital) !== 0) {
        if (i > first) out.add(`x:${word}`);
      } else if (scan.tokens.text.charCodeAt(scan.tokens.start[i]) >= 0x600) out.add(`u:${stem(word)}`);
    }
  });
  return out;
}

/**
 * @param names what joins the two and is no further evidence
 * @param enough what they must share; see the weights
 */
export function akin(a: ArticleReading, b: ArticleReading, names: readonly string[] = [], enough = ENOUGH): boolean {
  if (alike(a, b)) return true;
  if (daysBetween(a, b) > APART) return false;
  const own = new Set<string>();
  for (const name of names)
    for (const w of fold(name).split(/[\s-]+/)) for (const f of [`p:${nameKey([w])}`, `x:${w}`, `u:${stem(w)}`, `w:${stem(w)}`]) own.add(f);
  const other = featuresOf(b);
  let sum = 0;
  for (const f of featuresOf(a)) if (other.has(f) && !own.has(f)) sum += WEIGHTS[f[0]] ?? 0;
  return sum >= enough;
}
