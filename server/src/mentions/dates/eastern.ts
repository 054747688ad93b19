import type { DateForm, PartSpans, Piece } from './forms.ts';
import type { Count, Lens } from './lens.ts';
import { monthAt } from './words.ts';

/**
 * Dates whose numbers are each followed by a sign of their own, as East Asia writes them: 2024年3月14日, 2024년 3월 14일, 三月十四日,
 * 令和6年5月. The signs are the marks of the table `date-word`.
 */
export function easternAt(L: Lens, i: number): Piece<DateForm> | undefined {
  if (!L.lexicon.table('date-word').has('year-mark')) return undefined;
  const form: DateForm = { is: 'date' };
  const spans: PartSpans = {};
  const year = markedYear(L, i);
  let k = i;
  if (year) {
    form.year = year.value;
    spans.year = { start: year.start, end: L.endOf(year.end) };
    k = year.end;
  }
  const month = markedMonth(L, k);
  if (month) {
    form.month = month.value;
    spans.month = { start: month.start, end: L.endOf(month.end) };
    k = month.end;
    const day = marked(L, k, 'day-mark', 31);
    if (day) {
      form.day = day.value;
      spans.day = { start: day.start, end: L.endOf(day.end) };
      k = day.end;
    }
  }
  return month ? { form, first: i, end: k, start: L.startAt(i), spans } : undefined;
}

/** A year with its sign; by the years of a reign too. */
export function markedYear(L: Lens, i: number): Count | undefined {
  const reign = L.at(i, 'reign');
  if (reign) {
    const n = marked(L, reign.end, 'year-mark', 99);
    return n && { ...n, value: Number(reign.sense.value) + n.value, start: L.startOf(reign) };
  }
  const n = marked(L, i, 'year-mark', 2200) ?? digitByDigit(L, i);
  return n && n.value >= 1000 ? n : undefined;
}

function markedMonth(L: Lens, i: number): Count | undefined {
  const n = marked(L, i, 'month-mark', 12);
  if (n) return n;
  const name = L.isWord(i) ? monthAt(L, i) : undefined;
  return name && name.end > i
    ? { value: name.month, width: 0, end: name.end, start: name.start, ordinal: false, padded: false, plain: false }
    : undefined;
}

/** A number from one to `most` with a sign directly behind it. */
export function marked(L: Lens, i: number, mark: string, most: number): Count | undefined {
  const n = L.digits(i) ?? L.words(i, false);
  if (!n || n.value < 1 || n.value > most || !Number.isInteger(n.value)) return undefined;
  const sign = L.at(n.end, 'date-word', mark);
  return sign && L.joined(n.end) ? { ...n, end: sign.end } : undefined;
}

/** 二〇二四年: four figures, each a word. */
function digitByDigit(L: Lens, i: number): Count | undefined {
  let value = 0;
  for (let k = i; k < i + 4; k++) {
    const figure = L.isWord(k) && (k === i || L.joined(k)) ? L.at(k, 'cardinal') : undefined;
    const n = Number(figure?.sense.value ?? NaN);
    if (!(n >= 0 && n < 10) || figure!.end !== k + 1) return undefined;
    value = value * 10 + n;
  }
  const sign = L.at(i + 4, 'date-word', 'year-mark');
  return sign ? { value, width: 4, end: sign.end, start: L.startAt(i), ordinal: false, padded: false, plain: false } : undefined;
}
