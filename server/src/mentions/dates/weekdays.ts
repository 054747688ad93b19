import type { Piece, WeekdayForm } from './forms.ts';
import type { Lens } from './lens.ts';
import { unitShiftAt } from './shifts.ts';
import { weekdayAt } from './words.ts';

/** A weekday, with the words that say which: "next Friday", "الأحد الماضي", "Monday of this week", "Friday after next". */
export function weekdayFormAt(L: Lens, i: number): Piece<WeekdayForm> | undefined {
  let k = L.skip(i, 'the'),
    shift: number | undefined;
  const start = k > i ? L.startAt(i) : undefined;
  for (let round = 0; round < 2; round++) {
    const s = L.at(k, 'shift');
    if (!s || L.at(k, 'date-word', 'behind')) break;
    const value = Number(s.sense.value) * (L.at(k, 'date-word', 'whole-week') ? 2 : 1);
    // "this coming Friday"
    shift = shift === undefined || shift === 0 ? value : shift;
    k = s.end;
  }
  const shiftStart = shift !== undefined && start === undefined ? L.startOf(L.at(i, 'shift')!) : start;
  const w = weekdayAt(L, k) ?? bareBeforeWeek(L, k);
  if (!w || w.plural) return undefined;
  if (start !== undefined && shift === undefined && !L.endsClause(w.end) && !L.has(w.end, 'of') && !L.at(w.end, 'date-word', 'after-next'))
    return { ...piece(i, w.end, w.start, { is: 'weekday', weekday: w.weekday }), spans: { weekday: w.span } };
  const form: WeekdayForm = { is: 'weekday', weekday: w.weekday, ...(shift === undefined ? {} : { shift }) };
  let end = w.end;
  if (shift === undefined) {
    const next = L.at(end, 'date-word', 'after-next');
    const twice = next ?? L.at(end, 'date-word', 'before-last');
    const behind = L.at(end, 'shift');
    if (twice) {
      form.shift = next ? 1 : -1;
      form.times = 2;
      end = twice.end;
    } else if (
      behind &&
      !behind.clitics.preposition &&
      !behind.clitics.conjunction &&
      L.at(end, 'date-word', 'behind') &&
      !L.at(end, 'period')
    ) {
      form.shift = Number(behind.sense.value);
      end = behind.end;
    } else {
      const week = weekAt(L, end);
      if (week) {
        form.week = week.form;
        end = week.end;
      }
    }
  }
  return { ...piece(i, end, shiftStart ?? w.start, form), spans: { weekday: w.span } };
}

function bareBeforeWeek(L: Lens, i: number): ReturnType<typeof weekdayAt> {
  const w = weekdayAt(L, i, true);
  return w && weekAt(L, w.end) ? w : undefined;
}

/** "of next week", "من هذا الأسبوع". */
function weekAt(L: Lens, i: number): Piece<NonNullable<WeekdayForm['week']>> | undefined {
  const k = L.skip(i, 'of');
  const week = unitShiftAt(L, k) ?? unitShiftAt(L, L.skip(k, 'the'));
  return week?.form.unit === 'week' ? week : undefined;
}

/** "next week Monday", "last week's Sunday", "الأسبوع القادم الأحد". */
export function weekThenWeekdayAt(L: Lens, i: number): Piece<WeekdayForm> | undefined {
  const week = unitShiftAt(L, i);
  if (week?.form.unit !== 'week') return undefined;
  let k = week.end;
  if ((L.is(k, "'") || L.is(k, '’')) && L.isWord(k + 1)) k += 2;
  if (L.dash(k) || L.comma(k)) k++;
  k = L.skip(k, 'on');
  const w = weekdayAt(L, k);
  if (!w || w.plural) return undefined;
  return { ...piece(i, w.end, week.start, { is: 'weekday', weekday: w.weekday, week: week.form }), spans: { weekday: w.span } };
}

function piece(first: number, end: number, start: number, form: WeekdayForm): Piece<WeekdayForm> {
  return { form, first, end, start };
}
