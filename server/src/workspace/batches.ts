import { createHash } from 'node:crypto';
import type { Reader } from '../claims/read.ts';
import { packArticle } from '../corpus/digest.ts';
import type { Rule } from '../corpus/finding.ts';
import { Packer, type Packed } from '../corpus/pack.ts';
import type { NameEntry } from '../mentions/names/corrections.ts';
import { decode } from '../text/decode.ts';
import { readBytes, type Skipped, type Stamp } from './files.ts';

/** A text to read: a file, or a text at hand. */
export type Job = { name: string; path: string } | { name: string; text: string; language?: string; published?: string };

/** What came of a job: where its articles begin in the batch, or why there are none. */
export type Outcome = { name: string } & ({ articles: number[]; units: number; hash?: string; stamp?: Stamp } | { skipped: Skipped });

/** The articles of some jobs, packed. */
export interface Batch {
  packed: Packed;
  outcomes: Outcome[];
}

/** Files of a batch: small enough to spread work evenly, large enough to share a table of strings. */
export const BATCH = 48;

/** Reads some texts from the file to what the corpus keeps. @param names what people said of names */
export function readBatch(
  jobs: readonly Job[],
  reader: Reader,
  rules: readonly Rule[],
  maxBytes: number,
  names: readonly NameEntry[] = [],
): Batch {
  const packer = new Packer();
  const outcomes = jobs.map((job): Outcome => {
    const { name } = job;
    let text: string,
      known = {};
    if ('path' in job) {
      const read = readBytes(job.path, maxBytes);
      if ('reason' in read) return { name, skipped: read };
      const decoded = decode(read.bytes);
      if ('unusable' in decoded) return { name, skipped: { file: job.path, reason: decoded.unusable } };
      text = decoded.text;
      known = { hash: contentHash(read.bytes), stamp: read.stamp };
    } else text = job.text;
    const options = 'path' in job ? { file: name, names } : { file: name, language: job.language, published: job.published, names };
    const articles = reader.read(text, options).map(article => packArticle(packer, article, rules));
    return { name, articles, units: text.length, ...known };
  });
  return { packed: packer.finish(), outcomes };
}

/** A name for the bytes of a file. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64');
}
