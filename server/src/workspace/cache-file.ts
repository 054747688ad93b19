import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, readSync, rmSync, writeSync } from 'node:fs';
import type { Kept, Packed } from '../corpus/pack.ts';
import type { CachedFile, Snapshot } from './cache.ts';

/**
 * The file of a cache: magic, packed values as they came, the packed results, the head (JSON), where the head begins (8 bytes), SHA-1 of
 * all that. It is written as articles are read, and read where something of it is needed: what is kept of articles is not held in memory
 * twice, and mostly not at all.
 */

const MAGIC = Buffer.from('CONCORD\u0002', 'latin1');
const SUM = 20,
  TAIL = 8 + SUM;
/** Bytes that are read at a time to be summed up. */
const CHUNK = 1 << 20;
/** Parts of packed values, in the order of the file. */
const PARTS = ['values', 'starts', 'pool', 'ends'] as const;

/** Where packed values lie: the offset of the first part, and the bytes of each. */
interface Place {
  at: number;
  sizes: number[];
}

interface Head {
  key: string;
  saved: number;
  files: CachedFile[];
  batches: Place[];
  results: Place;
}

/** An open file that is closed when nobody can read it any more. */
class OpenFile {
  private static readonly forgotten = new FinalizationRegistry<number>(fd => closeSync(fd));

  constructor(readonly fd: number) {
    OpenFile.forgotten.register(this, fd);
  }

  /** @param out where they are read to; no longer than they are */
  bytes(at: number, size: number, out = new Uint8Array(size)): Uint8Array<ArrayBuffer> {
    for (let done = 0; done < size;) {
      const read = readSync(this.fd, out, done, size - done, at + done);
      if (read === 0) throw new Error('the file ends too early');
      done += read;
    }
    return out;
  }

  buffer(at: number, size: number): Buffer {
    return Buffer.from(this.bytes(at, size).buffer);
  }
}

/** Packed values in a file. */
class KeptInFile implements Kept {
  constructor(
    private readonly file: OpenFile,
    readonly place: Place,
  ) {}

  get count(): number {
    return this.place.sizes[1] / 4 - 1;
  }

  read(): Packed {
    return { values: this.readValues(0), starts: this.readStarts(), ...this.readStrings() };
  }

  readStarts(): Uint32Array {
    return new Uint32Array(this.part(1).buffer);
  }

  readValues(from: number, to = this.place.sizes[0]): Uint8Array {
    return this.file.bytes(this.place.at + from, to - from);
  }

  readStrings(): Pick<Packed, 'pool' | 'ends'> {
    return { pool: this.part(2), ends: new Uint32Array(this.part(3).buffer) };
  }

  private part(n: number): Uint8Array {
    const { at, sizes } = this.place;
    return this.file.bytes(
      sizes.slice(0, n).reduce((sum, size) => sum + padded(size), at),
      sizes[n],
    );
  }
}

/** Columns of numbers begin at multiples of eight. */
function padded(size: number): number {
  return size + (-size & 7);
}

/** Writes a file beside its place, and puts it there when it is whole. Where that fails nothing is kept, and nobody is told. */
export class CacheWriter {
  private file: OpenFile | undefined;
  private readonly sum: Hash = createHash('sha1');
  private at = 0;
  private broken = false;

  /**
   * @param path where it is written to at first
   * @param key what the file says of itself: it is believed by nobody who asks for another
   */
  constructor(
    private readonly path: string,
    private readonly key: string,
    private readonly host: { open(): number; done(): void },
  ) {}

  /** Writes a batch. @returns how to read it back; undefined where it could not be written */
  append(packed: Packed): Kept | undefined {
    return this.trying(() => new KeptInFile(this.opened(), this.write(packed)));
  }

  /** Ends the file. @param batches of this writer */
  finish(saved: number, files: CachedFile[], batches: readonly Kept[], results: Packed): void {
    this.trying(() => {
      const file = this.opened();
      const head: Head = { key: this.key, saved, files, batches: batches.map(b => (b as KeptInFile).place), results: this.write(results) };
      const begin = Buffer.alloc(8);
      begin.writeDoubleLE(this.at);
      this.put(Buffer.from(JSON.stringify(head)));
      this.put(begin);
      writeSync(file.fd, this.sum.digest());
      this.host.done();
    });
  }

  /** Keeps nothing; what was written can be read as long as this process wants it. */
  drop(): void {
    this.broken = true;
    if (this.file) rmSync(this.path, { force: true });
  }

  private opened(): OpenFile {
    if (!this.file) {
      this.file = new OpenFile(this.host.open());
      this.put(MAGIC);
    }
    return this.file;
  }

  private write(packed: Packed): Place {
    const { at } = this;
    for (const part of PARTS) {
      const { buffer, byteOffset, byteLength } = packed[part];
      this.put(Buffer.from(buffer, byteOffset, byteLength));
      if (byteLength % 8 > 0) this.put(Buffer.alloc(padded(byteLength) - byteLength));
    }
    return { at, sizes: PARTS.map(part => packed[part].byteLength) };
  }

  private put(bytes: Buffer): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.file!.fd, bytes, done);
    this.sum.update(bytes);
    this.at += bytes.length;
  }

  private trying<T>(work: () => T): T | undefined {
    if (this.broken) return undefined;
    try {
      return work();
    } catch {
      this.drop();
      return undefined;
    }
  }
}

/** What a file holds, once all its bytes are summed up. @throws where it is another's, or damaged */
export function readSnapshot(fd: number, key: string): Snapshot {
  const file = new OpenFile(fd);
  const { size } = fstatSync(fd);
  const end = size - SUM;
  if (end < MAGIC.length + 8) throw new Error('foreign');
  const sum = createHash('sha1');
  const chunk = new Uint8Array(CHUNK);
  for (let at = 0; at < end; at += CHUNK) {
    const size = Math.min(CHUNK, end - at);
    sum.update(file.bytes(at, size, chunk).subarray(0, size));
  }
  if (!file.buffer(0, MAGIC.length).equals(MAGIC)) throw new Error('foreign');
  if (!sum.digest().equals(file.bytes(end, SUM))) throw new Error('damaged');
  const begin = file.buffer(size - TAIL, 8).readDoubleLE();
  const head = JSON.parse(file.buffer(begin, size - TAIL - begin).toString()) as Head;
  if (head.key !== key) throw new Error('foreign');
  return {
    saved: head.saved,
    files: head.files,
    batches: head.batches.map(place => new KeptInFile(file, place)),
    results: new KeptInFile(file, head.results).read(),
  };
}
