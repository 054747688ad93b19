import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { COUNTED, counted } from '../../server/src/rules/messages/counted.ts';
import { hasName, nameOf } from '../../server/src/rules/messages/ids.ts';
import { rules } from '../../server/src/rules/index.ts';
import { knowledge } from '../support/check.ts';

/** Tables of which messages show ids. */
const SHOWN = ['unit', 'office', 'portfolio', 'edition', 'superlative', 'mood'];

describe('messages', () => {
  it('count days in Arabic and in English', () => {
    const cases: [string, string, string, string][] = [
      ['0', 'day', '0 يوم', '0 days'],
      ['1', 'day', 'يوم واحد', '1 day'],
      ['2', 'day', 'يومان', '2 days'],
      ['2', 'day.oblique', 'يومين', '2 days'],
      ['3', 'day', '3 أيام', '3 days'],
      ['10', 'article', '10 مقالات', '10 articles'],
      ['11', 'article', '11 مقالا', '11 articles'],
      ['99', 'year', '99 سنة', '99 years'],
      ['100', 'day', '100 يوم', '100 days'],
      ['102', 'day', '102 يوم', '102 days'],
      ['103', 'day', '103 أيام', '103 days'],
      ['1,011', 'day', '1,011 يوما', '1,011 days'],
      ['2.5', 'month', '2.5 شهر', '2.5 months'],
    ];
    for (const [n, noun, ar, en] of cases) {
      assert.equal(counted(n, noun, 'ar'), ar);
      assert.equal(counted(n, noun, 'en'), en);
    }
  });

  it('have no placeholder of an unknown kind', () => {
    for (const rule of rules)
      for (const language of ['en', 'ar'] as const)
        for (const text of Object.values(rule.messages[language]))
          for (const [, type] of text.matchAll(/\{\w+:([\w.]+)\}/g))
            assert.ok(type === 'id' || COUNTED.includes(type.split('.')[0]), `${rule.id}: ${type}`);
  });

  it('have a name in both languages for every id of the tables that they show', () => {
    const ids = new Set<string>();
    for (const language of ['en', 'ar'])
      for (const table of SHOWN) for (const id of Object.keys(knowledge.language(language)!.tables[table] ?? {})) ids.add(id);
    const facts = JSON.parse(
      readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/data/facts.json'), 'utf8'),
    ) as { units: object; named: object };
    for (const id of [...Object.keys(facts.units), ...Object.keys(facts.named)]) ids.add(id);
    assert.deepEqual(
      [...ids].filter(id => !hasName(id)),
      [],
    );
    for (const id of ids) {
      assert.match(nameOf(id, 'ar'), /^[\p{Script=Arabic}\s()]+$/u, id);
      assert.match(nameOf(id, 'en'), /^[a-z ]+$/, id);
    }
  });

  it('name ids wherever they stand in a value, and leave other words', () => {
    assert.equal(nameOf('1 mile = 1,609 meter', 'ar'), '1 ميل = 1,609 متر');
    assert.equal(nameOf('1 nautical-mile = 1,852 meter', 'en'), '1 nautical mile = 1,852 meter');
    assert.equal(nameOf('8 ?dinar', 'ar'), '8 دينار');
    assert.equal(nameOf('120 USD', 'ar'), '120 USD');
    assert.equal(nameOf('minister, foreign-affairs', 'ar'), 'وزير, الخارجية');
  });
});
