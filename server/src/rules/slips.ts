/** What the digits of two figures show of a slip of the hand. */
import type { FigureStatement } from '../claims/figures.ts';

/** What has a number. */
type Amount = Pick<FigureStatement, 'unit'> & { mention: Pick<FigureStatement['mention'], 'amount'> };

/** Factor beyond which two figures of one thing are rather two things, unless one is the other a thousandfold. */
const FAR = 4;
/** The same for figures whose digits are each other's. */
const FAR_TRANSPOSED = 10;

/** Amounts from which on a teen for its unit is no chance. */
const LARGE = 1000;

/** Whether the digits show a slip: the same in another order, a power of ten, or one digit for another. Years are not kept in months. */
export function slip(a: Amount, b: Amount): boolean {
  if (a.unit === 'month') return false;
  return (
    thousandfold(a, b) !== undefined ||
    transposed(a, b) ||
    oneDigit(a, b) ||
    digitLost(a, b) ||
    (teen(a, b) && Math.min(a.mention.amount, b.mention.amount) >= LARGE)
  );
}

/** A slip that chance does not make: three digits in another order, or two and more with zeros lost or added. */
export function clearSlip(a: Amount, b: Amount): boolean {
  if (a.unit === 'month') return false;
  const digits = Math.max(...[a, b].map(f => String(f.mention.amount).replace(/\D|0+$/g, '').length));
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

/** Whether one figure is the other with a digit left out, three at least left: 312 and 1,312. What rounding makes of it is none. */
function digitLost(a: Amount, b: Amount): boolean {
  const [few, many] = [a, b].map(f => String(f.mention.amount)).sort((p, q) => p.length - q.length);
  if (!/^\d{3,}$/.test(few) || many.length !== few.length + 1 || !/^\d+$/.test(many) || few.endsWith('00')) return false;
  for (let i = 0; i < many.length; i++) if (many.slice(0, i) + many.slice(i + 1) === few) return true;
  return false;
}

/** A teen for its unit or for its ten: fourteen thousand and four thousand, thirteen and thirty. */
export function teen(a: Amount, b: Amount): boolean {
  const [x, y] = [a, b].map(f => /^(\d*?[1-9])(0*)$/.exec(String(f.mention.amount)));
  if (!x || !y) return false;
  const [few, many] = x[1].length < y[1].length ? [x, y] : [y, x];
  if (!/^[3-9]$/.test(few[1]) || many[1] !== `1${few[1]}` || many[2].length % 3 !== 0) return false;
  return few[2].length === many[2].length || few[2].length === many[2].length + 1;
}

/** The power of ten that one figure is of the other: 1,000, 1,000,000, 100 or 10. */
export function thousandfold(a: Amount, b: Amount): number | undefined {
  const ratio = ratioOf(a, b);
  return [1000, 1_000_000, 100, 10].find(f => Math.abs(ratio - f) < f * 1e-6);
}

/** Whether two figures of two digits and more are the same but for thousand, million, billion: "up to 6.4 billion" is no word for 6.4 million. */
export function isScaled(a: Amount, b: Amount): boolean {
  return clearSlip(a, b) && (thousandfold(a, b) ?? 0) >= 1000;
}

/** Whether the digits of one are those of the other in another order: 84 and 48, 120 and 102. */
export function transposed(a: Amount, b: Amount): boolean {
  if (a.unit === 'month' || a.mention.amount === b.mention.amount) return false;
  const sorted = (digits: string): string => digits.split('').sort().join('');
  const p = String(a.mention.amount).replace(/\D/g, ''),
    q = String(b.mention.amount).replace(/\D/g, '');
  const significant = sorted(p.replace(/0+$/, ''));
  if (significant.length < 2) return false;
  if (significant === sorted(q.replace(/0+$/, ''))) return true;
  return p.length === q.length && sorted(p) === sorted(q) && q.replace(/0+$/, '').length > 1 && a.mention.amount >= 100;
}

/** Digits from which on chance hardly puts those of one figure in another order. */
const MANY = 4;

/** Whether the digits of one are those of the other in another order, and so many that the two are of one thing whatever it is called. */
export function shuffled(a: Amount, b: Amount): boolean {
  return String(a.mention.amount).replace(/\D|0+$/g, '').length >= MANY && transposed(a, b);
}

/** Whether two figures are near enough in size to be of one thing. */
export function likeSize(a: Amount, b: Amount): boolean {
  const ratio = ratioOf(a, b);
  return (
    ratio <= FAR || (ratio <= FAR_TRANSPOSED && (transposed(a, b) || digitLost(a, b) || teen(a, b))) || thousandfold(a, b) !== undefined
  );
}

function ratioOf(a: Amount, b: Amount): number {
  return Math.max(a.mention.amount, b.mention.amount) / Math.max(1e-9, Math.min(a.mention.amount, b.mention.amount));
}
