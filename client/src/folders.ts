/** Which of the open folders Concord reads: the setting, the nature of the folder, and what may never be read. */
import { FileType, Uri, workspace, type WorkspaceFolder } from 'vscode';
import type { Platform } from './platform';
import { type EntryKind, folderNature, type FolderNature, type ListFolder } from './folder';

export type Enablement = 'auto' | 'on' | 'off';

/** The setting `concord.enable` for a folder, or for the window. Anything malformed counts as `auto`. */
export function enablement(scope?: Uri): Enablement {
  const value = workspace.getConfiguration('concord', scope).get<unknown>('enable');
  return value === 'on' || value === 'off' ? value : 'auto';
}

/** Judges one open folder. Never throws: a folder that cannot be listed is not read, and the reason says so. */
export async function judge(folder: WorkspaceFolder, platform: Platform): Promise<FolderNature> {
  const setting = enablement(folder.uri);
  if (setting === 'off') return { articles: false, reason: 'concord.enable is off' };
  if (setting === 'on') return { articles: true, reason: 'concord.enable is on' };
  if (platform.isWholeMachine?.(folder.uri)) return { articles: false, reason: 'it is a home directory or a whole disk' };
  try {
    return await folderNature('', listing(folder.uri));
  } catch (error) {
    return { articles: false, reason: `it cannot be listed (${String(error)})` };
  }
}

const listing =
  (root: Uri): ListFolder =>
  async path => {
    const entries = await workspace.fs.readDirectory(path ? Uri.joinPath(root, path) : root);
    // A symbolic link to a folder is left out: the judgement needs no more, and a loop would feed it forever.
    return entries
      .filter(([, type]) => type & FileType.File || type === FileType.Directory)
      .map(([name, type]): [string, EntryKind] => [name, type === FileType.Directory ? 'folder' : 'file']);
  };
