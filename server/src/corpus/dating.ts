import { contextOf, sentenceAt, similarity, type Context } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Published } from '../mentions/article.ts';
import type { DateForm, TimeForm } from '../mentions/dates/forms.ts';
import type { DateMention } from '../mentions/mention.ts';
import { intersectDays, yearInterval } from '../values/days.ts';

/**
 * The dates of articles that do not say when they were written, known from the others: one article puts an event in "March of this
 * year", another puts the same event in March 2023, so the first was written in 2023.
 */

/** What two sentences must share for their events to be one; the month and the kind of event are the same already. */
const ALIKE = 2.5;

/** An event that an article dates by its month and an absolute year. */
interface Dated {
  article: ArticleReading;
  context: Context;
  year: number;
  start: number;
  text: string;
}

export class Dating {
  private readonly byKey = new Map<string, Dated[]>();
  private readonly keysOf = new Map<string, string[]>();

  add(article: ArticleReading): void {
    const keys: string[] = [];
    for (const { mention, form, context } of monthsOf(article)) {
      // a year that was itself derived from the article's own date proves nothing
      if (form.year === undefined) continue;
      const text = article.text.text.slice(mention.start, mention.end);
      for (const key of keysAt(form.month!, context)) {
        keys.push(key);
        const list = this.byKey.get(key);
        const dated = { article, context, year: form.year, start: mention.start, text };
        if (list) list.push(dated);
        else this.byKey.set(key, [dated]);
      }
    }
    if (keys.length > 0) this.keysOf.set(article.id, keys);
  }

  remove(id: string): void {
    for (const key of this.keysOf.get(id) ?? []) {
      const rest = this.byKey.get(key)?.filter(d => d.article.id !== id) ?? [];
      if (rest.length > 0) this.byKey.set(key, rest);
      else this.byKey.delete(key);
    }
    this.keysOf.delete(id);
  }

  /** What the other articles tell of an article's date, within what it knows itself; undefined where they tell nothing new, or disagree. */
  narrow(article: ArticleReading): Published | undefined {
    const years = new Map<number, { dated: Dated; mention: DateMention }>();
    for (const { mention, form, context } of monthsOf(article)) {
      if (form.yearShift === undefined) continue;
      for (const key of keysAt(form.month!, context))
        for (const dated of this.byKey.get(key) ?? [])
          if (dated.article.id !== article.id && similarity(context, dated.context) >= ALIKE) {
            const year = dated.year - form.yearShift,
              known = years.get(year);
            // the first article that tells it is named, in whatever order they came
            if (!known || before(dated, known.dated)) years.set(year, { dated, mention });
          }
    }
    if (years.size !== 1) return undefined;
    const [[year, { dated, mention }]] = years;
    const own = article.published;
    const days = own ? intersectDays(own.days, yearInterval(year)) : yearInterval(year);
    if (!days || (own && days.from === own.days.from && days.to === own.days.to)) return undefined;
    return { ...own, days, source: 'corpus', start: mention.start, end: mention.end, by: { file: dated.article.file, text: dated.text } };
  }
}

function before(a: Dated, b: Dated): boolean {
  return a.article.id < b.article.id || (a.article.id === b.article.id && a.start < b.start);
}

/** Dates by month, with a year or a year told by the article's own, that stand in a sentence with an event. */
function* monthsOf(article: ArticleReading): Iterable<{ mention: DateMention; form: DateForm; context: Context }> {
  for (const mention of article.mentions) {
    if (mention.temporal !== true || mention.kind === 'duration') continue;
    const form = dateForm(mention.form);
    if (form?.month === undefined || form.calendar || (form.year === undefined && form.yearShift === undefined)) continue;
    const sentence = sentenceAt(article, mention.start);
    if (sentence >= 0) yield { mention, form, context: contextOf(article, sentence) };
  }
}

function dateForm(form: TimeForm): DateForm | undefined {
  return form.is === 'date' ? form : form.is === 'range' ? dateForm(form.from) : undefined;
}

function keysAt(month: number, context: Context): string[] {
  return [...context.features.keys()].filter(f => f.startsWith('e:')).map(f => `${month} ${f}`);
}
