// `npm start [-- FOLDER ...]`: installs, builds, and checks the sample articles or the folders given.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, install, root } from './install.mjs';

install();
build();

const given = process.argv.slice(2);
// npm runs scripts in the package's root; a person's paths are relative to where they stand.
const cwd = given.length ? (process.env.INIT_CWD ?? process.cwd()) : root;
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'dist/cli.js'), 'check', ...(given.length ? given : ['docs/sample']), '--fail-on', 'never'],
  { cwd, stdio: 'inherit' },
);
process.exit(status ?? 2);
