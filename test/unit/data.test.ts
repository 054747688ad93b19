import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
// @ts-expect-error plain JavaScript, run at build time
import { expand, key, readLanguage, readPlaces } from '../../server/data/compile/source.mjs';

interface Fact {
  value: string;
  forms: string[];
  line: number;
}
const folder = fileURLToPath(new URL('../../server/data/', import.meta.url));
const languages: string[] = readdirSync(folder, { withFileTypes: true })
  .filter(e => e.isDirectory() && e.name !== 'compile')
  .map(e => e.name);
const sources = new Map<string, Map<string, Fact[]>>(languages.map(l => [l, readLanguage(folder, l)]));
const places: { id: string; kind: string; parent: string; weight: number }[] = readPlaces(folder);

/** Tables in which a form has one value; in the others the reader keeps every reading of a form. */
const EXCLUSIVE = new Set([
  'month',
  'weekday',
  'day',
  'day-relation',
  'period',
  'part',
  'half',
  'season',
  'shift',
  'cardinal',
  'cardinal-vague',
  'scale',
  'ordinal',
  'fraction',
  'percent',
  'era',
  'recurrence',
  'ordinal-last',
]);
const VALUES: Record<string, RegExp> = {
  month: /^([hp]?(1[0-2]|[1-9]))$/,
  weekday: /^[1-7]$/,
  day: /^-?[0-4]$/,
  shift: /^(-1|0|1)$/,
  'shift-weak': /^(-1|0|1)$/,
  part: /^(start|mid|end)$/,
  daypart: /^(MO|MI|AF|EV|NI|DT|MEL|MED)$/,
  season: /^(SP|SU|FA|WI)$/,
  cardinal: /^\d+$/,
  scale: /^\d+$/,
  ordinal: /^\d+$/,
  fraction: /^0\.\d+$/,
  period: /^[a-z-]+(\*2)?$/,
  hedge: /^([~<>=]|>=|<=|~<|~>)$/,
  half: /^(H[12]|Q[1-4]|T[1-3])$/,
  percent: /^(%|pp|pp\*2|bp|permille)$/,
  currency: /^([A-Z]{3}|\?[a-z]+)$/,
  'currency-subunit': /^([A-Z]{3}|\?[a-z]+)\/10+$/,
  unit: /^[a-z-]+$/,
  demonym: /^([A-Z]{2}(-[A-Z0-9]{1,3})?|\d{3}|([A-Z]{2}|001)\/[^\t]+)$/,
  title: /^[mf-]$/,
  'given-name': /^[mfu]$/,
  surname: /^-$/,
  'cardinal-vague': /^[[(]\d+,\d*[)\]]$/,
  office: /^[a-z-]+$/,
  portfolio: /^[a-z-]+$/,
  speech: /^(fact|claim|hope|deny|warn|expect|accuse|call)$/,
  organization: /^[a-z0-9-]+$/,
};

describe('language data', () => {
  for (const [language, tables] of sources)
    for (const [table, facts] of tables) {
      const name = `${language}/${table}.tsv`;
      it(`${name}: values are well-formed, forms are clean`, () => {
        for (const { value, forms, line } of facts) {
          if (VALUES[table]) assert.match(value, VALUES[table], `${name}:${line}`);
          assert.ok(forms.length > 0, `${name}:${line}: no form`);
          for (const f of forms) assert.ok(!/\t|\|\S|\S\||^\s|\s$|\s\s|::/.test(f), `${name}:${line}: ${JSON.stringify(f)}`);
        }
      });
      if (!EXCLUSIVE.has(table)) continue;
      it(`${name}: no form has two values`, () => {
        const seen = new Map<string, string>();
        for (const { value, forms, line } of facts)
          for (const f of forms) {
            const before = seen.get(key(f));
            assert.ok(before === undefined || before === value, `${name}:${line}: ${f} is ${before} and ${value}`);
            seen.set(key(f), value);
          }
      });
    }

  it('letters in parentheses may be there or not', () => {
    assert.deepEqual(expand('(ال)دينار'), ['دينار', 'الدينار']);
    assert.deepEqual(expand('plain form'), ['plain form']);
  });

  it('place ids are unique and well-formed', () => {
    const seen = new Set<string>();
    for (const { id, weight } of places) {
      assert.ok(!seen.has(id), `${id} twice`);
      seen.add(id);
      assert.match(id, /^([A-Z]{2}|\d{3}|[A-Z]{2}-[A-Z0-9]{1,3}|([A-Z]{2}|001)\/[^\t]+)$/, id);
      assert.ok(weight >= 0, id);
    }
  });

  it('parents exist and go up without a circle', () => {
    const parent = new Map(places.map(p => [p.id, p.parent]));
    for (const { id } of places) {
      const path = new Set<string>();
      for (let p: string | undefined = id; p; p = parent.get(p)) {
        assert.ok(!path.has(p), `circle at ${id}`);
        path.add(p);
        // countries and their ISO parts come from CLDR
        assert.ok(parent.has(p) || /^([A-Z]{2}(-[A-Z0-9]{1,3})?|\d{3})$/.test(p), `${id}: unknown parent ${p}`);
      }
    }
  });

  it('every named place is in the tree', () => {
    const known = new Set(places.map(p => p.id));
    for (const [language, tables] of sources)
      for (const { value, line } of tables.get('places') ?? [])
        assert.ok(known.has(value) || /^([A-Z]{2}(-[A-Z0-9]{1,3})?|\d{3})$/.test(value), `${language}/places.tsv:${line}: ${value}`);
  });
});
