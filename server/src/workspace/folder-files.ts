import path from 'node:path';
import type { Message } from '../corpus/finding.ts';
import { LineMap } from '../text/lines.ts';
import { CONFIG_FILES, overridden, readConfig } from './config.ts';
import { DECISION_FILES, DecisionBook } from './decision-book.ts';
import { readArticleFile } from './files.ts';
import { readRegister, REGISTER_FILE } from './register-file.ts';
import { parseSettings, type Settings } from './settings.ts';

/** Longest file of decisions or settings that is read, in bytes. */
const MOST = 20_000_000;

/** A fault in one of a folder's own files; line and column from 1. */
export interface FileProblem {
  file: string;
  line: number;
  column: number;
  message: Message;
}

/** What a folder says of itself: its settings and what was decided about its articles. */
export interface FolderFiles {
  /** Absolute path of the folder. */
  base: string;
  settings: Settings;
  /** Whether it has a file of settings. */
  configured: boolean;
  book: DecisionBook;
  problems: FileProblem[];
}

/** Reads a folder's own files on this machine; those that are not there say nothing. */
export function readFolderFiles(base: string): FolderFiles {
  const out: FolderFiles = { base, settings: parseSettings({}).settings, configured: false, book: new DecisionBook(), problems: [] };
  const note = (file: string, text: string, problems: readonly { start: number; message: Message }[]): void => {
    const lines = new LineMap(text);
    for (const { start, message } of problems) {
      const { line, character } = lines.position(start);
      out.problems.push({ file, line: line + 1, column: character + 1, message });
    }
  };
  for (const name of CONFIG_FILES) {
    const text = out.configured ? undefined : textOf(base, name);
    if (text === undefined) continue;
    const config = readConfig(text);
    out.configured = true;
    out.settings = overridden(out.settings, config);
    note(name, text, config.problems);
  }
  const register = textOf(base, REGISTER_FILE);
  if (register !== undefined) {
    const { entries, problems } = readRegister(register);
    out.settings = { ...out.settings, names: entries };
    note(REGISTER_FILE, register, problems);
  }
  for (const name of DECISION_FILES) {
    const text = textOf(base, name);
    if (text === undefined) continue;
    out.book.update(name, text);
    note(name, text, out.book.files.get(name)!.problems);
  }
  return out;
}

/** The text of a folder's own file, or undefined where there is none. */
export function textOf(base: string, name: string): string | undefined {
  const read = readArticleFile(path.join(base, ...name.split('/')), MOST);
  return 'text' in read ? read.text : undefined;
}
