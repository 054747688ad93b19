/** What assistants may ask: Concord's read-only tools, inside the editor and over the Model Context Protocol. */
import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  McpStdioServerDefinition,
  workspace,
} from 'vscode';
import type { Controller } from './controller';
import { t } from './strings';

interface ToolEntry {
  readonly name: string;
  readonly displayName: string;
}

const PREFIX = 'concord_';

/** Registers the tools that the manifest declares; each is answered by the server. */
export function registerTools(context: ExtensionContext, controller: Controller): Disposable {
  const { contributes } = context.extension.packageJSON as { contributes: { languageModelTools: readonly ToolEntry[] } };
  return Disposable.from(
    ...contributes.languageModelTools.map(({ name, displayName }) =>
      lm.registerTool<object>(name, {
        // nothing to confirm: the tools only read what the folder holds
        prepareInvocation: () => ({ invocationMessage: t('Concord: {0}', displayName) }),
        invoke: async ({ input }, token) =>
          new LanguageModelToolResult([
            new LanguageModelTextPart(JSON.stringify(await controller.tool(name.slice(PREFIX.length), input, token))),
          ]),
      }),
    ),
  );
}

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
            const parameters = [context.asAbsolutePath('dist/mcp.cjs'), uri.fsPath, language];
            // the editor's own Node: there may be no other on the machine
            return new McpStdioServerDefinition(`Concord: ${name}`, process.execPath, parameters, { ELECTRON_RUN_AS_NODE: '1' }, version);
          }),
    }),
  );
}
