/**
 * # conversion-mismatch
 *
 * A value that is given in two units or two currencies does not convert from one to the other.
 *
 * "50 kilometres (80 miles)" are 31 miles; "Dh2.4bn ($853m)" are 653 million.
 *
 * ## Why
 *
 * The second value is for the reader who does not know the first unit, and cannot check it.
 *
 * ## How it is decided
 *
 * Units are converted by their definitions; currencies only where the rate is fixed by a peg (`server/data/pegs.tsv`, within the years of the
 * peg), or at the rate that the article itself uses in two other places at least. The second value must restate the first: in parentheses,
 * or behind "or", "that is", "أي", "ما يعادل". Both are taken as rough as their digits and hedges allow.
 *
 * ## Limits
 *
 * A bare "riyal" or "dinar" is compared only where the article tells its country, or where no currency of that name fits. Floating
 * currencies are silent.
 *
 * # العربية
 *
 * قيمة بوحدتين أو عملتين لا تساوي إحداهما الأخرى.
 *
 * «50 كيلومترا (80 ميلا)» هي 31 ميلا.
 *
 * ## لماذا
 *
 * القيمة الثانية لمن لا يعرف الوحدة الأولى، وهو لا يستطيع أن يتحقق منها.
 *
 * ## كيف يُحسم
 *
 * تُحول الوحدات بتعريفها. ولا تُحول العملات إلا بسعر ثابت (`server/data/pegs.tsv`، في سنوات سريانه) أو بالسعر الذي يستعمله المقال نفسه في موضعين آخرين
 * على الأقل. ويجب أن تعيد الثانية قول الأولى: بين قوسين أو بعد «أي» و«ما يعادل». وتؤخذ القيمتان بقدر ما تسمح به أرقامهما وألفاظ التقريب.
 *
 * ## الحدود
 *
 * «الريال» و«الدينار» من غير بلد لا يقارنان إلا إذا دل المقال على البلد أو لم تصح أي عملة بذلك الاسم. وتسكت القاعدة عن العملات العائمة.
 *
 * # Examples
 *
 * ```speaks en: kilometres for miles
 * The new road is ⟦30 kilometres⟧ (⟦25 miles⟧) long.
 * ```
 *
 * ```speaks ar: كيلومترات وأميال
 * يمتد الطريق الجديد على ⟦30 كيلومترا⟧ (⟦25 ميلا⟧).
 * ```
 *
 * ```silent en: rounding
 * The wall is thirty metres (roughly 100 feet) high.
 * ```
 *
 * ```silent ar: سعر ثابت وتقريب
 * كلف المتحف 15 مليون درهم إماراتي (نحو 4.1 مليون دولار).
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { isoDate } from '../values/days.ts';
import { disjointNumbers, scaleNumbers, widenNumbers, type NumberSet } from '../values/numbers.ts';
import { figureSentences, isMark, roughly, shown, valueOf } from './figures.ts';
import { siteOf } from './site.ts';
import { TokenKind } from '../text/tokens.ts';

/** Tokens between the two values at most. */
const GAP = 7;
/** How rough a round number may be. */
const ROUGH = 0.06;

interface Pair {
  a: FigureMention;
  b: FigureMention;
}
/** What the first value makes in the second's unit. */
interface Converted {
  set: NumberSet;
  exact: number;
  how: string;
}

export const conversionMismatch: Rule = {
  id: 'conversion-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: '{a} is not {b}',
      reckoned: '{a} = {exact} {unit:id} ({how:id}), not {b}',
      allowed: 'with rounding, {low} to {high} {unit:id} would do',
    },
    ar: {
      message: '{a} لا تساوي {b}',
      reckoned: '{a} = {exact} {unit:id} ({how:id})، لا {b}',
      allowed: 'مع التقريب يُقبل ما بين {low} و{high} {unit:id}',
    },
  },
  *article(article): Iterable<Draft> {
    const pairs = [...pairsOf(article)];
    for (const { a, b } of pairs) {
      const made = convert(article, a, b, pairs);
      if (!made || made.length === 0) continue;
      const target = roughly(b, ROUGH);
      if (made.some(m => !disjointNumbers(m.set, target))) continue;
      const m = made[0];
      if (isOther(m.exact, b.amount) || fitsAnother(article, a, b, target)) continue;
      const sites = [siteOf(article, b, valueOf(b)), siteOf(article, a, valueOf(a))];
      const range = m.set[0];
      yield {
        scope: 'within',
        message: { key: 'conversion-mismatch.message', values: { a: sites[1].text, b: sites[0].text } },
        reason: [
          {
            key: 'conversion-mismatch.reckoned',
            values: { a: sites[1].text, exact: shown(m.exact), unit: b.unit ?? '', how: m.how, b: sites[0].text },
          },
          { key: 'conversion-mismatch.allowed', values: { low: shown(range.low), high: shown(range.high), unit: b.unit ?? '' } },
        ],
        sites,
      };
    }
  },
};

