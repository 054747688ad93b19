import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

/** Starts the language server on the transport that the command line names (`--stdio`, `--node-ipc`). */
export function startServer(dataFolder: string): void {
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, dataFolder);
  connection.listen();
}
