/** What the client stands on: the editor's desktop or remote host (Node), or a browser. */
import type { Disposable, ExtensionContext, Uri, WorkspaceFolder } from 'vscode';
import type { BaseLanguageClient, InitializeParams, LanguageClientOptions } from 'vscode-languageclient';
import type { Controller } from './controller';

/** A client that tells its server of its own folders instead of all that are open: the others must not be read. */
export interface FolderClient extends BaseLanguageClient {
  folders: readonly WorkspaceFolder[];
}

export interface Platform {
  /** A client of a server of its own, not started yet. */
  client(context: ExtensionContext, options: LanguageClientOptions): FolderClient;
  /** Whether a folder is a home directory or a whole disk: nobody's folder of articles, and reading it would take minutes. */
  isWholeMachine?(folder: Uri): boolean;
  /** Offers the articles to the editor's clients of the Model Context Protocol, where a process can be started. */
  mcpServers?(context: ExtensionContext, controller: Controller): Disposable;
}

export const asProtocol = ({ uri, name }: WorkspaceFolder): { uri: string; name: string } => ({ uri: uri.toString(), name });

/** Names `folders` as the workspace's in what a client says first. */
export function nameFolders(params: InitializeParams, folders: readonly WorkspaceFolder[]): void {
  params.workspaceFolders = folders.map(asProtocol);
  params.rootUri = folders.length ? asProtocol(folders[0]).uri : null;
  params.rootPath = null;
}
