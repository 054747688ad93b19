import { lengthAt, type Length } from './amounts.ts';
import { hedgeBefore } from './durations.ts';
import type { AgoForm, Piece, RangeForm, SpanForm, TimeForm } from './forms.ts';
import type { Match } from '../../languages/scan.ts';
import type { Lens } from './lens.ts';
import { cuesOf, directionAt } from './tense.ts';

type ReadAnchor = (i: number) => Piece | undefined;

/**
 * A time told by its distance from another: "three days ago", "قبل أسبوع", "two weeks from tomorrow", "the past five years",
 * "within three hours".
 * @param anchor reads the time that the distance is counted from
 */
export function distanceAt(L: Lens, i: number, anchor: ReadAnchor): Piece<AgoForm | SpanForm | RangeForm> | undefined {
  return prefixed(L, i, anchor) ?? shiftedSpan(L, i) ?? behind(L, i, anchor) ?? weekdaysAway(L, i);
}

/** "in two weeks", "بعد ثلاثة أيام", "within 5 hours". */
function prefixed(L: Lens, i: number, anchor: ReadAnchor): Piece<AgoForm | SpanForm | RangeForm> | undefined {
  const start = L.startAt(i);
  const within = L.at(i, 'date-word', 'within') ?? ahead(L, i);
  if (within) {
    let k = L.skip(within.end, 'the');
    const s = L.at(k, 'shift');
    if (s && !L.at(k, 'date-word', 'behind')) k = s.end;
    const length = lengthAt(L, k, true);
    if (!length || (length.bare && L.language !== 'ar')) return undefined;
    const end = length.end;
    if (length.shift !== undefined)
      return { form: { is: 'span', amounts: length.amounts, sign: sign(length.shift) }, first: i, end, start: L.startOf(within) };
    if (L.at(end, 'date-word', 'after') || L.at(end, 'date-word', 'before') || L.has(end, 'of')) return undefined;
    return {
      form: {
        is: 'span',
        amounts: length.amounts,
        sign: s ? sign(Number(s.sense.value)) : 1,
        ...(s && (L.language === 'ar' || L.has(i, 'in')) ? {} : { within: true }),
      },
      first: i,
      end,
      start: L.startOf(within),
    };
  }
  const back = L.at(i, 'date-word', 'before-amount'),
    on = L.at(i, 'date-word', 'after-amount'),
    inside = L.at(i, 'date-word', 'in-amount');
  // "من أسبوع", said of what happened
  const since = L.language === 'ar' && !back && !on ? L.at(i, 'range-word', 'from') : undefined;
  const past = since && lengthAt(L, since.end, true);
  if (since && past && !past.definite && !past.whole && L.isAlone(i, past.end))
    return { form: { is: 'ago', amounts: past.amounts, sign: -1 }, first: i, end: past.end, start: L.startOf(since) };
  const word = back ?? on ?? inside;
  if (!word) return undefined;
  let k = word.end;
  const hedge = L.at(k, 'hedge');
  if (hedge) k = hedge.end;
  const length = lengthAt(L, k, true);
  if (!length || length.whole || length.adjective || (length.definite && !back)) return undefined;
  if (length.definite) return undefined;
  if (length.bare && L.language !== 'ar') return undefined;
  const s = back ? -1 : 1;
  const first = L.startOf(word);
  // "قبل شهر من الانتخابات": counted from something else
  const from = L.at(length.end, 'date-word', 'from-anchor');
  if (from) {
    const base = anchor(from.end);
    if (!base) return undefined;
    const away: AgoForm = { is: 'ago', amounts: length.amounts, sign: s, from: base.form };
    const less = hedge?.sense.value === '<';
    return { form: less ? between(away, base.form) : away, first: i, end: base.end, start: first };
  }
  if (inside) {
    if (L.has(length.end, 'of') || L.at(length.end, 'shift') || L.at(length.end, 'date-word', 'ago')) return undefined;
    const since = L.at(length.end, 'range-word', 'since');
    const base = since && anchor(since.end);
    if (base) return { form: { is: 'ago', amounts: length.amounts, sign: s, from: base.form }, first: i, end: base.end, start };
  }
  return {
    form: {
      is: 'ago',
      amounts: length.amounts,
      sign: s,
      ...(length.business ? { business: true } : {}),
      ...(length.vague ? { vague: true } : {}),
    },
    first: i,
    end: length.end,
    start: first,
  };
}

