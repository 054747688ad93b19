import { lengthAt, type Length } from './amounts.ts';
import type { DurationMention } from '../mention.ts';
import type { Amount, EveryForm, Piece } from './forms.ts';
import type { Lens } from './lens.ts';
import { clockAt, daypartAt } from './clock.ts';
import { clockTimex, durationTimex } from './timex.ts';
import { dayAt, weekdayAt } from './words.ts';

/** A length of time as a mention. */
export interface DurationPiece {
  length: Length;
  first: number;
  end: number;
  start: number;
  age: boolean;
}

/** A duration or an age at a token: "three days", "طوال اليوم", "aged 45", "45-year-old". */
export function durationAt(L: Lens, i: number): DurationPiece | undefined {
  const cue = L.at(i, 'age', 'age');
  if (cue) {
    let k = L.skip(cue.end, 'of');
    const hedge = L.at(k, 'hedge');
    if (hedge) k = hedge.end;
    const length = lengthAt(L, k);
    if (length && years(length)) return { length, first: i, end: behindAge(L, length.end), start: length.start, age: true };
    const n = length ? undefined : L.number(k);
    const bare =
      n &&
      !n.ordinal &&
      Number.isInteger(n.value) &&
      n.value > 0 &&
      n.value < 125 &&
      L.language !== 'ar' &&
      (L.endsClause(n.end) || L.isWord(n.end)) &&
      !L.dash(n.end) &&
      !L.at(n.end, 'percent') &&
      !L.at(n.end, 'scale');
    if (bare && L.at(i, 'date-word', 'age-alone'))
      return {
        length: { amounts: [{ n: n.value, unit: 'year' }], end: n.end, start: n.start, definite: false, bare: false },
        first: k,
        end: n.end,
        start: n.start,
        age: true,
      };
    if (!length) return undefined;
  }
  const for_ = L.at(i, 'date-word', 'for-length');
  const k = for_ ? for_.end : i;
  const length = lengthAt(L, k, for_ !== undefined && L.language === 'ar') ?? (for_ && L.language === 'ar' ? throughout(L, k) : undefined);
  if (!length) return L.isWord(i) && L.language === 'ar' ? (longAt(L, i) ?? oneAt(L, i) ?? aloneAt(L, i)) : undefined;
  if (length.definite && !for_ && !length.whole && length.amounts[0].n === 1) return undefined;
  if (length.shift !== undefined) return undefined;
  const old = behindAge(L, length.end);
  return {
    length,
    first: for_ ? k : i,
    end: old,
    start: length.start,
    age: (old > length.end || length.adjective === true) && years(length) && old > length.end,
  };
}

/** The comparator of the words that end before a token: "more than", "ما لا يقل عن". */
export function hedgeBefore(L: Lens, first: number): DurationMention['comparator'] | undefined {
  for (let n = 1; n <= 4; n++) {
    const m = L.at(first - n, 'hedge');
    if (m && m.end === first && /^[~<>=]=?$/.test(m.sense.value)) return m.sense.value as DurationMention['comparator'];
  }
  return undefined;
}

/** "طوال اليوم", "طيلة الأسبوع": the whole of a unit. */
function throughout(L: Lens, i: number): Length | undefined {
  const unit = L.at(i, 'period');
  if (!unit || unit.sense.value.includes('*') || L.at(i, 'date-word', 'plural-unit') || L.at(unit.end, 'shift')) return undefined;
  return {
    amounts: [{ n: 1, unit: unit.sense.value as Length['amounts'][0]['unit'] }],
    end: unit.end,
    start: L.startOf(unit),
    definite: false,
    bare: false,
    whole: true,
  };
}

