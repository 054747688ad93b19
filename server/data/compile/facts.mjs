/** Facts that belong to no language: units, fixed exchange rates, the currency of each country. */
import path from 'node:path';
import { readFileSync } from 'node:fs';
import * as cldr from './cldr.mjs';

/** English words of the names that several currencies bear. */
const BARE = {
  '?dinar': /\bdinar\b/, '?dirham': /\bdirham\b/, '?rial': /\bri(?:y)?al\b/, '?lira': /\blira\b|lebanese pound|syrian pound/, '?pound': /\bpound\b/, '?rupee': /\brupee\b/,
  '?peso': /\bpeso\b/, '?krone': /\bkron[ae]\b|\bkoruna\b|icelandic kr/, '?franc': /\bfranc\b/, '?shilling': /\bshilling\b/, '?won': /\bwon\b/, '?som': /\bsom\b|\bsum\b/, '?kwacha': /\bkwacha\b/,
};

/**
 * @param {string} folder the folder of `pegs.tsv` and `unit-factors.tsv`
 * @param {Set<string>} current codes of the currencies in use
 */
export function facts(folder, current) {
  const rows = name => readFileSync(path.join(folder, name), 'utf8').split('\n').filter(l => l.trim() && !l.startsWith('#')).map(l => l.split('\t'));
  const units = Object.fromEntries(rows('unit-factors.tsv').map(([id, dimension, factor, offset]) => [id, offset ? [dimension, Number(factor), Number(offset)] : [dimension, Number(factor)]]));
  const pegs = rows('pegs.tsv').map(([of, to, rate, first, last, tolerance]) => [of, to, Number(rate), first, last, Number(tolerance)]);
  const currencies = {};
  for (const [region, list] of Object.entries(cldr.supplemental('currencyData').currencyData.region))
    for (const entry of list)
      for (const [code, c] of Object.entries(entry)) if (!c._to && c._tender !== 'false') currencies[region] ??= code;
  const names = cldr.currencyNames('en');
  const named = Object.fromEntries(Object.entries(BARE).map(([bare, pattern]) => [bare, [...current].filter(code => pattern.test((names[code] ?? '').toLowerCase())).sort()]));
  return { units, pegs, currencies, named };
}
