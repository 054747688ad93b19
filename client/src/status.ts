/** The status item beside the language: what state the index is in, how much it has read and found. */
import { type Disposable, type DocumentSelector, languages, LanguageStatusSeverity } from 'vscode';
import type { Status } from './protocol';
import { t } from './strings';

export class StatusItem implements Disposable {
  private readonly item;

  constructor(selector: DocumentSelector) {
    this.item = languages.createLanguageStatusItem('concord.status', selector);
    this.item.name = 'Concord';
    this.item.command = { command: 'concord.showState', title: t('Details') };
  }

  /** Shows `status`. Numbers are formatted as the editor's language writes them. */
  show(status: Status): void {
    const { state, articles, findings, skipped, message } = status;
    this.item.busy = state === 'starting' || state === 'indexing';
    this.item.text =
      state === 'error'
        ? t('Concord stopped')
        : state === 'ready'
          ? t('Concord: {0} findings', findings)
          : state === 'indexing'
            ? t('Concord reads {0} articles', articles)
            : t('Concord starts');
    const details = [];
    if (state === 'ready') details.push(t('{0} articles read', articles));
    if (skipped.length) details.push(t('{0} files skipped', skipped.length));
    if (message) details.push(message);
    this.item.detail = details.join(' · ');
    this.item.severity =
      state === 'error'
        ? LanguageStatusSeverity.Error
        : skipped.length
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information;
  }

  dispose(): void {
    this.item.dispose();
  }
}
