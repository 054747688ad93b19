import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Packed } from '../corpus/pack.ts';

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
  batches: Packed[];
  results: Packed;
}

const MAGIC = 'CONCORD\u0001';
const SUM = 20;
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
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      return undefined;
    }
    try {
      const snapshot = decode(bytes, this.build + name);
      const now = new Date();
      utimesSync(file, now, now);
      return snapshot;
    } catch {
      this.say(file);
      rmSync(file, { force: true });
      return undefined;
    }
  }

  /** Keeps what was read under a name. A folder that cannot be written keeps nothing. */
  save(name: string, snapshot: Snapshot): void {
    const file = this.fileOf(name);
    const beside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(beside, encode(snapshot, this.build + name));
      renameSync(beside, file);
      this.sweep(file);
    } catch {
      rmSync(beside, { force: true });
    }
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

/** Parts of packed values, in the order of the file. */
const PARTS = ['values', 'starts', 'pool', 'ends'] as const;

/** Magic, length of the head, head (JSON), the parts of all packed values from 8 to 8 bytes, SHA-1 of all that. */
function encode({ saved, files, batches, results }: Snapshot, key: string): Buffer {
  const all = [...batches, results];
  const sizes = all.map(packed => PARTS.map(part => packed[part].byteLength));
  const head = Buffer.from(JSON.stringify({ key, saved, files, sizes }));
  const chunks: Buffer[] = [Buffer.from(MAGIC, 'latin1'), Buffer.alloc(8), head, Buffer.alloc(-head.length & 7)];
  chunks[1].writeUInt32LE(head.length);
  for (const packed of all)
    for (const part of PARTS) {
      const { buffer, byteOffset, byteLength } = packed[part];
      chunks.push(Buffer.from(buffer, byteOffset, byteLength), Buffer.alloc(-byteLength & 7));
    }
  const sum = createHash('sha1');
  for (const chunk of chunks) sum.update(chunk);
  return Buffer.concat([...chunks, sum.digest()]);
}

function decode(bytes: Buffer, key: string): Snapshot {
  const end = bytes.length - SUM;
  if (end < 16 || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error('foreign');
  if (!createHash('sha1').update(bytes.subarray(0, end)).digest().equals(bytes.subarray(end))) throw new Error('damaged');
  const length = bytes.readUInt32LE(8);
  const head = JSON.parse(bytes.toString('utf8', 16, 16 + length)) as {
    key: string;
    saved: number;
    files: CachedFile[];
    sizes: number[][];
  };
  if (head.key !== key) throw new Error('foreign');
  let at = 16 + length + (-length & 7);
  // the parts are read where they lie; a buffer of Node's pool may begin anywhere
  const whole = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const take = (size: number): { buffer: ArrayBuffer; at: number; size: number } => {
    const part = { buffer: whole.buffer as ArrayBuffer, at: whole.byteOffset + at, size };
    at += size + (-size & 7);
    return part;
  };
  const all = head.sizes.map((sizes): Packed => {
    const [values, starts, pool, ends] = sizes.map(take);
    return {
      values: new Uint8Array(values.buffer, values.at, values.size),
      starts: new Uint32Array(starts.buffer, starts.at, starts.size / 4),
      pool: new Uint8Array(pool.buffer, pool.at, pool.size),
      ends: new Uint32Array(ends.buffer, ends.at, ends.size / 4),
    };
  });
  const results = all.pop();
  if (!results) throw new Error('damaged');
  return { saved: head.saved, files: head.files, batches: all, results };
}
