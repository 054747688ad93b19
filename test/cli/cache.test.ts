import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Packer, Unpacker } from '../../server/src/corpus/pack.ts';
import { Cache, userCacheFolder } from '../../server/src/workspace/cache.ts';
import { articles } from '../bench/corpus/articles.ts';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');

describe('what is kept between runs', function () {
  this.timeout(300_000);
  let home: string, folder: string;
  const files = [...articles(160, 3)];

  before(() => {
    home = mkdtempSync(path.join(tmpdir(), 'concord-cache-'));
    folder = path.join(home, 'articles');
    for (const { name, text } of files) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text.split('\n\n').slice(0, 2).join('\n\n'));
    }
  });

  after(() => rmSync(home, { recursive: true, force: true }));

  const env = (): NodeJS.ProcessEnv => ({ ...process.env, XDG_CACHE_HOME: path.join(home, 'kept') });
  const args = (...more: string[]): string[] => [cli, 'check', folder, '--format', 'json', '--fail-on', 'never', ...more];
  const check = (...more: string[]): { out: string; error: string } => {
    const { stdout, stderr } = spawnSync(process.execPath, args(...more), { encoding: 'utf8', env: env() });
    return { out: stdout, error: stderr };
  };
  const kept = (): string[] => readdirSync(path.join(home, 'kept/concord')).map(f => path.join(home, 'kept/concord', f));

  it('changes nothing about the findings, whatever changed meanwhile', () => {
    const cold = check();
    assert.equal(kept().length, 1);
    assert.deepEqual(check(), cold);
    const [changed, gone] = files;
    writeFileSync(path.join(folder, changed.name), `${files[9].text}\n\nThe fair begins on April 31, 2022.\n`);
    unlinkSync(path.join(folder, gone.name === changed.name ? files[1].name : gone.name));
    writeFileSync(path.join(folder, 'new.txt'), 'Fair opens in Sohar\n\nMUSCAT, May 14, 2024 - The fair ends on June 31, 2024.\n');
    const warm = check();
    assert.notEqual(warm.out, cold.out);
    assert.deepEqual(warm, check('--no-cache'));
  });

  it('is made anew with one message where it is damaged', () => {
    const good = check();
    const [file] = kept();
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(file, bytes);
    const again = check();
    assert.equal(again.out, good.out);
    assert.match(again.error, /^concord: \S+ was damaged and is made anew\n$/);
    assert.deepEqual(check(), good);
  });

  it('is safe under two processes at once', async () => {
    for (const file of kept()) unlinkSync(file);
    const run = (): Promise<string> =>
      new Promise(resolve => {
        const child = spawn(process.execPath, args(), { env: env() });
        let out = '';
        child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
        child.on('close', () => resolve(out));
      });
    const [a, b] = await Promise.all([run(), run()]);
    assert.equal(a, b);
    assert.equal(kept().length, 1);
    assert.deepEqual(check(), { out: a, error: '' });
  });
});

describe('the folder of what is kept', () => {
  let folder: string;
  const said: string[] = [];
  const cache = (build: string): Cache => new Cache(folder, build, file => said.push(file));
  const files = [{ name: 'a.txt', size: 1, modified: 2.5, hash: 'h', batch: 0, articles: [0], units: 1 }];
  const save = (build: string): void => {
    const packer = new Packer();
    packer.add({ city: 'Basra' });
    const packed = packer.finish();
    const writer = cache(build).begin('articles');
    const kept = writer.append(packed)!;
    assert.deepEqual(kept.read(), packed);
    writer.finish(5, files, [kept], packed);
  };

  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'concord-cache-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was kept, to the same build alone', () => {
    save('one');
    const loaded = cache('one').load('articles')!;
    assert.deepEqual(loaded.files, files);
    assert.deepEqual(new Unpacker(loaded.batches[0]).get(0), { city: 'Basra' });
    assert.equal(cache('two').load('articles'), undefined);
    assert.equal(cache('one').load('others'), undefined);
    assert.deepEqual(said, []);
  });

  it('believes no file of another name, and no half of one', () => {
    const [file] = readdirSync(folder).map(f => path.join(folder, f));
    const bytes = readFileSync(file);
    save('two');
    const [other] = readdirSync(folder)
      .map(f => path.join(folder, f))
      .filter(f => f !== file);
    for (const wrong of [bytes, readFileSync(other).subarray(0, 100), Buffer.from('something else')]) {
      writeFileSync(other, wrong);
      assert.equal(cache('two').load('articles'), undefined);
    }
    assert.deepEqual(said, [other, other, other]);
  });

  it('is where the machine has such folders', () => {
    assert.equal(userCacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux'), path.join('/x', 'concord'));
    assert.match(userCacheFolder({}, 'darwin'), /Library.Caches.concord$/);
    assert.match(userCacheFolder({ LOCALAPPDATA: '/local' }, 'win32'), /local.concord$/);
    assert.match(userCacheFolder({}, 'linux'), /\.cache.concord$/);
  });
});
