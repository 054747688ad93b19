import { statSync } from 'node:fs';
import path from 'node:path';
import { write } from '../rules/messages/index.ts';
import type { Job } from '../workspace/batches.ts';
import { findFiles, readArticleFile, type Skipped } from '../workspace/files.ts';
import { readFolderFiles, type FolderFiles } from '../workspace/folder-files.ts';
import { fileFilter } from '../workspace/settings.ts';
import { reportedName, type Streams } from './check.ts';
import { lines } from './ndjson.ts';

/** One text to read. */
export interface Source {
  file: string;
  text: string;
  language?: string;
  published?: string;
}

export interface Sources {
  /** What they are kept under in a cache; nothing for standard input. */
  name?: string;
  /** What there is to read, each name once. */
  jobs: readonly Job[];
  /** Says that a job gave nothing, and why. */
  skip(skipped: Skipped): void;
  read(): Iterable<Source>;
  /** Whether something that the call names could not be used. */
  unusable(): boolean;
  /** What the folder says of itself, against which files are named; none for standard input. */
  folder?: FolderFiles;
}

const REASONS: Record<Skipped['reason'], string> = {
  binary: 'holds binary data, not text',
  empty: 'is empty',
  'too-large': 'is too large to be an article',
  encoding: 'is in no encoding that can be told (UTF-8, UTF-16 with a byte-order mark, Windows-1256)',
  unreadable: 'cannot be read',
  loop: 'is a link that leads back to a folder above it',
  missing: 'does not exist',
  'not-a-file': 'is neither a file nor a folder',
};

/**
 * The texts that a call names: files, folders, or the lines of standard input.
 * @throws where a path does not exist or standard input names none
 */
export async function gather(options: { paths: readonly string[]; ndjson: boolean }, streams: Streams): Promise<Sources> {
  if (options.ndjson) return fromLines(streams);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  let base = process.cwd();
  const files: string[] = [],
    named = new Set<string>();
  let unusable = false;
  const skip = (s: Skipped): void =>
    streams.error(`concord: ${reportedName(s.file, base)} ${REASONS[s.reason]}${s.detail ? ` (${s.detail})` : ''}\n`);
  for (const given of paths) {
    const absolute = path.resolve(given);
    let stat;
    try {
      stat = statSync(absolute);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read';
      if (paths.length === 1) throw new Error(`${given} ${reason}`, { cause: error });
      streams.error(`concord: ${given} ${reason}\n`);
      unusable = true;
      continue;
    }
    if (stat.isDirectory()) {
      if (paths.length === 1) base = absolute;
      const found = findFiles(absolute);
      files.push(...found.files);
      found.skipped.forEach(skip);
    } else {
      files.push(absolute);
      named.add(absolute);
    }
  }
  const folder = readFolderFiles(base);
  for (const { file, line, column, message } of folder.problems)
    streams.error(`concord: ${file}:${line}:${column}: ${write(message, 'en', false)}\n`);
  const wanted = folder.configured ? fileFilter(folder.settings) : undefined;
  const jobs = [...new Set(files)]
    .map(file => ({ name: reportedName(file, base), path: file }))
    .filter(({ name, path: file }) => !wanted || named.has(file) || wanted(name));
  const miss = (s: Skipped): void => {
    skip(s);
    if (named.has(s.file)) unusable = true;
  };
  return {
    folder,
    name: [base, ...(paths.length === 1 ? [] : paths.map(p => path.resolve(p)).sort())].join('\n'),
    jobs,
    skip: miss,
    unusable: () => unusable,
    *read() {
      for (const job of jobs) {
        const read = readArticleFile(job.path, folder.settings.maxBytes);
        if ('reason' in read) miss(read);
        else yield { file: job.name, text: read.text };
      }
    },
  };
}

async function fromLines(streams: Streams): Promise<Sources> {
  const sources: Source[] = [];
  let unusable = false;
  for await (const line of lines(streams.input)) {
    if ('error' in line) {
      streams.error(`concord: standard input, line ${line.line}: ${line.error}\n`);
      unusable = true;
    } else sources.push({ file: line.id, text: line.text, language: line.language, published: line.published });
  }
  // of two lines of one id the last counts
  const jobs = [...new Map(sources.map(({ file, ...source }) => [file, { name: file, ...source }])).values()];
  return { jobs, skip: () => {}, read: () => sources, unusable: () => unusable };
}
