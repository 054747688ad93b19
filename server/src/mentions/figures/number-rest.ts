import { TokenKind } from '../../text/tokens.ts';
import { decimalWords } from './decimals.ts';
import { joined, readDigits } from './digits.ts';
import { divide, fractionAfter, vulgarFraction } from './fractions.ts';
import type { NumberForm } from './number-forms.ts';
import { englishOrdinal } from './number-ordinals.ts';
import {
  accusativeAfter,
  afterTens,
  isHyphen,
  isIdeograph,
  multiply,
  push,
  pushCardinal,
  snapshot,
  type Parse,
  type Term,
} from './number-parse.ts';

/** Adds what follows, part by part, until nothing fits. */
export function more(p: Parse): void {
  const { scan, forms } = p,
    { tokens } = scan;
  let checkpoint: { terms: Term[]; end: number; article: boolean } | undefined;
  for (;;) {
    let k = p.end,
      conjunction = false,
      hyphen = false;
    if (k >= p.stop) return;
    if (tokens.kind[k] === TokenKind.Punctuation) {
      if (!isHyphen(scan, k)) return;
      hyphen = true;
      k++;
    } else if (tokens.kind[k] === TokenKind.Word) {
      const own = forms.of(tokens.word[k]);
      if (own.some(f => f.part === 'and')) {
        conjunction = true;
        k++;
      }
    }
    if (k >= p.stop) return;
    if (k > p.end && (tokens.shape[k] & 18) !== 0) return;
    const last = p.terms[p.terms.length - 1];
    if (tokens.kind[k] === TokenKind.Word) {
      const list = forms.of(tokens.word[k]);
      if (list.length === 0) return;
      const joins = (f: NumberForm): boolean => conjunction || f.conjunction;
      if (french(p, last, list, k)) continue;
      // 二千零一十五: a zero holds an empty place
      if (isIdeograph(scan, k) && k + 1 < p.stop && last.room > 1 && list.some(f => f.part === 'cardinal' && f.value === 0)) {
        const next = p.forms.of(tokens.word[k + 1]).find(f => f.part === 'cardinal' && f.value > 0 && f.value < 10);
        if (!next || !isIdeograph(scan, k + 1)) return;
        pushCardinal(p, next, k + 2);
        p.terms[p.terms.length - 1].room = 1;
        continue;
      }
      if (hyphen) {
        // "three-hundred", "a 14-million-euro repair"
        const inDigits = p.digits && p.terms.length === 1 && joined(scan, k - 1) && joined(scan, k);
        if (!afterTens(last) && !((last.unit || inDigits) && list.some(f => f.part === 'scale' && !f.letter && f.value >= 100))) return;
      }
      if (!conjunction) {
        const scale = list.find(
          f => f.part === 'scale' && !f.conjunction && !f.preposition && (!f.letter || (p.digits && p.terms.length === 1 && p.end === k)),
        );
        if (scale && (!hyphen || last.unit || p.digits || afterTens(last))) {
          if (scale.letter && !(p.letters && letterFits(p, k, scale))) return;
          if (!multiply(p, scale)) {
            if (checkpoint) {
              p.terms = checkpoint.terms;
              p.end = checkpoint.end;
              p.article = checkpoint.article;
            }
            return;
          }
          p.end = k + 1;
          p.words = true;
          p.article = scale.article;
          if (scale.letter === 'money') p.letter = true;
          continue;
        }
        const teen = last.unit ? list.find(f => f.part === 'teen' && !f.conjunction) : undefined;
        if (teen) {
          last.value += 10;
          last.unit = false;
          p.end = k + 1;
          // papers write الاثني عشر for the twelfth too
          if (last.value === 12 && p.article && p.terms.length === 1 && !accusativeAfter(p, p.end)) p.ordinal = true;
          if (p.ordinal) return;
          continue;
        }
      }
      if (p.and || !list.every(joins)) {
        const fraction = fractionAfter(p, k, list, conjunction);
        if (fraction) {
          p.words = true;
          continue;
        }
      }
      const ordinal =
        (conjunction || !hyphen || afterTens(last)) && !list.some(f => f.part === 'cardinal')
          ? list.find(f => f.part === 'ordinal' && f.language === 'en')
          : undefined;
      if (ordinal && !p.fraction && englishOrdinal(p, ordinal, k, conjunction)) return;
      const point = list.find(f => f.part === 'point' && !f.conjunction);
      if (point && !hyphen && !conjunction && last.room > 0 && (last.room === 1 || !p.digits)) {
        const rest = decimalWords(p, k + 1);
        if (!rest) return;
        last.value += rest.value;
        last.step = rest.step;
        last.room = 0;
        p.end = rest.end;
        continue;
      }
      const cardinal = list.find(f => f.part === 'cardinal' && !f.preposition && !f.letter && f.value > 0);
      // مليون ومئة ألف: hundreds and thousands of one are scale words in Arabic
      const one = cardinal || !p.and ? undefined : list.find(f => f.part === 'scale' && f.language === 'ar' && isOne(f) && joins(f));
      if (one && one.value < last.room) {
        checkpoint = snapshot(p);
        pushCardinal(p, one, k + 1, true);
        p.words = true;
        continue;
      }
      if (!cardinal) return;
      const joinedByAnd = joins(cardinal);
      if (joinedByAnd && !p.and) return;
      if (cardinal.language === 'ar' && !joinedByAnd) return;
      const tens = cardinal.value >= 20 && cardinal.value < 100 && cardinal.value % 10 === 0;
      if (joinedByAnd && last.unit && tens && forms.unitsFirst.has(cardinal.language)) {
        checkpoint = snapshot(p);
        last.value += cardinal.value;
        last.unit = false;
        p.end = k + 1;
        if (cardinal.article && p.article) {
          // الواحد والعشرون, both definite: the twenty-first
          if (!accusativeAfter(p, k + 1)) p.ordinal = true;
        }
        continue;
      }
      if (cardinal.value === 10 && last.unit && isIdeograph(scan, k)) {
        last.value *= 10;
        last.room = 10;
        last.unit = false;
        p.end = k + 1;
        continue;
      }
      if (cardinal.value >= last.room) {
        // three twenty-firsts: the tens are the denominator's
        const at = tens && !hyphen && !joinedByAnd ? (k + 1 < p.stop && isHyphen(scan, k + 1) ? k + 2 : k + 1) : p.stop;
        const unit =
          at < p.stop
            ? forms.of(tokens.word[at]).find(f => f.part === 'fraction' && f.language !== 'ar' && f.stem.endsWith('s') && f.value > 0.1)
            : undefined;
        if (unit) {
          divide(p, cardinal.value + Math.round(1 / unit.value), at + 1);
          p.words = true;
        }
        return;
      }
      if (hyphen && !afterTens(last)) return;
      if (joinedByAnd) checkpoint = snapshot(p);
      pushCardinal(p, cardinal, k + 1, joinedByAnd);
      p.words = true;
      if (cardinal.article) p.article = true;
      continue;
    }
    if (hyphen || last.room <= 1) {
      const vulgar = hyphen ? undefined : vulgarFraction(scan, k);
      if (vulgar !== undefined && last.room === 1) {
        push(p, vulgar, 0, 0, k + 1);
        p.fraction = true;
      }
      return;
    }
    // digits behind a scale: مليونا و200 ألف, 4 thousand 3 hundred
    if (conjunction && !p.and) return;
    const digits = readDigits(scan, k, p.language, p.stop);
    if (!digits || digits.decimal) return;
    const next =
      digits.end < p.stop ? forms.of(tokens.word[digits.end]).find(f => f.part === 'scale' && !f.conjunction && !f.letter) : undefined;
    const value = next ? digits.amount * next.value : digits.amount;
    if (digits.amount === 0 || value >= last.room || (!conjunction && !next && !isIdeograph(scan, k - 1))) return;
    if (conjunction && tokens.kind[k] !== TokenKind.Number) return;
    if (conjunction) checkpoint = snapshot(p);
    p.digits = true;
    push(p, digits.amount, 1, 1, digits.end, [], false, conjunction);
  }
}

