/** The suite's entry in the extension host of Node, whichever VS Code loads it: `run()` ends when all tests have. */
import { appendFileSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { report } from './report';

/** The lines are ours. */
function silent(): void {}

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: silent as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const { declare } = await import('./declare');
  declare(process.env.CONCORD_TEST_SCENARIO ?? 'articles');
  const file = process.env.CONCORD_TEST_RESULT;
  const result = await report(mocha, line => file && appendFileSync(`${file}.log`, `${line}\n`));
  if (file) writeFileSync(file, JSON.stringify(result));
  else console.log(result.output);
  if (result.failing) throw new Error(`${result.failing} tests failed`);
}
