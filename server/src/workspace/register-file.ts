import { Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { NameEntry } from '../mentions/names/corrections.ts';
import { fold } from '../text/fold.ts';
import { isEmpty, Malformed, parseYaml, printYaml, problemAt, wordsOf, type Problem } from './yaml.ts';

/** Where corrections of names are kept, relative to the folder of articles. */
export const REGISTER_FILE = '.concord/register.yaml';

const HEADER = ' What people said of names: the preferred spelling, other spellings of the same, and what is somebody else.';
const LISTS = ['same', 'apart', 'another'] as const;
const FIELDS = new Set<string>(['name', 'not-a-name', ...LISTS]);

/** The corrections of a file's text, those that can be read; and what is wrong with the others. */
export function readRegister(text: string): { entries: NameEntry[]; problems: Problem[] } {
  const { document, problems } = parseYaml(text);
  const root: unknown = document.contents;
  const entries: NameEntry[] = [];
  if (isEmpty(root)) return { entries, problems };
  if (!isSeq(root)) {
    if (problems.length === 0) problems.push(problemAt(root as Node, 'register.no-list', {}));
    return { entries, problems };
  }
  for (const item of root.items) {
    const name = isMap(item) ? wordsOf(item.get('name', true)) : undefined;
    if (!isMap(item) || !name?.trim()) {
      problems.push(problemAt(item as Node, 'register.no-name', {}));
      continue;
    }
    for (const { key } of item.items)
      if (isScalar(key) && !FIELDS.has(String(key.value)))
        problems.push({
          ...problemAt(key, 'ledger.field', { value: String(key.value), wanted: [...FIELDS].join(', ') }),
          severity: 'warning',
        });
    const [same, apart, another] = LISTS.map(list => listOf(item.get(list, true)));
    entries.push({ name, same, apart, another, isName: item.get('not-a-name') !== true });
  }
  return { entries, problems: document.errors.length > 0 ? problems.slice(0, 1) : problems };
}

/** A change that a person asks for. `names` are the spellings that are known for one already, the preferred one first. */
export type NameChange = { names: readonly string[] } & (
  | { does: 'same'; others: readonly string[] }
  /** This spelling is somebody else's. */
  | { does: 'apart'; spelling: string }
  | { does: 'prefer'; spelling: string }
  | { does: 'not-a-name' }
  /** In this file the name is somebody else's. */
  | { does: 'another'; file: string }
);

/**
 * The text of a register with a change. Comments, the order and the wording of all other entries stay; a new one comes in its place by
 * name.
 * @throws {Malformed} where the text is not one that can be added to
 */
export function withName(text: string, change: NameChange): string {
  const { document, problems } = parseYaml(text);
  if (problems.length > 0) throw new Malformed(problems[0]);
  let doc = document as unknown as Document;
  if (isEmpty(document.contents)) {
    doc = new Document([]);
    doc.commentBefore = document.commentBefore ?? document.comment ?? HEADER;
  } else if (!isSeq(document.contents)) throw new Malformed(problemAt(document.contents as Node, 'register.no-list', {}));
  const list = doc.contents as unknown as YAMLSeq;
  if (list.items.length === 0) list.flow = false;
  apply(doc, list, change);
  return printYaml(doc);
}

function apply(doc: Document, list: YAMLSeq, change: NameChange): void {
  const entry = entryFor(doc, list, change.names);
  if (change.does === 'not-a-name') return entry.set('not-a-name', true);
  const apart = listOf(entry.get('apart', true));
  for (const name of change.names) if (!names(entry).some(n => alike(n, name)) && !apart.includes(name)) add(doc, entry, 'same', name);
  switch (change.does) {
    case 'same': {
      // two entries that turn out to be one become one
      const other = list.items.find(item => isMap(item) && item !== entry && names(item).some(n => change.others.some(o => alike(n, o))));
      const more = [...change.others, ...(isMap(other) ? names(other) : [])];
      if (isMap(other)) list.items.splice(list.items.indexOf(other), 1);
      for (const name of more) {
        remove(entry, 'apart', name);
        if (!names(entry).some(n => alike(n, name))) add(doc, entry, 'same', name);
      }
      return;
    }
    case 'apart':
      remove(entry, 'same', change.spelling);
      if (wordsOf(entry.get('name', true)) === change.spelling) {
        const [next] = listOf(entry.get('same', true));
        if (next === undefined) return;
        remove(entry, 'same', next);
        entry.set('name', next);
      }
      return add(doc, entry, 'apart', change.spelling);
    case 'prefer': {
      const before = wordsOf(entry.get('name', true)) ?? '';
      if (before === change.spelling) return;
      remove(entry, 'same', change.spelling);
      entry.set('name', change.spelling);
      return add(doc, entry, 'same', before);
    }
    case 'another':
      return add(doc, entry, 'another', change.file);
  }
}

/** The entry that has one of some names, made where there is none. */
function entryFor(doc: Document, list: YAMLSeq, [name, ...more]: readonly string[]): YAMLMap {
  const known = list.items.find(item => isMap(item) && names(item).some(n => [name, ...more].some(m => alike(n, m))));
  if (isMap(known)) return known;
  const entry = doc.createNode({ name }) as YAMLMap;
  const after = list.items.findIndex(item => isMap(item) && (wordsOf(item.get('name', true)) ?? '') > name);
  list.items.splice(after < 0 ? list.items.length : after, 0, entry);
  return entry;
}

function names(entry: YAMLMap): string[] {
  return [wordsOf(entry.get('name', true)) ?? '', ...listOf(entry.get('same', true))];
}

function alike(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

function add(doc: Document, entry: YAMLMap, field: string, value: string): void {
  const list: unknown = entry.get(field, true);
  if (!isSeq(list)) return entry.set(field, doc.createNode([value]));
  if (!listOf(list).includes(value)) list.add(doc.createNode(value));
}

function remove(entry: YAMLMap, field: string, value: string): void {
  const list: unknown = entry.get(field, true);
  if (!isSeq(list)) return;
  list.items = list.items.filter(item => wordsOf(item) !== value);
  if (list.items.length === 0) entry.delete(field);
}

function listOf(node: unknown): string[] {
  if (isSeq(node)) return node.items.flatMap(item => wordsOf(item) ?? []);
  const one = wordsOf(node);
  return one === undefined ? [] : [one];
}
