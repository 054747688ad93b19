/**
 * # sum-mismatch
 *
 * A total and its full breakdown do not add up.
 *
 * "52 boats: 21 from the north, 17 from the islands and 9 from the lake" are 47.
 *
 * ## Why
 *
 * A breakdown invites the reader to add, and one who does and comes out elsewhere believes neither.
 *
 * ## How it is decided
 *
 * A breakdown is a row of at least two figures, joined by commas and "and", that a colon, a verb of dividing ("split between", "موزعين على")
 * or a closing phrase says to be complete. Its total stands before it in the sentence, or in one of the sentences before. Each figure is as
 * rough as its digits allow, and the sums of all those numbers must hold the total.
 *
 * ## Limits
 *
 * Parts behind "among them" are no full breakdown, and speak only where three or more of them pass the whole. Figures that are said to be
 * rounded, and a breakdown with "the rest", are silent.
 *
 * # العربية
 *
 * المجموع وتفصيله الكامل لا يتفقان.
 *
 * «52 قاربا: 21 من الشمال و17 من الجزر و9 من البحيرة» مجموعها 47.
 *
 * ## لماذا
 *
 * التفصيل يدعو القارئ إلى الجمع، ومن جمع فوجد غير المجموع لم يصدق أيا منهما.
 *
 * ## كيف يُحسم
 *
 * التفصيل صف من عددين على الأقل تفصل بينها الفواصل والواو، وتدل على كماله نقطتان أو فعل توزيع («موزعين على») أو عبارة ختام. ومجموعه قبله في الجملة أو في
 * إحدى الجمل السابقة. ويؤخذ كل عدد بقدر ما تسمح به أرقامه، ويجب أن يقع المجموع بين حاصل الجمع الأدنى والأعلى.
 *
 * ## الحدود
 *
 * ما بعد «من بينهم» ليس تفصيلا كاملا ولا تنبه إليه إلا إذا زادت ثلاثة أجزاء أو أكثر على الكل. وتسكت عن الأعداد المقربة وعن تفصيل فيه «والباقي».
 *
 * # Examples
 *
 * ```speaks en: twelve medals, not fourteen
 * The team came home with ⟦14 medals⟧: ⟦five gold⟧, ⟦four silver⟧ and ⟦three bronze⟧.
 * ```
 *
 * ```speaks ar: المجموع أقل
 * أجلت البلدية ⟦840 شخصا⟧، موزعين بين ⟦410 رجال⟧ و⟦270 امرأة⟧ و⟦140 طفلا⟧.
 * ```
 *
 * ```silent en: not the whole
 * The flood drove out 52,000 people, among them 7,300 in Hoima.
 * ```
 *
 * ```silent ar: مجموع صحيح
 * أجلت البلدية 820 شخصا، موزعين بين 410 رجال و270 امرأة و140 طفلا.
 * ```
 */
import { isHuman } from '../claims/loose-names.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { Match } from '../languages/scan.ts';
import { numberAt } from '../mentions/figures/number-words.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { addNumbers, disjointNumbers, type NumberSet } from '../values/numbers.ts';
import { cueAt, endOf, figureSentences, hasCue, isMark, sameUnit, shown, textBetween, valueOf, type FigureSentence } from './figures.ts';
import { siteOf } from './site.ts';

/** Tokens between two parts of one row at most. */
const GAP = 9;
/** Sentences before a breakdown in which its total may stand. */
const BACK = 4;
/** A total further from the sum than this share of itself is another figure. */
const NEAR = 0.4;
/** Tokens between a colon or a verb of dividing and the first part. */
const LEAD = 6;
/** Tokens between "the remaining" and its number. */
const REST = 4;

export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'The parts make {sum}, not {total}',
      reckoned: '{parts} = {sum}, not {total}',
      short: '{difference} are missing',
      over: '{difference} too many',
    },
    ar: {
      message: 'مجموع الأجزاء {sum} لا {total}',
      reckoned: '{parts} = {sum} لا {total}',
      short: 'ينقص {difference}',
      over: 'يزيد {difference}',
    },
  },
  *article(article): Iterable<Draft> {
    const sentences = figureSentences(article);
    for (const sentence of sentences)
      for (const row of rowsOf(article, sentence)) {
        const total = totalOf(article, sentences, sentence, row);
        const one = total && furtherOne(article, sentence, row);
        if (!total || one === undefined) continue;
        const set = row.reduce<NumberSet>((sum, part) => addNumbers(sum, part.set), [{ low: one, high: one }]);
        if (!disjointNumbers(set, total.figure.set)) continue;
        const sum = row.reduce((n, part) => n + part.amount, one);
        if (total.subset && sum <= total.figure.amount) continue;
        const difference = total.figure.amount - sum;
        const sites = [siteOf(article, total.figure, valueOf(total.figure)), ...row.map(part => siteOf(article, part, valueOf(part)))];
        yield {
          scope: 'within',
          message: { key: 'sum-mismatch.message', values: { sum: shown(sum), total: sites[0].text } },
          reason: [
            {
              key: 'sum-mismatch.reckoned',
              values: {
                parts: [...row.map(part => shown(part.amount)), ...(one > 0 ? [shown(one)] : [])].join(' + '),
                sum: shown(sum),
                total: shown(total.figure.amount),
              },
            },
            { key: difference > 0 ? 'sum-mismatch.short' : 'sum-mismatch.over', values: { difference: shown(Math.abs(difference)) } },
          ],
          sites,
        };
      }
  },
};

