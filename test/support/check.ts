import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Reader } from '../../server/src/claims/read.ts';
import type { ArticleReading } from '../../server/src/claims/reading.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import type { Finding } from '../../server/src/corpus/finding.ts';
import type { Mention } from '../../server/src/mentions/mention.ts';
import { rules } from '../../server/src/rules/index.ts';
import { write } from '../../server/src/rules/messages/index.ts';
import { knowledgeOf } from '../../server/src/workspace/knowledge.ts';

/** Compiled tables, read once for all suites. */
export const knowledge = knowledgeOf(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/data'));
/** One reader for all suites: its lexicons are built once. */
export const reader = new Reader(knowledge);

export interface FixtureFile {
  file: string;
  text: string;
  published?: string;
  language?: string;
  /** Marked spans, in order. */
  marks: { start: number; end: number; text: string }[];
}

/**
 * Several articles in one string. A line `--- name.txt [published=2024-05-01] [language=ar]` begins each (a fixture without one is
 * `a.txt`); ⟦...⟧ marks spans and is taken out of the text.
 */
export function fixture(source: string): FixtureFile[] {
  const files: FixtureFile[] = [];
  let current: string[] = [];
  let header = 'a.txt';
  const close = (): void => {
    const text = current.join('\n').replace(/^\n+|\s+$/g, '');
    if (text === '') return;
    const [file, ...options] = header.split(/\s+/);
    const option = (name: string): string | undefined => options.find(o => o.startsWith(`${name}=`))?.slice(name.length + 1);
    files.push({ file, published: option('published'), language: option('language'), ...unmark(text) });
  };
  for (const line of source.split('\n')) {
    const m = /^---\s+(\S.*)$/.exec(line);
    if (m) {
      close();
      header = m[1].trim();
      current = [];
    } else current.push(line);
  }
  close();
  return files;
}

function unmark(marked: string): Pick<FixtureFile, 'text' | 'marks'> {
  const marks: FixtureFile['marks'] = [];
  let text = '',
    start = -1;
  for (const c of marked) {
    if (c === '⟦') start = text.length;
    else if (c === '⟧') {
      marks.push({ start, end: text.length, text: text.slice(start) });
      start = -1;
    } else text += c;
  }
  return { text, marks };
}

/** Reads a fixture's articles. */
export function readAll(source: string): ArticleReading[] {
  return fixture(source).flatMap(f => reader.read(f.text, f));
}

/** The mentions of a text of one article, of some kinds. */
export function mentions(text: string, options: { published?: string; language?: string } = {}, kinds?: readonly string[]): Mention[] {
  const found = reader.read(text, { file: 'a.txt', ...options }).flatMap(r => r.mentions);
  return kinds ? found.filter(m => kinds.includes(m.kind)) : found;
}

/** Settings under which rules of the nursery run too. */
export const allRules = Object.fromEntries(rules.filter(r => r.status === 'nursery').map(r => [r.id, r.severity]));

/** Settings under which only the rules of the nursery run. */
export const nurseryRules = Object.fromEntries(rules.map(r => [r.id, r.status === 'nursery' ? r.severity : ('off' as const)]));

/** The findings of a fixture, those of the nursery's rules included. */
export function findings(source: string): Finding[] {
  const corpus = new Corpus(rules, knowledge.places, allRules);
  for (const f of fixture(source)) corpus.update(f.file, reader.read(f.text, f));
  return corpus.findings();
}

/**
 * Checks one rule on a fixture: every marked span is a site of a finding of the rule and every site of its findings is marked. A
 * fixture without marks must stay silent. Missed and false ones are printed apart.
 */
export function check(rule: string, source: string, severity?: Finding['severity']): void {
  const files = fixture(source);
  const own = findings(source).filter(f => f.rule === rule);
  const missed: string[] = [],
    wrong: string[] = [];
  const overlaps = (s: { start: number; end: number }, m: { start: number; end: number }): boolean => s.start < m.end && m.start < s.end;
  for (const f of files)
    for (const m of f.marks)
      if (!own.some(x => x.sites.some(s => s.file === f.file && overlaps(s, m)))) missed.push(`${f.file} «${m.text}»`);
  for (const x of own) {
    const unmarked = x.sites.filter(s => !files.find(f => f.file === s.file)?.marks.some(m => overlaps(s, m)));
    if (unmarked.length > 0) wrong.push(`${unmarked.map(s => `${s.file} «${s.text}»`).join(' | ')}: ${write(x.message, 'en', false)}`);
  }
  assert.ok(
    missed.length + wrong.length === 0,
    `${rule}\nmissed:\n  ${missed.join('\n  ') || '-'}\nfalse:\n  ${wrong.join('\n  ') || '-'}\nin:\n${source}`,
  );
  if (severity) for (const x of own) assert.equal(x.severity, severity);
  for (const x of own) {
    for (const m of [x.message, ...x.reason])
      for (const language of ['en', 'ar'] as const)
        assert.ok(!write(m, language, false).includes('{') && write(m, language, false) !== m.key, `no ${language} message ${m.key}`);
    assert.ok(x.reason.length > 0, `${rule} gives no reason`);
  }
}

/** Asserts that a rule finds nothing in a fixture that is more than information. */
export function noWarning(rule: string, source: string): void {
  const loud = findings(source).filter(f => f.rule === rule && f.severity !== 'information');
  assert.deepEqual(
    loud.map(f => f.sites.map(s => s.text)),
    [],
  );
}
