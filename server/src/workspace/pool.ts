import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { BATCH, type Batch, type Job } from './batches.ts';
import type { Answered, Asked, WorkerOptions } from './read-worker.ts';
import type { Settings } from './settings.ts';

/** Reads many texts at once; a host without threads has none. */
export interface ReadingPool {
  /** From how many texts on what is read is worth keeping packed. */
  readonly least: number;
  /** From how many texts to be read on threads are worth their start: each makes its lexicons first. */
  readonly worth: number;
  /**
   * Reads texts and hands over what was read, batch by batch in the order of the texts, whichever thread was first.
   * @param each may return false to stop
   */
  read(jobs: readonly Job[], settings: Pick<Settings, 'maxBytes' | 'rules' | 'names'>, each: (batch: Batch) => unknown): Promise<void>;
}

/** Texts from which on what is read is worth keeping packed. */
const LEAST = 150,
  WORTH = 600;
/**
 * Memory of a thread's old objects at most, far above what it needs. Without a limit the engine lets garbage lie until a thread holds half
 * as much again.
 */
const LIMITS = { maxOldGenerationSizeMb: 512 };
/** Batches that a worker has before it, so that it never waits. */
const AHEAD = 2;

/**
 * Threads of this machine, one for each core; they end when all is read.
 * @param home the folder of the build, which holds `reader.js` and `data`
 * @param given how many, whatever there is to read; as many as the machine runs at once, for much, where absent
 */
export function workerPool(home: string, given?: number): ReadingPool {
  const threads = given ?? availableParallelism();
  return {
    least: LEAST,
    worth: given === undefined ? WORTH : 0,
    read(jobs, { maxBytes, rules, names }, each) {
      const workerData: WorkerOptions = { data: path.join(home, 'data'), maxBytes, settings: rules, names };
      const count = Math.ceil(jobs.length / BATCH);
      const workers = Array.from(
        { length: Math.min(threads, count) },
        () => new Worker(path.join(home, 'reader.js'), { workerData, resourceLimits: LIMITS }),
      );
      return new Promise<void>((resolve, reject) => {
        const early = new Map<number, Batch>();
        let asked = 0,
          next = 0,
          over = false;
        const end = (error?: unknown): void => {
          if (over) return;
          over = true;
          for (const worker of workers) void worker.terminate();
          if (error === undefined) resolve();
          else reject(error as Error);
        };
        const ask = (worker: Worker): void => {
          if (asked >= count) return;
          const n = asked++;
          const message: Asked = { n, jobs: jobs.slice(n * BATCH, (n + 1) * BATCH) };
          // a worker of Node, which knows no origins
          // oxlint-disable-next-line unicorn/require-post-message-target-origin
          worker.postMessage(message);
        };
        for (const worker of workers) {
          worker.on('error', end);
          worker.on('message', ({ n, packed, outcomes }: Answered) => {
            if (over) return;
            ask(worker);
            early.set(n, { packed, outcomes });
            try {
              for (let batch; (batch = early.get(next)); next++) {
                early.delete(next);
                if (each(batch) === false) return end();
              }
            } catch (error) {
              return end(error);
            }
            if (next === count) end();
          });
          for (let i = 0; i < AHEAD; i++) ask(worker);
        }
        if (count === 0) end();
      });
    },
  };
}
