/** The commands by which a person decides about findings. */
import { commands, type Disposable, type QuickPickItem, Range, Uri, window } from 'vscode';
import { author } from './author';
import type { Controller } from './controller';
import { type FindingRecord, type LedgerParams, LedgerRequest, type LedgerResult, type Place, type Verdict, VERDICTS } from './protocol';
import { mayWrite, type OwnFiles } from './own-files';
import { t } from './strings';

/** Arguments of `concord.decide`; what is missing is asked for. */
export interface DecideArguments {
  readonly fingerprint?: string;
  readonly verdict?: Verdict;
  readonly reason?: string;
}

/** Registers `concord.decide`, `concord.undecide`, `concord.removeStaleDecisions` and `concord.acceptBaseline`. */
export function registerDeciding(controller: Controller, files: OwnFiles): Disposable[] {
  const deciding = new Deciding(controller, files);
  return [
    commands.registerCommand('concord.decide', (given?: DecideArguments) => deciding.decide(given ?? {})),
    commands.registerCommand('concord.undecide', (given?: { fingerprint?: string }) => deciding.undecide(given?.fingerprint)),
    commands.registerCommand('concord.removeStaleDecisions', () => deciding.sweep()),
    commands.registerCommand('concord.acceptBaseline', () => deciding.baseline()),
  ];
}

/** A verdict in the person's language, and when it is the right one. */
function words(verdict: Verdict | 'baseline'): { label: string; detail: string } {
  switch (verdict) {
    case 'not-an-error':
      return { label: t('Not an error'), detail: t('The text is right as it stands, or Concord misread it.') };
    case 'different-things':
      return { label: t('Different things'), detail: t('The passages speak of two events, people or quantities.') };
    case 'update':
      return { label: t('An update'), detail: t('The later passage gives what was not known before.') };
    case 'checked':
      return { label: t('Checked and right'), detail: t('Somebody looked it up: the marked passage is right.') };
    case 'baseline':
      return { label: t('In the baseline'), detail: t('It was there when Concord was taken up.') };
  }
}

class Deciding {
  constructor(
    private readonly controller: Controller,
    private readonly files: OwnFiles,
  ) {}

  async decide(given: DecideArguments): Promise<boolean> {
    if (!(await mayWrite(this.controller))) return false;
    const fingerprint = given.fingerprint ?? (await this.pick(f => !f.decision, t('There are no open findings.')))?.fingerprint;
    if (fingerprint === undefined) return false;
    const verdict = given.verdict ?? (await pickVerdict());
    if (!verdict) return false;
    const reason = given.reason ?? (await askReason(verdict));
    if (reason === undefined) return false;
    const by = await author();
    const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const answer = await this.ask({ action: 'decide', fingerprint, verdict, reason: reason.trim() || undefined, by: by || undefined, at });
    if (!answer) return false;
    const undo = t('Undo'),
      show = t('Show');
    void window.showInformationMessage(t('Decided: {0}', words(verdict).label), undo, show).then(async chosen => {
      if (chosen === undo) await this.undecide(fingerprint);
      else if (chosen === show) await window.showTextDocument(Uri.parse(answer.files[0].uri, true));
    });
    return true;
  }

  async undecide(given?: string): Promise<boolean> {
    if (!(await mayWrite(this.controller))) return false;
    const fingerprint = given ?? (await this.pick(f => f.decision !== undefined, t('Nothing has been decided yet.')))?.fingerprint;
    if (fingerprint === undefined) return false;
    const answer = await this.ask({ action: 'undecide', fingerprint });
    if (!answer?.remark) return answer !== undefined;
    await reveal(answer.remark.uri, answer.remark.range);
    void window.showInformationMessage(t('This was decided in the text of the article: take the remark out there.'));
    return false;
  }

  async sweep(): Promise<void> {
    if (!(await mayWrite(this.controller))) return;
    const answer = await this.ask({ action: 'sweep' });
    if (!answer) return;
    void window.showInformationMessage(
      answer.count > 0 ? t('Stale decisions removed: {0}', answer.count) : t('There are no stale decisions.'),
    );
  }

  async baseline(): Promise<void> {
    if (!(await mayWrite(this.controller))) return;
    const open = (await this.findings()).filter(f => !f.decision && f.folder !== '').length;
    if (open === 0) {
      void window.showInformationMessage(t('There are no open findings.'));
      return;
    }
    const accept = t('Accept');
    const question = t('Accept all {0} present findings as the baseline? They will no longer be shown.', open);
    if ((await window.showWarningMessage(question, { modal: true }, accept)) !== accept) return;
    const answer = await this.ask({ action: 'baseline' });
    if (answer) void window.showInformationMessage(t('Findings taken into the baseline: {0}', answer.count));
  }

  private async findings(): Promise<FindingRecord[]> {
    return (await this.controller.server?.findings()) ?? [];
  }

  /** A finding that the person chooses; those at the cursor first, one alone there without a question. */
  private async pick(which: (finding: FindingRecord) => boolean, none: string): Promise<FindingRecord | undefined> {
    const all = (await this.findings()).filter(which);
    if (all.length === 0) {
      void window.showInformationMessage(none);
      return undefined;
    }
    const editor = window.activeTextEditor;
    const uri = editor?.document.uri.toString();
    const isHere = (f: FindingRecord): boolean =>
      f.sites.some(s => s.uri === uri && rangeOf(s.range).intersection(editor!.selection) !== undefined);
    const isInFile = (f: FindingRecord): boolean => f.sites.some(s => s.uri === uri);
    const here = all.filter(isHere);
    if (here.length === 1) return here[0];
    const items = [...all]
      .sort((a, b) => Number(isHere(b)) - Number(isHere(a)) || Number(isInFile(b)) - Number(isInFile(a)))
      .map((finding): QuickPickItem & { finding: FindingRecord } => ({
        label: finding.message,
        description: finding.decision ? words(finding.decision.verdict).label : finding.rule,
        detail: finding.sites.map(s => `${s.file}:${s.line} ${s.text}`).join(' · '),
        finding,
      }));
    const chosen = await window.showQuickPick(items, { title: t('Which finding?'), matchOnDescription: true, matchOnDetail: true });
    return chosen?.finding;
  }

  /** Has the server work out what the files are to hold, and writes them; undefined where it refuses, which the person is told. */
  private ask(params: LedgerParams): Promise<LedgerResult | undefined> {
    return this.files.change(server => server.request(LedgerRequest, params));
  }
}

async function pickVerdict(): Promise<Verdict | undefined> {
  const items = VERDICTS.map(verdict => ({ ...words(verdict), verdict }));
  return (await window.showQuickPick(items, { title: t('What is this finding?') }))?.verdict;
}

async function askReason(verdict: Verdict): Promise<string | undefined> {
  return window.showInputBox({
    title: words(verdict).label,
    prompt: t('Why? It is kept with the decision, for those who come after you.'),
    placeHolder: t('for example: the agency corrected the figure at noon'),
  });
}

async function reveal(uri: string, range: Place): Promise<void> {
  await window.showTextDocument(Uri.parse(uri, true), { selection: rangeOf(range) });
}

const rangeOf = ({ start, end }: Place): Range => new Range(start.line, start.character, end.line, end.character);
