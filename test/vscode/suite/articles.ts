import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, article, definitions, finding, findings, hoverText, positionOf, ready, ruleOf, until } from './support';

/** A folder of articles without any configuration. */
export function describeArticles(): void {
  describe('a folder of articles', () => {
    it('starts Concord by itself', async () => {
      const concord = await api();
      await until('the server', () => concord.running);
    });

    it('tells the state of the index', async () => {
      const status = await ready();
      assert.equal(status.articles, 4);
      assert.ok(status.findings >= 3, `findings: ${status.findings}`);
      assert.deepEqual(status.skipped, []);
    });

    it('marks files that nobody opened', async () => {
      await ready();
      const uri = article('calendar.md');
      const impossible = await finding(uri, 'impossible-date');
      assert.equal(impossible.severity, vscode.DiagnosticSeverity.Error);
      await finding(uri, 'weekday-mismatch');
      await finding(article('samarkand.txt'), 'location-conflict');
      assert.deepEqual(
        vscode.workspace.textDocuments.filter(document => document.uri.path === uri.path),
        [],
      );
    });

    it('leaves articles without slips unmarked', async () => {
      await ready();
      for (const name of ['archive/rabat.txt', 'archive/harbour.txt']) assert.deepEqual(findings(article(name)).map(ruleOf), [], name);
    });

    it('marks the conflicting words themselves and points to the others', async () => {
      const uri = article('samarkand.txt');
      const conflict = await finding(uri, 'location-conflict');
      const document = await vscode.workspace.openTextDocument(uri);
      assert.match(document.getText(conflict.range), /^(Kazakhstan|Samarkand|Uzbekistan)$/);
      assert.equal(conflict.severity, vscode.DiagnosticSeverity.Warning);
      const related = conflict.relatedInformation ?? [];
      assert.ok(related.length >= 1);
      assert.ok(related.every(({ location }) => location.uri.toString() === uri.toString()));
    });

    it('tells in the hover which day a date is', async () => {
      const document = await vscode.workspace.openTextDocument(article('archive/harbour.txt'));
      const text = await until('a hover', () => hoverText(document.uri, positionOf(document, '12 March 2024')));
      assert.match(text, /2024-03-12/);
      assert.match(text, /Tuesday/);
    });

    it('gives the hover no markup of the article', async () => {
      const document = await vscode.workspace.openTextDocument(article('samarkand.txt'));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        positionOf(document, 'Mirziyoyev'),
      );
      for (const content of hovers.flatMap(({ contents }) => contents)) {
        assert.ok(content instanceof vscode.MarkdownString);
        assert.ok(!content.isTrusted && !content.supportHtml);
      }
    });

    it('goes from a short name to where the person is introduced', async () => {
      const document = await vscode.workspace.openTextDocument(article('samarkand.txt'));
      const second = positionOf(document, 'Mirziyoyev', 1);
      const [definition] = await until('a definition', async () => {
        const found = await definitions(document.uri, second);
        return found.length ? found : undefined;
      });
      assert.equal(definition.uri.toString(), document.uri.toString());
      assert.ok(definition.range.contains(positionOf(document, 'Mirziyoyev')), document.getText(definition.range));
    });

    it('follows an Arabic name to its introduction', async () => {
      const document = await vscode.workspace.openTextDocument(article('archive/rabat.txt'));
      const [definition] = await until('a definition', async () => {
        const found = await definitions(document.uri, positionOf(document, 'بنعمر', 1));
        return found.length ? found : undefined;
      });
      assert.equal(definition.uri.toString(), document.uri.toString());
      assert.ok(definition.range.contains(positionOf(document, 'بنعمر')));
    });

    it('keeps up with typing, and takes a finding back', async () => {
      const uri = article('archive/harbour.txt');
      const document = await vscode.workspace.openTextDocument(uri);
      const replace = async (from: string, to: string): Promise<void> => {
        const start = document.getText().indexOf(from);
        const edit = new vscode.WorkspaceEdit();
        edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to);
        await vscode.workspace.applyEdit(edit);
      };
      await replace('12 March 2024', '30 February 2024');
      const marked = await finding(uri, 'impossible-date');
      assert.equal(document.getText(marked.range), '30 February 2024');
      await replace('30 February 2024', '12 March 2024');
      await until('a clean article', () => findings(uri).length === 0);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('sees files that are made, renamed and deleted', async () => {
      const made = article('made.txt');
      const renamed = article('renamed.txt');
      await vscode.workspace.fs.writeFile(made, new TextEncoder().encode('The talks closed on 31 April 2021.\n'));
      await finding(made, 'impossible-date');
      await vscode.workspace.fs.rename(made, renamed);
      await finding(renamed, 'impossible-date');
      await until('no finding under the old name', () => findings(made).length === 0);
      await vscode.workspace.fs.delete(renamed);
      await until('no finding of a deleted file', () => findings(renamed).length === 0);
    });

    it('obeys a severity in the settings', async () => {
      const uri = article('calendar.md');
      await finding(uri, 'weekday-mismatch');
      const settings = vscode.workspace.getConfiguration('concord');
      await settings.update('rules', { 'weekday-mismatch': 'off' }, vscode.ConfigurationTarget.Workspace);
      await until('silence of the rule', () => !findings(uri).some(diagnostic => ruleOf(diagnostic) === 'weekday-mismatch'));
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
      await finding(uri, 'weekday-mismatch');
    });

    it('has its commands', async () => {
      const commands = await vscode.commands.getCommands(true);
      for (const name of ['concord.checkWorkspace', 'concord.showOutput', 'concord.restartServer'])
        assert.ok(commands.includes(name), name);
    });

    it('checks the workspace again when asked', async () => {
      await vscode.commands.executeCommand('concord.checkWorkspace');
      await ready();
      await finding(article('calendar.md'), 'impossible-date');
    });

    it('restarts the server when asked', async () => {
      await vscode.commands.executeCommand('concord.restartServer');
      await ready();
      await finding(article('calendar.md'), 'impossible-date');
    });

    it('can be switched off and on', async () => {
      const concord = await api();
      const settings = vscode.workspace.getConfiguration('concord');
      await settings.update('enable', 'off', vscode.ConfigurationTarget.Workspace);
      await until('the end of the server', () => !concord.running);
      await until('no findings', () => findings(article('calendar.md')).length === 0);
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
      await finding(article('calendar.md'), 'impossible-date');
    });
  });
}
