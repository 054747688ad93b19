/** Which words of a passage another passage does not have. Pure. */
import { diffWords } from 'diff';

/** A run of a passage's text. */
export interface Run {
  readonly text: string;
  /** It is the finding's own site. */
  readonly marked: boolean;
  /** The passage beside it says something else here. */
  readonly differs: boolean;
}

interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly language: string;
}

/** Two passages that share fewer of their words than this have nothing to compare word by word. */
const ALIKE = 0.3;

/** The runs of `passage` beside `other`; without `other`, or where the two are in two languages, only its site is told apart. */
export function runsOf(passage: Parts, other?: Parts): Run[] {
  const text = passage.before + passage.marked + passage.after;
  const from = passage.before.length;
  const to = from + passage.marked.length;
  const changed =
    other && other.language === passage.language ? changedSpans(text, other.before + other.marked + other.after, passage.language) : [];
  const cuts = [...new Set([0, from, to, text.length, ...changed.flat()])].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i], cuts[i + 1]];
    if (start === end) continue;
    runs.push({
      text: text.slice(start, end),
      marked: start >= from && end <= to && from < to,
      differs: changed.some(([a, b]) => start >= a && end <= b),
    });
  }
  return runs;
}

/** Spans of `text` whose words stand not in `other` in that order; none where the two have too little in common. */
function changedSpans(text: string, other: string, language: string): [number, number][] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const spans: [number, number][] = [];
  let at = 0;
  let shared = 0;
  for (const part of diffWords(other, text, { intlSegmenter: segmenter })) {
    if (part.removed) continue;
    const end = at + part.value.length;
    if (!part.added) shared += wordsIn(part.value);
    else if (wordsIn(part.value)) spans.push(trimmed(text, at, end));
    at = end;
  }
  return shared >= ALIKE * Math.min(wordsIn(text), wordsIn(other)) ? spans : [];
}

/** A span without the white space and marks at its ends. */
function trimmed(text: string, from: number, to: number): [number, number] {
  while (from < to && !/[\p{L}\p{N}\p{Sc}%]/u.test(text[from])) from++;
  while (to > from && !/[\p{L}\p{M}\p{N}\p{Sc}%]/u.test(text[to - 1])) to--;
  return [from, to];
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
