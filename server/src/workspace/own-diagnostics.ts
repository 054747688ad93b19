import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Decision } from '../corpus/decisions.ts';
import type { Message } from '../corpus/finding.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { LineMap } from '../text/lines.ts';
import type { ArticleFolder } from './folder.ts';
import { BASELINE_FILE, DECISIONS_FILE } from './ledger.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/**
 * What is wrong in the folder's own files, and which decisions hold for no finding any more, by URI. The latter is told only once
 * all articles were read.
 */
export function ownDiagnostics(view: ArticleFolder, stale: readonly Decision[], language: MessageLanguage): Map<string, Diagnostic[]> {
  const out = new Map<string, Diagnostic[]>();
  for (const [name, file] of view.own) {
    const lines = new LineMap(file.text);
    const at = (start: number, end: number, severity: keyof typeof SEVERITIES, message: Message): Diagnostic => ({
      range: { start: lines.position(start), end: lines.position(end) },
      severity: SEVERITIES[severity],
      source: 'concord',
      message: write(message, language),
    });
    const list = file.problems.map(p => at(p.start, p.end, p.severity, p.message));
    if (view.complete && name === DECISIONS_FILE)
      for (const entry of file.entries)
        if (stale.includes(entry)) {
          // the first line of the entry is enough to find it by
          const stop = file.text.indexOf('\n', entry.start);
          const end = stop < 0 ? entry.end : Math.min(stop, entry.end);
          list.push({ ...at(entry.start, end, 'information', { key: 'ledger.stale', values: {} }), code: 'stale-decision' });
        }
    if (view.complete && name === BASELINE_FILE) {
      const count = file.entries.filter(entry => stale.includes(entry)).length;
      if (count > 0) {
        const end = file.text.search(/\r?\n|$/);
        const message = { key: 'ledger.stale-baseline', values: { count: String(count) } };
        list.push({ ...at(0, end, 'information', message), code: 'stale-decision' });
      }
    }
    if (list.length > 0) out.set(view.ownUri(name), list);
  }
  return out;
}
