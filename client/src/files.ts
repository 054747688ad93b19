/** Reads files for the server where Node cannot: virtual workspaces, remote file systems. */
import { type CancellationToken, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FindFilesRequest, ReadFileRequest } from './protocol';

const MEGABYTE = 1024 * 1024;

/** Answers the server's requests for files as long as the client runs. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(ReadFileRequest, async ({ uri }) => {
    const file = Uri.parse(uri, true);
    const { size } = await workspace.fs.stat(file);
    const limit = workspace.getConfiguration('concord', file).get<number>('files.maxSizeMB', 20);
    if (size > limit * MEGABYTE) throw new Error(`larger than ${limit} MB`);
    const bytes = await workspace.fs.readFile(file);
    return { bytes: base64(bytes) };
  });
  // Walked, not searched: `workspace.findFiles` waits for ever where a file system offers no search.
  client.onRequest(FindFilesRequest, async ({ folder }, token) => {
    const root = Uri.parse(folder, true);
    const include = workspace.getConfiguration('concord.files', root).get<string[]>('include', []);
    const uris = await walk(root, include, token);
    return { uris: uris.map(String).sort() };
  });
}

/** Bytes that become arguments of one call. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}

/** How many folders of a virtual workspace are walked: each can be a round trip to a server. */
const FOLDER_LIMIT = 2000;

/** Lists the files below `root` whose ending an include pattern names; the server applies the patterns themselves. */
async function walk(root: Uri, include: string[], token: CancellationToken): Promise<Uri[]> {
  const endings = new Set(include.flatMap(globEndings));
  const files: Uri[] = [];
  const queue = [root];
  for (let at = 0; at < queue.length && at < FOLDER_LIMIT && !token.isCancellationRequested; at++) {
    let entries: [string, FileType][];
    try {
      entries = await workspace.fs.readDirectory(queue[at]);
    } catch (error) {
      if (at === 0) throw error;
      continue;
    }
    for (const [name, type] of entries) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const uri = Uri.joinPath(queue[at], name);
      if (type === FileType.Directory) queue.push(uri);
      else if (type & FileType.File && (endings.has('*') || endings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())))
        files.push(uri);
    }
  }
  return files;
}

/** The endings that a glob such as `**\/*.{txt,md}` asks for, or `*` where it has none that can be read off. */
function globEndings(glob: string): string[] {
  const match = /\.(?:\{([\w,]+)\}|(\w+))$/.exec(glob);
  return match ? (match[1] ?? match[2]).toLowerCase().split(',') : ['*'];
}
