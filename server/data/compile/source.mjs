/** Reading the hand-written tables: `value<TAB>form | form`, `#` comments, `(ال)` for letters that may be there or not. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { inflect } from './inflect.mjs';

/** All forms that a written form stands for: each group in parentheses with and without it; Arabic inflections, see `inflect.mjs`. */
export function expand(form) {
  const at = form.match(/\(([^()\s]*)\)/u);
  if (!at) return inflect(form);
  const before = form.slice(0, at.index), after = form.slice(at.index + at[0].length);
  return [...expand(before + after), ...expand(before + at[1] + after)];
}

/**
 * The facts of a table, in file order.
 * @returns {{ value: string, forms: string[], line: number }[]}
 * @throws where a line has no tab
 */
export function readTable(file) {
  const facts = [];
  readFileSync(file, 'utf8').split('\n').forEach((text, i) => {
    if (!text.trim() || text.startsWith('#')) return;
    const tab = text.indexOf('\t');
    if (tab <= 0) throw new Error(`${file}:${i + 1}: no tab between value and forms`);
    const forms = text.slice(tab + 1).split(' | ').map(f => f.trim()).filter(Boolean).flatMap(expand);
    facts.push({ value: text.slice(0, tab), forms, line: i + 1 });
  });
  return facts;
}

/** The hand-written tables of a language by name, `not-names` aside. */
export function readLanguage(folder, language) {
  const dir = path.join(folder, language);
  const tables = new Map();
  if (existsSync(dir))
    for (const name of readdirSync(dir).sort())
      if (name.endsWith('.tsv')) tables.set(name.slice(0, -4), readTable(path.join(dir, name)));
  return tables;
}

/** The rows of `places.tsv`: id, kind, parent, weight. */
export function readPlaces(folder) {
  return readFileSync(path.join(folder, 'places.tsv'), 'utf8').split('\n')
    .filter(l => l.trim() && !l.startsWith('#'))
    .map(l => {
      const [id, kind, parent = '', weight = '0', claimed = ''] = l.split('\t');
      return { id, kind, parent, weight: Number(weight), claimed: claimed.split(' ').filter(Boolean) };
    });
}

/** A key under which spellings that the reader folds together are one; only for telling duplicates. */
export function key(form) {
  return form.normalize('NFKD').toLowerCase().replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[ىی]/g, 'ي').replace(/[ةہ]/g, 'ه').replace(/ک/g, 'ك').replace(/[’‘`ʻʼ]/g, "'").replace(/\s+/g, ' ').trim();
}

/** The letters and digits of a Latin name without diacritics or spaces, to match one gazetteer with another. */
export function latinKey(name) {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[łøđıßæœþð]/g, c => ({ ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' })[c])
    .replace(/[^\p{L}\p{N}]/gu, '');
}
