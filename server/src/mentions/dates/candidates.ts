import type { Lexicon } from '../../languages/lexicon.ts';
import { perLexicon, WordMemo } from '../../languages/word-memo.ts';
import { TokenKind, wordsOf } from '../../text/tokens.ts';
import { numberForms } from '../figures/number-forms.ts';
import type { Lens } from './lens.ts';

/**
 * Where a time expression can begin. Most words begin none, and the readers of expressions are many: what a word can be is known of
 * its form, so that they are asked at few tokens.
 */

/** Tables whose forms can begin a time expression. */
const BEGINNING = [
  'month',
  'weekday',
  'day',
  'day-relation',
  'now',
  'period',
  'shift',
  'part',
  'part-of',
  'daypart',
  'season',
  'cardinal',
  'ordinal',
  'ordinal-last',
  'half',
  'decade',
  'date-word',
  'clock',
  'named-hour',
  'recurrence',
  'range-word',
  'holiday',
  'age',
  'vague-amount',
  'early-late',
  'fraction',
  'weekday-bare',
  'number',
  'unit-shift',
  'reign',
];

/** Tables whose forms are of time by themselves; without one near, only a number written as a date or year begins an expression. */
const CORE = [
  'month',
  'weekday',
  'day',
  'day-relation',
  'now',
  'period',
  'daypart',
  'season',
  'half',
  'decade',
  'named-hour',
  'recurrence',
  'holiday',
  'age',
  'ampm',
  'weekday-bare',
  'clock',
  'zone',
  'unit-shift',
];

/**
 * Tables whose forms can stand between the beginning of an expression and its first word of time or number: all that the readers of
 * this room ask for. A test compares the list with them.
 */
export const PARTS = [
  ...new Set([...BEGINNING, ...CORE]),
  'calendar-link',
  'cardinal-teen',
  'cardinal-vague',
  'daypart-plural',
  'era',
  'hedge',
  'ordinal-suffix',
  'scale',
  'shift-weak',
  'times',
  'weak',
  'weekday-plural',
];

/** Tokens from the beginning of an expression to the word that makes it one. */
const REACH = 10;
/** Sentences of so many tokens are read without looking for words of time first. */
const SHORT = 16;

/** What a word can be in a time expression, as bits. */
const Time = {
  /** Alone it is a form of a table of {@link CORE}. */
  Core: 1,
  /** It begins phrases of such tables. */
  MayCore: 2,
  Begins: 4,
  MayBegin: 8,
  /** It can stand in an expression before the first word of time. */
  Part: 16,
  /** A number in words. */
  Number: 32,
} as const;

const core = new Set(CORE),
  beginning = new Set(BEGINNING);
/** Words of numbers that are none by themselves. */
const SMALL = new Set(['and', 'one', 'of', 'over', 'point', 'minus']);

const flagsOf = perLexicon((lexicon: Lexicon) => {
  const parts = new Set<number>();
  for (const table of PARTS)
    for (const forms of lexicon.table(table).values())
      for (const form of forms) for (const word of wordsOf(form, lexicon.vocabulary)) parts.add(word);
  const numbers = numberForms(lexicon);
  return new WordMemo(word => {
    const { alone, readings, tables } = lexicon.facts(word);
    let bits = 0;
    for (const { sense } of alone) {
      if (core.has(sense.table)) bits |= Time.Core;
      if (beginning.has(sense.table)) bits |= Time.Begins;
    }
    if (tables.some(t => core.has(t))) bits |= Time.MayCore;
    if (tables.some(t => beginning.has(t))) bits |= Time.MayBegin;
    if (readings.some(r => parts.has(r.word))) bits |= Time.Part;
    const forms = numbers.of(word);
    if (forms.length > 0) bits |= Time.Part;
    if (forms.some(f => !SMALL.has(f.part))) bits |= Time.Number;
    return bits;
  });
});

/**
 * For each token of a sentence, 1 where an expression can begin: where the readers have something to begin with, a word of time or a
 * number written as a date stands near enough, and nothing but words that such expressions hold lies before it.
 */
export function candidates(L: Lens): Uint8Array {
  const { tokens, scan } = L;
  const flags = flagsOf(scan.lexicon);
  const out = new Uint8Array(L.stop - L.begin);
  // headings, cells and short answers hold expressions that only their place makes such
  const short = out.length <= SHORT;
  let last = Infinity,
    dated = Infinity,
    led = false;
  for (let i = L.stop - 1; i >= L.begin; i--) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.Number) {
      if (tokens.end[i] - tokens.start[i] === 4 || isJoint(L, i + 1)) dated = i;
      led = true;
      if ((short || last - i <= REACH || dated - i <= 3) && numberBegins(L, i)) out[i - L.begin] = 1;
      continue;
    }
    if (kind === TokenKind.Punctuation) {
      const c = tokens.text.charCodeAt(tokens.start[i]);
      // ½ and its like
      if ((c === 0xbd || c === 0xbc || c === 0xbe) && (short || last - i <= REACH || dated - i <= 3)) out[i - L.begin] = 1;
      continue;
    }
    const f = flags.of(tokens.word[i]);
    if ((f & Time.Core) !== 0 || ((f & Time.MayCore) !== 0 && holds(L, i, core))) {
      last = i;
      led = true;
    } else if ((f & Time.Number) !== 0) led = true;
    else if ((f & (Time.Part | Time.MayCore)) === 0) led = false;
    // a bare year needs a word before it, a date in digits stands for itself
    if ((f & Time.MayBegin) === 0 || !(short || (led && (last - i <= REACH || dated - i <= 3)))) continue;
    if ((f & Time.Begins) !== 0 || holds(L, i, beginning)) out[i - L.begin] = 1;
  }
  return out;
}

function holds(L: Lens, i: number, tables: ReadonlySet<string>): boolean {
  for (const m of L.scan.matches(i)) if (tables.has(m.sense.table)) return true;
  return false;
}

/** Whether a mark stands at a token that can join the numbers of a date. */
function isJoint(L: Lens, i: number): boolean {
  return (
    L.in(i) && L.tokens.kind[i] === TokenKind.Punctuation && L.isNumber(i + 1) && '/-.:–\\_'.includes(L.tokens.text[L.tokens.start[i]])
  );
}

/** Arabic letters that are written to a number: "بـ5 سنوات". */
const PROCLITICS = /^[وف]?[بك](?:ال)?$/;

/** Not a number within a name, a sum of money, a longer number. */
function numberBegins(L: Lens, i: number): boolean {
  const { tokens, scan } = L;
  if (!L.joined(i)) return !(!L.opens(i) && '$€£¥₹'.includes(tokens.text[tokens.start[i - 1]]));
  const before = tokens.text[tokens.start[i - 1]];
  // East Asia puts no space before its dates
  if (tokens.kind[i - 1] === TokenKind.Word && tokens.text.charCodeAt(tokens.start[i - 1]) >= 0x3040) return true;
  if (tokens.kind[i - 1] === TokenKind.Word)
    return scan.at(i - 1, 'date-word') !== undefined || scan.at(i - 1, 'month') !== undefined || PROCLITICS.test(L.word(i - 1));
  return (
    !('.,-/:$€£+#@_=~'.includes(before) && i - 2 >= L.begin && tokens.kind[i - 2] !== TokenKind.Punctuation && L.joined(i - 1)) &&
    !'$€£#@_'.includes(before)
  );
}
