import type { Lexicon } from '../../languages/lexicon.ts';

/** What the tables say of one word alone, as bits. */
export const Word = {
  Given: 1,
  Surname: 2,
  Function: 4,
  Common: 8,
  OrgHead: 16,
  OrgTail: 32,
  PlaceNoun: 64,
  Thing: 128,
  Demonym: 256,
  Place: 512,
  Organization: 1024,
  Title: 2048,
  Office: 4096,
  Speech: 8192,
  Particle: 16384,
  Calendar: 32768,
  Direction: 65536,
  /** Some table of ordinary words holds it. */
  Ordinary: 131072,
} as const;

const BITS: Readonly<Record<string, number>> = {
  'given-name': Word.Given,
  surname: Word.Surname,
  stop: Word.Function,
  common: Word.Common,
  'org-head': Word.OrgHead,
  'org-tail': Word.OrgTail,
  'place-head': Word.PlaceNoun,
  'thing-tail': Word.Thing,
  demonym: Word.Demonym,
  places: Word.Place,
  organization: Word.Organization,
  title: Word.Title,
  office: Word.Office,
  speech: Word.Speech,
  'name-part': Word.Particle,
  month: Word.Calendar,
  weekday: Word.Calendar,
  season: Word.Calendar,
  direction: Word.Direction,
};
/** Tables that say nothing about whether a word is ordinary. */
const NEUTRAL = new Set([
  'given-name',
  'surname',
  'name-part',
  'places',
  'places-weak',
  'organization',
  'zone',
  'currency',
  'title',
  'residue',
  'unit',
]);

/** The flags of every distinct word of a lexicon, looked up once each. */
export class WordFlags {
  private known = new Int32Array(1 << 12).fill(-1);

  private constructor(private readonly lexicon: Lexicon) {}

  private static readonly of = new WeakMap<Lexicon, WordFlags>();

  /** The flags that belong to a lexicon. */
  static for(lexicon: Lexicon): WordFlags {
    let flags = WordFlags.of.get(lexicon);
    if (!flags) WordFlags.of.set(lexicon, (flags = new WordFlags(lexicon)));
    return flags;
  }

  /** @param word a vocabulary id */
  get(word: number): number {
    if (word >= this.known.length) {
      const wider = new Int32Array(Math.max(word + 1, this.known.length * 2)).fill(-1);
      wider.set(this.known);
      this.known = wider;
    }
    const known = this.known[word];
    if (known >= 0) return known;
    let bits = 0;
    const node = word === 0 ? -1 : this.lexicon.step(0, word);
    if (node >= 0)
      for (const { table } of this.lexicon.at(node)) {
        bits |= BITS[table] ?? 0;
        if (!NEUTRAL.has(table)) bits |= Word.Ordinary;
      }
    return (this.known[word] = bits);
  }
}
