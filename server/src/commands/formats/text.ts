import type { Decision, Judged } from '../../corpus/decisions.ts';
import { decidedBefore } from '../../features/diagnostics.ts';
import type { Message, Site } from '../../corpus/finding.ts';
import { write, type MessageLanguage } from '../../rules/messages/index.ts';
import { LineMap } from '../../text/lines.ts';

const COLOURS = { error: 31, warning: 33, information: 36 } as const;
/** Units of context shown on each side of a site. */
const CONTEXT = 60;

/**
 * The report for people: a paragraph a finding, both passages quoted.
 * @param decided how many findings were decided, shown or not
 */
export function textReport(
  articles: number,
  findings: readonly Judged[],
  decided: number,
  textOf: (file: string) => string,
  language: MessageLanguage,
  colour: boolean,
): string {
  const paint = (code: number, s: string): string => (colour ? `\u001b[${code}m${s}\u001b[0m` : s);
  const position = (s: Site): string => {
    const { line, character } = new LineMap(textOf(s.file)).position(s.start);
    return `${s.file}:${line + 1}:${character + 1}`;
  };
  const out: string[] = [];
  for (const { finding: f, decision, before } of findings) {
    out.push(`${paint(1, position(f.sites[0]))} ${paint(COLOURS[f.severity], f.severity)} ${f.rule}`);
    out.push(`  ${write(f.message, language)}`);
    for (const r of f.reason) out.push(`    ${write(r, language)}`);
    if (before) out.push(`    ${write(decidedBefore(before, language), language)}`);
    if (decision) out.push(`  ${write(decidedAs(decision, language), language)}`);
    f.sites.forEach((s, i) => out.push(`  ${i === 0 ? '>' : '|'} ${position(s)}: ${quote(textOf(s.file), s, t => paint(4, t))}`));
    out.push('');
  }
  const n = (severity: string): number => findings.filter(j => !j.decision && j.finding.severity === severity).length;
  out.push(
    write(
      {
        key: 'report.summary',
        values: { articles: String(articles), errors: String(n('error')), warnings: String(n('warning')), notes: String(n('information')) },
      },
      language,
      false,
    ) + (decided > 0 ? ` · ${write({ key: 'report.decided', values: { count: String(decided) } }, language, false)}` : ''),
  );
  return out.join('\n') + '\n';
}

function decidedAs({ verdict, by, at, reason }: Decision, language: MessageLanguage): Message {
  const parts = [write({ key: `verdict.${verdict}`, values: {} }, language, false), by, at?.slice(0, 10), reason];
  return { key: 'report.decision', values: { decision: parts.filter(part => part !== undefined).join(', ') } };
}

function quote(text: string, site: Site, mark: (s: string) => string): string {
  const line = (s: string): string => s.replace(/\s+/g, ' ');
  let from = Math.max(0, site.start - CONTEXT),
    to = Math.min(text.length, site.end + CONTEXT);
  while (from > 0 && from < site.start && /\S/.test(text[from - 1])) from++;
  while (to < text.length && to > site.end && /\S/.test(text[to])) to--;
  const before = line(text.slice(from, site.start)).trimStart(),
    after = line(text.slice(site.end, to)).trimEnd();
  return `\u2068${from > 0 ? '…' : ''}${before}${mark(line(text.slice(site.start, site.end)))}${after}${to < text.length ? '…' : ''}\u2069`;
}
