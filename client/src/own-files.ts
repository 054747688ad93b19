/** The files of a folder that Concord keeps for people (`.concord`): only here are they written, and only when a person asks. */
import { commands, Uri, window, workspace } from 'vscode';
import type { Controller } from './controller';
import type { Session } from './session';
import { t } from './strings';

/** Whether files of the folder may be written; says why where they may not. */
export function mayWrite(controller: Controller): boolean {
  if (!controller.server) {
    void window.showInformationMessage(t('Concord does not run here: it reads folders of articles.'));
    return false;
  }
  if (workspace.isTrusted) return true;
  const manage = t('Manage Workspace Trust');
  const explanation = t('Decisions are kept in files of the folder, and Concord writes no files in a folder that is not trusted.');
  void window.showWarningMessage(explanation, manage).then(chosen => {
    if (chosen === manage) void commands.executeCommand('workbench.trust.manage');
  });
  return false;
}

/** Texts that files are to have. */
interface Answer {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

export class OwnFiles {
  /** Files are written one after the other: each text begins with the one before it. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly controller: Controller) {}

  /** Has the server work out what files are to hold, and writes them; undefined where it refuses, which the person is told. */
  change<T extends Answer>(ask: (server: Session) => Promise<T>): Promise<T | undefined> {
    const step = async (): Promise<T | undefined> => {
      try {
        const { server } = this.controller;
        if (!server) return undefined;
        // the server reads the files, not the editor's unsaved text
        for (const document of workspace.textDocuments)
          if (document.isDirty && /\/\.concord\/[\w-]+\.yaml$/.test(document.uri.path)) await document.save();
        const answer = await ask(server);
        for (const { uri, text } of answer.files) {
          await write(Uri.parse(uri, true), text);
          await server.wrote(uri);
        }
        return answer;
      } catch (error) {
        void window.showErrorMessage(error instanceof Error ? error.message : String(error));
        return undefined;
      }
    };
    const done = this.queue.then(step, step);
    this.queue = done;
    return done;
  }
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
