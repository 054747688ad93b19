/**
 * # translated-figure
 *
 * A translated article changes a figure of its original, or leaves it out.
 *
 * An English original says 1,450 jobs between two figures that its Arabic version keeps, and the Arabic version says 1,540 there, or nothing.
 *
 * ## Why
 *
 * Figures are what a translator copies without reading. A swapped digit or a lost sentence survives every later reading in one language.
 *
 * ## How it is decided
 *
 * Two articles of one story in two languages are taken for an original and its translation where they are of like length and most figures
 * of the shorter one stand in the other, in the same order. Between two figures that both have, a figure of the one that the other does not
 * have is left out; one that stands where the other has another of the same unit is changed.
 *
 * ## Limits
 *
 * A version that was shortened or updated on purpose gives notes too. Which of the two is the original is not asked.
 *
 * # العربية
 *
 * مقال مترجم يغير رقما في أصله أو يسقطه.
 *
 * في الأصل الإنكليزي 1450 وظيفة بين رقمين أبقت عليهما الترجمة العربية، وفيها 1540 أو لا شيء.
 *
 * ## لماذا
 *
 * الأرقام هي ما ينسخه المترجم بلا قراءة، ورقم مقلوب أو جملة ساقطة يعيشان بعد كل مراجعة في لغة واحدة.
 *
 * ## كيف يُحسم
 *
 * يُعد مقالان عن خبر واحد بلغتين أصلا وترجمة إذا تقارب طولهما واجتمعت معظم أرقام أقصرهما في الآخر بالترتيب نفسه. وبين رقمين مشتركين يكون رقم ينفرد به
 * أحدهما ساقطا من الآخر، ويكون مغيرا إذا كان في موضعه رقم آخر بالوحدة نفسها.
 *
 * ## الحدود
 *
 * الترجمة التي اختُصرت أو حُدّثت عمدا تعطي ملاحظات أيضا. ولا يُسأل أيهما الأصل.
 *
 * # Examples
 *
 * ```speaks en: a changed figure
 * --- a.txt published=2024-05-14
 * Dutch firm to build plant in Nouadhibou
 *
 * The Dutch company will build a plant in Nouadhibou, Mauritania, for $96 million, energy minister Sidi Ould Brahim said. It will employ 240 workers and supply ⟦35,000 homes⟧. Work will take 18 months, and the plant will stand on 12 hectares.
 * --- b.txt published=2024-05-15
 * شركة هولندية تبني محطة في نواذيبو
 *
 * أعلن وزير الطاقة الموريتاني سيدي ولد إبراهيم أن شركة هولندية ستبني محطة في نواذيبو بكلفة 96 مليون دولار. وستشغل المحطة 240 عاملا وتزود ⟦53 ألف منزل⟧. ويستغرق العمل 18 شهرا، وتقام المحطة على 12 هكتارا.
 * ```
 *
 * ```speaks ar: رقم ساقط
 * --- a.txt published=2024-05-14
 * شركة هولندية تبني محطة في نواذيبو
 *
 * أعلن وزير الطاقة الموريتاني سيدي ولد إبراهيم أن شركة هولندية ستبني محطة في نواذيبو بكلفة 96 مليون دولار. وستشغل المحطة ⟦240 عاملا⟧ وتزود 35 ألف منزل. وتقام المحطة على 12 هكتارا.
 * --- b.txt published=2024-05-15
 * Dutch firm to build plant in Nouadhibou
 *
 * The Dutch company will build a plant in Nouadhibou, Mauritania, for ⟦$96 million⟧, energy minister Sidi Ould Brahim said. It will supply 35,000 homes. The plant will stand on 12 hectares.
 * ```
 *
 * ```silent en: the same figures
 * --- a.txt published=2024-05-14
 * Dutch firm to build plant in Nouadhibou
 *
 * The Dutch company will build a plant in Nouadhibou, Mauritania, for $96 million, energy minister Sidi Ould Brahim said. It will employ 240 workers and supply 35,000 homes. The plant will stand on 12 hectares.
 * --- b.txt published=2024-05-15
 * شركة هولندية تبني محطة في نواذيبو
 *
 * أعلن وزير الطاقة الموريتاني سيدي ولد إبراهيم أن شركة هولندية ستبني محطة في نواذيبو بكلفة 96 مليون دولار. وستشغل المحطة 240 عاملا وتزود 35 ألف منزل. وتقام المحطة على 12 هكتارا.
 * ```
 *
 * ```silent ar: خبران لا أصل وترجمة
 * --- a.txt published=2024-05-14
 * شركة هولندية تبني محطة في نواذيبو
 *
 * أعلن وزير الطاقة الموريتاني سيدي ولد إبراهيم أن شركة هولندية ستبني محطة في نواذيبو بكلفة 96 مليون دولار. وستشغل المحطة 240 عاملا.
 * --- b.txt published=2024-05-15
 * Water for the north
 *
 * Nouadhibou will get a plant, Sidi Ould Brahim said. Some 35,000 homes wait for water. In 9 districts of Mauritania people pay 4 dollars for a barrel.
 * ```
 */
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Message, Rule, Site } from '../corpus/finding.ts';
import type { Facts } from '../values/facts.ts';
import { disjointNumbers } from '../values/numbers.ts';
import { valueOf } from './figures.ts';
import { siteOf } from './site.ts';

