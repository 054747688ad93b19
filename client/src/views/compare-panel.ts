/** The compare panel: the passages of one finding side by side, kept in step with edits and decisions. */
import { CodeAction, CodeActionKind, commands, Disposable, type ExtensionContext, languages, Range, type TextEditor, window } from 'vscode';
import { CompareRequest, type FindingRecord, VERDICTS } from '../protocol';
import { LANGUAGES } from '../selector';
import { t } from '../strings';
import type { CompareAnswer, CompareMessage } from './messages';
import { Panel } from './panel';
import { openPlace, rangeOf } from './places';
import type { Store } from './store';
import { isolate, ruleTitle, severityTitle, verdictTitle } from './words';

export class ComparePanel implements Disposable {
  private readonly panel: Panel<CompareMessage, CompareAnswer>;
  private readonly disposables: Disposable[];
  /** The finding that is shown, as it was last known. */
  private current: FindingRecord | undefined;

  constructor(
    context: ExtensionContext,
    private readonly store: Store,
  ) {
    this.panel = new Panel(
      context,
      () => ({ name: 'compare', title: t('Compare') }),
      answer => this.receive(answer),
      () => (this.current = undefined),
    );
    this.disposables = [
      this.panel,
      store.onDidChange(() => void this.follow()),
      commands.registerCommand('concord.compare', (given?: { fingerprint?: string }) => this.open(given?.fingerprint)),
      languages.registerCodeActionsProvider(
        [...LANGUAGES],
        { provideCodeActions: (document, range) => this.actionsAt(document.uri.toString(), range) },
        { providedCodeActionKinds: [CodeActionKind.QuickFix] },
      ),
    ];
  }

  /** What the panel shows, or undefined where it is closed. */
  get shown(): CompareMessage | undefined {
    return this.panel.shown;
  }

  /** Whether its page has loaded. */
  get isReady(): boolean {
    return this.panel.isReady;
  }

  /** Opens a finding; without one that at the cursor, else one that the person picks. */
  async open(fingerprint?: string): Promise<void> {
    const finding =
      fingerprint === undefined ? (atCursor(this.store, window.activeTextEditor) ?? (await this.pick())) : this.store.finding(fingerprint);
    if (finding) await this.show(finding, true);
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  private async show(finding: FindingRecord, reveal: boolean): Promise<void> {
    this.current = finding;
    const comparison = (await this.store.source.ask(CompareRequest, { fingerprint: finding.fingerprint })) ?? null;
    if (this.current !== finding) return;
    const list = this.store.findings.filter(other => !other.decision || other.fingerprint === finding.fingerprint);
    const { decision } = finding;
    this.panel.show(
      {
        comparison,
        decision:
          decision && [verdictTitle(decision.verdict), decision.who, decision.when?.slice(0, 10), decision.why].filter(Boolean).join(' · '),
        verdicts: VERDICTS.map(verdict => ({ verdict, title: verdictTitle(verdict) })),
        position: { index: list.findIndex(other => other.fingerprint === finding.fingerprint), count: list.length },
        words: {
          rule: ruleTitle(finding.rule),
          severity: severityTitle(finding.severity),
          proof: t('The proof'),
          open: t('Go to the passage'),
          published: t('of {0}', '{0}'),
          decide: t('Decide'),
          undo: t('Take the decision back'),
          gone: t('This finding is no more: its passages no longer contradict each other.'),
          steps: t('Findings'),
          previous: t('Previous finding'),
          next: t('Next finding'),
          position: t('{0} of {1}', '{0}', '{1}'),
          legendSite: t('what is compared'),
          legendWords: t('words that the other passage does not have'),
        },
      },
      reveal,
    );
  }

  /** After a change: the same finding again, or the one that an edit made of it. */
  private async follow(): Promise<void> {
    const before = this.current;
    if (!before || !this.panel.isOpen) return;
    await this.show(this.store.finding(before.fingerprint) ?? successor(before, this.store.findings) ?? before, false);
  }

  private async receive(answer: CompareAnswer): Promise<void> {
    switch (answer.type) {
      case 'open':
        return openPlace(answer.location, { beside: true });
      case 'decide':
        return void commands.executeCommand('concord.decide', { fingerprint: answer.fingerprint, verdict: answer.verdict });
      case 'undecide':
        return void commands.executeCommand('concord.undecide', { fingerprint: answer.fingerprint });
      case 'step': {
        const list = this.store.findings.filter(other => !other.decision || other.fingerprint === this.current?.fingerprint);
        const index = list.findIndex(other => other.fingerprint === this.current?.fingerprint);
        const next = list[index + answer.by];
        return next && this.show(next, true);
      }
    }
  }

  private async pick(): Promise<FindingRecord | undefined> {
    const items = this.store.findings.map(finding => ({
      label: finding.sites.map(({ text }) => isolate(text)).join(' ↔ '),
      description: finding.sites.map(({ file }) => isolate(file)).join(' · '),
      detail: finding.message,
      finding,
    }));
    return (
      await window.showQuickPick(items, { title: t('Compare the passages of a finding'), matchOnDescription: true, matchOnDetail: true })
    )?.finding;
  }

  private actionsAt(uri: string, range: Range): CodeAction[] {
    return this.store.findings
      .filter(({ decision, sites }) => !decision && sites.some(site => site.uri === uri && rangeOf(site).intersection(range)))
      .map(({ fingerprint, sites }) => {
        const action = new CodeAction(t('Compare: {0}', sites.map(({ text }) => isolate(text)).join(' ↔ ')), CodeActionKind.QuickFix);
        action.command = { command: 'concord.compare', title: action.title, arguments: [{ fingerprint }] };
        return action;
      });
  }
}

/** The finding of which a passage holds the cursor. */
function atCursor(store: Store, editor: TextEditor | undefined): FindingRecord | undefined {
  if (!editor) return undefined;
  const uri = editor.document.uri.toString();
  return store.findings.find(({ sites }) => sites.some(site => site.uri === uri && rangeOf(site).contains(editor.selection.active)));
}

/** The finding of the same rule in the same files whose marked passage stands nearest: that of a text that was edited. */
function successor(before: FindingRecord, now: readonly FindingRecord[]): FindingRecord | undefined {
  const files = ({ sites }: FindingRecord): string =>
    sites
      .map(({ uri }) => uri)
      .sort()
      .join('\n');
  const distance = ({ sites }: FindingRecord): number =>
    Math.abs(sites[0].line - before.sites[0].line) * 1000 + Math.abs(sites[0].column - before.sites[0].column);
  return now.filter(other => other.rule === before.rule && files(other) === files(before)).sort((a, b) => distance(a) - distance(b))[0];
}
