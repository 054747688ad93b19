/** Reading alone, as a process of its own: text to claims on one thread, files read beforehand. Arguments: root of the source, folder. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , root, folder] = process.argv;
const from = async <T>(file: string): Promise<T> => (await import(pathToFileURL(path.join(root, 'server/src', file)).href)) as T;
const { Reader } = await from<typeof import('../../server/src/claims/read.ts')>('claims/read.ts');
const { knowledgeOf } = await from<typeof import('../../server/src/workspace/knowledge.ts')>('workspace/knowledge.ts');
const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(e => e.isFile())
  .map(e => ({ file: e.name, text: readFileSync(path.join(e.parentPath, e.name), 'utf8') }));
const reader = new Reader(knowledgeOf(path.join(root, 'dist/data')));
// lexicons and compiled code are made in a first round; the start of a process is measured by other rows
for (const { file, text } of texts.slice(0, 300)) reader.read(text, { file });
const began = performance.now();
let claims = 0;
for (const { file, text } of texts) for (const article of reader.read(text, { file })) claims += article.claims.length;
process.stdout.write(JSON.stringify({ time: performance.now() - began, claims }) + '\n');