/** "خلال" before a length, behind what is to come: "ستصل القافلة خلال يومين"; of the past it tells how long something took. */
function ahead(L: Lens, i: number): Match | undefined {
  const during = L.at(i, 'date-word', 'within-ahead');
  const length = during && lengthAt(L, during.end, true);
  if (!length || length.definite || length.whole || L.at(length.end, 'shift')) return undefined;
  return directionAt(cuesOf(L), i, length.end) === 'future' ? during : undefined;
}

/** "three days ago", "two years later", "5 days after Easter". */
function behind(L: Lens, i: number, anchor: ReadAnchor): Piece<AgoForm | SpanForm | RangeForm> | undefined {
  const length = lengthAt(L, i, L.language === 'ar');
  if (!length || length.adjective) return undefined;
  let k = length.end;
  if (length.definite) return definiteSpan(L, i, length);
  const ago = L.at(k, 'date-word', 'ago'),
    hence = L.at(k, 'date-word', 'hence');
  const earlier = ago || hence ? undefined : L.at(k, 'date-word', 'ago-text'),
    later = ago || hence ? undefined : L.at(k, 'date-word', 'hence-text');
  const word = ago ?? hence ?? earlier ?? later;
  if (word && !((earlier || later) && L.at(k, 'part-of') && L.at(word.end, 'shift'))) {
    return {
      form: {
        is: 'ago',
        amounts: length.amounts,
        sign: ago || earlier ? -1 : 1,
        ...(earlier || later ? { text: true } : {}),
        ...(length.vague ? { vague: true } : {}),
      },
      first: i,
      end: word.end,
      start: length.start,
    };
  }
  if (length.shift !== undefined) {
    if (length.shift === 0) return undefined;
    return {
      form: { is: 'span', amounts: length.amounts, sign: sign(length.shift), business: length.business },
      first: i,
      end: k,
      start: length.start,
    };
  }
  const s = L.at(k, 'shift');
  if (s && L.language === 'ar' && Number(s.sense.value) !== 0 && !s.clitics.preposition && !s.clitics.conjunction && !length.bare)
    return { form: { is: 'span', amounts: length.amounts, sign: sign(Number(s.sense.value)) }, first: i, end: s.end, start: length.start };
  const after = L.at(k, 'date-word', 'after'),
    before = L.at(k, 'date-word', 'before'),
    starting = L.at(k, 'date-word', 'starting');
  const comma = L.comma(k) ? L.at(k + 1, 'range-word', 'from') : undefined;
  const link = after ?? before ?? starting ?? comma;
  // "لمدة أسبوع ابتداء من الغد"
  if (!link || (length.bare && L.language === 'ar' && !before && !after && !(starting && L.has(i - 1, 'for-length')))) return undefined;
  k = L.skip(link.end, 'on');
  const base = anchor(k);
  if (!base || base.form.is === 'clock' || base.form.is === 'range' || base.form.is === 'span') return undefined;
  // "three days, from Monday to Friday": a length and its range
  const ranged = starting || comma || (after && L.at(k - 1, 'range-word', 'from') !== undefined);
  if (ranged && (L.at(base.end, 'range-word', 'to') || L.at(base.end, 'range-word', 'until') || L.dash(base.end))) return undefined;
  // "for three days from Monday"
  const during = after && L.at(k - 1, 'range-word', 'from') !== undefined && L.at(i - 1, 'date-word', 'for-length') !== undefined;
  if (starting || comma || during)
    return { form: { is: 'span', amounts: length.amounts, sign: 1, from: base.form }, first: i, end: base.end, start: length.start };
  const away: AgoForm = { is: 'ago', amounts: length.amounts, sign: after ? 1 : -1, from: base.form };
  return { form: lessThan(L, i) ? between(away, base.form) : away, first: i, end: base.end, start: length.start };
}

