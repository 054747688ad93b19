/** What tells two figures of one measure apart: whose they are, of where, of what, of which kind. */
import { contextOf } from '../claims/context.ts';
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { Shape, tokenAt } from '../text/tokens.ts';

/** Words of one clause that two sentences of one language have each for itself, at most, where they share none. */
const OWN_WORDS = 2;
/** Tokens about a figure in which the words stand that tell what it is of. */
const REACH = 7;
/** Words beside a measure that tell what it is of; the same behind "of" ("the price of a horse"). */
const BESIDE = 2,
  BEHIND = 4;

/** Whether both stand in brackets behind a word, and the two words differ: Labour (45 seats), Greens (12 seats). */
export function otherOwner(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  const owner = ({ scan }: ArticleReading, { mention }: FigureStatement): string | undefined =>
    scan.is(mention.first - 1, '(') && mention.first > 2 ? `${scan.word(mention.first - 3)} ${scan.word(mention.first - 2)}` : undefined;
  const p = owner(a, x),
    q = owner(b, y);
  return a.language === b.language && p !== undefined && q !== undefined && p !== q;
}

/** Countries that only the one names, and countries that only the other does: trade with Kenya is not trade with Ghana. */
export function otherParties(x: FigureStatement, y: FigureStatement): boolean {
  return twoSided(x, y, isCountry);
}

/** A city's figure is not another city's. */
export function otherPlace(x: FigureStatement, y: FigureStatement): boolean {
  return [isTown, isUnknown].some(
    kind => twoSided(x, y, kind) && ![...x.context.features.keys()].some(f => kind(f) && y.context.features.has(f)),
  );
}

/** A town of a country, and a place of which no more is known than its name. */
const isTown = (feature: string): boolean => feature.startsWith('l:') && feature.includes('/');
const isUnknown = (feature: string): boolean => /^l:[^A-Z0-9]/.test(feature);

/** Whether a feature is a country: `l:KE`; towns, provinces and unknown places have other ids. */
function isCountry(feature: string): boolean {
  return /^l:[A-Z]{2}$/.test(feature);
}

function twoSided(x: FigureStatement, y: FigureStatement, kind: (feature: string) => boolean): boolean {
  const only = (s: FigureStatement, t: FigureStatement): boolean =>
    [...s.context.features].some(([f, { start }]) => kind(f) && start >= s.body && !t.context.features.has(f));
  return only(x, y) && only(y, x);
}

/** Whether both sentences name people or bodies, and none in common: two parties' seats, two scorers' goals, two sources. */
export function otherNames(x: FigureStatement, y: FigureStatement): boolean {
  const p = namesIn(x),
    q = namesIn(y);
  return p.size > 0 && q.size > 0 && ![...p].some(n => q.has(n));
}

/** The names of people and bodies in a figure's sentence, and its other capitalised words, which may be either. */
function namesIn({ context }: FigureStatement): Set<string> {
  const out = new Set<string>();
  for (const f of context.features.keys())
    if (f[0] === 'c') out.add(nameKey([f.slice(2)]));
    else if (f[0] === 'p' || f[0] === 'o') out.add(f.slice(2));
  return out;
}

