/** What the tests share: waiting for the editor, finding text in documents, the extension's own view. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ConcordApi } from '../../../client/src/extension';

/** Waits until `probe` gives something other than undefined, null or false; fails with what `probe` last gave. */
export async function until<T>(what: string, probe: () => T | Thenable<T>, patience = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== null && value !== false) return value as NonNullable<T>;
    if (Date.now() > end) assert.fail(`waited ${patience} ms for ${what}`);
    await pause(50);
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

/** The extension, once the editor has activated it by itself: no test activates it. */
export async function api(): Promise<ConcordApi> {
  const extension = vscode.extensions.getExtension<ConcordApi>('concord.concord');
  assert.ok(extension, 'the extension is not known');
  await until('the activation', () => extension.isActive);
  return extension.exports;
}

/** The status once the index is complete. */
export async function ready() {
  const concord = await api();
  return until('a complete index', () => (concord.status?.state === 'ready' ? concord.status : undefined));
}

/** A file of the folder of articles in this window. */
export function article(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.path.endsWith('/articles'));
  assert.ok(folder, 'no folder of articles is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Concord's diagnostics of one file, from the place where the Problems panel takes them. */
export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'concord' || source === 'Concord');

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' && code !== null ? code.value : code);

/** Waits for a finding of `rule` in `uri`. */
export const finding = (uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> =>
  until(`${rule} in ${uri.path}`, () => findings(uri).find(diagnostic => ruleOf(diagnostic) === rule));

/** The position inside the `occurrence`-th (from 0) appearance of `text`. */
export function positionOf(document: vscode.TextDocument, text: string, occurrence = 0): vscode.Position {
  let offset = -1;
  for (let count = 0; count <= occurrence; count++) offset = document.getText().indexOf(text, offset + 1);
  assert.notEqual(offset, -1, `no ${text} in ${document.uri.path}`);
  return document.positionAt(offset + 1);
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

export async function definitions(uri: vscode.Uri, position: vscode.Position): Promise<vscode.Location[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  );
  return found.map(link =>
    'targetUri' in link ? new vscode.Location(link.targetUri, link.targetSelectionRange ?? link.targetRange) : link,
  );
}
