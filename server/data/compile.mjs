/**
 * Compiles the language data: Unicode CLDR, IANA and GeoNames, then the hand-written tables of this folder, into one JSON file a
 * language and `places.json`. Format and tables: README.md beside this file. Runs at build time only.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as cldr from './compile/cldr.mjs';
import { facts } from './compile/facts.mjs';
import { gazetteer } from './compile/gazetteer.mjs';
import { packForms, packTables } from './compile/packed.mjs';
import { spellings } from './compile/spelling.mjs';
import { key, latinKey, readLanguage, readPlaces } from './compile/source.mjs';
import { Tables } from './compile/tables.mjs';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * Writes the tables of every language into `outDir` (made where missing).
 * @param {string | URL} outDir the folder of the JSON files, `dist/data`
 * @returns {Promise<Record<string, number>>} bytes by file
 */
export async function compileData(outDir) {
  if (outDir instanceof URL) outDir = fileURLToPath(outDir);
  mkdirSync(outDir, { recursive: true });
  const languages = cldr.locales();
  for (const entry of readdirSync(here, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== 'compile' && !languages.has(entry.name)) languages.set(entry.name, []);

  const english = readLanguage(here, 'en');
  const ownNames = (english.get('places') ?? []).flatMap(({ value, forms }) => forms.map(f => [value, f]));
  const { places, names, zones, towns } = gazetteer(readPlaces(here), ownNames);
  const countries = new Tables();
  cldr.addTerritories(countries, 'en', places);
  const exemplarIds = new Map([...zones].map(([zone, z]) => [zone, isPlaceZone(z, countries) ? z.country : z.add()]));
  const currencies = currentCurrencies();

  const sizes = {};
  const write = (name, value) => {
    const text = JSON.stringify(value);
    writeFileSync(path.join(outDir, `${name}.json`), text);
    sizes[name] = Buffer.byteLength(text);
  };
  const compiled = new Map();
  for (const [language, locales] of languages) {
    const t = new Tables();
    const own = language === 'en' ? english : readLanguage(here, language);
    const notNames = new Set((own.get('not-names') ?? []).flatMap(f => f.forms).map(key));
    for (const [table, facts] of own) {
      if (table === 'not-names') continue;
      for (const { value, forms } of facts)
        for (const form of forms) {
          t.add(table === 'places' && notNames.has(key(form)) ? 'places-weak' : table, value, form);
          if (language === 'ar') for (const other of spellings(table, form)) if (!notNames.has(key(other))) t.add(table, value, other);
        }
    }
    for (const locale of locales) {
      const regional = locale.includes('-') && language === 'ar';
      cldr.addDates(t, locale, regional);
      if (regional) continue;
      cldr.addNumbers(t, locale, language);
      cldr.addUnits(t, locale);
      cldr.addCurrencies(t, locale, currencies);
      addPlaceNames(t, locale, { places, exemplarIds, zones, notNames, names: language === 'en' ? names : [] });
    }
    cldr.addSpelled(t, language);
    if (language === 'en') addDemonyms(t);
    compiled.set(language, JSON.parse(JSON.stringify(t)));
  }
  const values = sharedValues(compiled);
  write('values', values);
  for (const [language, tables] of compiled)
    write(language, { language, ...(LISTED.has(language) ? { tables: packTables(tables) } : withoutValues(tables, values)) });
  write('facts', facts(here, currencies));
  write('places', Object.fromEntries([...places].map(([id, p]) => [id, [p.kind, p.parent, p.weight, ...(p.namesakes ? [p.namesakes.join(' ')] : [])]])));
  writeFileSync(path.join(outDir, 'towns.txt'), towns);
  sizes.towns = Buffer.byteLength(towns);
  return sizes;
}

/** Languages whose tables are mostly hand-written and stand as they are. */
const LISTED = new Set(['ar', 'en']);
/** Tables that have the same few hundred values (countries, currencies, units) in every language. */
const SHARED = ['places', 'currency', 'unit'];

/** The values that these tables have in the other languages, in one order: said once instead of in a hundred files. */
function sharedValues(compiled) {
  const lists = Object.fromEntries(SHARED.map(table => [table, new Set()]));
  for (const [language, tables] of compiled)
    if (!LISTED.has(language)) for (const table of SHARED) for (const value of Object.keys(tables[table] ?? {})) lists[table].add(value);
  return Object.fromEntries(SHARED.map(table => [table, [...lists[table]].sort()]));
}

/** Tables whose forms stand in the order of the shared values, a line each, empty where a language has none for a value. */
function withoutValues(tables, values) {
  const own = { ...tables },
    listed = {};
  for (const table of SHARED) {
    delete own[table];
    listed[table] = values[table].map(value => packForms(tables[table]?.[value] ?? [])).join('\n');
  }
  return { tables: packTables(own), listed };
}

function addPlaceNames(t, locale, { places, exemplarIds, zones, notNames, names }) {
  const fresh = new Tables();
  cldr.addTerritories(fresh, locale, places);
  for (const [id, name] of cldr.subdivisionNames(locale)) if (places.has(id)) fresh.add('places', id, name);
  for (const [zone, name] of cldr.exemplarCities(locale)) {
    const id = exemplarIds.get(zone);
    if (id && zones.get(zone).country !== id) fresh.add('places', id, name);
  }
  for (const [id, name] of names) fresh.add('places', id, name);
  for (const [id, forms] of fresh.tables.get('places') ?? [])
    for (const form of forms) if (form.length > 1 && !notNames.has(key(form))) t.add('places', id, form);
}

/** Whether a zone's exemplar city only repeats its country (Asia/Bahrain). */
function isPlaceZone({ country, name }, countries) {
  return countries.tables.get('places').get(country)?.some(form => latinKey(form) === latinKey(name)) ?? false;
}

/** English demonyms that the hand-written table lacks. */
function addDemonyms(t) {
  for (const { cca2, demonyms } of require('world-countries')) {
    const name = demonyms?.eng?.m;
    if (!name || !/^[A-Z][\p{L}' -]+$/u.test(name)) continue;
    t.add('demonym', cca2, name, true);
    if (/[nio]$/.test(name)) t.add('demonym', cca2, `${name}s`, true);
  }
}

/** Currencies that are legal tender somewhere today. */
function currentCurrencies() {
  const { region } = cldr.supplemental('currencyData').currencyData;
  const out = new Set(['EUR', 'XAF', 'XOF']);
  for (const list of Object.values(region))
    for (const entry of list)
      for (const [code, c] of Object.entries(entry)) if (!c._to && c._tender !== 'false') out.add(code);
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const sizes = await compileData(process.argv[2] ?? path.join(here, '../../dist/data'));
  const kb = n => `${(n / 1024).toFixed(0)} KB`;
  const total = Object.values(sizes).reduce((a, b) => a + b, 0);
  console.log(`${Object.keys(sizes).length} files, ${kb(total)} in ${(performance.now() - started).toFixed(0)} ms; ` +
    ['ar', 'en', 'places'].map(n => `${n} ${kb(sizes[n])}`).join(', '));
}
