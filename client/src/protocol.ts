/** What client and server say to each other beyond the Language Server Protocol. */
import { NotificationType, RequestType, RequestType0 } from 'vscode-languageclient';

/** A file that the server left out, and why, in a sentence. */
export interface SkippedFile {
  readonly uri: string;
  readonly reason: string;
}

/** The state of the index. `articles` and `findings` count what is known so far. */
export interface Status {
  readonly state: 'starting' | 'indexing' | 'ready' | 'error';
  readonly articles: number;
  readonly findings: number;
  readonly skipped: readonly SkippedFile[];
  readonly message?: string;
}

export const StatusNotification = new NotificationType<Status>('concord/status');

/** Client to server: read every folder again. Answered when the check is done. */
export const CheckWorkspaceRequest = new RequestType0<unknown, void>('concord/check');

/** Server to client, for folders whose scheme is not `file`: the bytes of a file, as base64. */
export const ReadFileRequest = new RequestType<{ uri: string }, { bytes: string }, void>('concord/readFile');

/** Server to client, for folders whose scheme is not `file`: the files that the settings include, as URIs. */
export const FindFilesRequest = new RequestType<{ folder: string }, { uris: string[] }, void>('concord/findFiles');

/** Client to server: a tool of an assistant, over one of the folders. `error` says in a sentence why there is no answer. */
export const ToolRequest = new RequestType<
  { name: string; input: unknown; folder?: string },
  { answer?: Record<string, unknown>; error?: string },
  void
>('concord/tool');
