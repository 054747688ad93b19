/** The extension's entry in a browser: the server runs in a worker, and the editor reads the files. */
import { type ExtensionContext, Uri, type WorkspaceFolder } from 'vscode';
import { type InitializeParams, LanguageClient } from 'vscode-languageclient/browser';
import { type ConcordApi, start } from './extension';
import { type FolderClient, nameFolders } from './platform';

export { deactivate } from './extension';

class Client extends LanguageClient implements FolderClient {
  folders: readonly WorkspaceFolder[] = [];

  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    nameFolders(params, this.folders);
  }
}

export function activate(context: ExtensionContext): ConcordApi {
  const worker = (): Worker => new Worker(Uri.joinPath(context.extensionUri, 'dist/server-web.js').toString(true));
  return start(context, { client: (_, options) => new Client('concord', 'Concord', worker(), options) });
}
