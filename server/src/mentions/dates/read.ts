import { TokenKind, tokenAt } from '../../text/tokens.ts';
import type { ArticleMentions } from '../article.ts';
import type { DateMention, DurationMention, WrittenDate } from '../mention.ts';
import { timeAt } from './compose.ts';
import { durationAt, everyAt, type DurationPiece } from './durations.ts';
import type { Calendar, DateForm, Piece, TimeForm } from './forms.ts';
import { inferPublished } from './infer.ts';
import { Lens } from './lens.ts';
import { numericOrder } from './numeric.ts';
import { resolveDates } from './settle.ts';
import { cuesOf, directionAt } from './tense.ts';
import { durationTimex } from './timex.ts';

/** Tables whose forms can begin a time expression. */
const TABLES = new Set([
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
]);

/** Tables whose forms are of time by themselves; without one near, only a number written as a date or year begins an expression. */
const CORE = new Set([
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
]);
/** Tokens from the beginning of an expression to the word that makes it one. */
const REACH = 10;
/** Sentences of so many tokens are read without looking for words of time first. */
const SHORT = 16;

/** The dates, times and durations of an article, resolved against `reading.published`. */
export function readDates(reading: ArticleMentions): (DateMention | DurationMention)[] {
  const { scan, text } = reading;
  const lens = new Lens(scan, reading.language);
  lens.monthFirst = numericOrder(scan, reading.language);
  const out: (DateMention | DurationMention)[] = [];
  for (const sentence of text.sentences) {
    lens.begin = tokenAt(scan.tokens, sentence.start);
    lens.stop = tokenAt(scan.tokens, sentence.end);
    readSentence(lens, out);
  }
  reading.mentions = out;
  resolveDates(reading);
  if (inferPublished(reading)) resolveDates(reading);
  return out;
}

function readSentence(L: Lens, out: (DateMention | DurationMention)[]): void {
  const from = out.length;
  const near = nearCore(L);
  for (let i = L.begin; i < L.stop;) {
    if (near[i - L.begin] === 0 || !canBegin(L, i)) {
      i++;
      continue;
    }
    const time: Piece | undefined = longer(everyAt(L, i), timeAt(L, i));
    const length = durationAt(L, i);
    // "for three days from Monday"
    const further = length && length.first > i ? timeAt(L, length.first) : undefined;
    if (further && further.end > length!.end && (!time || further.end > time.end)) {
      out.push(mention(L, further));
      i = further.end;
      continue;
    }
    if (length && (!time || length.end > time.end || (length.age && length.end >= time.end))) {
      out.push(duration(L, length));
      i = length.end;
    } else if (time) {
      out.push(mention(L, time));
      i = time.end;
    } else i++;
  }
  if (out.length === from) return;
  let cues: ReturnType<typeof cuesOf> | undefined;
  for (let k = from; k < out.length; k++) {
    const m = out[k];
    if (m.kind === 'duration') continue;
    m.direction = directionAt((cues ??= cuesOf(L)), m.first, m.last);
    m.alone = L.isAlone(m.first, m.last) || (cues.length === 0 && L.stop - L.begin - (m.last - m.first) <= 1);
  }
}

function longer(a: Piece | undefined, b: Piece | undefined): Piece | undefined {
  return a && (!b || a.end >= b.end) ? a : b;
}

/** For each token of the sentence, whether a word of time or a number written as a date follows closely enough; 0 for no. */
function nearCore(L: Lens): Uint8Array {
  const { tokens, scan } = L;
  const near = new Uint8Array(L.stop - L.begin);
  // headings, cells and short answers hold expressions that only their place makes such
  if (near.length <= SHORT) return near.fill(1);
  let last = Infinity,
    dated = Infinity;
  for (let i = L.stop - 1; i >= L.begin; i--) {
    if (tokens.kind[i] === TokenKind.Number) {
      if (tokens.end[i] - tokens.start[i] === 4 || isJoint(L, i + 1)) dated = i;
    } else if (tokens.kind[i] === TokenKind.Word)
      for (const m of scan.matches(i))
        if (CORE.has(m.sense.table)) {
          last = i;
          break;
        }
    // a bare year needs a word before it, a date in digits stands for itself
    if (last - i <= REACH || dated - i <= 3) near[i - L.begin] = 1;
  }
  return near;
}

