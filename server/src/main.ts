import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';
import { diskPort } from './workspace/disk.ts';
import { knowledgeOf } from './workspace/knowledge.ts';
import { workerPool } from './workspace/pool.ts';

/**
 * Starts the language server on the transport that the command line names (`--stdio`, `--node-ipc`).
 * @param home the folder of the build, which holds `data` and `docs/rules`
 */
export function startServer(home: string): void {
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, {
    knowledge: () => knowledgeOf(path.join(home, 'data')),
    disk: diskPort,
    pool: workerPool(home),
    pages: () => pathToFileURL(path.join(home, 'docs/rules/')).href,
  });
  connection.listen();
}
