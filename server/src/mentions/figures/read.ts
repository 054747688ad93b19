import type { ArticleMentions } from '../article.ts';
import type { DateMention, DurationMention, FigureMention } from '../mention.ts';
import type { Known } from '../paragraphs.ts';
import { TokenKind, tokenAt } from '../../text/tokens.ts';
import type { NumberSet } from '../../values/numbers.ts';
import { allowed } from '../../values/numbers.ts';
import { settleCurrencies } from './currencies.ts';
import { hedgeAfter, hedgeBefore, type Hedge } from './hedges.ts';
import { inAddress, isLabel } from './labels.ts';
import { measureOf, type Around, type Measure } from './measures.ts';
import { countedNoun } from './nouns.ts';
import { numberForms } from './number-forms.ts';
import { isIdeograph } from './number-parse.ts';
import { numberAt, type NumberReading } from './number-words.ts';
import { rangeAt, type RangeReading } from './ranges.ts';
import { impliedAt, vagueAt } from './vague.ts';

/** What holds a token: a date, or a length of time. */
const DURATION = 2;

/**
 * The figures of an article; tokens that dates and durations hold are theirs, and residue has none.
 * @param known what was read of its paragraphs before
 */
export function readFigures(reading: ArticleMentions, dates: readonly (DateMention | DurationMention)[], known?: Known): FigureMention[] {
  const { scan } = reading,
    { tokens } = scan;
  const held = new Uint8Array(tokens.count + 1);
  for (const d of dates) if (!isCell(scan, d)) held.fill(d.kind === 'duration' ? DURATION : 1, d.first, d.last);
  const out: FigureMention[] = [];
  const readAll = (sentences: typeof reading.text.sentences): void => {
    for (const sentence of sentences) {
      const first = tokenAt(tokens, sentence.start),
        end = tokenAt(tokens, sentence.end);
      readSentence(reading, held, first, end, out);
    }
  };
  if (known)
    for (const p of known.paragraphs) {
      const end = tokenAt(tokens, p.sentences[p.sentences.length - 1].end);
      known.before.add(`figures ${held.subarray(p.token, end).join('')}`, p, out, () => readAll(p.sentences));
    }
  else readAll(reading.text.sentences);
  settleCurrencies(reading, out);
  return out;
}

/** A line that holds nothing but "2000" or "3/15", as a cell of a table does: a date, or as well a number. Both are read. */
function isCell({ tokens }: Around['scan'], d: DateMention | DurationMention): boolean {
  if (d.kind !== 'date' || d.last - d.first > 3) return false;
  for (let i = d.first; i < d.last; i++) if (tokens.kind[i] !== TokenKind.Number && tokens.text[tokens.start[i]] !== '/') return false;
  const { text } = tokens;
  let from = d.start,
    to = d.end;
  while (from > 0 && text[from - 1] !== '\n') from--;
  while (to < text.length && text[to] !== '\n') to++;
  return !/[\p{L}\p{N}]/u.test(text.slice(from, d.start) + text.slice(d.end, to));
}

function readSentence(reading: ArticleMentions, held: Uint8Array, first: number, end: number, out: FigureMention[]): void {
  const { scan, language, facts } = reading,
    { tokens } = scan;
  const forms = numberForms(scan.lexicon);
  let from = first,
    stop = first;
  for (let i = first; i < end; i++) {
    if (held[i]) {
      from = i + 1;
      continue;
    }
    const kind = tokens.kind[i];
    if (kind === TokenKind.Word) {
      const opening = forms.opens(tokens.word[i]);
      if (opening === 0 || (opening === 1 && (i + 1 >= end || !goesOn(scan, forms, i + 1)))) continue;
    } else if (kind === TokenKind.Punctuation && !opens(tokens.text.charCodeAt(tokens.start[i]))) continue;
    if (stop <= i) {
      stop = i;
      while (stop < end && !held[stop]) stop++;
    }
    const around: Around = { scan, facts, language, from, stop };
    // a percent sign in words holds a hundred (بالمئة)
    const percent = kind === TokenKind.Word ? scan.at(i, 'percent') : undefined;
    // 百分之二十
    if (percent && percent.end > i + 1 && isIdeograph(scan, i)) {
      i = percent.end - 1;
      continue;
    }
    if (percent && percent.sense.value !== 'pp*2' && forms.of(tokens.word[i]).every(f => f.preposition)) {
      i = percent.end - 1;
      continue;
    }
    const vague = kind === TokenKind.Word ? (vagueAt(around, i) ?? impliedAt(around, i)) : undefined;
    if (vague) {
      out.push(vague);
      i = vague.last - 1;
      from = vague.last;
      continue;
    }
    const n = numberAt(scan, i, { language, stop });
    if (!n) continue;
    const measure = measureOf(n, around);
    const range = rangeAt(around, n, measure, first);
    if (range) {
      out.push(rangeMention(around, range));
      i = range.end - 1;
      from = range.end;
      continue;
    }
    if (kind === TokenKind.Word && isPronoun(around, n) && (i > first || n.end < end)) continue;
    if (inAddress(scan, n)) {
      from = i + 1;
      continue;
    }
    const mention = figure(around, n, measure, first);
    if (isEndOfTimes(scan, held, mention)) mention.loose = 'label';
    out.push(mention);
    i = Math.max(mention.nounFirst === mention.last ? mention.nounLast! : mention.last, n.end) - 1;
    from = i + 1;
  }
}

