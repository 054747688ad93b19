import type { ArticleReading } from '../claims/reading.ts';
import type { Match } from '../languages/scan.ts';
import { numberAt } from '../mentions/figures/number-words.ts';
import type { FigureMention, Mention } from '../mentions/mention.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import { changeAt, cueAt, endOf, hasCue, isMark, isPart, sameUnit, type FigureSentence } from './figures.ts';
import { apposed, namesAll } from './sum-totals.ts';

/** Rows of figures that may be the parts of a whole. */

/** Tokens between two parts of one row at most, and where words say that the second comes next. */
const GAP = 9,
  GAP_RANKED = 16;
/** Tokens before a number in which a word says that it is a change. */
const CHANGE = 2;
/** Tokens behind the last part in which the row may go on. */
const FURTHER = 4;

/**
 * What a row goes on with that no number counts: 1 for "and a child", «وطفل واحد», 0 for nothing; undefined where it cannot be known how
 * many are meant («وأطفال»).
 */
export function furtherOne(article: ArticleReading, sentence: FigureSentence, row: readonly FigureMention[]): number | undefined {
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
  // "26 oaks, 14 elms near the gate and the single lime": how many the last are, no number says
  for (let n = k; n < Math.min(sentence.end, k + FURTHER) && scan.tokens.kind[n] === TokenKind.Word; n++)
    if (scan.is(n, 'and') && (scan.is(n + 1, 'the') || (n > k && ['a', 'an'].includes(scan.word(n + 1))))) return undefined;
  const and = scan.matches(k).find(m => m.sense.table === 'number' && m.sense.value === 'and');
  if (!and || k >= sentence.end) return 0;
  const isOne = scan.matches(and.end).some(m => m.sense.table === 'number' && m.sense.value === 'one');
  return isOne && counted(and.end + 1) ? 1 : 0;
}

/** Rows of parts in a sentence: figures of one kind, a comma or "and" before each but the first, "and" before the last. */
export function* rowsOf(article: ArticleReading, sentence: FigureSentence): Iterable<FigureMention[]> {
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
    const [head, ...rest] = row;
    if (row.length > 2 && (namesAll(article, head, rest) > 0 || apposed(article, sentence, head, rest))) row.shift();
    // "three rooms, with five mummies in the first, nine in the second": what is numbered behind it is counted by the first
    if (row.length > 2 && isNumbered(article, row[0].last, row[1].first)) row.shift();
    if (row.length > 1 && row.every(f => f.comparator === '=' && f.amount > 0 && f.set.length === 1)) yield row;
    i = figures.indexOf(row[row.length - 1]) + 1;
  }
}

/** Whether an ordinal stands between two tokens, behind a comma. */
function isNumbered(article: ArticleReading, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (isMark(article, k, ',،'))
      return article.mentions.some(m => m.temporal === false && m.kind === 'ordinal' && m.first > k && m.last <= to);
  return false;
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
  // "168 hectares of cork oak, followed by the commune of Zekri with 121": a row of its own words
  const isRanked = cueAt(article, 'ranking', from, b.first) >= 0 && a.unit !== undefined && a.unit === b.unit;
  if (b.first - from > (isRanked ? GAP_RANKED : GAP)) return false;
  if (
    cueAt(article, 'breakdown', from, b.first) >= 0 ||
    cueAt(article, 'proviso', from, b.first) >= 0 ||
    (a.noun !== undefined && opensOf(article, a))
  )
    return false;
  if (opensOfThem(article, a)) return startsWithMark(article, a, b) && !partOf(article, b);
  // "47 members, 29 of them on the first day": a part of the one before
  if (partOf(article, b)) return false;
  // "32 million, up 2 million": by how much a part grew is no part
  if (changeAt(article, Math.max(endOf(a), b.first - CHANGE), b.first) !== 0) return false;
  let joins = startsWithAnd(article, b);
  for (let k = from; k < b.first; k++) {
    // "roads ($250 million), schools ($150 million)"
    const bracket = (k === endOf(a) && isMark(article, k, ')')) || (k === b.first - 1 && isMark(article, k, '('));
    if (isMark(article, k, ',،;؛')) joins = true;
    else if (bracket) continue;
    else if (isMark(article, k, '.:()[]؟?!–—')) return false;
    // "the remaining"
    const rest = [k, k + 1].some(n => scan.matches(n).some(m => m.sense.table === 'arithmetic' && m.sense.value === 'rest'));
    if (!rest && scan.matches(k).some(m => m.sense.table === 'contrast' && isPart(m.sense.value))) return false;
    if (scan.matches(k).some(m => m.sense.table === 'number' && m.sense.value === 'and')) joins = true;
    // Arabic "and" stands joined to the word before the part: والمكتبات 400
    if (scan.word(k).startsWith('و') && k > from) joins = true;
  }
  return joins;
}

