// Photographs Concord in a real VS Code: the Problems panel, a hover, a peeked definition, the quick fixes. After a build:
//   node test/vscode/pictures.mjs FOLDER OUT_DIR [--file NAME] [--hover TEXT] [--definition TEXT] [--fix TEXT] [--size WIDTHxHEIGHT]
// NAME is relative to FOLDER; TEXT is hovered, peeked, or asked for its quick fixes, where it stands in that file the last time.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withWindow } from './window.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string' },
    hover: { type: 'string' },
    definition: { type: 'string' },
    fix: { type: 'string' },
    size: { type: 'string', default: '1280x800' },
  },
});
if (positionals.length !== 2) {
  console.error('usage: node test/vscode/pictures.mjs FOLDER OUT_DIR [--file NAME] [--hover TEXT] [--definition TEXT]');
  process.exit(2);
}
const [given, out] = positionals.map(name => path.resolve(process.env.INIT_CWD ?? process.cwd(), name));
const [width, height] = values.size.split('x').map(Number);
const file = values.file ?? readdirSync(given).find(name => /\.(txt|md|html|article)$/.test(name));

/** Line and column, from 1, inside the last place where the file has `text`. */
function place(text) {
  const content = readFileSync(path.join(given, file), 'utf8').replace(/^\ufeff/, '');
  const at = content.lastIndexOf(text);
  if (at < 0) throw new Error(`${file} has no "${text}"`);
  const before = content.slice(0, at + 1).split(/\r\n|\r|\n/);
  return `${before.length}:${before.at(-1).length + 1}`;
}

async function photograph({ page, quick, command, open }) {
  const shot = async name => {
    await page.waitForTimeout(800);
    await page.screenshot({ path: path.join(out, `${name}.png`) });
    console.log(path.join(out, `${name}.png`));
  };
  await open(file);
  await page.locator('.editor-instance .view-lines').first().waitFor();
  await command('Problems: Focus on Problems View');
  await page
    .locator('.markers-panel .monaco-list-row')
    .first()
    .waitFor({ timeout: 30_000 })
    .catch(() => console.error('no problems'));
  await shot('problems');
  await command('View: Close Panel');
  await page.locator('.editor-instance .view-lines').first().click();
  for (const [name, title, text] of [
    ['hover', 'Show or Focus Hover', values.hover],
    ['definition', 'Peek Definition', values.definition],
    ['quick-fix', 'Quick Fix...', values.fix],
  ]) {
    if (!text) continue;
    await quick('Control+g', `:${place(text)}`);
    await command(title);
    await shot(name);
    await page.keyboard.press('Escape');
  }
}

mkdirSync(out, { recursive: true });
await withWindow({ given, size: { width, height } }, photograph);
