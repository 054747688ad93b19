import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Decision, Judged } from '../corpus/decisions.ts';
import { opponents, type Finding, type Message, type Site } from '../corpus/finding.ts';
import { Stale } from '../corpus/shelf.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { rangeOf, type View } from './place.ts';

/** VS Code shows at most this many diagnostics of a file. */
export const MOST_PER_FILE = 1000;

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/**
 * The diagnostics of findings by file: each finding marks its first site and points to the others. What was decided is not shown; a
 * finding that was decided before its passage changed says so.
 * @param pages URI of the folder of the rules' pages, with a slash at its end; without it nothing links there
 */
export function diagnosticsByFile(
  view: View,
  findings: readonly Judged[],
  language: MessageLanguage,
  pages?: string,
): Map<string, Diagnostic[]> {
  const out = new Map<string, Diagnostic[]>();
  for (const { finding, decision, before } of findings) {
    if (decision) continue;
    const [first] = finding.sites;
    const list = out.get(first.file) ?? [];
    out.set(first.file, list);
    if (list.length >= MOST_PER_FILE) continue;
    list.push(diagnosticOf(view, finding, first, language, pages, before));
    // a lone statement is marked and points to those it stands against; where the sides are even each points to the others; a spelling
    // or a note is marked once
    if (finding.severity === 'information') continue;
    for (const site of finding.sites.slice(1, finding.marked)) {
      const other = out.get(site.file) ?? [];
      out.set(site.file, other);
      if (other.length < MOST_PER_FILE) other.push(diagnosticOf(view, finding, site, language, pages, before));
    }
  }
  return out;
}

/** That a finding was decided before its passage changed: as what, by whom and when. */
export function decidedBefore({ verdict, by, at }: Decision, language: MessageLanguage): Message {
  const who = [by, at?.slice(0, 10)].filter(part => part !== undefined).join(', ');
  return {
    key: who === '' ? 'decision.before' : 'decision.before-by',
    values: { verdict: write({ key: `verdict.${verdict}`, values: {} }, language, false), who },
  };
}

function diagnosticOf(
  view: View,
  finding: Finding,
  marked: Site,
  language: MessageLanguage,
  pages: string | undefined,
  before: Decision | undefined,
): Diagnostic {
  const lines = [finding.message, ...finding.reason, ...(before ? [decidedBefore(before, language)] : [])];
  return {
    range: range(view, marked),
    severity: SEVERITIES[finding.severity],
    source: 'concord',
    code: finding.rule,
    ...(pages === undefined ? {} : { codeDescription: { href: `${pages}${finding.rule}${language === 'ar' ? '.ar' : ''}.md` } }),
    message: lines.map(m => write(m, language)).join('\n'),
    relatedInformation: opponents(finding, marked).map(s => ({
      location: { uri: view.uriOf(s.file), range: range(view, s) },
      message: write({ key: 'diagnostic.other', values: { text: s.text } }, language),
    })),
    data: { fingerprint: finding.fingerprint },
  };
}

function range(view: View, site: Site): Diagnostic['range'] {
  const none = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  try {
    const article = view.corpus.articlesOf(site.file)[0];
    return article ? rangeOf(article, site) : none;
  } catch (error) {
    // the file has changed and will be read again in a moment
    if (error instanceof Stale) return none;
    throw error;
  }
}
