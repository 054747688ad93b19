import assert from 'node:assert/strict';
import { type EntryKind, folderNature, type ListFolder } from '../../../client/src/folder.ts';

/** A folder in memory from the paths of its files. */
function folder(...files: string[]): ListFolder {
  return path => {
    const prefix = path === '' ? '' : `${path.slice(1)}/`;
    const entries = new Map<string, EntryKind>();
    for (const file of files.filter(name => name.startsWith(prefix))) {
      const [name, ...rest] = file.slice(prefix.length).split('/');
      entries.set(name, rest.length ? 'folder' : 'file');
    }
    return Promise.resolve([...entries]);
  };
}

const articles = async (...files: string[]): Promise<boolean> => (await folderNature('', folder(...files))).articles;

const numbered = (count: number, ending: string): string[] => Array.from({ length: count }, (_, index) => `item-${index}.${ending}`);

describe('the nature of a folder: articles', () => {
  const cases: Record<string, string[]> = {
    'text files alone': ['001.txt', '002.txt'],
    'one article': ['story.article'],
    'articles in subfolders': ['2023/05/summit.md', '2023/06/talks.md'],
    'articles beside pictures, tables and a licence': ['a.md', 'b.md', 'LICENSE', ...numbered(20, 'jpg'), 'table.csv'],
    'saved pages': ['one.html', 'two.htm'],
    'articles with a README': ['README.md', 'one.txt'],
    'Arabic names': ['قمة سمرقند.txt', 'أرشيف/زيارة.md'],
    'names that begin like the papers of software': ['security-council.txt', 'history-of-the-port.txt', 'support.txt'],
    'a script or two beside many articles': [...numbered(10, 'txt'), 'fetch.py'],
    'hidden folders of tools': ['.git/config', '.vscode/settings.json', 'one.txt'],
    'a configuration file, whatever else': ['concord.yaml', 'package.json', 'index.js'],
    'a folder called like a build file': ['workspace/a.txt', 'b.txt'],
    'a project in a subfolder beside more articles': ['tool/package.json', 'tool/index.js', 'a.txt', 'b.txt', 'c.txt'],
  };
  for (const [name, files] of Object.entries(cases)) it(name, async () => assert.equal(await articles(...files), true));
});

describe('the nature of a folder: no articles', () => {
  const cases: Record<string, string[]> = {
    'an empty folder': [],
    'pictures only': numbered(5, 'png'),
    'a package with much documentation': ['package.json', 'README.md', ...numbered(30, 'md').map(name => `docs/${name}`)],
    Rust: ['Cargo.toml', 'README.md', 'src/main.rs'],
    Go: ['go.mod', 'main.go', 'notes.txt'],
    Python: ['pyproject.toml', 'a.txt', 'b.txt'],
    Java: ['pom.xml', 'notes.txt'],
    '.NET': ['Shop.sln', 'notes.txt'],
    'C with a makefile': ['Makefile', 'main.c', 'notes.txt'],
    'a README and a licence only': ['README.md', 'LICENSE.txt', 'CHANGELOG.md'],
    'a README in another language': ['README.ar.md'],
    'code without a build file': ['a.py', 'b.py', 'notes.txt'],
    'a folder of projects': ['one/package.json', 'one/README.md', 'two/go.mod', 'two/notes.txt'],
    'articles only inside dependencies': ['node_modules/a/guide.md', 'data.json'],
  };
  for (const [name, files] of Object.entries(cases)) it(name, async () => assert.equal(await articles(...files), false));
});

describe('the walk of a folder', () => {
  it('is bounded', async () => {
    let listed = 0;
    const endless: ListFolder = () => {
      listed++;
      return Promise.resolve(Array.from({ length: 30 }, (_, index) => [`f${index}`, 'folder'] as const));
    };
    assert.equal((await folderNature('', endless)).articles, false);
    assert.ok(listed <= 60, `${listed} folders`);
  });

  it('passes over a subfolder that cannot be listed', async () => {
    const list = folder('a.txt', 'secret/b.txt');
    const guarded: ListFolder = path => (path === '/secret' ? Promise.reject(new Error('no permission')) : list(path));
    assert.equal((await folderNature('', guarded)).articles, true);
  });

  it('tells of a root that cannot be listed', () => assert.rejects(folderNature('', () => Promise.reject(new Error('gone')))));
});
