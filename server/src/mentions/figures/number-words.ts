import type { Scan } from '../../languages/scan.ts';
import { afterUnits } from '../../languages/scan.ts';
import { Shape, TokenKind } from '../../text/tokens.ts';
import { joined } from './digits.ts';
import { numberForms } from './number-forms.ts';
import type { Parse } from './number-parse.ts';
import { more } from './number-rest.ts';
import { firstTerm } from './number-start.ts';
import { plainNumberAt } from './plain-number.ts';
import { ratioAfter } from './ratios.ts';

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

/**
 * Reads the number that begins at token `i`: digits, number words, scale words, ordinals, fractions and signs, in any language
 * whose tables the lexicon holds. Undefined where none begins.
 */
export function numberAt(scan: Scan, i: number, options: NumberOptions = {}): NumberReading | undefined {
  const { tokens, lexicon } = scan;
  const stop = Math.min(options.stop ?? tokens.count, tokens.count);
  if (i < 0 || i >= stop) return undefined;
  const forms = numberForms(lexicon);
  const plain = plainNumberAt(scan, forms, i, stop);
  if (plain) return plain;
  const p: Parse = {
    scan,
    forms,
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

/** Whether a line holds a hyphen and a number and nothing else: an item of a list goes on. */
function isCell(p: Parse, i: number): boolean {
  const { tokens } = p.scan;
  if (i > 0 && (tokens.shape[i] & Shape.Newline) === 0) return false;
  for (let k = i + 1; k < p.stop; k++)
    if (tokens.kind[k] === TokenKind.Word && !p.forms.of(tokens.word[k]).some(f => f.part === 'scale')) return false;
  return tokens.kind[i + 1] === TokenKind.Number;
}

/** Number of tokens of a sign at `i`; 0 for none. */
function signAt(p: Parse, i: number): number {
  const { tokens } = p.scan;
  if (tokens.kind[i] === TokenKind.Punctuation) {
    const c = tokens.text.charCodeAt(tokens.start[i]);
    if ((c !== 0x2d && c !== 0x2212) || i + 1 >= p.stop) return 0;
    if (!joined(p.scan, i + 1)) return c === 0x2212 || isCell(p, i) ? 1 : 0;
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
