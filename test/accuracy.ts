// `npm run accuracy`: how well rules and reading do on the project's own labelled corpus. Needs a build.
//   --show   names what is missed and what is false
//   --write  keeps the figures in docs/accuracy.json and brings the pages and README up to date
//   --check  exit status 1 where the figures that are kept are not today's
//   DIR ...  scores the cases of these folders instead, rules only
//   --nursery  with DIR: runs the rules of the nursery there too, which are off by default
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Accuracy, ReadingScore } from '../server/docs/accuracy.ts';
import { ACCURACY_FILE } from '../server/docs/outputs.ts';
import { percent, type RuleScore } from '../server/docs/page.ts';
import { extract } from '../server/src/commands/extract.ts';
import { Corpus, type RuleSettings } from '../server/src/corpus/corpus.ts';
import { rules } from '../server/src/rules/index.ts';
import { scoreCase, type Case } from './support/case-scoring.ts';
import { allRules, knowledge, nurseryRules, reader } from './support/check.ts';
import { scorePairs } from './support/name-pairs.ts';
import { labelledSentences, scoreSentence, type Extracted, type LabelledSentence } from './support/mention-scoring.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const flags = new Set(process.argv.slice(2).filter(a => a.startsWith('--')));
const folders = process.argv.slice(2).filter(a => !a.startsWith('--'));
const known = new Set(['--show', '--write', '--check', '--nursery']);
for (const flag of flags) if (!known.has(flag)) fail(`there is no option ${flag}`);
if (folders.length > 0 && (flags.has('--write') || flags.has('--check'))) fail("only the figures of the project's own cases are kept");
if (folders.length === 0 && flags.has('--nursery')) fail('--nursery is for other folders: the project has cases for its nursery');

const show = flags.has('--show') ? (line: string): void => console.log(line) : () => {};
const measured: Accuracy = {
  ...scoreRules(folders.length > 0 ? folders : [path.join(root, 'test/corpus')], flags.has('--nursery') ? allRules : {}),
  // A rule that is off by default has cases of its own, on which it runs alone: what the other rules find there is neither right nor
  // wrong (they may find the same slip in their way), and their figures and all totals stay those of `test/corpus`.
  nursery: folders.length > 0 ? {} : scoreRules([path.join(root, 'test/corpus-nursery')], nurseryRules).rules,
  reading: folders.length > 0 ? {} : await scoreReading(),
};
print(measured);

const kept = path.join(root, ACCURACY_FILE);
const text = JSON.stringify(measured, null, 2) + '\n';
if (flags.has('--check') && readFileSync(kept, 'utf8') !== text) {
  console.error(`accuracy: ${ACCURACY_FILE} holds other figures; run npm run accuracy -- --write`);
  process.exitCode = 1;
}
if (flags.has('--write')) {
  writeFileSync(kept, text);
  // a process of its own: pages are made of what is on disk
  execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'server/docs/generate.ts')], { cwd: root, stdio: 'inherit' });
}

function readCases(folder: string): Case[] {
  const out: Case[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })
    .filter(e => e.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const dir = path.join(folder, entry.name),
      names = readdirSync(dir).sort();
    if (!names.includes('gold.json')) continue;
    const texts = Object.fromEntries(names.filter(n => n !== 'gold.json').map(n => [n, readFileSync(path.join(dir, n), 'utf8')]));
    out.push({ ...(JSON.parse(readFileSync(path.join(dir, 'gold.json'), 'utf8')) as Omit<Case, 'texts'>), texts });
  }
  return out;
}

function scoreRules(from: readonly string[], settings: RuleSettings): Omit<Accuracy, 'nursery' | 'reading'> {
  const empty = (): RuleScore => ({ labelled: 0, found: 0, falseAlarms: 0, traps: 0, trapsHit: 0 });
  const byRule = new Map<string, RuleScore>(),
    byLanguage = new Map<string, RuleScore>(['ar', 'en', 'mixed'].map(l => [l, empty()]));
  const total = empty(),
    cases = from.flatMap(readCases);
  let clean = 0,
    quiet = 0;
  for (const c of cases) {
    const corpus = new Corpus(rules, knowledge.places, settings);
    for (const [file, body] of Object.entries(c.texts)) corpus.update(file, reader.read(body, { file }));
    const score = scoreCase(c, corpus.findings());
    score.lines.forEach(show);
    if (score.clean) clean++;
    if (score.clean && score.quiet) quiet++;
    for (const [rule, s] of score.rules) {
      if (!byRule.has(rule)) byRule.set(rule, empty());
      for (const sum of [byRule.get(rule)!, byLanguage.get(c.languages.length > 1 ? 'mixed' : c.languages[0]) ?? empty(), total])
        for (const key of Object.keys(sum) as (keyof RuleScore)[]) sum[key] += s[key];
    }
  }
  const sorted = [...byRule].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return { rules: Object.fromEntries(sorted), languages: Object.fromEntries(byLanguage), total, cases: cases.length, clean, quiet };
}

