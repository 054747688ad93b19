// Photographs Concord in a real VS Code: the Problems panel, a hover, a peeked definition. After a build:
//   node test/vscode/pictures.mjs FOLDER OUT_DIR [--file NAME] [--hover TEXT] [--definition TEXT] [--size WIDTHxHEIGHT]
// NAME is relative to FOLDER; TEXT is hovered, or peeked, where it stands in that file the last time.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser, obtain, startServer, windowUrl } from './code-server.mjs';

const extension = path.resolve(fileURLToPath(import.meta.url), '../../..');

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.fontFamily': "'Noto Sans Mono', 'Noto Sans Arabic', 'Noto Naskh Arabic', monospace",
  'git.enabled': false,
  'git.showProgress': false,
  'extensions.ignoreRecommendations': true,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string' },
    hover: { type: 'string' },
    definition: { type: 'string' },
    size: { type: 'string', default: '1280x800' },
  },
});
if (positionals.length !== 2) {
  console.error('usage: node test/vscode/pictures.mjs FOLDER OUT_DIR [--file NAME] [--hover TEXT] [--definition TEXT]');
  process.exit(2);
}
const [given, out] = positionals.map(name => path.resolve(process.env.INIT_CWD ?? process.cwd(), name));
// A copy: the path that a picture shows is then no one's own.
const base = path.join(tmpdir(), 'concord');
const folder = path.join(base, path.basename(given));
const [width, height] = values.size.split('x').map(Number);
const file = values.file ?? readdirSync(given).find(name => /\.(txt|md|html|article)$/.test(name));

/** Line and column, from 1, inside the last place where the file has `text`. */
function place(text) {
  const content = readFileSync(path.join(folder, file), 'utf8').replace(/^\ufeff/, '');
  const at = content.lastIndexOf(text);
  if (at < 0) throw new Error(`${file} has no "${text}"`);
  const before = content.slice(0, at + 1).split(/\r\n|\r|\n/);
  return `${before.length}:${before.at(-1).length + 1}`;
}

async function photograph(page) {
  const shot = async name => {
    await page.waitForTimeout(800);
    await page.screenshot({ path: path.join(out, `${name}.png`) });
    console.log(path.join(out, `${name}.png`));
  };
  /** Types into the quick input, which opens empty for files and with `>` for commands. */
  const quick = async (keys, text) => {
    await page.keyboard.press(keys);
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor({ state: 'visible' });
    await input.fill(text);
    await page.waitForTimeout(600);
    if (!text.startsWith(':')) await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(400);
  };
  const command = title => quick('F1', `>${title}`);

  await page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 60_000 });
  await quick('Control+p', file);
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
  ]) {
    if (!text) continue;
    await quick('Control+g', `:${place(text)}`);
    await command(title);
    await shot(name);
    await page.keyboard.press('Escape');
  }
}

mkdirSync(out, { recursive: true });
rmSync(base, { recursive: true, force: true });
cpSync(given, folder, { recursive: true });
const server = await startServer(await obtain(), { settings: SETTINGS });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(windowUrl(server.address, { folder, extension }));
  await photograph(page);
} finally {
  await browser.close();
  await server.stop();
  rmSync(base, { recursive: true, force: true });
}