/**
 * What a row goes on with that no number counts: 1 for "and a child", «وطفل واحد», 0 for nothing; undefined where it cannot be known how
 * many are meant («وأطفال»).
 */
function furtherOne(article: ArticleReading, sentence: FigureSentence, row: readonly FigureMention[]): number | undefined {
  const { scan, language } = article;
  let k = endOf(row[row.length - 1]);
  if (isMark(article, k, ',،')) k++;
  const counted = (i: number): Match | undefined => scan.at(i, 'noun') ?? scan.at(i, 'counted');
  if (language === 'ar') {
    const noun = k < sentence.end && scan.word(k).startsWith('و') ? counted(k) : undefined;
    if (!noun || noun.clitics.conjunction === '' || noun.clitics.article) return 0;
    const one = numberAt(scan, noun.end, { language, stop: sentence.end });
    return one?.amount === 1 && !one.ordinal && !one.digits ? 1 : undefined;
  }
  const and = scan.matches(k).find(m => m.sense.table === 'number' && m.sense.value === 'and');
  if (!and || k >= sentence.end) return 0;
  const isOne = scan.matches(and.end).some(m => m.sense.table === 'number' && m.sense.value === 'one');
  return isOne && counted(and.end + 1) ? 1 : 0;
}

/** Rows of parts in a sentence: figures of one kind, a comma or "and" before each but the first, "and" before the last. */
function* rowsOf(article: ArticleReading, sentence: FigureSentence): Iterable<FigureMention[]> {
  const figures = sentence.figures.filter(f => f.kind !== 'percentage' && f.kind !== 'range' && f.loose === undefined && f.unit !== 'pp');
  for (let i = 0; i < figures.length;) {
    const row = [figures[i]];
    while (i + row.length < figures.length) {
      const last = row[row.length - 1],
        next = figures[i + row.length];
      if (!follows(article, last, next) || !compatible(row[0], next)) break;
      row.push(next);
    }
    // "85 people, 70 passengers and 10 crew": the first of the row is the whole
    if (row.length > 2 && namesAll(article, row[0], row.slice(1)) > 0) row.shift();
    if (row.length > 1 && row.every(f => f.comparator === '=' && f.amount > 0 && f.set.length === 1)) yield row;
    i = figures.indexOf(row[row.length - 1]) + 1;
  }
}

/** Parts count different nouns of one whole (women, men, children), so that only units must agree. */
function compatible(a: FigureMention, b: FigureMention): boolean {
  if (a.unit !== undefined && b.unit !== undefined) return a.unit === b.unit;
  if (a.unit !== undefined || b.unit !== undefined)
    return a.unit !== undefined && b.noun === undefined
      ? sameUnit(a, b)
      : b.unit !== undefined && a.kind === 'number' && a.noun === undefined && sameUnit(a, b);
  return true;
}

function follows(article: ArticleReading, a: FigureMention, b: FigureMention): boolean {
  const { scan } = article;
  const from = a.last;
  if (b.first - from > GAP) return false;
  if (cueAt(article, 'breakdown', from, b.first) >= 0 || (a.noun !== undefined && opensOf(article, a))) return false;
  let joins = startsWithAnd(article, b);
  for (let k = from; k < b.first; k++) {
    // "roads ($250 million), schools ($150 million)"
    const bracket = (k === endOf(a) && isMark(article, k, ')')) || (k === b.first - 1 && isMark(article, k, '('));
    if (isMark(article, k, ',،;؛')) joins = true;
    else if (bracket) continue;
    else if (isMark(article, k, '.:()[]؟?!–—')) return false;
    const rest = scan.matches(k).some(m => m.sense.table === 'arithmetic' && m.sense.value === 'rest');
    if (!rest && scan.matches(k).some(m => m.sense.table === 'contrast' && m.sense.value === 'subset')) return false;
    if (scan.matches(k).some(m => m.sense.table === 'number' && m.sense.value === 'and')) joins = true;
    // Arabic "and" stands joined to the word before the part: والمكتبات 400
    if (scan.word(k).startsWith('و') && k > from) joins = true;
  }
  return joins;
}

