/** Lines and paragraphs of a text, by offset. */

/** A line without its line break and outer white space; empty lines are left out. */
export interface Line {
  start: number;
  end: number;
  /** Number of empty lines before it. */
  gap: number;
}

/** The lines of `text[from, to)` that hold anything. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let i = from; i < to;) {
    let stop = text.indexOf('\n', i);
    if (stop < 0 || stop > to) stop = to;
    let start = i,
      end = stop;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      lines.push({ start, end, gap });
      gap = 0;
    } else gap++;
    i = stop + 1;
  }
  return lines;
}

function isBlank(c: number): boolean {
  return c <= 0x20 || c === 0xa0 || c === 0x2060 || c === 0x200b || c === 0xfeff || c === 0x3000 || c === 0x200e || c === 0x200f;
}

/** Words after which a full stop ends no sentence, beside single letters. Folded. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt capt rep sen gov st no vs etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'inc ltd corp co bros jr sr approx est fig vol art'
  ).split(' '),
);

/**
 * Splits `text[start, end)` into sentences: after a full stop, question or exclamation mark (and closing quotes) that white space
 * follows. A full stop after a known abbreviation or a single letter ends none.
 * @param ordinalDot the language marks ordinals by a full stop ("14. März"), which ends no sentence behind one or two digits
 */
export function sentencesOf(text: string, start: number, end: number, ordinalDot = false): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x2e && c !== 0x21 && c !== 0x3f && c !== 0x61f && c !== 0x6d4 && c !== 0x3002 && c !== 0x2026) continue;
    let next = i + 1;
    while (next < end && '.!?؟…"”»\')]'.includes(text[next])) next++;
    const ideographic = c === 0x3002;
    if (!ideographic && next < end && text.charCodeAt(next) > 0x20 && text.charCodeAt(next) !== 0xa0) continue;
    if (c === 0x2e && (isAbbreviation(text, from, i) || (ordinalDot && isOrdinal(text, from, i)))) continue;
    out.push({ start: from, end: next });
    while (next < end && (text.charCodeAt(next) <= 0x20 || text.charCodeAt(next) === 0xa0)) next++;
    from = next;
    i = next - 1;
  }
  if (from < end) out.push({ start: from, end });
  return out;
}

/** Whether one or two digits stand before the full stop at `stop`. */
function isOrdinal(text: string, from: number, stop: number): boolean {
  let i = stop;
  while (i > from && text[i - 1] >= '0' && text[i - 1] <= '9') i--;
  // years too, before a small letter: "2024. március"
  const next = text.slice(stop + 1, stop + 4).trimStart()[0] ?? '';
  if (stop - i < 1 || (stop - i > 2 && !(stop - i === 4 && next !== next.toUpperCase()))) return false;
  return i === from || text.charCodeAt(i - 1) <= 0x20 || text.charCodeAt(i - 1) === 0xa0 || text[i - 1] === '(';
}

function isAbbreviation(text: string, from: number, stop: number): boolean {
  let i = stop;
  while (i > from && /[A-Za-z]/.test(text[i - 1])) i--;
  const word = text.slice(i, stop);
  // an initial of one Arabic letter: ح. المنصوري
  if (word.length === 0) return /(?:^|[\s(«"،])[\u0621-\u064a]$/.test(text.slice(Math.max(from, stop - 2), stop));
  // "U.S." and initials; but "the U.S. On Monday" is left whole: a missed break makes one long sentence, never a wrong claim
  if (word.length === 1) {
    if (word >= 'A' && word <= 'Z') return true;
    // "a.m.", "p.m.": they end a sentence only where the next word has a capital
    const next = text.slice(stop + 1, stop + 4).trimStart()[0] ?? '';
    return text[i - 1] === '.' && next === next.toLowerCase();
  }
  return ABBREVIATIONS.has(word.toLowerCase());
}
