import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files';
import { api, article, finding, findings, hoverText, pause, positionOf, ready, ruleOf, until } from './support';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A folder of articles beside a software project; later a virtual folder joins them. */
export function describeMultiRoot(): void {
  describe('several folders in one window', () => {
    const software = (name: string): vscode.Uri => {
      const folder = vscode.workspace.workspaceFolders!.find(({ uri }) => uri.path.endsWith('/software'))!;
      return vscode.Uri.joinPath(folder.uri, name);
    };

    it('reads the folder of articles only', async () => {
      const status = await ready();
      assert.equal(status.articles, 4);
      await finding(article('calendar.md'), 'impossible-date');
      assert.deepEqual(findings(software('README.md')), []);
    });

    it('leaves a document of the other folder unmarked when it is opened', async () => {
      await vscode.window.showTextDocument(software('README.md'));
      await pause(1500);
      assert.deepEqual(findings(software('README.md')), []);
    });

    it('reads a virtual folder through the editor', async () => {
      const files = new MemoryFiles();
      const root = vscode.Uri.parse('memory:/wire');
      files.createDirectory(root);
      files.createDirectory(vscode.Uri.joinPath(root, 'may'));
      const first = vscode.Uri.joinPath(root, 'may/first.txt');
      files.writeFile(first, text('RABAT, 3 May 2021 - The strike ended on 31 April 2021, the union said.\n'));
      files.writeFile(vscode.Uri.joinPath(root, 'second.txt'), text('TUNIS, 4 May 2021 - The ferry left on Tuesday.\n'));
      vscode.workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true });
      const before = vscode.workspace.workspaceFolders!.length;
      assert.ok(vscode.workspace.updateWorkspaceFolders(before, 0, { uri: root, name: 'wire' }));
      const found = await finding(first, 'impossible-date');
      assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
      const concord = await api();
      await until('six articles', () => concord.status?.state === 'ready' && concord.status.articles === 6);
      const document = await vscode.workspace.openTextDocument(first);
      assert.match(await until('a hover', () => hoverText(first, positionOf(document, '3 May 2021'))), /2021-05-03/);
    });

    it('forgets a folder that is closed', async () => {
      const { workspaceFolders = [] } = vscode.workspace;
      const index = workspaceFolders.findIndex(({ uri }) => uri.scheme === 'memory');
      const first = vscode.Uri.joinPath(workspaceFolders[index].uri, 'may/first.txt');
      assert.ok(vscode.workspace.updateWorkspaceFolders(index, 1));
      await until('no finding of the closed folder', () => !findings(first).some(diagnostic => ruleOf(diagnostic) === 'impossible-date'));
      await finding(article('calendar.md'), 'impossible-date');
    });
  });
}
