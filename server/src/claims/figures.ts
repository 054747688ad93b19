import type { Lexicon } from '../languages/lexicon.ts';
import type { Scan } from '../languages/scan.ts';
import { stem } from '../languages/stem.ts';
import { perLexicon } from '../languages/word-memo.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { isGlued } from '../text/glue.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import type { Mood } from './claim.ts';
import { behindDateline, contextOf, sentenceAt, type Context, isHeadline } from './context.ts';
import { asideOf, isAlone, moodOf, SOURCE, type Aside } from './figure-cues.ts';
import { figurePeriod, type FigurePeriod } from './figure-period.ts';
import { isHumanNoun } from './loose-names.ts';
import { measuresAt, namedMeasures, NEAR_BEFORE, type Measured, type NamedMeasure } from './measures.ts';
import { eonsOf, termOf } from './terms.ts';

/** A figure with what its sentence says of it. */
export interface FigureStatement {
  /** The figure; a mass in tonnes, whatever it is written in. */
  mention: FigureMention;
  /** The figure as written, where that is another. */
  written?: FigureMention;
  sentence: number;
  context: Context;
  /** Offset behind the sentence's dateline, or of its beginning. */
  body: number;
  /** What it counts in: a currency, a unit, `%`, or `#` for counts. */
  unit: string;
  /** Measures that the words at the figure name, the nearest first; those of the whole sentence where none is near. */
  measures: readonly string[];
  /** Its measures are named behind a comma only, and may be another figure's. */
  remote?: true;
  /** What is counted: the value of the `noun` table, the same in every language, or the stem of a noun that the table lacks. */
  noun?: string;
  mood: Mood;
  /** Where it is not what the sentence is about. */
  aside?: Aside;
  /** "In Kribi alone": of the place that is named, and no more. */
  alone?: boolean;
  /** Words of the source that the sentence names. */
  source?: readonly string[];
  /** What is counted is known, and is nobody. */
  thing?: true;
  /** What is counted is known by a word that the tables lack: it may be anything. */
  unread?: true;
  /** Kins of the counted thing and of the first measure: what other reports may call them. */
  nounKin?: readonly string[];
  measureKin?: readonly string[];
  /** The period that the sentence names for it. */
  period?: FigurePeriod;
  headline: boolean;
}

/** Words behind a number in which the counted thing stands. */
const NOUN_REACH = 3;
/** A bare number below this counts something only where it says what. */
const SMALL = 1000;
/** Words between a measure and its bare number ("a magnitude of 6.2"), at most. */
const BESIDE = 2;
/** Days of a month. */
const MONTH = 27;
/** Measures of sport: a bare number beside them is a score, of which every match has many. */
export const SCORES: ReadonlySet<string> = new Set(['goals', 'points', 'wins']);
/** Words before a number in which a word of a toll stands, and those between the two, at most. */
const VICTIMS = 4,
  LINKS = 1;

/** What a term of prison measures. */
const TERM: Measured = { measures: ['sentence'], remote: false };

const cache = new WeakMap<ArticleMentions, FigureStatement[]>();

/** The figures of an article that state an amount; ordinals, bare small numbers without a noun, and ages are left out. */
export function figureStatements(article: ArticleMentions): readonly FigureStatement[] {
  let known = cache.get(article);
  if (!known) cache.set(article, (known = read(article)));
  return known;
}

