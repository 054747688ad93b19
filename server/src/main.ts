import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';
import { diskPort } from './workspace/disk.ts';
import { knowledgeOf } from './workspace/knowledge.ts';
import { bulkReader } from './workspace/bulk.ts';
import { buildOf, Cache } from './workspace/cache.ts';
import { holdLessGarbage } from './workspace/memory.ts';
import { workerPool } from './workspace/pool.ts';

/**
 * Starts the language server on the transport that the command line names (`--stdio`, `--node-ipc`).
 * @param home the folder of the build, which holds `data` and `docs/rules`
 */
export function startServer(home: string): void {
  holdLessGarbage();
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, {
    knowledge: () => knowledgeOf(path.join(home, 'data')),
    disk: diskPort,
    bulk: (options, say) => bulkReader(workerPool(home), cacheOf(home, options, say)),
    pages: () => pathToFileURL(path.join(home, 'docs/rules/')).href,
  });
  connection.listen();
}

/** What is kept of reading, in the folder that the client names as `storage` (a `file` URI); nothing where it names none. */
function cacheOf(home: string, options: unknown, say: (text: string) => void): Cache | undefined {
  const storage = (options as { storage?: unknown } | undefined)?.storage;
  const build = buildOf(home);
  if (build === undefined || typeof storage !== 'string' || !storage.startsWith('file:')) return undefined;
  return new Cache(path.join(fileURLToPath(storage), 'cache'), build, file => say(`${file} was damaged and is made anew`));
}
