import type { Connection } from 'vscode-languageserver';

/** Answers the Language Server Protocol on a connection. The only file that speaks it. */
export function serve(connection: Connection, _dataFolder: string): void {
  connection.onInitialize(() => ({ capabilities: {}, serverInfo: { name: 'concord' } }));
}
