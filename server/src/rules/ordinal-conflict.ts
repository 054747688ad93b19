/**
 * # ordinal-conflict
 *
 * One gathering counted twice: the fourteenth edition of a festival in one report, the fifteenth in the other.
 *
 * Two articles are compared only where they tell of the same story and each counts the same kind of thing (edition, session, summit,
 * round) with one number only. Two series of meetings, rounds of a match and a player's own counts are silent: the sentences must
 * share what they speak of.
 */
import { contextOf, sentenceAt, sharedWords, similarity, type Context } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Rule } from '../corpus/finding.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { siteOf } from './site.ts';

/** What two sentences must share. */
const ALIKE = 2.2;

interface Counted {
  mention: FigureMention;
  /** Value of the `edition` table. */
  kind: string;
  context: Context;
}

export const ordinalConflict: Rule = {
  id: 'ordinal-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'Number {a} here, number {b} there for the same {kind}',
      numbers: '{text} is number {n}',
      same: 'both sentences speak of {what}',
    },
    ar: {
      message: 'الرقم {a} هنا والرقم {b} هناك للحدث نفسه ({kind})',
      numbers: '{text} هو الرقم {n}',
      same: 'الجملتان عن {what}',
    },
  },
  *pair(a, b) {
    const left = counted(a), right = counted(b);
    let best: { x: Counted; y: Counted; score: number } | undefined;
    for (const x of left)
      for (const y of right) {
        if (x.kind !== y.kind || x.mention.amount === y.mention.amount) continue;
        if (left.some(o => o.kind === x.kind && o.mention.amount === y.mention.amount) || right.some(o => o.kind === x.kind && o.mention.amount === x.mention.amount)) continue;
        const score = similarity(x.context, y.context);
        if (score >= ALIKE && (!best || score > best.score)) best = { x, y, score };
      }
    if (!best) return;
    const { x, y } = best;
    const sites = [siteOf(a, x.mention, String(x.mention.amount)), siteOf(b, y.mention, String(y.mention.amount))];
    yield {
      scope: 'cross',
      message: { key: 'ordinal-conflict.message', values: { a: sites[0].value, b: sites[1].value, kind: x.kind } },
      reason: [
        ...sites.map(s => ({ key: 'ordinal-conflict.numbers', values: { text: s.text, n: s.value } })),
        { key: 'ordinal-conflict.same', values: { what: sharedWords(a, x.context, y.context) } },
      ],
      sites,
    };
  },
};

/** Ordinals next to a word that editions are counted by. */
function counted(article: ArticleReading): Counted[] {
  const out: Counted[] = [];
  for (const m of article.mentions) {
    if (m.kind !== 'ordinal' || m.temporal !== false) continue;
    const kind = article.scan.value(m.last, 'edition') ?? editionBefore(article, m.first);
    const sentence = kind === undefined ? -1 : sentenceAt(article, m.start);
    if (sentence >= 0) out.push({ mention: m, kind: kind!, context: contextOf(article, sentence) });
  }
  return out;
}

/** The edition word up to two words before an ordinal ("الدورة الرابعة", "دورته الرابعة"). */
function editionBefore(article: ArticleReading, first: number): string | undefined {
  for (let i = first - 1; i >= first - 2; i--) {
    const value = article.scan.value(i, 'edition');
    if (value !== undefined) return value;
  }
  return undefined;
}
