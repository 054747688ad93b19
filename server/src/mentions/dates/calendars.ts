import { dayNumber } from '../../values/days.ts';

/**
 * Calendars beside the Gregorian, by way of `Intl`: what a day is called in them, and which day a date of theirs is. The Islamic
 * calendar is that of Umm al-Qura; sighting and other reckonings differ from it by up to two days.
 */

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function format(calendar: string): Intl.DateTimeFormat {
  let f = FORMATS.get(calendar);
  if (!f)
    FORMATS.set(
      calendar,
      (f = new Intl.DateTimeFormat(`en-u-ca-${calendar === 'islamic' ? 'islamic-umalqura' : calendar}`, {
        year: 'numeric',
        month: calendar === 'hebrew' ? 'long' : 'numeric',
        day: 'numeric',
        timeZone: 'UTC',
      })),
    );
  return f;
}

/** Year, month (a name for Hebrew ones, `1bis` for leap Chinese ones) and day of a day number. */
export function inCalendar(calendar: string, day: number): { year: number; month: string; day: number } {
  const parts = format(calendar).formatToParts(new Date(day * 86_400_000));
  const get = (type: string): string => parts.find(p => p.type === type)?.value ?? '';
  return { year: parseInt(get('year') || get('relatedYear'), 10), month: get('month'), day: parseInt(get('day'), 10) };
}

/** The days of a Gregorian year on which a month and day of another calendar fall. */
export function calendarDays(calendar: string, month: string, day: number, year: number): number[] {
  const out: number[] = [];
  const from = dayNumber(year, 1, 1),
    to = dayNumber(year, 12, 31);
  for (let d = from; d <= to;) {
    const at = inCalendar(calendar, d);
    if (at.month === month && at.day === day) {
      out.push(d);
      d += 300;
      continue;
    }
    // leap over what is surely not the day; months have 29 or 30 days
    d += at.month === month && at.day < day ? Math.max(1, day - at.day) : Math.max(1, 29 - at.day);
  }
  return out;
}

/** Day number of an Islamic date by Umm al-Qura; undefined where the month has no such day or the year is out of its range. */
export function islamicDay(year: number, month: number, day: number): number | undefined {
  if (year < 1 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  // the mean lunar year from the epoch, 16 July 622 (Julian): day -492148 of ours
  let d = Math.floor(-492148 + (year - 1) * 354.36667 + (month - 1) * 29.530588 + day - 1);
  for (let round = 0; round < 6; round++) {
    const at = inCalendar('islamic', d);
    const off = (year - at.year) * 354 + (month - Number(at.month)) * 29.5 + (day - at.day);
    if (off === 0) return d;
    d += Math.abs(off) < 1 ? Math.sign(off) : Math.round(off);
  }
  return undefined;
}

/** Day number of a Solar Hijri date; undefined where the month has no such day. */
export function persianDay(year: number, month: number, day: number): number | undefined {
  if (year < 1 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  // the year begins at the equinox, six months of 31 days come first
  const near = dayNumber(year + 621, 3, 20) + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  for (const d of [near, near + 1, near + 2, near - 1]) {
    const at = inCalendar('persian', d);
    if (at.year === year && Number(at.month) === month && at.day === day) return d;
  }
  return undefined;
}

/** The Solar Hijri date of a day number. */
export function persianOf(day: number): { year: number; month: number; day: number } {
  const at = inCalendar('persian', day);
  return { year: at.year, month: Number(at.month), day: at.day };
}

/** The Islamic date of a day number. */
export function islamicOf(day: number): { year: number; month: number; day: number } {
  const at = inCalendar('islamic', day);
  return { year: at.year, month: Number(at.month), day: at.day };
}
