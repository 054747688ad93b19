/** Whether two figures are of one quantity: unit, measure or counted thing, parties, place and period. */
import { similarity } from '../claims/context.ts';
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { tokenAt } from '../text/tokens.ts';
import { disjointDays } from '../values/days.ts';
import { disjointNumbers } from '../values/numbers.ts';

/** Factor beyond which two figures of one thing are rather two things, unless one is the other a thousandfold. */
const FAR = 4;
/** What it adds to the likeness of two sentences that no other figure of either article counts the same. */
const SOLE = 1;
/** What it takes that not both say what an amount in a unit measures. */
const UNNAMED = 2;
/** What it adds that both figures name one measure, or count one thing that the tables lack. */
const SAME_MEASURE = 0.5,
  SAME_WORD = 0.4;
/** What it adds that the sentences are of two languages, which share no words. */
const TRANSLATED = 1;
/** Words of one clause that two sentences of one language have each for itself, at most, where they share none. */
const OWN_WORDS = 2;
/** Tokens about a figure in which the words stand that tell what it is of. */
const REACH = 7;
/** Words beside a measure that tell what it is of; the same behind "of" ("the price of a horse"). */
const BESIDE = 2,
  BEHIND = 4;
/** The same for figures whose digits are each other's. */
const FAR_TRANSPOSED = 10;
/** Days of a month, of a year. */
const MONTH = 27,
  YEAR = 300;

/** One figure of two articles, and how alike their sentences are. */
export interface Rival {
  x: FigureStatement;
  y: FigureStatement;
  score: number;
}

/** A figure as far as two of them are compared before their sentences are. */
export type Figure = Pick<FigureStatement, 'unit' | 'measures' | 'noun' | 'mood' | 'aside' | 'headline'> & {
  mention: Pick<FigureStatement['mention'], 'amount' | 'set'>;
  period?: Pick<NonNullable<FigureStatement['period']>, 'days'>;
};

/** Whether two figures may be of one quantity, as far as their numbers, units, measures and counted things tell. */
export function mayBeOne(x: Figure, y: Figure): boolean {
  if (x.unit !== y.unit) return false;
  const measure = sameMeasure(x, y);
  const isNoun = x.noun !== undefined && x.noun === y.noun;
  if (x.unit === '#' && !isNoun && measure !== true) return false;
  if (!likeSize(x, y)) return false;
  // shares and rates are of too many things to be told apart by their sentences
  const onlySlip = x.unit === '%' || measure === false || (x.unit === '#' && !isNoun && x.noun !== undefined && y.noun !== undefined);
  return !onlySlip || slip(x, y);
}

/** How alike two figures of articles `a` and `b` are in all but their number; undefined where they cannot be of one quantity. */
export function likeness(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): number | undefined {
  if (!mayBeOne(x, y)) return undefined;
  const isSlip = slip(x, y),
    measure = sameMeasure(x, y),
    noun = x.noun !== undefined && x.noun === y.noun;
  if (otherParties(x, y) || otherPlace(x, y) || otherOwner(a, x, b, y)) return undefined;
  // digits that a slip of the hand explains are of one thing, however the two desks word it
  if (
    !isSlip &&
    (otherWords(a, x, b, y) ||
      otherObject(a, x, b, y) ||
      (a.language === b.language && otherNames(x, y)) ||
      otherGrade(a, x, b, y) ||
      otherKind(a, x, b, y) ||
      otherOrigin(a, x, b, y))
  )
    return undefined;
  const sole = !isSlip && isSole(a, x) && isSole(b, y);
  return (
    similarity(x.context, y.context) -
    (!isSlip && measure !== true && x.unit !== '#' ? UNNAMED : 0) +
    (sole ? SOLE : 0) +
    (measure && !x.measures[0].endsWith('-') ? SAME_MEASURE : 0) +
    (noun ? SAME_WORD : 0) +
    (a.language !== b.language ? TRANSLATED : 0)
  );
}

/** Whether both name one measure; undefined where one names none. */
function sameMeasure(x: Figure, y: Figure): boolean | undefined {
  if (x.measures.length === 0 || y.measures.length === 0) return undefined;
  return x.measures[0] === y.measures[0] || (x.measures.includes(y.measures[0]) && y.measures.includes(x.measures[0]));
}

/** Whether no other figure of the article is in its unit and counts or measures the same. */
function isSole(article: ArticleReading, f: FigureStatement): boolean {
  return !figuresLike(article, f).some(o => o !== f && disjointNumbers(o.mention.set, f.mention.set));
}

function figuresLike(article: ArticleReading, f: FigureStatement): readonly FigureStatement[] {
  return statementsOf(article).filter(o => o.unit === f.unit && (f.unit !== '#' || o.noun === f.noun || sameMeasure(o, f) === true));
}

