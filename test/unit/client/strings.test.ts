import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const bundle = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.ar.json'), 'utf8')) as Record<string, string>;
const said = new Set(
  readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(path.join(root, 'client/src', name), 'utf8'))
    .flatMap(source => [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, message]) => message)),
);
const places = (message: string): string[] => (message.match(/\{\d\}/g) ?? []).sort();

describe("the client's words", () => {
  it('all have an Arabic form', () => {
    assert.ok(said.size > 5);
    assert.deepEqual(
      [...said].filter(message => !bundle[message]),
      [],
    );
  });

  it('have no Arabic form that nothing says', () =>
    assert.deepEqual(
      Object.keys(bundle).filter(message => !said.has(message)),
      [],
    ));

  it('keep their places in Arabic', () => {
    for (const [message, arabic] of Object.entries(bundle)) assert.deepEqual(places(arabic), places(message), message);
  });
});
