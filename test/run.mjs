// `npm test`: installs what is missing, builds, runs every suite, and closes with one table. Exit status 1 when a suite failed.
// `npm test -- SUITE ...` runs some of them.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, install, root } from '../server/install.mjs';

/** The status with which a suite says that this machine cannot run it; the line before says why. */
const CANNOT_RUN = 3;
/** How long a suite may take unless it says otherwise, in minutes: ten times what it takes on two slow cores. */
const MINUTES = 8;
/** How long what a suite has started may hold its output after the suite itself has ended, in milliseconds. */
const GRACE = 5_000;

const bin = name => path.join(root, 'node_modules/.bin', name + (process.platform === 'win32' ? '.cmd' : ''));
const mocha = (...args) => [process.execPath, path.join(root, 'node_modules/mocha/bin/mocha.js'), ...args];
const tests = folder => mocha('--config', 'test/mocha.suite.json', `test/${folder}/**/*.test.ts`);
/** A script of package.json, by the package manager that called us or the one on the path. */
const script = name => [...(process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']), 'run', '--silent', name];

/** `check`: one that passes or fails as a whole, and counts as one test. */
const suites = [
  { name: 'types', check: true, command: script('typecheck') },
  { name: 'lint', check: true, command: [bin('oxlint'), '--deny-warnings', '--quiet'] },
  { name: 'format', check: true, command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'unit', command: mocha('--config', 'test/mocha.unit.json', '--reporter', 'dot') },
  { name: 'protocol', command: tests('protocol') },
  { name: 'command line', command: tests('cli') },
  { name: 'grammar', command: script('test:grammar') },
  { name: 'neovim', command: tests('neovim') },
  { name: 'webviews', command: tests('webviews') },
  { name: 'vscode', command: [process.execPath, 'test/vscode/run.mjs'], required: process.env.CI === 'true', minutes: 45 },
];

/**
 * Runs a command, showing its output as it comes. One that does not end in its time is ended, with all that it has started, so that the
 * suites after it have their turn. @returns `lingering`: what was still running then, or held the output of a suite that had ended
 */
function run([command, ...args], minutes) {
  return new Promise(resolve => {
    let output = '';
    let lingering = '';
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd') || command === 'npm',
      detached: hasGroups,
    });
    current = child.pid;
    const end = () => {
      lingering = runningIn(child.pid);
      kill(child.pid);
    };
    const limit = setTimeout(end, minutes * 60_000);
    let grace;
    for (const [stream, shown] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      stream.on('data', chunk => {
        output += chunk;
        shown.write(chunk);
      });
    child.once('error', error => resolve({ status: 1, output: `${output}${error.message}`, lingering }));
    child.once('exit', () => (grace = setTimeout(end, GRACE)));
    child.once('close', status => {
      clearTimeout(limit);
      clearTimeout(grace);
      resolve({ status: status ?? 1, output, lingering });
    });
  });
}

/** Processes of a suite make a group where the system has groups: they can be ended together, and only so by whoever ends this one. */
const hasGroups = process.platform !== 'win32';
let current;
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.once(signal, () => {
    if (current) kill(current);
    process.exit(status);
  });

function kill(pid) {
  try {
    if (hasGroups) process.kill(-pid, 'SIGKILL');
    else spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  } catch {
    // ended meanwhile
  }
}

/** What runs in a group of processes, a line each, for who looks for the cause. */
function runningIn(group) {
  const { stdout } = hasGroups ? spawnSync('ps', ['-A', '-o', 'pgid=,pid=,stat=,etime=,args='], { encoding: 'utf8' }) : { stdout: '' };
  const lines = (stdout ?? '').split('\n').filter(line => Number.parseInt(line, 10) === group);
  return lines.join('\n') || 'processes that cannot be listed';
}

/** Sums what mocha and the grammar's snapshots say of their tests. */
function count(output) {
  const plain = stripVTControlCharacters(output);
  const sum = pattern => [...plain.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);
  const lines = pattern => [...plain.matchAll(pattern)].length;
  return {
    passed: sum(/^ *(\d+) passing\b/gm) + lines(/^\W*\S+ run successfully/gm),
    failed: sum(/^ *(\d+) failing\b/gm) + lines(/^ERROR in test case /gm),
    skipped: sum(/^ *(\d+) pending\b/gm),
  };
}

async function judge({ check, command, required, minutes = MINUTES }) {
  const started = performance.now();
  const { status, output, lingering } = await run(command, minutes);
  const seconds = (performance.now() - started) / 1000;
  const none = { passed: 0, failed: 0, skipped: 0, seconds, note: '' };
  if (lingering) console.log(`\nstill running, and ended:\n${lingering}`);
  if (check) return { ...none, [status === 0 ? 'passed' : 'failed']: 1 };
  if (status === CANNOT_RUN) {
    const note = output.trim().split('\n').slice(-3).join('; ');
    return required ? { ...none, failed: 1, note } : { ...none, skipped: 1, note };
  }
  const counts = count(output);
  // All its tests passed, and something that they had started did not end: to be looked into, and no failed test.
  if (lingering && counts.passed > 0 && counts.failed === 0) return { ...none, ...counts, note: 'did not end by itself' };
  // A suite that ends badly without a failed test crashed; one without any test tests nothing.
  if (counts.failed === 0 && (status !== 0 || counts.passed + counts.skipped === 0))
    return { ...none, ...counts, failed: 1, note: status === 0 ? 'no tests' : 'ended before its tests did' };
  const reason = /\((not installed)\)$/m.exec(output);
  return { ...none, ...counts, note: counts.passed === 0 && reason ? reason[1] : '' };
}

install();
build();
const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !suites.some(suite => suite.name === name));
if (unknown.length) {
  console.error(`No suite is named ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const results = [];
for (const suite of suites) {
  if (wanted.length && !wanted.includes(suite.name)) continue;
  console.log(`\n— ${suite.name}`);
  results.push({ name: suite.name, ...(await judge(suite)) });
}

console.log(`\n${'suite'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`);
const total = { passed: 0, failed: 0, skipped: 0 };
for (const { name, passed, failed, skipped, seconds, note } of results) {
  const numbers = `${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}${seconds.toFixed(1).padStart(9)}`;
  console.log(`${name.padEnd(14)}${numbers}${note ? `  ${note}` : ''}`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed ? 1 : 0);
