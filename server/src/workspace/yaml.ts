import { isScalar, LineCounter, parseDocument, type Document, type Node, type ParsedNode } from 'yaml';
import type { Message } from '../corpus/finding.ts';

/** What is wrong in a file of the folder that people write: where, by UTF-16 offsets, and what. */
export interface Problem {
  message: Message;
  start: number;
  end: number;
  severity: 'error' | 'warning' | 'information';
}

/** A YAML text with what is wrong in it; of a malformed one the part before the fault is kept. */
export function parseYaml(text: string): { document: Document.Parsed<ParsedNode>; problems: Problem[] } {
  const document = parseDocument<ParsedNode>(text, { lineCounter: new LineCounter(), prettyErrors: false });
  const [error] = document.errors;
  return {
    document,
    problems: error
      ? [
          {
            message: { key: 'yaml.malformed', values: { detail: error.message } },
            start: error.pos[0],
            end: Math.max(error.pos[1], error.pos[0] + 1),
            severity: 'error',
          },
        ]
      : [],
  };
}

/** A file that people wrote cannot be read, so nothing is written into it. */
export class Malformed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message.key);
  }
}

/** The text of a document, each value on its line however long. */
export function printYaml(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The words of a scalar as written: a fingerprint of digits alone is no number. */
export function wordsOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** Whether a document, or a value of it, holds nothing. */
export function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** Where a node stands, by UTF-16 offsets. */
export function spanOf(node: Node): { start: number; end: number } {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

export function problemAt(node: Node, key: string, values: Message['values']): Problem {
  return { message: { key, values }, ...spanOf(node), severity: 'error' };
}
