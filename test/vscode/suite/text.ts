import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, ready, until } from './support';

/** What Concord shows in the text itself. */
export function describeText(): void {
  describe('the text', () => {
    before(ready);
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('concord');
    const set = (name: string, value: unknown): Thenable<void> => settings().update(name, value, vscode.ConfigurationTarget.Workspace);
    const open = (name: string): Thenable<vscode.TextDocument> => vscode.workspace.openTextDocument(article(name));
    const whole = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

    it('has hints only where they are asked for', async () => {
      const document = await open('archive/harbour.txt');
      const hints = async (): Promise<string[]> =>
        (await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document))).map(
          ({ label }) => String(label),
        );
      assert.deepEqual(await hints(), []);
      await set('inlayHints.dates', true);
      const [first] = await until('a hint', async () => {
        const found = await hints();
        return found.length ? found : undefined;
      });
      assert.match(first, /\d{4}-\d\d-\d\d/);
      await set('inlayHints.dates', undefined);
      await until('no hints', async () => (await hints()).length === 0);
    });

    it('has lenses only where they are asked for', async () => {
      const [made, other] = [article('lens-one.txt'), article('lens-two.txt')];
      for (const [uri, city] of [
        [made, 'MUSCAT'],
        [other, 'RIGA'],
      ] as const) {
        const text = `${city}, 3 March 2024 - Trade between Oman and Latvia reached $310 million in 2023, officials said.\n`;
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      }
      await vscode.workspace.openTextDocument(made);
      const lenses = async (): Promise<vscode.CodeLens[]> =>
        (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', made)) ?? [];
      assert.deepEqual(await lenses(), []);
      await set('codeLens', true);
      const [lens] = await until('a lens', async () => {
        const found = await lenses();
        return found.length ? found : undefined;
      });
      assert.match(lens.command!.title, /other articles: 1/);
      await set('codeLens', undefined);
      for (const uri of [made, other]) await vscode.workspace.fs.delete(uri);
    });

    it('is outlined with dates and names', async () => {
      const document = await open('samarkand.txt');
      // the folder may still be read again after the test before
      const kinds = await until('an outline with places', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
        const all = new Set(found?.[0]?.children.map(({ kind }) => kind));
        return all.has(vscode.SymbolKind.Namespace) ? all : undefined;
      });
      assert.ok(kinds.has(vscode.SymbolKind.Event), 'dates');
    });

    it('completes names as they are spelt', async () => {
      const document = await open('samarkand.txt');
      const uri = document.uri;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(document.lineCount, 0), '\nThey went on to Samar');
      await vscode.workspace.applyEdit(edit);
      const end = document.positionAt(document.getText().length);
      const list = await until('a completion', async () => {
        const found = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, end);
        return found.items.some(({ label }) => label === 'Samarkand') ? found : undefined;
      });
      assert.ok(list.items.length > 0);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('links the sources that it names by address', async () => {
      const made = article('linked.txt');
      await vscode.workspace.fs.writeFile(
        made,
        new TextEncoder().encode('The report is at www.example.org/report, they said on 3 May 2024.\n'),
      );
      await vscode.workspace.openTextDocument(made);
      const [link] = await until('a link', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', made);
        return found.length ? found : undefined;
      });
      assert.equal(link.target?.toString(), 'https://www.example.org/report');
      await vscode.workspace.fs.delete(made);
    });

    it('folds a list of links', async () => {
      const made = article('folded.txt');
      const text =
        'Ferry leaves early\n\nMUSCAT, 3 March 2024 - The ferry left at noon.\n\nRead also:\n- Boats return to Sur\n- Crews meet in Nizwa\n- Fares rise\n';
      await vscode.workspace.fs.writeFile(made, new TextEncoder().encode(text));
      await vscode.workspace.openTextDocument(made);
      const ranges = await until('a fold', async () => {
        const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', made);
        return found?.length ? found : undefined;
      });
      assert.ok(
        ranges.some(({ start, end }) => start === 4 && end === 7),
        JSON.stringify(ranges),
      );
      await vscode.workspace.fs.delete(made);
    });
  });
}