/** Whether both stand in brackets behind a word, and the two words differ: Labour (45 seats), Greens (12 seats). */
function otherOwner(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  const owner = ({ scan }: ArticleReading, { mention }: FigureStatement): string | undefined =>
    scan.is(mention.first - 1, '(') && mention.first > 2 ? `${scan.word(mention.first - 3)} ${scan.word(mention.first - 2)}` : undefined;
  const p = owner(a, x),
    q = owner(b, y);
  return a.language === b.language && p !== undefined && q !== undefined && p !== q;
}

/** Countries that only the one names, and countries that only the other does: trade with Kenya is not trade with Ghana. */
function otherParties(x: FigureStatement, y: FigureStatement): boolean {
  return twoSided(x, y, f => f.startsWith('l:') && !f.includes('/'));
}

/** A city's figure is not another city's. */
export function otherPlace(x: FigureStatement, y: FigureStatement): boolean {
  const isTown = (f: string): boolean => f.startsWith('l:') && f.includes('/');
  return twoSided(x, y, isTown) && ![...x.context.features.keys()].some(f => isTown(f) && y.context.features.has(f));
}

function twoSided(x: FigureStatement, y: FigureStatement, kind: (feature: string) => boolean): boolean {
  const only = (s: FigureStatement, t: FigureStatement): boolean =>
    [...s.context.features.keys()].some(f => kind(f) && !t.context.features.has(f));
  return only(x, y) && only(y, x);
}

/** Whether both sentences name people or bodies, and none in common: two parties' seats, two scorers' goals, two sources. */
function otherNames(x: FigureStatement, y: FigureStatement): boolean {
  const isName = (f: string): boolean => f[0] === 'p' || f[0] === 'o' || f[0] === 'c';
  const names = [...x.context.features.keys()].filter(isName);
  return names.length > 0 && [...y.context.features.keys()].some(isName) && !names.some(f => y.context.features.has(f));
}

/** Whether one of the two counts only some: medals, and gold medals. */
function otherKind(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  if (a.language !== b.language || x.unit !== '#') return false;
  return kindAt(a, x).some(w => !y.context.features.has(w)) || kindAt(b, y).some(w => !x.context.features.has(w));
}

/** Words of a sentence that say which of the counted things: behind an Arabic noun, before an English one. */
function kindAt(article: ArticleReading, { mention, context, noun }: FigureStatement): string[] {
  const { tokens } = article.scan;
  const { nounFirst, nounLast, last } = mention;
  if (nounFirst === undefined || nounLast === undefined) return [];
  const [from, to] = article.language === 'ar' ? [nounLast, nounLast + 1] : [last, nounLast - 1];
  if (to <= from || to > context.last) return [];
  return [...context.features]
    .filter(([f, span]) => 'wne'.includes(f[0]) && f !== `n:${noun}` && span.end > tokens.start[from] && span.start < tokens.end[to - 1])
    .map(([f]) => f)
    .filter(() => article.language !== 'ar' || !article.scan.word(from).startsWith('و'));
}

/** Whether adjectives of origin beside the two name two countries: Romanian wheat, Russian wheat. */
function otherOrigin(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  const p = originsAt(a, x),
    q = originsAt(b, y);
  return p.some(c => !q.includes(c)) && q.some(c => !p.includes(c));
}

function originsAt({ scan }: ArticleReading, { mention, context }: FigureStatement): string[] {
  const out: string[] = [];
  for (let i = Math.max(context.first, mention.first - REACH); i < Math.min(context.last, mention.last + REACH); i++)
    for (const m of scan.matches(i)) if (m.sense.table === 'demonym' && m.clitics.tail === 0) out.push(m.sense.value);
  return out;
}

/** Whether other bare numbers beside the two say that they are of two grades: gold of 18 and of 21 carats, boys under 15 and under 17. */
function otherGrade(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  const p = gradesAt(a, x),
    q = gradesAt(b, y);
  return p.length > 0 && q.length > 0 && !p.some(n => q.includes(n));
}

function gradesAt(article: ArticleReading, { mention, context }: FigureStatement): number[] {
  const counted = new Set(figureStatements(article).map(s => s.mention));
  return context.mentions.flatMap(m =>
    m.temporal === false && m.kind === 'number' && m !== mention && !counted.has(m) && Math.abs(m.first - mention.first) <= REACH
      ? [m.amount]
      : [],
  );
}

/** Whether the words about the two figures, of one language, have nothing in common: wheat here, olives there. */
function otherWords(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  if (a.language !== b.language) return false;
  const p = wordsAt(a, x),
    q = wordsAt(b, y);
  return (
    p.length >= OWN_WORDS && q.length >= OWN_WORDS && !p.some(w => y.context.features.has(w)) && !q.some(w => x.context.features.has(w))
  );
}

/** Whether the two name what their one measure is of, in other words: an output of wheat, of olives. */
export function otherObject(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  if (a.language !== b.language) return false;
  const p = objectOf(a, x),
    q = objectOf(b, y);
  return p.length > 0 && q.length > 0 && !p.some(w => y.context.features.has(w)) && !q.some(w => x.context.features.has(w));
}

