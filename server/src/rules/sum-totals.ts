import { isHuman } from '../claims/loose-names.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { disjointNumbers, type NumberSet } from '../values/numbers.ts';
import { isWholeSet } from './whole-sets.ts';
import { cueAt, endOf, hasCue, isHeldAgainst, isMark, isPart, sameUnit, textBetween, type FigureSentence } from './figures.ts';

/** The whole that a row of figures makes up, by the words that say so. */

/** Sentences before a breakdown in which its total may stand. */
const BACK = 4;
/** A total further from the sum than this share of itself is another figure; of one that fewer words vouch for, than the other share. */
const NEAR = 0.4,
  NEARER = 0.25;
/** Tokens between a colon or a verb of dividing and the first part. */
const LEAD = 6;
/** Tokens between "the remaining" and its number. */
const REST = 4;
/** Tokens between the last part and a total behind it, and between the words for a total and its number. */
const TO_TOTAL = 9,
  TO_NUMBER = 4;

/** The whole of a row of parts. */
export interface Total {
  figure: FigureMention;
  /** The parts need not be all: only their excess speaks. */
  subset: boolean;
}

/** Whether the article gives the sum itself, as whichever whole: the parts are those of that one. */
export function isTold(sentences: readonly FigureSentence[], row: readonly FigureMention[], total: FigureMention, sum: NumberSet): boolean {
  return sentences.some(s =>
    s.figures.some(
      f =>
        !row.includes(f) &&
        f.loose === undefined &&
        '=~'.includes(f.comparator) &&
        (sameUnit(f, total) || row.every(part => sameUnit(f, part))) &&
        !disjointNumbers(f.set, sum),
    ),
  );
}

