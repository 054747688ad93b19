/**
 * `npm run bench`: measures the built tree on generated articles and prints a table. Times are ratios to a yardstick measured in the
 * same run on the same files (`yardstick.ts`), so that tables of two machines can be compared.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildOf, lastRelease } from './build.ts';
import { corpusFolder } from './corpus/write.ts';
import { runNode } from './processes.ts';
import { ROWS, type Figure, type Setting } from './rows.ts';

const USAGE = `npm run bench -- [options]
  --sizes 1000,10000   articles of the corpora (default 1000); more than one gives the growth between them
  --rows reading,...   rows to measure (default all): ${Object.keys(ROWS).join(', ')}
  --compare [REF]      measures that commit too, built aside; without a value the last release tag
  --json               figures as JSON
`;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const args = process.argv.slice(2);
// an option with an optional value
const bare = args.indexOf('--compare');
if (bare >= 0 && (args[bare + 1] === undefined || args[bare + 1].startsWith('--'))) args.splice(bare + 1, 0, '');
const { values } = parseArgs({
  args,
  options: {
    sizes: { type: 'string', default: '1000' },
    rows: { type: 'string', default: Object.keys(ROWS).join(',') },
    compare: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const rows = values.rows.split(',');
const unknown = rows.filter(r => !ROWS[r]);
if (values.help || sizes.some(s => !Number.isInteger(s) || s < 1) || unknown.length > 0) {
  process.stderr.write(unknown.length > 0 ? `there is no row "${unknown[0]}"\n${USAGE}` : USAGE);
  process.exit(values.help ? 0 : 2);
}

interface Line extends Figure {
  articles: number;
  before?: number;
}

const compared = values.compare === undefined ? undefined : values.compare || lastRelease(root);
if (values.compare === '' && compared === undefined) process.stderr.write('there is no release to compare with yet\n');
const other = compared === undefined ? undefined : buildOf(root, compared);
const lines: Line[] = [];
/** Rows that do not depend on the corpus are measured once. */
const ONCE = new Set(['start', 'package']);
try {
  for (const [n, articles] of sizes.entries()) {
    const folder = corpusFolder(articles);
    const y = JSON.parse((await runNode(['--import', 'tsx', path.join(root, 'test/bench/yardstick.ts'), folder])).out) as {
      time: number;
      units: number;
    };
    process.stderr.write(`${articles} articles, Y = ${y.time.toFixed(0)} ms\n`);
    const setting: Setting = { root, folder, articles, yardstick: y.time };
    for (const row of rows) {
      if (n > 0 && ONCE.has(row)) continue;
      const figures = await ROWS[row](setting);
      const before = other && (await ROWS[row]({ ...setting, root: other.root }));
      for (const figure of figures) {
        const line = { ...figure, articles, before: before?.find(b => b.what === figure.what)?.value };
        lines.push(line);
        process.stderr.write(`${shown(line)}\n`);
      }
    }
  }
} finally {
  other?.remove();
}
for (const what of ['cold check, whole process', 'cold check, memory']) {
  const found = lines.filter(l => l.what === what);
  const [first, last] = [found[0], found[found.length - 1]];
  if (found.length < 2) continue;
  // the yardstick grows with the files, so a ratio to it that stays is growth in step
  const scale = last.articles / first.articles;
  const factor = (last.value / first.value) * (what.endsWith('memory') ? 1 : scale);
  const line = { what: `growth of ${what}, ${first.articles} to ${last.articles}`, value: factor, unit: 'x', most: 1.1 * scale } as const;
  lines.push({ ...line, articles: last.articles });
}

if (values.json) process.stdout.write(JSON.stringify(lines, null, 1) + '\n');
else {
  const heads = ['what', 'articles', 'measured', 'to reach', ...(other ? [`at ${compared}`] : [])];
  process.stdout.write(`\n${availableParallelism()} cores, ${process.platform}, Node ${process.versions.node}\n\n`);
  process.stdout.write(`| ${heads.join(' | ')} |\n|${heads.map((_, i) => (i > 0 ? ' ---: ' : ' --- ')).join('|')}|\n`);
  for (const line of lines) process.stdout.write(`${shown(line)}\n`);
}

function shown(line: Line): string {
  const figure = (n: number | undefined): string =>
    n === undefined ? '' : `${n >= 100 ? n.toFixed(0) : n.toPrecision(3)} ${line.unit === 'x' ? 'times' : line.unit}`;
  const verdict = line.most === undefined ? '' : `${figure(line.most)}${line.value <= line.most ? '' : ' (missed)'}`;
  return `| ${[line.what, String(line.articles), figure(line.value), verdict, ...(other ? [figure(line.before)] : [])].join(' | ')} |`;
}
