// Photographs Concord's views over the sample corpus in a real VS Code. After a build:
//   node test/vscode/view-pictures.mjs OUT_DIR [--theme light|dark|contrast] [--language en|ar] [--size WIDTHxHEIGHT] [--clip] [VIEW ...]
// VIEWs: findings, entities, compare, timeline, facts, decide, hover, text; all where none is named. Each gives
// OUT_DIR/VIEW.png, or OUT_DIR/VIEW-THEME-LANGUAGE.png where those are not light and en.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shrink } from './palette.mjs';
import { withWindow } from './window.mjs';

const sample = path.resolve(fileURLToPath(import.meta.url), '../../../docs/sample');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'light' },
    language: { type: 'string', default: 'en' },
    size: { type: 'string', default: '1280x800' },
    clip: { type: 'boolean', default: false },
  },
});
const [out, ...wanted] = positionals;
if (!out) {
  console.error('usage: node test/vscode/view-pictures.mjs OUT_DIR [--theme light|dark|contrast] [--language en|ar] [VIEW ...]');
  process.exit(2);
}
const suffix = values.theme === 'light' && values.language === 'en' ? '' : `-${values.theme}-${values.language}`;
const [width, height] = (values.clip ? '1100x700' : values.size).split('x').map(Number);

/** With --clip: the part of a window of 1100x700 that the walkthrough shows. */
const CLIPS = {
  findings: { x: 48, y: 36, width: 720, height: 400 },
  compare: { x: 352, y: 36, width: 740, height: 520 },
  timeline: { x: 352, y: 36, width: 740, height: 500 },
  decide: { x: 352, y: 60, width: 740, height: 380 },
  hover: { x: 352, y: 36, width: 740, height: 340 },
};

/** What leads to each view. */
const views = {
  async findings({ page, command }) {
    await command('Concord: Focus on Findings View');
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor({ timeout: 30_000 });
    await page.locator('.pane-body .monaco-list-row[aria-level="2"]').first().click();
    await page.waitForTimeout(2500);
  },
  async entities({ page, command }) {
    await command('Concord: Focus on People, Places, Organisations View');
    await page.waitForTimeout(1000);
  },
  async compare({ page, command }) {
    await command('Concord: Focus on Findings View');
    await page.locator('.pane-body .monaco-list-row[aria-level="2"]', { hasText: '2.1 مليار' }).first().click();
    await page.locator('.pane-body .monaco-list-row.selected a.action-label[aria-label*="Compare"]').first().click();
    await page.waitForTimeout(3000);
    await command('View: Close Other Editors in Group');
  },
  async timeline({ page, command }) {
    await command('Concord: Show the Timeline');
    await page.waitForTimeout(2500);
    await command('View: Close Other Editors in Group');
    await command('Concord: Focus on Timeline View');
    await page.waitForTimeout(800);
  },
  async facts({ page, command }) {
    await command('Concord: Open a Fact Sheet');
    await page.waitForTimeout(800);
    await page.keyboard.type('Kazakhstan');
    await page.waitForTimeout(1500);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(3000);
    await command('View: Close Other Editors in Group');
  },
  async decide({ page, open }) {
    await open('04-egypt-kazakhstan-trade-wire.txt');
    await page.locator('.editor-instance .view-lines').first().waitFor();
    await page.keyboard.press('F8');
    await page.waitForTimeout(500);
    await page.keyboard.press('Control+.');
    await page.waitForTimeout(1500);
  },
  async hover({ page, quick, command, open }) {
    for (let n = 0; n < 3; n++) await page.keyboard.press('Escape');
    await open('04-egypt-kazakhstan-trade-wire.txt');
    await page.locator('.editor-instance .view-lines').first().waitFor();
    await quick('Control+g', ':7:3');
    await command('Show or Focus Hover');
    await page.waitForTimeout(1500);
  },
  async text({ page, open }) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await open('02-osh-summit-agency-ar.txt');
    await page.waitForTimeout(2500);
  },
};

mkdirSync(out, { recursive: true });
await withWindow(
  {
    given: sample,
    theme: values.theme,
    size: { width, height },
    settings: {
      'concord.messageLanguage': values.language,
      'concord.inlayHints.dates': true,
      'concord.inlayHints.figures': true,
      'concord.codeLens': true,
    },
  },
  async window => {
    // the badge tells that the findings have come
    await window.page.locator('.activitybar .badge-content:not(:empty)').first().waitFor({ timeout: 30_000 });
    for (const [name, lead] of Object.entries(views)) {
      if (wanted.length && !wanted.includes(name)) continue;
      try {
        await lead(window);
      } catch (error) {
        console.error(`${name}: ${error.message}`);
      }
      await window.page.waitForTimeout(800);
      const file = path.join(out, `${name}${suffix}.png`);
      const picture = await window.page.screenshot(values.clip ? { clip: CLIPS[name] } : {});
      writeFileSync(file, shrink(picture, values.clip ? 32 : 256));
      console.log(file);
    }
  },
);
