import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Parts of the tree that a build or a package reads. */
const PARTS = ['client', 'docs', 'esbuild.mjs', 'l10n', 'package.json', 'server', 'syntaxes', 'tsconfig.json'];
const PACKAGED = ['package.nls.json', 'package.nls.ar.json', 'README.md', 'CHANGELOG.md', 'LICENSE', '.vscodeignore'];

/** Builds a commit in a folder of its own. @returns the folder, and what removes it */
export function buildOf(root: string, ref: string): { root: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-bench-build-'));
  const archive = execFileSync('git', ['archive', ref], { cwd: root, maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  // the suites that a build bundles may need what another commit's packages had
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return { root: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The last tag of a release, or undefined where there is none. */
export function lastRelease(root: string): string | undefined {
  try {
    return execFileSync('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

/** Bytes of the package that the tree gives, made aside so that its `dist` stays as it is. */
export async function packageSize(root: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-bench-package-'));
  try {
    for (const part of [...PARTS, ...PACKAGED])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true, filter: f => !f.endsWith('.vsix') });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    execFileSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const { createVSIX } = await import('@vscode/vsce');
    const packagePath = path.join(folder, 'out.vsix');
    const log = console.log;
    console.log = () => {};
    try {
      await createVSIX({ cwd: folder, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false, packagePath });
    } finally {
      console.log = log;
    }
    return statSync(packagePath).size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
