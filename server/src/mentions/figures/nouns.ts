import type { Scan } from '../../languages/scan.ts';
import { Shape, TokenKind } from '../../text/tokens.ts';
import { joined } from './digits.ts';
import { numberForms } from './number-forms.ts';

/** What a number counts. */
export interface Counted {
  /** Id of the `counted` table, or the noun itself, folded. */
  noun: string;
  first: number;
  end: number;
}

/** Furthest known noun behind a number: "12 [unarmed Syrian] civilians". */
const REACH = 3;

/** Tables of words for which a preposition before them says where something is. */
const PLACED = new Set(['noun', 'places', 'place-head', 'org-head', 'direction']);

/** The counted noun behind a number that ends before token `i`. */
export function countedNoun(scan: Scan, i: number, stop: number, article: boolean): Counted | undefined {
  const { tokens } = scan;
  let k = i;
  if (k < stop && scan.is(k, '-') && joined(scan, k)) return undefined;
  const joiner = k < stop ? scan.matches(k).find(m => m.sense.table === 'figure' && m.sense.value === 'joiner') : undefined;
  if (joiner && joiner.end < stop) k = joiner.end;
  const first = k;
  for (let reach = first + REACH; k < Math.min(stop, reach); k++) {
    // "24 narrow-body jets": one adjective
    if (k > first && scan.is(k, '-') && joined(scan, k) && joined(scan, k + 1)) {
      reach += 2;
      continue;
    }
    if (tokens.kind[k] !== TokenKind.Word || tokens.shape[k] & (Shape.Newline | Shape.Paragraph)) break;
    const matches = scan.matches(k);
    const known = matches.find(m => m.sense.table === 'counted' && m.end <= stop && !m.clitics.conjunction && !m.clitics.preposition);
    if (known) return { noun: known.sense.value, first: k, end: known.end };
    if (matches.some(m => m.sense.table === 'currency' && m.clitics.length === 0)) return undefined;
    if (isArabic(scan, k)) break;
    if (matches.some(m => (m.sense.table === 'figure' && m.sense.value === 'no-noun') || m.sense.table === 'stop')) break;
  }
  if (first >= stop || tokens.kind[first] !== TokenKind.Word || tokens.shape[first] & (Shape.Newline | Shape.Paragraph)) return undefined;
  const matches = scan.matches(first);
  if (
    matches.some(
      m =>
        m.end === first + 1 &&
        m.clitics.length === 0 &&
        ((m.sense.table === 'figure' && m.sense.value === 'no-noun') || m.sense.table === 'stop'),
    )
  )
    return undefined;
  const word = scan.word(first);
  if (word.length < 2) return undefined;
  if (isArabic(scan, first)) {
    // a conjunction or preposition written together opens a new part; unknown words with them cannot be told from nouns that begin so
    if (!article && word.startsWith('ال')) return undefined;
    if (/^(?:لا|لل|بال|وال|فال|كال)/.test(word)) return undefined;
    // «125 بوحدة المسيلة»: where they are, not what
    if (matches.some(m => m.clitics.preposition !== '' && PLACED.has(m.sense.table)) && !matches.some(m => m.clitics.length === 0))
      return undefined;
    // "سبعة وثمانية": two numbers
    if (
      numberForms(scan.lexicon)
        .of(tokens.word[first])
        .some(f => f.conjunction && f.part === 'cardinal')
    )
      return undefined;
    return { noun: word.length > 3 && word.endsWith('ا') ? word.slice(0, -1) : word, first, end: first + 1 };
  }
  // adjectives stand before an English noun: the first plural is it
  for (let n = first; n < k; n++) {
    const w = scan.word(n);
    if (w.length > 3 && w.endsWith('s') && !w.endsWith('ss') && !w.endsWith('us')) return { noun: singular(w), first: n, end: n + 1 };
  }
  if (scan.word(first).endsWith('ed')) return undefined;
  return k > first ? { noun: singular(scan.word(k - 1)), first: k - 1, end: k } : undefined;
}

function isArabic(scan: Scan, i: number): boolean {
  const c = scan.tokens.text.charCodeAt(scan.tokens.start[i]);
  return c >= 0x600 && c < 0x780;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y';
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
