#!/usr/bin/env node
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { check, FORMATS, type CheckOptions, type Streams } from './commands/check.ts';
import { decide, type DecideOptions } from './commands/decide.ts';
import { extract } from './commands/extract.ts';
import { VERDICTS } from './corpus/decisions.ts';
import type { MessageLanguage } from './rules/messages/index.ts';
import { buildOf, Cache, userCacheFolder } from './workspace/cache.ts';
import { knowledgeOf } from './workspace/knowledge.ts';
import { workerPool } from './workspace/pool.ts';

declare const CONCORD_VERSION: string;

const USAGE = `concord check [PATH...]    checks articles against each other
  --format text|json       text for people (default), or JSON
  --fail-on LEVEL          error, warning (default), information, never: from where the exit status is 1
  --ndjson                 articles are lines of standard input: {"id","text","language"?,"published"?}
  --language en|ar         language of the messages
  --stats                  writes how many findings there are and how long it took to standard error
  --threads N              threads that read many articles; as many as the machine has cores, 0 for none
  --no-cache               reads everything anew, and keeps nothing for the next time
  --decided                shows findings that were decided, too
  --baseline               takes all findings into .concord/baseline.yaml, so that only new ones are shown from now on
concord decide [FOLDER] FINGERPRINT --verdict not-an-error|different-things|update|checked
                           writes a decision into .concord/decisions.yaml
  --reason TEXT            why
  --by NAME                who decides (git's user.name, else the account's)
  --undo                   takes the decision back, instead of --verdict
concord decide [FOLDER] --sweep
                           takes out all decisions that hold for no finding any more
concord extract [PATH...]  prints what is read in each article, a JSON object a line
  --ndjson                 articles are lines of standard input
concord lsp --stdio        the language server
concord mcp [FOLDER]       tools for assistants over the Model Context Protocol, on standard input and output
`;

const streams: Streams = {
  input: process.stdin,
  out: text => void process.stdout.write(text),
  error: text => void process.stderr.write(text),
};

class UsageError extends Error {}

async function main(argv: string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === '--version') {
    streams.out(`${CONCORD_VERSION}\n`);
    return 0;
  }
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    streams.out(USAGE);
    return command === undefined ? 2 : 0;
  }
  const home = path.dirname(fileURLToPath(import.meta.url)),
    data = path.join(home, 'data');
  if (command === 'lsp') {
    const { startServer } = await import('./main.ts');
    startServer(home);
    return new Promise<number>(() => {});
  }
  if (command === 'mcp') {
    const { values, positionals } = parse(rest);
    if (positionals.length > 1) throw new UsageError('concord mcp takes one folder');
    const { serveMcp } = await import('./commands/mcp.ts');
    await serveMcp(home, positionals[0] ?? '.', oneOf('--language', values.language ?? 'en', ['en', 'ar']));
    return 0;
  }
  if (command !== 'check' && command !== 'extract' && command !== 'decide')
    throw new UsageError(`there is no command "${command}"; see concord --help`);
  const { values, positionals } = parse(rest);
  if (values.help) {
    streams.out(USAGE);
    return 0;
  }
  if (command === 'extract') return extract({ paths: positionals, ndjson: values.ndjson ?? false }, knowledgeOf(data), streams);
  if (command === 'decide') return decide(decideOptions(values, positionals), knowledgeOf(data), streams);
  if (values.baseline && values.ndjson) throw new UsageError('--baseline needs a folder to write into, not --ndjson');
  const options: CheckOptions = {
    paths: positionals,
    ndjson: values.ndjson ?? false,
    format: oneOf('--format', values.format ?? 'text', FORMATS),
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'warning', ['error', 'warning', 'information', 'never']),
    stats: values.stats ?? false,
    language: values.language === undefined ? undefined : oneOf<MessageLanguage>('--language', values.language, ['en', 'ar']),
    decided: values.decided ?? false,
    baseline: values.baseline ?? false,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    version: CONCORD_VERSION,
  };
  const threads = values.threads === undefined ? undefined : wholeNumber('--threads', values.threads);
  const build = values['no-cache'] ? undefined : buildOf(home);
  const damaged = (file: string): void => streams.error(`concord: ${file} was damaged and is made anew\n`);
  const cache = build === undefined ? undefined : new Cache(userCacheFolder(), build, damaged);
  return check(options, knowledgeOf(data), streams, threads === 0 ? undefined : workerPool(home, threads), cache);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'fail-on': { type: 'string' },
        ndjson: { type: 'boolean' },
        stats: { type: 'boolean' },
        threads: { type: 'string' },
        'no-cache': { type: 'boolean' },
        language: { type: 'string' },
        decided: { type: 'boolean' },
        baseline: { type: 'boolean' },
        verdict: { type: 'string' },
        reason: { type: 'string' },
        by: { type: 'string' },
        undo: { type: 'boolean' },
        sweep: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0], { cause: error });
  }
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,3}$/.test(value)) throw new UsageError(`${option} is a whole number, not "${value}"`);
  return Number(value);
}

function decideOptions(values: ReturnType<typeof parse>['values'], positionals: string[]): DecideOptions {
  const sweep = values.sweep ?? false,
    undo = values.undo ?? false;
  const last = sweep ? undefined : positionals[positionals.length - 1];
  if (positionals.length > (sweep ? 1 : 2)) throw new UsageError('concord decide takes one folder and one fingerprint');
  if (!sweep && (last === undefined || !/^[0-9a-f]{16}$/.test(last)))
    throw new UsageError('concord decide takes the fingerprint of a finding, 16 hexadecimal digits (see check --format json)');
  if (!sweep && !undo && values.verdict === undefined) throw new UsageError(`--verdict is one of ${VERDICTS.join(', ')}`);
  return {
    folder: (sweep ? positionals[0] : positionals.length === 2 ? positionals[0] : undefined) ?? '.',
    fingerprint: last,
    verdict: values.verdict === undefined ? undefined : oneOf('--verdict', values.verdict, VERDICTS),
    reason: values.reason,
    by: values.by,
    undo,
    sweep,
    language: oneOf('--language', values.language ?? 'en', ['en', 'ar']),
  };
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if (!(allowed as readonly string[]).includes(value)) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not "${value}"`);
  return value as T;
}

process.stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 2));
main(process.argv.slice(2)).then(
  status => {
    process.exitCode = status;
  },
  (error: unknown) => {
    streams.error(`concord: ${error instanceof Error ? error.message : String(error)}\n`);
    if (!(error instanceof UsageError) && process.env.CONCORD_DEBUG) console.error(error);
    process.exitCode = 2;
  },
);
