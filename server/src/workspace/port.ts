import { decode } from '../text/decode.ts';
import type { Skipped } from './files.ts';

/** How files are found and read, wherever they are. */
export interface FilePort {
  /** URIs of all files below a folder that could be articles. */
  find(folder: string): Promise<{ uris: string[]; skipped: Skipped[] }>;
  read(uri: string, maxBytes: number): Promise<{ text: string } | Skipped>;
  /** The text of a file at once, where that is possible: what is read of such files is kept packed, without their texts. */
  readNow?(uri: string, maxBytes: number): string | undefined;
  /** The path of a file for threads to read it, where they can. */
  pathOf?(uri: string): string;
}

/** Requests that the server sends to a client whose folders are not on this machine. */
export interface ClientFiles {
  findFiles(folder: string): Promise<{ uris: string[] }>;
  readFile(uri: string): Promise<{ bytes: string }>;
}

/** Files that the client reads for the server: virtual workspaces. */
export function clientPort(client: ClientFiles): FilePort {
  return {
    find: async folder => ({ uris: (await client.findFiles(folder)).uris.sort(), skipped: [] }),
    async read(uri, maxBytes) {
      try {
        const bytes = Uint8Array.from(atob((await client.readFile(uri)).bytes), c => c.charCodeAt(0));
        if (bytes.length > maxBytes) return { file: uri, reason: 'too-large', detail: `${Math.ceil(bytes.length / 1e6)} MB` };
        const decoded = decode(bytes);
        return 'unusable' in decoded ? { file: uri, reason: decoded.unusable } : { text: decoded.text };
      } catch (error) {
        return { file: uri, reason: 'unreadable', detail: (error as Error).message };
      }
    },
  };
}
