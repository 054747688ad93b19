import { TokenKind } from '../../text/tokens.ts';
import { joined, readDigits } from './digits.ts';
import type { Parse } from './number-parse.ts';

/** Digits or digit words behind a decimal point that is a word: "point zero three", "فاصلة 5". */
export function decimalWords(p: Parse, i: number): { value: number; step: number; end: number } | undefined {
  const { scan, forms } = p,
    { tokens } = scan;
  if (i >= p.stop) return undefined;
  if (tokens.kind[i] === TokenKind.Number) {
    const width = tokens.end[i] - tokens.start[i];
    const digits = readDigits(scan, i, p.language, i + 1);
    return digits && { value: digits.amount / 10 ** width, step: 10 ** -width, end: i + 1 };
  }
  let text = '',
    k = i;
  for (; k < p.stop && tokens.kind[k] === TokenKind.Word; k++) {
    const f = forms.of(tokens.word[k]).find(x => x.part === 'cardinal' && !x.conjunction);
    if (!f || f.value >= 100 || (text !== '' && f.value >= 10)) break;
    text += String(f.value);
    if (f.value >= 10) {
      k++;
      break;
    }
  }
  return text ? { value: Number(`0.${text}`), step: 10 ** -text.length, end: k } : undefined;
}

/** `12.32e+14`, `1.1^23`. */
export function power(p: Parse): boolean {
  const { scan } = p,
    { tokens } = scan;
  let k = p.end;
  if (k + 1 >= p.stop || !joined(scan, k)) return false;
  let negative = false;
  // in Arabic text a power is typed in the order of reading: the exponent, with its sign behind it, stands first
  const reversed = p.language === 'ar' && (scan.is(k, '^') || (scan.is(k, '-') && scan.is(k + 1, '^') && joined(scan, k + 1)));
  if (reversed && scan.is(k, '-')) {
    negative = true;
    k++;
  }
  const mark = scan.word(k);
  if (mark !== 'e' && mark !== '^') return false;
  k++;
  if ((scan.is(k, '+') || scan.is(k, '-')) && joined(scan, k)) {
    negative = scan.is(k, '-');
    k++;
  }
  if (k >= p.stop || tokens.kind[k] !== TokenKind.Number || !joined(scan, k)) return false;
  const digits = readDigits(scan, k, p.language, p.stop);
  if (!digits) return false;
  const last = p.terms[p.terms.length - 1];
  const right = digits.amount;
  const exponent = (negative ? -1 : 1) * (reversed ? last.value : right);
  if (reversed) last.value = right;
  last.value = mark === 'e' ? last.value * 10 ** exponent : last.value ** exponent;
  last.room = 0;
  last.step = 0;
  last.others = [];
  p.end = digits.end;
  return true;
}
