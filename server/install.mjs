// Installs the packages and builds, with nothing but Node: `npm start`, `npm test` and `npm run package` work on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '../..');

const readJson = file => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/**
 * Whether node_modules holds what the lock file names. Compared by content: the times of a fresh checkout say nothing.
 * Packages for other platforms are optional and may be missing.
 */
export function isInstalled() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(
    ([name, { version, optional, peer }]) => name === '' || (present[name] ? present[name].version === version : Boolean(optional || peer)),
  );
}

/** Runs the package manager that called us, or the one on the path; the arguments are fixed words. */
function npm(args) {
  const script = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  return script && /\.c?js$/.test(script)
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Brings node_modules up to the lock file. Ends the process with one line when that fails. */
export function install() {
  if (isInstalled()) return;
  // `npm ci` empties the folder: behind a link, it would be another checkout's.
  if (lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error('node_modules is a link and differs from package-lock.json; going on with it as it is.');
    return;
  }
  console.error('Installing the packages (once) ...');
  const { status, error } = npm(['ci', '--no-audit', '--no-fund', '--loglevel', 'error']);
  if (status !== 0) fail(`The packages could not be installed${error ? `: ${error.message}` : '.'}`);
}

/** Builds into dist. Ends the process with one line when that fails. */
export function build(...args) {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail('The build failed.');
}

export function fail(message) {
  console.error(message);
  process.exit(2);
}