/** Whether a comma, and nothing else that parts, or "and" stands between two figures. */
function startsWithMark(article: ArticleReading, a: FigureMention, b: FigureMention): boolean {
  let marks = 0;
  for (let k = a.last; k < b.first; k++)
    if (isMark(article, k, ',،')) marks++;
    else if (isMark(article, k, '.:()[]؟?!–—;؛')) return false;
  return marks === 1 || (marks === 0 && startsWithAnd(article, b));
}

/** "Five of them were gold, ...": whether a sentence begins with a number and "of them". */
function opensOfThem(article: ArticleReading, m: FigureMention): boolean {
  const opens = m.first === 0 || isMark(article, m.first - 1, '.?!»"”') || (article.scan.tokens.shape[m.first] & Shape.Newline) !== 0;
  return opens && m.noun === undefined && partOf(article, m);
}

/** Whether "of them" stands right behind a number. */
function partOf({ scan }: ArticleReading, m: FigureMention): boolean {
  return scan.matches(endOf(m)).some(x => x.sense.table === 'contrast' && isPart(x.sense.value));
}

/** "Of the 250 delegates, ..." at the beginning of its sentence. */
function opensOf(article: ArticleReading, m: FigureMention): boolean {
  const { scan } = article;
  return (
    scan.is(m.first - 2, 'of') &&
    scan.is(m.first - 1, 'the') &&
    (m.first < 3 || isMark(article, m.first - 3, '.?!:') || (scan.tokens.shape[m.first - 2] & Shape.Newline) !== 0)
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

/**
 * Whether a row is not all that its sentence lists: a further number of the kind stands behind it with "and", or only some of its parts
 * count what the whole counts ("21 schools with 420 classes").
 */
export function isBroken(
  article: ArticleReading,
  { figures }: FigureSentence,
  row: readonly FigureMention[],
  total: FigureMention,
): boolean {
  const last = row[row.length - 1];
  const next = figures[figures.indexOf(last) + 1];
  const goesOn =
    next !== undefined &&
    next !== total &&
    next.kind === last.kind &&
    next.unit === last.unit &&
    next.loose === undefined &&
    (next.noun === undefined || next.noun === last.noun) &&
    startsWithAnd(article, next);
  const kind = (p: FigureMention): string | undefined => {
    const noun = p.nounFirst === undefined ? undefined : article.scan.at(p.nounFirst, 'noun');
    return noun?.clitics.preposition ? undefined : noun?.sense.value;
  };
  const whole = kind(total),
    kinds = row.map(kind).filter(k => k !== undefined);
  return goesOn || (kinds.includes(whole!) && kinds.some(k => k !== whole));
}

/** Tokens before a row in which words say that something stands beside its parts. */
const LEAD = 8;

/**
 * Whether a sentence says that a row is not all: something stands beside it ("besides April", «إلى جانب الحسكة»), its numbers are of each
 * day or of each of several ("6 a day"), or a further number of the kind is told behind it.
 */
export function goesFurther(article: ArticleReading, { figures, first, end }: FigureSentence, row: readonly FigureMention[]): boolean {
  const head = row[0],
    last = row[row.length - 1];
  if (hasCue(article, 'besides', Math.max(first, head.first - LEAD), end) || hasCue(article, 'per', head.last, end)) return true;
  // a part that may be a year, or the number of something: «ومأرب 2000»
  const unsure = (m: Mention): boolean => (m.temporal ? /^\d{4}$/.test(m.timex) : m.temporal === false && m.loose === 'label');
  if (article.mentions.some(m => m.first > head.first && m.last <= last.first && unsure(m))) return true;
  return figures.some(f => {
    if (f.first < last.last || f.loose !== undefined || f.comparator !== '=' || f.amount <= 0) return false;
    if (isMark(article, f.first - 1, '([') || hasCue(article, 'proviso', last.last, f.first)) return false;
    // «بـ3.6 ملايين»: the unit is that of the row
    if (f.unit === undefined && f.noun === undefined) return head.unit !== undefined && sameUnit(f, head);
    return f.kind === head.kind && f.unit === head.unit && f.noun !== undefined && f.noun === head.noun;
  });
}