/** The figure that a row of parts should make, where words say that it does. */
export function totalOf(
  article: ArticleReading,
  sentences: readonly FigureSentence[],
  sentence: FigureSentence,
  row: FigureMention[],
): Total | undefined {
  const first = row[0],
    last = row[row.length - 1];
  const next = sentences[sentence.index + 1];
  const none = noneElse(article, endOf(last), Math.min(next && !next.headline ? next.end : sentence.end, endOf(last) + ELSEWHERE));
  // the first of many is not the whole of those behind it
  if (!none && hasCue(article, 'ranking', sentence.first, endOf(last))) return undefined;
  // "... and 3 in the south, which makes 9": what the parts make is no part
  const summing = row[row.length - 2].last;
  if (hasCue(article, 'total-joined', summing, last.first) || hasCue(article, 'total', summing, last.first)) return undefined;
  // "and the remaining 60": the row is whole
  const restAt = cueAt(article, 'rest', row[row.length - 2].last, last.first);
  const rest =
    restAt >= 0 &&
    last.first - restAt <= REST &&
    // "the rest in five districts": not the rest has that number
    article.scan.at(last.first - 1, 'locative') === undefined &&
    !hasCue(article, 'rest', sentence.first, restAt) &&
    !hasCue(article, 'rest', last.last, sentence.end);
  if ((!rest && hasCue(article, 'rest', sentence.first, sentence.end)) || hasCue(article, 'overlap', endOf(last), sentence.end))
    return undefined;
  if (next && !next.headline && hasCue(article, 'rest', next.first, Math.min(next.end, next.first + 8))) return undefined;
  const before = sentence.figures.filter(f => f.last <= first.first && usable(f, row));
  const lead = Math.max(sentence.first, first.first - LEAD);
  // "and nothing else": of whatever the row is said to be a part, it is all of it
  const nothingElse = hasCue(article, 'nothing-else', endOf(last), sentence.end);
  const subset = contrastBefore(article, first, sentence.first, before[before.length - 1]);
  if (subset === 'subset' && nothingElse && before.length > 0) return { figure: before[before.length - 1], subset: false };
  const set = isWholeSet(article, row);
  if (set) {
    const own = before[before.length - 1] ?? ofTheSentenceBefore(sentences, sentence, row);
    if (own && own.noun !== undefined && plausible(own, row, NEARER)) return { figure: own, subset: false };
  }
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
    return { figure: before[before.length - 1], subset: !nothingElse };
  const colon = colonBefore(article, first, lead) || namesAll(article, before[before.length - 1], row);
  const drawn = row.length > 2 && cueAt(article, 'drawn', first.first, endOf(first) + 5) >= 0;
  const divided =
    drawn ||
    (cueAt(article, 'breakdown', sentence.first, Math.min(sentence.end, endOf(first) + 5)) >= 0 &&
      (row.length > 2 || cueAt(article, 'breakdown', Math.max(sentence.first, first.first - 12), first.first) >= 0));
  const complete =
    rest ||
    none ||
    nothingElse ||
    hasCue(article, 'complete', endOf(last), sentence.end) ||
    (next !== undefined && !next.headline && row.length > 1 && hasCue(article, 'complete', next.first, next.end));
  const own = before[before.length - 1];
  if (!colon && !divided && !complete) return own && apposed(article, sentence, own, row) ? { figure: own, subset: true } : undefined;
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

/** Tokens behind a row in which words may say that there was nothing elsewhere, and between "no" and those words. */
const ELSEWHERE = 16,
  NONE = 6;

/** "No other site is affected", «ولم تسجل خسائر في باقي البلديات»: whether words between two tokens say that a row was all. */
function noneElse(article: ArticleReading, from: number, to: number): boolean {
  for (let k = cueAt(article, 'none', from, to); k >= 0; k = cueAt(article, 'none', k + 1, to)) {
    const at = cueAt(article, 'elsewhere', k, Math.min(to, k + NONE));
    // "no other year was as cold"
    if (at >= 0 && article.scan.at(at + 1, 'period') === undefined) return true;
  }
  return false;
}

/** The last figure of the sentence before that a row of parts can make. */
function ofTheSentenceBefore(
  sentences: readonly FigureSentence[],
  { index }: FigureSentence,
  row: FigureMention[],
): FigureMention | undefined {
  const last = sentences[index - 1];
  if (!last || last.headline) return undefined;
  const found = last.figures.filter(f => usable(f, row) && plausible(f, row, NEARER));
  return found.length === 1 ? found[0] : undefined;
}

/** "Eleven members, five of them judges, ...", «أحد عشر عضوا، خمسة من القضاة و...»: parts of one whole, which may not be all of it. */
export function apposed(
  article: ArticleReading,
  { first, end }: Pick<FigureSentence, 'first' | 'end'>,
  total: FigureMention,
  row: readonly FigureMention[],
): boolean {
  return (
    row.length > 2 &&
    total.kind === 'number' &&
    total.noun !== undefined &&
    row.every(p => p.noun === undefined && p.unit === undefined) &&
    isMark(article, endOf(total), ',،') &&
    row[0].first === endOf(total) + 1 &&
    plausible(total, row, NEARER) &&
    !article.mentions.some(m => m.temporal === true && m.first >= first && m.last <= end && m.first > total.first)
  );
}

/**
 * A row whose total stands behind its parts: "212 passengers and 14 crew, a total of 236", «6 قتلى و9 جرحى، أي 15 ضحية في المجموع».
 * Undefined where what follows is said of another time.
 */
export function totalBehind(
  article: ArticleReading,
  sentence: FigureSentence,
  row: readonly FigureMention[],
): (Total & { parts: FigureMention[] }) | undefined {
  const next = sentence.figures[sentence.figures.indexOf(row[row.length - 1]) + 1];
  const splits: readonly [FigureMention | undefined, FigureMention[]][] = [
    [row[row.length - 1], row.slice(0, -1)],
    [next, [...row]],
  ];
  for (const [figure, parts] of splits) {
    if (!figure || parts.length < 2 || figure.comparator !== '=' || figure.loose !== undefined) continue;
    if (figure.kind !== parts[0].kind || figure.unit !== parts[0].unit || figure.amount <= Math.max(...parts.map(p => p.amount))) continue;
    if (!plausible(figure, parts, NEARER) || !summed(article, sentence, parts[parts.length - 1], figure)) continue;
    const dated = article.mentions.some(m => m.temporal === true && m.first >= figure.last && m.last <= sentence.end);
    if (!dated) return { figure, subset: false, parts };
  }
  return undefined;
}

/** Whether words before or behind a figure say that it is the sum of what stands before it. */
function summed(article: ArticleReading, sentence: FigureSentence, last: FigureMention, total: FigureMention): boolean {
  const from = endOf(last);
  if (total.first - from > TO_TOTAL) return false;
  const joined = cueAt(article, 'total-joined', from, total.last),
    cue = cueAt(article, 'total', from, total.last);
  if (joined >= 0) return total.first - joined <= TO_NUMBER;
  if (cue >= 0) return total.first - cue <= TO_NUMBER && isMark(article, cue - 1, ',،–—(;؛');
  const mark = isMark(article, total.first - 1, ',،–—(');
  const restated =
    article.scan.matches(total.first - 1).some(m => m.sense.table === 'arithmetic' && m.sense.value === 'same') &&
    isMark(article, total.first - 2, ',،–—(');
  return (mark || restated) && hasCue(article, 'altogether', endOf(total), Math.min(sentence.end, endOf(total) + 2));
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
function plausible(f: FigureMention, row: readonly FigureMention[], near = NEAR): boolean {
  const sum = row.reduce((n, p) => n + p.amount, 0);
  return Math.abs(f.amount - sum) <= f.amount * near;
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

/** Kinds of people of which one is the other's complement. */
const SEXES = [
  ['man', 'woman'],
  ['boy', 'girl'],
] as const;
const SEX: ReadonlySet<string> = new Set([...SEXES.flat(), 'child']);

/** Tokens between a total and a row in apposition to it. */
const APPOSED = 3;

/**
 * The token behind a total at which words say that all of it follows: a pronoun («هم سبعة رجال وثلاث نساء»), or nothing but a comma before
 * people of kinds, medals, or places ("85 people, 70 passengers and 10 crew"); 0 where nothing does.
 */
export function namesAll(article: ArticleReading, total: FigureMention | undefined, row: readonly FigureMention[]): number {
  const [first] = row;
  if (!total || first.first - endOf(total) > APPOSED || total.kind !== 'number') return 0;
  const k = endOf(total);
  const comma = isMark(article, k, ',،');
  const list = comma ? cueAt(article, 'list', k + 1, first.first) : -1;
  if (list > 0 && !isMark(article, list, ':')) return list;
  if (!comma || first.first > k + 1) return 0;
  const human = (f: FigureMention): boolean => f.noun !== undefined && isHuman(article, f.noun);
  if (row.every(p => METALS.has(p.noun ?? ''))) return METALS.has(total.noun ?? '') ? 0 : k;
  // "31 pupils, 17 girls and 12 boys": there are no others
  const sexes = SEXES.some(kinds => kinds.every(kind => row.some(p => p.noun === kind)));
  if (sexes && total.noun !== undefined && human(total) && row.every(p => SEX.has(p.noun ?? '')) && plausible(total, row, NEARER)) return k;
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
        .find(m => m.sense.table === 'contrast' && (isPart(m.sense.value) || isHeldAgainst(m.sense.value)) && m.end <= first.first + 1);
    if (found && !textBetween(article, found.first, found.end).startsWith('of the'))
      return isPart(found.sense.value) ? 'subset' : 'against';
  }
  return undefined;
}
