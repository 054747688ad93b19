import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { PARTS } from '../../server/src/mentions/dates/candidates.ts';

/** Tables that readers of time expressions ask for beside an expression or behind its first word of time, never before that. */
const BESIDE = new Set([
  'currency',
  'event',
  'percent',
  'published',
  'tense',
  'unit',
  'copyright',
  'name-cue',
  'stop',
  'weekday-name',
  'given-name',
  'birth',
  'counted',
  'noun',
]);

describe('candidates of time expressions', () => {
  it('know every table that the readers of dates ask for', () => {
    const folder = new URL('../../server/src/mentions/dates/', import.meta.url);
    const asked = new Set<string>();
    for (const file of readdirSync(folder))
      for (const m of readFileSync(new URL(file, folder), 'utf8').matchAll(/\bL\.at\([^'()]*(?:\([^()]*\)[^'()]*)*'([a-z-]+)'/g))
        asked.add(m[1]);
    assert.ok(asked.size > 20, 'the readers ask by L.at(token, table)');
    const known = new Set(PARTS);
    const missing = [...asked].filter(table => !known.has(table) && !BESIDE.has(table));
    assert.deepEqual(
      missing,
      [],
      'add the table to PARTS of candidates.ts, or to BESIDE here where no expression can hold it before its first word of time',
    );
  });
});
