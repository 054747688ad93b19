/**
 * # extreme-mismatch
 *
 * A maximum lies below the average of the same thing, or a minimum above it.
 *
 * Gusts of 60 km/h on average, and of 48 km/h at most.
 *
 * ## Why
 *
 * Averages and extremes stand in neighbouring columns of one table.
 *
 * ## How it is decided
 *
 * Each number needs its own word ("average", "maximum", "longest"), in one sentence or in two that follow one another, and one unit; lengths
 * of time and ages count as well. What the words between "highest" and its number name must be named beside the average too, place and
 * period not be others: the highest price of barley is not of all grain, nor that of one town of the country. Then the least must not be
 * above the average, nor the average above the most, by the sets that the words allow.
 *
 * ## Limits
 *
 * "Above average", "the highest average" and the like are left alone, as are numbers with two such words beside them, and what is a
 * maximum because a law or a sign says so.
 *
 * # العربية
 *
 * حد أقصى دون المتوسط نفسه، أو حد أدنى فوقه.
 *
 * سرعة الرياح 60 كيلومترا في الساعة في المتوسط و48 كحد أقصى.
 *
 * ## لماذا
 *
 * المتوسطات والحدود تتجاور في أعمدة جدول واحد.
 *
 * ## كيف يُحسم
 *
 * لكل عدد كلمته («متوسط»، «أقصى»، «أعلى») في جملة واحدة أو جملتين متتاليتين، والوحدة واحدة، وتدخل في ذلك المدد والأعمار. وما تسميه الكلمات بين «أعلى»
 * وعدده يجب أن يُسمى عند المتوسط أيضا، ولا يختلف المكان ولا الزمن: فأعلى سعر للشعير ليس أعلى أسعار الحبوب كلها. فلا يصح أن يكون الأدنى فوق المتوسط
 * ولا المتوسط فوق الأقصى.
 *
 * ## الحدود
 *
 * «فوق المعدل» و«أعلى متوسط» وأمثالهما لا تُحسب، وكذلك عدد بجواره كلمتان من هذا، وحد أقصى يضعه قانون أو لوحة.
 *
 * # Examples
 *
 * ```speaks en: wind
 * Storm over Skagen
 *
 * The average wind speed was ⟦60 kilometres per hour⟧. The maximum speed of the wind was ⟦48 kilometres per hour⟧.
 * ```
 *
 * ```speaks ar: حرارة
 * موجة حر في عدن
 *
 * بلغ متوسط درجة الحرارة ⟦39 درجة مئوية⟧. وسجلت درجة الحرارة القصوى ⟦34 درجة مئوية⟧.
 * ```
 *
 * ```silent en: as it should be
 * Storm over Skagen
 *
 * The average wind speed was 60 kilometres per hour. The maximum speed of the wind was 84 kilometres per hour.
 * ```
 *
 * ```silent ar: كما ينبغي
 * موجة حر في عدن
 *
 * بلغ متوسط درجة الحرارة 34 درجة مئوية. وسجلت درجة الحرارة القصوى 39 درجة مئوية.
 * ```
 *
 * ```silent en: two things
 * Prices at the fair
 *
 * The average price of a horse was 4,000 euros. The highest price of a cow was 1,900 euros.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import { boundsOf, contentStems, RANK, type Bound } from './bounds.ts';
import { valueOf } from './figures.ts';
import { otherPlace } from './other-quantity.ts';
import { MONTH, otherPeriod } from './same-quantity.ts';
import { disjointDays } from '../values/days.ts';
import { siteOf } from './site.ts';

export const extremeMismatch: Rule = {
  id: 'extreme-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'nursery',
  messages: {
    en: {
      message: '{low} cannot be the higher bound where {high} is the lower',
      most: '{text} is a maximum, {mean} an average: no maximum is below its average',
      least: '{text} is a minimum, {mean} an average: no minimum is above its average',
      bounds: '{text} is a maximum, {mean} a minimum: no maximum is below its minimum',
    },
    ar: {
      message: 'لا يصح أن يكون {low} حدا أعلى و{high} دونه',
      most: '{text} حد أقصى و{mean} متوسط، ولا يكون الأقصى دون متوسطه',
      least: '{text} حد أدنى و{mean} متوسط، ولا يكون الأدنى فوق متوسطه',
      bounds: '{text} حد أقصى و{mean} حد أدنى، ولا يكون الأقصى دون الأدنى',
    },
  },
  *article(article): Iterable<Draft> {
    const all = boundsOf(article);
    for (let i = 0; i < all.length; i++)
      for (let k = i + 1; k < all.length; k++) {
        const [low, high] = RANK[all[i].kind] < RANK[all[k].kind] ? [all[i], all[k]] : [all[k], all[i]];
        if (low.kind === high.kind || !sameThing(article, low, high)) continue;
        // the lower word's least is above the higher word's most
        if (!(Math.min(...low.f.mention.set.map(s => s.low)) > Math.max(...high.f.mention.set.map(s => s.high)))) continue;
        const extreme = high.kind === 'most' ? high : low,
          other = extreme === high ? low : high;
        const sites = [
          siteOf(article, extreme.f.mention, valueOf(extreme.f.mention)),
          siteOf(article, other.f.mention, valueOf(other.f.mention)),
        ];
        const key = low.kind === 'least' && high.kind === 'most' ? 'bounds' : extreme.kind;
        const [lower, upper] = extreme === high ? [sites[1], sites[0]] : sites;
        yield {
          scope: 'within',
          message: { key: 'extreme-mismatch.message', values: { low: upper.text, high: lower.text } },
          reason: [{ key: `extreme-mismatch.${key}`, values: { text: sites[0].text, mean: sites[1].text } }],
          sites,
        };
      }
  },
};

function sameThing(article: ArticleReading, a: Bound, b: Bound): boolean {
  const { f } = a,
    g = b.f;
  if (f.unit !== g.unit || f.unit === '%' || f.mood !== g.mood || Math.abs(f.sentence - g.sentence) > 1) return false;
  if (f.noun !== undefined && g.noun !== undefined && f.noun !== g.noun) return false;
  if (otherPlace(f, g) || otherPeriod(f, g) || otherTime(article, f, g)) return false;
  // the most of a part may lie below the average of the whole, but the most of the whole not below the average of a part
  if (a.kind === 'mean') return isWithin(article, b, a);
  if (b.kind === 'mean') return isWithin(article, a, b);
  return isWithin(article, a, b) || isWithin(article, b, a);
}

/** Whether an extreme is of what the other is of, or of more: none of its words and places is its own. */
function isWithin(article: ArticleReading, extreme: Bound, other: Bound): boolean {
  const { f } = extreme,
    g = other.f;
  // "60 km/h on average and 48 at most": nothing else may stand between the two
  if (extreme.behind) {
    const [first, second] = f.mention.start < g.mention.start ? [f, g] : [g, f];
    return f.sentence === g.sentence && contentStems(article, first.mention.last, second.mention.first).length === 0;
  }
  const place = [...f.context.features].some(
    ([x, { end }]) => x.startsWith('l:') && end <= f.mention.start && end > f.body && !g.context.features.has(x),
  );
  if (place) return false;
  const theirs = new Set(
    contentStems(article, g.context.first, f.sentence === g.sentence && extreme.cue > g.mention.first ? extreme.cue : g.context.last),
  );
  if (f.sentence === g.sentence) for (const w of other.words) theirs.add(w);
  return (
    extreme.words.every(w => theirs.has(w)) &&
    (extreme.words.length > 0 || f.noun !== undefined || f.measures.some(m => g.measures.includes(m)))
  );
}

/** Whether one of two sentences is of a month or more, and the other of a time that it does not name, or names in its own way. */
function otherTime({ scan }: ArticleReading, f: Bound['f'], g: Bound['f']): boolean {
  // the price of last year, and that of this week
  if (f.period && g.period && disjointDays(f.period.days, g.period.days)) return true;
  if (f.sentence === g.sentence) return false;
  // "last year" in an article of no known date
  if (openDates(f) !== openDates(g)) return true;
  const isLong = ({ period }: Bound['f']): boolean => period !== undefined && period.days.to - period.days.from >= MONTH;
  if (isLong(f) === isLong(g)) return false;
  const second = f.sentence < g.sentence ? g : f;
  if (isLong(second)) return true;
  for (let i = second.context.first; i < second.context.last; i++)
    if (scan.at(i, 'now') || scan.matches(i).some(m => m.sense.table === 'range-word' && m.sense.value === 'since')) return true;
  return false;
}

/** What a sentence names of times whose days are not known. */
function openDates({ context }: Bound['f']): string {
  return context.mentions.flatMap(m => (m.temporal === true && m.kind === 'date' && m.days === undefined ? [m.timex] : [])).join(' ');
}
