import { tokenAt } from '../../text/tokens.ts';
import type { ArticleMentions } from '../article.ts';
import type { DateMention, DurationMention, WrittenDate } from '../mention.ts';
import type { Known } from '../paragraphs.ts';
import { candidates } from './candidates.ts';
import { timeAt } from './compose.ts';
import { durationAt, everyAt, hedgeBefore, type DurationPiece } from './durations.ts';
import type { Calendar, DateForm, Piece, TimeForm } from './forms.ts';
import { inferPublished } from './infer.ts';
import { Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';
import { numericOrder } from './numeric.ts';
import { resolveDates } from './settle.ts';
import { cuesOf, directionAt } from './tense.ts';
import { durationTimex } from './timex.ts';

/**
 * The dates, times and durations of an article, resolved against `reading.published`.
 * @param known what was read of its paragraphs before
 */
export function readDates(reading: ArticleMentions, known?: Known): (DateMention | DurationMention)[] {
  const { scan, text } = reading;
  const lens = new Lens(scan, reading.language);
  const monthFirst = numericOrder(scan, reading.language);
  lens.monthFirst = monthFirst;
  const out: (DateMention | DurationMention)[] = [];
  const readAll = (sentences: typeof text.sentences): void => {
    for (const sentence of sentences) {
      lens.open(tokenAt(scan.tokens, sentence.start), tokenAt(scan.tokens, sentence.end));
      readSentence(lens, out);
    }
  };
  const reader = `dates ${monthFirst}`;
  if (known) for (const p of known.paragraphs) known.before.add(reader, p, out, () => readAll(p.sentences));
  else readAll(text.sentences);
  reading.mentions = out;
  resolveDates(reading);
  if (inferPublished(reading)) resolveDates(reading);
  return out;
}

function readSentence(L: Lens, out: (DateMention | DurationMention)[]): void {
  const from = out.length;
  const able = candidates(L);
  for (let i = L.begin; i < L.stop;) {
    if (able[i - L.begin] === 0) {
      i++;
      continue;
    }
    const time: Piece | undefined = longer(L.once(Memory.Every, i, everyAt), timeAt(L, i));
    const length = L.once(Memory.Duration, i, durationAt);
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