/** One unit, or two by the noun's form: "لأكثر من عام", "ليومين", "لساعة أخرى", "يوما آخر". */
function oneAt(L: Lens, i: number): DurationPiece | undefined {
  const unit = L.at(i, 'period');
  if (!unit || unit.clitics.conjunction || L.at(i, 'date-word', 'not-length')) return undefined;
  const [name, times] = unit.sense.value.split('*');
  const piece = (n: number, end: number): DurationPiece => ({
    length: { amounts: [{ n, unit: name as Amount['unit'] }], end, start: L.startOf(unit), definite: false, bare: false },
    first: i,
    end,
    start: L.startOf(unit),
    age: false,
  });
  if (L.at(i, 'date-word', 'the-unit') || L.at(i, 'date-word', 'plural-unit')) return undefined;
  const lent = unit.clitics.preposition === 'ل';
  if (times) return lent ? piece(Number(times), unit.end) : undefined;
  const more = L.at(unit.end, 'date-word', 'another');
  if (more && (lent || unit.clitics.tail > 0 || L.word(i).endsWith('ا'))) return piece(1, more.end);
  if (unit.clitics.preposition || unit.end - unit.first > 1 || L.at(unit.end, 'weekday') || L.isNumber(unit.end) || L.words(unit.end))
    return undefined;
  // "يوم القيامة", "ساعة الصفر" are names
  if (L.word(unit.end).startsWith('ال')) return undefined;
  // "نحو", "دون", "تحت", "فوق" alone are prepositions of place sooner
  const single = L.at(i - 1, 'hedge');
  if (single?.end === i && !L.at(i - 1, 'date-word', 'about-one')) return undefined;
  return hedgeBefore(L, i) ? piece(1, unit.end) : undefined;
}

/** "ساعة و45 دقيقة": a unit without a number that goes on with one. */
function longAt(L: Lens, i: number): DurationPiece | undefined {
  const length = lengthAt(L, i, true);
  return length && length.amounts.length > 1 ? { length, first: i, end: length.end, start: length.start, age: false } : undefined;
}

/** A unit alone in its place, a cell of a table. */
function aloneAt(L: Lens, i: number): DurationPiece | undefined {
  const length = lengthAt(L, i, true);
  return length && L.isAlone(i, length.end) ? { length, first: i, end: length.end, start: length.start, age: false } : undefined;
}

function years(length: Length): boolean {
  return length.amounts[0].unit === 'year' || length.amounts[0].unit === 'month';
}

/** "old", "years of age", "من العمر" behind a number of years. */
function behindAge(L: Lens, i: number): number {
  const k = L.dash(i) && L.joined(i) ? i + 1 : i;
  return L.at(k, 'date-word', 'old')?.end ?? i;
}

