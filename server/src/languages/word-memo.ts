/**
 * Small numbers known of words, computed once for each distinct form. `judge` must be a pure function of the form: what a text says
 * may not depend on the texts read before it.
 */
export class WordMemo {
  private known = new Int32Array(1 << 12).fill(-1);

  /** @param judge of a vocabulary id, a number from 0 to 2^31 - 1 */
  constructor(private readonly judge: (word: number) => number) {}

  /** @param word a vocabulary id */
  of(word: number): number {
    if (word >= this.known.length) {
      const wider = new Int32Array(Math.max(word + 1, this.known.length * 2)).fill(-1);
      wider.set(this.known);
      this.known = wider;
    }
    const known = this.known[word];
    return known >= 0 ? known : (this.known[word] = this.judge(word));
  }
}

/** As {@link WordMemo} for numbers below 255, in a quarter of its room: a large corpus has half a million words. */
export class WordBits {
  private known = new Uint8Array(1 << 12).fill(UNKNOWN);

  /** @param judge of a vocabulary id, a number from 0 to 254 */
  constructor(private readonly judge: (word: number) => number) {}

  /** @param word a vocabulary id */
  of(word: number): number {
    if (word >= this.known.length) {
      const wider = new Uint8Array(Math.max(word + 1, this.known.length * 2)).fill(UNKNOWN);
      wider.set(this.known);
      this.known = wider;
    }
    const known = this.known[word];
    return known !== UNKNOWN ? known : (this.known[word] = this.judge(word));
  }
}

const UNKNOWN = 255;

/** What is made of a lexicon once and lives as long as it does. */
export function perLexicon<L extends object, T>(make: (lexicon: L) => T): (lexicon: L) => T {
  const made = new WeakMap<L, T>();
  return lexicon => {
    let known = made.get(lexicon);
    if (known === undefined) made.set(lexicon, (known = make(lexicon)));
    return known;
  };
}
