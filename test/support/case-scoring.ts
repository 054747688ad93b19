import type { RuleScore } from '../../server/docs/page.ts';

/** A label of a case's `gold.json`. */
export interface Label {
  rule: string;
  sites: { file: string; quote: string }[];
  why?: string;
}

/** One folder of `test/corpus` or `test/corpus-nursery`, see its README. */
export interface Case {
  id: string;
  languages: string[];
  findings: Label[];
  must_not?: Label[];
  /** Texts by file name. */
  texts: Record<string, string>;
}

/** What the scoring needs of a finding. */
export interface Reported {
  rule: string;
  severity: 'error' | 'warning' | 'information';
  sites: { file: string; start: number; end: number; text: string }[];
}

/** What became of the labels of one case. */
export interface CaseScore {
  rules: Map<string, RuleScore & { asOtherRule: number; notes: number }>;
  clean: boolean;
  quiet: boolean;
  /** What was missed and what was false, a line each. */
  lines: string[];
}

/** Rules whose findings, or some kind of them, are information by nature. */
const SOFT = new Set(['name-spelling', 'superlative-conflict', 'translated-figure']);

type Site = Label['sites'][number];
type Mark = Reported['sites'][number];

/**
 * Scores the findings of one case. A warning or an error of the label's rule finds it by two marks: both on the label's sites, or the
 * second elsewhere in a file that the label names. A trap needs a mark on every site. What is left is a false alarm, unless its marks
 * are those of a label of its rule; information is a note.
 */
export function scoreCase(c: Case, findings: readonly Reported[]): CaseScore {
  const rules: CaseScore['rules'] = new Map();
  const row = (rule: string) => {
    const r = rules.get(rule) ?? { labelled: 0, found: 0, asOtherRule: 0, falseAlarms: 0, notes: 0, traps: 0, trapsHit: 0 };
    rules.set(rule, r);
    return r;
  };
  const lines: string[] = [],
    used = new Set<Reported>(),
    traps = c.must_not ?? [];
  const marks = (f: Reported, site: Site): boolean => f.sites.some(m => overlaps(c, site, m));
  const loud = (f: Reported): boolean => f.severity !== 'information' || SOFT.has(f.rule);
  const take = (fits: (f: Reported) => boolean): Reported | undefined => {
    const found = findings.find(f => !used.has(f) && fits(f));
    if (found) used.add(found);
    return found;
  };
  let alarms = 0;
  for (const trap of traps) {
    const r = row(trap.rule);
    r.traps++;
    // what also marks a site of a labelled finding that is none of the trap's is that finding
    const labelled = c.findings
      .filter(g => g.rule === trap.rule)
      .flatMap(g => g.sites)
      .filter(s => !trap.sites.some(t => t.file === s.file && t.quote === s.quote));
    if (!take(f => f.rule === trap.rule && loud(f) && trap.sites.every(s => marks(f, s)) && !labelled.some(s => marks(f, s)))) continue;
    r.trapsHit++;
    r.falseAlarms++;
    alarms++;
    lines.push(`${c.id}: trap ${trap.rule}: ${trap.why}`);
  }
  for (const label of c.findings) {
    const r = row(label.rule);
    r.labelled++;
    if (take(f => f.rule === label.rule && loud(f) && meets(c, f, label.sites))) r.found++;
    else {
      const other = take(f => meets(c, f, label.sites));
      if (other) r.asOtherRule++;
      lines.push(
        `${c.id}: ${other ? `found as ${other.rule}, ${other.severity}` : 'missed'} ${label.rule}: ${label.sites.map(s => `${s.file} «${s.quote}»`).join(' | ')}`,
      );
    }
  }
  for (const f of findings) {
    if (used.has(f) || c.findings.some(g => g.rule === f.rule && g.sites.some(s => marks(f, s)))) continue;
    if (!loud(f)) {
      row(f.rule).notes++;
      continue;
    }
    row(f.rule).falseAlarms++;
    alarms++;
    lines.push(`${c.id}: false ${f.rule}: ${f.sites.map(s => `${s.file} «${s.text}»`).join(' | ')}`);
  }
  return { rules, clean: c.findings.length === 0, quiet: alarms === 0, lines };
}

function overlaps(c: Case, site: Site, mark: Mark): boolean {
  const start = c.texts[site.file]?.indexOf(site.quote) ?? -1;
  return start >= 0 && mark.file === site.file && mark.start < start + site.quote.length && mark.end > start;
}

function meets(c: Case, f: Reported, sites: readonly Site[]): boolean {
  const touched = sites.filter(s => f.sites.some(m => overlaps(c, s, m)));
  if (touched.length >= Math.min(2, sites.length)) return true;
  return touched.length === 1 && sites.some(s => s !== touched[0] && f.sites.some(m => m.file === s.file && !overlaps(c, touched[0], m)));
}
