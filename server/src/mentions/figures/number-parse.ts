import type { Scan } from '../../languages/scan.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { NumberForm, NumberForms } from './number-forms.ts';

/** The state of reading one number, and what is done to it: summands are added and multiplied. */

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

/** Adds a summand that ends before token `end`. */
export function push(
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

/** Adds a cardinal number word. */
export function pushCardinal(p: Parse, form: NumberForm, end: number, behindAnd = false): void {
  // French counts from sixty to seventy-nine, and from eighty to ninety-nine, in one go
  const long = form.language === 'fr' && form.value === 60;
  const room = long ? 20 : form.value === 10 && p.language !== 'ar' && form.stem.length === 1 ? 10 : roomOf(form.value);
  push(p, form.value, room, form.value >= 1000 ? room : 1, end, [], form.value > 0 && form.value < 10, behindAnd);
}

/** A scale word multiplies all that is smaller than it and stands directly before it; false where the order of scales forbids it. */
export function multiply(p: Parse, scale: NumberForm): boolean {
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

/** What a failed attempt goes back to. */
export function snapshot(p: Parse): { terms: Term[]; end: number; article: boolean } {
  return { terms: p.terms.map(t => ({ ...t })), end: p.end, article: p.article };
}

/** Whether a token is written in the scripts of East Asia, which put no "and" and no space between the parts of a number. */
export function isIdeograph(scan: Scan, i: number): boolean {
  const c = scan.tokens.text.charCodeAt(scan.tokens.start[i]);
  return c >= 0x3040 && c <= 0x9fff;
}

/** Whether a token is a hyphen or dash. */
export function isHyphen(scan: Scan, i: number): boolean {
  const c = scan.tokens.text.charCodeAt(scan.tokens.start[i]);
  return c === 0x2d || (c >= 0x2010 && c <= 0x2014);
}

/** Whether a summand is tens that a unit may follow. */
export function afterTens(t: Term): boolean {
  return (t.room === 10 || t.room === 20) && t.value >= 20 && t.value < 100;
}

/** Whether an Arabic noun in the accusative, as eleven to ninety-nine count it, stands at a token. */
export function accusativeAfter(p: Parse, i: number): boolean {
  if (i >= p.stop || p.scan.tokens.kind[i] !== TokenKind.Word) return false;
  const w = p.scan.word(i);
  return w.length > 2 && w.endsWith('ا') && !w.startsWith('ال');
}
