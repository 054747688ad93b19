import { dayNumber, weekdayOf } from '../../values/days.ts';
import { dateAt, dayMonthAt } from './calendar.ts';
import type { DateForm, Piece } from './forms.ts';
import type { Lens } from './lens.ts';
import { dayAt, goesOn, monthAt, weekdayAt, type WeekdayWord } from './words.ts';
import { monthShift } from './years.ts';

/** The date behind a weekday. */
export function behindWeekday(L: Lens, i: number, w: WeekdayWord): Piece<DateForm> | undefined {
  let k = w.end;
  if (enclosed(L, i, k)) k++;
  // "الأربعاء الماضي 15 يوليو", "الأربعاء المقبل الموافق 22 يوليو"
  const shift = L.language === 'ar' ? L.at(k, 'shift') : undefined;
  if (shift && !shift.clitics.conjunction && !shift.clitics.preposition && L.at(k, 'date-word', 'behind')) k = shift.end;
  const shifted = k;
  const lead = leadAt(L, k);
  k = lead.end;
  const { open } = lead;
  const noun = L.at(k, 'date-word', 'day-noun');
  if (noun && L.in(noun.end)) k = noun.end;
  // "صحيفة الاثنين في 14 أيار": without "يوم" the two need not be one day
  const on = L.language === 'ar' && !L.at(i, 'date-word', 'day-noun') ? k : L.skip(k, 'on');
  let date =
    dayMonthAt(L, k, true) ??
    (on > k ? dayMonthAt(L, on, true) : onItsDay(L, k, w.weekday)) ??
    (on > k || shifted > w.end ? undefined : dayMonthAt(L, L.skip(k, 'of'), true));
  if (!date && !open && shifted === w.end && !L.dash(w.end)) {
    // "Thursday 21", "Friday the fifteen", "الخميس في الحادي والعشرين"
    const at =
      L.at(k, 'date-word', 'of') ??
      (L.language === 'ar' || (L.has(on, 'the') && !L.has(k, 'at-hour')) ? L.at(k, 'date-word', 'on') : undefined);
    const d = dayAt(L, at ? at.end : k, L.has(at ? at.end : k, 'the'));
    // "الأربعاء في أول زيارة" and "the second Sunday" are no dates: words need their article, and first to third a preposition too
    const worded =
      d && d.width === 0 ? (L.language === 'ar' ? d.article === true && (at !== undefined || d.value > 3) : L.has(k, 'the')) : true;
    const alone =
      d &&
      worded &&
      !L.comma(w.end) &&
      // "الخميس في الثاني عشر من مارس": the day is of that month
      !(at !== undefined && monthAt(L, L.skip(d.end, 'of'))) &&
      d.value <= 31 &&
      (d.ordinal ? L.language !== 'en' || goesOn(L, d.end) : L.endsClause(d.end) || hourAhead(L, d.end)) &&
      !(d.plain && !d.ordinal && (L.dash(d.end) || L.is(d.end, ':') || L.is(d.end, '/')));
    if (d && alone) {
      date = {
        form: { is: 'date', day: d.value },
        first: k,
        end: d.end,
        start: d.start,
        spans: { day: { start: d.start, end: L.endOf(d.end) } },
      };
      const month = monthShift(L, d.end);
      if (month) {
        date.form.monthShift = month.shift;
        date.end = month.end;
      }
    }
  }
  if (!date || (lead.loose && (date.form.day === undefined || date.form.year === undefined))) return undefined;
  // what is found is shared
  date = { ...date };
  if (open) {
    if (!L.is(date.end, open)) return undefined;
    date.end++;
  }
  // a small ordinal in words may count weekdays
  const worded =
    date.form.day !== undefined &&
    date.form.day <= 5 &&
    L.language === 'ar' &&
    lead.end === w.end &&
    date.spans?.day !== undefined &&
    !/\p{Nd}/u.test(L.tokens.text.slice(date.spans.day.start, date.spans.day.end));
  if (worded) date.form = { ...date.form, nth: date.form.day };
  return { ...date, form: { ...date.form, weekday: w.weekday }, first: i, start: w.start, spans: { ...date.spans, weekday: w.span } };
}

/** "الخميس في 12 مارس 2026": one day with its weekday, where the calendar says that the two are. */
function onItsDay(L: Lens, i: number, weekday: number): Piece<DateForm> | undefined {
  const on = L.language === 'ar' ? L.skip(i, 'on') : i;
  const date = on > i ? dayMonthAt(L, on, true) : undefined;
  const { year, month, day, calendar, short } = date?.form ?? {};
  if (year === undefined || month === undefined || day === undefined || calendar !== undefined || short) return undefined;
  return weekdayOf(dayNumber(year, month, day)) === weekday ? date : undefined;
}

