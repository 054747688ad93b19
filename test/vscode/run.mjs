// Runs the suite in real VS Code windows: `node test/vscode/run.mjs [SCENARIO ...]`, after a build.
// The host: CONCORD_VSCODE=electron|code-server, or else whichever this machine can have. Exit status 3: no host.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
    await host.runWindow({ ...prepare(base), base, env, extension: root, tests, finished: () => existsSync(result) });
    const { output, ...counts } = JSON.parse(readFileSync(result, 'utf8'));
    for (const key of Object.keys(total)) total[key] += counts[key];
    console.log(`\n  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n${output}`);
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
