import { sentenceAt } from '../claims/context.ts';
import { isOfMarket } from '../claims/days.ts';
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { digitsOf, tokenAt, TokenKind } from '../text/tokens.ts';
import { disjointNumbers, roundsToWhole } from '../values/numbers.ts';
import { isCount } from './left-over.ts';
import { otherPeriod, sameNoun } from './same-quantity.ts';
import { sameThing } from './same-thing.ts';
import { clearSlip, likeSize, teen, thousandfold, transposed } from './slips.ts';

/** A headline's figures against those of its article. */

/** What headline and body must share, see `claims/context.ts`; less of tonnes or hectares, which few figures of an article are in. */
const ALIKE_HEADLINE = 1.2,
  ALIKE_HEADLINE_UNIT = 0.6;

/** A headline's figure that the body does not have, where the body gives another for the same thing. */
export function* headlineAgainstBody(article: ArticleReading): Iterable<readonly [FigureStatement, FigureStatement]> {
  const all = figureStatements(article);
  const body = all.filter(f => !f.headline);
  for (const head of all.filter(f => f.headline && isCount(f) && f.aside !== 'without')) {
    const same = body.filter(f => f.unit === head.unit);
    const isGiven = (f: FigureStatement): boolean =>
      !disjointNumbers(f.mention.set, head.mention.set) || (f.unit !== '#' && roundsToWhole(f.mention.amount, head.mention.amount));
    if (same.length === 0 || same.some(isGiven) || givenAgain(article, head)) continue;
    const rivals = same.filter(
      f =>
        !f.aside &&
        !(isSum(f) && isOfMarket(article, f.sentence) && !transposed(head, f)) &&
        // "gets", over what will be
        (f.mood === head.mood || (f.mood === 'plan' && transposed(head, f))) &&
        likeSize(head, f) &&
        (sameThing(head, f, isAmount(head) || (isSum(head) && transposed(head, f)) ? ALIKE_HEADLINE_UNIT : ALIKE_HEADLINE) ||
          isBacking(head, f, same) ||
          isSlipOf(head, f, same)) &&
        !otherPeriod(head, f),
    );
    const slips = rivals.filter(f => clearSlip(head, f));
    const rival = slips.length === 1 ? slips[0] : rivals.length === 1 ? rivals[0] : undefined;
    if (rival && !isInHeadline(article, head, rival)) yield [head, rival];
  }
}

const isAmount = ({ mention }: FigureStatement): boolean => mention.kind === 'quantity',
  isSum = ({ mention }: FigureStatement): boolean => mention.kind === 'money';

/** Whether a headline gives the body's number as well, if only in a score: "15 seats for two lists, 11 - 4". */
function isInHeadline({ scan, text }: ArticleReading, head: FigureStatement, { mention }: FigureStatement): boolean {
  const { start, end } = text.sentences[head.sentence];
  for (let i = tokenAt(scan.tokens, start); i < scan.tokens.count && scan.tokens.end[i] <= end; i++)
    if (scan.tokens.kind[i] === TokenKind.Number && Number(digitsOf(scan.tokens, i)) === mention.amount) return true;
  return false;
}

/** Whether the body gives a headline's number too, whatever it counts there ("a lead that stretched to 212"). */
function givenAgain(article: ArticleReading, head: FigureStatement): boolean {
  return article.mentions.some(
    m =>
      m.temporal === false &&
      m.kind !== 'ordinal' &&
      // "up to 90 kilometres" holds every smaller number
      (m.unit === head.mention.unit || m.comparator === '=' || m.comparator === '~') &&
      sentenceAt(article, m.start) !== head.sentence &&
      !disjointNumbers(m.set, head.mention.set) &&
      m.amount > 2,
  );
}

/** Whether a figure is the only one of its article that a headline's count can be a slip of: 12,000 people, 21,000 residents. */
function isSlipOf(head: FigureStatement, f: FigureStatement, same: readonly FigureStatement[]): boolean {
  const isOne = (o: FigureStatement): boolean =>
    sameNoun(head, o) && (transposed(head, o) || teen(head, o) || thousandfold(head, o) !== undefined) && o.mention.amount >= COUNTED;
  return head.unit === '#' && head.mention.amount >= COUNTED && isOne(f) && same.every(o => o === f || !isOne(o));
}

/** Smaller counts are like one another by chance. */
const COUNTED = 6;

/** Factor between a headline's sum and the only one of its article, beyond which they are of two things. */
const NEAR_SUM = 1.5;

/** Whether a figure must be a headline's, as the article gives no other that could: a slip that chance does not make, or its only sum of money. */
function isBacking(head: FigureStatement, f: FigureStatement, same: readonly FigureStatement[]): boolean {
  if (head.unit === '#' || head.unit === '%') return false;
  if (clearSlip(head, f)) return same.every(o => o === f || !likeSize(head, o));
  const { amount } = head.mention,
    other = f.mention.amount;
  return (
    head.mention.kind === 'money' &&
    same.filter(o => !o.aside).length === 1 &&
    Math.max(amount, other) <= NEAR_SUM * Math.min(amount, other)
  );
}
