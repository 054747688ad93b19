import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, finding, findings, hoverText, pause, positionOf, ready, ruleOf, until } from './support';

const read = async (name: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(article(name)));
const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(article(name), new TextEncoder().encode(text));
const gone = (uri: vscode.Uri, rule: string): Promise<true> =>
  until(`no ${rule} in ${uri.path}`, () => !findings(uri).some(d => ruleOf(d) === rule) || undefined);

/** The quick fixes at a finding. */
async function fixes(uri: vscode.Uri, at: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  await vscode.workspace.openTextDocument(uri);
  return until('quick fixes', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, at.range);
    const own = actions.filter(a => a.command?.command === 'concord.decide' || a.edit);
    return own.length > 0 ? own : undefined;
  });
}

async function replace(uri: vscode.Uri, from: string, to: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.getText().indexOf(from);
  assert.notEqual(start, -1, from);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Deciding about findings, and correcting names. */
export function describeDeciding(): void {
  describe('deciding', () => {
    let calendar: vscode.Uri;
    before(() => {
      calendar = article('calendar.md');
    });

    it('by a quick fix writes the file, takes the finding away, and brings it back when the passage changes', async () => {
      await ready();
      const marked = await finding(calendar, 'impossible-date');
      const actions = await fixes(calendar, marked);
      const given = actions.flatMap(a => (a.command?.arguments ?? []) as { fingerprint: string; verdict: string }[]);
      assert.deepEqual([...new Set(given.map(g => g.verdict))], ['not-an-error', 'different-things', 'update', 'checked']);
      const { command } = actions.find(a => (a.command?.arguments?.[0] as { verdict?: string } | undefined)?.verdict === 'not-an-error')!;
      const decided = await vscode.commands.executeCommand(command!.command, { ...command!.arguments![0], reason: 'it is a proverb' });
      assert.equal(decided, true);
      const text = await read('.concord/decisions.yaml');
      for (const part of ['rule: impossible-date', 'verdict: not-an-error', 'reason: it is a proverb', 'at: 20', 'file: calendar.md'])
        assert.ok(text.includes(part), `${part} in ${text}`);
      await gone(calendar, 'impossible-date');
      await finding(calendar, 'weekday-mismatch');

      const document = await vscode.workspace.openTextDocument(calendar);
      const words = document.getText(marked.range);
      await replace(calendar, words, words.replace('September', 'June'));
      const again = await until('the finding again', () => findings(calendar).find(d => /Decided before/.test(d.message)));
      assert.match(again.message, /not an error/);
      await until('the stale decision', () =>
        vscode.languages.getDiagnostics(article('.concord/decisions.yaml')).some(d => ruleOf(d) === 'stale-decision'),
      );
      await replace(calendar, words.replace('September', 'June'), words);
      await gone(calendar, 'impossible-date');
    });

    it('can be taken back', async () => {
      const text = await read('.concord/decisions.yaml');
      const fingerprint = /fingerprint: "(\w{16})"/.exec(text)![1];
      assert.equal(await vscode.commands.executeCommand('concord.undecide', { fingerprint }), true);
      await finding(calendar, 'impossible-date');
      assert.doesNotMatch(await read('.concord/decisions.yaml'), /fingerprint/);
    });

    it('may stand in the text', async () => {
      const marked = await finding(calendar, 'impossible-date');
      const document = await vscode.workspace.openTextDocument(calendar);
      const line = document.lineAt(marked.range.start.line);
      const edit = new vscode.WorkspaceEdit();
      const remark = ' <!-- concord: checked impossible-date a proverb -->';
      edit.insert(calendar, line.range.end, remark);
      await vscode.workspace.applyEdit(edit);
      await gone(calendar, 'impossible-date');
      await replace(calendar, remark, '');
      await finding(calendar, 'impossible-date');
    });

    it('offers the right weekday, to be confirmed', async () => {
      const marked = await finding(calendar, 'weekday-mismatch');
      const fix = (await fixes(calendar, marked)).find(a => a.edit);
      assert.ok(fix, 'no edit');
      const [[uri, edits]] = fix.edit!.entries();
      assert.equal(uri.toString(), calendar.toString());
      assert.equal(edits.length, 1);
      assert.match(edits[0].newText, /day$/);
    });

    it('sweeps what is stale', async () => {
      await write('.concord/decisions.yaml', '# ours\n\n- fingerprint: "0000000000000000"\n  rule: impossible-date\n  verdict: checked\n');
      await until('the stale decision', () => vscode.languages.getDiagnostics(article('.concord/decisions.yaml')).length > 0);
      await vscode.commands.executeCommand('concord.removeStaleDecisions');
      assert.match(await read('.concord/decisions.yaml'), /^# ours\s+\[\]\s*$/);
      await until('no stale decision', () => vscode.languages.getDiagnostics(article('.concord/decisions.yaml')).length === 0);
    });
  });

  describe("a folder's own settings", () => {
    it('go over those of the window, and follow the file', async () => {
      const calendar = article('calendar.md');
      await write('concord.yaml', 'rules:\n  impossible-date: information\n  no-such-rule: off\n');
      await until('the severity', () =>
        findings(calendar).some(d => ruleOf(d) === 'impossible-date' && d.severity === vscode.DiagnosticSeverity.Information),
      );
      const [wrong] = await until('the mistake', () => {
        const list = vscode.languages.getDiagnostics(article('concord.yaml'));
        return list.length > 0 ? list : undefined;
      });
      assert.equal(wrong.range.start.line, 2);
      await vscode.workspace.fs.delete(article('concord.yaml'));
      await until('the severity', () =>
        findings(calendar).some(d => ruleOf(d) === 'impossible-date' && d.severity === vscode.DiagnosticSeverity.Error),
      );
    });
  });

  describe('names', () => {
    it('are renamed in full and short forms', async () => {
      const uri = article('samarkand.txt');
      const document = await vscode.workspace.openTextDocument(uri);
      const edit = await until('a renaming', async () => {
        const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
          'vscode.executeDocumentRenameProvider',
          uri,
          positionOf(document, 'Mirziyoyev', 1),
          'Mirziyoev',
        );
        return found && found.size > 0 ? found : undefined;
      });
      assert.deepEqual(
        edit.get(uri).map(e => [document.getText(e.range), e.newText]),
        [
          ['Mirziyoyev', 'Mirziyoev'],
          ['Mirziyoyev', 'Mirziyoev'],
        ],
      );
    });

    it('are no names once a person says so, until the register says otherwise', async () => {
      const uri = article('samarkand.txt');
      const document = await vscode.workspace.openTextDocument(uri);
      const { line, character } = positionOf(document, 'Mirziyoyev');
      const place = { uri: uri.toString(), position: { line, character } };
      const hover = (): Promise<string> => hoverText(uri, new vscode.Position(line, character));
      await until('the card', async () => /Mirziyoyev/.test(await hover()));
      assert.equal(await vscode.commands.executeCommand('concord.correctName', { ...place, does: 'not-a-name' }), true);
      assert.match(await read('.concord/register.yaml'), /name: Shavkat Mirziyoyev\n\s+not-a-name: true/);
      await until('no card', async () => !/Mirziyoyev/.test(await hover()));
      // a file that is made and deleted at once is never reported by the editor's watcher
      await pause(1500);
      await vscode.workspace.fs.delete(article('.concord/register.yaml'));
      await until('the card again', async () => /Mirziyoyev/.test(await hover()));
    });
  });
}
