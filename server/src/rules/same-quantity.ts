/** Whether two figures are of one quantity: unit, measure or counted thing, parties, place and period. */
import { shareName, similarity } from '../claims/context.ts';
import { figureStatements, SCORES, type FigureStatement } from '../claims/figures.ts';
import { writtenIn } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { disjointDays, type DayInterval } from '../values/days.ts';
import { disjointNumbers } from '../values/numbers.ts';
import * as other from './other-quantity.ts';
import { clearSlip, likeSize, shuffled, slip, thousandfold, transposed } from './slips.ts';

/** What it adds to the likeness of two sentences that no other figure of either article counts the same. */
const SOLE = 1;
/** What it takes that not both say what an amount in a unit measures. */
const UNNAMED = 2;
/** What it adds that both figures name one measure, or count one thing that the tables lack. */
const SAME_MEASURE = 0.5,
  SAME_WORD = 0.4;
/** What it adds that the sentences are of two languages, which share no words. */
const TRANSLATED = 1;
/** What each other figure adds that both articles give, and what all of them add at most: two reports of one release. */
const SHARED = 0.4,
  SHARED_MOST = 1.2;
/** Units of a part of a name's key that tells somebody apart. */
const PART = 3;
/** Amounts, or parts of names, in common that make two articles reports of one release. */
const RELEASE = 2;
/** Bare numbers below this are shared by chance. */
const TELLING = 10;
/** What it takes that the words about the two figures differ, less where they name one measure; that the names in their sentences do. */
const OTHER_WORDS = 1,
  OTHER_WORDS_MEASURED = 0.5,
  OTHER_NAMES = 0.5;
/** What it adds that both articles, which name the same people and bodies, count one thing but once. */
const SAME_PEOPLE = 0.8;
/** Parts of names of more than one person: a fire chief alone is at every fire. */
const COMPANY = 3;
/** The counted thing that anybody is. */
const PERSON = 'person';
/** Days of a month. */
export const MONTH = 27;
/** Days of a year. */
const YEAR = 300;
/** Days by which two desks may differ about the day of one figure whose digits show a slip. */
const WEEK = 7;
/** Days behind a year or a month in which its figures are told. */
const TOLD_WITHIN = 240;
/** Days between the day of what happened and the day on which somebody counted. */
const COUNTED_WITHIN = 3;

/** What indices and teams are counted in, a value of the table `noun`. */
const POINT = 'point';

/** One figure of two articles, and how alike their sentences are. */
export interface Rival {
  x: FigureStatement;
  y: FigureStatement;
  score: number;
}

/** A figure as far as two of them are compared before their sentences are. */
export type Figure = Pick<
  FigureStatement,
  'unit' | 'measures' | 'remote' | 'noun' | 'thing' | 'nounKin' | 'measureKin' | 'mood' | 'aside' | 'headline' | 'unread'
> & {
  mention: Pick<FigureStatement['mention'], 'amount' | 'set'>;
  period?: Omit<NonNullable<FigureStatement['period']>, 'timex'>;
};

/** Tolls of people. */
const OF_PEOPLE = new Set(['dead+', 'injured+', 'missing', 'rescued+', 'evacuated+', 'detained+', 'infected+']);

/** Whether two figures may be of one quantity, as far as their numbers, units, measures and counted things tell. */
export function mayBeOne(x: Figure, y: Figure): boolean {
  if (x.unit !== y.unit) return false;
  const measure = sameMeasure(x, y);
  // angles and latitudes are of anything
  if (x.unit === 'degree' && !measure) return false;
  const isNoun = sameNoun(x, y);
  // nine agreements are no slip for nine million, whatever both are worth
  if (x.unit === '#' && !isNoun && !shuffled(x, y) && !isSlipOfUnread(x, y) && (measure !== true || thousandfold(x, y))) return false;
  // ambulances for the injured are no injured
  if (measure === true && OF_PEOPLE.has(x.measures[0]) && ((x.thing && y.noun === undefined) || (y.thing && x.noun === undefined)))
    return false;
  if (!likeSize(x, y)) return false;
  // an index rises by points, and stands at points
  if (x.noun === POINT && thousandfold(x, y)) return false;
  // shares and rates are of too many things to be told apart by their sentences
  if (x.unit === '%') return measure === true && !x.measures[0].endsWith('-') && slip(x, y) && !thousandfold(x, y);
  const onlySlip = measure === false || (x.unit === '#' && !isNoun && x.noun !== undefined && y.noun !== undefined);
  return !onlySlip || slip(x, y);
}