/** A recurrence: "every Monday", "كل ثلاثة أسابيع", "weekly", "Tuesdays at 9am". */
export function everyAt(L: Lens, i: number): Piece<EveryForm> | undefined {
  const every = L.at(i, 'recurrence', 'every');
  const made = (timex: string, end: number, start?: number): Piece<EveryForm> => ({
    form: { is: 'every', timex },
    first: i,
    end,
    start: start ?? (every ? L.startOf(every) : L.startAt(i)),
  });
  if (every) {
    const k = L.skip(every.end, 'other');
    const times = k > every.end ? 2 : 1;
    const w = weekdayAt(L, k, true);
    if (w) {
      const part = daypartAt(L, w.end, true);
      const clock = clockAt(
        L,
        part ? part.end : w.end,
        part !== undefined || L.at(w.end, 'clock', 'hour') !== undefined || L.has(w.end, 'at-hour'),
      );
      return clock
        ? made(`XXXX-WXX-${w.weekday}${clockTimex(clock.form)}`, clock.end)
        : part
          ? made(`XXXX-WXX-${w.weekday}T${part.form.part}`, part.end)
          : made(`XXXX-WXX-${w.weekday}`, w.end);
    }
    const part = daypartAt(L, k, true);
    if (part) {
      const clock = clockAt(L, part.end, L.has(part.end, 'at-hour') || L.at(part.end, 'clock', 'hour') !== undefined);
      if (!clock) return made(`T${part.form.part}`, part.end);
      const hour = { ...clock.form };
      if (hour.open && ['AF', 'EV', 'NI'].includes(part.form.part) && hour.hour < 12) hour.hour += 12;
      return made(clockTimex(hour), clock.end);
    }
    const weekend = L.at(k, 'period', 'weekend');
    if (weekend) return made('XXXX-WXX-WE', weekend.end);
    const length = lengthAt(L, k, true);
    if (length && !length.definite && !length.whole) {
      const timex = durationTimex(length.amounts.map((a, n) => (n === 0 ? { ...a, n: a.n * times } : a)));
      const clock =
        timex === 'P1D'
          ? clockAt(L, length.end, L.has(length.end, 'at-hour') || L.at(length.end, 'clock', 'hour') !== undefined)
          : undefined;
      return clock ? made(clockTimex(clock.form), clock.end) : made(timex, length.end);
    }
    const phrase = L.at(i, 'recurrence');
    return phrase && phrase.end > every.end ? made(phrase.sense.value, phrase.end, L.startOf(phrase)) : undefined;
  }
  // "the 19th of every month"
  const nth = L.isNumber(i) || L.has(i, 'the') || (L.language === 'ar' && L.at(i, 'ordinal')) ? dayAt(L, i) : undefined;
  const each = nth && nth.value <= 31 && (nth.ordinal || L.language === 'ar') ? L.at(L.skip(nth.end, 'of'), 'recurrence') : undefined;
  const month = each?.sense.value === 'every' ? L.at(each.end, 'period', 'month')?.end : each?.sense.value === 'P1M' ? each.end : undefined;
  // "السبت الثاني من كل شهر" ranks weekdays
  if (month !== undefined && !(L.language === 'ar' && L.at(i - 1, 'weekday') !== undefined))
    return made(`XXXX-XX-${String(nth!.value).padStart(2, '0')}`, month, L.startAt(i));
  if (L.language === 'ar') {
    const often = arabicEvery(L, i);
    if (often) return made(often.timex, often.end, often.start);
  }
  const single = weekdayAt(L, i);
  const parts = single && !single.plural ? L.at(single.end, 'daypart-plural') : undefined;
  if (parts) return made(`XXXX-WXX-${single!.weekday}T${parts.sense.value}`, parts.end, single!.start);
  const m = L.at(i, 'recurrence');
  if (m && m.sense.value !== 'every' && !(m.sense.language === 'en' && m.end - m.first === 2 && !perUnit(L, i)))
    return made(m.sense.value, m.end, L.startOf(m));
  const w = weekdayAt(L, i);
  if (w?.plural) {
    const part = daypartAt(L, w.end, true);
    const clock = clockAt(L, part ? part.end : w.end, L.has(part ? part.end : w.end, 'at-hour'));
    return made(
      clock ? `XXXX-WXX-${w.weekday}${clockTimex(clock.form)}` : part ? `XXXX-WXX-${w.weekday}T${part.form.part}` : `XXXX-WXX-${w.weekday}`,
      clock ? clock.end : part ? part.end : w.end,
      w.start,
    );
  }
  // "3pm each day", "9am Sundays"
  const clock = L.isNumber(i) || L.has(i, 'at-hour') ? clockAt(L, i) : undefined;
  if (clock) {
    const k = L.skip(clock.end, 'on');
    const again = L.at(k, 'recurrence', 'every');
    const day = again && L.at(again.end, 'period', 'day');
    if (day) return made(clockTimex(clock.form), day.end, clock.start);
    const daily = L.at(k, 'recurrence', 'P1D');
    if (daily) return made(clockTimex(clock.form), daily.end, clock.start);
    const plural = weekdayAt(L, again ? again.end : k);
    if (plural && (plural.plural || again)) return made(`XXXX-WXX-${plural.weekday}${clockTimex(clock.form)}`, plural.end, clock.start);
  }
  return undefined;
}

/** "أيام الاثنين", "صباح كل جمعة". */
function arabicEvery(L: Lens, i: number): { timex: string; end: number; start: number } | undefined {
  const days = L.at(i, 'date-word', 'every-such');
  const one = days && !days.clitics.article ? L.at(days.end, 'weekday') : undefined;
  // "أيام السبت والأحد", "أيام الأحد 3 و10 مايو" are days of one week or month
  if (one && !L.at(one.end, 'weekday') && !L.at(one.end, 'shift') && !L.at(one.end, 'date-word', 'and') && !dayAt(L, one.end)) {
    const clock = L.at(one.end, 'clock', 'hour') ? clockAt(L, one.end, true) : undefined;
    return {
      timex: `XXXX-WXX-${one.sense.value}${clock ? clockTimex(clock.form) : ''}`,
      end: clock ? clock.end : one.end,
      start: L.startOf(days!),
    };
  }
  const part = L.at(i, 'daypart');
  const every = part && L.at(part.end, 'recurrence', 'every');
  if (!every) return undefined;
  const weekday = weekdayAt(L, every.end, true);
  if (weekday) return { timex: `XXXX-WXX-${weekday.weekday}T${part.sense.value}`, end: weekday.end, start: L.startOf(part) };
  const day = L.at(every.end, 'period', 'day');
  return day && { timex: `T${part.sense.value}`, end: day.end, start: L.startOf(part) };
}

/** "twice a day", "$5 a month": "a month" behind a count repeats, elsewhere it is a length. */
function perUnit(L: Lens, i: number): boolean {
  const before = i - 1;
  return (
    L.in(before) && (L.at(before, 'times') !== undefined || L.at(before, 'percent') !== undefined || L.at(before, 'currency') !== undefined)
  );
}
