import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { articles } from './articles.ts';

/** Changes with the generator: a corpus that an older one wrote is written anew. */
const EDITION = 1;

/** A folder that holds the first `count` articles of a seed; one that is there already serves again. */
export function corpusFolder(count: number, seed = 1): string {
  const folder = path.join(tmpdir(), 'concord-bench', `corpus-${EDITION}-${seed}-${count}`);
  const done = `${folder}.done`;
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  let within = '';
  for (const { name, text } of articles(count, seed)) {
    const file = path.join(folder, name);
    if (path.dirname(file) !== within) mkdirSync((within = path.dirname(file)), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(done, '');
  return folder;
}