/** Counts from which on three digits in another order are no chance. */
const MANY = 1000;

/** Whether the digits of two counts, one of which is told by a word of no table, are each other's: "2,730 storks" and "2,370 birds". */
function isSlipOfUnread(x: Figure, y: Figure): boolean {
  return (
    (x.unread !== undefined || y.unread !== undefined) &&
    Math.min(x.mention.amount, y.mention.amount) >= MANY &&
    transposed(x, y) &&
    clearSlip(x, y)
  );
}

/** How alike two figures of articles `a` and `b` are in all but their number; undefined where they cannot be of one quantity. */
export function likeness(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): number | undefined {
  if (!mayBeOne(x, y)) return undefined;
  const isSlip = slip(x, y),
    measure = sameMeasure(x, y),
    noun = sameNoun(x, y);
  // of several who are sentenced each has a term of his own
  if (x.unit === 'month' && !(isSole(a, x) && isSole(b, y))) return undefined;
  const shared = sharedFigures(a, b);
  // every match is told in the same words
  const isScore = SCORES.has(x.measures[0]) || SCORES.has(y.measures[0]);
  if (isScore && shared < RELEASE && !shareName(x.context.features, y.context.features) && !shareNames(a, b)) return undefined;
  // a slip that chance does not make, in two reports of one release, is of one thing wherever their sentences put it
  const isClear = clearSlip(x, y) && (measure || shared >= RELEASE || shareNames(a, b));
  if (!isClear && (other.otherParties(x, y) || other.otherPlace(x, y))) return undefined;
  if (other.otherOwner(a, x, b, y) || other.otherBasis(a, x, b, y) || (!isClear && other.otherStuff(a, x, b, y))) return undefined;
  if ((x.alone || y.alone) && !isSlip) return undefined;
  if (other.otherSide(a, x, b, y) || other.otherPeople(a, x, b, y)) return undefined;
  let score =
    similarity(x.context, y.context) +
    (measure && !x.measures[0].endsWith('-') ? SAME_MEASURE : 0) +
    (noun ? SAME_WORD : 0) +
    (a.language !== b.language ? TRANSLATED : 0) +
    Math.min(SHARED_MOST, SHARED * shared);
  // digits that a slip of the hand explains are of one thing, however the two desks word it
  if (isSlip) return score;
  if (isOfSeveral(a, x) && isOfSeveral(b, y)) return undefined;
  if (isSole(a, x) && isSole(b, y))
    score += SOLE + (x.noun !== undefined && x.noun === y.noun && x.noun !== PERSON && shareNames(a, b, COMPANY) ? SAME_PEOPLE : 0);
  if (measure !== true && x.unit !== '#') score -= UNNAMED;
  if (other.otherWords(a, x, b, y)) score -= measure ? OTHER_WORDS_MEASURED : OTHER_WORDS;
  const isToll = measure === true && x.measures[0].endsWith('+');
  const names = a.language === b.language && other.otherNames(x, y);
  // who counts the victims of a disaster is named, and not the same in two reports
  if (names && isToll) score -= OTHER_NAMES;
  const isOther =
    (names && !isToll) ||
    other.otherObject(a, x, b, y) ||
    other.otherGrade(a, x, b, y) ||
    other.otherKind(a, x, b, y) ||
    other.otherOrigin(a, x, b, y) ||
    other.countryOfItsOwn(a, x, b, y);
  return isOther ? undefined : score;
}

/** Figures of one thing in a sentence from which on it parts them: those for, those against, those who stayed away. */
const SEVERAL = 2;

