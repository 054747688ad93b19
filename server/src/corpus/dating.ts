import { contextOf, sentenceAt, similarity } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Published } from '../mentions/article.ts';
import type { DateForm, TimeForm } from '../mentions/dates/forms.ts';
import type { Digest } from './digest.ts';
import { intersectDays, yearInterval } from '../values/days.ts';

/**
 * The dates of articles that do not say when they were written, known from the others: one article puts an event in "March of this
 * year", another puts the same event in March 2023, so the first was written in 2023.
 */

/** What two sentences must share for their events to be one; the month and the kind of event are the same already. */
const ALIKE = 2.5;

/** An event that an article dates by its month, with a year or a distance in years from its own. */
export interface DatedEvent {
  start: number;
  end: number;
  text: string;
  /** A year that the words give: one derived from the article's own date proves nothing. */
  year?: number;
  yearShift?: number;
  /** The month with each kind of event of the sentence. */
  keys: readonly string[];
  /** What the sentence is about, see `claims/context.ts`. */
  features: readonly string[];
}

/** What the dating needs of an article. */
type Dateable = Pick<Digest, 'id' | 'file' | 'published' | 'events'>;

interface Told {
  article: Dateable;
  event: DatedEvent;
  features: ReadonlySet<string>;
}

export class Dating {
  private readonly byKey = new Map<string, Told[]>();
  /** Articles that wait for a year, by key. */
  private readonly waiting = new Map<string, Set<string>>();
  private readonly touched = new Set<string>();

  add(article: Dateable): void {
    for (const { event, key } of keysOf(article)) {
      if (event.year !== undefined) {
        const told = { article, event, features: new Set(event.features) };
        const list = this.byKey.get(key);
        if (list) list.push(told);
        else this.byKey.set(key, [told]);
        this.touch(key);
      } else if (isOpen(article)) {
        let ids = this.waiting.get(key);
        if (!ids) this.waiting.set(key, (ids = new Set()));
        ids.add(article.id);
        this.touched.add(article.id);
      }
    }
  }

  remove(article: Dateable): void {
    for (const { event, key } of keysOf(article)) {
      if (event.year !== undefined) {
        const rest = this.byKey.get(key)?.filter(d => d.article.id !== article.id) ?? [];
        if (rest.length > 0) this.byKey.set(key, rest);
        else this.byKey.delete(key);
        this.touch(key);
      } else {
        const ids = this.waiting.get(key);
        ids?.delete(article.id);
        if (ids?.size === 0) this.waiting.delete(key);
      }
    }
    this.touched.delete(article.id);
  }

  /** Whether there are articles of which the others may tell something else than before. */
  get busy(): boolean {
    return this.touched.size > 0;
  }

  /** The id of such an article, told once. */
  takeTouched(): string | undefined {
    for (const id of this.touched) {
      this.touched.delete(id);
      return id;
    }
    return undefined;
  }

  /** What the other articles tell of an article's date, within what it knows itself; undefined where they tell nothing new, or disagree. */
  narrow(article: Dateable): Published | undefined {
    const years = new Map<number, { told: Told; event: DatedEvent }>();
    for (const { event, key } of keysOf(article)) {
      if (event.year !== undefined) continue;
      const features = new Set(event.features);
      for (const told of this.byKey.get(key) ?? []) {
        if (told.article.id === article.id || similarity({ features }, told) < ALIKE) continue;
        const year = told.event.year! - event.yearShift!,
          known = years.get(year);
        // the first article that tells it is named, in whatever order they came
        if (!known || before(told, known.told)) years.set(year, { told, event });
      }
    }
    if (years.size !== 1) return undefined;
    const [[year, { told, event }]] = years;
    const own = article.published;
    const days = own ? intersectDays(own.days, yearInterval(year)) : yearInterval(year);
    if (!days || (own && days.from === own.days.from && days.to === own.days.to)) return undefined;
    return { ...own, days, source: 'corpus', start: event.start, end: event.end, by: { file: told.article.file, text: told.event.text } };
  }

  private touch(key: string): void {
    for (const id of this.waiting.get(key) ?? []) this.touched.add(id);
  }
}

/** Whether the day of an article is not known. */
function isOpen(article: Dateable): boolean {
  const days = article.published?.days;
  return !days || days.from !== days.to;
}

function before(a: Told, b: Told): boolean {
  return a.article.id < b.article.id || (a.article.id === b.article.id && a.event.start < b.event.start);
}

function* keysOf(article: Dateable): Iterable<{ event: DatedEvent; key: string }> {
  for (const event of article.events) for (const key of event.keys) yield { event, key };
}

/** Dates by month, with a year or a year told by the article's own, that stand in a sentence with an event. */
export function* monthsOf(article: ArticleReading): Iterable<DatedEvent> {
  for (const mention of article.mentions) {
    if (mention.temporal !== true || mention.kind === 'duration') continue;
    const form = dateForm(mention.form);
    if (form?.month === undefined || form.calendar || (form.year === undefined && form.yearShift === undefined)) continue;
    const sentence = sentenceAt(article, mention.start);
    if (sentence < 0) continue;
    const features = [...contextOf(article, sentence).features.keys()];
    const keys = features.filter(f => f.startsWith('e:')).map(f => `${form.month} ${f}`);
    if (keys.length === 0) continue;
    const { start, end } = mention;
    const { year, yearShift } = form;
    yield { start, end, text: article.text.text.slice(start, end), ...(year === undefined ? { yearShift } : { year }), keys, features };
  }
}

function dateForm(form: TimeForm): DateForm | undefined {
  return form.is === 'date' ? form : form.is === 'range' ? dateForm(form.from) : undefined;
}
