import type { Range } from 'vscode-languageserver-types';
import type { Decision, Judged } from '../corpus/decisions.ts';
import type { Finding, Severity } from '../corpus/finding.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { rangeOf, spanRecord, type SpanRecord, type View } from './place.ts';

/** A site of a finding, as contract.md has it, with its place in the editor. */
export interface SiteRecord extends SpanRecord {
  text: string;
  value: string;
  uri: string;
  range: Range;
}

/** What was decided, for people to read. */
export interface DecisionRecord {
  verdict: Decision['verdict'];
  who?: string;
  /** ISO 8601. */
  when?: string;
  why?: string;
  /** It stands in the article's own text, so it is taken back there. */
  remark?: { uri: string; range: Range };
}

/** A finding as contract.md has it, with its places in the editor and what was decided about it. */
export interface FindingRecord {
  rule: string;
  severity: Severity;
  scope: Finding['scope'];
  message: string;
  reason: string;
  fingerprint: string;
  sites: SiteRecord[];
  /** The sides of a disagreement of articles, the smallest first. */
  support?: { value: string; articles: string[] }[];
  /** Absent where nothing was decided. */
  decision?: DecisionRecord;
  /** What was decided before the passage changed. */
  before?: DecisionRecord;
  /** URI of the folder of articles; empty for a document outside all. */
  folder: string;
}

/** All findings of a folder, decided ones included, in the order of files and offsets. */
export function findingRecords(view: View, judged: readonly Judged[], language: MessageLanguage): FindingRecord[] {
  return judged.map(({ finding, decision, before }) => ({
    rule: finding.rule,
    severity: finding.severity,
    scope: finding.scope,
    message: write(finding.message, language, false),
    reason: finding.reason.map(r => write(r, language, false)).join('\n'),
    fingerprint: finding.fingerprint,
    sites: finding.sites.flatMap(site => {
      const article = view.corpus.articlesOf(site.file)[0];
      if (!article) return [];
      return {
        ...spanRecord(article, site),
        text: site.text,
        value: site.value,
        uri: view.uriOf(site.file),
        range: rangeOf(article, site),
      };
    }),
    ...(finding.support ? { support: finding.support.map(({ value, articles }) => ({ value, articles })) } : {}),
    ...(decision ? { decision: decisionRecord(view, decision) } : {}),
    ...(before ? { before: decisionRecord(view, before) } : {}),
    folder: view.uri,
  }));
}

function decisionRecord(view: View, { verdict, by, at, reason, remark }: Decision): DecisionRecord {
  const article = remark && view.corpus.articlesOf(remark.file)[0];
  return {
    verdict,
    ...(by ? { who: by } : {}),
    ...(at ? { when: at } : {}),
    ...(reason ? { why: reason } : {}),
    ...(article ? { remark: { uri: view.uriOf(remark.file), range: rangeOf(article, remark) } } : {}),
  };
}
