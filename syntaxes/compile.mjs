/**
 * Compiles the grammars of this folder from YAML to the JSON that editors read. Beside what a TextMate grammar has, the source has
 *   words:      lists of words from the compiled language tables (`dist/data`), and
 *   fragments:  pieces of regular expressions,
 * both put where an expression says {{name}}. A grammar repeats no word that stands in a table; it adds what only it needs.
 */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { unpackTable } from '../server/data/compile/packed.mjs';
import { anyOf } from './words.mjs';

const here = new URL('./', import.meta.url);
const EXPRESSIONS = new Set(['match', 'begin', 'end', 'while']);

/** {{rightToLeft}}: all up to and with the first right-to-left character of a line, for expressions that stand at its start. */
const RIGHT_TO_LEFT = String.raw`[^\n\x{590}-\x{8ff}\x{200f}\x{fb1d}-\x{fdff}\x{fe70}-\x{fefc}\x{10800}-\x{10fff}\x{1e800}-\x{1efff}]*+[^\n]`;

/**
 * Writes the grammars and the language configuration into a folder (made where missing).
 * @param {URL} out folder of the JSON files, `dist/syntaxes/`
 * @param {URL} data folder of the compiled language tables, `dist/data/`
 */
export function compileSyntaxes(out, data) {
  mkdirSync(out, { recursive: true });
  for (const file of readdirSync(here).filter(name => name.endsWith('.tmLanguage.yaml'))) {
    const { words = {}, fragments = {}, ...grammar } = parse(readFileSync(new URL(file, here), 'utf8'));
    const pieces = { rightToLeft: RIGHT_TO_LEFT, ...fragments };
    for (const [name, list] of Object.entries(words)) pieces[name] = `(?:${anyOf(wordsOf(list, data))})`;
    const compiled = replaceIn(grammar, expression => expand(expression, pieces, file));
    writeFileSync(new URL(file.replace('.yaml', '.json'), out), JSON.stringify(compiled));
  }
  copyFileSync(new URL('language-configuration.json', here), new URL('language-configuration.json', out));
}

/**
 * The words of a list: `from` names tables (`ar/month`) or one value of a table (`ar/residue/line`), `also` adds words; `except` leaves
 * words out, `shortest` those with fewer characters.
 * @throws where a table that is named does not exist
 */
export function wordsOf({ from = [], also = [], except = [], shortest = 1 }, data) {
  const words = from.flatMap(path => {
    const [language, table, value] = path.split('/');
    const packed = JSON.parse(readFileSync(new URL(`${language}.json`, data), 'utf8')).tables[table];
    const facts = packed === undefined ? undefined : unpackTable(packed);
    const forms = value === undefined ? Object.values(facts ?? {}).flat() : facts?.[value];
    if (!forms || forms.length === 0) throw new Error(`the language data has no table "${path}"`);
    return forms;
  });
  return [...words, ...also].filter(word => word.length >= shortest && !except.includes(word));
}

function expand(expression, pieces, file) {
  return expression.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (pieces[name] === undefined) throw new Error(`${file}: {{${name}}} is not defined`);
    return expand(pieces[name].trim(), pieces, file);
  });
}

function replaceIn(node, change) {
  if (Array.isArray(node)) return node.map(item => replaceIn(item, change));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      EXPRESSIONS.has(key) && typeof value === 'string' ? change(value) : replaceIn(value, change),
    ]),
  );
}
