import type { ArticleReading } from '../claims/reading.ts';
import type { Published } from '../mentions/article.ts';
import { monthsOf, type DatedEvent } from './dating.ts';
import type { Draft, Keyed, Rule } from './finding.ts';
import { fingerprint, hash } from './fingerprint.ts';
import { anchorsOf } from './stories.ts';

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
  /** What rules found in the article alone. */
  findings: { rule: string; draft: Draft; fingerprint: string }[];
  /** What rules filed under keys. */
  statements: { rule: string; keyed: Keyed }[];
  /** What stories are known by, with weights. */
  anchors: readonly (readonly [string, number])[];
  /** Events that it dates by a month. */
  events: readonly DatedEvent[];
}

/** @param rules the rules that run */
export function digestOf(article: ArticleReading, rules: readonly Rule[]): Digest {
  const out: Digest = {
    id: article.id,
    file: article.file,
    language: article.language,
    published: article.published,
    textHash: hash(article.text.text),
    findings: [],
    statements: [],
    anchors: [...anchorsOf(article)],
    events: [...monthsOf(article)],
  };
  for (const rule of rules) {
    for (const draft of rule.article?.(article) ?? [])
      out.findings.push({ rule: rule.id, draft, fingerprint: fingerprint(rule.id, draft, () => article.text.text) });
    for (const keyed of rule.collect?.(article) ?? []) out.statements.push({ rule: rule.id, keyed });
  }
  return out;
}
