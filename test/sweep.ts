// `npm run sweep`: runs all rules over text of this machine that is no news (documentation, manuals, licences, change logs), and
// counts findings. Such a text must get next to nothing. Needs a build.
//   --show          names each finding: its rule, its passages, its reason
//   --nursery       runs the rules of the nursery too
//   --rule ID       counts one rule
//   --most N        reads at most N files of each place
//   PATH ...        these folders and files instead of the usual ones
import { lstatSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Corpus } from '../server/src/corpus/corpus.ts';
import { rules } from '../server/src/rules/index.ts';
import { write } from '../server/src/rules/messages/index.ts';
import { decode } from '../server/src/text/decode.ts';
import { allRules, knowledge, reader } from './support/check.ts';
import { isText, plain } from './support/machine-text.ts';

/** Articles that are compared with one another: a folder of articles is of this size at least. */
const TOGETHER = 250;
/** Larger texts are books, and take as long as hundreds of articles. */
const LARGEST = 100_000;

const { show, nursery, rule, most, paths } = options(process.argv.slice(2));
const counts = new Map<string, { loud: number; notes: number; files: Set<string> }>();
let files = 0,
  articles = 0,
  units = 0;
const languages = new Map<string, number>();
for (const place of paths) sweep(place);

console.log(`${files} files, ${articles} articles, ${(units / 1e6).toFixed(0)} million UTF-16 units`);
console.log(
  [...languages]
    .sort((a, b) => b[1] - a[1])
    .map(([l, n]) => `${l} ${n}`)
    .join(', '),
);
console.log('per 1,000 files'.padEnd(28), 'warnings', '   notes', '   files with any');
const all = { loud: 0, notes: 0, files: new Set<string>() };
for (const [id, c] of [...counts].sort()) {
  row(id, c);
  all.loud += c.loud;
  all.notes += c.notes;
  for (const f of c.files) all.files.add(f);
}
row('all', all);

function row(id: string, c: { loud: number; notes: number; files: Set<string> }): void {
  const per = (n: number): string => ((1000 * n) / Math.max(1, files)).toFixed(2).padStart(8);
  console.log(id.padEnd(28), per(c.loud), per(c.notes), per(c.files.size));
}

function sweep(place: string): void {
  const found: string[] = [];
  walk(place, found, new Set());
  const chosen =
    found.length > most
      ? found.filter((_, i) => Math.floor((i * most) / found.length) !== Math.floor(((i - 1) * most) / found.length))
      : found;
  const seen = new Set<string>();
  let corpus = new Corpus(rules, knowledge.places, nursery ? allRules : {});
  let together = 0;
  const flush = (): void => {
    report(corpus);
    corpus = new Corpus(rules, knowledge.places, nursery ? allRules : {});
    together = 0;
  };
  for (const file of chosen) {
    const text = read(file);
    // the same licence lies in a hundred folders
    if (text === undefined || seen.has(text)) continue;
    seen.add(text);
    const readings = reader.read(text, { file });
    files++;
    units += text.length;
    articles += readings.length;
    for (const r of readings) languages.set(r.language, (languages.get(r.language) ?? 0) + 1);
    corpus.update(file, readings);
    if ((together += readings.length) >= TOGETHER) flush();
  }
  flush();
}

function report(corpus: Corpus): void {
  for (const f of corpus.findings()) {
    if (rule !== undefined && f.rule !== rule) continue;
    const c = counts.get(f.rule) ?? { loud: 0, notes: 0, files: new Set<string>() };
    counts.set(f.rule, c);
    if (f.severity === 'information') c.notes++;
    else c.loud++;
    for (const s of f.sites) c.files.add(s.file);
    if (!show) continue;
    console.log(`\n${f.rule} (${f.severity}): ${write(f.message, 'en', false)}`);
    for (const r of f.reason) console.log(`    ${write(r, 'en', false)}`);
    for (const s of f.sites) {
      const text = corpus.articlesOf(s.file)[0]?.text.text ?? '';
      console.log(
        `  ${s.file}: ${text.slice(Math.max(0, s.start - 90), s.start).replace(/\s+/g, ' ')}⟦${s.text}⟧${text.slice(s.end, s.end + 70).replace(/\s+/g, ' ')}`,
      );
    }
  }
}

function walk(place: string, found: string[], seen: Set<string>): void {
  let stat;
  try {
    const real = realpathSync(place);
    if (seen.has(real)) return;
    seen.add(real);
    stat = lstatSync(real);
    if (stat.isDirectory()) for (const name of readdirSync(real).sort()) walk(path.join(real, name), found, seen);
    else if (stat.isFile() && stat.size <= LARGEST && isText(real)) found.push(real);
  } catch {
    // what cannot be looked into is passed over, as `check` passes it over
  }
}

function read(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    const decoded = decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    return 'text' in decoded && decoded.text.length <= LARGEST ? plain(file, decoded.text) : undefined;
  } catch {
    return undefined;
  }
}

function options(args: readonly string[]): { show: boolean; nursery: boolean; rule?: string; most: number; paths: string[] } {
  const out = { show: false, nursery: false, rule: undefined as string | undefined, most: Infinity, paths: [] as string[] };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--show') out.show = true;
    else if (args[i] === '--nursery') out.nursery = true;
    else if (args[i] === '--rule') out.rule = args[++i];
    else if (args[i] === '--most') out.most = Number(args[++i]);
    else if (args[i].startsWith('--')) {
      console.error(`sweep: there is no option ${args[i]}`);
      process.exit(2);
    } else out.paths.push(args[i]);
  }
  if (out.paths.length === 0) {
    const shared = (process.env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(':');
    out.paths = ['node_modules', ...shared.flatMap(d => ['doc', 'man', 'common-licenses'].map(n => path.join(d, n)))];
  }
  return out;
}
