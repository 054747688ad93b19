import type { Browser } from 'playwright-core';
import { browserPath, launchBrowser } from '../vscode/code-server.mjs';

/** A headless Chromium; the suite is skipped where there is none. */
export async function launch(context: Mocha.Context): Promise<Browser> {
  if (!browserPath()) {
    console.log('no Chromium (not installed)');
    context.skip();
  }
  return launchBrowser();
}
