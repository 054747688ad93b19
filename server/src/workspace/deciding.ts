import { quotesOf, type Decision, type Judgement, type Verdict } from '../corpus/decisions.ts';
import type { Message } from '../corpus/finding.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { LineMap } from '../text/lines.ts';
import { BASELINE_FILE, baselineText, DECISIONS_FILE, withDecision, withoutDecisions } from './ledger.ts';
import { Malformed } from './yaml.ts';

/** What a person asks for. */
export type LedgerRequest =
  | { action: 'decide'; fingerprint: string; verdict: Verdict; reason?: string; by?: string; at?: string }
  | { action: 'undecide'; fingerprint: string }
  /** Takes out all decisions that hold for no finding. */
  | { action: 'sweep' }
  /** Takes all findings that nothing was decided about into the baseline. */
  | { action: 'baseline' };

/** Texts that files of a folder are to have. Nothing is written here: who asked writes them. */
export interface LedgerAnswer {
  /** By name relative to the folder. */
  files: { name: string; text: string }[];
  /** How many entries were made or taken out. */
  count: number;
  /** Where the remark stands that has to be taken out of an article by hand. */
  remark?: Decision['remark'];
}

/** What a request is about: articles with their findings and decisions. */
export interface Decided {
  judge(): Judgement;
  textOf(file: string): string;
}

/** Why a request cannot be met. */
export class Refused extends Error {
  constructor(readonly reason: Message) {
    super(reason.key);
  }
}

/**
 * What the files of decisions of a folder are to hold after a request.
 * @param textOf the present text of one of the folder's own files, empty where there is none
 * @throws {Refused} where the finding is gone, or a file is malformed
 */
export function answerLedger(
  view: Decided,
  request: LedgerRequest,
  textOf: (name: string) => string,
  language: MessageLanguage,
): LedgerAnswer {
  const { judged, stale } = view.judge();
  const gone = (fingerprint: string): Refused => new Refused({ key: 'ledger.gone', values: { fingerprint } });
  const edit = (name: string, change: (text: string) => string): LedgerAnswer['files'][number] => ({
    name,
    text: writable(name, textOf(name), change, language),
  });
  switch (request.action) {
    case 'decide': {
      const { fingerprint, verdict, reason, by, at } = request;
      const finding = judged.find(j => j.finding.fingerprint === fingerprint)?.finding;
      if (!finding) throw gone(fingerprint);
      const passages = quotesOf(finding, file => view.textOf(file));
      const decision: Decision = { fingerprint, rule: finding.rule, verdict, reason, by, at, passages };
      // what is decided again after its passage changed takes the place of the old decision
      const before = judged.find(j => j.finding === finding)?.before;
      return {
        files: [
          edit(DECISIONS_FILE, text => withDecision(before ? withoutDecisions(text, new Set([before.fingerprint])) : text, decision)),
        ],
        count: 1,
      };
    }
    case 'undecide': {
      const entry = judged.find(j => j.finding.fingerprint === request.fingerprint);
      const decision = entry?.decision ?? stale.find(d => d.fingerprint === request.fingerprint);
      if (!decision) throw gone(request.fingerprint);
      if (decision.remark) return { files: [], count: 0, remark: decision.remark };
      const name = decision.verdict === 'baseline' ? BASELINE_FILE : DECISIONS_FILE;
      return { files: [edit(name, text => withoutDecisions(text, new Set([request.fingerprint])))], count: 1 };
    }
    case 'sweep': {
      const files: LedgerAnswer['files'] = [];
      for (const [name, list] of [
        [DECISIONS_FILE, stale.filter(d => d.verdict !== 'baseline')],
        [BASELINE_FILE, stale.filter(d => d.verdict === 'baseline')],
      ] as const)
        if (list.length > 0) files.push(edit(name, text => withoutDecisions(text, new Set(list.map(d => d.fingerprint)))));
      return { files, count: stale.length };
    }
    case 'baseline': {
      const open = judged.filter(j => !j.decision);
      const all = judged.filter(j => !j.decision || j.decision.verdict === 'baseline').map(j => j.finding);
      return { files: open.length > 0 ? [{ name: BASELINE_FILE, text: baselineText(all) }] : [], count: open.length };
    }
  }
}

/** The text of a folder's own file after a change. @throws {Refused} where the file is malformed: with its line */
export function writable(name: string, text: string, change: (text: string) => string, language: MessageLanguage): string {
  try {
    return change(text);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const { message, start } = error.problem;
    const line = String(new LineMap(text).position(start).line + 1);
    throw new Refused({ key: 'ledger.unwritable', values: { file: name, line, problem: write(message, language, false) } });
  }
}
