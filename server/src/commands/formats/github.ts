import type { Finding } from '../../corpus/finding.ts';
import { write, type MessageLanguage } from '../../rules/messages/index.ts';
import { LineMap } from '../../text/lines.ts';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' } as const;

/** The report as GitHub Actions' workflow commands, a line a finding. */
export function githubReport(findings: readonly Finding[], textOf: (file: string) => string, language: MessageLanguage): string {
  return findings
    .map(f => {
      const [site] = f.sites;
      const map = new LineMap(textOf(site.file));
      const start = map.position(site.start),
        end = map.position(site.end);
      const message = [f.message, ...f.reason].map(m => write(m, language, false)).join('\n');
      return `::${COMMANDS[f.severity]} file=${property(site.file)},line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1},title=${property(f.rule)}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
