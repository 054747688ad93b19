// `npm run package`: installs, builds for production, and writes concord-<version>.vsix.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, fail, install, root } from '../server/install.mjs';

install();
// Tables and pages of an earlier build must not get in. The rest of dist is either overwritten or left out by .vscodeignore.
for (const folder of ['data', 'docs', 'sample', 'syntaxes', 'webviews'])
  rmSync(path.join(root, 'dist', folder), { recursive: true, force: true });
build('--production');

const { createVSIX } = await import('@vscode/vsce');
try {
  await createVSIX({
    cwd: root,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    gitHubIssueLinking: false,
    packagePath: process.argv[2] && path.resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2]),
  });
} catch (error) {
  fail(`The package could not be made: ${error.message}`);
}
