import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { isVerdict, VERDICTS } from '../corpus/decisions.ts';
import type { Message } from '../corpus/finding.ts';
import { rules } from '../rules/index.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { LineMap } from '../text/lines.ts';
import type { ArticleFolder } from './folder.ts';
import { BASELINE_FILE, DECISIONS_FILE } from './ledger.ts';
import { REGISTER_FILE } from './register-file.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

type Say = (start: number, end: number, severity: keyof typeof SEVERITIES, message: Message) => Diagnostic;

/**
 * What is wrong in the folder's own files and in the remarks of articles, and which decisions hold for no finding any more, by URI.
 * The latter is told only once all articles were read.
 */
export function ownDiagnostics(view: ArticleFolder, language: MessageLanguage): Map<string, Diagnostic[]> {
  const { staleRemarks, ...judgement } = view.judge();
  const stale = new Set<unknown>(judgement.stale);
  const out = new Map<string, Diagnostic[]>();
  const sayIn = (text: string): Say => {
    const lines = new LineMap(text);
    return (start, end, severity, message) => ({
      range: { start: lines.position(start), end: lines.position(end) },
      severity: SEVERITIES[severity],
      source: 'concord',
      message: write(message, language),
    });
  };
  const { config, register } = view.own;
  for (const [name, file] of [
    [config?.name ?? '', config],
    [REGISTER_FILE, register],
  ] as const) {
    if (!file || file.problems.length === 0) continue;
    const say = sayIn(file.text);
    out.set(
      view.ownUri(name),
      file.problems.map(p => say(p.start, p.end, p.severity, p.message)),
    );
  }
  for (const [name, file] of view.book.files) {
    const say = sayIn(file.text);
    const list = file.problems.map(p => say(p.start, p.end, p.severity, p.message));
    const gone = view.complete ? file.entries.filter(entry => stale.has(entry)) : [];
    if (name === DECISIONS_FILE)
      for (const entry of gone) {
        // the first line of the entry is enough to find it by
        const stop = file.text.indexOf('\n', entry.start);
        const end = stop < 0 ? entry.end : Math.min(stop, entry.end);
        list.push({ ...say(entry.start, end, 'information', { key: 'ledger.stale', values: {} }), code: 'stale-decision' });
      }
    if (name === BASELINE_FILE && gone.length > 0) {
      const message = { key: 'ledger.stale-baseline', values: { count: String(gone.length) } };
      list.push({ ...say(0, file.text.search(/\r?\n|$/), 'information', message), code: 'stale-decision' });
    }
    if (list.length > 0) out.set(view.ownUri(name), list);
  }
  for (const [name, remarks] of view.corpus.remarks) {
    const say = sayIn(view.textOf(name));
    const list: Diagnostic[] = [];
    for (const remark of remarks) {
      const { verdict, rule, start, end } = remark;
      if (!isVerdict(verdict))
        list.push(say(start, end, 'warning', { key: 'remark.verdict', values: { value: verdict, wanted: VERDICTS.join(', ') } }));
      else if (rule !== undefined && !rules.some(r => r.id === rule))
        list.push(say(start, end, 'warning', { key: 'remark.rule', values: { value: rule } }));
      else if (view.complete && staleRemarks.some(s => s.remark === remark))
        list.push({ ...say(start, end, 'information', { key: 'remark.stale', values: {} }), code: 'stale-decision' });
    }
    if (list.length > 0) out.set(view.uriOf(name), list);
  }
  return out;
}
