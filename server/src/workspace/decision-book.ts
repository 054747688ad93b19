import type { Corpus } from '../corpus/corpus.ts';
import { judge, type Decision, type Judgement } from '../corpus/decisions.ts';

import { BASELINE_FILE, DECISIONS_FILE, readBaseline, readDecisions, type Entry } from './ledger.ts';
import type { Problem } from './yaml.ts';

/** The files of a folder in which decisions are kept, by name relative to it. */
export const DECISION_FILES: readonly string[] = [DECISIONS_FILE, BASELINE_FILE];

/** One of the folder's own files as it was read. */
export interface OwnFile {
  text: string;
  problems: Problem[];
  /** What it says was decided. */
  entries: Entry[];
}

/** What was decided about a folder of articles in its files of decisions. */
export class DecisionBook {
  readonly files = new Map<string, OwnFile>();
  private decisions: ReadonlyMap<string, Decision> = new Map();

  /** Takes the text of one of {@link DECISION_FILES}; undefined where there is no such file. */
  update(name: string, text: string | undefined): void {
    if (text === undefined) this.files.delete(name);
    else this.files.set(name, { text, ...(name === BASELINE_FILE ? readBaseline : readDecisions)(text) });
    const all = DECISION_FILES.flatMap(file => this.files.get(file)?.entries ?? []);
    // of two entries of one finding the first holds, and what a person decided goes before a baseline
    this.decisions = new Map(all.toReversed().map(entry => [entry.fingerprint, entry]));
  }

  /** The findings of articles with what was decided about them. @param textOf a file's text as read */
  judge(corpus: Corpus, textOf: (file: string) => string): Judgement {
    return judge(corpus.findings(), this.decisions, textOf, corpus.remarks);
  }
}
