/**
 * # percent-change-mismatch
 *
 * A change in per cent does not follow from the two values that are given with it.
 *
 * "660 million, 8 per cent more than the 550 million of the last budget" is 20 per cent more.
 *
 * ## Why
 *
 * The percentage is what the headline takes. It is worked out by hand, often from the wrong one of the two values.
 *
 * ## How it is decided
 *
 * The two values must be named as earlier and later by the sentence: "from X to Y", "Y against X", "P more than X", "من ... إلى", "مقابل", "قياسا بـ".
 * The change is reckoned over all numbers that the two values allow by their digits. Where the values are percentages themselves, points and
 * per cent are told apart. Multiples and parts in words ("doubled", "by a quarter", "ثلاثة أضعاف") are taken roughly; "تضاعف" alone is any growth.
 *
 * ## Limits
 *
 * Values in different sentences are compared only where the percentage's own sentence follows "from X to Y". A factor ("tripled") beside a
 * percentage of the rise is not taken for another percentage.
 *
 * # العربية
 *
 * نسبة تغير لا تنتج من القيمتين المذكورتين معها.
 *
 * «660 مليونا بزيادة 8 في المئة على 550 مليونا في الميزانية السابقة» هي زيادة 20 في المئة.
 *
 * ## لماذا
 *
 * النسبة هي ما يأخذه العنوان، وتُحسب يدويا، وكثيرا ما تُحسب من القيمة الخطأ.
 *
 * ## كيف يُحسم
 *
 * يجب أن تسمي الجملة السابق واللاحق: «من ... إلى»، «مقابل»، «قياسا بـ»، «بزيادة كذا على». ويُحسب التغير على كل الأعداد التي تسمح بها أرقام القيمتين.
 * وإذا كانت القيمتان نسبتين فُرق بين النقاط والنسبة المئوية. والأضعاف والأجزاء المكتوبة بالحروف تؤخذ تقريبا، و«تضاعف» وحدها أي نمو كان.
 *
 * ## الحدود
 *
 * القيم في جمل مختلفة لا تُقارن إلا إذا تلت جملة النسبة «من ... إلى». والمضاعفة إلى جانب نسبة الزيادة لا تُعد نسبة أخرى.
 *
 * # Examples
 *
 * ```speaks en: a quarter, not two fifths
 * The price fell ⟦from 20 to 15 dollars⟧, a cut of ⟦40 per cent⟧.
 * ```
 *
 * ```speaks ar: عشرون لا اثنتا عشرة
 * ارتفع السعر من ⟦80 دولارا⟧ إلى ⟦96 دولارا⟧، وهي زيادة تناهز ⟦12 في المئة⟧.
 * ```
 *
 * ```silent en: tripled is 200 per cent more
 * Output tripled from 150,000 to 450,000, 200 per cent more.
 * ```
 *
 * ```silent ar: نسبة صحيحة
 * ارتفع السعر من 80 دولارا إلى 96 دولارا، وهي زيادة بنسبة 20 في المئة.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { disjointNumbers, type NumberSet } from '../values/numbers.ts';
import { changeAt, figureSentences, hasCue, isHeldAgainst, roughly, shown, valueOf, type FigureSentence } from './figures.ts';
import { siteOf } from './site.ts';
import { beside, valuePair } from './value-pairs.ts';
import { wordedRates } from './worded-rates.ts';

/** Tokens around a percentage in which its verb or noun of change stands. */
const NEAR = 7;
/** How rough a value may be taken. */
const ROUGH = 0.005;

interface Change {
  from: FigureMention;
  to: FigureMention;
  by: FigureMention;
  direction: number;
}

