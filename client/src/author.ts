/** Who decides: the setting, git's name for the author, the machine's name for the person. */
import { extensions, workspace } from 'vscode';

/** The part of the git extension's interface that is used. */
interface Git {
  getAPI(version: 1): { repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** The name that is kept beside a decision; empty where nobody says one. */
export async function author(): Promise<string> {
  const set = workspace.getConfiguration('concord').get<string>('author', '').trim();
  if (set) return set;
  try {
    const git = extensions.getExtension<Git>('vscode.git');
    const api = git?.isActive ? git.exports.getAPI(1) : undefined;
    const name = (await api?.repositories[0]?.getConfig('user.name'))?.trim();
    if (name) return name;
  } catch {
    // git is switched off or knows no name: neither is of importance here
  }
  return typeof process === 'object' ? (process.env.USER ?? process.env.USERNAME ?? '') : '';
}
