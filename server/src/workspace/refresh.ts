import { statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { findFiles } from './files.ts';
import { OWN_FILES } from './folder.ts';
import type { Session } from './session.ts';

/** Keeps a session in step with a folder of this machine for a caller whom no editor tells of changes. */
export class Refresher {
  /** Size and time of change of each file as last read, by absolute path. */
  private seen = new Map<string, string>();

  constructor(
    private readonly session: Session,
    private readonly folder: string,
  ) {}

  /** Reads what appeared or changed since the last call, and forgets what went away. */
  async refresh(): Promise<void> {
    const now = new Map<string, string>();
    // the folder's own settings and decisions first: they say what is read
    const own = OWN_FILES.map(name => path.join(this.folder, name));
    for (const file of [...own, ...findFiles(this.folder).files]) {
      const stamp = stampOf(file);
      if (stamp === undefined) continue;
      now.set(file, stamp);
      if (this.seen.get(file) !== stamp) await this.session.fileChanged(URI.file(file).toString(), true);
    }
    for (const file of this.seen.keys()) if (!now.has(file)) await this.session.fileChanged(URI.file(file).toString(), false);
    this.seen = now;
  }
}

/** Undefined for a file that has just gone. */
function stampOf(file: string): string | undefined {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}
