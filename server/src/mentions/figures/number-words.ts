import type { Scan } from '../../languages/scan.ts';
import { afterUnits } from '../../languages/scan.ts';
import { Shape, TokenKind } from '../../text/tokens.ts';
import { joined, readDigits } from './digits.ts';
import { divide, fractionAfter, ratioAfter, vulgarFraction } from './fractions.ts';
import { numberForms, type NumberForm, type NumberForms } from './number-forms.ts';

/** A number as a text writes it: digits, words, or both. */
export interface NumberReading {
  /** The number, multiplied out; the likelier reading where two are possible. */
  amount: number;
  /** The unit of its last written digit: 100,000 for 2.5 million, 1 for 12. */
  step: number;
  /** Further amounts that the writing allows (363.378 is 363378 too). */
  others: readonly number[];
  /** Token of its first part (the sign, where one stands) and after its last. */
  first: number;
  end: number;
  /** UTF-16 offsets; clitics before it are left out. */
  start: number;
  stop: number;
  /** `28th`, `الثامن والعشرون`. */
  ordinal: boolean;
  /** Written in digits alone, without scale words. */
  plain: boolean;
  /** Holds a digit. */
  digits: boolean;
  decimal: boolean;
  /** Number of digits before the decimal mark of the first part; 0 for words. */
  width: number;
  /** A half, three quarters, one in five. */
  fraction: boolean;
  /** The last word is the definite form (`الثلاثة`): what follows is no counted noun in the genitive. */
  article: boolean;
  /** A preposition is written together with its first word (`بمليون`). */
  preposition: boolean;
  /** A conjunction is written together with its first word (`وخمسة`). */
  conjunction: boolean;
  /** Its last word is a letter that only money and counts make a scale (`5m`). */
  letter: boolean;
  /** The scale that its only part is multiplied by: 1,000,000 for "30 million", 1 for "30" and for "3 million and 200". */
  scale: number;
}

export interface NumberOptions {
  /** Language of the article. Default: the first of the lexicon. */
  language?: string;
  /** Tokens from here on belong to others. */
  stop?: number;
  /** Whether "and" may join parts; `between 20 and 30` may not. */
  and?: boolean;
  /** Whether letters may be scales (`5m`). Default: they may. */
  letters?: boolean;
}

/** A summand while a number is read. */
export interface Term {
  value: number;
  /** What is added after it must be smaller than this. */
  room: number;
  step: number;
  /** Written as one unit word (one to nine), which may stand before tens. */
  unit: boolean;
  /** Added behind an "and". */
  joined: boolean;
  /** Other amounts that its writing allows. */
  others: readonly number[];
  /** The scale word that it was multiplied by. */
  scale?: number;
}

/** What reading a number remembers on its way. */
export interface Parse {
  scan: Scan;
  forms: NumberForms;
  language: string;
  stop: number;
  and: boolean;
  letters: boolean;
  terms: Term[];
  end: number;
  ordinal: boolean;
  fraction: boolean;
  digits: boolean;
  words: boolean;
  letter: boolean;
  article: boolean;
}

/**
 * Reads the number that begins at token `i`: digits, number words, scale words, ordinals, fractions and signs, in any language
 * whose tables the lexicon holds. Undefined where none begins.
 */