/** How many times the one is the other at most, unless zeros were lost or added: "46 million packs of 4 kilograms, or 184,000 tonnes" is no conversion. */
const FAR = 50;

function isOther(exact: number, told: number): boolean {
  const ratio = Math.max(exact / told, told / exact);
  const power = Math.log10(ratio);
  return ratio > FAR && Math.abs(power - Math.round(power)) > 0.03;
}

/** "90 kilograms (198 pounds)": beside a weight pounds are no money. */
function ofOneKind(article: ArticleReading, a: FigureMention, b: FigureMention): readonly [FigureMention, FigureMention] {
  if (a.kind === 'quantity' && b.kind === 'money') return [a, weighed(article, b, a.unit!)];
  if (a.kind === 'money' && b.kind === 'quantity') return [weighed(article, a, b.unit!), b];
  return [a, b];
}

/** A sum of money as a quantity, where its word is also the name of a unit of the same dimension as another. */
function weighed({ scan, facts }: ArticleReading, money: FigureMention, beside: string): FigureMention {
  for (let i = money.first; i < money.last; i++)
    for (const { sense, end } of scan.matches(i)) {
      const dimension = sense.table === 'unit' && end === money.last ? facts.dimension(sense.value) : undefined;
      if (dimension !== undefined && dimension === facts.dimension(beside)) return { ...money, kind: 'quantity', unit: sense.value };
    }
  return money;
}

/** The token behind what a value is of, and how often: "2,000 cubic metres of water", «40 ألف برميل يوميا». */
function behindMatter(article: ArticleReading, i: number, stop: number): number {
  const { scan } = article;
  let k = i;
  if (scan.value(k, 'recurrence') !== undefined) k = scan.at(k, 'recurrence')!.end;
  else if ((scan.is(k, 'of') || scan.is(k, 'من')) && k + 1 < stop) {
    k += scan.is(k + 1, 'the') ? 3 : 2;
    // one adjective: "of fresh water", «من المياه العذبة»
    if (k < stop && scan.tokens.kind[k] === TokenKind.Word && !scan.at(k, 'stop') && !isCue(article, k)) k++;
  }
  return k <= stop ? k : i;
}

function isCue({ scan }: ArticleReading, i: number): boolean {
  return scan.matches(i).some(m => m.sense.table === 'arithmetic' && m.sense.value === 'same');
}

/** Two values of which the second restates the first: in parentheses, or behind "or", "أي", "ما يعادل". */
function* pairsOf(article: ArticleReading): Iterable<Pair> {
  const { scan } = article;
  for (const sentence of figureSentences(article))
    for (let k = 0; k + 1 < sentence.figures.length; k++) {
      const [a, b] = ofOneKind(article, sentence.figures[k], sentence.figures[k + 1]);
      if (
        a.kind !== b.kind ||
        (a.kind !== 'quantity' && a.kind !== 'money') ||
        a.unit === b.unit ||
        a.upTo !== undefined ||
        b.upTo !== undefined
      )
        continue;
      if (b.first - a.last > GAP || b.first < a.last) continue;
      const from = behindMatter(article, a.last, b.first);
      let restates = b.first < scan.tokens.count && isMark(article, from, '([') && b.first === from + 1,
        other = false;
      for (let i = from; i < b.first;) {
        const cue = scan.matches(i).find(m => m.sense.table === 'arithmetic' && m.sense.value === 'same' && m.end <= b.first);
        if (cue) {
          restates = true;
          i = cue.end;
          continue;
        }
        // "15 kilometres - about 9 miles - in an hour"
        const dashed = isMark(article, i, '-–—') && isMark(article, b.last, '-–—');
        if (!isMark(article, i, '([،,') && !dashed && scan.at(i, 'hedge') === undefined) {
          other = true;
          break;
        }
        if (dashed || isMark(article, i, '([')) restates = true;
        i++;
      }
      if (!restates && !other && b.comparator !== '=' && b.first - a.last <= 1) restates = true;
      if (restates && !other) yield { a, b };
    }
}

