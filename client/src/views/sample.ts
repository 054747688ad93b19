/** First minutes: opens the sample corpus and the walkthrough, and counts a folder in that Concord left alone. */
import { commands, ConfigurationTarget, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { t } from '../strings';

/** Opens a copy of the sample articles, so that a person can change them and decide about them. */
export async function openSample(context: ExtensionContext): Promise<void> {
  const target = Uri.joinPath(context.globalStorageUri, 'sample');
  try {
    await workspace.fs.createDirectory(context.globalStorageUri);
    await workspace.fs.copy(Uri.joinPath(context.extensionUri, 'dist/sample'), target, { overwrite: true });
  } catch (error) {
    void window.showErrorMessage(t('The sample could not be copied: {0}', error instanceof Error ? error.message : String(error)));
    return;
  }
  await commands.executeCommand('vscode.openFolder', target, { forceNewWindow: Boolean(workspace.workspaceFolders?.length) });
}

/** Sets `concord.enable` for this workspace, so that its folders are read whatever they hold. */
export async function readThisFolder(): Promise<void> {
  await workspace.getConfiguration('concord').update('enable', 'on', ConfigurationTarget.Workspace);
}

/** Opens the walkthrough of this extension. */
export async function openWalkthrough(context: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false);
}
