// The suite in code-server's extension host. Loaded only when it is used.
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser, obtain, startServer, windowUrl } from './code-server.mjs';

/** How long a window may take, in milliseconds. */
const PATIENCE = 300_000;

export async function connect() {
  const code = await obtain();
  return async ({ folder, workspace, trust, env, vsix, extension, tests, finished }) => {
    const server = await startServer(code, { trust, env, vsix });
    const said = [];
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      page.on('console', message => said.push(message.text()));
      await page.goto(windowUrl(server.address, { folder, workspace, extension, tests }));
      const end = Date.now() + PATIENCE;
      while (!finished()) {
        if (Date.now() > end)
          throw new Error(
            `no end after ${PATIENCE / 1000} s\n${said
              .filter(line => !/AgentHost|ChatModel|AccountPolicy/.test(line))
              .slice(-40)
              .join('\n')}\n${server.output().slice(-2000)}`,
          );
        await sleep(100);
      }
    } finally {
      await browser.close();
      await server.stop();
    }
  };
}
