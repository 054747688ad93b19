import type { Amount, Unit } from './forms.ts';
import { type Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';

/** Lengths of time found at a token. */
export interface Length {
  amounts: Amount[];
  end: number;
  start: number;
  /** Its nouns have the article ("الأيام الثلاثة"). */
  definite: boolean;
  /** A noun alone, without any number: "شهر", "week". */
  bare: boolean;
  /** A shift word stood within ("2 upcoming weeks"). */
  shift?: number;
  /** "all day", "the whole week". */
  whole?: true;
  /** Written with a hyphen as an adjective: "three-day". */
  adjective?: true;
  business?: true;
  /** The amount is told vaguely: "several days". */
  vague?: true;
}

/** A length of time at a token: "three days", "a week and a half", "يومين", "1 year, 2 days and 3 hours". */
export function lengthAt(L: Lens, i: number, bare = false): Length | undefined {
  return bare ? L.once(Memory.BareLength, i, lengthBare) : L.once(Memory.Length, i, lengthCounted);
}

const lengthBare = (L: Lens, i: number): Length | undefined => readLengthAt(L, i, true);
const lengthCounted = (L: Lens, i: number): Length | undefined => readLengthAt(L, i, false);

function readLengthAt(L: Lens, i: number, bare: boolean): Length | undefined {
  const first = oneAt(L, i, bare);
  // 2023년 1분기: a year by its number is no length
  if (!first || (first.amounts[0].unit === 'year' && first.amounts[0].n > 1000 && L.lexicon.table('date-word').has('year-mark')))
    return undefined;
  let { end } = first;
  const amounts = [...first.amounts];
  if (first.whole || first.adjective) return first;
  for (;;) {
    let k = end;
    if (L.comma(k)) k++;
    const and = L.at(k, 'date-word', 'and');
    if (and) k = and.end;
    const unit = L.at(k, 'period');
    const next = oneAt(L, k, unit?.clitics.conjunction !== undefined && unit.clitics.conjunction !== '', true);
    const last = amounts[amounts.length - 1];
    // a unit alone goes on only where a number follows: "شهر و21 يوما"
    if (first.bare && amounts.length === 1 && !(next && !next.bare && (k > end || L.words(k)?.conjunction || unit?.clitics.conjunction)))
      break;
    if (
      next &&
      !next.whole &&
      size(next.amounts[0].unit) < size(last.unit) &&
      (k > end || next.end > k) &&
      (!next.bare || (unit !== undefined && unit.clitics.conjunction !== '') || and !== undefined)
    ) {
      if (next.definite !== first.definite && L.language === 'ar') break;
      amounts.push(...next.amounts);
      end = next.end;
      continue;
    }
    // "one hour thirty", "1 hour and fifteen", where minutes are meant
    if (last.unit === 'hour' && !L.comma(end) && Number.isInteger(last.n)) {
      const n = L.number(k);
      if (
        n &&
        n.value > 4 &&
        n.value < 60 &&
        Number.isInteger(n.value) &&
        !n.ordinal &&
        L.endsClause(n.end) &&
        !L.is(n.end, ':') &&
        !L.is(n.end, '%')
      ) {
        amounts.push({ n: n.value, unit: 'minute' });
        end = n.end;
      }
    }
    break;
  }
  return { ...first, amounts, end, bare: first.bare && amounts.length === 1 };
}

function size(unit: Unit): number {
  return [
    'second',
    'minute',
    'hour',
    'night',
    'day',
    'weekend',
    'week',
    'fortnight',
    'month',
    'quarter',
    'half-year',
    'year',
    'decade',
    'century',
    'millennium',
  ].indexOf(unit);
}

function oneAt(L: Lens, i: number, bare: boolean, further = false): Length | undefined {
  const whole = L.at(i, 'date-word', 'whole');
  if (whole && !further) {
    let k = whole.end;
    if (L.dash(k) && L.joined(k)) k++;
    k = L.skip(k, 'the');
    const unit = L.at(k, 'period');
    if (unit && !L.at(k, 'date-word', 'plural-unit') && !unit.sense.value.includes('*') && !unit.clitics.conjunction)
      return single(unit.sense.value, 1, unit.end, L.startOf(whole), { whole: true });
  }
  const unit = L.at(i, 'period');
  const full = unit && L.at(unit.end, 'date-word', 'full');
  if (unit && full && unit.clitics.preposition && !unit.sense.value.includes('*'))
    return single(unit.sense.value, 1, full.end, L.startOf(unit), { whole: true });
  if (unit && !unit.clitics.preposition) {
    const [name, times] = split(unit.sense.value);
    const start = L.startOf(unit);
    const definite = L.at(i, 'date-word', 'the-unit') !== undefined;
    if (times > 1) return withHalf(L, single(name, times, unit.end, start, { definite }));
    // "الأيام الثلاثة", "أسبوع واحد", "سنة واحدة"
    const plural = L.at(i, 'date-word', 'plural-unit');
    const arabic = L.language === 'ar' || unit.sense.language === 'ar';
    const few = arabic && plural ? L.at(unit.end, 'date-word', 'few-behind') : undefined;
    if (few) return single(name, 3, few.end, start, { definite, vague: true });
    // "أيام الاثنين" names a weekday
    const n = arabic && !(plural && L.at(unit.end, 'weekday')) ? L.words(unit.end, true) : undefined;
    if (n && (plural || n.value === 1) && !n.ordinal && n.value < 1000 && Number.isInteger(n.value) && !(plural === undefined && definite))
      return single(name, n.value, n.end, start, { definite });
    // "السنوات الخمس", which alone would be a fifth, "الأيام الـ10"
    const fifth = n === undefined && plural && definite ? L.at(unit.end, 'cardinal') : undefined;
    if (fifth && L.word(unit.end).startsWith('ال')) return single(name, Number(fifth.sense.value), fifth.end, start, { definite });
    const d = n === undefined && plural && definite ? L.digits(L.skip(unit.end, 'the')) : undefined;
    if (d && d.width <= 3) return single(name, d.value, d.end, start, { definite });
    if (plural || definite) return undefined;
    if (full) return single(name, 1, full.end, start, { whole: true });
    const half = withHalf(L, single(name, 1, unit.end, start, {}));
    if (half.end > unit.end && L.language === 'ar') return half;
    return (bare || unit.sense.value === 'half-year') && (!L.at(i, 'date-word', 'not-length') || L.isAlone(i, unit.end))
      ? { ...half, bare: true }
      : undefined;
  }
  return counted(L, i);
}

/** A number of years up to which it may be somebody's age before a year. */
const YEARS_OF_LIFE = 120;

/** A number and a unit. */
function counted(L: Lens, i: number): Length | undefined {
  const half = L.at(i, 'date-word', 'half');
  if (half) {
    const k = L.skip(L.skip(half.end, 'one'), 'the');
    const unit = L.at(k, 'period');
    if (
      unit &&
      !unit.clitics.preposition &&
      !L.at(k, 'date-word', 'the-unit') &&
      unit.sense.value !== 'second' &&
      !unit.sense.value.includes('*')
    )
      return single(unit.sense.value, 0.5, unit.end, L.startOf(half), {});
  }
  let n: { value: number; end: number; start: number } | undefined,
    vague = false,
    article = false;
  const some = L.at(i, 'vague-amount');
  if (some) {
    n = { value: Number(some.sense.value), end: some.end, start: L.startOf(some) };
    vague = true;
  } else {
    const one = L.at(i, 'date-word', 'one');
    // "two quarters" is a length here, not a half
    let until: number | undefined;
    for (let k = i + 1; k <= i + 3 && until === undefined; k++) if (L.at(k, 'period', 'quarter')) until = k;
    const number = L.number(i, true, until);
    if (number && !number.ordinal && number.value > 0) n = number;
    else if (one) {
      n = { value: 1, end: one.end, start: L.startOf(one) };
      article = true;
    }
  }
  if (!n) return undefined;
  let k = n.end;
  // "one and a half hours", "one and two quarters of an hour"
  const fraction = fractionAt(L, k);
  let value = n.value;
  if (fraction) {
    value += fraction.value;
    k = fraction.end;
  }
  const of = L.skip(k, 'of');
  // "عشرون من الأيام", but "20 من الشهر" is a day of the month
  if (of > k && L.language === 'ar' && !L.at(of, 'date-word', 'plural-unit')) return undefined;
  k = of;
  if (k > (fraction?.end ?? n.end)) k = L.skip(k, 'one');
  let adjective: true | undefined;
  if (L.dash(k) && L.joined(k) && L.joined(k + 1)) {
    k++;
    adjective = true;
  }
  k = L.skip(k, 'more');
  let shift: number | undefined;
  const s = L.at(k, 'shift');
  if (s && !L.at(k, 'date-word', 'behind') && L.at(s.end, 'period')) {
    shift = Number(s.sense.value);
    k = s.end;
  }
  const business = L.at(k, 'date-word', 'business');
  if (business) k = business.end;
  const unit = L.at(k, 'period');
  if (!unit || unit.clitics.preposition || unit.clitics.conjunction) return undefined;
  // "يوم 15 الساعة الثامنة": what is counted has no article
  if (unit.sense.language === 'ar' && value >= 1 && L.at(k, 'date-word', 'the-unit') && !L.at(k, 'date-word', 'plural-unit'))
    return undefined;
  const [name, times] = split(unit.sense.value);
  // «ارتفع من 48 ألفا سنة 2023»: the year begins what follows
  const year = name === 'year' && L.language === 'ar' && n.value > YEARS_OF_LIFE ? L.digits(unit.end) : undefined;
  if (year?.width === 4) return undefined;
  if (name === 'quarter' && L.at(k, 'fraction') && (n.value < 4 || L.language === 'ar') && !isPeriod(L, i, unit.end)) return undefined;
  // hotels count their nights by the thousand
  if (name === 'night' && n.value >= 1000) return undefined;
  if (times > 1 || (name === 'second' && L.at(k, 'date-word', 'the-unit'))) return undefined;
  // "a second time"
  if (name === 'second' && article && !L.endsClause(unit.end)) return undefined;
  const letter = unit.end === k + 1 && L.widthOf(k) === 1;
  if (letter && ((!L.joined(k) && !L.endsClause(unit.end)) || (L.isNumber(unit.end) && L.joined(unit.end)))) return undefined;
  // "only 3 next week": more than one of a unit is told in the plural
  if (shift !== undefined && n.value > 1 && L.language !== 'ar' && !L.at(k, 'date-word', 'plural-unit') && !L.isAlone(i, unit.end))
    return undefined;
  const plain = value === n.value;
  // "أربعة أيام عمل"
  const working = business ?? (name === 'day' && L.language === 'ar' ? L.at(unit.end, 'date-word', 'business') : undefined);
  const out = single(name, value, working && !business ? working.end : unit.end, n.start, {
    definite: L.at(k, 'date-word', 'the-unit') !== undefined,
    shift,
    business: working ? true : undefined,
    vague: vague ? true : undefined,
  });
  if (adjective && !L.at(k, 'date-word', 'plural-unit')) out.adjective = true;
  return plain ? withHalf(L, out) : out;
}

/** Whether words of time stand about "three quarters", which is a fraction without them. */
function isPeriod(L: Lens, i: number, end: number): boolean {
  const before = i - 1;
  if (L.at(before, 'shift') || L.at(end, 'shift') || L.at(end, 'date-word', 'ago') || L.at(end, 'date-word', 'hence-text')) return true;
  if (L.at(end - 1, 'shift') || L.at(end - 2, 'shift')) return true;
  if (L.has(end, 'of') || L.at(end, 'scale')) return false;
  return ['within', 'in-amount', 'after-amount', 'before-amount', 'for-length'].some(w => L.has(before, w)) && L.endsClause(end);
}

/** "and a half", "ونصف", "and a quarter" behind a unit. */
function withHalf(L: Lens, length: Length): Length {
  const fraction = fractionAt(L, length.end);
  if (!fraction) return length;
  const last = length.amounts[length.amounts.length - 1];
  // "ساعة ونصف الساعة": the unit told again
  const again = L.at(fraction.end, 'period');
  const same = again && L.at(fraction.end, 'date-word', 'the-unit') && again.sense.value === last.unit && !again.clitics.preposition;
  if ((again && !same) || L.at(fraction.end, 'scale') || L.has(fraction.end, 'of')) return length;
  const end = same ? again.end : fraction.end;
  return { ...length, end, amounts: [...length.amounts.slice(0, -1), { ...last, n: last.n + fraction.value }] };
}

function fractionAt(L: Lens, i: number): { value: number; end: number } | undefined {
  const and = L.at(i, 'date-word', 'and');
  let k = and ? and.end : i;
  const own = L.at(k, 'fraction');
  // "وثلاثة أرباع" has its conjunction with the number
  const told = and || own ? undefined : L.number(k);
  if (told?.conjunction && told.value < 1 && told.value > 0) return { value: told.value, end: told.end };
  if (!and && !own?.clitics.conjunction) return undefined;
  const n = L.words(k, false);
  // "وخمس عشرة دقيقة" is no fifth
  if (own && n && n.end > own.end) return undefined;
  const one = L.skip(k, 'one');
  let times = 1;
  if (n && !own && one === k && n.value < 10 && L.at(n.end, 'fraction')) {
    times = n.value;
    k = n.end;
  } else k = one;
  const f = L.at(k, 'fraction');
  if (!f) {
    const read = one === i ? undefined : L.number(one);
    return read && read.value < 1 && read.value > 0 ? { value: read.value, end: read.end } : undefined;
  }
  return { value: times * Number(f.sense.value), end: f.end };
}

function split(value: string): [Unit, number] {
  const [name, times] = value.split('*');
  return [name as Unit, times ? Number(times) : 1];
}

function single(unit: string, n: number, end: number, start: number, more: Partial<Length>): Length {
  return { amounts: [{ n, unit: unit as Unit }], end, start, definite: false, bare: false, ...more };
}
