import { URI } from 'vscode-uri';
import { findFiles, readArticleFile } from './files.ts';
import type { FilePort } from './port.ts';

/** Files of this machine. */
export const diskPort: FilePort = {
  find(folder) {
    const found = findFiles(URI.parse(folder).fsPath);
    return Promise.resolve({ uris: found.files.map(f => URI.file(f).toString()), skipped: found.skipped });
  },
  readNow(uri, maxBytes) {
    const read = readArticleFile(URI.parse(uri).fsPath, maxBytes);
    return 'text' in read ? read.text : undefined;
  },
  pathOf: uri => URI.parse(uri).fsPath,
  read: (uri, maxBytes) => Promise.resolve(readArticleFile(URI.parse(uri).fsPath, maxBytes)),
};
