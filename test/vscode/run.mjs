// Runs the suite in real VS Code windows: `node test/vscode/run.mjs [SCENARIO ...]`, after a build.
// The host: CONCORD_VSCODE=electron|code-server, or else whichever this machine can have. Exit status 3: no host.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { scenarios } from './scenarios.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const tests = path.join(root, 'dist/test/vscode/index.cjs');

/** Tries the hosts in order. @returns the first that works here, or the reasons why none does */
async function chooseHost() {
  const wanted = process.env.CONCORD_VSCODE;
  const reasons = [];
  for (const name of wanted ? [wanted] : ['electron', 'code-server']) {
    try {
      const { connect } = await import(`./host-${name}.mjs`);
      return { name, runWindow: await connect() };
    } catch (error) {
      reasons.push(`${name}: ${error.message}`);
    }
  }
  return { reasons };
}

function makePackage(base) {
  const vsix = path.join(base, 'concord.vsix');
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'client/package.mjs'), vsix], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`no package\n${stdout}${stderr}`);
  return vsix;
}

/** A host runs tests for an extension under development only: here one that does nothing. */
function emptyExtension(base) {
  const folder = path.join(base, 'empty');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{"name":"empty","publisher":"concord","version":"1.0.0","engines":{"vscode":"*"}}');
  return folder;
}

function tell(name, started, { output, ...counts }) {
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(`\n  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n${output}`);
}

const host = await chooseHost();
if (!host.runWindow) {
  console.log(`No VS Code to test in. ${host.reasons.join('\n')}`);
  process.exit(3);
}
console.log(`VS Code by ${host.name}`);

const chosen = process.argv.slice(2);
const total = { passing: 0, failing: 0, pending: 0 };
for (const [name, prepare] of Object.entries(scenarios)) {
  if (chosen.length && !chosen.includes(name)) continue;
  const base = mkdtempSync(path.join(tmpdir(), 'concord-window-'));
  const result = path.join(base, 'result.json');
  const started = Date.now();
  try {
    mkdirSync(path.join(base, 'home'));
    const env = { CONCORD_TEST_SCENARIO: name, CONCORD_TEST_RESULT: result };
    const { packaged, browser, ...opened } = prepare(base);
    if (browser) {
      const { runInBrowser } = await import('./host-web.mjs');
      tell(name, started, await runInBrowser(root, name, opened.folder));
      continue;
    }
    const what = packaged ? { vsix: makePackage(base), extension: emptyExtension(base) } : { extension: root };
    await host.runWindow({ ...opened, ...what, base, env, tests, finished: () => existsSync(result) });
    tell(name, started, JSON.parse(readFileSync(result, 'utf8')));
  } catch (error) {
    total.failing++;
    console.log(`\n  ${name}: the window gave no result\n${error.message}`);
    if (existsSync(`${result}.log`)) console.log(readFileSync(`${result}.log`, 'utf8'));
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 5 });
  }
}
console.log(`\n  ${total.passing} passing`);
if (total.pending) console.log(`  ${total.pending} pending`);
if (total.failing) console.log(`  ${total.failing} failing`);
process.exit(total.failing || !total.passing ? 1 : 0);
