import type { Reader } from '../claims/read.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Job } from './batches.ts';
import { loadMany } from './bulk.ts';
import type { Cache } from './cache.ts';
import { readArticleFile, type Skipped } from './files.ts';
import type { ReadingPool } from './pool.ts';
import type { Settings } from './settings.ts';
import { storeBatch } from './store.ts';

/** Where texts are read to, and with what. */
export interface Loading {
  corpus: Corpus;
  reader: Reader;
  settings: Pick<Settings, 'maxBytes' | 'rules' | 'names'>;
  /** Threads for many texts. */
  pool?: ReadingPool;
  /** Keeps what was read of many files, under a name: their folder's. */
  cache?: Cache;
  name?: string;
  /** Is told of texts that gave nothing. */
  skip(skipped: Skipped, name: string): void;
}

/**
 * Reads texts into a corpus: few of them here, many in threads.
 * @returns UTF-16 units read, and what keeps them, to be called when they are compared
 */
export async function load(jobs: readonly Job[], loading: Loading): Promise<{ units: number; save: () => void }> {
  const { pool, settings } = loading;
  let units = 0;
  const save = (): void => {};
  if (pool && jobs.length >= pool.least) {
    const files = jobs.filter(job => 'path' in job);
    if (files.length === jobs.length) {
      const target = { ...loading, name: loading.name ?? '', took: () => {}, progress: () => true };
      const loaded = await loadMany(files, target, pool, loading.name === undefined ? undefined : loading.cache);
      return { units: loaded.units, save: loaded.save };
    }
    await pool.read(jobs, settings, batch => (units += storeBatch(batch, loading)));
    return { units, save };
  }
  for (const job of jobs) {
    const read = 'text' in job ? job : readArticleFile(job.path, settings.maxBytes);
    if ('reason' in read) {
      loading.skip(read, job.name);
      continue;
    }
    units += read.text.length;
    loading.corpus.update(job.name, loading.reader.read(read.text, { ...read, file: job.name, names: settings.names }));
  }
  return { units, save };
}