function read(article: ArticleMentions): FigureStatement[] {
  const out: FigureStatement[] = [];
  // what is the same for all figures of a sentence
  let last = -1,
    named: NamedMeasure[] = [],
    source: readonly string[] | undefined;
  for (const m of article.mentions) {
    const eons = m.temporal === true ? eonsOf(m) : undefined;
    const mention = eons ?? (m.kind === 'duration' ? termOf(article, m) : m);
    if (mention?.temporal !== false || mention.kind === 'ordinal') continue;
    if (mention.loose !== undefined || glued(article, mention) || article.scan.is(mention.first - 1, 'per')) continue;
    const sentence = sentenceAt(article, mention.start);
    if (sentence < 0) continue;
    const context = contextOf(article, sentence);
    if (namesYear(article, mention)) continue;
    const noun = nounOf(article, mention, context);
    if (
      mention.kind === 'number' &&
      noun === undefined &&
      (mention.amount < SMALL ? !besideMeasure(article, mention, context) : isBareYear(mention))
    )
      continue;
    if (sentence !== last) {
      named = namedMeasures(article, context);
      source = sourceOf(article, context);
      last = sentence;
    }
    const period = figurePeriod(article, context, mention);
    const mood = moodOf(article, context, mention),
      aside = asideOf(article, context, mention);
    const { measures, remote } = mention === m || eons ? measuresAt(article, named, mention) : TERM;
    const kin = kinOf(article, noun, measures[0]);
    const isKnown = kin.nounKin !== undefined || (noun !== undefined && article.scan.lexicon.table('noun').has(noun));
    const one = mention.unit === 'gram' ? inTonnes(mention) : mention;
    out.push({
      mention: one,
      written: one === mention ? undefined : mention,
      sentence,
      context,
      body: article.scan.tokens.start[behindDateline(article, context)] ?? 0,
      unit: one.unit ?? '#',
      measures,
      remote: (remote && measures.length > 0) || undefined,
      noun,
      // what is told of a time to come is told before it; "by the end of the year" is when something else is done
      mood: mood === 'fact' && period && !period.open && isToCome(article, period) ? 'forecast' : mood,
      aside:
        aside === 'others'
          ? isOtherToll(out, sentence, measures[0])
            ? undefined
            : 'subset'
          : isItsMeasure(aside, measures)
            ? undefined
            : aside,
      alone: isAlone(article, context, mention) || undefined,
      source,
      period,
      thing: (isKnown && kin.nounKin === undefined) || undefined,
      unread: (noun !== undefined && !isKnown) || undefined,
      nounKin: kin.nounKin,
      measureKin: kin.measureKin,
      headline: isHeadline(article, sentence),
    });
  }
  return out;
}

/** "11 dead and 27 others injured": whether the figure before, of the same sentence, is of another toll. */
function isOtherToll(before: readonly FigureStatement[], sentence: number, measure: string | undefined): boolean {
  const last = before[before.length - 1];
  return last?.sentence === sentence && measure?.endsWith('+') === true && last.measures[0]?.endsWith('+') && last.measures[0] !== measure;
}

function kinOf(
  { scan }: ArticleMentions,
  noun: string | undefined,
  measure: string | undefined,
): { nounKin: readonly string[] | undefined; measureKin: readonly string[] | undefined } {
  const kins = kinsOf(scan.lexicon);
  const nounKin = noun === undefined ? NONE : kins(noun, 'noun-kin', isHumanNoun(scan, noun) ? 'human' : undefined),
    measureKin = measure === undefined ? NONE : kins(measure, 'measure-kin');
  return { nounKin: nounKin.length > 0 ? nounKin : undefined, measureKin: measureKin.length > 0 ? measureKin : undefined };
}

const NONE: readonly string[] = [];

/** The kins that a table gives a value, and one more that the value alone decides; each looked for once. */
const kinsOf = perLexicon((lexicon: Lexicon) => {
  const known = new Map<string, readonly string[]>();
  return (value: string, table: string, further?: string): readonly string[] => {
    const key = `${table} ${value}`;
    let kins = known.get(key);
    if (!kins) {
      const own = [...lexicon.table(table)].filter(([, values]) => values.includes(value)).map(([kin]) => kin);
      known.set(key, (kins = further === undefined ? own : [...own, further]));
    }
    return kins;
  };
});

/** Grams of a tonne. */
const TONNE = 1e6;

/** A mass in grams as one in tonnes: one desk weighs a haul in these, another in kilograms. */
function inTonnes(m: FigureMention): FigureMention {
  return {
    ...m,
    unit: 'tonne',
    amount: m.amount / TONNE,
    ...(m.upTo === undefined ? {} : { upTo: m.upTo / TONNE }),
    set: m.set.map(s => ({ ...s, low: s.low / TONNE, high: s.high / TONNE })),
  };
}

/**
 * The counted thing: of the words behind the number that are counted things, the last of an unbroken row ("84 hospital workers"
 * are workers; Arabic puts it first), else the noun that the figure's reader saw, else what "the number of" is of.
 */