/** "less than three days after the vote": from the one time to the other. */
function between(away: AgoForm, base: TimeForm): RangeForm {
  return away.sign > 0 ? { is: 'range', from: base, to: away } : { is: 'range', from: away, to: base };
}

function lessThan(L: Lens, i: number): boolean {
  return hedgeBefore(L, i) === '<';
}

/** "the past three weeks", "next few days". */
function shiftedSpan(L: Lens, i: number): Piece<SpanForm> | undefined {
  const the = L.skip(i, 'the');
  const s = L.at(the, 'shift');
  const latest = s ? undefined : L.at(i, 'date-word', 'latest');
  if (latest) return latestSpan(L, i, latest.end);
  // in Arabic such a word stands behind its noun: «مدير سابق ثمانية أعوام» are years in prison
  if (!s || L.language === 'ar' || L.at(the, 'date-word', 'behind') || Number(s.sense.value) === 0) return undefined;
  // "will last three days": a verb
  if (the === i && L.at(i, 'date-word', 'lasting') && (L.at(i - 1, 'tense') || L.at(i - 1, 'range-word', 'to'))) return undefined;
  const fortnight = L.at(s.end, 'period', 'fortnight');
  if (fortnight)
    return {
      form: { is: 'span', amounts: [{ n: 2, unit: 'week' }], sign: sign(Number(s.sense.value)) },
      first: i,
      end: fortnight.end,
      start: L.startOf(s),
    };
  const length = lengthAt(L, s.end);
  if (!length || length.whole || length.shift !== undefined || length.definite || length.bare) return undefined;
  return {
    form: { is: 'span', amounts: length.amounts, sign: sign(Number(s.sense.value)), business: length.business },
    first: i,
    end: length.end,
    start: the > i ? L.startAt(i) : L.startOf(s),
  };
}

/** "آخر ثلاث سنوات": up to the present, unless it is the last of something else. */
function latestSpan(L: Lens, i: number, k: number): Piece<SpanForm> | undefined {
  const length = lengthAt(L, k);
  if (!length || length.whole || length.shift !== undefined || length.definite || length.bare || L.has(length.end, 'of')) return undefined;
  // "لعب آخر عشر دقائق": of a match, not of today
  const { unit, n } = length.amounts[0];
  if (unit === 'second' || unit === 'minute' || (unit === 'hour' && n < 12)) return undefined;
  return { form: { is: 'span', amounts: length.amounts, sign: -1 }, first: i, end: length.end, start: L.startAt(i) };
}

/** "الأيام الثلاثة الماضية", "اليومين المقبلين". */
function definiteSpan(L: Lens, i: number, length: Length): Piece<SpanForm> | undefined {
  const s = L.at(length.end, 'shift');
  if (!s || Number(s.sense.value) === 0 || s.clitics.preposition || s.clitics.conjunction) return undefined;
  return { form: { is: 'span', amounts: length.amounts, sign: sign(Number(s.sense.value)) }, first: i, end: s.end, start: length.start };
}

/** "three Fridays from now", "2 Thursdays ago". */
function weekdaysAway(L: Lens, i: number): Piece<AgoForm> | undefined {
  const n = L.number(i);
  const w = n && !n.ordinal && n.value >= 1 && n.value < 60 && Number.isInteger(n.value) ? L.at(n.end, 'weekday') : undefined;
  if (!w) return undefined;
  const ago = L.at(w.end, 'date-word', 'ago'),
    hence = L.at(w.end, 'date-word', 'hence');
  if (!ago && !hence) return undefined;
  return {
    form: { is: 'ago', amounts: [{ n: n!.value, unit: 'week' }], sign: ago ? -1 : 1, weekday: Number(w.sense.value) },
    first: i,
    end: (ago ?? hence)!.end,
    start: n!.start,
  };
}

function sign(n: number): -1 | 1 {
  return n < 0 ? -1 : 1;
}

/** Whether a form is told by distance in units smaller than a day. */
export function isFine(form: TimeForm): boolean {
  return (
    (form.is === 'ago' || form.is === 'span') && form.amounts.some(a => a.unit === 'hour' || a.unit === 'minute' || a.unit === 'second')
  );
}