/** Whether one of the two counts only some: medals, and gold medals. */
export function otherKind(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
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

/** Tokens between a rate and the words that say from when it is counted. */
const COUNTED_FROM = 14;

/** Whether two rates are counted from two times: from a year earlier, from the month before. */
export function otherBasis(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  if (x.unit !== '%') return false;
  const p = basisOf(a, x),
    q = basisOf(b, y);
  return p !== undefined && q !== undefined && p !== q;
}

/** The nearest such words of the sentence, those that stand before another figure left out. */
function basisOf({ scan }: ArticleReading, { mention, context }: FigureStatement): string | undefined {
  let best: string | undefined,
    least = COUNTED_FROM;
  const last = context.mentions.find(m => m.temporal === false && m.first >= mention.last && m.unit === '%')?.first ?? context.last;
  for (let i = Math.max(context.first, mention.first - COUNTED_FROM); i < Math.min(last, mention.last + COUNTED_FROM); i++) {
    const value = scan.value(i, 'basis');
    const distance = i < mention.first ? mention.first - i : i - mention.last;
    if (value === undefined || distance >= least) continue;
    best = value;
    least = distance;
  }
  return best;
}

/** Units in which parts of a whole are told as often as the whole. */
const LENGTHS = new Set(['kilometer', 'meter', 'mile']);
/** Words behind "84 kilometres of" that say of what. */
const STUFF = 3;

/** Whether the two are amounts of two things, by the words behind "of": kilometres of track, of tunnel. */
export function otherStuff(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  if (a.language !== b.language || !LENGTHS.has(x.unit)) return false;
  const p = stuffOf(a, x),
    q = stuffOf(b, y);
  return p.length > 0 && q.length > 0 && !p.some(f => y.context.features.has(f)) && !q.some(f => x.context.features.has(f));
}

function stuffOf({ scan }: ArticleReading, { mention, context }: FigureStatement): string[] {
  const { last } = mention;
  if (!scan.is(last, 'of') && !scan.is(last, 'من')) return [];
  const from = scan.tokens.start[last + 1],
    to = scan.tokens.end[Math.min(context.last, last + 1 + STUFF) - 1];
  return [...context.features].filter(([f, span]) => 'wne'.includes(f[0]) && span.start >= from && span.end <= to).map(([f]) => f);
}

/** Whether adjectives of origin beside the two name two countries: Romanian wheat, Russian wheat. */
export function otherOrigin(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  const p = originsAt(a, x),
    q = originsAt(b, y);
  return p.some(c => !q.includes(c)) && q.some(c => !p.includes(c));
}

/** Whether one counts those of a people alone: «241 مصريا» are a part of all who were on board. */
export function otherPeople(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  return nationalsOf(a, x) !== nationalsOf(b, y);
}

/** The people of which the counted ones are. */
function nationalsOf({ scan }: ArticleReading, { mention: { noun, nounFirst } }: FigureStatement): string | undefined {
  if (noun === undefined || nounFirst === undefined) return undefined;
  const named = scan.value(nounFirst, 'demonym');
  if (named !== undefined) return named;
  // «مصريا»: an ending of its case
  for (const [country, forms] of scan.lexicon.table('demonym')) if (forms.includes(noun)) return country;
  return undefined;
}

function originsAt({ scan }: ArticleReading, { mention, context }: FigureStatement): string[] {
  const out: string[] = [];
  for (let i = Math.max(context.first, mention.first - REACH); i < Math.min(context.last, mention.last + REACH); i++)
    for (const m of scan.matches(i)) if (m.sense.table === 'demonym' && m.clitics.tail === 0) out.push(m.sense.value);
  return out;
}

/** The axis of the table `side` that says that a figure is of several things together. */
const TOGETHER = 'sum';
/** Its value for a second count, wherever in its sentence that is said. */
const RECOUNT = 'recount/again';

/**
 * Whether words beside the two put them on two sides of one matter, in any language: bread of public and of private bakeries, imports and
 * exports, wholesale and retail; or one is of several things together ("oil and condensate combined"), or of a recount.
 */
export function otherSide(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  const p = sidesAt(a, x),
    q = sidesAt(b, y);
  if (p.has(TOGETHER) !== q.has(TOGETHER) || isRecount(a, x) !== isRecount(b, y)) return true;
  return [...p].some(([axis, side]) => side !== BOTH && q.has(axis) && q.get(axis) !== BOTH && q.get(axis) !== side);
}

function isRecount({ scan }: ArticleReading, { context }: FigureStatement): boolean {
  for (let i = context.first; i < context.last; i++) if (scan.matches(i).some(m => m.sense.value === RECOUNT)) return true;
  return false;
}

const BOTH = 'both';

/** The sides that the words about a figure name, by axis. */
function sidesAt({ scan }: ArticleReading, { mention, context }: FigureStatement): Map<string, string> {
  const out = new Map<string, string>();
  for (let i = Math.max(context.first, mention.first - REACH); i < Math.min(context.last, mention.last + REACH); i++)
    for (const m of scan.matches(i)) {
      if (m.sense.table !== 'side') continue;
      const [axis, side] = m.sense.value.split('/');
      out.set(axis, out.has(axis) && out.get(axis) !== side ? BOTH : side);
    }
  return out;
}

/** Whether other bare numbers beside the two say that they are of two grades: gold of 18 and of 21 carats, boys under 15 and under 17. */
export function otherGrade(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
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
export function otherWords(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
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
    const measure = scan.matches(i).find(m => m.sense.table === 'measure' && m.sense.value === f.measures[0]);
    if (!measure || /[-+]$/.test(measure.sense.value) || measure.sense.value === 'sentence') continue;
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

/** Whether "highest", "average", "expected" or the like begins at an offset: which of the values it is, not of what. */
function isExtreme({ scan }: ArticleReading, offset: number): boolean {
  return scan
    .matches(tokenAt(scan.tokens, offset))
    .some(m => m.sense.table === 'mood' || (m.sense.table === 'arithmetic' && ['most', 'least', 'mean'].includes(m.sense.value)));
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

/** Whether one of the two sentences names a country of which the other article says nothing: what Spain sent is not all that there was. */
export function countryOfItsOwn(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  return strange(x, b) || strange(y, a);
}

function strange(f: FigureStatement, article: ArticleReading): boolean {
  for (const [feature, { start }] of f.context.features) {
    if (!isCountry(feature) || start < f.body) continue;
    const known = countriesOf(article);
    if (known.size > 0 && !known.has(feature.slice(2))) return true;
  }
  return false;
}

const countries = new WeakMap<ArticleReading, ReadonlySet<string>>();

/** The countries that an article speaks of: by name, by a place in them, by a people. */
function countriesOf(article: ArticleReading): ReadonlySet<string> {
  let known = countries.get(article);
  if (known) return known;
  const all = new Set<string>();
  for (let n = 0; n < article.text.sentences.length; n++)
    for (const f of contextOf(article, n).features.keys()) if (isCountry(f)) all.add(f.slice(2));
  for (let i = 0; i < article.scan.tokens.count; i++) {
    if (!article.scan.begins(i, 'demonym')) continue;
    if (article.language !== 'ar' && (article.scan.tokens.shape[i] & Shape.Capital) === 0) continue;
    for (const m of article.scan.matches(i)) if (m.sense.table === 'demonym') all.add(m.sense.value);
  }
  countries.set(article, (known = all));
  return known;
}
