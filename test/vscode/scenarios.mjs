// The windows in which the suite runs: one suite, its tests chosen by the scenario's name.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = path.resolve(fileURLToPath(import.meta.url), '../fixture');

/** Each scenario lays out its folders below `base` (a new temporary folder) and says how the window opens. `packaged`: with the .vsix installed instead of this tree; `browser`: in a browser's extension host, on a virtual workspace. */
export const scenarios = {
  articles: base => ({ folder: articles(base) }),
  deciding: base => ({ folder: articles(base) }),
  'web-deciding': base => ({ folder: articles(base), browser: true }),
  views: base => ({ folder: articles(base) }),
  web: base => ({ folder: articles(base), browser: true }),
  'web-views': base => ({ folder: articles(base), browser: true }),
  untrusted: base => ({ folder: articles(base), trust: false }),
  installed: base => ({ folder: articles(base), packaged: true }),
  software: base => ({ folder: software(base) }),
  'multi-root': base => {
    const folders = [articles(base), software(base)];
    const workspace = path.join(base, 'both.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: folders.map(folder => ({ path: folder })) }));
    return { workspace };
  },
};

function articles(base) {
  const folder = path.join(base, 'articles');
  cpSync(fixture, folder, { recursive: true });
  return folder;
}

/** A software project with a README whose date would be marked if it were read. */
function software(base) {
  const folder = path.join(base, 'software');
  mkdirSync(path.join(folder, 'docs'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"name":"clock","version":"1.0.0"}\n');
  writeFileSync(path.join(folder, 'index.js'), 'export const now = () => Date.now();\n');
  writeFileSync(path.join(folder, 'README.md'), '# Clock\n\nThe first version came out on 31 September 2024.\n');
  for (const name of ['usage', 'design', 'faq'])
    writeFileSync(path.join(folder, 'docs', `${name}.md`), `# ${name}\n\nWritten on 30 February 2024.\n`);
  return folder;
}
