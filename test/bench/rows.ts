import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LineMap } from '../../server/src/text/lines.ts';
import { Random } from './corpus/random.ts';
import { Editor } from './editor.ts';
import { packageSize } from './build.ts';
import { median, quantile, residentMemory, runNode } from './processes.ts';

/** What the rows measure with: a built tree, a corpus, and its yardstick. */
export interface Setting {
  root: string;
  folder: string;
  articles: number;
  /** Milliseconds of the yardstick on the corpus. */
  yardstick: number;
}

/** A figure of the table, in the unit that its row says. */
export interface Figure {
  what: string;
  value: number;
  unit: 'x Y' | 'ms' | 'MB' | 'x' | '%';
  /** What is to be reached. */
  most?: number;
}

const here = path.dirname(fileURLToPath(import.meta.url));
const MB = 1e6;
/** Edits and requests of a row. */
const EDITS = 150,
  REQUESTS = 300;
/** Edits of somebody who types at once after a start; milliseconds that others take to read first, while the server practises. */
const HASTY = 25,
  READS = 6000;

/** The rows by name. Each gives one figure or more. */
export const ROWS: Record<string, (setting: Setting) => Promise<Figure[]>> = {
  async reading({ root, folder, yardstick }) {
    const { time } = JSON.parse((await runNode(['--import', 'tsx', path.join(here, 'reading.ts'), root, folder])).out) as { time: number };
    return [{ what: 'reading alone, one thread', value: time / yardstick, unit: 'x Y', most: 5 }];
  },

  async check({ root, folder, yardstick }) {
    const cache = mkdtempSync(path.join(tmpdir(), 'concord-bench-cache-'));
    try {
      const env = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache };
      const args = [path.join(root, 'dist/cli.js'), 'check', folder, '--format', 'json', '--fail-on', 'never'];
      const cold = await runNode(args, { env });
      const warm = await runNode(args, { env });
      if (cold.out !== warm.out) throw new Error('the findings of a cold and of a warm check differ');
      return [
        { what: 'cold check, whole process', value: cold.time / yardstick, unit: 'x Y', most: 4 },
        { what: 'cold check, memory', value: cold.memory / MB, unit: 'MB' },
        { what: 'warm check, whole process', value: warm.time / yardstick, unit: 'x Y', most: 0.5 },
      ];
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  },

  async server({ root, folder, yardstick }) {
    const storage = mkdtempSync(path.join(tmpdir(), 'concord-bench-storage-'));
    try {
      const start = async (): Promise<{ editor: Editor; took: number }> => {
        const began = performance.now();
        const editor = new Editor(root);
        await editor.initialize(folder, storage);
        await editor.index();
        return { editor, took: performance.now() - began };
      };
      const cold = await start();
      await cold.editor.stop();
      // somebody who types at once
      const hasty = await start();
      const random = new Random(12);
      const hasted = await edit(hasty.editor, someArticles(folder, random), HASTY, random);
      await hasty.editor.stop();
      const { editor, took } = await start();
      const figures: Figure[] = [
        { what: 'server, cold start to complete diagnostics', value: cold.took / yardstick, unit: 'x Y' },
        { what: 'server, warm start to complete diagnostics', value: took / yardstick, unit: 'x Y', most: 0.5 },
        { what: 'server, resident memory, indexed', value: residentMemory(editor.pid) / MB, unit: 'MB', most: 600 },
        ...(await editing(editor, folder)),
        { what: `keystroke right after a start, median of the first ${2 * HASTY}`, value: median(hasted), unit: 'ms' },
      ];
      await editor.stop();
      return figures;
    } finally {
      rmSync(storage, { recursive: true, force: true });
    }
  },

  async start({ root }) {
    const empty: number[] = [],
      server: number[] = [];
    for (let i = 0; i < 5; i++) {
      empty.push((await runNode(['-e', '0'])).time);
      const began = performance.now();
      const editor = new Editor(root);
      await editor.initialize(undefined);
      server.push(performance.now() - began);
      await editor.stop();
    }
    return [{ what: 'server start to first answer, beyond an empty Node', value: median(server) - median(empty), unit: 'ms', most: 150 }];
  },

  async package({ root }) {
    return [{ what: '.vsix', value: (await packageSize(root)) / MB, unit: 'MB', most: 3 }];
  },
};

