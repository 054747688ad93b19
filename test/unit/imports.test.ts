import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The rooms of the server, in the order in which data goes; an import goes to the same room or to one before it. */
const ORDER = ['values', 'text', 'languages', 'mentions', 'claims', 'corpus', 'rules', 'features', 'workspace', 'commands'];
/** Rooms that know no file system, connection, clock or chance. */
const PURE = ORDER.slice(0, ORDER.indexOf('workspace'));
const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../server/src');

describe('the direction of imports', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.ts'));
  for (const file of files) {
    const source = readFileSync(path.join(ROOT, file), 'utf8');
    const room = file.split(path.sep)[0];
    const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(m => m[1]);
    it(file, () => {
      for (const s of specifiers) {
        if (!s.startsWith('.')) {
          if (PURE.includes(room))
            assert.ok(!s.startsWith('node:') && !s.startsWith('vscode-languageserver/'), `${file} is pure and imports ${s}`);
          continue;
        }
        const target = path.relative(ROOT, path.join(ROOT, path.dirname(file), s)).split(path.sep)[0];
        if (!ORDER.includes(room)) continue;
        assert.ok(ORDER.includes(target) && ORDER.indexOf(target) <= ORDER.indexOf(room), `${room} must not import from ${target}: ${s}`);
      }
      if (PURE.includes(room))
        assert.doesNotMatch(source, /\b(Date\.now|Math\.random|performance\.now|new Date\(\)|process\.\w)/, `${file} is pure`);
    });
  }
});
