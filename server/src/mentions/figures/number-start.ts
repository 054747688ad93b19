import { TokenKind } from '../../text/tokens.ts';
import { readDigits } from './digits.ts';
import { decimalWords, power } from './decimals.ts';
import { fractionAfter, vulgarFraction } from './fractions.ts';
import type { NumberForm } from './number-forms.ts';
import { ordinalSuffix, ordinalWords } from './number-ordinals.ts';
import { accusativeAfter, push, pushCardinal, type Parse } from './number-parse.ts';
import { slash } from './ratios.ts';

/** The first part of a number. */
export interface First {
  form?: NumberForm;
  decimal: boolean;
  width: number;
}

/** Reads the first part of a number: digits, a word, a fraction. Undefined where none stands. */
export function firstTerm(p: Parse, i: number): First | undefined {
  const { scan } = p,
    { tokens } = scan;
  if (i >= p.stop) return undefined;
  if (tokens.kind[i] !== TokenKind.Word) {
    const vulgar = vulgarFraction(scan, i);
    if (vulgar !== undefined) {
      push(p, vulgar, 1, 0, i + 1);
      p.fraction = true;
      return { decimal: false, width: 0 };
    }
    const digits = readDigits(scan, i, p.language, p.stop);
    if (!digits) return undefined;
    p.digits = true;
    push(p, digits.amount, digits.decimal ? 0 : 1, digits.step, digits.end, digits.others);
    if (!digits.decimal && ordinalSuffix(p, digits.end)) {
      p.ordinal = true;
      p.end = digits.end + 1;
    } else if (power(p)) return { decimal: true, width: digits.width };
    else if (!digits.decimal) slash(p);
    return { decimal: digits.decimal, width: digits.width };
  }
  const forms = p.forms.of(tokens.word[i]);
  if (forms.length === 0) {
    // a part of so many, without a number before it
    if (scan.value(i, 'number') !== 'part-of') return undefined;
    push(p, 1, 1, 1, i);
    p.words = true;
    return { decimal: false, width: 0 };
  }
  p.words = true;
  const done = (form: NumberForm): First => {
    p.article = form.article;
    return { form, decimal: false, width: 0 };
  };
  const fraction = fractionAfter(p, i, forms);
  if (fraction) return done(fraction);
  for (const form of forms) {
    if (form.part === 'cardinal') {
      if (form.value >= 20 && form.value < 100 && form.article && !accusativeAfter(p, i + 1)) {
        const ordinal = forms.find(f => f.part === 'ordinal');
        if (ordinal) {
          p.ordinal = true;
          push(p, ordinal.value, 1, 1, i + 1);
          return done(ordinal);
        }
      }
      pushCardinal(p, form, i + 1);
      return done(form);
    }
    if (form.part === 'ordinal' && !isAdverb(form)) {
      if (ordinalWords(p, form, i)) return done(form);
      // المليون is a scale before it is the millionth
      if (form.value < 1000) return undefined;
      continue;
    }
    if (form.part === 'scale') {
      if (form.alone) {
        push(p, form.value, form.value, form.value >= 1000 ? form.value : 1, i + 1);
        return done(form);
      }
      // a scale word alone is a number where the language has no article for one ("مليون"), and never a plural ("آلاف") or an abbreviation
      if (
        form.language !== 'ar' ||
        form.value < 12 ||
        form.value === 1e5 ||
        forms.some(f => f.part === 'vague') ||
        form.stem.endsWith('ات')
      )
        continue;
      // a number behind it without "and" makes it another word: ألف is to write, too; but مليون واحد
      if (
        i + 1 < p.stop &&
        p.forms.of(tokens.word[i + 1]).some(f => f.part === 'cardinal' && !f.conjunction && f.language === form.language && f.value !== 1)
      )
        continue;
      // ألفا شخص: the dual loses its ن before what it counts, and then looks like the accusative of one
      const times = form.stem.endsWith('ا') && form.value >= 1000 && countedAfter(p, i + 1) ? 2 : 1;
      push(p, times * form.value, form.value, form.value >= 1000 ? form.value : 1, i + 1);
      return done(form);
    }
    if (form.part === 'one') {
      const next = i + 1 < p.stop ? p.forms.of(tokens.word[i + 1]) : [];
      if (!next.some(f => f.part === 'scale' && f.value >= 12 && !f.letter && !f.stem.endsWith('s'))) continue;
      push(p, 1, 1, 1, i + 1);
      return done(form);
    }
    if (form.part === 'point') {
      const digits = i + 1 < p.stop ? decimalWords(p, i + 1) : undefined;
      if (!digits || (tokens.kind[i + 1] === TokenKind.Number && i > 0 && tokens.kind[i - 1] === TokenKind.Word)) continue;
      push(p, digits.value, 0, digits.step, digits.end);
      return done(form);
    }
  }
  return undefined;
}

/** Whether a word that a number can count stands at a token, with nothing before it. */
function countedAfter(p: Parse, i: number): boolean {
  if (i >= p.stop) return false;
  return p.scan
    .matches(i)
    .some(m => m.clitics.length === 0 && (m.sense.table === 'counted' || m.sense.table === 'currency' || m.sense.table === 'unit'));
}

/** Firstly, secondly: an ordinal in the accusative is an adverb. */
function isAdverb(form: NumberForm): boolean {
  return form.language === 'ar' && (form.accusative || (form.stem.endsWith('ا') && form.stem.length > 3));
}
