import { TokenKind } from '../../text/tokens.ts';
import { joined, readDigits } from './digits.ts';
import type { NumberForm } from './number-forms.ts';
import { isHyphen, type Parse } from './number-parse.ts';

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
    const more = text === '' ? compound(p, k, f) : undefined;
    if (more) {
      text = String(more.value);
      k = more.end;
      break;
    }
    text += String(f.value);
    if (f.value >= 10) {
      k++;
      break;
    }
  }
  return text ? { value: Number(`0.${text}`), step: 10 ** -text.length, end: k } : undefined;
}

/** "seventy-one", "واحد وسبعون": tens and units behind a decimal point. */
function compound(p: Parse, k: number, first: NumberForm): { value: number; end: number } | undefined {
  const { tokens } = p.scan;
  const tens = first.value >= 20 && first.value % 10 === 0;
  if (!tens && !(first.value > 0 && first.value < 10 && p.forms.unitsFirst.has(first.language))) return undefined;
  let at = k + 1;
  if (tens && at < p.stop && isHyphen(p.scan, at)) at++;
  const apart = !tens && at < p.stop && p.forms.of(tokens.word[at]).some(x => x.part === 'and');
  if (apart) at++;
  if (at >= p.stop || tokens.kind[at] !== TokenKind.Word) return undefined;
  const next = p.forms
    .of(tokens.word[at])
    .find(
      x =>
        x.part === 'cardinal' &&
        (tens ? x.value > 0 && x.value < 10 && !x.conjunction : (apart || x.conjunction) && x.value >= 20 && x.value < 100),
    );
  return next && { value: first.value + next.value, end: at + 1 };
}

/** `12.32e+14`, `1.1^23`. */
export function power(p: Parse): boolean {
  const { scan } = p,
    { tokens } = scan;
  let k = p.end;
  if (k + 1 >= p.stop || !joined(scan, k)) return false;
  let negative = false;
  // in Arabic text a power is typed in the order of reading: the exponent, with its sign behind it, stands first
  const signed = (scan.is(k, '-') || scan.is(k, '+')) && scan.is(k + 1, '^') && joined(scan, k + 1);
  const last = p.terms[p.terms.length - 1];
  const reversed = p.language === 'ar' && (signed || (scan.is(k, '^') && Number.isInteger(last.value)));
  if (reversed && signed) {
    negative = scan.is(k, '-');
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