export const percentChangeMismatch: Rule = {
  id: 'percent-change-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'From {from} to {to} is {real}%, not {by}',
      reckoned: '({to} − {from}) ÷ {from} × 100 = {real}%, not {by}',
      points: '{to} − {from} = {real} percentage points, not {by}',
    },
    ar: {
      message: 'من {from} إلى {to} نسبة {real}% لا {by}',
      reckoned: '({to} − {from}) ÷ {from} × 100 = {real}% لا {by}',
      points: '{to} − {from} = {real} نقطة مئوية لا {by}',
    },
  },
  *article(article): Iterable<Draft> {
    for (const { from, to, by, direction } of changesOf(article)) {
      const rates = from.unit === '%' && to.unit === '%';
      if ((by.unit === 'pp') !== rates) continue;
      const real = rates ? to.amount - from.amount : (to.amount / from.amount - 1) * 100;
      if (direction !== 0 && Math.sign(real) !== direction) continue;
      const told = stated(by);
      if (!disjointNumbers(rates ? pointSet(from, to) : shareSet(from, to), told)) continue;
      const sites = [siteOf(article, by, valueOf(by)), siteOf(article, to, valueOf(to)), siteOf(article, from, valueOf(from))];
      const values = {
        from: shown(from.amount),
        to: shown(to.amount),
        real: shown(Math.abs(Math.round(real * 10) / 10)),
        by: sites[0].text,
      };
      yield {
        scope: 'within',
        message: { key: 'percent-change-mismatch.message', values: { ...values, from: sites[2].text, to: sites[1].text } },
        reason: [{ key: rates ? 'percent-change-mismatch.points' : 'percent-change-mismatch.reckoned', values }],
        sites,
      };
    }
  },
};

/** The percentages that the statement of a change allows. */
function stated(by: FigureMention): NumberSet {
  const scale = by.loose === 'fraction' ? 100 : 1;
  return by.set.map(s => {
    const slack = (n: number): number => (scale === 100 ? 2 : Number.isInteger(n) ? Math.max(0.6, n * 0.03) : Math.max(0.06, n * 0.004));
    return {
      low: s.low * scale - (Math.abs(s.low) === Infinity ? 0 : slack(s.low * scale)),
      high: s.high * scale + (s.high === Infinity ? 0 : slack(s.high * scale)),
    };
  });
}

/** Size of the change in per cent that the two values allow. */
function shareSet(from: FigureMention, to: FigureMention): NumberSet {
  return rough(from).flatMap(a => rough(to).map(b => size((b.low / a.high - 1) * 100, (b.high / a.low - 1) * 100)));
}

/** A value as rough as its digits; one that is rounded already is no rougher. */
function rough(m: FigureMention): NumberSet {
  return m.set.every(s => s.low === s.high) ? roughly(m, ROUGH) : m.set;
}

function pointSet(from: FigureMention, to: FigureMention): NumberSet {
  return [size(to.amount - from.amount - 0.1, to.amount - from.amount + 0.1)];
}

function size(x: number, y: number): { low: number; high: number } {
  if (x <= 0 && y >= 0) return { low: 0, high: Math.max(-x, y) };
  return { low: Math.min(Math.abs(x), Math.abs(y)), high: Math.max(Math.abs(x), Math.abs(y)) };
}

function* changesOf(article: ArticleReading): Iterable<Change> {
  const sentences = figureSentences(article);
  for (const sentence of sentences) {
    const own = rates(article, sentence);
    const pair = valuePair(article, sentence);
    if (pair) {
      let by = own.filter(r => r.by !== pair.from && r.by !== pair.to);
      if (by.length === 0 && pair.explicit) {
        const next = sentences[sentence.index + 1];
        // the sentence behind may name the size of what this one tells, and no other values
        if (next && !next.headline && next.figures.length <= 2) by = rates(article, next).filter(r => r.refers);
      }
      if (by.length === 1 && !apart(article, sentence, pair, by[0])) yield { from: pair.from, to: pair.to, ...by[0] };
      continue;
    }
    for (const r of own) {
      const values = beside(article, sentence, r.by);
      if (values && r.direction !== 0) yield { ...values, ...r };
    }
  }
}

