import { contextOf, mentionFeatures } from '../claims/context.ts';
import { writtenIn } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { DayInterval } from '../values/days.ts';
import type { Published } from '../mentions/article.ts';
import { HashTable, hashOf } from './hash-table.ts';

/**
 * Which articles tell of the same story. Two do when they share enough of what stories are known by (people, organisations, towns,
 * kinds of event, exact figures, words of headline and lead) and were not published too far apart. Found through an index from
 * anchor to articles, never by comparing all with all.
 */

/** What an article is known by: numbers of anchors, with their weights. */
interface Profile {
  id: string;
  written: DayInterval | undefined;
  anchors: Int32Array;
  weights: Uint16Array;
}

/** What articles are known by, as plain numbers: of one behind the other. */
export interface StoryColumns {
  /** Where those of each article end. */
  ends: Int32Array;
  anchors: Int32Array;
  weights: Uint16Array;
  /** The days when each was written; 0 where they are not known. */
  written: ([from: number, to: number] | 0)[];
}

/** The articles that have an anchor, in no order, with the weight that it has in each. Most anchors have one article: that needs no rows. */
class Posting {
  count = 0;
  /** Whether it was too frequent to tell a story when its articles were last looked at. */
  frequent = false;
  /** Made with the second article; before that there is {@link first}. */
  articles = NO_ARTICLES;
  weights = NO_WEIGHTS;
  private first = 0;
  private firstWeight = 0;

  constructor(readonly anchor: number) {}

  add(article: number, weight: number): void {
    if (this.count === 0 && this.articles.length === 0) {
      this.first = article;
      this.firstWeight = weight;
      this.count = 1;
      return;
    }
    if (this.count >= this.articles.length) this.grow();
    this.articles[this.count] = article;
    this.weights[this.count++] = weight;
  }

  /** Makes room for so many articles, before there are any. */
  expect(count: number): void {
    if (count < 2) return;
    this.articles = new Int32Array(count);
    this.weights = new Uint16Array(count);
  }

  private grow(): void {
    const articles = new Int32Array(this.count * 2),
      weights = new Uint16Array(this.count * 2);
    articles.set(this.articles);
    weights.set(this.weights);
    if (this.articles.length === 0) {
      articles[0] = this.first;
      weights[0] = this.firstWeight;
    }
    this.articles = articles;
    this.weights = weights;
  }

  remove(article: number): void {
    const at = this.articles.length === 0 ? (this.first === article ? 0 : -1) : this.articles.subarray(0, this.count).indexOf(article);
    if (at < 0) return;
    this.count--;
    if (this.articles.length === 0) return;
    this.articles[at] = this.articles[this.count];
    this.weights[at] = this.weights[this.count];
  }
}

const NO_ARTICLES = new Int32Array(0),
  NO_WEIGHTS = new Uint16Array(0);

/** An anchor of more articles than this tells no story (a head of state, a capital). */
const FREQUENT = 60;
/**
 * Weight that shared anchors must reach: in a folder of two reports little is needed to take them for one story; among thousands, chance
 * alone shares much. It grows with the logarithm of the corpus, in steps of fours, so that few additions move it. In thousandths: sums
 * of whole numbers are the same in any order.
 */
const FIRST = 2200,
  PER_STEP = 700;
/** Times the bar that two articles must reach where the date of one is not known: nothing says then that they are of one time. */
const UNDATED = 2;
/** Days between two reports of one story. */
const APART = 45;
/** Sentences from the top that count as the lead, beside the headline. */
const LEAD = 4;

const WEIGHT: Record<string, number> = { c: 1, p: 1.5, o: 1.2, l: 1, e: 0.8, m: 0.5, n: 0.5, w: 0.5, f: 0.8 };

/** Thousandths of a weight. */
const UNIT = 1000;

export class Stories {
  private readonly numbers = new Map<string, number>();
  private readonly profiles: (Profile | undefined)[] = [];
  private readonly free: number[] = [];
  /** Numbers of anchors by their hash. */
  private anchors = new HashTable();
  private readonly postings: (Posting | undefined)[] = [];
  private readonly freeAnchors: number[] = [];
  private readonly changed = new Set<string>();
  /** Anchors that may have become too frequent, or ceased to be. */
  private readonly crossed = new Set<Posting>();
  /** Sums of {@link partners}, by number of article; zero between its calls. */
  private sums = new Int32Array(64);
  /** Step for which the pairs were looked at. */
  private seen = 0;

