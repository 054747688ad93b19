import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, finding, hoverText, positionOf, ready, until } from './support';

/** Restricted Mode: the first thing a person sees when opening a folder. */
export function describeUntrusted(): void {
  describe('a folder that is not trusted', () => {
    it('is not trusted', () => assert.equal(vscode.workspace.isTrusted, false));

    it('is read and checked', async () => {
      const status = await ready();
      assert.equal(status.articles, 4);
      await finding(article('calendar.md'), 'impossible-date');
    });

    it('takes no decisions: nothing is written', async () => {
      const { code } = await finding(article('calendar.md'), 'impossible-date');
      assert.ok(code);
      const given = { fingerprint: '0000000000000000', verdict: 'checked', reason: '' };
      assert.equal(await vscode.commands.executeCommand('concord.decide', given), false);
      await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(article('.concord'))));
    });

    it('answers hovers', async () => {
      const document = await vscode.workspace.openTextDocument(article('archive/harbour.txt'));
      const text = await until('a hover', () => hoverText(document.uri, positionOf(document, '12 March 2024')));
      assert.match(text, /2024-03-12/);
    });
  });
}
