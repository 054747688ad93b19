import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, findings, pause, until } from './support';

/** How long a server that should not start is waited for, in milliseconds. */
const WAIT = 3000;

/** A software project, with a README and a folder of documents. */
export function describeSoftware(): void {
  describe('a software project', () => {
    const root = (): vscode.Uri => vscode.workspace.workspaceFolders![0].uri;

    it('does not start Concord', async () => {
      const concord = await api();
      await pause(WAIT);
      assert.equal(concord.running, false);
      assert.equal(concord.status, undefined);
      assert.deepEqual(findings(vscode.Uri.joinPath(root(), 'README.md')), []);
    });

    it('does not start it when its README is opened', async () => {
      const concord = await api();
      await vscode.window.showTextDocument(vscode.Uri.joinPath(root(), 'README.md'));
      await pause(WAIT);
      assert.equal(concord.running, false);
    });

    it('starts it for a concord.yaml, and stops it when that goes', async () => {
      const concord = await api();
      const file = vscode.Uri.joinPath(root(), 'concord.yaml');
      await vscode.workspace.fs.writeFile(file, new Uint8Array());
      await until('the server', () => concord.running);
      await until('a finding', () => findings(vscode.Uri.joinPath(root(), 'README.md')).length > 0);
      await vscode.workspace.fs.delete(file);
      await until('the end of the server', () => !concord.running);
    });
  });
}
