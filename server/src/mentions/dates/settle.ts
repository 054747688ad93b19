import type { ArticleMentions } from '../article.ts';
import type { DateMention, Mention } from '../mention.ts';
import type { TimeForm } from './forms.ts';
import { ref, type Context, type Value } from './context.ts';
import { conventionalHours, resolve } from './resolve.ts';
import { momentIso } from './timex.ts';

/**
 * Resolves the dates of an article again from what their words say, against its (newly known) `published`. Nothing is read again,
 * so that the corpus can call it whenever it comes to know more of when an article was written.
 */
export function resolveDates(article: ArticleMentions): void {
  let textDay: number | undefined;
  const published = article.published;
  for (const m of article.mentions) {
    if (!isDate(m)) continue;
    const context: Context = {
      published: published?.days,
      seconds: published?.seconds,
      direction: m.direction,
      alone: m.alone,
      textDay,
      weekday: published?.weekday,
    };
    const value = valueOf(m, context);
    apply(m, value);
    if (m.days && m.days.from === m.days.to && m.kind !== 'range') textDay = m.days.from;
  }
}

/** Whether a mention is of a date, time, recurrence or range of dates. */
export function isDate(m: Mention): m is DateMention {
  return m.temporal === true && m.kind !== 'duration';
}

function valueOf(m: DateMention, c: Context): Value {
  const { form } = m;
  // "tomorrow, Monday": the relative day says which Monday, once the article's day is known
  if (m.written.offset !== undefined && form.is === 'date' && form.day === undefined && ref(c) !== undefined) {
    const value = resolve({ is: 'offset', days: m.written.offset }, c);
    return value;
  }
  // "مساء أمس الأحد": the same beside a part of the day
  if (m.written.offset !== undefined && form.is === 'at' && form.date.is === 'date' && form.date.day === undefined && ref(c) !== undefined)
    return resolve({ ...form, date: { is: 'offset', days: m.written.offset } }, c);
  return resolve(form, c);
}

function apply(m: DateMention, value: Value): void {
  m.timex = value.timex;
  m.steps = value.steps;
  m.kind = kindOf(m.form, value);
  m.days = undefined;
  m.interval = undefined;
  if (value.clock) {
    if (m.form.is === 'range' && value.from !== undefined && value.to !== undefined) m.interval = `${clock(value.from)}/${clock(value.to)}`;
    else if (m.form.is === 'daypart') {
      const hours = conventionalHours(m.form);
      m.interval = `${clock(hours.from)}/${clock(hours.to)}`;
    }
    return;
  }
  if (value.days) m.days = value.days;
  else if (value.from !== undefined && value.to !== undefined)
    m.days = { from: Math.floor(value.from / 86_400), to: Math.ceil(value.to / 86_400) - 1 };
  if (m.form.is === 'at' && m.form.time.is === 'daypart' && m.days && m.days.from === m.days.to) {
    const hours = conventionalHours(m.form.time),
      day = m.days.from * 86_400;
    m.interval = `${momentIso(day + hours.from, true)}/${momentIso(day + hours.to, true)}`;
    return;
  }
  if (value.from !== undefined && value.to !== undefined && (value.to - value.from > 86_400 || value.fine)) {
    const fine = value.fine === true;
    if (
      !fine ||
      m.form.is === 'span' ||
      m.form.is === 'unit' ||
      (m.form.is === 'at' && m.form.time.is === 'range') ||
      m.form.is === 'range'
    )
      m.interval = `${momentIso(value.from, fine)}/${momentIso(value.to, fine)}`;
  }
}

function clock(seconds: number): string {
  return momentIso(seconds % 86_400, true).slice(11);
}

function kindOf(form: TimeForm, value: Value): DateMention['kind'] {
  if (form.is === 'every') return 'recurrence';
  if (form.is === 'range' || (form.is === 'at' && form.time.is === 'range') || value.timex.includes('/')) return 'range';
  if (form.is === 'clock' || form.is === 'daypart' || (form.is === 'at' && form.time.is === 'clock') || (form.is === 'ago' && value.fine))
    return 'time';
  return 'date';
}