/** Whether a mark stands at a token that can join the numbers of a date. */
function isJoint(L: Lens, i: number): boolean {
  return L.in(i) && L.tokens.kind[i] === TokenKind.Punctuation && L.isNumber(i + 1) && '/-.:'.includes(L.tokens.text[L.tokens.start[i]]);
}

function canBegin(L: Lens, i: number): boolean {
  const { tokens, scan } = L;
  if (tokens.kind[i] === TokenKind.Punctuation) {
    const c = tokens.text.charCodeAt(tokens.start[i]);
    // ½ and its like
    return c === 0xbd || c === 0xbc || c === 0xbe;
  }
  if (tokens.kind[i] === TokenKind.Number) {
    // a number within a name, a sum of money, a longer number
    if (!L.joined(i)) return !(i > L.begin && '$€£¥₹'.includes(tokens.text[tokens.start[i - 1]]));
    const before = tokens.text[tokens.start[i - 1]];
    if (tokens.kind[i - 1] === TokenKind.Word) return scan.at(i - 1, 'date-word') !== undefined || scan.at(i - 1, 'month') !== undefined;
    return (
      !('.,-/:$€£+#@_=~'.includes(before) && i - 2 >= L.begin && tokens.kind[i - 2] !== TokenKind.Punctuation && L.joined(i - 1)) &&
      !'$€£#@_'.includes(before)
    );
  }
  for (const m of scan.matches(i)) if (TABLES.has(m.sense.table)) return true;
  return false;
}

function duration(L: Lens, p: DurationPiece): DurationMention {
  const hedge = hedgeBefore(L, p.first);
  return {
    kind: 'duration',
    temporal: true,
    start: p.start,
    end: L.endOf(p.end),
    first: p.first,
    last: p.end,
    timex: durationTimex(p.length.amounts),
    comparator: hedge ?? (p.length.vague ? '~' : '='),
    amounts: p.length.amounts,
    ...(p.age ? { age: true } : {}),
  };
}

function hedgeBefore(L: Lens, first: number): DurationMention['comparator'] | undefined {
  for (let n = 1; n <= 4; n++) {
    const m = L.at(first - n, 'hedge');
    if (m && m.end === first && /^[~<>=]=?$/.test(m.sense.value)) return m.sense.value as DurationMention['comparator'];
  }
  return undefined;
}

function mention(L: Lens, p: Piece): DateMention {
  return {
    kind: 'date',
    temporal: true,
    start: p.start,
    end: L.endOf(p.end),
    first: p.first,
    last: p.end,
    timex: '',
    written: written(L, p),
    steps: [],
    form: p.form,
  };
}

/** The parts of a time expression as written. */
function written(L: Lens, p: Piece): WrittenDate {
  const out = parts(p.form);
  if (p.offset !== undefined) out.offset = p.offset;
  if (p.spans) {
    const spans: WrittenDate['spans'] = {};
    for (const key of ['weekday', 'day', 'month', 'year', 'offset'] as const) if (p.spans[key]) spans[key] = p.spans[key];
    out.spans = spans;
  }
  if (p.twin) out.twin = { ...written(L, p.twin), start: p.twin.start, end: L.endOf(p.twin.end) };
  if (p.monthTwin) out.monthTwin = p.monthTwin;
  if (p.form.is === 'range') {
    out.from = p.from ? written(L, p.from) : parts(p.form.from);
    out.to = p.to ? written(L, p.to) : parts(p.form.to);
  }
  return out;
}

function parts(form: TimeForm): WrittenDate {
  switch (form.is) {
    case 'date':
      return dateParts(form);
    case 'offset':
      return form.text ? {} : { offset: form.days };
    case 'weekday':
      return { weekday: form.weekday };
    case 'at':
      return parts(form.date);
    case 'part':
      return parts(form.of);
    case 'season':
      return form.of ? parts(form.of) : {};
    case 'holiday':
      return form.year === undefined ? {} : { year: form.year };
    default:
      return {};
  }
}

function dateParts(f: DateForm): WrittenDate {
  const out: WrittenDate = {};
  if (f.year !== undefined && !f.short) out.year = f.year;
  if (f.month !== undefined) out.month = f.month;
  if (f.day !== undefined) out.day = f.day;
  if (f.weekday !== undefined) out.weekday = f.weekday;
  if (f.calendar) out.calendar = f.calendar satisfies Calendar;
  return out;
}