/**
 * Whether the percentage is told of something else: in a clause of its own, with a verb of its own, behind both values, before values that
 * change the other way, or beyond other figures.
 */
function apart(
  article: ArticleReading,
  sentence: FigureSentence,
  { from, to }: { from: FigureMention; to: FigureMention },
  { by, direction }: Rate,
): boolean {
  const start = Math.max(from.last, to.last),
    end = Math.min(from.first, to.first);
  // a fraction alone may be a quarter of the year
  const others = sentence.figures.filter(f => f.loose === undefined);
  if (others.some(f => (f.first >= start && f.last <= by.first) || (f.first >= by.last && f.last <= end))) return true;
  if (by.first >= start) return hasCue(article, 'clause', start, by.first) || hasCue(article, 'finite', start, by.first);
  // "prices rose 33 per cent, pushed by the fall of the peso to 25 from 17"
  return by.last <= end && (hasCue(article, 'clause', by.last, end) || changeAt(article, by.last, end) === -direction);
}

interface Rate {
  by: FigureMention;
  direction: number;
  refers: boolean;
}

/** The percentages (and fractions) of a sentence that tell of a change, with the direction of it. */
function rates(article: ArticleReading, sentence: FigureSentence): Rate[] {
  const out: Rate[] = [];
  for (const by of sentence.figures) {
    if (by.unit !== '%' && by.unit !== 'pp' && by.loose !== 'fraction') continue;
    if (by.kind === 'range' || isLevel(article, sentence, by)) continue;
    const left = sentence.figures.filter(f => f.last <= by.first).pop();
    const right = sentence.figures.find(f => f.first >= by.last);
    const from = Math.max(sentence.first, left ? left.last : 0, by.first - (by.loose ? 2 : NEAR)),
      to = Math.min(sentence.end, right ? right.first : sentence.end, by.last + 4);
    let direction = changeAt(article, from, by.first),
      refers = direction !== 0;
    if (direction === 0)
      direction = comparative(article, by.last, Math.min(to, by.last + 2)) || changeAt(article, by.last, Math.min(to, by.last + 2));
    // "rose by a third from 3,000 to 3,300": the verb stands further off
    if (direction === 0 && by.loose && restates(article, by.first - 1, by.first)) direction = changeAt(article, sentence.first, by.first);
    if (direction === 0 && by.loose) continue;
    if (direction === 0) {
      // the sentence's verb tells: "rose in May to 60 tonnes, or 20 per cent"
      direction = changeAt(article, sentence.first, by.first);
      if (direction === 0 || !restates(article, from, by.first)) continue;
      refers = true;
    }
    out.push({ by, direction, refers });
  }
  return out.length > 0 ? out : wordedRates(article, sentence);
}

/** "Those under 15 made up 29.4 per cent, against 33.8": a share held against another, and no change. */
function isLevel(article: ArticleReading, { figures }: FigureSentence, by: FigureMention): boolean {
  const next = figures[figures.indexOf(by) + 1];
  if (by.unit !== '%' || next?.unit !== '%') return false;
  for (let k = by.last; k < next.first; k++) if (isHeldAgainst(article.scan.value(k, 'contrast'))) return true;
  return false;
}

function comparative(article: ArticleReading, from: number, to: number): number {
  for (let k = from; k < to; k++) {
    const w = article.scan.word(k);
    for (const m of article.scan.matches(k))
      if (m.sense.table === 'figure' && (m.sense.value === 'more' || m.sense.value === 'less')) return m.sense.value === 'more' ? 1 : -1;
    if (w === '') return 0;
  }
  return 0;
}

function restates(article: ArticleReading, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    for (const m of article.scan.matches(k))
      if (
        (m.sense.table === 'arithmetic' && m.sense.value === 'same') ||
        (m.sense.table === 'figure' && m.sense.value === 'percent-before')
      )
        return true;
  return false;
}
