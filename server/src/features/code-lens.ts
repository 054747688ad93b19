import type { CodeLens } from 'vscode-languageserver-types';
import type { Finding } from '../corpus/finding.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { articleSheet } from './fact-sheet.ts';
import type { View } from './place.ts';

/** Above each line whose statements other articles make too: in how many, and how many of them disagree. */
export function codeLenses(view: View, file: string, findings: readonly Finding[], language: MessageLanguage): CodeLens[] {
  const byLine = new Map<number, { others: Set<string>; against: Set<string>; fingerprint?: string }>();
  for (const { location, agreeing, conflicts } of articleSheet(view, file, findings).facts) {
    const { line } = location.range.start;
    const own = byLine.get(line) ?? { others: new Set(), against: new Set() };
    for (const voice of agreeing) if (voice.file !== file) own.others.add(voice.file);
    for (const { fingerprint, against } of conflicts)
      for (const voice of against) {
        if (voice.file === file) continue;
        own.others.add(voice.file);
        own.against.add(voice.file);
        own.fingerprint ??= fingerprint;
      }
    byLine.set(line, own);
  }
  return [...byLine]
    .filter(([, { others }]) => others.size > 0)
    .map(([line, { others, against, fingerprint }]) => {
      const values = { others: String(others.size), against: String(against.size) };
      const title = write({ key: against.size > 0 ? 'lens.against' : 'lens.others', values }, language, false);
      return {
        range: { start: { line, character: 0 }, end: { line, character: 0 } },
        // without a finding there is nothing to open; an empty command is words alone
        command: fingerprint === undefined ? { title, command: '' } : { title, command: 'concord.compare', arguments: [{ fingerprint }] },
      };
    });
}
