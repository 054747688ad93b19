/** The commands by which a person corrects the register of names. */
import { commands, type Disposable, window } from 'vscode';
import type { Controller } from './controller';
import { mayWrite, type OwnFiles } from './own-files';
import { CorrectNameRequest, type NameInfo, NameInfoRequest, type NameParams, type NamePlace } from './protocol';
import { t } from './strings';

/** Arguments of `concord.correctName`; without a place the cursor's counts, and what is missing is asked for. */
export interface CorrectNameArguments extends Partial<NamePlace> {
  readonly does?: NameParams['does'];
  /** Id of the entity that it is the same as. */
  readonly other?: string;
  readonly spelling?: string;
}

/** Registers `concord.correctName` and, for the palette, a command for each of what it can do. */
export function registerNaming(controller: Controller, files: OwnFiles): Disposable[] {
  const run = (given: CorrectNameArguments): Promise<boolean> => correct(controller, files, given);
  const alone: Record<string, NameParams['does']> = {
    'concord.sameName': 'same',
    'concord.preferSpelling': 'prefer',
    'concord.splitName': 'apart',
    'concord.anotherName': 'another',
    'concord.notAName': 'not-a-name',
  };
  return [
    commands.registerCommand('concord.correctName', (given?: CorrectNameArguments) => run(given ?? {})),
    ...Object.entries(alone).map(([command, does]) =>
      commands.registerCommand(command, (given?: CorrectNameArguments) => run({ ...given, does })),
    ),
  ];
}

async function correct(controller: Controller, files: OwnFiles, given: CorrectNameArguments): Promise<boolean> {
  if (!mayWrite(controller)) return false;
  const place = placeOf(given);
  const info = place && (await controller.server?.request(NameInfoRequest, place));
  if (!place || !info) {
    void window.showInformationMessage(t('There is no name at the cursor.'));
    return false;
  }
  const said = await ask(info, given);
  if (!said) return false;
  const answer = await files.change(server => server.request(CorrectNameRequest, { ...place, ...said }));
  if (answer) void window.setStatusBarMessage(t('Concord: the register of names has changed.'), 5000);
  return answer !== undefined;
}

function placeOf({ uri, position }: CorrectNameArguments): NamePlace | undefined {
  if (uri !== undefined && position) return { uri, position: { line: position.line, character: position.character } };
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** What the person says, the missing parts asked for; undefined where the person leaves it. */
async function ask(info: NameInfo, { does, other, spelling }: CorrectNameArguments) {
  switch (does ?? (await pickWhat(info))) {
    case 'same': {
      const id = other ?? (await pickOther(info));
      return id === undefined ? undefined : { does: 'same' as const, other: id };
    }
    case 'prefer': {
      const chosen = spelling ?? (await pickSpelling(info, t('Which spelling is to be preferred?')));
      return chosen === undefined ? undefined : { does: 'prefer' as const, spelling: chosen };
    }
    case 'apart': {
      const chosen = spelling ?? (await pickSpelling(info, t('Which spelling is of somebody else?')));
      return chosen === undefined ? undefined : { does: 'apart' as const, spelling: chosen };
    }
    case 'another':
      return { does: 'another' as const };
    case 'not-a-name':
      return { does: 'not-a-name' as const };
    default:
      return undefined;
  }
}

async function pickWhat(info: NameInfo): Promise<NameParams['does'] | undefined> {
  const several = info.spellings.length > 1;
  const items: { label: string; does: NameParams['does'] }[] = [
    { label: t('Same as...'), does: 'same' },
    ...(several ? [{ label: t('Prefer a spelling...'), does: 'prefer' as const }] : []),
    ...(several ? [{ label: t('Split off a spelling...'), does: 'apart' as const }] : []),
    { label: t('Another person or place in this article'), does: 'another' },
    { label: t('Not a name'), does: 'not-a-name' },
  ];
  return (await window.showQuickPick(items, { title: info.text }))?.does;
}

async function pickOther(info: NameInfo): Promise<string | undefined> {
  const items = info.others.map(({ id, name, mentions }) => ({ label: name, description: t('Mentions: {0}', mentions), id }));
  return (await window.showQuickPick(items, { title: t('{0} is the same as', info.name), matchOnDescription: true }))?.id;
}

async function pickSpelling(info: NameInfo, title: string): Promise<string | undefined> {
  const items = info.spellings.map(({ text, count }) => ({ label: text, description: t('Mentions: {0}', count) }));
  return (await window.showQuickPick(items, { title }))?.label;
}