export function numberAt(scan: Scan, i: number, options: NumberOptions = {}): NumberReading | undefined {
  const { tokens, lexicon } = scan;
  const stop = Math.min(options.stop ?? tokens.count, tokens.count);
  if (i < 0 || i >= stop) return undefined;
  const p: Parse = {
    scan,
    forms: numberForms(lexicon),
    language: options.language ?? lexicon.languages[0],
    stop,
    and: options.and ?? true,
    letters: options.letters ?? true,
    terms: [],
    end: i,
    ordinal: false,
    fraction: false,
    digits: false,
    words: false,
    letter: false,
    article: false,
  };
  let at = i,
    negative = false;
  const sign = signAt(p, i);
  if (sign > 0) {
    negative = true;
    at = i + sign;
  }
  const first = firstTerm(p, at);
  if (!first) return undefined;
  const initial = tokens.kind[at] === TokenKind.Word ? first.form : undefined;
  if (!p.ordinal) more(p);
  let amount = 0,
    step = Infinity;
  for (const t of p.terms) {
    amount += t.value;
    step = Math.min(step, t.step);
  }
  let others: number[] = p.terms.length === 1 ? [...p.terms[0].others] : [];
  if (p.terms.length > 1 && p.terms[0].others.length) others = [];
  const ratio = p.ordinal ? undefined : ratioAfter(p, amount);
  if (!ratio && p.end <= i) return undefined;
  if (ratio) {
    amount = ratio.value;
    step = 0;
    p.end = ratio.end;
    p.fraction = true;
    others = [];
  }
  if (negative) {
    amount = -amount;
    others = others.map(o => -o);
  }
  const startToken = sign > 0 ? i : at;
  const cut = sign > 0 ? 0 : (initial?.cut ?? 0);
  return {
    amount: tidy(amount),
    step,
    others: others.map(tidy),
    first: startToken,
    end: p.end,
    start: cut ? afterUnits(tokens.text, tokens.start[startToken], cut) : tokens.start[startToken],
    stop: tokens.end[p.end - 1],
    ordinal: p.ordinal,
    plain: p.digits && !p.words && !p.fraction,
    digits: p.digits,
    decimal: first.decimal,
    width: first.width,
    fraction: p.fraction,
    article: p.article,
    preposition: initial?.preposition ?? false,
    conjunction: initial?.conjunction ?? false,
    letter: p.letter,
    scale: p.terms.length === 1 && !p.fraction ? (p.terms[0].scale ?? 1) : 1,
  };
}

/** Takes the noise of binary fractions off. */
function tidy(n: number): number {
  return Number.isInteger(n) ? n : Number(n.toPrecision(15));
}

/** Number of tokens of a sign at `i`; 0 for none. */
function signAt(p: Parse, i: number): number {
  const { tokens } = p.scan;
  if (tokens.kind[i] === TokenKind.Punctuation) {
    const c = tokens.text.charCodeAt(tokens.start[i]);
    if ((c !== 0x2d && c !== 0x2212) || i + 1 >= p.stop || !joined(p.scan, i + 1)) return 0;
    // a hyphen behind a word or number joins, behind white space or an opening mark it is a sign
    if (i > 0 && tokens.kind[i - 1] === TokenKind.Number && !(tokens.shape[i] & Shape.Newline)) return 0;
    if (joined(p.scan, i) && (tokens.kind[i - 1] !== TokenKind.Punctuation || p.scan.is(i - 1, ')'))) return 0;
    const k = tokens.kind[i + 1];
    return k === TokenKind.Number || (k === TokenKind.Punctuation && '.٫'.includes(tokens.text[tokens.start[i + 1]])) ? 1 : 0;
  }
  if (tokens.kind[i] !== TokenKind.Word || !p.forms.of(tokens.word[i]).some(f => f.part === 'minus')) return 0;
  const next = i + 1 < p.stop ? p.forms.of(tokens.word[i + 1]) : [];
  return tokens.kind[i + 1] === TokenKind.Number || next.some(f => f.part === 'cardinal' || (f.part === 'scale' && f.language === 'ar'))
    ? 1
    : 0;
}

interface First {
  form?: NumberForm;
  decimal: boolean;
  width: number;
}