/** Marks that can stand around a weekday, by the opening one. */
const AROUND: Readonly<Record<string, string>> = { '(': ')', '«': '»', '"': '"', '“': '”' };

/** "(الأربعاء) 15 يوليو", «يوم "الأربعاء" الموافق 15 يوليو»; in quotation marks alone it is a paper or a film. */
function enclosed(L: Lens, i: number, end: number): boolean {
  const open = Object.keys(AROUND).find(mark => L.is(i - 1, mark));
  if (open === undefined || !L.is(end, AROUND[open])) return false;
  if (open === '(') return dayAt(L, end + 1) !== undefined || L.at(end + 1, 'calendar-link') !== undefined;
  return L.at(i - 2, 'date-word', 'day-noun') !== undefined || L.at(i - 2, 'day') !== undefined;
}

/** "الجمعة 26 حوالي الساعة 4". */
function hourAhead(L: Lens, i: number): boolean {
  return L.language === 'ar' && (L.has(i, 'about-the-hour') || L.at(i, 'clock', 'hour') !== undefined);
}

/**
 * What stands between a weekday and its date: a mark, a link ("الموافق", "بتاريخ"), a bracket, whose other half is `open`. After a
 * `loose` mark only a date with its year is sure to be that of the weekday.
 */
function leadAt(L: Lens, i: number): { end: number; open?: string; loose: boolean } {
  let k = i,
    loose = false;
  if (L.comma(k) || L.dash(k) || L.is(k, '/') || (L.is(k, ':') && L.isNumber(k + 1) && !L.joined(k + 1))) k++;
  else if (L.language === 'ar') {
    loose = L.is(k, '؛') || L.is(k, '|') || L.is(k, ':');
    if (loose) k++;
  }
  if (L.language === 'ar') {
    const link = L.at(k, 'calendar-link') ?? L.at(k, 'date-word', 'dated');
    if (link) k = L.is(link.end, ':') ? link.end + 1 : link.end;
  }
  const open = L.is(k, '(') ? ')' : L.is(k, '[') ? ']' : undefined;
  return { end: open ? k + 1 : k, open, loose };
}

/** A date behind a weekday and the part of its day: "الأحد ظهرا 12 مايو 2019", "Wednesday evening (15 July)". */
export function dateBehind(L: Lens, i: number): Piece<DateForm> | undefined {
  const lead = leadAt(L, i);
  const date = dateAt(L, lead.end);
  if (!date || date.form.day === undefined || date.form.month === undefined || date.form.weekday !== undefined) return undefined;
  if (lead.open) return L.is(date.end, lead.open) ? { ...date, end: date.end + 1 } : undefined;
  // "on Wednesday evening, 15 July was chosen": a clause of its own
  if (date.form.year !== undefined) return lead.end > i || L.language === 'ar' ? date : undefined;
  return L.comma(i) && L.endsClause(date.end) ? date : undefined;
}

/** A date with the weekday that stands behind it. */
export function trailingWeekday(L: Lens, date: Piece<DateForm>): Piece<DateForm> {
  if (date.form.day === undefined || date.form.month === undefined) return date;
  const wide = L.is(date.end, '（');
  const open = L.is(date.end, '(') || wide;
  const link = L.language === 'ar' ? L.at(date.end, 'calendar-link') : undefined;
  const dash = L.language === 'ar' && L.dash(date.end) && date.form.year !== undefined;
  const k = link ? link.end : open || dash || L.comma(date.end) ? date.end + 1 : date.end;
  // 5月14日(火)
  const w = weekdayAt(L, k, open);
  if (!w || w.plural || (open && !L.is(w.end, wide ? '）' : ')')) || (!link && L.tokens.start[k] - L.endOf(date.end) > 4)) return date;
  // "in 2023, Monday was" and "on 3 March Sunday's": only beside a comma or bracket, and not before a further date
  const further = dayMonthAt(L, w.end, true) !== undefined;
  // "يوم 14 ديسمبر 2002 السبت", "23 نوفمبر 2023 الموافق يوم الخميس"
  const arabic =
    L.language === 'ar' &&
    (link !== undefined || date.form.year !== undefined) &&
    !L.at(w.end, 'shift') &&
    !L.at(w.end, 'weekday')?.clitics.conjunction &&
    !(dash && L.isWord(w.end)) &&
    !further;
  // 5月14日星期二, "14 Mayıs 2024 Salı"
  const joined = (k === date.end && L.joined(k)) || (!open && !further && L.lexicon.table('date-word').has('weekday-behind'));
  const set = L.comma(date.end) && !further && L.comma(w.end);
  if (!open && !arabic && !joined && !set && !(w.end >= L.stop)) return date;
  return { ...date, form: { ...date.form, weekday: w.weekday }, end: open ? w.end + 1 : w.end, spans: { ...date.spans, weekday: w.span } };
}