  add(id: string, published: Published | undefined, { anchors, weights }: Anchors): void {
    const profile: Profile = {
      id,
      written: writtenIn({ published }),
      anchors: new Int32Array(anchors.length),
      weights: Uint16Array.from(weights),
    };
    const article = this.free.pop() ?? this.profiles.length;
    this.profiles[article] = profile;
    this.numbers.set(id, article);
    this.changed.add(id);
    anchors.forEach((anchor, i) => {
      const n = this.numberOf(anchor),
        posting = this.postings[n]!;
      profile.anchors[i] = n;
      posting.add(article, profile.weights[i]);
      if (posting.count === FREQUENT + 1) this.crossed.add(posting);
    });
  }

  remove(id: string): void {
    const article = this.numbers.get(id);
    if (article === undefined) return;
    for (const n of this.profiles[article]!.anchors) {
      const posting = this.postings[n]!;
      posting.remove(article);
      if (posting.count === FREQUENT) this.crossed.add(posting);
      if (posting.count > 0) continue;
      this.anchors.delete(0, posting.anchor);
      this.postings[n] = undefined;
      this.freeAnchors.push(n);
    }
    this.profiles[article] = undefined;
    this.free.push(article);
    this.numbers.delete(id);
    this.changed.delete(id);
  }

  /** Puts what another reading of an article is known by in the place of what it was; its stories are looked for again. */
  replace(id: string, published: Published | undefined, anchors: Anchors): void {
    const profile = this.profiles[this.numbers.get(id)!]!;
    const isSame =
      anchors.anchors.length === profile.anchors.length &&
      anchors.anchors.every((a, i) => this.anchors.get(0, a) === profile.anchors[i] && anchors.weights[i] === profile.weights[i]);
    if (isSame) {
      profile.written = writtenIn({ published });
      this.changed.add(id);
      return;
    }
    this.remove(id);
    this.add(id, published, anchors);
  }

  /**
   * Articles whose stories are to be looked for again: those that were added, those that share an anchor that became too frequent or
   * ceased to be, and all where the bar was moved by the size of the corpus. Who looks takes them out.
   */
  get pending(): Set<string> {
    // an edit takes an article out and puts it back: only what has come of it counts
    for (const posting of this.crossed) {
      if (posting.count > FREQUENT === posting.frequent) continue;
      posting.frequent = !posting.frequent;
      for (let k = 0; k < posting.count; k++) this.changed.add(this.profiles[posting.articles[k]]!.id);
    }
    this.crossed.clear();
    const { step } = this;
    if (step !== this.seen) {
      this.seen = step;
      for (const id of this.numbers.keys()) this.changed.add(id);
    }
    return this.changed;
  }

  /** How many times two articles pass the bar for one story: below 1 they are two; 0 where too much time lies between them. */
  weight(id: string, other: string): number {
    const a = this.profiles[this.numbers.get(id) ?? -1],
      b = this.profiles[this.numbers.get(other) ?? -1];
    if (!a || !b || !near(a.written, b.written)) return 0;
    const theirs = new Map<number, number>();
    b.anchors.forEach((n, i) => theirs.set(n, b.weights[i]));
    let sum = 0;
    a.anchors.forEach((n, i) => {
      const weight = theirs.get(n);
      if (weight !== undefined && this.postings[n]!.count <= FREQUENT) sum += Math.min(weight, a.weights[i]);
    });
    return sum / this.enough(a.written, b.written);
  }

  /** The articles that tell of the same story as `id`, by id, each with its {@link weight}. */
  partners(id: string): Map<string, number> {
    const article = this.numbers.get(id);
    const out = new Map<string, number>();
    if (article === undefined) return out;
    const { anchors, weights, written } = this.profiles[article]!;
    if (this.sums.length < this.profiles.length) this.sums = new Int32Array(this.profiles.length * 2);
    const { sums } = this;
    const met: number[] = [];
    for (let i = 0; i < anchors.length; i++) {
      const posting = this.postings[anchors[i]]!;
      // of one article it is this one
      if (posting.count > FREQUENT || posting.count === 1) continue;
      for (let k = 0; k < posting.count; k++) {
        const other = posting.articles[k];
        if (sums[other] === 0) met.push(other);
        sums[other] += Math.min(weights[i], posting.weights[k]);
      }
    }
    for (const other of met) {
      const profile = this.profiles[other]!;
      const enough = this.enough(written, profile.written);
      if (other !== article && sums[other] >= enough && near(written, profile.written)) out.set(profile.id, sums[other] / enough);
      sums[other] = 0;
    }
    return out;
  }

