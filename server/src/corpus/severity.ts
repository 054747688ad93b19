import type { Draft, Rule, Severity } from './finding.ts';

/** Severities that the reader set, by rule; `off` silences a rule. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** The severity that somebody set for a rule, or `off`; a rule of the nursery is off until it is set. */
function settingOf(rule: Rule, settings: RuleSettings): Severity | 'off' | undefined {
  return settings[rule.id] ?? (rule.status === 'nursery' ? 'off' : undefined);
}

/** Whether a rule runs under the settings. */
export function runs(rule: Rule, settings: RuleSettings): boolean {
  return settingOf(rule, settings) !== 'off';
}

/** The severity of a finding of a rule under the settings. */
export function severityOf(rule: Rule, draft: Draft, settings: RuleSettings): Severity {
  const set = settingOf(rule, settings);
  // what a rule itself lowers to information can be reconciled, and is never more
  const reconciled = draft.severity === 'information' && rule.severity !== 'information';
  return set === undefined || set === 'off' || reconciled ? (draft.severity ?? rule.severity) : set;
}
