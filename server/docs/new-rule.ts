// `npm run new-rule -- ID`: writes the skeleton of a rule, registers it, and begins its test.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readProjectFile } from './outputs.ts';
import { scaffold } from './scaffold.ts';

const INDEX = 'server/src/rules/index.ts';
const root = new URL('../../', import.meta.url);
try {
  const [id, ...rest] = process.argv.slice(2);
  if (id === undefined || rest.length > 0) throw new Error('usage: npm run new-rule -- ID');
  const { version } = JSON.parse(readProjectFile('package.json')) as { version: string };
  const files = scaffold(id, readProjectFile(INDEX), version);
  for (const name of files.keys()) if (name !== INDEX && existsSync(new URL(name, root))) throw new Error(`${name} is there already`);
  for (const [name, text] of files) {
    mkdirSync(new URL('./', new URL(name, root)), { recursive: true });
    writeFileSync(new URL(name, root), text);
    console.log(name);
  }
  console.log('Write its manual (docs/writing-rules.md) and its examples; then: npm run docs');
} catch (error) {
  console.error(`new-rule: ${(error as Error).message}`);
  process.exitCode = 2;
}