/** The words that stand beside the word for a figure's measure: behind it, and in English before it ("wheat output"). */
function objectOf(article: ArticleReading, f: FigureStatement): string[] {
  const { scan } = article;
  const out: string[] = [];
  for (let i = f.context.first; i < f.context.last; i++) {
    const measure = scan.matches(i).find(m => m.sense.table === 'measure' && f.measures.includes(m.sense.value));
    if (!measure || /[-+]$/.test(measure.sense.value)) continue;
    const from = article.language === 'ar' ? measure.end : Math.max(f.context.first, i - BESIDE),
      to = Math.min(
        f.context.last,
        measure.end + (scan.is(measure.end, 'of') ? BEHIND : BESIDE),
        f.mention.first >= measure.end ? f.mention.first : Infinity,
      );
    if (to <= from) continue;
    for (const [feature, span] of f.context.features)
      if (
        'wnc'.includes(feature[0]) &&
        !isExtreme(article, span.start) &&
        span.start >= scan.tokens.start[from] &&
        span.end <= scan.tokens.end[to - 1]
      )
        out.push(feature);
  }
  return out;
}

/** Whether "highest", "average" or the like begins at an offset: which of the values it is, not of what. */
function isExtreme({ scan }: ArticleReading, offset: number): boolean {
  return scan
    .matches(tokenAt(scan.tokens, offset))
    .some(m => m.sense.table === 'arithmetic' && ['most', 'least', 'mean'].includes(m.sense.value));
}

/** Words and things about a figure that are no names and no measures. */
function wordsAt(article: ArticleReading, f: FigureStatement): string[] {
  const { tokens } = article.scan;
  const from = tokens.start[Math.max(f.context.first, f.mention.first - REACH)],
    to = tokens.end[Math.min(f.context.last, f.mention.last + REACH) - 1];
  return [...f.context.features]
    .filter(([k, span]) => (k[0] === 'w' || k[0] === 'n' || k[0] === 'e' || k[0] === 'c') && span.start >= from && span.end <= to)
    .map(([k]) => k);
}

/** What has a number. */
type Amount = Pick<Figure, 'mention'>;

/** Whether the digits show a slip: the same in another order, a power of ten, or one digit for another. */
export function slip(a: Amount, b: Amount): boolean {
  return thousandfold(a, b) !== undefined || transposed(a, b) || oneDigit(a, b);
}

/** One digit for another, of three or more. */
function oneDigit(a: Amount, b: Amount): boolean {
  const digits = (f: Amount): string => String(f.mention.amount).replace(/\D|0+$/g, '');
  const x = digits(a),
    y = digits(b);
  if (x.length < 3 || x.length !== y.length || Math.floor(Math.log10(a.mention.amount)) !== Math.floor(Math.log10(b.mention.amount)))
    return false;
  let other = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) other++;
  return other === 1;
}

/** The power of ten that one figure is of the other: 1,000, 1,000,000, 100 or 10. */
export function thousandfold(a: Amount, b: Amount): number | undefined {
  const ratio = ratioOf(a, b);
  return [1000, 1_000_000, 100, 10].find(f => Math.abs(ratio - f) < f * 1e-6);
}

/** Whether the digits of one are those of the other in another order. */
export function transposed(a: Amount, b: Amount): boolean {
  const digits = (f: Amount): string =>
    String(f.mention.amount)
      .replace(/\D|0+$/g, '')
      .split('')
      .sort()
      .join('');
  return a.mention.amount !== b.mention.amount && digits(a).length > 1 && digits(a) === digits(b);
}

/** Whether two figures are near enough in size to be of one thing. */
export function likeSize(a: Amount, b: Amount): boolean {
  const ratio = ratioOf(a, b);
  return ratio <= FAR || (ratio <= FAR_TRANSPOSED && transposed(a, b)) || thousandfold(a, b) !== undefined;
}

function ratioOf(a: Amount, b: Amount): number {
  return Math.max(a.mention.amount, b.mention.amount) / Math.max(1e-9, Math.min(a.mention.amount, b.mention.amount));
}

/** Whether the sentences speak of two periods: two months or years, a year and a day of another, a quarter and its year. */
export function otherPeriod(a: Pick<Figure, 'period'>, b: Pick<Figure, 'period'>): boolean {
  if (!a.period || !b.period) return false;
  const x = a.period.days.to - a.period.days.from,
    y = b.period.days.to - b.period.days.from;
  const short = Math.min(x, y),
    long = Math.max(x, y);
  const apart = disjointDays(a.period.days, b.period.days);
  // a day or a weekend is when something was said as often as what it is for; but no day of 2022 is in 2017
  if (short < MONTH && !(x === 0 && y === 0)) return apart && long >= YEAR;
  return apart || (short >= MONTH && long > short * 1.5);
}

/** The statements of an article that stand for themselves. */
function statementsOf(article: ArticleReading): readonly FigureStatement[] {
  return figureStatements(article).filter(f => !f.aside && !f.headline);
}

/** Whether each names its own source, and the two have no word in common. */
export function otherSource(x: FigureStatement, y: FigureStatement): boolean {
  return x.source !== undefined && y.source !== undefined && !x.source.some(w => y.source!.includes(w));
}
