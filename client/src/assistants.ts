/** What assistants of the editor may ask: Concord's read-only tools. */
import { Disposable, type ExtensionContext, LanguageModelTextPart, LanguageModelToolResult, lm } from 'vscode';
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
