import type { AgoForm, HolidayForm, Piece, WeekForm } from './forms.ts';
import { type Lens } from './lens.ts';
import { Memory } from './lens-rows.ts';
import { distanceAt } from './relative.ts';
import { unitShiftAt } from './shifts.ts';
import { yearAt } from './year-words.ts';

/** "Memorial Day weekend", "the weekend of Halloween": the weekend on which a feast falls, or the nearest. */
export function holidayWeekendAt(L: Lens, i: number): Piece<WeekForm> | undefined {
  const the = L.skip(i, 'the');
  const weekend = L.at(the, 'period', 'weekend');
  const of = weekend && L.has(weekend.end, 'of') ? L.skip(weekend.end, 'of') : undefined;
  const feast = weekend ? (of === undefined ? undefined : holidayAt(L, of, true)) : holidayAt(L, i, true);
  const behind = feast && !weekend ? L.at(feast.end, 'period', 'weekend') : undefined;
  if (!feast || (!weekend && !behind)) return undefined;
  return {
    form: { is: 'week', of: feast.form, kind: 'weekend' },
    first: i,
    end: behind ? behind.end : feast.end,
    start: weekend ? L.startAt(i) : feast.start,
  };
}

/** A feast or named day of the table `holiday`, with the words that say which year's: "last Easter", "عيد الشكر 2010". */
export function holidayAt(L: Lens, i: number, anchored = false): Piece<HolidayForm> | undefined {
  return anchored ? L.once(Memory.HolidayAnchored, i, holidayAnchored) : L.once(Memory.Holiday, i, holidayPlain);
}

/** A distance in whole months; undefined for one in shorter units. */
function monthsOf({ amounts, sign }: AgoForm): number | undefined {
  let months = 0;
  for (const { n, unit } of amounts) {
    if (unit !== 'month' && unit !== 'year') return undefined;
    months += n * (unit === 'year' ? 12 : 1);
  }
  return sign * months;
}

const holidayAnchored = (L: Lens, i: number): Piece<HolidayForm> | undefined => readHolidayAt(L, i, true);
const holidayPlain = (L: Lens, i: number): Piece<HolidayForm> | undefined => readHolidayAt(L, i, false);

function readHolidayAt(L: Lens, i: number, anchored: boolean): Piece<HolidayForm> | undefined {
  // "يوم عيد الميلاد"
  const noun = L.at(i, 'holiday') ? undefined : L.at(i, 'date-word', 'day-noun');
  const the = noun && !noun.clitics.article ? noun.end : L.skip(i, 'the');
  const s = noun ? undefined : L.at(the, 'shift');
  const first = s && !L.at(the, 'date-word', 'behind') ? s.end : the;
  // "the night journey": the article may be the name's own
  const m = L.at(first, 'holiday') ?? (the > i ? L.at(i, 'holiday') : undefined);
  if (!m) return undefined;
  const start = s && first > the ? L.startOf(s) : L.startOf(m);
  const form: HolidayForm = { is: 'holiday', rule: m.sense.value };
  if (first > the) form.shift = Number(s!.sense.value);
  let end = m.end;
  const of = L.within(end);
  const year = yearAt(L, end, true) ?? (of > end ? yearAt(L, of, true) : undefined);
  if (year && year.year > 0) {
    form.year = year.year;
    end = year.end;
  } else {
    const unit = unitShiftAt(L, of) ?? unitShiftAt(L, L.skip(of, 'the'));
    const behind = L.at(end, 'shift');
    if (behind && L.at(end, 'date-word', 'behind') && !behind.clitics.preposition && !behind.clitics.conjunction) {
      form.shift = Number(behind.sense.value);
      end = behind.end;
    } else if (unit?.form.unit === 'year') {
      form.shift = unit.form.shift;
      form.ofYear = true;
      end = unit.end;
    } else {
      const away = distanceAt(L, end, () => undefined);
      const months = away?.form.is === 'ago' && !away.form.from ? monthsOf(away.form) : undefined;
      if (months !== undefined) {
        form.months = months;
        end = away!.end;
      }
    }
  }
  // "Christmas market", "Easter bunny": a day only where its place in the sentence says so
  const before = i - 1;
  const said =
    end > m.end ||
    first > the ||
    L.isAlone(i, end) ||
    m.end - m.first >= 4 ||
    noun !== undefined ||
    L.at(first, 'daypart') !== undefined ||
    anchored ||
    (L.in(before) &&
      (L.has(before, 'on') ||
        L.has(before, 'in-part') ||
        L.has(before, 'before') ||
        L.has(before, 'after') ||
        L.at(before, 'range-word') !== undefined));
  if (!said || (end === m.end && first === the && L.isWord(end) && L.capital(end) && L.language !== 'ar')) return undefined;
  return { form, first: i, end, start };
}
