/** What the language-status item opens: articles, findings, and each file that was skipped, with the reason. */
import { commands, type Disposable, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { t } from '../strings';
import type { Source } from './source';
import { count, isolate } from './words';

interface Entry extends QuickPickItem {
  readonly run?: () => unknown;
}

export function registerState(source: Source): Disposable {
  return commands.registerCommand('concord.showState', async () => {
    const picked = await window.showQuickPick(entries(source), { title: 'Concord', matchOnDetail: true });
    await picked?.run?.();
  });
}

function entries({ status }: Source): Entry[] {
  const run = (command: string) => (): unknown => commands.executeCommand(command);
  if (!status) return [{ label: t('Concord does not run here'), iconPath: undefined, run: run('concord.findings.focus') }];
  const skipped = status.skipped.map(({ uri, reason }): Entry => ({
    label: `$(circle-slash) ${isolate(workspace.asRelativePath(Uri.parse(uri)))}`,
    description: reasonTitle(reason),
    run: () => commands.executeCommand('revealInExplorer', Uri.parse(uri)),
  }));
  return [
    { label: `$(warning) ${t('Findings to look at: {0}', count(status.findings))}`, run: run('concord.findings.focus') },
    { label: `$(file) ${t('{0} articles read', count(status.articles))}`, run: run('concord.entities.focus') },
    ...(status.message ? [{ label: `$(error) ${status.message}`, run: run('concord.showOutput') }] : []),
    { label: t('{0} files skipped', count(skipped.length)), kind: QuickPickItemKind.Separator },
    ...skipped,
    { label: '', kind: QuickPickItemKind.Separator },
    { label: `$(refresh) ${t('Check again')}`, run: run('concord.checkWorkspace') },
    { label: `$(output) ${t('Show output')}`, run: run('concord.showOutput') },
  ];
}

/** Why a file was skipped, in words; what is no known reason is the server's own sentence. */
export function reasonTitle(reason: string): string {
  switch (reason) {
    case 'binary':
      return t('is no text');
    case 'empty':
      return t('is empty');
    case 'encoding':
      return t('is in an encoding that is not known');
    case 'too-large':
      return t('is larger than the setting allows (concord.files.maxSizeMB)');
    case 'unreadable':
      return t('could not be read');
    case 'loop':
      return t('leads back to a folder above it');
    case 'missing':
      return t('is gone');
    case 'not-a-file':
      return t('is no file');
    default:
      return reason;
  }
}
