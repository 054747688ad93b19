import { LineMap } from '../../text/lines.ts';
import type { Decision, Judged } from '../../corpus/decisions.ts';
import { write, type MessageLanguage } from '../../rules/messages/index.ts';

/** The JSON report of contract.md, one object and a line break. */
export function jsonReport(
  articles: number,
  findings: readonly Judged[],
  textOf: (file: string) => string,
  language: MessageLanguage,
): string {
  const indexes = new Map<string, LineMap>();
  const at = (file: string, offset: number): { line: number; column: number } => {
    let index = indexes.get(file);
    if (!index) indexes.set(file, (index = new LineMap(textOf(file))));
    const { line, character } = index.position(offset);
    return { line: line + 1, column: character + 1 };
  };
  const report = {
    version: 1,
    articles,
    findings: findings.map(({ finding: f, decision, before }) => ({
      rule: f.rule,
      severity: f.severity,
      scope: f.scope,
      message: write(f.message, language, false),
      reason: f.reason.map(r => write(r, language, false)).join('\n'),
      fingerprint: f.fingerprint,
      sites: f.sites.map(s => ({
        file: s.file,
        offset: s.start,
        length: s.end - s.start,
        ...at(s.file, s.start),
        text: s.text,
        value: s.value,
      })),
      ...(decision ? { decision: decided(decision) } : {}),
      ...(before ? { before: decided(before) } : {}),
      ...(f.marked === undefined ? {} : { marked: f.marked }),
      ...(f.support === undefined ? {} : { support: f.support.map(({ value, articles: files }) => ({ value, articles: files })) }),
    })),
  };
  return JSON.stringify(report, null, 1) + '\n';
}

/** A decision as the report has it. */
function decided({ verdict, by, at, reason, remark }: Decision): Record<string, string> {
  return {
    verdict,
    ...(by ? { who: by } : {}),
    ...(at ? { when: at } : {}),
    ...(reason ? { why: reason } : {}),
    ...(remark ? { remark: remark.file } : {}),
  };
}
