import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli.js');
const TEXT = 'Fair opens in Sohar\nMUSCAT, 14 May 2024 - The fair opened on Tuesday.\nEntries close on 31 September 2024, the fair said.\n';

describe('the command line', () => {
  let folder: string;
  const run = (args: string[], input?: string): { status: number | null; out: string; err: string } => {
    const done = spawnSync(process.execPath, [CLI, ...args], { input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    return { status: done.status, out: done.stdout, err: done.stderr };
  };
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'concord-'));
    writeFileSync(path.join(folder, 'a.txt'), TEXT);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('prints findings for people', () => {
    assert.deepEqual(run(['check', folder]), {
      status: 1,
      out: [
        'a.txt:3:18 error impossible-date',
        '  There is no \u206831 September 2024\u2069',
        '    month \u20689\u2069 has \u206830 days\u2069',
        '  > a.txt:3:18: \u2068…14 May 2024 - The fair opened on Tuesday. Entries close on 31 September 2024, the fair said.\u2069',
        '',
        'articles: 1 · errors: 1 · warnings: 0 · notes: 0',
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('prints the JSON of its contract', () => {
    const { status, out } = run(['check', folder, '--format', 'json', '--fail-on', 'never']);
    assert.equal(status, 0);
    const { findings, ...rest } = JSON.parse(out) as { version: number; articles: number; findings: Record<string, unknown>[] };
    assert.deepEqual(rest, { version: 1, articles: 1 });
    const [{ fingerprint, ...finding }] = findings;
    assert.match(String(fingerprint), /^[0-9a-f]{16}$/);
    assert.deepEqual(finding, {
      rule: 'impossible-date',
      severity: 'error',
      scope: 'within',
      message: 'There is no 31 September 2024',
      reason: 'month 9 has 30 days',
      sites: [
        { file: 'a.txt', offset: TEXT.indexOf('31'), length: 17, line: 3, column: 18, text: '31 September 2024', value: '2024-09-31' },
      ],
    });
  });

  it('keeps the fingerprint when lines move and text elsewhere changes', () => {
    const of = (text: string): unknown =>
      (
        JSON.parse(run(['check', '--ndjson', '--format', 'json'], JSON.stringify({ id: 'a.txt', text })).out) as {
          findings: { fingerprint: string }[];
        }
      ).findings[0].fingerprint;
    assert.equal(of(TEXT), of(TEXT.replace('Fair opens in Sohar', 'The fair opens in Sohar\n\nWith music')));
    assert.notEqual(of(TEXT), of(TEXT.replace('Entries close on', 'The doors close on')));
  });

  it('prints SARIF and workflow commands', () => {
    const sarif = JSON.parse(run(['check', folder, '--format', 'sarif']).out) as {
      version: string;
      runs: {
        results: {
          ruleId: string;
          level: string;
          locations: { physicalLocation: { region: { startLine: number; startColumn: number } } }[];
        }[];
      }[];
    };
    assert.equal(sarif.version, '2.1.0');
    const [result] = sarif.runs[0].results;
    assert.deepEqual(
      [
        result.ruleId,
        result.level,
        result.locations[0].physicalLocation.region.startLine,
        result.locations[0].physicalLocation.region.startColumn,
      ],
      ['impossible-date', 'error', 3, 18],
    );
    assert.equal(
      run(['check', folder, '--format', 'github']).out,
      '::error file=a.txt,line=3,col=18,endLine=3,endColumn=35,title=impossible-date::There is no 31 September 2024%0Amonth 9 has 30 days\n',
    );
  });

  it('speaks Arabic', () => {
    assert.match(run(['check', folder, '--language', 'ar']).out, /المقالات: 1/);
  });

  it('extracts a line for each line, in order, an unusable one with its error', () => {
    const { status, out } = run(
      ['extract', '--ndjson'],
      '{"id":"x","text":"It opened on 14 May 2024.","language":"en"}\n{bad\n{"id":"y","text":"في مسقط","published":"2024-05-14"}\n',
    );
    assert.equal(status, 0);
    const lines = out
      .trim()
      .split('\n')
      .map(
        l =>
          JSON.parse(l) as {
            id: string | null;
            error?: string;
            published?: string;
            mentions?: { kind: string; text: string; value: unknown }[];
          },
      );
    assert.deepEqual(
      lines.map(l => l.id),
      ['x', null, 'y'],
    );
    assert.deepEqual(
      lines[0].mentions?.map(m => [m.kind, m.text, m.value]),
      [['date', '14 May 2024', { timex: '2024-05-14' }]],
    );
    assert.equal(lines[1].error, 'line 2: is no JSON');
    assert.equal(lines[2].published, '2024-05-14');
    assert.equal(lines[2].mentions?.[0].kind, 'place');
  });

  for (const [args, message] of [
    [['check', '--format', 'loud', '.'], 'concord: --format is one of text, json, sarif, github, not "loud"\n'],
    [['check', '/no/such/folder'], 'concord: /no/such/folder does not exist\n'],
    [['sing'], 'concord: there is no command "sing"; see concord --help\n'],
  ] as const)
    it(`exits with 2 and one line: ${args.join(' ')}`, () => assert.deepEqual(run([...args]), { status: 2, out: '', err: message }));
});
