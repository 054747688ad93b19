import type { ArticleReading } from '../claims/reading.ts';
import type { Filed } from './filed.ts';
import { Learnt } from './learnt.ts';
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

  add(filed: Filed): void {
    this.waiting.add(filed);
  }

  remove(filed: Filed): void {
    this.waiting.delete(filed);
    const article = this.taken.get(filed);
    if (!article) return;
    this.taken.delete(filed);
    const { mentions, claims } = filed.reading();
    this.register.remove(article, mentions);
    this.learnt.remove(filed.lessons());
    for (const key of new Set(claims.map(c => c.key))) this.claims.remove(key, filed);
  }

  /** Whether articles wait. */
  get busy(): boolean {
    return this.waiting.size > 0;
  }

  /** Takes one article in. */
  step(): void {
    const [filed] = this.waiting;
    this.waiting.delete(filed);
    const article = filed.light();
    const { mentions, claims } = filed.reading();
    this.taken.set(filed, article);
    this.register.add(article, mentions);
    this.learnt.add(filed.lessons());
    for (const key of new Set(claims.map(c => c.key))) this.claims.add(key, filed);
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