function nounOf(article: ArticleMentions, m: FigureMention, context: Context): string | undefined {
  const { scan } = article;
  if (m.unit !== undefined) return undefined;
  const isFraction = !Number.isInteger(m.amount);
  let from = m.nounFirst ?? m.last;
  // "a 24-member crew", "the 84-strong workforce"
  const compound = scan.is(from, '-') && from === m.last && isGluedAt(scan, from);
  if (compound) from += scan.is(from + 1, 'strong') ? 2 : 1;
  const to = Math.min(context.last, m.nounLast !== undefined ? Math.max(m.nounLast, from + NOUN_REACH) : from + NOUN_REACH);
  for (let i = from; i < to; i++) {
    let match = scan.at(i, 'noun');
    // "a 350-bed hospital" has beds, "a 24-member crew" is a crew
    const ofThings = compound && match !== undefined && !isHumanNoun(scan, match.sense.value);
    if (match && article.language !== 'ar' && !ofThings)
      for (let next = scan.at(match.end, 'noun'); next && next.end <= to; next = scan.at(match.end, 'noun')) match = next;
    if (match) return match.sense.value;
    const isHyphen = scan.is(i, '-') && i > from && isGluedAt(scan, i - 1) && isGluedAt(scan, i);
    if ((scan.tokens.kind[i] !== TokenKind.Word && !isHyphen) || scan.at(i, 'stop')) break;
  }
  // what the tables lack is taken for a counted thing where it can be one: no half of it, no name
  if (m.noun !== undefined)
    return isFraction || (scan.tokens.shape[m.nounFirst!] & Shape.Capital) !== 0 || isBareYear(m) ? undefined : stem(m.noun.split(' ')[0]);
  for (let i = m.first - 1; i >= Math.max(context.first, m.first - NEAR_BEFORE); i--) {
    const count = scan.at(i, 'count-word');
    if (!count) continue;
    if (count.sense.value !== 'number') {
      const [, whole] = count.sense.value.split('=');
      if (m.first - count.end <= LINKS) return whole ?? countedBefore(article, context, i, count.sense.value === 'of-people');
      continue;
    }
    const counted = scan.at(count.end, 'noun');
    if (counted) return counted.sense.value;
  }
  return undefined;
}

/** The counted thing nearest before "numbering", «عددهم»: "the survivors, numbering 78". */
function countedBefore({ scan }: ArticleMentions, context: Context, before: number, people: boolean): string | undefined {
  const humans = people ? (scan.lexicon.table('human').get('human') ?? []) : [];
  for (let i = before - 1; i >= context.first; i--) {
    const noun = scan.at(i, 'noun');
    if (noun && noun.end <= before && (!people || humans.includes(noun.sense.value))) return noun.sense.value;
  }
  return people ? 'person' : undefined;
}

function isGluedAt(scan: Scan, i: number): boolean {
  return ((scan.tokens.shape[i] | scan.tokens.shape[i + 1]) & (Shape.Space | Shape.Newline)) === 0;
}

/** Digits inside a code or a checksum ("a06a20c0c", "#4711", "1.2e3c") count nothing. */
function glued(article: ArticleMentions, m: FigureMention): boolean {
  const { text } = article.scan.tokens;
  return (
    isGlued(text, m.start, m.end) ||
    // cells of a table
    text.slice(m.start, m.end).includes('\t') ||
    // one of a row of codes ("75-100-c", "C++23")
    /[A-Za-z0-9][-+]$|\+$/.test(text.slice(Math.max(0, m.start - 2), m.start)) ||
    /^-\d/.test(text.slice(m.end, m.end + 2)) ||
    (m.unit !== undefined && /\d[eE]\d/.test(text.slice(m.numberStart, m.numberEnd)))
  );
}

/** Whether a word for a measure stands beside a bare number, and is no verb of change or the like. */
function besideMeasure(article: ArticleMentions, m: FigureMention, context: Context): boolean {
  for (let i = Math.max(context.first, m.first - BESIDE - 1); i < Math.min(context.last, m.last + 1); i++) {
    const value = article.scan.value(i, 'measure');
    if (value !== undefined && !value.endsWith('-') && !value.endsWith('+') && !SCORES.has(value)) return true;
  }
  return countsVictims(article, m, context);
}

