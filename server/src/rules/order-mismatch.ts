/**
 * # order-mismatch
 *
 * A range that ends before it begins.
 *
 * "from 1977 to 1974"; "من 28 إلى 26 أيلول".
 *
 * ## Why
 *
 * Two digits changed places, or the two dates did. The reader cannot tell which, and the length of a term, a war or a festival is lost.
 *
 * ## How it is decided
 *
 * Both ends must be years, or days whose month and year are written or shared. "From 28 to 2 July" may begin in June: without a month of
 * its own the first day must lie less than 15 days after the last. Months without years run over the new year and are silent.
 *
 * ## Limits
 *
 * Times of day run past midnight and are not judged; neither are years before Christ, nor dates that were moved ("brought forward from 23 to
 * 9 May"), nor corrections. An opening and a closing that two verbs tell of are read where nothing but joining words stands between them.
 *
 * # العربية
 *
 * مدى ينتهي قبل أن يبدأ.
 *
 * «من 1977 إلى 1974»، أو «من 28 إلى 26 أيلول».
 *
 * ## لماذا
 *
 * تبادل رقمان موضعيهما، أو تبادله التاريخان، ولا يدري القارئ أيهما، فتضيع مدة الولاية أو الحرب أو المهرجان.
 *
 * ## كيف يُحسم
 *
 * يجب أن يكون الطرفان سنتين، أو يومين كُتب شهرهما وسنتهما أو اشتركا فيهما. و«من 28 إلى 2 تموز» قد يبدأ في حزيران، فإن لم يُكتب شهر الأول اشتُرط أن لا يزيد
 * الفرق على 14 يوما. والشهور بلا سنوات قد تعبر رأس السنة فيُسكت عنها.
 *
 * ## الحدود
 *
 * لا يُحكم على ساعات تعبر منتصف الليل، ولا على سنوات قبل الميلاد، ولا على مواعيد نُقلت («قُدم من 23 إلى 9 أيار»)، ولا على التصويبات. ويُقرأ الافتتاح
 * والإغلاق اللذان يرويهما فعلان إذا لم يفصل بينهما إلا حرف عطف.
 *
 * # Examples
 *
 * ```speaks en: the years changed places
 * She taught at the school ⟦from 1987 to 1979⟧ and wrote two books there.
 * ```
 *
 * ```speaks en: closed before it was opened
 * The school, opened ⟦in 1931⟧, was closed ⟦in 1913⟧ for lack of pupils.
 * ```
 *
 * ```silent en: another one
 * The school, opened in 1931, stands where the one that was closed in 1913 had stood.
 * ```
 *
 * ```silent en: over the new year, and moved
 * The fair ran from 28 December to 4 January and was then brought forward from 23 to 9 May.
 * ```
 *
 * ```speaks ar: اليوم الأخير قبل الأول
 * يقام المهرجان ⟦من 28 إلى 26 أيلول 2024⟧ في الساحة.
 * ```
 *
 * ```silent ar: عبر رأس السنة
 * يقام المعرض من 28 كانون الأول إلى 4 كانون الثاني في الساحة.
 * ```
 */
import { sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { Match } from '../languages/scan.ts';
import { dateTimex } from '../mentions/dates/timex.ts';
import type { DateMention, WrittenDate } from '../mentions/mention.ts';
import { dayNumber } from '../values/days.ts';
import { changeAt } from './figures.ts';
import { isCorrection } from './sentences.ts';
import { siteOf } from './site.ts';

/** Days of a month between which "28 to 2" need not run over the month's end. */
const BACK = 15;

export const orderMismatch: Rule = {
  id: 'order-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: { message: 'The end, {to}, is before the beginning, {from}', order: '{to} comes before {from}' },
    ar: { message: 'النهاية {to} قبل البداية {from}', order: '{to} يسبق {from}' },
  },
  *article(article) {
    for (const m of article.mentions) {
      if (m.temporal !== true || m.kind !== 'range' || !m.written.from || !m.written.to) continue;
      const draft = check(article, m, m.written.from, m.written.to);
      if (draft) yield draft;
    }
    yield* lives(article);
  },
};

/** Tokens between a verb and its date, and between a beginning's date and the verb of the end. */
const TO_DATE = 3,
  BETWEEN = 5;

