import type { Scan } from '../../languages/scan.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { NumberForm } from './number-forms.ts';
import type { Parse } from './number-parse.ts';

const VULGAR: Record<string, number> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅐': 1 / 7,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
};

/** The value of a fraction written as one character. */
export function vulgarFraction(scan: Scan, i: number): number | undefined {
  const { tokens } = scan;
  if (tokens.kind[i] !== TokenKind.Punctuation) return undefined;
  const c = tokens.text.charCodeAt(tokens.start[i]);
  return c === 0xbc || c === 0xbd || c === 0xbe || (c >= 0x2150 && c <= 0x215e) ? VULGAR[tokens.text[tokens.start[i]]] : undefined;
}

/** From here on a fraction behind a scale is one of the scale: "a million and a half" is 1,500,000, "a hundred and a half" 100.5. */
const SCALED = 1000;

/**
 * Reads a fraction at token `i`, alone or behind what is read already ("two and a half", "مليون ونصف", "three quarters",
 * "half a million"), and adds it to the parse.
 * @param forms what the word at `i` can be
 * @returns the form at which it began, or undefined where there is none
 */
export function fractionAfter(p: Parse, i: number, forms: readonly NumberForm[], conjunction = false): NumberForm | undefined {
  const begin = forms.find(
    f => (f.part === 'fraction' || f.part === 'one' || f.part === 'cardinal') && (!p.terms.length || !f.preposition),
  );
  if (!begin) return undefined;
  const behindAnd = conjunction || begin.conjunction;
  if (behindAnd && !p.and) return undefined;
  if (p.terms.length > 0) {
    if (behindAnd) {
      const own = properAt(p, i, forms);
      if (!own || own.value > 1) return undefined;
      return shareScale(p, own) ? begin : add(p, own.value, own.scale, own.end, begin);
    }
    return denominator(p, i, forms);
  }
  const own = properAt(p, i, forms);
  if (!own) return undefined;
  p.terms.push({
    value: own.value * own.scale,
    room: own.scale > 1 ? own.scale : 0,
    step: own.scale > 1 ? own.scale / 10 : 0,
    unit: false,
    joined: false,
    others: [],
  });
  p.end = own.end;
  p.fraction = own.scale === 1;
  return begin;
}

/** "two and a half million", "ثلاثة ونصف مليون": the scale right behind the fraction is of the whole number before it too. */
function shareScale(p: Parse, own: Proper): boolean {
  const total = p.terms.reduce((sum, t) => sum + t.value, 0);
  if (!own.direct || total >= SCALED || p.terms.some(t => t.scale !== undefined && t.scale >= SCALED)) return false;
  const of = own.scale;
  p.terms = [{ value: (total + own.value) * of, room: of / 10, step: of / 10, unit: false, joined: false, others: [], scale: of }];
  p.end = own.end;
  return true;
}

function add(p: Parse, value: number, scale: number, end: number, form: NumberForm): NumberForm | undefined {
  const last = p.terms[p.terms.length - 1];
  if (last.room === 0) return undefined;
  if (scale > 1) {
    if (value * scale > last.room) return undefined;
    p.terms.push({ value: value * scale, room: 0, step: scale / 10, unit: false, joined: true, others: [] });
  } else {
    const of = last.room >= SCALED ? last.room : 1;
    p.terms.push({ value: value * of, room: 0, step: of > 1 ? of / 10 : 0, unit: false, joined: true, others: [] });
    p.fraction = of === 1;
  }
  p.end = end;
  return form;
}

/** A fraction and the scale of which it is taken, 1 for none; `direct`: nothing stands between the two. */
interface Proper {
  value: number;
  scale: number;
  end: number;
  direct: boolean;
}

