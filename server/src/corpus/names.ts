import type { ArticleReading } from '../claims/reading.ts';
import type { Filed } from './filed.ts';
import { Learnt, type Lessons } from './learnt.ts';
import { Postings } from './postings.ts';
import { Register } from './register.ts';

/**
 * What only requests of the editor ask for: who is named where, what the articles teach of names, and which of them make a claim under a
 * key. Articles wait here until somebody has time for them, or asks.
 */
export class Names {
  readonly register = new Register();
  readonly learnt = new Learnt();
  private readonly claims = new Postings<Filed>();
  /** The articles that were taken in, each as the register knows it: a packed one is another object each time. */
  private readonly taken = new Map<Filed, ArticleReading>();
  private readonly waiting = new Set<Filed>();
  /** Those of them that are no more, by id: another reading of one may wait. */
  private readonly leaving = new Map<string, Filed>();

  add(filed: Filed): void {
    this.waiting.add(filed);
  }

  remove(filed: Filed): void {
    if (!this.waiting.delete(filed)) this.leaving.set(filed.id, filed);
  }

  /** Whether articles wait. */
  get busy(): boolean {
    return this.waiting.size > 0 || this.leaving.size > 0;
  }

  /** Takes one article in, in the place of its former reading where it has one; once all are in, takes one out. */
  step(): void {
    for (const filed of this.waiting) {
      this.waiting.delete(filed);
      return this.take(filed, this.leaving.get(filed.id));
    }
    for (const filed of this.leaving.values()) return this.take(undefined, filed);
  }

  private take(filed: Filed | undefined, old: Filed | undefined): void {
    const article = filed?.light(),
      named = filed?.named(),
      former = old && this.taken.get(old);
    if (old) {
      this.leaving.delete(old.id);
      this.taken.delete(old);
      for (const key of old.named().keys) this.claims.remove(key, old);
    }
    if (filed) {
      this.taken.set(filed, article!);
      for (const key of named!.keys) this.claims.add(key, filed);
    }
    this.teach(old?.lessons(), filed?.lessons());
    if (former && article) this.register.replace(former, article, named!.names);
    else if (former) this.register.remove(former);
    else if (article) this.register.add(article, named!.names);
  }

  private teach(before: Lessons | undefined, now: Lessons | undefined): void {
    if (before && now && JSON.stringify(before) === JSON.stringify(now)) return;
    if (before) this.learnt.remove(before);
    if (now) this.learnt.add(now);
    this.register.changed();
  }

  /** All that is known, once every article is taken in. */
  known(): this {
    while (this.busy) this.step();
    return this;
  }

  /** The articles that make a claim under a key, in no order. */
  claiming(key: string): readonly Filed[] {
    return this.claims.of(key);
  }
}
