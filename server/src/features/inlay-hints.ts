import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver-types';
import type { DateMention, FigureMention } from '../mentions/mention.ts';
import { isoDate } from '../values/days.ts';
import { shownNumber } from '../values/numbers.ts';
import { linesOf, RIGHT_TO_LEFT, type View } from './place.ts';

/** Which hints people asked for. */
export interface HintSettings {
  dates: boolean;
  figures: boolean;
}

/** A number in words below this needs no figure beside it. */
const LEAST = 11;

/**
 * Hints in a range of a file: behind a day that its words leave open ("Tuesday", "أمس") the day it resolves to; behind a number in
 * words the number in figures. In a line with right-to-left text they stand at its end, each with its words: editors lay out what
 * stands on either side of a hint one by one from the left, and the sentence could no longer be read.
 */
export function inlayHints(view: View, file: string, range: Range, settings: HintSettings): InlayHint[] {
  const out: InlayHint[] = [];
  for (const article of view.corpus.articlesOf(file)) {
    const lines = linesOf(article);
    const { text } = article.text;
    const from = lines.offset(range.start),
      to = lines.offset(range.end);
    for (const mention of article.mentions) {
      if (mention.end < from || mention.start > to) continue;
      let label: string | undefined;
      if (mention.temporal === true && mention.kind !== 'duration') label = settings.dates ? dayOf(mention) : undefined;
      else if (mention.temporal === false)
        label = settings.figures ? figureOf(mention, text.slice(mention.numberStart, mention.numberEnd)) : undefined;
      if (label === undefined) continue;
      const { line } = lines.position(mention.end);
      const end = lines.offset({ line, character: Number.MAX_SAFE_INTEGER });
      const isRightToLeft = RIGHT_TO_LEFT.test(text.slice(lines.offset({ line, character: 0 }), end));
      out.push({
        position: lines.position(isRightToLeft ? end : mention.end),
        label: isRightToLeft ? `${label} (${text.slice(mention.start, mention.end).replace(/\s+/g, ' ')})` : label,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
      });
    }
  }
  return out;
}

/** The one day that a date means, where its words do not give it whole. */
function dayOf({ kind, days, written }: DateMention): string | undefined {
  if (kind !== 'date' || !days || days.from !== days.to || !Number.isFinite(days.from)) return undefined;
  const isWhole = written.year !== undefined && written.month !== undefined && written.day !== undefined;
  return isWhole && written.calendar === undefined ? undefined : isoDate(days.from);
}

/** The figures of a number that is written in words alone. */
function figureOf({ amount, upTo, loose }: FigureMention, text: string): string | undefined {
  if (loose || /\p{Nd}/u.test(text) || (Math.abs(amount) < LEAST && Number.isInteger(amount) && upTo === undefined)) return undefined;
  return `${shownNumber(amount)}${upTo === undefined ? '' : `–${shownNumber(upTo)}`}`;
}
