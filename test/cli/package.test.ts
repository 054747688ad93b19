import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '../..');
const MEGABYTE = 1024 * 1024;

/** The files of a ZIP archive by name, read from its central directory. */
function readZip(bytes: Buffer): Map<string, () => Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, () => Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    files.set(name, () => {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const content = bytes.subarray(start, start + size);
      return method === 0 ? content : inflateRawSync(content);
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

interface Manifest {
  main: string;
  browser: string;
  icon: string;
  l10n: string;
  contributes: {
    languages: { configuration?: string }[];
    grammars: { path: string }[];
    commands: { title: string }[];
    walkthroughs: { steps: { media: { image: string } }[] }[];
    viewsContainers: { activitybar: { icon: string }[] };
  };
}

describe('the package', () => {
  let folder: string;
  let bytes: Buffer;
  let files: Map<string, () => Buffer>;
  let manifest: Manifest;

  before(function () {
    this.timeout(120_000);
    folder = mkdtempSync(path.join(tmpdir(), 'concord-package-'));
    const file = path.join(folder, 'concord.vsix');
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'client/package.mjs'), file], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    bytes = readFileSync(file);
    files = readZip(bytes);
    manifest = JSON.parse(files.get('extension/package.json')!().toString('utf8')) as Manifest;
  });

  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  it('is small enough to be installed without a thought', () => assert.ok(bytes.length < 3 * MEGABYTE, `${bytes.length} bytes`));

  it('holds what runs, and nothing else', () => {
    const allowed =
      /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(package\.json|package\.nls(\.\w+)?\.json|readme\.md|changelog\.md|LICENSE\.txt|client\/(icon\.png|icon\.svg|activity\.svg)|l10n\/bundle\.l10n\.\w+\.json|dist\/build\.txt|dist\/(client|client-web)\.cjs|dist\/(mcp|reader|server|server-web|chunks\/[\w-]+)\.js|dist\/data\/[\w-]+\.\w+|dist\/docs\/rules\/[\w.-]+\.md|dist\/sample\/[\w.-]+\.txt|dist\/webviews\/\w+\.(js|css)|docs\/images\/walkthrough\/\w+\.png|dist\/schemas\/concord\.schema\.json|dist\/syntaxes\/[\w.-]+\.json))$/;
    assert.deepEqual(
      [...files.keys()].filter(name => !allowed.test(name)),
      [],
    );
  });

  it('holds every file that its manifest names', () => {
    const named = [
      manifest.main,
      manifest.browser,
      manifest.icon,
      ...manifest.contributes.languages.flatMap(({ configuration }) => configuration ?? []),
      ...manifest.contributes.grammars.map(grammar => grammar.path),
      ...manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image)),
      ...manifest.contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      './dist/server.js',
      './dist/server-web.js',
      './dist/mcp.js',
      './dist/reader.js',
      './package.nls.json',
      './package.nls.ar.json',
      `${manifest.l10n}/bundle.l10n.ar.json`,
    ];
    for (const name of named) assert.ok(files.has(path.posix.join('extension', name)), name);
  });

  it('holds the knowledge of both first languages', () => {
    for (const language of ['ar', 'en'])
      assert.ok(
        [...files.keys()].some(name => name.startsWith(`extension/dist/data/${language}.`)),
        language,
      );
  });

  it('has every string of its manifest in English and in Arabic', () => {
    const keys = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));
    assert.ok(keys.size > 10);
    for (const bundle of ['package.nls.json', 'package.nls.ar.json']) {
      const strings = JSON.parse(files.get(`extension/${bundle}`)!().toString('utf8')) as Record<string, string>;
      assert.deepEqual(
        [...keys].filter(key => !strings[key]),
        [],
        bundle,
      );
    }
  });

  it('names no place of the machine that made it', () => {
    for (const name of ['extension/dist/client.cjs', 'extension/dist/server.js', 'extension/package.json'])
      assert.ok(!files.get(name)!().includes(root), name);
  });
});
