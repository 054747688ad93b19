/** What the digits of two figures show of a slip of the hand. */
import type { FigureStatement } from '../claims/figures.ts';

/** What has a number. */
type Amount = Pick<FigureStatement, 'unit'> & { mention: Pick<FigureStatement['mention'], 'amount'> };

/** Factor beyond which two figures of one thing are rather two things, unless one is the other a thousandfold. */
const FAR = 4;
/** The same for figures whose digits are each other's. */
const FAR_TRANSPOSED = 10;

/** Whether the digits show a slip: the same in another order, a power of ten, or one digit for another. Years are not kept in months. */
export function slip(a: Amount, b: Amount): boolean {
  if (a.unit === 'month') return false;
  return thousandfold(a, b) !== undefined || transposed(a, b) || oneDigit(a, b);
}

/** A slip that chance does not make: three digits in another order, or two and more with zeros lost or added. */
export function clearSlip(a: Amount, b: Amount): boolean {
  if (a.unit === 'month') return false;
  const digits = String(a.mention.amount).replace(/\D|0+$/g, '').length;
  return (digits > 2 && transposed(a, b)) || (digits > 1 && thousandfold(a, b) !== undefined);
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
  return a.unit !== 'month' && a.mention.amount !== b.mention.amount && digits(a).length > 1 && digits(a) === digits(b);
}

/** Whether two figures are near enough in size to be of one thing. */
export function likeSize(a: Amount, b: Amount): boolean {
  const ratio = ratioOf(a, b);
  return ratio <= FAR || (ratio <= FAR_TRANSPOSED && transposed(a, b)) || thousandfold(a, b) !== undefined;
}

function ratioOf(a: Amount, b: Amount): number {
  return Math.max(a.mention.amount, b.mention.amount) / Math.max(1e-9, Math.min(a.mention.amount, b.mention.amount));
}
