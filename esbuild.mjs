import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { compileData } from './server/data/compile.mjs';
import { compileSyntaxes } from './syntaxes/compile.mjs';

const production = process.argv.includes('--production');
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  define: { CONCORD_VERSION: JSON.stringify(version) },
};
/**
 * A web extension and its server's worker: nothing of Node. The browser's host takes only `.cjs` for CommonJS where the manifest
 * says `"type": "module"`.
 */
const browser = { platform: 'browser', target: 'es2022', define: { ...common.define, global: 'globalThis' } };
// some packages bundled into ESM files still call require()
const requireBanner = `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`;

/** Of the manifest's strings the client says those of the rules only; the editor itself reads the others. */
const rulesOnly = {
  name: 'rules-only',
  setup: ({ onLoad }) =>
    onLoad({ filter: /package\.nls(\.\w+)?\.json$/ }, ({ path }) => {
      const strings = Object.entries(JSON.parse(readFileSync(path, 'utf8'))).filter(([key]) => key.startsWith('rule.'));
      return { contents: JSON.stringify(Object.fromEntries(strings)), loader: 'json' };
    }),
};

/** The tests that run inside an editor: in Node, and in a browser. */
function suites() {
  const suite = 'test/vscode/suite/';
  const alias = { 'node:assert/strict': './test/vscode/suite/assert-in-browser.ts' };
  const web = { ...common, ...browser, format: 'cjs', external: ['vscode'], alias };
  // what assertions ask of Node when they describe a difference
  const banner = { js: 'var process = { env: {}, versions: {} };' };
  return [
    build({
      ...common,
      entryPoints: [`${suite}index.ts`],
      outfile: 'dist/test/vscode/index.cjs',
      format: 'cjs',
      external: ['vscode', 'mocha'],
    }),
    build({
      ...web,
      banner,
      logOverride: { 'commonjs-variable-in-esm': 'silent' },
      entryPoints: [`${suite}web.ts`],
      outfile: 'dist/test/vscode/web.cjs',
    }),
    build({ ...web, entryPoints: [`${suite}memory-extension.ts`], outfile: 'dist/test/vscode/memory-extension.js' }),
  ];
}

rmSync(new URL('dist/chunks/', import.meta.url), { recursive: true, force: true });
await Promise.all([
  // one engine in shared chunks, four ways in
  build({
    ...common,
    entryPoints: {
      cli: 'server/src/cli.ts',
      server: 'server/src/server-main.ts',
      mcp: 'server/src/mcp-main.ts',
      reader: 'server/src/workspace/read-worker.ts',
    },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    splitting: true,
    banner: { js: requireBanner },
  }),
  build({
    ...common,
    entryPoints: ['client/src/node.ts'],
    outfile: 'dist/client.cjs',
    format: 'cjs',
    external: ['vscode'],
    plugins: [rulesOnly],
  }),
  build({
    ...common,
    ...browser,
    entryPoints: ['client/src/web.ts'],
    outfile: 'dist/client-web.cjs',
    format: 'cjs',
    external: ['vscode'],
    plugins: [rulesOnly],
  }),
  build({ ...common, ...browser, entryPoints: ['server/src/browser.ts'], outfile: 'dist/server-web.js', format: 'iife' }),
  // the pages of the views; each with its style sheet beside it
  build({
    ...common,
    ...browser,
    entryPoints: ['compare', 'timeline'].flatMap(name => [`client/webviews/${name}.ts`, `client/webviews/${name}.css`]),
    outdir: 'dist/webviews',
    format: 'iife',
  }),
  ...(production ? [] : suites()),
]);
// the pages of the rules, to which diagnostics link
const pages = new URL('dist/docs/rules/', import.meta.url);
rmSync(pages, { recursive: true, force: true });
cpSync(new URL('docs/rules/', import.meta.url), pages, { recursive: true });
// the sample corpus, which the walkthrough opens a copy of
const sample = new URL('dist/sample/', import.meta.url);
rmSync(sample, { recursive: true, force: true });
cpSync(new URL('docs/sample/', import.meta.url), sample, { recursive: true });
// the schema of a folder's settings, which the manifest names for editors of YAML
cpSync(new URL('server/src/workspace/config-schema.json', import.meta.url), new URL('dist/schemas/concord.schema.json', import.meta.url));
await compileData(new URL('dist/data/', import.meta.url));
compileSyntaxes(new URL('dist/syntaxes/', import.meta.url), new URL('dist/data/', import.meta.url));

// what tells this build from others, for what is kept of its reading: the tables and the code that reads and compares
const sum = createHash('sha1');
const dist = new URL('dist/', import.meta.url);
for (const folder of ['chunks', 'data'])
  for (const name of readdirSync(new URL(folder, dist)).sort())
    if (!name.endsWith('.map')) sum.update(`${name}\n`).update(readFileSync(new URL(`${folder}/${name}`, dist)));
writeFileSync(new URL('build.txt', dist), `${sum.digest('hex')}\n`);
