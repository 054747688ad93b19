/** From what the server sends to what the editor takes. */
import { commands, Position, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window } from 'vscode';

/** A place as the Language Server Protocol says it. */
export interface Place {
  readonly uri: string;
  readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };
}

export const rangeOf = ({ range }: Place): Range => new Range(range.start.line, range.start.character, range.end.line, range.end.character);

/** Opens a passage with its words selected. @param beside next to the active editor rather than over it */
export async function openPlace(place: Place, options: { beside?: boolean; preserveFocus?: boolean } = {}): Promise<void> {
  const range = rangeOf(place);
  const editor = await window.showTextDocument(Uri.parse(place.uri), {
    viewColumn: options.beside ? columnForText() : undefined,
    preserveFocus: options.preserveFocus ?? false,
    preview: true,
  });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A column that shows text already, so that a passage does not cover the panel from which it is opened. */
const columnForText = (): ViewColumn => window.visibleTextEditors.find(editor => editor.viewColumn)?.viewColumn ?? ViewColumn.Beside;

/** All places that name what is named at a place, in a peek. */
export async function showReferences(place: Place): Promise<void> {
  const uri = Uri.parse(place.uri);
  const at = new Position(place.range.start.line, place.range.start.character);
  const found = await commands.executeCommand<{ uri: Uri; range: Range }[]>('vscode.executeReferenceProvider', uri, at);
  await openPlace(place);
  await commands.executeCommand('editor.action.showReferences', uri, at, found ?? []);
}
