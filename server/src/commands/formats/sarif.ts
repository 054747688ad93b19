import type { Judged } from '../../corpus/decisions.ts';
import type { Site } from '../../corpus/finding.ts';
import { rules } from '../../rules/index.ts';
import { write, type MessageLanguage } from '../../rules/messages/index.ts';
import { LineMap } from '../../text/lines.ts';

const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const;

/** The report as SARIF 2.1.0 (OASIS), columns in UTF-16 code units. */
export function sarifReport(
  findings: readonly Judged[],
  textOf: (file: string) => string,
  language: MessageLanguage,
  version: string,
): string {
  const maps = new Map<string, LineMap>();
  const location = (s: Site) => {
    let map = maps.get(s.file);
    if (!map) maps.set(s.file, (map = new LineMap(textOf(s.file))));
    const start = map.position(s.start),
      end = map.position(s.end);
    return {
      physicalLocation: {
        artifactLocation: { uri: s.file.split('/').map(encodeURIComponent).join('/') },
        region: {
          startLine: start.line + 1,
          startColumn: start.character + 1,
          endLine: end.line + 1,
          endColumn: end.character + 1,
          charOffset: s.start,
          charLength: s.end - s.start,
          snippet: { text: s.text },
        },
      },
    };
  };
  const report = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Concord', version, rules: rules.map(r => ({ id: r.id, defaultConfiguration: { level: LEVELS[r.severity] } })) },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ finding: f, decision }) => ({
          ruleId: f.rule,
          level: LEVELS[f.severity],
          message: { text: [f.message, ...f.reason].map(m => write(m, language, false)).join('\n') },
          locations: [location(f.sites[0])],
          relatedLocations: f.sites.slice(1).map((s, i) => ({ id: i, ...location(s) })),
          partialFingerprints: { 'concord/v1': f.fingerprint },
          ...(decision
            ? { suppressions: [{ kind: decision.remark ? 'inSource' : 'external', justification: decision.reason ?? decision.verdict }] }
            : {}),
        })),
      },
    ],
  };
  return JSON.stringify(report, null, 1) + '\n';
}
