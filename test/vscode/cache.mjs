// The cache of hosts, outside the tree: what is fetched and built once serves every later run and every checkout.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const cacheFolder = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'concord-vscode');

/** Another process that builds the same thing is waited for; one that died leaves a lock that is then too old. */
const LOCK_LIFE = 30 * 60_000;

/**
 * The folder `name` of the cache, made by `fill(folder)` where it is missing. A fill that throws leaves nothing behind.
 * @returns the folder's absolute path
 */
export async function cached(name, fill) {
  const folder = path.join(cacheFolder, name);
  const done = path.join(folder, '.complete');
  if (existsSync(done)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  const lock = `${folder}.lock`;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (existsSync(done)) return folder;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > LOCK_LIFE) rmSync(lock, { recursive: true, force: true });
      await sleep(500);
    }
  }
  try {
    if (existsSync(done)) return folder;
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(part);
    writeFileSync(path.join(part, 'package.json'), '{"private":true}\n');
    await fill(part);
    writeFileSync(path.join(part, '.complete'), '');
    renameSync(part, folder);
    return folder;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Runs npm in `cwd`; throws with the end of its output when it fails. */
export function npm(args, cwd, { node = process.execPath, env = {} } = {}) {
  // What an outer `npm test` says of its own package must not reach an inner npm.
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package_|lifecycle_|config_local_prefix)|^INIT_CWD$/.test(name)),
  );
  const script = process.env.npm_execpath;
  const [command, first] = script && /\.c?js$/.test(script) ? [node, [script]] : ['npm', []];
  const { status, stdout, stderr, error } = spawnSync(command, [...first, ...args, '--no-audit', '--no-fund'], {
    cwd,
    env: { ...inherited, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return;
  const output = `${stdout ?? ''}${stderr ?? ''}`.trimEnd().split('\n').slice(-25).join('\n');
  throw new Error(`npm ${args.join(' ')} failed${error ? ` (${error.message})` : ''}\n${output}`);
}
