import type { ArticleReading } from '../claims/reading.ts';
import type { Finding, Site } from '../corpus/finding.ts';
import { rules } from '../rules/index.ts';

/** A value that one site of a finding could take from another, and the part of the site that it takes the place of. */
export interface Adoption {
  /** The site whose text changes. */
  site: Site;
  /** The site that the text is taken from, or undefined where the rule itself knows the right one. */
  from?: Site;
  start: number;
  end: number;
  text: string;
}

const ARABIC_LETTER = /[\u0620-\u064a\u066e-\u06d3]/;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

/**
 * The values that a site could adopt: of the other sites of its finding, where the rule compares values of one thing and both are
 * written alike enough that one can stand in the place of the other; and what the rule itself says is right.
 */
export function adoptions(finding: Finding, site: Site, articleOf: (file: string) => ArticleReading | undefined): Adoption[] {
  const out: Adoption[] = [];
  for (const fix of finding.fixes ?? [])
    if (finding.sites[fix.site] === site) out.push({ site, start: fix.start, end: fix.end, text: fix.text });
  if (!rules.find(r => r.id === finding.rule)?.exchangeable) return out;
  const seen = new Set<string>([site.text]);
  for (const from of finding.sites) {
    if (from === site || from.value === site.value || seen.has(from.text) || !articleOf(site.file)) continue;
    seen.add(from.text);
    const fitted = fit(site.text, from.text, isNumber(site.value) && isNumber(from.value));
    if (fitted) out.push({ site, from, start: site.start + fitted.at, end: site.end, text: fitted.text });
  }
  return out;
}

/**
 * How `from` is written in the place of `to`: the offset in `to` where it begins, and its text, in the digits of `to`. Undefined where
 * the two are in different scripts, or one has words where the other has figures, or more words than the other.
 * @param isNumber what stands before the shorter of two numbers, such as "about", may stay
 */
export function fit(to: string, from: string, isNumber: boolean): { at: number; text: string } | undefined {
  if (LETTER.test(to) && LETTER.test(from) && ARABIC_LETTER.test(to) !== ARABIC_LETTER.test(from)) return undefined;
  const a = shapeOf(to),
    b = shapeOf(from);
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.length !== b.length && !isNumber) return undefined;
  const n = Math.min(a.length, b.length);
  const x = a.slice(-n),
    y = b.slice(-n);
  if (x.some((word, i) => word.isFigure !== y[i].isFigure)) return undefined;
  // the tail of the longer must hold its figure, or "about 4.2 million" would lose it to "million"
  if (a.length !== b.length && ![...x, ...y].some(word => word.isFigure)) return undefined;
  if (a.length !== b.length && [...a, ...b].filter(word => word.isFigure).length !== 2) return undefined;
  // a single Arabic word agrees with what it stands beside
  if (n === 1 && ARABIC_LETTER.test(to) && isNumber && (isDefinite(to) !== isDefinite(from) || isFeminine(to) !== isFeminine(from)))
    return undefined;
  return { at: x[0].at, text: inDigitsOf(to, from.slice(y[0].at)) };
}

function shapeOf(text: string): { at: number; isFigure: boolean }[] {
  return [...text.matchAll(/\S+/g)].map(m => ({ at: m.index, isFigure: DIGIT.test(m[0]) }));
}

function isNumber(value: string): boolean {
  return /^[~<>=≥≤]*-?[\d,.]+( |$)/.test(value) && !/^\d{4}-/.test(value);
}

function isDefinite(word: string): boolean {
  return word.startsWith('ال');
}

function isFeminine(word: string): boolean {
  return word.endsWith('ة');
}

const RUNS = [0x30, 0x660, 0x6f0];

/** A text with its digits in the set of another's. */
function inDigitsOf(model: string, text: string): string {
  const run = RUNS.find(zero => [...model].some(c => c.charCodeAt(0) >= zero && c.charCodeAt(0) < zero + 10));
  if (run === undefined) return text;
  return text.replace(/[0-9\u0660-\u0669\u06f0-\u06f9]/g, c => {
    const code = c.charCodeAt(0);
    return String.fromCharCode(run + (code - RUNS.find(zero => code >= zero && code < zero + 10)!));
  });
}
