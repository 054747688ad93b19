import type { Match } from '../../languages/scan.ts';
import { dateAt } from './calendar.ts';
import { clockAt, daypartAt } from './clock.ts';
import { atomAt } from './compose.ts';
import { dayOfMonthAt } from './days-of-month.ts';
import type { AtForm, ClockForm, DateForm, DaypartForm, Piece, WeekdayForm } from './forms.ts';
import { type Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';
import { longest, nthAt, shiftedMonthAt } from './parts.ts';
import { isDay, offsetAt } from './shifts.ts';
import { dateBehind } from './weekday-dates.ts';
import { weekThenWeekdayAt, weekdayFormAt } from './weekdays.ts';
import { goesOn } from './words.ts';
import { yearAt } from './year-words.ts';

/** Times with what stands beside them: a day and its hour, a relative day and its weekday, a part of a day and its day. */

/** A part of a day that is told by its distance from the present one. */
function partOf(day: Match, part: Match): AtForm {
  return {
    is: 'at',
    date: { is: 'offset', days: Number(day.sense.value) },
    time: { is: 'daypart', part: part.sense.value as DaypartForm['part'] },
  };
}

/** "this morning", "last night", "صباح اليوم", "فجر الأحد": a part of a day beside the word that says which day. */
export function partOfDayAt(L: Lens, i: number): Piece<AtForm> | undefined {
  const s = L.at(i, 'shift');
  const k = s && !L.at(i, 'date-word', 'behind') ? s.end : undefined;
  const shifted = k === undefined ? undefined : daypartAt(L, k, true);
  if (shifted && k !== undefined && !L.has(k, 'in-part') && !L.has(k, 'the'))
    return {
      form: { is: 'at', date: { is: 'offset', days: Number(s!.sense.value) }, time: shifted.form },
      first: i,
      end: shifted.end,
      start: L.startOf(s!),
    };
  const night = L.at(i, 'day'),
    named = L.at(i, 'daypart');
  // "الليلة الماضية"
  const behind = named && L.language === 'ar' && !L.at(named.end, 'shift-weak') ? L.at(named.end, 'shift') : undefined;
  if (named && behind && L.at(named.end, 'date-word', 'behind') && L.word(named.end - 1).startsWith('ال') && behind.sense.value !== '0')
    return { form: partOf(behind, named), first: i, end: behind.end, start: L.startOf(named) };
  if (night && named && night.end === named.end && night.clitics.length === named.clitics.length)
    return { form: partOf(night, named), first: i, end: night.end, start: L.startOf(named), spans: { offset: L.span(night) } };
  const early = L.at(i, 'early-late');
  if (early) {
    const rest = partOfDayAt(L, early.end);
    if (rest && rest.form.time.is === 'daypart')
      return {
        ...rest,
        form: { ...rest.form, time: { ...rest.form.time, half: early.sense.value as 'start' | 'end' } },
        first: i,
        start: L.startOf(early),
      };
  }
  const part = daypartAt(L, i, true);
  if (!part || L.has(i, 'in-part')) return undefined;
  const day = dayAtToken(L, part.end);
  return day && day.form.is !== 'at'
    ? { ...day, form: { is: 'at', date: day.form, time: part.form }, first: i, start: part.start }
    : undefined;
}

/** A time with what stands beside it: date and time of day, a relative day and its weekday. */
export function joinedAt(L: Lens, i: number): Piece | undefined {
  return L.once(Memory.Joined, i, readJoinedAt);
}

function readJoinedAt(L: Lens, i: number): Piece | undefined {
  let piece = atomAt(L, i);
  if (!piece) return undefined;
  for (let round = 0; round < 3; round++) {
    const next: Piece | undefined = attach(L, piece);
    if (!next) break;
    piece = next;
  }
  return piece;
}

function attach(L: Lens, piece: Piece): Piece | undefined {
  const { form, end } = piece;
  if (form.is === 'offset' && !form.text && piece.offset === undefined) {
    const named = offsetNamed(L, piece);
    if (named) return named;
  }
  if (isDay(form)) {
    const time = timeBehind(L, end);
    if (time) return { ...piece, form: { is: 'at', date: form, time: time.form }, end: time.end };
    if (form.is === 'weekday' && form.shift === undefined && form.week === undefined) {
      const k = L.comma(end) ? end + 1 : end;
      const day = offsetAt(L, k);
      if (day?.form.is === 'offset' && !day.form.text && L.comma(end))
        return {
          ...day,
          form: { is: 'date', weekday: form.weekday },
          first: piece.first,
          start: piece.start,
          end: day.end,
          offset: day.form.days,
          spans: { ...piece.spans, ...day.spans },
        };
    }
    const dated = form.is === 'weekday' && form.week === undefined ? datedWeekday(L, piece, form.weekday) : undefined;
    if (dated) return dated;
    if (form.is === 'ago') {
      const on = L.has(end, 'on') ? L.skip(end, 'on') : end;
      const w = on > end ? weekdayFormAt(L, on) : undefined;
      if (w && w.form.shift === undefined)
        return { ...piece, form: { ...form, weekday: w.form.weekday, ...(form.weekday === undefined ? { near: true } : {}) }, end: w.end };
    }
    return undefined;
  }
  if (form.is === 'at' && form.time.is === 'daypart') {
    const dated = form.date.is === 'weekday' && form.date.week === undefined ? datedWeekday(L, piece, form.date.weekday) : undefined;
    if (dated) return { ...dated, form: { ...form, date: dated.form } };
    const k = L.comma(end) ? end + 1 : end;
    const about = L.skip(L.skip(k, 'about-hour'), 'about-the-hour');
    const time = about > k || L.has(k, 'at-hour') || L.at(k, 'clock', 'hour') || L.isNumber(k) ? clockAt(L, about, true) : undefined;
    return time && !(time.form.bare && L.isNumber(k) && !L.endsClause(time.end))
      ? { ...piece, form: { ...form, time: within(time.form, form.time.part) }, end: time.end }
      : undefined;
  }
  if (
    form.is === 'at' &&
    form.time.is === 'clock' &&
    form.date.is === 'date' &&
    form.date.year === undefined &&
    form.date.month !== undefined
  ) {
    const year = yearAt(L, end, false);
    return year
      ? { ...piece, form: { ...form, date: { ...form.date, year: year.year } }, end: year.end, spans: { ...piece.spans, year: year.span } }
      : undefined;
  }
  if (form.is === 'clock' || form.is === 'daypart') {
    let k = end;
    if (L.comma(k)) k++;
    const glue = L.skip(k, 'of') > k ? L.skip(k, 'of') : L.skip(k, 'on');
    // "الساعة التاسعة من صباح الثلاثاء"
    const part = form.is === 'clock' && L.at(glue, 'daypart') ? L.once(Memory.PartOfDay, glue, partOfDayAt) : undefined;
    if (part?.form.time.is === 'daypart')
      return {
        ...part,
        form: { ...part.form, time: within(form as ClockForm, part.form.time.part) },
        first: piece.first,
        start: piece.start,
      };
    const day = dayAtToken(L, glue) ?? (L.at(glue, 'date-word', 'day-noun') ? L.once(Memory.DayOfMonth, glue, dayOfMonthAt) : undefined);
    const behind = day && form.is === 'clock' && form.open ? daypartAt(L, day.end, true) : undefined;
    if (day && behind && day.form.is !== 'at')
      return {
        ...day,
        form: { is: 'at', date: day.form, time: within(form as ClockForm, behind.form.part) },
        first: piece.first,
        start: piece.start,
        end: behind.end,
      };
    if (day && day.form.is === 'at' && day.form.time.is === 'daypart' && form.is === 'clock')
      return {
        ...day,
        form: { is: 'at', date: day.form.date, time: within(form, day.form.time.part) },
        first: piece.first,
        start: piece.start,
      };
    if (day && day.form.is !== 'at')
      return { ...day, form: { is: 'at', date: day.form, time: form }, first: piece.first, start: piece.start };
    if (form.is === 'daypart') {
      const time = L.has(end, 'at-hour') || L.at(end, 'clock', 'hour') || L.isNumber(end) ? clockAt(L, end, true) : undefined;
      if (time) return { ...piece, form: within(time.form, form.part), end: time.end };
      const of = L.skip(end, 'in-part');
      const late = of > end ? clockAt(L, of, true) : undefined;
      if (late) return { ...piece, form: within(late.form, form.part), end: late.end };
    }
  }
  return undefined;
}

/** "last Wednesday, July 15", "Wednesday evening (15 July)": the date behind a weekday that more is said of. */
function datedWeekday(L: Lens, piece: Piece, weekday: number): Piece<DateForm> | undefined {
  const date = dateBehind(L, piece.end);
  return (
    date && {
      ...date,
      form: { ...date.form, weekday },
      first: piece.first,
      start: piece.start,
      spans: { ...date.spans, ...piece.spans },
    }
  );
}

/** The clock time in a part of the day: "in the morning at 7", "this evening at 8". */
export function within(time: ClockForm, part: string): ClockForm {
  const form = { ...time };
  if (form.open) {
    if ((part === 'AF' || part === 'EV' || part === 'MED' || (part === 'NI' && form.hour >= 5)) && form.hour < 12) form.hour += 12;
    if ((part === 'MI' || part === 'MEL') && form.hour < 10) form.hour += 12;
    if ((part === 'NI' || part === 'MO') && form.hour === 12) form.hour = 0;
  }
  form.open = undefined;
  return form;
}

function dayAtToken(L: Lens, i: number): Piece | undefined {
  const piece = longest<Piece>(
    weekThenWeekdayAt(L, i),
    dateAt(L, i),
    shiftedMonthAt(L, i),
    weekdayFormAt(L, i),
    offsetAt(L, i),
    nthAt(L, i),
  );
  if (!piece) return undefined;
  if (piece.form.is === 'offset') return piece.form.text ? undefined : (offsetNamed(L, piece) ?? piece);
  return isDay(piece.form) ? piece : undefined;
}

/** A time of day behind a day. */
function timeBehind(L: Lens, end: number): Piece<ClockForm> | Piece | undefined {
  let k = end;
  if (L.comma(k) || L.dash(k)) k++;
  if (L.isWord(k) && L.word(k) === 't' && L.joined(k)) {
    const iso = clockAt(L, k + 1, true);
    return iso && { ...iso, form: { ...iso.form, open: undefined } };
  }
  // Arabic "في" stands before places and dates as often as before hours
  const sure = L.at(k, 'clock', 'hour') !== undefined || (L.language !== 'ar' && L.has(k, 'at-hour'));
  const part = daypartAt(L, k, k === end || L.has(k, 'in-part'));
  const about = L.at(k, 'date-word', 'about-hour') ?? L.at(k, 'date-word', 'about-the-hour');
  const hour = about ? clockAt(L, about.end, true) : clockAt(L, k, sure);
  // "on Wednesday by 24 votes", "on Friday at 5 people": a number that counts is no hour
  const clock = hour?.form.bare && L.language === 'en' && !goesOn(L, hour.end) ? undefined : hour;
  if (clock && (!part || clock.end > part.end)) {
    const behind = daypartAt(L, clock.end, false);
    return behind && clock.form.open ? { ...clock, form: within(clock.form, behind.form.part), end: behind.end } : clock;
  }
  if (!part) {
    const half = L.language !== 'ar' && !L.comma(end) ? L.at(end, 'ampm') : undefined;
    return half && L.endOf(half.end) - L.tokens.start[end] > 1
      ? { form: { is: 'daypart', part: half.sense.value === 'am' ? 'MO' : 'AF' }, first: end, end: half.end, start: L.startAt(end) }
      : undefined;
  }
  const next = L.comma(part.end) ? part.end + 1 : part.end;
  const exact =
    L.has(next, 'at-hour') || L.at(next, 'clock', 'hour') || (L.isNumber(next) && L.is(L.digits(next)!.end, ':'))
      ? clockAt(L, next, true)
      : undefined;
  return exact ? { ...exact, form: within(exact.form, part.form.part) } : part;
}

/** "غدا، الاثنين", "today (Monday 5 May)", "أمس السبت 12 مارس": the relative day and the date that it names. */
function offsetNamed(L: Lens, piece: Piece): Piece | undefined {
  if (piece.form.is !== 'offset') return undefined;
  let k = piece.end;
  const open = L.is(k, '(');
  if (L.comma(k) || open) k++;
  const date = dateAt(L, k) ?? weekdayFormAt(L, k);
  if (!date) return undefined;
  if (date.form.is === 'weekday' && ((date.form as WeekdayForm).shift !== undefined || (date.form as WeekdayForm).week !== undefined))
    return undefined;
  if (date.form.is === 'date' && date.form.weekday === undefined && (date.form.day === undefined || date.form.month === undefined))
    return undefined;
  let { end } = date;
  if (open) {
    if (!L.is(end, ')')) return undefined;
    end++;
    const dated = date.form.is === 'weekday' ? dateAt(L, end) : undefined;
    if (dated && dated.form.day !== undefined && dated.form.month !== undefined && dated.form.weekday === undefined)
      return {
        ...dated,
        form: { ...dated.form, weekday: (date.form as WeekdayForm).weekday },
        first: piece.first,
        start: piece.start,
        offset: piece.form.days,
        spans: { ...dated.spans, ...date.spans, ...piece.spans },
      };
  }
  const form: DateForm = date.form.is === 'date' ? date.form : { is: 'date', weekday: (date.form as WeekdayForm).weekday };
  return { ...date, form, first: piece.first, start: piece.start, end, offset: piece.form.days, spans: { ...date.spans, ...piece.spans } };
}

/** "between 8 and 9:15 on 3/4/2024": the day behind a range of hours. */
export function behindRange(L: Lens, range: Piece): Piece {
  if (range.form.is !== 'range' || range.form.from.is !== 'clock' || range.form.to.is !== 'clock') return range;
  let k = range.end;
  if (L.comma(k)) k++;
  const glue = L.skip(k, 'of') > k ? L.skip(k, 'of') : L.skip(k, 'on');
  // "last night" is a part of a day before it is a day
  const day = longest<Piece>(partOfDayAt(L, glue), dayAtToken(L, glue)) ?? (glue > k ? dayOfMonthAt(L, glue) : undefined);
  if (!day) return range;
  if (day.form.is === 'at') {
    const { time } = day.form;
    if (time.is !== 'daypart') return range;
    return {
      ...range,
      end: day.end,
      spans: day.spans,
      form: {
        is: 'at',
        date: day.form.date,
        time: { is: 'range', from: within(range.form.from, time.part), to: within(range.form.to, time.part) },
      },
    };
  }
  const part = daypartAt(L, day.end, true);
  return {
    ...range,
    end: part ? part.end : day.end,
    spans: day.spans,
    form: {
      is: 'at',
      date: day.form,
      time: part ? { is: 'range', from: within(range.form.from, part.form.part), to: within(range.form.to, part.form.part) } : range.form,
    },
  };
}
