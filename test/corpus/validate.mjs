#!/usr/bin/env node
/**
 * Checks the labelled corpus itself, not the engine: every case has its articles and a well-formed `gold.json`,
 * every rule is known, every quote occurs exactly once in its file, and no label contradicts another.
 *
 *   node test/corpus/validate.mjs [DIR...] [--counts]     without DIR: this folder and that of the nursery's rules
 *
 * Exit status: 0 all in order, 1 faults (one a line), 2 a folder could not be read.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const WITHIN_ONLY = [
  'weekday-mismatch', 'impossible-date', 'calendar-mismatch', 'relative-date-mismatch', 'age-mismatch',
  'anniversary-mismatch', 'duration-mismatch', 'order-mismatch', 'sum-mismatch', 'percent-change-mismatch',
  'share-overflow', 'conversion-mismatch', 'list-count-mismatch', 'containment-conflict', 'vote-overflow', 'extreme-mismatch',
];
const WITHIN_OR_CROSS = [
  'figure-conflict', 'location-conflict', 'date-conflict', 'role-conflict', 'ordinal-conflict', 'name-spelling',
  'quote-conflict', 'superlative-conflict', 'statement-after-death', 'translated-figure',
];
const RULES = new Set([...WITHIN_ONLY, ...WITHIN_OR_CROSS]);

const args = process.argv.slice(2);
const counts = args.includes('--counts');
const roots = args.filter(a => !a.startsWith('--'));
const here = path.dirname(fileURLToPath(import.meta.url));
if (!roots.length) roots.push(here, path.join(here, '../corpus-nursery'));

let faults = 0;
const tally = new Map([...RULES].map(rule => [rule, { findings: 0, traps: 0 }]));
const total = { cases: 0, clean: 0, articles: 0 };
const fault = (id, message) => { faults++; console.log(`${id}: ${message}`); };

/** How often `quote` occurs in `text`, overlaps included. */
function occurrences(text, quote) {
  let n = 0;
  for (let i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) n++;
  return n;
}

/** The sites of one label, each checked against its file; a key that is the same for the same sites. */
function checkSites(id, label, texts) {
  if (!Array.isArray(label.sites) || !label.sites.length) { fault(id, `${label.rule}: no sites`); return ''; }
  for (const site of label.sites) {
    const text = texts.get(site?.file);
    if (text === undefined) { fault(id, `${label.rule}: no file ${site?.file}`); continue; }
    if (typeof site.quote !== 'string' || !site.quote.trim()) { fault(id, `${label.rule}: empty quote`); continue; }
    if (site.quote !== site.quote.trim()) fault(id, `${label.rule}: quote has outer spaces: «${site.quote}»`);
    const n = occurrences(text, site.quote);
    if (n !== 1) fault(id, `${label.rule}: quote occurs ${n} times in ${site.file}: «${site.quote}»`);
  }
  return label.rule + '\u0000' + label.sites.map(s => `${s?.file}\u0000${s?.quote}`).sort().join('\u0000');
}

function checkCase(dir) {
  const id = path.basename(dir);
  let gold;
  try { gold = JSON.parse(fs.readFileSync(path.join(dir, 'gold.json'), 'utf8')); } catch (e) { fault(id, `gold.json: ${e.message}`); return; }
  const texts = new Map();
  for (const name of fs.readdirSync(dir)) {
    if (name === 'gold.json') continue;
    if (!/^[a-d]\.txt$/.test(name)) { fault(id, `unexpected file ${name}`); continue; }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(path.join(dir, name)));
    if (text.includes('\r')) fault(id, `${name}: carriage returns`);
    if (text.normalize('NFC').length === 0) fault(id, `${name}: empty`);
    texts.set(name, text);
  }
  if (!texts.size) fault(id, 'no articles');
  if (gold.id !== id) fault(id, `id is ${gold.id}`);
  if (!Array.isArray(gold.languages) || !gold.languages.length) fault(id, 'no languages');
  if (typeof gold.note !== 'string' || !gold.note) fault(id, 'no note');
  if (!Array.isArray(gold.findings) || !Array.isArray(gold.must_not ?? [])) { fault(id, 'findings and must_not must be lists'); return; }
  const known = new Set();
  for (const finding of gold.findings) {
    if (!RULES.has(finding.rule)) { fault(id, `unknown rule ${finding.rule}`); continue; }
    known.add(checkSites(id, finding, texts));
    const scope = new Set(finding.sites.map(s => s.file)).size > 1 ? 'cross' : 'within';
    if (finding.scope !== scope) fault(id, `${finding.rule}: scope is ${finding.scope}, its sites say ${scope}`);
    if (scope === 'cross' && WITHIN_ONLY.includes(finding.rule)) fault(id, `${finding.rule} lies within one article`);
    tally.get(finding.rule).findings++;
  }
  for (const trap of gold.must_not ?? []) {
    if (!RULES.has(trap.rule)) { fault(id, `unknown rule ${trap.rule}`); continue; }
    if (known.has(checkSites(id, trap, texts))) fault(id, `${trap.rule}: the same sites are a finding and a trap`);
    if (typeof trap.why !== 'string' || !trap.why) fault(id, `${trap.rule}: trap without a reason`);
    tally.get(trap.rule).traps++;
  }
  if (!gold.findings.length && !(gold.must_not ?? []).length) fault(id, 'a clean case needs a trap');
  total.cases++; total.articles += texts.size;
  if (!gold.findings.length) total.clean++;
}

for (const root of roots) {
  let entries;
  try { entries = fs.readdirSync(root, { withFileTypes: true }); } catch (e) { console.error(`${root}: ${e.message}`); process.exit(2); }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) checkCase(path.join(root, entry.name));
  }
}
if (counts) for (const [rule, n] of tally) console.log(rule.padEnd(24), String(n.findings).padStart(4), String(n.traps).padStart(4));
console.log(`${total.cases} cases, ${total.clean} clean, ${total.articles} articles, ${faults} faults`);
process.exit(faults ? 1 : 0);
