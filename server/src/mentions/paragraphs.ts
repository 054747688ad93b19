import { tokenAt } from '../text/tokens.ts';
import type { ArticleMentions } from './article.ts';
import type { DateMention, DurationMention, FigureMention, WrittenDate } from './mention.ts';

/** What is read of a paragraph by itself. */
type Local = DateMention | DurationMention | FigureMention;

/** Units around a paragraph that a reader may look at: the longest phrase of the tables is a fraction of it. */
const AROUND = 200;

/** What was read of a paragraph, and where that stood. */
interface Kept {
  offset: number;
  token: number;
  mentions: readonly Local[];
}

/** A paragraph with its sentences. */
export interface Paragraph {
  sentences: ArticleMentions['text']['sentences'];
  /** Offset and token with which it begins. */
  offset: number;
  token: number;
  /** All that the readers of dates and figures see of it. */
  seen: string;
}

/** The paragraphs of an article, with what was read of those of its file before. */
export interface Known {
  before: Paragraphs;
  paragraphs: readonly Paragraph[];
}

/**
 * What was read of the paragraphs of a file, for the next reading of it: an edit changes one of them, and dates and figures are read in
 * the changed ones alone. What stands in a paragraph is told by its text and the text around it; what the whole article says of it (when
 * it was written, which country's pounds) is settled anew each time.
 */
export class Paragraphs {
  private before = new Map<string, Kept>();
  private now = new Map<string, Kept>();

  /** Begins a reading: what the one before did not meet is forgotten. */
  turn(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /**
   * Adds what a reader finds in a paragraph, read or as it was read before.
   * @param reader its name, with all that it goes by beside the text
   */
  add<M extends Local>(reader: string, { seen, offset, token }: Paragraph, out: M[], read: () => void): void {
    const key = `${reader}\n${seen}`;
    const kept = this.now.get(key) ?? this.before.get(key);
    if (kept) {
      this.now.set(key, kept);
      for (const m of kept.mentions) out.push(moved(m, offset - kept.offset, token - kept.token) as M);
      return;
    }
    const from = out.length;
    read();
    // copies: those that are given out are settled
    this.now.set(key, { offset, token, mentions: out.slice(from).map(m => ({ ...m })) });
  }
}

/** The paragraphs of an article that have sentences. */
export function paragraphsOf({ text, scan, language }: ArticleMentions): Paragraph[] {
  const out: Paragraph[] = [];
  for (let from = 0, to = 0; from < text.sentences.length; from = to) {
    const { block, start: offset } = text.sentences[from];
    while (to < text.sentences.length && text.sentences[to].block === block) to++;
    const sentences = text.sentences.slice(from, to);
    const begin = Math.max(text.start, offset - AROUND),
      end = Math.min(text.end, sentences[sentences.length - 1].end + AROUND);
    const bounds = sentences.map(s => `${s.start - offset} ${s.end - offset}`).join(' ');
    const seen = `${language} ${offset - begin} ${bounds}\n${text.text.slice(begin, end)}`;
    out.push({ sentences, offset, token: tokenAt(scan.tokens, offset), seen });
  }
  return out;
}

/** A mention some units and tokens further on. */
function moved(m: Local, units: number, tokens: number): Local {
  const span = { start: m.start + units, end: m.end + units, first: m.first + tokens, last: m.last + tokens };
  if (m.kind === 'duration') return { ...m, ...span };
  if (m.temporal) return { ...m, ...span, written: movedDate(m.written, units) };
  const out: FigureMention = { ...m, ...span, numberStart: m.numberStart + units, numberEnd: m.numberEnd + units };
  if (m.nounFirst !== undefined) out.nounFirst = m.nounFirst + tokens;
  if (m.nounLast !== undefined) out.nounLast = m.nounLast + tokens;
  return out;
}

function movedDate(written: WrittenDate, units: number): WrittenDate {
  const out = { ...written };
  const span = <S extends { start: number; end: number }>(s: S): S => ({ ...s, start: s.start + units, end: s.end + units });
  if (written.twin) out.twin = { ...movedDate(written.twin, units), ...span({ start: written.twin.start, end: written.twin.end }) };
  if (written.monthTwin) out.monthTwin = span(written.monthTwin);
  if (written.from) out.from = movedDate(written.from, units);
  if (written.to) out.to = movedDate(written.to, units);
  if (written.spans) {
    out.spans = {};
    for (const part of Object.keys(written.spans) as (keyof typeof written.spans)[]) out.spans[part] = span(written.spans[part]!);
  }
  return out;
}
