/**
 * `npm run soak`: random edits, creations, renames and deletions in a folder that the built server has indexed. At the end its memory must
 * be within a tenth of what it was in the middle, and its findings those of a server that has just read the folder.
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { articles } from './corpus/articles.ts';
import { Random } from './corpus/random.ts';
import { corpusFolder } from './corpus/write.ts';
import { Editor } from './editor.ts';
import { median, quantile, residentMemory } from './processes.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = Number(values.minutes),
  count = Number(values.articles);
if (!(minutes > 0 && count >= 10)) {
  process.stderr.write('npm run soak -- [--minutes 30] [--articles 10000] [--seed 1]\n');
  process.exit(2);
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const home = mkdtempSync(path.join(tmpdir(), 'concord-soak-'));
const folder = path.join(home, 'articles');
cpSync(corpusFolder(count), folder, { recursive: true });
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter(name => statSync(path.join(folder, name)).isFile());
const texts = [...articles(200, 77)].map(a => a.text);
const random = new Random(Number(values.seed));
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;

async function started(): Promise<Editor> {
  const editor = new Editor(root);
  await editor.initialize(folder);
  await editor.index();
  return editor;
}

/** The findings of the folder as its server knows them. */
async function findingsOf(editor: Editor): Promise<string> {
  return JSON.stringify((await editor.ask('concord/findings', {})).answer, null, 1);
}

const editor = await started();
process.stderr.write(`indexed ${count} articles, ${Math.round(residentMemory(editor.pid) / 1e6)} MB\n`);
const until = performance.now() + minutes * 60_000;
const memory: { at: number; bytes: number }[] = [];
const took: number[] = [];
let created = 0,
  done = 0;
for (let next = 0; performance.now() < until; done++) {
  const kind = random.int(1, 10);
  const at = random.int(0, files.length - 1),
    name = files[at];
  if (kind <= 6) {
    // an open document is edited some times, then saved or not, and closed
    const file = path.join(folder, name);
    let text = readFileSync(file, 'utf8');
    await editor.open(uriOf(name), text);
    for (let n = random.int(1, 5); n > 0; n--) {
      const figures = [...text.matchAll(/\d+/g)];
      const figure = figures.length > 0 ? random.pick(figures) : undefined;
      const start = figure?.index ?? text.length;
      const words = figure ? String(random.int(2, 999)) : '\nThe fair begins on April 31, 2022.\n';
      took.push(await editor.replace(uriOf(name), text, start, start + (figure?.[0].length ?? 0), words));
      text = text.slice(0, start) + words + text.slice(start + (figure?.[0].length ?? 0));
    }
    if (random.int(0, 1) === 1) writeFileSync(file, text);
    await editor.close(uriOf(name));
  } else if (kind === 7 || files.length < count / 2) {
    const fresh = `new/${created++}.txt`;
    mkdirSync(path.join(folder, 'new'), { recursive: true });
    writeFileSync(path.join(folder, fresh), random.pick(texts));
    files.push(fresh);
    await editor.changed([[uriOf(fresh), 'created']]);
  } else if (kind === 8 || files.length > count * 1.02) {
    unlinkSync(path.join(folder, name));
    files.splice(at, 1);
    await editor.changed([[uriOf(name), 'deleted']]);
  } else {
    const moved = `new/${created++}.txt`;
    mkdirSync(path.join(folder, 'new'), { recursive: true });
    renameSync(path.join(folder, name), path.join(folder, moved));
    files[at] = moved;
    await editor.changed([
      [uriOf(name), 'deleted'],
      [uriOf(moved), 'created'],
    ]);
  }
  if (performance.now() < next) continue;
  next = performance.now() + 2000;
  memory.push({ at: performance.now(), bytes: residentMemory(editor.pid) });
}

const [first] = memory;
const part = (from: number, to: number): number =>
  median(memory.filter(m => m.at >= first.at + (until - first.at) * from && m.at <= first.at + (until - first.at) * to).map(m => m.bytes));
const middle = part(0.4, 0.6),
  end = part(0.9, 1.1);
const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
process.stdout.write(
  `${done} rounds, ${took.length} edits, median ${median(took).toFixed(1)} ms, p99 ${quantile(took, 0.99).toFixed(1)} ms\n`,
);
process.stdout.write(`memory in the middle ${mb(middle)}, at the end ${mb(end)}\n`);
const incremental = await findingsOf(editor);
await editor.stop();
const rebuilt = await started();
const fresh = await findingsOf(rebuilt);
await rebuilt.stop();
if (incremental === fresh) rmSync(home, { recursive: true, force: true });
else {
  // what differs is kept for whoever looks for the reason
  writeFileSync(path.join(home, 'incremental.json'), incremental);
  writeFileSync(path.join(home, 'rebuilt.json'), fresh);
}
assert.ok(incremental === fresh, `the findings differ from those of a rebuild: ${home}`);
process.stdout.write(`findings are those of a rebuild: ${(JSON.parse(fresh) as unknown[]).length}\n`);
assert.ok(end <= middle * 1.1, 'memory grows');
