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
 * of the shorter one stand in the other, in the same order. One figure that stands where the other version has one other is changed, if the
 * two have one unit, count one thing, or are a slip of the hand apart. Between two figures that both have, a figure in digits that the other
 * version has nowhere is left out, if that version keeps all others in their order.
 *
 * ## Limits
 *
 * Rounded figures and those told again in another measure or in the reader's money are left alone, and so is a version that leaves out more
 * than one figure in seven: it was shortened on purpose. A version that was updated on purpose is told too. Which of the two is the original
 * is not asked.
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
 * يُعد مقالان عن خبر واحد بلغتين أصلا وترجمة إذا تقارب طولهما واجتمعت معظم أرقام أقصرهما في الآخر بالترتيب نفسه. ويكون الرقم مغيرا إذا كان في موضعه
 * رقم واحد آخر بالوحدة نفسها أو للمعدود نفسه أو كان بينهما زلة يد. وبين رقمين مشتركين يكون رقم مكتوب بالأرقام لا وجود له في النسخة الأخرى ساقطا منها، إذا
 * أبقت على ما سواه كله بترتيبه.
 *
 * ## الحدود
 *
 * لا يُحسب ما قُرّب من الأرقام ولا ما أعيد بوحدة أخرى أو بعملة القارئ، ولا ترجمة أسقطت أكثر من سُبع الأرقام فهي مختصرة عمدا. أما ما حُدّث عمدا فيُذكر. ولا
 * يُسأل أيهما الأصل.
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
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Message, Rule, Site } from '../corpus/finding.ts';
import { valueOf } from './figures.ts';
import { siteOf } from './site.ts';
import { slip } from './slips.ts';
import { hasDigits, inDigits, inOrder, isToldAgain, numbersOf, sameNumber, type Figure } from './versions.ts';

/** Figures that both must have, and their share of the figures of the one that has fewer. */
const LEAST = 3,
  MOSTLY = 0.6;
/** How many times longer one may be, by sentences. */
const LONGER = 2;
/** A version that leaves out more than this share of the figures was shortened on purpose. */
const SHORTENED = 0.15;
/** Smaller numbers are left out, or told by other words, as often as not. */
const TELLING = 20;

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
    const xs = numbersOf(a),
      ys = numbersOf(b);
    const common = inOrder(xs, ys, a.facts);
    if (common.length < LEAST || common.length < MOSTLY * Math.min(xs.length, ys.length)) return;
    const lone = xs.filter(x => !has(b, ys, x)),
      others = ys.filter(y => !has(a, xs, y));
    // before the first common figure and behind the last one only what was changed is told
    const anchors = [[-1, -1], ...common, [xs.length, ys.length]];
    for (let i = 0; i + 1 < anchors.length; i++) {
      const [x0, y0] = anchors[i],
        [x1, y1] = anchors[i + 1];
      const isInside = i > 0 && i + 2 < anchors.length;
      const left = xs.slice(x0 + 1, x1).filter(x => lone.includes(x)),
        right = ys.slice(y0 + 1, y1).filter(y => others.includes(y));
      if (left.length + right.length === 0) continue;
      const proof: Message[] = [{ key: 'translated-figure.version', values: { n: String(common.length) } }];
      if (isInside) proof.push({ key: 'translated-figure.between', values: { before: textOf(a, xs[x0]), after: textOf(a, xs[x1]) } });
      if (left.length === 1 && right.length === 1) {
        if (isChanged(a, left[0], b, right[0])) yield changed(site(a, left[0]), site(b, right[0]), proof);
      } else if (isInside && right.length === 0) {
        // what has its place in another order, or among more that is left out, was written anew
        if (common.length === ys.length && lone.length <= Math.max(1, SHORTENED * xs.length))
          for (const x of left) if (isTelling(a, x)) yield dropped(site(a, x), site(b, ys[y0]), proof);
      } else if (isInside && left.length === 0)
        if (common.length === xs.length && others.length <= Math.max(1, SHORTENED * ys.length))
          for (const y of right) if (isTelling(b, y)) yield dropped(site(b, y), site(a, xs[x0]), proof);
    }
  },
};

/** Whether two figures that stand in one place are of one thing: of one unit, of one noun, or the one is the other with a slip of the hand. */
function isChanged(a: ArticleReading, x: Figure, b: ArticleReading, y: Figure): boolean {
  if (x.unit !== y.unit || isToldAgain(a, x) || isToldAgain(b, y)) return false;
  return x.unit !== '#' || (x.noun !== undefined && x.noun === y.noun) || slip(x, y);
}

/** Whether a figure is one that a version has to keep. */
function isTelling(article: ArticleReading, x: Figure): boolean {
  return x.mention.amount >= TELLING && inDigits(article, x) && !isToldAgain(article, x);
}

/** Whether an article has a number, as a figure or, in digits, as part of something else. */
function has(article: ArticleReading, all: readonly Figure[], f: Figure): boolean {
  return all.some(o => sameNumber(o, f, article.facts)) || (f.unit === 'month' || f.unit === 'minute' ? hasDigits(article, f) : false);
}

function changed(x: Site, y: Site, reason: Draft['reason']): Draft {
  return {
    scope: 'cross',
    message: { key: 'translated-figure.changed', values: { a: x.text, b: y.text } },
    reason,
    sites: [x, y],
  };
}

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

function site(article: ArticleReading, f: Figure): Site {
  const { nounLast, start, end } = f.mention;
  const to = f.unit !== '#' || nounLast === undefined ? end : Math.max(end, article.scan.tokens.end[nounLast - 1]);
  return siteOf(article, { start, end: to }, valueOf(f.mention));
}

function textOf(article: ArticleReading, f: Figure): string {
  return article.text.text.slice(f.mention.start, f.mention.end);
}