/** Names of the corpus' files. */
function names(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter(name => statSync(path.join(folder, name)).isFile())
    .sort();
}

/** A document of the corpus. */
interface Opened {
  uri: string;
  text: string;
  lines: LineMap;
}

/** Some articles of the corpus, the same each time. */
function someArticles(folder: string, random: Random): Opened[] {
  return random.some(names(folder), 10).map(name => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    return { uri: pathToFileURL(path.join(folder, name)).href, text, lines: new LineMap(text) };
  });
}

/** Opens articles and edits them. @returns milliseconds of each edit */
async function edit(editor: Editor, open: readonly Opened[], count: number, random: Random): Promise<number[]> {
  const edits: number[] = [];
  for (const { uri, text } of open) await editor.open(uri, text);
  for (let i = 0; i < count; i++) {
    const { uri, text, lines } = random.pick(open);
    const end = lines.position(text.length);
    // a date that cannot be comes and goes: the diagnostics change each time
    const slip = 'The fair begins on April 31, 2022.\n';
    edits.push(await editor.edit(uri, { start: end, end }, slip));
    edits.push(await editor.edit(uri, { start: end, end: { line: end.line + 1, character: 0 } }, ''));
  }
  return edits;
}

/** Latencies as a client sees them: p99 of edits and of requests on some open articles. */
async function editing(editor: Editor, folder: string): Promise<Figure[]> {
  const random = new Random(11);
  const open = someArticles(folder, random);
  // the first who asks of names waits until those of the folder are taken in
  const [{ uri: any }] = open;
  const hover = await editor.ask('textDocument/hover', { textDocument: { uri: any }, position: { line: 0, character: 1 } });
  const symbols = await editor.ask('workspace/symbol', { query: 'a' });
  await new Promise(resolve => setTimeout(resolve, READS));
  const edits = await edit(editor, open, EDITS, random);
  const quick: number[] = [];
  for (let i = 0; i < REQUESTS; i++) {
    const { uri, text, lines } = random.pick(open);
    const position = lines.position(random.int(0, text.length - 1));
    const method = ['hover', 'definition', 'documentSymbol'][i % 3];
    quick.push((await editor.ask(`textDocument/${method}`, { textDocument: { uri }, position })).took);
  }
  const wide: number[] = [];
  const queries = ['a', 'mar', 'egypt', 'وزير', 'سا', 'haddad', 'القاهرة'];
  for (const query of queries.flatMap(q => [q, q, q])) wide.push((await editor.ask('workspace/symbol', { query })).took);
  const frequent = open.find(o => /Egypt|مصر|Chile|تشيلي/.test(o.text)) ?? open[0];
  const at = /Egypt|مصر|Chile|تشيلي/.exec(frequent.text)?.index ?? 0;
  for (let i = 0; i < 10; i++)
    wide.push(
      (
        await editor.ask('textDocument/references', {
          textDocument: { uri: frequent.uri },
          position: frequent.lines.position(at + 1),
          context: { includeDeclaration: true },
        })
      ).took,
    );
  return [
    { what: 'first hover after a start', value: hover.took, unit: 'ms' },
    { what: 'first workspace symbols after it', value: symbols.took, unit: 'ms' },
    { what: 'keystroke to changed diagnostics, over stdio, p99', value: quantile(edits, 0.99), unit: 'ms', most: 30 },
    { what: 'hover, definition, document symbols, p99', value: quantile(quick, 0.99), unit: 'ms', most: 5 },
    { what: 'workspace symbols, references, p99', value: quantile(wide, 0.99), unit: 'ms', most: 50 },
  ];
}
