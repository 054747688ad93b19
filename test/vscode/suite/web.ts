/** The suite's entry in the extension host of a browser. What it finds goes to the server that serves the extension. */
// oxlint-disable-next-line no-unassigned-import -- it makes a global
import 'mocha/mocha';
import * as vscode from 'vscode';
import { report } from './report';

async function run(): Promise<void> {
  const { mocha } = globalThis as unknown as { mocha: { setup(options: object): void } };
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: function silent() {} });
  const { declare } = await import('./declare');
  const { extensionUri } = vscode.extensions.getExtension('concord.concord')!;
  const at = (what: string): string => extensionUri.with({ path: `/${what}` }).toString(true);
  const tell = (what: string, body: string): Promise<Response> => fetch(at(what), { method: 'POST', body });
  declare(await (await fetch(at('scenario'))).text());
  const result = await report(mocha as never, line => void tell('line', line));
  await tell('result', JSON.stringify(result));
  if (result.failing) throw new Error(`${result.failing} tests failed`);
}

// mocha's build for browsers takes `module.exports` for itself wherever it finds one
module.exports = { run };