/** A scale word in the singular, which stands for one of them: مئة, ألف. */
function isOne(f: NumberForm): boolean {
  return !f.preposition && !f.letter && !f.article && (f.value === 100 || f.value === 1000) && SINGULAR.test(f.stem);
}

const SINGULAR = /^(?:م[اي]?[ئيه]ه|الف)$/;

/** French twenties and teens: quatre-vingt, dix-sept. They are summands of their own; whether one was read. */
function french(p: Parse, last: Term, list: readonly NumberForm[], k: number): boolean {
  const next = list.find(f => f.part === 'cardinal' && f.language === 'fr');
  if (!next) return false;
  if (last.unit && last.value === 4 && next.value === 20) {
    last.value = 80;
    last.room = 20;
  } else if (last.value % 20 === 10 && last.room === 1 && next.value >= 7 && next.value <= 9 && isHyphen(p.scan, k - 1))
    last.value += next.value;
  else return false;
  last.unit = false;
  p.end = k + 1;
  return true;
}

/** Whether the letter behind digits can be a scale there: joined, or standing alone before no other letter. */
function letterFits(p: Parse, k: number, form: NumberForm): boolean {
  const { tokens } = p.scan;
  const capital = tokens.text.charCodeAt(tokens.start[k]) < 0x61;
  if (form.letter === 'giga') {
    const { value, step } = p.terms[p.terms.length - 1];
    return capital && (step < 1 || value >= 1000) && !(joined(p.scan, k) && value >= 1 && value < 10);
  }
  if (form.stem.length === 2) return capital;
  if (joined(p.scan, k)) return true;
  return form.letter === 'letter' || capital;
}