  /** What articles are known by, as numbers. @param ids the articles in the order of their new numbers; the others are left out */
  columns(ids: readonly string[]): StoryColumns {
    const profiles = ids.map(id => this.profiles[this.numbers.get(id)!]!);
    const total = profiles.reduce((sum, p) => sum + p.anchors.length, 0);
    const out: StoryColumns = {
      ends: new Int32Array(profiles.length),
      anchors: new Int32Array(total),
      weights: new Uint16Array(total),
      written: profiles.map(({ written }) => (written ? [written.from, written.to] : 0)),
    };
    let end = 0;
    profiles.forEach(({ anchors, weights }, i) => {
      out.anchors.set(
        anchors.map(n => this.postings[n]!.anchor),
        end,
      );
      out.weights.set(weights, end);
      out.ends[i] = end += anchors.length;
    });
    return out;
  }

  /** Takes the columns of articles, while none are here: their stories are known already. */
  restore({ ends, anchors, weights, written }: StoryColumns, ids: readonly string[]): void {
    const numbers = new Int32Array(anchors.length);
    const counts: number[] = [];
    for (let k = 0; k < anchors.length; k++) {
      let n = this.anchors.get(0, anchors[k]);
      if (n === undefined) {
        n = counts.push(0) - 1;
        this.anchors.set(0, anchors[k], n);
        this.postings.push(new Posting(anchors[k]));
      }
      numbers[k] = n;
      counts[n]++;
    }
    this.postings.forEach((posting, n) => posting!.expect(counts[n]));
    ids.forEach((id, article) => {
      const from = article === 0 ? 0 : ends[article - 1],
        to = ends[article];
      const days = written[article];
      this.profiles.push({
        id,
        written: days === 0 ? undefined : { from: days[0], to: days[1] },
        anchors: numbers.subarray(from, to),
        weights: weights.subarray(from, to),
      });
      this.numbers.set(id, article);
      for (let k = from; k < to; k++) this.postings[numbers[k]]!.add(article, weights[k]);
    });
    for (const posting of this.postings) posting!.frequent = posting!.count > FREQUENT;
    this.seen = this.step;
  }

  private get step(): number {
    return Math.floor(Math.log2(Math.max(1, this.numbers.size)) / 2);
  }

  private enough(x: DayInterval | undefined, y: DayInterval | undefined): number {
    return (FIRST + PER_STEP * this.seen) * (x && y ? 1 : UNDATED);
  }

  private numberOf(anchor: number): number {
    let n = this.anchors.get(0, anchor);
    if (n === undefined) {
      n = this.freeAnchors.pop() ?? this.postings.length;
      this.anchors.set(0, anchor, n);
      this.postings[n] = new Posting(anchor);
    }
    return n;
  }
}

function near(x: DayInterval | undefined, y: DayInterval | undefined): boolean {
  return !x || !y || Math.max(x.from, y.from) - Math.min(x.to, y.to) <= APART;
}

/** What an article is known by: its anchors, each told by 31 bits of its name's hash, with their weights in thousandths. */
export interface Anchors {
  anchors: readonly number[];
  weights: readonly number[];
}

export function anchorsOf(article: ArticleReading): Anchors {
  const anchors = new Map<number, number>();
  const add = (f: string, factor: number): void => {
    const [, anchor] = hashOf(f);
    anchors.set(anchor, Math.max(anchors.get(anchor) ?? 0, Math.round((WEIGHT[f[0]] ?? 0) * factor * UNIT)));
  };
  const lead = Math.min(article.text.sentences.length, LEAD + 1);
  for (let n = 0; n < lead; n++) for (const f of contextOf(article, n).features.keys()) add(f, 1);
  for (const m of article.mentions) {
    if (m.kind === 'person' || m.kind === 'organization') for (const f of mentionFeatures(article, m)) add(f, 0.8);
    else if (m.kind === 'place') {
      const id = m.places?.[0];
      const isTown = id ? article.places.get(id)?.kind !== 'country' : true;
      for (const f of mentionFeatures(article, m)) if (isTown) add(f, 0.8);
    } else if (m.temporal === false && m.amount >= 10 && m.kind !== 'ordinal') add(`f:${m.amount}${m.unit ?? ''}`, 1);
  }
  return { anchors: [...anchors.keys()], weights: [...anchors.values()] };
}