function firstTerm(p: Parse, i: number): First | undefined {
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
    if (form.part === 'ordinal' && !isAdverb(form)) return ordinalWords(p, form, i) ? done(form) : undefined;
    if (form.part === 'scale') {
      // a scale word alone is a number where the language has no article for one ("مليون"), and never a plural ("آلاف") or an abbreviation
      if (
        form.language !== 'ar' ||
        form.value < 12 ||
        form.value === 1e5 ||
        forms.some(f => f.part === 'vague') ||
        form.stem.endsWith('ات')
      )
        continue;
      // a number behind it without "and" makes it another word: ألف is to write, too
      if (
        i + 1 < p.stop &&
        p.forms.of(tokens.word[i + 1]).some(f => f.part === 'cardinal' && !f.conjunction && f.language === form.language)
      )
        continue;
      push(p, form.value, form.value, form.value >= 1000 ? form.value : 1, i + 1);
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

/** Firstly, secondly: an ordinal in the accusative is an adverb. */
function isAdverb(form: NumberForm): boolean {
  return form.language === 'ar' && (form.accusative || (form.stem.endsWith('ا') && form.stem.length > 3));
}

function accusativeAfter(p: Parse, i: number): boolean {
  if (i >= p.stop || p.scan.tokens.kind[i] !== TokenKind.Word) return false;
  const w = p.scan.word(i);
  return w.length > 2 && w.endsWith('ا') && !w.startsWith('ال');
}

function push(
  p: Parse,
  value: number,
  room: number,
  step: number,
  end: number,
  others: readonly number[] = [],
  unit = false,
  behindAnd = false,
): void {
  p.terms.push({ value, room, step, unit, joined: behindAnd, others });
  p.end = end;
}

/** What may be added behind a cardinal: less than its last zeros leave open. */
function roomOf(value: number): number {
  if (value < 20) return value === 10 ? 1 : 1;
  let room = 1;
  while (value % (room * 10) === 0) room *= 10;
  return room;
}

function pushCardinal(p: Parse, form: NumberForm, end: number, behindAnd = false): void {
  const room = form.value === 10 && p.language !== 'ar' && form.stem.length === 1 ? 10 : roomOf(form.value);
  push(p, form.value, room, form.value >= 1000 ? room : 1, end, [], form.value > 0 && form.value < 10, behindAnd);
}

/** Adds what follows, part by part, until nothing fits. */
function more(p: Parse): void {
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
      if (hyphen) {
        if (!afterTens(last) && !(last.unit && list.some(f => f.part === 'scale' && !f.letter && f.value >= 100))) return;
      }
      if (!conjunction) {
        const scale = list.find(
          f => f.part === 'scale' && !f.conjunction && !f.preposition && (!f.letter || (p.digits && p.terms.length === 1 && p.end === k)),
        );
        if (scale && (!hyphen || last.unit || afterTens(last))) {
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

function snapshot(p: Parse): { terms: Term[]; end: number; article: boolean } {
  return { terms: p.terms.map(t => ({ ...t })), end: p.end, article: p.article };
}

function isIdeograph(scan: Scan, i: number): boolean {
  const c = scan.tokens.text.charCodeAt(scan.tokens.start[i]);
  return c >= 0x3040 && c <= 0x9fff;
}

function isHyphen(scan: Scan, i: number): boolean {
  const c = scan.tokens.text.charCodeAt(scan.tokens.start[i]);
  return c === 0x2d || (c >= 0x2010 && c <= 0x2014);
}

function afterTens(t: Term): boolean {
  return t.room === 10 && t.value >= 20 && t.value < 100;
}

/** A scale word multiplies all that is smaller than it and stands directly before it; false where the order of scales forbids it. */
function multiply(p: Parse, scale: NumberForm): boolean {
  const { terms } = p;
  let from = terms.length - 1;
  while (from > 0 && terms[from - 1].value < scale.value && terms[from - 1].room > terms[from].value) from--;
  // a smaller group behind a larger one stays apart: three million two hundred thousand
  while (from < terms.length - 1 && terms[from].value >= scale.value) from++;
  let value = 0,
    step = Infinity,
    others: readonly number[] = [];
  for (let k = from; k < terms.length; k++) {
    value += terms[k].value;
    step = Math.min(step, terms[k].step);
    others = terms[k].others;
  }
  const fresh: Term = {
    value: value * scale.value,
    room: scale.value,
    step: scale.value >= 1000 || step !== 1 ? step * scale.value : 1,
    unit: false,
    joined: terms[from].joined,
    others: from === terms.length - 1 ? others.map(o => o * scale.value) : [],
    scale: scale.value,
  };
  if (from > 0 && fresh.value >= terms[from - 1].room) return false;
  terms.length = from;
  terms.push(fresh);
  return true;
}

/** Whether the letter behind digits can be a scale there: joined, or standing alone before no other letter. */
function letterFits(p: Parse, k: number, form: NumberForm): boolean {
  const { tokens } = p.scan;
  const capital = tokens.text.charCodeAt(tokens.start[k]) < 0x61;
  if (form.stem.length === 2) return capital;
  if (joined(p.scan, k)) return true;
  return form.letter === 'letter' || capital;
}

function ordinalSuffix(p: Parse, i: number): boolean {
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
function englishOrdinal(p: Parse, form: NumberForm, k: number, conjunction: boolean): boolean {
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
function ordinalWords(p: Parse, form: NumberForm, i: number): boolean {
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
  return true;
}

/** Digits or digit words behind a decimal point that is a word: "point zero three", "فاصلة 5". */
function decimalWords(p: Parse, i: number): { value: number; step: number; end: number } | undefined {
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
function power(p: Parse): boolean {
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

/** `3/4`, `1 4/5`: digits that a slash makes a fraction, where no third part follows. */
function slash(p: Parse): void {
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
