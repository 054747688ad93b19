import { fold, foldOf } from '../text/fold.ts';
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
  const mayHold = filterOf(anywhere);
  return {
    ordinalDot: lexicon.table('date-word').has('ordinal-dot'),
    cue(text, start, end): LineCue {
      const short = end - start <= SHORT;
      const last = Math.min(end, start + 1500);
      // to fold a paragraph costs more than to see that it holds none of these
      if (!short && !mayHold(text, start, last)) return undefined;
      const folded = fold(text.slice(start, last)).replace(/^[\s\-–—•*|:>»«"“.]+/, '');
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

/** Units of a form that a filter compares, and the size of its table. */
const FRONT = 8,
  SLOTS = 1 << 12;
const MULTIPLIER = 31;

/** Whether one of some folded forms may stand in a passage: false only where none does. */
function filterOf(forms: readonly string[]): (text: string, start: number, end: number) => boolean {
  const front = Math.min(FRONT, ...forms.map(f => f.length));
  const known = new Uint8Array(SLOTS);
  const slot = (hash: number): number => (hash ^ (hash >>> 12)) & (SLOTS - 1);
  for (const f of forms) {
    let hash = 0;
    for (let k = 0; k < front; k++) hash = (Math.imul(hash, MULTIPLIER) + f.charCodeAt(k)) | 0;
    known[slot(hash)] = 1;
  }
  // a hash that rolls over the folded units: the one that leaves it is weighed by this
  let weight = 1;
  for (let k = 0; k < front; k++) weight = Math.imul(weight, MULTIPLIER);
  const row = new Uint16Array(FRONT);
  return (text, start, end) => {
    let hash = 0;
    row.fill(0);
    for (let i = start, k = 0; i < end; i++) {
      const c = foldOf[text.charCodeAt(i)];
      if (c === 0) continue;
      hash = (Math.imul(hash, MULTIPLIER) + c - Math.imul(weight, row[k])) | 0;
      row[k] = c;
      if (++k === front) k = 0;
      if (known[slot(hash)] !== 0) return true;
    }
    return false;
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
