/** The earlier and the later value of which a sentence tells. */
import type { ArticleReading } from '../claims/reading.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { changeAt, endOf, isHeldAgainst, sameUnit, type FigureSentence } from './figures.ts';

/** Tokens before a value in which its role stands. */
const REACH = 6;

/** What the words before a figure make of it; `was`: the earlier value, unless other words say that of another. */
type Role = 'old' | 'was' | 'new';

/** The role that the words before a figure give it. */
function roleOf(article: ArticleReading, sentence: FigureSentence, f: FigureMention): Role | undefined {
  const index = sentence.figures.indexOf(f);
  const left = index > 0 ? sentence.figures[index - 1] : undefined;
  for (let k = f.first; k >= Math.max(sentence.first, left ? left.last : 0, f.first - REACH); k--)
    for (const m of article.scan.matches(k)) {
      const { table, value } = m.sense;
      if (table !== 'arithmetic' || (value !== 'old' && value !== 'new' && value !== 'was') || m.end > f.first + 3) continue;
      return value;
    }
  return undefined;
}

/** Earlier and later value of a sentence: "from X to Y", "Y against X". */
export function valuePair(
  article: ArticleReading,
  sentence: FigureSentence,
): { from: FigureMention; to: FigureMention; explicit: boolean } | undefined {
  const values = sentence.figures.filter(
    f =>
      f.loose === undefined &&
      f.kind !== 'range' &&
      f.unit !== 'pp' &&
      f.amount > 0 &&
      !isRatio(article, sentence, f) &&
      !isStep(article, f),
  );
  const roles = values.map(f => roleOf(article, sentence, f));
  const isOld = roles.includes('old');
  const marked = values.map((f, i) => {
    const role = roles[i] === 'was' ? (isOld ? undefined : 'old') : roles[i];
    return { f, role };
  });
  const sameKind = (a: FigureMention, b: FigureMention): boolean =>
    (sameUnit(a, b) && !otherUnits(unitOf(sentence, a), unitOf(sentence, b))) || sameNoun(article, a, b);
  const pairs: { from: FigureMention; to: FigureMention; explicit: boolean }[] = [];
  for (const a of marked)
    for (const b of marked) {
      if (
        a === b ||
        !sameKind(a.f, b.f) ||
        (a.f.unit === undefined &&
          b.f.unit === undefined &&
          a.f.noun === undefined &&
          b.f.noun === undefined &&
          Math.min(a.f.amount, b.f.amount) < 1000 &&
          a.role !== 'old')
      )
        continue;
      if (a.role === 'old' && b.role === 'new') pairs.push({ from: a.f, to: b.f, explicit: true });
      else if (
        a.role === 'old' &&
        b.role === undefined &&
        a.f.unit !== '%' &&
        marked.filter(x => sameKind(x.f, a.f) && sameKind(x.f, b.f) && alikeInSize(x.f, a.f)).length === 2 &&
        b.f.first < a.f.first
      )
        pairs.push({ from: a.f, to: b.f, explicit: false });
    }
  const explicit = pairs.filter(p => p.explicit);
  const chosen = explicit.length > 0 ? explicit : pairs;
  if (chosen.length !== 1) return undefined;
  const { from, to } = chosen[0];
  // rates are values only where both are said to be: a percentage that tells of the change has no role
  return from.unit === '%' && to.unit !== '%' ? undefined : chosen[0];
}

/** Whether the noun of one is in the unit of the other: "1.8 million standard containers" and "1.5 million containers". */
function sameNoun({ scan }: ArticleReading, a: FigureMention, b: FigureMention): boolean {
  const [unit, noun] = a.unit !== undefined ? [a, b] : [b, a];
  if (unit.unit === undefined || noun.unit !== undefined || noun.nounFirst === undefined) return false;
  const word = scan.word(noun.nounFirst);
  for (let i = unit.first; i < unit.last; i++) if (scan.word(i) === word) return true;
  return false;
}

/** The unit of a figure; a bare number takes that of the one right behind it ("from 0.8 to 0.9 per cent"). */
function unitOf({ figures }: FigureSentence, f: FigureMention): string | undefined {
  const next = figures[figures.indexOf(f) + 1];
  return f.unit ?? (f.noun === undefined && next && next.first - f.last <= 1 ? next.unit : undefined);
}

function otherUnits(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Whether a figure is one side of "one in 68", "واحد من كل 68": a share, whose change is not that of its number. */
function isRatio({ scan, language }: ArticleReading, sentence: FigureSentence, f: FigureMention): boolean {
  if (f.unit !== undefined) return false;
  const joint = language === 'ar' ? ['كل', 'لكل'] : ['in'];
  return sentence.figures.some(
    o =>
      o.unit === undefined &&
      ((o.last < f.first && f.first - o.last <= 2 && joint.includes(scan.word(f.first - 1))) ||
        (f.last < o.first && o.first - f.last <= 2 && joint.includes(scan.word(o.first - 1)))),
  );
}

/** "Was up $1.26, or 1.5 per cent, at $83.65": how far something went is no value of it. */
function isStep(article: ArticleReading, f: FigureMention): boolean {
  return changeAt(article, f.first - 1, f.first) !== 0;
}

/** Whether a number can be a value of the same series: days and other small counts beside millions are none. */
function alikeInSize(a: FigureMention, b: FigureMention): boolean {
  return a.unit !== undefined || (a.amount * 100 > b.amount && b.amount * 100 > a.amount);
}

/** The values on both sides of a percentage: "159,000 tonnes, up six percent on last season's 150,000". */
export function beside(
  article: ArticleReading,
  sentence: FigureSentence,
  by: FigureMention,
): { from: FigureMention; to: FigureMention } | undefined {
  const index = sentence.figures.indexOf(by);
  const from = sentence.figures[index + 1],
    to = sentence.figures[index - 1];
  if (
    !from ||
    !to ||
    from.loose ||
    to.loose ||
    from.kind === 'range' ||
    to.kind === 'range' ||
    from.unit === '%' ||
    to.unit === '%' ||
    !sameUnit(from, to) ||
    isRatio(article, sentence, from) ||
    isRatio(article, sentence, to)
  )
    return undefined;
  if (from.first - by.last > 8 || by.first - endOf(to) > 14) return undefined;
  // "8.42 million, ahead of the 8.30 million expected and 9 percent more than": what a value is held against is not the value
  if (isAgainst(article, to)) return undefined;
  return roleOf(article, sentence, from) === 'old' && roleOf(article, sentence, to) !== 'old' ? { from, to } : undefined;
}

/** Tokens before a value in which the words that hold another against it stand. */
const AGAINST = 3;

function isAgainst({ scan }: ArticleReading, f: FigureMention): boolean {
  for (let k = f.first - 1; k >= f.first - AGAINST; k--) if (isHeldAgainst(scan.value(k, 'contrast'))) return true;
  return false;
}
