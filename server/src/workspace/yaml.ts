import { LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml';
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
