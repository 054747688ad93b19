import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { initializeResult } from './capabilities.ts';
import { Holding } from './holding.ts';
import { holdLessGarbage } from './workspace/memory.ts';
import { pause } from './workspace/slices.ts';

/**
 * Starts the language server on the transport that the command line names (`--stdio`, `--node-ipc`). It answers what it can do before it
 * loads what does it: clients have work of their own to do with the answer.
 * @param home the folder of the build, which holds `data` and `docs/rules`
 */
export function startServer(home: string): void {
  holdLessGarbage();
  const holding = new Holding();
  const connection = createConnection(ProposedFeatures.all, { messageStrategy: holding });
  connection.onInitialize(params => {
    const loaded = pause()
      .then(() => import('./node-server.ts'))
      .then(({ serveOnNode }) => serveOnNode(connection, home, params));
    holding.until(loaded);
    loaded.catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
    return initializeResult();
  });
  connection.listen();
}