/** "Of the 250 delegates, ..." at the beginning of its sentence. */
function opensOf(article: ArticleReading, m: FigureMention): boolean {
  const { scan } = article;
  return (
    scan.is(m.first - 2, 'of') &&
    scan.is(m.first - 1, 'the') &&
    (m.first < 3 || isMark(article, m.first - 3, '.?!:') || (scan.tokens.shape[m.first - 2] & 2) !== 0)
  );
}

function startsWithAnd(article: ArticleReading, m: FigureMention): boolean {
  const { tokens } = article.scan;
  return (
    article.scan.word(m.first) === 'و' ||
    (tokens.text[tokens.start[m.first]] === 'و' && m.start > tokens.start[m.first]) ||
    (m.first > 0 && article.scan.is(m.first - 1, 'و'))
  );
}

interface Total {
  figure: FigureMention;
  subset: boolean;
}

function totalOf(
  article: ArticleReading,
  sentences: readonly FigureSentence[],
  sentence: FigureSentence,
  row: FigureMention[],
): Total | undefined {
  const first = row[0],
    last = row[row.length - 1];
  const next = sentences[sentence.index + 1];
  // "and the remaining 60": the row is whole
  const restAt = cueAt(article, 'rest', row[row.length - 2].last, last.first);
  const rest =
    restAt >= 0 &&
    last.first - restAt <= REST &&
    !hasCue(article, 'rest', sentence.first, restAt) &&
    !hasCue(article, 'rest', last.last, sentence.end);
  if ((!rest && hasCue(article, 'rest', sentence.first, sentence.end)) || hasCue(article, 'overlap', endOf(last), sentence.end))
    return undefined;
  if (next && !next.headline && hasCue(article, 'rest', next.first, Math.min(next.end, next.first + 8))) return undefined;
  const before = sentence.figures.filter(f => f.last <= first.first && usable(f, row));
  const lead = Math.max(sentence.first, first.first - LEAD);
  const subset = contrastBefore(article, first, sentence.first, before[before.length - 1]);
  if (subset === 'subset' && !rest) {
    const total = before[before.length - 1];
    // women, minors and foreigners overlap; one noun in several departments does not
    const nouns = row.slice(1).filter(p => p.noun !== undefined && p.noun !== first.noun);
    return total && row.length > 2 && nouns.length === 0 && total.noun !== undefined && first.first - endOf(total) <= 4
      ? { figure: total, subset: true }
      : undefined;
  }
  if (subset === 'against') return undefined;
  // "Of the 250 delegates, 120 came from Asia": not all need be told, but no more than all
  if (
    article.scan.is(sentence.first, 'of') &&
    before.length > 0 &&
    row.length > 2 &&
    before[before.length - 1].first - sentence.first < 4 &&
    row.slice(1).every(p => p.noun === undefined || p.noun === first.noun)
  )
    return { figure: before[before.length - 1], subset: true };
  const colon = colonBefore(article, first, lead) || namesAll(article, before[before.length - 1], row);
  const drawn = row.length > 2 && cueAt(article, 'drawn', first.first, endOf(first) + 5) >= 0;
  const divided =
    drawn ||
    (cueAt(article, 'breakdown', sentence.first, Math.min(sentence.end, endOf(first) + 5)) >= 0 &&
      (row.length > 2 || cueAt(article, 'breakdown', Math.max(sentence.first, first.first - 12), first.first) >= 0));
  const complete =
    rest ||
    hasCue(article, 'complete', endOf(last), sentence.end) ||
    (next !== undefined && !next.headline && row.length > 1 && hasCue(article, 'complete', next.first, next.end));
  if (!colon && !divided && !complete) return undefined;
  const own = before[before.length - 1];
  // behind a colon the total is the figure before it: others may stand between
  // "32 teams in 8 groups, four in each": what stands between the verb and the row is a part itself
  if (
    own &&
    !colon &&
    divided &&
    !drawn &&
    cueAt(article, 'breakdown', own.last, first.first) < 0 &&
    cueAt(article, 'breakdown', Math.max(sentence.first, own.first - 2), own.first) >= 0
  )
    return undefined;
  if (own && rest && !colon && !divided) return plausible(own, row) ? { figure: own, subset: false } : undefined;
  if (own && (colon || divided) && (!colon || colon > own.last))
    return colon && !plausible(own, row) ? undefined : { figure: own, subset: false };
  if (colon && !divided && !complete) return undefined;
  for (let k = sentence.index - 1; k >= Math.max(0, sentence.index - BACK); k--) {
    const found = sentences[k].figures.filter(f => usable(f, row) && plausible(f, row) && alike(f, row));
    if (found.length > 0) return { figure: found[found.length - 1], subset: false };
  }
  const headline = sentences.find(s => s.headline)?.figures.filter(f => usable(f, row) && plausible(f, row) && alike(f, row)) ?? [];
  return headline.length === 1 && sentence.index - BACK > 0 ? { figure: headline[0], subset: false } : undefined;
}

