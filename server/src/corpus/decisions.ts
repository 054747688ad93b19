import type { Remark } from '../text/remarks.ts';
import type { Finding, Site } from './finding.ts';

/** What a reader can decide about a finding. */
export const VERDICTS = ['not-an-error', 'different-things', 'update', 'checked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A passage as it stood when somebody decided. */
export interface Quote {
  file: string;
  text: string;
}

/** What a reader decided about a finding. */
export interface Decision {
  fingerprint: string;
  /** `baseline`: it was there when the corpus was taken over. */
  verdict: Verdict | 'baseline';
  rule?: string;
  reason?: string;
  /** Who decided. */
  by?: string;
  /** When, ISO 8601. */
  at?: string;
  passages: readonly Quote[];
  /** The remark in the article's own text that says so, where one does. */
  remark?: { file: string; start: number; end: number };
}

/** A finding with what was decided about it. */
export interface Judged {
  finding: Finding;
  decision?: Decision;
  /** What was decided before its passage changed. */
  before?: Decision;
}

/** What came of laying decisions beside findings. */
export interface Judgement {
  judged: readonly Judged[];
  /** Decisions that hold for no finding. */
  stale: readonly Decision[];
  /** Remarks that are about no finding. */
  staleRemarks: { file: string; remark: Remark }[];
}

/** Units of text on each side of a site that a quotation holds. */
const CONTEXT = 60;
/** Share of the words of a quotation that must still stand there, on the average of its passages, to be the same place. */
const ALIKE = 0.5;

/**
 * Lays decisions beside findings. A decision holds for the finding of its fingerprint; one that holds for none is stale, and is
 * told of again at the finding of its rule that stands where its passages stood.
 */
export function judge(
  findings: readonly Finding[],
  decisions: ReadonlyMap<string, Decision>,
  textOf: (file: string) => string,
  remarks: ReadonlyMap<string, readonly Remark[]> = new Map(),
): Judgement {
  const used = new Set<string>();
  const spent = new Set<Remark>();
  const judged = findings.map((finding): Judged => {
    const decision = decisions.get(finding.fingerprint);
    if (decision) used.add(finding.fingerprint);
    const said = remarkedIn(finding, remarks);
    if (said) spent.add(said.remark);
    return { finding, decision: decision ?? said?.decision };
  });
  const staleRemarks: Judgement['staleRemarks'] = [];
  for (const [file, list] of remarks)
    for (const remark of list) if (isVerdict(remark.verdict) && !spent.has(remark)) staleRemarks.push({ file, remark });
  const stale = [...decisions.values()].filter(d => !used.has(d.fingerprint));
  const places = new Map<string, Decision[]>();
  for (const decision of stale) {
    if (decision.rule === undefined || decision.passages.length === 0) continue;
    const key = placeKey(decision.rule, decision.passages);
    places.set(key, [...(places.get(key) ?? []), decision]);
  }
  if (places.size > 0)
    for (const entry of judged) {
      if (entry.decision) continue;
      const { finding } = entry;
      entry.before = places.get(placeKey(finding.rule, finding.sites))?.find(d => isThere(d, finding, textOf));
    }
  return { judged, stale, staleRemarks };
}

/** Whether a word names a verdict that a reader can give. */
export function isVerdict(word: string): word is Verdict {
  return (VERDICTS as readonly string[]).includes(word);
}

/** What a remark beside one of a finding's passages says of it. */
function remarkedIn(finding: Finding, remarks: ReadonlyMap<string, readonly Remark[]>): { remark: Remark; decision: Decision } | undefined {
  if (remarks.size === 0) return undefined;
  for (const { file, start } of finding.sites)
    for (const remark of remarks.get(file) ?? []) {
      const { verdict, rule, reason } = remark;
      if (!isVerdict(verdict) || (rule !== undefined && rule !== finding.rule) || start < remark.from || start >= remark.to) continue;
      const { fingerprint } = finding;
      const at = { file, start: remark.start, end: remark.end };
      return { remark, decision: { fingerprint, rule: finding.rule, verdict, reason, passages: [], remark: at } };
    }
  return undefined;
}

/** The words of a site with those around it, on one line. */
export function quote(text: string, site: { start: number; end: number }): string {
  let from = Math.max(0, site.start - CONTEXT),
    to = Math.min(text.length, site.end + CONTEXT);
  const opens = text.lastIndexOf('\n', site.start - 1) + 1,
    closes = text.indexOf('\n', site.end);
  if (opens > from) from = opens;
  else while (from > 0 && from < site.start && /\S/.test(text[from - 1])) from++;
  if (closes >= 0 && closes < to) to = closes;
  else while (to < text.length && to > site.end && /\S/.test(text[to])) to--;
  return text
    .slice(from, to)
    .replace(/[\s\u2060]+/g, ' ')
    .trim();
}

/** The quotations of a finding's sites, one a site. */
export function quotesOf(finding: Finding, textOf: (file: string) => string): Quote[] {
  return finding.sites.map(site => ({ file: site.file, text: quote(textOf(site.file), site) }));
}

function placeKey(rule: string, passages: readonly { file: string }[]): string {
  return [rule, ...new Set(passages.map(p => p.file).sort())].join('\n');
}

function isThere(decision: Decision, finding: Finding, textOf: (file: string) => string): boolean {
  const now = finding.sites.map((site: Site) => ({ file: site.file, words: wordsOf(quote(textOf(site.file), site)) }));
  let sum = 0;
  for (const { file, text } of decision.passages) {
    const words = wordsOf(text);
    let best = 0;
    for (const place of now) {
      if (place.file !== file) continue;
      let shared = 0;
      for (const word of words) if (place.words.has(word)) shared++;
      best = Math.max(best, shared / Math.max(1, Math.min(words.size, place.words.size)));
    }
    sum += best;
  }
  return sum / decision.passages.length >= ALIKE;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}
