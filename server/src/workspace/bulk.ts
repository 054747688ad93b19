import { statSync } from 'node:fs';
import type { Corpus } from '../corpus/corpus.ts';
import { Packer, Unpacker, type Kept, type Packed } from '../corpus/pack.ts';
import type { Reader } from '../claims/read.ts';
import { runs } from '../corpus/severity.ts';
import { rules } from '../rules/index.ts';
import { contentHash, readBatch, type Batch, type Job } from './batches.ts';
import type { Cache, CachedFile } from './cache.ts';
import { readBytes, type Skipped } from './files.ts';
import type { ReadingPool } from './pool.ts';
import type { Settings } from './settings.ts';
import { pause } from './slices.ts';

/** Where many files are read to. */
export interface Target {
  corpus: Corpus;
  /** Reads what is too little for threads. */
  reader: Reader;
  settings: Pick<Settings, 'maxBytes' | 'rules' | 'names'>;
  /** What the files are kept under: their folder. */
  name: string;
  /** Is told of files that gave articles, and of those that gave nothing. */
  took(name: string): void;
  skip(skipped: Skipped, name: string): void;
  /** @returns false to stop */
  progress(done: number, total: number): boolean;
}

/** Reads many files of this machine; see {@link loadMany}. */
export interface BulkReader {
  /** From how many files on it is worth its start. */
  readonly least: number;
  load(jobs: readonly (Job & { path: string })[], target: Target): Promise<{ units: number; save: () => void }>;
}

/** Threads with what they read kept in a cache. */
export function bulkReader(pool: ReadingPool, cache?: Cache): BulkReader {
  return { least: pool.least, load: (jobs, target) => loadMany(jobs, target, pool, cache) };
}

/** Files are taken for unchanged by size and time where these are older than what is kept by this much, in milliseconds. */
const SETTLED = 2000;
/** Files that are filed, or looked at on the disk, before others may run; and that are read. */
const AT_ONCE = 24,
  READ_AT_ONCE = 2;

/**
 * Reads many files in threads, those aside that are kept in a cache and have not changed; what is read anew is kept once it is compared.
 * @returns UTF-16 units, and what keeps it, to be called when nothing waits to be compared
 */
export async function loadMany(
  jobs: readonly (Job & { path: string })[],
  target: Target,
  pool: ReadingPool,
  cache?: Cache,
): Promise<{ units: number; save: () => void }> {
  const { corpus, settings } = target;
  const name = `${target.name}\n${settings.maxBytes}\n${JSON.stringify([Object.entries(settings.rules).sort(), settings.names])}`;
  const snapshot = corpus.size === 0 ? cache?.load(name) : undefined;
  const files = new Map<string, CachedFile>();
  const batches: (Packed | Kept)[] = snapshot ? [...snapshot.batches] : [];
  const old = batches.length;
  const writer = cache?.begin(name);
  let changed = !snapshot,
    units = 0,
    done = 0,
    going = true;
  const wanted = new Map(jobs.map(j => [j.name, j]));

  if (snapshot) {
    // first all as it was, with what came of it; then what changed since, as if it had been edited
    const unpackers = snapshot.batches.map(batch => new Unpacker(batch));
    corpus.restore(
      new Unpacker(snapshot.results).get(0),
      snapshot.files.map(({ name, batch, articles }) => ({ file: name, batch: unpackers[batch], articles })),
    );
    for (const file of snapshot.files) {
      files.set(file.name, file);
      target.took(file.name);
    }
    for (const [i, file] of snapshot.files.entries()) {
      const job = wanted.get(file.name);
      if (job && isSame(job.path, file, snapshot.saved, settings.maxBytes)) {
        wanted.delete(file.name);
        units += file.units;
        done++;
      } else {
        changed = true;
        files.delete(file.name);
        if (!job) corpus.update(file.name, []);
      }
      if (i % AT_ONCE === AT_ONCE - 1) await pause();
    }
    going = target.progress(done, jobs.length);
  }

  const take = (batch: Batch): boolean => {
    const kept = writer?.append(batch.packed) ?? batch.packed;
    const unpacker = new Unpacker(kept, batch.packed);
    const n = batches.push(kept) - 1;
    for (const outcome of batch.outcomes) {
      if ('skipped' in outcome) {
        corpus.update(outcome.name, []);
        target.skip(outcome.skipped, outcome.name);
        continue;
      }
      changed = true;
      units += outcome.units;
      corpus.store(outcome.name, unpacker, outcome.articles);
      target.took(outcome.name);
      const { name: own, hash, stamp, articles } = outcome;
      if (hash && stamp) files.set(own, { name: own, ...stamp, hash, batch: n, articles, units: outcome.units });
    }
    going = target.progress((done += batch.outcomes.length), jobs.length);
    return going;
  };
  const rest = [...wanted.values()];
  if (going && rest.length >= pool.worth) await pool.read(rest, settings, take);
  else {
    // few: a thread would take longer to begin than this one to read them
    const running = rules.filter(r => runs(r, settings.rules));
    for (let i = 0; i < rest.length && going; i += READ_AT_ONCE) {
      take(readBatch(rest.slice(i, i + READ_AT_ONCE), target.reader, running, settings.maxBytes, settings.names));
      await pause();
    }
  }

  const save = (): void => {
    // another one than was read stands in the corpus where somebody has edited meanwhile: what came of that is not to be kept
    if (!writer || !changed || !going || corpus.busy || !corpus.holds(new Set(files.keys()))) return writer?.drop();
    const packer = new Packer();
    packer.add(corpus.results(files.keys()));
    const used = [...new Set([...files.values()].map(f => f.batch))].sort((a, b) => a - b);
    const renumbered = new Map(used.map((old, i) => [old, i]));
    const own: Kept[] = [];
    for (const n of used) {
      const batch = batches[n];
      // of a former file, or one that could not be written at once
      const kept = n >= old && 'read' in batch ? batch : writer.append('read' in batch ? batch.read() : batch);
      if (!kept) return;
      own.push(kept);
    }
    writer.finish(
      Date.now(),
      [...files.values()].map(f => ({ ...f, batch: renumbered.get(f.batch)! })),
      own,
      packer.finish(),
    );
  };
  return { units, save };
}

function isSame(file: string, known: CachedFile, saved: number, maxBytes: number): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat || stat.size !== known.size || stat.size > maxBytes) return false;
  if (stat.mtimeMs === known.modified && stat.mtimeMs < saved - SETTLED) return true;
  const read = readBytes(file, maxBytes);
  return 'bytes' in read && contentHash(read.bytes) === known.hash;
}