/** A fraction below or at one that stands by itself: half, a half, a third of, three quarters, two thirds of a million. */
function properAt(p: Parse, i: number, forms: readonly NumberForm[]): Proper | undefined {
  const { tokens } = p.scan;
  const fraction = forms.find(f => f.part === 'fraction');
  const cardinal = forms.find(f => f.part === 'cardinal' && f.value > 0 && f.value < 100);
  const one = forms.find(f => f.part === 'one');
  let value: number | undefined,
    end = i + 1;
  if (fraction && fraction.value > 0 && fraction.value < 1) {
    if (fraction.language === 'ar') {
      // خمس is five and a fifth: a fifth where a definite noun follows it
      if (!cardinal || definiteAfter(p, i + 1) || (fraction.article && i > 0 && !p.scan.word(i - 1).startsWith('ال')))
        value = fraction.value;
      if (value !== undefined && isPlural(fraction)) value = undefined;
      if (value !== undefined && ordinalFollows(p, i + 1)) value = undefined;
    } else if (fraction.value === 0.5 && !fraction.stem.endsWith('s') && !ordinalBefore(p, i)) value = 0.5;
    else if (scaleAt(p, i + 1) && !ordinalBefore(p, i)) value = fraction.value;
  } else if (one || cardinal) {
    const numerator = one ? 1 : cardinal!.value;
    let k = i + 1;
    const hyphen = k < p.stop && p.scan.is(k, '-');
    if (hyphen) k++;
    const list = k < p.stop && tokens.kind[k] === TokenKind.Word ? p.forms.of(tokens.word[k]) : [];
    const unit = list.find(f => f.part === 'fraction' && !f.conjunction && !f.preposition);
    if (unit && unit.language === 'ar' && (isPlural(unit) ? numerator > 2 && numerator < 11 : false)) {
      value = numerator * unit.value;
      end = k + 1;
    } else if (unit && unit.language !== 'ar') {
      const plural = unit.stem.endsWith('s');
      const named = unit.value === 0.5 || unit.value === 0.25;
      if (
        plural
          ? numerator > 1
          : numerator === 1 && (named || !one || ofFollows(p, k + 1) || scaleAt(p, k + 1) || (p.terms.length > 0 && wordFollows(p, k + 1)))
      ) {
        if (!(one && unit.value === 0.25 && p.terms.length === 0 && !ofFollows(p, k + 1) && !scaleAt(p, k + 1))) {
          value = numerator * unit.value;
          end = k + 1;
        }
      }
    } else if (cardinal && cardinal.language !== 'ar') {
      const compound = compoundProper(p, i, cardinal);
      if (compound) ({ value, end } = compound);
    }
    if (value === undefined && numerator === 1) {
      const ordinal = list.find(f => f.part === 'ordinal' && f.language === 'en' && f.value > 2);
      const added = one !== undefined && p.terms.length > 0 && (ordinal?.value === 4 || wordFollows(p, k + 1));
      // "a hundredth", and nothing that would be the hundredth
      const small = one !== undefined && ordinal !== undefined && ordinal.value >= 10 && !wordFollows(p, k + 1) && !andBefore(p, i);
      if (ordinal && (hyphen || added || small || ofFollows(p, k + 1))) {
        value = 1 / ordinal.value;
        end = k + 1;
      }
    }
  }
  if (value === undefined) return undefined;
  const scale = scaleAt(p, end);
  return scale
    ? { value, scale: scale.value, end: scale.end, direct: scale.end === end + 1 && scale.value >= SCALED }
    : { value, scale: 1, end, direct: false };
}

/** "fifty-four hundredths": a number below its denominator. */
function compoundProper(p: Parse, i: number, first: NumberForm): { value: number; end: number } | undefined {
  const { scan, forms } = p,
    { tokens } = scan;
  let numerator = first.value,
    k = i + 1;
  if (k < p.stop && scan.is(k, '-')) k++;
  if (numerator >= 20 && k < p.stop) {
    const unit = forms.of(tokens.word[k]).find(f => f.part === 'cardinal' && f.value > 0 && f.value < 10 && !f.conjunction);
    if (unit) {
      numerator += unit.value;
      k++;
    }
  }
  if (k < p.stop && scan.is(k, '-')) k++;
  const value = k < p.stop && tokens.kind[k] === TokenKind.Word ? pluralDenominator(p, k) : undefined;
  return value && numerator < value ? { value: numerator / value, end: k + 1 } : undefined;
}

/** The denominator that a plural ordinal or fraction word names; a compound one ("twenty-firsts") is read by its caller. */
function pluralDenominator(p: Parse, k: number): number | undefined {
  const list = p.forms.of(p.scan.tokens.word[k]);
  const fraction = list.find(f => f.part === 'fraction' && f.language !== 'ar' && f.stem.endsWith('s'));
  if (fraction) return Math.round(1 / fraction.value);
  const text = p.scan.word(k);
  if (!text.endsWith('s') || text.length < 5) return undefined;
  const id = p.scan.lexicon.vocabulary.find(text.slice(0, -1));
  return id === 0 ? undefined : p.forms.of(id).find(f => f.part === 'ordinal')?.value;
}

