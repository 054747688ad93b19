/** Runs a mocha and gathers what it says: a host's console reaches a person only in part. */
import type Mocha from 'mocha';

export interface Report {
  passing: number;
  failing: number;
  pending: number;
  output: string;
}

/** @param said called with each line as it comes */
export async function report(mocha: Pick<Mocha, 'run'>, said: (line: string) => void): Promise<Report> {
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
    said(line);
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
  return { ...counts, output: lines.join('\n') };
}

const indent = (text: string): string => text.replace(/^/gm, '      ');
