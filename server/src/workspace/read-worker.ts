import { parentPort, workerData } from 'node:worker_threads';
import { Reader } from '../claims/read.ts';
import { runs, type RuleSettings } from '../corpus/severity.ts';
import type { NameEntry } from '../mentions/names/corrections.ts';
import { rules } from '../rules/index.ts';
import { readBatch, type Batch, type Job } from './batches.ts';
import { knowledgeOf } from './knowledge.ts';

/** What a worker is started with. */
export interface WorkerOptions {
  /** Folder of the compiled tables. */
  data: string;
  maxBytes: number;
  settings: RuleSettings;
  names: readonly NameEntry[];
}

export interface Asked {
  n: number;
  jobs: Job[];
}

export interface Answered extends Batch {
  n: number;
}

const { data, maxBytes, settings, names } = workerData as WorkerOptions;
const reader = new Reader(knowledgeOf(data));
const running = rules.filter(r => runs(r, settings));

parentPort!.on('message', ({ n, jobs }: Asked) => {
  const { packed, outcomes } = readBatch(jobs, reader, running, maxBytes, names);
  const answer: Answered = { n, packed, outcomes };
  const buffers = [packed.values, packed.starts, packed.pool, packed.ends].map(part => part.buffer as ArrayBuffer);
  parentPort!.postMessage(answer, buffers);
});
