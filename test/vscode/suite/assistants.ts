import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ready } from './support';

/** Runs a tool as an assistant of the editor would. */
async function invoke(name: string, input: object): Promise<any> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = content as vscode.LanguageModelTextPart[];
  return JSON.parse(part.value);
}

/** The tools that the extension gives to the editor's assistants. */
export function describeAssistants(): void {
  describe('the tools of assistants', () => {
    it('are known to the editor', async () => {
      await ready();
      const names = vscode.lm.tools.map(({ name }) => name).filter(name => name.startsWith('concord_'));
      assert.deepEqual(names.sort(), [
        'concord_check_draft',
        'concord_explain_finding',
        'concord_list_findings',
        'concord_search_claims',
        'concord_show_entity',
      ]);
    });

    it('list and explain the findings of the folder', async () => {
      await ready();
      const list = await invoke('concord_list_findings', { rule: 'impossible-date' });
      assert.equal(list.findings[0].file, 'calendar.md');
      const whole = await invoke('concord_explain_finding', { fingerprint: list.findings[0].fingerprint });
      assert.equal(whole.passages[0].file, 'calendar.md');
      assert.ok(whole.reason.length > 0);
    });

    it('say what cannot be answered', async () => {
      await ready();
      await assert.rejects(async () => invoke('concord_explain_finding', { fingerprint: 'none' }), /none/);
    });
  });
}
