/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server.ts';
import { knowledgeFrom } from './workspace/tables.ts';

/** Where the client says that the extension's files lie: an `http` or `https` address with a slash at its end. */
const home = (options: unknown): string => (options as { home: string }).home;

const scope = self as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
serve(connection, {
  knowledge: options => knowledgeFrom(name => fetchText(`${home(options)}dist/data/${name}`)),
  pages: options => `${home(options)}dist/docs/rules/`,
});
connection.listen();

/** Synchronous, as a language is met in the middle of reading; this worker serves nobody else meanwhile. */
function fetchText(url: string): string | undefined {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.send();
  if (request.status === 404) return undefined;
  if (request.status !== 200) throw new Error(`${url}: ${request.status} ${request.statusText}`);
  return request.responseText;
}