/**
 * Whether a bare number is one end of a range whose other end is a length of time: "between seven and eight hours", "aged 35 to 70".
 * @param held what holds each token
 */
function isEndOfTimes(scan: Around['scan'], held: Uint8Array, { kind, unit, noun, first, last }: FigureMention): boolean {
  if (kind !== 'number' || unit !== undefined || noun !== undefined) return false;
  const joins = (i: number, value: string): boolean => scan.matches(i).some(m => m.sense.table === 'range-word' && m.sense.value === value);
  if (first > 1 && held[first - 2] === DURATION && joins(first - 1, 'to')) return true;
  return first > 0 && joins(first - 1, 'between') && (held[last] === DURATION || (held[last + 1] === DURATION && joins(last, 'and')));
}

/** Whether an article before token `i` can be a one: "a million", "a third of", "a kilogram". */
function goesOn(scan: Around['scan'], forms: ReturnType<typeof numberForms>, i: number): boolean {
  if (forms.of(scan.tokens.word[i]).length > 0) return true;
  for (const m of scan.matches(i))
    if (m.sense.table === 'unit' || m.sense.table === 'currency' || m.sense.table === 'cardinal-vague') return true;
  return false;
}

/** Marks at which a number can begin: signs, points, vulgar fractions. */
function opens(c: number): boolean {
  return c === 0x2d || c === 0x2e || c === 0x2212 || c === 0x66b || (c >= 0xbc && c <= 0xbe) || (c >= 0x2150 && c <= 0x215e);
}

/** "the one you mentioned", "which one", "one of them": no number. */
function isPronoun({ scan, stop, from }: Around, n: NumberReading): boolean {
  if (n.digits || n.ordinal || n.end !== n.first + 1) return false;
  // ألف الكاتب, سبع الغابة: another word before a definite noun
  if (scan.matches(n.first).some(m => m.sense.table === 'figure' && m.sense.value === 'homograph') && isDefinite(scan, n.end, stop))
    return true;
  if (n.amount !== 1) return false;
  const word = scan.word(n.first);
  if (/^[وبلكف]?احد[ي]?$/.test(word)) return true;
  const before = n.first - 1;
  if (
    n.end < stop &&
    scan.matches(n.end).some(m => m.sense.table === 'unit' || m.sense.table === 'currency' || m.sense.table === 'counted')
  )
    return false;
  if (
    before >= from &&
    scan.matches(before).some(m => m.sense.table === 'number' && m.sense.value === 'pronoun-before' && m.end === n.first)
  )
    return true;
  if (n.end < stop && scan.matches(n.end).some(m => m.sense.table === 'number' && m.sense.value === 'pronoun-after')) return true;
  return false;
}

/** Whether an Arabic word with its article, which is no part of a number, stands at a token. */
function isDefinite(scan: Around['scan'], i: number, stop: number): boolean {
  const word = i < stop ? scan.word(i) : '';
  return word.length > 4 && word.startsWith('ال') && numberForms(scan.lexicon).of(scan.tokens.word[i]).length === 0;
}

