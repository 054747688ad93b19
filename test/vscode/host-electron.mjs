// The suite in a downloaded desktop VS Code. Loaded only when it is used: it needs the download to be reachable.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { cacheFolder } from './cache.mjs';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

export async function connect() {
  const reachable = await fetch(RELEASES, { signal: AbortSignal.timeout(5000) }).then(
    response => response.ok,
    () => false,
  );
  if (!reachable) throw new Error('VS Code cannot be downloaded here');
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) startDisplay();
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(cacheFolder, 'electron') });
  return async ({ folder, workspace, trust = true, base, env, vsix, extension, tests }) => {
    const own = [`--user-data-dir=${path.join(base, 'home')}`, `--extensions-dir=${path.join(base, 'extensions')}`];
    if (vsix) {
      const [cli] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
      const { status, stdout, stderr } = spawnSync(cli, [...own, '--install-extension', vsix], {
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      if (status !== 0) throw new Error(`the package could not be installed\n${stdout}${stderr}`);
    }
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: env,
      launchArgs: [workspace ?? folder, ...own, '--skip-welcome', ...(trust ? ['--disable-workspace-trust'] : [])],
    }).catch(() => {}); // a failing suite is told by its result file, a crash by its absence
  };
}

/** Runs this very command again under a virtual display, and ends with its status. */
function startDisplay() {
  if (process.env.CONCORD_XVFB || spawnSync('which', ['xvfb-run']).status !== 0) throw new Error('no display, and no xvfb-run');
  const { status } = spawnSync('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, CONCORD_XVFB: '1' },
  });
  process.exit(status ?? 1);
}
