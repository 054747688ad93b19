import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../claims/read.ts';
import { knowledgeFrom } from './tables.ts';

/**
 * The compiled tables of a folder (`dist/data`), read when a language is first met.
 * @throws where the folder holds no `places.json`: the build is incomplete
 */
export function knowledgeOf(folder: string): Knowledge {
  return knowledgeFrom(name => {
    try {
      return readFileSync(path.join(folder, name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return undefined;
    }
  });
}
