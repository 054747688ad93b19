import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Kept, Packed } from '../corpus/pack.ts';
import { CacheWriter, readSnapshot } from './cache-file.ts';

/** A file as it was read. */
export interface CachedFile {
  name: string;
  size: number;
  modified: number;
  /** Of its bytes. */
  hash: string;
  /** Index of the batch that holds its articles, and where they begin in it. */
  batch: number;
  articles: number[];
  units: number;
}

/** What was read of a folder, and what came of comparing it. */
export interface Snapshot {
  /** When it was made, in milliseconds. */
  saved: number;
  files: CachedFile[];
  batches: Kept[];
  results: Packed;
}

const ENDING = '.concord-cache';
/** The folder holds no more than this, in bytes, and nothing that nobody asked for in this time, in milliseconds. */
const MOST_BYTES = 3e9,
  LONGEST = 60 * 86_400_000;

/**
 * What was read of folders, in files of their own in a folder of the user's. A file is written beside and renamed, so that two processes
 * never see half of one; it is believed nothing but what its checksum vouches for.
 */
export class Cache {
  /**
   * @param folder where the files lie; made when one is written
   * @param build what says which engine, tables and rules read: a file of another one is never found
   * @param say is told once when a file is damaged
   */
  constructor(
    private readonly folder: string,
    private readonly build: string,
    private readonly say: (file: string) => void,
  ) {}

  /** What was kept under a name (of a folder and its settings); undefined where nothing was, or it is damaged. */
  load(name: string): Snapshot | undefined {
    const file = this.fileOf(name);
    let fd: number;
    try {
      fd = openSync(file, 'r');
    } catch {
      return undefined;
    }
    try {
      const snapshot = readSnapshot(fd, this.build + name);
      const now = new Date();
      utimesSync(file, now, now);
      return snapshot;
    } catch {
      this.say(file);
      rmSync(file, { force: true });
      return undefined;
    }
  }

  /** Begins to keep what is read under a name. In a folder that cannot be written nothing is kept. */
  begin(name: string): CacheWriter {
    const file = this.fileOf(name);
    const beside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    return new CacheWriter(beside, this.build + name, {
      open: () => {
        mkdirSync(this.folder, { recursive: true });
        return openSync(beside, 'w+');
      },
      done: () => {
        renameSync(beside, file);
        this.sweep(file);
      },
    });
  }

  private fileOf(name: string): string {
    return path.join(this.folder, createHash('sha1').update(`${this.build}\n${name}`).digest('hex') + ENDING);
  }

  /** Removes what nobody asked for in a long time, and the oldest where there is too much; never `own`. */
  private sweep(own: string): void {
    const files = readdirSync(this.folder)
      .filter(f => f.includes(ENDING))
      .map(f => path.join(this.folder, f))
      .filter(f => f !== own)
      .map(f => ({ file: f, stat: statSync(f, { throwIfNoEntry: false }) }))
      .sort((a, b) => (b.stat?.mtimeMs ?? 0) - (a.stat?.mtimeMs ?? 0));
    let bytes = statSync(own).size;
    for (const { file, stat } of files) {
      if (!stat) continue;
      bytes += stat.size;
      // what another process writes at this moment is young and ends otherwise
      const isRest = !file.endsWith(ENDING) && Date.now() - stat.mtimeMs > 3_600_000;
      if (isRest || bytes > MOST_BYTES || Date.now() - stat.mtimeMs > LONGEST) rmSync(file, { force: true });
    }
  }
}

/** What tells this build from others: its tables and its code. Undefined where the build says nothing. @param home the folder of the build */
export function buildOf(home: string): string | undefined {
  try {
    return readFileSync(path.join(home, 'build.txt'), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The folder of this user in which programs keep what they can make anew. */
export function userCacheFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const base =
    env.XDG_CACHE_HOME ||
    (platform === 'win32'
      ? env.LOCALAPPDATA || path.join(homedir(), 'AppData', 'Local')
      : platform === 'darwin'
        ? path.join(homedir(), 'Library', 'Caches')
        : path.join(homedir(), '.cache'));
  return path.join(base, 'concord');
}
