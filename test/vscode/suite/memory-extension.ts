/** An extension for the browser's windows: a folder of articles in memory, as a virtual workspace has it. */
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const response = await fetch(vscode.Uri.joinPath(context.extensionUri, 'files.json').toString(true));
  const texts = (await response.json()) as Record<string, string>;
  const files = new MemoryFiles();
  files.createDirectory(vscode.Uri.parse('memory:/'));
  for (const [path, text] of Object.entries(texts)) {
    const parts = path.split('/').slice(1, -1);
    parts.forEach((_, i) => files.createDirectory(vscode.Uri.parse(`memory:/${parts.slice(0, i + 1).join('/')}`)));
    files.writeFile(vscode.Uri.parse(`memory:${path}`), new TextEncoder().encode(text));
  }
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }));
}
