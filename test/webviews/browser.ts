/** Opens a webview's page in a headless Chromium, as the editor would: the same page, its bundle, and a theme's colours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { page as html } from '../../client/src/views/page.ts';

const bundles = path.resolve(import.meta.dirname, '../../dist/webviews');
const axe = readFileSync(path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const ORIGIN = 'http://concord.test';

/** The colours that the pages use, as the editor's own themes set them. */
const THEMES: Record<string, Record<string, string>> = {
  light: {
    'editor-foreground': '#3b3b3b',
    'editor-background': '#ffffff',
    descriptionForeground: '#3b3b3b',
    'button-foreground': '#ffffff',
    'button-background': '#005fb8',
    'button-secondaryForeground': '#3b3b3b',
    'button-secondaryBackground': '#e5e5e5',
    'textLink-foreground': '#005fb8',
    errorForeground: '#f85149',
    'editorWarning-foreground': '#bf8803',
    'editor-findMatchHighlightBackground': '#ea5c0055',
    'diffEditor-insertedTextBackground': '#9ccc2c40',
    'textBlockQuote-background': '#f8f8f8',
    focusBorder: '#005fb8',
    'charts-blue': '#1a85ff',
    'charts-red': '#e51400',
  },
  dark: {
    'editor-foreground': '#cccccc',
    'editor-background': '#1f1f1f',
    descriptionForeground: '#9d9d9d',
    'button-foreground': '#ffffff',
    'button-background': '#0078d4',
    'button-secondaryForeground': '#cccccc',
    'button-secondaryBackground': '#313131',
    'textLink-foreground': '#4daafc',
    errorForeground: '#f85149',
    'editorWarning-foreground': '#cca700',
    'editor-findMatchHighlightBackground': '#9e6a03',
    'diffEditor-insertedTextBackground': '#9ccc2c33',
    'textBlockQuote-background': '#2b2b2b',
    focusBorder: '#0078d4',
    'charts-blue': '#3794ff',
    'charts-red': '#f14c4c',
  },
  contrast: {
    'editor-foreground': '#ffffff',
    'editor-background': '#000000',
    descriptionForeground: '#ffffffb3',
    'button-foreground': '#ffffff',
    'button-background': '#000000',
    'button-border': '#6fc3df',
    'button-secondaryForeground': '#ffffff',
    'button-secondaryBackground': '#000000',
    'textLink-foreground': '#21a6ff',
    errorForeground: '#f48771',
    'editorWarning-foreground': '#ffd370',
    contrastBorder: '#6fc3df',
    focusBorder: '#f38518',
    'charts-blue': '#3794ff',
    'charts-red': '#f48771',
  },
};
export const THEME_NAMES = Object.keys(THEMES);

/** A page, with what it posted and what its policy refused. */
export interface Opened {
  readonly page: Page;
  /** Messages of the page to the extension, those after `ready`. */
  posted(): Promise<{ type: string; [key: string]: unknown }[]>;
  /** Sends the page another message. */
  send(message: unknown): Promise<void>;
  /** What axe finds wrong, as readable lines. */
  violations(): Promise<string[]>;
  /** Requests that left the page's own origin, refusals of the policy, errors of scripts. */
  readonly faults: string[];
}

export async function open(
  browser: Browser,
  name: string,
  message: unknown,
  { theme = 'light', language = 'en' }: { theme?: string; language?: string } = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  const faults: string[] = [];
  page.on('console', line => line.type() === 'error' && faults.push(line.text()));
  page.on('pageerror', error => faults.push(String(error)));
  await page.route('**/*', route => {
    const url = route.request().url();
    if (url === `${ORIGIN}/`)
      return route.fulfill({
        contentType: 'text/html',
        body: html({
          title: name,
          language,
          direction: language === 'ar' ? 'rtl' : 'ltr',
          script: `${ORIGIN}/${name}.js`,
          style: `${ORIGIN}/${name}.css`,
          source: ORIGIN,
          nonce: 'n0nce',
        }),
      });
    if (url.startsWith(`${ORIGIN}/${name}.`)) return route.fulfill({ path: path.join(bundles, path.basename(url)) });
    if (!url.startsWith('data:')) faults.push(`request of ${url}`);
    return route.abort();
  });
  const colours = { 'font-family': 'sans-serif', 'font-size': '13px', ...THEMES[theme] };
  // as strings: what runs in the page is no part of this program
  await page.addInitScript(`window.posted = []; window.acquireVsCodeApi = () => ({ postMessage: said => window.posted.push(said) });`);
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(
    `for (const [key, value] of Object.entries(${JSON.stringify(colours)})) document.documentElement.style.setProperty('--vscode-' + key, value);`,
  );
  const posted = (): Promise<{ type: string }[]> => page.evaluate('window.posted');
  const send = (said: unknown): Promise<void> => page.evaluate(`window.postMessage(${JSON.stringify(said)}, '*')`);
  while (!(await posted()).some(({ type }) => type === 'ready')) await page.waitForTimeout(20);
  await send(message);
  await page.waitForFunction('document.getElementById("root").childElementCount > 0');
  return {
    page,
    faults,
    send,
    posted: async () => (await posted()).filter(({ type }) => type !== 'ready'),
    async violations() {
      await page.evaluate(axe);
      const found = (await page.evaluate('axe.run()')) as {
        violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
      };
      return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}\n${node.failureSummary}`));
    },
  };
}
