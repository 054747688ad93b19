import { TokenKind } from '../../text/tokens.ts';
import { joined } from './digits.ts';
import type { NumberForm } from './number-forms.ts';
import { multiply, push, type Parse } from './number-parse.ts';

/** Whether the ending of an ordinal is joined to the digits before token `i`: 28th. */
export function ordinalSuffix(p: Parse, i: number): boolean {
  const { scan } = p;
  return (
    i < p.stop &&
    joined(scan, i) &&
    scan.tokens.kind[i] === TokenKind.Word &&
    scan.tokens.end[i] - scan.tokens.start[i] <= 3 &&
    scan.at(i, 'ordinal-suffix') !== undefined
  );
}

/** Ordinals behind cardinals: twenty-fifth, one hundred twenty fifth, a hundred trillionth. Plurals are read as fractions. */
export function englishOrdinal(p: Parse, form: NumberForm, k: number, conjunction: boolean): boolean {
  const last = p.terms[p.terms.length - 1];
  if (form.value >= 100 && p.terms.length > 0 && !conjunction) {
    if (!multiply(p, form)) return false;
  } else {
    if (form.value >= last.room || p.digits) return false;
    push(p, form.value, 1, 1, k + 1, [], false, conjunction);
  }
  p.end = k + 1;
  p.ordinal = true;
  p.words = true;
  return true;
}

/** Arabic ordinals: الثاني عشر, الخامس والعشرون, المئة والخامسة والعشرون; and any single ordinal word. */
export function ordinalWords(p: Parse, form: NumberForm, i: number): boolean {
  const { scan, forms } = p,
    { tokens } = scan;
  // without its article ثانية is a second of time, or "again"
  if (form.language === 'ar' && form.stem === 'ثانيه' && !form.article) return false;
  if (form.language === 'ar' && form.value >= 1000) return false;
  p.ordinal = true;
  push(p, form.value, 1, 1, i + 1);
  if (form.language !== 'ar') return true;
  let k = i + 1;
  for (let round = 0; round < 3 && k < p.stop && tokens.kind[k] === TokenKind.Word; round++) {
    let list = forms.of(tokens.word[k]),
      conjunction = false;
    if (list.some(f => f.part === 'and') && k + 1 < p.stop) {
      conjunction = true;
      list = forms.of(tokens.word[++k]);
    }
    const last = p.terms[p.terms.length - 1];
    const teen =
      last.value < 10 && !conjunction && round === 0 ? list.find(f => f.part === 'teen' && !f.conjunction && !f.article) : undefined;
    if (teen) {
      last.value += 10;
      p.end = ++k;
      continue;
    }
    const next = list.find(
      f =>
        (f.part === 'ordinal' || f.part === 'cardinal' || f.part === 'scale') &&
        (conjunction || f.conjunction) &&
        f.article &&
        !f.preposition,
    );
    if (!next) break;
    const tens = next.value >= 20 && next.value < 100 && next.value % 10 === 0;
    if (last.value < 10 && tens) last.value += next.value;
    else if (last.value >= 100 && next.value < last.value)
      p.terms.push({ value: next.value, room: 1, step: 1, unit: next.value < 10, joined: true, others: [] });
    else if (next.value >= 100 && last.value < 100) last.value += next.value;
    else break;
    p.end = ++k;
  }
  const beyond = p.end + 1 < p.stop && scan.value(p.end, 'number') === 'beyond' ? forms.of(tokens.word[p.end + 1]) : [];
  const hundred = beyond.find(f => (f.part === 'scale' || f.part === 'cardinal') && f.article && f.value >= 100 && !f.conjunction);
  if (hundred && p.terms.every(t => t.value < 100)) {
    p.terms[0].value += hundred.value;
    p.end += 2;
  }
  return true;
}
