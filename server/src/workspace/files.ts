import { closeSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync, fstatSync, constants } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { decode, type Unusable } from '../text/decode.ts';

/** Endings of the files that are read. */
export const ARTICLE_ENDINGS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.article']);

/** Folders that never hold articles. */
const NEVER = new Set(['.git', '.hg', '.svn', 'node_modules', '.concord', '.vscode', '__MACOSX']);

/** Why a file or folder was passed over. */
export interface Skipped {
  file: string;
  reason: Unusable | 'unreadable' | 'loop' | 'missing' | 'not-a-file';
  detail?: string;
}

export interface FoundFiles {
  /** Absolute paths, sorted. */
  files: string[];
  skipped: Skipped[];
}

/** All article files below a folder, ignore files respected, loops of links passed over. */
export function findFiles(folder: string): FoundFiles {
  const found: FoundFiles = { files: [], skipped: [] };
  walk(folder, [], new Set(), found);
  found.files.sort();
  return found;
}

interface Scope {
  base: string;
  rules: Ignore;
}

function walk(folder: string, scopes: readonly Scope[], seen: Set<string>, found: FoundFiles): void {
  let entries;
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) {
      found.skipped.push({ file: folder, reason: 'loop' });
      return;
    }
    seen.add(real);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    found.skipped.push({ file: folder, reason: errorReason(error), detail: (error as Error).message });
    return;
  }
  let inner = scopes;
  for (const name of ['.gitignore', '.concordignore'])
    if (entries.some(e => e.name === name && e.isFile())) {
      try {
        inner = [...inner, { base: folder, rules: ignore().add(readFileSync(path.join(folder, name), 'utf8')) }];
      } catch (error) {
        found.skipped.push({ file: path.join(folder, name), reason: errorReason(error) });
      }
    }
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    let isFolder = entry.isDirectory(),
      isFile = entry.isFile();
    if (entry.isSymbolicLink()) {
      try {
        const target = statSync(file);
        isFolder = target.isDirectory();
        isFile = target.isFile();
      } catch (error) {
        found.skipped.push({ file, reason: (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'loop' : errorReason(error) });
        continue;
      }
    }
    if (isFolder ? NEVER.has(entry.name) : !ARTICLE_ENDINGS.has(path.extname(entry.name).toLowerCase())) continue;
    if (inner.some(s => s.rules.ignores(path.relative(s.base, file).split(path.sep).join('/') + (isFolder ? '/' : '')))) continue;
    if (isFolder) walk(file, inner, seen, found);
    else if (isFile) found.files.push(file);
    else found.skipped.push({ file, reason: 'not-a-file' });
  }
}

/** What changes when a file does, as far as its folder tells. */
export interface Stamp {
  size: number;
  /** Milliseconds, with a fraction. */
  modified: number;
}

/** The text of a file, or why there is none. Never throws; never waits for a pipe. @param maxBytes larger files are passed over */
export function readArticleFile(file: string, maxBytes: number): { text: string } | Skipped {
  const read = readBytes(file, maxBytes);
  if ('reason' in read) return read;
  const decoded = decode(read.bytes);
  return 'unusable' in decoded ? { file, reason: decoded.unusable } : { text: decoded.text };
}

/** The bytes of a file, or why there are none. Never throws; never waits for a pipe. @param maxBytes larger files are passed over */
export function readBytes(file: string, maxBytes: number): { bytes: Uint8Array; stamp: Stamp } | Skipped {
  let handle: number | undefined;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { file, reason: 'not-a-file' };
    if (stat.size > maxBytes) return { file, reason: 'too-large', detail: `${Math.ceil(stat.size / 1e6)} MB` };
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    for (let n; length < bytes.length && (n = readSync(handle, bytes, length, bytes.length - length, null)) > 0;) length += n;
    return { bytes: bytes.subarray(0, length), stamp: { size: stat.size, modified: stat.mtimeMs } };
  } catch (error) {
    return { file, reason: errorReason(error), detail: (error as Error).message };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function errorReason(error: unknown): Skipped['reason'] {
  return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
}
