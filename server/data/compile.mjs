// Compiles the tables of this folder to JSON; see README.md.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = new URL('./', import.meta.url);

export async function compileData(out) {
  mkdirSync(out, { recursive: true });
  for (const entry of readdirSync(here, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const tables = {};
    for (const file of readdirSync(new URL(`${entry.name}/`, here))) {
      const table = (tables[file.replace('.tsv', '')] = {});
      for (const line of readFileSync(new URL(`${entry.name}/${file}`, here), 'utf8').split('\n')) {
        if (!line || line.startsWith('#')) continue;
        const [value, forms] = line.split('\t');
        (table[value] ??= []).push(...forms.split('|').map(f => f.trim()).filter(Boolean));
      }
    }
    writeFileSync(new URL(`${entry.name}.json`, out), JSON.stringify({ language: entry.name, tables }));
  }
  writeFileSync(new URL('places.json', out), '{}');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileData(new URL('../../dist/data/', import.meta.url));
