import type { DayInterval } from '../values/days.ts';
import type { NumberSet } from '../values/numbers.ts';

/** How firmly a sentence says what it says. */
export type Mood = 'fact' | 'forecast' | 'target' | 'hope' | 'plan' | 'denial' | 'estimate' | 'past';

/** A value as a set; one of the algebra's implementations. */
export type ClaimValue =
  | { type: 'number'; set: NumberSet; amount: number; unit?: string }
  | { type: 'days'; days: DayInterval }
  | { type: 'places'; places: readonly string[] }
  | { type: 'holder'; person: string; name: string }
  | { type: 'ordinal'; ordinal: number }
  | { type: 'text'; text: string };

/** One statement of a sentence: a value under a key, with its time, its source, and how firmly it is said. */
export interface Claim {
  kind: 'figure' | 'event-place' | 'event-date' | 'office' | 'ordinal' | 'quote' | 'superlative' | 'containment';
  /** What two claims must share; compared as a whole. */
  key: string;
  value: ClaimValue;
  /** Span of the value in the file (what is marked). */
  start: number;
  end: number;
  /** Index of the sentence in the article. */
  sentence: number;
  mood: Mood;
  /** Folded name of the source that the sentence names. */
  source?: string;
  /** The time that the claim is about. */
  time?: DayInterval;
  /** Keys (countries, people, organisations) of the parties. */
  parties: readonly string[];
  /** What was assumed to resolve it, as message keys. */
  assumed: readonly { key: string; values: Record<string, string> }[];
}
