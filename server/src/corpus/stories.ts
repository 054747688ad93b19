import { contextOf, mentionFeatures } from '../claims/context.ts';
import { writtenIn } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { DayInterval } from '../values/days.ts';
import type { Published } from '../mentions/article.ts';

/**
 * Which articles tell of the same story. Two do when they share enough of what stories are known by (people, organisations, towns,
 * kinds of event, exact figures, words of headline and lead) and were not published too far apart. Found through an index from
 * anchor to articles, never by comparing all with all.
 */

/** What an article is known by, with weights. */
interface Profile {
  written: DayInterval | undefined;
  anchors: ReadonlyMap<string, number>;
}

/** An anchor of more articles than this tells no story (a head of state, a capital). */
const FREQUENT = 60;
/**
 * Weight that shared anchors must reach: in a folder of two reports little is needed to take them for one story; among thousands, chance
 * alone shares much. It grows with the logarithm of the corpus, in steps of fours, so that few additions move it.
 */
const FIRST = 2.2,
  PER_STEP = 0.7;
/** Days between two reports of one story. */
const APART = 45;
/** Sentences from the top that count as the lead, beside the headline. */
const LEAD = 4;

const WEIGHT: Record<string, number> = { c: 1, p: 1.5, o: 1.2, l: 1, e: 0.8, m: 0.5, n: 0.5, w: 0.5, f: 0.8 };

export class Stories {
  private readonly profiles = new Map<string, Profile>();
  private readonly index = new Map<string, Set<string>>();
  private readonly changed = new Set<string>();
  /** Step for which the pairs were looked at. */
  private seen = 0;

  add(id: string, published: Published | undefined, anchors: Iterable<readonly [string, number]>): void {
    const profile = { written: writtenIn({ published }), anchors: new Map(anchors) };
    this.profiles.set(id, profile);
    this.changed.add(id);
    for (const anchor of profile.anchors.keys()) {
      const ids = this.index.get(anchor);
      if (ids) {
        ids.add(id);
        if (ids.size === FREQUENT + 1) this.reconsider(ids);
      } else this.index.set(anchor, new Set([id]));
    }
  }

  remove(id: string): void {
    for (const anchor of this.profiles.get(id)?.anchors.keys() ?? []) {
      const ids = this.index.get(anchor);
      ids?.delete(id);
      if (ids?.size === FREQUENT) this.reconsider(ids);
      if (ids?.size === 0) this.index.delete(anchor);
    }
    this.profiles.delete(id);
    this.changed.delete(id);
  }

  /**
   * Articles whose stories are to be looked for again: those that were added, those that share an anchor that became too frequent or
   * ceased to be, and all where the bar was moved by the size of the corpus. Each is told once.
   */
  takeChanged(): ReadonlySet<string> {
    if (this.step !== this.seen) {
      this.seen = this.step;
      for (const id of this.profiles.keys()) this.changed.add(id);
    }
    const out = new Set(this.changed);
    this.changed.clear();
    return out;
  }

  private reconsider(ids: ReadonlySet<string>): void {
    for (const id of ids) this.changed.add(id);
  }

  /** How many times four articles there are. */
  private get step(): number {
    return Math.floor(Math.log2(Math.max(1, this.profiles.size)) / 2);
  }

  private enough(): number {
    return FIRST + PER_STEP * this.step;
  }

  /** How many times two articles pass the bar for one story: below 1 they are two. */
  weight(id: string, other: string): number {
    const a = this.profiles.get(id),
      b = this.profiles.get(other);
    let sum = 0;
    for (const [anchor, weight] of a?.anchors ?? []) {
      const theirs = b?.anchors.get(anchor);
      if (theirs !== undefined && this.index.get(anchor)!.size <= FREQUENT) sum += Math.min(weight, theirs);
    }
    return sum / this.enough();
  }

  /** Ids of the articles that tell of the same story as `id`, sorted. */
  partners(id: string): string[] {
    const profile = this.profiles.get(id);
    if (!profile) return [];
    const shared = new Map<string, number>();
    for (const [anchor, weight] of profile.anchors) {
      const ids = this.index.get(anchor)!;
      if (ids.size > FREQUENT) continue;
      for (const other of ids) {
        if (other === id) continue;
        shared.set(other, (shared.get(other) ?? 0) + Math.min(weight, this.profiles.get(other)!.anchors.get(anchor)!));
      }
    }
    return [...shared]
      .filter(([other, weight]) => weight >= this.enough() && near(profile.written, this.profiles.get(other)!.written))
      .map(([other]) => other)
      .sort();
  }
}

function near(x: DayInterval | undefined, y: DayInterval | undefined): boolean {
  return !x || !y || Math.max(x.from, y.from) - Math.min(x.to, y.to) <= APART;
}

/** What an article is known by, with weights. */
export function anchorsOf(article: ArticleReading): Map<string, number> {
  const anchors = new Map<string, number>();
  const add = (f: string, factor: number): void => {
    anchors.set(f, Math.max(anchors.get(f) ?? 0, (WEIGHT[f[0]] ?? 0) * factor));
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
  return anchors;
}