/** "Opened in 1931 and closed in 1913": a beginning and an end told of one thing by two verbs, nothing but joining words between them. */
function* lives(article: ArticleReading): Iterable<Draft> {
  const { scan } = article;
  const dates = article.mentions.filter(
    (m): m is DateMention =>
      m.temporal === true && m.kind === 'date' && m.written.year !== undefined && !m.written.calendar && m.days !== undefined,
  );
  for (let k = 0; k + 1 < dates.length; k++) {
    const [from, to] = [dates[k], dates[k + 1]];
    if (to.days!.to >= from.days!.from || sentenceAt(article, from.start) !== sentenceAt(article, to.start)) continue;
    // "opens on 20 May" with its day, "opened in 1931" with any
    const begins = verbBefore(article, from.first, 'begin'),
      ends = verbBefore(article, to.first, 'end');
    if (!begins || !ends || ends.first <= from.last - 1 || ends.first - from.last > BETWEEN) continue;
    let joined = true;
    for (let i = from.last; i < ends.first; i++) joined &&= scan.value(i, 'lifespan') === 'join' || isComma(scan.word(i));
    if (!joined || moved(article, from) || isCorrection(article, from.start)) continue;
    const values = { from: from.timex, to: to.timex };
    yield {
      scope: 'within',
      message: { key: 'order-mismatch.message', values },
      reason: [{ key: 'order-mismatch.order', values }],
      sites: [siteOf(article, from, from.timex), siteOf(article, to, to.timex)],
    };
  }
}

/** Verbs of a beginning and of an end, by table. */
const EDGES: Readonly<Record<string, readonly string[]>> = { lifespan: ['begin', 'end'], edge: ['start', 'end'] };
const SAME_EDGE = { begin: 'start', end: 'end' };

function verbBefore(article: ArticleReading, first: number, value: 'begin' | 'end'): Match | undefined {
  for (let i = first - 1; i >= Math.max(0, first - TO_DATE - 1); i--) {
    const m = article.scan.matches(i).find(x => EDGES[x.sense.table]?.includes(x.sense.value) === true && x.clitics.tail === 0);
    if (m) return (m.sense.value === value || m.sense.value === SAME_EDGE[value]) && first - m.end <= TO_DATE ? m : undefined;
  }
  return undefined;
}

function isComma(word: string): boolean {
  return word === ',' || word === '،';
}

function check(article: ArticleReading, m: DateMention, from: WrittenDate, to: WrittenDate): Draft | undefined {
  // "2048 by 1080" is a size
  for (let i = m.first; i < m.last; i++) if (article.scan.is(i, 'by')) return undefined;
  if (from.calendar || to.calendar || !reversed(from, to) || moved(article, m) || isCorrection(article, m.start)) return undefined;
  if (from.month === undefined && (compared(article, m, from, to) || changeAt(article, m.first - CHANGE, m.first) !== 0)) return undefined;
  const write = (d: WrittenDate): string => dateTimex(d.year, d.month, d.day);
  const values = { from: write(from), to: write(to) };
  return {
    scope: 'within',
    message: { key: 'order-mismatch.message', values },
    reason: [{ key: 'order-mismatch.order', values }],
    sites: [siteOf(article, m, `${values.from}/${values.to}`)],
  };
}

/** Tokens before two years in which a verb of change makes them values, and before which they are compared. */
const CHANGE = 4,
  COMPARED = 8;

/** "Between 2020 and 2019": a year and the one before it are compared as often as a time runs from one to the other. */
function compared({ scan }: ArticleReading, m: DateMention, from: WrittenDate, to: WrittenDate): boolean {
  const isBetween = scan.matches(m.first).some(x => x.sense.table === 'range-word' && x.sense.value === 'between');
  if (!isBetween) return false;
  if ((from.year ?? 0) - (to.year ?? 0) === 1) return true;
  for (let i = m.first - 1; i >= Math.max(0, m.first - COMPARED); i--)
    if (scan.matches(i).some(x => x.sense.table === 'contrast' && x.sense.value === 'compared')) return true;
  return false;
}

function reversed(from: WrittenDate, to: WrittenDate): boolean {
  const years = from.year !== undefined && to.year !== undefined;
  if (years && from.year !== to.year) return from.year! > to.year! && to.year! >= 1000;
  if (from.year !== undefined && to.year === undefined) return false;
  if (from.month === undefined || to.month === undefined) return false;
  if (from.month !== to.month) return years && from.month > to.month;
  if (from.day === undefined || to.day === undefined || from.day <= to.day) return false;
  // "28 to 2 July": the first may be of the month before, where its own month is not written
  return (
    from.spans?.month !== undefined ||
    from.day - to.day < BACK ||
    (years && dayNumber(from.year!, from.month, from.day) - dayNumber(to.year!, to.month, to.day) < BACK)
  );
}

/** Words of moving before the range ("brought forward from 23 to 9 May"), or years before Christ. */
function moved(article: ArticleReading, m: DateMention): boolean {
  const { scan, text } = article;
  const sentence = text.sentences.find(s => m.start >= s.start && m.start < s.end);
  if (!sentence) return false;
  for (let i = m.first; i >= 0 && scan.tokens.start[i] >= sentence.start && m.first - i < 14; i--)
    if (scan.at(i, 'rescheduled')) return true;
  for (let i = m.first; i < scan.tokens.count && scan.tokens.end[i] <= sentence.end && i < m.last + 6; i++)
    if (scan.value(i, 'era') === 'bce') return true;
  return false;
}
