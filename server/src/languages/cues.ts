import { fold } from '../text/fold.ts';
import type { LineCue, StructureCues } from '../text/structure.ts';
import type { Lexicon } from './lexicon.ts';

/** Longest line that a cue at its start can make residue; longer ones are prose that begins with the same words. */
const SHORT = 140;
/** Longest heading over a list of links. */
const HEADING = 60;

/**
 * The cues of the `residue` tables. Values: `list-heading` (a heading over links), `line` (a line that says little more is
 * residue: "Share", "Comments (0)", "Source: agencies"), `rest` (from here to the end of the page), `anywhere` (a paragraph that holds the words is residue).
 */
export function structureCues(lexicon: Lexicon): StructureCues {
  const forms = (value: string): string[] => (lexicon.table('residue').get(value) ?? []).map(fold).filter(Boolean);
  const headings = forms('list-heading'),
    lines = forms('line'),
    rests = forms('rest'),
    anywhere = forms('anywhere');
  const starts = (folded: string, list: string[]): boolean =>
    list.some(f => folded.startsWith(f) && !isWordUnit(folded.charCodeAt(f.length)));
  return {
    ordinalDot: lexicon.table('date-word').has('ordinal-dot'),
    cue(text, start, end): LineCue {
      const short = end - start <= SHORT;
      const folded = fold(text.slice(start, Math.min(end, start + 1500))).replace(/^[\s\-–—•*|:>»«"“.]+/, '');
      if (short) {
        if (starts(folded, headings) && end - start <= HEADING && !isSentence(folded)) return 'list-heading';
        if (starts(folded, rests) && !isSentence(folded)) return 'rest';
        if (lines.some(f => folded.startsWith(f) && saysLittle(folded.slice(f.length)))) return 'line';
      }
      if (anywhere.some(f => folded.includes(f))) return 'paragraph';
      return undefined;
    },
  };
}

/** What follows the cue: nothing but marks and counts, or after a colon or bracket a few words. */
function saysLittle(rest: string): boolean {
  if (/^[\s\d:.,()[\]|/\-–—•·»«…]*$/.test(rest)) return true;
  return /^\s*[:(|–—-]/.test(rest) && rest.length <= 80 && !isSentence(rest);
}

function isSentence(folded: string): boolean {
  return /[.؟?!]["”»)]?$/.test(folded);
}

function isWordUnit(c: number): boolean {
  return c >= 0x30 && String.fromCharCode(c).toLowerCase() !== String.fromCharCode(c).toUpperCase() ? true : c >= 0x621 && c <= 0x64a;
}