function figure(around: Around, read: NumberReading, measure: Measure | undefined, sentenceFirst: number): FigureMention {
  const { scan, stop } = around,
    { tokens } = scan;
  let n = read;
  if (measure?.number) n = measure.number;
  const end = measure ? measure.end : n.end,
    start = measure ? measure.first : n.first;
  const hedge = n.ordinal ? undefined : hedgeBefore(scan, start, around.from);
  let after = n.ordinal ? undefined : hedgeAfter(scan, end, stop);
  const label = !measure && !n.ordinal && isLabel(scan, n, sentenceFirst);
  const year =
    !measure &&
    !n.ordinal &&
    n.plain &&
    n.width === 4 &&
    n.stop - n.start === 4 &&
    n.amount >= 1900 &&
    n.amount <= 2100 &&
    hedge === undefined;
  const counted =
    !label && !n.ordinal && (!measure || measure.kind === 'quantity') && !n.fraction
      ? countedNoun(scan, measure && scan.is(end, 'of') ? end + 1 : end, stop, n.article)
      : undefined;
  const last = after?.token ?? end;
  if (!after && counted && !n.ordinal) after = hedgeAfter(scan, counted.end, stop);
  const comparator = hedge?.comparator ?? after?.comparator ?? '=';
  const amount = value(n.amount, measure);
  const kind =
    n.ordinal || (!measure && (!counted || !n.digits) && definiteCount(scan, n, sentenceFirst))
      ? 'ordinal'
      : measure
        ? measure.kind
        : 'number';
  // a dot before three digits groups what is counted or paid, and parts what is measured; the set holds both
  const whole = (kind === 'money' || counted !== undefined) && n.others.length > 0 && n.others[0] > n.amount && n.scale === 1;
  const primary = whole ? value(n.others[0], measure) : amount;
  const mention: FigureMention = {
    kind,
    temporal: false,
    start: hedge ? hedge.start : start === n.first ? n.start : tokens.start[start],
    end: Math.max(tokens.end[end - 1], n.stop, after && last > end ? tokens.end[last - 1] : 0),
    first: hedge ? hedge.token : start,
    last,
    amount: primary,
    comparator,
    set: n.ordinal ? [{ low: amount, high: amount }] : setOf(n, measure, hedge ?? after),
    numberStart: n.start,
    numberEnd: n.stop,
  };
  if (measure) mention.unit = measure.unit;
  if (counted && !measure) {
    mention.noun = counted.noun;
    mention.nounFirst = counted.first;
    mention.nounLast = counted.end;
  }
  if (label || (year && !counted)) mention.loose = 'label';
  else if (n.fraction && !measure) mention.loose = 'fraction';
  return mention;
}

/** "الذكرى الـ75": digits behind an article, behind a definite noun, count its place in a row. */
function definiteCount(scan: Around['scan'], n: NumberReading, sentenceFirst: number): boolean {
  // "الذكرى المئتين": hundreds have no ordinals of their own
  const words = !n.digits && n.article && n.amount >= 100;
  const noun = words ? n.first - 1 : n.first - 2;
  return (
    (words || (n.plain && !n.decimal && scan.is(n.first - 1, 'ال'))) &&
    noun >= sentenceFirst &&
    scan.matches(noun).some(m => m.sense.table === 'edition' || (m.sense.table === 'figure' && m.sense.value === 'ordinal-noun'))
  );
}

function value(amount: number, measure: Measure | undefined): number {
  if (!measure || (measure.factor === 1 && measure.plus === 0)) return amount;
  return Number((amount * measure.factor + (amount < 0 ? -measure.plus : measure.plus)).toPrecision(14));
}

function setOf(n: NumberReading, measure: Measure | undefined, hedge: Hedge | undefined): NumberSet {
  const factor = measure?.factor ?? 1;
  const step = measure?.plus ? 0.01 : n.step * factor;
  return [n.amount, ...n.others].flatMap((a, k) =>
    allowed(value(a, measure), k === 0 ? step : Math.min(step, 1), hedge?.comparator ?? '=', hedge?.near),
  );
}

function rangeMention(around: Around, r: RangeReading): FigureMention {
  const { scan } = around,
    { tokens } = scan;
  const hedge = hedgeBefore(scan, r.first, around.from);
  const unit = r.measure?.unit;
  const counted = r.measure ? undefined : countedNoun(scan, r.end, around.stop, false);
  const low = value(r.low, r.measure),
    high = value(r.high, r.measure);
  return {
    kind: 'range',
    temporal: false,
    start: hedge ? hedge.start : r.start,
    end: tokens.end[r.end - 1],
    first: hedge ? hedge.token : r.first,
    last: r.end,
    amount: low,
    upTo: high,
    comparator: hedge?.comparator === '~' ? '~' : '=',
    set: [{ low, high }],
    numberStart: r.numberStart,
    numberEnd: r.numberEnd,
    ...(unit ? { unit } : {}),
    ...(counted ? { noun: counted.noun, nounFirst: counted.first, nounLast: counted.end } : {}),
  };
}
