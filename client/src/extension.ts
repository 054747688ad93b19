/** The extension on any platform: commands, and what makes Concord judge the open folders again. */
import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { registerTools } from './assistants';
import { Controller } from './controller';
import { registerDeciding } from './deciding';
import { CONFIGURATION_FILES } from './folder';
import { registerNaming } from './naming';
import { OwnFiles } from './own-files';
import type { Platform } from './platform';
import type { Status } from './protocol';
import { createViews, type Views } from './views/index';
import { openSample, openWalkthrough, readThisFolder } from './views/sample';

/** What the extension tells other extensions, and its own tests. */
export interface ConcordApi {
  /** Whether a server runs for this window. */
  readonly running: boolean;
  /** The state of the index, or undefined where Concord does not run. */
  readonly status: Status | undefined;
  /** What the views show. */
  readonly views: Views;
}

let controller: Controller | undefined;

export function start(context: ExtensionContext, platform: Platform): ConcordApi {
  const output = window.createOutputChannel('Concord', { log: true });
  const active = new Controller(context, platform, output);
  controller = active;
  const views = createViews(context, active);
  const files = new OwnFiles(active);
  const update = (): void => void active.update();
  const configuration = workspace.createFileSystemWatcher(`**/{${CONFIGURATION_FILES.join(',')}}`, false, true, false);
  context.subscriptions.push(
    output,
    views,
    registerTools(context, active),
    ...(platform.mcpServers ? [platform.mcpServers(context, active)] : []),
    commands.registerCommand('concord.checkWorkspace', () => active.check()),
    commands.registerCommand('concord.restartServer', () => active.restart()),
    commands.registerCommand('concord.showOutput', () => output.show(true)),
    commands.registerCommand('concord.openSample', () => openSample(context)),
    commands.registerCommand('concord.readThisFolder', readThisFolder),
    commands.registerCommand('concord.openWalkthrough', () => openWalkthrough(context)),
    ...registerDeciding(active, files),
    ...registerNaming(active, files),
    workspace.onDidChangeWorkspaceFolders(update),
    workspace.onDidChangeConfiguration(event => event.affectsConfiguration('concord.enable') && update()),
    workspace.onDidOpenTextDocument(document => document.languageId === 'article' && !active.running && update()),
    configuration,
    configuration.onDidCreate(update),
    configuration.onDidDelete(update),
  );
  // Not awaited: a slow disk must not hold up the window's other extensions.
  update();
  return {
    get running() {
      return active.running;
    },
    get status() {
      return active.status;
    },
    views,
  };
}

/** Stops the server; the editor waits for it. */
export async function deactivate(): Promise<void> {
  await controller?.shutdown();
}
