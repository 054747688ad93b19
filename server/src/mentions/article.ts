import type { Scan } from '../languages/scan.ts';
import type { ArticleText } from '../text/structure.ts';
import type { DayInterval } from '../values/days.ts';
import type { Facts } from '../values/facts.ts';
import type { PlaceTree } from '../values/places.ts';
import type { Mention } from './mention.ts';

/** How the date of an article is known. */
export interface Published {
  /** The days that it can be of. */
  days: DayInterval;
  /** Offsets of the passage that says so, where one does. */
  start?: number;
  end?: number;
  /** The passage of another article that tells it, for `corpus`. */
  by?: { file: string; text: string };
  /** `given` by the caller, `dateline`, `front-matter`, `metadata`, `file-name`, `copyright`, `inferred`, `corpus`. */
  source: string;
  /** Seconds into the day, where the source gives a time. */
  seconds?: number;
  /** Further days that the page itself bears: that of a dateline beside that of printing. */
  others?: readonly number[];
  /** Weekday (ISO 1-7) where that is known and the day is not. */
  weekday?: number;
}

/** An article with what it mentions: a pure function of its text, its language and its given date. */
export interface ArticleMentions {
  /** Unique in the corpus: the file, and `#2` for the second article of a file. */
  id: string;
  file: string;
  language: string;
  text: ArticleText;
  scan: Scan;
  places: PlaceTree;
  facts: Facts;
  published?: Published;
  /** In the order of their offsets; residue's left out. */
  mentions: Mention[];
}