function convert(article: ArticleReading, a: FigureMention, b: FigureMention, pairs: readonly Pair[]): Converted[] | undefined {
  const { facts } = article;
  const from = a.unit!,
    to = b.unit!;
  if (a.kind === 'quantity') {
    const exact = facts.convert(a.amount, from, to);
    // a kilobyte is 1,000 bytes to some and 1,024 to others
    if (exact === undefined || facts.dimension(from) === 'data') return undefined;
    const bound = (n: number): number => (Math.abs(n) === Infinity ? n : facts.convert(n, from, to)!);
    const made = [{ set: roughly(a, ROUGH).map(s => ({ low: bound(s.low), high: bound(s.high) })), exact, how: how(article, from, to) }];
    if (facts.dimension(from) !== 'temperature') return made;
    // "warming of 2 °C (3.6 °F)": of degrees between two temperatures, the zeros do not count
    const zero = bound(0);
    const between = made.map(({ set, ...rest }) => ({ ...rest, set: set.map(s => ({ low: s.low - zero, high: s.high - zero })) }));
    return [...made, ...between];
  }
  const codes = (unit: string): readonly string[] => (unit[0] === '?' ? facts.currenciesNamed(unit) : [unit]);
  const day = article.published?.days;
  const first = day ? isoDate(day.from) : '',
    last = day ? isoDate(day.to) : '';
  const out: Converted[] = [];
  for (const x of codes(from))
    for (const y of codes(to)) {
      const pegs = facts.pegs(x, y).filter(p => !day || ((p.from === '' || p.from <= last) && (p.to === '' || p.to >= first)));
      // a currency of that name that floats may have had any rate
      if (pegs.length === 0) return from[0] === '?' || to[0] === '?' ? undefined : byArticle(a, b, pairs);
      for (const peg of pegs) {
        const rate = peg.in === x ? 1 / peg.rate : peg.rate;
        out.push({
          set: widenNumbers(scaleNumbers(roughly(a, ROUGH), rate), 0.01 + peg.tolerance),
          exact: a.amount * rate,
          how: `1 ${peg.of} = ${peg.rate} ${peg.in}`,
        });
      }
    }
  return out;
}

/**
 * Whether another currency of the name that the article's country was only lent to would do: "41 million riyals ($10.9 million)" of Riyadh,
 * in a text that speaks of Oman too.
 */
function fitsAnother(article: ArticleReading, a: FigureMention, b: FigureMention, target: NumberSet): boolean {
  const { facts } = article;
  const codes = ({ lent, unit }: FigureMention): readonly string[] => (lent ? facts.currenciesNamed(lent) : [unit!]);
  if (!a.lent && !b.lent) return false;
  return codes(a).some(x =>
    codes(b).some(y => convert(article, { ...a, unit: x }, { ...b, unit: y }, [])?.some(m => !disjointNumbers(m.set, target))),
  );
}

function how(article: ArticleReading, from: string, to: string): string {
  const one = article.facts.convert(1, from, to);
  return one === undefined ? '' : article.facts.dimension(from) === 'temperature' ? `${from} → ${to}` : `1 ${from} = ${shown(one)} ${to}`;
}

/** At the rate of the article's other conversions between the two currencies, where two or more agree. */
function byArticle(a: FigureMention, b: FigureMention, pairs: readonly Pair[]): Converted[] | undefined {
  const rates = pairs
    .filter(p => p.a !== a && p.a.unit === a.unit && p.b.unit === b.unit && p.a.amount > 0)
    .map(p => p.b.amount / p.a.amount);
  if (rates.length < 2) return undefined;
  const low = Math.min(...rates),
    high = Math.max(...rates);
  if (high / low > 1.04) return undefined;
  const middle = (low + high) / 2;
  return [
    {
      set: widenNumbers(scaleNumbers(roughly(a, ROUGH), middle), 0.05),
      exact: a.amount * middle,
      how: `1 ${a.unit} ≈ ${shown(middle)} ${b.unit}`,
    },
  ];
}