/** Whether a figure's sentence counts several parts of what it counts. */
function isOfSeveral(article: ArticleReading, f: FigureStatement): boolean {
  if (f.unit !== '#' || f.noun === undefined) return false;
  return figuresLike(article, f).filter(o => o.sentence === f.sentence).length >= SEVERAL;
}

/** Whether both name one measure; undefined where one names none, or the two go together ("a contract of", "at a cost of"). */
function sameMeasure(x: Figure, y: Figure): boolean | undefined {
  if (x.measures.length === 0 || y.measures.length === 0) return undefined;
  // a sentence that names the dead and the injured is of both; the number beside each is of one
  if (x.measures[0].endsWith('+') && y.measures[0].endsWith('+') && x.measures[0] !== y.measures[0]) return false;
  if (x.measures[0] === y.measures[0] || (x.measures.includes(y.measures[0]) && y.measures.includes(x.measures[0]))) return true;
  // what is named behind a comma may be another figure's
  return x.remote || y.remote || x.measureKin?.some(kin => y.measureKin?.includes(kin)) ? undefined : false;
}

/** Whether both count one thing; people of one toll are the dead, victims, or people. */
export function sameNoun(x: Figure, y: Figure): boolean {
  if (x.noun === undefined || y.noun === undefined) return false;
  if (x.noun === y.noun) return true;
  const isPerson = x.noun === 'person' || y.noun === 'person';
  if (!x.nounKin?.some(kin => y.nounKin?.includes(kin) && (isPerson || kin !== 'human'))) return false;
  const measure = sameMeasure(x, y);
  return !isPerson || measure === true || (measure === undefined && transposed(x, y));
}

/** Whether no other figure of the article is in its unit and counts or measures the same. */
function isSole(article: ArticleReading, f: FigureStatement): boolean {
  return !figuresLike(article, f).some(o => o !== f && disjointNumbers(o.mention.set, f.mention.set));
}

function figuresLike(article: ArticleReading, f: FigureStatement): readonly FigureStatement[] {
  return statementsOf(article).filter(o => {
    if (o.unit !== f.unit) return false;
    const measure = sameMeasure(o, f);
    return f.unit !== '#' ? measure !== false : o.noun === f.noun || measure === true;
  });
}

const given = new WeakMap<ArticleReading, ReadonlySet<string>>();

/** Amounts that an article gives and that tell something. */
function amountsOf(article: ArticleReading): ReadonlySet<string> {
  let known = given.get(article);
  if (!known) {
    known = new Set(
      figureStatements(article)
        .filter(f => f.mention.amount >= TELLING || f.unit !== '#')
        .map(f => `${f.mention.amount}${f.unit}`),
    );
    given.set(article, known);
  }
  return known;
}

const named = new WeakMap<ArticleReading, ReadonlySet<string>>();

/** The parts of the names of people and bodies in an article that tell something. */
function namesOf(article: ArticleReading): ReadonlySet<string> {
  let known = named.get(article);
  if (!known) {
    const parts = article.mentions.flatMap(m => (m.kind === 'person' || m.kind === 'organization' ? m.key.split(/[ _]/) : []));
    named.set(article, (known = new Set(parts.filter(p => p.length >= PART))));
  }
  return known;
}

/** Whether two articles name the same people and bodies: so many parts of names at least. */
function shareNames(a: ArticleReading, b: ArticleReading, least = RELEASE): boolean {
  const theirs = namesOf(b);
  let n = 0;
  for (const part of namesOf(a)) if (theirs.has(part)) n++;
  return n >= least;
}

/** How many amounts both articles give. */
function sharedFigures(a: ArticleReading, b: ArticleReading): number {
  const theirs = amountsOf(b);
  let n = 0;
  for (const amount of amountsOf(a)) if (theirs.has(amount)) n++;
  return n;
}

/** What is told of some time. */
type Timed = Pick<Figure, 'period' | 'measures' | 'unit' | 'mention'>;

