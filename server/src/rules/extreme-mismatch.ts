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
 * Each number needs its own word ("average", "maximum", "lowest"), in one sentence or in two that follow one another; unit and measure or
 * counted thing must be the same, place and period not different. Then the least must not be above the average, nor the average above the
 * most, by the sets that the words allow.
 *
 * ## Limits
 *
 * "Above average", "the highest average" and the like are left alone, as are numbers with two such words beside them.
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
 * لكل عدد كلمته («متوسط»، «أقصى»، «أدنى») في جملة واحدة أو جملتين متتاليتين، والوحدة والمقياس أو المعدود واحد، ولا يختلف المكان ولا الزمن. فلا يصح
 * أن يكون الأدنى فوق المتوسط ولا المتوسط فوق الأقصى.
 *
 * ## الحدود
 *
 * «فوق المعدل» و«أعلى متوسط» وأمثالهما لا تُحسب، وكذلك عدد بجواره كلمتان من هذا.
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
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import { cueAt, shown, valueOf } from './figures.ts';
import { otherObject, otherPlace } from './other-quantity.ts';
import { otherPeriod } from './same-quantity.ts';
import { siteOf } from './site.ts';

/** Order of the words: what stands higher is more. */
const RANK = { least: 0, mean: 1, most: 2 } as const;
type Kind = keyof typeof RANK;
/** Tokens before and behind a number in which its word stands. */
const BEFORE = 8,
  BEHIND = 3;

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
    const all = figureStatements(article).flatMap(f => {
      const kind = kindOf(article, f);
      return kind ? [{ f, kind }] : [];
    });
    for (let i = 0; i < all.length; i++)
      for (let k = i + 1; k < all.length; k++) {
        const [low, high] = RANK[all[i].kind] < RANK[all[k].kind] ? [all[i], all[k]] : [all[k], all[i]];
        if (low.kind === high.kind || !sameThing(article, low.f, high.f)) continue;
        // the lower word's least is above the higher word's most
        if (!(Math.min(...low.f.mention.set.map(s => s.low)) > Math.max(...high.f.mention.set.map(s => s.high)))) continue;
        const extreme = high.kind === 'most' ? high : low,
          other = extreme === high ? low : high;
        const sites = [
          siteOf(article, extreme.f.mention, valueOf(extreme.f.mention)),
          siteOf(article, other.f.mention, valueOf(other.f.mention)),
        ];
        const key = low.kind === 'least' && high.kind === 'most' ? 'bounds' : extreme.kind;
        yield {
          scope: 'within',
          message: { key: 'extreme-mismatch.message', values: { low: shown(high.f.mention.amount), high: shown(low.f.mention.amount) } },
          reason: [{ key: `extreme-mismatch.${key}`, values: { text: sites[0].text, mean: sites[1].text } }],
          sites,
        };
      }
  },
};

/** The one word beside a number that makes it an extreme or an average; undefined for none, for two, and where it is set apart. */
function kindOf(article: ArticleReading, f: FigureStatement): Kind | undefined {
  if (f.aside === 'against' || f.mention.comparator !== '=') return undefined;
  const from = Math.max(f.context.first, f.mention.first - BEFORE),
    to = Math.min(f.context.last, f.mention.last + BEHIND);
  if (cueAt(article, 'beside-mean', from, to) >= 0) return undefined;
  const found = (Object.keys(RANK) as Kind[]).filter(kind => cueAt(article, kind, from, to) >= 0);
  // another number between the word and this one has the word for itself
  const at = found.length === 1 ? cueAt(article, found[0], from, to) : -1;
  if (at < 0 || figureStatements(article).some(o => o !== f && o.mention.first > at && o.mention.first < f.mention.first)) return undefined;
  return found[0];
}

function sameThing(article: ArticleReading, a: FigureStatement, b: FigureStatement): boolean {
  if (a.unit !== b.unit || a.unit === '%' || Math.abs(a.sentence - b.sentence) > 1) return false;
  if (a.unit === '#' ? a.noun === undefined || a.noun !== b.noun : !a.measures.some(m => b.measures.includes(m))) return false;
  return !otherPlace(a, b) && !otherPeriod(a, b) && !otherObject(article, a, article, b);
}
