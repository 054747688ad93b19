/** The suite's entry in the extension host, whichever VS Code loads it: `run()` ends when all tests have. */
import { appendFileSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** The lines are ours: a host's console reaches a person only in part. */
function silent(): void {}

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: silent as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const { declare } = await import('./declare');
  declare(process.env.CONCORD_TEST_SCENARIO ?? 'articles');
  const result = process.env.CONCORD_TEST_RESULT;
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
    if (result) appendFileSync(`${result}.log`, `${line}\n`);
  };
  const counts = { passing: 0, failing: 0, pending: 0 };
  await new Promise<void>(resolve => {
    mocha
      .run(() => resolve())
      .on('pass', test => {
        counts.passing++;
        say(`    ✔ ${test.fullTitle()} (${test.duration} ms)`);
      })
      .on('pending', test => {
        counts.pending++;
        say(`    - ${test.fullTitle()}`);
      })
      .on('fail', (test, error: Error) => {
        counts.failing++;
        say(`    ✖ ${test.fullTitle()}\n${indent(error.stack ?? error.message)}`);
      });
  });
  if (result) writeFileSync(result, JSON.stringify({ ...counts, output: lines.join('\n') }));
  else console.log(lines.join('\n'));
  if (counts.failing) throw new Error(`${counts.failing} tests failed`);
}

const indent = (text: string): string => text.replace(/^/gm, '      ');