/** Whether the sentences speak of two periods: two months or years, a year and a day of another, a quarter and its year. */
export function otherPeriod(a: Timed, b: Timed): boolean {
  if (!a.period || !b.period) return false;
  const x = a.period.days.to - a.period.days.from,
    y = b.period.days.to - b.period.days.from;
  const short = Math.min(x, y),
    long = Math.max(x, y);
  // what has come together until a month is not what came in it, nor in its quarter
  if (a.period.open || b.period.open) {
    if (a.period.open && b.period.open) return between(a.period.days, b.period.days) > MONTH;
    return long >= MONTH && between(a.period.days, b.period.days) <= MONTH;
  }
  const p = a.period.others ?? [a.period.days],
    q = b.period.others ?? [b.period.days];
  if (p.some(d => q.some(e => !disjointDays(d, e)))) return short >= MONTH && long > short * 1.5 && !(lasts(a) && lasts(b));
  const gap = Math.min(...p.flatMap(d => q.map(e => between(d, e))));
  if (short < MONTH) {
    // two days: what happened on the one was counted on the other, where people are counted; but no two days have one price
    if (long < MONTH)
      return (
        x === 0 && y === 0 && (clearSlip(a, b) && !isDaily(a) ? gap > WEEK : gap > COUNTED_WITHIN || !a.measures.some(m => m.endsWith('+')))
      );
    // a day is when something was said as often as what it is for; but no day of 2022 is in 2017
    const [day, period] = x < y ? [a.period.days, b.period.days] : [b.period.days, a.period.days];
    return long >= YEAR && !(day.from > period.to && day.from - period.to <= TOLD_WITHIN);
  }
  return true;
}

/** Measures of what is there all the time: a month's is the year's, too. */
const LASTING = new Set([
  'population',
  'capacity',
  'length',
  'width',
  'height',
  'area',
  'depth',
  'distance',
  'weight',
  'workforce',
  'pupils',
]);

/** Measures that each day has another value of. */
const DAILY = new Set(['price', 'temperature', 'rainfall', 'market-value', 'humidity', 'pollution', 'speed']);

function isDaily({ measures }: Timed): boolean {
  return DAILY.has(measures[0]);
}

function lasts({ measures }: Timed): boolean {
  return LASTING.has(measures[0]);
}

/** Whether each is told of a day, and of another day. */
export function otherDay(a: FigureStatement, b: FigureStatement): boolean {
  const p = dayOf(a),
    q = dayOf(b);
  return p !== undefined && q !== undefined && p !== q;
}

/** Whether both are told of one and the same day. */
export function sameDay(a: FigureStatement, b: FigureStatement): boolean {
  const day = dayOf(a);
  return day !== undefined && day === dayOf(b);
}

function dayOf({ period }: FigureStatement): number | undefined {
  return period?.days.from === period?.days.to ? period?.days.from : undefined;
}

/** Whether a figure is of a year that had passed when its article was written, and the other of no time that is told: of its own, then. */
export function ofYearBefore(article: ArticleReading, { period }: FigureStatement, other: FigureStatement): boolean {
  const written = writtenIn(article);
  return (
    period !== undefined &&
    other.period === undefined &&
    written !== undefined &&
    period.days.to - period.days.from >= YEAR &&
    period.days.to < written.from
  );
}

/** Days between two intervals that have none in common. */
function between(a: DayInterval, b: DayInterval): number {
  return Math.max(a.from, b.from) - Math.min(a.to, b.to);
}

/** The statements of an article that stand for themselves. */
function statementsOf(article: ArticleReading): readonly FigureStatement[] {
  return figureStatements(article).filter(f => !f.aside && !f.headline);
}

/** Whether each names its own source, and the two have no word in common. */
export function otherSource(x: FigureStatement, y: FigureStatement): boolean {
  return x.source !== undefined && y.source !== undefined && !x.source.some(w => y.source!.includes(w));
}

/** Whether both name a source, and the two share a word. */
export function sameSource(x: FigureStatement, y: FigureStatement): boolean {
  return x.source !== undefined && y.source !== undefined && x.source.some(w => y.source!.includes(w));
}
