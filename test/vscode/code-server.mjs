// A real VS Code without its download: the server build from the npm registry, its workbench in a headless Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cached, npm } from './cache.mjs';

const NODE = 'node@24';
const CODE_SERVER = 'code-server@4.139.1';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const BROWSER_ARGUMENTS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  );

/** The browser that shows the workbench, or undefined. */
export const browserPath = () => [process.env.CONCORD_CHROMIUM, ...BROWSERS].find(file => file && existsSync(file));

/**
 * Fetches and builds what is missing in the cache (a few minutes, once).
 * @returns paths of the Node and of the server's main module
 * @throws when this machine cannot: not Linux, no browser, no compiler, no registry; the message says which
 */
export async function obtain() {
  if (process.platform !== 'linux') throw new Error('the code-server host is for Linux');
  if (!browserPath()) throw new Error('no Chromium found (Debian: apt-get install chromium)');
  const nodeFolder = await cached('node-24', folder => npm(['install', NODE], folder));
  const nodeHome = path.join(nodeFolder, 'node_modules/node/node_modules', `node-linux-${process.arch}`);
  const node = path.join(nodeHome, 'bin/node');
  if (!existsSync(node)) throw new Error(`no Node at ${node}`);
  const server = await cached('code-server-4.139.1', folder => {
    console.log('Building the VS Code host (once, a few minutes) ...');
    npm(['install', CODE_SERVER, '--ignore-scripts'], folder);
    // Its native modules are compiled against that Node's own headers.
    npm(['install', '--omit=dev'], path.join(folder, 'node_modules/code-server/lib/vscode'), {
      node,
      env: { npm_config_nodedir: nodeHome },
    });
  });
  return { node, main: path.join(server, 'node_modules/code-server/lib/vscode/out/server-main.js') };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts the server for one window.
 * @param options `trust`: false leaves workspaces untrusted; `env`: what the extension host shall see; `vsix`: a package to install first
 * @returns `address` and `stop()`
 */
export async function startServer({ node, main }, { trust = true, env = {}, settings = {}, vsix = undefined } = {}) {
  const data = mkdtempSync(path.join(tmpdir(), 'concord-host-'));
  mkdirSync(path.join(data, 'data/Machine'), { recursive: true });
  writeFileSync(path.join(data, 'data/Machine/settings.json'), JSON.stringify(settings));
  if (vsix) {
    const install = ['--accept-server-license-terms', `--server-data-dir=${data}`, '--install-extension', vsix];
    const { status, stdout, stderr } = spawnSync(node, [main, ...install], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the package could not be installed\n${stdout}${stderr}`);
  }
  const port = await freePort();
  const child = spawn(
    node,
    [
      main,
      '--host=127.0.0.1',
      `--port=${port}`,
      '--without-connection-token',
      '--accept-server-license-terms',
      `--server-data-dir=${data}`,
      '--telemetry-level=off',
      '--enable-smoke-test-driver',
      ...(trust ? ['--disable-workspace-trust'] : []),
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
  const stop = async () => {
    const gone = new Promise(resolve => child.once('exit', resolve));
    if (child.exitCode === null) {
      // Its own process group: the extension hosts go with it.
      process.kill(-child.pid, 'SIGTERM');
      await Promise.race([gone, sleep(5000).then(() => process.kill(-child.pid, 'SIGKILL'))]).catch(() => {});
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = `127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries > 120) {
      await stop();
      throw new Error(`the VS Code server did not start\n${output}`);
    }
    const up = await fetch(`http://${address}/version`).then(
      response => response.ok,
      () => false,
    );
    if (up) return { address, stop, output: () => output };
    await sleep(250);
  }
}

export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: browserPath(), args: BROWSER_ARGUMENTS });
}

/** The address of a window on `folder` or on a `.code-workspace` file, with an extension under development, and its tests. */
export function windowUrl(address, { folder, workspace, extension, tests, more = [] }) {
  const remote = file => `vscode-remote://${address}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
    ...more,
  ];
  const what = workspace ? `workspace=${encodeURIComponent(workspace)}` : `folder=${encodeURIComponent(folder)}`;
  return `http://${address}/?${what}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