/** A denominator behind a number that is read already: five eighths, twenty-three fifths, ثلاثة أخماس. */
function denominator(p: Parse, i: number, forms: readonly NumberForm[]): NumberForm | undefined {
  const fraction = forms.find(f => f.part === 'fraction' && !f.conjunction && !f.preposition);
  if (!fraction || p.fraction) return undefined;
  const last = p.terms[p.terms.length - 1];
  if (fraction.language === 'ar') {
    const total = p.terms.reduce((sum, t) => sum + t.value, 0);
    // from eleven on they take the singular: ثلاثة وعشرون خمسا, مئة وثلاثون خمسا
    if (total > 10 && total < SCALED && !last.unit && Number.isInteger(total) && fraction.value < 0.25) {
      p.terms = [{ value: total * fraction.value, room: 0, step: 0, unit: false, joined: false, others: [] }];
      p.end = i + 1;
      p.fraction = true;
      return fraction;
    }
    if (!last.unit || !isPlural(fraction)) return undefined;
    // مئة وثلاثة أرباع: the fraction is of the last unit word only
    const value = last.value * fraction.value;
    p.terms.pop();
    const previous = p.terms[p.terms.length - 1];
    const scale = scaleAt(p, i + 1);
    const of = scale ? scale.value : previous && previous.room >= SCALED ? previous.room : 1;
    p.terms.push({ value: value * of, room: 0, step: of > 1 ? of / 10 : 0, unit: false, joined: true, others: [] });
    p.end = scale ? scale.end : i + 1;
    p.fraction = of === 1;
    return fraction;
  }
  const plural = fraction.stem.endsWith('s');
  const total = p.terms.reduce((sum, t) => sum + t.value, 0);
  if (!plural && total !== 1) return undefined;
  const denominators = Math.round(1 / fraction.value);
  return divide(p, denominators, i + 1) ? fraction : undefined;
}

/** Divides what is read by a denominator; tens directly before its unit belong to it (one hundred thirty fifths: 100/35). */
export function divide(p: Parse, by: number, end: number): boolean {
  const { terms } = p;
  const last = terms[terms.length - 1];
  let behind = 0;
  if (by < 10 && terms.length > 1 && last.room === 10 && last.value < 100 && !last.joined) {
    behind = last.value;
    terms.pop();
  }
  if (by + behind < 2) return false;
  const total = terms.reduce((sum, t) => sum + t.value, 0);
  terms.length = 0;
  const scale = scaleAt(p, end);
  terms.push({
    value: (total / (by + behind)) * (scale ? scale.value : 1),
    room: scale ? scale.value : 0,
    step: scale ? scale.value / 10 : 0,
    unit: false,
    joined: false,
    others: [],
  });
  p.end = scale ? scale.end : end;
  p.fraction = !scale;
  return true;
}

/** A scale of which a fraction is taken: half million, half a million, two thirds of a million, نصف المليون. */
function scaleAt(p: Parse, i: number): { value: number; end: number } | undefined {
  const { tokens } = p.scan;
  let k = i;
  for (let passed = 0; passed < 2 && k < p.stop && tokens.kind[k] === TokenKind.Word; passed++) {
    const list = p.forms.of(tokens.word[k]);
    if (!list.some(f => f.part === 'of' || f.part === 'one')) break;
    k++;
  }
  if (k >= p.stop || tokens.kind[k] !== TokenKind.Word) return undefined;
  const scale = p.forms.of(tokens.word[k]).find(f => f.part === 'scale' && !f.conjunction && !f.preposition && !f.letter && f.value >= 12);
  if (!scale || (scale.language === 'ar' && /(?:ات|[ايو]ن?)$/.test(scale.stem) && !/[يو]ن$|ليار$/.test(scale.stem))) return undefined;
  return { value: scale.value, end: k + 1 };
}

function isPlural(f: NumberForm): boolean {
  const bare = f.stem.startsWith('ال') ? f.stem.slice(2) : f.stem;
  return bare.startsWith('ا') && bare.length > 3;
}

function andBefore(p: Parse, i: number): boolean {
  return i > 0 && p.forms.of(p.scan.tokens.word[i - 1]).some(f => f.part === 'and');
}

function ofFollows(p: Parse, i: number): boolean {
  return i < p.stop && p.forms.of(p.scan.tokens.word[i]).some(f => f.part === 'of') && p.scan.word(i) !== 'the';
}

function wordFollows(p: Parse, i: number): boolean {
  return i < p.stop && p.scan.tokens.kind[i] === TokenKind.Word;
}

function definiteAfter(p: Parse, i: number): boolean {
  if (i >= p.stop || p.scan.tokens.kind[i] !== TokenKind.Word) return false;
  const w = p.scan.word(i);
  return w.startsWith('ال') && w.length > 3 && p.forms.of(p.scan.tokens.word[i]).length === 0;
}

function ordinalFollows(p: Parse, i: number): boolean {
  return (
    i < p.stop &&
    p.scan.tokens.kind[i] === TokenKind.Word &&
    (p.forms.of(p.scan.tokens.word[i]).some(f => f.part === 'ordinal' && f.article && f.value < 100) ||
      p.scan.at(i, 'ordinal-last') !== undefined)
  );
}

function ordinalBefore(p: Parse, i: number): boolean {
  return i > 0 && (p.forms.of(p.scan.tokens.word[i - 1]).some(f => f.part === 'ordinal') || p.scan.at(i - 1, 'shift') !== undefined);
}
