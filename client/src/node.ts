/** The extension's entry on a desktop and over Remote. */
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { ExtensionContext, WorkspaceFolder } from 'vscode';
import { type InitializeParams, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ConcordApi, start } from './extension';
import { registerMcpServers } from './mcp-servers';
import { type FolderClient, nameFolders } from './platform';

export { deactivate } from './extension';

/** Megabytes that the server's heap may hold, thrice what a hundred thousand articles need: below a limit garbage is collected sooner. */
const HEAP = '--max-old-space-size=2048';

class Client extends LanguageClient implements FolderClient {
  folders: readonly WorkspaceFolder[] = [];

  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    nameFolders(params, this.folders);
  }
}

export function activate(context: ExtensionContext): ConcordApi {
  return start(context, {
    client(_, options) {
      const module = context.asAbsolutePath('dist/server.js');
      const transport = TransportKind.ipc;
      const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
      return new Client('concord', 'Concord', { run: { module, transport, options: { execArgv: [HEAP] } }, debug }, options);
    },
    isWholeMachine: ({ scheme, fsPath }) => scheme === 'file' && (fsPath === homedir() || dirname(fsPath) === fsPath),
    mcpServers: registerMcpServers,
  });
}
