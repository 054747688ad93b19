import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Decision, Judged } from '../corpus/decisions.ts';
import { opponents, type Finding, type Message, type Site } from '../corpus/finding.ts';
import { Stale } from '../corpus/shelf.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { LineMap } from '../text/lines.ts';
import type { View } from './place.ts';

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
 * @param only the one file whose diagnostics are wanted; else all
 * @param lines the lines of the files that were asked for: whoever asks for many files keeps them in between
 */
export function diagnosticsByFile(
  view: View,
  findings: readonly Judged[],
  language: MessageLanguage,
  pages?: string,
  only?: string,
  lines: KnownLines = new Map(),
): Map<string, Diagnostic[]> {
  const out = new Map<string, Diagnostic[]>();
  const add = (file: string, { finding, before }: Judged, site: Site): void => {
    if (only !== undefined && file !== only) return;
    const list = out.get(file) ?? [];
    out.set(file, list);
    if (list.length < MOST_PER_FILE) list.push(diagnosticOf(view, lines, finding, site, language, pages, before));
  };
  for (const judged of findings) {
    const { finding, decision } = judged;
    if (decision) continue;
    const [first] = finding.sites;
    add(first.file, judged, first);
    // a lone statement is marked and points to those it stands against; where the sides are even each points to the others; a spelling
    // or a note is marked once
    if (finding.severity === 'information') continue;
    for (const site of finding.sites.slice(1, finding.marked)) add(site.file, judged, site);
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
  known: KnownLines,
  finding: Finding,
  marked: Site,
  language: MessageLanguage,
  pages: string | undefined,
  before: Decision | undefined,
): Diagnostic {
  const lines = [finding.message, ...finding.reason, ...(before ? [decidedBefore(before, language)] : [])];
  return {
    range: range(view, known, marked),
    severity: SEVERITIES[finding.severity],
    source: 'concord',
    code: finding.rule,
    ...(pages === undefined ? {} : { codeDescription: { href: `${pages}${finding.rule}${language === 'ar' ? '.ar' : ''}.md` } }),
    message: lines.map(m => write(m, language)).join('\n'),
    relatedInformation: opponents(finding, marked).map(s => ({
      location: { uri: view.uriOf(s.file), range: range(view, known, s) },
      message: write({ key: 'diagnostic.other', values: { text: s.text } }, language),
    })),
    data: { fingerprint: finding.fingerprint },
  };
}

/** Lines by file; undefined for a file that has changed and will be read again in a moment. */
export type KnownLines = Map<string, LineMap | undefined>;

/** The range of a site. A file's lines are unpacked once: findings of one file are many, and each points to others. */
function range(view: View, known: KnownLines, { file, start, end }: Site): Diagnostic['range'] {
  if (!known.has(file)) known.set(file, linesOfFile(view, file));
  const lines = known.get(file);
  const none = { line: 0, character: 0 };
  return lines ? { start: lines.position(start), end: lines.position(end) } : { start: none, end: none };
}

function linesOfFile(view: View, file: string): LineMap | undefined {
  try {
    const lines = view.corpus.linesOf(file);
    return lines && new LineMap(lines);
  } catch (error) {
    if (error instanceof Stale) return undefined;
    throw error;
  }
}