/** Reads all sentences as `concord extract` does, those of a language together. */
async function scoreReading(): Promise<Accuracy['reading']> {
  const folder = path.join(root, 'test/corpus-mentions');
  const out: Accuracy['reading'] = {};
  for (const language of ['ar', 'en']) {
    const names = readdirSync(folder)
      .filter(n => n.startsWith(`${language}-`) && n.endsWith('.txt'))
      .sort();
    const sentences = names.flatMap(n => labelledSentences(readFileSync(path.join(folder, n), 'utf8'), n, language));
    const scores = new Map<string, ReadingScore>();
    const records = await extracted(sentences);
    sentences.forEach((sentence, i) => {
      for (const [kind, s] of scoreSentence(sentence, records[i], show)) {
        const sum = scores.get(kind) ?? { labelled: 0, right: 0, read: 0 };
        scores.set(kind, { labelled: sum.labelled + s.labelled, right: sum.right + s.right, read: sum.read + s.read });
      }
    });
    const pairs = scorePairs(readFileSync(path.join(folder, 'name-pairs.tsv'), 'utf8'), language, show);
    out[language] = Object.fromEntries([...[...scores].sort((a, b) => (a[0] < b[0] ? -1 : 1)), ['spellings of names', pairs]]);
  }
  return out;
}

async function extracted(sentences: readonly LabelledSentence[]): Promise<Extracted[][]> {
  const input =
    sentences.map(({ at, text: body, language, published }) => JSON.stringify({ id: at, text: body, language, published })).join('\n') +
    '\n';
  let output = '';
  const streams = { input: lines(input), out: (s: string) => void (output += s), error: fail };
  await extract({ paths: [], ndjson: true }, knowledge, streams);
  return output
    .trimEnd()
    .split('\n')
    .map(line => (JSON.parse(line) as { mentions: Extracted[] }).mentions);
}

async function* lines(input: string): AsyncGenerator<string> {
  yield input;
}

function print(a: Accuracy): void {
  const row = (name: string, s: RuleScore): void =>
    console.log(
      name.padEnd(32),
      ...[
        percent(s.found, s.found + s.falseAlarms) ?? '-',
        percent(s.found, s.labelled) ?? '-',
        `${s.found}/${s.labelled}`,
        s.falseAlarms,
        `${s.trapsHit}/${s.traps}`,
      ].map(v => String(v).padStart(9)),
    );
  console.log('rule'.padEnd(32), ...['precision', 'recall', 'found', 'false', 'traps hit'].map(h => h.padStart(9)));
  for (const [rule, s] of Object.entries(a.rules)) row(rule, s);
  for (const [language, s] of Object.entries(a.languages)) row(`(${language})`, s);
  row('all', a.total);
  console.log(`${a.cases} cases; clean and quiet ${a.quiet}/${a.clean}`);
  for (const [rule, s] of Object.entries(a.nursery)) row(`${rule} (nursery)`, s);
  for (const [language, kinds] of Object.entries(a.reading)) {
    console.log(`\n${`reading, ${language}`.padEnd(32)}`, ...['precision', 'recall', 'right', 'read'].map(h => h.padStart(9)));
    for (const [kind, s] of Object.entries(kinds))
      console.log(
        kind.padEnd(32),
        ...[percent(s.right, s.read) ?? '-', percent(s.right, s.labelled) ?? '-', `${s.right}/${s.labelled}`, s.read].map(v =>
          String(v).padStart(9),
        ),
      );
  }
}

function fail(message: string): never {
  console.error(`accuracy: ${message.trim()}`);
  process.exit(2);
}
