import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { Reader, type Knowledge } from '../claims/read.ts';
import { Corpus } from '../corpus/corpus.ts';
import type { Verdict } from '../corpus/decisions.ts';
import { rules } from '../rules/index.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { answerLedger, Refused, type Decided, type LedgerAnswer, type LedgerRequest } from '../workspace/deciding.ts';
import { textOf as ownTextOf } from '../workspace/folder-files.ts';
import type { Streams } from './check.ts';
import { gather } from './sources.ts';

export interface DecideOptions {
  /** The folder of articles. */
  folder: string;
  fingerprint?: string;
  verdict?: Verdict;
  reason?: string;
  by?: string;
  /** Take the decision back. */
  undo: boolean;
  /** Take out all decisions that hold for no finding. */
  sweep: boolean;
  language: MessageLanguage;
}

/** `concord decide`: writes a decision into a folder's file of decisions. @returns the exit status: 2 where it could not */
export async function decide(options: DecideOptions, knowledge: Knowledge, streams: Streams): Promise<number> {
  const { fingerprint = '', verdict, reason } = options;
  try {
    const { folder, read } = await gather({ paths: [options.folder], ndjson: false }, streams);
    const { base, book, settings } = folder!;
    const reader = new Reader(knowledge);
    const corpus = new Corpus(rules, knowledge.places, settings.rules);
    for (const source of read()) corpus.update(source.file, reader.read(source.text, { ...source, names: settings.names }));
    const textOf = (file: string): string => corpus.articlesOf(file)[0]?.text.text ?? '';
    const judgement = book.judge(corpus, textOf);
    const decided: Decided = { judge: () => judgement, textOf };
    const request: LedgerRequest = options.sweep
      ? { action: 'sweep' }
      : options.undo
        ? { action: 'undecide', fingerprint }
        : { action: 'decide', fingerprint, verdict: verdict!, reason, by: options.by ?? author(base), at: now() };
    const { count, remark } = writeAnswer(base, decided, request, options.language);
    if (remark) throw new Error(`the decision stands in the text of ${remark.file}: take the remark out there`);
    streams.error(`concord: ${count} ${count === 1 ? 'decision' : 'decisions'} ${options.sweep || options.undo ? 'taken out' : 'kept'}\n`);
    return 0;
  } catch (error) {
    streams.error(`concord: ${(error as Error).message}\n`);
    return 2;
  }
}

/** Writes what a request makes of a folder's files of decisions. @throws with a sentence where it cannot be met */
export function writeAnswer(base: string, decided: Decided, request: LedgerRequest, language: MessageLanguage): LedgerAnswer {
  let answer;
  try {
    answer = answerLedger(decided, request, name => ownTextOf(base, name) ?? '', language);
  } catch (error) {
    throw error instanceof Refused ? new Error(write(error.reason, language, false), { cause: error }) : error;
  }
  for (const { name, text } of answer.files) {
    const file = path.join(base, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return answer;
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Who decides where nobody says: git's name for the author, else the account's. */
function author(folder: string): string | undefined {
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (name) return name;
  } catch {
    // no git here, or it knows no name
  }
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
