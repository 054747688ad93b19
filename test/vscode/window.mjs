// A real VS Code window to photograph: quiet settings, a copy of a folder, and hands for keyboard and quick input.
import { cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser, obtain, startServer, windowUrl } from './code-server.mjs';

const extension = path.resolve(fileURLToPath(import.meta.url), '../../..');

export const THEMES = { light: 'Light Modern', dark: 'Dark Modern', contrast: 'Default High Contrast' };

const SETTINGS = {
  'workbench.startupEditor': 'none',
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

/**
 * Opens a window on a copy of `given` (the path that a picture shows is then no one's own) and hands it to `use`.
 * @param options `theme` of THEMES, `settings` beside the quiet ones, `size` in pixels
 */
export async function withWindow({ given, theme = 'light', settings = {}, size = { width: 1280, height: 800 } }, use) {
  const base = path.join(tmpdir(), 'concord');
  rmSync(base, { recursive: true, force: true });
  const folder = path.join(base, path.basename(given));
  cpSync(given, folder, { recursive: true });
  const all = { ...SETTINGS, 'workbench.colorTheme': THEMES[theme], ...settings };
  const server = await startServer(await obtain(), { settings: all });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: size });
    await page.goto(windowUrl(server.address, { folder, extension }));
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 60_000 });
    await use({ page, folder, ...hands(page) });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(base, { recursive: true, force: true });
  }
}

function hands(page) {
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
  return { quick, command: title => quick('F1', `>${title}`), open: name => quick('Control+p', name) };
}
