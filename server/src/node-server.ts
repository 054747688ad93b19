import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { serve } from './server.ts';
import { bulkReader } from './workspace/bulk.ts';
import { buildOf, Cache } from './workspace/cache.ts';
import { diskPort } from './workspace/disk.ts';
import { knowledgeOf } from './workspace/knowledge.ts';
import { workerPool } from './workspace/pool.ts';

/**
 * Serves a client on this machine that has been answered that the server is here.
 * @param home the folder of the build, which holds `data` and `docs/rules`
 */
export function serveOnNode(connection: Connection, home: string, params: InitializeParams): void {
  const host = {
    knowledge: () => knowledgeOf(path.join(home, 'data')),
    disk: diskPort,
    bulk: (options: unknown, say: (text: string) => void) => bulkReader(workerPool(home), cacheOf(home, options, say)),
    pages: () => pathToFileURL(path.join(home, 'docs/rules/')).href,
  };
  serve(connection, host, params);
}

/** What is kept of reading, in the folder that the client names as `storage` (a `file` URI); nothing where it names none. */
function cacheOf(home: string, options: unknown, say: (text: string) => void): Cache | undefined {
  const storage = (options as { storage?: unknown } | undefined)?.storage;
  const build = buildOf(home);
  if (build === undefined || typeof storage !== 'string' || !storage.startsWith('file:')) return undefined;
  return new Cache(path.join(fileURLToPath(storage), 'cache'), build, file => say(`${file} was damaged and is made anew`));
}