/** "The dead rose to 214", "52 others injured": people of a toll, told without a noun of their own behind the number. */
function countsVictims(article: ArticleMentions, m: FigureMention, context: Context): boolean {
  const { scan } = article;
  // "64 were being treated"
  for (let i = m.last; article.language === 'en' && i < Math.min(context.last, m.last + VICTIMS); i++) {
    if (i > m.last && scan.matches(i).some(x => x.sense.table === 'measure' && x.sense.value.endsWith('+'))) return true;
    if (scan.value(i, 'stop') !== 'verb') break;
  }
  for (let i = m.first - 1; i >= Math.max(context.first, m.first - VICTIMS); i--) {
    const match = scan.matches(i).find(x => x.sense.table === 'measure' && x.sense.value.endsWith('+'));
    if (match && match.end >= m.first - LINKS)
      return (
        article.language === 'ar' ||
        scan.at(i, 'noun') !== undefined ||
        m.last >= context.last ||
        scan.tokens.kind[m.last] !== TokenKind.Word ||
        scan.at(m.last, 'stop') !== undefined
      );
  }
  return false;
}

/** Four digits without a separator that can be a year. */
function isBareYear(m: FigureMention): boolean {
  return /^(1[5-9]|20)\d\d$/.test(String(m.amount)) && m.numberEnd - m.numberStart === 4;
}

/** Whether four digits are rather a year: before a name, or where Latin letters are written no hundred from 1901 on ("2010 project files"). */
function namesYear(article: ArticleMentions, m: FigureMention): boolean {
  if (!isBareYear(m) || m.unit !== undefined) return false;
  if (((article.scan.tokens.shape[m.last] ?? 0) & Shape.Capital) !== 0) return true;
  return article.language !== 'ar' && m.comparator === '=' && m.amount > 1900 && m.amount % 100 !== 0;
}

/** Words of the source that the sentence names: behind "according to"; before a verb of saying, or in Arabic behind it. */
function sourceOf(article: ArticleMentions, context: Context): readonly string[] | undefined {
  const { scan } = article;
  const { start, end } = scan.tokens;
  const counted = (i: number): boolean => context.mentions.some(m => m.temporal !== undefined && i >= m.first && i < m.last);
  // its words besides its name: two desks call one ministry by two names
  const within = (first: number, last: number): string[] => {
    const out: string[] = [];
    for (const [feature, span] of context.features) if (span.start >= start[first] && span.end <= end[last - 1]) out.push(feature);
    for (let i = first; i < last; i++)
      if (
        scan.tokens.kind[i] === TokenKind.Word &&
        !counted(i) &&
        !scan.at(i, 'stop') &&
        !scan.at(i, 'org-head') &&
        scan.word(i).length > 2
      )
        out.push(`w:${stem(scan.word(i))}`);
    return out;
  };
  const behind = (last: number): string[] => (last < context.last ? within(last, Math.min(context.last, last + SOURCE)) : []);
  for (let i = context.first; i < context.last; i++) {
    const cue = scan.at(i, 'speaker-cue');
    const words = cue?.sense.value === 'source' ? behind(cue.end) : [];
    if (words.length > 0) return words;
  }
  for (let i = context.first; i < context.last; i++) {
    const verb = scan.at(i, 'speech');
    if (!verb || verb.clitics.tail > 0) continue;
    const words = article.language === 'ar' ? behind(verb.end) : within(Math.max(context.first, i - SOURCE), i);
    if (words.length > 0) return words;
  }
  return undefined;
}

/** Whether a month or more is told of before it begins. */
function isToCome(article: ArticleMentions, { days }: FigurePeriod): boolean {
  const written = article.published?.days;
  return written !== undefined && days.from > written.to && days.to - days.from >= MONTH;
}

/** Whether a bound is what is measured: "a capacity of 230 beds" is told of itself, and not beside who came. */
function isItsMeasure(aside: string | undefined, measures: readonly string[]): boolean {
  return aside === 'limit' && measures[0] === 'capacity';
}
