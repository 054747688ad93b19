import { TokenKind } from '../../text/tokens.ts';
import { joined, readDigits } from './digits.ts';
import { vulgarFraction } from './fractions.ts';
import { push, type Parse } from './number-parse.ts';
import { numberAt } from './number-words.ts';

const RATIOS = new Set(['over', 'part-of', 'out-of']);

/** "1 over 3", "واحد على عشرين", "جزء من مئة", "one in five": a number divided by the next. */
export function ratioAfter(p: Parse, amount: number): { value: number; end: number } | undefined {
  const { scan } = p;
  if (p.end >= p.stop || p.fraction) return undefined;
  const part =
    scan.tokens.kind[p.end] === TokenKind.Word
      ? scan.matches(p.end).find(m => m.sense.table === 'number' && RATIOS.has(m.sense.value))
      : undefined;
  if (!part && amount === 1 && scan.value(p.end, 'range-word') === 'from' && p.terms[0]?.unit && p.forms.unitsFirst.has(p.language)) {
    const whole = numberAt(scan, p.end + 1, { language: p.language, stop: p.stop });
    return whole && !whole.ordinal && whole.amount > 1 && Number.isInteger(whole.amount)
      ? { value: 1 / whole.amount, end: whole.end }
      : undefined;
  }
  if (!part) return addedPart(p, amount);
  if (part.clitics.conjunction) return undefined;
  const kind = part.sense.value;
  const denominator = numberAt(scan, part.end, { language: p.language, stop: p.stop });
  if (!denominator || denominator.ordinal || denominator.fraction || denominator.amount <= 1 || !Number.isInteger(denominator.amount))
    return undefined;
  if (kind === 'over' && amount !== 1) {
    const next = denominator.end;
    if (next < p.stop && scan.tokens.kind[next] !== TokenKind.Punctuation) return undefined;
  }
  if (kind === 'part-of') {
    // مئتان وثلاثة أجزاء من مئة: only what stands behind the last "and", where it is a proper part
    const last = p.terms[p.terms.length - 1];
    if (p.terms.length > 1 && last.joined && last.value < denominator.amount)
      return { value: amount - last.value + last.value / denominator.amount, end: denominator.end };
  }
  return { value: amount / denominator.amount, end: denominator.end };
}

/** "اثنان وأربعة وخمسون جزءا من مئة": a part of so many, told behind the whole number. */
function addedPart(p: Parse, amount: number): { value: number; end: number } | undefined {
  const { scan } = p,
    { tokens } = scan;
  if (!p.and || p.digits || tokens.kind[p.end] !== TokenKind.Word || !Number.isInteger(amount)) return undefined;
  if (!p.forms.of(tokens.word[p.end]).some(f => f.part === 'cardinal' && f.conjunction)) return undefined;
  const part = numberAt(scan, p.end, { language: p.language, stop: p.stop });
  if (!part?.fraction || part.amount >= 1) return undefined;
  for (let k = p.end + 1; k < part.end; k++)
    if (scan.value(k, 'number') === 'part-of') return { value: amount + part.amount, end: part.end };
  return undefined;
}

/** `3/4`, `1 4/5`: digits that a slash makes a fraction, where no third part follows. */
export function slash(p: Parse): void {
  const { scan } = p,
    { tokens } = scan;
  const k = p.end;
  const ratio = (at: number): { value: number; end: number } | undefined => {
    if (at + 2 >= p.stop + 0 || tokens.kind[at] !== TokenKind.Number || !scan.is(at + 1, '/') || tokens.kind[at + 2] !== TokenKind.Number)
      return undefined;
    if (!joined(scan, at + 1) || !joined(scan, at + 2)) return undefined;
    if (
      at + 3 < tokens.count &&
      joined(scan, at + 3) &&
      '/-.'.includes(scan.word(at + 3)) &&
      tokens.kind[at + 4] === TokenKind.Number &&
      joined(scan, at + 4)
    )
      return undefined;
    const a = readDigits(scan, at, p.language, at + 1),
      b = readDigits(scan, at + 2, p.language, p.stop);
    // 2023/24 is a season
    if (!a || !b || b.amount === 0 || a.width > 3 || b.padded) return undefined;
    // 22/4 is a date, 24/7 all day, 16/9 a screen: what has two digits above and is more than one is no
    // fraction, unless nothing else is written
    if (a.width > 1 && a.amount > b.amount && (at > 0 || b.end < tokens.count)) return undefined;
    return { value: a.amount / b.amount, end: b.end };
  };
  const whole = ratio(k - 1);
  if (whole && p.terms.length === 1 && k - 1 >= 0 && !(k >= 2 && joined(scan, k - 1) && scan.is(k - 2, '/'))) {
    p.terms[0].value = whole.value;
    p.terms[0].room = 0;
    p.terms[0].step = 0;
    p.end = whole.end;
    p.fraction = true;
    return;
  }
  const vulgar = k < p.stop ? vulgarFraction(scan, k) : undefined;
  const part = vulgar !== undefined ? { value: vulgar, end: k + 1 } : k < p.stop && !joined(scan, k) ? ratio(k) : undefined;
  if (part && part.value < 1) {
    push(p, part.value, 0, 0, part.end);
    p.fraction = true;
  }
}
