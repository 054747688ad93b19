import type { Scan } from '../../languages/scan.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Comparator } from '../../values/numbers.ts';

/** A comparator with where its words begin or end. */
export interface Hedge {
  comparator: Comparator;
  /** The hedge keeps the value close: "nearly", "just over". */
  near: boolean;
  /** First token, or for hedges behind the figure the token after the last. */
  token: number;
  /** UTF-16 offset at which the words begin, clitics left out. */
  start: number;
}

/** Longest hedge, in words. */
const LENGTH = 5;

/** The hedge whose words end directly before token `i`. */
export function hedgeBefore(scan: Scan, i: number, from: number): Hedge | undefined {
  for (let k = Math.max(from, i - LENGTH); k < i; k++) {
    if (scan.tokens.kind[k] === TokenKind.Number) continue;
    let found: Hedge | undefined,
      near = false;
    for (const m of scan.matches(k)) {
      if (m.end !== i) continue;
      if (m.sense.table === 'figure' && (m.sense.value === 'near<' || m.sense.value === 'near>')) near = true;
      // "goes up to 7": the verb's "up", not the hedge's
      if (m.sense.table === 'hedge' && !found && !(k > from && isChange(scan, k) && isChange(scan, k - 1)))
        found = {
          comparator: comparatorOf(m.sense.value),
          near: m.sense.value.length === 2 && m.sense.value[0] === '~',
          token: k,
          start: scan.startOf(m),
        };
    }
    if (found) return { ...found, near: found.near || near };
  }
  return exceedingBefore(scan, i, from) ?? fallingShortBefore(scan, i, from);
}

/** Senses of words that end a subject. */
const ENDS = new Set(['no-noun', 'preposition', 'conjunction']);

/** Most words between a verb of exceeding and its figure, the subject that Arabic puts there. */
const SUBJECT = 3;

/** Arabic particles that deny the verb behind them. */
const NOT = new Set(['لا', 'لم', 'لن']);

/** "تجاوز عدد القتلى 120": the subject stands between the verb and its figure. */
function exceedingBefore(scan: Scan, i: number, from: number): Hedge | undefined {
  const { tokens } = scan;
  for (let k = i - 1; k >= Math.max(from, i - 1 - SUBJECT); k--) {
    if (tokens.kind[k] !== TokenKind.Word) return undefined;
    const verb =
      k < i - 1 ? scan.matches(k).find(m => m.sense.table === 'figure' && m.sense.value === 'exceeds' && m.end === k + 1) : undefined;
    if (verb) {
      const denied = k > from && NOT.has(scan.word(k - 1));
      return { comparator: denied ? '<=' : '>', near: false, token: i, start: tokens.start[i] };
    }
    // a preposition begins another part; a conjunction written together too
    if (scan.matches(k).some(m => m.end === k + 1 && ENDS.has(m.sense.value) && m.clitics.length === 0)) return undefined;
  }
  return undefined;
}

/** Arabic verbs of being less or more, by their roots' letters, and the preposition behind their subject. */
const LESS = /^[يت]?قل$/,
  MORE = /^[يت]زيد$|^زاد(?:ت)?$/;

/** «يقل وزنه عن 100 كيلوغرام», «لا يقل عدد المشاركين عن 40»: the subject stands between the verb and the preposition. */
function fallingShortBefore(scan: Scan, i: number, from: number): Hedge | undefined {
  const { tokens } = scan;
  if (!scan.is(i - 1, 'عن') && !scan.is(i - 1, 'علي')) return undefined;
  for (let k = i - 3; k >= Math.max(from, i - 2 - SUBJECT); k--) {
    if (tokens.kind[k] !== TokenKind.Word) return undefined;
    const word = scan.word(k);
    const less = LESS.test(word);
    if (!less && !MORE.test(word)) continue;
    const denied = k > from && NOT.has(scan.word(k - 1));
    return { comparator: less ? (denied ? '>=' : '<') : denied ? '<=' : '>', near: false, token: i, start: tokens.start[i] };
  }
  return undefined;
}

function isChange(scan: Scan, i: number): boolean {
  return scan.matches(i).some(m => m.sense.table === 'figure' && m.sense.value.startsWith('change'));
}

/** The hedge that begins at token `i`, behind a figure: "or more", "على الأقل". */
export function hedgeAfter(scan: Scan, i: number, stop: number): Hedge | undefined {
  if (i >= stop || scan.tokens.kind[i] !== TokenKind.Word) return undefined;
  for (const m of scan.matches(i))
    if (m.sense.table === 'figure' && m.sense.value.startsWith('after') && m.end <= stop)
      return { comparator: m.sense.value.slice(5) as Comparator, near: false, token: m.end, start: scan.startOf(m) };
  return undefined;
}

function comparatorOf(value: string): Comparator {
  if (value === '~<') return '<';
  if (value === '~>') return '>';
  return value as Comparator;
}
