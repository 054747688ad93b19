import type { Corpus } from '../../corpus/corpus.ts';
import type { Finding } from '../../corpus/finding.ts';
import { write, type MessageLanguage } from '../../rules/messages/index.ts';
import { passageOf, type Passage } from './passage.ts';

/** A finding in short, as a list shows it. */
export interface FindingShort {
  fingerprint: string;
  rule: string;
  severity: string;
  message: string;
  file: string;
  line: number;
}

/** A finding with its proof and all its passages; the first is the one that is marked. */
export interface FindingWhole extends Omit<FindingShort, 'file' | 'line'> {
  scope: string;
  /** The proof, a step a line. */
  reason: string;
  passages: (Passage & { value: string })[];
}

/** Which findings are wanted; what is left out does not matter. */
export interface FindingFilter {
  rule?: string;
  file?: string;
  severity?: string;
}

/** The findings that pass a filter, in the order of the reports. */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter): Finding[] {
  return findings.filter(
    f =>
      (filter.rule === undefined || f.rule === filter.rule) &&
      (filter.severity === undefined || f.severity === filter.severity) &&
      (filter.file === undefined || f.sites.some(s => s.file === filter.file)),
  );
}

/** A finding in one line. */
export function shortly(corpus: Corpus, f: Finding, language: MessageLanguage): FindingShort {
  const [site] = f.sites;
  return {
    fingerprint: f.fingerprint,
    rule: f.rule,
    severity: f.severity,
    message: write(f.message, language, false),
    file: site.file,
    line: passage(corpus, site)?.line ?? 1,
  };
}

/** A finding with everything that is known of it. */
export function wholly(corpus: Corpus, f: Finding, language: MessageLanguage): FindingWhole {
  return {
    fingerprint: f.fingerprint,
    rule: f.rule,
    severity: f.severity,
    scope: f.scope,
    message: write(f.message, language, false),
    reason: f.reason.map(r => write(r, language, false)).join('\n'),
    passages: f.sites.flatMap(s => {
      const at = passage(corpus, s);
      return at ? [{ ...at, value: s.value }] : [];
    }),
  };
}

function passage(corpus: Corpus, site: Finding['sites'][number]): Passage | undefined {
  const articles = corpus.articlesOf(site.file);
  const article = articles.find(a => a.text.start <= site.start && site.start < a.text.end) ?? articles[0];
  return article && passageOf(article, site);
}
