import { Document, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { VERDICTS, type Decision, type Quote, type Verdict } from '../corpus/decisions.ts';
import { isEmpty, Malformed, parseYaml, printYaml, problemAt, spanOf, wordsOf, type Problem } from './yaml.ts';

/** Where decisions are kept, relative to the folder of articles. */
export const DECISIONS_FILE = '.concord/decisions.yaml';
/** Where the fingerprints are kept of what was there when a corpus was taken over. */
export const BASELINE_FILE = '.concord/baseline.yaml';

const HEADER = ` What readers decided about Concord's findings: one entry a decision, in the order of files and rules.`;
const BASELINE_HEADER = ` Findings that were there when Concord was taken up: they are not shown. One fingerprint a line.`;
const FIELDS = new Set(['fingerprint', 'rule', 'verdict', 'reason', 'by', 'at', 'passages']);

/** A decision with where it stands in its file. */
export interface Entry extends Decision {
  start: number;
  end: number;
}

export interface Ledger {
  entries: Entry[];
  problems: Problem[];
}

/** The decisions of a file's text, those that can be read; and what is wrong with the others. */
export function readDecisions(text: string): Ledger {
  const { entries, problems, faulty } = readList(text, (item, found) => {
    if (isMap(item)) return entryOf(item, found);
    found.push(problemAt(item, 'ledger.no-entry', {}));
    return undefined;
  });
  // after a fault of the whole file what is wrong with single entries only repeats it
  return { entries, problems: faulty ? problems.slice(0, 1) : problems };
}

/** The entries of a file that is a list, as `read` takes each item; `read` adds what is wrong with one. */
function readList(text: string, read: (item: Node, problems: Problem[]) => Entry | undefined): Ledger & { faulty: boolean } {
  const { document, problems } = parseYaml(text);
  const root: unknown = document.contents;
  const entries: Entry[] = [];
  const faulty = document.errors.length > 0;
  if (isEmpty(root)) return { entries, problems, faulty: false };
  if (!isSeq(root)) {
    if (problems.length === 0) problems.push(problemAt(root as Node, 'ledger.no-list', {}));
    return { entries, problems, faulty: false };
  }
  for (const item of root.items) {
    const entry = read(item as Node, problems);
    if (entry) entries.push(entry);
  }
  return { entries, problems, faulty };
}

function entryOf(map: YAMLMap, problems: Problem[]): Entry | undefined {
  const text = (name: string): string | undefined => wordsOf(map.get(name, true));
  const fingerprint = text('fingerprint'),
    verdict = text('verdict');
  if (fingerprint === undefined || !/^[0-9a-f]{16}$/.test(fingerprint)) {
    problems.push(problemAt((map.get('fingerprint', true) as Node | undefined) ?? map, 'ledger.fingerprint', { value: fingerprint ?? '' }));
    return undefined;
  }
  if (!(VERDICTS as readonly (string | undefined)[]).includes(verdict)) {
    const values = { value: verdict ?? '', wanted: VERDICTS.join(', ') };
    problems.push(problemAt((map.get('verdict', true) as Node | undefined) ?? map, 'ledger.verdict', values));
    return undefined;
  }
  for (const { key } of map.items)
    if (isScalar(key) && !FIELDS.has(String(key.value)))
      problems.push({
        ...problemAt(key, 'ledger.field', { value: String(key.value), wanted: [...FIELDS].join(', ') }),
        severity: 'warning',
      });
  return {
    fingerprint,
    verdict: verdict as Verdict,
    rule: text('rule'),
    reason: text('reason'),
    by: text('by'),
    at: text('at'),
    passages: quotesIn(map.get('passages')),
    ...spanOf(map),
  };
}

function quotesIn(node: unknown): Quote[] {
  if (!isSeq(node)) return [];
  return node.items.flatMap(item => {
    if (!isMap(item)) return [];
    const file: unknown = item.get('file'),
      text: unknown = item.get('text');
    return typeof file === 'string' && text !== undefined ? [{ file, text: String(text) }] : [];
  });
}

/** The baseline of a file's text: a list of fingerprints. */
export function readBaseline(text: string): Ledger {
  const { entries, problems } = readList(text, (item, found) => {
    const value = wordsOf(item) ?? '';
    if (/^[0-9a-f]{16}$/.test(value)) return { fingerprint: value, verdict: 'baseline', passages: [], ...spanOf(item) };
    found.push(problemAt(item, 'ledger.fingerprint', { value }));
    return undefined;
  });
  return { entries, problems };
}

/**
 * The text of a file of decisions with one more, in its place by file and rule, instead of an earlier one of the same fingerprint.
 * Comments, the order and the wording of all others stay.
 * @throws `Malformed` where the text is not one that can be added to
 */
export function withDecision(text: string, decision: Decision): string {
  const document = writable(text, HEADER);
  const list = document.contents as YAMLSeq;
  const node = document.createNode(recordOf(decision)) as YAMLMap;
  (node.get('fingerprint', true) as unknown as Scalar).type = 'QUOTE_DOUBLE';
  const at = list.items.findIndex(item => isMap(item) && wordsOf(item.get('fingerprint', true)) === decision.fingerprint);
  if (at >= 0) {
    const old = list.items[at] as Node;
    node.commentBefore = old.commentBefore;
    node.spaceBefore = old.spaceBefore;
    list.items[at] = node;
    return printYaml(document);
  }
  const key = sortKey(decision.passages[0]?.file ?? '', decision.rule ?? '', decision.fingerprint);
  let before = list.items.findIndex(item => isMap(item) && sortKeyOf(item) > key);
  if (before < 0) before = list.items.length;
  list.items.splice(before, 0, node);
  return printYaml(document);
}

/** The text of a file of decisions, or of a baseline, without some. @throws `Malformed` as {@link withDecision} */
export function withoutDecisions(text: string, fingerprints: ReadonlySet<string>): string {
  const document = writable(text, HEADER);
  const list = document.contents as YAMLSeq;
  list.items = list.items.filter(item => {
    return !fingerprints.has(wordsOf(isMap(item) ? item.get('fingerprint', true) : item) ?? '');
  });
  return printYaml(document);
}

/** The text of a baseline of findings, each with a comment that says which it is. */
export function baselineText(findings: readonly { fingerprint: string; rule: string; sites: readonly { file: string }[] }[]): string {
  const lines = findings.map(f => `- "${f.fingerprint}" # ${f.rule} ${f.sites[0].file.replace(/[\r\n]+/g, ' ')}`);
  return `#${BASELINE_HEADER}\n${lines.length > 0 ? lines.join('\n') : '[]'}\n`;
}

function writable(text: string, header: string): Document {
  const { document, problems } = parseYaml(text);
  if (problems.length > 0) throw new Malformed(problems[0]);
  if (isEmpty(document.contents)) {
    const fresh = new Document([]);
    fresh.commentBefore = document.commentBefore ?? document.comment ?? header;
    (fresh.contents as unknown as YAMLSeq).flow = false;
    return fresh;
  }
  if (!isSeq(document.contents)) throw new Malformed(problemAt(document.contents as Node, 'ledger.no-list', {}));
  // `[]` that was written out begins a list of lines
  if (document.contents.items.length === 0) document.contents.flow = false;
  // a comment above a blank line is the file's own, not that of the entry that happens to be the first
  const first = document.contents.items[0] as Node | undefined;
  const comment = first?.commentBefore ?? '';
  const blank = comment.lastIndexOf('\n\n');
  if (blank >= 0 && !document.commentBefore) {
    document.commentBefore = comment.slice(0, blank);
    first!.commentBefore = comment.slice(blank + 2);
  }
  return document as unknown as Document;
}

/** What is written of a decision, in the order of reading. */
function recordOf(d: Decision): Record<string, unknown> {
  const out: Record<string, unknown> = { fingerprint: d.fingerprint };
  for (const field of ['rule', 'verdict', 'reason', 'by', 'at'] as const) if (d[field]) out[field] = d[field];
  if (d.passages.length > 0) out.passages = d.passages.map(({ file, text }) => ({ file, text }));
  return out;
}

function sortKeyOf(map: YAMLMap): string {
  const file = quotesIn(map.get('passages'))[0]?.file ?? '';
  return sortKey(file, String(map.get('rule') ?? ''), wordsOf(map.get('fingerprint', true)) ?? '');
}

function sortKey(...parts: string[]): string {
  return parts.join('\u0000');
}
