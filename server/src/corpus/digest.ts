import type { ArticleReading } from '../claims/reading.ts';
import type { Remark } from '../text/remarks.ts';
import type { Published } from '../mentions/article.ts';
import { monthsOf, type DatedEvent } from './dating.ts';
import type { Draft, Keyed, Rule } from './finding.ts';
import { fingerprint, hash } from './fingerprint.ts';
import { hashOf } from './hash-table.ts';
import { keyText } from './key-index.ts';
import { lessonsOf, type Lessons } from './learnt.ts';
import type { NameMention } from '../mentions/mention.ts';
import { names } from './name-keys.ts';
import type { Packer } from './pack.ts';
import { bodyOf, linesOf } from './shelf.ts';
import { anchorsOf, type Anchors } from './stories.ts';

/**
 * What the corpus looks at of every article: what it finds in it alone, and under which keys it meets others. A function of the reading
 * and of the rules that run; plain data, so that a worker can send it and a cache keep it. The reading itself is needed only where two
 * articles meet.
 */
export interface Digest {
  id: string;
  file: string;
  language: string;
  published?: Published;
  /** The text as read, to know whether a text that is loaded later is the same. */
  textHash: string;
  /** Remarks to Concord in the file; with its first article. */
  remarks?: readonly Remark[];
  /** What rules found in the article alone. */
  findings: { rule: string; draft: Draft; fingerprint: string }[];
  /** What rules filed under keys, and for each the hash of its rule and key, two numbers. */
  statements: Filing[];
  hashes: number[];
  /** What rules that compare two articles see of it at a glance. */
  glances: { rule: string; seen: unknown }[];
  /** What it teaches of names. */
  lessons: Lessons;
  /** What stories are known by. */
  anchors: Anchors;
  /** Events that it dates by a month. */
  events: readonly DatedEvent[];
}

/** A statement that a rule filed. */
export interface Filing {
  rule: string;
  keyed: Keyed;
}

/** What says which article it is, and when it was written. */
export type Head = Pick<Digest, 'id' | 'file' | 'language' | 'published' | 'textHash' | 'remarks'>;

/** The parts of an article in the order in which they are packed: each is unpacked alone. */
export enum Part {
  Head,
  Findings,
  Hashes,
  Glances,
  Lessons,
  Anchors,
  Events,
  Lines,
  Named,
  Body,
  /** The first statement; the others follow, each alone. */
  Statements,
}

/** What requests about names look at of every article. */
export interface Named {
  names: readonly NameMention[];
  /** The keys of its claims, each once. */
  keys: readonly string[];
}

/** What an article names, and its claims' keys. */
export function namedIn({ mentions, claims }: ArticleReading): Named {
  return { names: names(mentions), keys: [...new Set(claims.map(c => c.key))] };
}

/** Packs an article. @returns the number of its first part in the batch; the others follow */
export function packArticle(packer: Packer, article: ArticleReading, rules: readonly Rule[]): number {
  const { findings, statements, hashes, glances, lessons, anchors, events, ...head } = digestOf(article, rules);
  const first = packer.add(head);
  for (const part of [
    findings,
    hashes,
    glances,
    lessons,
    anchors,
    events,
    linesOf(article),
    namedIn(article),
    bodyOf(article),
    ...statements,
  ])
    packer.add(part);
  return first;
}

/** @param rules the rules that run */
export function digestOf(article: ArticleReading, rules: readonly Rule[]): Digest {
  const out: Digest = {
    id: article.id,
    file: article.file,
    language: article.language,
    published: article.published,
    textHash: hash(article.text.text),
    ...(article.remarks ? { remarks: article.remarks } : {}),
    findings: [],
    statements: [],
    hashes: [],
    glances: [],
    lessons: lessonsOf(article),
    anchors: anchorsOf(article),
    events: [...monthsOf(article)],
  };
  for (const rule of rules) {
    for (const draft of rule.article?.(article) ?? [])
      out.findings.push({ rule: rule.id, draft, fingerprint: fingerprint(rule.id, draft, () => article.text.text) });
    for (const keyed of rule.collect?.(article) ?? []) {
      out.statements.push({ rule: rule.id, keyed });
      out.hashes.push(...hashOf(keyText(rule.id, keyed.key)));
    }
    if (rule.pair && rule.glance) out.glances.push({ rule: rule.id, seen: rule.glance.of(article) });
  }
  return out;
}