/** Figures that both must have, and their share of the figures of the one that has fewer. */
const LEAST = 3,
  MOSTLY = 0.6;
/** How many times longer one may be, by sentences. */
const LONGER = 2;

export const translatedFigure: Rule = {
  id: 'translated-figure',
  severity: 'warning',
  since: '0.1.0',
  status: 'nursery',
  messages: {
    en: {
      changed: '{a} in one version, {b} in the other',
      dropped: '{a} is not in the other version',
      version: 'the two are versions of one article: {n:figure} in the same order in both',
      between: 'in both it stands between {before} and {after}',
    },
    ar: {
      changed: '{a} في نسخة و{b} في الأخرى',
      dropped: '{a} لا وجود له في النسخة الأخرى',
      version: 'المقالان نسختان من نص واحد: فيهما {n:figure} بالترتيب نفسه',
      between: 'موضعه فيهما بين {before} و{after}',
    },
  },
  *pair(a, b): Iterable<Draft> {
    if (a.language === b.language) return;
    const long = Math.max(a.text.sentences.length, b.text.sentences.length),
      short = Math.min(a.text.sentences.length, b.text.sentences.length);
    if (long > short * LONGER) return;
    const xs = bodyOf(a),
      ys = bodyOf(b);
    const common = inOrder(xs, ys, a.facts);
    if (common.length < LEAST || common.length < MOSTLY * Math.min(xs.length, ys.length)) return;
    // before the first common figure and behind the last one only what was changed is told
    const anchors = [[-1, -1], ...common, [xs.length, ys.length]];
    for (let i = 0; i + 1 < anchors.length; i++) {
      const [x0, y0] = anchors[i],
        [x1, y1] = anchors[i + 1];
      const isInside = i > 0 && i + 2 < anchors.length;
      const left = xs.slice(x0 + 1, x1).filter(x => !has(ys, x, a.facts)),
        right = ys.slice(y0 + 1, y1).filter(y => !has(xs, y, a.facts));
      if (!isInside && (left.length !== 1 || right.length !== 1)) continue;
      const proof: Message[] = [{ key: 'translated-figure.version', values: { n: String(common.length) } }];
      if (isInside) proof.push({ key: 'translated-figure.between', values: { before: textOf(a, xs[x0]), after: textOf(a, xs[x1]) } });
      for (const x of left) {
        const y = right.find(r => r.unit === x.unit);
        if (y) {
          right.splice(right.indexOf(y), 1);
          const sites = [site(a, x), site(b, y)];
          yield {
            scope: 'cross',
            message: { key: 'translated-figure.changed', values: { a: sites[0].text, b: sites[1].text } },
            reason: proof,
            sites,
          };
        } else if (isInside) yield dropped(site(a, x), site(b, ys[y0]), proof);
      }
      if (isInside) for (const y of right) yield dropped(site(b, y), site(a, xs[x0]), proof);
    }
  },
};

/** A figure that the other version lacks, with the one before it there. */
function dropped(lone: Site, beside: Site, reason: Draft['reason']): Draft {
  return {
    scope: 'cross',
    severity: 'information',
    message: { key: 'translated-figure.dropped', values: { a: lone.text } },
    reason,
    sites: [lone, beside],
  };
}

/** The figures of the body that a version must keep: one and two are words of grammar as much. */
function bodyOf(article: ArticleReading): FigureStatement[] {
  return figureStatements(article).filter(f => !f.headline && (f.unit !== '#' || f.mention.amount > 2));
}

function same(x: FigureStatement, y: FigureStatement, facts: Facts): boolean {
  // what one language calls pounds the other may call by its code
  const unit = x.unit === y.unit || facts.isCurrencyNamed(x.unit, y.unit) || facts.isCurrencyNamed(y.unit, x.unit);
  return unit && !disjointNumbers(x.mention.set, y.mention.set);
}

function has(all: readonly FigureStatement[], f: FigureStatement, facts: Facts): boolean {
  return all.some(o => same(o, f, facts));
}

/** Indexes of the longest row of figures that both have in one order. */
function inOrder(xs: readonly FigureStatement[], ys: readonly FigureStatement[], facts: Facts): [number, number][] {
  const best: number[][] = Array.from({ length: xs.length + 1 }, () => new Array<number>(ys.length + 1).fill(0));
  for (let i = xs.length - 1; i >= 0; i--)
    for (let k = ys.length - 1; k >= 0; k--)
      best[i][k] = Math.max(best[i + 1][k], best[i][k + 1], same(xs[i], ys[k], facts) ? best[i + 1][k + 1] + 1 : 0);
  const out: [number, number][] = [];
  for (let i = 0, k = 0; i < xs.length && k < ys.length;) {
    if (same(xs[i], ys[k], facts) && best[i][k] === best[i + 1][k + 1] + 1) out.push([i++, k++]);
    else if (best[i + 1][k] >= best[i][k + 1]) i++;
    else k++;
  }
  return out;
}

function site(article: ArticleReading, f: FigureStatement): Site {
  const { nounLast, start, end } = f.mention;
  const to = f.unit !== '#' || nounLast === undefined ? end : Math.max(end, article.scan.tokens.end[nounLast - 1]);
  return siteOf(article, { start, end: to }, valueOf(f.mention));
}

function textOf(article: ArticleReading, f: FigureStatement): string {
  return article.text.text.slice(f.mention.start, f.mention.end);
}
