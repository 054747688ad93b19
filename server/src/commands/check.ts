import path from 'node:path';
import { Reader } from '../claims/read.ts';
import { Corpus } from '../corpus/corpus.ts';
import type { Finding } from '../corpus/finding.ts';
import { rules } from '../rules/index.ts';
import type { MessageLanguage } from '../rules/messages/index.ts';
import type { Knowledge } from '../claims/read.ts';
import { DecisionBook } from '../workspace/decision-book.ts';
import { githubReport } from './formats/github.ts';
import { jsonReport } from './formats/json.ts';
import { sarifReport } from './formats/sarif.ts';
import { textReport } from './formats/text.ts';
import { Shelf } from '../corpus/shelf.ts';
import { readArticleFile } from '../workspace/files.ts';
import type { Cache } from '../workspace/cache.ts';
import { load } from '../workspace/load.ts';
import type { ReadingPool } from '../workspace/pool.ts';
import { parseSettings } from '../workspace/settings.ts';
import { writeAnswer } from './decide.ts';
import { gather, type Sources } from './sources.ts';

/** The forms in which findings are printed. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export interface CheckOptions {
  paths: readonly string[];
  ndjson: boolean;
  format: (typeof FORMATS)[number];
  failOn: 'error' | 'warning' | 'information' | 'never';
  stats: boolean;
  /** The folder's own where absent, else English. */
  language?: MessageLanguage;
  colour: boolean;
  /** Show decided findings too. */
  decided: boolean;
  /** Take all findings into the folder's baseline. */
  baseline: boolean;
  /** Concord's own version, for SARIF. */
  version: string;
}

/** What a command writes and reads beside files. */
export interface Streams {
  input: AsyncIterable<Buffer | string>;
  out(text: string): void;
  error(text: string): void;
}

const RANK = { information: 0, warning: 1, error: 2, never: 3 } as const;

/** `concord check`. @param pool threads for many articles @param cache keeps what they read @returns the exit status of contract.md */
export async function check(
  options: CheckOptions,
  knowledge: Knowledge,
  streams: Streams,
  pool?: ReadingPool,
  cache?: Cache,
): Promise<number> {
  const began = performance.now();
  let sources: Sources;
  try {
    sources = await gather(options, streams);
  } catch (error) {
    streams.error(`concord: ${(error as Error).message}\n`);
    return 2;
  }
  const reader = new Reader(knowledge);
  const settings = sources.folder?.settings ?? parseSettings({}).settings;
  const jobs = new Map(sources.jobs.map(job => [job.name, job]));
  const textNow = (name: string): string | undefined => {
    const job = jobs.get(name);
    if (!job || 'text' in job) return job?.text;
    const read = readArticleFile(job.path, settings.maxBytes);
    return 'text' in read ? read.text : undefined;
  };
  const { folder } = sources;
  const book = folder?.book ?? new DecisionBook();
  const language = options.language ?? folder?.settings.messageLanguage ?? 'en';
  const corpus = new Corpus(rules, knowledge.places, settings.rules, new Shelf(reader, textNow));
  const { units, save } = await load(sources.jobs, { corpus, reader, settings, pool, skip: sources.skip, cache, name: sources.name });
  const read = performance.now();
  const textOf = (file: string): string => {
    const text = textNow(file);
    return text === undefined ? '' : reader.textOf(text, file);
  };
  const judgement = book.judge(corpus, textOf);
  save();
  const { judged } = judgement;
  if (options.baseline && folder) {
    try {
      const { count } = writeAnswer(folder.base, { judge: () => judgement, textOf }, { action: 'baseline' }, language);
      streams.error(`concord: ${count} ${count === 1 ? 'finding' : 'findings'} taken into the baseline\n`);
      return sources.unusable() ? 2 : 0;
    } catch (error) {
      streams.error(`concord: ${(error as Error).message}\n`);
      return 2;
    }
  }
  const findings = judged.filter(j => !j.decision).map(j => j.finding);
  const shown = options.decided ? judged : judged.filter(j => !j.decision);
  switch (options.format) {
    case 'json':
      streams.out(jsonReport(corpus.size, shown, textOf, language));
      break;
    case 'sarif':
      streams.out(sarifReport(shown, textOf, language, options.version));
      break;
    case 'github':
      streams.out(githubReport(findings, textOf, language));
      break;
    case 'text':
      streams.out(textReport(corpus.size, shown, judged.length - findings.length, textOf, language, options.colour));
  }
  if (options.stats) {
    const counts = new Map<string, number>();
    for (const f of findings) counts.set(f.rule, (counts.get(f.rule) ?? 0) + 1);
    streams.error(
      `articles ${corpus.size}, UTF-16 units ${units}, reading ${(read - began).toFixed(0)} ms, comparing ${(performance.now() - read).toFixed(0)} ms\n`,
    );
    for (const [rule, n] of [...counts].sort()) streams.error(`${rule} ${n}\n`);
  }
  return status(findings, options.failOn, sources.unusable());
}

function status(findings: readonly Finding[], failOn: CheckOptions['failOn'], unusable: boolean): number {
  if (unusable) return 2;
  return findings.some(f => RANK[f.severity] >= RANK[failOn]) ? 1 : 0;
}

/** The path of a file as reports name it: relative to the one folder given, else to the working directory. */
export function reportedName(file: string, base: string): string {
  return path.relative(base, file).split(path.sep).join('/') || path.basename(file);
}