function usable(f: FigureMention, row: FigureMention[]): boolean {
  return (
    f.kind !== 'percentage' &&
    f.kind !== 'range' &&
    f.loose === undefined &&
    f.comparator === '=' &&
    compatibleTotal(f, row) &&
    f.amount > Math.max(...row.map(p => p.amount))
  );
}

function compatibleTotal(f: FigureMention, row: FigureMention[]): boolean {
  const unit = row.find(p => p.unit !== undefined)?.unit;
  if (f.unit === undefined && unit !== undefined) return false;
  return f.unit === undefined
    ? f.noun !== undefined
    : unit === undefined
      ? row.every(p => p.noun === undefined || p.amount >= 1000) && sameUnit(f, row[0])
      : f.unit === unit;
}

/** Whether the total is near enough to the sum to be meant as it. */
function plausible(f: FigureMention, row: FigureMention[]): boolean {
  const sum = row.reduce((n, p) => n + p.amount, 0);
  return Math.abs(f.amount - sum) <= f.amount * NEAR;
}

/** A total of another sentence must count what some part counts, or what its own noun comprises; people comprise those who died. */
function alike(f: FigureMention, row: FigureMention[]): boolean {
  const nouns = row.map(p => p.noun).filter(n => n !== undefined);
  return f.unit !== undefined || nouns.length === 0 || nouns.some(n => n === f.noun) || row.length > 2 || !COMMON.has(f.noun ?? '');
}

const COMMON = new Set(['country', 'city', 'village', 'company', 'project']);

/** People of any kind, a value of the table `noun`. */
const PEOPLE = 'person';
/** Metals of medals, values of the table `noun`. */
const METALS = new Set(['gold', 'silver', 'bronze']);

/** Tokens between a total and a row in apposition to it. */
const APPOSED = 3;

/**
 * The token behind a total at which words say that all of it follows: a pronoun («هم سبعة رجال وثلاث نساء»), or nothing but a comma before
 * people of kinds, medals, or places ("85 people, 70 passengers and 10 crew"); 0 where nothing does.
 */
function namesAll(article: ArticleReading, total: FigureMention | undefined, row: readonly FigureMention[]): number {
  const [first] = row;
  if (!total || first.first - endOf(total) > APPOSED || total.kind !== 'number') return 0;
  const k = endOf(total);
  const comma = isMark(article, k, ',،');
  const list = comma ? cueAt(article, 'list', k + 1, first.first) : -1;
  if (list > 0 && !isMark(article, list, ':')) return list;
  if (!comma || first.first > k + 1) return 0;
  const human = (f: FigureMention): boolean => f.noun !== undefined && isHuman(article, f.noun);
  if (row.every(p => METALS.has(p.noun ?? ''))) return METALS.has(total.noun ?? '') ? 0 : k;
  // "eight men, four women and three children" are one row
  if (total.noun === PEOPLE && row.every(p => human(p) && p.noun !== PEOPLE)) return k;
  return 0;
}

/** Token of the colon that opens the row; 0 for none. */
function colonBefore(article: ArticleReading, first: FigureMention, from: number): number {
  for (let k = first.first; k >= from; k--) if (isMark(article, k, ':')) return k;
  return 0;
}

function contrastBefore(article: ArticleReading, first: FigureMention, from: number, total: FigureMention | undefined): string | undefined {
  const { scan } = article;
  const start = Math.max(from, total ? total.last : from, first.first - 6);
  for (let k = first.first; k >= start; k--) {
    // "28 from the north": the word behind the part is no contrast
    const found =
      k < first.first &&
      scan
        .matches(k)
        .find(m => m.sense.table === 'contrast' && (m.sense.value === 'subset' || m.sense.value === 'against') && m.end <= first.first + 1);
    if (found && !textBetween(article, found.first, found.end).startsWith('of the')) return found.sense.value;
  }
  return undefined;
}
