// `npm run docs`: writes what is generated from the rules: their pages, the README's tables, the settings of the manifest.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { outputs } from './outputs.ts';

const root = new URL('../../', import.meta.url);
const pages = new URL('docs/rules/', root);
try {
  const all = outputs();
  mkdirSync(pages, { recursive: true });
  // a rule that went takes its pages along
  for (const name of readdirSync(pages)) if (!all.has(`docs/rules/${name}`)) rmSync(new URL(name, pages));
  for (const [name, text] of all) writeFileSync(new URL(name, root), text);
  console.log(`${all.size} files written`);
} catch (error) {
  console.error(`docs: ${(error as Error).message}`);
  process.exitCode = 1;
}
