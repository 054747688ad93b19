import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Views } from '../../../client/src/views/index';
import { api, article, ready, until } from './support';

/** Concord's own views over a folder of articles. */
export function describeViews(): void {
  describe('the views', () => {
    let views: Views;
    const rules = (): string[] => views.findings.getChildren().flatMap(node => (node.type === 'group' ? [node.group.title ?? ''] : []));
    const fingerprintOf = (rule: string): string => {
      const found = views.store.findings.find(finding => finding.rule === rule);
      assert.ok(found, rule);
      return found.fingerprint;
    };
    const run = (command: string, ...parameters: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...parameters);

    before(async () => {
      await ready();
      ({ views } = await api());
      await until('findings in the tree', () => rules().length > 0);
    });

    it('show the findings by rule, the worst first', () => {
      assert.equal(rules()[0], 'impossible-date');
      assert.ok(rules().includes('location-conflict'));
      const groups = views.findings.getChildren().filter(node => node.type === 'group');
      assert.equal(
        groups.reduce((sum, { group }) => sum + group.findings.length, 0),
        views.store.findings.length,
      );
    });

    it('give each finding and passage a label for screen readers', () => {
      for (const group of views.findings.getChildren())
        for (const finding of views.findings.getChildren(group)) {
          assert.ok(views.findings.getTreeItem(finding).accessibilityInformation?.label);
          const sites = views.findings.getChildren(finding);
          assert.ok(sites.length >= 1);
          for (const site of sites) assert.match(views.findings.getTreeItem(site).accessibilityInformation!.label, /line \d+/);
        }
    });

    it('group by article and by entity when asked', async () => {
      await run('concord.groupByArticle');
      assert.deepEqual(rules().sort(), [...new Set(views.store.findings.map(({ sites }) => sites[0].file))].sort());
      await run('concord.groupByEntity');
      assert.ok(
        rules().some(name => /Samarkand/.test(name)),
        rules().join(', '),
      );
      await run('concord.groupByRule');
      assert.equal(rules()[0], 'impossible-date');
    });

    it('open the passage of a finding with its words selected', async () => {
      const [group] = views.findings.getChildren();
      const [finding] = views.findings.getChildren(group);
      const { command } = views.findings.getTreeItem(finding);
      await run(command!.command, ...command!.arguments!);
      const editor = vscode.window.activeTextEditor!;
      assert.ok(finding.type === 'finding');
      assert.equal(editor.document.uri.toString(), finding.finding.sites[0].uri);
      assert.equal(editor.document.getText(editor.selection), finding.finding.sites[0].text);
    });

    it('show people, places and organisations, each with its mentions', async () => {
      const kinds = views.entities.getChildren();
      assert.ok(kinds.length >= 2);
      const all = kinds.flatMap(kind => views.entities.getChildren(kind));
      const samarkand = all.find(node => node.type === 'entity' && node.entity.name === 'Samarkand');
      assert.ok(samarkand);
      const item = views.entities.getTreeItem(samarkand);
      await run(item.command!.command, ...item.command!.arguments!);
      const editor = vscode.window.activeTextEditor!;
      assert.equal(editor.document.getText(editor.selection), 'Samarkand');
      await run('concord.showReferences', samarkand);
    });

    it('show the dated statements by year and month', async () => {
      const years = await views.timeline.getChildren();
      assert.ok(years.length >= 1);
      const [month] = await views.timeline.getChildren(years[0]);
      const [statement] = await views.timeline.getChildren(month);
      const item = views.timeline.getTreeItem(statement);
      assert.match(item.accessibilityInformation!.label, /^\d{4}-\d\d-\d\d/);
      await run(item.command!.command, ...item.command!.arguments!);
    });

    it('draw the timeline of all articles, and of one place', async () => {
      await run('concord.showTimeline');
      await until('the panel', () => views.timelinePanel.isReady);
      const all = views.timelinePanel.shown!;
      assert.ok(all.items.some(({ kind }) => kind === 'article'));
      assert.ok(all.items.some(({ findings }) => findings.length > 0));
      const samarkand = views.store.entities.entities.find(({ name }) => name === 'Samarkand')!;
      await run('concord.showTimeline', { entity: samarkand });
      const own = views.timelinePanel.shown!;
      assert.match(own.title, /Samarkand/);
      assert.ok(own.items.length < all.items.length);
    });

    it('open the fact sheet of a place, with what contradicts it', async () => {
      const samarkand = views.store.entities.entities.find(({ name }) => name === 'Samarkand')!;
      await run('concord.factSheet', { entity: samarkand });
      const sheet = await until('the sheet', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'concord-facts'));
      assert.equal(sheet.languageId, 'markdown');
      assert.match(sheet.getText(), /^# .?Samarkand/m);
      assert.match(sheet.getText(), /^- ⚠ .*location/m);
      await until('the preview', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Samarkand/.test(label))));
    });

    it('compare the passages of a finding', async () => {
      await run('concord.compare', { fingerprint: fingerprintOf('location-conflict') });
      const { comparison } = (await until('the panel', () => views.compare.shown))!;
      assert.ok(comparison!.passages.length >= 2);
      assert.ok(comparison!.reason.length >= 1);
      await until('its page', () => views.compare.isReady);
    });

    it('offer the comparison among the quick fixes', async () => {
      const { sites } = views.store.finding(fingerprintOf('location-conflict'))!;
      const at = new vscode.Range(
        sites[0].range.start.line,
        sites[0].range.start.character,
        sites[0].range.end.line,
        sites[0].range.end.character,
      );
      const actions = await run('vscode.executeCodeActionProvider', vscode.Uri.parse(sites[0].uri), at);
      const compare = (actions as vscode.CodeAction[]).find(({ command }) => command?.command === 'concord.compare');
      assert.deepEqual(compare?.command?.arguments, [{ fingerprint: fingerprintOf('location-conflict') }]);
    });

    it('keep a decision apart, in the tree and in the comparison, and take it back', async () => {
      const fingerprint = fingerprintOf('location-conflict');
      await run('concord.decide', { fingerprint, verdict: 'checked', reason: 'The ministry says so.' });
      const decided = await until('a decided finding', () => views.findings.getChildren().find(node => node.type === 'decided'));
      assert.deepEqual(
        views.findings.getChildren(decided).map(node => node.type === 'finding' && node.fingerprint),
        [fingerprint],
      );
      await until('the decision in the panel', () => views.compare.shown?.decision?.includes('The ministry says so.'));
      assert.ok(!rules().includes('location-conflict'));
      await run('concord.undecide', { fingerprint });
      await until('an open finding again', () => rules().includes('location-conflict'));
      await until('no decision in the panel', () => views.compare.shown && !views.compare.shown.decision);
    });

    it('keep the comparison in step with edits', async () => {
      const uri = article('samarkand.txt');
      const document = await vscode.workspace.openTextDocument(uri);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(document.lineCount, 0), '\nThe mayor of Samarkand was there too.\n');
      edit.insert(uri, new vscode.Position(0, 0), 'Corrected\n\n');
      const before = views.compare.shown!.comparison!.passages[0].line;
      await vscode.workspace.applyEdit(edit);
      await until('the new line', () => views.compare.shown?.comparison?.passages[0].line === before + 2);
      await vscode.window.showTextDocument(document);
      await run('workbench.action.files.revert');
      await until('the old line', () => views.compare.shown?.comparison?.passages[0].line === before);
    });

    it('are introduced by a walkthrough whose steps do what they say', async () => {
      const extension = vscode.extensions.getExtension('concord.concord')!;
      const { contributes } = extension.packageJSON as {
        contributes: { walkthroughs: { steps: { description: string; media: { image: string } }[] }[] };
      };
      const known = new Set(await vscode.commands.getCommands(true));
      for (const { description, media } of contributes.walkthroughs[0].steps) {
        for (const [, command] of description.matchAll(/\(command:([\w.]+)/g)) assert.ok(known.has(command), command);
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, media.image));
      }
      await run('concord.openWalkthrough');
      await until('its page', () =>
        vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Concord|Walkthrough|Welcome/.test(label))),
      );
      await run('workbench.action.closeAllEditors');
    });

    it('are empty where Concord does not run', async () => {
      const settings = vscode.workspace.getConfiguration('concord');
      await settings.update('enable', 'off', vscode.ConfigurationTarget.Workspace);
      await until('empty trees', () => views.findings.getChildren().length + views.entities.getChildren().length === 0);
      await run('concord.readThisFolder');
      await until('findings again', () => rules().length > 0);
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    });
  });
}
