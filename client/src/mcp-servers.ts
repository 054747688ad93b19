/** The same tools as servers of the Model Context Protocol, one for each folder of articles on this machine. */
import { Disposable, EventEmitter, type ExtensionContext, lm, McpStdioServerDefinition, workspace } from 'vscode';
import type { Controller } from './controller';

/** Offers `concord mcp` for each folder of articles on this machine to the editor's own clients of the protocol. */
export function registerMcpServers(context: ExtensionContext, controller: Controller): Disposable {
  const changed = new EventEmitter<void>();
  const { version } = context.extension.packageJSON as { version: string };
  return Disposable.from(
    changed,
    controller.onDidChangeFolders(() => changed.fire()),
    lm.registerMcpServerDefinitionProvider('concord.articles', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () =>
        controller.folders
          .filter(({ uri }) => uri.scheme === 'file')
          .map(({ name, uri }) => {
            const language = workspace.getConfiguration('concord').get<string>('messageLanguage', 'auto');
            const parameters = [context.asAbsolutePath('dist/mcp.js'), uri.fsPath, language];
            // the editor's own Node: there may be no other on the machine
            return new McpStdioServerDefinition(`Concord: ${name}`, process.execPath, parameters, { ELECTRON_RUN_AS_NODE: '1' }, version);
          }),
    }),
  );
}
