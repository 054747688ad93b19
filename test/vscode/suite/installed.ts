import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, finding, hoverText, positionOf, ready, until } from './support';

/** The package as people install it, not this tree. */
export function describeInstalled(): void {
  describe('the installed package', () => {
    const extension = () => vscode.extensions.getExtension('concord.concord')!;

    it('is the one that runs', async () => {
      await ready();
      assert.equal(vscode.extensions.all.filter(({ id }) => id.toLowerCase() === 'concord.concord').length, 1);
      const files = await vscode.workspace.fs.readDirectory(extension().extensionUri);
      assert.ok(!files.some(([name]) => name === 'server' || name === 'test'));
    });

    it('reads and marks articles', async () => {
      const status = await ready();
      assert.equal(status.articles, 4);
      await finding(article('calendar.md'), 'impossible-date');
    });

    it('answers hovers', async () => {
      const document = await vscode.workspace.openTextDocument(article('archive/harbour.txt'));
      const text = await until('a hover', () => hoverText(document.uri, positionOf(document, '12 March 2024')));
      assert.match(text, /2024-03-12/);
    });

    it('brings the language of articles', async () => assert.ok((await vscode.languages.getLanguages()).includes('article')));
  });
}
